"""The sharing rule, proven with marker words: every field of a case holds a word of its own.

Each reader's sheet must show exactly the words that the table of design 6 allows. That table is
written out here by hand, field by field; nothing of it comes from the code under test.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final, TypeVar

import pytest

from pga_desktop.domain.aanmelding import Aanmelding, Feit, Feitsoort
from pga_desktop.domain.afsluiting import Afsluiting, Clientfeedback, Feedbackantwoord
from pga_desktop.domain.blad import Blad
from pga_desktop.domain.bladen import Opdracht, leeg_blad, maak_blad
from pga_desktop.domain.casus import Casus, Deling, IncidenteelDeelnemer, Traject, Uitgesteld
from pga_desktop.domain.datums import Deeldatum, lange_datum
from pga_desktop.domain.delen import (
    CLIENT,
    MARKEERBAAR,
    Lezer,
    Toegang,
    Weigering,
    Zeef,
    lezers_van,
    weigering,
)
from pga_desktop.domain.document import Document, Documentstand, Documentstap, Niveau
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.instellingen import Instellingen
from pga_desktop.domain.meting import Meting, Score
from pga_desktop.domain.ontvangers import (
    Ontvanger,
    geweigerde_partners,
    ontvangende_partners,
    ontvanger_aanmelder,
    ontvanger_client,
    vertegenwoordigers,
)
from pga_desktop.domain.opschaling import Meegestuurd, Opschaling, VingerAanDePols
from pga_desktop.domain.overleg import Deelnemer, Overleg, Overlegbesluit
from pga_desktop.domain.partner import Contactpersoon, Organisatie
from pga_desktop.domain.persoon import Persoon, Relatie
from pga_desktop.domain.plan import Actie, Doel, Evaluatie, Plan, Terugvalafspraak
from pga_desktop.domain.records import RECORDS
from pga_desktop.domain.startfase import Startfase
from pga_desktop.domain.toetsing import Criteriumantwoord, Toetsing
from pga_desktop.domain.velden import Ref, Rij, Soort, Vorm, velden
from tests.support.bouwers import een_dossier, een_regio, erbij, teksten_van, vervang, zonder

R = TypeVar("R", bound=Rij)

DAG: Final = date(2030, 1, 1)
"""The day of every sheet here, after everything that was measured."""
ZVH: Final = "zvh utrecht"
"""The ZVH, by the label the region gives it."""
GEBIEDEN: Final = {
    "financien": "gesprek",
    "geestelijke_gezondheid": "gezondheid",
    "justitie_overlast": "politie",
}

# The table of design 6, field by field -----------------------------------------------------------

GROEPEN: Final[dict[str, str]] = {
    "roepnaam": "persoon.roepnaam",
    "naam": "persoon.voorvoegsel persoon.geslachtsnaam persoon.partner_voorvoegsel"
    " persoon.partner_geslachtsnaam",
    "identiteit": "persoon.voornamen persoon.geboortedatum casus.nummer",
    "adres": "persoon.straat persoon.huisnummer persoon.postcode persoon.woonplaats"
    " persoon.telefoon",
    "bsn": "persoon.bsn",
    "relatie": "relatie.soort relatie.naam relatie.gezag",
    "eigen aanmelding": "aanmelding.datum aanmelding.organisatie aanmelding.aanmelder"
    " aanmelding.functie",
    "aanleiding": "aanmelding.aanleiding aanmelding.eerdere_inzet aanmelding.doel"
    " aanmelding.betrokken_partners",
    "verloop": "startfase.aanmeldbrief_datum startfase.startgesprek_datum overleg.datum"
    " overleg.tijd overleg.locatie deelnemer.organisatie afsluiting.datum afsluiting.reden"
    " vinger_aan_de_pols.partner vinger_aan_de_pols.signalen vinger_aan_de_pols.tot"
    " afsluiting.resultaat afsluiting.nazorg_door afsluiting.nazorg_datum",
    "metingen": "meting.datum " + " ".join(f"score:{gebied}.score" for gebied in GEBIEDEN),
    "plan": "plan.datum plan.casusregisseur plan.akkoord plan.akkoord_toelichting"
    " doel.leefgebied doel.doel doel.woorden_client doel.prioriteit actie.start actie.soort"
    " actie.wat actie.wie actie.uiterlijk actie.status actie.resultaat terugvalafspraak.signaal"
    " terugvalafspraak.wie terugvalafspraak.wat evaluatie.datum evaluatie.uitkomst"
    " evaluatie.nieuwe_evaluatiedatum",
    "startgesprek": "startfase.aanwezigen startfase.startgesprek_verslag",
    "eigen scores": " ".join(f"score:{gebied}.clientscore" for gebied in GEBIEDEN),
    "overleg": "overleg.beeld overleg.oordeel overleg.informatieafspraken deelnemer.naam"
    " overlegbesluit.tekst",
    "besluit": "toetsing.datum toetsing.afwijsreden toetsing.verwijzing",
    "weging": "toetsing.toelichting toetsing.proportionaliteit toetsing.subsidiariteit"
    " toetsing.beslissers criteriumantwoord.criterium criteriumantwoord.antwoord"
    " criteriumantwoord.toelichting opschaling.datum opschaling.zvh opschaling.vraag"
    " opschaling.client_geinformeerd_op opschaling.meegestuurd opschaling.meegestuurd_anders",
    **{f"feit {s}": f"feit:{s}.datum feit:{s}.bron feit:{s}.tekst" for s in Feitsoort},
    **{f"opmerking {soort}": f"score:{gebied}.toelichting" for gebied, soort in GEBIEDEN.items()},
}
NOOIT: Final = """
persoon.bsn_gecontroleerd_op persoon.bsn_gecontroleerd_met persoon.taal
relatie.adres casus.procesregisseur casus.vlaggen
aanmelding.telefoon aanmelding.email aanmelding.kanaal aanmelding.geinformeerd
aanmelding.geinformeerd_toelichting startfase.uitstel_reden startfase.uitstel_tot
meting.lijst_versie overlegbesluit.actie_id
opschaling.teruggekomen opschaling.uitkomst opschaling.hertoetsing
afsluiting.afsluitbrief_datum afsluiting.opruimverzoek_datum clientfeedback.niet_gevraagd_reden
clientfeedback.gevraagd_op
feedbackantwoord.vraag feedbackantwoord.score feedbackantwoord.tekst feedbackantwoord.lijst_versie
deling.item_soort deling.item_id deling.organisatie deling.grond deling.datum
incidenteel_deelnemer.organisatie incidenteel_deelnemer.grond
uitgesteld.sleutel uitgesteld.tot uitgesteld.reden organisatie.naam organisatie.domein
organisatie.convenant_datum organisatie.notitie contactpersoon.naam contactpersoon.functie
contactpersoon.telefoon contactpersoon.email
"""
VERVANGEN: Final = "plan.evaluatiedatum opschaling.niet_geinformeerd_reden"
"""Not shown here because something newer is: the next evaluation, the day she was informed."""
ZONDER_WOORD: Final = """
persoon.naamgebruik persoon.geslacht persoon.geheim_adres persoon.tolk persoon.eenvoudige_taal
relatie.ontvangt_brieven toetsing.besluit meting.soort overleg.client_aanwezig deelnemer.aanwezig
opschaling.criteria deling.om_toestemming organisatie.convenant feit.soort score.leefgebied
"""
"""Yes or no, or a key the program needs: tested apart where it shows."""

ALGEMEEN: Final = "eigen aanmelding, aanleiding, verloop, metingen, plan, feit algemeen"
IEDEREEN: Final = f"roepnaam, naam, identiteit, {ALGEMEEN}"
GESPROKEN: Final = (
    "startgesprek, eigen scores, opmerking gesprek, opmerking gezondheid, opmerking politie,"
    " feit gezondheid, feit politie"
)

# -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Gemerkt:
    """A case full of marker words, and how each of them reads on paper."""

    dossier: Dossier
    woorden: dict[str, str]

    def gezien(self, blad: Blad) -> set[str]:
        """The names of the marker words on a sheet; who it is addressed to is tested apart."""
        teksten = set(teksten_van(replace(blad, ontvanger=Blad().ontvanger)))
        samen = "\n".join(teksten)
        return {
            naam
            for naam, woord in self.woorden.items()
            if (woord in samen if woord.startswith("‹") else woord in teksten)
        }


class Merker:
    """Gives every field a word, date or number that occurs nowhere else."""

    def __init__(self) -> None:
        self.woorden: dict[str, str] = {}
        self._nummer = 1000

    def vul(self, rij: R, naam: str = "", **vast: Any) -> R:
        """The record with a marker in every field but the ones that are given."""
        waarden = {}
        for v in velden(type(rij)):
            sleutel = f"{naam or rij.SOORT}.{v.naam}"
            waarde, self.woorden[sleutel] = self._merk(v.vorm, sleutel)
            waarden[v.naam] = waarde
            if v.naam in vast:
                del self.woorden[sleutel]
        return replace(rij, **waarden | vast)

    def _merk(self, vorm: Vorm, sleutel: str) -> tuple[Any, str]:
        self._nummer += 1
        woord = f"‹{sleutel}›".replace("_", "-")
        dag = date(2020, 1, 1) + timedelta(days=self._nummer)
        match vorm:
            case Vorm.LIJST | Vorm.KENMERKEN:
                return (woord,), woord
            case Vorm.DATUM:
                return dag, lange_datum(dag)
            case Vorm.DEELDATUM:
                return Deeldatum(1955, 3, 14), "14 maart 1955"
            case Vorm.POSTCODE:
                return "9876ZX", "9876 ZX  ‹persoon.woonplaats›"
            case Vorm.GETAL:
                return self._nummer, str(self._nummer)
            case Vorm.JA_NEE:
                return True, "ja of nee"
            case _:
                return woord, woord


def een_gemerkte_casus() -> Gemerkt:
    """One case with every kind of record, every fact and remark, and a ZVH that gets all parts."""
    m = Merker()
    mee = ("‹opschaling.meegestuurd›", *Meegestuurd)
    rijen: list[Rij] = [
        m.vul(Persoon(id=1), geheim_adres=False, geslacht="x", naamgebruik="eigen_partner"),
        m.vul(Relatie()),
        m.vul(Casus(nummer="‹casus.nummer›")),
        m.vul(Aanmelding()),
        *(m.vul(Feit(), f"feit:{soort}", soort=soort) for soort in Feitsoort),
        m.vul(Toetsing(), besluit="afwijzen"),
        m.vul(Criteriumantwoord()),
        m.vul(Startfase()),
        m.vul(Meting(), soort="nul"),
        *(m.vul(Score(), f"score:{gebied}", leefgebied=gebied) for gebied in GEBIEDEN),
        m.vul(Overleg()),
        m.vul(Deelnemer(), organisatie="Politie", aanwezig=True),
        Deelnemer(organisatie="Jongerenwerk", naam="‹afwezige›"),
        Deelnemer(organisatie="", naam="moeder", aanwezig=True),
        m.vul(Overlegbesluit()),
        m.vul(Plan()),
        m.vul(Doel()),
        m.vul(Actie()),
        m.vul(Terugvalafspraak()),
        m.vul(Evaluatie()),
        m.vul(Opschaling(), zvh="utrecht", criteria=("1",), meegestuurd=mee),
        m.vul(VingerAanDePols()),
        m.vul(Afsluiting()),
        m.vul(Clientfeedback()),
        m.vul(Feedbackantwoord()),
        m.vul(Deling()),
        m.vul(IncidenteelDeelnemer()),
        m.vul(Uitgesteld()),
    ]
    m.vul(Contactpersoon())
    partners = (
        m.vul(Organisatie()),
        *(Organisatie(naam=n, convenant=True) for n in ("Politie", "Jongerenwerk", "Wijkteam")),
        Organisatie(naam="Kerk", convenant=False),
    )
    m.woorden |= {
        "casus.nummer": "‹casus.nummer›",
        "deelnemer.organisatie": "Politie",
        "opschaling.zvh": ZVH,
        "opschaling.meegestuurd": "‹opschaling.meegestuurd›",
    }
    ja_nee = {naam for naam, woord in m.woorden.items() if woord == "ja of nee"}
    woorden = {naam: woord for naam, woord in m.woorden.items() if naam not in ja_nee}
    return Gemerkt(een_dossier(*rijen, organisaties=partners), woorden)


CASUS: Final = een_gemerkte_casus()


def items(dossier: Dossier) -> list[Ref]:
    """Everything of which a part can be marked as shared."""
    nu = dossier.huidig
    rijen = (*nu.feiten, *nu.scores, nu.startfase, *nu.overleggen, *dossier.relaties)
    return [rij.ref for rij in rijen]


def gedeeld(
    met: str, *, grond: str = "instemming", om: bool = False, welke: Iterable[Ref] | None = None
) -> Gemerkt:
    """The marked case with items marked as shared with an organisation."""
    delingen = (
        Deling(
            item_soort=ref.soort, item_id=ref.id, organisatie=met, grond=grond, om_toestemming=om
        )
        for ref in (items(CASUS.dossier) if welke is None else welke)
    )
    return replace(CASUS, dossier=erbij(CASUS.dossier, *delingen))


def geheim() -> Gemerkt:
    return replace(CASUS, dossier=vervang(CASUS.dossier, Persoon, geheim_adres=True))


def gezien(casus: Gemerkt, ontvanger: Ontvanger, **opdracht: Any) -> set[str]:
    """The marker words one reader sees of a case and its overleg."""
    return casus.gezien(het_blad(casus.dossier, ontvanger, **opdracht))


def het_blad(dossier: Dossier, ontvanger: Ontvanger, **opdracht: Any) -> Blad:
    taak: dict[str, Any] = {"niveau": Niveau.B1, "datum": DAG}
    taak |= {"overleg": next(iter(dossier.huidig.overleggen), None)} | opdracht
    return maak_blad(dossier, Opdracht(ontvanger=ontvanger, **taak), een_regio(), Instellingen())


def velden_van(groepen: str) -> set[str]:
    """The fields of a comma-separated list of groups."""
    return {veld for naam in groepen.split(",") for veld in GROEPEN[naam.strip()].split()}


def partner(naam: str) -> Ontvanger:
    return Ontvanger(Lezer.PARTNER, naam, organisatie=naam)


ZEN: Final = Ontvanger(Lezer.ZVH, ZVH, organisatie=ZVH)
OM: Final = Ontvanger(Lezer.OM, "OM", organisatie="OM")
CLIENTBRIEF: Final = ontvanger_client(CASUS.dossier)
(VERTEGENWOORDIGER,) = vertegenwoordigers(CASUS.dossier)
CLIENT_ZIET: Final = f"{IEDEREEN}, adres, besluit, {GESPROKEN}"
PARTNER_ZIET: Final = f"{IEDEREEN}, adres, besluit"
ZVH_ZIET: Final = f"{PARTNER_ZIET}, weging"
GEMARKEERD: Final = f"{GESPROKEN}, feit derden, relatie"
ZVH_GEMARKEERD: Final = f"{ZVH_ZIET}, {GEMARKEERD}, overleg"


@pytest.mark.parametrize(
    ("casus", "ontvanger", "groepen"),
    [
        pytest.param(CASUS, CLIENTBRIEF, CLIENT_ZIET, id="client"),
        pytest.param(geheim(), CLIENTBRIEF, CLIENT_ZIET, id="client-geheim-adres"),
        pytest.param(
            gedeeld(CLIENT, om=True), CLIENTBRIEF, f"{CLIENT_ZIET}, overleg", id="client-gemarkeerd"
        ),
        pytest.param(
            CASUS, VERTEGENWOORDIGER, CLIENT_ZIET.replace(" adres,", ""), id="vertegenwoordiger"
        ),
        pytest.param(
            geheim(),
            VERTEGENWOORDIGER,
            CLIENT_ZIET.replace(" adres,", ""),
            id="vertegenwoordiger-geheim-adres",
        ),
        pytest.param(CASUS, partner("Wijkteam"), PARTNER_ZIET, id="partner"),
        pytest.param(
            geheim(), partner("Wijkteam"), PARTNER_ZIET.replace(" adres,", ""), id="partner-geheim"
        ),
        pytest.param(CASUS, partner("Politie"), f"{PARTNER_ZIET}, overleg", id="partner-aanwezig"),
        pytest.param(CASUS, partner("Jongerenwerk"), PARTNER_ZIET, id="partner-afwezig"),
        pytest.param(
            gedeeld("Wijkteam"),
            partner("Wijkteam"),
            f"{PARTNER_ZIET}, {GEMARKEERD}",
            id="partner-gemarkeerd",
        ),
        pytest.param(
            gedeeld("Wijkteam", om=True),
            partner("Wijkteam"),
            f"{PARTNER_ZIET}, {GEMARKEERD}, feit strafvorderlijk",
            id="partner-om-toestemming",
        ),
        pytest.param(
            gedeeld("Politie"), partner("Wijkteam"), PARTNER_ZIET, id="partner-ander-gemarkeerd"
        ),
        pytest.param(
            gedeeld("Wijkteam", grond=""),
            partner("Wijkteam"),
            PARTNER_ZIET,
            id="partner-zonder-grond",
        ),
        pytest.param(gedeeld(""), partner("Wijkteam"), PARTNER_ZIET, id="partner-zonder-naam"),
        pytest.param(CASUS, partner("Kerk"), "", id="partner-zonder-convenant"),
        pytest.param(
            gedeeld("Kerk", om=True), partner("Kerk"), "", id="zonder-convenant-gemarkeerd"
        ),
        pytest.param(CASUS, partner("Onbekend"), "", id="partner-onbekend"),
        pytest.param(CASUS, partner(""), "", id="partner-zonder-organisatie"),
        pytest.param(
            CASUS,
            ontvanger_aanmelder(CASUS.dossier),
            "roepnaam, naam, eigen aanmelding, besluit",
            id="aanmelder",
        ),
        pytest.param(
            gedeeld("‹aanmelding.organisatie›", om=True),
            ontvanger_aanmelder(CASUS.dossier),
            "roepnaam, naam, eigen aanmelding, besluit",
            id="aanmelder-gemarkeerd",
        ),
        pytest.param(CASUS, ZEN, ZVH_ZIET, id="zvh"),
        pytest.param(geheim(), ZEN, ZVH_ZIET.replace(" adres,", ""), id="zvh-geheim-adres"),
        pytest.param(gedeeld(ZVH), ZEN, ZVH_GEMARKEERD, id="zvh-gemarkeerd"),
        pytest.param(gedeeld("utrecht"), ZEN, ZVH_ZIET, id="zvh-gemarkeerd-onder-sleutel"),
        pytest.param(
            gedeeld(ZVH, om=True),
            ZEN,
            f"{ZVH_GEMARKEERD}, feit strafvorderlijk",
            id="zvh-om-toestemming",
        ),
        pytest.param(CASUS, OM, ZVH_ZIET, id="om"),
        pytest.param(
            gedeeld("OM", om=True),
            OM,
            f"{ZVH_GEMARKEERD}, feit strafvorderlijk",
            id="om-gemarkeerd",
        ),
        pytest.param(CASUS, Ontvanger(Lezer.SCHERM, ""), f"roepnaam, {ALGEMEEN}", id="scherm"),
        pytest.param(
            gedeeld("", om=True),
            Ontvanger(Lezer.SCHERM, ""),
            f"roepnaam, {ALGEMEEN}",
            id="scherm-half-ingevulde-deling",
        ),
        pytest.param(
            CASUS,
            Ontvanger(Lezer.SCHERM, "", organisatie="Politie"),
            f"roepnaam, {ALGEMEEN}, overleg",
            id="scherm-deelnemer",
        ),
        pytest.param(
            gedeeld("Wijkteam", om=True),
            Ontvanger(Lezer.SCHERM, "", organisatie="Wijkteam"),
            f"roepnaam, {ALGEMEEN}, startgesprek, eigen scores, opmerking gesprek",
            id="scherm-gemarkeerd",
        ),
        pytest.param(CASUS, Ontvanger(Lezer.MONITOR, ""), "", id="monitor"),
        pytest.param(
            CASUS, Ontvanger(Lezer.INTERN, "K."), f"{IEDEREEN}, besluit, weging", id="intern"
        ),
        pytest.param(CASUS, Ontvanger(Lezer.PUBLIEK, ""), "", id="publiek"),
    ],
)
def test_a_reader_sees_exactly_what_the_table_allows(
    casus: Gemerkt, ontvanger: Ontvanger, groepen: str
) -> None:
    assert gezien(casus, ontvanger) == (velden_van(groepen) if groepen else set())


INZAGE: Final = (
    "persoon.taal casus.procesregisseur aanmelding.geinformeerd"
    " aanmelding.geinformeerd_toelichting clientfeedback.niet_gevraagd_reden"
    " clientfeedback.gevraagd_op"
    " feedbackantwoord.vraag feedbackantwoord.score feedbackantwoord.tekst"
)
"""What stands nowhere else and the person may know: shown when she asks for access."""


def test_access_gives_the_person_all_the_table_allows_and_no_more() -> None:
    alles = velden_van(CLIENT_ZIET) | set(INZAGE.split())
    assert gezien(CASUS, CLIENTBRIEF, inzage=True) == alles
    gemarkeerd = gezien(gedeeld(CLIENT, om=True), CLIENTBRIEF, inzage=True)
    assert gemarkeerd == alles | velden_van("overleg")


@pytest.mark.parametrize(
    "ontvanger",
    [VERTEGENWOORDIGER, partner("Politie"), ontvanger_aanmelder(CASUS.dossier), ZEN, OM],
    ids=["vertegenwoordiger", "partner", "aanmelder", "zvh", "om"],
)
def test_access_is_for_the_person_alone(ontvanger: Ontvanger) -> None:
    assert gezien(CASUS, ontvanger, inzage=True) == gezien(CASUS, ontvanger)
    assert het_blad(CASUS.dossier, ontvanger, inzage=True).inzage == Blad().inzage


def test_access_gives_every_traject_and_each_of_its_measurements() -> None:
    heropend = erbij(
        CASUS.dossier,
        Traject(nummer=2, begonnen_op=DAG),
        Aanmelding(aanleiding="‹nieuw›"),
        Meting(soort="nul", datum=DAG),
        Meting(soort="tussen", datum=DAG),
        Meting(soort="tussen", datum=DAG),
    )
    brief = het_blad(heropend, CLIENTBRIEF, inzage=True)
    een, twee = brief.inzage.trajecten
    assert brief.aanmelding.aanleiding == twee.aanmelding.aanleiding == "‹nieuw›"
    assert een.aanmelding.aanleiding == "‹aanmelding.aanleiding›"
    assert (len(een.metingen), len(twee.metingen)) == (1, 3)
    assert een.overleggen[0].beeld == ""
    verwacht = velden_van(CLIENT_ZIET) | set(INZAGE.split())
    assert replace(CASUS, dossier=heropend).gezien(brief) == verwacht


def test_access_names_who_was_given_a_document() -> None:
    def gegeven(lezer: Lezer, stand: Documentstand = Documentstand.VERSTREKT) -> list[Rij]:
        wat = Document(
            sleutel="x",
            niveau=Niveau.B1,
            lezer=lezer,
            ontvanger=f"‹{lezer}›",
            titel="Iets",
            formulierversie="1",
            teksthash="",
            gemaakt_op=datetime(2030, 1, 1, tzinfo=UTC),
        )
        return [wat, Documentstap(stand=stand, datum=DAG)]

    lezers = [lezer for lezer in Lezer if lezer not in {Lezer.SCHERM, Lezer.MONITOR}]
    dossier = erbij(
        CASUS.dossier,
        *(rij for lezer in lezers for rij in gegeven(lezer)),
        *gegeven(Lezer.PARTNER, Documentstand.KLAARGEZET),
    )
    gaf = het_blad(dossier, CLIENTBRIEF, inzage=True).inzage.verstrekkingen
    assert [v.aan for v in gaf] == ["‹partner›", "‹aanmelder›", "‹zvh›"]
    assert {v.datum for v in gaf} == {"1 januari 2030"}


@pytest.mark.parametrize("ontvanger", [ZEN, OM], ids=["zvh", "om"])
def test_a_bsn_goes_to_a_zvh_or_the_om_when_chosen(ontvanger: Ontvanger) -> None:
    bewust = gezien(CASUS, ontvanger, op_keuze=frozenset({Soort.BSN}))
    assert bewust == velden_van(f"{ZVH_ZIET}, bsn")


@pytest.mark.parametrize(
    "ontvanger", [CLIENTBRIEF, partner("Politie"), ontvanger_aanmelder(CASUS.dossier)]
)
def test_nobody_else_gets_a_bsn_however_chosen(ontvanger: Ontvanger) -> None:
    alles = frozenset(Soort)
    assert gezien(CASUS, ontvanger, op_keuze=alles) == gezien(CASUS, ontvanger)


@pytest.mark.parametrize(
    ("onderdeel", "groepen"),
    [
        (Meegestuurd.IDENTITEIT, "roepnaam, naam, identiteit, adres"),
        (Meegestuurd.AANLEIDING, "eigen aanmelding, aanleiding"),
        (Meegestuurd.PLAN, "plan"),
        (Meegestuurd.METINGEN, "metingen, eigen scores, opmerking gesprek, opmerking gezondheid,"
         " opmerking politie"),
        (Meegestuurd.ALGEMENE_FEITEN, "feit algemeen"),
    ],
)  # fmt: skip
def test_a_zvh_gets_the_parts_that_were_chosen(onderdeel: Meegestuurd, groepen: str) -> None:
    """What is marked as shared goes along by itself, but not the scores without the measurement."""
    casus = gedeeld(ZVH, om=True)
    rest = ("‹opschaling.meegestuurd›", *(deel for deel in Meegestuurd if deel != onderdeel))
    beperkt = replace(casus, dossier=vervang(casus.dossier, Opschaling, meegestuurd=rest))
    alles = f"{ZVH_GEMARKEERD}, feit strafvorderlijk"
    assert gezien(casus, ZEN) == velden_van(alles)
    assert gezien(beperkt, ZEN) == velden_van(alles) - velden_van(groepen)
    assert gezien(beperkt, OM) == gezien(CASUS, OM)  # only a ZVH is held to it


def test_a_zvh_without_a_request_gets_no_part_of_the_case() -> None:
    niet_gevraagd = replace(CASUS, dossier=zonder(CASUS.dossier, Opschaling))
    assert gezien(niet_gevraagd, ZEN) == velden_van("verloop, besluit, weging") - {
        veld for veld in velden_van("weging") if veld.startswith("opschaling.")
    }


@pytest.mark.parametrize("soort", [soort for soort in Feitsoort if soort != "algemeen"])
def test_marking_one_item_shares_that_item_only(soort: Feitsoort) -> None:
    (feit,) = (f for f in CASUS.dossier.huidig.feiten if f.soort == soort)
    zonder_om = gezien(gedeeld("Wijkteam", welke=[feit.ref]), partner("Wijkteam"))
    met_om = gezien(gedeeld("Wijkteam", om=True, welke=[feit.ref]), partner("Wijkteam"))
    erbij_ = set() if soort == "werkaantekening" else velden_van(f"feit {soort}")
    assert met_om == velden_van(PARTNER_ZIET) | erbij_
    assert zonder_om == (velden_van(PARTNER_ZIET) if soort == "strafvorderlijk" else met_om)


def test_a_mark_belongs_to_a_kind_of_item_and_its_id() -> None:
    (gezondheid,) = (f for f in CASUS.dossier.huidig.feiten if f.soort == "gezondheid")
    ander = [Ref("score", gezondheid.id), Ref("feit", gezondheid.id + 1000), Ref("feit", 0)]
    assert gezien(gedeeld("Wijkteam", welke=ander), partner("Wijkteam")) == velden_van(PARTNER_ZIET)


def test_every_field_has_its_place_in_the_table() -> None:
    rijen = [v for groep in GROEPEN.values() for v in groep.split()]
    getoond = [veld for veld in rijen if ":" not in veld and veld != "casus.nummer"]
    rest = [*NOOIT.split(), *VERVANGEN.split(), *ZONDER_WOORD.split()]
    per_soort = {f"{v.partition(':')[0]}.{v.partition('.')[2]}" for v in rijen if ":" in v}
    ingedeeld = [*getoond, *rest, *per_soort]
    assert len(ingedeeld) == len(set(ingedeeld))
    alle = {f"{rij.SOORT}.{v.naam}" for rij in RECORDS.values() for v in velden(rij)}
    assert set(ingedeeld) == alle


def test_every_word_of_the_case_was_looked_for() -> None:
    """The markers and the table speak of the same fields, so nothing was overlooked."""
    genoemd = {v for groep in GROEPEN.values() for v in groep.split()}
    onzichtbaar = {*NOOIT.split(), *VERVANGEN.split()}
    assert set(CASUS.woorden) == genoemd | onzichtbaar
    assert len(set(CASUS.woorden.values())) == len(CASUS.woorden)


def test_what_holds_no_word_is_shared_with_what_it_stands_beside() -> None:
    jong = vervang(CASUS.dossier, Persoon, geboortedatum=Deeldatum(2020))
    voor = {
        naam: het_blad(jong, ontvanger)
        for naam, ontvanger in {
            "client": CLIENTBRIEF,
            "partner": partner("Wijkteam"),
            "aanmelder": ontvanger_aanmelder(jong),
            "zvh": ZEN,
            "scherm": Ontvanger(Lezer.SCHERM, ""),
            "monitor": Ontvanger(Lezer.MONITOR, ""),
            "kerk": partner("Kerk"),
        }.items()
    }
    assert {n for n, b in voor.items() if b.persoon.minderjarig} == {"client", "partner", "zvh"}
    assert {n for n, b in voor.items() if b.overleg.client_aanwezig} == {
        "client", "partner", "zvh", "scherm"
    }  # fmt: skip
    assert {n for n, b in voor.items() if b.toetsing.afgewezen} == {
        "client", "partner", "aanmelder", "zvh"
    }  # fmt: skip
    assert not any(b.toetsing.toegelaten for b in voor.values())
    assert {n for n, b in voor.items() if any(c.antwoord for c in b.opschaling.criteria)} == {"zvh"}


def test_who_was_absent_is_told_to_the_participants_only() -> None:
    ziet = {
        naam: any(
            "‹afwezige›" in tekst for tekst in teksten_van(het_blad(CASUS.dossier, partner(naam)))
        )
        for naam in ("Politie", "Jongerenwerk", "Wijkteam")
    }
    assert ziet == {"Politie": True, "Jongerenwerk": False, "Wijkteam": False}


def test_a_sheet_without_a_case_holds_nothing_of_one() -> None:
    blad = leeg_blad(DAG, Niveau.B1, een_regio(), Instellingen())
    assert CASUS.gezien(blad) == set()
    assert blad.ontvanger == Blad().ontvanger
    assert blad.persoon == Blad().persoon


class TestOntvangers:
    """Who gets a document, and who does not."""

    def test_the_person_is_written_to_at_home_also_when_that_is_secret(self) -> None:
        for casus in (CASUS, geheim()):
            brief = ontvanger_client(casus.dossier)
            assert brief.adresregels == casus.dossier.persoon.adresregels
            assert het_blad(casus.dossier, brief).ontvanger.adresregels == brief.adresregels

    def test_a_representative_gets_a_letter_of_his_own_without_the_address_of_the_person(
        self,
    ) -> None:
        blad = het_blad(geheim().dossier, VERTEGENWOORDIGER)
        assert blad.ontvanger.vertegenwoordiger
        assert blad.ontvanger.naam == "‹relatie.naam›"
        assert blad.ontvanger.adresregels == ("‹relatie.adres›",)
        assert not any("straat" in tekst for tekst in teksten_van(blad))

    @pytest.mark.parametrize(
        ("relatie", "aantal"),
        [
            (Relatie(naam="L. Postma", ontvangt_brieven=True), 1),
            (Relatie(naam="L. Postma", ontvangt_brieven=False), 0),
            (Relatie(naam="", ontvangt_brieven=True), 0),
        ],
    )
    def test_only_who_receives_letters_gets_one(self, relatie: Relatie, aantal: int) -> None:
        assert len(vertegenwoordigers(een_dossier(relatie))) == aantal

    @pytest.mark.parametrize(
        ("organisaties", "incidenteel", "verwacht"),
        [
            ((), (), Weigering.ONBEKEND),
            ((Organisatie(naam="Kerk"),), (), Weigering.ZONDER_CONVENANT),
            ((Organisatie(naam="Kerk", convenant=True),), (), None),
            ((Organisatie(naam="Kerk"), Organisatie(naam="Kerk", convenant=True)), (), None),
            ((Organisatie(naam="De Kerk", convenant=True),), (), Weigering.ONBEKEND),
            ((Organisatie(naam="kerk ", convenant=True),), (), None),
            ((), (IncidenteelDeelnemer(organisatie="KERK"),), None),
            ((Organisatie(naam="Kerk"),), (IncidenteelDeelnemer(organisatie="Kerk"),), None),
            ((), (IncidenteelDeelnemer(organisatie="Kerk"),), None),
            (
                (Organisatie(naam="Kerk"),),
                (IncidenteelDeelnemer(organisatie="Moskee"),),
                Weigering.ZONDER_CONVENANT,
            ),
        ],
    )
    def test_a_partner_must_have_signed_or_take_part_in_this_case(
        self,
        organisaties: tuple[Organisatie, ...],
        incidenteel: tuple[IncidenteelDeelnemer, ...],
        verwacht: Weigering | None,
    ) -> None:
        dossier = een_dossier(*incidenteel, organisaties=organisaties)
        assert weigering(dossier, "Kerk") is verwacht

    def test_partners_of_the_case_and_of_an_overleg(self) -> None:
        dossier = een_dossier(
            Aanmelding(organisatie="Politie", betrokken_partners=("Kerk",)),
            Overleg(),
            Deelnemer(organisatie="Wijkteam", aanwezig=True),
            Deelnemer(organisatie="wijk-team", naam="nog iemand", aanwezig=True),
            Deelnemer(organisatie="Jongerenwerk", aanwezig=False),
            Deelnemer(organisatie="Buurthuis", aanwezig=True),
            Deelnemer(naam="moeder", aanwezig=True),
            organisaties=CASUS.dossier.organisaties,
        )
        (overleg,) = dossier.huidig.overleggen

        def namen(ontvangers: tuple[Ontvanger, ...]) -> list[str]:
            assert {o.lezer for o in ontvangers} == {Lezer.PARTNER}
            return [o.organisatie for o in ontvangers]

        assert namen(ontvangende_partners(dossier)) == ["Politie", "Wijkteam"]
        assert namen(ontvangende_partners(dossier, overleg)) == ["Wijkteam"]
        assert namen(ontvangende_partners(dossier, overleg, aanwezig=False)) == [
            "Wijkteam", "Jongerenwerk"
        ]  # fmt: skip
        assert geweigerde_partners(dossier) == (
            ("Kerk", Weigering.ZONDER_CONVENANT), ("Buurthuis", Weigering.ONBEKEND)
        )  # fmt: skip
        assert geweigerde_partners(dossier, overleg) == (("Buurthuis", Weigering.ONBEKEND),)


def test_what_is_shared_with_the_person_is_not_shared_with_an_organisation_of_that_name() -> None:
    naamgenoot = Organisatie(naam=CLIENT, convenant=True)
    dossier = een_dossier(Overleg(), Deling(), organisaties=(naamgenoot,))
    (overleg,) = dossier.huidig.overleggen
    deling = replace(
        dossier.delingen[0],
        item_soort=Overleg.SOORT,
        item_id=overleg.id,
        organisatie=CLIENT,
        grond="Dat is zo afgesproken.",
    )
    dossier = replace(dossier, delingen=(deling,))
    assert Zeef(dossier, Lezer.CLIENT).mag(Soort.OVERLEG, overleg.ref, overleg)
    assert not Zeef(dossier, Lezer.ZVH, CLIENT).mag(Soort.OVERLEG, overleg.ref, overleg)


def test_the_lock_on_a_fact_tells_who_may_see_it() -> None:
    assert lezers_van(Soort.WERKAANTEKENING) == ()
    assert dict(lezers_van(Soort.STRAFVORDERLIJK)) == dict.fromkeys(
        (Lezer.PARTNER, Lezer.ZVH, Lezer.OM), Toegang.OM_TOESTEMMING
    )
    assert dict(lezers_van(Soort.GEZONDHEID)) == {
        Lezer.CLIENT: Toegang.JA,
        Lezer.PARTNER: Toegang.GEMARKEERD,
        Lezer.ZVH: Toegang.GEMARKEERD,
        Lezer.OM: Toegang.GEMARKEERD,
    }


def test_what_can_be_marked_as_shared() -> None:
    assert {
        Soort.GESPREK, Soort.OVERLEG, Soort.GEZONDHEID, Soort.POLITIE, Soort.STRAFVORDERLIJK,
        Soort.DERDEN,
    } == MARKEERBAAR  # fmt: skip

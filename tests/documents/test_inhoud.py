"""What a document must say and may not say, and how it looks when a case is at its worst."""

import dataclasses
import re
import typing
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pypdfium2
import pytest

from pga_desktop.documents.blokken import (
    Blok,
    Handtekening,
    Invullen,
    Kader,
    Lijst,
    Schrijfregels,
    Tabel,
    alle_teksten,
    platte_tekst,
)
from pga_desktop.documents.forms import laad_formulieren
from pga_desktop.documents.huisstijl import Huisstijl
from pga_desktop.documents.maken import Gemaakt, maak
from pga_desktop.documents.proefblad import leegste, volste
from pga_desktop.documents.tekenvelden import PARTNERS, met_tekenvelden
from pga_desktop.documents.vullen import vul
from pga_desktop.domain.blad import Blad
from pga_desktop.domain.blad_delen import BladActie, BladCriterium, BladDoel
from pga_desktop.domain.delen import Lezer
from pga_desktop.domain.document import Niveau
from pga_desktop.resources import forms_dir
from tests.support.formulieren import DATUM

FORMULIEREN, _ = laad_formulieren([forms_dir()], Blad)
TEKSTEN = tuple((s, n) for s, f in FORMULIEREN.items() for n in f.teksten)
B1, A2 = Niveau.B1, Niveau.A2
LANGE_NAAM = (
    "Wolfgang-Alexander Maximiliaan van Oranje-Nassau tot Buren en Leerdam van der"
    " Heijden-’t Hoen Yıldırım"
)


def bron(sleutel: str, niveau: Niveau = B1) -> str:
    return FORMULIEREN[sleutel].teksten[niveau].tekst


def gevuld(sleutel: str, niveau: Niveau, blad: Blad) -> tuple[Blok, ...]:
    tekst = FORMULIEREN[sleutel].teksten[niveau]
    return vul(tekst.bestand, tekst.tekst, blad)


def op_papier(sleutel: str, niveau: Niveau, blad: Blad) -> str:
    return "\n".join(alle_teksten(gevuld(sleutel, niveau, blad)))


def plaatshouders(sleutel: str, deel: str) -> set[str]:
    """The fields of a part of the sheet that a document prints or asks for, at any level."""
    alles = "\n".join(b.tekst for b in FORMULIEREN[sleutel].teksten.values())
    return set(re.findall(rf"\b{deel}\.(\w+)", alles))


def delen_van(sleutel: str) -> set[str]:
    """The parts of the sheet a document uses."""
    binnen = " ".join(re.findall(r"\{[{%](.*?)[%}]\}", bron(sleutel), re.S))
    return set(re.findall(r"(?<![\w.\"])(\w+)\.\w+", binnen)) - {"loop"}


# --- the letter to who is not admitted ---------------------------------------------------------

BERICHT = {
    "decision": ("{{ toetsing.datum", "{{ toetsing.reden"),
    "controller": ("{{ afzender.verwerkingsverantwoordelijke",),
    "data protection officer": ("functionaris gegevensbescherming", "{{ afzender.fg_email"),
    "purpose and ground": ("waarom m", "de wet", "meldt"),
    "which data": ("gezondheid", "politie en justitie"),
    "source": ("{{ aanmelding.organisatie", "van de aanmelder"),
    "recipients": ("mag uw gegevens zien",),
    "how long": ("{{ bewaren.afgewezen",),
    "rights": ("inzage", "rectificatie", "weghalen", "beperking", "maand antwoord"),
    "objection": ("u mag bezwaar maken", "{{ afzender.bezwaaradres"),
    "complaint": ("{{ afzender.klachtadres", "autoriteit persoonsgegevens"),
    "no automated decision": ("computer",),
    "someone to call": ("{{ afzender.contactpersoon", "{{ afzender.telefoon"),
}


@pytest.mark.parametrize("niveau", [B1, A2])
@pytest.mark.parametrize("onderwerp", BERICHT)
def test_who_is_not_admitted_is_told_all_the_avg_asks(onderwerp: str, niveau: Niveau) -> None:
    tekst = bron("bericht_niet_opgenomen", niveau).lower()
    assert [woorden for woorden in BERICHT[onderwerp] if woorden not in tekst] == []


@pytest.mark.parametrize("niveau", [B1, A2])
def test_the_term_of_a_refusal_is_told_once_it_is_settled(niveau: Niveau) -> None:
    blad = volste(Blad)
    for termijn in ("1 jaar", ""):
        met = replace(blad, bewaren=replace(blad.bewaren, afgewezen=termijn))
        tekst = op_papier("bericht_niet_opgenomen", niveau, met)
        assert ("1 jaar" in tekst) is bool(termijn)
        assert "afgesloten" not in tekst


@pytest.mark.parametrize("niveau", [B1, A2])
@pytest.mark.parametrize("sleutel", ["aanmeldbrief", "bericht_niet_opgenomen"])
def test_the_right_to_object_stands_apart(sleutel: str, niveau: Niveau) -> None:
    """AVG 21, fourth paragraph: at the first contact, clearly and apart from anything else."""
    kaders = [b for b in gevuld(sleutel, niveau, leegste(Blad)) if isinstance(b, Kader)]
    (bezwaar,) = (k for k in kaders if "bezwaar" in " ".join(alle_teksten(k)).lower())
    assert "U mag bezwaar maken." in " ".join(alle_teksten(bezwaar))


@pytest.mark.parametrize("niveau", [B1, A2])
def test_who_is_not_admitted_does_not_read_what_the_reporter_wrote(niveau: Niveau) -> None:
    assert plaatshouders("bericht_niet_opgenomen", "aanmelding") == {"organisatie", "datum"}
    assert delen_van("bericht_niet_opgenomen").isdisjoint({"feiten", "plan", "monitor", "overleg"})


# --- consent that is no ground ------------------------------------------------------------------


@pytest.mark.parametrize("niveau", [B1, A2])
def test_consent_is_asked_for_a_secret_and_never_for_the_file(niveau: Niveau) -> None:
    tekst = op_papier("instemmingsformulier", niveau, leegste(Blad)).lower()
    waarvoor = {
        B1: ("daarvoor vragen wij u geen toestemming", "beroepsgeheim", "altijd", "nee zegt"),
        A2: ("daarvoor hoeft u geen ja te zeggen", "bewaart uw geheimen", "altijd", "nee zegt"),
    }
    assert [woorden for woorden in waarvoor[niveau] if woorden not in tekst] == []
    velden = {
        B1: ("wie mag vertellen", "waarover precies", "waarvoor", "tot welke datum", "aan wie"),
        A2: ("wie mag iets vertellen", "wat mag die vertellen", "waarvoor", "tot welke dag"),
    }
    assert [woorden for woorden in velden[niveau] if woorden not in tekst] == []


@pytest.mark.parametrize("niveau", [B1, A2])
def test_only_the_person_sees_which_organisations_to_tick(niveau: Niveau) -> None:
    blad = volste(Blad)
    aanmelding = replace(blad.aanmelding, organisatie="MERK-A", partners=("MERK-B",))
    for vertegenwoordiger in (True, False):
        wie = replace(blad.ontvanger, vertegenwoordiger=vertegenwoordiger)
        tekst = op_papier(
            "instemmingsformulier", niveau, replace(blad, aanmelding=aanmelding, ontvanger=wie)
        )
        assert tekst.count("MERK") == (0 if vertegenwoordiger else 2)


@pytest.mark.parametrize("niveau", [B1, A2])
def test_a_parent_signs_for_who_is_young(niveau: Niveau) -> None:
    for minderjarig in (True, False):
        blad = leegste(Blad)
        blad = replace(blad, persoon=replace(blad.persoon, minderjarig=minderjarig))
        blokken = gevuld("instemmingsformulier", niveau, blad)
        (tekenen,) = (blok for blok in blokken if isinstance(blok, Handtekening))
        rollen = " ".join(vak.rol for vak in tekenen.vakken).lower()
        assert ("voogd" in rollen) is minderjarig


@pytest.mark.parametrize(
    ("sleutel", "niveau"), [(s, n) for s, n in TEKSTEN if FORMULIEREN[s].kenmerken.handtekeningen]
)
def test_everyone_a_form_promises_can_sign_in_it(sleutel: str, niveau: Niveau) -> None:
    wie = FORMULIEREN[sleutel].kenmerken.handtekeningen
    genoemd = {rol for rol in wie if rol != PARTNERS}

    def velden(blad: Blad) -> set[str]:
        blokken = met_tekenvelden(gevuld(sleutel, niveau, blad), wie)
        (tekenen,) = (blok for blok in blokken if isinstance(blok, Handtekening))
        return {vak.veld for vak in tekenen.vakken} - {""}

    assert velden(leegste(Blad)) >= genoemd
    assert velden(volste(Blad)) >= genoemd
    assert bool(velden(volste(Blad)) - genoemd) is (PARTNERS in wie)


# --- how it goes, and what is left ------------------------------------------------------------


def met_acties() -> Blad:
    blad = volste(Blad)
    klaar, nog = BladActie(wie="K", wat="KLAAR-WAT"), BladActie(wie="N", wat="NOG-WAT")
    return replace(blad, plan=replace(blad.plan, acties_klaar=(klaar,), acties_open=(nog,)))


@pytest.mark.parametrize("niveau", [B1, A2])
def test_progress_tells_what_is_done_what_is_left_and_when_we_talk(niveau: Niveau) -> None:
    tekst = op_papier("voortgangsbrief", niveau, met_acties())
    assert tekst.index("KLAAR-WAT") < tekst.index("NOG-WAT") < tekst.index("evaluatiedatum")
    leeg = op_papier("voortgangsbrief", niveau, leegste(Blad))
    assert "bij uw naam" not in leeg


def test_a_handover_names_goals_signals_owner_and_date() -> None:
    tekst = op_papier("overdrachtsformulier", B1, met_acties())
    assert tekst.index("NOG-WAT") < tekst.index("KLAAR-WAT")
    for plaats in ("signalen", "nazorg_door", "nazorg_datum", "doel", "signaal", "tot"):
        assert plaats in tekst
    assert plaatshouders("overdrachtsformulier", "toetsing") == set()
    assert plaatshouders("overdrachtsformulier", "persoon") & {"bsn"} == set()


def test_the_agenda_has_every_point_and_nobody() -> None:
    (tabel,) = (b for b in gevuld("agenda_overleg", B1, volste(Blad)) if isinstance(b, Tabel))
    assert len(tabel.rijen) == 11
    assert plaatshouders("agenda_overleg", "persoon") == {"initialen"}
    assert delen_van("agenda_overleg") == {
        "afzender", "document", "overleg", "persoon", "plan"
    }  # fmt: skip
    assert plaatshouders("agenda_overleg", "plan") == {"casusregisseur"}
    assert plaatshouders("agenda_overleg", "overleg") == {
        "datum", "tijd", "locatie", "genodigden"
    }  # fmt: skip


def test_the_om_gets_the_present_plan_and_not_the_weighing() -> None:
    assert delen_van("contextinformatie_zsm").isdisjoint({"monitor", "overleg", "startfase"})
    assert plaatshouders("contextinformatie_zsm", "toetsing") == {"toegelaten", "afgewezen"}
    assert {"wie", "wat", "soort", "uiterlijk"} <= plaatshouders("contextinformatie_zsm", "actie")


def test_a_zvh_reads_the_four_criteria_with_their_answers() -> None:
    blad = volste(Blad)
    vier = tuple(
        BladCriterium(vraag=f"Vraag {i}", antwoord=a) for i, a in enumerate(("ja", "nee") * 2)
    )
    blad = replace(blad, opschaling=replace(blad.opschaling, criteria=vier))
    tabellen = [b for b in gevuld("opschaalformulier_zvh", B1, blad) if isinstance(b, Tabel)]
    (criteria,) = (t for t in tabellen if "".join(alle_teksten(t.kop)).endswith("Antwoord"))
    rijen = [" ".join(map(platte_tekst, rij)) for rij in criteria.rijen]
    assert rijen == ["1 Vraag 0 ja", "2 Vraag 1 nee", "3 Vraag 2 ja", "4 Vraag 3 nee"]
    tekst = bron("opschaalformulier_zvh")
    assert "criterium 1, 2 en 3 alle drie gelden, of als criterium 4 geldt" in tekst


# --- to write on by hand ----------------------------------------------------------------------


def soorten(blokken: tuple[Blok, ...]) -> set[type]:
    return {type(blok) for blok in blokken}


@pytest.mark.parametrize("sleutel", ["aanmeldformulier", "zsm_aanmelding"])
def test_a_blank_form_holds_nothing_of_a_case_and_room_to_write(sleutel: str) -> None:
    assert FORMULIEREN[sleutel].kenmerken.lezer is Lezer.PUBLIEK
    assert delen_van(sleutel) <= {"afzender", "lijsten"}
    blokken = gevuld(sleutel, B1, leegste(Blad))
    assert soorten(blokken) >= {Invullen, Schrijfregels, Lijst}
    vakjes = [p.aangekruist for b in blokken if isinstance(b, Lijst) for p in b.punten]
    assert len(vakjes) >= 6
    assert set(vakjes) == {False}


def test_a_registration_asks_for_each_leefgebied_and_for_facts_with_their_source() -> None:
    blad = volste(Blad)
    blad = replace(blad, lijsten=replace(blad.lijsten, leefgebieden=("Wonen", "Geld")))
    blokken = gevuld("aanmeldformulier", B1, blad)
    lijnen = {woord for b in blokken if isinstance(b, Invullen) for woord, _ in b.rijen}
    assert {"Wonen", "Geld"} <= lijnen
    feiten = [b for b in blokken if isinstance(b, Tabel)]
    assert [["".join(t.tekst for t in cel) for cel in tabel.kop] for tabel in feiten][0] == [
        "Datum", "Bron", "Wat is er gebeurd?"
    ]  # fmt: skip
    assert all(not any(rij) for tabel in feiten for rij in tabel.rijen)


def test_a_registration_from_zsm_takes_one_page(huisstijl: Huisstijl) -> None:
    for blad in (leegste(Blad), overal(LANGE_NAAM)):
        assert maak(FORMULIEREN["zsm_aanmelding"], B1, blad, huisstijl, DATUM).bladzijden == 1


def test_a_declaration_of_destruction_names_a_number_and_nobody() -> None:
    assert delen_van("vernietigingsverklaring") == {
        "afzender", "document", "toetsing", "afsluiting", "bewaren"
    }  # fmt: skip
    assert plaatshouders("vernietigingsverklaring", "afsluiting") == {"datum"}
    assert plaatshouders("vernietigingsverklaring", "toetsing") == {"afgewezen", "datum"}
    tekst = op_papier("vernietigingsverklaring", B1, leegste(Blad))
    assert "vernietigt zelf nog geen gegevens" in tekst
    assert "Vernietig niets voordat" in tekst
    vast = op_papier("vernietigingsverklaring", B1, volste(Blad))
    assert "Vernietig niets voordat" not in vast


# --- all there is, for who asks ---------------------------------------------------------------

NIET_VOOR_DE_CLIENT = {
    "toelichting", "proportionaliteit", "subsidiariteit", "beslissers", "criteria"
}  # fmt: skip
ELDERS = {"acties_klaar", "acties_open", "informatieafspraken", "uitvoerders"}
"""Parts of a plan that stand in its goals, or in the overleg they come from."""


def gemerkt(hint: Any, pad: str) -> Any:
    """A part of a sheet in which every text says where it stands; `_in_zin` says it once more."""
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        hints = typing.get_type_hints(hint)
        return hint(**{n: gemerkt(hints[n], f"{pad}.{n.removesuffix('_in_zin')}") for n in hints})
    if typing.get_origin(hint) is tuple:
        return (gemerkt(typing.get_args(hint)[0], pad),)
    return True if hint is bool else f"‹{pad}›"


@pytest.mark.parametrize("niveau", [B1, A2])
def test_the_answer_to_a_request_for_access_leaves_nothing_out(niveau: Niveau) -> None:
    blad: Blad = gemerkt(Blad, "blad")
    papier = op_papier("inzage_antwoord", niveau, blad)
    verwacht = {t for t in alle_teksten((blad.inzage,)) if t.startswith("‹")}
    weg = {t for t in verwacht if t not in papier}
    over = {t for t in weg if not set(re.findall(r"\w+", t)) & ELDERS}
    assert {re.findall(r"\w+", t)[-1] for t in over if ".toetsing." in t} <= {
        *NIET_VOOR_DE_CLIENT, "vraag", "antwoord"
    }  # fmt: skip
    assert {t for t in over if ".toetsing." not in t} == set()


@pytest.mark.parametrize("niveau", [B1, A2])
def test_the_answer_says_what_may_be_missing_and_how_to_object(niveau: Niveau) -> None:
    tekst = op_papier("inzage_antwoord", niveau, leegste(Blad))
    woorden = {
        B1: ("gegevens over anderen", "Openbaar Ministerie", "burgerservicenummer", "zes weken"),
        A2: ("andere mensen", "officier van justitie", "burgerservicenummer", "6 weken"),
    }
    assert [w for w in woorden[niveau] if w not in tekst] == []


# --- a case at its worst -----------------------------------------------------------------------


def overal(woord: str) -> Blad:
    """The fullest sheet, with the same words in every field."""

    def vervang(deel: Any) -> Any:
        if isinstance(deel, str):
            return woord
        if isinstance(deel, tuple):
            return tuple(vervang(een) for een in deel)
        if dataclasses.is_dataclass(deel) and not isinstance(deel, type):
            return replace(
                deel, **{v.name: vervang(getattr(deel, v.name)) for v in dataclasses.fields(deel)}
            )
        return deel

    blad: Blad = vervang(volste(Blad))
    return blad


def groot_plan() -> Blad:
    """Twelve goals with four actions each, and names that fill two lines."""
    blad = overal(LANGE_NAAM)
    acties = tuple(
        tuple(BladActie(wie=LANGE_NAAM, wat=f"Actie {d}.{a}.", status="Loopt") for a in range(4))
        for d in range(12)
    )
    doelen = tuple(
        BladDoel(nummer=str(d), doel=f"Doel {d}.", acties=bij) for d, bij in enumerate(acties)
    )
    plan = replace(blad.plan, doelen=doelen, acties_open=tuple(a for bij in acties for a in bij))
    trajecten = tuple(replace(t, plan=plan) for t in blad.inzage.trajecten[:1])
    return replace(blad, plan=plan, inzage=replace(blad.inzage, trajecten=trajecten))


def kaders(gemaakt: Gemaakt) -> Iterator[tuple[float, float, float, float]]:
    """Where each line of text stands, page after page below each other."""
    with pypdfium2.PdfDocument(gemaakt.pdf) as document:
        for nummer, bladzijde in enumerate(document):
            breed, hoog = bladzijde.get_size()
            tekst = bladzijde.get_textpage()
            for i in range(tekst.count_rects()):
                links, onder, rechts, boven = tekst.get_rect(i)
                assert min(links, onder) >= 10, "off the page"
                assert max(rechts - breed, boven - hoog) <= -10, "off the page"
                yield links, onder - nummer * hoog, rechts, boven - nummer * hoog


def over_elkaar(gemaakt: Gemaakt) -> list[object]:
    """Lines of text that touch each other."""
    alle = sorted(kaders(gemaakt), key=lambda kader: -kader[3])
    gevonden: list[object] = []
    for i, (links, onder, rechts, boven) in enumerate(alle):
        for ander in alle[i + 1 :]:
            if ander[3] <= onder:
                break
            naast = min(rechts, ander[2]) - max(links, ander[0])
            if naast > 1 and min(boven, ander[3]) - max(onder, ander[1]) > 1.5:
                gevonden.append(((links, onder, rechts, boven), ander))
    return gevonden


@pytest.mark.parametrize(("sleutel", "niveau"), TEKSTEN)
def test_nothing_lies_over_anything_else(
    huisstijl: Huisstijl, sleutel: str, niveau: Niveau
) -> None:
    gemaakt = maak(FORMULIEREN[sleutel], niveau, groot_plan(), huisstijl, DATUM)
    assert over_elkaar(gemaakt) == []


@pytest.mark.parametrize(
    ("sleutel", "niveau"), [(s, n) for s, n in TEKSTEN if "actie in" in bron(s, n)]
)
def test_no_action_of_a_large_plan_is_lost(sleutel: str, niveau: Niveau) -> None:
    tekst = op_papier(sleutel, niveau, groot_plan())
    assert [(d, a) for d in range(12) for a in range(4) if f"Actie {d}.{a}." not in tekst] == []

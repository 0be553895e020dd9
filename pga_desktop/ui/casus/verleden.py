"""The history of a case in words: what happened, what it was and what it became.

Values that come from the OM are left out unless that part was opened; that they changed is told.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from textwrap import shorten

from pga_desktop.domain.aanmelding import Feit, Feitsoort
from pga_desktop.domain.afsluiting import Feedbackantwoord
from pga_desktop.domain.casus import TERUGZETTEN, Deling, Gebeurtenis, Traject, Uitgesteld
from pga_desktop.domain.datums import Deeldatum, lange_datum, lees_datum
from pga_desktop.domain.document import Documentstand, Documentstap, Niveau
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.getypt import toon
from pga_desktop.domain.meting import Score
from pga_desktop.domain.ondertekening import Ondertekening, Wijze
from pga_desktop.domain.overleg import Overlegbesluit
from pga_desktop.domain.plan import Actie
from pga_desktop.domain.records import RECORDS
from pga_desktop.domain.regio import Regiodata
from pga_desktop.domain.toetsing import Criteriumantwoord
from pga_desktop.domain.velden import Ref, Soort, Veld, Vorm, veld_van
from pga_desktop.domain.velden import velden as velden_van
from pga_desktop.domain.woorden import met_hoofdletter
from pga_desktop.services.casussen import Geschiedenisregel
from pga_desktop.ui.casus.eisen import VOORWAARDEN
from pga_desktop.ui.casus.lezen import naar_stap
from pga_desktop.ui.casus.zijkolom import TERMIJNNAMEN
from pga_desktop.ui.documenten.documentwoorden import NIVEAUNAMEN
from pga_desktop.ui.documenten.ondertekenwoorden import HOE
from pga_desktop.ui.veldnamen import label, recordnaam
from pga_desktop.ui.widgets.tekst import verderop

HOOGSTENS_TEKENS = 200
NIET_GETOOND = "Van het OM: niet getoond"

_KORT = 60
"""Characters of a goal or action that tell which one it is."""
_GEOPEND, _OVERGANG, _GEWIJZIGD = "geopend", "overgang", "gewijzigd"
_WERKWOORD = {
    "aangemaakt": "toegevoegd",
    "verwijderd": "verwijderd",
    "teruggezet": "teruggezet",
}
_STANDEN = {
    Documentstand.CONCEPT: "Document weer concept",
    Documentstand.KLAARGEZET: "Document klaargezet",
    Documentstand.VERSTREKT: "Document verstuurd of uitgereikt",
}
_VAN_DOCUMENT = ("titel", "ontvanger", "nummer")
_ONBESCHREVEN = {
    Criteriumantwoord.SOORT: {"criterium"},
    Feedbackantwoord.SOORT: {"vraag", "lijst_versie"},
    Score.SOORT: {"leefgebied"},
    Traject.SOORT: {"nummer", "begonnen_op"},
}
"""What the program puts in the rows it makes ready for her: with no more than that, nobody did
anything yet."""


@dataclass(frozen=True)
class Gebeurd:
    """One thing that happened: when, by whom, what, and sentences with their text role."""

    tijd: datetime
    wie: str
    wat: str
    zinnen: tuple[tuple[str, str], ...]


def vertel(
    regels: Sequence[Geschiedenisregel], dossier: Dossier, regio: Regiodata, *, met_om: bool
) -> list[Gebeurd]:
    """Tell the lines of a history in their order; `met_om` also what comes from the OM."""
    gebeurd = {g.id: g for t in dossier.trajecten for g in t.gebeurtenissen}
    verborgen = frozenset() if met_om else _van_het_om(regels, dossier)
    titels = {d.id: d.titel for t in dossier.trajecten for d in t.documenten}
    van_stap = {s.id: titels[s.ouder_id] for t in dossier.trajecten for s in t.documentstappen}
    over = _waarover(dossier, regio)
    verteller = _Verteller(regio, gebeurd, van_stap, over, verborgen, met_om)
    return [verteller.vertel(regel) for regel in regels if not _is_klaargezet(regel)]


def _is_klaargezet(regel: Geschiedenisregel) -> bool:
    """Whether this is an empty row the program made, to be filled in."""
    vooraf = _ONBESCHREVEN.get(regel.soort)
    if vooraf is None or regel.actie != "aangemaakt":
        return False
    return _momentopname(regel).keys() <= vooraf


def _waarover(dossier: Dossier, regio: Regiodata) -> Mapping[Ref, str]:
    vragen = {v.sleutel: v.tekst for v in regio.vragenlijsten["clientfeedback"].vragen}
    over: dict[Ref, str] = {}
    for t in dossier.trajecten:
        over |= {a.ref: vragen.get(a.vraag, a.vraag) for a in t.feedbackantwoorden}
        over |= {c.ref: regio.label("criteria", c.criterium) for c in t.criteria}
        over |= {s.ref: regio.label("leefgebieden", s.leefgebied) for s in t.scores}
        over |= {d.ref: shorten(d.doel, _KORT, placeholder="…") for d in t.doelen}
        over |= {a.ref: shorten(a.wat, _KORT, placeholder="…") for a in t.acties}
    return over


def _van_het_om(regels: Sequence[Geschiedenisregel], dossier: Dossier) -> frozenset[Ref]:
    """Facts that are or were strafvorderlijk, also removed ones, and what was shared of them."""
    om = Feitsoort.STRAFVORDERLIJK
    feiten = {f.ref for t in dossier.trajecten for f in t.feiten if f.soort == om}
    delingen = {}
    for regel in regels:
        if regel.soort == Feit.SOORT and regel.actie == _GEWIJZIGD and regel.veld == "soort":
            soorten = {regel.oud, regel.nieuw}
        else:
            soorten = {_momentopname(regel).get("soort", "")}
        if regel.soort == Feit.SOORT and om in soorten:
            feiten.add(Ref(Feit.SOORT, regel.record_id))
        if regel.soort == Deling.SOORT and (velden := _momentopname(regel)).get("item_id"):
            item = Ref(velden.get("item_soort", ""), int(velden["item_id"]))
            delingen[Ref(Deling.SOORT, regel.record_id)] = item
    return frozenset(feiten | {deling for deling, item in delingen.items() if item in feiten})


def _momentopname(regel: Geschiedenisregel) -> dict[str, str]:
    """The fields of a whole record, where the line is about one."""
    if regel.actie in {_GEWIJZIGD, _GEOPEND}:
        return {}
    velden: dict[str, str] = json.loads(regel.nieuw or regel.oud or "{}")
    return velden


@dataclass(frozen=True)
class _Verteller:
    regio: Regiodata
    gebeurd: Mapping[int, Gebeurtenis]
    van_stap: Mapping[int, str]
    """The title of the document a step is about, as long as both are there."""
    over: Mapping[Ref, str]
    """The question, criterion or area of what is asked more than once."""
    verborgen: frozenset[Ref]
    met_om: bool

    def vertel(self, regel: Geschiedenisregel) -> Gebeurd:
        verborgen = self._is_verborgen(regel)
        zinnen = [(NIET_GETOOND, "gedempt")] if verborgen else self._zinnen(regel)
        return Gebeurd(regel.tijd, regel.wie, self._wat(regel), tuple(zinnen))

    def _is_verborgen(self, regel: Geschiedenisregel) -> bool:
        if self.met_om:
            return False
        if Ref(regel.soort, regel.record_id) in self.verborgen:
            return True
        return regel.actie == _GEWIJZIGD and not self._mag(
            veld_van(RECORDS[regel.soort], regel.veld)
        )

    def _wat(self, regel: Geschiedenisregel) -> str:
        if regel.actie == _OVERGANG:
            return f"Stap gezet: {verderop(self._stap(regel))}"
        if regel.actie == _GEOPEND:
            return "Deel van het OM geopend"
        if regel.actie == "document":
            return "Document gemaakt"
        if regel.soort == Documentstap.SOORT:
            return self._documentstap(regel)
        if regel.soort == Ondertekening.SOORT and regel.actie == "aangemaakt":
            return f"Document ondertekend {HOE[Wijze(_momentopname(regel)['wijze'])]}"
        naam = recordnaam(regel.soort)
        if regel.actie in _WERKWOORD:
            return f"{naam} {_WERKWOORD[regel.actie]}"
        veld = verderop(label(regel.soort, regel.veld)) if regel.veld else ""
        waarover = self.over.get(Ref(regel.soort, regel.record_id), "")
        if regel.soort == Feedbackantwoord.SOORT:
            veld = ""  # the answer, as the name of the record says already
        return _kop(naam, waarover, veld)

    def _zinnen(self, regel: Geschiedenisregel) -> list[tuple[str, str]]:
        """What it was and what it became, as lines with a text role."""
        if regel.actie == _GEOPEND:
            return [(regel.nieuw, "")]
        if regel.actie != _GEWIJZIGD:
            return [(zin, "gedempt") for zin in self._heel(regel)]
        oud, nieuw = (self._waarde(regel.soort, regel.veld, w) for w in (regel.oud, regel.nieuw))
        if regel.oud and regel.nieuw:
            return [(f"Was: {oud}", "gedempt"), (f"Werd: {nieuw}", "")]
        return [(nieuw, "")] if regel.nieuw else [(f"Was: {oud}", "gedempt")]

    def _heel(self, regel: Geschiedenisregel) -> list[str]:
        velden = _momentopname(regel)
        if regel.actie == _OVERGANG:
            return self._overgang(regel.record_id, velden)
        if regel.soort == Documentstap.SOORT:
            titel = self.van_stap.get(regel.record_id, "")
            return [zin for zin in (titel, self._verstrekt(velden)) if zin]
        bekend = {v.naam: v for v in velden_van(RECORDS[regel.soort]) if self._mag(v)}
        if bekend:
            gezegd = (
                (veld, waarde)
                for veld, waarde in velden.items()
                if veld in bekend and waarde != toon(bekend[veld], bekend[veld].leeg)
            )
            return [self._met_label(regel.soort, *deel) for deel in gezegd if deel[0] != "item_id"]
        niveau = velden.get("niveau")
        taal = [NIVEAUNAMEN[Niveau(niveau)]] if niveau else []
        return [*(velden[veld] for veld in _VAN_DOCUMENT if velden.get(veld)), *taal]

    def _met_label(self, soort: str, veld: str, waarde: str) -> str:
        naam = label(soort, veld)
        return f"{naam}{'' if naam.endswith('?') else ':'} {self._waarde(soort, veld, waarde)}"

    def _documentstap(self, regel: Geschiedenisregel) -> str:
        """What a document became; a step that was undone is told as such."""
        wat = _STANDEN[Documentstand(_momentopname(regel)["stand"])]
        return f"{wat}: ongedaan gemaakt" if regel.actie == "verwijderd" else wat

    def _verstrekt(self, velden: Mapping[str, str]) -> str:
        """How, to whom and when a document was given; nothing of another step."""
        if "aan" not in velden:
            return ""
        hoe = velden.get("wijze_anders") or self.regio.label("verzendwijzen", velden["wijze"])
        return f"{hoe}, aan {velden['aan']}, op {lange_datum(lees_datum(velden['datum']))}"

    def _stap(self, regel: Geschiedenisregel) -> str:
        """The words of a transition; putting back says to which step."""
        woorden = self.regio.label("overgangen", regel.veld)
        gebeurd = self.gebeurd.get(regel.record_id)
        if regel.veld == TERUGZETTEN and gebeurd:
            return naar_stap(woorden, gebeurd.naar, self.regio)
        return woorden

    def _overgang(self, nummer: int, velden: Mapping[str, str]) -> list[str]:
        """The day, the reason, and what was still missing when it was performed."""
        gezet = lange_datum(lees_datum(velden.get("datum", "")))
        gebeurd = self.gebeurd.get(nummer)
        over = gebeurd.overgeslagen if gebeurd else ()
        zinnen = (
            f"Op {gezet}" if gezet else "",
            velden.get("reden", ""),
            f"Nog niet klaar: {'; '.join(VOORWAARDEN[naam] for naam in over)}" if over else "",
        )
        return [zin for zin in zinnen if zin]

    def _mag(self, veld: Veld) -> bool:
        return self.met_om or veld.soort is not Soort.STRAFVORDERLIJK

    def _waarde(self, soort: str, veld: str, waarde: str) -> str:
        """A key of a list in the words of the region, a date as it is read; not too long."""
        v = veld_van(RECORDS[soort], veld)
        if not waarde:
            return ""
        match soort, veld:
            case Feedbackantwoord.SOORT, "score":
                return self.regio.vragenlijsten["clientfeedback"].in_woorden(int(waarde))
            case Uitgesteld.SOORT, "sleutel":
                return self._taak(waarde)
            case Deling.SOORT, "item_soort":
                return recordnaam(waarde)
            case Overlegbesluit.SOORT, "actie_id":
                return self.over.get(Ref(Actie.SOORT, int(waarde)), "verwijderd")
        if v.keuzes:
            sleutels = waarde.splitlines()
            waarde = ", ".join(self.regio.label(v.keuzes, sleutel) for sleutel in sleutels)
        elif v.vorm is Vorm.DATUM:
            waarde = lange_datum(lees_datum(waarde))
        elif v.vorm is Vorm.DEELDATUM and (geboren := Deeldatum.lees(waarde)):
            waarde = geboren.lang()
        if len(waarde) <= HOOGSTENS_TEKENS:
            return waarde
        return waarde[:HOOGSTENS_TEKENS].rstrip() + "…"

    def _taak(self, sleutel: str) -> str:
        """What was put off: the name of the term, and of which action."""
        soort, _, nummer = sleutel.partition(".")
        actie = self.over.get(Ref(soort, int(nummer)), "") if soort == Actie.SOORT else ""
        return _kop(TERMIJNNAMEN[soort], actie)


def _kop(*delen: str) -> str:
    """What is about what; after a question mark no colon follows."""
    kop = ""
    for deel in filter(None, delen):
        if kop.endswith("?"):
            kop = f"{kop} {met_hoofdletter(deel)}"
        else:
            kop = f"{kop}: {deel}" if kop else deel
    return kop

"""The words for signatures: how somebody signed, and what a signature proves."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from pga_desktop.domain.datums import lang_moment, lange_datum
from pga_desktop.domain.ondertekening import (
    BETROKKENE,
    Documentoordeel,
    Handtekeningoordeel,
    Ondertekening,
    Tekenplek,
    Verandering,
    Wijze,
    rolnaam,
)
from pga_desktop.domain.woorden import opsomming
from pga_desktop.ui.meldingen import Melding
from pga_desktop.ui.widgets.chip import ChipSoort
from pga_desktop.ui.widgets.tekst import verderop

HOE: Final = {
    Wijze.CERTIFICAAT: "met een certificaat",
    Wijze.ELDERS: "met een certificaat, in een ander programma",
    Wijze.SCHERM: "op het scherm",
    Wijze.PAPIER: "op papier",
}

NIET_BEKEND: Final = "Dit certificaat is niet meer bekend."
"""Said when making it known is undone."""


def wie(plek: str) -> str:
    """Who signs in a field, as the screen calls them."""
    return "Cliënt" if plek == BETROKKENE else rolnaam(plek)


def wanneer(moment: datetime | None) -> str:
    """A moment as people say it, in the time of this computer."""
    return f"op {lang_moment(moment)}" if moment else "op een onbekend moment"


def in_een_zin(ondertekening: Ondertekening) -> str:
    """Who signed a document, how and when."""
    rollen = opsomming([wie(plek) for plek in ondertekening.plekken])
    hoe = _getekend(ondertekening, opsomming(ondertekening.namen))
    return f"{rollen}: {verderop(hoe)}"


def hoe_getekend(ondertekening: Ondertekening, plek: str) -> str:
    """How one place was signed, by whom and when."""
    namen = dict(zip(ondertekening.plekken, ondertekening.namen, strict=False))
    return _getekend(ondertekening, namen.get(plek, ""))


def _getekend(ondertekening: Ondertekening, naam: str) -> str:
    door = f" door {naam}" if naam else ""
    erbij = f", in aanwezigheid van {ondertekening.aanwezig}" if ondertekening.aanwezig else ""
    if ondertekening.wijze is Wijze.PAPIER:
        dag = lange_datum(ondertekening.moment.astimezone().date())
        return f"Getekend op papier op {dag}; de scan zit bij dit document"
    hoe = HOE[ondertekening.wijze]
    return f"Getekend{door} {hoe} {wanneer(ondertekening.moment)}{erbij}"


def nog_te_tekenen(open_: Sequence[Tekenplek]) -> str:
    """Who still has to sign, or that everyone did."""
    if not open_:
        return "Iedereen heeft getekend."
    return f"Nog niet getekend: {opsomming([wie(plek.veld) for plek in open_])}."


def verdict(oordeel: Documentoordeel) -> Melding:
    """What the whole document proves, and what to do when that is nothing."""
    aantal = len(oordeel.handtekeningen)
    if oordeel.verwijderd:
        return Melding(
            f"Er is een handtekening uit dit document gehaald: {opsomming(oordeel.verwijderd)}.",
            "Vertrouw dit exemplaar niet. Vraag de ander om het exemplaar met alle handtekeningen.",
        )
    if not aantal:
        return Melding("Er staat geen digitale handtekening in dit document.", fout=False)
    if not all(h.gaaf for h in oordeel.handtekeningen):
        return Melding(
            "Dit document is na het ondertekenen beschadigd of veranderd.",
            "Vertrouw dit exemplaar niet. Neem een eerder exemplaar of maak een nieuwe versie.",
        )
    if any(h.verandering is Verandering.VERANDERD for h in oordeel.handtekeningen) or oordeel.los:
        return Melding(
            "Na het ondertekenen is er iets aan dit document veranderd.",
            "De handtekening bewijst dan niet wat er nu staat. Vertrouw dit exemplaar niet.",
        )
    if not all(h.geldig_toen for h in oordeel.handtekeningen):
        return Melding(
            "Een certificaat was niet geldig toen ermee ondertekend werd.",
            "De tekst is niet veranderd. Vraag om een nieuwe handtekening.",
        )
    staat = "De handtekening is" if aantal == 1 else f"De {aantal} handtekeningen zijn"
    if not all(h.bekend for h in oordeel.handtekeningen):
        return Melding(
            f"{staat} geldig en er is daarna niets veranderd.",
            "Dit register kent nog niet elk certificaat. Vraag na of het echt van wie tekende is.",
            fout=False,
        )
    return Melding(
        f"{staat} geldig, er is daarna niets veranderd en de certificaten zijn bekend.", fout=False
    )


def handtekeningzinnen(h: Handtekeningoordeel) -> Sequence[str]:
    """What can be said of one signature, sentence by sentence."""
    if not h.naam:
        return ("Deze handtekening is zo beschadigd dat niet te zien is wie tekende.",)
    zinnen = [
        f"Getekend door {h.naam} {wanneer(h.moment)}, volgens de computer van de ondertekenaar."
    ]
    if not h.gaaf:
        zinnen.append("De handtekening past niet bij het document: het is beschadigd of veranderd.")
    elif h.verandering is Verandering.VERANDERD:
        zinnen.append("Daarna is het document veranderd.")
    elif h.verandering is Verandering.AANGEVULD:
        zinnen.append("Daarna is alleen nog door anderen ondertekend.")
    else:
        zinnen.append("Daarna is niets veranderd.")
    if not h.geldig_toen:
        zinnen.append("Het certificaat was toen niet geldig.")
    bekend = "Het certificaat is bekend" if h.bekend else "Het certificaat is niet bekend"
    zelf = "de ondertekenaar gaf het zelf uit"
    zinnen.append(f"{bekend}; {zelf if h.uitgever == h.naam else f'uitgever: {h.uitgever}'}.")
    return zinnen


def oordeelchip(h: Handtekeningoordeel) -> tuple[str, ChipSoort]:
    """One signature in a word."""
    if not h.goed:
        return "niet te vertrouwen", ChipSoort.FOUT
    return ("geldig", ChipSoort.OK) if h.bekend else ("geldig, onbekend", ChipSoort.INFO)

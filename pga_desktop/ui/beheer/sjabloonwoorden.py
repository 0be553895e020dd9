"""How the texts and lists of municipality and region are spoken of."""

from typing import Final

from pga_desktop.domain.document import Niveau
from pga_desktop.services.leeshulp import Leesoordeel
from pga_desktop.services.regiopakket import Wat
from pga_desktop.services.sjablonen import Gevonden, Groep, Herkomst, Sjabloon
from pga_desktop.ui.meldingen import bevinding_in_woorden
from pga_desktop.ui.widgets.chip import ChipSoort
from pga_desktop.ui.widgets.tabel import Cel, Kolomkop, TabelRij

HERKOMST: Final = {
    Herkomst.GEMEENTE: "gemeente",
    Herkomst.REGIO: "regio",
    Herkomst.MEEGELEVERD: "meegeleverd",
}
WAT: Final = {
    Wat.NIEUW: ("+", "nieuw"),
    Wat.ANDERS: ("≠", "verandert"),
    Wat.WEG: ("−", "vervalt"),
    Wat.GELIJK: ("=", "blijft gelijk"),
}
KOPPEN: Final = (
    Kolomkop("Tekst of lijst", 14, 3),
    Kolomkop("Soort", 8, 1),
    Kolomkop("Van", 7.5, 1),
    Kolomkop("Versie", 6, 1),
    Kolomkop("Leesscore", 6.5, 0, rechts=True),
    Kolomkop("Stand", 8.5, 0),
)
_GROEPEN: Final = {
    Groep.DOCUMENT: "gegevens",
    Groep.LIJST: "lijst",
    Groep.VRAGENLIJST: "vragenlijst",
    Groep.HUISSTIJL: "huisstijl",
}
_TEKSTEN: Final = {Niveau.B1: "tekst (B1)", Niveau.A2: "makkelijk (A2)"}
_HAALT: Final = {Niveau.A2: "makkelijke taal (A2)", Niveau.B1: "B1", None: "moeilijker dan B1"}


def soort(sjabloon: Sjabloon) -> str:
    """What kind of file it is."""
    return _TEKSTEN[sjabloon.niveau] if sjabloon.niveau else _GROEPEN[sjabloon.groep]


def voluit(sjabloon: Sjabloon) -> str:
    """Its title, and which of the files of a document it is."""
    if sjabloon.groep is Groep.DOCUMENT:
        return f"{sjabloon.titel}, {soort(sjabloon)}"
    return sjabloon.titel


def rij(sjabloon: Sjabloon) -> TabelRij:
    """A row of the list."""
    lezing, aantal = sjabloon.lezing, len(sjabloon.gevonden)
    score = str(lezing.score) if lezing is not None and lezing.score is not None else ""
    stand = Cel("goed")
    if aantal:
        stand = Cel(chips=((bevindingen(aantal), ChipSoort.FOUT),))
    eigen = sjabloon.herkomst is not Herkomst.MEEGELEVERD
    return TabelRij(
        sjabloon.bestand,
        (
            Cel(sjabloon.titel),
            Cel(soort(sjabloon)),
            Cel(HERKOMST[sjabloon.herkomst], vet=eigen),
            Cel(sjabloon.versie),
            Cel(score),
            stand,
        ),
    )


def bevindingen(aantal: int) -> str:
    """How many things are wrong."""
    return "1 bevinding" if aantal == 1 else f"{aantal or 'geen'} bevindingen"


def in_woorden(gevonden: Gevonden) -> str:
    """What is wrong in whose file, and the cure."""
    return f"{HERKOMST[gevonden.herkomst].capitalize()}: {bevinding_in_woorden(gevonden.bevinding)}"


def leescijfers(lezing: Leesoordeel) -> str:
    """How hard a text is to read, in figures."""
    return (
        f"Leesscore {lezing.score}: {_HAALT[lezing.niveau]}. {lezing.zinnen} zinnen,"
        f" {lezing.woorden} woorden; de langste zin telt er {lezing.langste}."
    )

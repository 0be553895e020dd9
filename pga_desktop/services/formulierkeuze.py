"""What there is to choose from before a document is made, and where its own paragraph is kept."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pga_desktop.domain.delen import TOEGANG, Lezer, Toegang
from pga_desktop.domain.document import Niveau
from pga_desktop.domain.stappen import Station
from pga_desktop.domain.velden import Soort
from pga_desktop.services.ontvangers import OVER_OVERLEG

if TYPE_CHECKING:
    from pga_desktop.documents.forms import Formulier

_ALINEA: Final = "document.eigen_alinea"
_BSN: Final = "persoon.bsn"


@dataclass(frozen=True)
class Formulierkeuze:
    """A document one can make."""

    sleutel: str
    titel: str
    lezer: Lezer
    station: Station
    niveaus: tuple[Niveau, ...]
    over_overleg: bool
    met_alinea: frozenset[Niveau]
    """The levels of which the text has a place for a paragraph of the writer."""
    met_bsn: bool
    """Whether the BSN can go along by choice, and the text has a place for it."""


def formulierkeuze(formulier: "Formulier") -> Formulierkeuze:
    """What one must know of a form to choose it."""
    k = formulier.kenmerken
    over_overleg = k.sleutel in OVER_OVERLEG
    met_alinea = frozenset(n for n in k.niveaus if _ALINEA in formulier.teksten[n].tekst)
    kan_bsn = TOEGANG.get((Soort.BSN, k.lezer)) is Toegang.OP_KEUZE
    return Formulierkeuze(
        k.sleutel,
        k.titel,
        k.lezer,
        k.stap,
        k.niveaus,
        over_overleg,
        met_alinea,
        met_bsn=kan_bsn and any(_BSN in tekst.tekst for tekst in formulier.teksten.values()),
    )


def alineaklad(sleutel: str) -> str:
    """Under which name the paragraph of a kind of letter is kept while it is typed."""
    return f"alinea.{sleutel}"


def alineaveld(sleutel: str, niveau: Niveau) -> str:
    """The draft of that paragraph at one level, with the traject."""
    return f"{alineaklad(sleutel)}.{niveau}"

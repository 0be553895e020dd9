"""Sets text: paragraphs and rows of columns become strips of ink in one size and colour."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, zip_longest

from pga_desktop.documents.blokken import Inhoud
from pga_desktop.documents.huisstijl import Huisstijl
from pga_desktop.documents.inkt import Inkt, Klik, Letters, Streep, Strook, Vlak
from pga_desktop.documents.maten import HAARLIJN, Maten, Zetmaat
from pga_desktop.documents.regels import Breker, Meter, breedtes, breek
from pga_desktop.documents.tags import Boom, Knoop

_HOOGSTENS_BIJEEN = 0.35
"""Share of a page up to which a row or box is kept on one page."""
_ONDER_LETTERS = 2.0


@dataclass(frozen=True)
class Plek:
    """Where something goes: left side, width, and the structure element it belongs to."""

    x: float
    breedte: float
    knoop: Knoop

    def in_(self, knoop: Knoop, links: float = 0.0, rechts: float = 0.0) -> "Plek":
        """A narrower place inside this one, for another element."""
        return Plek(self.x + links, self.breedte - links - rechts, knoop)


@dataclass(frozen=True)
class Cel:
    """A text in a column; `rechts` aligns it there."""

    inhoud: Inhoud
    plek: Plek
    kleur: str
    rechts: bool = False


@dataclass(frozen=True)
class Penseel:
    """What every block needs to set text: the sizes, the house style and the growing structure."""

    maten: Maten
    stijl: Huisstijl
    boom: Boom
    paginahoogte: float
    """Height of the text area of a page."""
    breek: Breker = breek
    breedtes: Meter = breedtes

    def alinea(self, inhoud: Inhoud, plek: Plek, maat: Zetmaat, kleur: str) -> list[Strook]:
        """The lines of a text; a page break leaves no line of it alone."""
        return self.rij([Cel(inhoud, plek, kleur)], maat)

    def rij(self, cellen: Sequence[Cel], maat: Zetmaat) -> list[Strook]:
        """The cells side by side, line by line."""
        kolommen = [self._kolom(cel, maat) for cel in cellen]
        regels = zip_longest(*kolommen, fillvalue=())
        stroken = [Strook(maat.regel, tuple(chain.from_iterable(regel))) for regel in regels]
        if len(stroken) > 1:
            stroken[0].vast = stroken[-2].vast = True
        return stroken

    def bijeen(self, stroken: Sequence[Strook], hoogstens: float = _HOOGSTENS_BIJEEN) -> None:
        """Keep strips on one page, unless that takes more than a share of it."""
        hoogte = sum(strook.voor + strook.hoogte for strook in stroken)
        if hoogte <= hoogstens * self.paginahoogte:
            for strook in stroken[:-1]:
                strook.vast = True

    def _kolom(self, cel: Cel, maat: Zetmaat) -> list[list[Inkt]]:
        """The ink of a cell, per line."""
        inhoud = cel.inhoud
        if not self.maten.cursief:
            inhoud = tuple(replace(run, cursief=False) for run in inhoud)
        regels: list[list[Inkt]] = []
        link: Knoop | None = None
        vorig_doel = ""
        for regel in self.breek(inhoud, cel.plek.breedte, maat.corps):
            x = cel.plek.x + (cel.plek.breedte - regel.breedte if cel.rechts else 0.0)
            inkt: list[Inkt] = []
            for stuk in regel.stukken:
                doel = stuk.stijl.doel
                if doel != vorig_doel:
                    link = self.boom.in_regel("Link", cel.plek.knoop) if doel else None
                    vorig_doel = doel
                kleur = self.stijl.kleuren.accent if link else cel.kleur
                knoop = link or cel.plek.knoop
                inkt.append(
                    Letters(x, maat.basis, stuk.tekst, stuk.letter, maat.corps, kleur, knoop)
                )
                if link:
                    inkt.append(
                        Streep(x, maat.basis + _ONDER_LETTERS, stuk.breedte, HAARLIJN, kleur)
                    )
                    inkt.append(Klik(x, 0.0, stuk.breedte, maat.regel, doel, link))
                x += stuk.breedte
            regels.append(inkt)
        return regels


def vet(inhoud: Inhoud) -> Inhoud:
    """The same text in bold."""
    return tuple(replace(run, vet=True) for run in inhoud)


def achter(stroken: list[Strook], vlak: Vlak) -> list[Strook]:
    """The same strips with a colour behind all of them, under what they have already."""
    for strook in stroken:
        strook.vlakken = (vlak, *strook.vlakken)
    return stroken


def lager(stuk: Inkt, afstand: float) -> Inkt:
    """The same ink, so much lower."""
    return stuk._replace(y=stuk.y + afstand)


def lucht(hoogte: float, *, vast: bool = False, inkt: tuple[Inkt, ...] = ()) -> Strook:
    """White of this height, perhaps with a rule in it."""
    return Strook(hoogte, inkt, vast=vast)

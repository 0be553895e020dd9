"""Stacks strips onto pages: what belongs together stays together, headers of tables come back.

A page with next to nothing on it, because what follows wants a page of its own or because the text
ends, gets the last part of the page before it.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from pga_desktop.documents.blokken import Tekst
from pga_desktop.documents.huisstijl import Huisstijl
from pga_desktop.documents.inkt import Inkt, Letters, Streep, Strook, Vak, Vlak
from pga_desktop.documents.maten import A4, HAARLIJN, MM, Zetmaat
from pga_desktop.documents.penseel import lager
from pga_desktop.documents.regels import Breker, Regel, breek

_VOET = Zetmaat(8.0, 11.0)
_VOETREGELS = 2
_VOET_DEEL = 0.72
"""Where the line above the footer stands, as a share of the bottom margin."""
_ONDER_STREEP = 2.0
_HOOFD = Zetmaat(10.0, 13.0)
_HOOFD_DEEL = 0.6
"""Where the line above the text stands, as a share of the top margin."""
_KAAL = 0.3
"""Share of its height that a page must fill not to look forgotten."""
_TOTAAL_DEEL = 0.3
"""Share of the footer that belongs to the page number."""


def paginahoogte(stijl: Huisstijl) -> float:
    """Height of the text area."""
    return A4[1] - (stijl.marges.boven + stijl.marges.onder) * MM


def verdeel_over_paginas(stroken: Sequence[Strook], stijl: Huisstijl) -> list[list[Inkt]]:
    """The ink of every page, placed from the top left corner of the sheet."""
    groepen = list(_groepen(stroken))
    eerste: frozenset[int] = frozenset()
    stapel = _stapel(groepen, stijl, eerste)
    while (mee := stapel.mee_naar_een_kale()) is not None:
        eerste |= {mee}
        stapel = _stapel(groepen, stijl, eerste)
    return stapel.paginas()


def _stapel(
    groepen: Sequence[Sequence[Strook]], stijl: Huisstijl, eerste: Collection[int]
) -> "_Stapel":
    """The groups on pages; those with these numbers begin one."""
    stapel = _Stapel(stijl)
    for nummer, groep in enumerate(groepen):
        stapel.leg(groep, nummer, nieuwe_pagina=nummer in eerste)
    return stapel


def _groepen(stroken: Sequence[Strook]) -> Iterator[list[Strook]]:
    """Strips that want to stand on one page."""
    groep: list[Strook] = []
    for strook in stroken:
        if strook.nieuwe_pagina and groep:
            yield groep
            groep = []
        groep.append(strook)
        if not strook.vast:
            yield groep
            groep = []
    if groep:
        yield groep


class _Stapel:
    """The pages so far, and the height on the current one."""

    def __init__(self, stijl: Huisstijl) -> None:
        self._boven = stijl.marges.boven * MM
        self._onder = A4[1] - stijl.marges.onder * MM
        self._af: list[_Pagina] = []
        self._pagina = _Pagina(self._boven)

    def leg(self, groep: Sequence[Strook], nummer: int, *, nieuwe_pagina: bool) -> None:
        gevraagd = groep[0].nieuwe_pagina or nieuwe_pagina
        if gevraagd and not self._pagina.leeg:
            self._volgende()
        past_ooit = self._hoogte(groep) <= self._onder - self._boven
        if past_ooit and not self._past(groep):
            self._volgende()
        begin = _Begin(nummer, self._pagina.y, groep[0].voor, gevraagd=gevraagd)
        self._pagina.begonnen.append(begin)
        for strook in groep:
            if not self._past([strook]):
                self._volgende()
            if self._pagina.leeg and self._af:
                for kop in strook.kop:
                    self._pagina.leg(kop, kop.voor)
            self._pagina.leg(strook, self._wit(strook))

    def paginas(self) -> list[list[Inkt]]:
        return [pagina.inkt() for pagina in (*self._af, self._pagina)]

    def mee_naar_een_kale(self) -> int | None:
        """The group that had better begin the first page that is all but empty.

        From the lower half of the page before it: the one with the most white above it, for that
        is where a part begins.
        """
        hoogte = self._onder - self._boven
        for vorige, pagina in pairwise((*self._af, self._pagina)):
            eerste = next(iter(pagina.begonnen), None)
            uit_zichzelf = eerste is not None and eerste.y == self._boven and not eerste.gevraagd
            if not uit_zichzelf or pagina.y - self._boven >= _KAAL * hoogte:
                continue
            lager = [b for b in vorige.begonnen if b.y >= self._boven + hoogte / 2]
            if lager:
                return max(lager, key=lambda b: (b.voor, b.nummer)).nummer
        return None

    def _volgende(self) -> None:
        self._af.append(self._pagina)
        self._pagina = _Pagina(self._boven)

    def _past(self, groep: Sequence[Strook]) -> bool:
        """Whether the strips fit; a strip on an empty page fits, or nothing ever would."""
        hoogte = self._wit(groep[0]) + self._hoogte(groep)
        return self._pagina.y + hoogte <= self._onder or (self._pagina.leeg and len(groep) == 1)

    def _hoogte(self, groep: Sequence[Strook]) -> float:
        """From the top of the first to the bottom of the last, with the header that comes back."""
        kop = groep[0].kop if self._pagina.leeg else ()
        return sum(s.hoogte for s in chain(kop, groep)) + sum(s.voor for s in groep[1:])

    def _wit(self, strook: Strook) -> float:
        """White above a strip: none at the top of a page, more where it waits for the window."""
        wit = 0.0 if self._pagina.leeg else strook.voor
        return wit if self._af else max(wit, strook.vanaf - self._pagina.y)


@dataclass(frozen=True)
class _Begin:
    """Where on a page a group begins, with how much white above it; `gevraagd`: on a new page."""

    nummer: int
    y: float
    voor: float
    gevraagd: bool


class _Pagina:
    """One page while it fills."""

    def __init__(self, boven: float) -> None:
        self.y = boven
        self.leeg = True
        self.begonnen: list[_Begin] = []
        self._inkt: list[Inkt] = []
        self._vlakken: dict[Vlak, tuple[float, float]] = {}

    def leg(self, strook: Strook, wit: float) -> None:
        boven = self.y + wit
        self._inkt += [lager(stuk, boven) for stuk in strook.inkt]
        onder = boven + strook.hoogte
        for vlak in strook.vlakken:
            begin, _ = self._vlakken.get(vlak, (boven, onder))
            self._vlakken[vlak] = (begin, onder)
        self.y, self.leeg = onder, False

    def inkt(self) -> list[Inkt]:
        achtergrond = [
            Vak(vlak.x, boven, vlak.breedte, onder - boven, vlak.kleur)
            for vlak, (boven, onder) in self._vlakken.items()
        ]
        return [*achtergrond, *self._inkt]


def voet(
    pagina: int, totaal: int, stijl: Huisstijl, links: str, breek: Breker = breek
) -> Iterator[Inkt]:
    """The footer of a page: what may be known about the document, and the page number."""
    x, breedte = stijl.marges.links * MM, A4[0] - (stijl.marges.links + stijl.marges.rechts) * MM
    y = A4[1] - _VOET_DEEL * stijl.marges.onder * MM
    kleur = stijl.kleuren.gedempt
    yield Streep(x, y, breedte, HAARLIJN, stijl.kleuren.lijn)
    nummer = stijl.woorden.pagina.replace("{pagina}", str(pagina)).replace("{totaal}", str(totaal))
    for tekst, deel, rechts in ((links, 1 - _TOTAAL_DEEL, False), (nummer, _TOTAAL_DEEL, True)):
        regels = breek((Tekst(tekst),), deel * breedte, _VOET.corps)[:_VOETREGELS]
        for i, regel in enumerate(regels):
            begin = x + breedte - regel.breedte if rechts else x
            yield from _regel(
                regel, begin, y + i * _VOET.regel + _VOET.basis + _ONDER_STREEP, kleur, _VOET
            )


def hoofd(stijl: Huisstijl, woorden: str) -> Iterator[Inkt]:
    """What stands above the text of every page, at the right; nothing when there are no words."""
    if not woorden:
        return
    breedte = A4[0] - (stijl.marges.links + stijl.marges.rechts) * MM
    for regel in breek((Tekst(woorden, vet=True),), breedte, _HOOFD.corps)[:1]:
        begin = stijl.marges.links * MM + breedte - regel.breedte
        y = _HOOFD_DEEL * stijl.marges.boven * MM
        yield from _regel(regel, begin, y, stijl.kleuren.accent, _HOOFD)


def _regel(regel: Regel, x: float, y: float, kleur: str, maat: Zetmaat) -> Iterator[Inkt]:
    for stuk in regel.stukken:
        yield Letters(x, y, stuk.tekst, stuk.letter, maat.corps, kleur, None)
        x += stuk.breedte

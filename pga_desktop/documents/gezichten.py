"""Lays out answers as faces in a row, from sad to happy, each with its words and a box to tick."""

from collections.abc import Sequence

from pga_desktop.documents.blokken import Gezichten, Tekst
from pga_desktop.documents.inkt import Figuur, Inkt, Strook
from pga_desktop.documents.penseel import Cel, Penseel, Plek, lager
from pga_desktop.documents.pictogrammen import GEZICHTEN, Pictogram
from pga_desktop.documents.tags import Knoop

_GROOTTE = 1.15
"""A face, to the size of other drawings."""
_TUSSEN = 8.0
_WIT = 4.0


def gezichten(blok: Gezichten, plek: Plek, p: Penseel) -> list[Strook]:
    """A list to tick, as many beside each other as there are faces.

    A face is decoration, for the words below its box say the same.
    """
    lijst = p.boom.blok("L", plek.knoop, ListNumbering="Disc")
    aantal = len(blok.antwoorden)
    paren = [(_gezicht(i, aantal), antwoord) for i, antwoord in enumerate(blok.antwoorden)]
    per_rij = min(aantal, len(GEZICHTEN))
    stroken: list[Strook] = []
    for begin in range(0, aantal, per_rij):
        rij = _rij(paren[begin : begin + per_rij], plek.breedte / per_rij, lijst, plek, p)
        rij[0].voor = p.maten.alinea if stroken else 0.5 * p.maten.alinea
        stroken += rij
    return stroken


def _rij(
    paren: Sequence[tuple[Pictogram, str]], breed: float, lijst: Knoop, plek: Plek, p: Penseel
) -> list[Strook]:
    grootte = _GROOTTE * p.maten.pictogram
    boven: list[Inkt] = []
    woorden = []
    for i, (gezicht, antwoord) in enumerate(paren):
        x, punt = plek.x + i * breed, p.boom.blok("LI", lijst)
        vakje = Plek(x + grootte + _TUSSEN, breed, p.boom.blok("Lbl", punt))
        (merk,) = p.alinea((Tekst("☐"),), vakje, p.maten.koppen[1], p.stijl.kleuren.tekst)
        midden = _WIT + (grootte - merk.hoogte) / 2
        boven.append(Figuur(x, _WIT, grootte, gezicht, p.stijl.kleuren.accent, None))
        boven += [lager(stuk, midden) for stuk in merk.inkt]
        bij = Plek(x, breed - _TUSSEN, p.boom.blok("LBody", punt))
        woorden.append(Cel((Tekst(antwoord),), bij, p.stijl.kleuren.tekst))
    stroken = [
        Strook(grootte + 2 * _WIT, tuple(boven), vast=True),
        *p.rij(woorden, p.maten.tabel),
    ]
    p.bijeen(stroken)
    return stroken


def _gezicht(plaats: int, aantal: int) -> Pictogram:
    """The face of an answer; fewer answers, or more, are spread over the faces."""
    return GEZICHTEN[round(plaats * (len(GEZICHTEN) - 1) / max(1, aantal - 1))]

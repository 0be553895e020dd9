"""Lays out what stands in columns: tables, names with values, lines to fill in, places to sign."""

from collections.abc import Sequence
from itertools import chain

from pga_desktop.documents.blokken import (
    Gegevens,
    Handtekening,
    Inhoud,
    Invullen,
    Ondertekenaar,
    Tabel,
    Tekst,
)
from pga_desktop.documents.inkt import Inkt, Klik, Letters, Streep, Strook, Tekenvak, Vlak
from pga_desktop.documents.maten import HAARLIJN, SCHRIJFREGEL
from pga_desktop.documents.penseel import Cel, Penseel, Plek, achter, lager, lucht, vet

_CELWIT = 6.0
_RIJWIT = 4.5
_NAAMDEEL = 0.4
"""Share of the width the names of a list of values may take."""
_NAAMWIT = 14.0
_ONDER_WOORD = 3.0
"""From the baseline of a word down to the line behind it."""
_HOOGSTE_KOP = 0.25
"""Share of a page up to which the header of a table is repeated."""
_TEKENVAKKEN = 2
"""Places to sign beside each other."""
_SAMEN_TEKENEN = 0.87
"""Share of a page up to which all places to sign stand on one, with the words above them."""
_TEKENWIT = 24.0
_TEKENLUCHT = 6.0
_DATUMHOOGTE = 40.0
_TEKENHOOGTE = 76.0


def tabel(blok: Tabel, plek: Plek, p: Penseel) -> list[Strook]:
    """A table; its header comes back on every page, as decoration for who sees it."""
    raster = _Raster(blok, plek.in_(p.boom.blok("Table", plek.knoop)), p)
    stroken = raster.rij(tuple(vet(cel) for cel in blok.kop), kop=True)
    achter(stroken, Vlak(plek.x, plek.breedte, p.stijl.kleuren.vlak))
    for strook in stroken:
        strook.vast = True
    stroken[0].voor = p.maten.alinea
    herhaling = tuple(_als_versiering(strook) for strook in stroken)
    if sum(strook.hoogte for strook in stroken) > _HOOGSTE_KOP * p.paginahoogte:
        herhaling = ()
    rijen = [raster.rij(inhoud) for inhoud in blok.rijen]
    for paar in (rijen[:2], rijen[-2:]):  # no row stands alone on a page
        p.bijeen([*chain.from_iterable(paar)])
    for strook in chain.from_iterable(rijen):
        strook.kop = herhaling
        stroken.append(strook)
    return stroken


class _Raster:
    """The columns of one table."""

    def __init__(self, blok: Tabel, plek: Plek, p: Penseel) -> None:
        self._plek = plek
        self._p = p
        self._rechts = blok.rechts
        self._breed = _kolombreedtes(blok, plek.breedte, p)

    def rij(self, inhoud: Sequence[Inhoud], *, kop: bool = False) -> list[Strook]:
        """One row: its text between white and a rule; a row of empty cells is high, to write in."""
        p, plek = self._p, self._plek
        kleur = p.stijl.kleuren.accent if kop else p.stijl.kleuren.lijn
        cellen = self._cellen(inhoud, kop=kop)
        if not any(inhoud):
            return [Strook(SCHRIJFREGEL, (_streep(plek, SCHRIJFREGEL, kleur),))]
        regels = p.rij(cellen, p.maten.tabel)
        regels[-1].vast = True
        onder = lucht(_RIJWIT, inkt=(_streep(plek, _RIJWIT, kleur),))
        stroken = [lucht(_RIJWIT, vast=True), *regels, onder]
        p.bijeen(stroken)
        return stroken

    def _cellen(self, inhoud: Sequence[Inhoud], *, kop: bool) -> list[Cel]:
        boom = self._p.boom
        rij = boom.blok("TR", self._plek.knoop)
        cellen = []
        x = self._plek.x
        for tekst, breed, rechts in zip(inhoud, self._breed, self._rechts, strict=True):
            knoop = boom.blok("TH", rij, Scope="Column") if kop else boom.blok("TD", rij)
            plek = Plek(x + _CELWIT, breed - 2 * _CELWIT, knoop)
            cellen.append(Cel(tekst, plek, self._p.stijl.kleuren.tekst, rechts))
            x += breed
        return cellen


def _streep(plek: Plek, y: float, kleur: str) -> Streep:
    return Streep(plek.x, y, plek.breedte, HAARLIJN, kleur)


def _als_versiering(strook: Strook) -> Strook:
    """A copy that is drawn but not read: the reader has heard the header already."""
    inkt = tuple(
        stuk._replace(knoop=None) if isinstance(stuk, Letters) else stuk
        for stuk in strook.inkt
        if not isinstance(stuk, Klik)
    )
    return Strook(strook.hoogte, inkt, vast=True, vlakken=strook.vlakken)


def _kolombreedtes(blok: Tabel, breedte: float, p: Penseel) -> list[float]:
    """Widths of the columns: as the text asks, else as the contents need; no word is cut for it."""
    rijen = (tuple(vet(cel) for cel in blok.kop), *blok.rijen)
    maten = [
        [p.breedtes(cel, p.maten.tabel.corps) for cel in kolom]
        for kolom in zip(*rijen, strict=True)
    ]
    smalst = [2 * _CELWIT + max(woord for woord, _ in kolom) for kolom in maten]
    liefst = [2 * _CELWIT + max(regel for _, regel in kolom) for kolom in maten]
    if sum(smalst) >= breedte:
        return _naar_rato([min(wens, breedte / 2) for wens in smalst], breedte)
    if blok.gewichten:
        return _minstens(smalst, [float(gewicht) for gewicht in blok.gewichten], breedte)
    if sum(liefst) <= breedte:
        return _naar_rato(liefst, breedte)
    return _minstens(smalst, _bescheiden_eerst(liefst, breedte), breedte)


def _bescheiden_eerst(liefst: Sequence[float], breedte: float) -> list[float]:
    """Columns that want less than their share get what they want; long ones divide the rest."""
    krijgt = list(liefst)
    rest, over = breedte, len(liefst)
    for i in sorted(range(len(liefst)), key=lambda i: liefst[i]):
        if liefst[i] > rest / over:
            break
        rest, over = rest - liefst[i], over - 1
    lang = sorted(range(len(liefst)), key=lambda i: liefst[i])[len(liefst) - over :]
    delen = _naar_rato([liefst[i] ** 0.5 for i in lang], rest)
    for i, deel in zip(lang, delen, strict=True):
        krijgt[i] = deel
    return krijgt


def _minstens(smalst: Sequence[float], wensen: Sequence[float], breedte: float) -> list[float]:
    """The wishes in proportion, but no column narrower than its widest word."""
    vast: dict[int, float] = {}
    while True:
        los = [i for i in range(len(wensen)) if i not in vast]
        delen = _naar_rato([wensen[i] for i in los], breedte - sum(vast.values()))
        te_smal = {
            i: smalst[i] for i, deel in zip(los, delen, strict=True) if deel < smalst[i] - 0.01
        }
        if not te_smal:
            return [vast.get(i) or delen[los.index(i)] for i in range(len(wensen))]
        vast |= te_smal


def _naar_rato(wensen: Sequence[float], breedte: float) -> list[float]:
    totaal = sum(wensen)
    return [breedte * wens / totaal for wens in wensen]


def gegevens(blok: Gegevens, plek: Plek, p: Penseel) -> list[Strook]:
    """Names and values: a table whose row headers are the names."""
    knoop = p.boom.blok("Table", plek.knoop)
    maat = p.maten.tekst
    naambreedte = _naambreedte([naam for naam, _ in blok.rijen], plek, p)
    stroken: list[Strook] = []
    for naam, waarde in blok.rijen:
        rij = p.boom.blok("TR", knoop)
        links = Plek(plek.x, naambreedte - _NAAMWIT, p.boom.blok("TH", rij, Scope="Row"))
        rechts = plek.in_(p.boom.blok("TD", rij), links=naambreedte)
        cellen = [
            Cel(naam, links, p.stijl.kleuren.gedempt),
            Cel(waarde, rechts, p.stijl.kleuren.tekst),
        ]
        nieuw = p.rij(cellen, maat)
        nieuw[0].voor = p.maten.punt * 0.5 if stroken else p.maten.alinea
        stroken += nieuw
    p.bijeen(stroken)
    return stroken


def _naambreedte(namen: Sequence[Inhoud], plek: Plek, p: Penseel) -> float:
    langste = max(p.breedtes(naam, p.maten.tekst.corps)[1] for naam in namen)
    return min(langste + _NAAMWIT, _NAAMDEEL * plek.breedte)


def invullen(blok: Invullen, plek: Plek, p: Penseel) -> list[Strook]:
    """Words with lines behind them to write on; a short block stays on one page."""
    maat, kleur = p.maten.tekst, p.stijl.kleuren
    naambreedte = _naambreedte([(Tekst(woord),) for woord, _ in blok.rijen], plek, p)
    lijn = plek.in_(plek.knoop, links=naambreedte)
    stroken: list[Strook] = []
    for woord, aantal in blok.rijen:
        links = Plek(plek.x, naambreedte - _NAAMWIT, p.boom.blok("P", plek.knoop))
        regels = p.alinea((Tekst(woord),), links, maat, kleur.tekst)
        regels[-1].inkt += (_streep(lijn, maat.basis + _ONDER_WOORD, kleur.gedempt),)
        onder = SCHRIJFREGEL - maat.regel + maat.basis + _ONDER_WOORD
        verder = (_streep(lijn, onder, kleur.gedempt),)
        nieuw = [
            lucht(SCHRIJFREGEL - maat.regel, vast=True),
            *regels,
            *(lucht(SCHRIJFREGEL, inkt=verder) for _ in range(aantal - 1)),
        ]
        p.bijeen(nieuw)
        stroken += nieuw
    p.bijeen(stroken)
    return stroken


def handtekening(blok: Handtekening, plek: Plek, p: Penseel) -> list[Strook]:
    """Places to sign, two beside each other: role and name, a date, a signature."""
    breed = (plek.breedte - _TEKENWIT) / _TEKENVAKKEN
    stroken: list[Strook] = []
    for begin in range(0, len(blok.vakken), _TEKENVAKKEN):
        paar = blok.vakken[begin : begin + _TEKENVAKKEN]
        plekken = [
            Plek(plek.x + i * (breed + _TEKENWIT), breed, plek.knoop) for i in range(len(paar))
        ]
        nieuw = _tekenrij(paar, plekken, p)
        nieuw[0].voor = 2 * p.maten.alinea
        stroken += nieuw
    p.bijeen(stroken, _SAMEN_TEKENEN)
    return stroken


def _tekenrij(vakken: Sequence[Ondertekenaar], plekken: Sequence[Plek], p: Penseel) -> list[Strook]:
    koppen = []
    lijnen: list[Inkt] = []
    for vak, plek in zip(vakken, plekken, strict=True):
        naam = (Tekst("\n"), Tekst(vak.naam)) if vak.naam else ()
        tekst = (Tekst(vak.rol, vet=True), *naam)
        koppen.append(Cel(tekst, plek.in_(p.boom.blok("P", plek.knoop)), p.stijl.kleuren.tekst))
        lijnen += _schrijflijn(p.stijl.woorden.datum, plek, 0.0, _DATUMHOOGTE, p)
        woord = p.stijl.woorden.handtekening
        lijnen += _schrijflijn(woord, plek, _DATUMHOOGTE, _TEKENHOOGTE, p)
        if vak.veld:
            lijnen.append(_tekenvak(vak, plek, p))
    stroken = p.rij(koppen, p.maten.tekst)
    stroken[-1].vast = True
    stroken.append(lucht(_DATUMHOOGTE + _TEKENHOOGTE, inkt=tuple(lijnen)))
    p.bijeen(stroken)
    return stroken


def _schrijflijn(woord: str, plek: Plek, boven: float, hoogte: float, p: Penseel) -> list[Inkt]:
    """A word in small print, and a line to write on below it."""
    kleur = p.stijl.kleuren.gedempt
    bij = plek.in_(p.boom.blok("P", plek.knoop))
    (regel, *_) = p.alinea((Tekst(woord),), bij, p.maten.klein, kleur)
    inkt = [lager(stuk, boven + _TEKENLUCHT) for stuk in regel.inkt]
    return [*inkt, _streep(plek, boven + hoogte, kleur)]


def _tekenvak(vak: Ondertekenaar, plek: Plek, p: Penseel) -> Tekenvak:
    """The field between the word and the line."""
    label = " ".join(deel for deel in (p.stijl.woorden.handtekening, vak.rol, vak.naam) if deel)
    knoop = p.boom.blok("Form", plek.knoop, Alt=label)
    onder_woord = _TEKENLUCHT + p.maten.klein.regel
    hoogte = _TEKENHOOGTE - onder_woord - 2 * HAARLIJN
    return Tekenvak(
        plek.x, _DATUMHOOGTE + onder_woord, plek.breedte, hoogte, vak.veld, label, knoop
    )

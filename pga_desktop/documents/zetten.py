"""Lays out blocks: strips of ink for the pages, and the structure tree alongside."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from pga_desktop.documents import tabellen
from pga_desktop.documents.blokken import (
    Adres,
    Afzender,
    Alinea,
    Blok,
    Citaat,
    Gegevens,
    Gezichten,
    Handtekening,
    Invullen,
    Kader,
    Kop,
    Lijst,
    NieuwePagina,
    Punt,
    Scheiding,
    Schrijfregels,
    Tabel,
    Tekst,
    platte_tekst,
)
from pga_desktop.documents.gezichten import gezichten
from pga_desktop.documents.huisstijl import beeldmaat
from pga_desktop.documents.inkt import Afbeelding, Figuur, Streep, Strook, Vlak
from pga_desktop.documents.maten import HAARLIJN, MM, ONDER_VENSTER, SCHRIJFREGEL, VENSTER
from pga_desktop.documents.penseel import Penseel, Plek, achter, lucht, vet
from pga_desktop.documents.pictogrammen import PICTOGRAMMEN
from pga_desktop.documents.tags import Knoop

_ADRESBREEDTE = 85 * MM
_KOPNIVEAUS = 3
_BOVEN_KOP = (2.0, 2.0, 1.5)
"""White above a heading, by its level, to that above a paragraph."""
_KADERWIT = 10.0
_CITAATWIT = 12.0
_BALK = 2.5
"""Width of the bar beside a box or a quotation."""
_ONDER_BOVENKANT = 2.0
"""White above a drawing beside more lines than it is high."""
_LOGOBREEDTE = 0.45
"""Share of the width a logo may take."""
_LEIDT_IN = (Alinea, Citaat, Gegevens)
_INGELEID = (Citaat, Gegevens, Lijst, Tabel)


def zet(blokken: Iterable[Blok], plek: Plek, penseel: Penseel) -> list[Strook]:
    """The strips of these blocks, in order; what leads up to a list or table stays with it."""
    stroken: list[Strook] = []
    nieuwe_pagina = False
    vorig: Blok | None = None
    for blok in blokken:
        if isinstance(blok, NieuwePagina):
            nieuwe_pagina = True
            continue
        if isinstance(blok, _INGELEID) and isinstance(vorig, _LEIDT_IN):
            stroken[-1].vast = True
        vorig = blok
        nieuw = _ZETTERS[type(blok)](blok, plek, penseel)
        nieuw[0].nieuwe_pagina, nieuwe_pagina = nieuwe_pagina, False
        stroken += nieuw
    return stroken


def _alinea(alinea: Alinea, plek: Plek, p: Penseel) -> list[Strook]:
    if alinea.pictogram:
        stroken = _naast_pictogram(alinea, plek, p)
    else:
        knoop = p.boom.blok("P", plek.knoop)
        stroken = p.alinea(alinea.inhoud, plek.in_(knoop), p.maten.tekst, p.stijl.kleuren.tekst)
    stroken[0].voor = p.maten.alinea
    if platte_tekst(alinea.inhoud).endswith((":", ",")):
        stroken[-1].vast = True  # what it announces or greets stands on the same page
    return stroken


def _naast_pictogram(alinea: Alinea, plek: Plek, p: Penseel) -> list[Strook]:
    """A paragraph beside a drawing, which is read first, by what it shows."""
    toont = PICTOGRAMMEN[alinea.pictogram].toont
    figuur = p.boom.blok("Figure", plek.knoop, Alt=toont)
    stroken: list[Strook] = []
    if alinea.inhoud:
        tekst = plek.in_(p.boom.blok("P", plek.knoop), links=p.maten.naast_pictogram)
        stroken = p.alinea(alinea.inhoud, tekst, p.maten.tekst, p.stijl.kleuren.tekst)
    rest = p.maten.pictogram - sum(strook.hoogte for strook in stroken)
    if rest > 0:  # few words stand in the middle
        stroken = [lucht(rest / 2, vast=True), *stroken, lucht(rest / 2)]
        stroken[-2].vast = True
    boven = _ONDER_BOVENKANT if rest < 0 else 0.0
    stroken[0].inkt += (_figuur(alinea.pictogram, plek, boven, figuur, p),)
    return stroken


def _kop(kop: Kop, plek: Plek, p: Penseel) -> list[Strook]:
    niveau = min(kop.niveau, _KOPNIVEAUS)
    maat = p.maten.koppen[niveau - 1]
    kleur = p.stijl.kleuren.accent if niveau < _KOPNIVEAUS else p.stijl.kleuren.tekst
    links = p.maten.naast_pictogram if kop.pictogram else 0.0
    tekst = plek.in_(p.boom.blok(f"H{kop.niveau}", plek.knoop), links=links)
    stroken = p.alinea(vet(kop.inhoud), tekst, maat, kleur)
    if kop.pictogram:  # decoration: the heading says the same
        boven = (maat.regel - p.maten.pictogram) / 2
        stroken[0].inkt += (_figuur(kop.pictogram, plek, boven, None, p),)
    stroken[0].voor = p.maten.alinea * _BOVEN_KOP[niveau - 1]
    for strook in stroken:
        strook.vast = True
    return stroken


def _figuur(naam: str, plek: Plek, y: float, knoop: Knoop | None, p: Penseel) -> Figuur:
    pictogram = PICTOGRAMMEN[naam]
    return Figuur(plek.x, y, p.maten.pictogram, pictogram, p.stijl.kleuren.accent, knoop)


def _lijst(lijst: Lijst, plek: Plek, p: Penseel) -> list[Strook]:
    genummerd = lijst.begin is not None
    knoop = p.boom.blok("L", plek.knoop, ListNumbering="Decimal" if genummerd else "Disc")
    merken = [_merk(punt, i, lijst.begin) for i, punt in enumerate(lijst.punten)]
    corps = p.maten.tekst.corps
    inspring = 0.5 * corps + max(p.breedtes((merk,), corps)[0] for merk in merken)
    stroken: list[Strook] = []
    for i, (punt, merk) in enumerate(zip(lijst.punten, merken, strict=True)):
        nieuw = _punt(punt, merk, inspring, plek.in_(knoop), p)
        nieuw[0].voor = p.maten.punt if i else 0.75 * p.maten.alinea
        stroken += nieuw
    if len(stroken) > 1:  # no line stands alone on a page
        stroken[0].vast = stroken[-2].vast = True
    if any(punt.aangekruist is not None for punt in lijst.punten):
        p.bijeen(stroken)  # answers to one question
    return stroken


def _merk(punt: Punt, plaats: int, begin: int | None) -> Tekst:
    if punt.aangekruist is not None:
        return Tekst("☑" if punt.aangekruist else "☐")
    return Tekst("•" if begin is None else f"{begin + plaats}.")


def _punt(punt: Punt, merk: Tekst, inspring: float, plek: Plek, p: Penseel) -> list[Strook]:
    item = p.boom.blok("LI", plek.knoop)
    label = plek.in_(p.boom.blok("Lbl", item))
    (merkstrook,) = p.alinea((merk,), label, p.maten.tekst, p.stijl.kleuren.tekst)
    inhoud = plek.in_(p.boom.blok("LBody", item), links=inspring)
    stroken = zet(punt.blokken, inhoud, p)
    stroken[0].inkt += merkstrook.inkt
    return stroken


def _citaat(citaat: Citaat, plek: Plek, p: Penseel) -> list[Strook]:
    knoop = p.boom.blok("BlockQuote", plek.knoop)
    stroken = zet(citaat.blokken, plek.in_(knoop, links=_CITAATWIT), p)
    stroken[0].voor = p.maten.alinea
    return achter(stroken, Vlak(plek.x, _BALK, p.stijl.kleuren.lijn))


def _kader(kader: Kader, plek: Plek, p: Penseel) -> list[Strook]:
    knoop = p.boom.blok("Div", plek.knoop)
    inhoud = zet(kader.blokken, plek.in_(knoop, links=_KADERWIT + _BALK, rechts=_KADERWIT), p)
    inhoud[0].voor = 0.0
    inhoud[-1].vast = True
    stroken = [lucht(_KADERWIT, vast=True), *inhoud, lucht(_KADERWIT)]
    stroken[0].voor = p.maten.alinea * 1.25
    p.bijeen(stroken)
    achter(stroken, Vlak(plek.x, _BALK, p.stijl.kleuren.accent))
    return achter(stroken, Vlak(plek.x, plek.breedte, p.stijl.kleuren.vlak))


def _afzender(afzender: Afzender, plek: Plek, p: Penseel) -> list[Strook]:
    """The name of the sender above the rest of his address, with the logo at the right."""
    logo = _logo(plek, p)
    links = plek.in_(plek.knoop, rechts=logo.breedte + _KADERWIT) if logo else plek
    naam, *rest = afzender.regels
    kop, onder = p.maten.koppen[2], p.maten.klein
    stroken = p.alinea(
        (Tekst(naam, vet=True),),
        links.in_(p.boom.blok("P", plek.knoop)),
        kop,
        p.stijl.kleuren.accent,
    )
    if rest:
        tekst = (Tekst("  ·  ".join(rest)),)
        adres = links.in_(p.boom.blok("P", plek.knoop))
        stroken += p.alinea(tekst, adres, onder, p.stijl.kleuren.gedempt)
    if logo:
        stroken[0].inkt += (logo,)
        tekort = logo.hoogte - sum(strook.hoogte for strook in stroken)
        stroken.append(lucht(max(0.0, tekort)))
    return stroken


def _logo(plek: Plek, p: Penseel) -> Afbeelding | None:
    if not p.stijl.logobeeld:
        return None
    breed, hoog = beeldmaat(p.stijl.logobeeld)
    hoogte = p.stijl.logo.hoogte * MM
    breedte = min(hoogte * breed / hoog, plek.breedte * _LOGOBREEDTE)
    hoogte = breedte * hoog / breed
    knoop = p.boom.blok("Figure", plek.knoop, Alt=p.stijl.logo.tekst)
    x = plek.x + plek.breedte - breedte
    return Afbeelding(x, 0.0, breedte, hoogte, p.stijl.logobeeld, knoop)


def _adres(adres: Adres, plek: Plek, p: Penseel) -> list[Strook]:
    """The lines at the window of the envelope; what follows starts below the window."""
    venster = Plek(plek.x, min(_ADRESBREEDTE, plek.breedte), p.boom.blok("P", plek.knoop))
    tekst = (Tekst("\n".join(adres.regels)),)
    stroken = p.alinea(tekst, venster, p.maten.tekst, p.stijl.kleuren.tekst)
    stroken[0].vanaf = VENSTER
    stroken[0].voor = p.maten.alinea
    return [*stroken, Strook(0.0, vanaf=ONDER_VENSTER)]


def _schrijfregels(regels: Schrijfregels, plek: Plek, p: Penseel) -> list[Strook]:
    streep = Streep(plek.x, SCHRIJFREGEL, plek.breedte, HAARLIJN, p.stijl.kleuren.gedempt)
    stroken = [Strook(SCHRIJFREGEL, (streep,), vast=True) for _ in range(regels.aantal)]
    stroken[-1].vast = False
    return stroken


def _scheiding(_: Scheiding, plek: Plek, p: Penseel) -> list[Strook]:
    streep = Streep(plek.x, 0.0, plek.breedte, HAARLIJN, p.stijl.kleuren.lijn)
    return [Strook(1.0, (streep,), voor=1.5 * p.maten.alinea, vast=True)]


_ZETTERS: Mapping[type[Blok], Callable[[Any, Plek, Penseel], list[Strook]]] = {
    Kop: _kop,
    Alinea: _alinea,
    Lijst: _lijst,
    Tabel: tabellen.tabel,
    Gegevens: tabellen.gegevens,
    Citaat: _citaat,
    Kader: _kader,
    Afzender: _afzender,
    Adres: _adres,
    Invullen: tabellen.invullen,
    Schrijfregels: _schrijfregels,
    Gezichten: gezichten,
    Handtekening: tabellen.handtekening,
    Scheiding: _scheiding,
}

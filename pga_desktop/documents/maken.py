"""Makes a document: form, sheet and house style in, finished PDF out. No file, no clock."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache
from typing import Final

from pga_desktop.documents.afwerken import werk_af
from pga_desktop.documents.bladspiegel import hoofd, paginahoogte, verdeel_over_paginas, voet
from pga_desktop.documents.bladvelden import plekken_met, waarde_van
from pga_desktop.documents.blokken import Blok, alle_teksten
from pga_desktop.documents.forms import Formulier
from pga_desktop.documents.huisstijl import Huisstijl
from pga_desktop.documents.inkt import Inkt
from pga_desktop.documents.letters import ontbrekende_tekens
from pga_desktop.documents.maten import A4, MATEN, MM
from pga_desktop.documents.penseel import Penseel, Plek
from pga_desktop.documents.regels import Breker, Meter, breedtes, breek
from pga_desktop.documents.sjabloon import Vulfout
from pga_desktop.documents.tags import Boom
from pga_desktop.documents.tekenen import teken
from pga_desktop.documents.tekenvelden import met_tekenvelden
from pga_desktop.documents.vullen import Deellezer, lees_deel, vul
from pga_desktop.documents.zetten import zet
from pga_desktop.domain.blad import Blad
from pga_desktop.domain.bladen import NOG_IN_TE_VULLEN
from pga_desktop.domain.document import Niveau
from pga_desktop.domain.errors import VerwachteFout

_ONTHOUDEN: Final = 4096
"""How many parts of texts, how many lines and how many widths a press remembers."""


@dataclass(frozen=True)
class Gemaakt:
    """A made document, with what identifies the words it was made with.

    `ontbreekt` names what the form asks for and the sheet does not have.
    """

    pdf: bytes
    sleutel: str
    niveau: Niveau
    versie: str
    teksthash: str
    titel: str
    bladzijden: int
    vulhash: str
    ontbreekt: tuple[str, ...]


class Drukpers:
    """Makes documents in one house style, one after the other.

    Letters to many differ in a name here and there: what was read and set in lines for one is not
    done again for the next. That holds what was filled in, so a press lives no longer than its job.
    """

    def __init__(self, huisstijl: Huisstijl) -> None:
        self._huisstijl = huisstijl
        self._lees: Deellezer = lru_cache(maxsize=_ONTHOUDEN)(lees_deel)
        self._breek: Breker = lru_cache(maxsize=_ONTHOUDEN)(breek)
        self._breedtes: Meter = lru_cache(maxsize=_ONTHOUDEN)(breedtes)

    def maak(self, formulier: Formulier, niveau: Niveau, blad: Blad, datum: date) -> Gemaakt:
        """The document of this form for this sheet, dated `datum`. Same input, same bytes.

        Raises `VerwachteFout`: `tekens-ontbreken` with the characters no shipped font has and where
        they stand on the sheet, or `document-vult-niet` when a text cannot be filled with it.
        """
        kenmerken, woorden = formulier.kenmerken, self._huisstijl.woorden
        blokken = _vul(formulier, niveau, blad, self._lees)
        vertrouwelijk = woorden.vertrouwelijk if kenmerken.vertrouwelijk else ""
        onderaan = _voettekst(vertrouwelijk, blad.document.kenmerk, self._huisstijl.voettekst)
        teksten = alle_teksten(blokken)
        ontbreekt = _niet_ingevuld(formulier, niveau, blad, teksten)
        bovenaan = woorden.concept if ontbreekt else ""
        if tekens := ontbrekende_tekens("".join((*teksten, bovenaan, onderaan))):
            waar = " ".join(plekken_met(tekens, blad))
            raise VerwachteFout("tekens-ontbreken", tekens=" ".join(tekens), waar=waar)
        boom = Boom()
        getekend = met_tekenvelden(blokken, kenmerken.handtekeningen)
        paginas = [
            [*hoofd(self._huisstijl, bovenaan), *inkt]
            for inkt in self._zet(getekend, niveau, boom, onderaan)
        ]
        return Gemaakt(
            pdf=werk_af(teken(paginas, kenmerken.titel), boom, kenmerken.titel, datum),
            sleutel=formulier.sleutel,
            niveau=niveau,
            versie=kenmerken.versie,
            teksthash=formulier.teksthash(niveau),
            titel=kenmerken.titel,
            bladzijden=len(paginas),
            vulhash=_hash(teksten),
            ontbreekt=ontbreekt,
        )

    def _zet(
        self, blokken: Sequence[Blok], niveau: Niveau, boom: Boom, onderaan: str
    ) -> list[list[Inkt]]:
        stijl, marges = self._huisstijl, self._huisstijl.marges
        breedte = A4[0] - (marges.links + marges.rechts) * MM
        penseel = Penseel(
            MATEN[niveau], stijl, boom, paginahoogte(stijl), self._breek, self._breedtes
        )
        stroken = zet(blokken, Plek(marges.links * MM, breedte, boom.wortel), penseel)
        paginas = verdeel_over_paginas(stroken, stijl)
        return [
            [*inkt, *voet(nummer, len(paginas), stijl, onderaan, self._breek)]
            for nummer, inkt in enumerate(paginas, start=1)
        ]


def maak(
    formulier: Formulier, niveau: Niveau, blad: Blad, huisstijl: Huisstijl, datum: date
) -> Gemaakt:
    """One document; see `Drukpers.maak`."""
    return Drukpers(huisstijl).maak(formulier, niveau, blad, datum)


def vulhash(formulier: Formulier, niveau: Niveau, blad: Blad) -> str:
    """Identifies the words of the document as they would be now. Raises `document-vult-niet`."""
    return _hash(alle_teksten(_vul(formulier, niveau, blad)))


def _vul(
    formulier: Formulier, niveau: Niveau, blad: Blad, lees: Deellezer = lees_deel
) -> tuple[Blok, ...]:
    bron = formulier.teksten[niveau]
    try:
        return vul(bron.bestand, bron.tekst, blad, lees)
    except Vulfout as fout:
        regel = fout.bevinding.regel
        raise VerwachteFout("document-vult-niet", bestand=bron.bestand, regel=regel) from None


def _niet_ingevuld(
    formulier: Formulier, niveau: Niveau, blad: Blad, teksten: Sequence[str]
) -> tuple[str, ...]:
    """What is missing, and of the sender also what the form does not ask for but shows as open."""
    namen = list(formulier.kenmerken.ontbreekt(blad))
    if any(NOG_IN_TE_VULLEN in tekst for tekst in teksten):
        afzender = (f"afzender.{v.name}" for v in fields(blad.afzender))
        tekst = formulier.teksten[niveau].tekst
        namen += [n for n in afzender if n in tekst and waarde_van(n, blad) == NOG_IN_TE_VULLEN]
    return tuple(dict.fromkeys(namen))


def _hash(teksten: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(teksten).encode()).hexdigest()


def _voettekst(*delen: str) -> str:
    return " · ".join(deel for deel in delen if deel)

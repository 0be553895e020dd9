"""Loads the forms: each file from the municipality, else the region, else as shipped.

A broken file of a municipality or region never stops the work: the next one in the chain is used
and the findings come along. Shipped files are checked by the tests, not at every start.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pga_desktop.documents.bestanden import Bestandsfout, Bron, lees, maak, ontleed
from pga_desktop.documents.bevinding import Bevinding, Code, lijkt_op
from pga_desktop.documents.bladvelden import soort_van, waarde_van
from pga_desktop.domain.bladen import NOG_IN_TE_VULLEN
from pga_desktop.domain.delen import Lezer
from pga_desktop.domain.document import Niveau
from pga_desktop.domain.stappen import Station

FORMULIER = "formulier.toml"
TEKSTEN: Mapping[Niveau, str] = {Niveau.B1: "tekst.md", Niveau.A2: "tekst.eenvoudig.md"}
ONDERTEKENAARS = ("casusregisseur", "pga_expert", "betrokkene", "partners")
GEEN_LEZER = {Lezer.SCHERM, Lezer.MONITOR}
"""Readers of a screen; no document is made for them."""

_VAST = ("sleutel", "lezer", "stap", "niveaus")
"""What a municipality or region may not change: it decides who gets to see what, and when."""


@dataclass(frozen=True)
class Kenmerken:
    """`formulier.toml`: what a form is, for whom, and where in the process it belongs.

    `nodig` names the placeholders that must be filled before the document may be sent.
    """

    sleutel: str
    versie: str
    titel: str
    lezer: Lezer
    stap: Station
    niveaus: tuple[Niveau, ...]
    vertrouwelijk: bool = True
    nodig: tuple[str, ...] = ()
    handtekeningen: tuple[str, ...] = ()

    def ontbreekt(self, blad: Any) -> tuple[str, ...]:
        """What the document may not go out without and this sheet does not have."""
        leeg = (NOG_IN_TE_VULLEN, "", (), False)
        return tuple(naam for naam in self.nodig if waarde_van(naam, blad) in leeg)


@dataclass(frozen=True)
class Formulier:
    """A form with its texts, ready to be filled."""

    kenmerken: Kenmerken
    teksten: Mapping[Niveau, Bron]

    @property
    def sleutel(self) -> str:
        return self.kenmerken.sleutel

    def teksthash(self, niveau: Niveau) -> str:
        """Identifies the words a document was made with: title, version and text."""
        woorden = (self.kenmerken.titel, self.kenmerken.versie, self.teksten[niveau].tekst)
        return hashlib.sha256("\0".join(woorden).encode()).hexdigest()


Volger = Callable[[int], None]
"""Hears how far something is, as a percentage; what it raises ends it."""


def niemand(_procent: int) -> None:
    """Nobody waits for it."""


def laad_formulieren(
    keten: Sequence[Path], bladtype: type, volg: Volger = niemand
) -> tuple[Mapping[str, Formulier], tuple[Bevinding, ...]]:
    """All forms by key, and what is wrong with the files that were passed over.

    `keten` runs from the municipality's folder to the shipped one; `volg` hears how far it is
    before each form. Raises `Bestandsfout` when a shipped form cannot be read: a broken
    installation.
    """
    *eigen, meegeleverd = keten
    lader = _Lader(bladtype)
    formulieren = {}
    sleutels = _formuliermappen(meegeleverd)
    for nummer, sleutel in enumerate(sleutels):
        volg(100 * nummer // len(sleutels))
        kenmerken = _lees_kenmerken(meegeleverd, sleutel, bladtype)
        teksten = {n: lees(meegeleverd, f"{sleutel}/{TEKSTEN[n]}") for n in kenmerken.niveaus}
        for map_ in reversed(eigen):
            kenmerken = lader.kenmerken(map_, sleutel, kenmerken) or kenmerken
            teksten |= {
                n: eigen_tekst for n in teksten if (eigen_tekst := lader.tekst(map_, sleutel, n))
            }
        formulieren[sleutel] = Formulier(kenmerken, teksten)
    for map_ in eigen:
        for naam in sorted(set(_formuliermappen(map_)) - set(formulieren)):
            lijkt = lijkt_op(naam, formulieren)
            lader.bevindingen.append(Bevinding(naam, 0, Code.MAP_ONBEKEND, {"lijkt_op": lijkt}))
    return formulieren, tuple(lader.bevindingen)


def controleer_map(map_: Path, bladtype: type) -> tuple[Bevinding, ...]:
    """Everything wrong with the forms in one folder, whichever of their files it has."""
    lader = _Lader(bladtype)
    for sleutel in _formuliermappen(map_):
        kenmerken = lader.kenmerken(map_, sleutel)
        for niveau, naam in TEKSTEN.items():
            bestand = f"{sleutel}/{naam}"
            if kenmerken and niveau in kenmerken.niveaus and not (map_ / bestand).exists():
                lader.bevindingen.append(Bevinding(bestand, 0, Code.BESTAND_ONTBREEKT))
            lader.tekst(map_, sleutel, niveau)
    return tuple(lader.bevindingen)


class _Lader:
    """Reads what a folder has; gives None for a file that is not there or not good."""

    def __init__(self, bladtype: type) -> None:
        self._bladtype = bladtype
        self.bevindingen: list[Bevinding] = []

    def kenmerken(
        self, map_: Path, sleutel: str, meegeleverd: Kenmerken | None = None
    ) -> Kenmerken | None:
        if not (map_ / sleutel / FORMULIER).exists():
            return None
        try:
            return _lees_kenmerken(map_, sleutel, self._bladtype, meegeleverd)
        except Bestandsfout as fout:
            self.bevindingen.extend(fout.bevindingen)
            return None

    def tekst(self, map_: Path, sleutel: str, niveau: Niveau) -> Bron | None:
        bestand = f"{sleutel}/{TEKSTEN[niveau]}"
        if not (map_ / bestand).exists():
            return None
        from pga_desktop.documents.keuren import controleer_tekst  # noqa: PLC0415 - heavy, rare

        try:
            bron = lees(map_, bestand)
        except Bestandsfout as fout:
            self.bevindingen.extend(fout.bevindingen)
            return None
        fouten = controleer_tekst(bron, self._bladtype)
        self.bevindingen.extend(fouten)
        return None if fouten else bron


def _lees_kenmerken(
    map_: Path, sleutel: str, bladtype: type, meegeleverd: Kenmerken | None = None
) -> Kenmerken:
    """The file of a form. Raises `Bestandsfout`, also when it changes what has to stay."""
    bron = lees(map_, f"{sleutel}/{FORMULIER}")
    kenmerken = maak(Kenmerken, bron, ontleed(bron))
    if fouten := list(_controleer_kenmerken(bron.bestand, kenmerken, sleutel, bladtype)):
        raise Bestandsfout(fouten)
    if meegeleverd is not None:
        anders = [n for n in _VAST if getattr(kenmerken, n) != getattr(meegeleverd, n)]
        if anders:
            raise Bestandsfout(
                Bevinding(bron.bestand, 0, Code.SLEUTEL_LIGT_VAST, {"sleutel": naam})
                for naam in anders
            )
    return kenmerken


def _controleer_kenmerken(
    bestand: str, kenmerken: Kenmerken, sleutel: str, bladtype: type
) -> Iterator[Bevinding]:
    lezers = [lezer for lezer in Lezer if lezer not in GEEN_LEZER]
    keuzes: list[tuple[str, Sequence[str], Sequence[str]]] = [
        ("sleutel", [kenmerken.sleutel], [sleutel]),
        ("lezer", [kenmerken.lezer], lezers),
        ("handtekeningen", kenmerken.handtekeningen, ONDERTEKENAARS),
    ]
    for naam, waarden, mag in keuzes:
        for waarde in waarden:
            if waarde not in mag:
                feiten = {"sleutel": naam, "waarde": waarde, "mag": ", ".join(mag)}
                yield Bevinding(bestand, 0, Code.WAARDE_ONBEKEND, feiten)
    if Niveau.B1 not in kenmerken.niveaus:
        feiten = {"sleutel": "niveaus", "waarde": "", "mag": Niveau.B1}
        yield Bevinding(bestand, 0, Code.WAARDE_ONBEKEND, feiten)
    for naam in kenmerken.nodig:
        if soort_van(naam, bladtype) is None:
            yield Bevinding(bestand, 0, Code.PLAATSHOUDER_ONBEKEND, {"naam": naam, "lijkt_op": ""})


def _formuliermappen(map_: Path) -> tuple[str, ...]:
    """Folders that hold a file of a form."""
    namen = (FORMULIER, *TEKSTEN.values())
    gevonden = {pad.parent.name for naam in namen for pad in map_.glob(f"*/{naam}")}
    return tuple(sorted(gevonden))

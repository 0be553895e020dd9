"""The house style: colours, margins, footer, logo and the few words the layout itself puts down.

A municipality's `huisstijl.toml` names only what differs; the rest comes from the next folder.
"""

import io
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pga_desktop.documents.bestanden import Bestandsfout, Bron, lees, maak, ontleed
from pga_desktop.documents.bevinding import Bevinding, Code

BESTAND = "huisstijl.toml"
MAX_LOGO_BYTES = 2_000_000
MAX_LOGO_PUNTEN = 4_000_000
_FORMATEN = ("PNG", "JPEG")
_MARGE = range(10, 51)
_LOGOHOOGTE = range(5, 31)


@dataclass(frozen=True)
class Kleuren:
    """Colours as #rrggbb."""

    accent: str
    tekst: str
    gedempt: str
    lijn: str
    vlak: str


@dataclass(frozen=True)
class Marges:
    """White around the text, in millimetres."""

    links: float
    rechts: float
    boven: float
    onder: float


@dataclass(frozen=True)
class Woorden:
    """What the layout itself says; in `pagina` stand `{pagina}` and `{totaal}`."""

    pagina: str
    vertrouwelijk: str
    concept: str
    datum: str
    handtekening: str


@dataclass(frozen=True)
class Logo:
    """An image beside the sender: a PNG or JPEG next to `huisstijl.toml`, height in millimetres.

    `tekst` says what it shows to who cannot see it.
    """

    bestand: str = ""
    hoogte: float = 16.0
    tekst: str = ""


@dataclass(frozen=True)
class Huisstijl:
    """How every document of a municipality looks."""

    versie: str
    kleuren: Kleuren
    marges: Marges
    woorden: Woorden
    voettekst: str = ""
    logo: Logo = Logo()
    logobeeld: bytes = b""


def beeldmaat(beeld: bytes) -> tuple[int, int]:
    """Width and height of an image in pixels."""
    from PIL import Image  # noqa: PLC0415 - only who has a logo needs it

    with Image.open(io.BytesIO(beeld), formats=_FORMATEN) as geopend:
        return geopend.size


def laad_huisstijl(keten: Sequence[Path]) -> tuple[Huisstijl, tuple[Bevinding, ...]]:
    """The house style, each key from the first folder of the chain that names it.

    Raises `Bestandsfout` when the last folder, the shipped one, has no good file.
    """
    *eigen, meegeleverd = keten
    bron = lees(meegeleverd, BESTAND)
    tabel = ontleed(bron)
    stijl = _maak(meegeleverd, bron, tabel, b"")
    bevindingen: list[Bevinding] = []
    for map_ in reversed(eigen):
        if not (map_ / BESTAND).exists():
            continue
        try:
            bron = lees(map_, BESTAND)
            samen = _over(tabel, ontleed(bron))
            stijl = _maak(map_, bron, samen, stijl.logobeeld)
            tabel = samen
        except Bestandsfout as fout:
            bevindingen.extend(fout.bevindingen)
    return stijl, tuple(bevindingen)


def _over(onder: Mapping[str, Any], boven: Mapping[str, Any]) -> dict[str, Any]:
    """The keys of `boven` over those of `onder`, also inside tables."""
    samen = {**onder, **boven}
    for sleutel in onder.keys() & boven.keys():
        if isinstance(onder[sleutel], dict) and isinstance(boven[sleutel], dict):
            samen[sleutel] = {**onder[sleutel], **boven[sleutel]}
    return samen


def _maak(map_: Path, bron: Bron, tabel: Mapping[str, Any], geerfd: bytes) -> Huisstijl:
    eigen_logo = ontleed(bron).get("logo", {})
    stijl = maak(Huisstijl, bron, tabel, {"logobeeld": geerfd})
    if fouten := list(_controleer(bron.bestand, stijl)):
        raise Bestandsfout(fouten)
    if "bestand" not in eigen_logo:
        return stijl
    logo = stijl.logo.bestand
    return replace(stijl, logobeeld=_lees_logo(map_, bron.bestand, logo) if logo else b"")


def _controleer(bestand: str, stijl: Huisstijl) -> Iterator[Bevinding]:
    for naam, kleur in vars(stijl.kleuren).items():
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", kleur):
            feiten = {"sleutel": f"kleuren.{naam}", "waarde": kleur}
            yield Bevinding(bestand, 0, Code.KLEUR_ONJUIST, feiten)
    if stijl.logo.bestand and not stijl.logo.tekst:
        yield Bevinding(bestand, 0, Code.SLEUTEL_ONTBREEKT, {"sleutel": "logo.tekst"})
    maten = {f"marges.{naam}": (mm, _MARGE) for naam, mm in vars(stijl.marges).items()}
    maten["logo.hoogte"] = (stijl.logo.hoogte, _LOGOHOOGTE)
    for naam, (mm, bereik) in maten.items():
        if not bereik[0] <= mm <= bereik[-1]:
            grens: dict[str, str | int] = {
                "sleutel": naam,
                "minstens": bereik[0],
                "hoogstens": bereik[-1],
            }
            yield Bevinding(bestand, 0, Code.MAAT_ONJUIST, grens)


def _lees_logo(map_: Path, bestand: str, naam: str) -> bytes:
    """The bytes of a logo that is a real, moderate PNG or JPEG. Raises `Bestandsfout`."""
    from PIL import Image  # noqa: PLC0415 - same

    try:
        if Path(naam).name != naam:
            raise ValueError("a logo stands next to the file that names it")
        with (map_ / naam).open("rb") as stroom:
            rauw = stroom.read(MAX_LOGO_BYTES + 1)
        if len(rauw) > MAX_LOGO_BYTES:
            raise ValueError("too large")
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(rauw), formats=_FORMATEN) as beeld:
                if beeld.width * beeld.height > MAX_LOGO_PUNTEN:
                    raise ValueError("too many pixels")
                beeld.load()
    except (OSError, ValueError, SyntaxError, Warning):
        feiten = {"sleutel": "logo.bestand", "waarde": naam}
        raise Bestandsfout([Bevinding(bestand, 0, Code.LOGO_ONBRUIKBAAR, feiten)]) from None
    return rauw

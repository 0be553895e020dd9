"""A region package: one zip with texts, lists, house style and logo, and a manifest that vouches.

Reading is all or nothing, in memory. Whoever made the file may mean harm: nothing in it is believed
before it was measured, and no name in it becomes a path before it was found on a list.
"""

import hashlib
import io
import re
import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from pga_desktop.documents.bestanden import MAX_BYTES, Bestandsfout, Bron, maak, ontleed
from pga_desktop.documents.huisstijl import MAX_LOGO_BYTES
from pga_desktop.domain.errors import VerwachteFout

MANIFEST: Final = "manifest.toml"
FORMAAT: Final = 1
MAX_ZIP: Final = 5_000_000
"""Bytes of a package; the shipped texts make one of a fiftieth of this."""
MAX_SAMEN: Final = 12_000_000
MAX_AANTAL: Final = 400
MAX_WOORDEN: Final = 100
"""Characters of a name, a version or a maker."""
MAX_VERHOUDING: Final = 200
"""How much a file may grow when unpacked; text grows tenfold, a bomb a thousandfold."""

LOGONAAM: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,60}\.(?:png|jpg|jpeg)", re.IGNORECASE)
_VERBODEN_TEKENS: Final = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|]')
_BEZET: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
_VAST_MOMENT: Final = (1980, 1, 1, 0, 0, 0)
_ONLEESBAAR: Final = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, OSError,
    RuntimeError, ValueError,
)  # fmt: skip
"""What Python raises on a damaged, encrypted or exotic zip."""


@dataclass(frozen=True)
class Pakketbestand:
    """A file of a package, by its path below the folder of texts, and the SHA-256 of its bytes."""

    pad: str
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """What a package says about itself; `datum` is written as 2026-12-31."""

    formaat: int
    naam: str
    versie: str
    datum: str
    gemaakt_door: str
    bestand: tuple[Pakketbestand, ...]


@dataclass(frozen=True)
class Pakket:
    """A package that is whole: every file is what the manifest says. Its words are not judged."""

    manifest: Manifest
    bestanden: Mapping[str, bytes]
    rauw_manifest: bytes


def lees_pakket(rauw: bytes, bekend: Collection[str]) -> Pakket:
    """Read a package in which only files of `bekend`, a logo and the manifest may be.

    Raises `VerwachteFout`: `pakket-onleesbaar`, `pakket-te-groot`, `pakket-pad-onveilig`,
    `pakket-bestand-onbekend`, `pakket-bestand-dubbel`, `pakket-manifest-onjuist`, `pakket-nieuwer`,
    `pakket-bestand-ontbreekt` or `pakket-bestand-veranderd`.
    """
    if len(rauw) > MAX_ZIP:
        raise VerwachteFout("pakket-te-groot")
    try:
        with zipfile.ZipFile(io.BytesIO(rauw)) as zip_:
            delen = _veilige_delen(zip_.infolist(), bekend)
            inhoud = {deel.filename: _pak_uit(zip_, deel) for deel in delen}
    except _ONLEESBAAR:
        raise VerwachteFout("pakket-onleesbaar") from None
    rauw_manifest = inhoud.pop(MANIFEST, b"")
    manifest = lees_manifest(rauw_manifest)
    _vergelijk(manifest, inhoud)
    return Pakket(manifest, inhoud, rauw_manifest)


def maak_pakket(
    naam: str, versie: str, gemaakt_door: str, datum: date, bestanden: Mapping[str, bytes]
) -> bytes:
    """The bytes of a package; the same input gives the same bytes."""
    uit = io.BytesIO()
    manifest = _schrijf_manifest(naam, versie, gemaakt_door, datum, bestanden)
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        for pad, rauw in ((MANIFEST, manifest), *sorted(bestanden.items())):
            deel = zipfile.ZipInfo(pad, _VAST_MOMENT)
            deel.compress_type = zipfile.ZIP_DEFLATED
            deel.external_attr = (stat.S_IFREG | 0o644) << 16
            zip_.writestr(deel, rauw)
    return uit.getvalue()


# --- what is in the zip ----------------------------------------------------------------------


def _veilige_delen(
    alle: Iterable[zipfile.ZipInfo], bekend: Collection[str]
) -> list[zipfile.ZipInfo]:
    """The files of a zip, when every entry is one that may be there and is of a moderate size."""
    delen, namen, samen = [], set(), 0
    for aantal, deel in enumerate(alle, start=1):
        getoond = toonbaar(deel.orig_filename)
        pad = deel.orig_filename.removesuffix("/")
        if not _is_veilig(pad) or not _is_gewoon(deel):
            raise VerwachteFout("pakket-pad-onveilig", bestand=getoond)
        naam = unicodedata.normalize("NFC", pad).casefold()
        if naam in namen:
            raise VerwachteFout("pakket-bestand-dubbel", bestand=getoond)
        namen.add(naam)
        samen += deel.file_size
        verhouding = deel.file_size // max(deel.compress_size, 1)
        if aantal > MAX_AANTAL or samen > MAX_SAMEN or verhouding > MAX_VERHOUDING:
            raise VerwachteFout("pakket-te-groot")
        if deel.is_dir():
            continue
        if not (pad == MANIFEST or pad in bekend or LOGONAAM.fullmatch(pad)):
            raise VerwachteFout("pakket-bestand-onbekend", bestand=getoond)
        delen.append(deel)
    return delen


def _is_veilig(pad: str) -> bool:
    """Whether a name stays where it is put, on every system."""
    return not _VERBODEN_TEKENS.search(pad) and all(
        deel and deel == deel.strip(" ").rstrip(".") and not _BEZET.match(deel)
        for deel in pad.split("/")
    )


def _is_gewoon(deel: zipfile.ZipInfo) -> bool:
    """Whether it is a file or a folder: no link, no device."""
    return stat.S_IFMT(deel.external_attr >> 16) in {0, stat.S_IFREG, stat.S_IFDIR}


def _pak_uit(zip_: zipfile.ZipFile, deel: zipfile.ZipInfo) -> bytes:
    """The bytes of a file; the sizes the zip claims are not believed."""
    grens = MAX_LOGO_BYTES if LOGONAAM.fullmatch(deel.filename) else MAX_BYTES
    with zip_.open(deel) as stroom:
        rauw = stroom.read(grens + 1)
    if len(rauw) > grens:
        raise VerwachteFout("pakket-te-groot")
    return rauw


def toonbaar(naam: str) -> str:
    """A name somebody else chose, fit to be shown."""
    schoon = "".join(teken if teken.isprintable() else "�" for teken in naam)
    return schoon if len(schoon) <= _LANGSTE_NAAM else schoon[:_LANGSTE_NAAM] + "…"


_LANGSTE_NAAM: Final = 80


# --- the manifest ----------------------------------------------------------------------------


def lees_manifest(rauw: bytes) -> Manifest:
    """What a package says about itself. Raises `pakket-manifest-onjuist` or `pakket-nieuwer`."""
    try:
        bron = Bron(MANIFEST, rauw.decode("utf-8-sig").replace("\r\n", "\n"))
        tabel = ontleed(bron)
        formaat = tabel.get("formaat")
        if type(formaat) is int and formaat > FORMAAT:
            raise VerwachteFout("pakket-nieuwer")
        manifest = maak(Manifest, bron, tabel)
        date.fromisoformat(manifest.datum)
    except Bestandsfout as fout:
        regel = fout.bevindingen[0].regel
        raise VerwachteFout("pakket-manifest-onjuist", regel=regel) from None
    except ValueError:
        raise VerwachteFout("pakket-manifest-onjuist", regel=0) from None
    woorden = (manifest.naam, manifest.versie, manifest.gemaakt_door)
    leesbaar = all(len(w) <= MAX_WOORDEN and w.isprintable() for w in woorden)
    genoemd = manifest.naam.strip() and manifest.versie.strip()
    if manifest.formaat != FORMAAT or not (leesbaar and genoemd):
        raise VerwachteFout("pakket-manifest-onjuist", regel=0)
    return manifest


def _vergelijk(manifest: Manifest, inhoud: Mapping[str, bytes]) -> None:
    """Refuse a package that holds other files, or other bytes, than its manifest says."""
    hashes = {regel.pad: regel.sha256.lower() for regel in manifest.bestand}
    if len(hashes) != len(manifest.bestand):
        raise VerwachteFout("pakket-manifest-onjuist", regel=0)
    if verschil := hashes.keys() ^ inhoud.keys():
        raise VerwachteFout("pakket-bestand-ontbreekt", bestand=toonbaar(min(verschil)))
    for pad, rauw in inhoud.items():
        if hashlib.sha256(rauw).hexdigest() != hashes[pad]:
            raise VerwachteFout("pakket-bestand-veranderd", bestand=toonbaar(pad))


def _schrijf_manifest(
    naam: str, versie: str, gemaakt_door: str, datum: date, bestanden: Mapping[str, bytes]
) -> bytes:
    regels = [
        f"formaat = {FORMAAT}",
        f"naam = {_toml(naam)}",
        f"versie = {_toml(versie)}",
        f'datum = "{datum.isoformat()}"',
        f"gemaakt_door = {_toml(gemaakt_door)}",
    ]
    for pad, rauw in sorted(bestanden.items()):
        hash_ = hashlib.sha256(rauw).hexdigest()
        regels += ["", "[[bestand]]", f"pad = {_toml(pad)}", f'sha256 = "{hash_}"']
    return ("\n".join(regels) + "\n").encode()


def _toml(tekst: str) -> str:
    """A text as TOML writes it, whatever is in it."""
    tekens = (
        f"\\u{ord(teken):04x}" if ord(teken) < ord(" ") or teken in '"\\\x7f' else teken
        for teken in tekst
    )
    return f'"{"".join(tekens)}"'

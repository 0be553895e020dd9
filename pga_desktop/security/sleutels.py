"""The key slots of a register: each wraps the same random data key with what one person knows.

A slot is AES-256-GCM under an Argon2id key (RFC 9106). Everything readable in a slot is associated
data, so a changed name, parameter or borrowed slot opens nothing. Secrets are `bytearray` and
overwritten after use; what came from the screen as `str` Python cannot wipe.
"""

import contextlib
import json
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Final, NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.security import herstelcode
from pga_desktop.security.wachtzin import normaliseer

FORMAAT: Final = 1
_SLEUTEL, _ZOUT, _NONCE, _TAG, _ID = 32, 16, 12, 16, 8
"""Lengths in bytes."""

Toeval = Callable[[int], bytes]


class Kosten(NamedTuple):
    """What one guess costs an attacker: memory in KiB, passes over it, lanes."""

    geheugen: int
    rondes: int
    banen: int

    def aanvaardbaar(self) -> bool:
        """Not so cheap that a slot was weakened, nor so dear that reading it stops the machine."""
        return all(
            type(waarde) is int and laagste <= waarde <= hoogste
            for laagste, waarde, hoogste in zip(VLOER, self, PLAFOND, strict=True)
        )


VLOER: Final = Kosten(64 * 1024, 3, 4)
STANDAARD: Final = Kosten(256 * 1024, 3, 4)
PLAFOND: Final = Kosten(1024 * 1024, 12, 16)


class Sleutelsoort(StrEnum):
    """What opens a slot."""

    WACHTZIN = "wachtzin"
    HERSTELCODE = "herstelcode"


@dataclass(frozen=True)
class Sleutel:
    """One slot. `id` stays when its secret changes: it is the actor in the history."""

    id: str
    soort: Sleutelsoort
    naam: str
    kosten: Kosten
    zout: bytes
    nonce: bytes
    ingepakt: bytes = field(repr=False)


@dataclass(frozen=True)
class Sleutelbos:
    """All slots of one register."""

    register_id: str
    sleutels: tuple[Sleutel, ...]

    def van_soort(self, soort: Sleutelsoort) -> tuple[Sleutel, ...]:
        return tuple(sleutel for sleutel in self.sleutels if sleutel.soort is soort)


@dataclass(frozen=True)
class Ontsloten:
    """The data key and the slot that gave it. The owner overwrites the key (`wis`) when done."""

    datasleutel: bytearray = field(repr=False)
    sleutel: Sleutel


@dataclass(frozen=True)
class NieuweSleutelbos:
    """A new key ring, its data key, and the recovery code that is shown once."""

    bos: Sleutelbos
    datasleutel: bytearray = field(repr=False)
    herstelcode: str = field(repr=False)


@dataclass(frozen=True)
class NieuweHerstelcode:
    """A key ring with another recovery code, and that code."""

    bos: Sleutelbos
    herstelcode: str = field(repr=False)


def maak_sleutelbos(
    register_id: str,
    wachtzin: str,
    gebruiker: str,
    *,
    kosten: Kosten = STANDAARD,
    toeval: Toeval = secrets.token_bytes,
) -> NieuweSleutelbos:
    """A new data key with two slots: the user's passphrase and a recovery code."""
    datasleutel = bytearray(toeval(_SLEUTEL))
    code = herstelcode.maak(toeval)
    bos = Sleutelbos(register_id, ())
    for soort, naam, geheim in (
        (Sleutelsoort.WACHTZIN, gebruiker, _wachtzin_bytes(wachtzin)),
        (Sleutelsoort.HERSTELCODE, "", herstelcode.lees(code)),
    ):
        nieuw = _pak_in(bos, _leeg(soort, naam, kosten, toeval), geheim, datasleutel)
        bos = replace(bos, sleutels=(*bos.sleutels, nieuw))
    return NieuweSleutelbos(bos, datasleutel, code)


def open_met_wachtzin(bos: Sleutelbos, wachtzin: str) -> Ontsloten:
    """The data key, through the user's slot this passphrase opens; `wachtzin-onjuist` if none."""
    return _open(bos, Sleutelsoort.WACHTZIN, _wachtzin_bytes(wachtzin))


def open_met_herstelcode(bos: Sleutelbos, code: str) -> Ontsloten:
    """The data key through the recovery code; typing errors are named before any guess is made.

    Raises `herstelcode-lengte`, `herstelcode-tikfout` or `herstelcode-onjuist`.
    """
    return _open(bos, Sleutelsoort.HERSTELCODE, herstelcode.lees(code))


def wijzig_wachtzin(
    bos: Sleutelbos,
    datasleutel: bytearray,
    sleutel_id: str,
    wachtzin: str,
    *,
    kosten: Kosten = STANDAARD,
    toeval: Toeval = secrets.token_bytes,
) -> Sleutelbos:
    """The key ring with a new passphrase in one user's slot; the other slots stay as they are."""
    oud = next(s for s in bos.van_soort(Sleutelsoort.WACHTZIN) if s.id == sleutel_id)
    leeg = replace(oud, kosten=kosten, zout=toeval(_ZOUT), nonce=toeval(_NONCE), ingepakt=b"")
    nieuw = _pak_in(bos, leeg, _wachtzin_bytes(wachtzin), datasleutel)
    return replace(bos, sleutels=tuple(nieuw if s is oud else s for s in bos.sleutels))


def nieuwe_herstelcode(
    bos: Sleutelbos,
    datasleutel: bytearray,
    *,
    kosten: Kosten = STANDAARD,
    toeval: Toeval = secrets.token_bytes,
) -> NieuweHerstelcode:
    """The key ring with another recovery code; the one before opens nothing any more."""
    oud = bos.van_soort(Sleutelsoort.HERSTELCODE)
    code = herstelcode.maak(toeval)
    leeg = _leeg(Sleutelsoort.HERSTELCODE, "", kosten, toeval)
    nieuw = _pak_in(bos, leeg, herstelcode.lees(code), datasleutel)
    blijven = tuple(sleutel for sleutel in bos.sleutels if sleutel not in oud)
    return NieuweHerstelcode(replace(bos, sleutels=(*blijven, nieuw)), code)


def leid_af(datasleutel: bytearray, doel: str) -> bytes:
    """A key for one purpose, from which the data key cannot be found (HKDF, RFC 5869)."""
    info = f"pga-desktop/{FORMAAT}/{doel}".encode()
    return HKDF(SHA256(), length=_SLEUTEL, salt=None, info=info).derive(datasleutel)


def wis(geheim: bytearray) -> None:
    """Overwrite a secret in memory."""
    geheim[:] = bytes(len(geheim))


def schrijf(bos: Sleutelbos) -> bytes:
    """The key ring as the text of `sleutels.json`."""
    sleutels = [_leesbaar(s) | {"ingepakt": s.ingepakt.hex()} for s in bos.sleutels]
    inhoud = {"formaat": FORMAAT, "register_id": bos.register_id, "sleutels": sleutels}
    return json.dumps(inhoud, indent=2, ensure_ascii=False).encode() + b"\n"


def lees(tekst: bytes) -> Sleutelbos:
    """The key ring in a `sleutels.json`, strictly.

    Raises `sleutels-nieuwer` for a later format and `sleutels-beschadigd` for anything
    else that is not exactly what `schrijf` makes, also a slot below the floor of `VLOER`.
    """
    try:
        inhoud = json.loads(tekst)
        formaat = inhoud["formaat"]
    except (ValueError, TypeError, KeyError, RecursionError):
        raise VerwachteFout("sleutels-beschadigd") from None
    if isinstance(formaat, int) and formaat > FORMAAT:
        raise VerwachteFout("sleutels-nieuwer", formaat=formaat, bekend=FORMAAT)
    try:
        gelezen = tuple(_lees_sleutel(sleutel) for sleutel in inhoud["sleutels"])
        bos = Sleutelbos(_tekst(inhoud["register_id"]), gelezen)
        gelijk = json.loads(schrijf(bos)) == inhoud
    except (ValueError, TypeError, KeyError, AttributeError):
        raise VerwachteFout("sleutels-beschadigd") from None
    if not (gelijk and bos.sleutels):
        raise VerwachteFout("sleutels-beschadigd")
    return bos


def _lees_sleutel(inhoud: dict[str, Any]) -> Sleutel:
    sleutel = Sleutel(
        id=_tekst(inhoud["id"]),
        soort=Sleutelsoort(inhoud["soort"]),
        naam=_tekst(inhoud["naam"]),
        kosten=Kosten(**inhoud["argon2id"]),
        zout=bytes.fromhex(inhoud["zout"]),
        nonce=bytes.fromhex(inhoud["nonce"]),
        ingepakt=bytes.fromhex(inhoud["ingepakt"]),
    )
    maten = len(sleutel.zout), len(sleutel.nonce), len(sleutel.ingepakt)
    if maten != (_ZOUT, _NONCE, _SLEUTEL + _TAG) or not sleutel.kosten.aanvaardbaar():
        raise ValueError
    return sleutel


def _tekst(waarde: Any) -> str:
    if not isinstance(waarde, str):
        raise TypeError
    return waarde


def _leesbaar(sleutel: Sleutel) -> dict[str, Any]:
    return {
        "id": sleutel.id,
        "soort": sleutel.soort,
        "naam": sleutel.naam,
        "argon2id": sleutel.kosten._asdict(),
        "zout": sleutel.zout.hex(),
        "nonce": sleutel.nonce.hex(),
    }


def _gebonden(register_id: str, sleutel: Sleutel) -> bytes:
    """The associated data of a slot: where it belongs and everything readable in it."""
    inhoud = {"formaat": FORMAAT, "register_id": register_id, "sleutel": _leesbaar(sleutel)}
    return json.dumps(inhoud, sort_keys=True, separators=(",", ":")).encode()


def _leeg(soort: Sleutelsoort, naam: str, kosten: Kosten, toeval: Toeval) -> Sleutel:
    """A slot with nothing in it yet."""
    id_ = toeval(_ID).hex()
    return Sleutel(id_, soort, naam, kosten, toeval(_ZOUT), toeval(_NONCE), ingepakt=b"")


def _pak_in(bos: Sleutelbos, leeg: Sleutel, geheim: bytearray, datasleutel: bytearray) -> Sleutel:
    with _sleutel_uit(geheim, leeg) as kek:
        ingepakt = AESGCM(kek).encrypt(leeg.nonce, datasleutel, _gebonden(bos.register_id, leeg))
    wis(geheim)
    return replace(leeg, ingepakt=ingepakt)


def _open(bos: Sleutelbos, soort: Sleutelsoort, geheim: bytearray) -> Ontsloten:
    datasleutel = bytearray(_SLEUTEL)
    try:
        for sleutel in bos.van_soort(soort):
            with _sleutel_uit(geheim, sleutel) as kek, contextlib.suppress(InvalidTag):
                gebonden = _gebonden(bos.register_id, sleutel)
                AESGCM(kek).decrypt_into(sleutel.nonce, sleutel.ingepakt, gebonden, datasleutel)
                return Ontsloten(datasleutel, sleutel)
    finally:
        wis(geheim)
    raise VerwachteFout(f"{soort}-onjuist")


@contextlib.contextmanager
def _sleutel_uit(geheim: bytearray, sleutel: Sleutel) -> Iterator[bytearray]:
    """The Argon2id key of a slot, overwritten when the block ends."""
    kosten = sleutel.kosten
    kek = bytearray(_SLEUTEL)
    Argon2id(
        salt=sleutel.zout,
        length=_SLEUTEL,
        iterations=kosten.rondes,
        lanes=kosten.banen,
        memory_cost=kosten.geheugen,
    ).derive_into(geheim, kek)  # type: ignore[arg-type]  # reads any buffer, annotated as bytes
    try:
        yield kek
    finally:
        wis(kek)


def _wachtzin_bytes(wachtzin: str) -> bytearray:
    return bytearray(normaliseer(wachtzin).encode())

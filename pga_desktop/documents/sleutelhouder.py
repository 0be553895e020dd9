"""The key somebody signs with: from a certificate file (PKCS#12) or on a token (PKCS#11).

A key is opened for one signature and closed again; password and PIN are kept nowhere.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import pkcs11
from asn1crypto import pkcs12, x509
from pkcs11 import exceptions as kaartfouten
from pyhanko.sign.pkcs11 import PKCS11Signer
from pyhanko.sign.signers import Signer, SimpleSigner

from pga_desktop.domain.errors import VerwachteFout

GROOTSTE_BESTAND: Final = 1_000_000
"""Bytes; a certificate file with its whole chain holds a hundredth of that."""

_OM_TE_TEKENEN: Final = frozenset({"digital_signature", "non_repudiation"})


@dataclass(frozen=True)
class Houder:
    """Who signs, as the certificate says, and the key that does it."""

    naam: str
    signer: Signer


def uit_bestand(inhoud: bytes, wachtwoord: str, moment: datetime) -> Houder:
    """The key in a certificate file, fit to sign with at this moment.

    Raises `certificaatbestand-onleesbaar`, `certificaatwachtwoord-onjuist`,
    `certificaat-zonder-sleutel` or what `_keur` raises.
    """
    if not _is_pkcs12(inhoud):
        raise VerwachteFout("certificaatbestand-onleesbaar")
    try:
        signer = SimpleSigner.load_pkcs12_data(inhoud, (), wachtwoord.encode())
    except ValueError:
        raise VerwachteFout("certificaatwachtwoord-onjuist") from None
    except (AttributeError, TypeError):  # pyHanko asks for parts the file does not have
        raise VerwachteFout("certificaat-zonder-sleutel") from None
    certificaat = signer.signing_cert
    if certificaat is None or signer.signing_key is None:
        raise VerwachteFout("certificaat-zonder-sleutel")
    _keur(certificaat, moment)
    return Houder(naam_van(certificaat.subject), signer)


def _is_pkcs12(inhoud: bytes) -> bool:
    if len(inhoud) > GROOTSTE_BESTAND:
        return False
    try:
        inhoud_type = pkcs12.Pfx.load(inhoud, strict=True)["auth_safe"]["content_type"]
        return inhoud_type.native in {"data", "signed_data"}
    except (ValueError, TypeError, KeyError):
        return False


@contextmanager
def van_token(bibliotheek: str, pin: str, moment: datetime) -> Iterator[Houder]:
    """The key on the card or token in the reader, fit to sign with at this moment.

    `bibliotheek` is the file of the supplier through which programs reach it. Raises
    `tokenbibliotheek-onbruikbaar`, `token-afwezig`, `token-pin-onjuist`, `token-pin-geblokkeerd`,
    `token-zonder-sleutel`, `token-weg` (also when it leaves in the block) or what `_keur` raises.
    """
    token = _token(bibliotheek)
    with kaartfouten_vertaald():
        sessie = token.open(user_pin=pin)
        try:
            certificaat, nummer = _kies(sessie, moment)
            signer = PKCS11Signer(
                sessie,
                signing_cert=certificaat,
                key_id=nummer,
                ca_chain=[ander for ander, _ in _certificaten(sessie)],
                use_raw_mechanism=_hasht_niet_zelf(token, certificaat),
            )
            yield Houder(naam_van(certificaat.subject), signer)
        finally:
            with suppress(pkcs11.PKCS11Error):
                sessie.close()


def _token(bibliotheek: str) -> pkcs11.Token:
    try:
        ingang = pkcs11.lib(bibliotheek)
    except Exception:  # noqa: BLE001 - a file of a supplier can fail in every way
        raise VerwachteFout("tokenbibliotheek-onbruikbaar") from None
    try:
        ingang.reinitialize()  # some libraries see a card only when they look again
        tokens = [slot.get_token() for slot in ingang.get_slots(token_present=True)]
    except pkcs11.PKCS11Error:
        raise VerwachteFout("token-afwezig") from None
    bruikbaar = [token for token in tokens if pkcs11.TokenFlag.TOKEN_INITIALIZED in token.flags]
    if not bruikbaar:
        raise VerwachteFout("token-afwezig")
    return bruikbaar[0]


@contextmanager
def kaartfouten_vertaald() -> Iterator[None]:
    """Every error of a card in the block as an expected one."""
    try:
        yield
    except kaartfouten.PinLocked:
        raise VerwachteFout("token-pin-geblokkeerd") from None
    except (
        kaartfouten.PinIncorrect,
        kaartfouten.PinInvalid,
        kaartfouten.PinLenRange,
        kaartfouten.ArgumentsBad,
    ):
        raise VerwachteFout("token-pin-onjuist") from None
    except (kaartfouten.MechanismInvalid, kaartfouten.FunctionNotSupported):
        raise VerwachteFout("ondertekenen-mislukt") from None
    except pkcs11.PKCS11Error:
        raise VerwachteFout("token-weg") from None


def _kies(sessie: pkcs11.Session, moment: datetime) -> tuple[x509.Certificate, bytes]:
    """The certificate to sign with, and the number of its key: the one meant for it comes first."""
    sleutels = {
        bytes(sleutel[pkcs11.Attribute.ID])
        for sleutel in sessie.get_objects(
            {pkcs11.Attribute.CLASS: pkcs11.ObjectClass.PRIVATE_KEY, pkcs11.Attribute.SIGN: True}
        )
    }
    kandidaten = [(c, nummer) for c, nummer in _certificaten(sessie) if nummer in sleutels]
    if not kandidaten:
        raise VerwachteFout("token-zonder-sleutel")
    kandidaten.sort(key=lambda paar: "non_repudiation" not in _gebruik(paar[0]))
    fouten = []
    for certificaat, nummer in kandidaten:
        try:
            _keur(certificaat, moment)
        except VerwachteFout as fout:
            fouten.append(fout)
        else:
            return certificaat, nummer
    raise fouten[0]


def _certificaten(sessie: pkcs11.Session) -> list[tuple[x509.Certificate, bytes]]:
    gevonden = list(sessie.get_objects({pkcs11.Attribute.CLASS: pkcs11.ObjectClass.CERTIFICATE}))
    return [
        (x509.Certificate.load(c[pkcs11.Attribute.VALUE]), bytes(c[pkcs11.Attribute.ID]))
        for c in gevonden
    ]


def _hasht_niet_zelf(token: pkcs11.Token, certificaat: x509.Certificate) -> bool:
    """Whether a card signs with an elliptic curve, but leaves the digest to the program."""
    kan = token.slot.get_mechanisms()
    return certificaat.public_key.algorithm == "ec" and pkcs11.Mechanism.ECDSA_SHA256 not in kan


def _keur(certificaat: x509.Certificate, moment: datetime) -> None:
    """Whether one may sign with it now: `certificaat-nog-niet-geldig`, `certificaat-verlopen`,
    `certificaat-ander-gebruik`.
    """
    if moment < certificaat.not_valid_before:
        dag = certificaat.not_valid_before.date().isoformat()
        raise VerwachteFout("certificaat-nog-niet-geldig", datum=dag)
    if moment > certificaat.not_valid_after:
        dag = certificaat.not_valid_after.date().isoformat()
        raise VerwachteFout("certificaat-verlopen", datum=dag)
    if not _gebruik(certificaat) & _OM_TE_TEKENEN:
        raise VerwachteFout("certificaat-ander-gebruik")


def _gebruik(certificaat: x509.Certificate) -> frozenset[str]:
    """What the key may be used for; a certificate that says nothing allows it."""
    waarde = certificaat.key_usage_value
    return _OM_TE_TEKENEN if waarde is None else frozenset(waarde.native)


def naam_van(onderwerp: x509.Name) -> str:
    """The name in a certificate as people write it."""
    delen = onderwerp.native
    naam = delen.get("common_name") or delen.get("organization_name") or onderwerp.human_friendly
    return str(naam[0] if isinstance(naam, list) else naam)

"""A card to sign with that is made of software (SoftHSM)."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pkcs11
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pkcs11.util.ec import decode_ec_private_key
from pkcs11.util.rsa import decode_rsa_private_key
from pkcs11.util.x509 import decode_x509_certificate

from tests.support.certificaten import Certificaat

PIN = "123456"
_PLEKKEN = (
    Path("/usr/lib/softhsm/libsofthsm2.so"),
    Path("/usr/lib64/softhsm/libsofthsm2.so"),
    Path("/usr/local/lib/softhsm/libsofthsm2.so"),
)


def bibliotheek() -> str:
    """The library of SoftHSM. Never silent when it is not there."""
    gevonden = [str(plek) for plek in _PLEKKEN if plek.exists()]
    assert gevonden, "no SoftHSM: let `python3 dev.py test` set this machine up"
    return gevonden[0]


@dataclass(frozen=True)
class Kaart:
    """A card in the reader; SoftHSM must look in `map_` (`SOFTHSM2_CONF`)."""

    map_: Path

    @property
    def instellingen(self) -> Path:
        return self.map_ / "softhsm2.conf"

    @property
    def _kaarten(self) -> Path:
        return self.map_ / "kaarten"

    def maak(self) -> None:
        """An empty card."""
        self._kaarten.mkdir()
        self.instellingen.write_text(f"directories.tokendir = {self._kaarten}\nlog.level = ERROR\n")
        subprocess.run(
            ["softhsm2-util", "--init-token", "--free", "--label", "kaart"]  # noqa: S607 - as on any machine
            + ["--pin", PIN, "--so-pin", "87654321"],
            check=True,
            capture_output=True,
        )

    def zet(self, certificaat: Certificaat, nummer: bytes, *, met_sleutel: bool = True) -> None:
        """Put a certificate on the card, with the key or without."""
        ingang = pkcs11.lib(bibliotheek())
        ingang.reinitialize()
        (token,) = ingang.get_tokens(token_label="kaart")  # noqa: S106 - a name
        with token.open(user_pin=PIN, rw=True) as sessie:
            erbij = {pkcs11.Attribute.ID: nummer, pkcs11.Attribute.TOKEN: True}
            sessie.create_object(decode_x509_certificate(certificaat.der) | erbij)
            if met_sleutel:
                der = certificaat.sleutel.private_bytes(
                    Encoding.DER, PrivateFormat.TraditionalOpenSSL, NoEncryption()
                )
                rsa = isinstance(certificaat.sleutel, RSAPrivateKey)
                sleutel = decode_rsa_private_key(der) if rsa else decode_ec_private_key(der)
                mag = {pkcs11.Attribute.SIGN: True, pkcs11.Attribute.PRIVATE: True}
                sessie.create_object(sleutel | erbij | mag)

    def trek_eruit(self) -> None:
        """Take the card out of the reader, whatever is going on."""
        shutil.rmtree(self._kaarten)

"""Signing a document: who signs where, how, and what can be said of it afterwards."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from pga_desktop.domain.velden import Rij


class Wijze(StrEnum):
    """How somebody signed.

    With a certificate here (`CERTIFICAAT`) or in another program (`ELDERS`), drawn on the screen
    (`SCHERM`), or on paper, of which a scan is kept (`PAPIER`).
    """

    CERTIFICAAT = "certificaat"
    ELDERS = "elders"
    SCHERM = "scherm"
    PAPIER = "papier"


class Verandering(StrEnum):
    """What happened to a document after a signature was put.

    Nothing (`GEEN`), others signed or filled in a field (`AANGEVULD`), or what it says may have
    changed (`VERANDERD`).
    """

    GEEN = "geen"
    AANGEVULD = "aangevuld"
    VERANDERD = "veranderd"


Punt = tuple[float, float]


@dataclass(frozen=True)
class Krabbel:
    """A signature drawn by hand: lines of points, right and down, in any one unit."""

    lijnen: tuple[tuple[Punt, ...], ...]

    @property
    def leeg(self) -> bool:
        """Whether nothing was drawn that can be seen."""
        return not any(len(lijn) > 1 for lijn in self.lijnen)


@dataclass(frozen=True)
class Tekenplek:
    """A field of a document to sign in, by its name; `label` says who is meant.

    `getekend` is how it was signed, None while it is empty; paper is not seen in the document.
    """

    veld: str
    label: str
    getekend: Wijze | None = None


@dataclass(frozen=True, kw_only=True)
class Ondertekening(Rij):
    """That somebody signed a document, with the file in which that is seen. Never changed.

    `plekken` are the fields that were signed, `namen` who did as their certificates say, in the
    same order. `aanwezig` is who was there when a signature was drawn. `bestand` says what is kept:
    the signed document, or the scan of the paper (pdf, png or jpeg).
    """

    SOORT = "ondertekening"
    OUDER = "document"

    wijze: Wijze
    plekken: tuple[str, ...]
    namen: tuple[str, ...]
    moment: datetime
    aanwezig: str = ""
    bestand: str = "pdf"


def nog_open(
    plekken: Iterable[Tekenplek], ondertekeningen: Iterable[Ondertekening]
) -> tuple[Tekenplek, ...]:
    """The places where nobody signed yet, in the document itself or on paper."""
    getekend = {veld for ondertekening in ondertekeningen for veld in ondertekening.plekken}
    return tuple(p for p in plekken if p.getekend is None and p.veld not in getekend)


@dataclass(frozen=True, kw_only=True)
class Certificaat(Rij):
    """A certificate the register trusts: of one person, or of who issues those of many.

    `der` is the certificate itself, in hexadecimal digits.
    """

    SOORT = "certificaat"

    naam: str
    uitgever: str
    geldig_tot: date
    der: str


@dataclass(frozen=True)
class Handtekeningoordeel:
    """What can be said of one signature with a certificate.

    `naam` and `uitgever` come from the certificate, `moment` from the computer of the signer.
    `gaaf`: the signature fits the bytes it covers. `geldig_toen`: the certificate was valid then.
    `bekend`: it or its issuer is in the list of the register. A signature broken beyond reading has
    only its field.
    """

    veld: str
    label: str
    naam: str = ""
    uitgever: str = ""
    moment: datetime | None = None
    gaaf: bool = False
    verandering: Verandering = Verandering.VERANDERD
    geldig_toen: bool = False
    bekend: bool = False
    certificaat: Certificaat | None = None

    @property
    def goed(self) -> bool:
        """Whether it proves that nobody changed the document since."""
        return self.gaaf and self.geldig_toen and self.verandering is not Verandering.VERANDERD


@dataclass(frozen=True)
class Documentoordeel:
    """What can be said of a document: its signatures in the order in which they were put.

    `verwijderd` names the fields of which a signature was taken out afterwards. `los` says that
    something was added after the last signature that no signature covers.
    """

    handtekeningen: tuple[Handtekeningoordeel, ...]
    verwijderd: tuple[str, ...] = ()
    los: bool = False

    @property
    def goed(self) -> bool:
        """Whether every signature is good and nothing is missing or added loosely."""
        return not (self.verwijderd or self.los) and all(h.goed for h in self.handtekeningen)


_ROLNAMEN: Final = {
    "casusregisseur": "Casusregisseur",
    "pga_expert": "PGA-expert",
    "betrokkene": "Betrokkene",
}
BETROKKENE: Final = "betrokkene"
"""The field of the person the document is about."""


def rolnaam(veld: str) -> str:
    """The role of who signs in a field, in words; the field of a partner has its name already."""
    naam, _, nummer = veld.rpartition(" ")
    return f"{_ROLNAMEN[naam]} {nummer}" if naam in _ROLNAMEN else _ROLNAMEN.get(veld, veld)

"""How a record declares its fields: once, for storage, screens, history and the sharing rule.

A record is a frozen dataclass that derives from `Rij` and declares each field with `veld(...)`.
From that one line the register makes a column, the screen an editor, and `delen` knows who may
see it.
`records.RECORDS` lists every kind of record.
"""

import dataclasses
import re
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, ClassVar, Final

from pga_desktop.domain.datums import Deeldatum, cijferdatum, lees_datum
from pga_desktop.domain.errors import InvoerFout


class Soort(StrEnum):
    """What kind of information a field or item holds; decides who may see it (`delen`)."""

    IDENTITEIT = "identiteit"
    ADRES = "adres"
    GEHEIM_ADRES = "geheim_adres"
    BSN = "bsn"
    ALGEMEEN = "algemeen"
    GESPREK = "gesprek"
    OVERLEG = "overleg"
    GEZONDHEID = "gezondheid"
    POLITIE = "politie"
    STRAFVORDERLIJK = "strafvorderlijk"
    DERDEN = "derden"
    TOETSING = "toetsing"
    WERKAANTEKENING = "werkaantekening"


class Vorm(StrEnum):
    """What a field holds and how it is typed."""

    REGEL = "regel"
    TEKST = "tekst"
    LIJST = "lijst"
    DATUM = "datum"
    DEELDATUM = "deeldatum"
    BSN = "bsn"
    POSTCODE = "postcode"
    EMAIL = "email"
    JA_NEE = "ja_nee"
    KEUZE = "keuze"
    KENMERKEN = "kenmerken"
    GETAL = "getal"


class JaNee(StrEnum):
    """Yes and no, as they are typed and as keys of the list `ja_nee`."""

    JA = "ja"
    NEE = "nee"


_LEEG: dict[Vorm, Any] = {
    Vorm.LIJST: (),
    Vorm.KENMERKEN: (),
    Vorm.DATUM: None,
    Vorm.DEELDATUM: None,
    Vorm.GETAL: None,
    Vorm.JA_NEE: False,
}


@dataclass(frozen=True)
class Veld:
    """One declared field of a record."""

    naam: str
    soort: Soort
    vorm: Vorm
    keuzes: str
    """Name of the list of the region that a KEUZE or KENMERKEN is taken from."""
    minimum: int = 0
    """The lowest GETAL."""

    @property
    def leeg(self) -> Any:
        """The value of a field nobody has filled in."""
        return _LEEG.get(self.vorm, "")


def veld(soort: Soort, vorm: Vorm = Vorm.REGEL, *, keuzes: str = "", minimum: int = 0) -> Any:
    """Declare a field of a record: what kind of information, in which form, from which list."""
    return field(
        default=_LEEG.get(vorm, ""),
        metadata={"soort": soort, "vorm": vorm, "keuzes": keuzes, "minimum": minimum},
    )


@dataclass(frozen=True, kw_only=True)
class Rij:
    """A record of the register: a row with an id, hanging under another record.

    `SOORT` names the table and the record in a `Ref`; `OUDER` names the kind of record it hangs
    under ('' when it stands alone). `ENIG` records exist exactly once under their parent and are
    made with it.
    """

    SOORT: ClassVar[str]
    OUDER: ClassVar[str] = ""
    ENIG: ClassVar[bool] = False

    id: int = 0
    ouder_id: int = 0

    @property
    def ref(self) -> "Ref":
        """The address of this record."""
        return Ref(self.SOORT, self.id)


@dataclass(frozen=True, order=True)
class Ref:
    """The address of a record: its kind and its id."""

    soort: str
    id: int


_VELDEN: dict[type[Rij], dict[str, Veld]] = {}


def velden(rij: type[Rij]) -> tuple[Veld, ...]:
    """The declared fields of a kind of record, in the order of its declaration."""
    return tuple(_per_naam(rij).values())


def veld_van(rij: type[Rij], naam: str) -> Veld:
    """One field by its name; a `KeyError` is a mistake in the program."""
    return _per_naam(rij)[naam]


def _per_naam(rij: type[Rij]) -> dict[str, Veld]:
    if rij not in _VELDEN:
        _VELDEN[rij] = {
            f.name: Veld(f.name, **f.metadata)
            for f in dataclasses.fields(rij)
            if "vorm" in f.metadata
        }
    return _VELDEN[rij]


LANGSTE_REGEL: Final = 500
LANGSTE_TEKST: Final = 100_000
_LANG: Final = frozenset({Vorm.TEKST, Vorm.LIJST})


def controleer_lengte(tekst: str, langste: int = LANGSTE_TEKST) -> None:
    """Raise `tekst-te-lang` for more characters than a text may have."""
    if len(tekst) > langste:
        raise InvoerFout("tekst-te-lang")


def lees(v: Veld, tekst: str) -> Any:
    """The value a user means by what was typed in a field.

    Raises `InvoerFout` with a code when the text cannot be such a value. Keys of KEUZE and
    KENMERKEN are taken as they are: the service checks them against the list of the region.
    """
    controleer_lengte(tekst, LANGSTE_TEKST if v.vorm in _LANG else LANGSTE_REGEL)
    schoon = zonder_stuurtekens(tekst)
    match v.vorm:
        case Vorm.TEKST:
            return schoon.strip("\n") if schoon.strip() else ""
        case Vorm.LIJST | Vorm.KENMERKEN:
            return tuple(regel.strip() for regel in schoon.split("\n") if regel.strip())
        case Vorm.DATUM:
            return lees_datum(schoon)
        case Vorm.DEELDATUM:
            return Deeldatum.lees(schoon)
        case Vorm.JA_NEE:
            return schoon == JaNee.JA
        case Vorm.BSN:
            return lees_bsn(schoon)
        case Vorm.POSTCODE:
            return lees_postcode(schoon)
        case Vorm.EMAIL:
            return lees_email(schoon)
        case Vorm.GETAL:
            return _lees_getal(schoon, v.minimum)
        case _:
            return " ".join(schoon.split("\n")).strip()


def toon(v: Veld, waarde: Any) -> str:
    """What stands in the editor of a field that holds this value; `lees` gives the value back."""
    match v.vorm:
        case Vorm.LIJST | Vorm.KENMERKEN:
            return "\n".join(waarde)
        case Vorm.DATUM:
            return cijferdatum(waarde)
        case Vorm.DEELDATUM:
            return waarde.cijfers() if waarde else ""
        case Vorm.JA_NEE:
            return JaNee.JA if waarde else JaNee.NEE
        case Vorm.POSTCODE:
            return toon_postcode(waarde)
        case Vorm.GETAL:
            return "" if waarde is None else str(waarde)
        case _:
            return str(waarde)


def zonder_stuurtekens(tekst: str) -> str:
    """Text in NFC without control characters; line ends become one kind, tabs become spaces.

    Everything visible stays as typed, also format characters that change how a name is written.
    """
    eenvormig = _REGELEINDE.sub("\n", tekst).replace("\t", " ")
    return unicodedata.normalize("NFC", _STUURTEKEN.sub("", eenvormig))


_STUURTEKEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Unicode categories Cc and Cs, but for the line end."""
_REGELEINDE = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")


def lees_bsn(tekst: str) -> str:
    """A citizen service number of nine digits that passes the elfproef (Wabb; standards 2.2)."""
    cijfers = re.sub(r"[\s.]", "", tekst)
    if not cijfers:
        return ""
    if not re.fullmatch(r"[0-9]{8,9}", cijfers):
        raise InvoerFout("bsn-geen-negen-cijfers")
    cijfers = cijfers.zfill(9)
    gewichten = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    som = sum(g * int(c) for g, c in zip(gewichten, cijfers, strict=True))
    if som % 11 or not int(cijfers):
        raise InvoerFout("bsn-elfproef")
    return cijfers


_POSTCODE = re.compile(r"([1-9][0-9]{3}) ?([A-Z]{2})")
_BESTAAT_NIET = {"SA", "SD", "SS"}


def lees_postcode(tekst: str) -> str:
    """A Dutch postcode, stored as 1234AB (standards 3.1)."""
    schoon = " ".join(tekst.upper().split())
    if not schoon:
        return ""
    gevonden = _POSTCODE.fullmatch(schoon)
    if not gevonden or gevonden[2] in _BESTAAT_NIET:
        raise InvoerFout("postcode-onjuist")
    return gevonden[1] + gevonden[2]


def toon_postcode(postcode: str) -> str:
    """1234 AB, as it is written on an envelope."""
    return f"{postcode[:4]} {postcode[4:]}" if postcode else ""


def lees_email(tekst: str) -> str:
    """An e-mail address that can at least be one: something, one @, something, no spaces."""
    schoon = tekst.strip()
    if schoon and not re.fullmatch(r"[^@\s]+@[^@\s]+", schoon):
        raise InvoerFout("email-onjuist")
    return schoon


def _lees_getal(tekst: str, minimum: int) -> int | None:
    schoon = tekst.strip()
    if not schoon:
        return None
    if not re.fullmatch(r"-?[0-9]{1,9}", schoon) or int(schoon) < minimum:
        raise InvoerFout("getal-onjuist")
    return int(schoon)

"""What somebody types in a field, as the value it means; and a value as it stands in its editor."""

import re
import unicodedata
from typing import Any, Final

from pga_desktop.domain.datums import Deeldatum, cijferdatum, lees_datum
from pga_desktop.domain.errors import InvoerFout
from pga_desktop.domain.velden import JaNee, Veld, Vorm

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
        case Vorm.TIJD:
            return lees_tijd(schoon)
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


_KLOKTIJD = re.compile(r"\b(\d{1,2})[.:](\d{2})\b")
_UREN, _MINUTEN = 24, 60


def lees_tijd(tekst: str) -> str:
    """A time of the day in the user's own words: '14:00', '14.00 – 15.30 uur', 'na de lunch'."""
    for uur, minuut in _KLOKTIJD.findall(tekst):
        if int(uur) >= _UREN or int(minuut) >= _MINUTEN:
            raise InvoerFout("tijd-bestaat-niet")
    return " ".join(tekst.split())


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

"""Names in lists, and a name typed on one line taken apart into the fields of a person."""

import re
from typing import Final

from pga_desktop.domain.persoon import is_voorvoegsel

NAAM_ONBEKEND: Final = "Naam onbekend"

_VOORLETTERS: Final = re.compile(r"(?:\w\.)+\w?")


def lijstnaam(naam: str) -> str:
    """The name as a list shows it."""
    return naam or NAAM_ONBEKEND


def ontleed(naam: str) -> dict[str, str]:
    """'Theo van der Heijden' or 'Heijden, Theo van der' as texts for the fields of a person.

    A guess that the user sees and can mend on the page of the case; a single word is a surname.
    """
    achter, komma, voor = naam.partition(",")
    woorden = (voor.split() + achter.split()) if komma else naam.split()
    begin = next((i for i, woord in enumerate(woorden[:-1]) if is_voorvoegsel(woord)), None)
    if begin is None:
        eigen = len(achter.split()) if komma else 1
        return _velden(woorden[:-eigen], [], woorden[-eigen:])
    einde = begin
    while einde < len(woorden) - 1 and is_voorvoegsel(woorden[einde]):
        einde += 1
    return _velden(woorden[:begin], woorden[begin:einde], woorden[einde:])


def _velden(voor: list[str], voorvoegsel: list[str], achter: list[str]) -> dict[str, str]:
    velden = {"voorvoegsel": " ".join(voorvoegsel), "geslachtsnaam": " ".join(achter)}
    if len(voor) == 1 and not _VOORLETTERS.fullmatch(voor[0]):
        velden["roepnaam"] = voor[0]
    else:
        velden["voornamen"] = " ".join(" ".join(voor).replace(".", " ").split())
    return {naam: tekst for naam, tekst in velden.items() if tekst}

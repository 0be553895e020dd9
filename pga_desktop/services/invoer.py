"""From what was typed to what is stored: parse by the field's form, check keys against the region."""

from typing import Any, Final

from pga_desktop.domain.errors import InvoerFout
from pga_desktop.domain.regio import Regiodata
from pga_desktop.domain.velden import Rij, Veld, Vorm, lees, veld_van

LANGSTE_REGEL: Final = 500
LANGSTE_TEKST: Final = 100_000
_LANG: Final = frozenset({Vorm.TEKST, Vorm.LIJST})


def lees_invoer(rij: type[Rij], veld: str, tekst: str, regio: Regiodata) -> Any:
    """The value meant by a text in a field. Raises `InvoerFout`: the text stays as a draft then."""
    declaratie = veld_van(rij, veld)
    if len(tekst) > (LANGSTE_TEKST if declaratie.vorm in _LANG else LANGSTE_REGEL):
        raise InvoerFout("tekst-te-lang")
    waarde = lees(declaratie, tekst)
    _controleer_keuze(declaratie, waarde, regio)
    if rij.SOORT == "score" and veld in {"score", "clientscore"}:
        _controleer_score(waarde, regio)
    return waarde


def _controleer_keuze(veld: Veld, waarde: Any, regio: Regiodata) -> None:
    if not veld.keuzes or not waarde:
        return
    bekend = set(regio.lijst(veld.keuzes).sleutels)
    gekozen = {waarde} if veld.vorm is Vorm.KEUZE else set(waarde)
    if not gekozen <= bekend:
        raise InvoerFout("keuze-onbekend")


def _controleer_score(waarde: int | None, regio: Regiodata) -> None:
    if waarde is not None and str(waarde) not in regio.lijst("schaal").sleutels:
        raise InvoerFout("score-buiten-schaal")

"""From what was typed to what is stored: parsed by the form of the field, keys checked."""

from typing import Any, Final

from pga_desktop.domain.errors import InvoerFout
from pga_desktop.domain.getypt import LANGSTE_REGEL, controleer_lengte, lees, zonder_stuurtekens
from pga_desktop.domain.regio import Regiodata
from pga_desktop.domain.velden import Rij, Veld, Vorm, veld_van

_SCORES: Final = frozenset(
    {("score", "score"), ("score", "clientscore"), ("feedbackantwoord", "score")}
)


def lees_invoer(rij: type[Rij], veld: str, tekst: str, regio: Regiodata) -> Any:
    """The value meant by a text in a field. Raises `InvoerFout`: the text stays as a draft then."""
    declaratie = veld_van(rij, veld)
    waarde = lees(declaratie, tekst)
    _controleer_keuze(declaratie, waarde, regio)
    if (rij.SOORT, veld) in _SCORES:
        _controleer_score(waarde, regio)
    return waarde


def lees_woorden(tekst: str) -> str:
    """Words that explain an act: a reason, an answer, a finding. Raises `InvoerFout`."""
    controleer_lengte(tekst)
    return zonder_stuurtekens(tekst).strip()


def lees_regel(tekst: str) -> str:
    """Words on one line, such as a name. Raises `InvoerFout`."""
    controleer_lengte(tekst, LANGSTE_REGEL)
    return " ".join(zonder_stuurtekens(tekst).split())


def lees_reden(tekst: str) -> str:
    """The same, and there must be some: `reden-nodig`."""
    reden = lees_woorden(tekst)
    if not reden:
        raise InvoerFout("reden-nodig")
    return reden


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

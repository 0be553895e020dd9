"""Which words of a record can be searched for: names, numbers, notes and plans.

Not searchable: the BSN, keys out of lists, and what is strafvorderlijk: that asks for a reason.
"""

from collections.abc import Iterable
from typing import Final

from pga_desktop.domain.casus import Casus, Deling, Gebeurtenis, Uitgesteld
from pga_desktop.domain.getypt import toon
from pga_desktop.domain.records import RECORDS
from pga_desktop.domain.velden import Rij, Soort, Veld, Vorm, velden

_VORMEN: Final = frozenset({Vorm.REGEL, Vorm.TEKST, Vorm.LIJST, Vorm.EMAIL, Vorm.POSTCODE})
_ADMINISTRATIE: Final = frozenset({"lijst_versie", "vraag", "bsn_gecontroleerd_met"})
_ZOEKBAAR: Final = {
    soort: tuple(
        veld
        for veld in velden(soort)
        if veld.vorm in _VORMEN
        and veld.soort is not Soort.STRAFVORDERLIJK
        and veld.naam not in _ADMINISTRATIE
    )
    for soort in RECORDS.values()
}


def zoekteksten(rij: Rij) -> dict[str, str]:
    """The searchable text of a record, by field."""
    if not _vindbaar(rij):
        return {}
    teksten = _teksten(rij, _ZOEKBAAR[type(rij)])
    if isinstance(rij, Casus):
        teksten["nummer"] = rij.nummer
    if isinstance(rij, Gebeurtenis):
        teksten["reden"] = rij.reden
    return teksten


def gewijzigde_teksten(oud: Rij | None, nieuw: Rij) -> dict[str, str]:
    """The searchable text of the fields that changed; '' where there is none any more."""
    if oud is None:
        return {veld: tekst for veld, tekst in zoekteksten(nieuw).items() if tekst}
    if not (_vindbaar(oud) and _vindbaar(nieuw)):
        return dict.fromkeys(zoekteksten(oud), "") | zoekteksten(nieuw)
    anders = (v for v in _ZOEKBAAR[type(nieuw)] if getattr(oud, v.naam) != getattr(nieuw, v.naam))
    return _teksten(nieuw, anders)


def _vindbaar(rij: Rij) -> bool:
    if isinstance(rij, Deling | Uitgesteld):
        return False
    return getattr(rij, "deelsoort", None) is not Soort.STRAFVORDERLIJK


def _teksten(rij: Rij, doorzocht: Iterable[Veld]) -> dict[str, str]:
    return {veld.naam: toon(veld, getattr(rij, veld.naam)) for veld in doorzocht}

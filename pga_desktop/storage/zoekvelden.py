"""Which words of a record can be searched for: names, numbers, notes and plans.

Not searchable: the BSN, keys out of lists, and what is strafvorderlijk: that asks for a reason.
"""

from typing import Final

from pga_desktop.domain.casus import Casus, Deling, Gebeurtenis, Uitgesteld
from pga_desktop.domain.records import RECORDS
from pga_desktop.domain.velden import Rij, Soort, Vorm, toon, velden

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
    if isinstance(rij, Deling | Uitgesteld):
        return {}
    if getattr(rij, "deelsoort", None) is Soort.STRAFVORDERLIJK:
        return {}
    teksten = {veld.naam: toon(veld, getattr(rij, veld.naam)) for veld in _ZOEKBAAR[type(rij)]}
    if isinstance(rij, Casus):
        teksten["nummer"] = rij.nummer
    if isinstance(rij, Gebeurtenis):
        teksten["reden"] = rij.reden
    return teksten

"""What to watch out for in a case, in words and colour: the same in the list and on the page."""

from typing import Final

from pga_desktop.domain.regio import Regiodata
from pga_desktop.ui.widgets.chip import ChipSoort

_BEREKEND: Final = {
    "minderjarig": "Minderjarig",
    "geheim_adres": "Geheim adres",
    "eenvoudige_taal": "Eenvoudige taal",
    "tolk": "Tolk",
}
"""What follows from the facts; what the expert flags herself stands in a list of the region."""
_GEVAAR: Final = frozenset({"geheim_adres", "acuut_veiligheidsrisico", "medewerker_gevaar"})
_RUSTIG: Final = frozenset({"eenvoudige_taal", "tolk"})


def vlagnaam(vlag: str, regio: Regiodata) -> str:
    """What to watch out for, in words."""
    return _BEREKEND.get(vlag) or regio.label("vlaggen", vlag)


def vlagchip(vlag: str, regio: Regiodata) -> tuple[str, ChipSoort]:
    """The same in small, in the colour of how much it matters."""
    soort = ChipSoort.NEUTRAAL if vlag in _RUSTIG else ChipSoort.WAARSCHUWING
    return vlagnaam(vlag, regio).lower(), ChipSoort.FOUT if vlag in _GEVAAR else soort

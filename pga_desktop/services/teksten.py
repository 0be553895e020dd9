"""The words and lists a register works with: shipped, or laid over by municipality or region."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pga_desktop.documents.bestanden import Bestandsfout
from pga_desktop.documents.bevinding import Bevinding
from pga_desktop.documents.forms import Formulier, laad_formulieren
from pga_desktop.documents.huisstijl import Huisstijl, laad_huisstijl
from pga_desktop.documents.regio import laad_regio
from pga_desktop.domain.blad import Blad
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.regio import Regiodata
from pga_desktop.resources import forms_dir

EIGEN_MAP: Final = "teksten"
KETEN: Final = ("gemeente", "regio")


@dataclass(frozen=True)
class Teksten:
    """All that `forms/` holds; `bevindingen` are faults in files that were passed over."""

    regio: Regiodata
    formulieren: Mapping[str, Formulier]
    huisstijl: Huisstijl
    bevindingen: tuple[Bevinding, ...]


def laad_teksten(eigen: Sequence[Path] = ()) -> Teksten:
    """Read all texts; the folders in `eigen` go before the shipped one, the first one first.

    Raises `installatie-beschadigd` when a shipped file cannot be read.
    """
    keten = (*eigen, forms_dir())
    try:
        regio, uit_regio = laad_regio(keten)
        formulieren, uit_formulieren = laad_formulieren(keten, Blad)
        huisstijl, uit_huisstijl = laad_huisstijl(keten)
    except Bestandsfout as fout:
        kapot = fout.bevindingen[0]
        raise VerwachteFout(
            "installatie-beschadigd", bestand=kapot.bestand, regel=kapot.regel
        ) from None
    bevindingen = (*uit_regio, *uit_formulieren, *uit_huisstijl)
    return Teksten(regio, formulieren, huisstijl, bevindingen)


def eigen_mappen(register: Path) -> tuple[Path, ...]:
    """Folders within a register with texts of its municipality and of its region, if any."""
    mappen = (register / EIGEN_MAP / naam for naam in KETEN)
    return tuple(map_ for map_ in mappen if map_.is_dir())

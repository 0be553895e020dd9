"""The words and lists a register works with: shipped, or laid over by municipality or region."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from pga_desktop.documents.bestanden import Bestandsfout
from pga_desktop.documents.bevinding import Bevinding, Code
from pga_desktop.documents.forms import Formulier, laad_formulieren
from pga_desktop.documents.huisstijl import Huisstijl, laad_huisstijl
from pga_desktop.documents.regio import laad_regio
from pga_desktop.domain.blad import Blad
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.regio import Regiodata, Termijn
from pga_desktop.resources import forms_dir
from pga_desktop.services.tekstmappen import Tekstmappen

VASTE_LIJSTEN: Final = (
    "actiestatussen", "akkoord", "besluiten", "feitsoorten", "geslacht", "gezag", "ja_nee",
    "kanalen", "meegestuurd", "metingsoorten", "naamgebruik", "overgangen", "schaal", "stappen",
    "zvh_criteria",
)  # fmt: skip
"""Lists of which a region may change the words only."""
TERMIJN: Final = range(1, 1001)
"""What a term can count to: further than that no calendar goes."""


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
        regio, uit_regio = laad_regiodata(keten)
        formulieren, uit_formulieren = laad_formulieren(keten, Blad)
        huisstijl, uit_huisstijl = laad_huisstijl(keten)
    except Bestandsfout as fout:
        kapot = fout.bevindingen[0]
        raise VerwachteFout(
            "installatie-beschadigd", bestand=kapot.bestand, regel=kapot.regel
        ) from None
    bevindingen = (*uit_regio, *uit_formulieren, *uit_huisstijl)
    return Teksten(regio, formulieren, huisstijl, bevindingen)


def laad_regiodata(keten: Sequence[Path]) -> tuple[Regiodata, tuple[Bevinding, ...]]:
    """Lists and terms the program can work with, and what is wrong with those it passed over.

    Words may differ in every list; in a fixed one the keys are as shipped, for the program counts
    on them. Raises `Bestandsfout` when a shipped file cannot be read.
    """
    regio, bevindingen = laad_regio(keten)
    if len(keten) == 1:
        return regio, bevindingen
    meegeleverd, _ = laad_regio(keten[-1:])
    lijsten, termijnen = dict(regio.lijsten), regio.termijnen
    mis = list(bevindingen)
    for naam in VASTE_LIJSTEN:
        sleutels = set(lijsten[naam].sleutels) ^ set(meegeleverd.lijsten[naam].sleutels)
        mis += [_ligt_vast(naam, sleutel) for sleutel in sorted(sleutels)]
        if sleutels:
            lijsten[naam] = meegeleverd.lijsten[naam]
    te_ver = [termijn for termijn in termijnen.values() if termijn.aantal not in TERMIJN]
    mis += [_te_ver(termijn) for termijn in te_ver]
    if te_ver:
        termijnen = meegeleverd.termijnen
    return replace(regio, lijsten=lijsten, termijnen=termijnen), tuple(mis)


def _ligt_vast(naam: str, sleutel: str) -> Bevinding:
    return Bevinding(f"regio/{naam}.toml", 0, Code.SLEUTEL_LIGT_VAST, {"sleutel": sleutel})


def _te_ver(termijn: Termijn) -> Bevinding:
    grens: dict[str, str | int] = {"minstens": TERMIJN[0], "hoogstens": TERMIJN[-1]}
    feiten = {"sleutel": termijn.sleutel, **grens}
    return Bevinding("regio/termijnen.toml", 0, Code.MAAT_ONJUIST, feiten)


def eigen_mappen(register: Path) -> tuple[Path, ...]:
    """Folders within a register with texts of its municipality and of its region, if any."""
    return Tekstmappen(register).aanwezig()

"""The shipped region data and the case files, ready to read."""

import pytest

from pga_desktop.documents.regio import laad_regio
from pga_desktop.domain.regio import Regiodata
from pga_desktop.resources import forms_dir
from pga_desktop.rondleiding.casusbestand import Casusbestand, lees_casusbestand, sleutels_van
from pga_desktop.rondleiding.lezen import Sleutels
from tests.support.casussen import CASUSBESTANDEN


@pytest.fixture(scope="session")
def regio() -> Regiodata:
    return laad_regio([forms_dir()])[0]


@pytest.fixture(scope="session")
def sleutels(regio: Regiodata) -> Sleutels:
    return sleutels_van(regio)


@pytest.fixture(scope="session")
def casussen(sleutels: Sleutels) -> dict[str, Casusbestand]:
    """Every case file, under its key in `CASUSBESTANDEN`."""
    return {
        naam: lees_casusbestand(pad.read_bytes(), pad.name, sleutels)
        for naam, pad in CASUSBESTANDEN.items()
    }

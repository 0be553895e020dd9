"""A practice register with a case in every state, told once and copied for each test.

Its keys are known, so that opening a copy derives nothing.
"""

import shutil
from functools import cache
from pathlib import Path

from pga_desktop.domain.klok import VasteKlok
from pga_desktop.domain.stappen import Stap
from pga_desktop.services.diensten import Diensten
from pga_desktop.services.oefening import maak_oefencasussen
from pga_desktop.services.registerinfo import Registerinfo
from pga_desktop.services.samenstellen import maak_diensten
from pga_desktop.services.teksten import Teksten, laad_teksten
from pga_desktop.storage.register import Register
from tests.support.registers import GEBRUIKER, SLEUTELS, een_register

NAAM = "Oefenregister"
CASUSSEN = 26
LEVEND = tuple(stap for stap in Stap if stap is not Stap.VERNIETIGD)
"""The states a case can be in as long as nothing is destroyed."""


@cache
def teksten() -> Teksten:
    """The shipped texts and lists, read once."""
    return laad_teksten()


def open_kopie(bron: Path, map_: Path, klok: VasteKlok) -> Diensten:
    """The services of a copy of a register in a folder."""
    pad = map_ / bron.name
    shutil.copytree(bron, pad)
    return _diensten(Register.open(pad, SLEUTELS, GEBRUIKER, klok), klok)


def maak_oefenregister(map_: Path, klok: VasteKlok) -> Path:
    """A closed register with a case in every state; the clock ends where it was."""
    pad = map_ / f"{NAAM}.pgaregister"
    diensten = _diensten(een_register(pad, klok), klok)
    maak_oefencasussen(diensten, klok.zet, klok.vandaag(), CASUSSEN)
    diensten.sluit()
    return pad


def _diensten(register: Register, klok: VasteKlok) -> Diensten:
    info = Registerinfo(NAAM, register.map, GEBRUIKER.naam)
    return maak_diensten(register, info, klok, teksten())


def casus_in(diensten: Diensten, stap: Stap) -> int:
    """The first case in a state."""
    return min(regel.id for regel in diensten.casussen.overzicht() if regel.stap is stap)

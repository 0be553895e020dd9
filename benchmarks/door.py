"""The door to registers, with the cheapest key it accepts: deriving keys is not measured."""

from pga_desktop.domain.klok import SysteemKlok
from pga_desktop.security.sleutels import VLOER
from pga_desktop.services.toegang import Toegang


def door() -> Toegang:
    return Toegang(SysteemKlok(), VLOER)

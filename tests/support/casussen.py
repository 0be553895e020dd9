"""The case files of the tests: varied, hostile and incomplete on purpose, and the shipped one."""

from pathlib import Path
from typing import Final

from pga_desktop.rondleiding.casusbestand import VOORBEELDCASUS

_MAP: Final = Path(__file__).parents[1] / "data" / "casussen"
CASUSBESTANDEN: Final = {
    pad.stem.partition("-")[0]: pad for pad in (VOORBEELDCASUS, *sorted(_MAP.glob("*.toml")))
}
"""Every case file, by the first part of its name: 'voorbeeldcasus', '04', '05', …"""

"""The case files of the tests: varied, hostile and incomplete on purpose."""

from pathlib import Path
from typing import Final

CASUSSEN: Final = Path(__file__).parents[1] / "data" / "casussen"
CASUSNAMEN: Final = sorted(pad.stem for pad in CASUSSEN.glob("*.toml"))

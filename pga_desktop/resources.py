"""Where the shipped data stands: in the source tree, in a wheel and in a frozen program."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def forms_dir() -> Path:
    """The shipped texts and region data, before any override by region or municipality."""
    packed = _PACKAGE / "forms"
    return packed if packed.is_dir() else _PACKAGE.parent / "forms"


def fonts_dir() -> Path:
    """The fonts that are embedded in every PDF and stand in for missing system fonts."""
    return _PACKAGE / "fonts"

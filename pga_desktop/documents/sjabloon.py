"""Runs a template on a sheet. Every value comes out packed, so that it cannot be markup.

Jinja's sandbox is the second door: `controle` refuses every construct that is not on its list
before a template runs at all.
"""

import dataclasses
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateError
from jinja2.sandbox import SandboxedEnvironment

from pga_desktop.documents.bevinding import Bevinding, Code
from pga_desktop.documents.filters import FILTERS
from pga_desktop.documents.waarden import pak_in
from pga_desktop.domain.getypt import zonder_stuurtekens

MAX_BRON = 60_000
"""Characters of a template: five times the longest shipped one, and still read in seconds."""
MAX_RESULTAAT = 4_000_000
"""Characters of a filled template, packed values included: more than a thousand pages."""

_TAG = re.compile(r"\{([%#])(?:(?!\1\}).)*\1\}", re.DOTALL)
_IN_TAG = "\x00"


class Vulfout(Exception):
    """A template that could not be run on this sheet; `bevinding` says where and why."""

    def __init__(self, bevinding: Bevinding) -> None:
        super().__init__(bevinding.code)
        self.bevinding = bevinding


def _finaliseer(waarde: object) -> str:
    if isinstance(waarde, bool) or not isinstance(waarde, str | int):
        raise TypeError("only texts and numbers can be printed")
    return pak_in(zonder_stuurtekens(str(waarde)))


def _maak_omgeving() -> SandboxedEnvironment:
    omgeving = SandboxedEnvironment(
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        finalize=_finaliseer,
        autoescape=False,  # noqa: S701 - values are packed, not escaped; there is no HTML here
        cache_size=0,
    )
    omgeving.globals.clear()
    omgeving.tests.clear()
    omgeving.filters.clear()
    omgeving.filters.update({naam: filter_.functie for naam, filter_ in FILTERS.items()})
    return omgeving


OMGEVING = _maak_omgeving()


def voorbereid(bron: str) -> str:
    """The source with Jinja's line trimming limited to lines that hold nothing but tags.

    Jinja removes the line end after *every* tag at the end of a line, which would glue a sentence
    that ends in `{% endif %}` to the next one. Every line keeps its number, for the errors.
    """
    tags_op_een_regel = _TAG.sub(lambda tag: tag[0].replace("\n", _IN_TAG), bron)
    regels = (_met_plus(regel) for regel in tags_op_een_regel.split("\n"))
    return "\n".join(regels).replace(_IN_TAG, "\n")


def _met_plus(regel: str) -> str:
    if not _TAG.sub("", regel).strip():
        return regel.strip()
    if regel.endswith(("%}", "#}")) and regel[-3] not in "-+":
        regel = f"{regel[:-2]}+{regel[-2:]}"
    return re.sub(r"^(\s*\{[%#])(?![-+])", r"\1+", regel)


@lru_cache(maxsize=128)
def _compileer(bron: str) -> Template:
    return OMGEVING.from_string(voorbereid(bron))


def namen_van(blad: Any) -> Mapping[str, Any]:
    """The names a template may use for this sheet: the fields of the dataclass."""
    return {veld.name: getattr(blad, veld.name) for veld in dataclasses.fields(blad)}


def voer_uit(bestand: str, bron: str, blad: Any) -> str:
    """The filled template: Markdown in which every value is packed.

    `bestand` only names the text in an error. Raises `Vulfout` when the template cannot be run on
    this sheet or grows past the cap.
    """
    delen: list[str] = []
    lengte = 0
    try:
        for deel in _compileer(bron).generate(namen_van(blad)):
            lengte += len(deel)
            if lengte > MAX_RESULTAAT:
                raise Vulfout(Bevinding(bestand, 0, Code.TE_GROOT, {"hoogstens": MAX_RESULTAAT}))
            delen.append(deel)
    except (TemplateError, TypeError) as fout:
        raise Vulfout(Bevinding(bestand, _regel_van(fout), Code.VULT_NIET)) from None
    return "".join(delen)


def _regel_van(fout: Exception) -> int:
    """The line of the template an error came from; Jinja puts it in the traceback."""
    if isinstance(regel := getattr(fout, "lineno", None), int):
        return regel
    regel, spoor = 0, fout.__traceback__
    while spoor:
        if spoor.tb_frame.f_code.co_filename == "<template>":
            regel = spoor.tb_lineno
        spoor = spoor.tb_next
    return regel

"""The picture of the process in the documentation is the process in the code."""

import re

from pga_desktop.domain.proces import OVERGANGEN
from pga_desktop.domain.stappen import Stap
from tests.support.procesdiagram import PROCES, document


def test_the_documentation_shows_the_process_of_the_code() -> None:
    assert PROCES.read_text("utf-8") == document(), (
        "run `python -m tests.support.procesdiagram` and look at what changed"
    )


def test_the_picture_shows_every_state_and_transition() -> None:
    diagram = document().partition("```mermaid\n")[2].partition("```")[0]
    assert {stap for stap in Stap if re.search(rf"^    {stap}$", diagram, re.MULTILINE)} == set(
        Stap
    )
    pijlen = re.findall(r"-->\|(\w+)", diagram)
    assert set(pijlen) == {overgang.naam for overgang in OVERGANGEN}

"""The workbench: what comes of a job, and what waits for it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from pga_desktop.services.jobs import Gestopt, Meld
from pga_desktop.ui.jobs import Werkbank


class _Fout(Exception):
    pass


class _Ontvanger(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.gekregen: list[object] = []

    def klaar(self, uitkomst: int) -> None:
        self.gekregen.append(uitkomst)

    def struikel(self, _uitkomst: object) -> None:
        raise _Fout


@pytest.fixture
def werkbank() -> Iterator[Werkbank]:
    bank = Werkbank()
    yield bank
    bank.sluit()


def _tel(_meld: Meld, _gestopt: Gestopt) -> int:
    return 3


def _mislukt(_meld: Meld, _gestopt: Gestopt) -> int:
    raise _Fout


def test_a_result_comes_to_who_asked(qtbot: QtBot, werkbank: Werkbank) -> None:
    ontvanger = _Ontvanger()
    with qtbot.waitSignal(werkbank.rust):
        werkbank.start(_tel, klaar=ontvanger.klaar)
    assert ontvanger.gekregen == [3]


def test_a_failure_nobody_takes_is_raised(qtbot: QtBot, werkbank: Werkbank) -> None:
    ontvanger = _Ontvanger()
    with qtbot.captureExceptions() as gevallen, qtbot.waitSignal(werkbank.rust):
        werkbank.start(_mislukt, klaar=ontvanger.klaar)
    assert [soort for soort, _, _ in gevallen] == [_Fout]
    assert not ontvanger.gekregen


@pytest.mark.parametrize("job", [_tel, _mislukt])
def test_what_waits_for_a_job_goes_on_when_its_end_goes_wrong(
    qtbot: QtBot, werkbank: Werkbank, job: object
) -> None:
    ontvanger, gedaan = _Ontvanger(), list[str]()
    with qtbot.captureExceptions() as gevallen, qtbot.waitSignal(werkbank.rust):
        werkbank.start(
            job,  # type: ignore[arg-type]  # either of the two
            klaar=ontvanger.struikel,
            mislukt=ontvanger.struikel,
            afmaken=True,
        )
        werkbank.na_afmaken(lambda: gedaan.append("vergrendeld"))
        assert not gedaan
    assert gedaan == ["vergrendeld"]
    assert [soort for soort, _, _ in gevallen] == [_Fout]

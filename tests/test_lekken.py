"""The leak watch itself: it names what leaks and the line that did it, else it stays silent."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.support.lekken import Lekwacht


class Blocked(QRunnable):
    """Runs until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.let_go = threading.Event()

    def run(self) -> None:
        self.let_go.wait()


@pytest.fixture
def let_go() -> Iterator[threading.Event]:
    event = threading.Event()
    yield event
    event.set()


def test_names_a_thread_and_the_line_that_started_it(
    lekwacht: Lekwacht, let_go: threading.Event
) -> None:
    before = lekwacht.stand()
    threading.Thread(target=let_go.wait, name="vergeten").start()
    [leak] = lekwacht.leaks(before, grace_ms=1)
    assert leak.startswith("Thread 'vergeten' still runs; tests/test_lekken.py:")


@pytest.mark.usefixtures("qapp")
def test_names_a_pool_with_a_running_job(lekwacht: Lekwacht) -> None:
    before = lekwacht.stand()
    pool, job = QThreadPool(), Blocked()
    pool.start(job)
    [leak] = lekwacht.leaks(before, grace_ms=1)
    job.let_go.set()
    assert pool.waitForDone()
    assert leak.startswith("QThreadPool still runs; tests/test_lekken.py:")


@pytest.mark.usefixtures("qapp")
def test_names_a_running_timer(lekwacht: Lekwacht) -> None:
    before = lekwacht.stand()
    owner = QObject()
    timer = QTimer(owner)
    timer.setObjectName("concept")
    timer.start(60_000)
    [leak] = lekwacht.leaks(before)
    assert leak.startswith("QTimer 'concept' still runs; tests/test_lekken.py:")
    timer.stop()
    assert lekwacht.leaks(before) == []


@pytest.mark.usefixtures("qapp")
def test_names_a_window(lekwacht: Lekwacht) -> None:
    before = lekwacht.stand()
    window = QWidget()
    window.setObjectName("los")
    leaks = lekwacht.leaks(before)
    window.deleteLater()
    assert leaks == ["window QWidget 'los' is still there; give it a parent or qtbot.addWidget(it)"]
    assert lekwacht.leaks(before) == []


def test_is_silent_when_everything_ends(lekwacht: Lekwacht, qtbot: QtBot) -> None:
    before = lekwacht.stand()
    thread = threading.Thread(target=lambda: None)
    thread.start()
    window = QWidget()
    QMenu(window)
    timer = QTimer(window)
    timer.setSingleShot(True)
    with qtbot.waitSignal(timer.timeout):
        timer.start(0)
    window.deleteLater()
    assert lekwacht.leaks(before) == []

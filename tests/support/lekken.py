"""The leak watch: what a test started and did not end, each with the line that started it.

A thread, timer or window that outlives its test crashes or confuses a later one, far from the
cause. Nothing here costs time while nothing leaks.
"""

import threading
import traceback
import weakref
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QWidget

_PROJECT = Path(__file__).parents[2]

Stand = tuple["weakref.WeakSet[Any]", set[int]]


class Lekwacht:
    """Records who starts threads and timers, for as long as `patch` is in force."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self._started_at: weakref.WeakKeyDictionary[Any, str] = weakref.WeakKeyDictionary()
        for owner in (threading.Thread, QThread, QThreadPool, QTimer):
            self._record_start(patch, owner)

    def _record_start(self, patch: pytest.MonkeyPatch, owner: Any) -> None:
        start = owner.start

        def recorded_start(subject: Any, *arguments: Any, **named: Any) -> Any:
            self._started_at[subject] = _calling_line()
            return start(subject, *arguments, **named)

        patch.setattr(owner, "start", recorded_start)

    def stand(self) -> Stand:
        """What runs and stands open now."""
        running = weakref.WeakSet(subject for subject in self._started_at if _runs(subject))
        return running, {_address(window) for window in _windows()}

    def leaks(self, before: Stand, *, grace_ms: int = 1000) -> list[str]:
        """What runs or stands open now and did not in `before`, one sentence each.

        The grace is for a thread that is already ending; a clean test never waits for it.
        """
        running, windows = before
        return [
            f"{_name(subject)} still runs; {line} started it"
            for subject, line in list(self._started_at.items())
            if subject not in running and _runs(subject) and not _ends(subject, grace_ms)
        ] + [
            f"window {_name(window)} is still there; give it a parent or qtbot.addWidget(it)"
            for window in _windows_after_cleaning()
            if _address(window) not in windows
        ]


def _runs(subject: Any) -> bool:
    if isinstance(subject, threading.Thread):
        return subject.is_alive()
    if not shiboken6.isValid(subject):
        return False
    if isinstance(subject, QTimer):
        return subject.isActive()
    if isinstance(subject, QThread):
        return subject.isRunning()
    return bool(subject.activeThreadCount())


def _ends(subject: Any, grace_ms: int) -> bool:
    """Whether it stops by itself; a running timer does not."""
    if isinstance(subject, threading.Thread):
        subject.join(grace_ms / 1000)
        return not subject.is_alive()
    if isinstance(subject, QThread):
        return subject.wait(grace_ms)
    return isinstance(subject, QThreadPool) and subject.waitForDone(grace_ms)


def _windows() -> list[QWidget]:
    return QApplication.topLevelWidgets() if QApplication.instance() else []


def _windows_after_cleaning() -> list[QWidget]:
    """The windows left when Qt has thrown away what was to be deleted.

    A widget that waits for Python's garbage collector counts: it never got a parent, and collecting
    a whole tree of them crashes Qt at a moment of its own choosing.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return _windows()


def _address(window: QWidget) -> int:
    return int(shiboken6.getCppPointer(window)[0])


def _name(subject: Any) -> str:
    own = subject.name if isinstance(subject, threading.Thread) else subject.objectName()
    return f"{type(subject).__name__} {own!r}" if own else type(subject).__name__


def _calling_line() -> str:
    """The innermost line of the project on the stack, outside this module."""
    for frame in reversed(traceback.extract_stack()):
        path = Path(frame.filename)
        ours = path.is_relative_to(_PROJECT) and ".venv" not in path.parts
        if ours and frame.filename != __file__:
            return f"{path.relative_to(_PROJECT).as_posix()}:{frame.lineno}"
    return "a line outside the project"

"""Whole processes: how long until a window stands, and how much memory it holds then."""

import os
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Final

from benchmarks.practice import Practice
from benchmarks.series import Pair, in_turns
from benchmarks.window import STANDS

_ROUNDS: Final = 15
_MEMORY_ROUNDS: Final = 3


def cold_start(register: Path, rounds: int = _ROUNDS) -> Pair:
    """From nothing to the unlock screen, against a bare window; in seconds."""
    with tempfile.TemporaryDirectory() as home:
        return in_turns(
            lambda: _run(home, "unlock", str(register))[0],
            lambda: _run(home, "bare")[0],
            rounds,
        )


def memory(practice: Practice, rounds: int = _MEMORY_ROUNDS) -> Pair:
    """What is held after Vandaag and one case, against a bare window; in KiB."""
    with tempfile.TemporaryDirectory() as home:
        case = partial(_run, home, "case", str(practice.path), typed=practice.passphrase)
        return in_turns(lambda: case()[1], lambda: _run(home, "bare")[1], rounds)


def _run(home: str, kind: str, *arguments: str, typed: str = "") -> tuple[float, float]:
    """Start a window; returns after how many seconds it stood and how many KiB it held."""
    begin = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "benchmarks.window", kind, *arguments],
        env=_environment(home),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("a process without a line to it")
        if typed:
            process.stdin.write(f"{typed}\n")
            process.stdin.flush()
        said, _, kib = process.stdout.readline().partition(" ")
        seconds = time.perf_counter() - begin
    if said != STANDS:
        raise RuntimeError(f"the window {kind!r} did not come to stand")
    return seconds, float(kib)


def _environment(home: str) -> dict[str, str]:
    """Off-screen, with preferences of its own, and compiled as an installed program is."""
    environment = os.environ | {"HOME": home, "XDG_CONFIG_HOME": home, "LOCALAPPDATA": home}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment | {"QT_QPA_PLATFORM": "offscreen"}

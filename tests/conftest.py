"""For every test: its own profile folder, a clock that stands still, and a watch on leaks."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import settings

from pga_desktop.domain.klok import VasteKlok
from tests.support.lekken import Lekwacht

settings.register_profile("pga", deadline=None, print_blob=True)  # no timing assertions
settings.load_profile("pga")


@pytest.fixture(scope="session", autouse=True)
def lekwacht() -> Iterator[Lekwacht]:
    with pytest.MonkeyPatch.context() as patch:
        yield Lekwacht(patch)


@pytest.fixture(autouse=True)
def no_leaks(lekwacht: Lekwacht) -> Iterator[None]:
    """Fail a test that leaves a thread, a running timer or a window behind."""
    before = lekwacht.stand()
    yield
    leaks = lekwacht.leaks(before)
    if leaks:
        pytest.fail("This test left something behind:\n  " + "\n  ".join(leaks), pytrace=False)


@pytest.fixture(autouse=True)
def profile_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the program believes its user lives; nothing a test does reaches the real profile."""
    home = tmp_path.with_name(f"{tmp_path.name}-profiel")
    home.mkdir()
    for variable, folder in {
        "HOME": "",
        "USERPROFILE": "",
        "APPDATA": "AppData/Roaming",
        "LOCALAPPDATA": "AppData/Local",
        "XDG_CACHE_HOME": ".cache",
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
    }.items():
        monkeypatch.setenv(variable, str(home / folder))
    return home


@pytest.fixture
def klok() -> VasteKlok:
    """A Monday morning in a week without holidays."""
    return VasteKlok(datetime(2026, 3, 2, 9, 0).astimezone())

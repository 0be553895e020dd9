"""One user at a time, and never locked out by a program that died."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.storage.slot import BESTANDSNAAM, Slot

SINDS = datetime(2026, 3, 1, 9, 5, tzinfo=UTC)


def test_a_second_user_is_told_who_and_since_when(tmp_path: Path) -> None:
    slot = Slot.acquire(tmp_path, "K. de Wit-Ø", SINDS)
    with pytest.raises(VerwachteFout) as fout:
        Slot.acquire(tmp_path, "Ander", SINDS)
    assert fout.value.code == "register-in-gebruik"
    assert fout.value.feiten == {"naam": "K. de Wit-Ø", "sinds": "2026-03-01T09:05+00:00"}
    slot.release()
    slot.release()
    Slot.acquire(tmp_path, "Ander", SINDS).release()


def test_the_name_does_not_stay_behind(tmp_path: Path) -> None:
    Slot.acquire(tmp_path, "K. de Wit", SINDS).release()
    assert (tmp_path / BESTANDSNAAM).read_bytes() == b""


def test_a_left_over_file_locks_nobody_out(tmp_path: Path) -> None:
    (tmp_path / BESTANDSNAAM).write_text('{"naam": "K. de Wit", "sinds": "gisteren"}')
    Slot.acquire(tmp_path, "Ander", SINDS).release()


@pytest.mark.parametrize("inhoud", ["", "{", "[]", "{}", "\x00"])
def test_a_holder_without_readable_name_still_holds(tmp_path: Path, inhoud: str) -> None:
    slot = Slot.acquire(tmp_path, "K. de Wit", SINDS)
    (tmp_path / BESTANDSNAAM).write_text(inhoud)
    with pytest.raises(VerwachteFout) as fout:
        Slot.acquire(tmp_path, "Ander", SINDS)
    assert fout.value.feiten == {"naam": "", "sinds": ""}
    slot.release()


def test_a_killed_program_leaves_the_register_free(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from datetime import datetime, UTC\n"
        "from pathlib import Path\n"
        "from pga_desktop.storage.slot import Slot\n"
        "slot = Slot.acquire(Path(sys.argv[1]), 'Gesneuveld', datetime.now(UTC))\n"
        "sys.stdout.write('klaar\\n'); sys.stdout.flush()\n"
        "sys.stdin.read()\n"
    )
    houder = subprocess.Popen(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-c", code, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert houder.stdout is not None
        assert houder.stdout.readline() == "klaar\n"
        with pytest.raises(VerwachteFout) as fout:
            Slot.acquire(tmp_path, "Ander", SINDS)
        assert fout.value.feiten["naam"] == "Gesneuveld"
    finally:
        houder.kill()
        houder.communicate()
    Slot.acquire(tmp_path, "Ander", SINDS).release()


def test_a_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(VerwachteFout) as fout:
        Slot.acquire(tmp_path / "weg", "Ander", SINDS)
    assert fout.value.code == "opslag-onbereikbaar"

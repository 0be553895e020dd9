"""The listener itself: it hears what reaches outside, and only while it listens."""

import subprocess
import sys
from pathlib import Path

from tests.support.luisteren import luister


def test_a_file_is_heard_while_one_listens(tmp_path: Path) -> None:
    with luister() as gehoord:
        (tmp_path / "brief.pdf").write_bytes(b"")
    assert [g for g in gehoord if g.startswith("open ") and "brief.pdf" in g]
    voor = list(gehoord)
    (tmp_path / "later.pdf").write_bytes(b"")
    assert gehoord == voor


def test_another_program_is_heard() -> None:
    with luister() as gehoord:
        subprocess.run([sys.executable, "-c", ""], check=True)
    assert [g for g in gehoord if g.startswith("subprocess.Popen ")]

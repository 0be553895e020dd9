"""Expected errors: a code that stays, facts that no log shows."""

import errno

import pytest

from pga_desktop.domain.errors import VerwachteFout, schijffout


def test_an_expected_error_says_its_code_and_keeps_its_facts() -> None:
    fout = VerwachteFout("register-in-gebruik", naam="K. de Wit")
    assert (fout.code, dict(fout.feiten)) == ("register-in-gebruik", {"naam": "K. de Wit"})
    assert str(fout) == "register-in-gebruik"  # what a log would show: never the facts


@pytest.mark.parametrize(
    ("nummer", "code"),
    [
        (errno.ENOSPC, "schijf-vol"),
        (errno.EROFS, "alleen-lezen"),
        (errno.EACCES, "alleen-lezen"),
        (errno.EIO, "opslag-onbereikbaar"),
        (None, "opslag-onbereikbaar"),
    ],
)
def test_what_the_operating_system_says_of_a_file(nummer: int | None, code: str) -> None:
    fout = OSError() if nummer is None else OSError(nummer, "Yıldırım.pdf")
    assert schijffout(fout).code == code
    assert not schijffout(fout).feiten  # the name of a file may be that of a person

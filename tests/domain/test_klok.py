"""The clock of the computer and the one that stands still."""

from datetime import UTC, date, datetime, timedelta

from pga_desktop.domain.klok import SysteemKlok, VasteKlok


def test_the_clock_of_the_computer_knows_its_time_zone() -> None:
    nu = SysteemKlok().nu()
    assert nu.tzinfo is not None
    assert abs(nu - datetime.now(UTC)) < timedelta(minutes=1)
    assert SysteemKlok().vandaag() - nu.date() in {timedelta(0), timedelta(days=1)}


def test_a_fixed_clock_stands_still_until_it_is_set() -> None:
    klok = VasteKlok(datetime(2026, 3, 2, 9, 30).astimezone())
    assert klok.nu() == klok.nu()
    assert klok.vandaag() == date(2026, 3, 2)
    klok.zet(date(2026, 12, 24))
    assert klok.vandaag() == date(2026, 12, 24)
    assert (klok.nu().hour, klok.nu().minute) == (9, 30)
    assert klok.nu().tzinfo is not None

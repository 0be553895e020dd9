"""Moments as the register stores them: UTC in milliseconds, as text that sorts."""

from datetime import UTC, datetime


def naar_tekst(moment: datetime) -> str:
    """'2026-03-01T10:42:00.123Z'; the moment must know its time zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def uit_tekst(tekst: str) -> datetime:
    """The moment in UTC."""
    return datetime.fromisoformat(tekst)

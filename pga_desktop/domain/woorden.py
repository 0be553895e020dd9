"""Words put together as Dutch does."""

from collections.abc import Sequence


def met_hoofdletter(tekst: str) -> str:
    """Words at a beginning: 'Van der Heijden', 'IJzer', but "'t Hoen" (standards 3.2)."""
    begin = len("ij") if tekst.startswith("ij") else 1
    return tekst[:begin].upper() + tekst[begin:]


def opsomming(woorden: Sequence[str]) -> str:
    """'de politie, de ouders en het wijkteam'; nothing for nothing."""
    *voor, laatste = woorden or ("",)
    return f"{', '.join(voor)} en {laatste}" if voor else laatste

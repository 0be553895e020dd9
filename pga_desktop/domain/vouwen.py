"""Folding: how two texts are compared when accents, capitals and spelling marks do not count."""

import unicodedata
from typing import Final

_LETTERS: Final = str.maketrans(
    {
        "ı": "i", "đ": "d", "ð": "d", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "þ": "th",
        "ħ": "h", "ŋ": "n", "ŧ": "t", "ə": "e",
    }
)  # fmt: skip
"""Letters that Unicode does not take apart in a plain one and a mark."""
_GEEN_LETTER: Final = dict.fromkeys(map(ord, "'`´‘’‚‛ʹʺʻʼʽʾʿˈ·"))
"""Apostrophes and transliteration signs in names: 't Hart, ʿAli and O'Neill are found without."""
_ANDERS: Final = _LETTERS | _GEEN_LETTER


def vouw(tekst: str) -> str:
    """Text as it is compared: lower case, without accents, marks and invisible characters."""
    kaal = tekst.translate(_GEEN_LETTER)
    if kaal.isascii():
        return kaal.casefold()
    plat = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", kaal).casefold())
    zonder = (teken for teken in plat if unicodedata.category(teken) not in {"Mn", "Cf"})
    return "".join(zonder).translate(_ANDERS)

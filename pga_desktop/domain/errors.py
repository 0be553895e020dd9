"""Expected errors: a stable code and facts without personal data. The sentences live in `ui`."""

import errno
from types import MappingProxyType
from typing import Final


class VerwachteFout(Exception):
    """Something a user can cause or mend; shown as a sentence with a next step, not a traceback.

    `code` is stable and kebab-case; `feiten` holds what the sentence needs (numbers, keys, file
    names of our own), never a name, number or text of a case.
    """

    def __init__(self, code: str, **feiten: str | int) -> None:
        super().__init__(code)
        self.code: Final = code
        self.feiten: Final = MappingProxyType(feiten)


class InvoerFout(VerwachteFout):
    """A value a field refuses. What was typed stays as a draft with this code beside it."""


class OvergangGeweigerd(VerwachteFout):
    """A transition of the process that cannot be performed like this."""


_CODES: Final = {
    errno.ENOSPC: "schijf-vol",
    errno.EACCES: "alleen-lezen",
    errno.EPERM: "alleen-lezen",
    errno.EROFS: "alleen-lezen",
}


def schijffout(fout: OSError) -> VerwachteFout:
    """What the operating system says of a file: `schijf-vol`, `alleen-lezen` or else
    `opslag-onbereikbaar`.
    """
    return VerwachteFout(_CODES.get(fout.errno or 0, "opslag-onbereikbaar"))

"""Expected errors: a stable code and facts without personal data. The sentences live in `ui`."""

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

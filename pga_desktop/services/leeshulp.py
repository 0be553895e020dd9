"""Reading help while someone writes for the person: what a text asks of its reader."""

from collections.abc import Callable

from pga_desktop.documents.leesniveau import (
    EISEN,
    Leeseis,
    Leesoordeel,
    Tip,
    Tipsoort,
    beoordeel,
)
from pga_desktop.domain.document import Niveau
from pga_desktop.domain.regio import Regiodata

__all__ = ["EISEN", "Leeseis", "Leeshulp", "Leesoordeel", "Tip", "Tipsoort"]

Meld = Callable[[int, str], None]
Gestopt = Callable[[], bool]


class Leeshulp:
    """Judges texts with the hard words of this region."""

    def __init__(self, regio: Regiodata) -> None:
        self._woorden = regio.moeilijke_woorden

    def job(self, tekst: str, niveau: Niveau) -> Callable[[Meld, Gestopt], tuple[str, Leesoordeel]]:
        """The job that judges a text; gives the text back with what is thought of it."""
        return lambda _meld, _gestopt: (tekst, beoordeel(tekst, niveau, self._woorden))

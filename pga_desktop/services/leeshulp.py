"""Reading help while someone writes for the person: what a text asks of its reader."""

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
from pga_desktop.services.jobs import Gestopt, Job, Meld

__all__ = ["EISEN", "Leeseis", "Leeshulp", "Leesoordeel", "Tip", "Tipsoort"]


class Leeshulp:
    """Judges texts with the hard words of this region."""

    def __init__(self, regio: Regiodata) -> None:
        self._woorden = regio.moeilijke_woorden

    def job(self, tekst: str, niveau: Niveau) -> Job[tuple[str, Leesoordeel]]:
        """The job that judges a text; gives the text back with what is thought of it."""
        return lambda _meld, _gestopt: (tekst, beoordeel(tekst, niveau, self._woorden))

    def tekensjob(self, tekst: str) -> Job[tuple[str, tuple[str, ...]]]:
        """The job that looks what cannot be printed; gives the text back with those characters."""

        def kijk(_meld: Meld, _gestopt: Gestopt) -> tuple[str, tuple[str, ...]]:
            from pga_desktop.documents.letters import (  # noqa: PLC0415 - loads fonts, rare
                ontbrekende_tekens,
            )

            return tekst, ontbrekende_tekens(tekst)

        return kijk

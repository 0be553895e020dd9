"""The work on one open register that the services share: writing together, and the access log."""

from collections.abc import Iterator
from contextlib import contextmanager

from pga_desktop import __version__
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.klok import Klok
from pga_desktop.domain.velden import Ref
from pga_desktop.storage.register import Register
from pga_desktop.storage.toegang import Raadpleging, Toegangsactie

VERWERKING = "lokale-pga"
"""The key of this processing in the register of the municipality."""


class Sessie:
    """One user working in one open register.

    `bewaard` counts what was stored: while it stays the same, nothing changed.
    """

    def __init__(self, register: Register, klok: Klok, gebruiker: str) -> None:
        self.register, self.klok, self.gebruiker = register, klok, gebruiker
        self.bewaard = 0
        self._schrijft = False

    @contextmanager
    def transactie(self) -> Iterator[None]:
        """Everything in the block is stored together, or nothing; a block within it joins in."""
        if self._schrijft:
            yield
            return
        with self.register.transaction():
            self._schrijft = True
            try:
                yield
            finally:
                self._schrijft = False
                self.bewaard += 1

    def log(self, actie: Toegangsactie, dossier: Dossier, ref: Ref, *, reden: str = "") -> None:
        """Note that something of a case is looked at or taken out; `reden` is a code.

        Do this first: what could not be noted is not shown.
        """
        raadpleging = Raadpleging(
            actie=actie,
            soort=ref.soort,
            record_id=ref.id,
            casus_id=dossier.casus.id,
            betrokkene=dossier.persoon.id,
            verwerking=VERWERKING,
            reden=reden,
            herkomst=f"pga-desktop {__version__}",
        )
        with self.transactie():
            self.register.log(raadpleging)

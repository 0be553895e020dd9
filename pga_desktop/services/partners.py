"""The partner directory: organisations, whether they signed, and the people who work there."""

from pga_desktop.domain.partner import Contactpersoon, Organisatie
from pga_desktop.domain.records import RECORDS
from pga_desktop.domain.regio import Regiodata
from pga_desktop.domain.velden import Ref, zonder_stuurtekens
from pga_desktop.services.casussen import Verwijderd
from pga_desktop.services.invoer import lees_invoer
from pga_desktop.services.sessie import Sessie


class Partnerdienst:
    """What one can do with partners."""

    def __init__(self, sessie: Sessie, regio: Regiodata) -> None:
        self._register, self._regio = sessie.register, regio

    def organisaties(self) -> tuple[Organisatie, ...]:
        """Every organisation, by name."""
        alle = (partner.organisatie for partner in self._register.partners())
        return tuple(sorted(alle, key=lambda o: o.naam.casefold()))

    def contactpersonen(self, organisatie_id: int) -> tuple[Contactpersoon, ...]:
        """The people of one organisation."""
        return next(
            (
                p.contactpersonen
                for p in self._register.partners()
                if p.organisatie.id == organisatie_id
            ),
            (),
        )

    def voeg_toe(self, naam: str) -> Organisatie:
        """Add an organisation; one that is there already is returned as it is."""
        schoon = " ".join(zonder_stuurtekens(naam).split())
        for bekend in self.organisaties():
            if bekend.naam.casefold() == schoon.casefold():
                return bekend
        with self._register.transaction():
            return self._register.bewerk().voeg_toe(Organisatie(naam=schoon))

    def voeg_contact_toe(self, organisatie_id: int) -> Contactpersoon:
        """Add someone who works there."""
        with self._register.transaction():
            return self._register.bewerk().voeg_toe(Contactpersoon(ouder_id=organisatie_id))

    def wijzig(self, ref: Ref, veld: str, tekst: str) -> None:
        """Save a field. Raises `InvoerFout` when it is refused; nothing changes then."""
        waarde = lees_invoer(RECORDS[ref.soort], veld, tekst, self._regio)
        with self._register.transaction():
            self._register.bewerk().zet(ref, veld, waarde)

    def verwijder(self, ref: Ref) -> Verwijderd:
        """Remove an organisation with its people, or one of them; it can be put back."""
        with self._register.transaction():
            return Verwijderd(ref, self._register.bewerk().verwijder(ref))

    def zet_terug(self, weg: Verwijderd) -> None:
        """Put back what was removed."""
        with self._register.transaction():
            self._register.bewerk().zet_terug(weg.rijen)

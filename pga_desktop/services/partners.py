"""The partner directory: organisations, whether they signed, and the people who work there."""

from pga_desktop.domain.errors import InvoerFout
from pga_desktop.domain.partner import Contactpersoon, Organisatie, elk_een_keer, zelfde_organisatie
from pga_desktop.domain.records import RECORDS
from pga_desktop.domain.regio import Regiodata
from pga_desktop.domain.velden import Ref
from pga_desktop.domain.vouwen import vouw
from pga_desktop.services.casussen import Verwijderd
from pga_desktop.services.invoer import lees_invoer
from pga_desktop.services.sessie import Sessie


class Partnerdienst:
    """What one can do with partners."""

    def __init__(self, sessie: Sessie, regio: Regiodata) -> None:
        self._sessie, self._regio = sessie, regio
        self._register = sessie.register

    def organisaties(self) -> tuple[Organisatie, ...]:
        """Every organisation, by name."""
        alle = (partner.organisatie for partner in self._register.partners())
        return tuple(sorted(alle, key=lambda o: (vouw(o.naam), o.id)))

    def nog_niet_in_lijst(self) -> tuple[str, ...]:
        """The organisations that open cases name and the directory does not, each once."""
        bekend = elk_een_keer(o.naam for o in self.organisaties())
        return elk_een_keer((*bekend, *self._register.genoemde_organisaties()))[len(bekend) :]

    def contactpersonen(self, organisatie_id: int) -> tuple[Contactpersoon, ...]:
        """The people of one organisation, in the order they were added."""
        return tuple(
            contact
            for partner in self._register.partners()
            if partner.organisatie.id == organisatie_id
            for contact in partner.contactpersonen
        )

    def voeg_toe(self, naam: str) -> Organisatie:
        """Add an organisation; one that is there already is returned as it is.

        Raises `naam-nodig`, and `InvoerFout` for a name that cannot be stored.
        """
        schoon = " ".join(lees_invoer(Organisatie, "naam", naam, self._regio).split())
        if not schoon:
            raise InvoerFout("naam-nodig")
        for bekend in self.organisaties():
            if zelfde_organisatie(bekend.naam, schoon):
                return bekend
        with self._sessie.transactie():
            return self._register.bewerk().voeg_toe(Organisatie(naam=schoon))

    def voeg_contact_toe(self, organisatie_id: int) -> Contactpersoon:
        """Add someone who works there."""
        with self._sessie.transactie():
            return self._register.bewerk().voeg_toe(Contactpersoon(ouder_id=organisatie_id))

    def wijzig(self, ref: Ref, veld: str, tekst: str) -> None:
        """Save a field. Raises `InvoerFout` when it is refused; nothing changes then."""
        waarde = lees_invoer(RECORDS[ref.soort], veld, tekst, self._regio)
        with self._sessie.transactie():
            self._register.bewerk().zet(ref, veld, waarde)

    def verwijder(self, ref: Ref) -> Verwijderd:
        """Remove an organisation with its people, or one of them; it can be put back."""
        with self._sessie.transactie():
            return Verwijderd(ref, self._register.bewerk().verwijder(ref))

    def zet_terug(self, weg: Verwijderd) -> None:
        """Put back what was removed; doing it twice changes nothing."""
        rijen = (r for p in self._register.partners() for r in (p.organisatie, *p.contactpersonen))
        if any(rij.ref == weg.ref for rij in rijen):
            return
        with self._sessie.transactie():
            self._register.bewerk().zet_terug(weg.rijen)

"""The partner directory: organisations with the people who work there."""

from dataclasses import dataclass

from pga_desktop.domain.partner import Contactpersoon, Organisatie
from pga_desktop.storage import records
from pga_desktop.storage.connection import Connection


@dataclass(frozen=True)
class Partner:
    """An organisation and its contacts."""

    organisatie: Organisatie
    contactpersonen: tuple[Contactpersoon, ...]


def lees(connection: Connection) -> tuple[Partner, ...]:
    """All partners, in the order they were added."""
    contacten: dict[int, list[Contactpersoon]] = {}
    for contact in records.lees_alle(connection, Contactpersoon):
        contacten.setdefault(contact.ouder_id, []).append(contact)
    return tuple(
        Partner(organisatie, tuple(contacten.get(organisatie.id, ())))
        for organisatie in records.lees_alle(connection, Organisatie)
    )

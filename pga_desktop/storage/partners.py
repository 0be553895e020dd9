"""The partner directory: organisations with the people who work there."""

import json
from dataclasses import dataclass
from typing import Final

from pga_desktop.domain.partner import Contactpersoon, Organisatie
from pga_desktop.domain.stappen import DICHT
from pga_desktop.storage import records
from pga_desktop.storage.connection import Connection

_GENOEMD: Final = """
    SELECT DISTINCT naam FROM (
        SELECT ouder_id AS traject_id, organisatie AS naam FROM aanmelding
        UNION ALL
        SELECT ouder_id, genoemd.value FROM aanmelding, json_each(betrokken_partners) AS genoemd
        UNION ALL
        SELECT overleg.ouder_id, organisatie
        FROM deelnemer JOIN overleg ON overleg.id = deelnemer.ouder_id
        UNION ALL
        SELECT doel.ouder_id, trim(substr(wie, 1, instr(wie, ':') - 1))
        FROM actie JOIN doel ON doel.id = actie.ouder_id
        WHERE instr(wie, ':')
    )
    JOIN traject ON traject.id = traject_id
    JOIN casus ON casus.id = traject.ouder_id
    WHERE naam <> '' AND stap NOT IN (SELECT value FROM json_each(?))
    ORDER BY naam
"""


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


def genoemd(connection: Connection) -> tuple[str, ...]:
    """The organisations named in open cases, as they were written: in who reported, who is
    involved, who was invited, and 'Groenwest: S. Akkerman' as who does something."""
    rijen = connection.rows(_GENOEMD, (json.dumps(sorted(DICHT)),))
    return tuple(naam for (naam,) in rijen)

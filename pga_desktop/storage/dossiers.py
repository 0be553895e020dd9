"""Reads everything about one case, or about many at once, as dossiers."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from pga_desktop.domain.casus import Casus
from pga_desktop.domain.dossier import Capaciteit, Dossier
from pga_desktop.domain.dossierbouw import bouw_dossier
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.partner import Organisatie
from pga_desktop.domain.persoon import Persoon
from pga_desktop.domain.velden import Rij
from pga_desktop.storage import casussen, records
from pga_desktop.storage.connection import Connection

_STAPEL: Final = 25


def lees(connection: Connection, casus_id: int) -> Dossier:
    """The dossier of a case; `casus-niet-gevonden` when there is none."""
    rijen = records.per_casus(connection, casus_id, casus_id)
    if not rijen:
        raise VerwachteFout("casus-niet-gevonden")
    return _dossier(rijen[casus_id], *_omgeving(connection))


def na(connection: Connection, vorig: Dossier, gewijzigd: Iterable[Rij]) -> Dossier:
    """The dossier after these records of it changed: the rest of its rows is not read again."""
    casus = records.lees(connection, vorig.casus.ref) or vorig.casus
    organisaties, capaciteit = _omgeving(connection)
    return replace(vorig.met(*gewijzigd, casus), organisaties=organisaties, capaciteit=capaciteit)


def lees_alle(connection: Connection) -> Iterator[Dossier]:
    """The dossiers of all cases, a pile at a time: all their rows at once would fill the memory."""
    omgeving = _omgeving(connection)
    laatste = connection.value("SELECT max(id) FROM casus") or 0
    for eerste in range(1, laatste + 1, _STAPEL):
        for rijen in records.per_casus(connection, eerste, eerste + _STAPEL - 1).values():
            yield _dossier(rijen, *omgeving)


def _omgeving(connection: Connection) -> tuple[tuple[Organisatie, ...], Capaciteit]:
    """What every dossier knows about the register around it."""
    plafond = connection.value("SELECT plafond FROM instellingen")
    capaciteit = Capaciteit(casussen.aantal_actief(connection), plafond)
    return records.lees_alle(connection, Organisatie), capaciteit


def _dossier(
    rijen: list[Rij], organisaties: tuple[Organisatie, ...], capaciteit: Capaciteit
) -> Dossier:
    (casus,) = (rij for rij in rijen if isinstance(rij, Casus))
    (persoon,) = (rij for rij in rijen if isinstance(rij, Persoon))
    return bouw_dossier(casus, persoon, rijen, organisaties=organisaties, capaciteit=capaciteit)

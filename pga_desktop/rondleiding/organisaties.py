"""Which organisations a case file names, and which of them is the municipality."""

from collections.abc import Collection, Iterable
from typing import Final

from pga_desktop.domain.partner import elk_een_keer, is_genoemd, splits_naam
from pga_desktop.rondleiding import casusbestand as cb

GEWONE_GEMEENTE: Final = "Woerden"
_GEMEENTE: Final = "Gemeente "


def organisaties(casus: cb.Casusbestand) -> tuple[tuple[str, bool], ...]:
    """The partners of the case, in order of mention, and whether each signed the convenant."""
    zonder = (*casus.partners.zonder_convenant, *casus.partners.incidenteel)
    return tuple((naam, not is_genoemd(naam, zonder)) for naam in genoemd(casus))


def genoemd(casus: cb.Casusbestand) -> tuple[str, ...]:
    """The organisations in a file, in order of mention."""
    wie = [actie.wie for actie in casus.plan.acties]
    for overleg in casus.overleggen:
        wie += [*overleg.deelnemers, *overleg.afwezig]
    namen = [casus.aanmelding.organisatie, *casus.aanmelding.betrokken_partners]
    namen += [splits_naam(naam)[0] for naam in wie]
    namen += [*casus.partners.zonder_convenant, *casus.partners.incidenteel]
    return elk_een_keer(naam.strip() for naam in namen)


def gast(wie: str, bekend: Collection[str]) -> tuple[str, str]:
    """The organisation and name of who is at an overleg; one word can be either."""
    organisatie, naam = splits_naam(wie)
    if not organisatie and is_genoemd(naam, bekend):
        return naam, ""
    return organisatie, naam


def gemeente_van(organisaties: Iterable[str]) -> str:
    """The municipality that takes part in a case under its own name, or the usual one."""
    gemeenten = (naam for naam in organisaties if naam.startswith(_GEMEENTE))
    return next(gemeenten, _GEMEENTE + GEWONE_GEMEENTE).removeprefix(_GEMEENTE)

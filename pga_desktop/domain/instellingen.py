"""What a municipality says about itself: who writes, who answers for the data, how many places."""

from dataclasses import dataclass
from typing import Final

from pga_desktop.domain.velden import Rij, Soort, Vorm, veld


@dataclass(frozen=True, kw_only=True)
class Instellingen(Rij):
    """The one row of settings of a register, asked in the first run and kept in Beheer."""

    SOORT = "instellingen"
    ENIG = True

    gemeente: str = veld(Soort.ALGEMEEN)
    afdeling: str = veld(Soort.ALGEMEEN)
    contactpersoon: str = veld(Soort.ALGEMEEN)
    functie: str = veld(Soort.ALGEMEEN)
    telefoon: str = veld(Soort.ALGEMEEN)
    email: str = veld(Soort.ALGEMEEN, Vorm.EMAIL)
    postadres: str = veld(Soort.ALGEMEEN, Vorm.TEKST)
    bezoekadres: str = veld(Soort.ALGEMEEN, Vorm.TEKST)
    verwerkingsverantwoordelijke: str = veld(Soort.ALGEMEEN)
    fg_naam: str = veld(Soort.ALGEMEEN)
    fg_email: str = veld(Soort.ALGEMEEN, Vorm.EMAIL)
    fg_telefoon: str = veld(Soort.ALGEMEEN)
    klachtadres: str = veld(Soort.ALGEMEEN, Vorm.TEKST)
    bezwaaradres: str = veld(Soort.ALGEMEEN, Vorm.TEKST)
    reglement: str = veld(Soort.ALGEMEEN)
    plafond: int | None = veld(Soort.ALGEMEEN, Vorm.GETAL)
    tokenbibliotheek: str = veld(Soort.ALGEMEEN)

    @property
    def ontbrekend(self) -> tuple[str, ...]:
        """Names of the fields a letter cannot go out without (AVG 13/14)."""
        return tuple(naam for naam in NODIG_VOOR_BRIEVEN if not getattr(self, naam))


NIET_IN_BRIEVEN: Final = frozenset({"plafond", "tokenbibliotheek"})
"""How many places there are and what this computer has are nobody else's business."""

NODIG_VOOR_BRIEVEN: Final = (
    "gemeente",
    "contactpersoon",
    "telefoon",
    "email",
    "postadres",
    "verwerkingsverantwoordelijke",
    "fg_email",
    "klachtadres",
    "bezwaaradres",
)

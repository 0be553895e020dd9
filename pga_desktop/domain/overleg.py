"""The case conference: who sat at the table, what was seen, judged and decided."""

from dataclasses import dataclass
from datetime import date

from pga_desktop.domain.velden import Rij, Soort, Vorm, veld


@dataclass(frozen=True, kw_only=True)
class Overleg(Rij):
    """One casusoverleg about this case: beeld, oordeel, besluit (domain.md 2.7)."""

    SOORT = "overleg"
    OUDER = "traject"

    datum: date | None = veld(Soort.ALGEMEEN, Vorm.DATUM)
    tijd: str = veld(Soort.ALGEMEEN, Vorm.TIJD)
    locatie: str = veld(Soort.ALGEMEEN)
    client_aanwezig: bool = veld(Soort.ALGEMEEN, Vorm.JA_NEE)
    beeld: str = veld(Soort.OVERLEG, Vorm.TEKST)
    oordeel: str = veld(Soort.OVERLEG, Vorm.TEKST)
    informatieafspraken: str = veld(Soort.OVERLEG, Vorm.TEKST)

    def is_gekomen(self, vandaag: date) -> bool:
        """Whether its day has come; before it nobody can have been there."""
        return self.datum is not None and self.datum <= vandaag


@dataclass(frozen=True, kw_only=True)
class Deelnemer(Rij):
    """Someone invited to a casusoverleg: an organisation and a name, present or not."""

    SOORT = "deelnemer"
    OUDER = "overleg"

    organisatie: str = veld(Soort.ALGEMEEN)
    naam: str = veld(Soort.OVERLEG)
    aanwezig: bool = veld(Soort.OVERLEG, Vorm.JA_NEE)

    @property
    def voluit(self) -> str:
        """'Groenwest: S. Akkerman', or the part that is known."""
        return ": ".join(deel for deel in (self.organisatie, self.naam) if deel)


@dataclass(frozen=True, kw_only=True)
class Overlegbesluit(Rij):
    """One decision of a casusoverleg; `actie_id` points to the action that came of it."""

    SOORT = "overlegbesluit"
    OUDER = "overleg"

    tekst: str = veld(Soort.OVERLEG, Vorm.TEKST)
    actie_id: int | None = veld(Soort.OVERLEG, Vorm.GETAL)

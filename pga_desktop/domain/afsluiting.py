"""The end of a traject: closing, aftercare, and what the person thought of it all."""

from dataclasses import dataclass
from datetime import date

from pga_desktop.domain.velden import Rij, Soort, Vorm, veld


@dataclass(frozen=True, kw_only=True)
class Afsluiting(Rij):
    """Why it ends, what was reached, who keeps watch, and who was told (domain.md T14-T16)."""

    SOORT = "afsluiting"
    OUDER = "traject"
    ENIG = True

    datum: date | None = veld(Soort.ALGEMEEN, Vorm.DATUM)
    reden: str = veld(Soort.ALGEMEEN, Vorm.KEUZE, keuzes="afsluitredenen")
    resultaat: str = veld(Soort.ALGEMEEN, Vorm.TEKST)
    nazorg_door: str = veld(Soort.ALGEMEEN)
    nazorg_datum: date | None = veld(Soort.ALGEMEEN, Vorm.DATUM)
    afsluitbrief_datum: date | None = veld(Soort.ALGEMEEN, Vorm.DATUM)
    opruimverzoek_datum: date | None = veld(Soort.ALGEMEEN, Vorm.DATUM)


@dataclass(frozen=True, kw_only=True)
class Clientfeedback(Rij):
    """When the person was asked, also if every question was skipped; if not, why not."""

    SOORT = "clientfeedback"
    OUDER = "traject"
    ENIG = True

    niet_gevraagd_reden: str = veld(Soort.GESPREK, Vorm.TEKST)
    gevraagd_op: date | None = veld(Soort.GESPREK, Vorm.DATUM)


@dataclass(frozen=True, kw_only=True)
class Feedbackantwoord(Rij):
    """The person's answer to one question of the questionnaire: a score of 1 to 5, or words.

    The rows are made with the traject; `lijst_versie` is the version of the questionnaire.
    """

    SOORT = "feedbackantwoord"
    OUDER = "traject"

    vraag: str = veld(Soort.GESPREK)
    score: int | None = veld(Soort.GESPREK, Vorm.GETAL, minimum=1)
    tekst: str = veld(Soort.GESPREK, Vorm.TEKST)
    lijst_versie: str = veld(Soort.GESPREK)

    @property
    def gegeven(self) -> bool:
        """Whether the person answered this question."""
        return self.score is not None or bool(self.tekst)

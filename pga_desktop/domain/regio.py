"""What a region fills in without code: lists, terms, questionnaires, municipalities (design 5).

`documents` reads these from `forms/`; here is only their shape. What no source settles carries
`voorlopig` and is shown as such.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from pga_desktop.domain.errors import VerwachteFout


@dataclass(frozen=True)
class Keuze:
    """One entry of a list: its key in the register, its label for people, an explanation."""

    sleutel: str
    label: str
    uitleg: str = ""


@dataclass(frozen=True)
class Keuzelijst:
    """A list of the region, with the version a measurement or decision remembers."""

    naam: str
    titel: str
    versie: str
    voorlopig: bool
    keuzes: tuple[Keuze, ...]

    @property
    def sleutels(self) -> tuple[str, ...]:
        return tuple(k.sleutel for k in self.keuzes)

    def label(self, sleutel: str) -> str:
        """The words for a key; a key of an older list is shown as it is, with spaces."""
        for keuze in self.keuzes:
            if keuze.sleutel == sleutel:
                return keuze.label
        return sleutel.replace("_", " ")


class Eenheid(StrEnum):
    """What a term counts in."""

    WERKDAGEN = "werkdagen"
    WEKEN = "weken"
    MAANDEN = "maanden"
    JAREN = "jaren"


_EEN_EN_MEER: Final = {
    Eenheid.WERKDAGEN: ("werkdag", "werkdagen"),
    Eenheid.WEKEN: ("week", "weken"),
    Eenheid.MAANDEN: ("maand", "maanden"),
    Eenheid.JAREN: ("jaar", "jaar"),
}


@dataclass(frozen=True)
class Termijn:
    """A term of the region: how long, in what, and what it rests on."""

    sleutel: str
    label: str
    aantal: int
    eenheid: Eenheid
    grondslag: str
    voorlopig: bool

    @property
    def duur(self) -> str:
        """'1 week', '10 werkdagen', '5 jaar'."""
        een, meer = _EEN_EN_MEER[self.eenheid]
        return f"{self.aantal} {een if self.aantal == 1 else meer}"


class Vraagsoort(StrEnum):
    """How a question of a questionnaire is answered."""

    GEZICHTEN = "gezichten"
    TEKST = "tekst"


@dataclass(frozen=True)
class Vraag:
    """A question the person answers, in easy language."""

    sleutel: str
    soort: Vraagsoort
    tekst: str
    uitleg: str = ""


@dataclass(frozen=True)
class Vragenlijst:
    """A questionnaire with one set of five answers, from bad to good."""

    naam: str
    titel: str
    inleiding: str
    versie: str
    voorlopig: bool
    antwoorden: tuple[str, ...]
    vragen: tuple[Vraag, ...]

    def in_woorden(self, score: int) -> str:
        """An answer as a person reads it: which of how many, and what that means."""
        return f"{score} van {len(self.antwoorden)}: {self.antwoorden[score - 1]}"


@dataclass(frozen=True)
class MoeilijkWoord:
    """A word or abbreviation that many readers do not know, with easier words for it."""

    woord: str
    makkelijker: str

    @property
    def in_hoofdletters(self) -> bool:
        """Whether it is only meant when written like this: `OM` is not `om`."""
        return self.woord.isupper()

    @property
    def is_afkorting(self) -> bool:
        return self.in_hoofdletters or "." in self.woord


@dataclass(frozen=True)
class Gemeente:
    """A municipality with the days between which it existed (standards 3.6)."""

    code: str
    naam: str
    provincie: str
    veiligheidsregio: str
    politiedistrict: str
    geldig_vanaf: date | None
    geldig_tot: date | None
    opvolger: str

    def bestaat(self, op: date) -> bool:
        return (self.geldig_vanaf is None or self.geldig_vanaf <= op) and (
            self.geldig_tot is None or op <= self.geldig_tot
        )


@dataclass(frozen=True)
class Regiodata:
    """All data of a region, as read from the override chain."""

    lijsten: Mapping[str, Keuzelijst]
    termijnen: Mapping[str, Termijn]
    bewaartermijnen: Mapping[str, Termijn]
    vragenlijsten: Mapping[str, Vragenlijst]
    gemeenten: tuple[Gemeente, ...]
    moeilijke_woorden: tuple[MoeilijkWoord, ...]

    def lijst(self, naam: str) -> Keuzelijst:
        """A list by its name; a missing one is a broken installation, said as such."""
        try:
            return self.lijsten[naam]
        except KeyError:
            raise VerwachteFout("regiodata-lijst-ontbreekt", lijst=naam) from None

    def label(self, lijst: str, sleutel: str) -> str:
        """The words for a key of a list; an empty key gives nothing."""
        return self.lijst(lijst).label(sleutel) if sleutel else ""

    def gemeenten_op(self, dag: date) -> tuple[Gemeente, ...]:
        """The municipalities of the region on a day, by name."""
        return tuple(sorted((g for g in self.gemeenten if g.bestaat(dag)), key=lambda g: g.naam))


VEREISTE_LIJSTEN = (
    "actiestatussen", "afsluitredenen", "afwijsredenen", "akkoord", "besluiten", "criteria",
    "feitsoorten", "geslacht", "gezag", "interventiesoorten", "ja_nee", "kanalen", "leefgebieden",
    "meegestuurd", "metingsoorten", "naamgebruik", "overgangen", "partnerdomeinen",
    "relatiesoorten", "schaal", "stappen", "verzendwijzen", "vlaggen", "zvh", "zvh_criteria",
)  # fmt: skip
"""Lists a set of region data must have; those that `veld(keuzes=...)` names are among them."""

VEREISTE_TERMIJNEN = ("eerste_check", "besluit", "informeren", "plan", "evaluatie", "nazorg")
VEREISTE_BEWAARTERMIJNEN = ("afgesloten", "afgewezen")

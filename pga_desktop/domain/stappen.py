"""The states a case can be in and the five stations of the step bar they stand at (design 4)."""

from enum import IntEnum, StrEnum


class Station(IntEnum):
    """The five stations of the step bar."""

    AANMELDING = 1
    CASUSOVERLEG = 2
    PLAN_VAN_AANPAK = 3
    UITVOERING = 4
    AFSLUITING = 5


class Stap(StrEnum):
    """The stored state of a case."""

    AANGEMELD = "aangemeld"
    IN_TOETSING = "in_toetsing"
    AANVULLING = "aanvulling"
    AFGEWEZEN = "afgewezen"
    WACHTLIJST = "wachtlijst"
    STARTFASE = "startfase"
    PLAN_IN_OPSTELLING = "plan_in_opstelling"
    IN_UITVOERING = "in_uitvoering"
    EVALUATIE = "evaluatie"
    OPGESCHAALD = "opgeschaald"
    VINGER_AAN_DE_POLS = "vinger_aan_de_pols"
    IN_AFSLUITING = "in_afsluiting"
    AFGESLOTEN = "afgesloten"
    VERNIETIGD = "vernietigd"

    @property
    def station(self) -> Station:
        """Where on the step bar a case in this state stands."""
        return _STATION[self]

    @property
    def open(self) -> bool:
        """Whether the approach is running: every section can be edited."""
        return self not in DICHT


DICHT = frozenset({Stap.AFGEWEZEN, Stap.AFGESLOTEN, Stap.VERNIETIGD})

ACTIEF = frozenset(
    {
        Stap.STARTFASE,
        Stap.PLAN_IN_OPSTELLING,
        Stap.IN_UITVOERING,
        Stap.EVALUATIE,
        Stap.OPGESCHAALD,
        Stap.VINGER_AAN_DE_POLS,
        Stap.IN_AFSLUITING,
    }
)
"""States that take a place under the cap of the municipality."""

_STATION = {
    Stap.AANGEMELD: Station.AANMELDING,
    Stap.IN_TOETSING: Station.AANMELDING,
    Stap.AANVULLING: Station.AANMELDING,
    Stap.AFGEWEZEN: Station.AANMELDING,
    Stap.WACHTLIJST: Station.AANMELDING,
    Stap.STARTFASE: Station.CASUSOVERLEG,
    Stap.PLAN_IN_OPSTELLING: Station.PLAN_VAN_AANPAK,
    Stap.IN_UITVOERING: Station.UITVOERING,
    Stap.EVALUATIE: Station.UITVOERING,
    Stap.OPGESCHAALD: Station.UITVOERING,
    Stap.VINGER_AAN_DE_POLS: Station.UITVOERING,
    Stap.IN_AFSLUITING: Station.AFSLUITING,
    Stap.AFGESLOTEN: Station.AFSLUITING,
    Stap.VERNIETIGD: Station.AFSLUITING,
}

"""The case itself, its trajecten, and what hangs directly on them."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from pga_desktop.domain.stappen import Stap
from pga_desktop.domain.velden import Rij, Soort, Vorm, veld


@dataclass(frozen=True, kw_only=True)
class Casus(Rij):
    """One person in the approach. `stap` is stored and only changed by performing an overgang.

    `versie` counts every change to the case and all that hangs on it; a save that started from an
    older version is refused. `ouder_id` is the person.
    """

    SOORT = "casus"
    OUDER = "persoon"

    nummer: str = ""
    stap: Stap = Stap.AANGEMELD
    versie: int = 0
    aangemaakt_op: datetime | None = None
    gewijzigd_op: datetime | None = None

    procesregisseur: str = veld(Soort.ALGEMEEN)
    vlaggen: tuple[str, ...] = veld(Soort.WERKAANTEKENING, Vorm.KENMERKEN, keuzes="vlaggen")

    def laat_wijzigen(self, soort: str) -> bool:
        """Whether records of a kind may be changed now: in an open state all of them (design 4).

        After that only who the person is, because a mistake there must be mended at any time
        (AVG 16), and the person's own answers, which may come back by post.
        """
        return self.stap.open or (soort in _BLIJFT_OPEN and self.stap is not Stap.VERNIETIGD)


@dataclass(frozen=True, kw_only=True)
class Traject(Rij):
    """One run through the process; reopening a case starts the next one. Has no fields to edit."""

    SOORT = "traject"
    OUDER = "casus"

    nummer: int = 1
    begonnen_op: date | None = None


_BLIJFT_OPEN: Final = frozenset({"persoon", "relatie", "clientfeedback", "feedbackantwoord"})

HEROPENEN: Final = "heropenen"
TERUGZETTEN: Final = "terugzetten"
NAZORG_CONTROLEREN: Final = "nazorg_controleren"


@dataclass(frozen=True, kw_only=True)
class Gebeurtenis(Rij):
    """A transition that was performed: which, on what date, why, and which guards were skipped.

    Never changed afterwards. `reden` holds what the transition asked for (the question to the
    reporter, the new facts, the finding) or why it went on with something missing.
    """

    SOORT = "gebeurtenis"
    OUDER = "traject"

    overgang: str
    datum: date
    van: Stap
    naar: Stap
    reden: str = ""
    overgeslagen: tuple[str, ...] = ()

    def onder(self, traject_id: int) -> "Gebeurtenis":
        """The same event, in a traject."""
        return replace(self, ouder_id=traject_id)


@dataclass(frozen=True, kw_only=True)
class Deling(Rij):
    """One item shared with one organisation, with the ground: the 'marked' of the sharing rule.

    It counts once the organisation and the ground are filled in. `item_soort` and `item_id` are the
    `Ref` of the fact, talk, score, overleg or relation. `om_toestemming` records that the public
    prosecutor agreed, which strafvorderlijke items ask as well.
    """

    SOORT = "deling"
    OUDER = "casus"

    item_soort: str = veld(Soort.WERKAANTEKENING)
    item_id: int | None = veld(Soort.WERKAANTEKENING, Vorm.GETAL)
    organisatie: str = veld(Soort.WERKAANTEKENING)
    grond: str = veld(Soort.WERKAANTEKENING, Vorm.TEKST)
    datum: date | None = veld(Soort.WERKAANTEKENING, Vorm.DATUM)
    om_toestemming: bool = veld(Soort.WERKAANTEKENING, Vorm.JA_NEE)


@dataclass(frozen=True, kw_only=True)
class IncidenteelDeelnemer(Rij):
    """An organisation without convenant that takes part in this one case (domain.md 1.3)."""

    SOORT = "incidenteel_deelnemer"
    OUDER = "casus"

    organisatie: str = veld(Soort.ALGEMEEN)
    grond: str = veld(Soort.WERKAANTEKENING, Vorm.TEKST)


@dataclass(frozen=True, kw_only=True)
class Uitgesteld(Rij):
    """A due item of Vandaag put off until a later day, with the reason."""

    SOORT = "uitgesteld"
    OUDER = "casus"

    sleutel: str = veld(Soort.WERKAANTEKENING)
    tot: date | None = veld(Soort.WERKAANTEKENING, Vorm.DATUM)
    reden: str = veld(Soort.WERKAANTEKENING, Vorm.TEKST)

"""Cases: making, finding, opening and changing them. One transaction for each intention of the user."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from pga_desktop.domain.datums import Deeldatum
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.errors import InvoerFout
from pga_desktop.domain.gelijkenis import Reden, redenen
from pga_desktop.domain.meting import Meting, Score
from pga_desktop.domain.persoon import Persoon
from pga_desktop.domain.records import RECORDS
from pga_desktop.domain.regio import Regiodata
from pga_desktop.domain.stappen import Stap
from pga_desktop.domain.termijnen import te_laat
from pga_desktop.domain.velden import Ref, Rij
from pga_desktop.services.invoer import lees_invoer
from pga_desktop.services.sessie import Sessie
from pga_desktop.services.termijnen import Termijndienst
from pga_desktop.services.trajecten import richt_in
from pga_desktop.storage.bewerking import Bewerking
from pga_desktop.storage.toegang import Toegangsactie


@dataclass(frozen=True)
class Concept:
    """What is being typed in a field and not stored yet; `fout` is the code of what is wrong."""

    tekst: str
    fout: str


@dataclass(frozen=True)
class Verwijderd:
    """A record that was removed with all that hung under it; it can be put back."""

    ref: Ref
    rijen: tuple[Rij, ...]


@dataclass(frozen=True)
class Casusregel:
    """One line of the list of cases."""

    id: int
    nummer: str
    naam: str
    roepnaam: str
    stap: Stap
    traject: int
    wacht_op: str
    datum: date | None
    te_laat: bool
    casusregisseur: str
    vlaggen: tuple[str, ...]
    leefgebieden: tuple[str, ...]


@dataclass(frozen=True)
class Gelijkenis:
    """A person who may be the one that is about to be registered, with her or his last case."""

    persoon_id: int
    casus_id: int
    naam: str
    geboortedatum: str
    nummer: str
    stap: Stap
    redenen: tuple[Reden, ...]


@dataclass(frozen=True)
class Geschiedenisregel:
    """One thing that happened to a case, in the time of the user."""

    tijd: datetime
    wie: str
    actie: str
    soort: str
    record_id: int
    veld: str
    oud: str
    nieuw: str


class Casusdienst:
    """What one can do with cases."""

    def __init__(self, sessie: Sessie, regio: Regiodata, termijnen: Termijndienst) -> None:
        self._sessie, self._regio, self._termijnen = sessie, regio, termijnen
        self._register = sessie.register

    # finding

    def overzicht(self) -> tuple[Casusregel, ...]:
        """Every case as a line, sorted by name."""
        eerstvolgend = self._termijnen.eerstvolgende()
        vandaag = self._sessie.klok.vandaag()
        regels = []
        for regel in self._register.casussen():
            volgende = eerstvolgend.get(regel.casus.id)
            regels.append(
                Casusregel(
                    id=regel.casus.id,
                    nummer=regel.casus.nummer,
                    naam=regel.persoon.sorteernaam,
                    roepnaam=regel.persoon.roepnaam,
                    stap=regel.casus.stap,
                    traject=1,
                    wacht_op=volgende.soort if volgende else "",
                    datum=volgende.datum if volgende else None,
                    te_laat=volgende is not None and te_laat(volgende.datum, vandaag),
                    casusregisseur=regel.casusregisseur,
                    vlaggen=_vlaggen(regel.persoon, vandaag) + regel.casus.vlaggen,
                    leefgebieden=regel.leefgebieden,
                )
            )
        return tuple(sorted(regels, key=lambda regel: regel.naam.casefold()))

    def gelijkenissen(self, naam: str, geboortedatum: str) -> tuple[Gelijkenis, ...]:
        """Persons who may be the one with this name and birth date, the most likely first."""
        try:
            geboren = Deeldatum.lees(geboortedatum)
        except InvoerFout:
            geboren = None
        gevonden: dict[int, Gelijkenis] = {}
        for regel in self._register.casussen():
            waarom = redenen(naam, geboren, regel.persoon)
            if waarom:
                p = regel.persoon
                gevonden[p.id] = Gelijkenis(
                    persoon_id=p.id,
                    casus_id=regel.casus.id,
                    naam=p.naam,
                    geboortedatum=p.geboortedatum.cijfers() if p.geboortedatum else "",
                    nummer=regel.casus.nummer,
                    stap=regel.casus.stap,
                    redenen=waarom,
                )
        return tuple(sorted(gevonden.values(), key=lambda g: -len(g.redenen)))

    # opening

    def open(self, casus_id: int) -> Dossier:
        """Open a case; that is logged."""
        dossier = self.dossier(casus_id)
        self._sessie.log(
            Toegangsactie.OPENEN, casus_id, "casus", casus_id, betrokkene=dossier.persoon.id
        )
        return dossier

    def open_om(self, casus_id: int, reden: str) -> None:
        """Note why the part that comes from the OM is opened; the words stay in the history."""
        self._sessie.log(Toegangsactie.INZIEN, casus_id, "om", casus_id, reden="om-geopend")
        with self._register.transaction():
            self._register.bewerk(casus_id).noteer_opening("om", reden)

    def dossier(self, casus_id: int) -> Dossier:
        """Everything about a case. Raises `casus-niet-gevonden`."""
        return self._register.dossier(casus_id)

    def concepten(self, casus_id: int) -> Mapping[tuple[Ref, str], Concept]:
        """What is being typed in a case, by field."""
        return {
            (c.ref, c.veld): Concept(c.tekst, c.fout) for c in self._register.concepten(casus_id)
        }

    def geschiedenis(self, casus_id: int) -> tuple[Geschiedenisregel, ...]:
        """What happened to a case, newest first."""
        namen = self._register.gebruikers()
        return tuple(
            Geschiedenisregel(
                tijd=regel.tijd.astimezone(),
                wie=namen.get(regel.actor, ""),
                actie=regel.wijziging.handeling,
                soort=regel.wijziging.soort,
                record_id=regel.wijziging.record_id or 0,
                veld=regel.wijziging.veld,
                oud=regel.wijziging.oud or "",
                nieuw=regel.wijziging.nieuw or "",
            )
            for regel in self._register.geschiedenis(casus_id)
        )

    # changing

    def nieuw(self, velden: Mapping[str, str], persoon_id: int | None = None) -> int:
        """A new case for a new person with these typed fields, or for a person who is known.

        Raises `InvoerFout` when a field is refused; nothing is made then.
        """
        if persoon_id is not None:
            persoon = self._persoon(persoon_id)
        else:
            persoon = Persoon(**self._waarden(Persoon, velden))
        vandaag = self._sessie.klok.vandaag()
        with self._register.transaction():
            bewerking = self._register.bewerk()
            casus = bewerking.begin_casus(persoon, vandaag)
        dossier = self.dossier(casus.id)
        with self._register.transaction():
            bewerking = self._register.bewerk(casus.id, dossier.casus.versie)
            richt_in(bewerking, dossier.huidig, self._regio, vandaag, self._sessie.gebruiker)
        return casus.id

    def wijzig(self, casus_id: int, versie: int, ref: Ref, veld: str, tekst: str) -> Dossier:
        """Save a field. What is refused stays as a draft with its error, and is raised."""
        try:
            waarde = lees_invoer(RECORDS[ref.soort], veld, tekst, self._regio)
        except InvoerFout as fout:
            self.concept(casus_id, ref, veld, tekst, fout.code)
            raise
        with self._register.transaction():
            self._register.bewerk(casus_id, versie).zet(ref, veld, waarde)
        return self.dossier(casus_id)

    def concept(self, casus_id: int, ref: Ref, veld: str, tekst: str, fout: str = "") -> None:
        """Keep what is being typed."""
        with self._register.transaction():
            self._register.bewaar_concept(casus_id, ref, veld, tekst, fout)

    def voeg_toe(
        self, casus_id: int, versie: int, soort: str, ouder_id: int, waarden: Mapping[str, str]
    ) -> tuple[Dossier, Ref]:
        """Add a record under another one, with the rows that always come with it."""
        rij = RECORDS[soort]
        nieuw = rij(ouder_id=ouder_id, **self._waarden(rij, waarden))
        if isinstance(nieuw, Meting):
            versie_lijst = self._regio.lijst("leefgebieden").versie
            nieuw = replace(nieuw, lijst_versie=versie_lijst)
        with self._register.transaction():
            bewerking = self._register.bewerk(casus_id, versie)
            toegevoegd = bewerking.voeg_toe(nieuw)
            if isinstance(nieuw, Meting):
                self._voeg_scores_toe(bewerking, toegevoegd.id)
        return self.dossier(casus_id), toegevoegd.ref

    def verwijder(self, casus_id: int, versie: int, ref: Ref) -> tuple[Dossier, Verwijderd]:
        """Remove a record with all that hangs under it; what comes back puts it back."""
        with self._register.transaction():
            rijen = self._register.bewerk(casus_id, versie).verwijder(ref)
        return self.dossier(casus_id), Verwijderd(ref, rijen)

    def zet_terug(self, casus_id: int, versie: int, weg: Verwijderd) -> Dossier:
        """Put a removed record back."""
        with self._register.transaction():
            self._register.bewerk(casus_id, versie).zet_terug(weg.rijen)
        return self.dossier(casus_id)

    def _voeg_scores_toe(self, bewerking: Bewerking, meting_id: int) -> None:
        for leefgebied in self._regio.lijst("leefgebieden").sleutels:
            bewerking.voeg_toe(Score(ouder_id=meting_id, leefgebied=leefgebied))

    def _waarden(self, rij: type[Rij], velden: Mapping[str, str]) -> dict[str, Any]:
        return {naam: lees_invoer(rij, naam, tekst, self._regio) for naam, tekst in velden.items()}

    def _persoon(self, persoon_id: int) -> Persoon:
        return next(r.persoon for r in self._register.casussen() if r.persoon.id == persoon_id)


def _vlaggen(persoon: Persoon, vandaag: date) -> tuple[str, ...]:
    """Keys of what to watch out for that follow from the facts of the person."""
    berekend: Iterable[tuple[str, bool]] = (
        ("minderjarig", persoon.minderjarig(vandaag)),
        ("geheim_adres", persoon.geheim_adres),
        ("tolk", persoon.tolk),
    )
    return tuple(sleutel for sleutel, geldt in berekend if geldt)

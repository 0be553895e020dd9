"""Cases: making, finding, opening, changing. One transaction for each intention of the user."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from pga_desktop.domain.aanmelding import Aanmelding
from pga_desktop.domain.datums import Deeldatum
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.errors import InvoerFout, VerwachteFout
from pga_desktop.domain.meting import Meting, Score
from pga_desktop.domain.persoon import Persoon
from pga_desktop.domain.records import RECORDS
from pga_desktop.domain.regio import Regiodata
from pga_desktop.domain.velden import Ref, Rij
from pga_desktop.services.casuslijst import Casuslijst
from pga_desktop.services.invoer import lees_invoer, lees_reden
from pga_desktop.services.overzicht import Casusregel, Gelijkenis, gelijkenissen, overzicht
from pga_desktop.services.sessie import Sessie
from pga_desktop.services.trajecten import richt_in
from pga_desktop.storage import concepten as opslag
from pga_desktop.storage.bewerking import Bewerking
from pga_desktop.storage.toegang import Toegangsactie


@dataclass(frozen=True)
class Concept:
    """What is being typed in a field and not stored yet; `fout` is the code of what is wrong."""

    tekst: str
    fout: str


@dataclass(frozen=True)
class Verwijderd:
    """A record that was removed with all that hung under it, and what was being typed there."""

    ref: Ref
    rijen: tuple[Rij, ...]
    concepten: tuple[opslag.Concept, ...] = ()


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

    def __init__(self, sessie: Sessie, regio: Regiodata, lijst: Casuslijst) -> None:
        self._sessie, self._regio, self._lijst = sessie, regio, lijst
        self._register = sessie.register
        self._laatste: Dossier | None = None

    # finding

    def overzicht(self) -> tuple[Casusregel, ...]:
        """Every case as a line, sorted by name as a Dutch list is: Özdemir between O and P."""
        return overzicht(self._lijst.alle().values(), self._sessie.klok.vandaag())

    def gelijkenissen(self, naam: str, geboortedatum: str) -> tuple[Gelijkenis, ...]:
        """Persons who may be the one with this name and birth date, the most likely first."""
        return gelijkenissen(self._lijst.alle().values(), naam, geboortedatum)

    # opening

    def open(self, casus_id: int) -> Dossier:
        """Open a case; that is logged."""
        dossier = self.dossier(casus_id)
        self._sessie.log(Toegangsactie.OPENEN, dossier, dossier.casus.ref)
        return dossier

    def open_om(self, casus_id: int, reden: str) -> None:
        """Note why the part of the OM is opened: a code in the log, the words in the history.

        Raises `reden-nodig`.
        """
        waarom = lees_reden(reden)
        dossier = self.dossier(casus_id)
        with self._sessie.transactie():
            self._sessie.log(Toegangsactie.INZIEN, dossier, Ref("om", casus_id), reden="om-geopend")
            self._register.bewerk(casus_id).noteer_opening("om", waarom)

    def dossier(self, casus_id: int) -> Dossier:
        """Everything about a case. Raises `casus-niet-gevonden`."""
        self._laatste = self._register.dossier(casus_id)
        return self._laatste

    def _gezien(self, casus_id: int, versie: int) -> Dossier | None:
        """The case at this version, when it is the one that was seen last."""
        d = self._laatste
        return d if d is not None and (d.casus.id, d.casus.versie) == (casus_id, versie) else None

    def _dossier_na(self, casus_id: int, versie: int, gewijzigd: Sequence[Rij]) -> Dossier:
        """A case after these records of it changed; only the case seen last is not read again.

        Who changes its person through another case has seen that other case last.
        """
        vorig = self._gezien(casus_id, versie)
        if vorig is None:
            return self.dossier(casus_id)
        self._laatste = self._register.dossier_na(vorig, gewijzigd)
        return self._laatste

    def concepten(self, casus_id: int | None) -> Mapping[tuple[Ref, str], Concept]:
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
        if persoon_id is None:
            persoon = Persoon(**self._waarden(Persoon, velden))
        else:
            persoon = self._persoon(persoon_id)
        vandaag = self._sessie.klok.vandaag()
        with self._sessie.transactie():
            bewerking = self._register.bewerk()
            casus = bewerking.begin_casus(persoon, vandaag)
            traject = self.dossier(casus.id).huidig
            richt_in(
                bewerking,
                traject,
                regio=self._regio,
                datum=vandaag,
                procesregisseur=self._sessie.gebruiker,
            )
        return casus.id

    def wijzig(self, casus_id: int, versie: int, ref: Ref, veld: str, tekst: str) -> Dossier:
        """Save a field. What cannot be saved stays as a draft, with its error, and is raised."""
        try:
            return self.wijzig_samen(casus_id, versie, {(ref, veld): tekst})
        except VerwachteFout as fout:
            geweigerd = fout.code if isinstance(fout, InvoerFout) else ""
            self.concept(casus_id, ref, veld, tekst, geweigerd)
            raise

    def wijzig_samen(
        self, casus_id: int, versie: int, velden: Mapping[tuple[Ref, str], str]
    ) -> Dossier:
        """Save fields together or, when one of them is refused, none of them.

        Raises `casus-dicht`, `traject-dicht`.
        """
        waarden = {
            (ref, veld): self._lees(RECORDS[ref.soort], veld, tekst)
            for (ref, veld), tekst in velden.items()
        }
        with self._sessie.transactie():
            bewerking = self._bewerk(casus_id, versie, *(ref for ref, _ in waarden))
            rijen = [bewerking.zet(ref, veld, waarde) for (ref, veld), waarde in waarden.items()]
            return self._dossier_na(casus_id, versie, rijen)

    def concept(
        self, casus_id: int | None, ref: Ref, veld: str, tekst: str, fout: str = ""
    ) -> None:
        """Keep what is being typed, exactly; without a case for partners and settings."""
        with self._sessie.transactie():
            self._register.bewaar_concept(casus_id, ref, veld, tekst, fout)

    def vergeet_concepten(self, plekken: Iterable[tuple[Ref, str]]) -> None:
        """Forget what was being typed in these fields."""
        with self._sessie.transactie():
            for ref, veld in plekken:
                self._register.vergeet_concept(ref, veld)

    def voeg_toe(
        self, casus_id: int, versie: int, soort: str, ouder_id: int, waarden: Mapping[str, str]
    ) -> tuple[Dossier, Ref]:
        """Add a record under another one, with the rows that always come with it.

        Raises `casus-dicht`, `traject-dicht`.
        """
        rij = RECORDS[soort]
        nieuw = rij(ouder_id=ouder_id, **self._waarden(rij, waarden))
        if isinstance(nieuw, Meting):
            nieuw = replace(nieuw, lijst_versie=self._regio.lijst("leefgebieden").versie)
        with self._sessie.transactie():
            bewerking = self._bewerk(casus_id, versie, nieuw.ref, onder=nieuw)
            toegevoegd = bewerking.voeg_toe(nieuw)
            if isinstance(nieuw, Meting):
                self._voeg_scores_toe(bewerking, toegevoegd.id)
        return self.dossier(casus_id), toegevoegd.ref

    def verwijder(self, casus_id: int, versie: int, ref: Ref) -> tuple[Dossier, Verwijderd]:
        """Remove a record with all that hangs under it; what comes back puts it back.

        Raises `casus-dicht`, `traject-dicht`.
        """
        getypt = self._register.concepten(casus_id)
        with self._sessie.transactie():
            rijen = self._bewerk(casus_id, versie, ref).verwijder(ref)
        weg = {rij.ref for rij in rijen}
        return self.dossier(casus_id), Verwijderd(
            ref, rijen, tuple(concept for concept in getypt if concept.ref in weg)
        )

    def zet_terug(self, casus_id: int, versie: int, weg: Verwijderd) -> Dossier:
        """Put a removed record back, with its drafts; doing it twice changes nothing.

        Raises `casus-dicht`, `traject-dicht`.
        """
        dossier = self.dossier(casus_id)
        if any(rij.ref == weg.ref for rij in dossier.rijen()):
            return dossier
        with self._sessie.transactie():
            self._bewerk(casus_id, versie, weg.ref, onder=weg.rijen[0]).zet_terug(weg.rijen)
            for c in weg.concepten:
                self._register.bewaar_concept(casus_id, c.ref, c.veld, c.tekst, c.fout)
        return self.dossier(casus_id)

    def _bewerk(
        self, casus_id: int, versie: int, *refs: Ref, onder: Rij | None = None
    ) -> Bewerking:
        """Changes to these records; `onder` is one that gets a place (again) under its parent.

        Raises `casus-dicht` or `traject-dicht` when they can only be read.
        """
        dossier = self._gezien(casus_id, versie) or self.dossier(casus_id)
        ouders = (Ref(onder.OUDER, onder.ouder_id),) if onder is not None else ()
        if dossier.casus.versie == versie:
            if not all(dossier.casus.laat_wijzigen(ref.soort) for ref in refs):
                raise VerwachteFout("casus-dicht")
            if any(dossier.eerder_traject_van(ref) for ref in (*refs, *ouders)):
                raise VerwachteFout("traject-dicht")
        return self._register.bewerk(casus_id, versie)

    def _voeg_scores_toe(self, bewerking: Bewerking, meting_id: int) -> None:
        for leefgebied in self._regio.lijst("leefgebieden").sleutels:
            bewerking.voeg_toe(Score(ouder_id=meting_id, leefgebied=leefgebied))

    def _waarden(self, rij: type[Rij], velden: Mapping[str, str]) -> dict[str, Any]:
        return {naam: self._lees(rij, naam, tekst) for naam, tekst in velden.items()}

    def _lees(self, rij: type[Rij], veld: str, tekst: str) -> Any:
        """What was typed, as a value. Refused is what is still to come and would mislead.

        A birth date makes an adult a minor, a day of receipt moves every term.
        """
        waarde = lees_invoer(rij, veld, tekst, self._regio)
        vandaag = self._sessie.klok.vandaag()
        if isinstance(waarde, Deeldatum) and waarde.vroegst > vandaag:
            raise InvoerFout("geboortedatum-in-toekomst")
        if rij is Aanmelding and isinstance(waarde, date) and waarde > vandaag:
            raise InvoerFout("ontvangst-in-toekomst")
        return waarde

    def _persoon(self, persoon_id: int) -> Persoon:
        personen = (stand.persoon for stand in self._lijst.alle().values())
        return next(persoon for persoon in personen if persoon.id == persoon_id)

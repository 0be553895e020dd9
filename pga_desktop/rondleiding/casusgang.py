"""Performs the acts of a plan on the page of the open case: go there, fill in, look."""

from collections.abc import Callable
from typing import Final

from pga_desktop.domain.aanmelding import Feitsoort
from pga_desktop.domain.datums import cijferdatum
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.proces import HEROPENEN, overgang
from pga_desktop.domain.records import RECORDS
from pga_desktop.domain.stappen import Station
from pga_desktop.rondleiding.album import Album
from pga_desktop.rondleiding.bediening import Bediening
from pga_desktop.rondleiding.documentgang import Documentgang
from pga_desktop.rondleiding.handelingen import (
    Bevragen,
    Geven,
    Handeling,
    Invullen,
    Maken,
    Opkomst,
    Plaats,
    Scoren,
    Uitnodigen,
)
from pga_desktop.rondleiding.ondertekening import Ondertekening
from pga_desktop.rondleiding.planning import Etappe
from pga_desktop.rondleiding.verslag import Gezet
from pga_desktop.ui.casus.pagina import Casuspagina
from pga_desktop.ui.widgets.score import Stand

REDEN: Final = "Volgens casusbestand"
"""Stands in for words the file does not have and the program asks for."""

_STATION: Final = {
    "startfase": Station.CASUSOVERLEG,
    "overleg": Station.CASUSOVERLEG,
    "overlegbesluit": Station.CASUSOVERLEG,
    "incidenteel_deelnemer": Station.CASUSOVERLEG,
    "doel": Station.PLAN_VAN_AANPAK,
    "actie": Station.PLAN_VAN_AANPAK,
    "terugvalafspraak": Station.PLAN_VAN_AANPAK,
    "plan": Station.PLAN_VAN_AANPAK,
    "evaluatie": Station.UITVOERING,
    "opschaling": Station.UITVOERING,
    "vinger_aan_de_pols": Station.UITVOERING,
    "afsluiting": Station.AFSLUITING,
    "clientfeedback": Station.AFSLUITING,
}
"""Where the fields of a record stand; all others stand at the registration."""

_METINGSTATION: Final = {
    "nul": Station.CASUSOVERLEG,
    "tussen": Station.UITVOERING,
    "eind": Station.AFSLUITING,
}
_VAN_HET_OM: Final = frozenset({"uitstel_reden", "uitstel_tot"})
_FEEDBACKKNOPPEN: Final = frozenset({"beginnen", "overslaan", "verder", "vorige", "klaar"})


class Casusgang:
    """The walk on one case page. `heropen` brings a case back after a lock, by its id."""

    def __init__(
        self,
        bediening: Bediening,
        album: Album,
        ondertekening: Ondertekening,
        heropen: Callable[[int], None],
    ) -> None:
        self._bediening, self._album, self._heropen = bediening, album, heropen
        self.documenten = Documentgang(bediening, album, ondertekening, lambda: self.dossier)
        self._rijen: dict[Plaats, int] = {}
        self._bezocht: Station | None = None

    @property
    def dossier(self) -> Dossier:
        """The case as the page shows it."""
        return self._pagina().toestand.dossier

    def doe(self, handeling: Handeling) -> None:
        """Perform one act."""
        match handeling:
            case Invullen():
                self._vul_in(handeling)
            case Uitnodigen():
                self._nodig_uit(handeling)
            case Opkomst():
                self._noteer_opkomst(handeling)
            case Scoren():
                self._scoor(handeling)
            case Bevragen():
                self._bevraag(handeling)
            case Maken() | Geven():
                self._sluit_station_af()
                overleg = self._rijen[handeling.overleg] if handeling.overleg else None
                self.documenten.doe(handeling, overleg)

    def zet(self, etappe: Etappe) -> Gezet:
        """Perform the transition of an etappe with its reason, also when a guard is not met."""
        self._naar_secties()
        self._sluit_station_af()
        b, voor = self._bediening, len(self.dossier.huidig.gebeurtenissen)
        traject = self.dossier.huidig.traject.id
        b.klik(f"overgang.{etappe.overgang}")
        b.vul("overgang.datum", cijferdatum(etappe.datum))
        toch = b.ziet("overgang.toch")
        woorden_nodig = toch or overgang(etappe.overgang).vraagt
        b.vul("overgang.reden", etappe.reden or (REDEN if woorden_nodig else ""))
        self._album.foto("overgang")
        b.klik("overgang.toch" if toch else "overgang.uitvoeren")
        nu = self.dossier.huidig
        gebeurd = nu.gebeurtenissen[voor if nu.traject.id == traject else 0 :]
        if [g.overgang for g in gebeurd] != [etappe.overgang]:
            raise VerwachteFout("rondleiding-overgang-geweigerd", overgang=etappe.overgang)
        if etappe.overgang == HEROPENEN:
            self._rijen.clear()
        self._album.foto("casus")
        (gezet,) = gebeurd
        return Gezet(gezet.overgang, gezet.datum, gezet.reden, gezet.overgeslagen)

    def bekijk(self) -> None:
        """Look at the page and its history once more."""
        self._naar_secties()
        for station in Station:
            self._bediening.klik(f"station.{station.value}")
            self._album.foto(f"station.{station.value}")
        self._bediening.klik("tab.geschiedenis")
        self._album.foto("geschiedenis")

    def _pagina(self) -> Casuspagina:
        pagina = self._bediening.vind("casus")
        if not isinstance(pagina, Casuspagina):
            raise VerwachteFout("rondleiding-niet-gevonden", bediening="casus")
        return pagina

    def _vul_in(self, invullen: Invullen) -> None:
        if not invullen.velden and not invullen.plaats.nummer:
            return
        soort = invullen.plaats.soort
        van_het_om = invullen.groep == Feitsoort.STRAFVORDERLIJK or any(
            veld in _VAN_HET_OM for veld, _ in invullen.velden
        )
        self._naar_station(
            Station.AANMELDING if van_het_om else _STATION.get(soort, Station.AANMELDING)
        )
        if van_het_om and self._bediening.ziet("om.openen"):
            self._bediening.vul("om.reden", REDEN)
            self._bediening.klik("om.openen")
        if invullen.onder is not None and invullen.onder.soort == "overleg":
            self._open_rij("overleg", self._rijen[invullen.onder])
        begin = self._begin_van(invullen)
        for veld, tekst in invullen.velden:
            self._bediening.vul(f"{begin}.{veld}", tekst)
        if soort not in {"overleg", "opschaling"}:
            self._sluit_rij(begin)

    def _begin_van(self, invullen: Invullen) -> str:
        """The first part of the names of the fields: 'aanmelding', or 'feit.12' for a row."""
        soort = invullen.plaats.soort
        if soort == "criteriumantwoord":
            criteria = self.dossier.huidig.criteria
            nummer = next(c.id for c in criteria if c.criterium == invullen.groep)
            return f"{soort}.{nummer}"
        if not invullen.plaats.nummer:
            return soort
        if invullen.plaats not in self._rijen:
            achter = f".{self._rijen[invullen.onder]}" if invullen.onder else ""
            achter += f".{invullen.groep}" if invullen.groep else ""
            self._rijen[invullen.plaats] = self._voeg_toe(soort, f"toevoegen.{soort}{achter}")
        nummer = self._rijen[invullen.plaats]
        self._open_rij(soort, nummer)
        return f"{soort}.{nummer}"

    def _voeg_toe(self, soort: str, knop: str) -> int:
        """Click an add button; returns the id of the row that came."""
        voor = self._nummers(soort)
        self._bediening.klik(knop)
        nieuw = self._nummers(soort) - voor
        if len(nieuw) != 1:
            raise VerwachteFout("rondleiding-niet-toegevoegd", bediening=knop)
        return nieuw.pop()

    def _nummers(self, soort: str) -> set[int]:
        return {rij.id for rij in self.dossier.rijen() if isinstance(rij, RECORDS[soort])}

    def _open_rij(self, soort: str, nummer: int) -> None:
        if not self._bediening.namen(f"{soort}.{nummer}."):
            self._bediening.klik(f"openen.{soort}.{nummer}")

    def _sluit_rij(self, begin: str) -> None:
        if self._bediening.ziet(f"openen.{begin}") and self._bediening.namen(f"{begin}."):
            self._bediening.klik(f"openen.{begin}")

    def _nodig_uit(self, uitnodigen: Uitnodigen) -> None:
        """Make the list of an overleg read like the file; it starts with those of the last one."""
        overleg = self._rijen[uitnodigen.overleg]
        self._naar_station(Station.CASUSOVERLEG)
        self._open_rij("overleg", overleg)
        staan = [d.id for d in self.dossier.huidig.deelnemers if d.ouder_id == overleg]
        for organisatie, naam in uitnodigen.deelnemers:
            knop = f"toevoegen.deelnemer.{overleg}"
            nummer = staan.pop(0) if staan else self._voeg_toe("deelnemer", knop)
            self._open_rij("deelnemer", nummer)
            self._bediening.vul(f"deelnemer.{nummer}.organisatie", organisatie)
            self._bediening.vul(f"deelnemer.{nummer}.naam", naam)
            self._sluit_rij(f"deelnemer.{nummer}")
        for nummer in staan:
            self._open_rij("deelnemer", nummer)
            self._bediening.klik(f"verwijderen.deelnemer.{nummer}")

    def _noteer_opkomst(self, opkomst: Opkomst) -> None:
        overleg = self._rijen[opkomst.overleg]
        self._naar_station(Station.CASUSOVERLEG)
        self._open_rij("overleg", overleg)
        genodigd = [d for d in self.dossier.huidig.deelnemers if d.ouder_id == overleg]
        for deelnemer, aanwezig in zip(genodigd, opkomst.aanwezig, strict=True):
            if deelnemer.aanwezig is not aanwezig:
                naam = f"deelnemer.{deelnemer.id}"
                self._open_rij("deelnemer", deelnemer.id)
                self._bediening.vul(f"{naam}.aanwezig", "ja" if aanwezig else "nee")
                self._sluit_rij(naam)

    def _scoor(self, scoren: Scoren) -> None:
        self._naar_station(_METINGSTATION[scoren.soort])
        self._sluit_station_af()
        nummer = self._voeg_toe("meting", f"toevoegen.meting.{scoren.soort}")
        if scoren.datum:
            self._bediening.vul(f"meting.{nummer}.datum", cijferdatum(scoren.datum))
        for gebied, score, client, reden in scoren.scores:
            self._bediening.scoor(f"score.{gebied}", Stand(score, client, reden))
        self._album.foto("meting")
        self._bediening.klik("meting.klaar")

    def _bevraag(self, bevragen: Bevragen) -> None:
        """Hand over the laptop: the person answers or skips, and the register locks."""
        self._naar_station(Station.AFSLUITING)
        b, antwoorden = self._bediening, dict(bevragen.antwoorden)
        casus_id = self.dossier.casus.id
        b.klik("feedback.vragen")
        self._album.foto("feedback")
        b.klik("feedback.beginnen")
        while not b.ziet("feedback.klaar"):
            delen = [naam.split(".")[1] for naam in b.namen("feedback.")]
            vraag = next(deel for deel in delen if deel not in _FEEDBACKKNOPPEN)
            self._album.foto(f"feedback.{vraag}")
            match antwoorden.get(vraag):
                case int(score):
                    b.klik(f"feedback.{vraag}.{score}")
                case str(tekst):
                    b.vul(f"feedback.{vraag}", tekst)
                    b.klik("feedback.verder")
                case _:
                    b.klik("feedback.overslaan")
        b.klik("feedback.klaar")
        self._bezocht = None
        self._heropen(casus_id)

    def _naar_station(self, station: Station) -> None:
        self._naar_secties()
        if self._pagina().station is not station:
            self._sluit_station_af()
            self._bediening.klik(f"station.{station.value}")
        self._bezocht = station

    def _sluit_station_af(self) -> None:
        """Look at the sections that were filled in, before leaving them."""
        if self._bezocht is not None:
            self._album.foto(f"station.{self._bezocht.value}")
            self._bezocht = None

    def _naar_secties(self) -> None:
        if self._bediening.ziet("documenten.terug"):
            self._bediening.klik("documenten.terug")

"""Performing the process: the only writer of a state. Check, change and history are one."""

from datetime import date

from pga_desktop.domain import proces
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.proces import HEROPENEN, Mogelijkheid
from pga_desktop.domain.regio import Regiodata
from pga_desktop.domain.termijnen import Vervaldatum
from pga_desktop.services.casuslijst import Casuslijst
from pga_desktop.services.invoer import lees_woorden
from pga_desktop.services.sessie import Sessie
from pga_desktop.services.trajecten import richt_in


class Procesdienst:
    """What can be done now, what it needs, and doing it."""

    def __init__(self, sessie: Sessie, regio: Regiodata, lijst: Casuslijst) -> None:
        self._sessie, self._regio, self._lijst = sessie, regio, lijst
        self._register = sessie.register

    def mogelijkheden(self, dossier: Dossier, dag: date) -> tuple[Mogelijkheid, ...]:
        """Every transition from the present state, with what each one misses on a day."""
        return proces.mogelijkheden(self._zoals_getoond(dossier), dag)

    def vervaldata(self, dossier: Dossier) -> tuple[Vervaldatum, ...]:
        """All that is due in a case, earliest first."""
        return self._lijst.vervaldata(dossier)

    def voer_uit(
        self, casus_id: int, versie: int, naam: str, datum: date, reden: str = ""
    ) -> Dossier:
        """Perform a transition, and write down what it says by itself: the decision, its day.

        Raises `OvergangGeweigerd` with the code why not.
        """
        woorden = lees_woorden(reden)
        dossier = self._register.dossier(casus_id)
        vandaag = self._sessie.klok.vandaag()
        getoond = self._zoals_getoond(dossier)
        gekozen = proces.beoordeel(getoond, naam, datum, vandaag, woorden)
        gebeurtenis = proces.gebeurtenis_van(gekozen, dossier.casus.stap, datum, woorden)
        with self._sessie.transactie():
            bewerking = self._register.bewerk(casus_id, versie)
            heropend = naam == HEROPENEN
            traject = bewerking.begin_traject(datum) if heropend else dossier.huidig.traject
            bewerking.voer_uit(gebeurtenis.onder(traject.id))
            for wijziging in proces.vast_te_leggen(dossier.huidig, naam, datum):
                bewerking.zet(*wijziging)
            if heropend:
                nieuw = self._register.dossier(casus_id).huidig
                richt_in(
                    bewerking,
                    nieuw,
                    regio=self._regio,
                    datum=datum,
                    procesregisseur=self._sessie.gebruiker,
                    aanleiding=woorden,
                )
        return self._register.dossier(casus_id)

    def _zoals_getoond(self, dossier: Dossier) -> Dossier:
        """Without the values that no field shows: something else was typed there, and refused."""
        getypt = self._register.concepten(dossier.casus.id)
        return dossier.zonder({(c.ref, c.veld) for c in getypt if c.fout})

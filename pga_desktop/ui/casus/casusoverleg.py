"""Station 2: informing the person, the first talk, measurements and the casusoverleg."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from pga_desktop.domain.startfase import Startfase
from pga_desktop.domain.velden import Soort
from pga_desktop.ui.casus import lijsten
from pga_desktop.ui.casus.bestemming import UITSTEL
from pga_desktop.ui.casus.metingkaart import Metingkaart
from pga_desktop.ui.casus.onderdelen import Blok, Lijstkaart
from pga_desktop.ui.casus.overlegkaart import Overlegkaart
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.knoppen import Link
from pga_desktop.ui.widgets.veld import Veld


def secties(toestand: Casustoestand) -> Iterator[QWidget]:
    """The cards of this station, in reading order."""
    yield Startfasekaart(toestand)
    yield Metingkaart(toestand)
    yield Overlegkaart(toestand)
    yield Lijstkaart(toestand, "Incidenteel deelnemers", lijsten.INCIDENTEEL, naam="incidenteel")


class Startfasekaart(Blok):
    """Informing the person and the first talk; not informing yet is recorded with the OM."""

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__(
            toestand,
            "Informeren en startgesprek",
            toestand.dossier.huidig.startfase,
            (
                ("aanmeldbrief_datum", "startgesprek_datum"),
                ("aanwezigen",),
                ("startgesprek_verslag",),
            ),
            naam="startfase",
            delen=Soort.GESPREK,
        )
        self._toestand = toestand
        self._uitstel = Link("Nog niet informeren? Uitstel vastleggen")
        self._uitstel.setObjectName("uitstel.vastleggen")
        self._uitstel.clicked.connect(partial(toestand.plek_gevraagd.emit, *UITSTEL))
        for gegeven in self.findChildren(Veld, "startfase.aanmeldbrief_datum"):
            gegeven.voeg_onder(self._uitstel)
        toestand.veranderd.connect(self.ververs)
        self.ververs()

    def ververs(self) -> None:
        """Offer it as long as the letter was not given."""
        mag = self._toestand.laat_wijzigen(Startfase.SOORT)
        nog_niet = self._toestand.dossier.huidig.startfase.aanmeldbrief_datum is None
        self._uitstel.setVisible(mag and nog_niet)

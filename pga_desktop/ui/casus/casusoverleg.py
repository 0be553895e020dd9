"""Station 2: informing the person, the first talk, measurements and the casusoverleg."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from pga_desktop.domain.velden import Soort
from pga_desktop.ui.casus import lijsten
from pga_desktop.ui.casus.metingkaart import Metingkaart
from pga_desktop.ui.casus.onderdelen import Blok, Lijstkaart
from pga_desktop.ui.casus.overlegkaart import Overlegkaart
from pga_desktop.ui.toestand import Casustoestand


def secties(toestand: Casustoestand) -> Iterator[QWidget]:
    """The cards of this station, in reading order."""
    yield Blok(
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
    yield Metingkaart(toestand)
    yield Overlegkaart(toestand)
    yield Lijstkaart(toestand, "Incidenteel deelnemers", lijsten.INCIDENTEEL, naam="incidenteel")

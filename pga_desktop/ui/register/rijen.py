"""A case as a row of the list: its step in dots and words, what it waits for, what to mind."""

from typing import Final

from pga_desktop.domain.datums import lange_datum
from pga_desktop.domain.regio import Regiodata
from pga_desktop.domain.stappen import Stap, Station
from pga_desktop.services.overzicht import Casusregel
from pga_desktop.ui.casus.zijkolom import TERMIJNNAMEN
from pga_desktop.ui.register.namen import lijstnaam
from pga_desktop.ui.vlaggen import vlagchip
from pga_desktop.ui.widgets.chip import ChipSoort
from pga_desktop.ui.widgets.tabel import Cel, Kolomkop, TabelRij

KOPPEN: Final = (
    Kolomkop("Naam", 10, 4),
    Kolomkop("Nummer", 7.4, 0),
    Kolomkop("Stap", 12.5, 3),
    Kolomkop("Wacht op", 8, 3),
    Kolomkop("Datum", 10.5, 0, rechts=True),
    Kolomkop("Casusregisseur", 8.5, 3),
    Kolomkop("Let op", 7.5, 3),
)


def rij(regel: Casusregel, regio: Regiodata) -> TabelRij:
    """The row of a case."""
    stap = regio.label("stappen", regel.stap)
    datum = _datum(regel)
    return TabelRij(
        str(regel.id),
        (
            Cel(lijstnaam(regel.naam), vet=True),
            Cel(regel.nummer),
            Cel(stap, stap=(int(Stap(regel.stap).station), len(Station))),
            Cel(_wacht_op(regel)),
            Cel(datum, vet=regel.te_laat, soort=ChipSoort.FOUT if regel.te_laat else None),
            Cel(regel.casusregisseur),
            Cel(chips=tuple(vlagchip(vlag, regio) for vlag in regel.vlaggen)),
        ),
    )


def _wacht_op(regel: Casusregel) -> str:
    soort = regel.wacht_op.partition(".")[0]
    if soort == "besluit" and regel.stap == Stap.AANVULLING:
        return "Antwoord van de aanmelder"
    return TERMIJNNAMEN[soort] if soort else ""


def _datum(regel: Casusregel) -> str:
    if regel.datum is None:
        return ""
    dag = lange_datum(regel.datum)
    return f"te laat\n{dag}" if regel.te_laat else dag

"""A register of its own with invented cases, to look around in. A job."""

from pga_desktop.domain.klok import VasteKlok
from pga_desktop.services.oefening import maak_oefencasussen
from pga_desktop.services.toegang import NieuwRegister, Ontsloten, Toegang
from pga_desktop.ui.jobs import Gestopt, Meld

OEFENNAAM = "Oefenregister"
_CASUSSEN = 13


def maak_oefenregister(
    toegang: Toegang, nieuw: NieuwRegister, meld: Meld, gestopt: Gestopt
) -> Ontsloten:
    """Make, fill and close the register; raises what `Toegang.maak_register` raises."""
    klok = VasteKlok(toegang.klok.nu())
    vandaag = klok.vandaag()
    toen = toegang.met_klok(klok)
    ontsloten = toen.maak_register(nieuw).ontsloten
    diensten = toen.open(ontsloten)
    try:
        maak_oefencasussen(diensten, klok.zet, vandaag, _CASUSSEN)
    finally:
        diensten.sluit()
    return ontsloten

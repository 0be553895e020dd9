"""Fictional cases to practise with: every state occurs, a fixed seed gives the same cases again."""

import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from pga_desktop.domain.getypt import toon
from pga_desktop.domain.instellingen import Instellingen
from pga_desktop.domain.klok import VasteKlok
from pga_desktop.domain.velden import velden
from pga_desktop.services.diensten import Diensten
from pga_desktop.services.oefenstof import PARTNERS
from pga_desktop.services.oefenverhaal import WEGEN, Verhaal, vertel
from pga_desktop.services.proefcasus import PROEFINSTELLINGEN
from pga_desktop.services.toegang import NieuwRegister, Ontsloten, Toegang

OEFENNAAM: Final = "Oefenregister"
ZAAD: Final = 2016


def maak_oefenregister(toegang: Toegang, nieuw: NieuwRegister, aantal: int) -> Ontsloten:
    """Make a register, fill it with fictional cases and close it. Slow: run as a job.

    Raises what `Toegang.maak_register` and `Toegang.open` raise.
    """
    klok = VasteKlok(toegang.klok.nu())
    vandaag, toen = klok.vandaag(), toegang.met_klok(klok)
    ontsloten = toen.maak_register(nieuw).ontsloten
    diensten = toen.open(ontsloten)
    try:
        maak_oefencasussen(diensten, klok.zet, vandaag, aantal)
    finally:
        diensten.sluit()
    return ontsloten


def maak_oefencasussen(
    diensten: Diensten, zet_klok: Callable[[date], None], vandaag: date, aantal: int
) -> None:
    """Fill a register with so many fictional cases and its partners; the clock ends at `vandaag`.

    Each case is stored at once. The sender of letters is invented too, so that they can go out.
    """
    toeval = random.Random(ZAAD)  # noqa: S311 - invented people, no secret
    _vul_afzender(diensten)
    for naam, domein in PARTNERS:
        organisatie = diensten.partners.voeg_toe(naam)
        diensten.partners.wijzig(organisatie.ref, "domein", domein)
        diensten.partners.wijzig(organisatie.ref, "convenant", "ja")
    wegen = list(WEGEN.values())
    for nummer in range(aantal):
        weg = wegen[nummer % len(wegen)]
        begin = vandaag - timedelta(days=weg.dagen_terug + toeval.randint(0, 20))
        zet_klok(begin)
        with diensten.samen():
            vertel(Verhaal(diensten, zet_klok, toeval, begin), nummer, weg)
    zet_klok(vandaag)


def _vul_afzender(diensten: Diensten) -> None:
    """Fill in what the first run did not ask."""
    nu = diensten.instellingen.lees()
    for veld in velden(Instellingen):
        if not getattr(nu, veld.naam):
            tekst = toon(veld, getattr(PROEFINSTELLINGEN, veld.naam))
            diensten.instellingen.wijzig(veld.naam, tekst)

"""Puts the services of an open register together, on the texts that apply to it."""

from collections.abc import Mapping

from pga_desktop.domain.klok import Klok
from pga_desktop.security.sleutels import STANDAARD, Kosten
from pga_desktop.services.casuslijst import NIETS_BEKEND, Casuslijst, Casusstand
from pga_desktop.services.casussen import Casusdienst
from pga_desktop.services.certificaten import Certificatendienst
from pga_desktop.services.diensten import Diensten
from pga_desktop.services.documenten import Documentdienst
from pga_desktop.services.instellingen import Instellingendienst
from pga_desktop.services.kopieen import Kopiedienst
from pga_desktop.services.leeshulp import Leeshulp
from pga_desktop.services.ondertekenen import Ondertekendienst
from pga_desktop.services.partners import Partnerdienst
from pga_desktop.services.proces import Procesdienst
from pga_desktop.services.registerinfo import Registerinfo
from pga_desktop.services.sessie import Sessie
from pga_desktop.services.sleutels import Sleuteldienst
from pga_desktop.services.teksten import Teksten
from pga_desktop.services.vandaag import Vandaagdienst
from pga_desktop.services.verstrekken import Verstrekdienst
from pga_desktop.services.zoeken import Zoekdienst
from pga_desktop.storage.register import Register


def maak_diensten(
    register: Register,
    info: Registerinfo,
    klok: Klok,
    teksten: Teksten,
    standen: Mapping[int, Casusstand] = NIETS_BEKEND,
    *,
    kosten: Kosten = STANDAARD,
) -> Diensten:
    """The services of an open register, of which the lists know `standen` already.

    `kosten` is what one guess at a new passphrase will cost an attacker.
    """
    sessie, regio = Sessie(register, klok, info.gebruiker), teksten.regio
    lijst = Casuslijst(sessie, regio, standen)
    casussen = Casusdienst(sessie, regio, lijst)
    instellingen = Instellingendienst(sessie, regio)
    documenten = Documentdienst(
        sessie,
        casussen=casussen,
        instellingen=instellingen,
        regio=regio,
        formulieren=teksten.formulieren,
        huisstijl=teksten.huisstijl,
    )

    def met_teksten(andere: Teksten) -> Diensten:
        """What the lists know stays, unless the terms by which it was worked out changed."""
        gelijk = andere.regio.termijnen == regio.termijnen
        bekend = lijst.alle() if gelijk else NIETS_BEKEND
        return maak_diensten(register, info, klok, andere, bekend, kosten=kosten)

    return Diensten(
        register=info,
        klok=klok,
        regio=regio,
        teksten=teksten,
        casussen=casussen,
        proces=Procesdienst(sessie, regio, lijst),
        documenten=documenten,
        kopieen=Kopiedienst(sessie, casussen),
        verstrekken=Verstrekdienst(sessie, casussen=casussen, documenten=documenten, regio=regio),
        ondertekenen=Ondertekendienst(
            sessie,
            casussen=casussen,
            instellingen=instellingen,
            formulieren=teksten.formulieren,
        ),
        certificaten=Certificatendienst(sessie),
        partners=Partnerdienst(sessie, regio),
        sleutels=Sleuteldienst(info, kosten),
        instellingen=instellingen,
        vandaag=Vandaagdienst(sessie, lijst),
        leeshulp=Leeshulp(regio),
        zoeken=Zoekdienst(sessie, lijst),
        met_teksten=met_teksten,
        _sessie=sessie,
    )

"""Everything that can be asked of an open register, in one place for the screens."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pga_desktop.documents.bevinding import Bevinding
from pga_desktop.documents.forms import laad_formulieren
from pga_desktop.documents.huisstijl import laad_huisstijl
from pga_desktop.documents.regio import laad_regio
from pga_desktop.domain.blad import Blad
from pga_desktop.domain.klok import Klok
from pga_desktop.domain.regio import Regiodata
from pga_desktop.resources import forms_dir
from pga_desktop.services.casussen import Casusdienst
from pga_desktop.services.documenten import Documentdienst
from pga_desktop.services.instellingen import Instellingendienst
from pga_desktop.services.partners import Partnerdienst
from pga_desktop.services.proces import Procesdienst
from pga_desktop.services.sessie import Sessie
from pga_desktop.services.termijnen import Termijndienst
from pga_desktop.services.vandaag import Vandaagdienst
from pga_desktop.services.zoeken import Zoekdienst
from pga_desktop.storage.register import Register


@dataclass(frozen=True)
class Registerinfo:
    """Which register is open, where it lives, and who works in it."""

    naam: str
    pad: Path
    gebruiker: str


@dataclass(frozen=True)
class Diensten:
    """The services of an open register. `bevindingen` are faults in forms of region or municipality."""

    register: Registerinfo
    klok: Klok
    regio: Regiodata
    bevindingen: tuple[Bevinding, ...]
    casussen: Casusdienst
    proces: Procesdienst
    documenten: Documentdienst
    partners: Partnerdienst
    instellingen: Instellingendienst
    vandaag: Vandaagdienst
    zoeken: Zoekdienst
    _register: Register

    def sluit(self) -> None:
        """Close the register and forget its key."""
        self._register.close()


def maak_diensten(
    register: Register, info: Registerinfo, klok: Klok, keten: Sequence[Path] = ()
) -> Diensten:
    """The services of a register; `keten` are folders with forms that go before the shipped ones."""
    mappen = (*keten, forms_dir())
    regio, uit_regio = laad_regio(mappen)
    formulieren, uit_formulieren = laad_formulieren(mappen, Blad)
    huisstijl, uit_huisstijl = laad_huisstijl(mappen)
    sessie = Sessie(register, klok, info.gebruiker)
    termijnen = Termijndienst(sessie, regio)
    casussen = Casusdienst(sessie, regio, termijnen)
    instellingen = Instellingendienst(sessie, regio)
    return Diensten(
        register=info,
        klok=klok,
        regio=regio,
        bevindingen=(*uit_regio, *uit_formulieren, *uit_huisstijl),
        casussen=casussen,
        proces=Procesdienst(sessie, regio, termijnen),
        documenten=Documentdienst(sessie, casussen, instellingen, regio, formulieren, huisstijl),
        partners=Partnerdienst(sessie, regio),
        instellingen=instellingen,
        vandaag=Vandaagdienst(sessie, termijnen),
        zoeken=Zoekdienst(sessie),
        _register=register,
    )

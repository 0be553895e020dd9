"""The door to a register: making one, deriving its key, opening it. What is slow is a job.

It stands in front of the program: what only an open register needs is loaded when one opens.
"""

import secrets
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.getypt import lees, zonder_stuurtekens
from pga_desktop.domain.instellingen import Instellingen
from pga_desktop.domain.klok import Klok
from pga_desktop.domain.velden import veld_van
from pga_desktop.security import herstelcode, sleutelbestand, sleutels, wachtzin
from pga_desktop.security.sleutels import STANDAARD, Kosten
from pga_desktop.security.wachtzin import Oordeel
from pga_desktop.services.diensten import Diensten
from pga_desktop.services.registerinfo import Registerinfo
from pga_desktop.storage import plaats
from pga_desktop.storage.controle import Gebrek
from pga_desktop.storage.register import ACHTERVOEGSEL, DATABASE, Gebruiker, Register, Sleutels

if TYPE_CHECKING:
    from pga_desktop.services.casuslijst import Casusstand
    from pga_desktop.services.teksten import Teksten

__all__ = ["Aangemaakt", "NieuwRegister", "Ontsloten", "Oordeel", "Toegang"]

_KETENS: Final = "ketens"
_NIET_IN_NAMEN: Final = '<>:"/\\|?*'


@dataclass(frozen=True)
class NieuwRegister:
    """What the first run asks."""

    map: Path
    naam: str
    gemeente: str
    gebruiker: str
    wachtzin: str = field(repr=False)


@dataclass(frozen=True)
class Ontsloten:
    """A register whose key is known and that can now be opened.

    `standen` is what the lists need of every case, read while the user was waiting anyway.
    """

    pad: Path
    gebruiker: Gebruiker
    sleutels: Sleutels = field(repr=False)
    teksten: "Teksten" = field(repr=False)
    standen: "Mapping[int, Casusstand]" = field(repr=False)


@dataclass(frozen=True)
class Aangemaakt:
    """A register that was just made, with the recovery code that is shown once."""

    ontsloten: Ontsloten
    herstelcode: str = field(repr=False)


class Toegang:
    """Before a register is open. `kosten` is what one guess at a passphrase costs an attacker."""

    def __init__(self, klok: Klok, kosten: Kosten = STANDAARD) -> None:
        self.klok = klok
        self._kosten = kosten

    def met_klok(self, klok: Klok) -> "Toegang":
        """The same door by another clock, to tell practice cases that began months ago."""
        return Toegang(klok, self._kosten)

    def wachtzin_voorstel(self) -> str:
        """A random Dutch passphrase."""
        return wachtzin.maak_wachtzin()

    def beoordeel_wachtzin(self, zin: str, *, gebruiker: str, gemeente: str) -> Oordeel:
        """What is thought of a passphrase: refused with reasons, or a strength."""
        return wachtzin.beoordeel(zin, (gebruiker, gemeente))

    def plaats_bezwaar(self, map_: Path) -> str | None:
        """Why a register cannot live in a folder: not there, synchronised, on a network."""
        return plaats.beoordeel_keuze(map_)

    def pad_van(self, map_: Path, naam: str) -> Path:
        """The folder of a register with a name. Raises `registernaam-leeg`."""
        return map_ / (_mapnaam(naam) + ACHTERVOEGSEL)

    def maak_register(self, nieuw: NieuwRegister) -> Aangemaakt:
        """Make a register and its two keys. Slow: run as a job.

        Raises `wachtzin-te-zwak`, `registernaam-leeg`, `tekst-te-lang`, `map-gesynchroniseerd`,
        `map-op-netwerk` and the codes of `Register.maak`.
        """
        oordeel = self.beoordeel_wachtzin(
            nieuw.wachtzin, gebruiker=nieuw.gebruiker, gemeente=nieuw.gemeente
        )
        if not oordeel.ok:
            raise VerwachteFout("wachtzin-te-zwak")
        if bezwaar := plaats.beoordeel(nieuw.map):
            raise VerwachteFout(bezwaar)
        bekend = Instellingen(
            gemeente=lees(veld_van(Instellingen, "gemeente"), nieuw.gemeente),
            contactpersoon=lees(veld_van(Instellingen, "contactpersoon"), nieuw.gebruiker),
        )
        pad = self.pad_van(nieuw.map, nieuw.naam)
        if pad.exists():  # before the keys are made: that takes seconds
            raise VerwachteFout("register-bestaat-al")
        bos = sleutels.maak_sleutelbos(
            secrets.token_hex(16), nieuw.wachtzin, nieuw.gebruiker, kosten=self._kosten
        )
        samen = _sleutels(bos.datasleutel)
        Register.maak(pad, samen, lambda map_: sleutelbestand.bewaar(map_, bos.bos), bekend)
        slot = bos.bos.van_soort(sleutels.Sleutelsoort.WACHTZIN)[0]
        gebruiker = Gebruiker(slot.id, slot.naam)
        return Aangemaakt(_ontsloten(pad, gebruiker, samen), bos.herstelcode)

    def overgetypt(self, code: str, nummer: int, tekst: str) -> bool:
        """Whether a group of a recovery code (counted from 1) was typed back as it was shown."""
        return herstelcode.overgetypt(code, nummer, tekst)

    def ontsluit(self, pad: Path, zin: str) -> Ontsloten:
        """Derive the key with the passphrase. Slow: run as a job. Raises `wachtzin-onjuist`."""
        _bestaat(pad)
        open_ = sleutels.open_met_wachtzin(sleutelbestand.lees(pad), zin)
        gebruiker = Gebruiker(open_.sleutel.id, open_.sleutel.naam)
        return _ontsloten(pad, gebruiker, _sleutels(open_.datasleutel))

    def ontsluit_met_herstelcode(self, pad: Path, code: str, nieuwe_zin: str) -> Ontsloten:
        """Derive the key with the recovery code and give the user a new passphrase. Slow: a job.

        Raises `wachtzin-te-zwak` and what `sleutels.open_met_herstelcode` raises.
        """
        _bestaat(pad)
        bos = sleutelbestand.lees(pad)
        slots = bos.van_soort(sleutels.Sleutelsoort.WACHTZIN)
        if not slots:
            raise VerwachteFout("sleutels-beschadigd")
        slot = slots[0]
        if not self.beoordeel_wachtzin(nieuwe_zin, gebruiker=slot.naam, gemeente=pad.stem).ok:
            raise VerwachteFout("wachtzin-te-zwak")
        open_ = sleutels.open_met_herstelcode(bos, code)
        nieuw = sleutels.wijzig_wachtzin(
            bos, open_.datasleutel, slot.id, nieuwe_zin, kosten=self._kosten
        )
        sleutelbestand.bewaar(pad, nieuw)
        gebruiker = Gebruiker(slot.id, slot.naam)
        return _ontsloten(pad, gebruiker, _sleutels(open_.datasleutel))

    def open(self, ontsloten: Ontsloten) -> Diensten:
        """Open a register; fast. Raises what `Register.open` raises."""
        from pga_desktop.services.samenstellen import maak_diensten  # noqa: PLC0415 - see above

        register = Register.open(ontsloten.pad, ontsloten.sleutels, ontsloten.gebruiker, self.klok)
        with ExitStack() as bij_fout:
            bij_fout.callback(register.close)
            info = Registerinfo(ontsloten.pad.stem, ontsloten.pad, ontsloten.gebruiker.naam)
            diensten = maak_diensten(
                register,
                info,
                self.klok,
                ontsloten.teksten,
                ontsloten.standen,
                kosten=self._kosten,
            )
            bij_fout.pop_all()
        return diensten

    def controleer(self, ontsloten: Ontsloten) -> tuple[Gebrek, ...]:
        """Everything that is wrong with a register: pages, structure, chains, index, backups."""
        register = Register.open(ontsloten.pad, ontsloten.sleutels, ontsloten.gebruiker, self.klok)
        try:
            return register.controleer(ontsloten.sleutels)
        finally:
            register.close()


def _sleutels(datasleutel: bytearray) -> Sleutels:
    return Sleutels(datasleutel, sleutels.leid_af(datasleutel, _KETENS))


def _ontsloten(pad: Path, gebruiker: Gebruiker, sleutels_: Sleutels) -> Ontsloten:
    """An unlocked register with all that takes time: its texts, its cases, the code to open it."""
    from pga_desktop.services import casuslijst, samenstellen, teksten  # noqa: F401, PLC0415 - same

    woorden = teksten.laad_teksten(teksten.eigen_mappen(pad))
    lezer, standen = casuslijst.Standlezer(woorden.regio), {}
    with suppress(VerwachteFout):  # what is wrong with the register is told when it is opened
        standen = lezer.standen(Register.lees_dossiers(pad, sleutels_))
    return Ontsloten(pad, gebruiker, sleutels_, woorden, standen)


def _bestaat(pad: Path) -> None:
    if not (pad / DATABASE).is_file():
        raise VerwachteFout("register-niet-gevonden")


def _mapnaam(naam: str) -> str:
    """A folder name every system accepts."""
    schoon = zonder_stuurtekens(naam).replace("\n", " ")
    schoon = "".join(" " if t in _NIET_IN_NAMEN else t for t in schoon)
    schoon = " ".join(schoon.split()).strip(" .")
    if not schoon:
        raise VerwachteFout("registernaam-leeg")
    return schoon

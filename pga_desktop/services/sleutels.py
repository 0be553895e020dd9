"""The keys of the register that is open: another passphrase, another recovery code.

Nothing here touches the register itself, so everything that is slow can be a job.
"""

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.security import herstelcode, sleutelbestand, sleutels, wachtzin
from pga_desktop.security.sleutels import Kosten, NieuweHerstelcode
from pga_desktop.security.wachtzin import Oordeel
from pga_desktop.services.registerinfo import Registerinfo

__all__ = ["NieuweHerstelcode", "Oordeel", "Sleuteldienst"]


class Sleuteldienst:
    """What a user can do with her keys. Each change asks the passphrase again."""

    def __init__(self, info: Registerinfo, kosten: Kosten) -> None:
        self._info, self._kosten = info, kosten
        self._namen = (info.gebruiker, info.naam)

    def wachtzin_voorstel(self) -> str:
        """A random Dutch passphrase."""
        return wachtzin.maak_wachtzin(context=self._namen)

    def beoordeel_wachtzin(self, zin: str) -> Oordeel:
        """What is thought of a passphrase: refused with reasons, or a strength."""
        return wachtzin.beoordeel(zin, self._namen)

    def wijzig_wachtzin(self, huidig: str, nieuw: str) -> None:
        """From now on the register opens with another passphrase. Slow: run as a job.

        Raises `wachtzin-onjuist`, `wachtzin-te-zwak` and what `sleutelbestand` raises; the
        passphrase is the old one then.
        """
        if not self.beoordeel_wachtzin(nieuw).ok:
            raise VerwachteFout("wachtzin-te-zwak")
        bos = sleutelbestand.lees(self._info.pad)
        open_ = sleutels.open_met_wachtzin(bos, huidig)
        try:
            anders = sleutels.wijzig_wachtzin(
                bos, open_.datasleutel, open_.sleutel.id, nieuw, kosten=self._kosten
            )
        finally:
            sleutels.wis(open_.datasleutel)
        sleutelbestand.bewaar(self._info.pad, anders)

    def maak_herstelcode(self, huidig: str) -> NieuweHerstelcode:
        """Another recovery code that is not in use yet. Slow: run as a job.

        Raises `wachtzin-onjuist` and what `sleutelbestand` raises.
        """
        bos = sleutelbestand.lees(self._info.pad)
        open_ = sleutels.open_met_wachtzin(bos, huidig)
        try:
            return sleutels.nieuwe_herstelcode(bos, open_.datasleutel, kosten=self._kosten)
        finally:
            sleutels.wis(open_.datasleutel)

    def overgetypt(self, code: str, nummer: int, tekst: str) -> bool:
        """Whether a group of a code (counted from 1) was typed back as it was shown."""
        return herstelcode.overgetypt(code, nummer, tekst)

    def neem_in_gebruik(self, nieuw: NieuweHerstelcode) -> None:
        """From now on this recovery code opens the register and the one before does not.

        Raises what `sleutelbestand` raises; the recovery code is the old one then.
        """
        sleutelbestand.bewaar(self._info.pad, nieuw.bos)

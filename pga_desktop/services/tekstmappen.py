"""The folders of a register with texts of its municipality and its region.

`teksten/gemeente` and `teksten/regio` are used; what was taken out of use lies in `teksten/opzij`.
Nothing of a case ever stands here, so these files are not encrypted.
"""

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from pga_desktop.domain.errors import VerwachteFout

EIGEN_MAP: Final = "teksten"
GEMEENTE: Final = "gemeente"
REGIO: Final = "regio"
KETEN: Final = (GEMEENTE, REGIO)
OPZIJ: Final = "opzij"
_NIEUW, _OUD = "regio.nieuw", "regio.oud"


class Tekstmappen:
    """Those folders of one register, and every change to them."""

    def __init__(self, register: Path) -> None:
        self.basis = register / EIGEN_MAP

    @property
    def gemeente(self) -> Path:
        return self.basis / GEMEENTE

    @property
    def regio(self) -> Path:
        return self.basis / REGIO

    def aanwezig(self) -> tuple[Path, ...]:
        """The folders there are, the one that goes first before the other.

        Ends first what an exchange that was broken off left behind: the old region stands again.
        """
        with suppress(OSError):
            self._maak_heel()
        return tuple(map_ for map_ in (self.gemeente, self.regio) if map_.is_dir())

    def zorg_voor(self, map_: Path) -> None:
        """Make a folder when it is not there. Raises `tekstmap-onbereikbaar`."""
        try:
            map_.mkdir(parents=True, exist_ok=True)
        except OSError:
            raise VerwachteFout("tekstmap-onbereikbaar") from None

    def kopieer(self, bestand: str, van: Path) -> None:
        """Copy a file into the municipality's folder.

        Raises `tekst-bestaat-al` when it has one already, and `tekstmap-onbereikbaar`.
        """
        doel = self.gemeente / bestand
        if doel.exists():
            raise VerwachteFout("tekst-bestaat-al")
        try:
            doel.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(van / bestand, doel)
        except OSError:
            with suppress(OSError):
                doel.unlink()
            raise VerwachteFout("tekstmap-onbereikbaar") from None

    def leg_opzij(self, bestand: str, moment: datetime) -> Path:
        """Take a file of the municipality out of use; returns where it lies now.

        Raises `tekst-niet-verplaatst`: then it is still in use.
        """
        doel = self._vrije_plek(moment) / GEMEENTE / bestand
        _verplaats(self.gemeente / bestand, doel)
        return doel

    def haal_terug(self, opzij: Path, bestand: str) -> None:
        """Put a file back in use that was laid aside.

        Raises `tekst-bestaat-al` and `tekst-niet-verplaatst`.
        """
        if (self.gemeente / bestand).exists():
            raise VerwachteFout("tekst-bestaat-al")
        _verplaats(opzij, self.gemeente / bestand)

    def opzij_van(self, bestand: str) -> Path | None:
        """Where the file of the municipality lies that was laid aside last, or None."""
        return self._laatste(f"{GEMEENTE}/{bestand}")

    def vorige_regio(self) -> Path | None:
        """Where the region lies that was in use before this one, or None."""
        return self._laatste(REGIO)

    def _laatste(self, wat: str) -> Path | None:
        plekken = (map_ / wat for map_ in (self.basis / OPZIJ).glob("*"))
        return max((plek for plek in plekken if plek.exists()), default=None)

    def zet_klaar(self, bestanden: Mapping[str, bytes]) -> Path:
        """Write a region beside the one in use; returns its folder. Raises `pakket-niet-geplaatst`.

        The names must be known to be safe.
        """
        klaar = self.basis / _NIEUW
        try:
            shutil.rmtree(klaar, ignore_errors=True)
            for bestand, rauw in bestanden.items():
                (klaar / bestand).parent.mkdir(parents=True, exist_ok=True)
                with (klaar / bestand).open("wb") as stroom:
                    stroom.write(rauw)
                    stroom.flush()
                    os.fsync(stroom.fileno())
        except OSError:
            self.ruim_op()
            raise VerwachteFout("pakket-niet-geplaatst") from None
        return klaar

    def wissel(self, moment: datetime) -> Path | None:
        """Let the region that stands ready take the place of the one in use, or nothing changes.

        Returns where the old one lies now, if there was one. Raises `pakket-niet-geplaatst`.
        """
        nieuw, oud, had = self.basis / _NIEUW, self.basis / _OUD, self.regio.exists()
        try:
            if had:
                self.regio.rename(oud)
            nieuw.rename(self.regio)
        except OSError:
            with suppress(OSError):
                self._maak_heel()
            raise VerwachteFout("pakket-niet-geplaatst") from None
        if had:
            with suppress(OSError):
                return self._berg_op(oud, self._vrije_plek(moment))
        return None

    def zet_regio_terug(self, opzij: Path | None, moment: datetime) -> None:
        """Undo `wissel`: the region that lay aside is in use again, or none is.

        Raises `pakket-niet-geplaatst`.
        """
        try:
            if opzij is not None:
                opzij.rename(self.basis / _NIEUW)
                self.wissel(moment)
            else:
                self._berg_op(self.regio, self._vrije_plek(moment))
        except OSError:
            raise VerwachteFout("pakket-niet-geplaatst") from None

    def ruim_op(self) -> None:
        """Forget a region that stood ready."""
        shutil.rmtree(self.basis / _NIEUW, ignore_errors=True)

    def _maak_heel(self) -> None:
        oud = self.basis / _OUD
        if oud.is_dir():
            if not self.regio.exists():
                oud.rename(self.regio)
            else:
                self._berg_op(
                    oud, self._vrije_plek(datetime.fromtimestamp(oud.stat().st_mtime, UTC))
                )
        self.ruim_op()

    def _berg_op(self, map_: Path, plek: Path) -> Path:
        plek.mkdir(parents=True)
        return map_.rename(plek / REGIO)

    def _vrije_plek(self, moment: datetime) -> Path:
        """A folder of this moment that is not there yet."""
        naam, nummer = f"{moment:%Y-%m-%d %H.%M.%S}", 1
        plek = self.basis / OPZIJ / naam
        while plek.exists():
            nummer += 1
            plek = self.basis / OPZIJ / f"{naam} ({nummer})"
        return plek


def _verplaats(van: Path, naar: Path) -> None:
    try:
        naar.parent.mkdir(parents=True, exist_ok=True)
        van.rename(naar)
    except OSError:
        raise VerwachteFout("tekst-niet-verplaatst") from None

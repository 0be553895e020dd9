"""Region packages: see what one would change, install it whole or not at all, make one.

A package is tried in a folder of its own before anything is said about it; nothing of it is used
before it was found good.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pga_desktop.documents.bevinding import Bevinding
from pga_desktop.documents.forms import Volger
from pga_desktop.documents.pakket import (
    LOGONAAM,
    MANIFEST,
    MAX_WOORDEN,
    MAX_ZIP,
    Manifest,
    Pakket,
    lees_manifest,
    lees_pakket,
    maak_pakket,
)
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.klok import Klok
from pga_desktop.services.formulieren import controleer_formulieren
from pga_desktop.services.jobs import Gestopt, Job, Meld
from pga_desktop.services.sjablonen import bekende_bestanden, logo_van
from pga_desktop.services.tekstmappen import Tekstmappen
from pga_desktop.services.uitvoer import controleer_map, schrijf_nieuw

__all__ = ["Manifest", "Pakketdienst", "Voorstel", "Wat", "Wijziging"]


class _Gestopt(Exception):
    """The user left off; nobody hears of it."""


class Wat(StrEnum):
    """What a package does with a file."""

    NIEUW = "nieuw"
    ANDERS = "anders"
    WEG = "weg"
    GELIJK = "gelijk"


@dataclass(frozen=True)
class Wijziging:
    """A file a package touches; `eigen` when the municipality has its own, which stays in use."""

    bestand: str
    wat: Wat
    eigen: bool


@dataclass(frozen=True)
class Voorstel:
    """A package that is whole, and what it would change; with `bevindingen` it is refused."""

    pakket: Pakket
    wijzigingen: tuple[Wijziging, ...]
    bevindingen: tuple[Bevinding, ...]


class Pakketdienst:
    """What one can do with region packages in an open register."""

    def __init__(self, register: Path, klok: Klok) -> None:
        self._mappen, self._klok = Tekstmappen(register), klok

    def huidig(self) -> Manifest | None:
        """What the package says that is installed; None when the region came without one."""
        try:
            return lees_manifest((self._mappen.regio / MANIFEST).read_bytes())
        except (OSError, VerwachteFout):
            return None

    def heeft_regio(self) -> bool:
        """Whether there are texts of a region."""
        return self._mappen.regio.is_dir()

    def heeft_vorige(self) -> bool:
        """Whether there is an earlier region to go back to."""
        return self._mappen.vorige_regio() is not None

    def voorsteljob(self, zip_: Path) -> Job[Voorstel]:
        """The job that reads a package and tries it; see `beproef`. It can be left off."""
        return lambda meld, gestopt: beproef(self._mappen, zip_, _volger(meld, gestopt))

    def plaatsjob(self, voorstel: Voorstel) -> Job[None]:
        """The job that installs a package in place of the region in use, which is kept aside.

        It raises `pakket-geweigerd` and `pakket-niet-geplaatst`: nothing has changed then.
        """
        nu = self._klok.nu()

        def plaats(_meld: Meld, _gestopt: Gestopt) -> None:
            if voorstel.bevindingen:
                raise VerwachteFout("pakket-geweigerd")
            pakket = voorstel.pakket
            self._mappen.zet_klaar({**pakket.bestanden, MANIFEST: pakket.rauw_manifest})
            self._mappen.wissel(nu)

        return plaats

    def zet_vorige_terug(self) -> None:
        """Use the region before this one again. Raises `pakket-niet-geplaatst`."""
        self._mappen.zet_regio_terug(self._mappen.vorige_regio(), self._klok.nu())

    def maakjob(self, naam: str, versie: str, gemaakt_door: str, map_: Path) -> Job[Path]:
        """The job that makes a package of the region's folder, in a folder of choice.

        It gives the path and can be left off. Raises `pakket-naam-nodig` and `exportmap-ontbreekt`;
        the job `pakket-leeg`, `pakket-bestand-onbekend`, `pakket-geweigerd` and `export-mislukt`.
        """
        naam, versie, gemaakt_door = map(_een_regel, (naam, versie, gemaakt_door))
        te_lang = max(map(len, (naam, versie, gemaakt_door))) > MAX_WOORDEN
        if te_lang or not (naam and versie):
            raise VerwachteFout("pakket-naam-nodig")
        controleer_map(map_)
        dag = self._klok.vandaag()

        def maak(meld: Meld, gestopt: Gestopt) -> Path:
            bestanden = _inhoud(self._mappen.regio)
            if not bestanden:
                raise VerwachteFout("pakket-leeg")
            if controleer_formulieren(self._mappen.regio, _volger(meld, gestopt)):
                raise VerwachteFout("pakket-geweigerd")
            rauw = maak_pakket(naam, versie, gemaakt_door, dag, bestanden)
            lees_pakket(rauw, bekende_bestanden())
            try:
                return schrijf_nieuw(map_, f"regiopakket-{dag.isoformat()}", rauw, ".zip")
            except OSError:
                raise VerwachteFout("export-mislukt") from None

        return maak


def _volger(meld: Meld, gestopt: Gestopt) -> Volger:
    """Tells the window how far the check of the texts is, and leaves off when it asks for that."""

    def volg(procent: int) -> None:
        if gestopt():
            raise _Gestopt
        meld(procent, "Teksten controleren")

    return volg


def beproef(mappen: Tekstmappen, zip_: Path, volg: Volger) -> Voorstel:
    """Read a package, try it in a folder beside the region, and say what it would change.

    Raises the codes of `lees_pakket`, `bestand-onleesbaar` and `pakket-niet-geplaatst`.
    """
    pakket = lees_pakket(_lees(zip_), bekende_bestanden())
    try:
        klaar = mappen.zet_klaar(pakket.bestanden)
        logo = logo_van(klaar)
        for pad in pakket.bestanden:
            if LOGONAAM.fullmatch(pad) and pad != logo:
                raise VerwachteFout("pakket-bestand-onbekend", bestand=pad)
        bevindingen = controleer_formulieren(klaar, volg)
    finally:
        mappen.ruim_op()
    return Voorstel(pakket, _wijzigingen(mappen, pakket.bestanden), bevindingen)


def _lees(zip_: Path) -> bytes:
    try:
        if zip_.is_file():
            with zip_.open("rb") as stroom:
                return stroom.read(MAX_ZIP + 1)
    except OSError:
        pass
    raise VerwachteFout("bestand-onleesbaar", bestand=zip_.name)


def _een_regel(tekst: str) -> str:
    """What was typed as a package may say it: on one line, without signs nobody sees."""
    return " ".join("".join(t if t.isprintable() else " " for t in tekst).split())


def _wijzigingen(mappen: Tekstmappen, nieuw: Mapping[str, bytes]) -> tuple[Wijziging, ...]:
    nu = _inhoud(mappen.regio)
    return tuple(
        Wijziging(pad, _wat(nu.get(pad), nieuw.get(pad)), (mappen.gemeente / pad).is_file())
        for pad in sorted(nu.keys() | nieuw.keys())
    )


def _wat(oud: bytes | None, nieuw: bytes | None) -> Wat:
    if oud is None:
        return Wat.NIEUW
    if nieuw is None:
        return Wat.WEG
    return Wat.GELIJK if oud == nieuw else Wat.ANDERS


def _inhoud(map_: Path) -> dict[str, bytes]:
    """The texts, lists and logo a folder of the region has."""
    namen = [*bekende_bestanden(), *filter(LOGONAAM.fullmatch, [logo_van(map_)])]
    gevonden = {}
    for naam in namen:
        try:
            gevonden[naam] = (map_ / naam).read_bytes()
        except OSError:
            continue
    return gevonden

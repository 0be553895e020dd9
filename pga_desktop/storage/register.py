"""A register: the folder, the lock, the encrypted database and everything that is asked of it.

The only thing services need from this room. Writing asks for `transaction()`; reading does not.
"""

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.errors import VerwachteFout, schijffout
from pga_desktop.domain.instellingen import Instellingen
from pga_desktop.domain.klok import Klok
from pga_desktop.domain.ondertekening import Certificaat
from pga_desktop.domain.velden import Ref, Rij
from pga_desktop.storage import (
    casussen,
    concepten,
    controle,
    documenten,
    dossiers,
    migrations,
    partners,
    records,
    reservekopie,
    zoeken,
)
from pga_desktop.storage.bewerking import Bewerking, Stempel
from pga_desktop.storage.concepten import Concept
from pga_desktop.storage.connection import Connection, open_database
from pga_desktop.storage.controle import Gebrek
from pga_desktop.storage.geschiedenis import Geschiedenis, Vastlegging
from pga_desktop.storage.partners import Partner
from pga_desktop.storage.slot import Slot
from pga_desktop.storage.toegang import Raadpleging, Toegangslog, Toegangsregel
from pga_desktop.storage.zoeken import Treffer

ACHTERVOEGSEL: Final = ".pgaregister"
DATABASE: Final = "register.db"
KOPIEEN: Final = "reservekopieen"

NIETS_BEKEND: Final = Instellingen()


@dataclass(frozen=True)
class Sleutels:
    """The data key of a register and the key of its chains, which is derived from it."""

    data: bytes | bytearray = field(repr=False)
    ketens: bytes = field(repr=False)


@dataclass(frozen=True)
class Gebruiker:
    """Who works in the register: the id of a key slot, and the name to show."""

    id: str
    naam: str


class Register:
    """An open register. One program at a time, one thread."""

    def __init__(self, map_: Path, connection: Connection, sleutels: Sleutels, klok: Klok) -> None:
        self.map = map_
        self._connection = connection
        self._einde = ExitStack()
        self._klok = klok
        self._actor = ""
        self._geschiedenis = Geschiedenis(connection, sleutels.ketens)
        self._toegang = Toegangslog(connection, sleutels.ketens)

    # making, opening, closing

    @staticmethod
    def maak(
        map_: Path,
        sleutels: Sleutels,
        schrijf_sleutels: Callable[[Path], object],
        instellingen: Instellingen = NIETS_BEKEND,
    ) -> None:
        """Make an empty register in a folder that does not exist yet, whole or not at all.

        `schrijf_sleutels` puts the key slots in the folder it is given. Raises
        `register-bestaat-al`, `schijf-vol`, `alleen-lezen` or `opslag-onbereikbaar`.
        """
        if map_.exists():
            raise VerwachteFout("register-bestaat-al")
        bezig = map_.with_name(map_.name + ".bezig")
        try:
            shutil.rmtree(bezig, ignore_errors=True)
            bezig.mkdir(parents=True)
            (bezig / KOPIEEN).mkdir()
            schrijf_sleutels(bezig)
            connection = open_database(bezig / DATABASE, sleutels.data, new=True)
            try:
                migrations.upgrade(connection, backup=lambda versie: None)
                with connection.transaction():
                    records.voeg_toe(connection, instellingen)
            finally:
                connection.close()
            bezig.rename(map_)
        except OSError as fout:
            raise schijffout(fout) from None
        finally:
            shutil.rmtree(bezig, ignore_errors=True)

    @classmethod
    def open(cls, map_: Path, sleutels: Sleutels, gebruiker: Gebruiker, klok: Klok) -> "Register":
        """Open a register for one user; an older one is upgraded first, after a verified backup.

        Raises `register-niet-gevonden`, `register-in-gebruik`, `register-onleesbaar`,
        `register-beschadigd`, `register-nieuwer` or what a migration raises.
        """
        if not (map_ / DATABASE).is_file():
            raise VerwachteFout("register-niet-gevonden")
        with ExitStack() as einde:
            einde.callback(Slot.acquire(map_, gebruiker.naam, klok.nu()).release)
            connection = open_database(map_ / DATABASE, sleutels.data)
            einde.callback(connection.close)
            if migrations.is_leeg(connection):
                raise VerwachteFout("register-beschadigd")
            migrations.upgrade(
                connection,
                lambda versie: reservekopie.maak(
                    connection, sleutels.data, _kopie_voor_upgrade(map_, versie, klok)
                ),
            )
            register = cls(map_, connection, sleutels, klok)
            register._meld_aan(gebruiker)
            einde.callback(register._checkpoint)
            register._einde = einde.pop_all()
        return register

    @staticmethod
    def lees_dossiers(map_: Path, sleutels: Sleutels) -> Iterator[Dossier]:
        """Every case of a register that is not open here, for a job: beside who may have it open.

        None of a register that still has to be upgraded. Raises what `open_database` raises.
        """
        with closing(open_database(map_ / DATABASE, sleutels.data, read_only=True)) as connection:
            if migrations.is_nieuwste(connection):
                yield from dossiers.lees_alle(connection)

    def close(self) -> None:
        """Empty the write-ahead log, forget the key and give the register free.

        Closing twice is harmless. Locking the program closes the register, unlocking opens it.
        """
        self._einde.close()

    def bij_schade(self, doe: Callable[[], None]) -> None:
        """Call this once, when a page of the file turns out to be damaged."""
        self._connection.on_damage = doe

    def _checkpoint(self) -> None:
        with suppress(VerwachteFout):  # on a full disk: what is in the log is stored too
            self._connection.checkpoint()

    def _meld_aan(self, gebruiker: Gebruiker) -> None:
        self._actor = gebruiker.id
        with self.transaction():
            self._connection.write(
                "INSERT INTO gebruiker (id, naam) VALUES (?, ?)"
                " ON CONFLICT (id) DO UPDATE SET naam = excluded.naam",
                (gebruiker.id, gebruiker.naam),
            )

    # writing

    def transaction(self) -> AbstractContextManager[None]:
        """Everything in the block is stored together, or nothing of it."""
        return self._connection.transaction()

    def bewerk(self, casus_id: int | None = None, versie: int = 0) -> Bewerking:
        """Changes to a case at the version the user saw, or to what belongs to no case."""
        stempel = Stempel(self._actor, self._klok.nu())
        return Bewerking(self._connection, self._geschiedenis, stempel, casus_id, versie)

    def bewaar_concept(
        self, casus_id: int | None, ref: Ref, veld: str, tekst: str, fout: str = ""
    ) -> None:
        """Keep what is being typed in a field."""
        concept = Concept(ref, veld, tekst, fout, self._klok.nu())
        concepten.bewaar(self._connection, casus_id, concept)

    def vergeet_concept(self, ref: Ref, veld: str) -> None:
        """Forget what was being typed in a field."""
        concepten.verwijder(self._connection, ref, veld)

    def log(self, raadpleging: Raadpleging) -> None:
        """Note in the access log what the user looks at or takes out."""
        self._toegang.schrijf(raadpleging, actor=self._actor, begin=self._klok.nu())

    # reading

    def dossier(self, casus_id: int) -> Dossier:
        """Everything about one case; `casus-niet-gevonden`."""
        return dossiers.lees(self._connection, casus_id)

    def dossier_na(self, vorig: Dossier, gewijzigd: Iterable[Rij]) -> Dossier:
        """The dossier as it is after these records of it changed, and nothing else of it."""
        return dossiers.na(self._connection, vorig, gewijzigd)

    def dossiers(self) -> Iterator[Dossier]:
        """Everything about every case."""
        return dossiers.lees_alle(self._connection)

    def versies(self) -> dict[int, int]:
        """The version of each case, by its id."""
        return casussen.versies(self._connection)

    def instellingen(self) -> Instellingen:
        """What the municipality says about itself."""
        (instellingen,) = records.lees_alle(self._connection, Instellingen)
        return instellingen

    def partners(self) -> tuple[Partner, ...]:
        """The partner directory."""
        return partners.lees(self._connection)

    def genoemde_organisaties(self) -> tuple[str, ...]:
        """The organisations that open cases name, in every spelling."""
        return partners.genoemd(self._connection)

    def pdf(self, document_id: int) -> bytes:
        """The PDF of a document with every signature in it; `document-niet-gevonden`."""
        return documenten.lees_pdf(self._connection, document_id)

    def pdfreeks(self, document_id: int) -> tuple[bytes, ...]:
        """The PDF as it was made and after each signature in it; `document-niet-gevonden`."""
        return documenten.lees_reeks(self._connection, document_id)

    def getekend(self, ondertekening_id: int) -> bytes:
        """The signed document or scan of one signature; `document-niet-gevonden`."""
        return documenten.lees_getekend(self._connection, ondertekening_id)

    def certificaten(self) -> tuple[Certificaat, ...]:
        """The certificates that are trusted."""
        return records.lees_alle(self._connection, Certificaat)

    def concepten(self, casus_id: int | None) -> tuple[Concept, ...]:
        """What was being typed in a case, or outside any case."""
        return concepten.lees(self._connection, casus_id)

    def zoek(self, term: str, limiet: int = 50) -> list[Treffer]:
        """The cases in which every word of a search occurs."""
        return zoeken.zoek(self._connection, term, limiet)

    def geschiedenis(self, casus_id: int) -> tuple[Vastlegging, ...]:
        """What was changed in a case, newest first."""
        return self._geschiedenis.van_casus(casus_id)

    def toegang(self, casus_id: int) -> tuple[Toegangsregel, ...]:
        """Who looked at a case, newest first."""
        return self._toegang.van_casus(casus_id)

    def gebruikers(self) -> dict[str, str]:
        """The name to show for each actor in the history."""
        return dict(self._connection.rows("SELECT id, naam FROM gebruiker"))

    def controleer(self, sleutels: Sleutels) -> tuple[Gebrek, ...]:
        """All that is wrong with this register and its backups."""
        return controle.controleer(
            self._connection, self._geschiedenis, self._toegang, self.map / KOPIEEN, sleutels.data
        )


def _kopie_voor_upgrade(map_: Path, versie: int, klok: Klok) -> Path:
    return map_ / KOPIEEN / f"versie-{versie}-{klok.nu():%Y%m%d-%H%M%S}.db"

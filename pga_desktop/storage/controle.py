"""Whether a register is whole: pages, structure, references, chains, search index, backups."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.storage import reservekopie
from pga_desktop.storage.connection import Connection
from pga_desktop.storage.geschiedenis import Geschiedenis
from pga_desktop.storage.keten import Ketenuitslag
from pga_desktop.storage.toegang import Toegangslog

_VERGELIJK_INDEX: Final = "INSERT INTO zoekindex (zoekindex, rank) VALUES ('integrity-check', 1)"


@dataclass(frozen=True)
class Gebrek:
    """Something that is not as it should be: a code, the table or file, and how much."""

    code: str
    plaats: str = ""
    aantal: int = 0


def controleer(
    connection: Connection,
    geschiedenis: Geschiedenis,
    toegang: Toegangslog,
    kopieen: Path,
    sleutel: bytes | bytearray,
) -> tuple[Gebrek, ...]:
    """Everything that is wrong with a register and its backups; nothing means it is sound."""
    stappen: tuple[Callable[[], Iterator[Gebrek]], ...] = (
        lambda: _bladzijden(connection),
        lambda: _structuur(connection),
        lambda: _verwijzingen(connection),
        lambda: _keten("geschiedenis", geschiedenis.verifieer()),
        lambda: _keten("toegang", toegang.verifieer()),
        lambda: _zoekindex(connection),
        lambda: _kopieen(kopieen, sleutel),
    )
    return tuple(gebrek for stap in stappen for gebrek in _veilig(stap))


def _veilig(stap: Callable[[], Iterator[Gebrek]]) -> Iterator[Gebrek]:
    """A step that cannot go on is a finding too."""
    try:
        yield from stap()
    except VerwachteFout as fout:
        yield Gebrek(fout.code)


def _bladzijden(connection: Connection) -> Iterator[Gebrek]:
    if fouten := connection.rows("PRAGMA cipher_integrity_check"):
        yield Gebrek("bladzijden-veranderd", aantal=len(fouten))


def _structuur(connection: Connection) -> Iterator[Gebrek]:
    fouten = [fout for (fout,) in connection.rows("PRAGMA integrity_check") if fout != "ok"]
    if fouten:
        yield Gebrek("structuur-beschadigd", aantal=len(fouten))


def _verwijzingen(connection: Connection) -> Iterator[Gebrek]:
    per_tabel: dict[str, int] = {}
    for tabel, *_ in connection.rows("PRAGMA foreign_key_check"):
        per_tabel[tabel] = per_tabel.get(tabel, 0) + 1
    for tabel, aantal in per_tabel.items():
        yield Gebrek("verwijzing-los", tabel, aantal)


def _keten(naam: str, uitslag: Ketenuitslag) -> Iterator[Gebrek]:
    if uitslag.eerste_fout is not None:
        yield Gebrek("keten-verbroken", naam, uitslag.eerste_fout)


def _zoekindex(connection: Connection) -> Iterator[Gebrek]:
    try:
        with connection.transaction():
            connection.write(_VERGELIJK_INDEX)
    except VerwachteFout:
        yield Gebrek("zoekindex-wijkt-af")


def _kopieen(map_: Path, sleutel: bytes | bytearray) -> Iterator[Gebrek]:
    for kopie in sorted(map_.glob("*.db")):
        try:
            heel = reservekopie.is_heel(kopie, sleutel)
        except VerwachteFout:
            heel = False
        if not heel:
            yield Gebrek("reservekopie-onbruikbaar", kopie.name)

"""A full disk, a register that may not be written, a program that is killed: nothing is lost."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from pga_desktop.domain.document import Niveau
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.klok import VasteKlok
from pga_desktop.domain.velden import Ref
from pga_desktop.services.diensten import Diensten
from pga_desktop.services.teksten import Teksten
from pga_desktop.storage import reservekopie
from pga_desktop.storage.register import Register
from tests.support.aanpak import Aanpak, open_diensten
from tests.support.registers import GEBRUIKER, SLEUTELS
from tests.support.schijf import TE_GROOT, vol


def schrijvende_handelingen(a: Aanpak) -> dict[str, Callable[[], object]]:
    """One of everything that stores something."""
    diensten, aanmelding = a.diensten, a.dossier.huidig.aanmelding.ref
    getekend = diensten.documenten.tekenjob(
        diensten.documenten.bereid_voor(
            a.dossier,
            "toetsingsformulier",
            [Niveau.B1],
            diensten.documenten.keuze(a.dossier, "toetsingsformulier").ontvangers,
        )
    )(lambda procent, wat: None, lambda: False)
    return {
        "wijzig": lambda: a.zet(aanmelding, aanleiding=TE_GROOT),
        "concept": lambda: diensten.casussen.concept(a.id, aanmelding, "aanleiding", TE_GROOT),
        "nieuw": lambda: diensten.casussen.nieuw({"roepnaam": "N" * 400}),
        "voeg_toe": lambda: a.voeg_toe("feit", tekst=TE_GROOT),
        "overgang": lambda: a.stap("toetsen", TE_GROOT),
        "om": lambda: diensten.casussen.open_om(a.id, TE_GROOT),
        "uitstel": lambda: diensten.vandaag.stel_uit(
            a.id, "besluit", a.dag.replace(year=2027), TE_GROOT
        ),
        "document": lambda: diensten.documenten.bewaar(a.id, getekend),
        "instelling": lambda: diensten.instellingen.wijzig("postadres", TE_GROOT),
    }


HANDELINGEN = (
    "wijzig", "concept", "nieuw", "voeg_toe", "overgang", "om", "uitstel", "document", "instelling",
)  # fmt: skip


@pytest.mark.parametrize("handeling", HANDELINGEN)
def test_on_a_full_disk_each_act_is_whole_or_not_at_all(
    diensten: Diensten, register: Register, aanpak: Aanpak, handeling: str
) -> None:
    doe = schrijvende_handelingen(aanpak)[handeling]
    voor = stand(diensten, register, aanpak)
    with vol(register), pytest.raises(VerwachteFout) as fout:
        doe()
    assert fout.value.code == "schijf-vol"
    assert stand(diensten, register, aanpak) == voor
    doe()
    assert stand(diensten, register, aanpak) != voor, "it works once there is room"
    assert register.controleer(SLEUTELS) == ()


@pytest.mark.parametrize("handeling", HANDELINGEN)
def test_without_the_right_to_write_nothing_changes(
    diensten: Diensten, register: Register, aanpak: Aanpak, handeling: str
) -> None:
    doe = schrijvende_handelingen(aanpak)[handeling]
    voor = stand(diensten, register, aanpak)
    register._connection.rows("PRAGMA query_only = ON")
    with pytest.raises(VerwachteFout) as fout:
        doe()
    assert fout.value.code == "alleen-lezen"
    assert stand(diensten, register, aanpak) == voor


def stand(diensten: Diensten, register: Register, aanpak: Aanpak) -> object:
    """Everything that is stored, as far as a user can tell."""
    return (
        diensten.casussen.overzicht(),
        diensten.casussen.dossier(aanpak.id),
        diensten.casussen.concepten(aanpak.id),
        diensten.casussen.geschiedenis(aanpak.id),
        diensten.instellingen.lees(),
        register.toegang(aanpak.id),
    )


class TestEchteSchijf:
    """A disk of one megabyte. Needs Linux and the right to mount."""

    @pytest.fixture
    def schijf(self, tmp_path: Path) -> Iterator[Path]:
        schijf = tmp_path / "schijf"
        schijf.mkdir()
        mount, umount = shutil.which("mount"), shutil.which("umount")
        opdracht = [str(mount), "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(schijf)]
        if not mount or subprocess.run(opdracht, capture_output=True, check=False).returncode:
            pytest.skip("cannot mount a small disk on this machine")
        yield schijf
        subprocess.run([str(umount), "--lazy", str(schijf)], check=True)

    def test_a_register_that_does_not_fit_is_not_made(self, schijf: Path) -> None:
        (schijf / "vulling").write_bytes(bytes(900_000))
        with pytest.raises(VerwachteFout) as fout:
            Register.maak(schijf / "Dorp.pgaregister", SLEUTELS, lambda bezig: None)
        assert fout.value.code == "schijf-vol"
        assert [p.name for p in schijf.iterdir()] == ["vulling"]

    def test_what_was_stored_before_the_disk_was_full_is_still_there(
        self, schijf: Path, nieuw_register: Path, klok: VasteKlok, teksten: Teksten
    ) -> None:
        map_ = Path(shutil.copytree(nieuw_register, schijf / "Dorp.pgaregister"))
        aanpak = Aanpak(open_diensten(map_, klok, teksten), klok)
        with pytest.raises(VerwachteFout) as fout:
            _schrijf_tot_het_niet_meer_gaat(aanpak)
        assert fout.value.code == "schijf-vol"
        bewaard = aanpak.dossier
        assert len(bewaard.huidig.feiten) > 0
        assert aanpak.diensten.casussen.dossier(aanpak.id) == bewaard
        aanpak.diensten.sluit()

        ruimer = Path(shutil.copytree(map_, schijf.parent / "Dorp.pgaregister"))
        register = Register.open(ruimer, SLEUTELS, GEBRUIKER, klok)
        assert register.dossier(aanpak.id) == bewaard
        assert register.controleer(SLEUTELS) == ()
        register.close()

    @pytest.mark.parametrize("over", [0, 64, 300])
    def test_a_backup_that_does_not_fit_is_refused_and_leaves_nothing(
        self, schijf: Path, register: Register, over: int
    ) -> None:
        """Before a register is upgraded; `over` is the room that is left, in KiB."""
        _vul(schijf, over * 1024)
        with pytest.raises(VerwachteFout) as fout:
            reservekopie.maak(register._connection, SLEUTELS.data, schijf / "kopie.db")
        assert fout.value.code in {"reservekopie-mislukt", "schijf-vol"}
        assert [p.name for p in schijf.iterdir()] == ["vulling"]

    def test_a_register_on_a_full_disk_says_that_it_is_full(
        self, schijf: Path, nieuw_register: Path, klok: VasteKlok
    ) -> None:
        """SQLite calls it an I/O error: the folder would seem to be gone."""
        map_ = Path(shutil.copytree(nieuw_register, schijf / "Dorp.pgaregister"))
        _vul(schijf)
        with pytest.raises(VerwachteFout) as fout:
            Register.open(map_, SLEUTELS, GEBRUIKER, klok)
        assert fout.value.code == "schijf-vol"

    def test_a_copy_that_does_not_fit_leaves_nothing_half(
        self, schijf: Path, aanpak: Aanpak
    ) -> None:
        document = maak_document(aanpak)
        (schijf / "vulling").write_bytes(bytes(1024 * 1024 - 8192))
        with pytest.raises(VerwachteFout) as fout:
            aanpak.diensten.kopieen.exporteer(aanpak.id, [document], schijf, als_concept=True)
        assert fout.value.code == "export-mislukt"
        assert [p.name for p in schijf.iterdir()] == ["vulling"]


def _vul(schijf: Path, over: int = 0) -> None:
    """Fill a disk, but for this many bytes."""
    with (schijf / "vulling").open("wb", buffering=0) as vulling:
        with suppress(OSError):
            while True:
                vulling.write(bytes(4096))
        vulling.truncate(vulling.tell() - over)


def maak_document(a: Aanpak) -> int:
    """Make and keep a document; returns its id."""
    dienst = a.diensten.documenten
    ontvangers = dienst.keuze(a.dossier, "toetsingsformulier").ontvangers
    opdrachten = dienst.bereid_voor(a.dossier, "toetsingsformulier", [Niveau.B1], ontvangers)
    getekend = dienst.tekenjob(opdrachten)(lambda procent, wat: None, lambda: False)
    a.dossier = dienst.bewaar(a.id, getekend)
    return a.dossier.huidig.documenten[-1].id


def _schrijf_tot_het_niet_meer_gaat(aanpak: Aanpak) -> None:
    for nummer in range(100):
        aanpak.voeg_toe("feit", tekst=f"{nummer} " + "x" * 20_000)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("bevestigd", [1, 7, 23])
def test_a_killed_program_loses_nothing_it_acknowledged(
    map_: Path, klok: VasteKlok, teksten: Teksten, bevestigd: int
) -> None:
    aanpak = Aanpak(open_diensten(map_, klok, teksten), klok)
    aanpak.diensten.sluit()
    schrijver = subprocess.Popen(
        [sys.executable, "-c", _SCHRIJFT_DOOR, str(map_)],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
    )
    try:
        assert schrijver.stdout is not None
        gehoord = [schrijver.stdout.readline() for _ in range(bevestigd)]
    finally:
        schrijver.send_signal(signal.SIGKILL)
        rest, _ = schrijver.communicate()
    laatste = int([*gehoord, *rest.split("\n")[:-1]][-1])

    register = Register.open(map_, SLEUTELS, GEBRUIKER, klok)
    feiten = [feit.tekst for feit in register.dossier(aanpak.id).huidig.feiten]
    assert feiten[: laatste + 1] == [f"feit {n}" for n in range(laatste + 1)]
    (concept,) = register.concepten(aanpak.id)
    assert (concept.ref, concept.veld) == (Ref("persoon", 1), "roepnaam")
    assert int(concept.tekst) >= laatste
    assert register.controleer(SLEUTELS) == ()
    register.close()


_SCHRIJFT_DOOR = """
import sys
from datetime import datetime
from itertools import count
from pathlib import Path
from pga_desktop.domain.klok import VasteKlok
from pga_desktop.domain.velden import Ref
from pga_desktop.services.teksten import laad_teksten
from tests.support.aanpak import open_diensten

klok = VasteKlok(datetime(2026, 3, 2, 9, 0).astimezone())
diensten = open_diensten(Path(sys.argv[1]), klok, laad_teksten())
dossier = diensten.casussen.dossier(1)
traject = dossier.huidig.traject.id
for nummer in count():
    dossier, _ = diensten.casussen.voeg_toe(
        1, dossier.casus.versie, "feit", traject, {"tekst": f"feit {nummer}"}
    )
    diensten.casussen.concept(1, Ref("persoon", 1), "roepnaam", str(nummer))
    sys.stdout.write(f"{nummer}\\n")
    sys.stdout.flush()
"""

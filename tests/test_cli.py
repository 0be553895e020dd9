"""The command line as others call it: what is printed, what goes to standard error, exit codes."""

import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from pga_desktop.cli import main
from pga_desktop.domain.klok import SysteemKlok, VasteKlok
from pga_desktop.domain.stappen import Stap
from pga_desktop.security.sleutels import VLOER
from pga_desktop.services.toegang import NieuwRegister, Ontsloten, Toegang

ROOT = Path(__file__).parents[1]
ZIN = "kiezel haken drukker terrein"


@dataclass(frozen=True)
class Uitkomst:
    code: int
    uit: str
    fout: str


def proces(*argumenten: str | Path, invoer: str = "") -> Uitkomst:
    """The command as a process of its own."""
    klaar = subprocess.run(
        [sys.executable, "-W", "error", "-m", "pga_desktop", *map(str, argumenten)],
        input=invoer.encode(),
        capture_output=True,
        check=False,
        cwd=ROOT,
        env=os.environ | {"PYTHONUTF8": "1"},
    )
    return Uitkomst(klaar.returncode, klaar.stdout.decode(), klaar.stderr.decode())


@pytest.fixture
def roep(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Uitkomst]:
    """The command within this process: `roep("controleer", pad, invoer=b"...")`."""

    def roeper(*argumenten: str | Path, invoer: bytes = b"") -> Uitkomst:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(invoer)))
        try:
            code = main([str(argument) for argument in argumenten])
        except SystemExit as einde:
            code = int(str(einde.code))
        gedrukt = capsys.readouterr()
        return Uitkomst(code, gedrukt.out, gedrukt.err)

    return roeper


@pytest.fixture
def toegang(klok: VasteKlok) -> Toegang:
    return Toegang(klok, VLOER)


@pytest.fixture(scope="module")
def gemaakt(tmp_path_factory: pytest.TempPathFactory) -> Ontsloten:
    """A register behind a passphrase that is cheap to check; tests work on copies."""
    nieuw = NieuwRegister(tmp_path_factory.mktemp("cli"), "Dorp", "Woerden", "K. de Wit", ZIN)
    return Toegang(SysteemKlok(), VLOER).maak_register(nieuw).ontsloten


@pytest.fixture
def ontsloten(gemaakt: Ontsloten, tmp_path: Path) -> Ontsloten:
    return replace(gemaakt, pad=Path(shutil.copytree(gemaakt.pad, tmp_path / gemaakt.pad.name)))


def een_zin(tekst: str) -> bool:
    """One line for a person: whole sentences and no traceback."""
    return bool(re.fullmatch(r"[A-ZÀ-Ž‘].*\.\n", tekst)) and "Traceback" not in tekst


class TestVoorbeeld:
    def test_a_practice_register_passes_its_own_check(
        self, toegang: Toegang, tmp_path: Path
    ) -> None:
        gemaakt = proces("voorbeeld", tmp_path / "oefen", "--casussen", "13")
        assert (gemaakt.code, gemaakt.fout) == (0, "")
        regels = dict(regel.split(": ", 1) for regel in gemaakt.uit.splitlines())
        assert regels["Register"] == str(tmp_path / "oefen" / "Oefenregister.pgaregister")

        gecontroleerd = proces("controleer", regels["Register"], invoer=regels["Wachtzin"] + "\n")
        assert gecontroleerd == Uitkomst(0, "Het register is heel.\n", "")

        ontsloten = toegang.ontsluit(Path(regels["Register"]), regels["Wachtzin"])
        assert {s.casus.stap for s in ontsloten.standen.values()} == {*Stap} - {Stap.VERNIETIGD}

    def test_a_register_that_is_there_is_left_alone(
        self, roep: Callable[..., Uitkomst], tmp_path: Path
    ) -> None:
        (tmp_path / "Oefenregister.pgaregister").mkdir()
        uitkomst = roep("voorbeeld", tmp_path)
        assert (uitkomst.code, uitkomst.uit) == (1, "")
        assert uitkomst.fout.startswith("Er staat al een register met deze naam.")
        assert [*(tmp_path / "Oefenregister.pgaregister").iterdir()] == []

    @pytest.mark.parametrize("aantal", ["-1", "veel", "1.5", "²"])
    def test_a_number_that_is_none(self, roep: Callable[..., Uitkomst], aantal: str) -> None:
        uitkomst = roep("voorbeeld", "ergens", f"--casussen={aantal}")
        assert (uitkomst.code, uitkomst.uit) == (2, "")
        assert "typ een aantal" in uitkomst.fout


class TestControleer:
    def test_the_passphrase_comes_from_standard_input(
        self, roep: Callable[..., Uitkomst], ontsloten: Ontsloten
    ) -> None:
        for regeleinde in ("\n", "\r\n", ""):
            uitkomst = roep("controleer", ontsloten.pad, invoer=(ZIN + regeleinde).encode())
            assert uitkomst == Uitkomst(0, "Het register is heel.\n", "")

    @pytest.mark.parametrize("invoer", [b"", b"\n", b"fout\n", b"\xff\xfe\n", ZIN[:-1].encode()])
    def test_a_wrong_one_is_told_in_a_sentence(
        self, roep: Callable[..., Uitkomst], ontsloten: Ontsloten, invoer: bytes
    ) -> None:
        uitkomst = roep("controleer", ontsloten.pad, invoer=invoer)
        assert (uitkomst.code, uitkomst.uit) == (1, "")
        assert uitkomst.fout.startswith("Deze wachtzin past niet op dit register.")
        assert een_zin(uitkomst.fout)

    def test_typed_at_a_terminal_it_is_not_shown(
        self,
        ontsloten: Ontsloten,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        class Terminal(io.StringIO):
            def isatty(self) -> bool:
                return True

        monkeypatch.setattr("sys.stdin", Terminal(f"{ZIN}\n"))
        monkeypatch.setattr("pga_desktop.cli.getpass", lambda vraag: ZIN)
        assert main(["controleer", str(ontsloten.pad)]) == 0
        assert ZIN not in capsys.readouterr().out

    def test_what_is_wrong_is_listed(
        self, roep: Callable[..., Uitkomst], ontsloten: Ontsloten
    ) -> None:
        (ontsloten.pad / "reservekopieen" / "versie-1.db").write_bytes(b"half" * 3000)
        uitkomst = roep("controleer", ontsloten.pad, invoer=ZIN.encode())
        assert (uitkomst.code, uitkomst.fout) == (1, "")
        assert uitkomst.uit.splitlines() == [
            "De reservekopie ‘versie-1.db’ is niet te gebruiken. Maak een nieuwe reservekopie.",
            "Er is iets mis met dit register.",
        ]

    def test_what_stops_the_check_is_told_in_a_sentence(
        self, roep: Callable[..., Uitkomst], toegang: Toegang, ontsloten: Ontsloten, tmp_path: Path
    ) -> None:
        kapot = Path(shutil.copytree(ontsloten.pad, tmp_path / "Kapot.pgaregister"))
        (kapot / "register.db").write_bytes(b"x" * 8192)
        zonder = Path(shutil.copytree(ontsloten.pad, tmp_path / "Zonder.pgaregister"))
        (zonder / "sleutels.json").unlink()
        diensten = toegang.open(ontsloten)
        for pad, begin in (
            (tmp_path / "weg", "Op deze plek staat geen register."),
            (kapot, "Dit bestand is geen PGA-register"),
            (zonder, "In de map van dit register ontbreekt sleutels.json."),
            (ontsloten.pad, "Dit register is al geopend door K. de Wit, sinds 2 maart 2026 om"),
        ):
            uitkomst = roep("controleer", pad, invoer=ZIN.encode())
            assert (uitkomst.code, uitkomst.uit) == (1, "")
            assert uitkomst.fout.startswith(begin)
            assert een_zin(uitkomst.fout)
        diensten.sluit()

    def test_nothing_of_a_case_is_printed(
        self, roep: Callable[..., Uitkomst], toegang: Toegang, ontsloten: Ontsloten
    ) -> None:
        diensten = toegang.open(ontsloten)
        diensten.casussen.nieuw({"geslachtsnaam": "Zwartkoppeling"})
        diensten.sluit()
        bestand = ontsloten.pad / "register.db"
        inhoud = bytearray(bestand.read_bytes())
        inhoud[-4096 * 2] ^= 1
        bestand.write_bytes(inhoud)
        uitkomst = roep("controleer", ontsloten.pad, invoer=ZIN.encode())
        assert uitkomst.code == 1
        assert "Zwartkoppeling" not in uitkomst.uit + uitkomst.fout

    def test_it_needs_no_screen(self, ontsloten: Ontsloten) -> None:
        zonder_qt = (
            "import sys; sys.modules['PySide6'] = None; from pga_desktop.cli import main; "
            f"sys.exit(main(['controleer', {str(ontsloten.pad)!r}]))"
        )
        klaar = subprocess.run(
            [sys.executable, "-c", zonder_qt],
            input=ZIN.encode(),
            capture_output=True,
            check=False,
            cwd=ROOT,
        )
        assert (klaar.returncode, klaar.stderr) == (0, b"")


class TestFormulieren:
    def test_the_shipped_texts_are_good(self) -> None:
        goed = "Alle formulieren en regiogegevens zijn goed.\n"
        assert proces("formulieren") == Uitkomst(0, goed, "")

    def test_faults_are_listed_and_samples_made_of_the_rest(
        self, roep: Callable[..., Uitkomst], tmp_path: Path
    ) -> None:
        eigen = tmp_path / "eigen"
        (eigen / "aanmeldbrief").mkdir(parents=True)
        (eigen / "aanmeldbrief" / "tekst.md").write_text("# Dag {{ persoon.nam }}")
        uit = tmp_path / "uit"
        uitkomst = roep("formulieren", "--map", eigen, "--voorbeelden", uit)
        assert (uitkomst.code, uitkomst.fout) == (1, "")
        assert uitkomst.uit.splitlines() == [
            "aanmeldbrief/tekst.md, regel 1: de plaatshouder ‘persoon.nam’ bestaat niet. "
            "Bedoelt u ‘persoon.naam’?",
            f"{len([*uit.iterdir()])} voorbeelden geschreven.",
        ]
        assert (uit / "aanmeldbrief-b1.pdf").read_bytes().startswith(b"%PDF-")

    def test_folders_that_are_none(self, roep: Callable[..., Uitkomst], tmp_path: Path) -> None:
        (tmp_path / "bestand").touch()
        weg = roep("formulieren", "--map", tmp_path / "weg")
        vol = roep("formulieren", "--voorbeelden", tmp_path / "bestand")
        assert (weg.code, vol.code) == (1, 1)
        assert een_zin(weg.fout)
        assert een_zin(vol.fout)


class TestOpdrachten:
    @pytest.mark.parametrize("argumenten", [["onzin"], ["controleer"], ["rondleiding"]])
    def test_a_command_that_cannot_be_read(
        self, roep: Callable[..., Uitkomst], argumenten: Sequence[str]
    ) -> None:
        uitkomst = roep(*argumenten)
        assert (uitkomst.code, uitkomst.uit) == (2, "")

    def test_it_says_which_version_it_is(self, roep: Callable[..., Uitkomst]) -> None:
        uitkomst = roep("--version")
        assert uitkomst.code == 0
        assert re.fullmatch(r"PGA Desktop \d+\.\d+.*\n", uitkomst.uit)

    def test_help_names_every_command(self, roep: Callable[..., Uitkomst]) -> None:
        uitkomst = roep("--help")
        for opdracht in ("rondleiding", "voorbeeld", "controleer", "formulieren"):
            assert opdracht in uitkomst.uit

    def test_a_letter_the_terminal_does_not_have_stops_nothing(self, tmp_path: Path) -> None:
        (tmp_path / "huistijl.toml").touch()
        klaar = subprocess.run(
            [sys.executable, "-m", "pga_desktop", "formulieren", "--map", str(tmp_path)],
            capture_output=True,
            check=False,
            cwd=ROOT,
            env=os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        )
        assert (klaar.returncode, klaar.stderr) == (1, b"")
        assert rb"\u2018huisstijl.toml\u2019" in klaar.stdout

    def test_the_window_waits_for_nothing_that_only_an_open_register_needs(self) -> None:
        """One import too many at the top of a module and everyone waits longer for the window."""
        geladen = "import sys; import pga_desktop.bootstrap; print('\\n'.join(sys.modules))"
        klaar = subprocess.run(
            [sys.executable, "-c", geladen], capture_output=True, check=True, cwd=ROOT, text=True
        )
        kamers = {"storage", "documents", "security"}
        kamers |= {"services.casussen", "domain.records", "ui.veldnamen", "ui.frame", "ui.casus"}
        modules = set(klaar.stdout.split())
        assert "pga_desktop.ui.main_window" in modules
        assert not modules & {f"pga_desktop.{kamer}" for kamer in kamers}

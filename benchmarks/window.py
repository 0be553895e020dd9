"""A window in a process of its own, that says when it stands: `python -m benchmarks.window KIND`.

`bare` is a QMainWindow with a label, as large as the program's; `unlock` is the program up to the
unlock screen, by its own command; `case` goes on to Vandaag and one case. Says how much memory the
process holds, in KiB.
"""

import sys
from pathlib import Path
from typing import NoReturn

STANDS = "staat"


def main() -> None:
    kind, *arguments = sys.argv[1:]
    if kind == "bare":
        bare()
    elif kind == "unlock":
        unlock(arguments[0])
    else:
        case(Path(arguments[0]), sys.stdin.readline().rstrip("\n"))


def bare() -> NoReturn:
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("PGA Desktop"))
    window.resize(1366, 768)
    window.show()
    app.processEvents()
    stand()


def unlock(register: str) -> None:
    """The command itself; where it would wait for the user, the window has to stand."""
    from PySide6.QtWidgets import QApplication

    from pga_desktop.cli import main as command

    def painted() -> NoReturn:
        QApplication.processEvents()
        stand()

    QApplication.exec = staticmethod(painted)  # type: ignore[method-assign]
    command(["--register", register])


def case(register: Path, passphrase: str) -> NoReturn:
    """As a user does: the passphrase, the button, Vandaag, a case."""
    from PySide6.QtWidgets import QAbstractButton

    from benchmarks.door import door
    from benchmarks.find import child
    from pga_desktop import bootstrap
    from pga_desktop.ui.widgets.tekstvelden import WachtzinVeld

    app = bootstrap.maak_app()
    window = bootstrap.maak_venster(door, register)
    window.show()
    app.processEvents()
    child(window, WachtzinVeld, "ontgrendel.wachtzin").zet_tekst(passphrase)
    child(window, QAbstractButton, "ontgrendel.openen").click()
    while window.werkbank.bezig:
        app.processEvents()
    from pga_desktop.ui.frame.kader import Kader

    frame = child(window, Kader)
    frame.toon_casus(frame.omgeving.diensten.casussen.overzicht()[0].id)
    for _ in range(20):
        app.processEvents()
    stand()


def stand() -> NoReturn:
    """Tell the one who measures, and end without clearing up: that is not measured."""
    import os

    sys.stdout.write(f"{STANDS} {memory()}\n")
    sys.stdout.flush()
    os._exit(0)


def memory() -> int:
    """What this process holds in memory, in KiB; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    lines = status.read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:"))


if __name__ == "__main__":
    main()

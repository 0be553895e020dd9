"""The command `pga-desktop`: the window, and the commands that need no person (design 9).

Each command loads only what it needs: a check of a register works on a machine without a screen.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from getpass import getpass
from pathlib import Path

from pga_desktop import __version__
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.klok import SysteemKlok
from pga_desktop.ui.meldingen import bevinding_in_woorden, in_woorden, zin

OEFENCASSUSSEN = 26
FOUT = 1
"""Exit code for everything that is wrong; argparse gives 2 for a command that cannot be read."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; returns its exit code. What went wrong stands on standard error."""
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a real console
    opdracht = _lezer().parse_args(argv)
    uitvoeren: Callable[[argparse.Namespace], int] = opdracht.uitvoeren
    try:
        return uitvoeren(opdracht)
    except VerwachteFout as fout:
        print(zin(fout).voluit, file=sys.stderr)
        return FOUT


def _lezer() -> argparse.ArgumentParser:
    lezer = argparse.ArgumentParser(
        prog="pga-desktop", description="Register voor de lokale persoonsgerichte aanpak."
    )
    lezer.add_argument("--version", action="version", version=f"PGA Desktop {__version__}")
    lezer.add_argument("--register", type=Path, help="map van het register om te openen")
    lezer.set_defaults(uitvoeren=_venster)
    soorten = lezer.add_subparsers(title="opdrachten", metavar="OPDRACHT")

    walk = soorten.add_parser("rondleiding", help="een hele casus door de echte schermen")
    walk.add_argument("--uit", type=Path, required=True, metavar="MAP")
    walk.add_argument("--casus", type=Path, metavar="BESTAND")
    walk.set_defaults(uitvoeren=_rondleiding)

    oefen = soorten.add_parser("voorbeeld", help="een oefenregister met verzonnen casussen")
    oefen.add_argument("map", type=Path, metavar="MAP")
    oefen.add_argument("--casussen", type=_aantal, default=OEFENCASSUSSEN, metavar="N")
    oefen.set_defaults(uitvoeren=_voorbeeld)

    heel = soorten.add_parser(
        "controleer", help="is een register heel? wachtzin op standaardinvoer"
    )
    heel.add_argument("register", type=Path, metavar="REGISTER")
    heel.set_defaults(uitvoeren=_controleer)

    vormen = soorten.add_parser("formulieren", help="controleer alle formulieren en regiogegevens")
    vormen.add_argument("--map", type=Path, metavar="FORMS")
    vormen.add_argument("--voorbeelden", type=Path, metavar="UIT")
    vormen.set_defaults(uitvoeren=_formulieren)
    return lezer


def _aantal(tekst: str) -> int:
    if not (tekst.isascii() and tekst.isdecimal()):
        raise argparse.ArgumentTypeError("typ een aantal, bijvoorbeeld 26")
    return int(tekst)


def _venster(opdracht: argparse.Namespace) -> int:
    from pga_desktop import bootstrap  # noqa: PLC0415 - see above

    return bootstrap.start(opdracht.register)


def _rondleiding(opdracht: argparse.Namespace) -> int:
    from pga_desktop import bootstrap  # noqa: PLC0415 - see above

    regels = bootstrap.loop_rond(opdracht.uit, opdracht.casus)
    print("\n".join(regels) or f"Rondleiding klaar: {opdracht.uit}")
    return FOUT if regels else 0


def _voorbeeld(opdracht: argparse.Namespace) -> int:
    from pga_desktop.services.oefencertificaten import (  # noqa: PLC0415 - see above
        schrijf_oefencertificaat,
    )
    from pga_desktop.services.oefening import (  # noqa: PLC0415 - same
        OEFENNAAM,
        maak_oefenregister,
    )
    from pga_desktop.services.toegang import NieuwRegister, Toegang  # noqa: PLC0415 - same

    toegang, nu = Toegang(SysteemKlok()), SysteemKlok().nu()
    wachtzin = toegang.wachtzin_voorstel()
    nieuw = NieuwRegister(opdracht.map, OEFENNAAM, "Woerden", "A. de Boer", wachtzin)
    ontsloten = maak_oefenregister(toegang, nieuw, opdracht.casussen)
    print(f"Register: {ontsloten.pad}")
    print(f"Wachtzin: {wachtzin}")
    certificaat = schrijf_oefencertificaat(opdracht.map, "A. de Boer", nu)
    print(f"Certificaat om mee te ondertekenen: {certificaat.bestand}")
    print(f"Wachtwoord: {certificaat.wachtwoord}")
    return 0


def _controleer(opdracht: argparse.Namespace) -> int:
    from pga_desktop.services.toegang import Toegang  # noqa: PLC0415 - see above

    toegang = Toegang(SysteemKlok())
    gebreken = toegang.controleer(toegang.ontsluit(opdracht.register, _lees_wachtzin()))
    for gebrek in gebreken:
        print(in_woorden(gebrek.code, gebrek.plaats, gebrek.aantal))
    print("Er is iets mis met dit register." if gebreken else "Het register is heel.")
    return FOUT if gebreken else 0


def _lees_wachtzin() -> str:
    """The first line of standard input; typed at a terminal it is not shown."""
    if sys.stdin.isatty():
        return getpass("Wachtzin: ")
    return sys.stdin.buffer.readline().decode(errors="replace").rstrip("\r\n")


def _formulieren(opdracht: argparse.Namespace) -> int:
    from pga_desktop.services import formulieren  # noqa: PLC0415 - see above

    bevindingen = formulieren.controleer_formulieren(opdracht.map)
    for bevinding in bevindingen:
        print(bevinding_in_woorden(bevinding))
    if not bevindingen:
        print("Alle formulieren en regiogegevens zijn goed.")
    if opdracht.voorbeelden:
        paden = formulieren.schrijf_voorbeelden(opdracht.map, opdracht.voorbeelden)
        print(f"{len(paden)} voorbeelden geschreven.")
    return FOUT if bevindingen else 0

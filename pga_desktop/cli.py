"""The command `pga-desktop`: the window, and the commands that need no person (design 9)."""

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from pga_desktop import __version__
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.klok import SysteemKlok, VasteKlok

OEFENNAAM = "Oefenregister"
OEFENCASSUSSEN = 26
FOUT, GEBRUIK = 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; returns its exit code."""
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a real console
    opdracht = _lezer().parse_args(argv)
    uitvoeren: Callable[[argparse.Namespace], int] = opdracht.uitvoeren
    try:
        return uitvoeren(opdracht)
    except VerwachteFout as fout:
        from pga_desktop.ui.meldingen import zin  # the window's words, without the window

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
    oefen.add_argument("--casussen", type=int, default=OEFENCASSUSSEN, metavar="N")
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


def _venster(opdracht: argparse.Namespace) -> int:
    from pga_desktop import bootstrap

    return bootstrap.start(opdracht.register)


def _rondleiding(opdracht: argparse.Namespace) -> int:
    from pga_desktop import bootstrap

    regels = bootstrap.loop_rond(opdracht.uit, opdracht.casus)
    print("\n".join(regels) or f"Rondleiding klaar: {opdracht.uit}")
    return FOUT if regels else 0


def _voorbeeld(opdracht: argparse.Namespace) -> int:
    from pga_desktop import bootstrap
    from pga_desktop.services.oefening import maak_oefencasussen
    from pga_desktop.services.toegang import NieuwRegister

    klok = VasteKlok(datetime.now().astimezone())  # noqa: DTZ005 - made aware right here
    vandaag = klok.vandaag()
    toegang = bootstrap.maak_toegang(klok)
    wachtzin = toegang.wachtzin_voorstel()
    nieuw = NieuwRegister(opdracht.map, OEFENNAAM, "Woerden", "A. de Boer", wachtzin)
    gemaakt = toegang.maak_register(nieuw)
    diensten = toegang.open(gemaakt.ontsloten)
    try:
        maak_oefencasussen(diensten, klok.zet, vandaag, opdracht.casussen)
    finally:
        diensten.sluit()
    print(f"Register: {gemaakt.ontsloten.pad}")
    print(f"Wachtzin: {wachtzin}")
    return 0


def _controleer(opdracht: argparse.Namespace) -> int:
    from pga_desktop import bootstrap
    from pga_desktop.ui.meldingen import in_woorden

    toegang = bootstrap.maak_toegang(SysteemKlok())
    wachtzin = sys.stdin.readline().rstrip("\r\n")
    bevindingen = toegang.controleer(toegang.ontsluit(opdracht.register, wachtzin))
    for bevinding in bevindingen:
        print(in_woorden(bevinding.code, bevinding.plaats, bevinding.aantal))
    print("Er is iets mis met dit register." if bevindingen else "Het register is heel.")
    return FOUT if bevindingen else 0


def _formulieren(opdracht: argparse.Namespace) -> int:
    from pga_desktop.services.formulieren import controleer_formulieren, schrijf_voorbeelden
    from pga_desktop.ui.meldingen import bevinding_in_woorden

    bevindingen = controleer_formulieren(opdracht.map)
    for bevinding in bevindingen:
        print(bevinding_in_woorden(bevinding))
    if bevindingen:
        return FOUT
    print("Alle formulieren en regiogegevens zijn goed.")
    if opdracht.voorbeelden:
        aantal = len(schrijf_voorbeelden(opdracht.map, opdracht.voorbeelden))
        print(f"{aantal} voorbeelden geschreven.")
    return 0

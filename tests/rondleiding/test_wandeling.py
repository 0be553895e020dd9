"""Whole walks through the real window, on a real register, with real documents."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImageReader
from pytestqt.qtbot import QtBot

from pga_desktop.bootstrap import certificeer, maak_app, maak_toegang
from pga_desktop.documents.bekijken import tekst
from pga_desktop.documents.oordelen import beoordeel
from pga_desktop.domain.delen import Lezer
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.klok import VasteKlok
from pga_desktop.rondleiding.casusbestand import Casusbestand
from pga_desktop.rondleiding.ondertekening import PLAN, Certificeer
from pga_desktop.rondleiding.verslag import Verslag
from pga_desktop.rondleiding.verwachting import afwijkingen
from pga_desktop.rondleiding.wandeling import BREEDTE, HOOGTE, loop
from pga_desktop.security.sleutels import VLOER, Kosten
from pga_desktop.services.toegang import Ontsloten, Toegang
from pga_desktop.ui.main_window import Hoofdvenster

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@dataclass(frozen=True)
class Programma:
    """The program as it stands before the first run."""

    venster: Hoofdvenster
    toegang: Toegang
    klok: VasteKlok
    certificeer: Certificeer


@pytest.fixture
def programma(qtbot: QtBot, klok: VasteKlok) -> Iterator[Programma]:
    maak_app()
    toegang = maak_toegang(klok, Kosten(*VLOER))
    venster = Hoofdvenster(lambda: toegang)
    qtbot.addWidget(venster)
    yield Programma(venster, toegang, klok, certificeer(klok))
    venster.close()


def lees(pad: Path) -> str:
    return tekst(pad.read_bytes())


def overgeslagen(verslag: Verslag) -> dict[str, tuple[str, ...]]:
    return {o.naam: o.overgeslagen for o in verslag.overgangen if o.overgeslagen}


def assert_alles_gegeven(toegang: Toegang, ontsloten: Ontsloten) -> None:
    """What can go out is recorded as given, on the day it was made; the rest is not."""
    diensten = toegang.open(ontsloten)
    (regel,) = diensten.casussen.overzicht()
    for traject in diensten.casussen.dossier(regel.id).trajecten:
        for document in traject.documenten:
            extern = document.lezer != Lezer.INTERN and document.ontvanger
            kan = bool(extern) and not document.ontbreekt
            gegeven = [s for s in traject.stappen_van(document) if s.aan]
            assert bool(gegeven) is kan
            assert all(s.datum == document.gemaakt_op.date() for s in gegeven)
    diensten.sluit()


@pytest.mark.parametrize("nummer", ["voorbeeldcasus", "06", "09", "10", "11", "13", "14"])
def test_a_case_is_walked_from_registration_to_end(
    nummer: str, casussen: dict[str, Casusbestand], programma: Programma, tmp_path: Path
) -> None:
    casus, uit = casussen[nummer], tmp_path / "uit"
    verslag = loop(programma.venster, programma.klok, casus, uit, programma.certificeer)
    programma.venster.close()
    assert afwijkingen(casus.verwacht, verslag, uit, lees) == ()
    assert [o.naam for o in verslag.overgangen] == [o.naam for o in casus.overgangen]
    assert json.loads((uit / "rondleiding.json").read_text("utf-8"))["eindstap"] == verslag.eindstap
    for stap in verslag.stappen:
        maat = QImageReader(str(uit / stap.schermafbeelding)).size()
        assert maat.width() >= BREEDTE
        assert maat.height() >= HOOGTE
    for document in verslag.documenten:
        oordeel = beoordeel((uit / document.bestand).read_bytes())
        wie = [h.veld for h in oordeel.handtekeningen]
        assert wie == (["casusregisseur", "pga_expert"] if document.sleutel == PLAN else [])
        assert oordeel.goed
    ontsloten = programma.toegang.ontsluit(uit / verslag.register, verslag.wachtzin)
    assert programma.toegang.controleer(ontsloten) == ()
    assert_alles_gegeven(programma.toegang, ontsloten)
    namen = "\n".join(pad.relative_to(uit).as_posix() for pad in uit.rglob("*"))
    for deel in (casus.persoon.geslachtsnaam, casus.persoon.bsn, casus.persoon.roepnaam):
        assert not deel or deel not in namen


def test_a_guard_that_is_met_is_not_skipped_and_a_missing_one_is_named(
    casussen: dict[str, Casusbestand], programma: Programma, tmp_path: Path
) -> None:
    verslag = loop(
        programma.venster, programma.klok, casussen["04"], tmp_path / "uit", programma.certificeer
    )
    assert overgeslagen(verslag) == {
        "toetsen": ("naam", "geinformeerd"),
        "toelaten": ("criteria", "proportionaliteit", "subsidiariteit"),
    }
    assert [o.reden for o in verslag.overgangen] == [o.reden for o in casussen["04"].overgangen]


def test_a_file_that_cannot_be_walked_writes_nothing_and_leaves_the_program_as_it_was(
    casussen: dict[str, Casusbestand], programma: Programma, tmp_path: Path
) -> None:
    casus, uit = casussen["12"], tmp_path / "uit"
    omgekeerd = replace(casus, overgangen=casus.overgangen[::-1])
    with pytest.raises(VerwachteFout, match="casusbestand-overgang"):
        loop(programma.venster, programma.klok, omgekeerd, uit, programma.certificeer)
    assert not uit.exists()
    assert (
        loop(programma.venster, programma.klok, casus, uit, programma.certificeer).eindstap
        == "afgewezen"
    )

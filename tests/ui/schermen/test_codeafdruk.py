"""The recovery code on paper: a page with the code, and a clear word when it cannot be printed."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
import shiboken6
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pga_desktop.rondleiding.bediening import Bediening
from pga_desktop.ui.jobs import Werkbank
from pga_desktop.ui.toegang.codeafdruk import A4, Codeafdruk, teken_codeblad
from pga_desktop.ui.widgets.indeling import Kolom
from tests.support.kijken import woorden

CODE = "AB2C7-00002-0A1VZ-ZZZZZ-11111-22222-33333-44444"


@pytest.fixture
def venster(qtbot: QtBot) -> Iterator[QWidget]:
    venster = QWidget()
    Kolom(ouder=venster)
    venster.resize(600, 400)
    yield venster
    venster.close()
    shiboken6.delete(venster)


def toon(venster: QWidget, printers: list[str], papier: Path) -> Bediening:
    def printer(_naam: str) -> QPrinter:
        apparaat = QPrinter()
        apparaat.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        apparaat.setOutputFileName(str(papier))
        return apparaat

    werkbank = Werkbank(venster)
    afdruk = Codeafdruk(
        CODE, "PGA Dorp", werkbank, printers=lambda: list(printers), printer=printer
    )
    indeling = venster.layout()
    assert indeling is not None
    indeling.addWidget(afdruk)
    venster.show()
    venster.activateWindow()
    return Bediening(venster, lambda: werkbank.bezig, geduld_ms=20_000)


def inkt(plaat: QImage) -> int:
    """How much of a page is not white, in pixels of a small picture of it."""
    klein = plaat.convertToFormat(QImage.Format.Format_Grayscale8)
    return sum(grijs < 200 for grijs in bytes(klein.constBits()))


def test_the_code_comes_on_one_page(venster: QWidget, tmp_path: Path) -> None:
    papier = tmp_path / "papier.pdf"
    bediening = toon(venster, ["Gang", "Zolder"], papier)
    bediening.klik("code.afdrukken")
    bediening.vul("code.printer", "Zolder")
    bediening.klik("code.afdrukken.doen")
    assert "naar de printer gestuurd" in woorden(venster)
    with pypdfium2.PdfDocument(papier) as pdf:
        assert len(pdf) == 1
        assert pdf[0].get_size() == pytest.approx(A4, abs=1)


def test_the_page_shows_the_code_and_not_another(qtbot: QtBot) -> None:
    bladen = [teken_codeblad(code, "PGA Dorp", 0, 1.0).pixels for code in (CODE, CODE, CODE[::-1])]
    assert bladen[0] == bladen[1] != bladen[2]
    beeld = teken_codeblad(CODE, "PGA Dorp", 0, 2.0)
    plaat = QImage(beeld.pixels, beeld.breedte, beeld.hoogte, QImage.Format.Format_RGBA8888)
    assert (beeld.breedte, beeld.hoogte) == (1190, 1684)
    assert inkt(plaat) > 5_000


def test_without_a_printer_it_says_what_to_do(venster: QWidget, tmp_path: Path) -> None:
    printers: list[str] = []
    bediening = toon(venster, printers, tmp_path / "papier.pdf")
    bediening.klik("code.afdrukken")
    assert "Schrijf de code over van het scherm" in woorden(venster)
    printers.append("Net aangezet")
    bediening.klik("code.afdrukken")
    assert bediening.ziet("code.afdrukken.doen")


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false", extend=True)
def test_a_printer_that_does_not_take_it_is_told(venster: QWidget, tmp_path: Path) -> None:
    bediening = toon(venster, ["Gang"], tmp_path / "weg" / "papier.pdf")
    bediening.klik("code.afdrukken")
    bediening.klik("code.afdrukken.doen")
    assert "nam de code niet aan" in woorden(venster)
    assert bediening.ziet("code.afdrukken")

"""Every screen, empty and full, wide and narrow: named, large enough, in order, in sight."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QScrollBar, QWidget

from pga_desktop.domain.partner import Contactpersoon, Organisatie
from pga_desktop.domain.velden import velden
from pga_desktop.services.diensten import Diensten
from pga_desktop.ui.beheer.gegevens import GROEPEN
from pga_desktop.ui.frame.kader import Kader
from pga_desktop.ui.screens import SCHERMEN
from pga_desktop.ui.style.tokens import DOEL
from pga_desktop.ui.widgets.veld import Veld
from tests.support.kijken import gebroken, te_smal
from tests.support.registers import LASTIG
from tests.ui.schermen.conftest import BREED, SMAL, Scherm, een_casus, toon

LANG = "Verwerkingsverantwoordelijkheidsverklaringsformulier " * 3
VANDAAG = date(2026, 3, 2)

Plaats = Callable[[Scherm], None]


def naar(sleutel: str) -> Plaats:
    return lambda scherm: scherm.klik(f"rail.{sleutel}")


def nieuw(scherm: Scherm) -> None:
    scherm.toets(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    scherm.typ("nieuw.naam", "a")


def nieuw_leeg(scherm: Scherm) -> None:
    scherm.toets(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)


def zoeken(scherm: Scherm) -> None:
    scherm.typ("zoek", "a")


def opdrachten(scherm: Scherm) -> None:
    scherm.toets(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)


def sneltoetsen(scherm: Scherm) -> None:
    scherm.toets(Qt.Key.Key_F1)


PLAATSEN = {s.sleutel: naar(s.sleutel) for s in SCHERMEN} | {
    f.__name__: f for f in (nieuw, nieuw_leeg, zoeken, opdrachten, sneltoetsen)
}
elke_plaats = pytest.mark.parametrize("plaats", PLAATSEN.values(), ids=PLAATSEN)
elke_maat = pytest.mark.parametrize("maat", [BREED, SMAL], ids=["gewoon", "klein"])
leeg_en_vol = pytest.mark.parametrize("vol", [False, True], ids=["leeg", "vol"])


def vul(diensten: Diensten) -> None:
    """Cases and partners with long, hostile and missing names."""
    for nummer, naam in enumerate((LASTIG, LANG, "", "Yıldırım", "'t Hoen")):
        een_casus(
            diensten, VANDAAG - timedelta(days=9 * nummer), geslachtsnaam=naam, geheim_adres="ja"
        )
    for naam in (LASTIG, LANG):
        organisatie = diensten.partners.voeg_toe(naam)
        diensten.partners.voeg_contact_toe(organisatie.id)
    diensten.instellingen.wijzig("gemeente", LANG)


@pytest.fixture
def pagina(open_scherm: Scherm, diensten: Diensten, maat: tuple[int, int], vol: bool) -> Scherm:
    if vol:
        vul(diensten)
    toon(open_scherm.venster, *maat)
    return open_scherm


def kader(scherm: Scherm) -> QWidget:
    gevonden = scherm.venster.findChild(Kader)
    assert gevonden is not None
    return gevonden


def zichtbaar(blad: QWidget) -> list[QWidget]:
    return [
        w
        for w in blad.findChildren(QWidget)
        if w.isVisible() and not w.objectName().startswith("qt_") and not isinstance(w, QScrollBar)
    ]


def met_toetsenbord(blad: QWidget) -> list[QWidget]:
    return [w for w in zichtbaar(blad) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]


def naam(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@elke_plaats
@elke_maat
@leeg_en_vol
def test_a_screen_is_named_large_enough_and_fits(pagina: Scherm, plaats: Plaats) -> None:
    plaats(pagina)
    blad = kader(pagina)
    stom = [w.objectName() or type(w).__name__ for w in met_toetsenbord(blad) if not naam(w)]
    assert met_toetsenbord(blad)
    assert not stom, "has no name for the ear"
    knoppen = [w for w in zichtbaar(blad) if isinstance(w, QAbstractButton)]
    klein = [k.objectName() or k.text() for k in knoppen if min(k.width(), k.height()) < DOEL]
    assert not klein, "is too small to press"
    assert all(w.textFormat() is Qt.TextFormat.PlainText for w in blad.findChildren(QLabel))
    assert not buiten_beeld(blad), "sticks out at the side"
    assert not te_smal(blad), "its words are cut off"


def buiten_beeld(blad: QWidget) -> list[str]:
    """What is wider than the column it scrolls in, or than the window."""
    uit = []
    for widget in zichtbaar(blad):
        ouder: QWidget = blad
        stap = widget.parentWidget()
        while stap is not None and stap is not blad:
            if isinstance(stap, QScrollArea):
                ouder = stap.viewport()
                break
            stap = stap.parentWidget()
        plek = QRect(widget.mapTo(blad, QPoint()), widget.size())
        ruimte = QRect(ouder.mapTo(blad, QPoint()), ouder.size())
        if plek.left() < ruimte.left() or plek.right() > ruimte.right():
            uit.append(widget.objectName() or type(widget).__name__)
    return uit


@elke_plaats
@elke_maat
@pytest.mark.parametrize("vol", [False])
def test_no_word_is_broken_in_two(pagina: Scherm, plaats: Plaats) -> None:
    plaats(pagina)
    assert gebroken(kader(pagina)) == []


@pytest.mark.parametrize("sleutel", [s.sleutel for s in SCHERMEN])
@pytest.mark.parametrize("maat", [BREED])
@pytest.mark.parametrize("vol", [True])
def test_tab_goes_through_a_screen_and_comes_back(pagina: Scherm, sleutel: str) -> None:
    naar(sleutel)(pagina)
    begin = pagina.toetsenbord()
    bezocht = [begin]
    for _ in range(400):
        pagina.toets(Qt.Key.Key_Tab)
        if pagina.toetsenbord() is begin:
            break
        assert pagina.toetsenbord() not in bezocht, "Tab is caught in a loop"
        bezocht.append(pagina.toetsenbord())
    assert pagina.toetsenbord() is begin
    assert pagina.vind("zoek") in bezocht
    assert pagina.vind("vergrendelen") in bezocht


def test_settings_are_reached_in_the_order_one_reads(open_scherm: Scherm) -> None:
    open_scherm.klik("rail.beheer")
    namen = [naam for _, rijen in GROEPEN for rij in rijen for naam in rij]
    verwacht = [f"instellingen.{naam}" for naam in (*namen, "plafond", "tokenbibliotheek")]
    verwacht += ["certificaat.bestand", "weergave.thema"]
    assert veldvolgorde(open_scherm.venster) == verwacht


def test_a_partner_is_reached_in_the_order_one_reads(
    open_scherm: Scherm, diensten: Diensten
) -> None:
    organisatie = diensten.partners.voeg_toe("Jellinek")
    contact = diensten.partners.voeg_contact_toe(organisatie.id)
    open_scherm.klik("rail.partners")
    eigen = [f"organisatie.{organisatie.id}.{v.naam}" for v in velden(Organisatie)]
    mensen = [f"contactpersoon.{contact.id}.{v.naam}" for v in velden(Contactpersoon)]
    assert veldvolgorde(open_scherm.venster) == ["partners.nieuw_naam", *eigen, *mensen]


def veldvolgorde(venster: QWidget) -> list[str]:
    """The names of the visible fields in the order in which Tab reaches them."""
    namen: list[str] = []
    nu: QWidget | None = venster.nextInFocusChain()
    while nu is not None and nu is not venster:
        veld = nu.parentWidget()
        while veld is not None and not isinstance(veld, Veld):
            veld = veld.parentWidget()
        if veld is not None and veld.isVisible() and nu.focusPolicy() & Qt.FocusPolicy.TabFocus:
            namen.append(veld.naam)
        nu = nu.nextInFocusChain()
    return list(dict.fromkeys(namen))


@elke_maat
def test_the_way_in_fits_and_is_named(scherm: Scherm, maat: tuple[int, int]) -> None:
    toon(scherm.venster, *maat)
    scherm.klik("eerste.volgende")
    assert not [w.objectName() for w in met_toetsenbord(scherm.venster) if not naam(w)]
    assert not buiten_beeld(scherm.venster)
    assert not te_smal(scherm.venster)

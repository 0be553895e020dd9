"""Beheer, from top to bottom: sender, cap, look, data of the region, and about the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from pga_desktop import __version__
from pga_desktop.ui.beheer.gegevens import GROEPEN, Instellingenvelden, eisen
from pga_desktop.ui.beheer.ondertekenen import Ondertekenkaart
from pga_desktop.ui.beheer.regiogegevens import Regiogegevens, voorlopig
from pga_desktop.ui.beheer.sleutels import Sleutelkaart
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.pagina import Pagina, breng_in_zicht, eerste_focus
from pga_desktop.ui.style.stijl import pas_toe
from pga_desktop.ui.style.tokens import RUIMTE, Thema
from pga_desktop.ui.voorkeuren import voorkeuren
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.keuzevelden import KeuzeRijVeld
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.kop import Kop
from pga_desktop.ui.widgets.lijsten import KoppelLijst, NogNodig
from pga_desktop.ui.widgets.schuif import Schuif
from pga_desktop.ui.widgets.splits import Splits
from pga_desktop.ui.widgets.tekst import Tekst

if TYPE_CHECKING:
    from pga_desktop.ui.beheer.sjablonen import Sjablonenpagina

_SJABLONEN: Final = "sjablonen"
_THEMAS = (
    (Thema.SYSTEEM, "Zoals de computer"),
    (Thema.LICHT, "Licht"),
    (Thema.DONKER, "Donker"),
    (Thema.CONTRAST, "Hoog contrast"),
)


class Beheerscherm(Pagina):
    """One page of cards; the column at the right says what letters still miss and leads around.

    The texts have a page of their own in the same place.
    """

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__(omgeving)
        self._instellingen = [Instellingenvelden(omgeving, rijen) for _, rijen in GROEPEN]
        for velden in self._instellingen:
            velden.gewijzigd.connect(self.ververs)
        self._ondertekenen = Ondertekenkaart(omgeving)
        self._kaarten = [
            *(_kaart(titel, v) for (titel, _), v in zip(GROEPEN, self._instellingen, strict=True)),
            _kaart("Hoeveel casussen tegelijk", Instellingenvelden(omgeving, (("plafond",),))),
            Sleutelkaart(omgeving),
            self._ondertekenen,
            Weergave(),
            self._sjabloonkaart(),
            _kaart("Regiogegevens", Regiogegevens(omgeving.diensten.regio)),
            _over(omgeving),
        ]
        self._stand = NogNodig()
        self._stand.gevraagd.connect(self._naar_veld)
        self._standkop = Tekst("", "gedempt")
        stand = Kaart("Nodig voor brieven")
        stand.inhoud.voeg(self._standkop, self._stand)
        inhoud = Kaart("Op deze pagina")
        links = KoppelLijst([(str(i), k.titel.text()) for i, k in enumerate(self._kaarten)])
        links.gevraagd.connect(self._naar_kaart)
        inhoud.inhoud.voeg(links)
        self._splits = splits = Splits()
        splits.hoofd.voeg(*self._kaarten)
        splits.zij.voeg(inhoud, stand)
        splits.zij.addStretch()
        self._schuif = Schuif()
        self._schuif.inhoud.voeg(Kop("Beheer", omgeving.diensten.register.naam), splits)
        self._sjablonen: Sjablonenpagina | None = None
        self._stapel = QStackedWidget()
        self._stapel.addWidget(self._schuif)
        Kolom(self._stapel, ouder=self)

    def deel(self) -> str:
        if self._sjablonen is None or self._stapel.currentWidget() is self._schuif:
            return ""
        return f"{_SJABLONEN}/{self._sjablonen.deel()}"

    def toon_deel(self, deel: str) -> None:
        scherm, _, welk = deel.partition("/")
        if scherm == _SJABLONEN:
            self.toon_sjablonen()
            if self._sjablonen is not None:
                self._sjablonen.toon_deel(welk)

    def opdrachten(self) -> list[tuple[str, str]]:
        """What the palette offers here."""
        return [(_SJABLONEN, "Sjablonen: eigen teksten, lijsten en regiopakket")]

    def doe(self, _sleutel: str) -> None:
        """Do what the palette offered."""
        self.toon_sjablonen()

    def toon_sjablonen(self) -> None:
        """Show the texts and lists, as they are now."""
        from pga_desktop.ui.beheer.sjablonen import Sjablonenpagina  # noqa: PLC0415 - few ask

        if self._sjablonen is None:
            self._sjablonen = Sjablonenpagina(self.omgeving)
            self._sjablonen.terug.connect(self._terug_uit_sjablonen)
            self._stapel.addWidget(self._sjablonen)
        self._stapel.setCurrentWidget(self._sjablonen)
        eerste_focus(self._sjablonen)
        self._sjablonen.toon_deel("")
        self._sjablonen.ververs()

    def _terug_uit_sjablonen(self) -> None:
        self._stapel.setCurrentWidget(self._schuif)
        self._naar_sjablonen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sjabloonkaart(self) -> Kaart:
        kaart = Kaart("Sjablonen")
        self._naar_sjablonen = Knop("Sjablonen bekijken")
        self._naar_sjablonen.setObjectName("beheer.sjablonen")
        self._naar_sjablonen.clicked.connect(self.toon_sjablonen)
        kaart.inhoud.voeg(
            Tekst(
                "Alle brieven, lijsten en vragen: waar ze vandaan komen, of ze goed zijn, en hoe u"
                " er een aanpast. Ook om een pakket van de regio te plaatsen."
            ),
            self._naar_sjablonen,
        )
        return kaart

    def ververs(self) -> None:
        self._ondertekenen.ververs()
        nu = self.omgeving.diensten.instellingen.lees()
        mist = len(nu.ontbrekend)
        zin = f"Nog {mist} in te vullen. Tot dan kan een brief niet worden verstuurd."
        self._standkop.setText(zin if mist else "Alles is ingevuld.")
        self._stand.zet(eisen(nu))
        if self._sjablonen is not None and self.deel():
            self._sjablonen.ververs()

    def _naar_veld(self, naam: str) -> None:
        for velden in self._instellingen:
            if naam in velden.velden:
                velden.velden[naam].setFocus()
                breng_in_zicht(velden.velden[naam])

    def _naar_kaart(self, sleutel: str) -> None:
        kaart = self._kaarten[int(sleutel)]
        boven = kaart.mapTo(self._splits, QPoint()).y() + self._splits.y()
        self._schuif.verticalScrollBar().setValue(boven - RUIMTE.l)
        eerste = kaart.nextInFocusChain()
        if eerste is not None and kaart.isAncestorOf(eerste):
            eerste.setFocus()


class Weergave(Kaart):
    """Light, dark, high contrast, or what the computer says. Remembered for this user."""

    def __init__(self) -> None:
        super().__init__("Weergave")
        keuzes = [(str(thema), woorden) for thema, woorden in _THEMAS]
        self._keuze = KeuzeRijVeld("weergave.thema", "Kleuren", keuzes)
        self._keuze.zet_tekst(str(voorkeuren().thema()))
        self._keuze.verlaten.connect(self._kies)
        self.inhoud.voeg(self._keuze)

    def _kies(self) -> None:
        thema = Thema(self._keuze.tekst() or Thema.SYSTEEM)
        self._keuze.zet_tekst(str(thema))
        voorkeuren().kies_thema(thema)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            pas_toe(app, thema)


def _kaart(titel: str, inhoud: QWidget) -> Kaart:
    kaart = Kaart(titel)
    kaart.inhoud.voeg(inhoud)
    return kaart


def _over(omgeving: Omgeving) -> Kaart:
    kaart = Kaart("Over PGA Desktop")
    open_punten = voorlopig(omgeving.diensten.regio)
    kaart.inhoud.voeg(
        Tekst(f"Versie {__version__}"),
        Tekst(
            "Vrije software onder de licentie EUPL 1.2. Het programma werkt zonder internet en"
            " stuurt niets weg."
        ),
        Tekst(
            "Gebouwd met Qt for Python (LGPL), sqlcipher3 (zlib) met SQLCipher (BSD) en OpenSSL"
            " (Apache), cryptography (Apache of BSD), ReportLab (BSD), pikepdf (MPL), pypdfium2"
            " (BSD en Apache), pyHanko (MIT), Pillow (MIT-CMU), Jinja (BSD), markdown-it-py (MIT),"
            " dateutil (BSD), Pyphen (MPL) en de lettertypen Noto Sans (OFL).",
            "gedempt",
        ),
        Tekst("Nog voorlopig", "vet"),
        Tekst(
            f"De regio moet nog {len(open_punten)} lijsten en termijnen vaststellen. Bij"
            " Regiogegevens staat welke."
            if open_punten
            else "Alles is vastgesteld.",
        ),
    )
    return kaart

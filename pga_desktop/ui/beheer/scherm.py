"""Beheer, from top to bottom: sender, cap, look, data of the region, and about the program."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from pga_desktop import __version__
from pga_desktop.ui.beheer.gegevens import GROEPEN, Instellingenvelden, eisen
from pga_desktop.ui.beheer.regiogegevens import Regiogegevens, voorlopig
from pga_desktop.ui.beheer.sleutels import Sleutelkaart
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.pagina import Pagina, breng_in_zicht
from pga_desktop.ui.style.stijl import pas_toe
from pga_desktop.ui.style.tokens import RUIMTE, Thema
from pga_desktop.ui.voorkeuren import voorkeuren
from pga_desktop.ui.widgets.indeling import Kolom, Schuif, Splits
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.keuzevelden import KeuzeRijVeld
from pga_desktop.ui.widgets.kop import Kop
from pga_desktop.ui.widgets.lijsten import KoppelLijst, NogNodig
from pga_desktop.ui.widgets.tekst import Tekst

_THEMAS = (
    (Thema.SYSTEEM, "Zoals de computer"),
    (Thema.LICHT, "Licht"),
    (Thema.DONKER, "Donker"),
    (Thema.CONTRAST, "Hoog contrast"),
)


class Beheerscherm(Pagina):
    """One page of cards; the column at the right says what letters still miss and leads around."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__(omgeving)
        self._instellingen = [Instellingenvelden(omgeving, rijen) for _, rijen in GROEPEN]
        for velden in self._instellingen:
            velden.gewijzigd.connect(self.ververs)
        self._kaarten = [
            *(_kaart(titel, v) for (titel, _), v in zip(GROEPEN, self._instellingen, strict=True)),
            _kaart("Plafond", Instellingenvelden(omgeving, (("plafond",),))),
            Sleutelkaart(omgeving),
            Weergave(),
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
        Kolom(self._schuif, ouder=self)

    def ververs(self) -> None:
        nu = self.omgeving.diensten.instellingen.lees()
        mist = len(nu.ontbrekend)
        zin = f"Nog {mist} in te vullen. Tot dan kan een brief niet worden verstuurd."
        self._standkop.setText(zin if mist else "Alles is ingevuld.")
        self._stand.zet(eisen(nu))

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
            " (BSD en Apache), Pillow (MIT-CMU), Jinja (BSD), markdown-it-py (MIT), holidays (MIT)"
            " en de lettertypen Noto Sans (OFL).",
            "gedempt",
        ),
        Tekst("Nog voorlopig", "vet"),
        Tekst(
            "De regio moet dit nog vaststellen: " + "; ".join(open_punten) + "."
            if open_punten
            else "Alles is vastgesteld.",
        ),
    )
    return kaart

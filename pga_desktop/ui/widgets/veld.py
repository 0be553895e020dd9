"""What every field has in common: label above, error and hint below, one way to read and set it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.tekst import Tekst


class Veld(QWidget):
    """A labelled editor whose value is always text.

    `naam` is the key of the field and the object name. Lists hold one item per line, yes/no is
    "ja", "nee" or "". Signals: `getypt` after every change by the user, `verlaten` when she is done
    (left the field, pressed Enter, made a choice). Setting the text emits nothing.
    """

    getypt = Signal()
    verlaten = Signal()

    def __init__(
        self, naam: str, label: str, *, hint: str = "", ouder: QWidget | None = None
    ) -> None:
        super().__init__(ouder)
        self.setObjectName(naam)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._hint = hint
        self._fout = ""
        self._indeling = Kolom(ouder=self, tussen=3)
        self.label = Tekst(label, "label")
        self._indeling.voeg(self.label)
        self.label.setVisible(bool(label))
        self.fout = Tekst("", "fout")
        self.fout.hide()
        self._hintregel = Tekst(hint, "klein") if hint else None
        self._opmerking: Tekst | None = None

    @property
    def naam(self) -> str:
        """The key of this field."""
        return self.objectName()

    def kophoogte(self, breedte: int) -> int:
        """The height of what stands above the editor: the label."""
        if not self.label.text():
            return 0
        return self.label.heightForWidth(breedte) + self._indeling.spacing()

    def tekst(self) -> str:
        """The value as text."""
        raise NotImplementedError

    def zet_tekst(self, tekst: str) -> None:
        """Show a value; emits nothing."""
        raise NotImplementedError

    def zet_alleen_lezen(self, vast: bool) -> None:
        """Let the value be read and copied but not changed."""
        raise NotImplementedError

    def zet_fout(self, fout: str | None) -> None:
        """Show what is wrong below the field, or nothing."""
        self._fout = fout or ""
        self.fout.setText(self._fout)
        self.fout.setVisible(bool(self._fout))
        self._toon_fout(bool(self._fout))
        self._beschrijf()

    def zet_opmerking(self, opmerking: str) -> None:
        """Say below the field what is good to know of what stands in it, or nothing."""
        if self._opmerking is None:
            if not opmerking:
                return
            self._opmerking = Tekst("", "letop")
            self.voeg_onder(self._opmerking)
        self._opmerking.setText(opmerking)
        self._opmerking.setVisible(bool(opmerking))
        self._beschrijf()

    def laat_hint_weg(self) -> None:
        """Say no more what to fill in: this can only be read."""
        self._hint = ""
        if self._hintregel is not None:
            self._hintregel.hide()
        self._beschrijf()

    def voeg_onder(self, deel: QWidget) -> None:
        """Put something below the field and its error."""
        self._indeling.voeg(deel)

    def _toon_fout(self, fout: bool) -> None:
        """Mark the editor itself; for subclasses."""

    def _bouw(self, editor: QWidget, *benoemd: QWidget) -> None:
        """Put `editor` under the label; `benoemd` are the parts that can have the keyboard."""
        self._indeling.voeg(editor, self.fout)
        if self._hintregel is not None:
            self._indeling.voeg(self._hintregel)
        self._benoemd = benoemd
        self.setFocusProxy(benoemd[0])
        for deel in benoemd:
            if not deel.accessibleName():
                deel.setAccessibleName(self.label.text())
        self._beschrijf()

    def _uitleg(self) -> str:
        """What the ear hears after the name; subclasses say more."""
        return self._hint

    def _beschrijf(self) -> None:
        opmerking = self._opmerking.text() if self._opmerking else ""
        beschrijving = " ".join(filter(None, (self._uitleg(), self._fout, opmerking)))
        for deel in self._benoemd:
            deel.setAccessibleDescription(beschrijving)

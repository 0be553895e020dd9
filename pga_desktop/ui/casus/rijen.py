"""A place for parts that come and go, kept in step with the rows of the dossier.

What stays is not touched: someone may be typing in it or pressing it.
"""

from collections.abc import Callable, Mapping
from typing import Protocol, TypeVar, runtime_checkable

from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from pga_desktop.ui.casus.volgorde import zet_op_volgorde
from pga_desktop.ui.widgets.indeling import Deel, Kolom, leg_opnieuw

K = TypeVar("K")
R = TypeVar("R")
W = TypeVar("W", bound=QWidget)


@runtime_checkable
class Inklapbaar(Protocol):
    """A part that opens; Esc in it closes it."""

    def klap_in(self) -> bool:
        """Close, with the keyboard on what opens it; False when it is not open."""


class Plek(Deel):
    """A column that takes no room while it is empty; Tab finds its parts where it stands.

    Everything around it is laid out at once when it changes: step by step it would be seen to jump.
    Give it a parent before its parts: Qt would show it as a window.
    """

    def __init__(self, *, tussen: int = 0) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._kolom = Kolom(ouder=self, tussen=tussen)
        self.hide()

    @property
    def is_leeg(self) -> bool:
        """Whether there are no parts."""
        return not self._kolom.count()

    def voeg(self, *delen: QWidget) -> None:
        """Add parts at the end."""
        self._kolom.voeg(*delen)
        for deel in delen:
            deel.show()
        self.show()
        self._leg_opnieuw()

    def leeg(self) -> None:
        """Remove all parts."""
        if not self.is_leeg:
            self._kolom.leeg()
            self.hide()
            self._leg_opnieuw()

    def houd_bij(self, delen: dict[K, W], rijen: Mapping[K, R], maak: Callable[[R], W]) -> bool:
        """Give every row its part, in the order of `rijen`; `delen` is changed with it.

        Returns whether a part that had the keyboard is gone.
        """
        weg = [delen.pop(sleutel) for sleutel in list(delen) if sleutel not in rijen]
        had_toetsenbord = any(_heeft_toetsenbord(deel) for deel in weg)
        for deel in weg:
            self._kolom.removeWidget(deel)
            deel.hide()
            deel.deleteLater()
        anders = list(delen) != list(rijen)
        for sleutel, rij in rijen.items():
            if sleutel not in delen:
                delen[sleutel] = maak(rij)
        if anders or weg:
            self._leg_op_volgorde(delen, list(rijen))
            self.setVisible(bool(delen))
            self._leg_opnieuw()
        return had_toetsenbord

    def _leg_opnieuw(self) -> None:
        ouder = self.parentWidget()
        if ouder is not None and ouder.isVisible():
            leg_opnieuw(self)

    def _leg_op_volgorde(self, delen: dict[K, W], volgorde: list[K]) -> None:
        geordend = {sleutel: delen[sleutel] for sleutel in volgorde}
        delen.clear()
        delen.update(geordend)
        for plek, deel in enumerate(delen.values()):
            if self._kolom.indexOf(deel) != plek:
                self._kolom.removeWidget(deel)
                self._kolom.insertWidget(plek, deel)
                deel.show()
        zet_op_volgorde(delen.values())


def klap_in_rond(deel: QWidget | None, blad: QWidget) -> bool:
    """Close the innermost open part of a page that a widget stands in, if there is one."""
    while deel is not None and deel is not blad:
        rond: object = deel
        if isinstance(rond, Inklapbaar) and rond.klap_in():
            return True
        deel = deel.parentWidget()
    return False


def _heeft_toetsenbord(deel: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is deel or deel.isAncestorOf(focus))

"""The lists, terms and questionnaires of the region: which version, what is provisional."""

from PySide6.QtWidgets import QWidget

from pga_desktop.domain.regio import Keuzelijst, Regiodata, Termijn, Vragenlijst
from pga_desktop.ui.widgets.chip import ChipSoort
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.tabel import Cel, Kolomkop, Tabel, TabelRij
from pga_desktop.ui.widgets.tekst import Tekst, verderop

_VOORLOPIG = ("voorlopig", ChipSoort.WAARSCHUWING)
_LIJSTKOPPEN = (
    Kolomkop("Lijst", 12, 2),
    Kolomkop("Onderdelen", 6, 0, rechts=True),
    Kolomkop("Versie", 5.5, 1),
    Kolomkop("Stand", 7.5, 1),
)
_TERMIJNKOPPEN = (
    Kolomkop("Termijn", 12, 2),
    Kolomkop("Duur", 8, 0),
    Kolomkop("Grondslag", 9, 2),
    Kolomkop("Stand", 7.5, 0),
)


class Regiogegevens(QWidget):
    """Two tables: the lists, the terms."""

    def __init__(self, regio: Regiodata) -> None:
        super().__init__()
        lijsten = Tabel("Lijsten van de regio", _LIJSTKOPPEN, heel=True)
        lijsten.setObjectName("regio.lijsten")
        alle = sorted(regio.lijsten.values(), key=lambda lijst: lijst.titel.casefold())
        lijsten.zet(
            [*map(_lijstrij, alle), *map(_vragenrij, regio.vragenlijsten.values())],
        )
        termijnen = Tabel("Termijnen van de regio", _TERMIJNKOPPEN, heel=True)
        termijnen.setObjectName("regio.termijnen")
        bewaren = [_termijnrij(t, "Bewaren") for t in regio.bewaartermijnen.values()]
        termijnen.zet([*(_termijnrij(t) for t in regio.termijnen.values()), *bewaren])
        Kolom(
            Tekst(
                "Deze gegevens staan in bestanden die uw functioneel beheerder kan aanpassen."
                " Voorlopig betekent: geen bron stelt dit vast, de regio moet het nog invullen.",
                "gedempt",
            ),
            lijsten,
            termijnen,
            ouder=self,
        )


def voorlopig(regio: Regiodata) -> tuple[str, ...]:
    """The titles of everything the region still has to settle."""
    lijsten = [lijst.titel for lijst in regio.lijsten.values() if lijst.voorlopig]
    vragen = [lijst.titel for lijst in regio.vragenlijsten.values() if lijst.voorlopig]
    termijnen = [t.label for t in regio.termijnen.values() if t.voorlopig]
    bewaren = [_met("Bewaren", t.label) for t in regio.bewaartermijnen.values() if t.voorlopig]
    return (*lijsten, *vragen, *termijnen, *bewaren)


def _lijstrij(lijst: Keuzelijst) -> TabelRij:
    aantal = str(len(lijst.keuzes))
    stand = Cel(chips=(_VOORLOPIG,)) if lijst.voorlopig else Cel("vast")
    return TabelRij(lijst.naam, (Cel(lijst.titel), Cel(aantal), Cel(lijst.versie), stand))


def _vragenrij(lijst: Vragenlijst) -> TabelRij:
    aantal = str(len(lijst.vragen))
    stand = Cel(chips=(_VOORLOPIG,)) if lijst.voorlopig else Cel("vast")
    titel = Cel(f"Vragenlijst: {lijst.titel}")
    return TabelRij(lijst.naam, (titel, Cel(aantal), Cel(lijst.versie), stand))


def _termijnrij(termijn: Termijn, voor: str = "") -> TabelRij:
    stand = Cel(chips=(_VOORLOPIG,)) if termijn.voorlopig else Cel("vast")
    titel, duur = Cel(_met(voor, termijn.label)), Cel(termijn.duur)
    return TabelRij(termijn.sleutel, (titel, duur, Cel(termijn.grondslag), stand))


def _met(voor: str, label: str) -> str:
    return f"{voor} {verderop(label)}" if voor else label

"""What can be done from anywhere in the frame: the commands of the palette, and the keys."""

from collections.abc import Iterable, Sequence

from pga_desktop.services.overzicht import Casusregel
from pga_desktop.ui.register.namen import lijstnaam
from pga_desktop.ui.screens import OPDRACHTEN, SCHERMEN
from pga_desktop.ui.widgets.palet import Opdracht

_VASTE_TOETSEN = (
    ("Ctrl+F", "Zoeken in het register"),
    ("Ctrl+K", "Alle opdrachten en casussen"),
    ("Ctrl+L", "Vergrendelen"),
    ("Ctrl+Z", "Ongedaan maken wat u net deed, zolang de melding er staat"),
    ("F6", "Naar het menu, de pagina of de kolom ernaast"),
    ("Esc", "Een stap terug: sluiten wat open is"),
    ("↑ of ↓", "In een datum: vandaag, of een dag later of eerder"),
    ("1 t/m 5", "In een meting: de score; ↓ gaat naar het volgende leefgebied"),
    ("F1", "Deze lijst"),
)


def toetsen() -> list[tuple[str, str]]:
    """Every key with what it does."""
    schermen = [(f"Ctrl+{n}", f"Naar {s.titel}") for n, s in enumerate(SCHERMEN, start=1)]
    return [*_VASTE_TOETSEN, *((o.toets, o.tekst) for o in OPDRACHTEN), *schermen]


def alle_opdrachten(
    hier: Iterable[tuple[str, str]], casussen: Sequence[Casusregel]
) -> list[Opdracht]:
    """The commands of the page in sight first, then those of the frame, then every case.

    The first part of a key says what kind it is: hier, opdracht, scherm, casus.
    """
    return [
        *(Opdracht(f"hier.{sleutel}", tekst, ook=_in_het_vak(sleutel)) for sleutel, tekst in hier),
        *(Opdracht(f"opdracht.{o.sleutel}", o.tekst, o.toets) for o in OPDRACHTEN),
        *(
            Opdracht(f"scherm.{s.sleutel}", s.titel, f"Ctrl+{n}")
            for n, s in enumerate(SCHERMEN, start=1)
        ),
        Opdracht("vergrendelen", "Vergrendelen", "Ctrl+L"),
        Opdracht("sneltoetsen", "Sneltoetsen", "F1"),
        *(Opdracht(f"casus.{r.id}", f"{lijstnaam(r.naam)}, {r.nummer}") for r in casussen),
    ]


def _in_het_vak(sleutel: str) -> str:
    """What colleagues call it: of a letter the title says something else, to who gets it."""
    return sleutel.rpartition(".")[2].replace("_", " ")

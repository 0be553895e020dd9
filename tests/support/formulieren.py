"""A small form around a text, for tests of what happens to the text."""

from datetime import date

from pga_desktop.documents.bestanden import Bron
from pga_desktop.documents.forms import Formulier, Kenmerken
from pga_desktop.domain.delen import Lezer
from pga_desktop.domain.document import Niveau
from pga_desktop.domain.stappen import Station

DATUM = date(2026, 2, 24)


def een_formulier(
    tekst: str, niveau: Niveau = Niveau.B1, *, vertrouwelijk: bool = True
) -> Formulier:
    """A form with one text at one level."""
    kenmerken = Kenmerken(
        sleutel="proef",
        versie="1",
        titel="Proefdocument",
        lezer=Lezer.CLIENT,
        stap=Station.AANMELDING,
        niveaus=(niveau,),
        vertrouwelijk=vertrouwelijk,
    )
    return Formulier(kenmerken, {niveau: Bron("proef/tekst.md", tekst)})

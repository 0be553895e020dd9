"""Small forms, logos and own texts, for tests of what happens to them."""

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from PIL import Image

from pga_desktop.documents.bestanden import Bron
from pga_desktop.documents.forms import Formulier, Kenmerken
from pga_desktop.domain.delen import Lezer
from pga_desktop.domain.document import Niveau
from pga_desktop.domain.stappen import Station
from pga_desktop.resources import forms_dir

T = TypeVar("T")

DATUM = date(2026, 2, 24)
BRIEF = "aanmeldbrief/tekst.md"
MET_LOGO = '[logo]\nbestand = "logo.png"\ntekst = "Logo van de gemeente"\n'
FOUTE_TEKST = "# Dag {{ persoon.nam }}\n"


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


def een_png(breed: int = 40, hoog: int = 20, soort: str = "PNG") -> bytes:
    """An image of one colour."""
    uit = io.BytesIO()
    Image.new("RGB", (breed, hoog), "#1f4e79").save(uit, soort)
    return uit.getvalue()


def meegeleverd(bestand: str) -> str:
    """A shipped text or list."""
    return (forms_dir() / bestand).read_text(encoding="utf-8")


def leg_eigen(register: Path, wie: str, bestand: str, inhoud: str | bytes) -> Path:
    """Put a file in the folder a register has for its municipality or region."""
    pad = register / "teksten" / wie / bestand
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())
    return pad


def doe(job: Callable[[Callable[[int, str], None], Callable[[], bool]], T]) -> T:
    """Run a job as the workbench does."""
    return job(lambda _deel, _woorden: None, lambda: False)

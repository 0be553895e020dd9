"""Draws all pictograms with their names for the manual, as a letter in easy language shows them.

`python -m tests.support.pictogramblad` writes the picture again; run it when one is changed.
"""

import io
from datetime import date
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops

from pga_desktop.documents.huisstijl import laad_huisstijl
from pga_desktop.documents.maken import maak
from pga_desktop.documents.pictogrammen import PICTOGRAMMEN
from pga_desktop.domain.blad import Blad
from pga_desktop.domain.document import Niveau
from pga_desktop.resources import forms_dir
from tests.support.formulieren import een_formulier

PLAATJE = Path(__file__).parents[2] / "docs" / "afbeeldingen" / "pictogrammen.png"
_KOLOMMEN = 3
_RAND = 12


def teken() -> Image.Image:
    """The pictograms beside their names, in columns."""
    namen = list(PICTOGRAMMEN)
    per_kolom = -(-len(namen) // _KOLOMMEN)
    groepen = [namen[i : i + per_kolom] for i in range(0, len(namen), per_kolom)]
    delen = [_bijgesneden(_bladzijde(groep)) for groep in groepen]
    breed = max(deel.width for deel in delen) + 4 * _RAND
    hoog = max(deel.height for deel in delen) + 2 * _RAND
    samen = Image.new("RGB", (breed * len(delen), hoog), "white")
    for i, deel in enumerate(delen):
        samen.paste(deel, (i * breed + _RAND, _RAND))
    return samen


def _bladzijde(namen: list[str]) -> Image.Image:
    huisstijl, _ = laad_huisstijl([forms_dir()])
    bron = "\n\n".join(f"::: pictogram {naam}\n{naam}" for naam in namen)
    formulier = een_formulier(bron, Niveau.A2)
    pdf = maak(formulier, Niveau.A2, Blad(), huisstijl, date(2026, 1, 1)).pdf
    with pypdfium2.PdfDocument(pdf) as document:
        beeld: Image.Image = document[0].render(scale=1.5).to_pil().convert("RGB")
    return beeld.crop((0, 0, beeld.width, int(beeld.height * 0.9)))  # without the footer


def _bijgesneden(beeld: Image.Image) -> Image.Image:
    wit = Image.new("RGB", beeld.size, "white")
    return beeld.crop(ImageChops.difference(beeld, wit).getbbox())


if __name__ == "__main__":
    uit = io.BytesIO()
    teken().quantize(64).save(uit, "PNG", optimize=True)
    PLAATJE.write_bytes(uit.getvalue())

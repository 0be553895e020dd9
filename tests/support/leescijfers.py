"""How hard every shipped text is to read: `python -m tests.support.leescijfers` shows the table."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from pga_desktop.documents.forms import laad_formulieren
from pga_desktop.documents.leesniveau import als_proza, flesch_douma, zinnen
from pga_desktop.domain.blad import Blad
from pga_desktop.domain.document import Niveau
from pga_desktop.resources import forms_dir


@dataclass(frozen=True)
class Leescijfers:
    """The figures of one text, and its sentences from long to short."""

    sleutel: str
    niveau: Niveau
    score: float
    lengten: tuple[tuple[int, str], ...]


def leescijfers() -> Iterator[Leescijfers]:
    """Of every shipped text: its own words; a value counts as three short ones."""
    formulieren, _ = laad_formulieren((forms_dir(),), Blad)
    for sleutel, formulier in formulieren.items():
        for niveau, bron in formulier.teksten.items():
            alle = tuple(zinnen(als_proza(bron.tekst)))
            lengten = sorted(((len(zin.woorden), zin.tekst) for zin in alle), reverse=True)
            yield Leescijfers(sleutel, niveau, flesch_douma(alle), tuple(lengten))


if __name__ == "__main__":
    for c in leescijfers():
        sys.stdout.write(
            f"{c.sleutel:28} {c.niveau}  {c.score:5.0f}  {c.lengten[0][0]:3} woorden\n"
        )

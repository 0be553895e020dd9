"""What an office does without this program: filled DOCX files, converted by LibreOffice.

The files are as a word processor's form letter gives them: its standard template with headings,
lists, tables and a footer, filled with the words our document has. LibreOffice converts all of
them in one process, without a window, to what we make: a tagged PDF for the archive.
"""

import json
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import docx
from docx.document import Document
from docx.text.paragraph import Paragraph

from pga_desktop.documents.blokken import (
    Alinea,
    Blok,
    Citaat,
    Gegevens,
    Inhoud,
    Kader,
    Kop,
    Lijst,
    Tabel,
    alle_teksten,
)

OFFICE: Final = "soffice"
_ARCHIVE: Final = {
    "SelectPdfVersion": {"type": "long", "value": "2"},
    "PDFUACompliance": {"type": "boolean", "value": "true"},
}
"""Its names for PDF/A-2 and PDF/UA."""


def office_is_there() -> bool:
    """Whether this machine has LibreOffice."""
    return shutil.which(OFFICE) is not None


def write_docx(path: Path, blocks: Iterable[Blok], footer: str) -> None:
    """A filled form letter."""
    letter = docx.Document()
    letter.sections[0].footer.paragraphs[0].text = footer
    _write(letter, blocks)
    letter.save(str(path))


def convert(profile: Path, place: Path) -> None:
    """All DOCX files of a folder to PDF, in one process; raises when one is not made."""
    sources = sorted(place.glob("*.docx"))
    command = [
        OFFICE,
        "--headless",
        f"-env:UserInstallation={profile.as_uri()}",
        "--convert-to",
        f"pdf:writer_pdf_Export:{json.dumps(_ARCHIVE)}",
        "--outdir",
        str(place),
        *map(str, sources),
    ]
    subprocess.run(command, check=True, capture_output=True)
    if len(list(place.glob("*.pdf"))) != len(sources):
        raise RuntimeError("LibreOffice did not make every file")
    for made in place.glob("*.pdf"):
        made.unlink()


def _write(letter: Document, blocks: Iterable[Blok]) -> None:
    for block in blocks:
        match block:
            case Kop():
                _runs(letter.add_heading(level=block.niveau), block.inhoud)
            case Alinea():
                _runs(letter.add_paragraph(), block.inhoud)
            case Lijst():
                style = "List Bullet" if block.begin is None else "List Number"
                for item in block.punten:
                    letter.add_paragraph(" ".join(alle_teksten(item)), style=style)
            case Gegevens():
                _table(letter, block.rijen, "Normal Table")
            case Tabel():
                _table(letter, (block.kop, *block.rijen), "Table Grid")
            case Citaat() | Kader():
                _write(letter, block.blokken)
            case _:
                letter.add_paragraph("\n".join(alle_teksten(block)))


def _table(letter: Document, rows: Iterable[tuple[Inhoud, ...]], style: str) -> None:
    rows = list(rows)
    table = letter.add_table(len(rows), len(rows[0]), style=style)
    for cells, row in zip(table.rows, rows, strict=True):
        for cell, content in zip(cells.cells, row, strict=True):
            _runs(cell.paragraphs[0], content)


def _runs(paragraph: Paragraph, content: Inhoud) -> None:
    for piece in content:
        run = paragraph.add_run(piece.tekst)
        run.bold, run.italic = piece.vet, piece.cursief

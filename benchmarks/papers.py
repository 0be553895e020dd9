"""Making documents, against the same text by bare ReportLab and by LibreOffice.

Ours is the whole job: fill the template, lay it out, tag it, finish the PDF. ReportLab gets the
words a block at a time and sets plain paragraphs in the same font. LibreOffice gets them as DOCX
and converts all files in one process, as an office would without this program.
"""

import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate

from benchmarks.practice import Practice, opened
from benchmarks.series import Pair, timed_in_turns
from pga_desktop.documents.blokken import alle_teksten
from pga_desktop.documents.vullen import vul
from pga_desktop.domain.document import Niveau
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.resources import fonts_dir
from pga_desktop.services.bekijken import Gestopt, Meld
from pga_desktop.services.diensten import Diensten
from pga_desktop.services.documenten import Tekenopdracht

OFFICE: Final = "soffice"
INVITATIONS: Final = 20
_LETTER_ROUNDS: Final = 15
_OFFICE_ROUNDS: Final = 3
_FONT: Final = "bare"
_STYLE: Final = ParagraphStyle("bare", fontName=_FONT, fontSize=10.5, leading=15, spaceAfter=6)


def letter(practice: Practice) -> Pair:
    """The letter with the most to say, to the person, against paragraphs by bare ReportLab."""
    pdfmetrics.registerFont(TTFont(_FONT, str(fonts_dir() / "NotoSans-Regular.ttf")))
    with opened(practice) as services:
        order = _order(services, "aanmeldbrief")
        words = _words(order)
        ours = services.documenten.tekenjob((order,))
        return timed_in_turns(partial(_run, ours), partial(_bare, words), _LETTER_ROUNDS)


def office_is_there() -> bool:
    """Whether this machine has LibreOffice."""
    return shutil.which(OFFICE) is not None


def office(practice: Practice) -> tuple[Pair, Pair]:
    """Invitations to an overleg, and a large plan, against LibreOffice.

    The first round, which is not counted, gives LibreOffice its profile.
    """
    found = []
    with opened(practice) as services, tempfile.TemporaryDirectory() as folder:
        invitations = (_order(services, "uitnodiging_overleg"),) * INVITATIONS
        plan = (_order(services, "plan_van_aanpak", newest=True),)
        for orders in (invitations, plan):
            place = Path(folder) / orders[0].formulier.sleutel
            place.mkdir()
            for number, order in enumerate(orders):
                _write_docx(place / f"{number}.docx", _words(order))
            theirs = partial(_convert, Path(folder) / "profile", place)
            ours = partial(_run, services.documenten.tekenjob(orders))
            found.append(timed_in_turns(ours, theirs, _OFFICE_ROUNDS))
    return found[0], found[1]


def _order(services: Diensten, key: str, *, newest: bool = False) -> Tekenopdracht:
    """What must be drawn for the first, or the newest, case this document can be made of."""
    ids = sorted((line.id for line in services.casussen.overzicht()), reverse=newest)
    for case_id in ids:
        dossier = services.casussen.dossier(case_id)
        try:
            readers = services.documenten.keuze(dossier, key).ontvangers
        except VerwachteFout:
            continue
        orders = services.documenten.bereid_voor(dossier, key, (Niveau.B1,), readers[:1])
        return orders[0]
    raise LookupError(f"no case for {key}")


def _words(order: Tekenopdracht) -> list[str]:
    """The text of a document, a block at a time."""
    source = order.formulier.teksten[order.niveau]
    blocks = vul(source.bestand, source.tekst, order.blad)
    return [" ".join(alle_teksten(block)) for block in blocks]


def _run(job: Callable[[Meld, Gestopt], object]) -> None:
    job(lambda _percent, _words: None, lambda: False)


def _bare(words: Sequence[str]) -> None:
    paragraphs: list[Flowable] = [Paragraph(escape(text), _STYLE) for text in words]
    SimpleDocTemplate(BytesIO(), pagesize=A4).build(paragraphs)


_CONTENT_TYPES: Final = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="application/\
vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>"""
_RELATIONS: Final = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Target="word/document.xml" \
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
</Relationships>"""
_BODY: Final = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:body>{}</w:body></w:document>"""
_LINE: Final = '<w:p><w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p>'


def _write_docx(path: Path, words: Sequence[str]) -> None:
    body = _BODY.format("".join(_LINE.format(escape(text)) for text in words))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", _CONTENT_TYPES)
        file.writestr("_rels/.rels", _RELATIONS)
        file.writestr("word/document.xml", body)


def _convert(profile: Path, place: Path) -> None:
    """All DOCX files of a folder to PDF, in one process; raises when one is not made."""
    sources = sorted(place.glob("*.docx"))
    command = [
        OFFICE,
        "--headless",
        f"-env:UserInstallation={profile.as_uri()}",
        "--convert-to",
        "pdf",
        "--outdir",
        str(place),
        *map(str, sources),
    ]
    subprocess.run(command, check=True, capture_output=True)
    if len(list(place.glob("*.pdf"))) != len(sources):
        raise RuntimeError("LibreOffice did not make every file")
    for made in place.glob("*.pdf"):
        made.unlink()

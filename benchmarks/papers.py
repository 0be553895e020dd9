"""Making documents, against the same text by bare ReportLab and by LibreOffice.

Ours is the whole job: fill the template, lay it out, tag it, finish the PDF. ReportLab gets the
words a block at a time and sets plain paragraphs in the same font.
"""

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from io import BytesIO
from itertools import product
from pathlib import Path
from string import ascii_uppercase
from typing import Final
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate

from benchmarks.office import convert, write_docx
from benchmarks.practice import Practice, opened
from benchmarks.series import Pair, clock, in_turns, timed_in_turns
from pga_desktop.documents.blokken import Blok, alle_teksten
from pga_desktop.documents.vullen import vul
from pga_desktop.domain.blad_rondom import BladOntvanger
from pga_desktop.domain.document import Niveau
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.resources import fonts_dir
from pga_desktop.services.diensten import Diensten
from pga_desktop.services.jobs import Job
from pga_desktop.services.tekenwerk import Tekenopdracht

INVITATIONS: Final = 20
_LETTER_ROUNDS: Final = 15
_OFFICE_ROUNDS: Final = 5
_FONT: Final = "bare"
_ORGANISATIONS: Final = ("Politie", "Jeugdzorg", "Woningstichting", "Reclassering", "Wijkteam")
_NAMES: Final = ("Yıldırım", "'t Hoen", "Đoković", "Van der Heijden")
_RECEIVERS: Final = tuple(
    BladOntvanger(
        naam=f"{letter}. {name}",
        aanhef=f"{letter}. {name}",
        organisatie=f"{organisation} {name}",
        adresregels=(f"Postbus {number}", f"{3500 + number} AB Utrecht"),
    )
    for number, (letter, (organisation, name)) in enumerate(
        zip(ascii_uppercase, product(_ORGANISATIONS, _NAMES), strict=False)
    )
)
_STYLE: Final = ParagraphStyle("bare", fontName=_FONT, fontSize=10.5, leading=15, spaceAfter=6)


def letter(practice: Practice) -> Pair:
    """The letter with the most to say, to the person, against paragraphs by bare ReportLab."""
    pdfmetrics.registerFont(TTFont(_FONT, str(fonts_dir() / "NotoSans-Regular.ttf")))
    with opened(practice) as services:
        order = _order(services, "aanmeldbrief")
        words = _words(order)
        ours = services.documenten.tekenjob((order,))
        return timed_in_turns(partial(_run, ours), partial(_bare, words), _LETTER_ROUNDS)


def office(practice: Practice) -> tuple[Pair, Pair]:
    """Invitations to an overleg, and a large plan, against LibreOffice.

    Both warm: the first round, which is not counted, gives LibreOffice its profile, and ours runs
    once before it is measured, for a computer puts aside what waits seconds for LibreOffice.
    """
    found = []
    with opened(practice) as services, tempfile.TemporaryDirectory() as folder:
        invitations = _to_many(_order(services, "uitnodiging_overleg"))
        plan = (_order(services, "plan_van_aanpak", newest=True),)
        for orders in (invitations, plan):
            place = Path(folder) / orders[0].formulier.sleutel
            place.mkdir()
            for number, order in enumerate(orders):
                write_docx(place / f"{number}.docx", _blocks(order), order.blad.document.kenmerk)
            theirs = partial(convert, Path(folder) / "profile", place)
            ours = partial(_run, services.documenten.tekenjob(orders))
            found.append(in_turns(partial(_warm, ours), partial(clock, theirs), _OFFICE_ROUNDS))
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


def _to_many(order: Tekenopdracht) -> list[Tekenopdracht]:
    """The same invitation to as many people, each at an organisation and with a name of his own."""
    return [
        replace(order, blad=replace(order.blad, ontvanger=_RECEIVERS[number]))
        for number in range(INVITATIONS)
    ]


def _blocks(order: Tekenopdracht) -> tuple[Blok, ...]:
    source = order.formulier.teksten[order.niveau]
    return vul(source.bestand, source.tekst, order.blad)


def _words(order: Tekenopdracht) -> list[str]:
    """The text of a document, a block at a time."""
    return [" ".join(alle_teksten(block)) for block in _blocks(order)]


def _run(job: Job[object]) -> None:
    job(lambda _percent, _words: None, lambda: False)


def _warm(work: Callable[[], object]) -> float:
    """How long something takes that was done just before, in seconds."""
    work()
    return clock(work)


def _bare(words: Sequence[str]) -> None:
    paragraphs: list[Flowable] = [Paragraph(escape(text), _STYLE) for text in words]
    SimpleDocTemplate(BytesIO(), pagesize=A4).build(paragraphs)

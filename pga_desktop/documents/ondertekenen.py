"""Signs a finished document (PAdES B-B), or puts a drawn signature in it. In memory, offline.

Both add to the end of the file and leave every byte before it as it was, so that who signed
earlier stays proven, and what was given out can be recognised when it comes back.
"""

import io
import zlib
from datetime import datetime
from typing import Any, Final

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import SignatureObject
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes

from pga_desktop.documents.blokken import Tekst
from pga_desktop.documents.lus import voer_uit
from pga_desktop.documents.sleutelhouder import Houder
from pga_desktop.documents.stempel import krabbelstempel, stempel
from pga_desktop.domain.datums import kloktijd, lange_datum
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.ondertekening import Krabbel, Tekenplek, Wijze, rolnaam

STUK: Final = (
    PdfError, SigningError, zlib.error,
    ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError,
)  # fmt: skip
"""What pyHanko raises on a file that is broken beyond reading."""
_HASH: Final = "sha256"
_PLAATS: Final = 2 * 24_576
"""Hexadecimal digits kept free for a signature with the certificates that belong to it."""
_ALLEEN_LEZEN: Final = 1
"""Field flag: a drawn signature is not signed over."""


def lees_pdf(pdf: bytes) -> PdfFileReader:
    """A reader of a file; `pdf-onleesbaar` when it is no PDF or a broken one."""
    try:
        lezer = PdfFileReader(io.BytesIO(pdf))
        lezer.root  # noqa: B018 - reading it shows whether there is a document at all
    except STUK:
        raise VerwachteFout("pdf-onleesbaar") from None
    return lezer


def tekenplekken(pdf: bytes) -> tuple[Tekenplek, ...]:
    """The fields to sign in, in the order of the document. Raises `pdf-onleesbaar`."""
    try:
        return plekken_van(lees_pdf(pdf))
    except STUK:
        raise VerwachteFout("pdf-onleesbaar") from None


def plekken_van(lezer: Any) -> tuple[Tekenplek, ...]:
    """The fields to sign in of an open file, or of an earlier revision of it."""
    plekken = []
    for naam, waarde, verwijzing in enumerate_sig_fields(lezer):
        veld = verwijzing.get_object()
        getekend: Wijze | None = None
        if waarde is not None:
            getekend = Wijze.CERTIFICAAT
        elif int(veld.get("/Ff", 0)) & _ALLEEN_LEZEN:
            getekend = Wijze.SCHERM
        plekken.append(Tekenplek(str(naam), str(veld.get("/TU", naam)), getekend))
    return tuple(plekken)


def onderteken(pdf: bytes, veld: str, houder: Houder, moment: datetime) -> bytes:
    """The document, signed in this field with the key of this holder.

    Raises `pdf-onleesbaar`, `tekenveld-onbekend`, `tekenveld-bezet` or `ondertekenen-mislukt`.
    """
    schrijver, widget = _open_veld(pdf, veld)
    regels = [
        Tekst("Digitaal ondertekend", vet=True),
        Tekst(houder.naam),
        Tekst(rolnaam(veld)),
        Tekst(f"{lange_datum(moment.date())}, {kloktijd(moment)} uur"),
    ]
    _zet_beeld(schrijver, widget, stempel(regels, *_maat(widget)))
    try:
        return voer_uit(_onderteken(schrijver, veld, houder, moment))
    except SigningError:
        raise VerwachteFout("ondertekenen-mislukt") from None


async def _onderteken(
    schrijver: IncrementalPdfFileWriter, veld: str, houder: Houder, moment: datetime
) -> bytes:
    uit = io.BytesIO()
    stappen = PdfCMSEmbedder().write_cms(veld, schrijver, existing_fields_only=True)
    next(stappen)
    handtekening = SignatureObject(
        timestamp=moment, subfilter=SigSeedSubFilter.PADES, bytes_reserved=_PLAATS
    )
    stappen.send(SigObjSetup(sig_placeholder=handtekening))
    samenvatting, _ = stappen.send(SigIOSetup(md_algorithm=_HASH, output=uit))
    cms = await houder.signer.async_sign(
        data_digest=samenvatting.document_digest,
        digest_algorithm=_HASH,
        use_pades=True,
        signed_attr_settings=PdfCMSSignedAttributes(),
    )
    stappen.send(cms)
    return uit.getvalue()


def teken_met_de_hand(
    pdf: bytes, veld: str, krabbel: Krabbel, aanwezig: str, moment: datetime
) -> bytes:
    """The document with a drawn signature in this field, and who was there when it was drawn.

    Comes before every certificate: after that nothing may change. Raises `krabbel-leeg`,
    `pdf-onleesbaar`, `tekenveld-onbekend`, `tekenveld-bezet` or `tekenen-na-certificaat`.
    """
    if krabbel.leeg:
        raise VerwachteFout("krabbel-leeg")
    if any(plek.getekend is Wijze.CERTIFICAAT for plek in tekenplekken(pdf)):
        raise VerwachteFout("tekenen-na-certificaat")
    schrijver, widget = _open_veld(pdf, veld)
    wanneer = f"Getekend op het scherm, {lange_datum(moment.date())}, {kloktijd(moment)} uur"
    bij = f"In aanwezigheid van {aanwezig}" if aanwezig else ""
    beeld = krabbelstempel(krabbel, (Tekst(wanneer), Tekst(bij)), *_maat(widget))
    _zet_beeld(schrijver, widget, beeld)
    widget["/Ff"] = generic.NumberObject(_ALLEEN_LEZEN)
    label = ". ".join(deel for deel in (str(widget["/TU"]), wanneer, bij) if deel)
    widget["/TU"] = pdf_string(label)
    schrijver.update_container(widget)
    uit = io.BytesIO()
    schrijver.write(uit)
    return uit.getvalue()


def _open_veld(pdf: bytes, veld: str) -> tuple[IncrementalPdfFileWriter, generic.DictionaryObject]:
    """A writer that adds to this file, and the field that is still free."""
    plek = next((plek for plek in tekenplekken(pdf) if plek.veld == veld), None)
    if plek is None:
        raise VerwachteFout("tekenveld-onbekend")
    if plek.getekend is not None:
        raise VerwachteFout("tekenveld-bezet")
    schrijver = IncrementalPdfFileWriter(io.BytesIO(pdf))
    velden = {naam: ref for naam, _, ref in enumerate_sig_fields(schrijver)}
    return schrijver, velden[veld].get_object()


def _zet_beeld(
    schrijver: IncrementalPdfFileWriter, widget: generic.DictionaryObject, beeld: bytes
) -> None:
    """Show this page in the field."""
    xobject = schrijver.import_page_as_xobject(PdfFileReader(io.BytesIO(beeld)))
    widget["/AP"] = generic.DictionaryObject({pdf_name("/N"): xobject})
    schrijver.update_container(widget)


def _maat(widget: generic.DictionaryObject) -> tuple[float, float]:
    links, onder, rechts, boven = (float(getal) for getal in widget["/Rect"])
    return rechts - links, boven - onder

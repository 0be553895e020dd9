"""Signed documents, and what can be done to them afterwards."""

import io
import subprocess
from pathlib import Path

from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import enumerate_sig_fields

from pga_desktop.documents.ondertekenen import onderteken
from pga_desktop.documents.sleutelhouder import uit_bestand
from pga_desktop.domain.ondertekening import Krabbel
from tests.support.certificaten import NU, WACHTWOORD, Certificaat, certificaat

EXPERT = "A. de Wit"
REGISSEUR = "Şükrü Yıldırım-Łukaszewski"
KRABBEL = Krabbel((((0, 20), (30, 0), (60, 35), (90, 5)), ((100, 20), (140, 20))))


def ondertekend(pdf: bytes, veld: str, wie: Certificaat | None = None) -> bytes:
    """The document, signed by somebody."""
    bestand = (wie or certificaat(EXPERT)).p12()
    return onderteken(pdf, veld, uit_bestand(bestand, WACHTWOORD, NU), NU)


def door_twee(pdf: bytes) -> bytes:
    """The document, signed by the casusregisseur and then by the expert."""
    een = ondertekend(pdf, "casusregisseur", certificaat(REGISSEUR))
    return ondertekend(een, "pga_expert")


def met_andere_bladzijde(pdf: bytes) -> bytes:
    """An update at the end that writes over the first page: every signature still fits."""
    schrijver = IncrementalPdfFileWriter(io.BytesIO(pdf))
    bladzijde = schrijver.root["/Pages"]["/Kids"][0].get_object()
    while "/Kids" in bladzijde:
        bladzijde = bladzijde["/Kids"][0].get_object()
    bladzijde[pdf_name("/Rotate")] = bladzijde["/MediaBox"][0]
    inhoud = bladzijde["/Contents"].get_object()
    inhoud._data = inhoud.data + b" 0 0 300 300 re f"
    inhoud._encoded_data = None
    schrijver.update_container(inhoud)
    schrijver.update_container(bladzijde)
    return _bewaard(schrijver)


def zonder_handtekening(pdf: bytes, veld: str) -> bytes:
    """An update at the end in which a field is empty again."""
    schrijver = IncrementalPdfFileWriter(io.BytesIO(pdf))
    widget = next(ref for naam, _, ref in enumerate_sig_fields(schrijver) if naam == veld)
    del widget.get_object()["/V"]
    schrijver.update_container(widget.get_object())
    return _bewaard(schrijver)


def met_een_ander_bit(pdf: bytes) -> bytes:
    """One bit of a compressed stream in the first half of the file is another."""
    plek = pdf.index(b"stream", len(pdf) // 4) + 40
    kapot = bytearray(pdf)
    kapot[plek] ^= 1
    return bytes(kapot)


def pdfsig(pad: Path, pdf: bytes) -> str:
    """What poppler's own judge prints about the signatures."""
    pad.write_bytes(pdf)
    opdracht = ["pdfsig", str(pad)]
    return subprocess.run(opdracht, capture_output=True, text=True, check=False).stdout


def pdftotext(pdf: bytes) -> str:
    """All text of a document with what stands in its fields, white space as single spaces."""
    opdracht = ["pdftotext", "-layout", "-", "-"]
    klaar = subprocess.run(opdracht, input=pdf, capture_output=True, check=True)
    return " ".join(klaar.stdout.decode().split())


def _bewaard(schrijver: IncrementalPdfFileWriter) -> bytes:
    uit = io.BytesIO()
    schrijver.write(uit)
    return uit.getvalue()

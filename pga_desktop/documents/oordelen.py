"""Judges the signatures in a document, and whether a file that comes back is what we gave out.

Rests on pyHanko's difference analysis: it sees what was added after a signature, also when the
signature itself still fits. Nothing is fetched.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, Final

from asn1crypto import parser, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import (
    DEFAULT_DIFF_POLICY,
    DiffResult,
    ModificationLevel,
    SuspiciousModification,
)
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation import EmbeddedPdfSignature, async_validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from pga_desktop.documents.certificaten import lees_certificaat
from pga_desktop.documents.lus import voer_uit
from pga_desktop.documents.ondertekenen import STUK, lees_pdf, plekken_van
from pga_desktop.documents.sleutelhouder import naam_van
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.ondertekening import (
    Documentoordeel,
    Handtekeningoordeel,
    Verandering,
    Wijze,
)

_GEBRUIK: Final = KeyUsageConstraints(
    key_usage={"digital_signature", "non_repudiation"}, match_all_key_usages=False
)
_STUK: Final = (*STUK, SignatureValidationError)


def beoordeel(pdf: bytes, bekende: Sequence[bytes] = ()) -> Documentoordeel:
    """What can be said of the signatures in a file. Raises `pdf-onleesbaar`.

    `bekende` are certificates (DER) the register knows: of people, or of who issues theirs.
    """
    lezer = lees_pdf(pdf)
    try:
        handtekeningen = tuple(lezer.embedded_regular_signatures)
        verwijderd = tuple(_verwijderd(lezer))
        vertrouwd = [x509.Certificate.load(der) for der in bekende]
        oordelen = tuple(_oordeel(pdf, h, vertrouwd) for h in handtekeningen)
        return Documentoordeel(oordelen, verwijderd, _los(handtekeningen))
    except _STUK:
        raise VerwachteFout("pdf-onleesbaar") from None


def controleer_teruggekomen(pdf: bytes, uitgegeven: bytes, eerdere: Sequence[bytes] = ()) -> None:
    """Whether a file is the document we gave out, with at least one signature more.

    `uitgegeven` is the document as the register has it now, `eerdere` what it was before somebody
    signed here. Raises `pdf-onleesbaar`, `plan-ander-document`, `plan-handtekening-ontbreekt`,
    `plan-niets-nieuws` or `plan-elders-veranderd`.
    """
    lezer = lees_pdf(pdf)
    if pdf == uitgegeven:
        raise VerwachteFout("plan-niets-nieuws")
    if not pdf.startswith(uitgegeven):
        if any(pdf.startswith(eerder) for eerder in eerdere):
            raise VerwachteFout("plan-handtekening-ontbreekt")
        raise VerwachteFout("plan-ander-document")
    oordeel = beoordeel(pdf)
    if oordeel.verwijderd:
        raise VerwachteFout("plan-handtekening-ontbreekt")
    if not oordeel.goed or not _alleen_ondertekend(lezer, lees_pdf(uitgegeven)):
        raise VerwachteFout("plan-elders-veranderd")
    eerder = len(lees_pdf(uitgegeven).embedded_regular_signatures)
    if len(oordeel.handtekeningen) <= eerder:
        raise VerwachteFout("plan-niets-nieuws")


def _alleen_ondertekend(lezer: PdfFileReader, uitgegeven: PdfFileReader) -> bool:
    """Whether every update after what we gave out only signs or fills in a field."""
    laatste = uitgegeven.xrefs.total_revisions - 1
    try:
        verschil = DEFAULT_DIFF_POLICY.review_file(lezer, laatste)
    except _STUK:
        return False
    return (
        isinstance(verschil, DiffResult)
        and verschil.modification_level <= ModificationLevel.FORM_FILLING
    )


def _oordeel(
    pdf: bytes, handtekening: EmbeddedPdfSignature, vertrouwd: Sequence[x509.Certificate]
) -> Handtekeningoordeel:
    veld = handtekening.field_name or ""
    label = str(handtekening.sig_field.get("/TU", veld))
    try:
        certificaat = handtekening.signer_cert
        moment = handtekening.self_reported_timestamp
    except _STUK:
        return Handtekeningoordeel(veld, label)
    status = _status(handtekening, vertrouwd, moment)
    return Handtekeningoordeel(
        veld=veld,
        label=label,
        naam=naam_van(certificaat.subject),
        uitgever=naam_van(certificaat.issuer),
        moment=moment,
        gaaf=status is not None and status.intact and status.valid and _gat_heel(pdf, handtekening),
        verandering=_verandering(status),
        geldig_toen=moment is not None
        and certificaat.not_valid_before <= moment <= certificaat.not_valid_after,
        bekend=certificaat in vertrouwd or (status is not None and status.trusted),
        certificaat=lees_certificaat(certificaat.dump()),
    )


def _status(
    handtekening: EmbeddedPdfSignature,
    vertrouwd: Sequence[x509.Certificate],
    moment: datetime | None,
) -> PdfSignatureStatus | None:
    """What pyHanko finds; None when the signature is broken beyond judging."""
    context = ValidationContext(
        trust_roots=list(vertrouwd),
        allow_fetching=False,
        revocation_mode="soft-fail",
        moment=moment,
    )
    try:
        return voer_uit(
            async_validate_pdf_signature(
                handtekening, signer_validation_context=context, key_usage_settings=_GEBRUIK
            )
        )
    except _STUK:
        return None


def _gat_heel(pdf: bytes, handtekening: EmbeddedPdfSignature) -> bool:
    """Whether the place of a signature, which it cannot cover itself, holds nothing but it.

    That is hexadecimal digits, of one kind of letters, and zeros up to the end.
    """
    _, begin, eind, _ = (int(getal) for getal in handtekening.sig_object["/ByteRange"])
    cijfers = pdf[begin + 1 : eind - 1]
    if cijfers not in (cijfers.lower(), cijfers.upper()):
        return False
    inhoud = bytes.fromhex(cijfers.decode("ascii"))
    return not any(inhoud[parser.peek(inhoud) :])


def _verandering(status: PdfSignatureStatus | None) -> Verandering:
    if status is None or isinstance(status.diff_result, SuspiciousModification):
        return Verandering.VERANDERD
    niveau = status.modification_level
    if niveau is None or niveau > ModificationLevel.FORM_FILLING:
        return Verandering.VERANDERD
    return Verandering.GEEN if niveau is ModificationLevel.NONE else Verandering.AANGEVULD


def _los(handtekeningen: Sequence[EmbeddedPdfSignature]) -> bool:
    """Whether the file goes on after its last signature."""
    if not handtekeningen:
        return False
    dekking = [h.evaluate_signature_coverage() for h in handtekeningen]
    return SignatureCoverageLevel.ENTIRE_FILE not in dekking


def _verwijderd(lezer: PdfFileReader) -> Iterator[str]:
    """Labels of the fields that were signed in an earlier revision, and are not now."""
    nu = {plek.veld for plek in plekken_van(lezer) if plek.getekend is Wijze.CERTIFICAAT}
    gezien: dict[str, str] = {}
    for revisie in range(lezer.xrefs.total_revisions):
        toen: Any = lezer.get_historical_resolver(revisie)
        for naam, waarde, veld in enumerate_sig_fields(toen):
            if waarde is not None:
                gezien[str(naam)] = str(veld.get_object().get("/TU", naam))
    for naam, label in gezien.items():
        if naam not in nu:
            yield label

"""Signatures are kept beside the document they belong to; nothing of it is ever changed."""

from datetime import UTC, datetime

import pytest
import sqlcipher3.dbapi2 as driver

from pga_desktop.domain.document import Document
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.ondertekening import Ondertekening, Wijze
from pga_desktop.storage.register import Register
from tests.support.registers import een_dossier, verplicht

MOMENT = datetime(2026, 4, 14, 10, 30, tzinfo=UTC)


def een_document(register: Register) -> tuple[int, Document]:
    dossier = een_dossier(register)
    with register.transaction():
        bewerking = register.bewerk(dossier.casus.id, dossier.casus.versie)
        document = verplicht(Document, ouder_id=dossier.huidig.traject.id)
        return dossier.casus.id, bewerking.bewaar_document(document, b"%PDF gemaakt")


def teken(
    register: Register, casus_id: int, document: Document, wijze: Wijze, inhoud: bytes
) -> Ondertekening:
    versie = register.dossier(casus_id).casus.versie
    ondertekening = Ondertekening(
        ouder_id=document.id,
        wijze=wijze,
        plekken=("pga_expert",),
        namen=("Ö. 't Hoen",),
        moment=MOMENT,
        bestand="png" if wijze is Wijze.PAPIER else "pdf",
    )
    with register.transaction():
        return register.bewerk(casus_id, versie).bewaar_ondertekening(ondertekening, inhoud)


def test_every_signed_state_is_kept_and_the_last_one_is_the_document(register: Register) -> None:
    casus_id, document = een_document(register)
    een = teken(register, casus_id, document, Wijze.SCHERM, b"%PDF een")
    scan = teken(register, casus_id, document, Wijze.PAPIER, b"\x89PNG")
    twee = teken(register, casus_id, document, Wijze.CERTIFICAAT, b"%PDF twee")
    assert register.pdf(document.id) == b"%PDF twee"
    assert register.pdfreeks(document.id) == (b"%PDF gemaakt", b"%PDF een", b"%PDF twee")
    assert register.getekend(scan.id) == b"\x89PNG"
    assert register.dossier(casus_id).huidig.ondertekeningen == (een, scan, twee)
    with pytest.raises(VerwachteFout, match="document-niet-gevonden"):
        register.getekend(twee.id + 1)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE ondertekening SET namen = '[]'",
        "UPDATE ondertekening_inhoud SET inhoud = x'00'",
    ],
)
def test_nothing_of_it_can_be_changed(register: Register, sql: str) -> None:
    casus_id, document = een_document(register)
    teken(register, casus_id, document, Wijze.CERTIFICAAT, b"%PDF een")
    with pytest.raises((driver.Error, VerwachteFout)), register.transaction():
        register._connection.write(sql)
    assert register.pdf(document.id) == b"%PDF een"


def test_one_signature_is_never_removed_alone(register: Register) -> None:
    casus_id, document = een_document(register)
    getekend = teken(register, casus_id, document, Wijze.CERTIFICAAT, b"%PDF een")
    versie = register.dossier(casus_id).casus.versie
    with pytest.raises(TypeError), register.transaction():
        register.bewerk(casus_id, versie).verwijder(getekend.ref)


def test_with_the_document_all_of_it_goes(register: Register) -> None:
    """For destruction; while a case is kept a signed document stays (`mag_weg`)."""
    casus_id, document = een_document(register)
    teken(register, casus_id, document, Wijze.CERTIFICAAT, b"%PDF een")
    teken(register, casus_id, document, Wijze.PAPIER, b"\x89PNG")
    versie = register.dossier(casus_id).casus.versie
    with register.transaction():
        register.bewerk(casus_id, versie).verwijder_document(document.ref)
    assert register._connection.value("SELECT count(*) FROM ondertekening_inhoud") == 0
    assert register.dossier(casus_id).huidig.ondertekeningen == ()

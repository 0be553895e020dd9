"""A dossier holds everything of its case and nothing of another."""

from dataclasses import replace
from typing import Any

from pga_desktop.domain.casus import Deling, Gebeurtenis, IncidenteelDeelnemer, Uitgesteld
from pga_desktop.domain.document import Document, Documentstap
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.ondertekening import Ondertekening
from pga_desktop.domain.partner import Organisatie
from pga_desktop.domain.persoon import Relatie
from pga_desktop.domain.records import RECORDS
from pga_desktop.domain.velden import Rij
from pga_desktop.storage.register import Register
from tests.support.registers import een_dossier, verplicht, vol

_BIJ_DOCUMENT = {"document", "documentstap", "ondertekening"}
_LOS = {"organisatie", "contactpersoon", "certificaat"}
"""Kinds of records that belong to no case."""


def vul(register: Register, dossier: Dossier) -> Dossier:
    """Two records of every kind that can occur more than once, in every place it can hang."""
    casus, traject = dossier.casus, dossier.huidig.traject
    ouders = {"persoon": dossier.persoon.id, "casus": casus.id, "traject": traject.id}
    with register.transaction():
        bewerking = register.bewerk(casus.id, casus.versie)
        for rij in RECORDS.values():
            if rij.ENIG or rij.SOORT in {"persoon", "casus", "traject", *_BIJ_DOCUMENT, *_LOS}:
                continue
            for nummer in (1, 2):
                nieuw = replace(
                    vol(verplicht(rij, ouder_id=ouders[rij.OUDER])), **_eigen(rij, nummer)
                )
                if isinstance(nieuw, Gebeurtenis):
                    bewerking.voer_uit(nieuw)
                else:
                    ouders[rij.SOORT] = bewerking.voeg_toe(nieuw).id
        document = bewerking.bewaar_document(verplicht(Document, ouder_id=traject.id), b"%PDF")
        for _ in (1, 2):
            bewerking.voeg_toe(verplicht(Documentstap, ouder_id=document.id))
            getekend = verplicht(Ondertekening, ouder_id=document.id)
            bewerking.bewaar_ondertekening(getekend, b"%PDF getekend")
    return register.dossier(casus.id)


def _eigen(rij: type[Rij], nummer: int) -> dict[str, Any]:
    sleutels = {
        "score": "leefgebied",
        "criteriumantwoord": "criterium",
        "feedbackantwoord": "vraag",
    }
    return {sleutels[rij.SOORT]: str(nummer)} if rij.SOORT in sleutels else {}


def test_every_kind_of_record_is_read_and_none_of_another_case(register: Register) -> None:
    with register.transaction():
        organisatie = register.bewerk().voeg_toe(Organisatie(naam="Groenwest"))
    eerste = vul(register, een_dossier(register))
    tweede = vul(register, een_dossier(register))
    soorten = {rij.SOORT for rij in eerste.rijen()}
    assert soorten == RECORDS.keys() - _LOS
    assert not {rij.ref for rij in eerste.rijen()} & {rij.ref for rij in tweede.rijen()}
    assert eerste.organisaties == (organisatie,)
    for groep, soort in (
        (eerste.relaties, Relatie),
        (eerste.delingen, Deling),
        (eerste.incidenteel, IncidenteelDeelnemer),
        (eerste.uitgesteld, Uitgesteld),
    ):
        assert [type(rij) for rij in groep] == [soort, soort]


def test_reading_all_gives_the_same_as_reading_each(register: Register) -> None:
    eerste = vul(register, een_dossier(register))
    een_dossier(register, eerste.persoon)
    een_dossier(register)
    alle = list(register.dossiers())
    assert alle == [register.dossier(dossier.casus.id) for dossier in alle]
    assert len(alle) == 3
    assert alle[1].relaties == eerste.relaties


def test_reading_all_leaves_none_out_and_reads_none_twice(register: Register) -> None:
    ids = [een_dossier(register).casus.id for _ in range(101)]
    assert [dossier.casus.id for dossier in register.dossiers()] == ids

"""Everything that can be done with a document, in the order of its life.

An act is a line in `ACTIES`; what it asks first is a panel in a module of its own.
"""

from functools import partial
from typing import Final

from pga_desktop.domain.delen import Lezer
from pga_desktop.domain.document import Documentstand
from pga_desktop.domain.dossier import Dossier
from pga_desktop.services.verstrekken import Weggegooid
from pga_desktop.ui.documenten.beveiligpaneel import Beveiligpaneel
from pga_desktop.ui.documenten.documentactie import (
    Actiepaneel,
    Bijdocument,
    Documentactie,
    Groep,
)
from pga_desktop.ui.documenten.exportpaneel import Exportpaneel
from pga_desktop.ui.documenten.ondertekenen import Ondertekenpaneel, wordt_ondertekend
from pga_desktop.ui.documenten.oordeel import Oordeelpaneel, is_ondertekend
from pga_desktop.ui.documenten.verstrekpaneel import Verstrekpaneel
from pga_desktop.ui.toestand import Casustoestand


def _zet_klaar(bij: Bijdocument) -> None:
    dienst, toestand = bij.toestand.omgeving.diensten.verstrekken, bij.toestand
    toestand.doe(lambda: dienst.zet_klaar(toestand.casus_id, [bij.document.id]))


def _maak_concept(bij: Bijdocument) -> None:
    dienst, toestand = bij.toestand.omgeving.diensten.verstrekken, bij.toestand
    toestand.doe(lambda: dienst.maak_concept(toestand.casus_id, [bij.document.id]))


def _maak_opnieuw(bij: Bijdocument) -> None:
    bij.toestand.opnieuw_gevraagd.emit(bij.document.id)


def _verstrek(bij: Bijdocument) -> Actiepaneel:
    return Verstrekpaneel(bij.toestand, [bij.document])


def _gooi_weg(bij: Bijdocument) -> None:
    toestand = bij.toestand
    dienst = toestand.omgeving.diensten.verstrekken
    weg: list[Weggegooid] = []

    def gooi_weg() -> Dossier:
        dossier, terug = dienst.gooi_weg(toestand.casus_id, bij.document.id)
        weg.append(terug)
        return dossier

    if toestand.doe(gooi_weg):
        toestand.omgeving.ongedaan("Document weggegooid.", partial(_haal_terug, toestand, weg[0]))


def _haal_terug(toestand: Casustoestand, weg: Weggegooid) -> str:
    dienst = toestand.omgeving.diensten.verstrekken
    gelukt = toestand.doe(lambda: dienst.haal_terug(toestand.casus_id, weg))
    return "Document teruggezet." if gelukt else ""


def _druk_af(bij: Bijdocument) -> Actiepaneel:
    from pga_desktop.ui.documenten.afdrukpaneel import (  # noqa: PLC0415 - loads Qt's printing
        Afdrukpaneel,
    )

    return Afdrukpaneel(bij)


def _exporteer(bij: Bijdocument) -> Actiepaneel:
    return Exportpaneel(bij.toestand, [bij.document])


def _is_af(bij: Bijdocument) -> bool:
    """Whether it can be given to someone who does not have it yet."""
    return not _is_weg(bij) and not bij.document.ontbreekt


def _is_intern(bij: Bijdocument) -> bool:
    """Whether it is made for the expert herself, so that giving it is an exception."""
    return bij.document.lezer == Lezer.INTERN


def _is_weg(bij: Bijdocument) -> bool:
    return bij.stand is Documentstand.VERSTREKT


def _altijd(_: Bijdocument) -> bool:
    return True


def _blijft(bij: Bijdocument) -> bool:
    return not bij.traject.mag_weg(bij.document)


AANPASSEN: Final = "Aanpassen"

ACTIES: Final = (
    Documentactie(
        "klaarzetten",
        "Klaarzetten",
        lambda bij: bij.stand is Documentstand.CONCEPT and _is_af(bij) and not _is_intern(bij),
        _zet_klaar,
    ),
    Documentactie(
        "verstrekken",
        "Verstuurd of uitgereikt…",
        lambda bij: _is_af(bij) and not _is_intern(bij),
        _verstrek,
        primair=True,
    ),
    Documentactie(
        "toch_verstrekken",
        "Toch aan iemand gegeven…",
        lambda bij: _is_af(bij) and _is_intern(bij),
        _verstrek,
    ),
    Documentactie("nog_eens_verstrekken", "Nog eens gegeven…", _is_weg, _verstrek),
    Documentactie("ondertekenen", "Laten ondertekenen…", wordt_ondertekend, Ondertekenpaneel),
    Documentactie("oordeel", "Handtekeningen bekijken…", is_ondertekend, Oordeelpaneel),
    Documentactie("afdrukken", "Afdrukken…", _altijd, _druk_af, Groep.KOPIE),
    Documentactie("exporteer_dit", "Exporteren…", _altijd, _exporteer, Groep.KOPIE),
    Documentactie("beveiligen", "Kopie met wachtzin…", _altijd, Beveiligpaneel, Groep.KOPIE),
    Documentactie(
        "aanpassen",
        AANPASSEN,
        lambda bij: bij.is_huidig and not _blijft(bij),
        _maak_opnieuw,
        Groep.WIJZIGEN,
    ),
    Documentactie(
        "nieuwe_versie",
        "Nieuwe versie maken",
        lambda bij: bij.is_huidig and _blijft(bij),
        _maak_opnieuw,
        Groep.WIJZIGEN,
    ),
    Documentactie(
        "concept",
        "Terug naar concept",
        lambda bij: bij.stand is Documentstand.KLAARGEZET,
        _maak_concept,
        Groep.WIJZIGEN,
    ),
    Documentactie(
        "weggooien", "Weggooien", lambda bij: not _blijft(bij), _gooi_weg, Groep.WIJZIGEN
    ),
)
"""Their order is the order of the buttons."""

"""Drawing documents: what must be drawn, the job that draws it, and what came of that."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from pga_desktop.domain.blad import Blad
from pga_desktop.domain.delen import Lezer
from pga_desktop.domain.document import Niveau
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.services.jobs import Gestopt, Job, Meld

if TYPE_CHECKING:
    from pga_desktop.documents.forms import Formulier
    from pga_desktop.documents.huisstijl import Huisstijl
    from pga_desktop.documents.maken import Gemaakt


@dataclass(frozen=True)
class Tekenopdracht:
    """One document to draw: the form, the level, and what its readers may know."""

    formulier: "Formulier"
    niveau: Niveau
    lezer: Lezer
    ontvanger: str
    blad: Blad
    datum: date
    overleg_id: int | None = None


@dataclass(frozen=True)
class Getekend:
    """A drawn document that is not kept yet."""

    opdracht: Tekenopdracht
    gemaakt: "Gemaakt"


@dataclass(frozen=True)
class Nietgetekend:
    """A document that cannot be drawn, and why not."""

    opdracht: Tekenopdracht
    fout: VerwachteFout


@dataclass(frozen=True)
class Tekenwerk:
    """What came of drawing: a document that cannot be drawn does not stop the others."""

    gelukt: tuple[Getekend, ...]
    mislukt: tuple[Nietgetekend, ...]


def tekenjob(opdrachten: Sequence[Tekenopdracht], huisstijl: "Huisstijl") -> Job[Tekenwerk]:
    """A job that draws documents, each whole or not at all."""

    def teken(meld: Meld, gestopt: Gestopt) -> Tekenwerk:
        from pga_desktop.documents.maken import Drukpers  # noqa: PLC0415 - heavy, see documenten

        pers = Drukpers(huisstijl)
        gelukt: list[Getekend] = []
        mislukt: list[Nietgetekend] = []
        for nummer, o in enumerate(opdrachten):
            if gestopt():
                break
            meld(100 * nummer // len(opdrachten), o.formulier.kenmerken.titel)
            try:
                gelukt.append(Getekend(o, pers.maak(o.formulier, o.niveau, o.blad, o.datum)))
            except VerwachteFout as fout:
                mislukt.append(Nietgetekend(o, fout))
        return Tekenwerk(tuple(gelukt), tuple(mislukt))

    return teken

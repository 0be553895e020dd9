"""For the functional manager: every text and list, where it comes from, and what can be done.

Nothing here touches the register itself. What reads many files is a job.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Final

from pga_desktop.documents.bestanden import Bestandsfout, lees, ontleed
from pga_desktop.documents.bevinding import Bevinding
from pga_desktop.documents.forms import TEKSTEN, Formulier
from pga_desktop.documents.huisstijl import BESTAND as HUISSTIJL
from pga_desktop.documents.leesniveau import Leesoordeel, als_proza, beoordeel
from pga_desktop.documents.verschil import Regelsoort, Verschilregel, verschil
from pga_desktop.domain.delen import Lezer
from pga_desktop.domain.document import Niveau
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.klok import Klok
from pga_desktop.resources import forms_dir
from pga_desktop.services.formulieren import controleer_formulieren, maak_voorbeeld, teksten_in
from pga_desktop.services.jobs import Job
from pga_desktop.services.teksten import Teksten, laad_teksten
from pga_desktop.services.tekstmappen import Tekstmappen

__all__ = ["Regelsoort", "Verschilregel"]

_VOOR_DE_PERSOON: Final = {Lezer.CLIENT, Lezer.PUBLIEK}
_VRAGENLIJSTEN: Final = "vragenlijsten"
_VRAAGTEKST: Final = re.compile(r'(?:(?:tekst|uitleg) = |\s+)"(.+)",?|([^"=#\[\]]+)"*')
"""A line of a questionnaire that people read: a question, an answer, a line of the introduction."""


class Herkomst(StrEnum):
    """Whose a text is, in the order in which they are looked for."""

    GEMEENTE = "gemeente"
    REGIO = "regio"
    MEEGELEVERD = "meegeleverd"


class Groep(StrEnum):
    """What a file is for."""

    DOCUMENT = "document"
    LIJST = "lijst"
    VRAGENLIJST = "vragenlijst"
    HUISSTIJL = "huisstijl"


@dataclass(frozen=True)
class Gevonden:
    """Something wrong in a file of the municipality or of the region."""

    herkomst: Herkomst
    bevinding: Bevinding


@dataclass(frozen=True)
class Sjabloon:
    """One file a functional manager may change; `herkomst` is whose version is in use.

    `heeft` says who has a version, good or not. `sleutel` and `niveau` name the document it is a
    text of. When it is for the person, `lezing` is how hard its `proza` is to read. `opzij` says
    whether there is a version that was taken out of use.
    """

    bestand: str
    groep: Groep
    titel: str
    versie: str
    herkomst: Herkomst
    heeft: frozenset[Herkomst]
    gevonden: tuple[Gevonden, ...] = ()
    sleutel: str = ""
    niveau: Niveau | None = None
    proza: str = ""
    lezing: Leesoordeel | None = None
    opzij: bool = False


@dataclass(frozen=True)
class Overzicht:
    """All texts and lists as they stand in the folders now.

    `los` is wrong in files that belong to nothing; `teksten` is what the program makes of it all.
    """

    sjablonen: tuple[Sjabloon, ...]
    los: tuple[Gevonden, ...]
    teksten: Teksten


class Sjabloondienst:
    """What one can do with the texts of an open register; `teksten` are those it works with."""

    def __init__(self, register: Path, teksten: Teksten, klok: Klok) -> None:
        self.mappen = Tekstmappen(register)
        self._teksten, self._klok = teksten, klok

    def overzichtjob(self) -> Job[Overzicht]:
        """The job that reads and checks everything again."""
        return lambda _meld, _gestopt: lees_overzicht(self.mappen)

    def is_anders(self, overzicht: Overzicht) -> bool:
        """Whether the folders now say something else than the program works with."""
        return overzicht.teksten != self._teksten

    def voorbeeldjob(self, sleutel: str, niveau: Niveau) -> Job[bytes]:
        """The job that draws a document about an invented case, with the texts of this moment."""
        return lambda _meld, _gestopt: maak_voorbeeld(
            sleutel, niveau, laad_teksten(self.mappen.aanwezig())
        )

    def verschiljob(self, sjabloon: Sjabloon) -> Job[tuple[Verschilregel, ...]]:
        """The job that compares the own version of a file, broken or not, with the shipped one."""
        return lambda _meld, _gestopt: _vergelijk(self.mappen, sjabloon)

    def pad(self, sjabloon: Sjabloon) -> Path:
        """Where the version stands that goes first."""
        return _map_van(self.mappen, _eerste(sjabloon)) / sjabloon.bestand

    def neem_over(self, sjabloon: Sjabloon) -> None:
        """Copy the version in use to the municipality's folder, to be changed there.

        Raises `tekst-bestaat-al` and `tekstmap-onbereikbaar`.
        """
        van = _map_van(self.mappen, sjabloon.herkomst)
        self.mappen.kopieer(sjabloon.bestand, van)
        if sjabloon.groep is Groep.HUISSTIJL and (logo := logo_van(van)):
            with suppress(VerwachteFout):  # it has one of that name already
                self.mappen.kopieer(logo, van)

    def zet_terug(self, sjabloon: Sjabloon) -> None:
        """Take the municipality's version out of use; it is kept aside.

        Raises `tekst-niet-verplaatst`.
        """
        self.mappen.leg_opzij(sjabloon.bestand, self._klok.nu())

    def haal_terug(self, sjabloon: Sjabloon) -> None:
        """Use again what was last taken out of use.

        Raises `tekst-bestaat-al` and `tekst-niet-verplaatst`.
        """
        opzij = self.mappen.opzij_van(sjabloon.bestand)
        if opzij is None:
            raise VerwachteFout("tekst-niet-verplaatst")
        self.mappen.haal_terug(opzij, sjabloon.bestand)


def lees_overzicht(mappen: Tekstmappen) -> Overzicht:
    """Read and check everything in the folders. Raises `installatie-beschadigd`."""
    teksten = laad_teksten(mappen.aanwezig())
    gevonden = tuple(_controleer(mappen))
    bekend = bekende_bestanden()
    per_bestand: dict[str, tuple[Gevonden, ...]] = {
        bestand: tuple(g for g in gevonden if g.bevinding.bestand == bestand) for bestand in bekend
    }
    sjablonen = (_sjabloon(bestand, mappen, per_bestand[bestand], teksten) for bestand in bekend)
    return Overzicht(
        sjablonen=tuple(sorted(sjablonen, key=_volgorde)),
        los=tuple(g for g in gevonden if g.bevinding.bestand not in bekend),
        teksten=teksten,
    )


def bekende_bestanden() -> tuple[str, ...]:
    """Every text and list the program knows, by its path below a folder of texts."""
    alle = (pad.as_posix() for pad in teksten_in(forms_dir()))
    return tuple(pad for pad in alle if "/" in pad or pad == HUISSTIJL)


def logo_van(map_: Path) -> str:
    """The name of the image the house style of a folder puts beside the sender, or ''."""
    try:
        logo = ontleed(lees(map_, HUISSTIJL)).get("logo", {})
    except Bestandsfout:
        return ""
    return str(logo.get("bestand", "")) if isinstance(logo, dict) else ""


def _controleer(mappen: Tekstmappen) -> Iterator[Gevonden]:
    for herkomst in (Herkomst.GEMEENTE, Herkomst.REGIO):
        map_ = _map_van(mappen, herkomst)
        if map_.is_dir():
            yield from (Gevonden(herkomst, b) for b in controleer_formulieren(map_))


def _sjabloon(
    bestand: str, mappen: Tekstmappen, gevonden: tuple[Gevonden, ...], teksten: Teksten
) -> Sjabloon:
    heeft = frozenset(h for h in Herkomst if (_map_van(mappen, h) / bestand).is_file())
    fout = {g.herkomst for g in gevonden}
    herkomst = next(h for h in Herkomst if h in heeft - fout or h is Herkomst.MEEGELEVERD)
    eigen = _kop(_map_van(mappen, herkomst), bestand)
    map_, _, naam = bestand.rpartition("/")
    formulier = teksten.formulieren.get(map_)
    niveau = next((n for n, tekst in TEKSTEN.items() if tekst == naam), None) if formulier else None
    titel = formulier.kenmerken.titel if formulier else eigen.get("titel")
    versie = formulier.kenmerken.versie if formulier else eigen.get("versie")
    groep = _groep(bestand, formulier)
    proza = _proza(formulier, niveau)
    if groep is Groep.VRAGENLIJST:
        proza, niveau = _vragen(_map_van(mappen, herkomst), bestand), Niveau.A2
    return Sjabloon(
        bestand=bestand,
        groep=groep,
        titel=str(titel or PurePosixPath(naam).stem.replace("_", " ").capitalize()),
        versie=str(versie or ""),
        herkomst=herkomst,
        heeft=heeft,
        gevonden=gevonden,
        sleutel=formulier.sleutel if formulier else "",
        niveau=niveau if formulier else None,
        proza=proza,
        lezing=beoordeel(proza, niveau, teksten.regio.moeilijke_woorden)
        if niveau and proza
        else None,
        opzij=mappen.opzij_van(bestand) is not None,
    )


def _kop(map_: Path, bestand: str) -> Mapping[str, object]:
    """The keys of a TOML file; none of any other."""
    if not bestand.endswith(".toml"):
        return {}
    try:
        return ontleed(lees(map_, bestand))
    except Bestandsfout:
        return {}


def _groep(bestand: str, formulier: Formulier | None) -> Groep:
    if formulier is not None:
        return Groep.DOCUMENT
    if bestand == HUISSTIJL:
        return Groep.HUISSTIJL
    return Groep.VRAGENLIJST if bestand.startswith(f"{_VRAGENLIJSTEN}/") else Groep.LIJST


def _proza(formulier: Formulier | None, niveau: Niveau | None) -> str:
    """What the person reads of a text; nothing of a text for somebody else."""
    if formulier is None or niveau is None or formulier.kenmerken.lezer not in _VOOR_DE_PERSOON:
        return ""
    return als_proza(formulier.teksten[niveau].tekst)


def _vragen(map_: Path, bestand: str) -> str:
    """What the person reads of a questionnaire; every line keeps its number."""
    try:
        regels = lees(map_, bestand).tekst.split("\n")
    except Bestandsfout:
        return ""
    gevonden = (_VRAAGTEKST.fullmatch(regel) for regel in regels)
    return "\n".join((zin[1] or zin[2]) if zin else "" for zin in gevonden)


def _volgorde(sjabloon: Sjabloon) -> tuple[int, str, str, int]:
    """Documents first, in the order of their names; of one document its texts before its data."""
    rang = [*Groep].index(sjabloon.groep)
    niveaus: list[Niveau | None] = [*Niveau, None]
    plaats = niveaus.index(sjabloon.niveau)
    return rang, sjabloon.titel.casefold(), sjabloon.sleutel, plaats


def _vergelijk(mappen: Tekstmappen, sjabloon: Sjabloon) -> tuple[Verschilregel, ...]:
    try:
        eigen = lees(_map_van(mappen, _eerste(sjabloon)), sjabloon.bestand)
    except Bestandsfout:
        raise VerwachteFout("tekst-onleesbaar", bestand=sjabloon.bestand) from None
    return verschil(lees(forms_dir(), sjabloon.bestand).tekst, eigen.tekst)


def _eerste(sjabloon: Sjabloon) -> Herkomst:
    """Whose version goes first, whether it is good or not."""
    return next(h for h in Herkomst if h in sjabloon.heeft or h is Herkomst.MEEGELEVERD)


def _map_van(mappen: Tekstmappen, herkomst: Herkomst) -> Path:
    match herkomst:
        case Herkomst.GEMEENTE:
            return mappen.gemeente
        case Herkomst.REGIO:
            return mappen.regio
        case _:
            return forms_dir()

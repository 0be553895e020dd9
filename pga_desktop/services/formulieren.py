"""For the functional manager: is every text and list good, and what do they make of a case?"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from pga_desktop.documents.bestanden import Bestandsfout
from pga_desktop.documents.bevinding import Bevinding, Code, lijkt_op
from pga_desktop.documents.forms import (
    Formulier,
    Volger,
    controleer_map,
    laad_formulieren,
    niemand,
)
from pga_desktop.documents.huisstijl import laad_huisstijl
from pga_desktop.documents.pakket import MANIFEST
from pga_desktop.domain.blad import Blad
from pga_desktop.domain.bladen import Opdracht, leeg_blad, maak_blad
from pga_desktop.domain.delen import Lezer
from pga_desktop.domain.document import Niveau
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.regio import Regiodata
from pga_desktop.resources import forms_dir
from pga_desktop.services.aanbod import AFWIJZING
from pga_desktop.services.ontvangers import INZAGE, kies_ontvangers, kies_overleg
from pga_desktop.services.proefcasus import (
    PROEFDAG,
    PROEFINSTELLINGEN,
    als_afgewezen,
    maak_proefcasus,
)
from pga_desktop.services.teksten import Teksten, laad_regiodata, laad_teksten
from pga_desktop.services.uitvoer import schrijf_over

_SOORTEN: Final = frozenset({".toml", ".md", ".csv"})
"""Files in a folder of texts that are meant to be used."""


def controleer_formulieren(
    map_: Path | None = None, volg: Volger = niemand
) -> tuple[Bevinding, ...]:
    """Everything wrong with the shipped texts and lists, or with a folder laid over them.

    Every text is read, and tried on the fullest and the emptiest sheet. A file the program does not
    know is a finding too: a slip in its name would leave it unused. `volg` hears how far it is.
    Raises `tekstmap-ontbreekt`.
    """
    meegeleverd = forms_dir()
    if map_ is not None and not map_.is_dir():
        raise VerwachteFout("tekstmap-ontbreekt")
    keten = [meegeleverd] if map_ is None else [map_, meegeleverd]
    stappen: list[Callable[[], Iterable[Bevinding]]] = [
        lambda: laad_formulieren(keten, Blad, volg)[1],
        lambda: laad_regiodata(keten)[1],
        lambda: laad_huisstijl(keten)[1],
        lambda: controleer_map(meegeleverd, Blad) if map_ is None else (),
        lambda: _onbekende_bestanden(keten[0], meegeleverd),
    ]
    return tuple(dict.fromkeys(bevinding for stap in stappen for bevinding in _van(stap)))


def schrijf_voorbeelden(map_: Path | None, uit: Path) -> tuple[Path, ...]:
    """A PDF of every document at every level, about an invented case; earlier ones are replaced.

    Raises `voorbeelden-mislukt`, and what making a document raises.
    """
    teksten = laad_teksten(() if map_ is None else (map_,))
    dossier = maak_proefcasus(teksten.regio)
    paden = []
    for formulier in teksten.formulieren.values():
        for niveau in formulier.kenmerken.niveaus:
            pdf = _voorbeeld(formulier, niveau, dossier, teksten)
            try:
                paden.append(schrijf_over(uit, f"{formulier.sleutel}-{niveau}", pdf))
            except OSError:
                raise VerwachteFout("voorbeelden-mislukt") from None
    return tuple(paden)


def maak_voorbeeld(sleutel: str, niveau: Niveau, teksten: Teksten) -> bytes:
    """The PDF of one document about an invented case. Raises what making a document raises."""
    return _voorbeeld(teksten.formulieren[sleutel], niveau, maak_proefcasus(teksten.regio), teksten)


def _voorbeeld(formulier: Formulier, niveau: Niveau, dossier: Dossier, teksten: Teksten) -> bytes:
    from pga_desktop.documents.maken import maak  # noqa: PLC0415 - heavy; a check does without

    blad = _blad(formulier, niveau, dossier, teksten.regio)
    return maak(formulier, niveau, blad, teksten.huisstijl, PROEFDAG).pdf


def _blad(formulier: Formulier, niveau: Niveau, dossier: Dossier, regio: Regiodata) -> Blad:
    """What the first reader of this document may know of the case."""
    lezer = formulier.kenmerken.lezer
    if lezer is Lezer.PUBLIEK:
        return leeg_blad(PROEFDAG, niveau, regio, PROEFINSTELLINGEN)
    if formulier.sleutel == AFWIJZING:
        dossier = als_afgewezen(dossier, regio)
    overleg = kies_overleg(dossier, formulier.sleutel, None)
    keuze = kies_ontvangers(
        dossier,
        formulier.sleutel,
        lezer,
        overleg=overleg,
        regio=regio,
        gebruiker=PROEFINSTELLINGEN.contactpersoon,
    )
    opdracht = Opdracht(
        ontvanger=keuze.voorgesteld[0],
        niveau=niveau,
        datum=PROEFDAG,
        overleg=overleg,
        inzage=formulier.sleutel == INZAGE,
    )
    return maak_blad(dossier, opdracht, regio, PROEFINSTELLINGEN)


def _van(stap: Callable[[], Iterable[Bevinding]]) -> Iterator[Bevinding]:
    """The findings of a step; a shipped file that stops it gives its own."""
    try:
        yield from stap()
    except Bestandsfout as fout:
        yield from fout.bevindingen


def _onbekende_bestanden(map_: Path, meegeleverd: Path) -> Iterator[Bevinding]:
    """Texts and lists in a folder that stand for nothing the program knows."""
    bekend, eigen = teksten_in(meegeleverd), teksten_in(map_)
    documenten = {pad.parts[0] for pad in bekend}
    for pad in eigen:
        if pad == Path(MANIFEST):
            continue
        if pad not in bekend and (len(pad.parts) == 1 or pad.parts[0] in documenten):
            lijkt = lijkt_op(pad.as_posix(), [b.as_posix() for b in bekend])
            yield Bevinding(pad.as_posix(), 0, Code.MAP_ONBEKEND, {"lijkt_op": lijkt})


def teksten_in(map_: Path) -> list[Path]:
    """The texts and lists below a folder, by their path in it."""
    paden = (pad.relative_to(map_) for pad in sorted(map_.rglob("*")) if pad.is_file())
    return [
        pad
        for pad in paden
        if pad.suffix.lower() in _SOORTEN and not any(deel.startswith(".") for deel in pad.parts)
    ]

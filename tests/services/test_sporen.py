"""Nothing of a person leaves the register by itself: a whole journey with words that can be traced.

Every text that is typed holds the marker; afterwards it may stand in the register and in the copies
the user asked for, and nowhere else: not in an error, a log line, a name or a file.
"""

import io
import logging
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from pga_desktop.documents.bekijken import tekst
from pga_desktop.domain.document import Document, Niveau
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.klok import VasteKlok
from pga_desktop.domain.records import RECORDS
from pga_desktop.domain.velden import Vorm, velden
from pga_desktop.services.formulierkeuze import Formulierkeuze
from pga_desktop.services.teksten import laad_teksten
from pga_desktop.storage.register import Register
from pga_desktop.ui.meldingen import zin
from tests.support.aanpak import Aanpak, open_diensten
from tests.support.registers import GEBRUIKER, SLEUTELS

MERK = "Zwartkoppeling"
VRIJ = {Vorm.REGEL, Vorm.TEKST, Vorm.LIJST}
FOUT_GETYPT = {
    "bsn": f"12345678 {MERK}",
    "postcode": f"{MERK} 1",
    "geboortedatum": f"31-02 {MERK}",
    "geslacht": MERK,
    "geslachtsnaam": MERK * 50,
}


@dataclass
class Sporen:
    """What came out of the journey besides the register."""

    werkmap: Path
    fouten: list[VerwachteFout] = field(default_factory=list)
    log: io.StringIO = field(default_factory=io.StringIO)

    @property
    def register(self) -> Path:
        return self.werkmap / "Dorp.pgaregister"

    def woorden(self) -> Iterator[str]:
        for fout in self.fouten:
            yield from (str(fout), repr(fout), fout.code, repr(dict(fout.feiten)))
            yield zin(fout).voluit


@pytest.fixture(scope="module")
def sporen(tmp_path_factory: pytest.TempPathFactory, nieuw_register: Path) -> Iterator[Sporen]:
    """The traces of one journey from registration to reopening, with every kind of mistake."""
    gevonden = Sporen(tmp_path_factory.mktemp("sporen"))
    shutil.copytree(nieuw_register, gevonden.register)
    luisteraar = logging.StreamHandler(gevonden.log)
    logging.getLogger().addHandler(luisteraar)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(logging.getLogger(), "level", logging.DEBUG)
        patch.setattr(tempfile, "tempdir", map_in(gevonden.werkmap, "tijdelijk"))
        for naam in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "APPDATA"):
            patch.setenv(naam, map_in(gevonden.werkmap, "profiel"))
        maak_de_reis(gevonden)
    yield gevonden
    logging.getLogger().removeHandler(luisteraar)


def map_in(werkmap: Path, naam: str) -> str:
    (werkmap / naam).mkdir(exist_ok=True)
    return str(werkmap / naam)


def maak_de_reis(sporen: Sporen) -> None:
    klok = VasteKlok(datetime(2026, 3, 2, 9, 0).astimezone())
    diensten = open_diensten(sporen.register, klok, laad_teksten())
    aanpak = Aanpak(diensten, klok, {"roepnaam": MERK, "geslachtsnaam": MERK})
    sporen.fouten += fouten_van(aanpak, sporen.werkmap)
    aanpak.ga_naar("in_uitvoering")
    vul_alles(aanpak)
    aanpak.ga_naar("afgesloten")
    formulieren = diensten.documenten.formulieren()
    documenten = [doc.id for keuze in formulieren for doc in maak(aanpak, keuze)]
    uit = Path(map_in(sporen.werkmap, "uit"))
    diensten.kopieen.exporteer(aanpak.id, documenten, uit, als_concept=True)
    diensten.zoeken.zoek(MERK)
    diensten.zoeken.meld_geopend(aanpak.id)
    diensten.casussen.open_om(aanpak.id, MERK)
    aanpak.stap("heropenen", MERK)
    diensten.sluit()


def vul_alles(aanpak: Aanpak) -> None:
    """The marker in every free text of every kind of record of a case."""
    ouders = {rij.SOORT: rij.id for rij in aanpak.dossier.rijen()}
    for soort, rij in RECORDS.items():
        vrij = [v.naam for v in velden(rij) if v.vorm in VRIJ and v.naam != "item_soort"]
        if not vrij or rij.OUDER not in ouders:
            continue
        if soort not in ouders:
            ouders[soort] = aanpak.voeg_toe(soort, ouders[rij.OUDER]).id
            ouders |= {r.SOORT: r.id for r in aanpak.dossier.rijen() if r.SOORT not in ouders}
        ref = next(r.ref for r in aanpak.dossier.rijen() if soort == r.SOORT)
        aanpak.zet(ref, **{naam: f"{MERK} {naam}" for naam in vrij if naam != "lijst_versie"})


def maak(aanpak: Aanpak, keuze: Formulierkeuze) -> tuple[Document, ...]:
    """Make a document at every level for everyone who may receive it, if anyone may."""
    dienst, voor = aanpak.diensten.documenten, len(aanpak.dossier.huidig.documenten)
    try:
        ontvangers = dienst.keuze(aanpak.dossier, keuze.sleutel).ontvangers
    except VerwachteFout:
        return ()
    opdrachten = dienst.bereid_voor(aanpak.dossier, keuze.sleutel, keuze.niveaus, ontvangers)
    getekend = dienst.tekenjob(opdrachten)(lambda procent, wat: None, lambda: False)
    aanpak.dossier = dienst.bewaar(aanpak.id, getekend)
    return aanpak.dossier.huidig.documenten[voor:]


def fouten_van(aanpak: Aanpak, werkmap: Path) -> Iterator[VerwachteFout]:
    """Every mistake one can make with a case, each with the marker in it."""
    diensten, persoon = aanpak.diensten, aanpak.dossier.persoon.ref
    tekenbaar = diensten.documenten.keuze(aanpak.dossier, "toetsingsformulier").ontvangers
    pogingen: list[Callable[[], object]] = [
        *(partial(aanpak.zet, persoon, **{veld: getypt}) for veld, getypt in FOUT_GETYPT.items()),
        lambda: aanpak.stap("afsluiten", MERK),
        lambda: aanpak.stap("toetsen"),
        lambda: diensten.casussen.wijzig(aanpak.id, 99, persoon, "woonplaats", MERK),
        lambda: diensten.casussen.nieuw({"roepnaam": MERK, "geboortedatum": MERK}),
        lambda: diensten.casussen.open_om(aanpak.id, MERK * 10_000),
        lambda: diensten.documenten.keuze(aanpak.dossier, MERK),
        lambda: diensten.documenten.bereid_voor(aanpak.dossier, MERK, [Niveau.B1], tekenbaar),
        lambda: diensten.kopieen.exporteer(aanpak.id, [], werkmap / MERK),
        lambda: diensten.partners.voeg_toe(MERK * 100),
        lambda: diensten.instellingen.wijzig("email", f"{MERK} {MERK}"),
        lambda: Register.open(werkmap / MERK, SLEUTELS, GEBRUIKER, aanpak.klok),
    ]
    for poging in pogingen:
        with pytest.raises(VerwachteFout) as fout:
            poging()
        yield fout.value


def test_no_error_says_who_it_is_about(sporen: Sporen) -> None:
    assert len(sporen.fouten) == len(FOUT_GETYPT) + 11
    assert [woord for woord in sporen.woorden() if MERK.lower() in woord.lower()] == []


def test_no_line_is_logged(sporen: Sporen) -> None:
    assert MERK not in sporen.log.getvalue()


def test_no_name_of_a_file_or_folder_tells_anything(sporen: Sporen) -> None:
    namen = [pad.name for pad in sporen.werkmap.rglob("*")]
    assert len(namen) > 10
    assert [naam for naam in namen if MERK.lower() in naam.lower()] == []


def test_nothing_readable_lies_in_the_register(sporen: Sporen) -> None:
    bestanden = {pad.name: pad.read_bytes() for pad in sporen.register.rglob("*") if pad.is_file()}
    assert "register.db" in bestanden
    for codering in ("utf-8", "utf-16-le"):
        merk = MERK.encode(codering)
        assert [naam for naam, inhoud in bestanden.items() if merk in inhoud] == []


@pytest.mark.parametrize("map_", ["tijdelijk", "profiel"])
def test_nothing_was_put_aside(sporen: Sporen, map_: str) -> None:
    assert [*(sporen.werkmap / map_).rglob("*")] == []


def test_a_copy_tells_it_in_its_pages_only(sporen: Sporen) -> None:
    """The words of a page are compressed; the metadata of a PDF is not."""
    kopieen = [*(sporen.werkmap / "uit").iterdir()]
    assert len(kopieen) >= 10
    assert any(MERK in tekst(pad.read_bytes()) for pad in kopieen)
    assert [pad.name for pad in kopieen if MERK.encode() in pad.read_bytes()] == []

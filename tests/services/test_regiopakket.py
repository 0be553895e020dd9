"""Region packages in a register: previewed, installed whole or not at all, undone, made."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from pga_desktop.documents.bevinding import Code
from pga_desktop.documents.pakket import MANIFEST, lees_pakket, maak_pakket
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.klok import VasteKlok
from pga_desktop.services.formulieren import controleer_formulieren
from pga_desktop.services.regiopakket import Pakketdienst, Voorstel, Wat
from pga_desktop.services.sjablonen import (
    bekende_bestanden,
)
from pga_desktop.services.teksten import eigen_mappen, laad_teksten
from tests.support.formulieren import (
    BRIEF,
    FOUTE_TEKST,
    MET_LOGO,
    doe,
    een_png,
    leg_eigen,
    meegeleverd,
)


@pytest.fixture
def pakketten(registermap: Path, klok: VasteKlok) -> Pakketdienst:
    return Pakketdienst(registermap, klok)


def stel_voor(
    pakketten: Pakketdienst, map_: Path, bestanden: Mapping[str, str | bytes]
) -> Voorstel:
    """What a package with these files would change."""
    inhoud = {
        naam: waarde if isinstance(waarde, bytes) else waarde.encode()
        for naam, waarde in bestanden.items()
    }
    zip_ = map_ / "pakket.zip"
    zip_.write_bytes(maak_pakket("Regio", "2026.2", "A", date(2026, 3, 2), inhoud))
    return doe(pakketten.voorsteljob(zip_))


def test_the_check_tells_how_far_it_is(pakketten: Pakketdienst, tmp_path: Path) -> None:
    zip_ = tmp_path / "p.zip"
    zip_.write_bytes(maak_pakket("R", "1", "", date(2026, 3, 2), {BRIEF: b"# Dag"}))
    gemeld: list[int] = []
    pakketten.voorsteljob(zip_)(lambda procent, _wat: gemeld.append(procent), lambda: False)
    assert gemeld[0] == 0
    assert len(gemeld) > 10
    assert gemeld == sorted(set(gemeld))


def test_a_preview_says_what_changes_and_changes_nothing(
    pakketten: Pakketdienst, registermap: Path, tmp_path: Path
) -> None:
    brief = meegeleverd(BRIEF)
    leg_eigen(registermap, "regio", BRIEF, brief)
    leg_eigen(registermap, "regio", "regio/criteria.toml", meegeleverd("regio/criteria.toml"))
    leg_eigen(registermap, "regio", "huisstijl.toml", "")
    leg_eigen(registermap, "gemeente", BRIEF, brief)
    voor = inhoud(registermap)
    voorstel = stel_voor(
        pakketten,
        tmp_path,
        {
            BRIEF: brief + "\nNieuw.\n",
            "regio/criteria.toml": meegeleverd("regio/criteria.toml"),
            "regio/schaal.toml": meegeleverd("regio/schaal.toml"),
        },
    )
    assert [(w.bestand, w.wat, w.eigen) for w in voorstel.wijzigingen] == [
        (BRIEF, Wat.ANDERS, True),
        ("huisstijl.toml", Wat.WEG, False),
        ("regio/criteria.toml", Wat.GELIJK, False),
        ("regio/schaal.toml", Wat.NIEUW, False),
    ]
    assert voorstel.bevindingen == ()
    assert inhoud(registermap) == voor


def test_it_takes_the_place_of_the_whole_region_and_can_be_undone(
    pakketten: Pakketdienst, registermap: Path, tmp_path: Path
) -> None:
    leg_eigen(registermap, "regio", "huisstijl.toml", 'voettekst = "Oud"\n')
    voorstel = stel_voor(pakketten, tmp_path, {BRIEF: meegeleverd(BRIEF) + "\nNieuw.\n"})
    doe(pakketten.plaatsjob(voorstel))
    regio = registermap / "teksten" / "regio"
    assert {p.name for p in regio.rglob("*") if p.is_file()} == {"tekst.md", MANIFEST}
    huidig = pakketten.huidig()
    assert huidig is not None
    assert (huidig.naam, huidig.versie) == ("Regio", "2026.2")
    assert controleer_formulieren(regio) == ()
    assert laad_teksten(eigen_mappen(registermap)).huisstijl.voettekst == ""
    pakketten.zet_vorige_terug()
    assert laad_teksten(eigen_mappen(registermap)).huisstijl.voettekst == "Oud"
    assert pakketten.huidig() is None


def test_the_first_one_can_be_undone_too(
    pakketten: Pakketdienst, registermap: Path, tmp_path: Path
) -> None:
    doe(pakketten.plaatsjob(stel_voor(pakketten, tmp_path, {BRIEF: meegeleverd(BRIEF)})))
    assert pakketten.heeft_regio()
    pakketten.zet_vorige_terug()
    assert not pakketten.heeft_regio()


@pytest.mark.parametrize(
    ("bestand", "tekst"),
    [
        (BRIEF, "# Dag\n\n{{ persoon.__class__.__mro__ }}\n"),
        (BRIEF, "# Dag\n\n{% for x in ().__class__.__base__.__subclasses__() %}{% endfor %}\n"),
        (BRIEF, "# Dag\n\n{{ lipsum.__globals__.os.popen('id').read() }}\n"),
        (BRIEF, "# Dag\n\n{% include '/etc/hostname' %}\n"),
        (BRIEF, "# Dag\n\n{{ 'x' * 100000000 }}\n"),
        (BRIEF, "# Dag\n" + "{% for x in plan.doelen %}" * 40 + "{% endfor %}" * 40),
        ("aanmeldbrief/formulier.toml", 'lezer = "publiek"\n'),
        ("regio/criteria.toml", 'naam = "criteria"\nverwijder = true\n'),
        ("huisstijl.toml", '[logo]\nbestand = "../../register.db"\ntekst = "x"\n'),
        ("huisstijl.toml", '[logo]\nbestand = "logo.png"\ntekst = "x"\n'),
    ],
)
def test_texts_that_reach_for_more_are_refused_whole(
    pakketten: Pakketdienst, registermap: Path, tmp_path: Path, bestand: str, tekst: str
) -> None:
    voor = inhoud(registermap)
    voorstel = stel_voor(
        pakketten,
        tmp_path,
        {"regio/schaal.toml": meegeleverd("regio/schaal.toml"), bestand: tekst},
    )
    assert {b.bestand for b in voorstel.bevindingen} == {bestand}
    with pytest.raises(VerwachteFout) as fout:
        doe(pakketten.plaatsjob(voorstel))
    assert fout.value.code == "pakket-geweigerd"
    assert inhoud(registermap) == voor


@pytest.mark.parametrize(
    "logo",
    [b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"", b"\x89PNG\r\n\x1a\n" + bytes(40)],
)
def test_a_logo_that_is_none_is_refused(
    pakketten: Pakketdienst, tmp_path: Path, logo: bytes
) -> None:
    voorstel = stel_voor(pakketten, tmp_path, {"huisstijl.toml": MET_LOGO, "logo.png": logo})
    assert [b.code for b in voorstel.bevindingen] == [Code.LOGO_ONBRUIKBAAR]


def test_an_image_nobody_asked_for_is_refused(pakketten: Pakketdienst, tmp_path: Path) -> None:
    with pytest.raises(VerwachteFout) as fout:
        stel_voor(pakketten, tmp_path, {BRIEF: meegeleverd(BRIEF), "x.png": een_png()})
    assert fout.value.code == "pakket-bestand-onbekend"


def test_a_file_that_is_not_there(pakketten: Pakketdienst, tmp_path: Path) -> None:
    with pytest.raises(VerwachteFout) as fout:
        doe(pakketten.voorsteljob(tmp_path / "weg.zip"))
    assert fout.value.code == "bestand-onleesbaar"


def test_an_exchange_that_was_broken_off_leaves_the_old_region(
    pakketten: Pakketdienst, registermap: Path
) -> None:
    """A machine that stops between the two steps of the exchange."""
    leg_eigen(registermap, "regio", "huisstijl.toml", 'voettekst = "Oud"\n')
    leg_eigen(registermap, "regio.nieuw", "huisstijl.toml", 'voettekst = "Half"\n')
    (registermap / "teksten" / "regio").rename(registermap / "teksten" / "regio.oud")
    assert laad_teksten(eigen_mappen(registermap)).huisstijl.voettekst == "Oud"
    assert {p.name for p in (registermap / "teksten").iterdir()} == {"regio"}


def test_an_exchange_that_fails_leaves_the_old_region(
    pakketten: Pakketdienst, registermap: Path, tmp_path: Path
) -> None:
    leg_eigen(registermap, "regio", "huisstijl.toml", 'voettekst = "Oud"\n')
    voorstel = stel_voor(pakketten, tmp_path, {BRIEF: meegeleverd(BRIEF)})
    leg_eigen(registermap, "regio.oud", "in_de_weg", "")
    voor = inhoud(registermap / "teksten" / "regio")
    with pytest.raises(VerwachteFout) as fout:
        doe(pakketten.plaatsjob(voorstel))
    assert fout.value.code == "pakket-niet-geplaatst"
    assert inhoud(registermap / "teksten" / "regio") == voor
    doe(pakketten.plaatsjob(voorstel))


def test_what_one_makes_another_can_use(
    pakketten: Pakketdienst,
    registermap: Path,
    tmp_path: Path,
    klok: VasteKlok,
) -> None:
    leg_eigen(registermap, "regio", BRIEF, meegeleverd(BRIEF))
    leg_eigen(registermap, "regio", "logo.png", een_png())
    leg_eigen(
        registermap, "regio", "huisstijl.toml", '[logo]\nbestand = "logo.png"\ntekst = "Wapen"\n'
    )
    leg_eigen(registermap, "regio", "notities.txt", "alleen voor ons")
    pad = doe(pakketten.maakjob(" Regio Oost ", "3", "A. de Boer", tmp_path))
    pakket = lees_pakket(pad.read_bytes(), bekende_bestanden())
    assert set(pakket.bestanden) == {BRIEF, "logo.png", "huisstijl.toml"}
    ander = Pakketdienst(tmp_path / "ander", klok)
    voorstel = doe(ander.voorsteljob(pad))
    doe(ander.plaatsjob(voorstel))
    huidig = ander.huidig()
    assert huidig is not None
    assert (huidig.naam, huidig.datum) == ("Regio Oost", klok.vandaag().isoformat())
    assert doe(ander.maakjob("Weer", "4", "", tmp_path)) != pad


@pytest.mark.parametrize(
    ("naam", "bestand", "code"),
    [
        ("", BRIEF, "pakket-naam-nodig"),
        ("R", "notities.txt", "pakket-leeg"),
        ("R", "huistijl.toml", "pakket-leeg"),
    ],
)
def test_no_package_of_nothing(
    pakketten: Pakketdienst, registermap: Path, naam: str, bestand: str, code: str
) -> None:
    leg_eigen(registermap, "regio", bestand, "# Dag\n")
    tmp_path = registermap.parent
    with pytest.raises(VerwachteFout) as fout:
        doe(pakketten.maakjob(naam, "1", "", tmp_path))
    assert fout.value.code == code
    assert not [*tmp_path.glob("*.zip")]


def test_no_package_with_a_fault(
    pakketten: Pakketdienst, registermap: Path, tmp_path: Path
) -> None:
    leg_eigen(registermap, "regio", BRIEF, FOUTE_TEKST)
    with pytest.raises(VerwachteFout) as fout:
        doe(pakketten.maakjob("R", "1", "", tmp_path))
    assert fout.value.code == "pakket-geweigerd"


def inhoud(map_: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {p.relative_to(map_).as_posix(): p.read_bytes() for p in map_.rglob("*") if p.is_file()}

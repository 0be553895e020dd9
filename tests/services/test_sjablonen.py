"""Own texts: where each comes from, what is wrong with it, taking over and putting back."""

import errno
import shutil
import sys
from pathlib import Path

import pytest

from pga_desktop.documents.bekijken import tekst as pdf_tekst
from pga_desktop.documents.bevinding import Code
from pga_desktop.domain.document import Niveau
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.klok import VasteKlok
from pga_desktop.services.sjablonen import (
    Groep,
    Herkomst,
    Sjabloon,
    Sjabloondienst,
    bekende_bestanden,
    lees_overzicht,
)
from pga_desktop.services.teksten import Teksten, eigen_mappen, laad_teksten
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
def dienst(registermap: Path, teksten: Teksten, klok: VasteKlok) -> Sjabloondienst:
    return Sjabloondienst(registermap, teksten, klok)


def van(dienst: Sjabloondienst, bestand: str = BRIEF) -> Sjabloon:
    return next(s for s in lees_overzicht(dienst.mappen).sjablonen if s.bestand == bestand)


class TestOverzicht:
    def test_every_shipped_text_and_list_is_there_once(self, dienst: Sjabloondienst) -> None:
        overzicht = doe(dienst.overzichtjob())
        namen = [s.bestand for s in overzicht.sjablonen]
        assert sorted(namen) == sorted(bekende_bestanden())
        assert {s.herkomst for s in overzicht.sjablonen} == {Herkomst.MEEGELEVERD}
        assert {s.groep for s in overzicht.sjablonen} == {*Groep}
        assert overzicht.los == ()
        assert not dienst.is_anders(overzicht)

    def test_each_has_a_title_and_each_document_its_version(self, dienst: Sjabloondienst) -> None:
        overzicht = lees_overzicht(dienst.mappen)
        assert all(s.titel for s in overzicht.sjablonen)
        assert all(s.versie for s in overzicht.sjablonen if s.groep is not Groep.LIJST)

    def test_the_municipality_goes_before_the_region(
        self, dienst: Sjabloondienst, registermap: Path
    ) -> None:
        leg_eigen(registermap, "regio", BRIEF, meegeleverd(BRIEF))
        assert van(dienst).herkomst is Herkomst.REGIO
        leg_eigen(registermap, "gemeente", BRIEF, meegeleverd(BRIEF))
        assert van(dienst).herkomst is Herkomst.GEMEENTE
        assert van(dienst).heeft == {*Herkomst}

    def test_a_broken_one_is_named_and_passed_over(
        self, dienst: Sjabloondienst, registermap: Path
    ) -> None:
        leg_eigen(registermap, "gemeente", BRIEF, FOUTE_TEKST)
        brief = van(dienst)
        assert brief.herkomst is Herkomst.MEEGELEVERD
        (gevonden,) = brief.gevonden
        assert gevonden.herkomst is Herkomst.GEMEENTE
        assert (gevonden.bevinding.regel, gevonden.bevinding.code) == (
            1, Code.PLAATSHOUDER_ONBEKEND,
        )  # fmt: skip

    def test_a_file_that_belongs_to_nothing_is_told_too(
        self, dienst: Sjabloondienst, registermap: Path
    ) -> None:
        leg_eigen(registermap, "regio", "huistijl.toml", "")
        (los,) = lees_overzicht(dienst.mappen).los
        assert los.bevinding.bestand == "huistijl.toml"

    def test_what_is_for_the_person_has_its_reading_figures(
        self, dienst: Sjabloondienst, registermap: Path
    ) -> None:
        brief = van(dienst).lezing
        assert brief is not None
        assert brief.niveau is not None
        assert van(dienst, "plan_van_aanpak/tekst.md").lezing is None
        leg_eigen(registermap, "gemeente", BRIEF, f"{meegeleverd(BRIEF)}\n\n{'Heel ' * 30}lang.\n")
        langer = van(dienst).lezing
        assert langer is not None
        assert (langer.langste, langer.niveau) == (31, None)

    def test_so_have_the_questions_to_the_person(self, dienst: Sjabloondienst) -> None:
        vragen = van(dienst, "vragenlijsten/clientfeedback.toml")
        assert vragen.lezing is not None
        assert vragen.lezing.niveau is Niveau.A2
        gelezen = [zin.strip() for zin in vragen.proza.split("\n") if zin.strip()]
        lijst = laad_teksten().regio.vragenlijsten["clientfeedback"]
        teksten = [lijst.inleiding, *lijst.antwoorden]
        teksten += [deel for vraag in lijst.vragen for deel in (vraag.tekst, vraag.uitleg)]
        assert gelezen == [zin for deel in teksten for zin in deel.split("\n") if zin]

    def test_a_change_in_a_folder_is_noticed(
        self, dienst: Sjabloondienst, registermap: Path
    ) -> None:
        leg_eigen(registermap, "gemeente", BRIEF, meegeleverd(BRIEF))
        assert not dienst.is_anders(lees_overzicht(dienst.mappen)), "the same words"
        leg_eigen(registermap, "gemeente", BRIEF, meegeleverd(BRIEF) + "\nKom langs.\n")
        assert dienst.is_anders(lees_overzicht(dienst.mappen))


class TestEenTekst:
    def test_taking_over_copies_what_is_in_use_and_never_writes_over(
        self, dienst: Sjabloondienst, registermap: Path
    ) -> None:
        eigen = meegeleverd(BRIEF) + "\nVan de regio.\n"
        leg_eigen(registermap, "regio", BRIEF, eigen)
        brief = van(dienst)
        dienst.neem_over(brief)
        assert dienst.pad(van(dienst)) == registermap / "teksten" / "gemeente" / BRIEF
        assert dienst.pad(van(dienst)).read_text(encoding="utf-8") == eigen
        with pytest.raises(VerwachteFout) as fout:
            dienst.neem_over(brief)
        assert fout.value.code == "tekst-bestaat-al"

    def test_a_copy_that_fails_half_way_leaves_nothing_behind(
        self, dienst: Sjabloondienst, registermap: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def vol(_van: Path, naar: Path) -> None:
            naar.write_bytes(b"# Da")
            raise OSError(errno.ENOSPC, "no space left")

        monkeypatch.setattr(shutil, "copyfile", vol)
        with pytest.raises(VerwachteFout) as fout:
            dienst.neem_over(van(dienst))
        assert fout.value.code == "tekstmap-onbereikbaar"
        assert not [p for p in registermap.rglob("*") if p.is_file()]

    def test_a_house_style_takes_its_logo_along(
        self, dienst: Sjabloondienst, registermap: Path
    ) -> None:
        leg_eigen(registermap, "regio", "logo.png", een_png())
        leg_eigen(registermap, "regio", "huisstijl.toml", MET_LOGO)
        dienst.neem_over(van(dienst, "huisstijl.toml"))
        assert van(dienst, "huisstijl.toml").herkomst is Herkomst.GEMEENTE
        assert laad_teksten(eigen_mappen(registermap)).huisstijl.logobeeld == een_png()

    def test_putting_back_keeps_the_own_version_and_can_be_undone(
        self, dienst: Sjabloondienst, registermap: Path
    ) -> None:
        leg_eigen(registermap, "gemeente", BRIEF, "# Een\n")
        dienst.zet_terug(van(dienst))
        assert (van(dienst).herkomst, van(dienst).opzij) == (Herkomst.MEEGELEVERD, True)
        leg_eigen(registermap, "gemeente", BRIEF, "# Twee\n")
        dienst.zet_terug(van(dienst))
        dienst.haal_terug(van(dienst))
        assert dienst.pad(van(dienst)).read_text(encoding="utf-8") == "# Twee\n", "the last one"
        with pytest.raises(VerwachteFout) as fout:
            dienst.haal_terug(van(dienst))
        assert fout.value.code == "tekst-bestaat-al"

    def test_the_difference_is_with_the_own_version_even_when_it_is_broken(
        self, dienst: Sjabloondienst, registermap: Path
    ) -> None:
        assert doe(dienst.verschiljob(van(dienst))) == ()
        leg_eigen(registermap, "gemeente", BRIEF, meegeleverd(BRIEF) + FOUTE_TEKST)
        regels = doe(dienst.verschiljob(van(dienst)))
        assert [r.tekst for r in regels if r.soort == "nieuw"] == [FOUTE_TEKST.strip()]

    def test_a_sample_is_drawn_with_the_text_of_this_moment(
        self, dienst: Sjabloondienst, registermap: Path
    ) -> None:
        leg_eigen(registermap, "gemeente", BRIEF, meegeleverd(BRIEF) + "\nKom op het Kerkplein.\n")
        pdf = doe(dienst.voorbeeldjob("aanmeldbrief", Niveau.B1))
        assert "Kom op het Kerkplein." in pdf_tekst(pdf)

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such folder rights")
    def test_what_cannot_be_moved_stays(self, dienst: Sjabloondienst, registermap: Path) -> None:
        pad = leg_eigen(registermap, "gemeente", BRIEF, "# Een\n")
        (registermap / "teksten" / "opzij").write_text("geen map")
        with pytest.raises(VerwachteFout) as fout:
            dienst.zet_terug(van(dienst))
        assert fout.value.code == "tekst-niet-verplaatst"
        assert pad.exists()

"""What the functional manager is told, and the samples she gets."""

import io
import re
import zipfile
from datetime import date
from pathlib import Path

import pytest

from pga_desktop.documents.bekijken import tekst
from pga_desktop.documents.bevinding import Code
from pga_desktop.documents.pakket import maak_pakket
from pga_desktop.domain.document import Document
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.instellingen import NIET_IN_BRIEVEN, Instellingen
from pga_desktop.domain.records import RECORDS
from pga_desktop.domain.regio import VEREISTE_LIJSTEN, Regiodata
from pga_desktop.domain.velden import velden
from pga_desktop.resources import forms_dir
from pga_desktop.services import formulieren
from pga_desktop.services.formulieren import controleer_formulieren, schrijf_voorbeelden
from pga_desktop.services.proefcasus import PROEFINSTELLINGEN, maak_proefcasus
from pga_desktop.services.teksten import VASTE_LIJSTEN, Teksten, laad_teksten
from tests.support.formulieren import BRIEF, meegeleverd


def leg(map_: Path, bestand: str, inhoud: str) -> Path:
    """Put a file in a folder of texts."""
    pad = map_ / bestand
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_text(inhoud, encoding="utf-8")
    return map_


class TestControleren:
    def test_the_shipped_texts_and_lists_are_good(self) -> None:
        assert controleer_formulieren() == ()

    def test_a_copy_of_everything_is_good_too(self) -> None:
        assert controleer_formulieren(forms_dir()) == ()

    def test_an_empty_folder_changes_nothing(self, tmp_path: Path) -> None:
        assert controleer_formulieren(tmp_path) == ()

    def test_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(VerwachteFout) as fout:
            controleer_formulieren(tmp_path / "weg")
        assert fout.value.code == "tekstmap-ontbreekt"

    def test_every_part_is_looked_at_and_each_fault_is_told_once(self, tmp_path: Path) -> None:
        leg(tmp_path, "aanmeldbrief/tekst.md", "# Dag {{ persoon.nam }}")
        leg(tmp_path, "regio/leefgebieden.toml", "naam =")
        leg(tmp_path, "vragenlijsten/clientfeedback.toml", 'naam = "iets"')
        leg(tmp_path, "huisstijl.toml", '[kleuren]\naccent = "rood"')
        leg(tmp_path, "plan_van_aanpak/formulier.toml", 'lezer = "publiek"')
        gevonden = controleer_formulieren(tmp_path)
        assert all(gevonden.count(bevinding) == 1 for bevinding in gevonden)
        assert {bevinding.bestand for bevinding in gevonden} == {
            "aanmeldbrief/tekst.md",
            "regio/leefgebieden.toml",
            "vragenlijsten/clientfeedback.toml",
            "huisstijl.toml",
            "plan_van_aanpak/formulier.toml",
        }

    def test_who_reads_a_document_cannot_be_changed(self, tmp_path: Path) -> None:
        eigen = meegeleverd("plan_van_aanpak/formulier.toml").replace('"partner"', '"publiek"')
        leg(tmp_path, "plan_van_aanpak/formulier.toml", eigen)
        (bevinding,) = controleer_formulieren(tmp_path)
        assert (bevinding.code, bevinding.feiten["sleutel"]) == (Code.SLEUTEL_LIGT_VAST, "lezer")

    @pytest.mark.parametrize("naam", VASTE_LIJSTEN)
    def test_the_keys_of_a_fixed_list_stay_and_its_words_may_change(
        self, tmp_path: Path, naam: str
    ) -> None:
        bestand, lijst = f"regio/{naam}.toml", meegeleverd(f"regio/{naam}.toml")
        leg(tmp_path, bestand, lijst.replace('label = "', 'label = "Ons '))
        assert controleer_formulieren(tmp_path) == ()
        leg(tmp_path, bestand, f'{lijst}\n[[keuze]]\nsleutel = "extra"\nlabel = "Extra"\n')
        (bevinding,) = controleer_formulieren(tmp_path)
        assert (bevinding.code, bevinding.feiten) == (
            Code.SLEUTEL_LIGT_VAST,
            {"sleutel": "extra"},
        )
        meegeleverde = laad_teksten().regio.lijst(naam)
        assert laad_teksten((tmp_path,)).regio.lijst(naam) == meegeleverde

    @pytest.mark.parametrize("aantal", ["0", "-5", "99999999"])
    def test_a_term_no_calendar_knows(self, tmp_path: Path, aantal: str) -> None:
        termijnen = re.sub(
            r"aantal = \d+", f"aantal = {aantal}", meegeleverd("regio/termijnen.toml")
        )
        gevonden = controleer_formulieren(leg(tmp_path, "regio/termijnen.toml", termijnen))
        assert {b.code for b in gevonden} == {Code.MAAT_ONJUIST}
        assert laad_teksten((tmp_path,)).regio == laad_teksten().regio

    @pytest.mark.parametrize(
        ("bestand", "lijkt_op"),
        [
            ("aanmeldbrief/tekst.eenvoudg.md", "aanmeldbrief/tekst.eenvoudig.md"),
            ("regio/citeria.toml", "regio/criteria.toml"),
            ("huistijl.toml", "huisstijl.toml"),
        ],
    )
    def test_a_slip_in_a_name_is_noticed(self, tmp_path: Path, bestand: str, lijkt_op: str) -> None:
        (bevinding,) = controleer_formulieren(leg(tmp_path, bestand, "# Dag"))
        assert (bevinding.bestand, bevinding.code) == (bestand, Code.MAP_ONBEKEND)
        assert bevinding.feiten == {"lijkt_op": lijkt_op}

    @pytest.mark.parametrize("bestand", ["LEESMIJ.md", "wapen.png", ".git/x.toml", "notities.txt"])
    def test_what_is_no_text_may_lie_there(self, tmp_path: Path, bestand: str) -> None:
        assert controleer_formulieren(leg(tmp_path, bestand, "iets")) == ()

    def test_the_folder_of_a_region_package_is_good_with_its_manifest(self, tmp_path: Path) -> None:
        rauw = maak_pakket("R", "1", "", date(2026, 3, 2), {BRIEF: meegeleverd(BRIEF).encode()})
        with zipfile.ZipFile(io.BytesIO(rauw)) as zip_:
            zip_.extractall(tmp_path)
        assert controleer_formulieren(tmp_path) == ()

    def test_a_broken_installation_is_a_finding(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(formulieren, "forms_dir", lambda: tmp_path)
        codes = {b.code for b in controleer_formulieren()}
        assert codes == {Code.BESTAND_ONTBREEKT, Code.BESTAND_ONLEESBAAR}


@pytest.fixture(scope="module")
def bestanden(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """A sample of every shipped document."""
    return schrijf_voorbeelden(None, tmp_path_factory.mktemp("uit") / "voorbeelden")


@pytest.fixture(scope="module")
def voorbeelden(bestanden: tuple[Path, ...]) -> dict[str, str]:
    """The words of every sample, by its name."""
    return {pad.name: tekst(pad.read_bytes()) for pad in bestanden}


class TestVoorbeelden:
    def test_every_document_at_every_level(
        self, voorbeelden: dict[str, str], teksten: Teksten
    ) -> None:
        assert set(voorbeelden) == {
            f"{formulier.sleutel}-{niveau}.pdf"
            for formulier in teksten.formulieren.values()
            for niveau in formulier.kenmerken.niveaus
        }

    def test_a_sample_shows_a_case_with_something_in_it(self, voorbeelden: dict[str, str]) -> None:
        zonder_naam = {n.rpartition("-")[0] for n, w in voorbeelden.items() if "Heijden" not in w}
        assert zonder_naam == {
            "publieksfolder",
            "evaluatieformulier_client",
            "uitnodiging_overleg",
            "agenda_overleg",
            "aanmeldformulier",
            "zsm_aanmelding",
            "vernietigingsverklaring",
        }
        for naam, woorden in voorbeelden.items():
            assert "nog in te vullen" not in woorden, naam
            assert "{{" not in woorden, naam
            assert "Gemeente Gemeente" not in woorden, naam

    def test_a_sample_tells_no_more_than_its_reader_may_know(
        self, voorbeelden: dict[str, str]
    ) -> None:
        weging = "Lichtere hulp is geprobeerd."
        assert weging in voorbeelden["toetsingsformulier-b1.pdf"]
        assert weging not in voorbeelden["plan_van_aanpak-b1.pdf"]
        assert "Overlast" not in voorbeelden["uitnodiging_overleg-b1.pdf"]
        assert "Wijkteam Noord" in voorbeelden["bericht_niet_opgenomen-b1.pdf"]

    def test_own_words_and_own_lists_show_and_an_earlier_sample_is_replaced(
        self, tmp_path: Path
    ) -> None:
        eigen = tmp_path / "eigen"
        tekst_ = meegeleverd("publieksfolder/tekst.md")
        leg(eigen, "publieksfolder/tekst.md", f"{tekst_}\n\nKom langs op het Kerkplein.\n")
        lijst = meegeleverd("regio/leefgebieden.toml").replace('label = "', 'label = "Ons ')
        leg(eigen, "regio/leefgebieden.toml", lijst)
        leg(tmp_path, "uit/publieksfolder-b1.pdf", "van vorige week")
        paden = schrijf_voorbeelden(eigen, tmp_path / "uit")
        woorden = {pad.name: tekst(pad.read_bytes()) for pad in paden}
        assert "Kom langs op het Kerkplein." in woorden["publieksfolder-b1.pdf"]
        assert "Ons " in woorden["plan_van_aanpak-b1.pdf"]
        assert len([*(tmp_path / "uit").iterdir()]) == len(paden)

    def test_the_same_texts_give_the_same_files(
        self, bestanden: tuple[Path, ...], tmp_path: Path
    ) -> None:
        nog_eens = schrijf_voorbeelden(None, tmp_path)
        assert [p.read_bytes() for p in bestanden] == [p.read_bytes() for p in nog_eens]

    def test_emptied_lists_leave_a_sample_without_them(self, tmp_path: Path) -> None:
        for naam in set(VEREISTE_LIJSTEN) - set(VASTE_LIJSTEN):
            kop = f'naam = "{naam}"\ntitel = "Leeg"\nversie = "1"\nvoorlopig = true\nkeuze = []\n'
            leg(tmp_path, f"eigen/regio/{naam}.toml", kop)
        assert schrijf_voorbeelden(tmp_path / "eigen", tmp_path / "uit")

    def test_a_place_that_cannot_be_written_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "bestand").touch()
        with pytest.raises(VerwachteFout) as fout:
            schrijf_voorbeelden(None, tmp_path / "bestand" / "uit")
        assert fout.value.code == "voorbeelden-mislukt"


class TestProefcasus:
    def test_it_leaves_no_part_of_a_sheet_empty(self, teksten: Teksten) -> None:
        d = maak_proefcasus(teksten.regio)
        van_een_traject = {rij for rij in RECORDS.values() if rij.OUDER == "traject"}
        assert {type(rij) for rij in d.rijen()} >= van_een_traject - {Document}
        assert all(antwoord.gegeven for antwoord in d.huidig.feedbackantwoorden)
        gevuld = {v.naam for v in velden(Instellingen) if getattr(PROEFINSTELLINGEN, v.naam)}
        assert gevuld == {v.naam for v in velden(Instellingen)} - NIET_IN_BRIEVEN

    def test_it_uses_the_lists_of_the_region(self, teksten: Teksten) -> None:
        regio: Regiodata = teksten.regio
        nu = maak_proefcasus(regio).huidig
        assert {c.criterium for c in nu.criteria} == {*regio.lijst("criteria").sleutels}
        assert {s.leefgebied for s in nu.scores} == {*regio.lijst("leefgebieden").sleutels}
        assert {d.leefgebied for d in nu.doelen} <= {*regio.lijst("leefgebieden").sleutels}

"""What becomes of a document on its page: asked in place, given, taken back, made again, listed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from pga_desktop.domain.document import Document, Documentstand
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.instellingen import NODIG_VOOR_BRIEVEN
from pga_desktop.domain.stappen import Stap
from pga_desktop.ui.documenten.documentacties import ACTIES
from pga_desktop.ui.meldingen import zin
from pga_desktop.ui.widgets.tabel import Tabel
from tests.support.kijken import naam_van, toetsenbord, woorden
from tests.ui.conftest import Werk


@pytest.fixture
def documenten(werk: Werk) -> Werk:
    """The documents of a case of a municipality that has told all about itself."""
    for naam in NODIG_VOOR_BRIEVEN:
        tekst = "team@gemeente.nl" if "email" in naam else f"Ingevuld {naam}"
        werk.diensten.instellingen.wijzig(naam, tekst)
    werk.open_stap(Stap.STARTFASE)
    werk.klik("tab.documenten")
    return werk


def kies_soort(werk: Werk, sleutel: str) -> None:
    """Choose what to make; from a document that is in sight one goes back first."""
    if werk.ziet("documenten.alle"):
        werk.klik("documenten.alle")
    werk.vul("document.soort", sleutel)


def open_document(werk: Werk, document: Document) -> None:
    if werk.ziet("documenten.alle"):
        werk.klik("documenten.alle")
    werk.bediening.open_rij("document.lijst", str(document.id))


def maak(werk: Werk, sleutel: str = "aanmeldbrief", niveau: str = "b1") -> Document:
    kies_soort(werk, sleutel)
    for ander in ("b1", "a2"):
        if werk.ziet(f"document.niveau.{ander}"):
            werk.vul(f"document.niveau.{ander}", "ja" if ander == niveau else "nee")
    werk.klik("document.maken")
    return werk.dossier.huidig.documenten[-1]


def verstrek(werk: Werk, wijze: str = "post") -> None:
    werk.klik("document.verstrekken")
    werk.vul("verstrekken.wijze", wijze)
    werk.klik("verstrekken.vastleggen")


def stand(werk: Werk, document: Document) -> Documentstand:
    return werk.dossier.huidig.stand(document)


def kaart(werk: Werk) -> str:
    return woorden(werk.bediening.vind("document.kaart"))


class TestKiezen:
    def test_what_fits_the_step_comes_first_and_the_rest_says_where_it_belongs(
        self, documenten: Werk
    ) -> None:
        keuze = documenten.bediening.vind("document.soort")
        vak = keuze.focusProxy()
        passend = documenten.diensten.documenten.bij(
            documenten.dossier, documenten.dossier.casus.stap.station
        )
        namen = [vak.itemText(i) for i in range(1, vak.count())]  # type: ignore[union-attr] # a choice
        assert [n.partition(" (")[0] for n in namen[: len(passend)]] == [f.titel for f in passend]
        assert all(": " in naam for naam in namen[len(passend) :])

    def test_what_is_missing_is_asked_in_place_and_goes_when_it_is_given(
        self, documenten: Werk
    ) -> None:
        documenten.diensten.instellingen.wijzig("klachtadres", "")
        documenten.vul("document.soort", "aanmeldbrief")
        documenten.vul("instellingen.klachtadres", "Postbus 1")
        assert not documenten.ziet("instellingen.klachtadres")
        documenten.klik("document.maken")
        assert documenten.dossier.huidig.documenten[0].ontbreekt == ()

    def test_a_field_of_the_case_is_asked_in_place_too(self, documenten: Werk) -> None:
        documenten.vul("document.soort", "plan_van_aanpak")
        assert documenten.ziet("plan.casusregisseur") or documenten.ziet("document.invullen")

    def test_what_the_preview_leaves_open_is_asked_too(self, documenten: Werk) -> None:
        """The plan shows who writes it, and its form does not say that it needs that."""
        documenten.diensten.instellingen.wijzig("telefoon", "")
        documenten.klik("documenten.terug")
        documenten.open_stap(Stap.IN_UITVOERING)
        documenten.klik("tab.documenten")
        documenten.vul("document.soort", "plan_van_aanpak")
        documenten.vul("instellingen.telefoon", "0348 000 000")
        documenten.wacht(lambda: not documenten.ziet("instellingen.telefoon"))
        documenten.klik("document.maken")
        assert documenten.dossier.huidig.documenten[-1].ontbreekt == ()

    def test_leaving_the_choice_keeps_who_was_ticked(self, documenten: Werk) -> None:
        documenten.open_stap(Stap.IN_UITVOERING)
        documenten.klik("tab.documenten")
        documenten.vul("document.soort", "plan_van_aanpak")
        eerste = documenten.veld("document.ontvangers")
        assert eerste.isAncestorOf(toetsenbord()), "Tab goes on to the readers"
        documenten.vul("document.ontvangers", eerste.tekst().split("\n")[0])
        documenten.bediening.vind("document.soort").setFocus()
        documenten.bediening.vind("document.maken").setFocus()
        assert "\n" not in documenten.veld("document.ontvangers").tekst()

    def test_much_that_is_missing_waits_behind_one_press(self, documenten: Werk) -> None:
        for naam in NODIG_VOOR_BRIEVEN:
            documenten.diensten.instellingen.wijzig(naam, "")
        documenten.vul("document.soort", "aanmeldbrief")
        assert not documenten.ziet("instellingen.telefoon")
        documenten.klik("document.invullen")
        assert documenten.ziet("instellingen.telefoon")
        assert toetsenbord().accessibleName() == "Gemeente"

    def test_a_letter_with_something_open_cannot_be_given(self, documenten: Werk) -> None:
        documenten.diensten.instellingen.wijzig("klachtadres", "")
        maak(documenten)
        assert "er ontbreekt: Waar gaat een klacht heen" in kaart(documenten)
        assert not documenten.ziet("document.verstrekken")
        assert not documenten.ziet("document.klaarzetten")


class TestStand:
    def test_a_document_is_put_ready_given_and_stands_in_the_register(
        self, documenten: Werk
    ) -> None:
        document = maak(documenten)
        assert "concept" in kaart(documenten)
        documenten.klik("document.klaarzetten")
        assert stand(documenten, document) is Documentstand.KLAARGEZET
        documenten.klik("document.verstrekken")
        documenten.vul("verstrekken.wijze", "persoonlijk")
        documenten.vul("verstrekken.aan", "Theo en zijn moeder")
        documenten.klik("verstrekken.vastleggen")
        assert stand(documenten, document) is Documentstand.VERSTREKT
        assert "uitgereikt" in kaart(documenten)
        assert "Persoonlijk uitgereikt op" in kaart(documenten)
        assert naam_van(toetsenbord()) == "Nog eens gegeven…"
        documenten.klik("documenten.alle")
        tabel = documenten.bediening.vind("document.registertabel")
        assert isinstance(tabel, Tabel)
        assert tabel.model().index(0, 2).data() == "Theo en zijn moeder"

    def test_what_is_refused_is_said_at_the_field(self, documenten: Werk) -> None:
        document = maak(documenten)
        documenten.klik("document.verstrekken")
        documenten.klik("verstrekken.vastleggen")
        fout = documenten.veld("verstrekken.wijze").fout
        assert fout.text() == zin(VerwachteFout("verzendwijze-nodig")).voluit
        assert stand(documenten, document) is Documentstand.CONCEPT
        documenten.vul("verstrekken.wijze", "anders")
        documenten.vul("verstrekken.anders", "Met de koerier")
        documenten.klik("verstrekken.vastleggen")
        assert "Met de koerier op" in kaart(documenten)

    def test_the_date_of_the_process_is_offered_and_not_forced(self, documenten: Werk) -> None:
        brief = documenten.dossier.huidig.startfase
        documenten.pagina.toestand.wijzig(brief.ref, "aanmeldbrief_datum", "")
        maak(documenten)
        documenten.klik("document.verstrekken")
        documenten.vul("verstrekken.wijze", "post")
        documenten.vul("verstrekken.vul_datum", "nee")
        documenten.klik("verstrekken.vastleggen")
        assert documenten.dossier.huidig.startfase.aanmeldbrief_datum is None
        documenten.klik("document.nog_eens_verstrekken")
        documenten.vul("verstrekken.wijze", "post")
        documenten.klik("verstrekken.vastleggen")
        vandaag = documenten.omgeving.klok.vandaag()
        assert documenten.dossier.huidig.startfase.aanmeldbrief_datum == vandaag
        documenten.maak_ongedaan()
        assert documenten.dossier.huidig.startfase.aanmeldbrief_datum is None
        assert len(documenten.dossier.huidig.documentstappen) == 1

    @pytest.mark.parametrize(
        ("wijze", "woord"), [("post", "verstuurd"), ("persoonlijk", "uitgereikt")]
    )
    def test_what_was_recorded_is_said_and_what_undoing_did(
        self, documenten: Werk, wijze: str, woord: str
    ) -> None:
        brief = maak(documenten)
        verstrek(documenten, wijze)
        gezegd, herstel = documenten.herstel[-1]
        assert gezegd == f"Vastgelegd: ‘{brief.titel}’ is {woord} op 2 maart 2026."
        assert herstel() == "Niet meer vastgelegd als verstuurd of uitgereikt."

    def test_the_history_tells_how_and_to_whom(self, documenten: Werk) -> None:
        brief = maak(documenten)
        verstrek(documenten)
        documenten.klik("documenten.terug")
        documenten.klik("tab.geschiedenis")
        verteld = woorden(documenten.pagina)
        assert "Document verstuurd of uitgereikt" in verteld
        assert "Per post, aan" in verteld
        gegeven = verteld.index("Document verstuurd of uitgereikt")
        assert brief.titel in verteld[gegeven : verteld.index("Per post, aan")], "which one it was"

    def test_every_act_has_a_button_of_its_own_that_is_there_only_when_it_can_be_done(
        self, documenten: Werk
    ) -> None:
        maak(documenten)
        concept = {a.sleutel for a in ACTIES if documenten.ziet(f"document.{a.sleutel}")}
        verstrek(documenten)
        gegeven = {a.sleutel for a in ACTIES if documenten.ziet(f"document.{a.sleutel}")}
        assert {"klaarzetten", "verstrekken", "aanpassen", "weggooien"} <= concept
        assert {"nog_eens_verstrekken", "nieuwe_versie"} <= gegeven
        assert not {"weggooien", "aanpassen", "klaarzetten"} & gegeven


class TestVersies:
    def test_a_concept_is_thrown_away_and_comes_back(self, documenten: Werk) -> None:
        document = maak(documenten)
        documenten.klik("document.weggooien")
        assert not documenten.dossier.huidig.documenten
        assert not documenten.ziet("document.kaart")
        documenten.maak_ongedaan()
        assert list(documenten.dossier.huidig.documenten) == [document]

    def test_a_paragraph_is_added_after_looking_and_the_concept_makes_way(
        self, documenten: Werk
    ) -> None:
        maak(documenten)
        documenten.klik("document.aanpassen")
        assert toetsenbord().accessibleName() == "Eigen alinea, in gewone taal"
        documenten.vul("document.alinea.b1", "Ik bel u morgen & <b>overmorgen</b>.")
        documenten.klik("document.maken")
        (nieuw,) = documenten.dossier.huidig.documenten
        assert nieuw.eigen_alinea == "Ik bel u morgen & <b>overmorgen</b>."

    def test_a_paragraph_that_is_typed_and_not_used_yet_is_not_lost(self, documenten: Werk) -> None:
        documenten.vul("document.soort", "aanmeldbrief")
        documenten.klik("document.alinea_toevoegen")
        documenten.typ("document.alinea.b1", "Nog niet af")
        documenten.heropen()
        documenten.klik("tab.documenten")
        documenten.vul("document.soort", "aanmeldbrief")
        assert documenten.veld("document.alinea.b1").tekst() == "Nog niet af"
        documenten.klik("document.maken")
        kies_soort(documenten, "uitnodiging_startgesprek")
        assert not documenten.ziet("document.alinea.b1")

    def test_a_changed_case_offers_a_new_version_of_what_was_given(self, documenten: Werk) -> None:
        oud = maak(documenten)
        verstrek(documenten)
        assert "De casus is veranderd" not in kaart(documenten)
        aanmelding = documenten.dossier.huidig.aanmelding
        documenten.pagina.toestand.wijzig(aanmelding.ref, "aanleiding", "Heel iets anders.")
        documenten.rust()
        assert "De casus is veranderd" in kaart(documenten)
        documenten.klik("document.nieuwe_versie")
        documenten.klik("document.maken")
        (gebleven, nieuw) = documenten.dossier.huidig.documenten
        assert (gebleven, nieuw.vervangt) == (oud, oud.id)
        assert "Nieuwe versie van het document van" in kaart(documenten)


class TestRegister:
    def test_it_can_be_narrowed_down_and_opens_what_is_chosen(self, documenten: Werk) -> None:
        brief = maak(documenten)
        verstrek(documenten)
        maak(documenten, "publieksfolder")
        verstrek(documenten, "persoonlijk")
        documenten.klik("documenten.alle")
        tabel = documenten.bediening.vind("document.registertabel")
        assert isinstance(tabel, Tabel)
        assert tabel.model().rowCount() == 2
        documenten.vul("document.registerzoek", "post")
        assert tabel.model().rowCount() == 1
        tabel.setFocus()
        documenten.toets(Qt.Key.Key_Return)
        assert toetsenbord().objectName() == "document.bladzijde"
        assert brief.titel in kaart(documenten)
        documenten.klik("documenten.alle")
        documenten.vul("document.registerzoek", "bestaat niet")
        assert "Niets gevonden." in woorden(documenten.bediening.vind("document.register"))


class TestConcept:
    @pytest.fixture
    def uit(self, documenten: Werk, tmp_path: Path) -> Path:
        """Where copies go; the letter misses where an objection goes, the leaflet nothing."""
        documenten.diensten.instellingen.wijzig("bezwaaradres", "")
        documenten.klik("document.stapel")
        documenten.vul("stapel.soorten", "aanmeldbrief\npublieksfolder")
        documenten.vul("stapel.niveau.a2", "nee")
        documenten.klik("stapel.maken")
        (tmp_path / "uit").mkdir()
        return tmp_path / "uit"

    def test_what_misses_something_is_exported_only_after_a_second_word(
        self, documenten: Werk, uit: Path
    ) -> None:
        documenten.klik("document.exporteren")
        documenten.vul("document.exportmap", str(uit))
        assert not documenten.ziet("export.doen")
        assert "Nog niet compleet: 1 van de 2 documenten." in woorden(documenten.pagina)
        documenten.klik("export.annuleren")
        assert not list(uit.iterdir())
        assert not documenten.ziet("export.als_concept")
        documenten.klik("document.exporteren")
        documenten.vul("document.exportmap", str(uit))
        alleen = documenten.bediening.vind("export.alleen_compleet")
        assert naam_van(alleen) == "Alleen het complete document exporteren"
        documenten.klik("export.alleen_compleet")
        assert [pad.name.split("-")[0] for pad in uit.iterdir()] == ["publieksfolder"]
        documenten.klik("document.exporteren")
        documenten.klik("export.als_concept")
        namen = sorted(pad.stem for pad in uit.iterdir())
        assert [naam.split("-")[0] for naam in namen] == ["aanmeldbrief", *["publieksfolder"] * 2]
        assert namen[0].endswith("-concept")
        assert not documenten.ziet("export.als_concept")

    def test_the_question_is_about_the_document_in_sight(self, documenten: Werk, uit: Path) -> None:
        brief, folder = documenten.dossier.huidig.documenten
        open_document(documenten, brief)
        documenten.klik("document.exporteer_dit")
        assert documenten.ziet("export.als_concept")
        documenten.klik("documenten.vorige")
        assert folder.titel in kaart(documenten)
        assert not documenten.ziet("export.als_concept")
        documenten.klik("document.exporteer_dit")
        documenten.vul("document.exportmap", str(uit))
        documenten.klik("export.doen")
        assert len(list(uit.iterdir())) == 1

    def test_printing_and_a_copy_with_a_passphrase_name_the_concept(
        self, documenten: Werk, uit: Path
    ) -> None:
        open_document(documenten, documenten.dossier.huidig.documenten[0])
        documenten.klik("document.beveiligen")
        assert naam_van(documenten.bediening.vind("beveiligen.doen")) == (
            "Kopie van dit concept maken"
        )
        documenten.klik("document.afdrukken")
        assert "Dit document is nog niet compleet." in woorden(
            documenten.bediening.vind("document.kaart")
        )


class TestStapel:
    def test_invitations_and_letters_are_made_in_one_go_and_put_ready_and_exported(
        self, documenten: Werk, tmp_path: Path
    ) -> None:
        documenten.klik("document.stapel")
        documenten.vul("stapel.soorten", "aanmeldbrief\npublieksfolder")
        assert "Samen 4 documenten." in woorden(documenten.bediening.vind("document.stapelkaart"))
        documenten.klik("stapel.maken")
        gemaakt = documenten.dossier.huidig.documenten
        assert sorted((d.sleutel, d.niveau) for d in gemaakt) == [
            ("aanmeldbrief", "a2"),
            ("aanmeldbrief", "b1"),
            ("publieksfolder", "a2"),
            ("publieksfolder", "b1"),
        ]
        documenten.klik("stapel.klaarzetten")
        assert {stand(documenten, d) for d in gemaakt} == {Documentstand.KLAARGEZET}
        map_ = tmp_path / "uit"
        map_.mkdir()
        documenten.klik("stapel.exporteren")
        documenten.vul("document.exportmap", str(map_))
        documenten.klik("export.doen")
        assert len(list(map_.iterdir())) == 4

    def test_all_that_was_made_together_is_given_together_and_taken_back(
        self, documenten: Werk
    ) -> None:
        documenten.vul("document.soort", "aanmeldbrief")
        documenten.klik("document.maken")
        gemaakt = documenten.dossier.huidig.documenten
        documenten.klik("stapel.verstrekken")
        assert not documenten.ziet("verstrekken.aan"), "each goes to whom it is for"
        documenten.vul("verstrekken.wijze", "post")
        documenten.klik("verstrekken.vastleggen")
        assert {stand(documenten, d) for d in gemaakt} == {Documentstand.VERSTREKT}
        assert not documenten.ziet("stapel.verstrekken")
        documenten.maak_ongedaan()
        assert {stand(documenten, d) for d in gemaakt} == {Documentstand.CONCEPT}

    def test_what_is_out_is_not_offered_together_in_a_next_visit(self, documenten: Werk) -> None:
        documenten.vul("document.soort", "aanmeldbrief")
        documenten.klik("document.maken")
        documenten.klik("documenten.terug")
        documenten.klik("tab.documenten")
        assert naam_van(documenten.bediening.vind("stapel.exporteren")) == "Deze 2 exporteren"
        documenten.klik("stapel.verstrekken")
        documenten.vul("verstrekken.wijze", "post")
        documenten.klik("verstrekken.vastleggen")
        documenten.klik("documenten.terug")
        documenten.klik("tab.documenten")
        assert not documenten.ziet("stapel.exporteren")

    def test_a_question_about_what_was_made_before_is_gone_with_the_next(
        self, documenten: Werk
    ) -> None:
        """Else one would record that others were given."""
        documenten.vul("document.soort", "aanmeldbrief")
        documenten.klik("document.maken")
        documenten.klik("documenten.alle")
        documenten.klik("document.exporteren")
        documenten.klik("stapel.verstrekken")
        documenten.vul("document.soort", "publieksfolder")
        documenten.klik("document.maken")
        assert documenten.ziet("stapel.verstrekken")
        assert not documenten.ziet("verstrekken.wijze")
        documenten.klik("documenten.alle")
        assert not documenten.ziet("document.exportmap")
        assert documenten.ziet("document.exporteren")

    def test_it_says_how_many_make_way(self, documenten: Werk) -> None:
        maak(documenten)
        documenten.klik("documenten.alle")
        documenten.klik("document.stapel")
        documenten.vul("stapel.soorten", "aanmeldbrief")
        kaart_ = woorden(documenten.bediening.vind("document.stapelkaart"))
        assert (
            "Samen 2 documenten. Eén komt in de plaats van een document dat nog niemand heeft"
            in kaart_
        )

    def test_what_cannot_be_made_is_named_with_the_reason(self, documenten: Werk) -> None:
        documenten.klik("document.stapel")
        documenten.klik("stapel.alle")
        documenten.vul("stapel.soorten", "aanmeldbrief\nverslag_overleg")
        kaart_ = woorden(documenten.bediening.vind("document.stapelkaart"))
        assert "Samen 2 documenten." in kaart_
        assert zin(VerwachteFout("overleg-nodig")).voluit in kaart_

    def test_a_character_no_letter_has_stops_its_own_document_only(self, documenten: Werk) -> None:
        bewaard = (aanmelding := documenten.dossier.huidig.aanmelding).ref
        documenten.pagina.toestand.wijzig(bewaard, "aanleiding", f"{aanmelding.aanleiding} 𓀀")
        documenten.klik("document.stapel")
        documenten.klik("stapel.alle")
        documenten.vul("stapel.soorten", "plan_van_aanpak\npublieksfolder")
        documenten.vul("stapel.niveau.a2", "nee")
        documenten.klik("stapel.maken")
        assert [d.sleutel for d in documenten.dossier.huidig.documenten] == ["publieksfolder"]
        assert documenten.meldingen[-1].tekst == "Niet gemaakt: 1 van de 2 documenten."
        regels = woorden(documenten.pagina).splitlines()
        (waarom,) = (nummer for nummer, regel in enumerate(regels) if "𓀀" in regel)
        assert "(bij ‘Aanleiding’)" in regels[waarom]
        assert regels[waarom + 1].startswith("Plan van aanpak (B1) voor ")
        documenten.vul("document.soort", "publieksfolder")
        documenten.klik("document.maken")
        assert "𓀀" not in woorden(documenten.pagina)

    def test_why_nothing_was_made_is_said_at_the_document_it_is_about(
        self, documenten: Werk
    ) -> None:
        aanmelding = documenten.dossier.huidig.aanmelding
        documenten.pagina.toestand.wijzig(aanmelding.ref, "aanleiding", "Blij 𓀀")
        documenten.vul("document.soort", "aanmeldbrief")
        documenten.klik("document.maken")
        assert documenten.meldingen[-1].voluit == (
            "Niet gemaakt: 2 van de 2 documenten. Bij ‘Niet gemaakt’ staat welke en waarom."
        )
        assert "Niet gemaakt: 2" in woorden(documenten.pagina)
        documenten.vul("document.soort", "publieksfolder")
        assert "Niet gemaakt: 2" not in woorden(documenten.pagina)

    def test_stopping_keeps_nothing_at_all(self, documenten: Werk) -> None:
        documenten.klik("document.stapel")
        documenten.klik("stapel.alle")
        documenten.vul("stapel.soorten", "aanmeldbrief\nafsluitbrief\nplan_in_gewone_taal")
        documenten.bediening.vind("stapel.maken").click()  # type: ignore[attr-defined] # a button
        documenten.bediening.vind("stapel.maken.stoppen").click()  # type: ignore[attr-defined] # a link
        documenten.rust()
        assert not documenten.dossier.huidig.documenten
        assert "niets gemaakt" in documenten.meldingen[-1].tekst
        assert naam_van(documenten.bediening.vind("stapel.maken")) == "Alles maken"
        documenten.klik("stapel.maken")
        assert len(documenten.dossier.huidig.documenten) == 6

    def test_one_that_misses_something_is_not_put_ready_with_the_rest(
        self, documenten: Werk
    ) -> None:
        documenten.diensten.instellingen.wijzig("bezwaaradres", "")
        documenten.klik("document.stapel")
        documenten.vul("stapel.soorten", "aanmeldbrief\npublieksfolder")
        documenten.vul("stapel.niveau.a2", "nee")
        documenten.klik("stapel.maken")
        documenten.klik("stapel.klaarzetten")
        standen = {d.sleutel: stand(documenten, d) for d in documenten.dossier.huidig.documenten}
        assert standen["aanmeldbrief"] is Documentstand.CONCEPT
        assert standen["publieksfolder"] is Documentstand.KLAARGEZET
        assert documenten.meldingen[-1].tekst == "Klaargezet: 1 van 2."


class TestProef:
    """What would be made is shown before it is made, and nothing of it is kept."""

    @staticmethod
    def getoond(werk: Werk) -> tuple[str, str]:
        """The heading of the preview, and the words on the page in sight."""
        kop = werk.bediening.vind("document.voorbeeld").accessibleName()
        return kop, werk.bediening.vind("document.bladzijde").accessibleDescription()

    def test_a_choice_is_shown_at_once(self, documenten: Werk) -> None:
        documenten.vul("document.soort", "aanmeldbrief")
        kop, tekst = self.getoond(documenten)
        assert "nog niet gemaakt" in kop
        assert "Brief over uw aanmelding" in tekst
        assert not documenten.dossier.huidig.documenten
        documenten.vul("document.niveau.b1", "nee")
        assert "U bent aangemeld voor de PGA" in self.getoond(documenten)[1]

    def test_a_paragraph_is_seen_while_it_is_typed(self, documenten: Werk) -> None:
        documenten.vul("document.soort", "aanmeldbrief")
        documenten.klik("document.alinea_toevoegen")
        documenten.typ("document.alinea.b1", "Tot morgen bij het buurthuis.")
        documenten.wacht(lambda: "buurthuis" in self.getoond(documenten)[1])
        documenten.klik("document.maken")
        kop, tekst = self.getoond(documenten)
        assert kop == "Voorbeeld"
        assert "buurthuis" in tekst

    def test_a_character_no_letter_has_is_named_before_the_document_is_made(
        self, documenten: Werk
    ) -> None:
        documenten.vul("document.soort", "aanmeldbrief")
        documenten.klik("document.alinea_toevoegen")
        documenten.vul("document.alinea.b1", "Blij 𓀀")
        documenten.wacht(
            lambda: (
                "𓀀" in woorden(documenten.bediening.vind("document.maakkaart"))
                and "Deze tekens kunnen niet op papier" in woorden(documenten.pagina)
            )
        )
        documenten.vul("document.alinea.b1", "Blij")
        documenten.wacht(
            lambda: "Deze tekens kunnen niet op papier" not in woorden(documenten.pagina)
        )

    def test_leaving_it_shows_the_document_that_was_in_sight(self, documenten: Werk) -> None:
        maak(documenten)
        documenten.klik("document.aanpassen")
        assert "nog niet gemaakt" in self.getoond(documenten)[0]
        assert not documenten.ziet("document.kaart"), "its acts are not about what is in sight"
        documenten.vul("document.soort", "")
        kop, tekst = self.getoond(documenten)
        assert kop == "Voorbeeld"
        assert "Brief over uw aanmelding" in tekst
        assert documenten.ziet("document.kaart")

    def test_what_is_given_meanwhile_does_not_bring_it_back(self, documenten: Werk) -> None:
        document = maak(documenten)
        kies_soort(documenten, "publieksfolder")
        open_document(documenten, document)
        documenten.klik("document.klaarzetten")
        assert self.getoond(documenten)[0] == "Voorbeeld"


@pytest.mark.parametrize("actie", ["verstrekken", "beveiligen"])
def test_esc_closes_what_an_act_asks_and_goes_back_to_its_button(
    documenten: Werk, actie: str
) -> None:
    maak(documenten)
    documenten.klik(f"document.{actie}")
    assert not documenten.bediening.vind(f"document.{actie}").hasFocus()
    documenten.toets(Qt.Key.Key_Escape)
    assert documenten.ziet("document.kaart"), "it is a step back, not out of the documents"
    assert documenten.bediening.vind(f"document.{actie}").hasFocus()


def test_a_document_of_the_list_opens_at_what_can_be_done_and_esc_goes_back_to_its_row(
    documenten: Werk,
) -> None:
    eerste = maak(documenten)
    maak(documenten, niveau="a2")
    open_document(documenten, eerste)
    assert documenten.bediening.vind("document.verstrekken").hasFocus()
    documenten.toets(Qt.Key.Key_Escape)
    lijst = documenten.bediening.vind("document.lijst")
    assert isinstance(lijst, Tabel)
    assert lijst.hasFocus()
    assert lijst.gekozen() == str(eerste.id)


def test_one_goes_from_a_document_to_the_next_without_the_list(documenten: Werk) -> None:
    eerste, tweede = maak(documenten), maak(documenten, "publieksfolder")
    assert not documenten.bediening.vind("documenten.vorige").isEnabled(), "the newest comes first"
    documenten.klik("documenten.volgende")
    assert eerste.titel in kaart(documenten)
    assert not documenten.bediening.vind("documenten.volgende").isEnabled()
    assert toetsenbord().objectName() == "documenten.vorige"
    documenten.toets(Qt.Key.Key_Return)
    assert tweede.titel in kaart(documenten)


def test_what_was_made_before_is_said_and_can_be_looked_at(documenten: Werk) -> None:
    documenten.vul("document.soort", "publieksfolder")
    assert not documenten.ziet("document.bekijk_bestaand")
    folder = maak(documenten, "publieksfolder")
    kies_soort(documenten, "publieksfolder")
    vak = documenten.bediening.vind("document.soort").focusProxy()
    assert "al gemaakt" in vak.currentText()  # type: ignore[union-attr] # a choice
    assert "komt ervoor in de plaats" in woorden(documenten.bediening.vind("document.maakkaart"))
    documenten.klik("document.bekijk_bestaand")
    assert folder.titel in kaart(documenten)
    verstrek(documenten)
    kies_soort(documenten, "publieksfolder")
    assert "Die blijft staan." in woorden(documenten.bediening.vind("document.maakkaart"))


def test_what_is_made_for_oneself_is_not_about_to_be_sent(documenten: Werk) -> None:
    document = maak(documenten, "toetsingsformulier")
    assert not documenten.ziet("document.verstrekken")
    assert not documenten.ziet("document.klaarzetten")
    documenten.klik("document.toch_verstrekken")
    documenten.vul("verstrekken.wijze", "persoonlijk")
    documenten.vul("verstrekken.aan", "De FG")
    documenten.klik("verstrekken.vastleggen")
    assert stand(documenten, document) is Documentstand.VERSTREKT

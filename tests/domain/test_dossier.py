"""A dossier out of loose rows, and what it knows about its current traject."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from pga_desktop.domain.aanmelding import Aanmelding, Feit, Feitsoort
from pga_desktop.domain.casus import Casus, Deling, IncidenteelDeelnemer, Traject, Uitgesteld
from pga_desktop.domain.dossier import Capaciteit
from pga_desktop.domain.dossierbouw import bouw_dossier
from pga_desktop.domain.meting import NIET_BESPROKEN, ONBEKEND, Meting, Metingsoort, Score
from pga_desktop.domain.opschaling import Opschaling
from pga_desktop.domain.overleg import Deelnemer, Overleg, Overlegbesluit
from pga_desktop.domain.partner import Organisatie, splits_naam
from pga_desktop.domain.persoon import Relatie
from pga_desktop.domain.plan import Actie, Doel, Evaluatie, Plan
from pga_desktop.domain.records import ENIGE
from pga_desktop.domain.stappen import Stap
from pga_desktop.domain.velden import Rij, Soort
from tests.support.bouwers import DAG, een_dossier, een_persoon, erbij, voer_uit, volledig

MORGEN = DAG + timedelta(days=1)


def test_rows_find_their_place_whatever_their_order() -> None:
    dossier = een_dossier(
        Meting(soort="nul"), Score(score=1), Score(score=2),
        Meting(soort="eind"), Score(score=5),
        Overleg(locatie="Stadhuis"), Deelnemer(naam="A"), Overlegbesluit(tekst="B"),
        Doel(doel="D"), Actie(wat="E"), Actie(wat="F"), Doel(doel="leeg"),
        Relatie(naam="G"), Deling(organisatie="H"), IncidenteelDeelnemer(organisatie="I"),
        Uitgesteld(sleutel="besluit"),
    )  # fmt: skip
    achterstevoren = bouw_dossier(dossier.casus, dossier.persoon, reversed(list(dossier.rijen())))
    assert achterstevoren == dossier
    nu = dossier.huidig
    nul, eind = nu.metingen
    assert [[s.score for s in nu.scores_van(m)] for m in (nul, eind)] == [[1, 2], [5]]
    assert [d.naam for d in nu.deelnemers_van(nu.overleggen[0])] == ["A"]
    assert [b.tekst for b in nu.besluiten_van(nu.overleggen[0])] == ["B"]
    assert [[a.wat for a in nu.acties_van(doel)] for doel in nu.doelen] == [["E", "F"], []]
    assert dossier.relaties[0].naam == "G"
    assert dossier.delingen[0].organisatie == "H"
    assert dossier.incidenteel[0].organisatie == "I"
    assert dossier.uitgesteld[0].sleutel == "besluit"


def test_each_traject_has_its_own_rows() -> None:
    dossier = een_dossier(
        Aanmelding(aanleiding="eerste"),
        Meting(soort="nul"),
        Score(score=1),
        Traject(nummer=2),
        Aanmelding(aanleiding="tweede"),
        Meting(soort="nul"),
        Score(score=2),
    )
    assert [t.aanmelding.aanleiding for t in dossier.trajecten] == ["eerste", "tweede"]
    assert [[s.score for s in t.scores] for t in dossier.trajecten] == [[1], [2]]
    assert dossier.huidig.traject.nummer == 2


def test_rows_of_a_traject_without_its_single_records_are_no_dossier() -> None:
    dossier = een_dossier()
    halve = [rij for rij in dossier.rijen() if not isinstance(rij, Plan)]
    with pytest.raises(ValueError, match="unpack"):
        bouw_dossier(dossier.casus, dossier.persoon, halve)


def test_a_dossier_names_every_row_once() -> None:
    dossier = volledig(Stap.AFGESLOTEN)
    refs = [rij.ref for rij in dossier.rijen()]
    assert len(refs) == len(set(refs))
    soorten = {rij.SOORT for rij in dossier.rijen()}
    assert {"casus", "persoon", "traject", "gebeurtenis", "score"} <= soorten
    assert {soort.SOORT for soort in ENIGE} <= soorten


class TestMetingen:
    """Which measurement counts on a day."""

    def test_the_last_one_held_on_or_before_it(self) -> None:
        nu = een_dossier(
            *(Meting(soort="tussen", datum=MORGEN), Score(score=3)),
            *(Meting(soort="tussen", datum=DAG), Score(score=3)),
            *(Meting(soort="tussen", datum=None), Score(score=3)),
            *(Meting(soort="nul", datum=MORGEN), Score(score=3)),
        ).huidig
        gevonden = nu.meting(Metingsoort.TUSSEN, MORGEN)
        assert gevonden is not None
        assert gevonden.datum == MORGEN
        gevonden = nu.meting(Metingsoort.TUSSEN, DAG)
        assert gevonden is not None
        assert gevonden.datum == DAG
        assert nu.meting(Metingsoort.TUSSEN, DAG - timedelta(days=1)) is None
        assert nu.meting(Metingsoort.NUL, DAG) is None

    def test_of_two_on_a_day_the_one_added_last(self) -> None:
        nu = een_dossier(
            *(Meting(soort="nul", datum=DAG, lijst_versie="1"), Score(score=3)),
            *(Meting(soort="nul", datum=DAG, lijst_versie="2"), Score(score=3)),
        ).huidig
        gevonden = nu.meting(Metingsoort.NUL, DAG)
        assert gevonden is not None
        assert gevonden.lijst_versie == "2"

    @pytest.mark.parametrize("score", [3, ONBEKEND, NIET_BESPROKEN, None])
    def test_one_in_which_nothing_was_filled_in_does_not(self, score: int | None) -> None:
        nu = een_dossier(Meting(soort="nul", datum=DAG), Score(), Score(score=score)).huidig
        assert (nu.meting(Metingsoort.NUL, DAG) is not None) == (score is not None)


class TestEvaluatiedatum:
    """When the plan is evaluated next."""

    @pytest.mark.parametrize(
        ("evaluaties", "verwacht"),
        [
            ((), date(2026, 7, 1)),
            ((Evaluatie(datum=DAG),), date(2026, 7, 1)),
            ((Evaluatie(datum=DAG, nieuwe_evaluatiedatum=MORGEN),), MORGEN),
            (
                (
                    Evaluatie(datum=MORGEN, nieuwe_evaluatiedatum=date(2026, 9, 1)),
                    Evaluatie(datum=DAG, nieuwe_evaluatiedatum=date(2026, 8, 1)),
                ),
                date(2026, 9, 1),
            ),
            (
                (
                    Evaluatie(datum=DAG, nieuwe_evaluatiedatum=date(2026, 8, 1)),
                    Evaluatie(datum=MORGEN),
                ),
                date(2026, 8, 1),
            ),
        ],
    )
    def test_by_the_last_evaluation_that_says_so_else_by_the_plan(
        self, evaluaties: tuple[Evaluatie, ...], verwacht: date
    ) -> None:
        nu = een_dossier(Plan(evaluatiedatum=date(2026, 7, 1)), *evaluaties).huidig
        assert nu.evaluatiedatum == verwacht

    def test_unknown(self) -> None:
        assert een_dossier().huidig.evaluatiedatum is None


def test_the_last_request_to_a_zvh_is_the_one_that_runs() -> None:
    nu = een_dossier(Opschaling(vraag="eerste"), Opschaling(vraag="tweede")).huidig
    assert nu.opschaling is not None
    assert nu.opschaling.vraag == "tweede"
    assert een_dossier().huidig.opschaling is None


def test_history_knows_what_still_counts() -> None:
    dossier = volledig(Stap.STARTFASE)
    assert [g.overgang for g in dossier.huidig.gegaan] == ["toetsen", "toelaten", "starten"]
    terug = voer_uit(dossier, "terugzetten", MORGEN, reden="vergissing")
    assert [g.overgang for g in terug.huidig.gegaan] == ["toetsen", "toelaten"]
    opnieuw = voer_uit(terug, "starten", MORGEN)
    laatste = opnieuw.huidig.laatste("starten", "toelaten")
    assert laatste is not None
    assert (laatste.overgang, laatste.datum) == ("starten", MORGEN)
    assert opnieuw.huidig.laatste("afsluiten") is None


class TestPartners:
    """The organisations of a case, by the words of design 6."""

    def test_who_reports_is_named_took_part_or_has_an_action(self) -> None:
        dossier = een_dossier(
            Aanmelding(organisatie="Politie", betrokken_partners=("Jellinek", "Politie", "")),
            Overleg(),
            Deelnemer(organisatie="Groenwest", naam="S. Akkerman", aanwezig=True),
            Deelnemer(organisatie="Jongerenwerk", naam="D. Faber", aanwezig=False),
            Deelnemer(organisatie="", naam="moeder", aanwezig=True),
            Doel(),
            Actie(wie="Ferm Werk: K. Haddou"),
            Actie(wie="Wijkteam"),
            Actie(wie="moeder"),
            Actie(wie=""),
            organisaties=(Organisatie(naam="Wijkteam"), Organisatie(naam="Iemand anders")),
        )
        assert dossier.partners == ("Politie", "Jellinek", "Groenwest", "Ferm Werk", "Wijkteam")

    def test_of_the_current_traject_only(self) -> None:
        dossier = een_dossier(
            Aanmelding(organisatie="Politie"), Traject(nummer=2), Aanmelding(organisatie="Wijkteam")
        )
        assert dossier.partners == ("Wijkteam",)

    @pytest.mark.parametrize(
        ("wie", "delen"),
        [
            ("Groenwest: S. Akkerman", ("Groenwest", "S. Akkerman")),
            ("Groenwest:S. Akkerman", ("Groenwest", "S. Akkerman")),
            ("Groenwest:", ("Groenwest", "")),
            (": S. Akkerman", ("", "S. Akkerman")),
            ("S. Akkerman", ("", "S. Akkerman")),
            ("Groenwest: S. Akkerman: 06", ("Groenwest", "S. Akkerman: 06")),
            (" Groenwest ", ("", "Groenwest")),
            ("", ("", "")),
        ],
    )
    def test_an_organisation_stands_before_the_colon(
        self, wie: str, delen: tuple[str, str]
    ) -> None:
        assert splits_naam(wie) == delen


@pytest.mark.parametrize(
    ("capaciteit", "vrij"),
    [
        (Capaciteit(), True),
        (Capaciteit(14, 15), True),
        (Capaciteit(15, 15), False),
        (Capaciteit(0, 0), False),
    ],
)
def test_a_place_is_free_under_the_cap(capaciteit: Capaciteit, vrij: bool) -> None:
    assert capaciteit.plek_vrij is vrij


@pytest.mark.parametrize("soort", list(Feitsoort))
def test_a_fact_is_shared_by_its_kind(soort: Feitsoort) -> None:
    assert Feit(soort=soort).deelsoort == Soort(soort)


@pytest.mark.parametrize("soort", ["", "onzin", "identiteit", "bsn", "toetsing"])
def test_a_fact_of_no_kind_of_fact_is_nobodys_business(soort: str) -> None:
    assert Feit(soort=soort).deelsoort is Soort.WERKAANTEKENING


def test_a_remark_at_a_score_is_shared_by_its_area() -> None:
    soorten = {
        gebied: Score(leefgebied=gebied).deelsoort
        for gebied in (
            "financien", "geestelijke_gezondheid", "lichamelijke_gezondheid", "middelengebruik",
            "justitie_overlast", "", "van_een_oude_lijst",
        )
    }  # fmt: skip
    assert soorten == {
        "financien": Soort.GESPREK,
        "geestelijke_gezondheid": Soort.GEZONDHEID,
        "lichamelijke_gezondheid": Soort.GEZONDHEID,
        "middelengebruik": Soort.GEZONDHEID,
        "justitie_overlast": Soort.POLITIE,
        "": Soort.GESPREK,
        "van_een_oude_lijst": Soort.GESPREK,
    }


def test_someone_at_the_table_is_an_organisation_a_name_or_both() -> None:
    assert Deelnemer(organisatie="Groenwest", naam="S. Akkerman").voluit == "Groenwest: S. Akkerman"
    assert Deelnemer(organisatie="Groenwest").voluit == "Groenwest"
    assert Deelnemer(naam="moeder").voluit == "moeder"
    assert Deelnemer().voluit == ""


def test_a_newer_record_takes_the_place_of_its_older_self() -> None:
    dossier = een_dossier(Feit(tekst="een"), Feit(tekst="twee"), Traject(nummer=2), Feit())
    eerste, tweede = dossier.trajecten
    nieuw = dossier.met(
        replace(dossier.persoon, roepnaam="Thea"),
        replace(eerste.feiten[1], tekst="drie"),
        replace(tweede.plan, casusregisseur="K."),
    )
    assert nieuw.persoon.roepnaam == "Thea"
    assert [feit.tekst for feit in nieuw.trajecten[0].feiten] == ["een", "drie"]
    assert nieuw.huidig.plan.casusregisseur == "K."
    assert nieuw.huidig.feiten == tweede.feiten
    assert nieuw.met(dossier.persoon, eerste.feiten[1], tweede.plan) == dossier


def test_the_builders_of_these_tests_build_what_they_say() -> None:
    dossier = een_dossier(Casus(procesregisseur="K."), een_persoon(roepnaam="Willy"))
    assert (dossier.casus.procesregisseur, dossier.persoon.roepnaam) == ("K.", "Willy")
    rijen: list[Rij] = list(erbij(dossier, Feit(tekst="nieuw")).rijen())
    assert [rij.tekst for rij in rijen if isinstance(rij, Feit)] == ["nieuw"]


def test_an_earlier_traject_is_read_as_it_was_left() -> None:
    eerst = volledig(Stap.AFGESLOTEN)
    heropend = erbij(eerst, Traject(nummer=2), Doel(doel="nieuw"))
    oud = heropend.tot_en_met(1)
    assert oud.casus.stap is Stap.AFGESLOTEN
    assert oud.huidig == eerst.huidig
    assert oud.persoon == heropend.persoon
    assert oud.huidig.geeindigd is not None
    assert heropend.tot_en_met(2) is heropend
    assert heropend.huidig.geeindigd is None


def test_records_of_an_earlier_traject_are_told_apart() -> None:
    heropend = erbij(volledig(Stap.AFGESLOTEN), Traject(nummer=2), Doel(doel="nieuw"))
    oud, nu = heropend.trajecten
    assert all(heropend.eerder_traject_van(rij.ref) is oud for rij in oud.rijen())
    assert all(heropend.eerder_traject_van(rij.ref) is None for rij in nu.rijen())
    assert heropend.eerder_traject_van(heropend.persoon.ref) is None

"""What the reading help says of a text: the score, the sentences, and what can be easier."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pga_desktop.documents.leesniveau import (
    Tip,
    Tipsoort,
    als_proza,
    beoordeel,
    flesch_douma,
    lettergrepen,
    zinnen,
)
from pga_desktop.domain.document import Niveau
from pga_desktop.domain.regio import MoeilijkWoord

LIJST = (
    MoeilijkWoord("recidive", "opnieuw iets strafbaars doen"),
    MoeilijkWoord("interventie", "hulp"),
    MoeilijkWoord("met betrekking tot", "over"),
    MoeilijkWoord("i.v.m.", "door"),
    MoeilijkWoord("OM", "de officier van justitie"),
)
MOEILIJK = (
    "Naar aanleiding van bovengenoemde besluitvorming omtrent ketensamenwerking informeren wij "
    "betrokkene overeenkomstig de toepasselijke verantwoordelijkheidsverdeling."
)


def tips(tekst: str, niveau: Niveau = Niveau.B1) -> list[tuple[str, str]]:
    """The kind of each tip, and the words of the text it points at."""
    return [(tip.soort, tekst[tip.begin : tip.eind]) for tip in alle(tekst, niveau)]


def alle(tekst: str, niveau: Niveau = Niveau.B1) -> tuple[Tip, ...]:
    return beoordeel(tekst, niveau, LIJST).tips


class TestZinnen:
    @pytest.mark.parametrize(
        ("tekst", "verwacht"),
        [
            ("Wij bellen u. U belt ons.", ["Wij bellen u.", "U belt ons."]),
            ("Dit is van A. de Boer. Dat ook.", ["Dit is van A. de Boer.", "Dat ook."]),
            ("Bel mevr. De Wit i.v.m. het plan.", ["Bel mevr. De Wit i.v.m. het plan."]),
            ("Hij zei: ‘Ga weg!’ Toen ging ik.", ["Hij zei: ‘Ga weg!’", "Toen ging ik."]),
            ("Een\n\n  twee\n", ["Een", "twee"]),
            ("Echt? Ja... Goed.", ["Echt?", "Ja...", "Goed."]),
            ("14.30 uur, artikel 2. Klaar.", ["14.30 uur, artikel 2.", "Klaar."]),
            ("--- !!! 😀", []),
        ],
    )
    def test_where_a_sentence_ends(self, tekst: str, verwacht: list[str]) -> None:
        assert [zin.tekst for zin in zinnen(tekst)] == verwacht

    @given(st.text(alphabet="ab A.!?\n'’(i.v.m. 😀", max_size=60))
    def test_a_sentence_stands_where_it_says(self, tekst: str) -> None:
        for zin in zinnen(tekst):
            assert tekst[zin.begin : zin.begin + len(zin.tekst)] == zin.tekst


class TestScore:
    def test_easy_is_told_from_hard(self) -> None:
        assert flesch_douma(zinnen("Wij praten met u. U mag iemand meenemen.")) > 80
        assert flesch_douma(zinnen(MOEILIJK)) < 0

    def test_the_formula_of_douma(self) -> None:
        assert [lettergrepen(w) for w in ("plan", "samen", "Yıldırım", "zo’n")] == [1, 2, 1, 2]
        # two sentences of four words, nine syllables
        tekst = "Wij maken een plan. Wij doen dat nu."
        assert flesch_douma(zinnen(tekst)) == pytest.approx(206.84 - 0.77 * 112.5 - 0.93 * 4)

    @pytest.mark.parametrize(
        ("tekst", "niveau"),
        [
            ("Wij praten met u. U mag iemand meenemen.", Niveau.A2),
            ("Wij maken met u een plan, en in dat plan staat ook wie u met geld helpt.", Niveau.B1),
            (MOEILIJK, None),
            ("Te kort.", None),
        ],
    )
    def test_the_easiest_level_whose_demands_are_met(
        self, tekst: str, niveau: Niveau | None
    ) -> None:
        assert beoordeel(tekst, Niveau.B1).niveau is niveau

    @pytest.mark.parametrize("tekst", ["", "  \n", "...", "a", "\x00", "&<b>"])
    def test_next_to_nothing_has_no_score(self, tekst: str) -> None:
        oordeel = beoordeel(tekst, Niveau.B1)
        assert (oordeel.score, oordeel.tips) == (None, ())


class TestTips:
    def test_a_long_sentence_by_level(self) -> None:
        zin = "Wij gaan met u naar het huis van uw zus in Utrecht."
        assert tips(zin) == []
        (tip,) = alle(zin, Niveau.A2)
        assert (tip.soort, tip.feiten) == (Tipsoort.LANGE_ZIN, {"woorden": 12, "liever": 10})
        assert zin[tip.begin : tip.eind] == tip.zin == zin

    @pytest.mark.parametrize(
        ("tekst", "woord"),
        [
            ("U wordt door ons gebeld.", "wordt"),
            ("Er werd een plan opgesteld.", "werd"),
            ("Uw gegevens worden verwijderd.", "worden"),
        ],
    )
    def test_passive(self, tekst: str, woord: str) -> None:
        assert tips(tekst) == [("lijdend", woord)]

    @pytest.mark.parametrize("tekst", ["U wordt 18 jaar.", "Het wordt beter.", "Wij bellen u."])
    def test_not_passive(self, tekst: str) -> None:
        assert tips(tekst) == []

    def test_negation_counts_in_easy_language_and_double_in_plain(self) -> None:
        assert tips("Kom niet alleen.") == []
        assert tips("Kom niet alleen.", Niveau.A2) == [("ontkenning", "niet")]
        dubbel = "Dit is niet onmogelijk en kost niets."
        assert tips(dubbel) == [("ontkenning", "niet"), ("ontkenning", "niets")]

    @pytest.mark.parametrize(
        ("tekst", "gevonden"),
        [
            ("Recidive is erg.", [("moeilijk_woord", "Recidive")]),
            ("Twee interventies.", [("moeilijk_woord", "interventies")]),
            ("Iets Met Betrekking tot u.", [("moeilijk_woord", "Met Betrekking tot")]),
            ("Kom i.v.m. geld door de deur.", [("afkorting", "i.v.m.")]),
            ("Om het OM.", [("afkorting", "OM")]),
            ("Bel de GGZ.", [("afkorting", "GGZ")]),
            ("DIT IS BELANGRIJK", []),
            ("Het interventieteam.", []),
        ],
    )
    def test_hard_words_and_abbreviations(
        self, tekst: str, gevonden: list[tuple[str, str]]
    ) -> None:
        assert tips(tekst) == gevonden

    def test_an_easier_word_comes_along(self) -> None:
        (tip,) = alle("Geen recidive.")
        assert tip.feiten == {"woord": "recidive", "makkelijker": "opnieuw iets strafbaars doen"}

    @pytest.mark.parametrize(
        "tekst",
        ["De persoonsgerichte aanpak (PGA). De PGA helpt.", "Het OM is de officier van justitie."],
    )
    def test_an_abbreviation_that_is_explained_is_no_tip(self, tekst: str) -> None:
        assert tips(tekst) == []

    def test_the_marks_stand_where_the_words_are_in_a_long_text(self) -> None:
        tekst = "😀 Dag.\n\n" * 5 + "Geen recidive."
        assert tips(tekst) == [("moeilijk_woord", "recidive")]

    @given(st.text(max_size=80))
    def test_any_text_can_be_judged(self, tekst: str) -> None:
        for tip in beoordeel(tekst, Niveau.A2, LIJST).tips:
            assert 0 <= tip.begin < tip.eind <= len(tekst)


class TestSjabloon:
    SJABLOON = """\
::: adres
{{ ontvanger.naam }}
:::
# Titel over u
{% if
   plan.datum %}
- Op **{{ plan.datum }}** praten wij. [Kijk hier](https://example.nl).
{% endif %}
| Wat | Wie |
|---|---|
::: kader
1. Bel ons.
:::
"""

    def test_only_what_is_read_as_sentences_stays_and_every_line_keeps_its_number(self) -> None:
        proza = als_proza(self.SJABLOON)
        assert proza.count("\n") == self.SJABLOON.count("\n")
        gelezen = {n: r.strip() for n, r in enumerate(proza.split("\n"), start=1) if r.strip()}
        assert gelezen == {
            4: "Titel over u",
            7: "Op Jan de Wit praten wij. Kijk hier.",
            12: "Bel ons.",
        }

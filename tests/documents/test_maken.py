"""Whole documents: what is on paper, what the file says about itself, and what it leaves behind."""

import io
from collections.abc import Callable, Iterator
from datetime import date

import pikepdf
import pypdfium2
import pytest

from pga_desktop.documents.bekijken import pagina
from pga_desktop.documents.huisstijl import Huisstijl
from pga_desktop.documents.maken import Gemaakt, maak, vulhash
from pga_desktop.domain.blad import Blad
from pga_desktop.domain.blad_delen import BladPersoon
from pga_desktop.domain.blad_rondom import BladDocument
from pga_desktop.domain.document import Niveau
from pga_desktop.domain.errors import VerwachteFout
from tests.support.formulieren import DATUM, een_formulier
from tests.support.luisteren import luister
from tests.support.teksten import ALLES, PLAN, een_plan

Maker = Callable[..., Gemaakt]

NAMEN = (
    "Şükrü Yıldırım-Łukaszewski",
    "ʿAlī Ḥusayn aṣ-Ṣāliḥ",
    "Đoković Nguyễn Ĳsselstein",
    "Σωκράτης Чайковский",
    "Bakker-de Vries → ☐ ≤ €",
)


def tekst_van(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        bladen = [bladzijde.get_textpage().get_text_bounded() for bladzijde in document]
    return " ".join(" ".join(bladen).split())


def met_naam(naam: str) -> Blad:
    return Blad(persoon=BladPersoon(naam=naam), document=BladDocument(kenmerk="C-2026-007"))


@pytest.mark.parametrize("naam", NAMEN)
@pytest.mark.parametrize("niveau", list(Niveau))
def test_names_come_back_unchanged(maken: Maker, naam: str, niveau: Niveau) -> None:
    gemaakt = maken("# Kop\n\nBeste {{ persoon.naam }},", met_naam(naam), niveau)
    assert f"Beste {naam}," in tekst_van(gemaakt.pdf)


def test_the_same_input_gives_the_same_bytes(maken: Maker) -> None:
    blad = met_naam(NAMEN[0])
    assert maken(ALLES, blad).pdf == maken(ALLES, blad).pdf
    assert maken(ALLES, blad).pdf != maken(ALLES, met_naam("iemand anders")).pdf


def test_a_document_says_what_it_was_made_with(huisstijl: Huisstijl) -> None:
    formulier = een_formulier("# Kop", Niveau.A2)
    gemaakt = maak(formulier, Niveau.A2, Blad(), huisstijl, DATUM)
    assert gemaakt == Gemaakt(
        pdf=gemaakt.pdf,
        sleutel="proef",
        niveau=Niveau.A2,
        versie="1",
        teksthash=formulier.teksthash(Niveau.A2),
        titel="Proefdocument",
        bladzijden=1,
        vulhash=vulhash(formulier, Niveau.A2, Blad()),
        ontbreekt=(),
    )


def test_metadata_names_the_document_and_its_date_and_nobody(maken: Maker) -> None:
    gemaakt = maken(ALLES, met_naam("Merkwoord Naamlang"))
    with pikepdf.open(io.BytesIO(gemaakt.pdf)) as pdf:
        info = {str(k): str(v) for k, v in pdf.docinfo.items()}
        xmp = pdf.Root.Metadata.read_bytes().decode()
        assert str(pdf.Root.Lang) == "nl-NL"
    assert info["/Title"] == "Proefdocument"
    assert info["/CreationDate"] == info["/ModDate"] == "D:20260224000000Z"
    assert "Proefdocument" in xmp
    assert "Merkwoord" not in xmp + "".join(info.values())
    assert "C-2026-007" not in xmp + "".join(info.values())


def fonts_van(pdf: bytes) -> Iterator[tuple[str, bool]]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for deel in document.objects:
            if isinstance(deel, pikepdf.Dictionary) and deel.get("/Type") == "/Font":
                beschrijving = deel.get("/FontDescriptor")
                yield str(deel.BaseFont), beschrijving is not None and "/FontFile2" in beschrijving


@pytest.mark.parametrize("niveau", list(Niveau))
def test_every_font_is_ours_and_embedded(maken: Maker, niveau: Niveau) -> None:
    fonts = list(fonts_van(maken(ALLES, met_naam(NAMEN[-1]), niveau).pdf))
    assert fonts
    assert all(ingebed and "+NotoSans" in naam for naam, ingebed in fonts)


def test_easy_language_is_never_in_italics(maken: Maker) -> None:
    italic = {
        n: any("Italic" in f for f, _ in fonts_van(maken(ALLES, niveau=n).pdf)) for n in Niveau
    }
    assert italic == {Niveau.B1: True, Niveau.A2: False}


def test_characters_no_font_has_are_named_before_anything_is_made(maken: Maker) -> None:
    with pytest.raises(VerwachteFout) as gevangen:
        maken("# Kop\n\n{{ persoon.naam }}", met_naam("Ans 😀 ب 😀"))
    assert gevangen.value.code == "tekens-ontbreken"
    assert gevangen.value.feiten == {"tekens": "😀 ب", "waar": "persoon.naam"}


def test_a_text_that_cannot_be_filled_says_where(maken: Maker) -> None:
    with pytest.raises(VerwachteFout) as gevangen:
        maken("# Kop\n{{ persoon.weg }}")
    assert gevangen.value.code == "document-vult-niet"
    assert gevangen.value.feiten == {"bestand": "proef/tekst.md", "regel": 2}


def test_the_footer_counts_pages_and_names_the_case_but_nobody(
    maken: Maker, huisstijl: Huisstijl
) -> None:
    gemaakt = maken("# Kop\n\n::: nieuwe-pagina\nslot", met_naam("Merkwoord"))
    tekst = tekst_van(gemaakt.pdf)
    assert gemaakt.bladzijden == 2
    assert tekst.count("Vertrouwelijk · C-2026-007") == 2
    assert "1 van 2" in tekst
    assert "2 van 2" in tekst
    assert "Merkwoord" not in tekst
    openbaar = een_formulier("# Kop", vertrouwelijk=False)
    zonder = maak(openbaar, Niveau.B1, Blad(), huisstijl, DATUM)
    assert "Vertrouwelijk" not in tekst_van(zonder.pdf)


def test_a_plan_of_twelve_goals_and_forty_eight_actions_is_complete(maken: Maker) -> None:
    tekst = tekst_van(maken(PLAN, een_plan(12, 4)).pdf)
    for d in range(12):
        for a in range(4):
            assert f"Een afspraak {d}.{a}" in tekst


@pytest.mark.parametrize("niveau", list(Niveau))
@pytest.mark.parametrize(
    "lang",
    ["w" * 5000, "woord " * 3000, "regel\n" * 400, "a b\n\n" * 100],
    ids=["one word", "many words", "many lines", "empty lines"],
)
def test_hostile_lengths_stay_on_the_page(maken: Maker, lang: str, niveau: Niveau) -> None:
    blad = met_naam(lang)
    bron = ALLES + "\n" + PLAN
    gemaakt = maken(bron, Blad(persoon=blad.persoon, plan=een_plan(1, 2, lang).plan), niveau)
    with pypdfium2.PdfDocument(gemaakt.pdf) as document:
        for bladzijde in document:
            breed, hoog = bladzijde.get_size()
            tekst = bladzijde.get_textpage()
            for i in range(tekst.count_rects()):
                links, onder, rechts, boven = tekst.get_rect(i)
                assert min(links, onder) >= 0
                assert rechts <= breed - 20
                assert boven <= hoog - 20


def test_a_name_of_two_hundred_letters_moves_the_letter_down_not_off(maken: Maker) -> None:
    naam = "Wolfeschlegelsteinhausenbergerdorff" * 6
    bron = "::: adres\n{{ persoon.naam }}\nstraat\n:::\n# Titel\n\nBeste,"
    tekst = tekst_van(maken(bron, met_naam(naam)).pdf)
    assert naam in tekst.replace(" ", "")
    assert tekst.index("straat") < tekst.index("Titel")


def test_nothing_touches_disk_network_or_another_process(maken: Maker) -> None:
    pagina(maken(ALLES, met_naam(NAMEN[0])).pdf, 0, 0.1)  # fonts and a codec are read once
    with luister() as gehoord:
        pagina(maken(ALLES, met_naam(NAMEN[1])).pdf, 0, 1.0)
    assert gehoord == []


def test_a_page_becomes_a_picture(maken: Maker) -> None:
    gemaakt = maken("# Kop\n\n::: nieuwe-pagina\nslot")
    beeld = pagina(gemaakt.pdf, 1, 0.5)
    assert (beeld.breedte, beeld.hoogte, beeld.bladzijden) == (298, 421, 2)
    assert len(beeld.pixels) == 4 * beeld.breedte * beeld.hoogte
    assert beeld.pixels[:4] == b"\xff\xff\xff\xff"
    assert beeld.pixels != pagina(gemaakt.pdf, 0, 0.5).pixels
    for geen in (2, -1):
        with pytest.raises(IndexError):
            pagina(gemaakt.pdf, geen, 0.5)


def test_the_date_is_the_date_of_the_document(huisstijl: Huisstijl) -> None:
    formulier = een_formulier("# Kop")
    een = maak(formulier, Niveau.B1, Blad(), huisstijl, date(2026, 1, 1)).pdf
    ander = maak(formulier, Niveau.B1, Blad(), huisstijl, date(2026, 1, 2)).pdf
    assert een != ander

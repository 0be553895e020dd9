"""The verdict on a signed document, and on a file that comes back: nothing slips through."""

import sys
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from pga_desktop.documents.forms import laad_formulieren
from pga_desktop.documents.huisstijl import Huisstijl
from pga_desktop.documents.maken import Gemaakt, maak
from pga_desktop.documents.ondertekenen import teken_met_de_hand
from pga_desktop.documents.oordelen import beoordeel, controleer_teruggekomen
from pga_desktop.documents.proefblad import volste
from pga_desktop.domain.blad import Blad
from pga_desktop.domain.document import Niveau
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.ondertekening import Verandering
from pga_desktop.resources import forms_dir
from tests.support.certificaten import NU, certificaat
from tests.support.handtekeningen import (
    EXPERT,
    KRABBEL,
    REGISSEUR,
    door_twee,
    met_andere_bladzijde,
    met_een_ander_bit,
    ondertekend,
    pdfsig,
    zonder_handtekening,
)

judged_elsewhere = pytest.mark.skipif(
    sys.platform == "win32", reason="dev.py sets the judges up on Linux; there nothing is skipped"
)


@pytest.fixture(scope="module")
def getekend(plan: Gemaakt) -> bytes:
    return door_twee(plan.pdf)


class TestBeoordeel:
    def test_tells_who_signed_when_and_that_nothing_changed(self, getekend: bytes) -> None:
        oordeel = beoordeel(getekend)
        assert oordeel.goed
        regisseur, expert = oordeel.handtekeningen
        assert (regisseur.naam, expert.naam) == (REGISSEUR, EXPERT)
        assert (regisseur.veld, expert.veld) == ("casusregisseur", "pga_expert")
        assert regisseur.moment == expert.moment == NU
        assert regisseur.verandering is Verandering.AANGEVULD
        assert expert.verandering is Verandering.GEEN

    def test_knows_a_certificate_by_itself_or_by_who_issued_it(self, plan: Gemaakt) -> None:
        uitgever = certificaat("Uitgever", is_uitgever=True)
        pdf = ondertekend(plan.pdf, "pga_expert", certificaat("J. Jansen", uitgever=uitgever))
        onbekend, eigen, van = (
            beoordeel(pdf, bekende).handtekeningen[0]
            for bekende in (
                [certificaat("Ander").der],
                [certificaat("J. Jansen", uitgever=uitgever).der],
                [uitgever.der],
            )
        )
        assert (onbekend.bekend, eigen.bekend, van.bekend) == (False, True, True)
        assert van.uitgever == "Uitgever"

    def test_a_namesake_is_not_known(self, plan: Gemaakt) -> None:
        bekend = certificaat("J. Jansen").der
        pdf = ondertekend(plan.pdf, "pga_expert", certificaat("J. Jansen", eind=100))
        assert not beoordeel(pdf, [bekend]).handtekeningen[0].bekend

    def test_a_document_nobody_signed(self, plan: Gemaakt) -> None:
        assert beoordeel(plan.pdf).handtekeningen == ()

    def test_one_other_bit_is_seen(self, getekend: bytes) -> None:
        oordeel = beoordeel(met_een_ander_bit(getekend))
        assert not oordeel.goed
        assert not any(h.gaaf for h in oordeel.handtekeningen)

    @pytest.mark.parametrize("deel", range(16))
    def test_another_bit_anywhere_is_seen(self, getekend: bytes, deel: int) -> None:
        """Also in the room a signature keeps free, which it does not cover itself."""
        kapot = bytearray(getekend)
        kapot[(2 * deel + 1) * len(getekend) // 32] ^= 1
        with suppress(VerwachteFout):  # it can also make the file no PDF at all
            assert not beoordeel(bytes(kapot)).goed

    def test_what_is_hidden_in_the_room_of_a_signature_is_seen(self, getekend: bytes) -> None:
        plek = getekend.rindex(b"0" * 64)
        vol, anders = bytearray(getekend), bytearray(getekend)
        vol[plek : plek + 8] = b"deadbeef"
        begin = getekend.rindex(b"/Contents <") + len(b"/Contents <")
        letter = next(i for i in range(begin, plek) if anders[i : i + 1].isalpha())
        anders[letter] ^= 0x20  # the same digit, as a capital
        for kapot in (vol, anders):
            assert not beoordeel(bytes(kapot)).goed

    def test_a_page_changed_afterwards_is_seen(self, getekend: bytes) -> None:
        oordeel = beoordeel(met_andere_bladzijde(getekend))
        assert not oordeel.goed
        assert oordeel.los
        assert all(h.gaaf for h in oordeel.handtekeningen)
        assert {h.verandering for h in oordeel.handtekeningen} == {Verandering.VERANDERD}

    def test_a_page_changed_and_signed_again_is_seen(self, plan: Gemaakt) -> None:
        een = ondertekend(plan.pdf, "casusregisseur")
        oordeel = beoordeel(ondertekend(met_andere_bladzijde(een), "pga_expert"))
        assert not oordeel.goed
        assert oordeel.handtekeningen[0].verandering is Verandering.VERANDERD

    def test_a_signature_taken_out_is_missed(self, getekend: bytes) -> None:
        oordeel = beoordeel(zonder_handtekening(getekend, "casusregisseur"))
        assert not oordeel.goed
        (gemist,) = oordeel.verwijderd
        assert gemist.startswith("Handtekening Casusregisseur")

    @judged_elsewhere
    def test_pdfsig_sees_the_other_bit_too(self, getekend: bytes, tmp_path: Path) -> None:
        zegt = pdfsig(tmp_path / "plan.pdf", met_een_ander_bit(getekend))
        assert "Signature is Valid" not in zegt
        assert zegt.count("Digest Mismatch") == 2

    @pytest.mark.parametrize("deel", [0, 10, 500, 5000])
    def test_no_pdf_and_half_a_pdf_are_refused(self, getekend: bytes, deel: int) -> None:
        with pytest.raises(VerwachteFout, match="pdf-onleesbaar"):
            beoordeel(getekend[:deel])


class TestTeruggekomen:
    def test_our_document_with_one_signature_more_is_taken(self, plan: Gemaakt) -> None:
        een = ondertekend(plan.pdf, "casusregisseur")
        controleer_teruggekomen(een, plan.pdf)
        controleer_teruggekomen(ondertekend(een, "pga_expert"), een, [plan.pdf])
        hand = teken_met_de_hand(plan.pdf, "betrokkene", KRABBEL, "", NU)
        controleer_teruggekomen(ondertekend(hand, "pga_expert"), hand, [plan.pdf])

    def weiger(self, code: str, pdf: bytes, uitgegeven: bytes, *eerdere: bytes) -> None:
        with pytest.raises(VerwachteFout) as fout:
            controleer_teruggekomen(pdf, uitgegeven, eerdere)
        assert fout.value.code == code

    def test_another_document_with_the_same_title_is_refused(
        self, plan: Gemaakt, huisstijl: Huisstijl
    ) -> None:
        formulieren, _ = laad_formulieren([forms_dir()], Blad)
        formulier = formulieren["plan_van_aanpak"]
        ander = maak(formulier, Niveau.B1, volste(Blad), huisstijl, date(2026, 2, 25))
        assert ander.titel == plan.titel
        self.weiger("plan-ander-document", ondertekend(ander.pdf, "pga_expert"), plan.pdf)

    def test_a_missing_signature_is_refused(self, plan: Gemaakt, getekend: bytes) -> None:
        een = ondertekend(plan.pdf, "casusregisseur")
        los = ondertekend(plan.pdf, "pga_expert")
        self.weiger("plan-handtekening-ontbreekt", los, een, plan.pdf)
        eruit = ondertekend(zonder_handtekening(een, "casusregisseur"), "pga_expert")
        self.weiger("plan-handtekening-ontbreekt", eruit, een, plan.pdf)

    def test_the_same_file_and_an_unsigned_one_bring_nothing(self, plan: Gemaakt) -> None:
        self.weiger("plan-niets-nieuws", plan.pdf, plan.pdf)
        een = ondertekend(plan.pdf, "casusregisseur")
        self.weiger("plan-niets-nieuws", een, een, plan.pdf)
        self.weiger("plan-niets-nieuws", plan.pdf + b"\n", plan.pdf)

    def test_a_changed_page_is_refused_signed_or_not(self, plan: Gemaakt, getekend: bytes) -> None:
        veranderd = met_andere_bladzijde(plan.pdf)
        self.weiger("plan-elders-veranderd", ondertekend(veranderd, "pga_expert"), plan.pdf)
        self.weiger("plan-elders-veranderd", veranderd, plan.pdf)
        self.weiger("plan-elders-veranderd", met_andere_bladzijde(getekend), getekend, plan.pdf)

    def test_a_flipped_bit_in_the_new_signature_is_refused(self, plan: Gemaakt) -> None:
        een = bytearray(ondertekend(plan.pdf, "casusregisseur"))
        een[een.index(b"/Contents <", len(plan.pdf)) + 900] ^= 1
        with pytest.raises(VerwachteFout):
            controleer_teruggekomen(bytes(een), plan.pdf)

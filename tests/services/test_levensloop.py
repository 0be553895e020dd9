"""Cases live at random: whatever is done, the register says what a plain list says.

Hypothesis performs, edits, adds, removes, puts back and reopens; beside it runs a model of a few
dictionaries. The process table of the model is its own, written out from design 4.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from pga_desktop.domain.dossier import ONBEGRENSD
from pga_desktop.domain.errors import InvoerFout, OvergangGeweigerd, VerwachteFout
from pga_desktop.domain.klok import VasteKlok
from pga_desktop.domain.velden import Ref
from pga_desktop.services.casussen import Concept, Verwijderd
from pga_desktop.services.teksten import laad_teksten
from tests.support.aanpak import Aanpak, open_diensten
from tests.support.registers import SLEUTELS

OPEN: Final = {
    "aangemeld", "in_toetsing", "aanvulling", "wachtlijst", "startfase", "plan_in_opstelling",
    "in_uitvoering", "evaluatie", "opgeschaald", "vinger_aan_de_pols", "in_afsluiting",
}  # fmt: skip
OVERGANGEN: Final = {
    "toetsen": ({"aangemeld"}, "in_toetsing"),
    "aanvulling_vragen": ({"in_toetsing"}, "aanvulling"),
    "aanvulling_ontvangen": ({"aanvulling"}, "in_toetsing"),
    "afwijzen": ({"in_toetsing"}, "afgewezen"),
    "toelaten": ({"in_toetsing"}, "wachtlijst"),
    "starten": ({"wachtlijst"}, "startfase"),
    "plan_opstellen": ({"startfase"}, "plan_in_opstelling"),
    "plan_vaststellen": ({"plan_in_opstelling"}, "in_uitvoering"),
    "evalueren": ({"in_uitvoering"}, "evaluatie"),
    "plan_voortzetten": ({"evaluatie"}, "in_uitvoering"),
    "opschalen": ({"in_uitvoering", "evaluatie"}, "opgeschaald"),
    "terug_van_zvh": ({"opgeschaald"}, "in_uitvoering"),
    "vinger_aan_de_pols": ({"in_uitvoering", "evaluatie"}, "vinger_aan_de_pols"),
    "weer_oppakken": ({"vinger_aan_de_pols"}, "in_uitvoering"),
    "afsluiting_starten": (OPEN - {"in_afsluiting"}, "in_afsluiting"),
    "afsluiten": ({"in_afsluiting"}, "afgesloten"),
    "nazorg_controleren": ({"afgesloten"}, "afgesloten"),
    "heropenen": ({"afgesloten", "afgewezen"}, "in_toetsing"),
    "terugzetten": (OPEN, ""),
}

WOORDEN = st.text("aeé-'<& ", min_size=1, max_size=8).map(lambda t: f"w{t.strip()}")
NAMEN = st.sampled_from(["Yıldırım", "van der Heijden", "Đoković", "'t Hoen", "Ṣāliḥ", "C-2026-9"])


@dataclass
class Model:
    """What one case should be."""

    naam: str
    stap: str = "aangemeld"
    terug: list[str] = field(default_factory=list)
    trajecten: int = 1
    overgangen: int = 0
    feiten: list[dict[Ref, str]] = field(default_factory=lambda: [{}])
    concepten: dict[tuple[Ref, str], Concept] = field(default_factory=dict)
    weg: list[tuple[int, Verwijderd, str]] = field(default_factory=list)

    def mag(self, overgang: str) -> bool:
        van, _ = OVERGANGEN[overgang]
        return self.stap in van and (overgang != "terugzetten" or bool(self.terug))

    def dicht(self, traject: int) -> str:
        """Why nothing changes in a traject, counted from 0: the code, or nothing when it may."""
        if self.stap in {"afgewezen", "afgesloten"}:
            return "casus-dicht"
        return "traject-dicht" if traject < self.trajecten - 1 else ""

    def voer_uit(self, overgang: str) -> None:
        _, naar = OVERGANGEN[overgang]
        self.overgangen += 1
        if overgang == "terugzetten":
            naar = self.terug.pop()
        elif overgang == "heropenen":
            self.trajecten += 1
            self.feiten.append({})
            self.terug = []
        else:
            self.terug.append(self.stap)
        self.stap = naar


@contextmanager
def weigert_als_dicht(model: Model, traject: int) -> Iterator[None]:
    """What changes the approach is refused where that can only be read, and works elsewhere."""
    if not model.dicht(traject):
        yield
        return
    with pytest.raises(VerwachteFout) as fout:
        yield
    assert fout.value.code == model.dicht(traject)


class Levensloop(RuleBasedStateMachine):
    """One register with a few cases."""

    nieuw_register: Path
    teksten: Any

    def __init__(self) -> None:
        super().__init__()
        self.werkmap = Path(tempfile.mkdtemp(dir=self.nieuw_register.parent))
        map_ = Path(shutil.copytree(self.nieuw_register, self.werkmap / "Dorp.pgaregister"))
        self.klok = VasteKlok(datetime(2026, 3, 2, 9, 0).astimezone())
        self.diensten = open_diensten(map_, self.klok, self.teksten)
        self.casussen: list[tuple[Aanpak, Model]] = []
        self.geschiedenis = 0

    def teardown(self) -> None:
        register = self.diensten._sessie.register
        bevindingen = register.controleer(SLEUTELS)
        self.diensten.sluit()
        shutil.rmtree(self.werkmap)
        assert bevindingen == (), "the chains verify and the index agrees"

    def kies(self, data: st.DataObject) -> tuple[Aanpak, Model]:
        return self.casussen[data.draw(st.integers(0, len(self.casussen) - 1), label="casus")]

    # what one can do

    @precondition(lambda self: len(self.casussen) < 3)
    @rule(naam=NAMEN)
    def meld_aan(self, naam: str) -> None:
        aanpak = Aanpak(self.diensten, self.klok, {"geslachtsnaam": naam})
        self.casussen.append((aanpak, Model(naam)))

    @precondition(lambda self: self.casussen)
    @rule(data=st.data(), dagen=st.integers(0, 9))
    def voer_uit(self, data: st.DataObject, dagen: int) -> None:
        aanpak, model = self.kies(data)
        overgang = data.draw(st.sampled_from([o for o in OVERGANGEN if model.mag(o)]))
        aanpak.later(dagen)
        aanpak.stap(overgang, "Omdat het moet")
        model.voer_uit(overgang)

    @precondition(lambda self: self.casussen)
    @rule(data=st.data())
    def probeer_wat_niet_kan(self, data: st.DataObject) -> None:
        aanpak, model = self.kies(data)
        overgang = data.draw(st.sampled_from([o for o in OVERGANGEN if not model.mag(o)]))
        with pytest.raises(OvergangGeweigerd) as fout:
            aanpak.stap(overgang, "Toch")
        assert fout.value.code == "overgang-niet-mogelijk"

    @precondition(lambda self: self.casussen)
    @rule(data=st.data(), tekst=WOORDEN)
    def voeg_feit_toe(self, data: st.DataObject, tekst: str) -> None:
        aanpak, model = self.kies(data)
        with weigert_als_dicht(model, model.trajecten - 1):
            ref = aanpak.voeg_toe("feit", tekst=tekst)
            model.feiten[-1][ref] = tekst

    @precondition(lambda self: any(any(m.feiten) for _, m in self.casussen))
    @rule(data=st.data(), tekst=WOORDEN)
    def wijzig_feit(self, data: st.DataObject, tekst: str) -> None:
        aanpak, model, traject, ref = self.kies_feit(data)
        model.concepten[ref, "tekst"] = Concept(tekst, "")
        with weigert_als_dicht(model, traject):
            aanpak.zet(ref, tekst=tekst)
            model.feiten[traject][ref] = tekst
            del model.concepten[ref, "tekst"]

    @precondition(lambda self: any(any(m.feiten) for _, m in self.casussen))
    @rule(data=st.data(), tekst=WOORDEN, fout=st.booleans())
    def typ_in_feit(self, data: st.DataObject, tekst: str, fout: bool) -> None:
        aanpak, model, _, ref = self.kies_feit(data)
        if fout:
            with pytest.raises(InvoerFout):
                aanpak.zet(ref, datum=tekst)
            model.concepten[ref, "datum"] = Concept(tekst, "datum-onleesbaar")
        else:
            self.diensten.casussen.concept(aanpak.id, ref, "tekst", tekst)
            model.concepten[ref, "tekst"] = Concept(tekst, "")

    @precondition(lambda self: any(any(m.feiten) for _, m in self.casussen))
    @rule(data=st.data())
    def verwijder_feit(self, data: st.DataObject) -> None:
        aanpak, model, traject, ref = self.kies_feit(data)
        with weigert_als_dicht(model, traject):
            weg = aanpak.verwijder(ref)
            model.weg.append((traject, weg, model.feiten[traject].pop(ref)))
            model.concepten = {k: c for k, c in model.concepten.items() if k[0] != ref}

    @precondition(lambda self: any(m.weg for _, m in self.casussen))
    @rule(data=st.data(), nog_eens=st.booleans())
    def zet_terug(self, data: st.DataObject, nog_eens: bool) -> None:
        keuze = [(a, m) for a, m in self.casussen if m.weg]
        aanpak, model = keuze[data.draw(st.integers(0, len(keuze) - 1), label="casus")]
        traject, weg, tekst = model.weg.pop()
        with weigert_als_dicht(model, traject):
            aanpak.zet_terug(weg)
            if nog_eens:
                aanpak.zet_terug(weg)
            model.feiten[traject][weg.ref] = tekst
            model.concepten |= {(c.ref, c.veld): Concept(c.tekst, c.fout) for c in weg.concepten}

    @precondition(lambda self: self.casussen)
    @rule(data=st.data(), naam=NAMEN)
    def hernoem(self, data: st.DataObject, naam: str) -> None:
        aanpak, model = self.kies(data)
        aanpak.zet(aanpak.dossier.persoon, geslachtsnaam=naam)
        model.naam = naam

    @precondition(lambda self: self.casussen)
    @rule(data=st.data())
    def kom_te_laat(self, data: st.DataObject) -> None:
        aanpak, _ = self.kies(data)
        ref = aanpak.dossier.persoon.ref
        with pytest.raises(VerwachteFout) as fout:
            self.diensten.casussen.verwijder(aanpak.id, aanpak.versie - 1, Ref("feit", 10**6))
        assert fout.value.code == "casus-verouderd"
        assert self.diensten.casussen.dossier(aanpak.id).persoon.ref == ref

    @rule()
    def vergrendel_en_open(self) -> None:
        map_ = self.diensten.register.pad
        self.diensten.sluit()
        self.diensten = open_diensten(map_, self.klok, self.teksten)
        for aanpak, _ in self.casussen:
            aanpak.diensten = self.diensten

    def kies_feit(self, data: st.DataObject) -> tuple[Aanpak, Model, int, Ref]:
        keuze = [
            (aanpak, model, traject, ref)
            for aanpak, model in self.casussen
            for traject, feiten in enumerate(model.feiten)
            for ref in feiten
        ]
        return keuze[data.draw(st.integers(0, len(keuze) - 1), label="feit")]

    # what always holds

    @invariant()
    def elke_casus_is_zoals_het_model_zegt(self) -> None:
        for aanpak, model in self.casussen:
            d = self.diensten.casussen.dossier(aanpak.id)
            assert replace(d, capaciteit=ONBEGRENSD) == replace(
                aanpak.dossier, capaciteit=ONBEGRENSD
            ), "the same, apart from the places other cases take"
            assert d.casus.stap == model.stap
            assert d.persoon.geslachtsnaam == model.naam
            assert len(d.trajecten) == model.trajecten
            assert sum(len(t.gebeurtenissen) for t in d.trajecten) == model.overgangen
            assert [{f.ref: f.tekst for f in t.feiten} for t in d.trajecten] == model.feiten
            assert self.diensten.casussen.concepten(aanpak.id) == model.concepten

    @invariant()
    def de_lijst_zegt_hetzelfde(self) -> None:
        regels = {r.id: (r.stap, r.traject, r.naam) for r in self.diensten.casussen.overzicht()}
        assert regels == {
            a.id: (m.stap, m.trajecten, a.dossier.persoon.sorteernaam) for a, m in self.casussen
        }

    @invariant()
    def zoeken_vindt_elke_naam(self) -> None:
        for naam in {model.naam for _, model in self.casussen}:
            gevonden = {t.casus_id for t in self.diensten.zoeken.zoek(naam)}
            assert gevonden >= {a.id for a, m in self.casussen if m.naam == naam}

    @invariant()
    def de_geschiedenis_groeit(self) -> None:
        regels = sum(len(self.diensten.casussen.geschiedenis(a.id)) for a, _ in self.casussen)
        assert regels >= self.geschiedenis
        self.geschiedenis = regels


def test_levensloop(nieuw_register: Path) -> None:
    Levensloop.nieuw_register = nieuw_register
    Levensloop.teksten = laad_teksten()
    machine = Levensloop.TestCase
    machine.settings = settings(
        max_examples=12,
        stateful_step_count=30,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
    machine("runTest").runTest()

"""What is typed is never lost: not by going elsewhere, not by a kill, not by a lock.

Every place of the program where a text can be typed is in one of the two tables here. A new one
that is in neither fails the first test; one that keeps no draft fails the second.
"""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from pga_desktop import ui
from pga_desktop.domain.stappen import Stap, Station
from pga_desktop.storage.register import Register
from pga_desktop.ui.widgets.score import ScoreRij
from pga_desktop.ui.widgets.tekstvelden import RegelVeld, TekstVeld
from tests.journeys.conftest import Reis
from tests.support.kijken import toetsenbord

# The off-screen platform says which finer points of windows it lacks; nothing of ours.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MERK: Final = "Half afgetypt"

_TYPEN: Final = frozenset(
    {
        "RegelVeld", "TekstVeld", "AanvulVeld", "LijstVeld", "DatumVeld", "WachtzinVeld",
        "Mapkeuze", "Bestandkeuze", "Groeitekst", "Invoerregel",
        "QLineEdit", "QTextEdit", "QPlainTextEdit",
    }
)  # fmt: skip
_HIER_GEMAAKT: Final = frozenset(
    {"invoer.py", "groeitekst.py", "tekstvelden.py", "datumveld.py", "mapkeuze.py"}
)
"""Where the kinds of fields themselves are made, of each other."""


def open_feedback(reis: Reis) -> str:
    reis.open(Stap.IN_AFSLUITING)
    reis.naar(Station.AFSLUITING)
    b = reis.bediening
    b.klik("feedback.vragen")
    b.klik("feedback.beginnen")
    while not b.ziet("feedback.verder"):
        b.klik("feedback.overslaan")
    return next(naam for naam in b.namen("feedback.") if isinstance(b.vind(naam), TekstVeld))


def open_score(reis: Reis) -> str:
    reis.open(Stap.STARTFASE)
    reis.naar(Station.CASUSOVERLEG)
    b = reis.bediening
    if not (open_ := b.namen("openen.meting.")):
        b.klik("toevoegen.meting.nul")
    else:
        b.klik(open_[0])
    return b.namen("score.")[0]


def open_document(reis: Reis, sleutel: str) -> None:
    """Have a document of this kind in sight; make it when there is none yet."""
    reis.open(Stap.IN_UITVOERING)
    b = reis.bediening
    b.klik("tab.documenten")
    documenten = reis.dossier.huidig.documenten
    er_al = [d for d in documenten if d.sleutel == sleutel]
    if er_al:
        b.open_rij("document.lijst", str(er_al[-1].id))
    else:
        b.vul("document.soort", sleutel)
        b.klik("document.maken")


def open_verstrekken(reis: Reis, naam: str) -> str:
    open_document(reis, "terugkoppelbrief_aanmelder")
    reis.bediening.klik("document.verstrekken")
    if not reis.bediening.ziet("verstrekken.anders"):
        reis.bediening.vul("verstrekken.wijze", "anders")
    return naam


def open_ondertekenen(reis: Reis, manier: str, naam: str) -> str:
    open_document(reis, "plan_van_aanpak")
    reis.bediening.klik("document.ondertekenen")
    reis.bediening.vul("ondertekenen.hoe", manier)
    return naam


def open_alinea(reis: Reis) -> str:
    reis.open(Stap.STARTFASE)
    b = reis.bediening
    b.klik("tab.documenten")
    b.vul("document.soort", "aanmeldbrief")
    if b.ziet("document.alinea_toevoegen"):
        b.klik("document.alinea_toevoegen")
    return "document.alinea.b1"


def open_om(reis: Reis) -> str:
    reis.open(Stap.AANGEMELD)
    return "om.reden"


def open_delen(reis: Reis) -> str:
    reis.open(Stap.IN_UITVOERING)
    reis.naar(Station.CASUSOVERLEG)
    eerste = next(naam for naam in reis.bediening.namen("delen.") if naam.endswith(".open"))
    reis.bediening.klik(eerste)
    return eerste.replace(".open", ".grond")


def open_overgang(reis: Reis, naam: str) -> str:
    reis.open(Stap.STARTFASE)
    reis.bediening.klik("overgang.terugzetten")
    return naam


def open_later(reis: Reis, deel: str) -> str:
    b = reis.bediening
    b.klik("rail.vandaag")
    eerste = next(n for n in b.namen("vandaag.") if "meer" not in n).replace("vandaag", "later")
    if b.ziet(eerste):
        b.klik(eerste)
    return f"{eerste}.{deel}"


def open_nieuw(reis: Reis, naam: str) -> str:
    b = reis.bediening
    b.klik("rail.casussen")
    if not b.ziet("nieuw.naam"):
        b.klik("casussen.nieuw")
    return naam


def open_pakket(reis: Reis, naam: str) -> str:
    for knop in ("rail.beheer", "beheer.sjablonen", "sjablonen.regiopakket"):
        if reis.bediening.ziet(knop) and not reis.bediening.ziet(naam):
            reis.bediening.klik(knop)
    return naam


def open_beheer(reis: Reis, naam: str) -> str:
    reis.bediening.klik("rail.beheer")
    return naam


def open_partner(reis: Reis) -> str:
    b = reis.bediening
    b.klik("rail.partners")
    return next(n for n in b.namen("organisatie.") if n.endswith(".convenant_datum"))


def in_casus(naam: str) -> Callable[[Reis], str]:
    def open_(reis: Reis) -> str:
        reis.open(Stap.AANGEMELD)
        return naam

    return open_


BEWAARD: Final[dict[tuple[str, str], Callable[[Reis], str]]] = {
    ("beheer/regiopakket.py", "'regiopakket.naam'"): lambda r: open_pakket(r, "regiopakket.naam"),
    ("beheer/regiopakket.py", "'regiopakket.versie'"): (
        lambda r: open_pakket(r, "regiopakket.versie")
    ),
    ("beheer/regiopakket.py", "'regiopakket.gemaakt_door'"): (
        lambda r: open_pakket(r, "regiopakket.gemaakt_door")
    ),
    ("casus/aanmelding.py", "'om.reden'"): open_om,
    ("casus/deelpaneel.py", "f'{self._basis}.grond'"): open_delen,
    ("casus/feedback.py", "f'feedback.{vraag.sleutel}'"): open_feedback,
    ("casus/overgangformulier.py", "'overgang.datum'"): (
        lambda r: open_overgang(r, "overgang.datum")
    ),
    ("casus/overgangformulier.py", "'overgang.reden'"): (
        lambda r: open_overgang(r, "overgang.reden")
    ),
    ("casus/velden.py", "TekstVeld key"): in_casus("aanmelding.doel"),
    ("casus/velden.py", "LijstVeld key"): in_casus("aanmelding.betrokken_partners"),
    ("casus/velden.py", "AanvulVeld key"): in_casus("aanmelding.organisatie"),
    ("documenten/alinea.py", "f'document.alinea.{niveau}'"): open_alinea,
    ("documenten/ondertekenwijzen.py", "'ondertekenen.aanwezig'"): (
        lambda r: open_ondertekenen(r, "scherm", "ondertekenen.aanwezig")
    ),
    ("documenten/ondertekenwijzen.py", "'ondertekenen.datum'"): (
        lambda r: open_ondertekenen(r, "papier", "ondertekenen.datum")
    ),
    ("documenten/verstrekpaneel.py", "'verstrekken.anders'"): (
        lambda r: open_verstrekken(r, "verstrekken.anders")
    ),
    ("documenten/verstrekpaneel.py", "'verstrekken.aan'"): (
        lambda r: open_verstrekken(r, "verstrekken.aan")
    ),
    ("documenten/verstrekpaneel.py", "'verstrekken.datum'"): (
        lambda r: open_verstrekken(r, "verstrekken.datum")
    ),
    ("editors.py", "TekstVeld naam"): lambda r: open_beheer(r, "instellingen.postadres"),
    ("editors.py", "DatumVeld naam"): open_partner,
    ("editors.py", "RegelVeld naam"): lambda r: open_beheer(r, "instellingen.afdeling"),
    ("register/nieuw.py", "'nieuw.naam'"): lambda r: open_nieuw(r, "nieuw.naam"),
    ("register/nieuw.py", "'nieuw.geboortedatum'"): lambda r: open_nieuw(r, "nieuw.geboortedatum"),
    ("vandaag/kaart.py", "f'{naam}.tot'"): lambda r: open_later(r, "tot"),
    ("vandaag/kaart.py", "f'{naam}.reden'"): lambda r: open_later(r, "reden"),
    ("widgets/score.py", "1"): open_score,
}
"""What is kept while it is typed: how to come there, and which field it is."""

_GEHEIM: Final = "a secret"
_ZOEKTERM: Final = "a search term: it is not logged and not kept"
_VAN_DEZE_COMPUTER: Final = "a folder or file of this computer, which may tell of a person"
_NOG_GEEN_REGISTER: Final = "there is no register yet to keep it in"
_OM_TE_LEZEN: Final = "it can only be read"
_AFDRUKKEN: Final = "how to print once; nothing of the case"

NIET_BEWAARD: Final = {
    ("beheer/ondertekenen.py", "'certificaat.bestand'"): _VAN_DEZE_COMPUTER,
    ("beheer/regiopakket.py", "'regiopakket.bestand'"): _VAN_DEZE_COMPUTER,
    ("beheer/regiopakket.py", "'regiopakket.map'"): _VAN_DEZE_COMPUTER,
    ("beheer/sleutels.py", "'sleutels.huidig'"): _GEHEIM,
    ("documenten/afdrukpaneel.py", "'afdrukken.bladzijden'"): _AFDRUKKEN,
    ("documenten/afdrukpaneel.py", "'afdrukken.exemplaren'"): _AFDRUKKEN,
    ("documenten/beveiligpaneel.py", "'beveiligen.map'"): _VAN_DEZE_COMPUTER,
    ("documenten/documentzoeker.py", "'document.zoek'"): _ZOEKTERM,
    ("documenten/exportpaneel.py", "'document.exportmap'"): _VAN_DEZE_COMPUTER,
    ("documenten/ondertekenwijzen.py", "'ondertekenen.bestand'"): _VAN_DEZE_COMPUTER,
    ("documenten/ondertekenwijzen.py", "'ondertekenen.pin'"): _GEHEIM,
    ("documenten/ondertekenwijzen.py", "'ondertekenen.wachtwoord'"): _GEHEIM,
    ("documenten/scanvak.py", "'oordeel.scanmap'"): _VAN_DEZE_COMPUTER,
    ("documenten/verstrekregister.py", "'document.registerzoek'"): _ZOEKTERM,
    ("partners/scherm.py", "'partners.nieuw_naam'"): _ZOEKTERM,
    ("frame/beschadigd.py", "'beschadigd.rest'"): _OM_TE_LEZEN,
    ("register/scherm.py", "'casussen.woorden'"): _ZOEKTERM,
    ("toegang/codestappen.py", "f'{sleutel}.groep.{n}'"): _GEHEIM,
    ("toegang/ontgrendelen.py", "'herstel.code'"): _GEHEIM,
    ("toegang/ontgrendelen.py", "'ontgrendel.wachtzin'"): _GEHEIM,
    ("toegang/stappen.py", "'eerste.gebruiker'"): _NOG_GEEN_REGISTER,
    ("toegang/stappen.py", "'eerste.gemeente'"): _NOG_GEEN_REGISTER,
    ("toegang/stappen.py", "'eerste.map'"): _NOG_GEEN_REGISTER,
    ("toegang/stappen.py", "'eerste.naam'"): _NOG_GEEN_REGISTER,
    ("toegang/wachtzinkeuze.py", "f'{sleutel}.wachtzin'"): _GEHEIM,
    ("toegang/wachtzinkeuze.py", "f'{sleutel}.wachtzin_herhaald'"): _GEHEIM,
    ("widgets/balken.py", "_Zoekregel"): _ZOEKTERM,
    ("widgets/keuzevelden.py", "GekozenVeld"): _OM_TE_LEZEN,
    ("widgets/palet.py", "_Filterregel"): _ZOEKTERM,
    ("widgets/verschilblad.py", "Verschilblad"): _OM_TE_LEZEN,
}
"""What is not kept, and why."""


def plekken() -> Iterator[tuple[str, str]]:
    """Every place in the code of the screens where a field to type in is made."""
    for pad in sorted(Path(ui.__file__).parent.rglob("*.py")):
        if pad.name not in _HIER_GEMAAKT:
            waar = pad.relative_to(Path(ui.__file__).parent).as_posix()
            for deel in ast.walk(ast.parse(pad.read_text("utf-8"))):
                yield from ((waar, wat) for wat in _gemaakt(deel))


def _gemaakt(deel: ast.AST) -> Iterator[str]:
    """The name a field gets here; for a kind of field of its own that of its class."""
    if isinstance(deel, ast.ClassDef) and _TYPEN & {ast.unparse(b) for b in deel.bases}:
        eigen = [_naam(n) for n in ast.walk(deel) if _roept(n, "super().__init__")]
        yield next((naam for naam in eigen if naam and "'" in naam), deel.name)
    if isinstance(deel, ast.Call) and ast.unparse(deel.func) in _TYPEN:
        naam = _naam(deel)
        yield f"{ast.unparse(deel.func)} {naam}" if naam.isidentifier() else naam


def _roept(deel: ast.AST, functie: str) -> bool:
    return isinstance(deel, ast.Call) and ast.unparse(deel.func) == functie


def _naam(deel: ast.AST) -> str:
    return ast.unparse(deel.args[0]) if isinstance(deel, ast.Call) and deel.args else ""


def test_of_every_field_it_is_known_whether_it_is_kept() -> None:
    gevonden = set(plekken())
    assert gevonden - set(BEWAARD) - set(NIET_BEWAARD) == set(), (
        "a new field to type in: keep what is typed there (Binding, Bewaarder or Klad) and add how"
        " to come there to BEWAARD, or add to NIET_BEWAARD why it must not be kept"
    )
    assert set(BEWAARD) | set(NIET_BEWAARD) == gevonden, "these fields are gone"


def invoer(reis: Reis, naam: str) -> QLineEdit | QTextEdit:
    """The editor of a field, with the keyboard in it."""
    gevonden: QWidget = reis.bediening.vind(naam)
    if isinstance(gevonden, RegelVeld | TekstVeld):
        gevonden = gevonden.invoer
    elif isinstance(gevonden, ScoreRij):
        gevonden = gevonden.reden
    assert isinstance(gevonden, QLineEdit | QTextEdit)
    gevonden.setFocus()
    assert toetsenbord() is gevonden
    return gevonden


def tekst(editor: QLineEdit | QTextEdit) -> str:
    return editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()


def typ(reis: Reis, naam: str, woorden: str) -> None:
    """Let words arrive where the keyboard is, in the place of what stood there, and stay there."""
    editor = invoer(reis, naam)
    editor.selectAll()
    getypt = QInputMethodEvent("", [])
    getypt.setCommitString(woorden)
    QCoreApplication.sendEvent(editor, getypt)
    assert tekst(editor) == woorden


def in_het_register(reis: Reis) -> list[str]:
    """What the register holds that belongs to no field yet, as a kill would leave it."""
    diensten = reis.venster._diensten
    assert diensten is not None
    return kladden(diensten._sessie.register)


def kladden(register: Register) -> list[str]:
    return [tekst for (tekst,) in register._connection.rows("SELECT tekst FROM concept")]


@pytest.mark.parametrize("plek", BEWAARD, ids=lambda plek: f"{plek[0]}:{plek[1]}")
def test_what_is_typed_outlives_a_kill_a_walk_and_a_lock(reis: Reis, plek: tuple[str, str]) -> None:
    b, ga = reis.bediening, BEWAARD[plek]
    typ(reis, ga(reis), MERK)
    b.wacht(lambda: MERK in in_het_register(reis), "the draft")
    if b.ziet("rail.vandaag"):  # nothing else is in reach of a person who answers alone
        b.klik("rail.vandaag")
        assert tekst(invoer(reis, ga(reis))) == MERK, "she went elsewhere and came back"
    reis.venster.vergrendel()
    b.rust()
    reis.ontgrendel()
    assert tekst(invoer(reis, ga(reis))) == MERK, "the register was locked"


@pytest.mark.parametrize(
    ("waar", "naam"),
    [
        ("rail.casussen", "casussen.woorden"),
        ("rail.casussen", "zoek"),
        ("rail.partners", "partners.nieuw_naam"),
        ("rail.beheer", "sleutels.huidig"),
    ],
)
def test_secrets_and_search_terms_are_not_kept(reis: Reis, waar: str, naam: str) -> None:
    b = reis.bediening
    b.klik(waar)
    if naam == "sleutels.huidig":
        b.klik("sleutels.wachtzin_wijzigen")
    typ(reis, naam, MERK)
    b.klik("vergrendelen")
    with reis.register() as diensten:
        assert MERK not in kladden(diensten._sessie.register)


def test_going_on_after_a_lock_goes_on_with_the_new_registration(reis: Reis) -> None:
    typ(reis, open_nieuw(reis, "nieuw.naam"), MERK)
    reis.bediening.klik("vergrendelen")
    reis.ontgrendel()
    assert reis.veld("nieuw.naam").tekst() == MERK, "the form is open again"


class TestOp:
    """A draft ends when the words were used or given up."""

    def test_of_a_registration(self, reis: Reis) -> None:
        typ(reis, open_nieuw(reis, "nieuw.naam"), MERK)
        reis.bediening.klik("nieuw.maken")
        assert in_het_register(reis) == []
        open_nieuw(reis, "nieuw.naam")
        assert reis.veld("nieuw.naam").tekst() == ""

    def test_of_a_registration_that_was_given_up(self, reis: Reis) -> None:
        typ(reis, open_nieuw(reis, "nieuw.naam"), MERK)
        reis.bediening.klik("nieuw.annuleren")
        assert in_het_register(reis) == []

    def test_of_a_reason_to_open_the_om(self, reis: Reis) -> None:
        typ(reis, open_om(reis), MERK)
        reis.bediening.klik("om.openen")
        assert in_het_register(reis) == []

    def test_of_a_document_that_was_given(self, reis: Reis) -> None:
        typ(reis, open_verstrekken(reis, "verstrekken.anders"), MERK)
        typ(reis, "verstrekken.aan", "De wijkagent")
        reis.bediening.klik("verstrekken.vastleggen")
        assert in_het_register(reis) == []
        (stap,) = reis.dossier.huidig.documentstappen
        assert (stap.wijze_anders, stap.aan) == (MERK, "De wijkagent")

    def test_of_a_ground_to_share(self, reis: Reis) -> None:
        grond = open_delen(reis)
        typ(reis, grond, MERK)
        reis.bediening.klik(grond.replace(".grond", ".annuleren"))
        assert in_het_register(reis) == []

    def test_of_something_that_was_put_off(self, reis: Reis) -> None:
        reden = open_later(reis, "reden")
        typ(reis, reden, MERK)
        reis.bediening.vul(reden.replace(".reden", ".tot"), "01-12-2026")
        reis.bediening.klik(reden.replace(".reden", ".uitstellen"))
        assert in_het_register(reis) == []

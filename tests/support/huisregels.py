"""The house rules of the code, as predicates on one node of a syntax tree.

The docstring of a rule is what a developer reads when it fails, so it says why. Every rule carries
an example it must catch and one it must leave alone: a rule that cannot fail is no rule.
"""

import ast
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass

Predicate = Callable[[ast.AST], bool]


@dataclass(frozen=True)
class Huisregel:
    """A rule for every module of `pga_desktop` under `where`, except the ones that may."""

    name: str
    why: str
    finds: Predicate
    wrong: str
    right: str
    allowed: dict[str, str]
    """Module, relative to the package: the reason why it may."""
    where: str

    def lines(self, tree: ast.AST) -> list[int]:
        """The lines of a module that break the rule."""
        nodes = (node for node in ast.walk(tree) if isinstance(node, ast.expr | ast.stmt))
        return sorted({node.lineno for node in nodes if self.finds(node)})


HUISREGELS: list[Huisregel] = []


def huisregel(
    *, wrong: str, right: str, allowed: dict[str, str] | None = None, where: str = ""
) -> Callable[[Predicate], Predicate]:
    def register(finds: Predicate) -> Predicate:
        why = " ".join((finds.__doc__ or "").split())
        HUISREGELS.append(Huisregel(finds.__name__, why, finds, wrong, right, allowed or {}, where))
        return finds

    return register


def called(node: ast.AST) -> str:
    """The dotted name of what a node calls, e.g. `datetime.now`; empty when it is no call."""
    if not isinstance(node, ast.Call):
        return ""
    parts, part = [], node.func
    while isinstance(part, ast.Attribute):
        parts.append(part.attr)
        part = part.value
    return ".".join([part.id if isinstance(part, ast.Name) else "?", *reversed(parts)])


def method(node: ast.AST) -> str:
    """The last part of `called`, e.g. `now`."""
    return called(node).rpartition(".")[2]


def named(node: ast.AST) -> str:
    """The last part of a name that is used, whether alone or after a dot."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def imported(node: ast.AST) -> list[str]:
    """The modules a statement imports."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []


def constant(node: ast.AST | None) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


@huisregel(
    wrong="print(casus)",
    right="drukker.print(blad)",
    allowed={"cli.py": "the terminal commands answer on the terminal"},
)
def prints(node: ast.AST) -> bool:
    """Nothing prints: what is printed ends up in a log or a terminal history, names and all."""
    return called(node) == "print"


@huisregel(
    wrong="vandaag = datetime.date.today()",
    right="vandaag = klok.vandaag()",
    allowed={"domain/klok.py": "the clock itself"},
)
def asks_the_time(node: ast.AST) -> bool:
    """Ask the injected Klok. A hidden clock makes a term untestable and a practice case drift."""
    owner, _, name = called(node).rpartition(".")
    return (
        name in {"now", "utcnow", "today"} and owner.rpartition(".")[2] in {"datetime", "date"}
    ) or name in {"currentDate", "currentDateTime", "currentTime"}


@huisregel(wrong="from tempfile import mkstemp", right="from pathlib import Path")
def uses_temporary_files(node: ast.AST) -> bool:
    """No temporary files: nothing readable leaves the register. Keep bytes in memory; write only
    where the user points."""
    return "tempfile" in imported(node) or named(node) in {"QTemporaryFile", "QTemporaryDir"}


@huisregel(
    wrong="pad.write_text(naam)\npad.open('wb')\nopen(pad, mode='a')\nQFile(pad)",
    right="pad.read_text()\npad.open()\nopen(pad, 'rb')\nself.open(casus)",
    allowed={
        "rondleiding/verslag.py": "the report of a walk, in the folder the user named",
        "security/sleutelbestand.py": "the key slots: wrapped keys, nothing of a case",
        "services/tekstmappen.py": "texts and lists of municipality and region: nothing of a case",
        "services/uitvoer.py": "what the user exports, in the folder she named",
    },
)
def writes_files(node: ast.AST) -> bool:
    """Only a few modules write files, each for a reason: promise 2 says that nothing readable
    leaves the register unless the user exports it. Save in the register, or add your module here
    with its reason and have it reviewed."""
    if method(node) in {"write_text", "write_bytes"} or named(node) in {"QFile", "QSaveFile"}:
        return True
    if not isinstance(node, ast.Call) or method(node) != "open":
        return False
    modes = [constant(argument) for argument in node.args] + [
        constant(keyword.value) for keyword in node.keywords if keyword.arg == "mode"
    ]
    return any(re.fullmatch(r"[rbt]*[wax+][rbt+]*", mode) for mode in modes)


@huisregel(
    wrong="threading.Thread(target=werk).start()",
    right="werkbank.start(werk, klaar=self.klaar, mislukt=self.mislukt)",
    allowed={"ui/jobs.py": "the one place where work leaves the GUI thread"},
)
def starts_threads(node: ast.AST) -> bool:
    """Slow work is a job for the Werkbank in ui/jobs.py: it delivers in the GUI thread, drops the
    result for a closed screen and ends before the widgets do. A loose thread does none of that."""
    return named(node) in {
        "QThread",
        "QThreadPool",
        "Thread",
        "ThreadPoolExecutor",
        "ProcessPoolExecutor",
    }


_SQL = re.compile(
    r"\s*(SELECT|INSERT|UPDATE|DELETE|REPLACE|CREATE|ALTER|DROP|WITH|PRAGMA|ATTACH)\s", re.ASCII
)


@huisregel(
    wrong="rows(f'SELECT * FROM {t}')\nrows('SELECT %s' % x)\nwrite('DELETE FROM {}'.format(t))",
    right="rows('SELECT naam FROM persoon WHERE id = ?', (nummer,))",
    allowed={
        "storage/migrations/__init__.py": "user_version, a number of our own, cannot be bound",
        "storage/records.py": "table and column names, from the record classes of the domain",
        "storage/toegang.py": "column names, from its own dataclass",
    },
)
def builds_sql(node: ast.AST) -> bool:
    """SQL is a constant text with parameters. A value inside the text is an injection, and it ends
    up in error messages."""
    if isinstance(node, ast.JoinedStr):
        return bool(node.values) and bool(_SQL.match(constant(node.values[0])))
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod | ast.Add):
        return bool(_SQL.match(constant(node.left)))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr == "format" and bool(_SQL.match(constant(node.func.value)))
    return False


@huisregel(
    wrong="dialoog.exec()\nQFileDialog.getSaveFileName(self)\nQMessageBox.question(self, 't', 'x')",
    right="dialoog.open()\nmenu.popup(punt)",
    allowed={
        "bootstrap.py": "the event loop of the application itself",
    },
)
def blocks(node: ast.AST) -> bool:
    """No dialog blocks: use open(), popup() or a panel, and a signal for the answer. A nested event
    loop lets the user close the screen below it, and the rondleiding cannot pass it."""
    owner, _, name = called(node).rpartition(".")
    return (
        name in {"exec", "exec_"}
        or (owner.endswith("QMessageBox") and name in _BOXES)
        or (owner.endswith("Dialog") and name.startswith("get"))
    )


_BOXES = {"about", "aboutQt", "critical", "information", "question", "warning"}


@huisregel(
    wrong="label.setTextFormat(Qt.TextFormat.RichText)\ntekst.setHtml(waarde)",
    right="label.setTextFormat(Qt.TextFormat.PlainText)\ntekst.setPlainText(waarde)",
)
def shows_markup(node: ast.AST) -> bool:
    """A value is never markup: `<b>` in a name is shown as typed. Plain text everywhere."""
    return named(node) in {"RichText", "AutoText", "MarkdownText"} or method(node) in {
        "appendHtml",
        "insertHtml",
        "setHtml",
        "setMarkdown",
    }


@huisregel(
    wrong="label = QLabel(naam)\nclass Kop(QtWidgets.QLabel): pass",
    right="label = Tekst(naam)",
    allowed={
        "ui/widgets/chip.py": "sets plain text and draws itself",
        "ui/widgets/tekst.py": "sets plain text for everyone",
    },
)
def guesses_at_text(node: ast.AST) -> bool:
    """Use Tekst. A bare QLabel guesses whether its text is markup."""
    return named(node) in {"QLabel", "QTextBrowser"}


@huisregel(
    wrong="knop.setToolTip(persoon.naam)",
    right="knop.setToolTip('Sluiten')\nknop.setToolTip(f'Ctrl+{nummer}')",
    where="ui/",
)
def puts_values_in_tooltips(node: ast.AST) -> bool:
    """A tooltip guesses whether its text is markup, and it hides what should be on the screen. It
    may repeat the fixed name of a button, nothing that comes out of a case."""
    return (
        isinstance(node, ast.Call)
        and method(node) in {"setToolTip", "setWhatsThis", "setStatusTip"}
        and any(isinstance(part, ast.Attribute | ast.Call) for part in ast.walk(node.args[0]))
    )


@huisregel(
    wrong="QTimer.singleShot(0, self.bewaar)",
    right="QTimer.singleShot(0, self, self.bewaar)",
)
def forgets_whose_timer(node: ast.AST) -> bool:
    """Give singleShot the object it works for: then it dies with that object instead of calling a
    deleted screen."""
    return isinstance(node, ast.Call) and method(node) == "singleShot" and len(node.args) < 3


@huisregel(
    wrong="import urllib.request\nfrom PySide6.QtNetwork import QTcpSocket",
    right="from urllib.parse import quote",
    allowed={"documents/lus.py": "a loop without sockets, so that pyHanko needs none"},
)
def reaches_for_the_network(node: ast.AST) -> bool:
    """The program is offline: it never opens a connection, so nothing can leave through one."""
    networked = {"asyncio", "ftplib", "http", "requests", "smtplib", "socket", "ssl"}
    return any(
        name.partition(".")[0] in networked or name in {"urllib.request", "PySide6.QtNetwork"}
        for name in imported(node)
    )


@huisregel(
    wrong="import jinja2\nfrom pga_desktop.storage import register",
    right="import re\nfrom pga_desktop.domain.klok import Klok",
    where="domain/",
)
def leaves_the_domain(node: ast.AST) -> bool:
    """The domain is plain Python: the standard library and itself. That is what keeps the rules of
    the PGA readable, and tested in a second."""
    return any(
        name.partition(".")[0] not in sys.stdlib_module_names
        and not name.startswith("pga_desktop.domain")
        for name in imported(node)
    )

"""The house rules of this project, checked; each failure says what to do and why."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

import pga_desktop
from tests.support.huisregels import HUISREGELS, Huisregel, imported

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "pga_desktop"
MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))
PYTHON = [*sorted(PACKAGE.rglob("*.py")), *sorted((ROOT / "tests").rglob("*.py")), ROOT / "dev.py"]
WRITTEN = {".cfg", ".csv", ".ini", ".json", ".md", ".py", ".qss", ".sql", ".toml", ".txt", ".yml"}

for_each_rule = pytest.mark.parametrize("rule", HUISREGELS, ids=lambda rule: rule.name)


@for_each_rule
def test_the_code_keeps_the_rule(rule: Huisregel) -> None:
    broken = [
        f"pga_desktop/{module}:{line}"
        for module in MODULES
        if module.startswith(rule.where) and module not in rule.allowed
        for line in rule.lines(_tree(module))
    ]
    assert not broken, _failure(rule.why, broken)


@for_each_rule
def test_the_rule_tells_right_from_wrong(rule: Huisregel) -> None:
    wrong = [line for line in rule.wrong.splitlines() if not rule.lines(ast.parse(line))]
    right = [line for line in rule.right.splitlines() if rule.lines(ast.parse(line))]
    assert (wrong, right) == ([], [])


@for_each_rule
def test_every_exception_to_the_rule_is_needed(rule: Huisregel) -> None:
    idle = [m for m in rule.allowed if m in MODULES and not rule.lines(_tree(m))]
    assert not idle, _failure(f"Remove the exception to {rule.name}: it is no longer used.", idle)


def test_no_module_outgrows_its_reader() -> None:
    limits = {"ui/main_window.py": 199}
    long = [
        f"pga_desktop/{module}: {lines} lines"
        for module in MODULES
        if (lines := len((PACKAGE / module).read_text("utf-8").splitlines()))
        > limits.get(module, 500)
    ]
    assert not long, _failure(
        "300 lines a module is the norm, 500 the end, and main_window.py stays under 200: "
        "files that eat the project are split before they do.",
        long,
    )


def test_every_module_says_what_it_is_for() -> None:
    silent = [f"pga_desktop/{m}" for m in MODULES if not ast.get_docstring(_tree(m))]
    assert not silent, _failure("One to three sentences: its task and its limits.", silent)


def test_every_silenced_check_has_a_reason_beside_it() -> None:
    bare = re.compile(r"#\s*(noqa|type: ignore|pragma: no cover)(: ?[A-Z0-9, ]+|\[[\w, -]+\])?\s*$")
    silenced = [
        f"{_name(path)}:{number}"
        for path in PYTHON
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if bare.search(line)
    ]
    assert not silenced, _failure(
        "Write why behind it, as in `# noqa: S603 - fixed arguments`; who reads it must be able to "
        "judge whether it still holds.",
        silenced,
    )


def test_nothing_knows_the_machine_it_was_made_on() -> None:
    """Tests may invent the home folder of a user; nothing names a folder of a developer."""
    developer = _place("opt", "root", "tmp", "work")
    user = re.compile(rf"{_place('home', 'Users').pattern}|\b[A-Z]:\\+Users\\")
    places = [
        f"{_name(path)}:{number}: {line.strip()[:80]}"
        for path in _written_by_us()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if developer.search(line) or (user.search(line) and "tests" not in path.parts)
    ]
    assert not places, _failure(
        "Use a path relative to the project, or one the user gives.", places
    )


def test_every_dependency_is_locked_and_explained() -> None:
    """Each declared dependency stands in the lock with its hashes, and in the list with its why."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    explained = (ROOT / "docs/afhankelijkheden.md").read_text("utf-8").lower()
    for lock, declared in {
        "run.txt": project["dependencies"],
        "dev.txt": project["dependencies"] + project["optional-dependencies"]["dev"],
    }.items():
        text = (ROOT / "requirements" / lock).read_text("utf-8")
        for name in map(_distribution, declared):
            pinned = rf"(?m)^{name}==\S+.*\\\n +--hash=sha256:"
            assert re.search(pinned, text), f"{name} is not in {lock}: refresh the lock"
            assert f"| {name} |" in explained, f"{name} has no line in docs/afhankelijkheden.md"


def test_every_import_is_declared() -> None:
    """What we import ourselves we ask for ourselves, not through another package."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    runtime = {_distribution(line) for line in project["dependencies"]}
    development = {_distribution(line) for line in project["optional-dependencies"]["dev"]}
    owners = packages_distributions()
    undeclared = {
        f"{_name(path)}: {root}"
        for path in PYTHON
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        for root in {name.partition(".")[0] for name in imported(node)}
        if root in owners
        and root != "pga_desktop"
        and not {_distribution(owner) for owner in owners[root]}
        & (runtime if PACKAGE in path.parents else runtime | development)
    }
    assert not undeclared, _failure("Declare it in pyproject.toml.", sorted(undeclared))


def test_the_lock_names_no_registry() -> None:
    for lock in (ROOT / "requirements").glob("*.txt"):
        lines = lock.read_text("utf-8").splitlines()
        hosts = [line for line in lines if "://" in line or line.startswith("--")]
        assert not hosts, _failure("Where packages come from is a setting of the machine.", hosts)


def test_the_changelog_tells_of_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert f"## [{pga_desktop.__version__}]" in changelog


def test_every_decision_is_told_in_the_same_order() -> None:
    parts = ["Status", "Context", "Decision", "Consequences", "Alternatives considered"]
    decisions = sorted((ROOT / "docs/beslissingen").glob("[0-9]*.md"))
    assert decisions
    for decision in decisions:
        headings = re.findall(r"(?m)^## (.+)$", decision.read_text("utf-8"))
        assert headings == parts, f"{_name(decision)} has {headings}"


def test_the_docs_name_only_what_is_there() -> None:
    """Paths in the documents for developers, from the root or from a room of the package."""
    docs = [ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")]
    docs += (ROOT / "docs/beslissingen").glob("*.md")
    rooms = {path.name for path in PACKAGE.iterdir()}
    named = [
        (doc, path)
        for doc in docs
        for path in re.findall(r"`([\w-]+/[\w/.-]*\w)`", doc.read_text("utf-8"))
    ]
    gone = [
        f"{_name(doc)}: {path}"
        for doc, path in named
        if path.partition("/")[0] in rooms | {"docs", "forms", "pga_desktop", "tests"}
        and not any(
            (top / f"{path}{end}").exists() for top in (ROOT, PACKAGE) for end in ("", ".py")
        )
    ]
    assert len(named) > 20
    assert not gone, _failure("It was renamed or removed: name what took its place.", gone)


def _distribution(requirement: str) -> str:
    """The name in a requirement, as a lock file writes it."""
    return re.split(r"[<>=!~;\[ ]", requirement)[0].lower().replace("_", "-")


def _place(*folders: str) -> re.Pattern[str]:
    """An absolute path on a machine, as against a part of a relative path or an address."""
    return re.compile(rf"(?<![\w.~$}}*/-])/(?:{'|'.join(folders)})/\w")


def _written_by_us() -> Iterator[Path]:
    for path in sorted(ROOT.glob("*.*")):
        if path.suffix in WRITTEN:
            yield path
    for folder in (
        "benchmarks",
        "docs",
        "forms",
        "installer",
        "pga_desktop",
        "requirements",
        "tests",
    ):
        yield from (path for path in (ROOT / folder).rglob("*.*") if path.suffix in WRITTEN)


@cache
def _tree(module: str) -> ast.Module:
    return ast.parse((PACKAGE / module).read_text("utf-8"), filename=module)


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _failure(why: str, where: list[str]) -> str:
    return f"{why}\n  " + "\n  ".join(where)

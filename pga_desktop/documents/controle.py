"""Checks a template without running it: allowed constructs only, every name against the sheet.

The syntax tree is walked beside the type hints of the sheet (`bladvelden`), into lists, loop
variables and filters.
"""

from collections.abc import Iterable
from types import GenericAlias
from typing import Any

from jinja2 import TemplateSyntaxError, nodes

from pga_desktop.documents.bevinding import Bevinding, Code, lijkt_op
from pga_desktop.documents.bladvelden import Hint, Lus, Namen, element_van, is_een, velden_van
from pga_desktop.documents.filters import FILTERS
from pga_desktop.documents.sjabloon import MAX_BRON, OMGEVING, voorbereid
from pga_desktop.documents.waarden import GERESERVEERD

MEESTE_VRIJE_LUSSEN = 2
"""Loops in each other that go through something of their own, such as answers in questions."""
LANGSTE_RIJTJE = 30
"""Items of a list that is written out in a text."""
_DRUKBAAR = (str, int)


def controleer(bestand: str, bron: str, bladtype: type) -> tuple[Bevinding, ...]:
    """Everything wrong with a template for this type of sheet, in the order of its lines."""
    if len(bron) > MAX_BRON:
        return (Bevinding(bestand, 0, Code.TE_GROOT, {"hoogstens": MAX_BRON}),)
    gereserveerd = [
        Bevinding(bestand, nummer, Code.TEKEN_GEWEIGERD, {"teken": f"U+{ord(gevonden[0]):04X}"})
        for nummer, regel in enumerate(bron.split("\n"), start=1)
        if (gevonden := GERESERVEERD.search(regel))
    ]
    try:
        boom = OMGEVING.parse(voorbereid(bron))
    except TemplateSyntaxError as fout:
        return (*gereserveerd, Bevinding(bestand, fout.lineno, Code.SJABLOON_ONLEESBAAR))
    except (RecursionError, ValueError):  # absurd nesting, absurd numbers
        return (*gereserveerd, Bevinding(bestand, 0, Code.SJABLOON_ONLEESBAAR))
    wandeling = _Wandeling(bestand)
    wandeling.blok(boom.body, velden_van(bladtype))
    return tuple(sorted((*gereserveerd, *wandeling.bevindingen), key=lambda b: b.regel))


def _pad(node: nodes.Node) -> str:
    """The dotted name an expression stands for, or ''."""
    match node:
        case nodes.Name():
            return node.name
        case nodes.Getattr():
            basis = _pad(node.node)
            return f"{basis}.{node.attr}" if basis else ""
        case nodes.Filter() if node.node is not None:
            return _pad(node.node)
    return ""


class _Wandeling:
    """One walk through one template; collects what is wrong."""

    def __init__(self, bestand: str) -> None:
        self._bestand = bestand
        self._lussen: list[tuple[str, int]] = []
        self.bevindingen: list[Bevinding] = []

    def _meld(self, node: nodes.Node, code: Code, **feiten: str | int) -> Hint:
        self.bevindingen.append(Bevinding(self._bestand, node.lineno, code, feiten))
        return Any

    def _weiger(self, node: nodes.Node) -> Hint:
        return self._meld(node, Code.CONSTRUCTIE_GEWEIGERD, constructie=type(node).__name__)

    def blok(self, inhoud: Iterable[nodes.Node], namen: Namen) -> None:
        """Statements and text, in the scope of these names."""
        for node in inhoud:
            match node:
                case nodes.Output():
                    for deel in node.nodes:
                        if not isinstance(deel, nodes.TemplateData):
                            self._druk(deel, namen)
                case nodes.If():
                    for tak in (node, *node.elif_):
                        self._voorwaarde(tak.test, namen)
                        self.blok(tak.body, namen)
                    self.blok(node.else_, namen)
                case nodes.For():
                    self._lus(node, namen)
                case _:
                    self._weiger(node)

    def _druk(self, node: nodes.Node, namen: Namen) -> None:
        if not is_een(self._soort(node, namen), _DRUKBAAR):
            self._meld(node, Code.PLAATSHOUDER_GEEN_TEKST, naam=_pad(node))

    def _voorwaarde(self, node: nodes.Node, namen: Namen) -> None:
        """A test; a part of the sheet is always there, so only what is in it can be asked for."""
        if velden_van(self._soort(node, namen)):
            self._meld(node, Code.VOORWAARDE_ALTIJD_WAAR, naam=_pad(node))

    def _lus(self, node: nodes.For, namen: Namen) -> None:
        """A loop; one inside another goes through a part of what that one is at, but for one.

        So a text takes no more steps than the square of what is on the sheet. Loops over anything
        in loops over anything would multiply until the program stands still.
        """
        if node.recursive or not isinstance(node.target, nodes.Name):
            self._weiger(node)
            return
        lijst = self._soort(node.iter, namen)
        rond, vrij = self._lussen[-1] if self._lussen else ("", 0)
        if _pad(node.iter).partition(".")[0] != rond or not rond:
            vrij += 1
        if vrij > MEESTE_VRIJE_LUSSEN:
            self._meld(node, Code.LUS_HERHAALT, naam=_pad(node.iter), lus=rond)
        element = Any if lijst is Any else element_van(lijst)
        if element is None:
            element = self._meld(node, Code.PLAATSHOUDER_GEEN_LIJST, naam=_pad(node.iter))
        binnen = {**namen, node.target.name: element}
        if node.test is not None:
            self._voorwaarde(node.test, binnen)
        self._lussen.append((node.target.name, vrij))
        self.blok(node.body, {**binnen, "loop": Lus})
        self._lussen.pop()
        self.blok(node.else_, namen)

    def _soort(self, node: nodes.Node, namen: Namen) -> Hint:  # noqa: PLR0911 - a table
        """The type of an expression."""
        match node:
            case nodes.Const(value=str() | bool() | int()):
                return type(node.value)
            case nodes.Name() | nodes.Getattr():
                return self._naam(node, namen)
            case nodes.Filter(node=nodes.Expr() as invoer):
                return self._filter(node, invoer, namen)
            case nodes.Compare():
                return self._vergelijking(node, namen)
            case nodes.Not():
                self._voorwaarde(node.node, namen)
                return bool
            case nodes.And() | nodes.Or():
                self._voorwaarde(node.left, namen)
                self._voorwaarde(node.right, namen)
                return bool
            case nodes.CondExpr(expr2=nodes.Expr() as anders):
                self._voorwaarde(node.test, namen)
                self._druk(node.expr1, namen)
                self._druk(anders, namen)
                return str
            case nodes.Tuple() | nodes.List() if 0 < len(node.items) <= LANGSTE_RIJTJE:
                soorten = {self._soort(item, namen) for item in node.items}
                return GenericAlias(tuple, (soorten.pop() if len(soorten) == 1 else Any, ...))
        return self._weiger(node)

    def _naam(self, node: nodes.Name | nodes.Getattr, namen: Namen) -> Hint:
        if isinstance(node, nodes.Name):
            keuze, naam, voor = namen, node.name, ""
        else:
            basis = self._soort(node.node, namen)
            if basis is Any:
                return Any
            keuze, naam, voor = velden_van(basis), node.attr, f"{_pad(node.node)}."
        if naam in keuze:
            return keuze[naam]
        lijkt = lijkt_op(naam, keuze)
        return self._meld(
            node,
            Code.PLAATSHOUDER_ONBEKEND,
            naam=voor + naam,
            lijkt_op=voor + lijkt if lijkt else "",
        )

    def _filter(self, node: nodes.Filter, invoer: nodes.Expr, namen: Namen) -> Hint:
        soort = self._soort(invoer, namen)
        filter_ = FILTERS.get(node.name)
        if filter_ is None:
            lijkt = lijkt_op(node.name, FILTERS)
            return self._meld(node, Code.FILTER_ONBEKEND, filter=node.name, lijkt_op=lijkt)
        argumenten = [
            arg for arg in node.args if isinstance(arg, nodes.Const) and isinstance(arg.value, str)
        ]
        past = (
            is_een(soort, filter_.neemt)
            and is_een(element_van(soort) or Any, filter_.elementen)
            and len(argumenten) == len(node.args) == filter_.argumenten
            and not (node.kwargs or node.dyn_args or node.dyn_kwargs)
        )
        if not past:
            self._meld(node, Code.FILTER_PAST_NIET, filter=node.name, naam=_pad(invoer))
        return filter_.geeft

    def _vergelijking(self, node: nodes.Compare, namen: Namen) -> Hint:
        links = self._soort(node.expr, namen)
        for stuk in node.ops:
            rechts = self._soort(stuk.expr, namen)
            if not _vergelijkbaar(links, stuk.op, rechts):
                self._meld(node, Code.VERGELIJKING_PAST_NIET, naam=_pad(node.expr))
            links = rechts
        return bool


def _vergelijkbaar(links: Hint, teken: str, rechts: Hint) -> bool:
    if Any in (links, rechts):
        return True
    if teken in {"in", "notin"}:
        return element_van(rechts) in (links, Any)
    if teken in {"eq", "ne"}:
        return links == rechts and is_een(links, (str, int, bool))
    return links is int and rechts is int

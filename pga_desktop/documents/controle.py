"""Checks a template without running it: allowed constructs only, every name against the sheet.

The syntax tree is walked beside the type hints of the sheet, into lists, loop variables and
filters. What may be missing has to be asked for first (`{% if %}`); the walk remembers what was.
"""

import dataclasses
import typing
from collections.abc import Iterable, Mapping
from datetime import date, time
from enum import Enum
from functools import cache
from types import GenericAlias, NoneType, UnionType
from typing import Any, Union

from jinja2 import TemplateSyntaxError, nodes

from pga_desktop.documents.bevinding import Bevinding, Code, lijkt_op
from pga_desktop.documents.filters import FILTERS
from pga_desktop.documents.sjabloon import MAX_BRON, OMGEVING, voorbereid
from pga_desktop.documents.waarden import GERESERVEERD
from pga_desktop.domain.datums import Deeldatum

Hint = Any
"""A type as it stands in an annotation; `Any` after an error, so that one mistake is told once."""
Namen = Mapping[str, Hint]
Zeker = frozenset[str]
"""Dotted names that are known to be filled at this point of the template."""

_LUS: Namen = {"first": bool, "last": bool, "index": int}
_DRUKBAAR = (str, int, date, time, Deeldatum)
_GELIJK = {"eq", "ne"}
_VOLGORDE = {"lt", "lteq", "gt", "gteq"}
_LIDMAATSCHAP = {"in", "notin"}


class _Lus:
    """The type of `loop`."""


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
    wandeling.blok(boom.body, velden_van(bladtype), frozenset())
    return tuple(sorted((*gereserveerd, *wandeling.bevindingen), key=lambda b: b.regel))


@cache
def velden_van(soort: Hint) -> Namen:
    """The fields of a part of the sheet with their types; empty for anything but a dataclass."""
    if soort is _Lus:
        return _LUS
    if not dataclasses.is_dataclass(soort):
        return {}
    hints = typing.get_type_hints(soort)
    return {veld.name: hints[veld.name] for veld in dataclasses.fields(soort)}


def _oorsprong(hint: Hint) -> object:
    return typing.get_origin(hint)


def zonder_none(hint: Hint) -> tuple[Hint, bool]:
    """The type itself, and whether it may be missing."""
    if _oorsprong(hint) not in {Union, UnionType}:
        return hint, False
    over = [deel for deel in typing.get_args(hint) if deel is not NoneType]
    return (over[0] if len(over) == 1 else Any), True


def element_van(hint: Hint) -> Hint | None:
    """The type of the items of a list; None when it is not a list."""
    return typing.get_args(hint)[0] if _oorsprong(hint) is tuple else None


def is_een(hint: Hint, soorten: Iterable[type]) -> bool:
    """Whether a value of this type is one of these; a yes or no never counts as a number."""
    if hint is Any:
        return True
    if _oorsprong(hint) is tuple:
        return tuple in soorten
    if hint is bool:
        return bool in soorten
    return isinstance(hint, type) and issubclass(hint, tuple(soorten))


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


def _gevuld(test: nodes.Node, uitkomst: bool) -> Zeker:
    """The names that must be filled when the test has this outcome."""
    match test:
        case nodes.Name() | nodes.Getattr():
            return frozenset({_pad(test)} - {""}) if uitkomst else frozenset()
        case nodes.Not():
            return _gevuld(test.node, not uitkomst)
        case nodes.And() | nodes.Or():
            links, rechts = _gevuld(test.left, uitkomst), _gevuld(test.right, uitkomst)
            return links | rechts if isinstance(test, nodes.And) is uitkomst else links & rechts
        case nodes.Compare() if [stuk.op for stuk in test.ops] == ["eq" if uitkomst else "ne"]:
            return frozenset({_pad(test.expr)} - {""})
    return frozenset()


def _is_drukbaar(hint: Hint) -> bool:
    return is_een(zonder_none(hint)[0], _DRUKBAAR)


class _Wandeling:
    """One walk through one template; collects what is wrong."""

    def __init__(self, bestand: str) -> None:
        self._bestand = bestand
        self.bevindingen: list[Bevinding] = []

    def _meld(self, node: nodes.Node, code: Code, **feiten: str | int) -> Hint:
        self.bevindingen.append(Bevinding(self._bestand, node.lineno, code, feiten))
        return Any

    def _weiger(self, node: nodes.Node) -> Hint:
        return self._meld(node, Code.CONSTRUCTIE_GEWEIGERD, constructie=type(node).__name__)

    def blok(self, inhoud: Iterable[nodes.Node], namen: Namen, zeker: Zeker) -> None:
        """Statements and text, in the scope of these names."""
        for node in inhoud:
            match node:
                case nodes.Output():
                    for deel in node.nodes:
                        if not isinstance(deel, nodes.TemplateData):
                            self._druk(deel, namen, zeker)
                case nodes.If():
                    self._als(node, namen, zeker)
                case nodes.For():
                    self._lus(node, namen, zeker)
                case _:
                    self._weiger(node)

    def _druk(self, node: nodes.Node, namen: Namen, zeker: Zeker) -> None:
        if not _is_drukbaar(self._soort(node, namen, zeker)):
            self._meld(node, Code.PLAATSHOUDER_GEEN_TEKST, naam=_pad(node))

    def _als(self, node: nodes.If, namen: Namen, zeker: Zeker) -> None:
        for tak in (node, *node.elif_):
            self._soort(tak.test, namen, zeker)
            self.blok(tak.body, namen, zeker | _gevuld(tak.test, True))
            zeker |= _gevuld(tak.test, False)
        self.blok(node.else_, namen, zeker)

    def _lus(self, node: nodes.For, namen: Namen, zeker: Zeker) -> None:
        if node.recursive or not isinstance(node.target, nodes.Name):
            self._weiger(node)
            return
        lijst = self._soort(node.iter, namen, zeker)
        element = Any if lijst is Any else element_van(lijst)
        if element is None:
            element = self._meld(node, Code.PLAATSHOUDER_GEEN_LIJST, naam=_pad(node.iter))
        naam = node.target.name
        binnen = {**namen, naam: element}
        nog_zeker = frozenset(n for n in zeker if n != naam and not n.startswith(f"{naam}."))
        if node.test is not None:
            self._soort(node.test, binnen, nog_zeker)
            nog_zeker |= _gevuld(node.test, True)
        self.blok(node.body, {**binnen, "loop": _Lus}, nog_zeker)
        self.blok(node.else_, namen, zeker)

    def _soort(  # noqa: PLR0911 - one return per construct is the table this is
        self, node: nodes.Node, namen: Namen, zeker: Zeker
    ) -> Hint:
        """The type of an expression."""
        match node:
            case nodes.Const(value=str() | bool() | int()):
                return type(node.value)
            case nodes.Name() | nodes.Getattr():
                soort = self._naam(node, namen, zeker)
                return zonder_none(soort)[0] if _pad(node) in zeker else soort
            case nodes.Filter():
                return self._filter(node, namen, zeker)
            case nodes.Compare():
                return self._vergelijking(node, namen, zeker)
            case nodes.Not():
                self._soort(node.node, namen, zeker)
                return bool
            case nodes.And() | nodes.Or():
                self._soort(node.left, namen, zeker)
                linker = _gevuld(node.left, isinstance(node, nodes.And))
                self._soort(node.right, namen, zeker | linker)
                return bool
            case nodes.CondExpr(expr2=nodes.Expr() as anders):
                return self._keuze(node, anders, namen, zeker)
            case nodes.Tuple() | nodes.List() if node.items:
                soorten = {self._soort(item, namen, zeker) for item in node.items}
                return GenericAlias(tuple, (soorten.pop() if len(soorten) == 1 else Any, ...))
        return self._weiger(node)

    def _naam(self, node: nodes.Name | nodes.Getattr, namen: Namen, zeker: Zeker) -> Hint:
        if isinstance(node, nodes.Name):
            keuze, naam, voor = namen, node.name, ""
        else:
            basis, kan_ontbreken = zonder_none(self._soort(node.node, namen, zeker))
            if basis is Any:
                return Any
            voor = f"{_pad(node.node)}."
            if kan_ontbreken:
                return self._meld(node, Code.PLAATSHOUDER_KAN_ONTBREKEN, naam=voor[:-1])
            keuze, naam = velden_van(basis), node.attr
        if naam in keuze:
            return keuze[naam]
        lijkt = lijkt_op(naam, keuze)
        return self._meld(
            node,
            Code.PLAATSHOUDER_ONBEKEND,
            naam=voor + naam,
            lijkt_op=voor + lijkt if lijkt else "",
        )

    def _filter(self, node: nodes.Filter, namen: Namen, zeker: Zeker) -> Hint:
        if node.node is None:
            return self._weiger(node)
        hint = self._soort(node.node, namen, zeker)
        soort, kan_ontbreken = zonder_none(hint)
        filter_ = FILTERS.get(node.name)
        if filter_ is None:
            lijkt = lijkt_op(node.name, FILTERS)
            return self._meld(node, Code.FILTER_ONBEKEND, filter=node.name, lijkt_op=lijkt)
        argumenten = [arg.value for arg in node.args if isinstance(arg, nodes.Const)]
        past = (
            is_een(soort, filter_.neemt)
            and not (kan_ontbreken and tuple in filter_.neemt)
            and not (node.name == "opsomming" and not is_een(element_van(soort), [str]))
            and len(argumenten) == len(node.args) == filter_.argumenten
            and all(isinstance(arg, str) for arg in argumenten)
            and not (node.kwargs or node.dyn_args or node.dyn_kwargs)
        )
        if not past:
            self._meld(node, Code.FILTER_PAST_NIET, filter=node.name, naam=_pad(node.node))
        return filter_.geeft

    def _keuze(self, node: nodes.CondExpr, anders: nodes.Node, namen: Namen, zeker: Zeker) -> Hint:
        self._soort(node.test, namen, zeker)
        ja = self._soort(node.expr1, namen, zeker | _gevuld(node.test, True))
        nee = self._soort(anders, namen, zeker | _gevuld(node.test, False))
        if ja == nee:
            return ja
        return str if _is_drukbaar(ja) and _is_drukbaar(nee) else self._weiger(node)

    def _vergelijking(self, node: nodes.Compare, namen: Namen, zeker: Zeker) -> Hint:
        links = self._soort(node.expr, namen, zeker)
        for stuk in node.ops:
            rechts = self._soort(stuk.expr, namen, zeker)
            if not _vergelijkbaar(links, stuk.op, rechts):
                self._meld(node, Code.VERGELIJKING_PAST_NIET, naam=_pad(node.expr))
            self._bestaat(stuk.expr, links)
            links = rechts
        return bool

    def _bestaat(self, node: nodes.Node, hint: Hint) -> None:
        """A key that is compared with has to be one of the keys there are."""
        soort, _ = zonder_none(hint)
        if not (isinstance(soort, type) and issubclass(soort, Enum)):
            return
        sleutels = [str(lid.value) for lid in soort]
        items = node.items if isinstance(node, nodes.Tuple | nodes.List) else [node]
        for item in items:
            if isinstance(item, nodes.Const) and item.value not in sleutels:
                lijkt = lijkt_op(str(item.value), sleutels)
                self._meld(item, Code.WAARDE_ONBEKEND, waarde=str(item.value), lijkt_op=lijkt)


def _vergelijkbaar(links: Hint, teken: str, rechts: Hint) -> bool:
    if teken in _LIDMAATSCHAP:
        element = Any if rechts is Any else element_van(rechts)
        return element is not None and _verwant(zonder_none(links)[0], element)
    if teken in _GELIJK:
        return _verwant(zonder_none(links)[0], zonder_none(rechts)[0])
    return teken in _VOLGORDE and _verwant(links, rechts) and is_een(links, (int, date, time))


def _verwant(een: Hint, ander: Hint) -> bool:
    """Whether two simple types can be equal: a key and a text can, a number and a text cannot."""
    if Any in (een, ander):
        return True
    simpel = isinstance(een, type) and isinstance(ander, type)
    return simpel and (is_een(een, [ander]) or is_een(ander, [een]))

"""Where a rule can be wrong by one thing: a comparison, a number, a word of logic, a branch, a constant."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

ROOM: Final = "sales"
RULES: Final = (
    *("approvals", "at_risk", "authority", "cadence", "contradictions", "dropping", "gates", "health", "hours"),
    *("ladder", "late", "losses", "money", "monthly", "pace", "promises", "risks", "signs", "silence", "sleeping"),
    *("spot_checks", "spreading", "stages", "stuck", "talk_tracks", "watched"),
)
"""Modules that hold the rules of the trade; the others hold records, names, ranges and figures."""
COMPARED: Final[Mapping[type[ast.cmpop], type[ast.cmpop]]] = MappingProxyType(
    {
        ast.Lt: ast.LtE,
        ast.LtE: ast.Lt,
        ast.Gt: ast.GtE,
        ast.GtE: ast.Gt,
        ast.Eq: ast.NotEq,
        ast.NotEq: ast.Eq,
        ast.Is: ast.IsNot,
        ast.IsNot: ast.Is,
        ast.In: ast.NotIn,
        ast.NotIn: ast.In,
    }
)
RECKONED: Final[Mapping[type[ast.operator], type[ast.operator]]] = MappingProxyType(
    {
        ast.Add: ast.Sub,
        ast.Sub: ast.Add,
        ast.Mult: ast.Add,
        ast.Div: ast.Mult,
        ast.FloorDiv: ast.Mult,
        ast.BitAnd: ast.BitOr,
        ast.BitOr: ast.BitAnd,
    }
)
SWAPPED: Final[Mapping[str, str]] = MappingProxyType({"min": "max", "max": "min", "any": "all", "all": "any"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """One fault: where it is, and what stands there instead."""

    path: str
    line: int
    within: str
    """The function it is in."""
    kind: str
    old: str
    new: str
    source: str
    """The whole module with the fault in it."""

    @property
    def name(self) -> str:
        """What it is called, whatever line it stands in."""
        return f"{self.path} {self.within}: {self.old} => {self.new}"


def mutants(root: Path) -> list[Mutant]:
    """Return every fault that can be put into the rules of a tree, in an order that is always the same."""
    rules = [root / ROOM / f"{name}.py" for name in RULES]
    return [fault for path in rules for fault in faults(path.relative_to(root).as_posix(), path.read_text("utf-8"))]


def faults(path: str, source: str) -> Iterator[Mutant]:
    """Yield every fault that can be put into a module."""
    for within, node, is_test in _expressions(ast.parse(source), "module"):
        old = ast.get_source_segment(source, node) or ""
        dropped = [("branch", "False")] if is_test else []
        for kind, new in [*dropped, *_wrong(node)]:
            faulty, said = _put(source, node, f"({new})"), " ".join(old.split())
            yield Mutant(path=path, line=node.lineno, within=within, kind=kind, old=said, new=new, source=faulty)


def _expressions(node: ast.AST, within: str) -> Iterator[tuple[str, ast.expr, bool]]:
    """Yield what a module reckons with, and whether a branch hangs on it; annotations tell nothing."""
    for name, field in ast.iter_fields(node):
        for child in field if isinstance(field, list) else [field]:
            if not isinstance(child, ast.AST) or name in {"annotation", "returns", "decorator_list"}:
                continue
            here = child.name if isinstance(child, ast.FunctionDef | ast.ClassDef) else within
            if isinstance(child, ast.expr) and not isinstance(node, ast.JoinedStr | ast.FormattedValue):
                yield here, child, isinstance(node, ast.If) and name == "test"
            yield from _expressions(child, here)


def _wrong(node: ast.expr) -> Iterator[tuple[str, str]]:
    """Yield what may stand by mistake where an expression stands, by the kind of mistake."""
    match node:
        case ast.Compare(left=left, ops=[op, *rest], comparators=comparators) if type(op) in COMPARED:
            wrong = ast.Compare(left, [COMPARED[type(op)](), *rest], comparators)
            yield "comparison", ast.unparse(wrong)
        case ast.Constant(value=bool() as value):
            yield "constant", str(not value)
        case ast.Constant(value=int() | float() as value):
            yield "number", str(value + 1)
        case ast.BoolOp(op=op, values=values):
            other = ast.Or() if isinstance(op, ast.And) else ast.And()
            yield "logic", ast.unparse(ast.BoolOp(other, values))
            yield "dropped", ast.unparse(values[0])
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield "logic", ast.unparse(operand)
        case ast.IfExp(body=body, orelse=orelse):
            yield "branch", ast.unparse(orelse)
            yield "branch", ast.unparse(body)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in RECKONED:
            yield "reckoning", ast.unparse(ast.BinOp(left, RECKONED[type(op)](), right))
        case ast.Call(func=ast.Name(id=name) as func, args=args, keywords=keywords) if name in SWAPPED:
            swapped = ast.copy_location(ast.Name(SWAPPED[name]), func)
            yield "reckoning", ast.unparse(ast.Call(swapped, args, keywords))
        case _:
            return


def _put(source: str, node: ast.expr, new: str) -> str:
    lines = source.encode().splitlines(keepends=True)
    first, last = node.lineno - 1, (node.end_lineno or node.lineno) - 1
    end = node.end_col_offset or 0
    instead = lines[first][: node.col_offset] + new.encode() + lines[last][end:]
    return b"".join([*lines[:first], instead, *lines[last + 1 :]]).decode()

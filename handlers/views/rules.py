"""A form of rules, filled in: read, and weighed before anything is saved."""

from collections.abc import Iterable, Mapping
from typing import Any

from handlers.actions.rules import propose
from handlers.blocks import ids
from handlers.blocks.rules import worded
from handlers.blocks.rules_form import knobs_of, leaves, stage_lines
from handlers.turn import Turn
from handlers.views.entered import entered
from sales.errors import FormError, SalesError
from sales.rulebook import read_stage
from services.playbook_text import read_text
from services.playbooks import Sheet, ensure_may_rule, sheet_of, weigh

MOST_FAULTS = 8
"""Faults that a form shows under one input."""


def rules_submitted(turn: Turn) -> None:
    """Show what the rules would do; what is wrong is said under its input, and nothing is kept."""
    view = turn.payload["view"]
    carried, given = ids.carried(view), entered(view)
    team = turn.work.teams.get(carried["team"]) if carried["team"] else None
    ensure_may_rule(turn.work, turn.me, team)
    sheet, form = sheet_of(turn.work, team), carried["form"]
    try:
        filled = _filled(form, given)
        proposal = weigh(turn.work, sheet, _said(sheet, form, filled), carried["version"])
    except FormError as wrong:
        raise FormError(_placed(wrong.faults, list(given), turn)) from None
    propose(turn, proposal, form, filled)


def _filled(form: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was written, as the form takes it again."""
    if form == "text":
        return {"text": "\n".join(text for text in given.values() if text)}
    if form.startswith("stage:"):
        code = form.removeprefix("stage:")
        return {"code": code, **{part: said for part, said in given.items() if said is not None and said != ""}}
    return {block: said or None for block, said in given.items()}


def _said(sheet: Sheet, form: str, filled: Mapping[str, Any]) -> object:
    """Return the same as rules."""
    if form == "text":
        return read_text(filled["text"])
    if form.startswith("stage:"):
        return {"stages": _with_stage(sheet, filled)}
    return {name: said for knob in knobs_of(sheet, form) for name, said in _knob(sheet, knob, filled)}


def _with_stage(sheet: Sheet, filled: Mapping[str, Any]) -> list[object]:
    """Return the stages with one of them as it was written; the name that ships is no name of one's own."""
    made = read_stage(filled, "").to_data()
    return [made if stage.code == filled["code"] else stage.to_data() for stage in sheet.playbook.stages]


def _knob(sheet: Sheet, knob: str, filled: Mapping[str, Any]) -> Iterable[tuple[str, object]]:
    """Yield what is said of a knob; what is left empty is as in the base."""
    if knob == "stages":
        yield from _stages(sheet, filled)
    elif knob == "evidence_names":
        yield knob, dict(_pair(line) for line in (filled.get(knob) or "").splitlines() if line.strip()) or None
    elif knob in filled:
        yield knob, filled[knob]
    else:
        base = leaves(sheet.base, knob)
        written = {path: filled.get(path) for path in base}
        parts = {path.partition(".")[2]: said or base[path] for path, said in written.items()}
        yield knob, parts if any(written.values()) else None


def _stages(sheet: Sheet, filled: Mapping[str, Any]) -> Iterable[tuple[str, object]]:
    """Yield the stages where they were changed: a list to begin with, or the lines, each with what it had before."""
    lines = [line.strip() for line in (filled.get("stages") or "").splitlines() if line.strip()]
    if filled.get("preset"):
        yield "stages", filled["preset"]
    elif not lines:
        yield "stages", None
    elif lines != stage_lines(sheet.playbook.stages):
        known = {stage.code: stage.to_data() for stage in sheet.playbook.stages}
        named = [_pair(line) for line in lines]
        yield "stages", [{**known.get(code, {}), "code": code, "name": name or None} for code, name in named]


def _pair(line: str) -> tuple[str, str]:
    code, _, name = line.replace("＝", "=").partition("=")
    return code.strip(), name.strip()


def _placed(faults: Mapping[str, Iterable[SalesError]], blocks: list[str], turn: Turn) -> dict[str, list[SalesError]]:
    """Return the faults by the input to which each belongs; one that has no input of its own says its place."""
    found: dict[str, list[SalesError]] = {}
    for place, wrong in faults.items():
        block = _block(place, blocks)
        said = [each if block in place else _with_place(place, each, turn) for each in wrong]
        found.setdefault(block, []).extend(said)
    return {block: said[:MOST_FAULTS] for block, said in found.items()}


def _block(place: str, blocks: list[str]) -> str:
    """Return the input of a place: its own, one inside or around it, that of a part of a stage, or the first."""
    inside = (block for block in blocks if block.startswith(f"{place}.") or place.startswith(f"{block}."))
    part = place.rpartition(".")[2]
    return place if place in blocks else next(inside, part if part in blocks else blocks[0])


def _with_place(place: str, fault: SalesError, turn: Turn) -> SalesError:
    return SalesError("rule-at", place=place or "–", said=worded(fault, turn.t))

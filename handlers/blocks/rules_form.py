"""The forms in which rules are changed: one for each group, one for a stage, one for a text."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from handlers.blocks import ids
from handlers.blocks.fix_form import several_input
from handlers.blocks.kit import Block, field, modal, option, static_input, text_input
from handlers.blocks.rules import GRADE_WORDS, GROUPS, asked_for, label_of
from handlers.voice import Voice
from sales.playbook import SHARED, Playbook
from sales.rulebook import RANGES
from sales.stages import FIELDS, PRESETS, PROOFS, Criterion, Duty, Stage, Tick
from sales.vocabulary import Grade
from services.playbooks import Sheet

TEXTS: Final = 4
"""Boxes for a text, each of as much as Slack takes."""
BOX: Final = 3000
ROOM: Final = 2900
UNITS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "cadence_days": "days",
        "default_grade": "grade",
        "morning": "clock",
        "afternoon": "clock",
        "undo_minutes": "minutes",
        "imported_per_day": "count",
        "brief_follow_ups": "count",
        "daily_messages": "count",
        "health_follow_up": "percent",
        "health_feedback": "percent",
        "health_progress": "percent",
        "feedback_score": "points",
        "feedback_unknown": "points",
        "silent_cadences": "cadences",
        "proposal_hours": "hours",
        "awaits_feedback": "list",
        "negotiation_days": "days",
        "dwell_percentile": "percent",
        "dwell_cases": "count",
        "slips": "times",
        "drop_below": "points",
        "drop_days": "days",
        "sleep_days": "days",
        "keep_days": "days",
        "closing_workday": "workdays",
        "revisit_days": "days",
        "red_workdays": "workdays",
        "manager_cadences": "cadences",
        "manager_days": "days",
        "ladder_grades": "list",
        "untouched_in_channel": "publicity",
        "approval_hours": "working-hours",
        "grade_words_en": "characters",
        "grade_words_zh": "characters",
        "spot_checks": "count",
        "spot_check_grades": "list",
        "late_entry_days": "days",
        "probability": "share",
        "quoted_factor": "times",
        "silence_days": "days",
        "silence_left": "share",
        "cycle_days": "days",
        "forecast_cases": "count",
        "payment_days": "days",
        "amount_outlier": "times",
        "record_fields": "list",
        "response_days": "days",
        "entry_weight": "percent",
        "sample_cases": "count",
        "awards": "switch",
    }
)
"""What each knob is counted in."""


def group_form(
    sheet: Sheet, group: str, t: Voice, private: str, filled: Mapping[str, str | None] | None = None
) -> Block:
    """Return the form of a group, with what differs from the base written in it, or with what was written before."""
    shown = _filled(sheet) if filled is None else filled
    blocks = [block for name in knobs_of(sheet, group) for block in _inputs(sheet, name, shown, t)]
    return _form(t(f"rules-group-{group}"), blocks, t, private)


def knobs_of(sheet: Sheet, group: str) -> tuple[str, ...]:
    """Return the knobs of a group that may be changed: a team has none of those that the whole workspace shares."""
    return tuple(name for name in GROUPS[group] if not (sheet.team and name in SHARED))


def _inputs(sheet: Sheet, name: str, shown: Mapping[str, str | None], t: Voice) -> Iterator[Block]:
    if name == "stages":
        yield from _stages(sheet, shown, t)
    elif name == "evidence_names":
        box = text_input(shown.get(name), multiline=True)
        yield field(name, t(label_of(name)), box, hint=t("rules-form-evidence-hint"))
    elif UNITS[name] == "switch":
        answers = [option(t("rules-on"), "true"), option(t("rules-off"), "false")]
        yield field(name, t(label_of(name)), static_input(answers, (shown.get(name) or "").lower() or None))
    else:
        for path, default in leaves(sheet.base, name).items():
            box = text_input(shown.get(path), placeholder=default or _that_ships(path))
            yield field(path, _label(path, t), box, hint=_hint(name, t))


def _stages(sheet: Sheet, shown: Mapping[str, str | None], t: Voice) -> Iterator[Block]:
    presets = [option(t(f"rules-preset-{name}"), name) for name in PRESETS]
    yield field("preset", t("rules-form-preset"), static_input(presets, shown.get("preset")))
    lines = shown.get("stages") or "\n".join(stage_lines(sheet.playbook.stages))
    box = text_input(lines, multiline=True)
    yield field("stages", t("rules-form-stages"), box, hint=t("rules-form-stages-hint"))


def stage_lines(stages: Sequence[Stage]) -> list[str]:
    """Return the stages as people write them."""
    return [f"{stage.code} = {stage.name}" if stage.name else stage.code for stage in stages]


def leaves(playbook: Playbook, name: str) -> dict[str, str]:
    """Return what is written for a knob, or for each of its parts, by place."""
    value: Any = playbook.to_data()[name]
    if name in GRADE_WORDS:
        return {f"{name}.{grade.value}": value.get(grade.value, "") for grade in Grade}
    if isinstance(value, Mapping):
        return {f"{name}.{key}": str(each) for key, each in value.items()}
    return {name: ", ".join(map(str, value)) if isinstance(value, list) else str(value)}


def _filled(sheet: Sheet) -> dict[str, str | None]:
    """Return what stands in the forms: what the rules have for themselves, where it differs from the base."""
    names = [name for group in GROUPS.values() for name in group if name in sheet.own and name != "stages"]
    filled: dict[str, str | None] = {}
    for name in names:
        base, own = leaves(sheet.base, name), leaves(sheet.playbook, name)
        filled |= {path: said for path, said in own.items() if "." not in path or said != base.get(path)}
    proofs = sheet.playbook.evidence_names
    return {**filled, "evidence_names": "\n".join(f"{code} = {name}" for code, name in proofs.items()) or None}


def _label(path: str, t: Voice) -> str:
    name, _, key = path.partition(".")
    said = t(label_of(name))
    if not key:
        return said
    return f"{said} · {t.term('feedback', key) if name == 'feedback_score' else key}"


def _that_ships(path: str) -> str | None:
    """Return the words that ship for a grade, in the language for which others may be written."""
    name, _, grade = path.partition(".")
    return Voice(GRADE_WORDS[name]).term("grade-means", grade) if name in GRADE_WORDS else None


def _hint(name: str, t: Voice) -> str:
    unit = t(f"rules-unit-{UNITS[name]}")
    if name not in RANGES:
        return unit
    least, most = RANGES[name]
    return t("rules-form-hint", unit=unit, least=least, most=most)


def stage_form(sheet: Sheet, stage: Stage, t: Voice, private: str) -> Block:
    """Return the form of one stage, filled in with how it is."""
    asked = possible_criteria(sheet.playbook)
    options = [option(asked_for(each, t), each) for each in asked]
    answers = [option(t("rules-yes"), "true"), option(t("rules-no"), "false")]
    duties = [option(t(f"rules-duty-{duty.value}"), duty.value) for duty in Duty]
    days = text_input(str(stage.target_days), placeholder=str(Stage.from_data({"code": stage.code}).target_days))
    blocks = [
        field("name", t("rules-part-name"), text_input(stage.name, placeholder=t.term("stage", stage.code))),
        field("enter", t("rules-part-enter"), several_input(options, [str(each) for each in stage.enter])),
        field("leave", t("rules-part-leave"), several_input(options, [str(each) for each in stage.leave])),
        field("approval", t("rules-part-approval"), static_input(answers, str(stage.approval).lower()), optional=False),
        field("target_days", t("rules-part-target-days"), days, optional=False, hint=_hint_days(t)),
        field("duty", t("rules-part-duty"), static_input(duties, stage.duty.value), optional=False),
    ]
    return _form(t.term("stage", stage.code, stage.name), blocks, t, private)


def _hint_days(t: Voice) -> str:
    least, most = RANGES["target_days"]
    return t("rules-form-hint", unit=t("rules-unit-days"), least=least, most=most)


def possible_criteria(playbook: Playbook) -> tuple[str, ...]:
    """Return all that a stage may ask for, as it is written down."""
    ticks = [f"ticks:{count}" for count in range(1, len(Tick) + 1)]
    proofs = dict.fromkeys((*PROOFS, *playbook.evidence_names))
    written = [*ticks, *(f"field:{name}" for name in FIELDS), "contact:decides", *(f"evidence:{p}" for p in proofs)]
    return tuple(str(Criterion.read(each)) for each in written)


def text_form(text: str, t: Voice, private: str) -> Block:
    """Return the form for a text, in several boxes."""
    parts = [*chunks_of(text), *[""] * TEXTS][:TEXTS]
    blocks = []
    for nth, part in enumerate(parts):
        example = t("rules-import-example") if nth == 0 else None
        box = {**text_input(part or None, multiline=True, placeholder=example), "max_length": BOX}
        label = t("rules-import-label") if nth == 0 else t("rules-import-more")
        blocks.append(
            field(f"text-{nth}", label, box, optional=nth > 0, hint=t("rules-import-hint") if nth == 0 else "")
        )
    return _form(t("rules-import-title"), blocks, t, private)


def chunks_of(text: str) -> Iterator[str]:
    """Yield a text in parts of whole lines that boxes take."""
    held: list[str] = []
    for line in text.splitlines():
        if held and len("\n".join([*held, line])) > ROOM:
            yield "\n".join(held)
            held = []
        held.append(line)
    yield "\n".join(held)


def _form(title: str, blocks: list[Block], t: Voice, private: str) -> Block:
    return modal(ids.RULES, title, t("rules-continue"), t("button-cancel"), blocks, private)

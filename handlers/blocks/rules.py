"""The rules of a team or of the workspace, what would change in them, and their history."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from handlers.blocks import ids
from handlers.blocks.kit import Block, actions, button, context, cut, esc, header, section
from handlers.turn import Message
from handlers.voice import Voice
from sales.differences import Difference
from sales.errors import SalesError
from sales.people import Team
from sales.playbook import Playbook
from sales.stages import Stage
from services.effects import Effect
from services.playbooks import Kept, Proposal, Sheet

GROUPS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "stages": ("stages", "evidence_names"),
        "rhythm": (
            "cadence_days",
            "default_grade",
            "morning",
            "afternoon",
            "undo_minutes",
            "imported_per_day",
            "brief_follow_ups",
            "daily_messages",
        ),
        "health": (
            "health_follow_up",
            "health_feedback",
            "health_progress",
            "feedback_score",
            "feedback_unknown",
            "silent_cadences",
        ),
        "alerts": (
            "proposal_hours",
            "awaits_feedback",
            "negotiation_days",
            "dwell_percentile",
            "dwell_cases",
            "slips",
            "drop_below",
            "drop_days",
            "sleep_days",
            "keep_days",
            "closing_workday",
            "revisit_days",
            "red_workdays",
            "manager_cadences",
            "manager_days",
            "ladder_grades",
            "untouched_in_channel",
        ),
        "approvals": ("approval_hours",),
        "honesty": ("grade_words_en", "grade_words_zh", "spot_checks", "spot_check_grades", "late_entry_days"),
        "forecast": (
            "probability",
            "quoted_factor",
            "silence_days",
            "silence_left",
            "cycle_days",
            "forecast_cases",
            "payment_days",
        ),
        "amounts": ("amount_outlier",),
        "team": ("record_fields", "response_days", "entry_weight", "sample_cases", "awards"),
    }
)
"""The knobs as people look for them; each stands in one group."""
GRADE_WORDS: Final[Mapping[str, str]] = MappingProxyType({"grade_words_en": "en", "grade_words_zh": "zh"})
"""The knobs that say what grades mean, and the language of each."""
MOST_SHOWN: Final = 12
"""Changes that a message lists; more are counted."""
CHUNK: Final = 2800
"""Characters of a code block, which is part of a paragraph."""


def whose(team: Team | None, t: Voice) -> str:
    """Return whose rules they are."""
    return t("rules-of-team", team=team.name) if team else t("rules-of-workspace")


def rules_message(sheet: Sheet, t: Voice, *, may_change: bool) -> Message:
    """Return all rules in their groups, each with a way to change it for those who may."""
    title, number = whose(sheet.team, t), sheet.team.id if sheet.team else 0
    intro = t("rules-intro-team") if sheet.team else t("rules-intro-workspace")
    groups = []
    for nth, (group, names) in enumerate(GROUPS.items()):
        change = button(t("rules-change"), ids.RULES, f"edit:{number}:{group}", nth=nth) if may_change else None
        lines = "\n".join(_line(sheet, name, t) for name in names)
        groups.append(section(f"*{t(f'rules-group-{group}')}*\n{lines}", change))
    return Message(
        text=title,
        blocks=[
            header(title),
            context(intro),
            *groups,
            _more(number, t, may_change=may_change),
            context(t("rules-hint")),
        ],
    )


def _more(number: int, t: Voice, *, may_change: bool) -> Block:
    kinds = ("export", "history", "import") if may_change else ("export",)
    return actions(
        *(button(t(f"rules-{kind}"), ids.RULES, f"{kind}:{number}:", nth=50 + n) for n, kind in enumerate(kinds))
    )


def _line(sheet: Sheet, name: str, t: Voice) -> str:
    shown = esc(shown_value(name, sheet.playbook, t))
    line = "rules-line-own" if name in sheet.own else "rules-line"
    return t(line, label=t(label_of(name)), value=shown)


def label_of(knob: str) -> str:
    """Return the id of the sentence that names a knob."""
    return f"rule-{knob.replace('_', '-')}"


def shown_value(name: str, playbook: Playbook, t: Voice) -> str:
    """Return what a knob is, in a reader's words."""
    if name == "stages":
        return t.listed(t.term("stage", stage.code, stage.name) for stage in playbook.stages)
    value = playbook.to_data()[name]
    if isinstance(value, bool):
        return t("rules-on" if value else "rules-off")
    if name == "feedback_score":
        value = {t.term("feedback", code): worth for code, worth in value.items()}
    if name in GRADE_WORDS and not value:
        return t("rules-grade-words-usual")
    if isinstance(value, Mapping):
        return t.listed(f"{key} {each}" for key, each in value.items()) or t("rules-none")
    if name == "awaits_feedback":
        return t.listed(t.term("stage", code, playbook.stage(code).name) for code in value) or t("rules-none")
    return t.listed(map(str, value)) or t("rules-none") if isinstance(value, list) else str(value)


def stages_message(sheet: Sheet, t: Voice) -> Message:
    """Return the stages, each with its button."""
    number = sheet.team.id if sheet.team else 0
    said = t("rules-stages-title")
    rows = [
        section(
            f"{t('rules-stage-shown', name=esc(t.term('stage', stage.code, stage.name)), code=esc(stage.code))}\n"
            f"{_stage_line(stage, t)}",
            button(t("rules-stage-change"), ids.RULES, f"stage:{number}:{stage.code}", nth=nth),
        )
        for nth, stage in enumerate(sheet.playbook.stages)
    ]
    return Message(text=said, blocks=[section(f"*{said}*"), *rows])


def _stage_line(stage: Stage, t: Voice) -> str:
    asked = {part: t.listed(asked_for(str(each), t) for each in getattr(stage, part)) for part in ("enter", "leave")}
    lines = [t("rules-line", label=t(f"rules-part-{part}"), value=esc(value)) for part, value in asked.items() if value]
    approval = t("rules-yes") if stage.approval else t("rules-no")
    others = {"approval": approval, "target-days": stage.target_days, "duty": t(f"rules-duty-{stage.duty.value}")}
    return "\n".join([*lines, *(t("rules-line", label=t(f"rules-part-{n}"), value=v) for n, v in others.items())])


def asked_for(criterion: str, t: Voice) -> str:
    """Return a criterion in a reader's words."""
    kind, _, what = criterion.partition(":")
    if kind == "ticks":
        return t("rules-asks-ticks", what=what)
    named = f"rules-asks-{kind}-{what.replace('_', '-')}"
    return t(named) if t.knows(named) else t("rules-asks-evidence-own", what=what)


def proposal_message(proposal: Proposal, question: int, t: Voice) -> Message:
    """Return what would change and what that would do today, before anything is saved."""
    title = t("rules-would", whose=whose(proposal.sheet.team, t))
    changes = "\n".join(change_lines(proposal.changes, t))
    effect = "\n".join(effect_lines(proposal.effect, t))
    save = button(t("rules-save"), ids.RULES, f"save:{question}:", nth=0, style="primary")
    back = button(t("rules-back"), ids.RULES, f"back:{question}:", nth=1)
    return Message(
        text=f"{title}\n{changes}", blocks=[section(title), section(changes), section(effect), actions(save, back)]
    )


def change_lines(changes: Sequence[Difference], t: Voice) -> Iterator[str]:
    """Yield a line for each change; of very many the first."""
    for each in changes[:MOST_SHOWN]:
        was, now = (_side(side, each.path, t) for side in (each.was, each.is_now))
        yield t("rules-difference", label=_placed(each.path, t), was=was, now=now)
    if len(changes) > MOST_SHOWN:
        yield t("rules-more", count=len(changes) - MOST_SHOWN)


def _side(side: str | None, path: str, t: Voice) -> str:
    """Return one side of a change in a reader's words: a knob is on or off, what a stage asks for is yes or no."""
    if not side:
        return t("rules-none")
    yes, no = ("rules-yes", "rules-no") if "." in path else ("rules-on", "rules-off")
    said = {"true": yes, "false": no}.get(side)
    return t(said) if said else esc(cut(side, 200))


def _placed(path: str, t: Voice) -> str:
    """Return the name of a knob with the grade, the stage or the part in it."""
    knob, _, rest = path.partition(".")
    if knob == "feedback_score" and rest:
        rest = t.term("feedback", rest)
    if knob == "stages" and rest:
        code, _, part = rest.rpartition(".")
        said = t(f"rules-part-{part.replace('_', '-')}")
        rest = f"{t.term('stage', code)} · {said}"
    return " · ".join(filter(None, [t(label_of(knob)), esc(rest)]))


def effect_lines(effect: Effect, t: Voice) -> Iterator[str]:
    """Yield what rules would do to the open deals today."""
    yield t("rules-effect-title", deals=effect.deals)
    told = [
        *_counted("rules-effect-stuck", effect.stuck, t),
        *_counted("rules-effect-drop", effect.to_drop, t),
        *_counted("rules-effect-managers", effect.managers, t),
        *(_counted("rules-effect-approvals", effect.approvals, t) if len(set(effect.approvals)) > 1 else ()),
        *([t("rules-effect-health", before=effect.health[0], now=effect.health[1])] * (len(set(effect.health)) > 1)),
        *([t("rules-effect-rhythm", count=effect.rhythm)] if effect.rhythm else []),
        *([t("rules-effect-stray", count=effect.stray)] if effect.stray else []),
    ]
    yield from (f"• {line}" for line in told or [t("rules-effect-none")])


def _counted(said: str, pair: tuple[int, int], t: Voice) -> Iterator[str]:
    before, now = pair
    if now < before:
        yield t(f"{said}-fewer", now=now, fewer=before - now)
    elif now:
        yield t(said, now=now, more=now - before)


def saved_message(sheet: Sheet, t: Voice) -> Message:
    """Return that rules were kept, and as which version."""
    said = t("rules-saved", version=sheet.version, whose=whose(sheet.team, t))
    return Message(text=said, blocks=[section(said)])


def history_message(team: Team | None, found: Sequence[Kept], zone: str, t: Voice) -> Message:
    """Return the versions, newest first, each older one with the way back to it."""
    number = team.id if team else 0
    if not found:
        return Message(text=t("rules-history-empty"), blocks=[section(t("rules-history-empty"))])
    title = t("rules-history-title", whose=whose(team, t))
    rows = []
    for nth, each in enumerate(found):
        told = t("rules-history-line", version=each.version, who=esc(each.who or "Oppbot"), at=t.moment(each.at, zone))
        back = button(t("rules-return"), ids.RULES, f"return:{number}:{each.version}", nth=nth) if nth else None
        rows.append(section("\n".join([told, *change_lines(each.changes, t)]), back))
    all_back = t("rules-return-shared") if team else t("rules-return-ships")
    first = actions(button(all_back, ids.RULES, f"return:{number}:0", nth=len(rows)))
    return Message(text=title, blocks=[header(title), *rows, first])


def export_message(team: Team | None, text: str, t: Voice) -> Message:
    """Return rules as code blocks, as many as Slack's paragraphs take."""
    said = t("rules-export-title", whose=whose(team, t))
    return Message(text=said, blocks=[section(said), *(section(f"```{chunk}```") for chunk in chunks(text, CHUNK))])


def chunks(text: str, most: int) -> Iterator[str]:
    """Yield a text in parts of whole lines, each of at most so many characters once it is made harmless."""
    held = ""
    for line in map(esc, text.splitlines()):
        if held and len(held) + len(line) >= most:
            yield held
            held = ""
        held = f"{held}\n{line}" if held else line
    yield held


def worded(fault: SalesError, t: Voice) -> str:
    """Return the sentence of what is wrong with a rule."""
    words: dict[str, Any] = {name: _word(word, t) for name, word in fault.words.items()}
    return t(fault.code, **words)


def _word(word: object, t: Voice) -> object:
    return t.listed(map(str, word)) if isinstance(word, Iterable) and not isinstance(word, str) else word

"""Every button of the rules: change a group or a stage, look at the history, give and take text, save, go back."""

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from handlers.blocks.kit import section
from handlers.blocks.rules import proposal_message, saved_message, stages_message
from handlers.blocks.rules_form import group_form, stage_form, text_form
from handlers.commands.playbook import export_rules, import_rules, private, show_history
from handlers.settling import own_question
from handlers.turn import Message, Turn
from sales.errors import SalesError
from sales.people import Team
from sales.rulebook import read_stage
from services.playbooks import Proposal, Sheet, ensure_may_rule, keep, sheet_of, weigh_version
from storage.questions import Question


def rules_pressed(turn: Turn) -> None:
    """Do what the button says, for those who may."""
    kind, number, what = turn.value.split(":", 2)
    if kind in _ANSWERS:
        _ANSWERS[kind](turn, own_question(turn, int(number)))
        return
    team = turn.work.teams.get(int(number)) if int(number) else None
    _KINDS[kind](turn, team, what)


def propose(turn: Turn, proposal: Proposal, form: str, filled: Mapping[str, object]) -> None:
    """Say what would change, and wait for [Save] or [Back]; say so where nothing would."""
    if not proposal.changes:
        turn.answer(Message(text=turn.t("rules-same"), blocks=[section(turn.t("rules-same"))]))
        return
    sheet = proposal.sheet
    kept = {"team": sheet.team.id if sheet.team else 0, "version": sheet.version, "own": proposal.own}
    waiting = json.dumps({**kept, "form": form, "filled": filled})
    question = turn.work.questions.ask(turn.me.id, "playbook", waiting, [], {})
    turn.answer(proposal_message(proposal, question.id, turn.t))


def _edit(turn: Turn, team: Team | None, group: str) -> None:
    """Open the form of a group; the stages are shown one by one beside it."""
    ensure_may_rule(turn.work, turn.me, team)
    sheet = sheet_of(turn.work, team)
    turn.open(group_form(sheet, group, turn.t, private(turn, sheet.version, team, group)))
    if group == "stages":
        turn.answer(stages_message(sheet, turn.t))


def _stage(turn: Turn, team: Team | None, code: str) -> None:
    ensure_may_rule(turn.work, turn.me, team)
    sheet = sheet_of(turn.work, team)
    if code not in sheet.playbook.stage_codes:
        raise SalesError("rule-stage-unknown", said=code, near=sheet.playbook.stage_codes[0])
    stage = sheet.playbook.stage(code)
    turn.open(stage_form(sheet, stage, turn.t, private(turn, sheet.version, team, f"stage:{code}")))


def _return(turn: Turn, team: Team | None, version: str) -> None:
    ensure_may_rule(turn.work, turn.me, team)
    propose(turn, weigh_version(turn.work, sheet_of(turn.work, team), int(version)), "", {})


def _save(turn: Turn, question: Question) -> None:
    """Keep what waits; once, and only over the version that it was made from."""
    waiting = json.loads(question.text)
    sheet = _waiting_sheet(turn, waiting["team"])
    if not turn.work.questions.settle(question.id, "saved"):
        raise SalesError("question-settled")
    turn.answer(
        saved_message(keep(turn.work, turn.me, sheet, waiting["own"], waiting["version"]), turn.t), replace=True
    )


def _back(turn: Turn, question: Question) -> None:
    """Open the form again as it was filled in; a way back in the history shows the history."""
    waiting = json.loads(question.text)
    sheet = _waiting_sheet(turn, waiting["team"])
    form, filled = waiting["form"], waiting["filled"]
    if not form:
        show_history(turn, sheet.team)
        return
    carried = private(turn, waiting["version"], sheet.team, form)
    if form == "text":
        view = text_form(filled["text"], turn.t, carried)
    elif form.startswith("stage:"):
        view = stage_form(sheet, read_stage(filled, form), turn.t, carried)
    else:
        view = group_form(sheet, form, turn.t, carried, filled)
    turn.open(view)


def _waiting_sheet(turn: Turn, number: int) -> Sheet:
    team = turn.work.teams.get(number) if number else None
    ensure_may_rule(turn.work, turn.me, team)
    return sheet_of(turn.work, team)


_ANSWERS: Final[Mapping[str, Callable[[Turn, Question], None]]] = MappingProxyType({"save": _save, "back": _back})
_KINDS: Final[Mapping[str, Callable[[Turn, Team | None, str], None]]] = MappingProxyType(
    {
        "edit": _edit,
        "stage": _stage,
        "return": _return,
        "history": lambda turn, team, _: show_history(turn, team),
        "export": lambda turn, team, _: export_rules(turn, team),
        "import": lambda turn, team, _: import_rules(turn, team),
    }
)

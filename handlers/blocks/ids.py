"""Every action and view id, in one place."""

import json
from collections.abc import Mapping
from typing import Any, Final

PREFIX: Final = "opp:"
"""All ids begin so; one listener takes them all."""

UNDO: Final = "undo"
FIX: Final = "fix"
CHOOSE: Final = "choose"
READING: Final = "reading"
FORGET: Final = "forget"
LOSS_REASON: Final = "loss_reason"
LOSS_MORE: Final = "loss_more"
LOST_MEANT: Final = "lost_meant"
LOST_UNDO: Final = "lost_undo"
NEXT_PAGE: Final = "next_page"
EXPORT: Final = "export"
ALL_DUE: Final = "all_due"
SEND_AGAIN: Final = "send_again"
MOVE_STAGE: Final = "move_stage"
WHAT_HAPPENED: Final = "what_happened"
TOMORROW: Final = "tomorrow"
RESCHEDULE: Final = "reschedule"
HAND_OVER: Final = "hand_over"
MORE: Final = "more"
ADD_WORDS: Final = "add_words"
POSTS: Final = "posts"
OWN_WEEK: Final = "own_week"
OPEN: Final = "open"
NEW: Final = "new"
SET_UP: Final = "set_up"
TEAM: Final = "team"
WORDS: Final = "words"
READ_IT: Final = "read_it"
LANGUAGE: Final = "language"
ZONE: Final = "zone"
HOURS: Final = "hours"
RULES: Final = "rules"
GATE: Final = "gate"
REGRADE: Final = "regrade"
EXPLAIN: Final = "explain"
PROMISE: Final = "promise"
CHECK: Final = "check"
CHECK_WHY: Final = "check_why"
CHECKS: Final = "checks"
GRADE: Final = "grade"
SLEEP: Final = "sleep"
SLEEP_UNTIL: Final = "sleep_until"
DROP: Final = "drop"
KEEP: Final = "keep"
UNKEEP: Final = "unkeep"
CLOSING: Final = "closing"
REOPEN: Final = "reopen"
UNDO_ALL: Final = "undo_all"
USE_TRACK: Final = "use_track"
UNUSE_TRACK: Final = "unuse_track"
EDIT_TRACK: Final = "edit_track"
UNDO_TRACK: Final = "undo_track"
TRACK: Final = "track"
ASK_OWNER: Final = "ask_owner"
ALLOW: Final = "allow"
LADDER: Final = "ladder"
UNTOUCHED: Final = "untouched"
APPROVE: Final = "approve"
APPROVAL: Final = "approval"
APPROVALS: Final = "approvals"
APPROVAL_REJECT: Final = "approval_reject"
APPROVAL_ASK: Final = "approval_ask"
APPROVAL_ANSWER: Final = "approval_answer"
APPROVAL_WITHDRAW: Final = "approval_withdraw"
PASSAGE_WHY: Final = "passage_why"
PERIOD_WHY: Final = "period_why"
PERIOD_DEALS: Final = "period_deals"
CHANGED_DEALS: Final = "changed_deals"
FORECAST_WHY: Final = "forecast_why"
FORECAST_DEALS: Final = "forecast_deals"
GOAL_UNDO: Final = "goal_undo"
USE_ODDS: Final = "use_odds"
CONDUCT: Final = "conduct"
CONDUCT_WHY: Final = "conduct_why"
RATES: Final = "rates"
RATES_UNDO: Final = "rates_undo"


def action(name: str, nth: int | None = None) -> str:
    """Return the action id for a routing name; the number keeps ids of one block apart."""
    return f"{PREFIX}{name}" if nth is None else f"{PREFIX}{name}:{nth}"


def name_of(action_id: str) -> str:
    """Return the routing name in an action or view id."""
    return action_id.removeprefix(PREFIX).split(":")[0]


def target(value: str) -> tuple[int, int, str]:
    """Return what a button's value names: an opportunity's number, the version that the card showed, and the rest."""
    number, version, *rest = value.split(":")
    return int(number), int(version), ":".join(rest)


def carry(**what: object) -> str:
    """Return what a modal carries along until it is submitted: ids and the address of the answer."""
    return json.dumps(what)


def carried(view: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a modal carried along."""
    return dict(json.loads(view.get("private_metadata") or "{}"))

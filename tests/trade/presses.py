"""Every button and form that settles something, once each: whatever is new gets a line here."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from handlers.blocks import ids
from handlers.blocks.tracks_form import ANY, RETIRE
from tests.trade.desk import DANA, OPENING, SAM, USED, WEEK, Press

LINK: Final = "https://acme.slack.com/files/U0BEN/F0REQ12345/requirements.pdf"
THIS: Final = {"id": 1, "version": "{v}"}
CHECK, JUDGED = f"{{team}}:{WEEK}:1", f"{{team}}:{WEEK}:2"


def _chosen(*values: str) -> dict[str, object]:
    return {"selected_options": [{"value": value} for value in values]}


def _one(value: str) -> dict[str, object]:
    return {"selected_option": {"value": value}}


PRESSES: Final[Mapping[str, Press]] = MappingProxyType(
    {
        "move": Press(action=ids.MOVE_STAGE, value="1:{v}:qualified"),
        "tomorrow": Press(action=ids.TOMORROW, value="1:{v}"),
        "won": Press(action=ids.MORE, value="won:1:{v}"),
        "grade": Press(action=ids.GRADE, value="1:{v}:B"),
        "undo": Press(action=ids.UNDO, value="{event}"),
        "make it C": Press(action=ids.REGRADE, value="{flag}"),
        "explain": Press(action=ids.EXPLAIN, carries={"flag": "{flag}"}, filled={"words": "their boss is away"}),
        "kept": Press(action=ids.PROMISE, value="{promise}:kept"),
        "called off": Press(action=ids.PROMISE, value="{promise}:off"),
        "use an opening": Press(action=ids.USE_TRACK, value=f"1:{{v}}:{OPENING}"),
        "unuse it": Press(action=ids.UNUSE_TRACK, value=f"1:{{v}}:{USED}"),
        "keep": Press(action=ids.KEEP, value="1:{v}"),
        "verified": Press(action=ids.CHECK, value=f"{CHECK}:verified", by=DANA),
        "not real": Press(action=ids.CHECK, value=f"{CHECK}:not_real", by=DANA),
        "why so": Press(action=ids.CHECK_WHY, carries={"check": JUDGED}, filled={"words": "nobody is there"}, by=DANA),
        "ask the owner": Press(action=ids.ASK_OWNER, value="1:{v}:2026-11-18", by=DANA),
        "seven days": Press(action=ids.ALLOW, value="1:{v}:2026-11-18", by=DANA),
        "keep no more": Press(action=ids.UNKEEP, value="4:{v4}"),
        "approve": Press(action=ids.APPROVE, value="{request}", by=DANA),
        "withdraw": Press(action=ids.APPROVAL_WITHDRAW, value="{request}"),
        "reject": Press(
            action=ids.APPROVAL_REJECT, carries={"number": "{request}"}, filled={"words": "too cheap"}, by=DANA
        ),
        "ask first": Press(
            action=ids.APPROVAL_ASK, carries={"number": "{request}"}, filled={"words": "is it real?"}, by=DANA
        ),
        "answer": Press(action=ids.APPROVAL_ANSWER, carries={"number": "{question}"}, filled={"words": "the CFO"}),
        "which one": Press(action=ids.CHOOSE, value="{which}:0"),
        "which amount": Press(action=ids.READING, value="{amount}:0"),
        "why lost": Press(action=ids.LOSS_REASON, value="{why_lost}:0"),
        "more on a loss": Press(action=ids.LOSS_MORE, value="{more_lost}:0"),
        "which are lost": Press(action=ids.LOST_MEANT, value="{lost_which}:0"),
        "undo the losses": Press(action=ids.LOST_UNDO, value="all:{loss2},{loss3}"),
        "reopen": Press(action=ids.REOPEN, value="2:{v2}"),
        "sleep until": Press(action=ids.SLEEP_UNTIL, value="{sleep}:0"),
        "undo the closing day": Press(action=ids.UNDO_ALL, value="{closing}"),
        "sleep": Press(
            action=ids.SLEEP, carries=THIS, filled={"day": {"selected_date": "2027-03-01"}, "words": "no budget"}
        ),
        "drop": Press(action=ids.DROP, carries=THIS, filled={"words": "no fit"}),
        "reschedule": Press(action=ids.RESCHEDULE, carries=THIS, filled={"day": {"selected_date": "2026-12-01"}}),
        "hand over": Press(
            action=ids.HAND_OVER, carries=THIS, filled={"person": {"selected_user": DANA}, "words": "knows their CTO"}
        ),
        "gate": Press(
            action=ids.GATE,
            carries={**THIS, "stage": "negotiation", "instead": False},
            filled={
                "ticks": _chosen("need", "budget"),
                "close_on": {"selected_date": "2026-12-18"},
                "evidence:requirements": LINK,
            },
        ),
        "closing day": Press(
            action=ids.CLOSING,
            carries={"rows": [[1, "{v}"], [2, "{v2}"]]},
            filled={"1": _one("sleep"), "2": _one("drop")},
        ),
        "fix": Press(
            action=ids.FIX,
            carries={**THIS, "event": "{event}"},
            filled={"words": "sent the sample", "grade": _one("B")},
        ),
        "undo a goal": Press(action=ids.GOAL_UNDO, value="{goal}", by=DANA),
        "undo a talk track": Press(action=ids.UNDO_TRACK, value="{team}:en:{track}", by=DANA),
        "retire the opening": Press(
            action=ids.TRACK,
            carries={"team": "{team}", "language": "en", "key": OPENING},
            filled={"words": "Hi", **dict.fromkeys(("stage", "feedback", "situation"), _one(ANY)), "end": _one(RETIRE)},
            by=DANA,
        ),
        "undo a rate": Press(action=ids.RATES_UNDO, value="{rate}", by=SAM),
        "set a rate": Press(
            action=ids.RATES,
            carries={},
            filled={
                "base": _one("USD"),
                "currency": _one("CNY"),
                "rate": "0.15",
                "day": {"selected_date": "2026-11-01"},
            },
            by=SAM,
        ),
        "add words": Press(action=ids.ADD_WORDS, carries={"id": 1}, filled={"words": "they loved it, 90k"}),
    }
)
OPEN_OR_SHOW: Final = frozenset(
    {
        *(ids.NEXT_PAGE, ids.EXPORT, ids.ALL_DUE, ids.READ_IT, ids.WHAT_HAPPENED, ids.CHECKS, ids.LADDER),
        *(ids.FIX, ids.HAND_OVER, ids.RESCHEDULE, ids.ADD_WORDS, ids.SLEEP, ids.DROP, ids.EXPLAIN, ids.CHECK_WHY),
        *(ids.APPROVAL_REJECT, ids.APPROVAL_ASK, ids.APPROVAL_ANSWER, ids.APPROVALS, ids.APPROVAL),
        *(ids.UNTOUCHED, ids.PASSAGE_WHY, ids.PERIOD_WHY, ids.PERIOD_DEALS),
        *(ids.CLOSING, ids.NEW, ids.RULES, ids.SET_UP, ids.WORDS, ids.HOURS, ids.POSTS),
        ids.EDIT_TRACK,
        *(ids.FORECAST_WHY, ids.FORECAST_DEALS, ids.CHANGED_DEALS, ids.USE_ODDS),
        *(ids.CONDUCT, ids.CONDUCT_WHY),
        ids.RATES,
    }
)
"""Buttons that open a form, or show something, such as what another rule would do before it is saved."""
OF_PEOPLE: Final = frozenset({ids.LANGUAGE, ids.ZONE, ids.FORGET, ids.SEND_AGAIN, ids.OWN_WEEK})
"""Buttons about how somebody is spoken to: whatever is pressed last holds."""
FORMS_APART: Final = frozenset({ids.NEW, ids.TEAM, ids.HOURS, ids.WORDS, ids.RULES, ids.POSTS})
"""Forms that settle nothing about a deal that is there; two versions of the rules refuse each other by themselves."""

"""What people fill in: one handler per modal."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from handlers.blocks import ids
from handlers.turn import Turn
from handlers.views.add_words import add_words_submitted
from handlers.views.approval import answer_submitted, ask_submitted, reject_submitted
from handlers.views.check_why import check_why_submitted
from handlers.views.closing import closing_submitted
from handlers.views.drop import drop_submitted
from handlers.views.explain import explain_submitted
from handlers.views.fix import fix_submitted
from handlers.views.gate import gate_submitted
from handlers.views.hand_over import hand_over_submitted
from handlers.views.hours import hours_submitted
from handlers.views.new import new_submitted
from handlers.views.posts import posts_submitted
from handlers.views.rates import rates_submitted
from handlers.views.reschedule import reschedule_submitted
from handlers.views.rules import rules_submitted
from handlers.views.sleep import sleep_submitted
from handlers.views.team import team_submitted
from handlers.views.track import track_submitted
from handlers.views.words import words_submitted

VIEWS: Mapping[str, Callable[[Turn], None]] = MappingProxyType(
    {
        ids.FIX: fix_submitted,
        ids.TEAM: team_submitted,
        ids.POSTS: posts_submitted,
        ids.HOURS: hours_submitted,
        ids.WORDS: words_submitted,
        ids.TRACK: track_submitted,
        ids.RESCHEDULE: reschedule_submitted,
        ids.HAND_OVER: hand_over_submitted,
        ids.ADD_WORDS: add_words_submitted,
        ids.NEW: new_submitted,
        ids.RULES: rules_submitted,
        ids.RATES: rates_submitted,
        ids.SLEEP: sleep_submitted,
        ids.DROP: drop_submitted,
        ids.CLOSING: closing_submitted,
        ids.EXPLAIN: explain_submitted,
        ids.CHECK_WHY: check_why_submitted,
        ids.APPROVAL_REJECT: reject_submitted,
        ids.APPROVAL_ASK: ask_submitted,
        ids.APPROVAL_ANSWER: answer_submitted,
        ids.GATE: gate_submitted,
    }
)

"""The form of the closing day, filled in."""

from handlers.actions.closing import EVENT, KEPT
from handlers.asking import put
from handlers.blocks import ids
from handlers.blocks.closing_day import decided_message
from handlers.turn import Turn
from handlers.views.entered import entered
from services.closing_day import Decision, Fate, decide_all


def closing_submitted(turn: Turn) -> None:
    """Carry out all that was chosen, and answer with the counts and one [Undo]."""
    view = turn.payload["view"]
    chosen, rows = entered(view), ids.carried(view)["rows"]
    decisions = [
        Decision(number=number, version=version, fate=Fate(chosen[str(number)] or Fate.KEEP))
        for number, version in rows
    ]
    decided = decide_all(turn.work, turn.me, decisions, turn.t("closing-reason"), turn.said)
    events = [f"{EVENT}{event.id}" for event in (*decided.slept, *decided.dropped)]
    question = put(turn, "closing", [*events, *(f"{KEPT}{number}" for number in decided.kept)])
    turn.answer(decided_message(decided, question.id, turn.t))

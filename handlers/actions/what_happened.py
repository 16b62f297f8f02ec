"""[What happened?] on a reminder and in the home: one choice logs a follow-up and sets the next date."""

from handlers.blocks import ids
from handlers.blocks.doubts import doubt_message
from handlers.pressed import answer_done, pressed_card, pressed_opportunity
from handlers.turn import Turn
from parsing import UpdateDraft
from sales.vocabulary import Feedback
from services.updates import file_update


def what_happened(turn: Turn) -> None:
    """File what the customer said, in the rep's own language, so that the history reads well."""
    opportunity = pressed_opportunity(turn, turn.value)
    if opportunity is None:
        return
    code = Feedback(ids.target(turn.value)[2])
    words = turn.t.term("feedback", code.value)
    draft = UpdateDraft(text=words, note=words, feedback=(code,))
    filed = file_update(turn.work, turn.me, opportunity, draft, turn.said)
    turn.postscript = doubt_message(filed.flag, turn.t, filed.playbook) if filed.flag else None
    answer_done(turn, filed.opportunity, filed.event, pressed_card(turn))

"""[Tomorrow] on a reminder."""

from handlers.pressed import answer_done, pressed_card, pressed_opportunity
from handlers.turn import Turn
from services.snoozing import put_off


def tomorrow(turn: Turn) -> None:
    """Put the next date off to the owner's next workday."""
    if opportunity := pressed_opportunity(turn, turn.value):
        snoozed = put_off(turn.work, turn.me, opportunity, turn.said)
        answer_done(turn, snoozed.opportunity, snoozed.event, pressed_card(turn))

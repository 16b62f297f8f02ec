"""[I've read it] under a hand-over brief."""

from dataclasses import replace

from handlers.blocks import ids
from handlers.letters.rewrite import look_of
from handlers.pressed import pressed_card
from handlers.turn import Turn
from services.briefs import confirm_read


def read_it(turn: Turn) -> None:
    """Tell the giver once, and take the button off the brief."""
    opportunity = confirm_read(turn.work, turn.me, int(ids.target(turn.value)[2]))
    card = pressed_card(turn)
    if card is None:
        return
    turn.work.cards.keep(replace(card, kind="read"))
    if message := look_of(turn.work, replace(card, kind="read"), opportunity):
        turn.answer(replace(message, card=None), replace=True)

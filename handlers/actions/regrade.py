"""[Make it C] under a grade that the words deny."""

from handlers.blocks.doubts import settled_message
from handlers.blocks.filed import filed_message
from handlers.pressed import reading
from handlers.turn import Turn
from services.flags import Doubt
from services.regrading import regrade


def regrade_pressed(turn: Turn) -> None:
    """Give the deal the grade of the button; a doubt that is settled already is told with who settled it."""
    came = regrade(turn.work, turn.me, int(turn.value), turn.said)
    if isinstance(came, Doubt):
        turn.answer(settled_message(came, reading(turn)))
    else:
        turn.answer(filed_message(came, turn.t, turn.now.date()))

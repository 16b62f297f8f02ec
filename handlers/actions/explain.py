"""[Explain] under a grade that the words deny."""

from handlers.blocks import ids
from handlers.blocks.doubts import explain_form, settled_message
from handlers.pressed import reading
from handlers.turn import Turn
from services.flags import told
from services.regrading import ask_flag


def explain_pressed(turn: Turn) -> None:
    """Open the form that asks for one line; a doubt that is settled already is told with who settled it."""
    opportunity, flag = ask_flag(turn.work, turn.me, int(turn.value))
    if not flag.is_open:
        turn.answer(settled_message(told(turn.work, opportunity, flag), reading(turn)))
        return
    private = ids.carry(flag=flag.id, to=turn.origin.address)
    turn.open(explain_form(flag, opportunity, reading(turn), private))

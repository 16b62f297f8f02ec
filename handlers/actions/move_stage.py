"""[Move to quote] under a read-back, and the stages to choose from."""

from handlers.blocks import ids
from handlers.gates import answer_filed, tried
from handlers.pressed import changeable, takes_place
from handlers.turn import Turn
from parsing import UpdateDraft
from sales.opportunity import EventCode


def move_stage_pressed(turn: Turn) -> None:
    """Move the opportunity to the stage of the button, unless it has moved on since; ask for what its gate misses."""
    if opportunity := changeable(turn, turn.value):
        draft = UpdateDraft(stage=ids.target(turn.value)[2])
        if moved := tried(turn, opportunity, draft, EventCode.STAGE_MOVED):
            answer_filed(turn, moved, instead=takes_place(turn))

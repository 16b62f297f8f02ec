"""[Move to quote] under a read-back, and the stages to choose from."""

from handlers.blocks import ids
from handlers.blocks.filed import filed_message
from handlers.pressed import changeable
from handlers.turn import Turn
from parsing import UpdateDraft
from sales.opportunity import EventCode
from services.updates import file_update


def move_stage_pressed(turn: Turn) -> None:
    """Move the opportunity to the stage of the button, unless it has moved on since the button was shown."""
    if opportunity := changeable(turn, turn.value):
        draft = UpdateDraft(stage=ids.target(turn.value)[2])
        moved = file_update(turn.work, turn.me, opportunity, draft, turn.said, EventCode.STAGE_MOVED)
        turn.answer(filed_message(moved, turn.t, turn.now.date()), replace=True)

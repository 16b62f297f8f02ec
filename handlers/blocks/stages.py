"""The stages of an opportunity, to move it to one of them."""

from collections.abc import Sequence
from typing import Final

from handlers.blocks import ids
from handlers.blocks.kit import Block, actions, button, section
from handlers.blocks.lines import headline
from handlers.turn import Message
from handlers.voice import Voice
from sales.opportunity import Opportunity
from sales.stages import Stage

MOST: Final = 24
"""Stages that one row of buttons holds."""


def stages_message(o: Opportunity, stages: Sequence[Stage], t: Voice) -> Message:
    """Return where the opportunity stands and a button for every other stage."""
    asked = t("ask-stage", what=headline(o, t))
    others = [stage for stage in stages if stage.code != o.stage][:MOST]
    buttons = [stage_button(o, stage, t, nth=nth) for nth, stage in enumerate(others)]
    return Message(text=asked, blocks=[section(asked), actions(*buttons)])


def stage_button(o: Opportunity, stage: Stage, t: Voice, *, nth: int | None = None, offer: bool = False) -> Block:
    """Return a button that moves an opportunity to a stage."""
    name = t.term("stage", stage.code, stage.name)
    label = t("button-move-stage", stage=name) if offer else name
    return button(label, ids.MOVE_STAGE, f"{o.id}:{o.version}:{stage.code}", nth=nth)

"""The stages of an opportunity, to move it to one of them."""

from collections.abc import Sequence
from typing import Final

from handlers.blocks import ids
from handlers.blocks.kit import Block, actions, button, context, esc, section
from handlers.blocks.lines import headline
from handlers.turn import Message
from handlers.voice import Voice
from sales.opportunity import Opportunity
from sales.pace import Pace
from sales.stages import Stage

MOST: Final = 24
"""Stages that one row of buttons holds."""


def stages_message(o: Opportunity, stages: Sequence[Stage], t: Voice, pace: Pace | None = None) -> Message:
    """Return where the opportunity stands and for how long, a button for every other stage, and what each is like."""
    asked = "\n".join(filter(None, [t("ask-stage", what=headline(o, t)), pace_line(pace, t)]))
    others = [stage for stage in stages if stage.code != o.stage][:MOST]
    buttons = [stage_button(o, stage, t, nth=nth) for nth, stage in enumerate(others)]
    told = "\n".join(_told(stage, t) for stage in stages[:MOST])
    return Message(text=f"{asked}\n{told}", blocks=[section(asked), actions(*buttons), context(told)])


def stage_button(o: Opportunity, stage: Stage, t: Voice, *, nth: int | None = None, offer: bool = False) -> Block:
    """Return a button that moves an opportunity to a stage."""
    name = t.term("stage", stage.code, stage.name)
    label = t("button-move-stage", stage=name) if offer else name
    return button(label, ids.MOVE_STAGE, f"{o.id}:{o.version}:{stage.code}", nth=nth)


def pace_line(pace: Pace | None, t: Voice) -> str:
    """Return which day of how many it is, marked where that is over, and whose work it mostly is."""
    if pace is None:
        return ""
    said = t("pace-over" if pace.is_over else "pace", day=pace.day, target=pace.target_days)
    return t("pace-duty", pace=said, duty=t(f"rules-duty-{pace.duty.value}"))


def _told(stage: Stage, t: Voice) -> str:
    """Return how long a stage mostly takes, and whose work it mostly is."""
    name, duty = esc(t.term("stage", stage.code, stage.name)), t(f"rules-duty-{stage.duty.value}")
    return t("pace-stage", stage=name, days=stage.target_days, duty=duty)

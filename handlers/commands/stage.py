"""`/opp stage Acme quote`; back is as good as forward."""

from dataclasses import replace

from handlers.asking import meant
from handlers.blocks.filed import filed_message
from handlers.blocks.stages import stages_message
from handlers.turn import Turn
from handlers.understanding import understood
from sales.errors import SalesError
from sales.opportunity import EventCode
from services.updates import file_update


def stage(turn: Turn) -> None:
    """Move an opportunity to a stage; without one offer all of them."""
    draft = understood(turn, "stage")
    opportunity = meant(turn, "stage", draft) if draft else None
    if draft is None or opportunity is None:
        return
    if draft.stage is None:
        turn.answer(stages_message(opportunity, turn.work.playbook_of(opportunity.team_id).stages, turn.t))
        return
    if draft.stage == opportunity.stage:
        raise SalesError("stage-same", id=opportunity.id, name=opportunity.name)
    moved = file_update(turn.work, turn.me, opportunity, replace(draft, outcome=None), turn.said, EventCode.STAGE_MOVED)
    turn.answer(filed_message(moved, turn.t, turn.now.date()))

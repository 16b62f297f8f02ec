"""`/opp delete Acme`: nothing of the history goes, so the answer offers what puts an end to a deal."""

from handlers.asking import meant
from handlers.blocks import ids
from handlers.blocks.kit import actions, button, esc, section
from handlers.blocks.opportunity import card_buttons
from handlers.turn import Message, Turn
from parsing import read_update
from services.undoing import may_undo_opening


def delete(turn: Turn) -> None:
    """Say that deals are closed and not deleted, with the buttons for it; one that I just opened can be undone."""
    opportunity = meant(turn, "delete", read_update(turn.text, turn.now, turn.known), exactly=True)
    if opportunity is None:
        return
    event = may_undo_opening(turn.work, turn.me, opportunity)
    said = turn.t("delete-undo" if event else "delete-close", name=esc(opportunity.name), id=opportunity.id)
    blocks = [section(said)]
    if event:
        blocks.append(actions(button(turn.t("button-undo"), ids.UNDO, event.id)))
    elif not opportunity.has_ended:
        blocks.append(card_buttons(opportunity.id, opportunity.version, turn.t))
    turn.answer(Message(text=said, blocks=blocks))

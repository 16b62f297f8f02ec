"""A move that its gate holds back: said with a button, and asked in a form at once where Slack lets a form open."""

from typing import Final

from handlers.blocks import ids
from handlers.blocks.filed import filed_message
from handlers.blocks.gate import Gate, gate_form, gate_message
from handlers.pressed import reading, takes_place
from handlers.turn import Turn
from parsing import UpdateDraft
from sales.opportunity import EventCode, Opportunity, Place
from services.filling import known_of, try_move
from services.moving import Held
from services.updates import Filed

OPENS: Final = frozenset({Place.COMMAND, Place.PRESS})
"""Where what was said brings along what a form opens by."""


def tried(
    turn: Turn, opportunity: Opportunity, draft: UpdateDraft, code: EventCode = EventCode.UPDATED
) -> Filed | None:
    """File what was said; None, with the answer given, where that was a bare move that its gate holds back."""
    done = try_move(turn.work, turn.me, opportunity, draft, turn.said, code)
    if isinstance(done, Filed):
        ask_at_once(turn, done.opportunity, done.held)
        return done
    ask_at_once(turn, opportunity, done)
    if turn.origin.place is not Place.PRESS or turn.replacing:
        turn.answer(gate_message(gate_of(turn, opportunity, done), turn.t))
    return None


def ask_at_once(turn: Turn, opportunity: Opportunity, held: Held | None) -> None:
    """Open the form that asks for what a move waits for, where one may open from here."""
    if held and not held.approvers and turn.origin.place in OPENS and turn.origin.trigger_id:
        private = carried(turn, opportunity, held)
        turn.open(gate_form(gate_of(turn, opportunity, held), known_of(turn.work, opportunity), reading(turn), private))


def gate_of(turn: Turn, opportunity: Opportunity, held: Held) -> Gate:
    """Return a move at its gate, with the team's own names for proofs."""
    names = turn.work.playbook_of(opportunity.team_id).evidence_names
    return Gate(opportunity=opportunity, held=held, proofs=names)


def carried(turn: Turn, opportunity: Opportunity, held: Held) -> str:
    """Return what the form carries along: which move it is for, and where its answer goes."""
    o = turn.origin
    instead = o.place is Place.PRESS and not o.fleeting and takes_place(turn)
    to = o.in_place if instead else o.address
    return ids.carry(id=opportunity.id, version=opportunity.version, stage=held.wanted.code, to=to, instead=instead)


def answer_filed(turn: Turn, filed: Filed, *, instead: bool = False) -> None:
    """Read back what was filed."""
    names = turn.work.playbook_of(filed.opportunity.team_id).evidence_names
    turn.answer(filed_message(filed, turn.t, turn.now.date(), proofs=names), replace=instead)

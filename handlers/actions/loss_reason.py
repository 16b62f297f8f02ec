"""Why it was lost: the select under the question."""

from dataclasses import replace

from handlers.ending import end
from handlers.settling import settle
from handlers.turn import Turn
from parsing import read_update
from sales.vocabulary import LossReason, Outcome


def loss_reason_chosen(turn: Turn) -> None:
    """Close the opportunity as lost for the chosen reason, with the words that waited."""
    question, chosen = settle(turn)
    number, _, reason = chosen.partition(":")
    turn.about = int(number)
    draft = read_update(turn.text, turn.now, turn.known)
    end(turn, question.verb, replace(draft, outcome=Outcome.LOST, loss_reason=LossReason(reason)))

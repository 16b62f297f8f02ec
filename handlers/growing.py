"""`add 20k to Acme`: the amount of a deal grows or shrinks by what is said."""

from dataclasses import replace

from handlers.asking import meant
from handlers.blocks.filed import filed_message
from handlers.turn import Turn
from handlers.understanding import understood
from parsing.added import LESS, MORE
from sales.money import changed_by
from services.updates import file_update


def more(turn: Turn) -> None:
    """Let the amount of a deal grow."""
    _by(turn, MORE, 1)


def less(turn: Turn) -> None:
    """Let the amount of a deal shrink, to nothing at the least."""
    _by(turn, LESS, -1)


def _by(turn: Turn, verb: str, sign: int) -> None:
    draft = understood(turn, verb)
    opportunity = meant(turn, verb, draft) if draft else None
    if draft is None or opportunity is None or draft.amount is None:
        return
    total = changed_by(opportunity, sign * draft.amount, draft.currency)
    filed = file_update(turn.work, turn.me, opportunity, replace(draft, amount=total), turn.said)
    turn.answer(filed_message(filed, turn.t, turn.now.date()))

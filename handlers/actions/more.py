"""The `⋯` menu of a card: look at the whole, close it, put it to sleep, drop it, and in a morning card hand it over."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from handlers.actions.drop import open_drop
from handlers.actions.hand_over import open_hand_over
from handlers.actions.sleep import open_sleep
from handlers.blocks import ids
from handlers.commands.show import show_one
from handlers.ending import end
from handlers.pressed import answer_done, changeable, pressed_card
from handlers.turn import Turn
from parsing import UpdateDraft
from sales.vocabulary import Outcome
from services.changes import ensure_open
from services.finding import visible
from services.updates import file_update


def more(turn: Turn) -> None:
    """Do what was chosen with the opportunity that the card shows."""
    chosen, _, value = turn.value.partition(":")
    CHOICES[chosen](turn, value)


def _open(turn: Turn, value: str) -> None:
    show_one(turn, visible(turn.work, turn.me, turn.work.opportunities.get(ids.target(value)[0])))


def _won(turn: Turn, value: str) -> None:
    if opportunity := changeable(turn, value):
        ensure_open(opportunity)
        filed = file_update(turn.work, turn.me, opportunity, UpdateDraft(outcome=Outcome.WON), turn.said)
        answer_done(turn, filed.opportunity, filed.event, pressed_card(turn))


def _lost(turn: Turn, value: str) -> None:
    if opportunity := changeable(turn, value):
        ensure_open(opportunity)
        turn.about = opportunity.id
        end(turn, "lost", UpdateDraft(outcome=Outcome.LOST))


CHOICES: Mapping[str, Callable[[Turn, str], None]] = MappingProxyType(
    {"open": _open, "won": _won, "lost": _lost, "hand_over": open_hand_over, "sleep": open_sleep, "drop": open_drop}
)

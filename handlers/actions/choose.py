"""Which opportunity was meant: one of the buttons under the question."""

from dataclasses import replace

from handlers.blocks.filed import filed_message
from handlers.commands import VERBS
from handlers.settling import settle
from handlers.turn import Turn
from parsing import OpportunityRef, read_update
from services.finding import visible
from services.learning import asked_about, name_of, note_choice
from services.updates import create_opportunity


def choose_pressed(turn: Turn) -> None:
    """Do what was asked for with the opportunity that was pressed, or open a new one with the words."""
    question, chosen = settle(turn)
    kind, _, name = chosen.partition(":")
    reading = asked_about(turn.work, turn.me, question)
    meant = name if kind == "new" else name_of(visible(turn.work, turn.me, turn.work.opportunities.get(int(chosen))))
    note_choice(turn.work, turn.me, reading, meant)
    if kind == "new":
        _create(turn, name)
    else:
        turn.about = int(chosen)
        VERBS[question.verb](turn)


def _create(turn: Turn, name: str) -> None:
    """Open an opportunity of that name; what was said about it is part of its opening."""
    draft = replace(read_update(turn.text, turn.now, turn.known), opportunity=OpportunityRef(unmatched=name))
    filed = create_opportunity(turn.work, turn.me, draft, turn.said)
    turn.answer(filed_message(filed, turn.t, turn.now.date()))

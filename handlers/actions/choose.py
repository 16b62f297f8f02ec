"""Which opportunity was meant: one of the buttons under the question."""

from dataclasses import replace

from handlers.blocks.filed import filed_message
from handlers.blocks.learnt import learnt_message
from handlers.commands import VERBS
from handlers.settling import settle
from handlers.turn import Turn
from handlers.understanding import understood
from parsing import OpportunityRef
from parsing.either import may_be_person
from services.finding import visible
from services.learning import note_choice, tie
from services.readings import Reading, asked_about, name_of
from services.updates import create_opportunity


def choose_pressed(turn: Turn) -> None:
    """Do what was asked for with the opportunity that was pressed, or open a new one with the words."""
    question, chosen = settle(turn)
    kind, _, name = chosen.partition(":")
    reading = asked_about(turn.work, turn.me, question)
    if kind == "new":
        note_choice(turn.work, turn.me, reading, name, new=True)
        _create(turn, name)
    else:
        _go_on(turn, question.verb, reading, int(chosen))


def _go_on(turn: Turn, verb: str, reading: Reading, number: int) -> None:
    """Do it with the chosen opportunity; words that can only be its name are learned, and told of."""
    opportunity = visible(turn.work, turn.me, turn.work.opportunities.get(number))
    heard = replace(reading, names_nobody=may_be_person(reading.draft, turn.known))
    lesson = note_choice(turn.work, turn.me, heard, name_of(opportunity))
    turn.about, turn.postscript = number, learnt_message(lesson, turn.t)
    VERBS[verb](turn)
    tie(turn.work, lesson, number)


def _create(turn: Turn, name: str) -> None:
    """Open an opportunity of that name; what was said about it is part of its opening."""
    if draft := understood(turn, "update"):
        called = replace(draft, opportunity=OpportunityRef(unmatched=name))
        filed = create_opportunity(turn.work, turn.me, called, turn.said)
        turn.answer(filed_message(filed, turn.t, turn.now.date()))

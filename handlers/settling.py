"""Settling a question that the bot asked: by whoever was asked, once, and on the day it was asked."""

from zoneinfo import ZoneInfo

from handlers.turn import Turn
from sales.errors import SalesError
from sales.opportunity import Place
from services.said import Said
from storage.questions import Question


def settle(turn: Turn) -> tuple[Question, str]:
    """Return the question and the option that was pressed, and let the turn go on with the words that waited.

    Only the one who was asked may press; a second press is told what the first one chose.
    """
    number, _, nth = turn.value.partition(":")
    question = own_question(turn, int(number))
    chosen = question.options[int(nth)]
    if question.at.astimezone(ZoneInfo(turn.me.zone)).date() != turn.now.date():
        raise SalesError("question-old", words=question.text)
    if not turn.work.questions.settle(question.id, chosen):
        raise SalesError("question-settled")
    take_up(turn, question)
    return question, chosen


def own_question(turn: Turn, number: int) -> Question:
    """Return a question that I was asked; refuses anybody else."""
    question = turn.work.questions.get(number)
    if question is None or question.member_id != turn.me.id:
        who = turn.work.members.get(question.member_id).name if question else "?"
        raise SalesError("question-not-yours", who=who)
    return question


def take_up(turn: Turn, question: Question) -> None:
    """Go on with the words that waited, said where they were said; the answer replaces the question."""
    said = question.said
    turn.text = question.text
    turn.replacing = True
    turn.about = int(said.get("about") or 0) or None
    turn.settled = tuple((said.get("settled") or "").split())
    turn.heard = Said(
        place=Place(said.get("place") or Place.PRESS),
        key=turn.origin.key,
        channel=said.get("channel"),
        ts=said.get("ts"),
        thread_ts=said.get("thread_ts"),
    )

"""Doubts about grades at the desk: raised by words that deny the grade, settled once, back after an undo."""

from typing import Any

import pytest

from parsing import UpdateDraft
from sales.contradictions import FlagKind, FlagVerdict
from sales.errors import SalesError
from sales.opportunity import Opportunity, Place
from sales.people import Member
from sales.vocabulary import Feedback, Grade
from services.flags import Doubt, doubt_about
from services.regrading import ask_flag, explain, regrade
from services.said import Said
from services.undoing import undo
from services.updates import Filed, file_update
from storage.store import Store
from storage.work import Work
from tests.builders import WORKSPACE, a_member, open_book

SAID = Said(place=Place.COMMAND, key="1")


def ben(work: Work) -> Member:
    """Return who owns the book."""
    member = work.members.by_slack("U0BEN")
    assert member
    return member


def told(work: Work, words: str, *feedback: Feedback, **opened: Any) -> Filed:
    """File what the customer said about a new deal."""
    deal = open_book(work, **{"grade": Grade.A, **opened})
    return file_update(work, ben(work), deal, UpdateDraft(text=words, note=words, feedback=feedback), SAID)


def now(work: Work, filed: Filed) -> Opportunity:
    return work.opportunities.get(filed.opportunity.id)


def test_words_that_deny_the_grade_raise_a_doubt_that_quotes_them(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        filed = told(work, "nice talk, but not this year", Feedback.NOT_NOW)
        assert filed.flag
        assert (filed.flag.kind, filed.flag.offered, filed.flag.is_open) == (FlagKind.TOO_HIGH, Grade.C, True)
        shown = doubt_about(work, now(work, filed))
        assert shown
        assert (shown.wrote, shown.settled_by) == (ben(work).name, None)
        assert "not this year" in shown.flag.quote


def test_words_that_agree_with_the_grade_raise_none(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        filed = told(work, "they want a demo", Feedback.NEEDS_DEMO)
        assert filed.flag is None
        assert doubt_about(work, now(work, filed)) is None


def test_a_cold_deal_that_sounds_like_more_is_asked_upwards(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        words = "they love it, the budget is approved, comparing us with Zeiss"
        filed = told(work, words, Feedback.POSITIVE, Feedback.COMPETITOR, grade=Grade.C)
        assert filed.flag
        assert filed.flag.kind is FlagKind.TOO_LOW


def test_taking_the_offered_grade_settles_the_doubt_and_undoing_it_brings_it_back(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        filed = told(work, "not this year", Feedback.NOT_NOW)
        assert filed.flag
        came = regrade(work, ben(work), filed.flag.id, SAID)
        assert isinstance(came, Filed)
        assert came.opportunity.grade is Grade.C
        again = regrade(work, ben(work), filed.flag.id, SAID)
        assert isinstance(again, Doubt)
        assert (again.flag.verdict, again.settled_by) == (FlagVerdict.REGRADED, ben(work).name)
        undo(work, ben(work), came.event.id, SAID)
        shown = doubt_about(work, now(work, filed))
        assert shown
        assert shown.flag.is_open


def test_an_explanation_is_kept_once_and_needs_words(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        filed = told(work, "not this year", Feedback.NOT_NOW)
        assert filed.flag
        with pytest.raises(SalesError, match="doubt-needs-words"):
            explain(work, ben(work), filed.flag.id, "   ", SAID)
        doubt, event = explain(work, ben(work), filed.flag.id, "they order\n in January", SAID)
        assert event
        assert (doubt.flag.words, doubt.settled_by) == ("they order in January", ben(work).name)
        later, none = explain(work, ben(work), filed.flag.id, "another reason", SAID)
        assert none is None
        assert later.flag.words == "they order in January"
        shown = doubt_about(work, now(work, filed))
        assert shown
        assert shown.flag.verdict is FlagVerdict.EXPLAINED


def test_undoing_the_words_withdraws_the_doubt(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        filed = told(work, "not this year", Feedback.NOT_NOW)
        undo(work, ben(work), filed.event.id, SAID)
        assert doubt_about(work, now(work, filed)) is None


def test_nobody_else_settles_a_doubt_and_an_unknown_one_is_said_to_be_gone(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        filed = told(work, "not this year", Feedback.NOT_NOW)
        assert filed.flag
        stranger = work.members.add(a_member(name="Lena", slack_id="U0LENA"))
        with pytest.raises(SalesError, match="may-not-change"):
            ask_flag(work, stranger, filed.flag.id)
        with pytest.raises(SalesError, match="doubt-gone"):
            ask_flag(work, ben(work), 1)

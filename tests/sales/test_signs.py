"""Progress, the customer's last words and slips are kept with the opportunity as it changes."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from sales.opportunity import Opportunity
from sales.playbook import Playbook
from sales.signs import with_signs
from sales.vocabulary import Feedback, Grade
from tests.builders import an_opportunity

NOW = datetime(2026, 11, 18, 15, tzinfo=UTC)
BEFORE = an_opportunity(account_id=1, owner_id=1, stage="proposal", grade=Grade.B)


def signs(after: Opportunity, *feedback: Feedback, before: Opportunity = BEFORE) -> Opportunity:
    return with_signs(before, after, feedback, Playbook(), NOW)


@pytest.mark.parametrize("moved", [{"stage": "quote"}, {"grade": Grade.A}])
def test_a_later_stage_and_a_better_grade_are_progress(moved: dict[str, object]) -> None:
    assert signs(replace(BEFORE, **moved)).progressed_at == NOW  # type: ignore[arg-type]


@pytest.mark.parametrize("moved", [{"stage": "lead"}, {"grade": Grade.C}, {"last_words": "rang, no answer"}])
def test_going_back_and_a_mere_call_are_none(moved: dict[str, object]) -> None:
    assert signs(replace(BEFORE, **moved)).progressed_at == BEFORE.progressed_at  # type: ignore[arg-type]


def test_good_news_is_progress_and_silence_is_no_word_of_the_customer() -> None:
    happy, silent = signs(BEFORE, Feedback.POSITIVE), signs(BEFORE, Feedback.NO_RESPONSE)
    assert (happy.progressed_at, happy.heard_at, happy.heard) == (NOW, NOW, (Feedback.POSITIVE,))
    assert (silent.progressed_at, silent.heard_at, silent.heard) == (None, None, (Feedback.NO_RESPONSE,))


def test_three_answers_are_kept_the_newest_first() -> None:
    once = signs(BEFORE, Feedback.PRICE_HIGH, Feedback.NEEDS_CASE)
    again = signs(once, Feedback.POSITIVE, before=once)
    assert again.heard == (Feedback.POSITIVE, Feedback.PRICE_HIGH, Feedback.NEEDS_CASE)
    assert signs(again, Feedback.NOT_NOW, before=again).heard[1:] == again.heard[:2]


def test_a_closing_day_slips_when_it_is_put_off_and_never_when_it_comes_nearer() -> None:
    first = signs(replace(BEFORE, close_on=date(2026, 12, 1)))
    later = signs(replace(first, close_on=date(2026, 12, 4)), before=first)
    latest = signs(replace(later, close_on=date(2027, 1, 11)), before=later)
    sooner = signs(replace(latest, close_on=date(2026, 12, 20)), before=latest)
    assert [o.slips for o in (first, later, latest, sooner)] == [0, 1, 2, 2]
    assert {o.first_close_on for o in (first, later, latest, sooner)} == {date(2026, 12, 1)}

"""Admins hear once of each year of a calendar of which the bot does not know how it is worked."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from handlers.letters.year_unknown import year_unknown
from sales.letters import Letter
from services.unknown_years import tell_of_unknown_years
from storage.schema import outbox
from storage.store import Store
from storage.work import Work
from tests.builders import WORKSPACE, Clock, a_team, seated


def letters(work: Work) -> list[Letter]:
    rows = work.scope.all(work.scope.columns(outbox, "id").order_by(outbox.c.id))
    return [letter for row in rows if (letter := work.outbox.get(row.id))]


def told(work: Work) -> list[tuple[object, object]]:
    return [(each.data["calendar"], each.data["year"]) for each in letters(work)]


@pytest.fixture
def work(store: Store, clock: Clock) -> Iterator[Work]:
    clock.moment = datetime(2039, 12, 1, tzinfo=UTC)
    with store.begin(WORKSPACE) as work:
        china = work.teams.add(a_team(calendar="CN"), None)
        seated(work, china.id)
        seated(work, china.id, name="Sam", slack_id="U0SAM", is_admin=True, language="zh")
        yield work


def test_a_year_is_asked_for_a_month_before_it_begins_and_told_once(work: Work) -> None:
    people = work.members.all()
    tell_of_unknown_years(work, people)
    tell_of_unknown_years(work, people)
    assert told(work) == [("CN", 2039), ("CN", 2040)]
    assert {each.to_member for each in letters(work)} == {people[1].id}


def test_calendars_that_are_known_are_not_told(work: Work) -> None:
    for member in work.members.all():
        work.members.change(member.id, calendar="US")
    tell_of_unknown_years(work, work.members.all())
    assert told(work) == []


def test_it_is_told_in_the_admins_language_and_says_what_helps(work: Work) -> None:
    tell_of_unknown_years(work, work.members.all())
    said = year_unknown(work, letters(work)[0])
    assert said
    assert "2039 年中国的调休安排还没有公布" in said.args["text"]
    assert "oppbot[calendars]" in said.args["text"]


def test_nothing_is_told_of_a_year_that_is_known_by_now(work: Work) -> None:
    tell_of_unknown_years(work, work.members.all())
    known = replace(letters(work)[0], data={"calendar": "CN", "year": 2026})
    assert year_unknown(work, known) is None

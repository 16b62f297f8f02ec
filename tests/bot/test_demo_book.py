"""The demo's book is alive: two teams, two languages, twelve weeks of history, and work for today."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

import pytest

from bot.demo_book import fill
from sales.opportunity import EventCode, Opportunity
from sales.people import Member
from sales.vocabulary import STAGES, Status
from services.changes import today_of
from services.funnel import last_week, weekly
from storage.schema import opportunities
from storage.store import Store
from storage.work import Work
from tests.builders import WORKSPACE, Clock

PEOPLE = {key: f"U0{key.upper()}" for key in ("linyue", "wuqian", "chenhao", "dana", "ben", "maya")}


@pytest.fixture(params=[0, 3, 5], ids=lambda days: f"{days} days on")
def work(request: pytest.FixtureRequest, sqlite_store: Store, clock: Clock) -> Iterator[Work]:
    """Return the book as it is filled on each day of a week."""
    clock.advance(days=request.param)
    with sqlite_store.begin(WORKSPACE) as work:
        fill(work, PEOPLE, {"east": "C0EAST", "us": "C0US"})
        yield work


def everything(work: Work) -> list[Opportunity]:
    return list(work.opportunities.find(opportunities.c.id > 0, limit=500))


def owner(work: Work, o: Opportunity) -> Member:
    return work.members.get(o.owner_id)


def test_there_are_about_sixty_in_two_teams_with_their_own_money(work: Work) -> None:
    book = everything(work)
    assert 55 <= len(book) <= 65
    east, us = work.teams.all()
    assert (east.currency, east.zone, east.language) == ("CNY", "Asia/Shanghai", "zh")
    assert (us.currency, us.zone, us.language) == ("USD", "America/New_York", "en")
    by_team = Counter(o.team_id for o in book)
    assert min(by_team.values()) >= 25
    assert {(o.team_id, o.currency) for o in book if o.currency} == {(east.id, "CNY"), (us.id, "USD")}


def test_every_default_stage_but_the_last_is_lived_in(work: Work) -> None:
    assert {o.stage for o in everything(work) if o.is_open} == set(STAGES[:-1])


def test_nothing_happens_in_the_future_or_before_twelve_weeks_ago(work: Work) -> None:
    for o in everything(work):
        story = work.events.of(o.id, 50)
        assert all(work.now - timedelta(days=87) < event.at <= work.now for event in story)
        assert [event.code for event in story][-1] is EventCode.CREATED
        assert o.created_at <= o.stage_since <= work.now


def test_every_open_one_has_a_next_date_and_no_closed_one_does(work: Work) -> None:
    for o in everything(work):
        assert o.is_open == (o.next_on is not None) == (o.due_at is not None) == (o.closed_on is None)
        assert o.next_on is None or o.next_on.weekday() < 5 or o.next_promised


def test_some_are_late_and_some_are_to_come(work: Work) -> None:
    days = [(o.next_on, today_of(work, owner(work, o))) for o in everything(work) if o.next_on]
    assert sum(day < today for day, today in days) >= 6
    assert sum(day > today for day, today in days) >= 10


def test_every_one_has_words_and_the_lost_ones_a_reason(work: Work) -> None:
    for o in everything(work):
        assert work.follow_ups.latest(o.id, 9)
        assert o.last_words
        assert (o.status is Status.LOST) == (o.loss_reason is not None) == bool(o.loss_words)


def test_the_digest_of_each_team_has_something_of_everything(work: Work) -> None:
    for team in work.teams.all():
        funnel = weekly(work, team, last_week(work, team))
        assert funnel.won.count + funnel.lost.count >= 1
        assert funnel.moves
        assert funnel.follow_ups >= 5
        assert funnel.slowest
        assert len(funnel.conversion.steps) == 5


def test_decision_makers_are_known(work: Work) -> None:
    aurora = next(o for o in everything(work) if o.name == "极光科技")
    people = [(contact.name, contact.role, contact.decides) for contact in work.accounts.contacts(aurora.account_id)]
    assert people == [("张总", "总经理", True), ("李薇", "IT经理", False)]


def test_each_team_has_one_manager_and_reps(work: Work) -> None:
    for team in work.teams.all():
        people = work.members.of_team(team.id)
        assert (sum(member.manages(team.id) for member in people), len(people)) == (1, 3)
        assert all(member.slack_id for member in people)

"""The forecast of a period is the same as that of the months, and its owners' parts add up to it."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from random import Random

import pytest

from sales.errors import SalesError
from sales.outcomes import Span
from sales.people import Member, Role, Team
from sales.vocabulary import Grade, Status
from services.forecasting import foretell
from services.prospects import ensure_may_forecast, prospect, ranked
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_team, open_book, seated

TODAY = NOW.date()
DAY = timedelta(days=1)


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.begin(WORKSPACE) as work:
        yield work


@pytest.fixture
def people(work: Work) -> list[Member]:
    """Write down a team of two reps with a year of deals."""
    team = work.teams.add(a_team(currency="USD"), None)
    reps = [seated(work, team.id, Role.REP, slack_id=f"U{number}") for number in range(2)]
    random = Random(11)
    for number in range(120):
        opened = NOW - timedelta(days=random.randrange(1, 360))
        ended = opened.date() + random.randrange(1, 90) * DAY
        is_over = ended < TODAY
        open_book(
            work,
            owner_id=reps[number % 2].id,
            team_id=team.id,
            created_at=opened,
            status=random.choice([Status.WON, Status.LOST]) if is_over else Status.OPEN,
            closed_on=ended if is_over else None,
            grade=random.choice(list(Grade)),
            grade_assumed=number % 3 == 0,
            amount=Decimal(random.randrange(100, 900)),
            currency="USD",
            close_on=None,
        )
    return reps


def team_of(work: Work) -> Team:
    return work.teams.all()[0]


def test_a_month_is_foretold_as_the_command_line_does(work: Work, people: list[Member]) -> None:
    assert people
    months = foretell(work, TODAY, 3, team_of(work).id).outlooks
    for month in months:
        found = prospect(work, team_of(work), None, Span(start=month.span.start.replace(day=1), end=month.span.end))
        assert (found.outlook.expected, found.outlook.span) == (month.expected, month.span)
        assert (found.outlook.plain, found.outlook.range) == (month.plain, month.range)


def test_the_parts_of_the_owners_add_up_to_the_teams(work: Work, people: list[Member]) -> None:
    whole = prospect(work, team_of(work), None, None)
    parts = [prospect(work, team_of(work), person, None) for person in people]
    assert sum(part.outlook.known for part in parts) == whole.outlook.known
    assert sum(part.won.cents for part in parts) == whole.won.cents
    assert sum(part.outlook.plain.count for part in parts) == whole.outlook.plain.count
    assert abs(sum(part.outlook.new.millionths for part in parts) - whole.outlook.new.millionths) <= len(parts)
    assert whole.outlook.new.millionths > 0


def test_the_deals_that_lead_add_up_to_what_the_open_ones_bring(work: Work, people: list[Member]) -> None:
    assert people
    whole = prospect(work, team_of(work), None, None)
    lines = ranked(whole)
    assert sum(line.expected for line in lines) == whole.outlook.known
    assert len(lines) == whole.counted
    assert [line.expected for line in lines] == sorted((line.expected for line in lines), reverse=True)


def test_any_period_ahead_is_foretold_and_none_that_is_over(work: Work, people: list[Member]) -> None:
    assert people
    for start, end in ((10, 20), (1, 200), (-5, 3), (40, 130)):
        span = Span(start=TODAY + start * DAY, end=TODAY + end * DAY)
        found = prospect(work, team_of(work), None, span)
        assert (found.outlook.span.start, found.outlook.span.end) == (max(span.start, TODAY + DAY), span.end)
    for code, ahead in (("forecast-past", 0), ("forecast-far", 800)):
        with pytest.raises(SalesError) as refused:
            prospect(work, team_of(work), None, Span(start=date(2020, 1, 1), end=TODAY + ahead * DAY))
        assert refused.value.code == code


def test_only_managers_and_admins_see_more_than_their_own(work: Work, people: list[Member]) -> None:
    team = team_of(work)
    ensure_may_forecast(work, people[0], team, people[0])
    for owner in (None, people[1]):
        with pytest.raises(SalesError) as refused:
            ensure_may_forecast(work, people[0], team, owner)
        assert refused.value.code == "forecast-admins-only"
    boss = seated(work, team.id, Role.MANAGER, slack_id="UBOSS")
    ensure_may_forecast(work, boss, team, None)
    with pytest.raises(SalesError) as refused:
        ensure_may_forecast(work, people[0], team, None)
    assert refused.value.words["who"] == [boss.name]

"""What changed is told in every currency that the pipeline has had, from the days that are named."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from sales.bridge import Term
from sales.changes import moved
from sales.opportunity import EventCode, Place
from sales.people import Team
from sales.vocabulary import Status
from services.changed import changed_of, span_of
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_team, open_book

HOUR = timedelta(hours=1)


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.begin(WORKSPACE) as work:
        work.teams.add(a_team(zone="Asia/Shanghai", currency="CNY"), None)
        yield work


@pytest.fixture
def team(work: Work) -> Team:
    return work.teams.get(1)


def test_a_currency_that_has_left_the_pipeline_is_still_told(work: Work, team: Team) -> None:
    deals = [open_book(work, f"D{code}", team_id=1, amount=Decimal(9), currency=code) for code in ("CNY", "EUR", "USD")]
    later = Work(connection=work.connection, workspace=work.workspace, now=NOW + 2 * HOUR, ids=work.ids)
    saved = later.opportunities.save(replace(deals[1], status=Status.LOST), deals[1])
    later.events.add(EventCode.LOST, deals[1].id, None, Place.COMMAND, moved(deals[1], saved))
    found = changed_of(later, team, None, NOW + HOUR, later.now).found
    assert found.reconciles
    assert found.start.sums == {"CNY": Decimal(9), "EUR": Decimal(9), "USD": Decimal(9)}
    assert found.end.sums == {"CNY": Decimal(9), "USD": Decimal(9)}
    assert found.tally(Term.LOST).sums == {"EUR": Decimal(-9)}


def test_days_are_the_teams_and_without_one_the_week_is_meant(work: Work, team: Team) -> None:
    since, until = span_of(work, team, None, None)
    told = changed_of(work, team, None, since, until)
    assert (told.first, told.last) == (date(2026, 11, 16), date(2026, 11, 18))
    assert until == work.now
    first, last = date(2026, 10, 1), date(2026, 10, 31)
    told = changed_of(work, team, None, *span_of(work, team, first, last))
    assert (told.first, told.last) == (first, last)


def test_a_day_ahead_is_now(work: Work, team: Team) -> None:
    assert span_of(work, team, date(2026, 12, 24), None) == (work.now, work.now)

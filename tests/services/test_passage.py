"""The funnel of a span tells how far its deals came by its last day, from the history."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from sales.breakdown import Dimension
from sales.changes import moved
from sales.opportunity import EventCode, Opportunity, Place
from sales.people import Team
from sales.vocabulary import Grade, LossReason, Status
from services.passage import way_of
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_team, open_book

TODAY = NOW.date()


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.begin(WORKSPACE) as work:
        yield work


@pytest.fixture
def team(work: Work) -> Team:
    return work.teams.add(a_team(), None)


def on(work: Work, days_ago: int) -> Work:
    at = NOW - timedelta(days=days_ago)
    return Work(connection=work.connection, workspace=work.workspace, now=at, ids=work.ids)


def opened(work: Work, team: Team, days_ago: int, **said: Any) -> Opportunity:
    then = on(work, days_ago)
    o = open_book(then, team_id=team.id, created_at=then.now, amount=Decimal(10), currency="USD", **said)
    then.events.add(EventCode.CREATED, o.id, None, Place.COMMAND, {"stage": (None, o.stage)})
    return o


def change(work: Work, o: Opportunity, days_ago: int, **fields: Any) -> Opportunity:
    saved = work.opportunities.save(replace(o, **fields), o)
    on(work, days_ago).events.add(EventCode.UPDATED, o.id, None, Place.COMMAND, moved(o, saved))
    return saved


def test_each_stage_says_who_came_who_is_there_who_went_on_and_why_the_rest_ended(work: Work, team: Team) -> None:
    opened(work, team, 20)
    back = change(work, opened(work, team, 20), 10, stage="quote")
    change(work, back, 5, stage="lead")
    quoted = change(work, opened(work, team, 20), 16, stage="quote")
    change(work, quoted, 4, status=Status.LOST, closed_on=TODAY, loss_reason=LossReason.PRICE)
    change(work, opened(work, team, 20), 8, status=Status.WON, closed_on=TODAY)
    opened(work, team, 100)
    way = way_of(work, team, 30)
    told = {p.stage.code: (p.reached.count, p.current.count, p.converted.count, p.ended.count) for p in way.stages}
    assert told["lead"] == (4, 2, 3, 0)
    assert told["quote"] == (3, 0, 1, 1)
    assert told["signing"] == (1, 0, 1, 0)
    quote = way.stages[3]
    assert {reason: tally.count for reason, tally in quote.reasons.items()} == {LossReason.PRICE: 1}
    assert quote.stay is not None
    assert quote.stay.cases == 1
    assert quote.stay.median_days == quote.stay.long_days == pytest.approx(5)
    assert (way.opened.count, way.won.count, way.ended.count, way.conversion) == (4, 1, 1, Decimal("0.25"))
    assert (way.opened.sums, way.average) == ({"USD": Decimal(40)}, Decimal(10))


def test_what_happened_after_the_last_day_is_not_known(work: Work, team: Team) -> None:
    change(work, opened(work, team, 20), 5, stage="quote", grade=Grade.A)
    then = way_of(work, team, 30, TODAY - timedelta(days=6))
    assert [p.current.count for p in then.stages] == [1, 0, 0, 0, 0, 0]
    now = way_of(work, team, 30)
    assert [p.current.count for p in now.stages] == [0, 0, 0, 1, 0, 0]


def test_a_part_of_a_dimension_is_told_alone(work: Work, team: Team) -> None:
    opened(work, team, 3, source="Fair", grade=Grade.A)
    opened(work, team, 3, source="Web", grade=Grade.C)
    assert way_of(work, team, 30, only=((Dimension.SOURCE, "Fair"),)).opened.count == 1
    assert way_of(work, team, 30, only=((Dimension.GRADE, Grade.C),)).opened.count == 1
    assert way_of(work, team, 30, only=((Dimension.AGENT, 999),)).opened.count == 0

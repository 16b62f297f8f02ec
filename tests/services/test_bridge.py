"""What changed is read from the history, and the database's totals prove the steps."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sales.bridge import Pipeline, Term
from sales.changes import moved
from sales.errors import SalesError
from sales.opportunity import EventCode, Place
from sales.vocabulary import Status
from services.bridge import changes, what_changed
from storage.as_of import AsOf
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_team, open_book

CODES = {
    Status.WON: EventCode.WON,
    Status.LOST: EventCode.LOST,
    Status.DROPPED: EventCode.DROPPED,
    Status.ASLEEP: EventCode.SLEPT,
}
HOUR = timedelta(hours=1)
TEAM = Pipeline(currency="USD", team_id=1)
CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "amount": st.none() | st.decimals(0, 10**7, places=2),
        "status": st.sampled_from([Status.OPEN, Status.ASLEEP, Status.WON, Status.LOST, Status.DROPPED]),
        "close_on": st.sampled_from([None, date(2026, 12, 1), date(2027, 2, 1)]),
        "team_id": st.sampled_from([None, 1]),
        "currency": st.sampled_from(["USD", "EUR"]),
    },
)


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.begin(WORKSPACE) as work:
        work.teams.add(a_team(), None)
        yield work


def at(work: Work, hours: int) -> Work:
    return Work(connection=work.connection, workspace=work.workspace, now=NOW + hours * HOUR, ids=work.ids)


def change(work: Work, number: int, **fields: Any) -> None:
    before = work.opportunities.get(number)
    saved = work.opportunities.save(replace(before, **fields), before)
    work.events.add(code_of(fields), number, None, Place.COMMAND, moved(before, saved))


def code_of(fields: dict[str, Any]) -> EventCode:
    """Return under which code the desk writes such a change down."""
    if "team_id" in fields:
        return EventCode.HANDED_OVER
    return CODES.get(fields.get("status", Status.OPEN), EventCode.UPDATED)


def test_a_week_is_told_deal_by_deal_and_reconciles(work: Work) -> None:
    said: dict[str, Any] = {"team_id": 1, "currency": "USD"}
    kept, won, raised = (open_book(work, f"D{n}", amount=Decimal(n), **said) for n in (100, 200, 300))
    later = at(work, 2)
    change(later, won.id, status=Status.WON, amount=Decimal("250.50"))
    change(later, raised.id, amount=Decimal("300.01"))
    fresh = open_book(later, "D9", amount=Decimal(9), created_at=later.now, **said)
    found = what_changed(later, TEAM, NOW + HOUR, NOW + 3 * HOUR)
    told = {term: [(step.id, step.amount) for step in steps] for term, steps in found.steps.items() if steps}
    assert told == {
        Term.UP: [(won.id, Decimal("50.50")), (raised.id, Decimal("0.01"))],
        Term.WON: [(won.id, Decimal("-250.50"))],
        Term.NEW: [(fresh.id, Decimal(9))],
    }
    assert (found.start, found.start_count, found.end, found.end_count) == (Decimal(600), 3, Decimal("409.01"), 3)
    assert found.gap == 0
    assert kept.id not in {step.id for steps in found.steps.values() for step in steps}


@pytest.mark.no_cover
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 3), CHANGES), max_size=12), st.sampled_from([None, date(2026, 12, 31)]))
def test_every_span_of_any_history_reconciles(
    sqlite_store: Store, changes: list[tuple[int, dict[str, Any]]], horizon: date | None
) -> None:
    pipeline = replace(TEAM, horizon=horizon)
    with sqlite_store.begin(WORKSPACE) as work:
        if not work.teams.all():
            work.teams.add(a_team(), None)
        deals = [open_book(work, team_id=1, amount=Decimal(n), currency="USD") for n in range(4)]
        for hour, (which, fields) in enumerate(changes, start=1):
            change(at(work, hour), deals[which].id, **fields)
        moments = [NOW - HOUR, *(NOW + hour * HOUR for hour in range(0, len(changes) + 1, 3))]
        spans = [*pairwise(moments), (moments[0], moments[-1])]
        found = [what_changed(work, pipeline, since, until) for since, until in spans]
        assert [each.gap for each in found] == [0] * len(spans)
        whole_book = AsOf(work.scope)
        assert [(f.start_count, f.start) for f in found] == [whole_book.worth(since, pipeline) for since, _ in spans]
        assert all(a.end == b.start for a, b in pairwise(found[:-1]))


def test_days_are_told_as_plain_numbers_with_the_deals_of_every_term(work: Work) -> None:
    deal = open_book(work, "Acme", team_id=1, amount=Decimal(100), currency="USD")
    change(at(work, 48), deal.id, status=Status.WON, amount=Decimal("80.50"))
    later = at(work, 72)
    told = changes(later, NOW.date(), None, 1, "USD")
    assert told["start"] == {"total": 100, "count": 1}
    assert told["down"]["deals"] == [{"id": deal.id, "name": "Acme", "amount": Decimal("-19.5")}]
    assert (told["won"]["total"], told["won"]["count"], told["end"]) == (Decimal("-80.5"), 1, {"total": 0, "count": 0})
    assert changes(later, NOW.date(), NOW.date(), 1, "USD")["won"]["total"] == 0
    with pytest.raises(SalesError, match="funnel-changed-backwards"):
        changes(later, NOW.date(), NOW.date() - timedelta(days=1), 1, "USD")

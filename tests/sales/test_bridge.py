"""Start and changes add up to the end to the cent, and every total to its deals."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.bridge import Bridge, Pipeline, Term, steps_between
from sales.snapshot import Snapshot
from sales.vocabulary import Status
from tests.builders import NOW

HORIZON = date(2026, 12, 31)
USD = Pipeline(currency="USD")
DATES = st.sampled_from([None, date(2026, 12, 1), HORIZON, date(2027, 1, 1)])
STATUSES = st.sampled_from([Status.OPEN, Status.OPEN, Status.ASLEEP, Status.WON, Status.LOST, Status.DROPPED])


def a_snapshot(**said: Any) -> Snapshot:
    filled = {"id": 1, "name": "Acme", "account_id": 1, "owner_id": 1, "team_id": 1, "currency": "USD"}
    return Snapshot(**{**filled, "stage_since": NOW, "created_at": NOW, **said})


SNAPSHOTS = st.builds(
    a_snapshot,
    owner_id=st.integers(1, 2),
    team_id=st.sampled_from([None, 1, 2]),
    status=STATUSES,
    amount=st.none() | st.decimals(0, 10**9, places=2),
    currency=st.sampled_from(["USD", "EUR", None]),
    close_on=DATES,
)
PIPELINES = st.builds(
    Pipeline,
    currency=st.just("USD"),
    team_id=st.sampled_from([None, 1]),
    owner_id=st.sampled_from([None, 1]),
    horizon=st.sampled_from([None, HORIZON]),
)


def bridge(pipeline: Pipeline, before: dict[int, Snapshot], after: dict[int, Snapshot]) -> Bridge:
    start, end = (
        sum((pipeline.worth(each) for each in book.values() if pipeline.has(each)), Decimal(0))
        for book in (before, after)
    )
    return Bridge(start=start, end=end, steps=steps_between(pipeline, before, after))


@given(PIPELINES, st.lists(st.tuples(st.none() | SNAPSHOTS, SNAPSHOTS), max_size=12))
def test_it_reconciles_to_the_cent_whatever_happened(
    pipeline: Pipeline, pairs: list[tuple[Snapshot | None, Snapshot]]
) -> None:
    before = {number: replace(then, id=number) for number, (then, _) in enumerate(pairs) if then}
    after = {number: replace(now, id=number) for number, (_, now) in enumerate(pairs)}
    found = bridge(pipeline, before, after)
    assert found.gap == 0
    assert all(isinstance(step.amount, Decimal) for steps in found.steps.values() for step in steps)


@given(PIPELINES, st.lists(st.tuples(st.none() | SNAPSHOTS, SNAPSHOTS), max_size=12))
def test_every_total_is_the_sum_of_its_deals_and_has_the_sign_of_its_term(
    pipeline: Pipeline, pairs: list[tuple[Snapshot | None, Snapshot]]
) -> None:
    before = {number: replace(then, id=number) for number, (then, _) in enumerate(pairs) if then}
    after = {number: replace(now, id=number) for number, (_, now) in enumerate(pairs)}
    found = bridge(pipeline, before, after)
    for term in Term:
        signs = {
            step.amount >= 0 if term in {Term.NEW, Term.BACK, Term.UP} else step.amount <= 0
            for step in found.steps[term]
        }
        assert signs <= {True}
        assert found.total(term) == sum(step.amount for step in found.steps[term])
        assert len({step.id for step in found.steps[term]}) == len(found.steps[term])
    won = [now for then, now in pairs if now.status is Status.WON and (then is None or then.status is not Status.WON)]
    ours = sum((pipeline.worth(now) for now in won if pipeline.is_ours(now)), Decimal(0))
    assert -found.total(Term.WON) == ours


@pytest.mark.parametrize(
    ("then", "now", "told"),
    [
        (None, {}, {Term.NEW: 100}),
        (None, {"status": Status.WON}, {Term.NEW: 100, Term.WON: -100}),
        (None, {"status": Status.LOST}, {Term.NEW: 100, Term.LOST: -100}),
        (None, {"status": Status.ASLEEP}, {}),
        ({}, {"amount": Decimal(130)}, {Term.UP: 30}),
        ({}, {"amount": Decimal(70)}, {Term.DOWN: -30}),
        ({}, {"amount": None}, {Term.DOWN: -100}),
        ({}, {"status": Status.WON, "amount": Decimal(80)}, {Term.DOWN: -20, Term.WON: -80}),
        ({}, {"status": Status.LOST, "amount": Decimal(0)}, {Term.LOST: -100}),
        ({}, {"status": Status.DROPPED}, {Term.LOST: -100}),
        ({}, {"status": Status.ASLEEP}, {Term.PUSHED: -100}),
        ({}, {"close_on": date(2027, 1, 1)}, {Term.PUSHED: -100}),
        ({}, {"team_id": 2}, {Term.PUSHED: -100}),
        ({"close_on": date(2027, 1, 1)}, {}, {Term.BACK: 100}),
        ({"close_on": date(2027, 1, 1)}, {"status": Status.WON}, {Term.BACK: 100, Term.WON: -100}),
        ({"close_on": date(2027, 1, 1)}, {"status": Status.LOST}, {}),
        ({"status": Status.LOST}, {}, {Term.BACK: 100}),
        ({"status": Status.WON}, {"status": Status.WON, "amount": Decimal(1)}, {}),
        ({}, {}, {}),
    ],
    ids=str,
)
def test_each_change_stands_under_its_term(
    then: dict[str, Any] | None, now: dict[str, Any], told: dict[Term, int]
) -> None:
    pipeline = Pipeline(currency="USD", team_id=1, horizon=HORIZON)
    before = {} if then is None else {1: a_snapshot(**{"amount": Decimal(100), **then})}
    after = {1: a_snapshot(**{"amount": Decimal(100), **now})}
    found = bridge(pipeline, before, after)
    assert {term: found.total(term) for term in Term if found.steps[term]} == told


def test_the_largest_come_first() -> None:
    after = {n: a_snapshot(id=n, amount=Decimal(amount)) for n, amount in enumerate((5, 700, 30))}
    assert [step.amount for step in bridge(USD, {}, after).steps[Term.NEW]] == [700, 30, 5]

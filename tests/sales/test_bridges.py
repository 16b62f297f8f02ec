"""A pipeline in several currencies: each adds up by itself, and every line to its deals."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from sales.bridge import Bridge, Pipeline, Term, steps_between
from sales.bridges import added, together
from sales.snapshot import Snapshot
from sales.vocabulary import Status
from tests.builders import NOW

CODES = ("USD", "EUR")


@st.composite
def snapshots(draw: st.DrawFn, number: int) -> Snapshot:
    return Snapshot(
        id=number,
        name=f"D{number}",
        account_id=1,
        owner_id=1,
        status=draw(st.sampled_from(Status)),
        amount=draw(st.none() | st.decimals(0, 10**6, places=2)),
        currency=draw(st.sampled_from([*CODES, None])),
        close_on=draw(st.none() | st.just(date(2026, 12, 1))),
        stage_since=NOW,
        created_at=NOW,
    )


@st.composite
def books(draw: st.DrawFn) -> dict[int, Snapshot]:
    return {number: draw(snapshots(number)) for number in range(draw(st.integers(0, 6)))}


def bridge(code: str, before: dict[int, Snapshot], after: dict[int, Snapshot]) -> Bridge:
    pipeline = Pipeline(currency=code)
    worth = [[pipeline.worth(each) for each in book.values() if pipeline.has(each)] for book in (before, after)]
    start, end = (sum(each, Decimal(0)) for each in worth)
    steps = steps_between(pipeline, before, after)
    return Bridge(start=start, start_count=len(worth[0]), end=end, end_count=len(worth[1]), steps=steps)


@given(books(), books())
def test_every_currency_adds_up_and_every_line_is_the_sum_of_its_deals(
    before: dict[int, Snapshot], after: dict[int, Snapshot]
) -> None:
    after = {**before, **after}
    found = together({code: bridge(code, before, after) for code in CODES})
    assert found.reconciles
    for code in CODES:
        changes = [found.tally(term).sums.get(code, Decimal(0)) for term in Term]
        assert found.start.sums.get(code, Decimal(0)) + sum(changes) == found.end.sums.get(code, Decimal(0))
    for term in Term:
        listed = found.terms[term]
        assert found.tally(term).count == len(listed) == len({each.id for each in listed})
        assert found.tally(term).sums == added(each.sums for each in listed)


def test_a_book_in_which_nothing_happened_is_still() -> None:
    assert together({"USD": bridge("USD", {}, {})}).is_still


def test_a_bridge_with_a_gap_is_told_as_one() -> None:
    broken = Bridge(start=Decimal(1), end=Decimal(3), steps=dict.fromkeys(Term, ()))
    assert not together({"USD": broken}).reconciles

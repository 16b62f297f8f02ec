"""Funnel counts add up: whoever reached a stage went on, waits, or ended there."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.funnel import Tally
from sales.passage import Came, Shape, passages, shape_of, together
from sales.playbook import Playbook
from sales.vocabulary import Status

STAGES = Playbook().stages
STATUSES = st.sampled_from([Status.OPEN, Status.ASLEEP, Status.WON, Status.LOST, Status.DROPPED])
RANKS = st.integers(0, len(STAGES) - 1)
GROUPS = st.builds(
    Came,
    furthest=RANKS,
    rank=RANKS,
    status=STATUSES,
    count=st.integers(1, 50),
    currency=st.sampled_from(["USD", "EUR"]),
    amount=st.decimals(0, 10**9, places=2),
)


@given(st.lists(GROUPS, max_size=20))
def test_counts_and_money_add_up_stage_by_stage(came: list[Came]) -> None:
    way = passages(STAGES, came, {}, {})
    for each in way:
        parts = together([each.converted, each.waiting, each.ended])
        assert parts == together([each.reached])
        assert not any(isinstance(amount, float) for amount in each.reached.sums.values())
    assert way[0].reached.count == sum(each.count for each in came)
    assert sum(each.current.count for each in way) == sum(each.count for each in came if each.status is Status.OPEN)
    assert way[-1].converted.count == sum(each.count for each in came if each.status is Status.WON)


@given(st.lists(GROUPS, max_size=20))
def test_nobody_reaches_a_stage_without_those_before(came: list[Came]) -> None:
    counts = [each.reached.count for each in passages(STAGES, came, {}, {})]
    assert counts == sorted(counts, reverse=True)


def test_skipping_counts_as_reached_and_coming_back_takes_nothing_away() -> None:
    skipped = Came(furthest=3, rank=3, status=Status.OPEN, count=1)
    returned = Came(furthest=4, rank=0, status=Status.OPEN, count=1)
    way = passages(STAGES, [skipped, returned], {}, {})
    assert [each.reached.count for each in way] == [2, 2, 2, 2, 1, 0]
    assert [each.current.count for each in way] == [1, 0, 0, 1, 0, 0]
    assert [each.share for each in way] == [1, 1, 1, Decimal("0.5"), 0, None]


@pytest.mark.parametrize(
    ("counts", "found"),
    [
        ([7, 1, 1, 1, 0, 0], (Shape.TOP_HEAVY, 0)),
        ([6, 1, 1, 1, 1, 0], None),
        ([4, 4, 1, 4, 1, 1], (Shape.HOLE, 2)),
        ([3, 3, 1, 3, 1, 1], None),
        ([9, 0, 0, 0, 0, 0], None),
    ],
    ids=["top-heavy", "sixty of a hundred", "hole", "a third is none", "too few to tell"],
)
def test_a_shape_that_is_ill_is_named(counts: list[int], found: tuple[Shape, int] | None) -> None:
    came = [Came(furthest=n, rank=n, status=Status.OPEN, count=count) for n, count in enumerate(counts) if count]
    assert shape_of(passages(STAGES, came, {}, {})) == found


def test_tallies_of_several_currencies_are_never_mixed() -> None:
    parts = [Tally(count=1, sums={"USD": Decimal(1)}), Tally(count=2, sums={"USD": Decimal(2), "EUR": Decimal(3)})]
    assert together(parts) == Tally(count=3, sums={"USD": Decimal(3), "EUR": Decimal(3)})

"""Numbers of people add up to those of their team, and every share says of how many it is."""

from dataclasses import fields
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from sales.conduct import Conduct, together

counts = st.integers(0, 1000)
conducts = st.builds(
    Conduct,
    value=st.decimals(0, 10**6, places=2),
    **{each.name: counts for each in fields(Conduct) if each.name != "value"},
)


def test_the_mark_for_effort_weighs_timely_follow_ups_and_complete_records() -> None:
    both = Conduct(due=10, on_time=9, asked=10, filled=5)
    assert (both.score(10), both.score(0), both.score(100)) == (Decimal("0.86"), Decimal("0.9"), Decimal("0.5"))
    assert Conduct(due=4, on_time=1).score(10) == Decimal("0.25")
    assert Conduct(asked=4, filled=1).score(0) == Decimal("0.25")
    assert Conduct().score(10) is None


def test_nothing_is_divided_by_nothing() -> None:
    nothing = Conduct()
    shares = (nothing.compliance, nothing.completeness, nothing.response, nothing.win_rate, nothing.loss_rate)
    assert {*shares, nothing.average, nothing.cycle, nothing.repeats} == {None}
    assert nothing.a_week(30) == 0


def test_shares_are_of_what_they_say() -> None:
    told = Conduct(
        follow_ups=30, words=4, answered=3, won=2, lost=1, dropped=1, value=Decimal(90), priced=2, days=30, dated=2,
        again=1,
    )  # fmt: skip
    assert (told.response, told.win_rate, told.loss_rate) == (Decimal("0.75"), Decimal("0.666667"), Decimal("0.5"))
    assert (told.average, told.cycle, told.repeats) == (Decimal(45), Decimal(15), Decimal("0.5"))
    assert (told.a_week(30), told.ended) == (Decimal(7), 4)


@given(st.lists(conducts, max_size=5))
def test_the_whole_is_the_sum_of_its_people_in_any_order(people: list[Conduct]) -> None:
    whole = together(people)
    assert whole == together(reversed(people))
    for each in fields(Conduct):
        assert getattr(whole, each.name) == sum(getattr(one, each.name) for one in people)


@given(conducts, st.integers(0, 100))
def test_the_mark_lies_between_its_two_parts(told: Conduct, weight: int) -> None:
    known = [part for part in (told.compliance, told.completeness) if part is not None]
    mark = told.score(weight)
    assert (mark is None) == (not known)
    if mark is not None:
        assert min(known) - Decimal("0.000001") <= mark <= max(known) + Decimal("0.000001")

"""The draw of the week: by weight, the same for the same seed, and never of what is not worked on."""

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.opportunity import Opportunity
from sales.playbook import Playbook
from sales.spot_checks import (
    CASES,
    Candidate,
    Usual,
    days_late,
    even,
    is_outlier,
    iso_week,
    sample,
    usual_amounts,
    weight,
)
from sales.vocabulary import Grade, Status
from tests.builders import NOW, an_opportunity

TODAY = NOW.date()
PLAYBOOK = Playbook()


def candidate(number: int, worth: int = 1000, flags: int = 0, **said: Any) -> Candidate:
    deal = an_opportunity(**{"id": number, "account_id": 1, "owner_id": 1, "grade": Grade.A, **said})
    return Candidate(opportunity=deal, worth=Decimal(worth), flags=flags)


candidates = st.lists(
    st.builds(
        candidate,
        st.integers(1, 500),
        st.integers(0, 10**9),
        st.integers(0, 4),
        grade=st.sampled_from(Grade),
        status=st.sampled_from(Status),
        heard_at=st.none() | st.integers(0, 400).map(lambda days: NOW - timedelta(days=days)),
    ),
    max_size=30,
    unique_by=lambda each: each.opportunity.id,
)


def drawn(of: list[Candidate], count: int = 3, seed: str = "1:2026-W47") -> list[Opportunity]:
    return list(sample(of, count, seed, TODAY, PLAYBOOK))


@given(candidates, st.integers(0, 9), st.text(max_size=12))
def test_only_what_is_open_and_graded_high_is_drawn_once_and_as_many_as_there_are(
    of: list[Candidate], count: int, seed: str
) -> None:
    chosen = drawn(of, count, seed)
    may = [each for each in of if each.opportunity.status is Status.OPEN and each.opportunity.grade is Grade.A]
    assert len(chosen) == min(count, len(may))
    assert {o.id for o in chosen} <= {each.opportunity.id for each in may}
    assert len({o.id for o in chosen}) == len(chosen)


@given(candidates, st.integers(0, 9), st.text(max_size=12), st.randoms())
def test_the_same_seed_draws_the_same_in_whatever_order(of: list[Candidate], count: int, seed: str, rng: Any) -> None:
    shuffled = list(of)
    rng.shuffle(shuffled)
    assert drawn(of, count, seed) == drawn(shuffled, count, seed)


@given(candidates, st.text(max_size=12))
def test_a_smaller_draw_is_the_beginning_of_a_larger_one(of: list[Candidate], seed: str) -> None:
    assert drawn(of, 2, seed) == drawn(of, 5, seed)[:2]


@given(candidates, st.text(max_size=12))
def test_what_is_drawn_stays_drawn_when_it_comes_to_weigh_more(of: list[Candidate], seed: str) -> None:
    for chosen in drawn(of, 3, seed):
        heavier = [
            Candidate(opportunity=c.opportunity, worth=c.worth * 10 + 10, flags=c.flags + 1)
            if c.opportunity.id == chosen.id
            else c
            for c in of
        ]
        assert chosen.id in {o.id for o in drawn(heavier, 3, seed)}


@pytest.mark.parametrize(
    ("heavier", "lighter"),
    [
        (candidate(1, worth=2000), candidate(1, worth=1000)),
        (candidate(1, heard_at=NOW - timedelta(days=9)), candidate(1, heard_at=NOW)),
        (candidate(1, flags=1), candidate(1)),
    ],
)
def test_money_silence_and_doubt_each_weigh(heavier: Candidate, lighter: Candidate) -> None:
    assert weight(heavier, TODAY) > weight(lighter, TODAY)


def test_the_weight_is_the_product_of_the_three() -> None:
    assert weight(candidate(1, 1000, 1, heard_at=NOW - timedelta(days=4)), TODAY) == 1000 * 5 * 2


def test_a_deal_without_money_can_be_drawn_too() -> None:
    assert [o.id for o in drawn([candidate(1, worth=0)])] == [1]
    assert weight(candidate(1, worth=0, heard_at=NOW), TODAY) == weight(candidate(1, worth=1, heard_at=NOW), TODAY) == 1


def test_over_many_weeks_deals_are_drawn_as_often_as_they_weigh() -> None:
    of = [candidate(1, worth=3000, heard_at=NOW), candidate(2, worth=1000, heard_at=NOW)]
    first = Counter(drawn(of, 1, f"1:{week}")[0].id for week in range(2000))
    assert 0.70 < first[1] / 2000 < 0.80


def test_chance_is_even_between_nothing_and_one() -> None:
    drawn_evenly = [even(f"1:{week}", 7) for week in range(4000)]
    assert 0 < min(drawn_evenly) < 0.01
    assert 0.99 < max(drawn_evenly) < 1
    assert 0.49 < sum(drawn_evenly) / 4000 < 0.51


def test_a_draw_is_the_same_in_every_release() -> None:
    assert even("1:2026-W47", 7) == pytest.approx(0.88909250483057, abs=1e-12)


def test_other_weeks_and_other_teams_draw_others() -> None:
    of = [candidate(number) for number in range(1, 60)]
    assert len({tuple(o.id for o in drawn(of, 3, seed)) for seed in ("1:2026-W47", "1:2026-W48", "2:2026-W47")}) == 3


def test_a_week_is_named_as_iso_names_it() -> None:
    assert [iso_week(date(2026, 12, 31)), iso_week(date(2027, 1, 3)), iso_week(date(2027, 1, 4))] == [
        "2026-W53",
        "2026-W53",
        "2027-W01",
    ]


def test_what_is_usual_is_the_median_of_a_currency_with_eight_amounts_or_more() -> None:
    few = [("USD", Decimal(100))] * (CASES - 1)
    enough = [("CNY", Decimal(value)) for value in (1, 2, 3, 4, 6, 7, 8, 10_000)]
    assert usual_amounts([*few, *enough]) == {"CNY": Usual(amount=Decimal(5), cases=8)}


@pytest.mark.parametrize(("amount", "is_one"), [(500, False), (501, True), (None, False)])
def test_more_than_so_many_times_the_usual_amount_is_worth_a_question(amount: int | None, *, is_one: bool) -> None:
    deal = an_opportunity(account_id=1, owner_id=1, amount=None if amount is None else Decimal(amount))
    assert is_outlier(deal, Usual(amount=Decimal(100), cases=8), PLAYBOOK) is is_one


@pytest.mark.parametrize(("days", "late"), [(0, 0), (3, 0), (4, 4), (-1, 0)])
def test_a_contact_is_late_that_is_written_down_after_more_than_three_days(days: int, late: int) -> None:
    assert days_late(TODAY - timedelta(days=days), TODAY, PLAYBOOK) == late

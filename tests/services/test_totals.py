"""Totals divide a book by any dimension, and the parts add up to the whole."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from sales.breakdown import Dimension
from sales.people import Role
from sales.vocabulary import Grade, Status
from services.totals import end_of, overall, standing, totals_by, weeks, zone_of
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_team, open_book, seated

MARCH = datetime(2026, 3, 4, 12, tzinfo=UTC)
ADDING = ("total", "won", "lost", "closed", "won_value", "open_list_value", "lost_list_value")


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.begin(WORKSPACE) as work:
        yield work


@pytest.fixture
def book(work: Work) -> Work:
    """Write down deals of two teams, two people of one name, two currencies, and some that ended."""
    east = work.teams.add(a_team(region="East", currency="USD"), None)
    west = work.teams.add(a_team(name="West", channel="C0WEST", region="West", currency="USD"), None)
    seated(work, east.id, Role.MANAGER, name="Dana", slack_id="U0DANA")
    ben, other = (seated(work, east.id, slack_id=f"U0BEN{n}") for n in range(2))
    product = work.accounts.ensure_product("Fibre", Decimal("9.99"), "USD")
    ended: dict[str, Any] = {"created_at": MARCH, "amount": Decimal("10.10"), "currency": "USD"}
    open_book(work, "A", owner_id=ben.id, team_id=east.id, product_id=product.id, grade=Grade.A, source="Fair")
    open_book(work, "B", owner_id=other.id, team_id=west.id, stage="quote", product_id=product.id)
    won = {"owner_id": ben.id, "team_id": east.id, "status": Status.WON}
    open_book(work, "C", closed_on=date(2026, 4, 1), **won, **ended)
    open_book(work, "D", closed_on=date(2026, 6, 30), **won, **{**ended, "currency": "EUR"})
    open_book(work, "E", owner_id=other.id, status=Status.LOST, closed_on=date(2026, 3, 31), **ended)
    open_book(work, "F", owner_id=other.id, status=Status.DROPPED, closed_on=date(2026, 3, 31), **ended)
    return work


@pytest.mark.parametrize("dimension", [d for d in Dimension if d not in {"month", "quarter", "week"}], ids=str)
def test_the_parts_of_a_dimension_add_up_to_the_whole(book: Work, dimension: Dimension) -> None:
    parts = totals_by(book, dimension, currency="USD").values()
    whole = overall(book, currency="USD")
    assert {name: sum(part[name] or 0 for part in parts) for name in ADDING} == {name: whole[name] for name in ADDING}


@pytest.mark.parametrize(
    ("dimension", "totals"),
    [
        (Dimension.MONTH, {"2026-03": 2, "2026-04": 1, "2026-06": 1}),
        (Dimension.QUARTER, {"2026Q1": 2, "2026Q2": 2}),
        (Dimension.WEEK, {"2026-03-30": 3, "2026-06-29": 1}),
        (Dimension.COHORT, {"2026-03": 4, "2026-11": 2}),
        (Dimension.REGION, {"East": 3, "West": 1, "–": 2}),
        (Dimension.TEAM, {"East": 3, "West": 1, "–": 2}),
        (Dimension.MANAGER, {"Dana": 3, "–": 3}),
        (Dimension.PRODUCT, {"Fibre": 2, "–": 4}),
        (Dimension.SOURCE, {"Fair": 1, "–": 5}),
        (Dimension.STAGE, {"lead": 5, "quote": 1}),
    ],
    ids=lambda value: str(value) if isinstance(value, Dimension) else "",
)
def test_each_part_counts_its_own(book: Work, dimension: Dimension, totals: dict[str, int]) -> None:
    assert {name: part["total"] for name, part in totals_by(book, dimension).items()} == totals


def test_two_people_of_one_name_stay_two(book: Work) -> None:
    assert sorted(part["total"] or 0 for part in totals_by(book, Dimension.AGENT).values()) == [3, 3]
    assert all(name.startswith("Ben (") for name in totals_by(book, Dimension.AGENT))


def test_money_is_that_of_one_currency_to_the_cent(book: Work) -> None:
    assert overall(book, currency="EUR")["won_value"] == Decimal("10.10")
    assert overall(book, currency="USD")["open_list_value"] == Decimal("19.98")


def test_a_book_that_nothing_ended_in_has_no_weeks(work: Work) -> None:
    assert weeks(work) == []
    assert standing(work, NOW.date())["mean_age_days"] is None


def test_weeks_begin_on_monday_and_leave_none_out(book: Work) -> None:
    told = weeks(book, currency="USD")
    assert (told[0]["week_start"], told[-1]["week_end"], len(told)) == ("2026-03-30", "2026-07-05", 14)
    assert (told[0]["won"], told[0]["won_value"], told[0]["lost"]) == (1, Decimal("10.10"), 1)


def test_ages_count_whole_days_and_fall_into_one_bucket_each(work: Work) -> None:
    for days in (0, 30, 31, 60, 61, 90, 91, 120, 121, 400):
        open_book(work, created_at=NOW - timedelta(days=days))
    told = standing(work, NOW.date())
    assert told["age_buckets"] == {"0-30": 2, "31-60": 2, "61-90": 2, "91-120": 2, "121+": 2}
    assert (told["mean_age_days"], told["median_age_days"]) == (Decimal("100.4"), Decimal("75.5"))


def test_days_end_in_the_zone_that_all_teams_share(work: Work) -> None:
    assert zone_of(work) == "UTC"
    work.teams.add(a_team(zone="Asia/Shanghai"), None)
    assert end_of(work, date(2026, 1, 1)) == datetime(2026, 1, 1, 15, 59, 59, 999_999, tzinfo=UTC)
    work.teams.add(a_team(name="West", channel="C0WEST"), None)
    assert (zone_of(work), zone_of(work, 1)) == ("UTC", "Asia/Shanghai")

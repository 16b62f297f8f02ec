"""The forecast of a real book knows no later rows, and was off by no more than is promised."""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from sales.forecast import Forecast
from sales.outcomes import Deal, Span, Wins
from services.backtest import Report, backtest
from services.forecasting import deals_on, deals_through, foretell
from storage.store import Store
from storage.work import Work
from tests.imported import imported
from tests.shared import MAVEN, needs_maven

pytestmark = needs_maven
DAY = timedelta(days=1)
CUT = date(2017, 8, 31)


@pytest.fixture(scope="module")
def maven(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Return a store with the whole book; the tests only read it."""
    with imported(f"sqlite:///{tmp_path_factory.mktemp('maven') / 'book.db'}", MAVEN) as store:
        yield store


@pytest.fixture(scope="module")
def report(maven: Store) -> Report:
    """Return how far the forecasts of the whole book were off."""
    with maven.read("LOCAL") as work:
        return backtest(work)


def cut_off(folder: Path) -> Path:
    """Write the book as its owner would have exported it on a day: what came later is not in it."""
    for name in ("accounts.csv", "products.csv", "sales_teams.csv"):
        (folder / name).write_bytes((MAVEN / name).read_bytes())
    with (
        (MAVEN / "sales_pipeline.csv").open(newline="") as whole,
        (folder / "sales_pipeline.csv").open("w", newline="") as cut,
    ):
        rows = csv.DictReader(whole)
        written = csv.DictWriter(cut, rows.fieldnames or ())
        written.writeheader()
        for row in rows:
            if row["engage_date"] and row["engage_date"] <= CUT.isoformat():
                later = row["close_date"] > CUT.isoformat()
                written.writerow(
                    row | ({"deal_stage": "Engaging", "close_date": "", "close_value": ""} if later else {})
                )
    return folder


def figures(work: Work) -> list[tuple[int, tuple[int, int], int]]:
    return [(each.expected, each.range, each.plain.cents) for each in foretell(work, CUT, 3).outlooks]


def test_a_real_book_is_foretold_the_same_without_its_later_rows(maven: Store, tmp_path: Path) -> None:
    with maven.read("LOCAL") as work:
        whole = figures(work)
    with imported(f"sqlite:///{tmp_path / 'cut.db'}", cut_off(tmp_path)) as store, store.read("LOCAL") as work:
        assert figures(work) == whole


def test_forecasts_of_a_real_book_were_off_by_no_more_than_promised(report: Report) -> None:
    month, quarter, calendar = report.series
    assert (month.checks[0].origin, month.checks[-1].origin) == (date(2017, 5, 31), date(2017, 11, 29))
    assert (quarter.checks[0].origin, quarter.checks[-1].origin) == (date(2017, 7, 15), date(2017, 9, 30))
    assert [check.span.start.month for check in calendar.checks] == [6, 7, 8, 9, 10, 11, 12]
    for series, most in ((month, 0.16), (quarter, 0.11), (calendar, 0.20)):
        assert series.forecast.wape is not None
        assert series.forecast.wape <= most
    assert month.forecast.bias is not None
    assert abs(month.forecast.bias) <= 0.10
    assert quarter.is_plain_better
    trust = report.trust
    assert trust.brier is not None
    assert trust.base is not None
    assert trust.mean is not None
    assert trust.observed is not None
    assert trust.brier <= trust.base
    assert abs(trust.mean - trust.observed) <= 0.03


def test_ranges_of_a_real_book_hold_what_came_as_often_as_they_say_or_a_little_oftener(report: Report) -> None:
    within = sum(series.within for series in report.series)
    assert 37 <= within < sum(len(series.checks) for series in report.series)


def test_each_half_of_a_real_book_is_foretold_no_worse_for_ninety_days(maven: Store) -> None:
    days = [date(2017, 9, 30) - week * 7 * DAY for week in range(12)]
    with maven.read("LOCAL") as work:
        wins = [Wins(half) for half in halves(deals_on(work, date(2017, 12, 31), "USD"))]
        known = [halves(deals) for deals in deals_through(work, days, "USD")]
    for half in (0, 1):
        off = came = 0
        for day, deals in zip(days, known, strict=True):
            span = Span(start=day + DAY, end=day + 90 * DAY)
            won = wins[half].within(span).cents
            off, came = off + abs(Forecast(deals[half], day).outlooks([span])[0].expected - won), came + won
        assert off <= 0.11 * came


def halves(deals: list[Deal]) -> tuple[list[Deal], list[Deal]]:
    """Return the deals with an even number, and those with an odd one."""
    return [deal for deal in deals if deal.id % 2 == 0], [deal for deal in deals if deal.id % 2]

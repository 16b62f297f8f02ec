"""The forecast of a book with its range and its odds, and apart from it what reading the deals takes."""

from collections.abc import Iterator, Sequence
from typing import Final

from benchmarks.data import WORKSPACE
from benchmarks.goals import at_most
from benchmarks.timing import interleave, line
from sales.forecast import Forecast
from sales.outcomes import Deal, months_after
from services.forecasting import deals_on, weights_on
from storage.store import Store

MOST_MILLISECONDS: Final = 300
"""That the forecast of 10,000 open opportunities may take, with the odds of every number of them."""
BOOK: Final = 17_000
"""So many opportunities, of which a little over 10,000 are open."""
CURRENCY: Final = "USD"


def measure(store: Store, rounds: int = 7) -> Iterator[str]:
    """Yield what a month's forecast of a whole workspace takes, and what reading its deals does."""
    with store.read(WORKSPACE) as work:
        day = work.now.date()
        weights = weights_on(work, day)
        deals = deals_on(work, day, CURRENCY)
        timed = interleave(
            rounds,
            {
                "forecast": lambda: foretell(deals, Forecast(deals, day, weights)),
                "reading": lambda: deals_on(work, day, CURRENCY),
            },
        )
    count = sum(deal.is_open for deal in deals)
    yield line("forecast with range and odds", f"{count:,} open", timed, "forecast")
    most = timed["forecast"].median * 1000
    yield at_most(f"forecast of {count:,} open, with odds", most, MOST_MILLISECONDS, " ms")


def foretell(deals: Sequence[Deal], forecast: Forecast) -> object:
    """Return a month's expected money, its range and the odds of ten deals or more."""
    outlook = forecast.outlooks(months_after(forecast.today, 1), monthly=True)[0]
    return len(deals), outlook.expected, outlook.range, outlook.counts.at_least(10)

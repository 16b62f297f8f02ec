"""A made-up book for tests of forecasts: deals that open evenly and end by a fixed pattern."""

from datetime import date, timedelta

from sales.outcomes import Deal

FIRST = date(2025, 1, 1)
DAY = timedelta(days=1)


def a_book(days: int = 300, per_day: int = 3, cents: int = 100_000) -> list[Deal]:
    """Return deals that open day by day; of three the first is won after 20 days, the next lost after 40."""
    deals = []
    for number in range(days * per_day):
        opened = FIRST + (number // per_day) * DAY
        ends, won = ((20, True), (40, False), (None, False))[number % 3]
        ended = opened + ends * DAY if ends else None
        deals.append(Deal(id=number + 1, opened=opened, ended=ended, won=won, cents=cents, product=1 + number % 2))
    return deals

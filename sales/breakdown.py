"""The totals of a book or of a part of it: counts, money and days, each with what it is divided by."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Final

from sales.rounding import mean, share

Number = int | Decimal | None
"""A count, an amount or a share; None where there is nothing to divide by."""
_FIRST_MONDAY: Final = date(1970, 1, 5)


class Dimension(StrEnum):
    """What a book can be divided by."""

    AGENT = "agent"
    TEAM = "team"
    MANAGER = "manager"
    """The first manager of the opportunity's team."""
    REGION = "region"
    PRODUCT = "product"
    SOURCE = "source"
    GRADE = "grade"
    STAGE = "stage"
    MONTH = "month"
    """Of the day on which it ended; what has not ended is in no period."""
    QUARTER = "quarter"
    WEEK = "week"
    """From Monday on."""
    COHORT = "cohort"
    """The month in which it was opened."""


PERIODS: Final = frozenset({Dimension.MONTH, Dimension.QUARTER, Dimension.WEEK, Dimension.COHORT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Portion:
    """The sums of the opportunities in one part; money is that of one currency."""

    by_stage: Mapping[str, int] = field(default_factory=dict)
    """The open ones."""
    won: int = 0
    lost: int = 0
    others: int = 0
    """Dropped, or asleep."""
    won_value: Decimal = Decimal(0)
    won_priced: int = 0
    """How many of the won ones have an amount."""
    won_amounts: Sequence[Decimal] = ()
    """The one or two in the middle."""
    won_days: int = 0
    won_dated: int = 0
    """How many of the won ones have both of their days."""
    won_cycles: Sequence[int] = ()
    """The one or two in the middle."""
    lost_days: int = 0
    lost_dated: int = 0
    open_listed: Decimal = Decimal(0)
    """What the products of the open ones cost by the list."""
    lost_listed: Decimal = Decimal(0)

    def numbers(self, stages: Iterable[str]) -> dict[str, Number]:
        """Return all that is told of the part by name, the open ones by these stages."""
        closed = self.won + self.lost
        return {
            "total": sum(self.by_stage.values()) + closed + self.others,
            **{stage: self.by_stage.get(stage, 0) for stage in stages},
            "won": self.won,
            "lost": self.lost,
            "closed": closed,
            "win_rate": share(self.won, closed),
            "won_value": whole(self.won_value),
            "avg_won_value": mean(self.won_value, self.won_priced),
            "median_won_value": middle(self.won_amounts),
            "avg_cycle_days_won": mean(self.won_days, self.won_dated),
            "avg_cycle_days_lost": mean(self.lost_days, self.lost_dated),
            "avg_cycle_days_closed": mean(self.won_days + self.lost_days, self.won_dated + self.lost_dated),
            "median_cycle_days_won": middle(self.won_cycles),
            "open_list_value": whole(self.open_listed),
            "lost_list_value": whole(self.lost_listed),
        }


def middle(values: Sequence[Decimal | int]) -> Decimal | None:
    """Return the median by the one or two values in the middle; None of nothing."""
    return Decimal(sum(values)) / len(values) if values else None


def whole(amount: Decimal) -> Number:
    """Return an amount as a whole number where it is one."""
    return int(amount) if amount == amount.to_integral_value() else amount


def label(dimension: Dimension, part: int) -> str:
    """Return the name of a period: 2026-11, 2026Q4, or the Monday of a week."""
    if dimension is Dimension.WEEK:
        return (_FIRST_MONDAY + timedelta(weeks=part)).isoformat()
    year, place = divmod(part, 100)
    return f"{year}Q{place}" if dimension is Dimension.QUARTER else f"{year}-{place:02}"

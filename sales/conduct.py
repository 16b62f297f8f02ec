"""How somebody works their deals in a span of days: each number with what it is divided by."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final

from sales.rounding import mean, quotient, share

WEEK: Final = 7


class RecordField(StrEnum):
    """What the record of an open deal may have to hold to be complete."""

    AMOUNT = "amount"
    CLOSE_ON = "close_on"
    SOURCE = "source"
    PRODUCT = "product_id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conduct:
    """What was due and done, kept, heard and signed, in plain counts; money is that of the team's currency."""

    due: int = 0
    """Deals and days on which a follow-up was due, or was made before its day."""
    on_time: int = 0
    """Of them, those with a follow-up on its day or before."""
    deals: int = 0
    """Open at the end of the span."""
    asked: int = 0
    """Fields that these should have,"""
    filled: int = 0
    """and those that they have."""
    follow_ups: int = 0
    words: int = 0
    """Follow-ups in which the customer said something, and the time for an answer is over or there was one,"""
    answered: int = 0
    """and those after which somebody spoke with the customer again in time, or the deal ended."""
    won: int = 0
    lost: int = 0
    dropped: int = 0
    value: Decimal = Decimal(0)
    """Of what was won, as far as it is priced in the team's currency,"""
    priced: int = 0
    """which so many are."""
    days: int = 0
    """From the opening to the signature of what was won, as far as both are known,"""
    dated: int = 0
    """as they are of so many."""
    again: int = 0
    """Won from customers who had signed before."""

    @property
    def compliance(self) -> Decimal | None:
        """The share of the due follow-ups that came in time."""
        return share(self.on_time, self.due)

    @property
    def completeness(self) -> Decimal | None:
        """The share of the fields that are filled in."""
        return share(self.filled, self.asked)

    @property
    def response(self) -> Decimal | None:
        """The share of the customers' words that were answered in time."""
        return share(self.answered, self.words)

    @property
    def win_rate(self) -> Decimal | None:
        """The share of what was won of all that was won or lost."""
        return share(self.won, self.won + self.lost)

    @property
    def ended(self) -> int:
        """How many deals ended, one way or the other."""
        return self.won + self.lost + self.dropped

    @property
    def loss_rate(self) -> Decimal | None:
        """The share of what was lost or dropped of all that ended."""
        return share(self.lost + self.dropped, self.ended)

    @property
    def average(self) -> Decimal | None:
        """What a won deal brought on average."""
        return mean(self.value, self.priced)

    @property
    def cycle(self) -> Decimal | None:
        """How many days a won deal took on average."""
        return mean(self.days, self.dated)

    @property
    def repeats(self) -> Decimal | None:
        """The share of what was won that came from customers who had signed before."""
        return share(self.again, self.won)

    def a_week(self, days: int) -> Decimal:
        """Return how many follow-ups a week there were in a span of so many days."""
        return quotient(self.follow_ups * WEEK, days, 4)

    def score(self, entry_weight: int) -> Decimal | None:
        """Return the mark for effort, 0 to 1: compliance, and completeness with a weight in hundredths.

        Where only one of the two is known it stands alone; None where neither is.
        """
        parts = ((self.compliance, 100 - entry_weight), (self.completeness, entry_weight))
        known = [(part, weight) for part, weight in parts if part is not None]
        weights = sum(weight for _, weight in known)
        if not known or not weights:
            return next((part for part, _ in known), None)
        return quotient(sum((part * weight for part, weight in known), Decimal(0)), weights, 6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """A follow-up that did not come in time."""

    opportunity_id: int
    name: str
    owner_id: int
    due_on: date


def together(each: Iterable[Conduct]) -> Conduct:
    """Return the sums of several; what the whole of a team did is the sum of what its people did."""
    rows = list(each)
    sums: dict[str, Any] = {one.name: sum(getattr(row, one.name) for row in rows) for one in fields(Conduct)}
    return Conduct(**{**sums, "value": Decimal(sums["value"])})

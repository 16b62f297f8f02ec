"""The weekly spot check: which deals a manager looks at more closely, chosen by the money and the doubt in them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from hashlib import sha256
from math import log
from statistics import median
from typing import Final

from sales.opportunity import Opportunity
from sales.playbook import Playbook
from sales.vocabulary import Grade

CASES: Final = 8
"""How many amounts there must be before one of them can be unusual."""
_BYTES: Final = 6
_LEAST: Final = Decimal(1)
"""What a deal weighs at least by its money, so that one without any can be drawn too."""


class CheckVerdict(StrEnum):
    """What a manager found."""

    VERIFIED = "verified"
    DOUBTFUL = "doubtful"
    NOT_REAL = "not_real"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpotCheck:
    """A deal drawn for a team's week, as it stood when it was drawn, and what a manager found."""

    team_id: int
    week: str
    """The ISO week, such as 2026-W48."""
    nth: int
    opportunity_id: int
    grade: Grade
    amount: Decimal | None = None
    currency: str | None = None
    verdict: CheckVerdict | None = None
    member_id: int | None = None
    """Who found it."""
    at: datetime | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """What a team's deals are mostly worth."""

    amount: Decimal
    """The median."""
    cases: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A deal that may be drawn."""

    opportunity: Opportunity
    worth: Decimal
    """Its amount in the team's main currency."""
    flags: int = 0
    """Doubts about its grade that stand."""


def iso_week(day: date) -> str:
    """Return the name of a day's ISO week."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def usual_amounts(amounts: Iterable[tuple[str, Decimal]]) -> Mapping[str, Usual]:
    """Return what deals are mostly worth by currency, where there are enough of them to say so."""
    found: dict[str, list[Decimal]] = {}
    for currency, amount in amounts:
        found.setdefault(currency, []).append(amount)
    enough = {currency: each for currency, each in found.items() if len(each) >= CASES}
    return {currency: Usual(amount=median(each), cases=len(each)) for currency, each in enough.items()}


def is_outlier(o: Opportunity, usual: Usual, playbook: Playbook) -> bool:
    """Say whether an amount is so many times the usual one that it is worth a question."""
    return o.amount is not None and o.amount > usual.amount * playbook.amount_outlier


def days_late(happened_on: date, written_on: date, playbook: Playbook) -> int:
    """Return how many days after a contact it was written down, where that is late; 0 where it is not."""
    days = (written_on - happened_on).days
    return days if days > playbook.late_entry_days else 0


def is_checked(o: Opportunity, playbook: Playbook) -> bool:
    """Say whether a deal is of the kind that is checked: worked on now, and graded high."""
    return o.is_open and o.grade in playbook.spot_check_grades


def weight(candidate: Candidate, today: date) -> Decimal:
    """Return how much a deal weighs in the draw: amount x days since the customer was heard x doubts, each from one."""
    o = candidate.opportunity
    silent = max((today - (o.heard_at or o.created_at).date()).days, 0)
    return max(candidate.worth, _LEAST) * (1 + silent) * (1 + candidate.flags)


def sample(
    candidates: Iterable[Candidate], count: int, seed: str, today: date, playbook: Playbook
) -> Sequence[Opportunity]:
    """Return as many deals as asked for, drawn by weight without putting back; the same seed draws the same.

    Each gets the key -ln(u) / weight, u being even between 0 and 1 by seed and number; the smallest keys are drawn
    (Efraimidis and Spirakis 2006). So neither the order of the deals nor the process matters.
    """
    keys = {
        each.opportunity.id: (-log(even(seed, each.opportunity.id)) / float(weight(each, today)), each.opportunity)
        for each in candidates
        if is_checked(each.opportunity, playbook)
    }
    return [o for _, o in sorted(keys.values(), key=lambda pair: (pair[0], pair[1].id))[: max(count, 0)]]


def even(seed: str, number: int) -> float:
    """Return a number above 0 and below 1 that depends on nothing but a seed and a number."""
    drawn = int.from_bytes(sha256(f"{seed}:{number}".encode()).digest()[:_BYTES])
    return (drawn + 0.5) / float(256**_BYTES)

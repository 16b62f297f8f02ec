"""What moved between two states of an opportunity, as JSON values, and how to put it back."""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import date, datetime, time
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Final

from sales.errors import SalesError
from sales.opportunity import Change, Opportunity
from sales.stages import Tick
from sales.vocabulary import Feedback, Grade, LossReason, Status

UNTRACKED: Final = frozenset({"id", "version", "generation", "created_at", "account_name"})
"""Counters, identity and what is read along; they never go back."""
DERIVED: Final = frozenset({"due_at"})
"""What follows from other fields and from where the owner is; it moves without a change of anybody's."""
PROMISE: Final = frozenset({"next_on", "next_time"})
"""Two halves of one date: to put back one of them alone would make up a third."""
CENT: Final = Decimal("0.01")
_TRACKED: Final = tuple(field.name for field in fields(Opportunity) if field.name not in UNTRACKED)

_READ: Final[Mapping[str, Callable[[Any], object]]] = MappingProxyType(
    {
        "status": Status,
        "grade": Grade,
        "amount": Decimal,
        "close_on": date.fromisoformat,
        "next_on": date.fromisoformat,
        "next_time": time.fromisoformat,
        "due_at": datetime.fromisoformat,
        "stage_since": datetime.fromisoformat,
        "closed_on": date.fromisoformat,
        "last_touch_at": datetime.fromisoformat,
        "progressed_at": datetime.fromisoformat,
        "heard_at": datetime.fromisoformat,
        "heard": lambda codes: tuple(map(Feedback, codes)),
        "first_close_on": date.fromisoformat,
        "qualified": lambda codes: tuple(map(Tick, codes)),
        "slept_on": date.fromisoformat,
        "loss_reason": LossReason,
    }
)


def to_json(value: object) -> object:
    """Return the value as JSON can hold it: days and moments in ISO 8601, money as text, to the cent as it is kept."""
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, tuple):
        return [each.value for each in value]
    return _plain(value) if isinstance(value, Decimal) else value


def _plain(amount: Decimal) -> str:
    whole, kept = amount.to_integral_value(), amount.quantize(CENT)
    return format(whole if whole == kept else kept, "f")


def from_json(field: str, value: object) -> object:
    """Return the value of an opportunity's field from its JSON form."""
    return value if value is None or field not in _READ else _READ[field](value)


def moved(before: Opportunity, after: Opportunity) -> dict[str, Change]:
    """Return the fields that differ, each with its old and its new JSON value; a day and its hour move together."""
    differ = {name for name in _TRACKED if getattr(before, name) != getattr(after, name)}
    told = differ | PROMISE if differ & PROMISE else differ
    pairs = {n: (to_json(getattr(before, n)), to_json(getattr(after, n))) for n in _TRACKED if n in told}
    return {name: (old, new) for name, (old, new) in pairs.items() if old != new or name in PROMISE}


def put_back(opportunity: Opportunity, changes: Mapping[str, Change]) -> Opportunity:
    """Return the opportunity with the old values of one change; refuses when a field has moved again since."""
    for name, (_, new) in changes.items():
        if name not in DERIVED and to_json(getattr(opportunity, name)) != new:
            raise SalesError("undo-moved-on", name=opportunity.name, id=opportunity.id)
    return replace(opportunity, **{name: from_json(name, old) for name, (old, _) in changes.items()})  # type: ignore[arg-type]

"""What moved between two states of an opportunity, as JSON values, and how to put it back."""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import date, datetime, time
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Final

from sales.errors import SalesError
from sales.opportunity import Change, Opportunity
from sales.vocabulary import Grade, LossReason, Status

UNTRACKED: Final = frozenset({"id", "version", "generation", "created_at", "account_name"})
"""Counters, identity and what is read along; they never go back."""

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
        "loss_reason": LossReason,
    }
)


def to_json(value: object) -> object:
    """Return the value as JSON can hold it: days and moments in ISO 8601, decimals as text."""
    if isinstance(value, date | time):
        return value.isoformat()
    return format(value, "f") if isinstance(value, Decimal) else value


def from_json(field: str, value: object) -> object:
    """Return the value of an opportunity's field from its JSON form."""
    return value if value is None or field not in _READ else _READ[field](value)


def moved(before: Opportunity, after: Opportunity) -> dict[str, Change]:
    """Return the fields that differ, each with its old and its new JSON value."""
    names = [f.name for f in fields(before) if f.name not in UNTRACKED]
    pairs = {name: (getattr(before, name), getattr(after, name)) for name in names}
    return {name: (to_json(old), to_json(new)) for name, (old, new) in pairs.items() if old != new}


def put_back(opportunity: Opportunity, changes: Mapping[str, Change]) -> Opportunity:
    """Return the opportunity with the old values of one change; refuses when a field has moved again since."""
    for name, (_, new) in changes.items():
        if to_json(getattr(opportunity, name)) != new:
            raise SalesError("undo-moved-on", name=opportunity.name, id=opportunity.id)
    return replace(opportunity, **{name: from_json(name, old) for name, (old, _) in changes.items()})  # type: ignore[arg-type]

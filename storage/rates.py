"""The exchange rates of a workspace, and the currency that they lead to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy import bindparam, delete

from sales.rates import Rate
from storage.schema import bases, rates
from storage.scope import OWN, columns
from storage.subject import Subject, names, values

COUNTER: Final = "rates"
"""Counts the changes of a workspace's rates and of its base currency."""
_R: Final = rates.c
_KEY: Final = ("base", "currency", "first_on")
_OF: Final = columns(rates, *names(Rate)).where(_R.base == bindparam("into"))
_REPLACED: Final = delete(rates).where(_R.workspace == bindparam(OWN), *(_R[name] == bindparam(name) for name in _KEY))
_BASE: Final = columns(bases, "currency", "set_by", "set_at")
_NO_BASE: Final = delete(bases).where(bases.c.workspace == bindparam(OWN))


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """The base currency of a workspace: who chose it when."""

    currency: str
    set_by: int | None
    """None where it came by command line."""
    set_at: datetime


class RateTable(Subject):
    """Reads and keeps the exchange rates of one workspace."""

    def changes(self) -> int:
        """Return how often the rates or the base currency have been changed."""
        return self.scope.counted(COUNTER)[0]

    def base(self) -> Base | None:
        """Return the base currency; None where none was chosen."""
        row = self.scope.one(_BASE)
        return Base(**row._asdict()) if row else None

    def choose(self, base: Base | None) -> None:
        """Keep a base currency instead of the one before, or none."""
        self.scope.next_number(COUNTER)
        self.scope.connection.execute(_NO_BASE, {OWN: self.scope.workspace})
        if base:
            self.scope.add(bases, {"currency": base.currency, "set_by": base.set_by, "set_at": base.set_at})

    def into(self, base: str) -> Sequence[Rate]:
        """Return the rates into a currency, those of each other one in the order of their days."""
        rows = self.scope.all(_OF.order_by(_R.currency, _R.first_on), into=base)
        return [Rate(**row._asdict()) for row in rows]

    def keep(self, rate: Rate) -> None:
        """Keep a rate instead of the one of the same day."""
        self.drop(rate.base, rate.currency, rate.first_on)
        self.scope.add(rates, values(rate))

    def drop(self, base: str, currency: str, first_on: date) -> None:
        """Take away the rate that begins on a day."""
        self.scope.next_number(COUNTER)
        key = {OWN: self.scope.workspace, "base": base, "currency": currency, "first_on": first_on}
        self.scope.connection.execute(_REPLACED, key)

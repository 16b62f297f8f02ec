"""What comes in by the thousand: rows of an import, written in bulk."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import Table, func, insert, text

from sales.opportunity import Event, Opportunity
from sales.vocabulary import Status
from storage.accounts import name_key
from storage.events import event_row
from storage.schema import accounts, contacts, events, opportunities
from storage.subject import Subject, values

_BATCH: Final = 500
"""Values in one question; SQLite takes 32,766, old ones 999."""
_COUNTED_ANEW: Final = text(f"ANALYZE {opportunities.name}, {events.name}")
"""PostgreSQL plans by what it last counted: it would read thousands that have just come as if they were one."""


class Arrivals(Subject):
    """Looks up and writes many rows at once."""

    def known_keys(self, keys: Iterable[str]) -> set[str]:
        """Return those of the keys that an opportunity of the workspace was imported by."""
        known: set[str] = set()
        for part in _parts(keys):
            query = self.scope.columns(opportunities, "source_key").where(opportunities.c.source_key.in_(part))
            known.update(row.source_key for row in self.scope.all(query))
        return known

    def load(self, since: date) -> Counter[tuple[int, date]]:
        """Return how many open opportunities each owner looks at on each day from the given one on."""
        grouped = (opportunities.c.owner_id, opportunities.c.next_on)
        query = self.scope.columns(opportunities, "owner_id", "next_on").add_columns(func.count().label("number"))
        query = query.where(opportunities.c.status == Status.OPEN, opportunities.c.next_on >= since)
        return Counter({(r.owner_id, r.next_on): r.number for r in self.scope.all(query.group_by(*grouped))})

    def accounts(self, names: Iterable[str], details: Mapping[str, Mapping[str, str]]) -> dict[str, int]:
        """Return the numbers of the accounts by the key of their names; write those down that are new."""
        wanted = {name_key(name): name for name in names}
        known: dict[str, int] = {}
        for part in _parts(wanted):
            query = self.scope.columns(accounts, "id", "name_key").where(accounts.c.name_key.in_(part))
            known.update((row.name_key, row.id) for row in self.scope.all(query))
        fresh = [key for key in wanted if key not in known]
        first = self.scope.next_number("accounts", len(fresh)) if fresh else 0
        numbered = dict(zip(fresh, range(first, first + len(fresh)), strict=True))
        facts = {name_key(name): dict(told) for name, told in details.items()}
        self._insert(
            accounts,
            [{"id": n, "name": wanted[k], "name_key": k, "details": facts.get(k)} for k, n in numbered.items()],
        )
        return known | numbered

    def meet(self, people: Iterable[tuple[int, str]]) -> None:
        """Write down the people of accounts, as (account, name), that nobody knew."""
        met = self.scope.columns(contacts, "account_id", "name")
        fresh = sorted(set(people) - {(row.account_id, row.name) for row in self.scope.all(met)})
        first = self.scope.next_number("contacts", len(fresh)) if fresh else 0
        self._insert(
            contacts,
            [{"id": first + n, "account_id": account, "name": name} for n, (account, name) in enumerate(fresh)],
        )

    def reserve(self, count: int) -> int:
        """Reserve numbers for opportunities and return the first."""
        return self.scope.next_number("opportunities", count)

    def add(
        self, arrived: Sequence[Opportunity], history: Sequence[Event], standing: Sequence[Opportunity] = ()
    ) -> None:
        """Write opportunities, numbered already, and their history down, and that of opportunities which stand."""
        self._insert(opportunities, [values(opportunity, "account_name") for opportunity in arrived])
        teams = {opportunity.id: opportunity.team_id for opportunity in (*arrived, *standing)}
        self._insert(events, [event_row(event, teams[event.opportunity_id]) for event in history])
        if len(arrived) >= _BATCH and self.scope.connection.dialect.name == "postgresql":
            self.scope.connection.execute(_COUNTED_ANEW)

    def _insert(self, table: Table, rows: Sequence[dict[str, Any]]) -> None:
        if rows:
            own = {"workspace": self.scope.workspace}
            self.scope.connection.execute(insert(table), [{**own, **row} for row in rows])


def _parts(keys: Iterable[str]) -> Iterable[tuple[str, ...]]:
    listed = list(keys)
    return (tuple(listed[n : n + _BATCH]) for n in range(0, len(listed), _BATCH))

"""The morning cards: whose working day begins, what is due to them, and which card they were given."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from operator import attrgetter
from typing import Final, NamedTuple

from sqlalchemy import ColumnElement, Connection, String, bindparam, func, or_, select, update

from sales.letters import Letter, LetterState
from sales.opportunity import Opportunity
from sales.vocabulary import Status
from storage.opportunities import COLUMNS as OPPORTUNITY
from storage.outbox import COLUMNS as LETTER
from storage.schema import members, opportunities, outbox
from storage.scope import OWN
from storage.subject import Subject

MORNING: Final = "morning"
"""The kind of letter that posts a morning card."""
MOST_CARDS: Final = 3
"""Cards that a person gets on one day: the morning's, the afternoon's, and one where an earlier one was not needed."""
_SEEN: Final = timedelta(days=2)
"""How far the clocks of Slack and of the bot, and an answer that was lost, may set a posting apart from its ts."""
_O = opportunities.c
_PLAN: Final = (
    update(members)
    .where(members.c.workspace == bindparam("ws"), members.c.id == bindparam("number"))
    .values(morning_at=bindparam("at"))
)
# In no order, for which SQLite would read all letters.
_CARDS: Final = select(*LETTER).where(
    outbox.c.workspace == bindparam(OWN), outbox.c.key.in_(bindparam("keys", expanding=True))
)
# Of one member, as every change of an opportunity asks.
_NTH: Final = tuple(f"nth{number}" for number in range(MOST_CARDS))
_OWN_CARDS: Final = select(*LETTER).where(
    outbox.c.workspace == bindparam(OWN), outbox.c.key.in_([bindparam(name, type_=String) for name in _NTH])
)
_M: Final = members.c
_WAKING: Final = (
    select(_M.workspace, _M.id, _M.morning_at)
    .where(or_(_M.morning_at.is_(None), _M.morning_at <= bindparam("until")))
    .order_by(_M.workspace, _M.id)
    .limit(bindparam("most"))
)
_DUE: Final = (
    select(*OPPORTUNITY)
    .where(_O.workspace == bindparam(OWN), _O.owner_id.in_(bindparam("owners", expanding=True)))
    .where(_O.status == Status.OPEN, _O.due_at <= bindparam("until"))
    .order_by(_O.due_at, _O.id)
)
_NUMBER: Final = func.count().label("number")
_PRICED: Final = (
    select(_O.currency, func.sum(_O.amount).label("total"), _NUMBER)
    .where(_O.workspace == bindparam(OWN), _O.status == Status.OPEN, _O.amount > Decimal(0))
    .group_by(_O.currency)
    .order_by(_NUMBER.desc(), _O.currency)
)
_OWN_PRICED: Final = _PRICED.where(_O.owner_id == bindparam("owner"))


class Waking(NamedTuple):
    """A member whose working day begins; `due_at` is None where nobody has said when it does."""

    workspace: str
    member_id: int
    due_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """When an opportunity is due, and whether at an hour of its own."""

    opportunity_id: int
    owner_id: int
    generation: int
    due_at: datetime
    next_time: time | None


class Mornings(Subject):
    """Reads and keeps the morning cards of one workspace."""

    def plan(self, mornings: Mapping[int, datetime | None]) -> None:
        """Say when the working day of each member begins next; None lets it be found out."""
        rows = [{"ws": self.scope.workspace, "number": number, "at": at} for number, at in mornings.items()]
        if rows:
            self.scope.connection.execute(_PLAN, rows)

    def timing(self, numbers: Iterable[int]) -> Sequence[Timing]:
        """Return when opportunities are due."""
        columns = (_O.id.label("opportunity_id"), _O.owner_id, _O.generation, _O.due_at, _O.next_time)
        query = select(*columns).where(self.scope.own(opportunities), _O.id.in_(list(numbers)), _O.due_at.is_not(None))
        return [Timing(**row._asdict()) for row in self.scope.all(query.order_by(_O.due_at, _O.id))]

    def due(self, owners: Iterable[int], until: datetime) -> Mapping[int, Sequence[Opportunity]]:
        """Return what is due to each of several members until a moment, the longest due first."""
        found: dict[int, list[Opportunity]] = {}
        for row in self.scope.all(_DUE, owners=list(owners), until=until):
            found.setdefault(row.owner_id, []).append(Opportunity(**row._asdict()))
        return found

    def those(self, numbers: Iterable[int]) -> Mapping[int, Opportunity]:
        """Return opportunities by their numbers."""
        query = select(*OPPORTUNITY).where(self.scope.own(opportunities), _O.id.in_(list(numbers)))
        return {row.id: Opportunity(**row._asdict()) for row in self.scope.all(query)}

    def typical(self, owner_id: int | None = None) -> Mapping[str, Decimal]:
        """Return the mean open amount by currency, of one member or of all; the currency of most amounts comes first.

        An amount without a currency is under the empty code.
        """
        rows = self.scope.all(_PRICED) if owner_id is None else self.scope.all(_OWN_PRICED, owner=owner_id)
        return {row.currency or "": row.total / row.number for row in rows}

    def cards(self, days: Mapping[int, date]) -> Mapping[int, Sequence[Letter]]:
        """Return the cards that members were given on a day each, the earliest first."""
        keys = [morning_key(member, day, nth) for member, day in days.items() for nth in range(MOST_CARDS)]
        one = dict(zip(_NTH, keys, strict=True)) if len(days) == 1 else {}
        rows = self.scope.all(_OWN_CARDS, **one) if one else self.scope.all(_CARDS, keys=keys)
        found: dict[int, list[Letter]] = {}
        for row in sorted(rows, key=attrgetter("id")):
            found.setdefault(row.to_member or 0, []).append(Letter(**row._asdict()))
        return found

    def at(self, member_id: int, channel: str, ts: str) -> Letter | None:
        """Return the card of a member that a message is, if it is one."""
        about = datetime.fromtimestamp(float(ts), self.scope.now.tzinfo)
        here = (outbox.c.to_member == member_id) & outbox.c.sent_at.between(about - _SEEN, about + _SEEN)
        here &= (outbox.c.kind == MORNING) & (outbox.c.sent_channel == channel) & (outbox.c.sent_ts == ts)
        return next(iter(self._letters(here)), None)

    def sent_since(self, member_id: int, since: datetime) -> Sequence[Letter]:
        """Return the cards that a member got since a moment, the earliest first."""
        theirs = (outbox.c.to_member == member_id) & (outbox.c.sent_at >= since) & (outbox.c.kind == MORNING)
        return self._letters(theirs & (outbox.c.state == LetterState.SENT))

    def keep(self, letter_id: int, data: Mapping[str, object]) -> None:
        """Keep what a card shows."""
        self.scope.change(outbox, outbox.c.id == letter_id, {"data": dict(data)})

    def _letters(self, where: ColumnElement[bool]) -> list[Letter]:
        rows = self.scope.all(select(*LETTER).where(self.scope.own(outbox), where).order_by(outbox.c.id))
        return [Letter(**row._asdict()) for row in rows]


def morning_key(member_id: int, day: date, nth: int = 0) -> str:
    """Return the key of a member's card of a day; the first has no number."""
    return ":".join(filter(None, [MORNING, str(member_id), day.isoformat(), str(nth) if nth else ""]))


def waking(connection: Connection, until: datetime, limit: int) -> Sequence[Waking]:
    """Return the members of all workspaces whose working day begins until a moment, or is not known to begin."""
    return [Waking(*row) for row in connection.execute(_WAKING, {"until": until, "most": limit})]

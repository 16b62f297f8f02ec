"""Gates: how soon Slack takes the next letter at a place, kept where every process sees it and a restart finds it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, bindparam, case, func, select, tuple_, update
from sqlalchemy.dialects import postgresql, sqlite

from storage.schema import gates
from storage.scope import columns
from storage.subject import Subject

WHOLE: Final = ""
"""The place that stands for all messages of a workspace."""
Key = tuple[str, str]
"""A workspace and a place in it."""
_OWN: Final = (gates.c.workspace == bindparam("ws")) & (gates.c.place == bindparam("at"))
_WRITE: Final = update(gates).where(_OWN)
_LATE: Final = gates.c.free_at < bindparam("now")
_PAID: Final = bindparam("paid", type_=gates.c.free_at.type)
_CREDITED: Final = bindparam("credited", type_=gates.c.opens_at.type)
_LEAVE: Final = _WRITE.values(
    busy_until=None,
    free_at=case((_LATE, _PAID), else_=gates.c.free_at),
    opens_at=case((_LATE, _CREDITED), else_=gates.c.opens_at),
)
_OPENS_AT: Final = columns(gates, "opens_at").where(
    gates.c.place == bindparam("at"), gates.c.opens_at > bindparam("now")
)
_SHUT: Final = select(gates.c.workspace).where(gates.c.opens_at > bindparam("now"), gates.c.place == WHOLE)
_OPENING: Final = select(func.min(gates.c.opens_at)).where(gates.c.opens_at > bindparam("now"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How fast letters may follow each other; so many more than one may go at once."""

    every: timedelta
    burst: int

    @property
    def credit(self) -> timedelta:
        """How far ahead of its pace a place may run."""
        return self.every * self.burst


AT_A_PLACE: Final = Pace(every=timedelta(seconds=1), burst=3)
"""Slack: about one message a second in one channel, with short bursts."""
IN_A_WORKSPACE: Final = Pace(every=timedelta(seconds=0.25), burst=40)
"""Slack: several hundred messages a minute in one workspace; this is 240."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """A place as the generic cell rate algorithm sees it (ITU-T I.371)."""

    opens_at: datetime
    """Before it nothing may go: by the pace, or because Slack said so."""
    free_at: datetime
    """The theoretical arrival time: when all that went has been paid off at the place's pace."""
    busy_until: datetime | None = None
    """Until when somebody is sending a letter there."""

    def is_open(self, now: datetime) -> bool:
        """Say whether a letter may go now."""
        return self.opens_at <= now and (self.busy_until is None or self.busy_until <= now)

    def passed(self, now: datetime, pace: Pace, busy_until: datetime | None = None) -> "Gate":
        """Return the gate after one more letter; no burst follows one that nobody finished, which went whenever."""
        before = max(self.free_at, now + pace.credit if self.busy_until else now)
        free_at = before + pace.every
        return Gate(opens_at=free_at - pace.credit, free_at=free_at, busy_until=busy_until)


class Gates(Subject):
    """The gates of one workspace."""

    def opens_at(self, place: str) -> datetime | None:
        """Return until when nothing may go to a place or by a method; None where something may."""
        opens_at: datetime | None = self.scope.scalar(_OPENS_AT, at=place, now=self.scope.now)
        return opens_at

    def close(self, place: str, until: datetime) -> None:
        """Let nothing through before a moment, and no burst after it; a later moment that was said before stands."""
        credit = AT_A_PLACE.credit
        shut = {"opens_at": until, "free_at": until + credit}
        if not self.scope.add_unless_there(gates, {"place": place, **shut}):
            self.scope.change(gates, (gates.c.place == place) & (gates.c.opens_at < until), shut)

    def leave(self, place: str) -> None:
        """Say that nobody is sending at a place any more; a letter that was long on its way counts from now."""
        now, paid = self.scope.now, self.scope.now + AT_A_PLACE.every
        moved = {"now": now, "paid": paid, "credited": paid - AT_A_PLACE.credit}
        if place:
            self.scope.connection.execute(_LEAVE, {"ws": self.scope.workspace, "at": place, **moved})


def shut_workspaces(connection: Connection, now: datetime) -> list[str]:
    """Return the workspaces that have had as many messages as they may for now."""
    return list(connection.scalars(_SHUT, {"now": now}))


def lock(connection: Connection, keys: Iterable[Key], now: datetime) -> dict[Key, Gate]:
    """Return the gates of some places, made where they were missing, with those left out that somebody else holds.

    They are taken in order, so that two processes cannot wait for each other.
    """
    wanted = sorted(keys)
    if not wanted:
        return {}
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    fresh = [{"workspace": ws, "place": at, "opens_at": now, "free_at": now} for ws, at in wanted]
    connection.execute(dialect.insert(gates).on_conflict_do_nothing(), fresh)
    query = select(gates).where(tuple_(gates.c.workspace, gates.c.place).in_(wanted))
    query = query.order_by(gates.c.workspace, gates.c.place).with_for_update(skip_locked=True)
    rows = connection.execute(query)
    return {
        (row.workspace, row.place): Gate(opens_at=row.opens_at, free_at=row.free_at, busy_until=row.busy_until)
        for row in rows
    }


def write(connection: Connection, moved: Mapping[Key, Gate]) -> None:
    """Keep how gates stand after letters went through."""
    rows = [
        {"ws": ws, "at": at, "opens_at": g.opens_at, "free_at": g.free_at, "busy_until": g.busy_until}
        for (ws, at), g in moved.items()
    ]
    if rows:
        connection.execute(_WRITE, rows)


def leave_all(connection: Connection, now: datetime) -> None:
    """Say that nobody is sending anywhere; right only where whoever was is known to be gone."""
    held = update(gates).where(gates.c.busy_until.is_not(None))
    connection.execute(held.values(busy_until=None, free_at=now + AT_A_PLACE.credit))


def next_opening(connection: Connection, now: datetime) -> datetime | None:
    """Return when the next gate opens that is shut now."""
    opening: datetime | None = connection.scalar(_OPENING, {"now": now})
    return opening

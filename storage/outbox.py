"""The letters owed: written with the change that causes them, sent by the postman."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Update, bindparam, select, update

from sales.letters import Letter, LetterState, Sent
from storage.schema import outbox
from storage.scope import OWN, Scope
from storage.subject import names

_COLUMNS = tuple(outbox.c[name] for name in names(Letter))
_WAITING = (
    update(outbox)
    .where(outbox.c.workspace == bindparam(OWN), outbox.c.state == LetterState.QUEUED)
    .values(state=LetterState.WITHDRAWN)
)
_CAUSED = _WAITING.where(outbox.c.event_id == bindparam("number"))
_REMINDERS = _WAITING.where(outbox.c.opportunity_id == bindparam("number"), outbox.c.kind == "reminder")
_OWED = (LetterState.QUEUED, LetterState.CLAIMED)


@dataclass(frozen=True, slots=True)
class Outbox:
    """Writes and reads the letters of one workspace."""

    scope: Scope
    wrote: Callable[[], None]
    """Told whenever a letter was written."""

    def owe(
        self,
        key: str,
        kind: str,
        *,
        to_member: int | None = None,
        channel: str | None = None,
        opportunity_id: int | None = None,
        event_id: int | None = None,
        data: Mapping[str, object] | None = None,
        not_before: datetime | None = None,
    ) -> bool:
        """Write a letter unless one with the key is there; say whether it was written."""
        now = self.scope.now
        row = {
            "id": self.scope.ids.take(now),
            "key": key[:200],
            "kind": kind,
            "to_member": to_member,
            "channel": channel,
            "opportunity_id": opportunity_id,
            "event_id": event_id,
            "data": dict(data or {}),
            "state": LetterState.QUEUED,
            "written_at": now,
            "available_at": not_before or now,
        }
        self.wrote()
        return self.scope.add_unless_there(outbox, row)

    def withdraw_reminders(self, opportunity_id: int) -> None:
        """Take back the reminders of an opportunity that are still owed."""
        self._withdraw(_REMINDERS, number=opportunity_id)

    def withdraw_caused_by(self, event_id: int) -> None:
        """Take back the letters of an event that are still owed."""
        self._withdraw(_CAUSED, number=event_id)

    def caused_by(self, event_id: int) -> Sequence[Letter]:
        """Return the letters that an event caused."""
        query = select(*_COLUMNS).where(self.scope.own(outbox), outbox.c.event_id == event_id).order_by(outbox.c.id)
        return [Letter(**row._asdict()) for row in self.scope.all(query)]

    def sent_to(self, channel: str) -> list[tuple[str, int | None]]:
        """Return the messages that letters left in a channel, the newest first: the ts of each and whom it answered."""
        here = (outbox.c.sent_channel == channel) & outbox.c.sent_ts.is_not(None)
        query = select(outbox.c.sent_ts, outbox.c.to_member).where(self.scope.own(outbox), here)
        # The oldest letter of a message, which posted it, is read last; those that edit it answer nobody.
        found = {row.sent_ts: row.to_member for row in self.scope.all(query.order_by(outbox.c.id.desc()))}
        return sorted(found.items(), reverse=True)

    def get(self, letter_id: int) -> Letter | None:
        """Return a letter, if it is still kept."""
        row = self.scope.one(select(*_COLUMNS).where(self.scope.own(outbox), outbox.c.id == letter_id))
        return Letter(**row._asdict()) if row else None

    def is_overtaken(self, letter: Letter) -> bool:
        """Say whether a younger letter of the same kind to the same member is owed."""
        younger = (outbox.c.to_member == letter.to_member) & (outbox.c.kind == letter.kind) & (outbox.c.id > letter.id)
        query = select(outbox.c.id).where(self.scope.own(outbox), younger, outbox.c.state.in_(_OWED)).limit(1)
        return self.scope.one(query) is not None

    def settle(self, letter_id: int, sent: Sent | None) -> None:
        """Close a letter: sent to where it says, or withdrawn where there was nothing left to tell."""
        state = LetterState.SENT if sent else LetterState.WITHDRAWN
        where = {"sent_channel": sent.channel, "sent_ts": sent.ts} if sent else {}
        self.scope.change(outbox, outbox.c.id == letter_id, {"state": state, **where})

    def defer(self, letter_id: int, until: datetime, fault: str) -> None:
        """Put a letter back until a moment."""
        back = {"state": LetterState.QUEUED, "available_at": until, "fault": fault[:200]}
        self.scope.change(outbox, outbox.c.id == letter_id, back)

    def bury(self, letter_id: int, fault: str) -> None:
        """Give a letter up and keep why."""
        self.scope.change(outbox, outbox.c.id == letter_id, {"state": LetterState.DEAD, "fault": fault[:200]})

    def _withdraw(self, which: Update, number: int) -> None:
        """Take back letters that nobody has begun to send."""
        self.scope.connection.execute(which, {OWN: self.scope.workspace, "number": number})


def claim(connection: Connection, now: datetime, lease_until: datetime, claimer: str, limit: int) -> list[Letter]:
    """Take letters of all workspaces that are to be sent now, the oldest first, for as long as the lease says."""
    ready = (outbox.c.state.in_(_OWED)) & (outbox.c.available_at <= now)
    first = (
        select(outbox.c.workspace, outbox.c.id).where(ready).order_by(outbox.c.available_at, outbox.c.id).limit(limit)
    )
    if connection.dialect.name == "postgresql":
        first = first.with_for_update(skip_locked=True)
    chosen = [(row.workspace, row.id) for row in connection.execute(first)]
    taken: list[Letter] = []
    for workspace, letter_id in chosen:
        here = (outbox.c.workspace == workspace) & (outbox.c.id == letter_id)
        mine: dict[str, Any] = {"state": LetterState.CLAIMED, "available_at": lease_until, "claimed_by": claimer}
        mine["attempts"] = outbox.c.attempts + 1
        row = connection.execute(update(outbox).where(here).values(**mine).returning(*_COLUMNS)).one()
        taken.append(Letter(**row._asdict()))
    return taken


def release(connection: Connection, now: datetime) -> None:
    """Give back every letter that was taken; right only where whoever took them is known to be gone."""
    taken = outbox.c.state == LetterState.CLAIMED
    connection.execute(update(outbox).where(taken).values(state=LetterState.QUEUED, available_at=now))

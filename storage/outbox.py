"""The letters owed: written with the change that causes them, sent by the postman."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import Final

from sqlalchemy import bindparam, func, select

from sales.letters import Letter, LetterState, Sent, place_of, rank_of
from storage.gates import Gates
from storage.schema import outbox
from storage.scope import Scope
from storage.subject import names

COLUMNS: Final = tuple(outbox.c[name] for name in names(Letter))
OWED: Final = (LetterState.QUEUED, LetterState.CLAIMED, LetterState.UNSURE)
# Written out, as SQLite sees only so that its index of owed letters holds all that are asked for.
IS_OWED: Final = outbox.c.state.in_(bindparam("owed", OWED, expanding=True, literal_execute=True))
WHOSE: Final = outbox.c.workspace.concat("")
"""The workspace, said so that SQLite does not read all letters of a workspace for the few that are owed."""


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
        """Write a letter unless one with the key is there; say whether it was written.

        `at_risk` in the data, in hundredths of money, puts it before others that nobody waits for.
        """
        now, told = self.scope.now, dict(data or {})
        row = {
            "id": self.scope.ids.take(now),
            "key": key[:200],
            "kind": kind,
            "to_member": to_member,
            "channel": channel,
            "place": place_of(kind, channel, to_member, told.get("to")),
            "rank": rank_of(kind, told.get("at_risk")),
            "opportunity_id": opportunity_id,
            "event_id": event_id,
            "data": told,
            "state": LetterState.QUEUED,
            "written_at": now,
            "available_at": not_before or now,
        }
        self.wrote()
        return self.scope.add_unless_there(outbox, row)

    def owe_again(self, key: str) -> bool:
        """Owe a letter anew that was withdrawn before it went out; False where there is none such."""
        gone = (outbox.c.key == key) & (outbox.c.state == LetterState.WITHDRAWN)
        anew = {"state": LetterState.QUEUED, "written_at": self.scope.now, "available_at": self.scope.now}
        self.wrote()
        return self.scope.change(outbox, gone, anew) == 1

    def withdraw_caused_by(self, event_id: int) -> None:
        """Take back the letters of an event that nobody has begun to send."""
        waiting = (outbox.c.event_id == event_id) & (outbox.c.state == LetterState.QUEUED)
        self.scope.change(outbox, waiting, {"state": LetterState.WITHDRAWN})

    def caused_by(self, event_id: int) -> Sequence[Letter]:
        """Return the letters that an event caused."""
        # In no order that the database would keep by reading all letters.
        rows = self.scope.all(select(*COLUMNS).where(self.scope.own(outbox), outbox.c.event_id == event_id))
        return sorted((Letter(**row._asdict()) for row in rows), key=attrgetter("id"))

    def written(self, kind: str, about: Collection[int]) -> Mapping[str, datetime]:
        """Return the keys of the letters of a kind about some opportunities, each with when it was written.

        Those that were withdrawn are not among them.
        """
        query = select(outbox.c.key, outbox.c.written_at).where(self.scope.own(outbox), outbox.c.kind == kind)
        query = query.where(outbox.c.state != LetterState.WITHDRAWN)
        rows = self.scope.all(query.where(outbox.c.opportunity_id.in_(sorted(about)))) if about else ()
        return {row.key: row.written_at for row in rows}

    def sent_to(self, channel: str) -> list[tuple[str, int | None]]:
        """Return the messages that letters left in a channel, the newest first: the ts of each and whom it answered."""
        here = (outbox.c.sent_channel == channel) & outbox.c.sent_ts.is_not(None)
        query = select(outbox.c.sent_ts, outbox.c.to_member).where(self.scope.own(outbox), here)
        # The oldest letter of a message, which posted it, is read last; those that edit it answer nobody.
        found = {row.sent_ts: row.to_member for row in self.scope.all(query.order_by(outbox.c.id.desc()))}
        return sorted(found.items(), reverse=True)

    def dead_since(self, moment: datetime) -> dict[tuple[str, str], int]:
        """Return how many letters were given up since a moment, by kind and fault; by when they were written."""
        lost = (outbox.c.state == LetterState.DEAD) & (outbox.c.written_at >= moment)
        query = select(outbox.c.kind, outbox.c.fault, func.count().label("lost")).where(self.scope.own(outbox), lost)
        rows = self.scope.all(query.group_by(outbox.c.kind, outbox.c.fault).order_by(outbox.c.kind))
        return {(row.kind, row.fault or ""): row.lost for row in rows}

    def get(self, letter_id: int) -> Letter | None:
        """Return a letter, if it is still kept."""
        row = self.scope.one(select(*COLUMNS).where(self.scope.own(outbox), outbox.c.id == letter_id))
        return Letter(**row._asdict()) if row else None

    def is_overtaken(self, letter: Letter) -> bool:
        """Say whether a younger letter of the same kind to the same member is owed."""
        younger = (outbox.c.to_member == letter.to_member) & (outbox.c.kind == letter.kind) & (outbox.c.id > letter.id)
        query = select(outbox.c.id).where(self.scope.own(outbox), younger, outbox.c.state.in_(OWED)).limit(1)
        return self.scope.one(query) is not None

    def settle(self, letter: Letter, sent: Sent | None) -> bool:
        """Close a letter: sent to where it says, or withdrawn where there was nothing left to tell.

        False where somebody else has claimed it since, who closes it then.
        """
        state = LetterState.SENT if sent else LetterState.WITHDRAWN
        where = {"sent_channel": sent.channel, "sent_ts": sent.ts, "sent_at": self.scope.now} if sent else {}
        return self._close(letter, {"state": state, **where})

    def defer(self, letter: Letter, until: datetime, fault: str, *, unsure: bool = False) -> bool:
        """Put a letter back until a moment; unsure where it may have arrived all the same."""
        state = LetterState.UNSURE if unsure else LetterState.QUEUED
        return self._close(letter, {"state": state, "available_at": until, "fault": fault[:200]})

    def hold(self, letter: Letter, until: datetime) -> bool:
        """Keep a letter for a better hour, as if it were written then: a weekend does not count as trying in vain.

        One that may have arrived keeps its date, from which it is looked for.
        """
        if letter.is_unsure:
            return self.defer(letter, until, "", unsure=True)
        return self._close(letter, {"state": LetterState.QUEUED, "available_at": until, "written_at": until})

    def bury(self, letter: Letter, fault: str) -> bool:
        """Give a letter up and keep why."""
        return self._close(letter, {"state": LetterState.DEAD, "fault": fault[:200]})

    def _close(self, letter: Letter, changes: Mapping[str, object]) -> bool:
        """Change a letter unless it was claimed again, which counts its attempts up; its place is free again."""
        mine = (outbox.c.id == letter.id) & (outbox.c.attempts == letter.attempts)
        if not self.scope.change(outbox, mine, changes):
            return False
        Gates(self.scope).leave(letter.place)
        return True

"""Whether a message came at an hour at which somebody may be disturbed, judged by their own wall."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import Row, select

from storage.schema import members, outbox
from storage.store import Store

OPENS, SHUTS = time(9), time(18)
SATURDAY: Final = 5
ASKED: Final = frozenset({"message", "welcome", "digest"})
"""What answers somebody, or goes to a channel at its team's hour."""
ON_THE_WAY: Final = timedelta(minutes=2)
KEEPS_ITS_HOUR: Final = timedelta(hours=1)


class Hours:
    """Watches the hour of every message that nobody asked for."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        """Judge by the clock that the processes see."""
        self._store, self._now = store, now
        self.untimely: list[str] = []

    def watch(self, team: str, letter: str) -> None:
        """Take note of a message that has just been posted."""
        told = select(outbox, members.c.zone).join_from(
            outbox, members, (members.c.workspace == outbox.c.workspace) & (members.c.id == outbox.c.to_member)
        )
        with self._store.look() as connection:
            row = connection.execute(told.where(outbox.c.workspace == team, outbox.c.id == int(letter))).first()
        if row and row.kind not in ASKED and not self._is_awaited(row):
            begun = self._now() - ON_THE_WAY
            if not any(_is_open(at, ZoneInfo(row.zone)) for at in (begun, self._now())):
                self.untimely.append(f"{row.kind} {row.key} came at {self._now().astimezone(ZoneInfo(row.zone))}")

    def _is_awaited(self, row: Row[Any]) -> bool:
        """Say whether it is a reminder at the hour that its reader has named."""
        return bool(row.data.get("timed")) and self._now() - row.written_at <= KEEPS_ITS_HOUR + ON_THE_WAY


def _is_open(at: datetime, zone: ZoneInfo) -> bool:
    local = at.astimezone(zone)
    return local.weekday() < SATURDAY and OPENS <= local.time() < SHUTS

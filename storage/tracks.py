"""The talk tracks that people wrote, and every one that was offered or used."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, TypeVar

from sqlalchemy import and_, bindparam, case, func, select

from sales.opportunity import EventCode
from sales.talk_tracks import After, Effect, OwnTrack, Use
from storage.schema import events, follow_ups, opportunities, track_uses, tracks
from storage.scope import OWN, columns
from storage.subject import Subject, names, values

T = TypeVar("T")

COUNTER: Final = "track"
"""Counts the rows of `tracks`, and every change of what is known of them."""
BATCH: Final = 500
"""Uses whose outcome is looked for together."""
_T: Final = tracks.c
_U: Final = track_uses.c
_E: Final = events.c
_ALL: Final = columns(tracks, *names(OwnTrack)).order_by(_T.id)
_WAITS: Final = _U.used_at.is_not(None) & _U.followed.is_(None)
_EFFECTS: Final = (
    columns(track_uses, "track", "language")
    .add_columns(
        func.sum(case((_U.offered, 1), else_=0)).label("offered"),
        func.count(_U.used_at).label("used"),
        func.count(_U.followed).label("cases"),
        func.sum(case((_U.followed, 1), else_=0)).label("followed"),
    )
    .add_columns(opportunities.c.team_id)
    .join(opportunities, (opportunities.c.workspace == _U.workspace) & (opportunities.c.id == _U.opportunity_id))
    .group_by(_U.track, _U.language, opportunities.c.team_id)
)
_NAMED: Final = (
    (_U.opportunity_id == bindparam("number"))
    & (_U.generation == bindparam("nth"))
    & (_U.track == bindparam("named"))
    & (_U.language == bindparam("spoken"))
)
_ONE: Final = columns(track_uses, "id", "used_at", "member_id").where(_NAMED)
_WAITING: Final = (
    columns(track_uses, *names(Use, "team_id"))
    .add_columns(opportunities.c.team_id)
    .join(opportunities, (opportunities.c.workspace == _U.workspace) & (opportunities.c.id == _U.opportunity_id))
    .where(_WAITS)
    .order_by(_U.id)
)
_AFTER: Final = (
    select(_E.opportunity_id, _E.at, _E.code, _E.stage_from, _E.stage_to, follow_ups.c.feedback)
    .join_from(
        events,
        follow_ups,
        and_(follow_ups.c.workspace == _E.workspace, follow_ups.c.id == _E.follow_up_id),
        isouter=True,
    )
    .where(_E.workspace == bindparam(OWN), _E.undone.is_(False), _E.at > bindparam("since"))
)


class Tracks(Subject):
    """Reads and keeps talk tracks; one is used once for one next date of an opportunity."""

    def stamp(self) -> int:
        """Return a number that changes with every talk track and with what is known of their effect."""
        return self.scope.counted(COUNTER)[0]

    def own(self) -> Sequence[OwnTrack]:
        """Return all that people of the workspace wrote, the oldest first."""
        return [OwnTrack(**row._asdict()) for row in self.scope.all(_ALL)]

    def new_id(self) -> int:
        """Take a number; nobody else writes a talk track of the workspace until this unit of work is over."""
        return self.scope.next_number(COUNTER)

    def add(self, track: OwnTrack) -> None:
        """Keep what somebody wrote."""
        self.scope.add(tracks, values(track))

    def undo(self, track_id: int) -> bool:
        """Take back what somebody wrote; False where that was done before."""
        return self.scope.change(tracks, (_T.id == track_id) & _T.undone.is_(False), {"undone": True}) == 1

    def effects(self) -> Mapping[tuple[str, str, int | None], Effect]:
        """Return what came of each talk track, by its key, its language and the team of the deals."""
        rows = self.scope.all(_EFFECTS)
        return {
            (row.track, row.language, row.team_id): Effect(
                offered=int(row.offered), used=row.used, cases=row.cases, followed=int(row.followed)
            )
            for row in rows
        }

    def offer(self, number: int, generation: int, key: str, language: str) -> None:
        """Keep that a talk track was offered for a next date; once."""
        self._write(number, generation, key, language, offered=True)

    def used(self, number: int, generation: int, key: str, language: str) -> tuple[int, datetime] | None:
        """Return who used a talk track for a next date, and when; None where nobody has."""
        row = self.scope.one(_ONE, number=number, nth=generation, named=key, spoken=language)
        return (row.member_id, row.used_at) if row and row.used_at else None

    def use(self, number: int, generation: int, key: str, language: str, member_id: int, until: datetime) -> bool:
        """Keep that a talk track is used now; False where somebody was faster."""
        self._write(number, generation, key, language, offered=False)
        used = {"used_at": self.scope.now, "member_id": member_id, "until": until}
        this = (_U.opportunity_id == number) & (_U.generation == generation) & (_U.track == key)
        return self.scope.change(track_uses, this & (_U.language == language) & _U.used_at.is_(None), used) == 1

    def forget_use(self, number: int, generation: int, key: str, language: str) -> bool:
        """Keep that a talk track was not used after all; False where it was not, or what followed is known."""
        this = (_U.opportunity_id == number) & (_U.generation == generation) & (_U.track == key)
        empty = dict.fromkeys(("used_at", "member_id", "until"))
        return self.scope.change(track_uses, this & (_U.language == language) & _WAITS, empty) == 1

    def waiting(self) -> Sequence[Use]:
        """Return the uses of which is not known yet what followed."""
        rows = self.scope.all(_WAITING)
        return [Use(**row._asdict()) for row in rows]

    def after(self, uses: Iterable[Use]) -> Mapping[int, Sequence[After]]:
        """Return what happened to opportunities since they were spoken of, by their numbers."""
        found: dict[int, list[After]] = {}
        for some in _batches(uses):
            since = min(use.used_at for use in some)
            numbers = {use.opportunity_id for use in some}
            rows = self.scope.all(_AFTER.where(_E.opportunity_id.in_(numbers)), since=since)
            for row in rows:
                found.setdefault(row.opportunity_id, []).append(_happened(row))
        return found

    def settle(self, uses: Iterable[int], *, followed: bool) -> None:
        """Keep what followed some uses."""
        for some in _batches(uses):
            self.scope.change(track_uses, _U.id.in_(some) & _U.followed.is_(None), {"followed": followed})

    def _write(self, number: int, generation: int, key: str, language: str, *, offered: bool) -> None:
        row = {"opportunity_id": number, "generation": generation, "track": key, "language": language}
        made = {"id": self.scope.ids.take(self.scope.now), "at": self.scope.now, "offered": offered}
        self.scope.add_unless_there(track_uses, {**row, **made})


def _batches(items: Iterable[T]) -> Iterator[Sequence[T]]:
    listed = list(items)
    yield from (listed[start : start + BATCH] for start in range(0, len(listed), BATCH))


def _happened(row: Any) -> After:
    moved = (row.stage_from, row.stage_to) if row.stage_from and row.stage_to else None
    return After(at=row.at, feedback=row.feedback, moved=moved, won=row.code is EventCode.WON)

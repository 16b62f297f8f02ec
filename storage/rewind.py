"""The opportunities at one past moment after another, from one reading of the history: for whoever looks at many."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from sales.changes import from_json
from sales.opportunity import EventCode
from sales.snapshot import Snapshot
from storage.as_of import AsOf, Ever, Ids
from storage.grading import ASSUMED, Grading
from storage.replaced import FIELDS
from storage.schema import events
from storage.subject import Subject

_E = events.c
Standing = tuple[Sequence[Snapshot], frozenset[int]]
"""Opportunities as they stood, and the numbers of those whose grade nobody had said."""


class Rewind(Subject):
    """Goes back through the history from a moment to ever earlier ones."""

    def at(self, moment: datetime, ever: Ever | None = None) -> Standing:
        """Return how everything stood at one moment, or what was ever a team's alone."""
        return AsOf(self.scope).at(moment, among=ever), Grading(self.scope).assumed(moment, self._ids(ever))

    def through(self, moments: Sequence[datetime], team_id: int | None = None) -> Iterator[tuple[datetime, Standing]]:
        """Yield how everything stood at each of some moments, the latest first.

        With a team, it is at least what was that team's at any of them, and little else is read.
        """
        if not moments:
            return
        ever = Ever(team_id=team_id, since=moments[-1]) if team_id else None
        snapshots, assumed = self.at(moments[0], ever)
        stood, guessed = {each.id: each for each in snapshots}, set(assumed)
        changes = iter(self._between(moments[-1], moments[0], ever) if len(moments) > 1 else ())
        change = next(changes, None)
        for moment in moments:
            while change is not None and change.at > moment:
                _take_back(change, stood, guessed)
                change = next(changes, None)
            yield moment, ([each for each in stood.values() if each.created_at <= moment], frozenset(guessed))

    def _between(self, earliest: datetime, latest: datetime, ever: Ever | None) -> Sequence[Row[Any]]:
        """Return what happened between two moments and was not taken back, the newest first."""
        query = select(_E.opportunity_id, _E.at, _E.changes).where(self.scope.own(events), _E.at > earliest)
        stands = query.where(_E.at <= latest, _E.undone.is_(False), _E.code != EventCode.UNDONE)
        among = self._ids(ever)
        stands = stands if among is None else stands.where(_E.opportunity_id.in_(among))
        return self.scope.all(stands.order_by(_E.at.desc(), _E.id.desc()))

    def _ids(self, ever: Ever | None) -> Ids | None:
        return AsOf(self.scope).ever(ever.team_id, ever.since) if ever else None


def _take_back(change: Row[Any], stood: dict[int, Snapshot], guessed: set[int]) -> None:
    number = change.opportunity_id
    olds: dict[str, Any] = {name: from_json(name, change.changes[name][0]) for name in FIELDS if name in change.changes}
    if olds and number in stood:
        stood[number] = replace(stood[number], **olds)
    if ASSUMED in change.changes:
        (guessed.add if change.changes[ASSUMED][0] else guessed.discard)(number)

"""The weekly list of what nobody follows up: for a team's managers, and for its channel where the team wants that."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sales.people import Member, Team
from sales.publicity import Publicity
from services.ladder import Told, standing_of
from storage.alerts import Alerts
from storage.work import Work

UNTOUCHED: Final = "untouched"
"""The kind of letter that lists for a manager, once a week, what nobody follows up."""
MOST_ROWS: Final = 10
"""Opportunities that a list names; all are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UntouchedList:
    """What of a team is late and was not followed up for long."""

    team: Team
    days: int
    """For how long at least."""
    owners: Sequence[tuple[str, int]]
    """How many by owner, the most first; two of one name are two."""
    rows: Sequence[Told]
    """The longest untouched first."""

    @property
    def count(self) -> int:
        """How many there are in all."""
        return sum(count for _, count in self.owners)


def untouched(work: Work, team: Team) -> UntouchedList:
    """Return what of a team nobody followed up for as many days as its managers wait; what is planned is left out."""
    days = work.playbook_of(team.id).manager_days
    before, alerts = work.now - timedelta(days=days), Alerts(work.scope)
    counts = alerts.counts_silent(team.id, before)
    owners = sorted(((-count, work.members.get(owner).name) for owner, count in counts.items()))
    rows = [standing_of(work, o) for o in alerts.silent(team.id, before, MOST_ROWS)] if counts else []
    return UntouchedList(team=team, days=days, owners=[(name, -less) for less, name in owners], rows=rows)


def for_channel(work: Work, team: Team) -> tuple[UntouchedList, Publicity]:
    """Return the list and how much of it the team's channel may read."""
    return untouched(work, team), work.playbook_of(team.id).untouched_in_channel


def owe_list(work: Work, manager: Member, team: Team, week: str, at: datetime) -> None:
    """Owe a manager the list of a week; it is rendered as it stands when it comes."""
    key = f"{UNTOUCHED}:{team.id}:{week}:{manager.id}"
    work.outbox.owe(key, UNTOUCHED, to_member=manager.id, data={"team": team.id}, not_before=at)

"""Records for tests, filled in with what the test does not care about, and the one clock that stands still."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, select

from sales.letters import Letter
from sales.opportunity import FollowUp, Opportunity
from sales.people import Member, Role, Team
from storage.outbox import COLUMNS, OWED
from storage.schema import outbox
from storage.work import Work

NOW = datetime(2026, 11, 18, 6, 30, tzinfo=UTC)
"""A Wednesday: 14:30 in Shanghai, 7:30 in Berlin."""
WORKSPACE = "T01ACME"


@dataclass
class Clock:
    """A clock that moves when it is told to."""

    moment: datetime = NOW

    def now(self) -> datetime:
        """Return the moment the clock stands at."""
        return self.moment

    def advance(self, **by: float) -> datetime:
        """Move the clock by what `timedelta` takes and return the new moment."""
        self.moment += timedelta(**by)
        return self.moment


def a_member(**said: Any) -> Member:
    """Build a member; storage gives the number."""
    return Member(**{"id": 0, "name": "Ben", "slack_id": "U0BEN", "zone": "Europe/Berlin", **said})


def a_team(**said: Any) -> Team:
    """Build a team; storage gives the number."""
    return Team(**{"id": 0, "name": "East", "channel": "C0EAST", **said})


def seated(work: Work, team: int | None, role: Role = Role.REP, **said: Any) -> Member:
    """Write a member down, in a team where one is given."""
    member = work.members.add(a_member(**said))
    if team:
        work.members.put_in_team(member.id, team, role)
    return work.members.get(member.id)


def an_opportunity(**said: Any) -> Opportunity:
    """Build an open opportunity that is due in a week; storage gives the number."""
    due = NOW + timedelta(days=7)
    filled = {"id": 0, "name": "Acme", "created_at": NOW, "stage_since": NOW, "next_on": due.date(), "due_at": due}
    return Opportunity(**{**filled, "generation": 1, **said})


def a_follow_up(**said: Any) -> FollowUp:
    """Build a follow-up of today."""
    return FollowUp(**{"at": NOW, "happened_on": NOW.date(), "words": "sent the quote", **said})


def open_book(work: Work, account_name: str = "Acme", **said: Any) -> Opportunity:
    """Write down one opportunity with its account and, where there is none yet, Ben to own it."""
    owner = work.members.by_slack("U0BEN") or work.members.add(a_member())
    account = work.accounts.ensure(account_name)
    filled = {"name": account_name, "account_id": account.id, "owner_id": owner.id, **said}
    return work.opportunities.add(an_opportunity(**filled))


def owed_now(connection: Connection, now: datetime) -> list[Letter]:
    """Return the letters of all workspaces whose moment has come, however busy their places are."""
    ready = outbox.c.state.in_(OWED) & (outbox.c.available_at <= now)
    rows = connection.execute(select(*COLUMNS).where(ready).order_by(outbox.c.available_at, outbox.c.id))
    return [Letter(**row._asdict()) for row in rows]

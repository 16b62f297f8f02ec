"""Who reads a message: in which language, on which clock."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from handlers.voice import Voice
from sales.opportunity import Opportunity
from sales.people import Member
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A reader: one member, or everybody in a channel."""

    t: Voice
    zone: str
    now: datetime
    member: Member | None = None
    """None where several people read."""

    @property
    def today(self) -> date:
        """The calendar day on the reader's clock."""
        return self.now.astimezone(ZoneInfo(self.zone)).date()

    @property
    def member_id(self) -> int | None:
        """The number of the one member who reads."""
        return self.member.id if self.member else None

    def day_of(self, at: datetime) -> date:
        """Return the calendar day of a moment on the reader's clock."""
        return at.astimezone(ZoneInfo(self.zone)).date()

    def moment(self, at: datetime) -> str:
        """Return a moment as the reader's clock shows it: the hour alone where it was today."""
        local = at.astimezone(ZoneInfo(self.zone))
        return self.t.clock(local.time()) if local.date() == self.today else self.t.moment(at, self.zone)


def read_by(work: Work, member: Member) -> Reading:
    """Return how one member reads."""
    return Reading(t=Voice(member.language), zone=member.zone, now=work.now, member=member)


def read_in(work: Work, channel: str, opportunity: Opportunity, asked_by: Member | None) -> Reading:
    """Return how a posted message is read: a DM by its one reader, a channel in its team's language."""
    if channel.startswith(("D", "U")) and asked_by:
        return read_by(work, asked_by)
    team = work.teams.by_channel(channel)
    if team is None and opportunity.team_id and asked_by is None:
        team = work.teams.find(opportunity.team_id)
    if team:
        return Reading(t=Voice(team.language), zone=team.zone, now=work.now)
    return read_by(work, asked_by or work.members.get(opportunity.owner_id))

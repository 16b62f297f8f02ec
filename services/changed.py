"""What changed in the pipeline of a team or of one of its people, in every currency that it has."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sales.base_bridge import BaseBridge, currencies_in, in_base
from sales.bridge import Pipeline
from sales.bridges import Bridges, together
from sales.hours import moment
from sales.people import Member, Team
from services.bridge import what_changed
from services.rates import rates_in
from storage.as_of import AsOf, Reach
from storage.listing import Listing, Wanted
from storage.work import Work

PAGE = 10
"""Deals that are shown at once."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What changed between two moments, and whose it is."""

    team: Team
    owner: Member | None
    """None for the whole team."""
    since: datetime
    until: datetime
    found: Bridges
    base: BaseBridge | None = None
    """The same in the base currency, where there is money in another."""

    @property
    def adds_up(self) -> bool:
        """Whether start and changes add up to the end, in every currency and in the base."""
        return self.found.reconciles and not (self.base and self.base.gap)

    @property
    def first(self) -> date:
        """The first day of the changes, on the team's calendar."""
        return self.since.astimezone(ZoneInfo(self.team.zone)).date()

    @property
    def last(self) -> date:
        """The last day of the changes."""
        return self.until.astimezone(ZoneInfo(self.team.zone)).date()


def span_of(work: Work, team: Team, first: date | None, last: date | None) -> tuple[datetime, datetime]:
    """Return the moments between which changes count: from where a day begins, or the week where none is said."""
    today = work.now.astimezone(ZoneInfo(team.zone)).date()
    since = moment(first or today - today.weekday() * _DAY, time(0), team.zone)
    ends = moment(last + _DAY, time(0), team.zone) - timedelta(microseconds=1) if last else work.now
    return min(since, work.now), min(ends, work.now)


def changed_of(work: Work, team: Team, owner: Member | None, since: datetime, until: datetime) -> Changed:
    """Return what changed in the pipeline of a team, or of one of its people, between two moments."""
    owner_id = owner.id if owner else None
    others = sorted(currencies_of(work, team.id, owner_id, since) - {team.currency})
    bridges = {
        code: what_changed(work, Pipeline(currency=code, team_id=team.id, owner_id=owner_id), since, until)
        for code in (team.currency, *others)
    }
    found = together(bridges)
    base = _in_base(work, found, since, until, team.zone)
    return Changed(team=team, owner=owner, since=since, until=until, found=found, base=base)


def _in_base(work: Work, found: Bridges, since: datetime, until: datetime, zone: str) -> BaseBridge | None:
    """Return the same in the base currency: the start as the day before it ended, the rest by the last day's rates."""
    rates = rates_in(work)
    if rates is None or not rates.needed(currencies_in(found)):
        return None
    before, last = (moment.astimezone(ZoneInfo(zone)).date() for moment in (since - timedelta.resolution, until))
    return in_base(found, rates, before, last)


def currencies_of(work: Work, team_id: int | None, owner_id: int | None, since: datetime) -> frozenset[str]:
    """Return every currency in which a pipeline had amounts at any moment since; no team is the whole workspace."""
    now = Listing(work.scope).tally(Wanted(reader_id=0, team_id=team_id, owner_id=owner_id)).sums
    book = AsOf(work.scope)
    among = None if team_id is None else Reach(team_id=team_id, since=since)
    found = [each for at, other in ((since, work.now), (work.now, since)) for each in book.at(at, other, among)]
    then = [each.currency for each in found if team_id in {None, each.team_id}]
    return frozenset(code for code in (*now, *then) if code)

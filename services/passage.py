"""The funnel of what was opened in a span of days: how far it came, how long it took, and what was lost where."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from sales.breakdown import Dimension
from sales.funnel import Tally
from sales.hours import moment
from sales.passage import Passage, Shape, passages, shape_of, together
from sales.people import Member, Team
from sales.rates import Telling
from sales.rounding import mean, share
from sales.vocabulary import Grade, Status
from services.rates import rates_in
from storage.dwell import Dwell
from storage.passage import Cut, Passages
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Among:
    """Which of a team's opportunities count; what is None lets everything pass."""

    owner: Member | None = None
    grade: Grade | None = None
    source: str | None = None

    @property
    def only(self) -> tuple[tuple[Dimension, object], ...]:
        """The dimensions that count, each with its part."""
        owner = self.owner.id if self.owner else None
        parts = ((Dimension.AGENT, owner), (Dimension.GRADE, self.grade), (Dimension.SOURCE, self.source))
        return tuple((dimension, part) for dimension, part in parts if part is not None)


EVERYTHING: Final = Among()


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How far the opportunities of a span came, of a team."""

    team: Team
    since: date
    until: date
    """The last day of the span, as of whose end everything is told."""
    opened: Tally
    won: Tally
    ended: Tally
    """Lost or dropped."""
    stages: tuple[Passage, ...]
    shape: tuple[Shape, int] | None
    won_value: Decimal
    """What was won in the team's currency."""
    priced: int
    """How many of the won ones have an amount in it."""
    telling: Telling | None = None
    """How money is told in the base currency: by the rates of the last day."""

    @property
    def conversion(self) -> Decimal | None:
        """Which share of all that was opened is won so far."""
        return share(self.won.count, self.opened.count)

    @property
    def average(self) -> Decimal | None:
        """What a won opportunity with an amount in the team's currency brought on average."""
        return mean(self.won_value, self.priced)


def way_of(
    work: Work, team: Team, days: int, until: date | None = None, only: tuple[tuple[Dimension, object], ...] = ()
) -> Way:
    """Return how far what a team opened in a number of days came by the last of them, today where none is said."""
    last = until or work.now.astimezone(ZoneInfo(team.zone)).date()
    first = last - timedelta(days=days - 1)
    since = moment(first, time(0), team.zone)
    end = moment(last + timedelta(days=1), time(0), team.zone) - timedelta(microseconds=1)
    cut = Cut(at=min(end, work.now), since=since, only=((Dimension.TEAM, team.id), *only))
    playbook, shelf = work.playbook_of(team.id), Passages(work.scope)
    came = shelf.came(cut, playbook.stage_codes)
    told = [each for each in came if each.status is Status.WON and each.currency == team.currency]
    way = passages(playbook.stages, came, shelf.reasons(cut), Dwell(work.scope).spread(team.id, cut.at))
    return Way(
        team=team,
        since=first,
        until=last,
        opened=way[0].reached,
        won=way[-1].converted,
        ended=together(each.ended for each in way),
        stages=way,
        shape=shape_of(way),
        won_value=sum((each.amount for each in told), Decimal(0)),
        priced=sum(each.priced for each in told),
        telling=Telling(rates=rates_in(work), day=last),
    )

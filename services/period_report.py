"""The report of a team's month or quarter beside the one before, and the opportunities behind each of its numbers."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta

from sales.breakdown import Dimension, Portion, middle
from sales.funnel import Tally
from sales.hours import DAY, moment
from sales.people import Team
from sales.period_report import Counted, Number, PeriodNumbers, PeriodReport, lost_in
from sales.periods import Period, PeriodKind
from sales.rates import Telling
from sales.stages import Stage
from sales.vocabulary import Status
from services.rates import rates_in
from storage.breakdown import Breakdown
from storage.counted import Counting
from storage.funnel import Funnel
from storage.month_ends import MonthEnds
from storage.work import Work

PAGE = 10
"""Opportunities behind a number that are shown at once."""
_TICK = timedelta(microseconds=1)
_DIMENSIONS = {PeriodKind.MONTH: Dimension.MONTH, PeriodKind.QUARTER: Dimension.QUARTER}
_ENDS = {Number.WON: Status.WON, Number.LOST: Status.LOST, Number.DROPPED: Status.DROPPED}


def period_report(work: Work, team: Team, period: Period) -> PeriodReport:
    """Return the numbers of a month or a quarter, and of the one before; both as they are known now."""
    ended = Breakdown(scope=work.scope, currency=team.currency, team_id=team.id).portions(_DIMENSIONS[period.kind])
    now, before = (_numbers(work, team, each, ended) for each in (period, period.before))
    losses = Funnel(work.scope, team.id).lost_for(period.first, period.last)
    used = {code for told in (before, now) for code in (*told.open_by_stage, *told.stopped_by_stage)}
    stages = work.playbook_of(team.id).stages
    strays = [Stage(code=code) for code in sorted(used - {stage.code for stage in stages})]
    return PeriodReport(
        team=team,
        stages=[*stages, *strays],
        now=now,
        before=before,
        losses=lost_in(team, now, losses),
        telling=Telling(rates=rates_in(work), day=period.last),
    )


def behind(work: Work, team: Team, period: Period, number: Number) -> Sequence[Counted]:
    """Return the opportunities that a number of a report counts, as they are known now; the largest first."""
    counting, (since, until) = Counting(work.scope, team.id), _moments(team, period)
    match number:
        case Number.OPEN:
            return MonthEnds(work.scope).counted(team.id, min(until - _TICK, work.now))
        case Number.OPENED:
            return counting.opened(since, until)
        case Number.FOLLOWED:
            return counting.followed(since, until, period.first)
        case _:
            return counting.closed(_ENDS[number], period.first, period.last)


def _numbers(work: Work, team: Team, period: Period, ended: Mapping[int, Portion]) -> PeriodNumbers:
    funnel, (since, until) = Funnel(work.scope, team.id), _moments(team, period)
    closed = funnel.closed(period.first, period.last)
    won = ended.get(period.first.year * 100 + period.place, Portion())
    follow_ups, followed = funnel.followed(since, until, period.first)
    return PeriodNumbers(
        period=period,
        open_by_stage=MonthEnds(work.scope).open_by_stage(team.id, min(until - _TICK, work.now)),
        stopped_by_stage=funnel.stopped(period.first, period.last),
        opened=funnel.opened(since, until),
        won=closed.get(Status.WON, Tally()),
        lost=closed.get(Status.LOST, Tally()),
        dropped=closed.get(Status.DROPPED, Tally()),
        follow_ups=follow_ups,
        followed=followed,
        value=won.won_value,
        priced=won.won_priced,
        cycle=middle(won.won_cycles),
        dated=won.won_dated,
    )


def _moments(team: Team, period: Period) -> tuple[datetime, datetime]:
    return moment(period.first, time(0), team.zone), moment(period.last + DAY, time(0), team.zone)

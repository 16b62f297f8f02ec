"""The report of a team's month beside the one before."""

from collections.abc import Mapping
from datetime import date, time, timedelta

from sales.breakdown import Dimension, Portion, middle
from sales.funnel import Tally
from sales.hours import DAY, moment
from sales.month_report import MonthNumbers, MonthReport, lost_in
from sales.people import Team
from sales.posts import month_before
from sales.rates import Telling
from sales.stages import Stage
from sales.vocabulary import Status
from services.rates import rates_in
from storage.breakdown import Breakdown
from storage.funnel import Funnel
from storage.month_ends import MonthEnds
from storage.work import Work

_TICK = timedelta(microseconds=1)


def month_report(work: Work, team: Team, first: date) -> MonthReport:
    """Return the numbers of the month that begins on a day, and of the one before; both as they are known now."""
    last = (first + 31 * DAY).replace(day=1) - DAY
    ended = Breakdown(scope=work.scope, currency=team.currency, team_id=team.id).portions(Dimension.MONTH)
    month, before = (_numbers(work, team, *span, ended) for span in ((first, last), month_before(first)))
    losses = Funnel(work.scope, team.id).lost_for(first, last)
    used = {**before.open_by_stage, **month.open_by_stage}
    stages = work.playbook_of(team.id).stages
    strays = [Stage(code=code) for code in sorted(used.keys() - {stage.code for stage in stages})]
    return MonthReport(
        team=team,
        stages=[*stages, *strays],
        month=month,
        before=before,
        losses=lost_in(team, month, losses),
        telling=Telling(rates=rates_in(work), day=last),
    )


def _numbers(work: Work, team: Team, first: date, last: date, ended: Mapping[int, Portion]) -> MonthNumbers:
    funnel = Funnel(work.scope, team.id)
    since, until = moment(first, time(0), team.zone), moment(last + DAY, time(0), team.zone)
    closed, won = funnel.closed(first, last), ended.get(first.year * 100 + first.month, Portion())
    follow_ups, followed = funnel.followed(since, until, first)
    return MonthNumbers(
        first=first,
        last=last,
        open_by_stage=MonthEnds(work.scope).open_by_stage(team.id, min(until - _TICK, work.now)),
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

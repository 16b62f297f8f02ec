"""The loss report of a team: its last week beside the weeks that end with it."""

from datetime import date, timedelta

from sales.funnel import COHORT_DAYS, Tally
from sales.loss_report import LossReport
from sales.people import Team
from sales.vocabulary import Status
from storage.funnel import Funnel
from storage.work import Work


def loss_report(work: Work, team: Team, week_start: date) -> LossReport:
    """Return what a team lost in the seven days from the given one, and in the weeks up to their end."""
    funnel, last = Funnel(work.scope, team.id), week_start + timedelta(days=6)
    first = last - timedelta(days=COHORT_DAYS - 1)
    closed = funnel.closed(first, last)
    return LossReport(
        team=team,
        first=first,
        week_start=week_start,
        last=last,
        week=funnel.closed(week_start, last).get(Status.LOST, Tally()),
        lost=closed.get(Status.LOST, Tally()),
        won=closed.get(Status.WON, Tally()).count,
        losses=funnel.lost_for(first, last),
    )

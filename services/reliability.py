"""Whether the odds of a team's forecast came true, and its grades taken as reality has them."""

from typing import Final

from sales.people import Member, Team
from sales.reliability import Reliability, cases_of, month_ends_before, reliability_of
from sales.vocabulary import Grade
from services.forecasting import deals_through, weights_on
from services.playbooks import Proposal, ensure_may_rule, sheet_of, weigh
from services.totals import today_in
from storage.work import Work

MONTHS: Final = 12
"""So many months back are looked at."""
PERCENT: Final = 100


def reliability(work: Work, team: Team) -> Reliability:
    """Return how true the odds of the rules that hold now would have come in the latest months.

    Each deal counts once, as it stood at the end of the month before the one in which it ended.
    """
    today = today_in(work, team.id)
    ends = month_ends_before(today, MONTHS)
    now, *then = deals_through(work, [today, *ends], team.currency, team.id)
    ended = {deal.id: deal for deal in now if deal.ended}
    weights = weights_on(work, today, team.id)
    untils = [today, *ends]
    found = [
        case
        for at, until, deals in zip(ends, untils, then, strict=False)
        for case in cases_of(deals, ended, at, until, weights)
    ]
    return reliability_of(found, ends[-1])


def propose_odds(work: Work, me: Member, team: Team, grade: Grade, percent: int) -> Proposal:
    """Return what would come of taking another start weight for a grade; refuses all but managers and admins."""
    ensure_may_rule(work, me, team)
    share = f"{percent}%"
    return weigh(work, sheet_of(work, team), {"probability": {grade.value: share}})

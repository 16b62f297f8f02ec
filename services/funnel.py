"""The numbers of the funnel: a team's week."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from sales.funnel import COHORT_DAYS, Conversion, StageLine, StageMove, Tally, middle
from sales.funnel import steps as steps_of
from sales.hours import moment
from sales.people import Team
from sales.playbook import Playbook
from sales.rates import Telling
from sales.stages import Stage
from sales.vocabulary import Status
from sales.weekly import WeeklyFunnel
from services.changed import Changed, changed_of, span_of
from services.rates import rates_in
from storage.funnel import Funnel
from storage.work import Work

LARGEST = 5
"""Deals won or lost that a digest names."""
_DAY = timedelta(days=1)


def weekly(work: Work, team: Team, week_start: date, known: Changed | None = None) -> WeeklyFunnel:
    """Return a team's digest of the seven days from the given one, in the team's zone.

    What changed in them is not asked again where it is known.
    """
    funnel = Funnel(work.scope, team.id)
    last = week_start + 6 * _DAY
    since, until = moment(week_start, time(0), team.zone), moment(last + _DAY, time(0), team.zone)
    lines = _lines(work, funnel)
    closed = funnel.closed(week_start, last)
    changed = known or changed_in(work, team, week_start)
    follow_ups, followed = funnel.followed(since, until, week_start)
    return WeeklyFunnel(
        team=team,
        week_start=week_start,
        week_end=last,
        stages=lines,
        open_now=_together(lines),
        open_at_end=funnel.open_at(until, last),
        new=funnel.opened(since, until),
        won=closed.get(Status.WON, Tally()),
        lost=closed.get(Status.LOST, Tally()),
        dropped=closed.get(Status.DROPPED, Tally()),
        wins=tuple(funnel.largest(Status.WON, week_start, last, LARGEST)),
        losses=tuple(funnel.largest(Status.LOST, week_start, last, LARGEST)),
        moves=_moves(work, funnel, since, until, week_start),
        changed=changed.found,
        changed_in_base=changed.base,
        telling=Telling(rates=rates_in(work), day=min(last, changed.last)),
        conversion=conversion(work, funnel, team.zone, last),
        follow_ups=follow_ups,
        followed=followed,
    )


def changed_in(work: Work, team: Team, week_start: date) -> Changed:
    """Return what changed in a team's pipeline in the seven days from the given one."""
    return changed_of(work, team, None, *span_of(work, team, week_start, week_start + 6 * _DAY))


def last_week(work: Work, team: Team) -> date:
    """Return the first day of the week that ended before the team's latest digest day."""
    today = work.now.astimezone(ZoneInfo(team.zone)).date()
    return today - (today.weekday() - team.digest_weekday) % 7 * _DAY - 7 * _DAY


def conversion(work: Work, funnel: Funnel, zone: str, last: date) -> Conversion:
    """Return how far the opportunities came that were opened in the weeks up to a day."""
    first = last - (COHORT_DAYS - 1) * _DAY
    playbook = work.playbook_of(funnel.team_id)
    cohort = funnel.cohort(moment(first, time(0), zone), moment(last + _DAY, time(0), zone), playbook.stage_codes)
    steps = steps_of(playbook, cohort.furthest, cohort.seen, cohort.won)
    return Conversion(since=first, until=last, size=cohort.size, won=cohort.won, steps=steps)


def _lines(work: Work, funnel: Funnel) -> tuple[StageLine, ...]:
    tallies, unpriced, waiting = funnel.by_stage(), funnel.unpriced(), funnel.waiting_since()
    lines = []
    for stage in _with_strays(work.playbook_of(funnel.team_id), tallies):
        tally, without = tallies.get(stage.code, Tally()), unpriced.get(stage.code, Tally())
        days = [(work.now - since) / _DAY for since in waiting.get(stage.code, ())]
        lines.append(
            StageLine(
                stage=stage,
                count=tally.count,
                sums=tally.sums,
                unpriced=without.count,
                listed=without.sums,
                median_days=middle(days),
            )
        )
    return tuple(lines)


def _with_strays(playbook: Playbook, used: Mapping[str, Tally]) -> list[Stage]:
    """Return the playbook's stages, and after them those that it no longer has but opportunities still stand in."""
    strays = sorted(used.keys() - set(playbook.stage_codes))
    return [*playbook.stages, *(Stage(code=code) for code in strays)]


def _together(lines: tuple[StageLine, ...]) -> Tally:
    currencies = sorted({currency for line in lines for currency in line.sums})
    sums = {
        currency: sum((line.sums.get(currency, Decimal(0)) for line in lines), Decimal(0)) for currency in currencies
    }
    return Tally(count=sum(line.count for line in lines), sums=sums)


def _moves(work: Work, funnel: Funnel, since: datetime, until: datetime, first: date) -> tuple[StageMove, ...]:
    named = {stage.code: stage for stage in work.playbook_of(funnel.team_id).stages}
    moves = [
        StageMove(stage_from=named.get(old) or Stage(code=old), stage_to=named.get(new) or Stage(code=new), tally=tally)
        for (old, new), tally in funnel.moves(since, until, first).items()
    ]
    return tuple(sorted(moves, key=lambda m: (-m.tally.count, m.stage_from.code, m.stage_to.code)))

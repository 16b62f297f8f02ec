"""The numbers of the funnel: a team's week, and the totals of a whole book."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from sales.funnel import COHORT_DAYS, Conversion, StageLine, StageMove, Tally, WeeklyFunnel, mean, middle, plain, share
from sales.funnel import steps as steps_of
from sales.hours import moment
from sales.people import Team
from sales.playbook import Playbook
from sales.stages import Stage
from sales.vocabulary import Status
from storage.funnel import Funnel
from storage.totals import Cycle, Totals
from storage.work import Work

LARGEST = 5
"""Deals won or lost that a digest names."""
_DAY = timedelta(days=1)


def weekly(work: Work, team: Team, week_start: date) -> WeeklyFunnel:
    """Return a team's digest of the seven days from the given one, in the team's zone."""
    funnel = Funnel(work.scope, team.id)
    last = week_start + 6 * _DAY
    since, until = moment(week_start, time(0), team.zone), moment(last + _DAY, time(0), team.zone)
    lines = _lines(work, funnel)
    closed = funnel.closed(week_start, last)
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
        conversion=conversion(work, funnel, team.zone, last),
        follow_ups=follow_ups,
        followed=followed,
    )


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


def overall(work: Work, team_id: int | None = None, currency: str | None = None) -> dict[str, int | float | None]:
    """Return the totals of a team or the workspace as plain numbers; money is that of one currency, never mixed.

    Without a currency it is the team's, else the one that most amounts are in. Days run from the opening to the end.
    """
    totals = Totals(work.scope, team_id)
    by_status = totals.by_status()
    won, lost = by_status.get(Status.WON, 0), by_status.get(Status.LOST, 0)
    return {
        "total": sum(by_status.values()),
        **_in_order(work, totals.open_stages()),
        "won": won,
        "lost": lost,
        "closed": won + lost,
        "win_rate": share(won, won + lost),
        **_won_value(totals, currency or currency_of(work, team_id)),
        **_cycle_days(totals),
        **_list_value(totals, currency or currency_of(work, team_id)),
    }


def currency_of(work: Work, team_id: int | None = None) -> str:
    """Return the currency in which totals are told: the team's, else the one that most amounts are in."""
    if team_id is not None and (team := work.teams.find(team_id)):
        return team.currency
    return Totals(work.scope).main_currency() or Team(id=0, name="").currency


def _in_order(work: Work, counts: Mapping[str, int]) -> dict[str, int]:
    return {code: counts[code] for code in sorted(counts, key=lambda code: (work.playbook.rank(code), code))}


def _won_value(totals: Totals, currency: str) -> dict[str, int | float | None]:
    value, count = totals.won_value(currency)
    return {
        "won_value": plain(value),
        "avg_won_value": mean(value, count),
        "median_won_value": middle(totals.won_in_the_middle(currency)),
    }


def _cycle_days(totals: Totals) -> dict[str, int | float | None]:
    cycles = totals.cycles()
    won, lost = cycles.get(Status.WON, Cycle()), cycles.get(Status.LOST, Cycle())
    return {
        "avg_cycle_days_won": mean(won.days, won.count),
        "avg_cycle_days_lost": mean(lost.days, lost.count),
        "avg_cycle_days_closed": mean(won.days + lost.days, won.count + lost.count),
        "median_cycle_days_won": middle(totals.won_cycle_in_the_middle()),
    }


def _list_value(totals: Totals, currency: str) -> dict[str, int | float | None]:
    return {
        "open_list_value": plain(totals.list_value(Status.OPEN, currency)),
        "lost_list_value": plain(totals.list_value(Status.LOST, currency)),
    }


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

"""The totals of a team or the workspace, by any dimension, now or as of the end of a past day."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from sales.breakdown import PERIODS, Dimension, Number, Portion, label, middle, whole
from sales.hours import moment
from sales.opportunity import NOBODY
from sales.people import Team
from sales.rounding import mean, share
from sales.vocabulary import Status
from storage.breakdown import Breakdown, main_currency
from storage.funnel import Funnel
from storage.work import Work

Numbers = Mapping[str, Number]
_DAY = timedelta(days=1)


def overall(
    work: Work, team_id: int | None = None, currency: str | None = None, day: date | None = None
) -> dict[str, Number]:
    """Return the totals as plain numbers; money is that of one currency, never mixed.

    Without a currency it is the team's, else the one that most amounts are in. Days run from the opening to the end.
    """
    book = book_of(work, team_id, currency, day)
    return book.portions().get(None, Portion()).numbers(_stages(work, book))


def totals_by(
    work: Work, dimension: Dimension, team_id: int | None = None, currency: str | None = None, day: date | None = None
) -> dict[str, dict[str, Number]]:
    """Return the same numbers for every part of a dimension, by its name; periods are those in which deals ended."""
    book = book_of(work, team_id, currency, day)
    portions = book.portions(dimension)
    stages = _stages(work, book)
    named = labels(book, dimension, portions)
    return {named[part]: portions[part].numbers(stages) for part in sorted(portions, key=lambda part: named[part])}


def weeks(work: Work, team_id: int | None = None, currency: str | None = None) -> list[dict[str, Number | str]]:
    """Return week by week, from Monday on, what was opened, won and lost, and how many were open at the end.

    The weeks are those from the first in which anything was won or lost to the last.
    """
    book = book_of(work, team_id, currency, None)
    first, last = book.ended_between()
    if first is None or last is None:
        return []
    funnel, zone = Funnel(work.scope, team_id), zone_of(work, team_id)
    monday = first - first.weekday() * _DAY
    mondays = [monday + 7 * number * _DAY for number in range((last - monday).days // 7 + 1)]
    return [_week(funnel, zone, monday, book.currency) for monday in mondays]


def standing(work: Work, day: date, team_id: int | None = None, currency: str | None = None) -> dict[str, Any]:
    """Return how a book stood at the end of a day: what was open and how old, and what had been won by then."""
    book = book_of(work, team_id, currency, day)
    by_region = book.portions(Dimension.REGION)
    all_of_it = book.portions().get(None, Portion())
    buckets, days, ages = book.open_ages(day)
    count = sum(all_of_it.by_stage.values())
    named = {part or NOBODY: sum(portion.by_stage.values()) for part, portion in by_region.items()}
    return {
        "open_count": count,
        "open_list_value": whole(all_of_it.open_listed),
        "mean_age_days": mean(days, count),
        "median_age_days": middle(ages),
        "age_buckets": buckets,
        "won_to_date": all_of_it.won,
        "lost_to_date": all_of_it.lost,
        "win_rate_to_date": share(all_of_it.won, all_of_it.won + all_of_it.lost),
        "won_value_to_date": whole(all_of_it.won_value),
        "open_by_region": {name: number for name, number in sorted(named.items()) if number},
    }


def currency_of(work: Work, team_id: int | None = None) -> str:
    """Return the currency in which totals are told: the team's, else the one that most amounts are in."""
    if team_id is not None and (team := work.teams.find(team_id)):
        return team.currency
    return main_currency(work.scope) or Team(id=0, name="").currency


def zone_of(work: Work, team_id: int | None = None) -> str:
    """Return the zone in which days are told: the team's, else the one that all teams share, else UTC."""
    if team_id is not None and (team := work.teams.find(team_id)):
        return team.zone
    zones = {team.zone for team in work.teams.all()} if team_id is None else set()
    return zones.pop() if len(zones) == 1 else "UTC"


def today_in(work: Work, team_id: int | None = None) -> date:
    """Return the day that it is in the zone in which days are told."""
    return work.now.astimezone(ZoneInfo(zone_of(work, team_id))).date()


def end_of(work: Work, day: date, team_id: int | None = None) -> datetime:
    """Return the last moment of a day, in the zone in which days are told."""
    return last_moment(day, zone_of(work, team_id))


def last_moment(day: date, zone: str) -> datetime:
    """Return the last moment of a day in a zone."""
    return moment(day + _DAY, time(0), zone) - timedelta(microseconds=1)


def book_of(
    work: Work, team_id: int | None, currency: str | None, day: date | None, *, is_strict: bool = False
) -> Breakdown:
    """Return the book of a team or the workspace, as it is or as it was at the end of a day."""
    told = currency or currency_of(work, team_id)
    at = None if day is None or day >= today_in(work, team_id) else end_of(work, day, team_id)
    return Breakdown(scope=work.scope, currency=told, team_id=team_id, at=at, is_strict=is_strict)


def _stages(work: Work, book: Breakdown) -> list[str]:
    return sorted(book.open_stages(), key=lambda code: (work.playbook.rank(code), code))


def labels(book: Breakdown, dimension: Dimension, portions: Mapping[Any, Portion]) -> dict[Any, str]:
    """Return the name of every part; two people or teams of one name stay two, told apart by their numbers."""
    if dimension in PERIODS:
        return {part: label(dimension, part) for part in portions}
    names = book.names(dimension, [part for part in portions if isinstance(part, int)])
    told = {part: NOBODY if part is None else names.get(part, str(part)) for part in portions}
    several = list(told.values())
    return {part: f"{name} ({part})" if several.count(name) > 1 else name for part, name in told.items()}


def _week(funnel: Funnel, zone: str, monday: date, currency: str) -> dict[str, Number | str]:
    sunday = monday + 6 * _DAY
    since, until = moment(monday, time(0), zone), moment(sunday + _DAY, time(0), zone)
    closed = funnel.closed(monday, sunday)
    won, lost = closed.get(Status.WON), closed.get(Status.LOST)
    return {
        "week_start": monday.isoformat(),
        "week_end": sunday.isoformat(),
        "new_engaged": funnel.opened(since, until).count,
        "won": won.count if won else 0,
        "lost": lost.count if lost else 0,
        "won_value": whole(won.sums.get(currency, Decimal(0))) if won else 0,
        "open_at_end": funnel.open_at(until, sunday),
    }

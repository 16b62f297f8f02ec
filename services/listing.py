"""Lists of open opportunities by what somebody asks for."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Final

from parsing import ListFilters
from parsing.colleagues import Mention, read_scope
from sales.errors import SalesError
from sales.funnel import Tally
from sales.health import FULL
from sales.opportunity import Opportunity
from sales.people import Member, Team
from sales.playbook import Playbook
from sales.rates import Rates
from sales.vocabulary import Grade
from services.changes import today_of
from services.health import Examined, examine
from services.people import colleague
from services.rates import base_of, rates_in
from storage.listing import Glance, Listing, Wanted
from storage.work import Work

PAGE: Final = 10
"""Rows at once: a phone's screen, and far below what one paragraph of Slack's holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A page of opportunities, of as many as there are in all."""

    page: Sequence[Opportunity]
    tally: Tally
    owners: Mapping[int, str]
    """Names of the owners, where the list is not of one owner alone."""
    owner: Member | None
    team: Team | None


def listed(work: Work, me: Member, filters: ListFilters, offset: int) -> Listed:
    """Return a page of the open opportunities that the filters ask for, as far as I may see them.

    Without a person or a team a rep's list is their own book, and a manager's what they may see.
    """
    wanted, owner, team = _meant(work, me, filters)
    is_plain = not (_asks_rules(filters) or filters.largest)
    page, tally = _found(work, wanted, offset) if is_plain else _examined(work, wanted, filters, offset)
    names = {} if owner else {o.owner_id: work.members.get(o.owner_id).name for o in page}
    return Listed(page=page, tally=tally, owners=names, owner=owner, team=team)


def numbers_of(work: Work, me: Member, filters: ListFilters) -> Sequence[int]:
    """Return the numbers of all open opportunities that the filters ask for, as far as I may see them, as listed."""
    wanted, _, _ = _meant(work, me, filters)
    return [seen.id for seen in _in_order(work, _glances(work, wanted, filters), filters)]


def _meant(work: Work, me: Member, filters: ListFilters) -> tuple[Wanted, Member | None, Team | None]:
    """Return what is wanted, and whose it is where that is one person or one team."""
    scope, words = read_scope(filters.words)
    owner = _owner(work, me, filters, scope)
    team = team_called(work, filters.team) if filters.team else None
    wanted = replace(_wanted(work, me, filters), owner_id=owner.id if owner else None, name=words)
    return replace(wanted, team_id=team.id if team else None), owner, team


def _found(work: Work, wanted: Wanted, offset: int) -> tuple[Sequence[Opportunity], Tally]:
    listing = Listing(work.scope)
    return listing.page(wanted, offset, PAGE), listing.tally(wanted)


def _asks_rules(filters: ListFilters) -> bool:
    """Say whether a filter asks for what the rules say of an opportunity, which no column holds."""
    limits = (filters.health_below, filters.health_from)
    return filters.stuck or filters.to_drop or any(limit is not None for limit in limits)


def _examined(work: Work, wanted: Wanted, filters: ListFilters, offset: int) -> tuple[Sequence[Opportunity], Tally]:
    """Return a page of what fits, with what all of it is worth, where it takes a look at each."""
    fitting = list(_glances(work, wanted, filters))
    shown = _in_order(work, fitting, filters)[offset : offset + PAGE]
    read = work.mornings.those([seen.id for seen in shown])
    return [read[seen.id] for seen in shown], _tally(fitting)


def _glances(work: Work, wanted: Wanted, filters: ListFilters) -> Iterator[Glance]:
    """Yield a glance at everything that fits, by the rules too where those are asked for."""
    if _asks_rules(filters):
        return (each.seen for each in examine(work, wanted) if _fits(each, filters))
    return Listing(work.scope).glances(wanted)


def _in_order(work: Work, seen: Iterable[Glance], filters: ListFilters) -> list[Glance]:
    """Return the next due first, or the largest where that is asked for."""
    due = sorted(seen, key=lambda each: (each.due_at or work.now, each.id))
    return sorted(due, key=_by_size(work)) if filters.largest else due


def _by_size(work: Work) -> Callable[[Glance], tuple[bool, str, Fraction]]:
    """Return what orders by worth in the base currency; behind it what has no rate, and last what has no amount."""
    base, day = base_of(work), work.now.date()
    rates = rates_in(work) or Rates(base=base)
    factors = cache(lambda currency: rates.factor(currency, base, day))

    def place(seen: Glance) -> tuple[bool, str, Fraction]:
        currency = seen.currency or base
        factor = factors(currency)
        return seen.amount is None, "" if factor else currency, -Fraction(seen.amount or 0) * (factor or 1)

    return place


def _tally(fitting: Sequence[Glance]) -> Tally:
    sums: dict[str, Decimal] = {}
    for seen in fitting:
        if seen.currency and seen.amount is not None:
            sums[seen.currency] = sums.get(seen.currency, Decimal(0)) + seen.amount
    return Tally(count=len(fitting), sums=sums)


def _fits(each: Examined, filters: ListFilters) -> bool:
    low = 0 if filters.health_from is None else filters.health_from
    high = FULL if filters.health_below is None else filters.health_below - 1
    is_asked = (each.stuck or not filters.stuck) and (each.to_drop or not filters.to_drop)
    return bool(is_asked) and low <= each.score <= high


def silent_since(playbook: Playbook, now: datetime) -> Mapping[Grade, datetime]:
    """Return by grade the moment since which an opportunity without a touch has stalled."""
    return {grade: now - timedelta(days=playbook.silent_cadences * playbook.cadence_days[grade]) for grade in Grade}


def _wanted(work: Work, me: Member, filters: ListFilters) -> Wanted:
    return Wanted(
        reader_id=me.id,
        teams=None if me.is_manager else [seat.team_id for seat in me.memberships],
        stage=filters.stage,
        grade=filters.grade,
        least=filters.min_amount,
        most=filters.max_amount,
        close_from=filters.close_from,
        close_until=filters.close_until,
        asleep=filters.asleep,
        source=filters.source,
        due_before=today_of(work, me) if filters.late else None,
        silent_since=silent_since(work.playbook, work.now) if filters.stalled else None,
    )


def _owner(work: Work, me: Member, filters: ListFilters, scope: str | None) -> Member | None:
    if filters.person:
        known = work.members.by_slack(filters.person)
        return known or colleague(work, Mention(slack_id=None, name=filters.person, giver=False))
    widely = filters.team or scope == "all" or (me.is_manager and scope != "mine")
    return None if widely else me


def team_called(work: Work, named: str) -> Team:
    """Return the team of a name, a number or a channel; refuses where there is none, and says which there are."""
    found = work.teams.by_channel(named) or next(
        (team for team in work.teams.all() if named.casefold() in {team.name.casefold(), str(team.id)}), None
    )
    if found is None:
        raise SalesError("team-unknown", name=named, teams=", ".join(team.name for team in work.teams.all()))
    return found

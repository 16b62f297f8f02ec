"""Reads the totals of the book for the command line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from typing import Any, Final

from bot.archive import open_to_read
from bot.settings import read_settings
from bot.workspaces import choose_workspace
from sales.breakdown import Dimension
from sales.errors import SalesError
from services.base_totals import changes_in_base, totals_in_base
from services.bridge import changes
from services.totals import currency_of, overall, standing, totals_by, weeks
from storage.work import Work

IN_BASE: Final = "in_base"
"""Under which name money in the base currency stands beside that in the one that is told."""
Numbers = Mapping[str, Any] | Sequence[Mapping[str, Any]]
"""One set of totals by name, one for each part of a dimension, or one for each week."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which totals somebody asks for."""

    team: str | None = None
    currency: str | None = None
    workspace: str | None = None
    by: Dimension | None = None
    day: date | None = None
    """As of the end of that day; None is now."""
    since: date | None = None
    """What changed from the end of that day on, instead of totals."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """The totals, and what it takes to tell them."""

    numbers: Numbers
    currency: str
    """What their money is in."""
    own_names: Mapping[str, str]
    """Stage code to the workspace's own word for it."""


def read_totals(wanted: Wanted) -> Totals:
    """Return the totals of a team or of the workspace; reads beside a running bot."""
    with (
        open_to_read(read_settings(), partial(datetime.now, UTC)) as store,
        store.read(choose_workspace(store, wanted.workspace)) as work,
    ):
        number = team_number(work, wanted.team) if wanted.team else None
        told = (wanted.currency or currency_of(work, number)).upper()
        own_names = {stage.code: stage.name for stage in work.playbook.stages if stage.name}
        numbers = _numbers(work, wanted, number, told)
        numbers = numbers if wanted.currency else _in_base(work, wanted, number, numbers)
        return Totals(numbers=numbers, currency=told, own_names=own_names)


def _in_base(work: Work, wanted: Wanted, team: int | None, numbers: Numbers) -> Numbers:
    """Return the same with the base currency under `in_base`, where there is money in several."""
    changed = changes_in_base(work, wanted.since, wanted.day, team) if wanted.since else None
    found = None if wanted.since else totals_in_base(work, wanted.by, team, wanted.day)
    if isinstance(numbers, Sequence):
        return [_beside(week, (found or {}).get(str(week["week_start"]))) for week in numbers]
    if wanted.by:
        return {name: _beside(part, (found or {}).get(name)) for name, part in numbers.items()}
    whole = found[None] if found else changed
    return _beside(numbers, _as_of(whole) if whole and wanted.day and not wanted.since else whole)


def _beside(numbers: Mapping[str, Any], told: Mapping[str, Any] | None) -> Mapping[str, Any]:
    return {**numbers, IN_BASE: told} if told else numbers


def _as_of(found: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the money that is told of a past day, by its names."""
    told = {"open_list_value": found["open_list_value"], "won_value_to_date": found["won_value"]}
    return {**told, **{name: found[name] for name in ("currency", "rates", "left_out")}}


def _numbers(work: Work, wanted: Wanted, team: int | None, currency: str) -> Numbers:
    if wanted.since:
        return changes(work, wanted.since, wanted.day, team, currency)
    if wanted.by is Dimension.WEEK:
        if wanted.day:
            raise SalesError("funnel-weeks-are-whole")
        return weeks(work, team, currency)
    if wanted.by:
        return totals_by(work, wanted.by, team, currency, wanted.day)
    return standing(work, wanted.day, team, currency) if wanted.day else overall(work, team, currency)


def team_number(work: Work, name: str) -> int:
    """Return the number of the team with that name or a part of it; refuses where none or several have it."""
    teams = work.teams.all()
    whole = [team for team in teams if team.name.casefold() == name.casefold()]
    found = whole or [team for team in teams if name.casefold() in team.name.casefold()]
    if len(found) != 1:
        raise SalesError("funnel-team-unknown", team=name, teams=", ".join(team.name for team in teams) or "–")
    return found[0].id

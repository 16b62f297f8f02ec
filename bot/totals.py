"""Reads the totals of the book for the command line."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from bot.archive import open_to_read
from bot.settings import read_settings
from bot.workspaces import choose_workspace
from sales.errors import SalesError
from services.funnel import currency_of, overall
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """The totals, and what it takes to tell them."""

    numbers: Mapping[str, int | float | None]
    currency: str
    """What their money is in."""
    own_names: Mapping[str, str]
    """Stage code to the workspace's own word for it."""


def read_totals(team: str | None, currency: str | None, workspace: str | None) -> Totals:
    """Return the totals of a team or of the workspace; reads beside a running bot."""
    with (
        open_to_read(read_settings(), partial(datetime.now, UTC)) as store,
        store.read(choose_workspace(store, workspace)) as work,
    ):
        number = team_number(work, team) if team else None
        told = (currency or currency_of(work, number)).upper()
        own_names = {stage.code: stage.name for stage in work.playbook.stages if stage.name}
        return Totals(numbers=overall(work, number, told), currency=told, own_names=own_names)


def team_number(work: Work, name: str) -> int:
    """Return the number of the team with that name or a part of it; refuses where none or several have it."""
    teams = work.teams.all()
    whole = [team for team in teams if team.name.casefold() == name.casefold()]
    found = whole or [team for team in teams if name.casefold() in team.name.casefold()]
    if len(found) != 1:
        raise SalesError("funnel-team-unknown", team=name, teams=", ".join(team.name for team in teams) or "–")
    return found[0].id

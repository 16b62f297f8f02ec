"""[Set up] and [Change] of a team."""

from dataclasses import replace

from handlers.blocks import ids
from handlers.blocks.team_form import team_form
from handlers.choices import calendar_of, currency_of
from handlers.turn import Turn
from sales.people import Member, Role, Team
from services.outsiders import is_shared
from services.teams import ensure_manages


def set_up_pressed(turn: Turn) -> None:
    """Open the form: filled in with a team's settings, or with the best guesses for a new one."""
    kind, _, which = turn.value.partition(":")
    team = _meant(turn, kind, which)
    if is_shared(turn.work, team.channel):
        team = replace(team, channel=None)
    if team.id:
        ensure_manages(turn.work, turn.me, team)
    instead = kind != "lead"
    to = turn.origin.in_place if instead else turn.origin.address
    private = ids.carry(team=team.id, instead=instead, to=to)
    people, managers = seats(turn, team)
    turn.open(team_form(team, people, managers, turn.t, turn.now, private))


def _meant(turn: Turn, kind: str, which: str) -> Team:
    """Return the team that a button speaks of; a team that takes a channel has it chosen already."""
    if kind == "team":
        return turn.work.teams.get(int(which))
    if kind == "here":
        number, _, channel = which.partition(":")
        return replace(turn.work.teams.get(int(number)), channel=channel)
    return fresh_team(turn.me, which or None)


def fresh_team(me: Member, channel: str | None) -> Team:
    """Return the settings that a new team most probably wants: those of whoever sets it up."""
    currency, calendar = currency_of(me.zone), calendar_of(me.zone)
    guess = Team(id=0, name="", channel=channel, zone=me.zone, language=me.language)
    return replace(guess, currency=currency, calendar=calendar)


def seats(turn: Turn, team: Team) -> tuple[list[str], list[str]]:
    """Return the Slack ids of a team's people and of its managers; whoever presses manages one that has no manager."""
    if not team.id:
        return [], [turn.origin.user]
    inside = [member for member in turn.work.members.of_team(team.id) if member.slack_id and member.active]
    managers = [m for m in inside if any(s.team_id == team.id and s.role is Role.MANAGER for s in m.memberships)]
    ids_of_managers = [str(m.slack_id) for m in managers] or [turn.origin.user]
    return [str(m.slack_id) for m in inside if m not in managers], ids_of_managers

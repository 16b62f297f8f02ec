"""Opening the form of a talk track, from a button or a command."""

from handlers.blocks import ids
from handlers.blocks.tracks_form import NEW, track_form
from handlers.turn import Turn
from sales.people import Team
from services.playbooks import ensure_may_rule
from services.track_editing import track_named


def open_track(turn: Turn, team: Team | None, key: str, language: str) -> None:
    """Open the form; refuses all but those who may write talk tracks, and says who they are."""
    ensure_may_rule(turn.work, turn.me, team)
    track = None if key == NEW else track_named(turn.work, team, language, key)
    playbook = turn.work.playbook_of(team.id if team else None)
    place = {"team": team.id if team else 0, "language": language, "key": key}
    turn.open(track_form(track, playbook, turn.t, ids.carry(**place, to=turn.origin.address)))


def named_team(turn: Turn, number: str | int) -> Team | None:
    """Return the team that a button names; None for the workspace."""
    return turn.work.teams.get(int(number)) if int(number) else None

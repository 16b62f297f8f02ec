"""`/opp tracks Acme`: what one may open a talk with; without a name all talk tracks, `tracks add` writes a new one."""

from handlers.asking import meant
from handlers.blocks.tracks_form import NEW, fitting_message, tracks_message
from handlers.commands.team import team_channel
from handlers.opening_tracks import open_track
from handlers.turn import Turn
from parsing import read_update
from parsing.track_words import asks_to_add
from sales.people import Team
from services.playbooks import may_rule
from services.talk_tracks import openings
from services.teams import team_here
from services.track_editing import tracks_of


def tracks(turn: Turn) -> None:
    """Show what may be said about an opportunity, or all talk tracks of the nearest team."""
    adds = asks_to_add(turn.text)
    if adds and turn.origin.trigger_id:
        open_track(turn, _nearest(turn), NEW, turn.t.language)
    elif adds or not turn.text.strip():
        _show_all(turn, _nearest(turn))
    elif o := meant(turn, "tracks", read_update(turn.text, turn.now, turn.known)):
        turn.answer(fitting_message(o, openings(turn.work, o, turn.t.language), turn.t))


def _show_all(turn: Turn, team: Team | None) -> None:
    playbook = turn.work.playbook_of(team.id if team else None)
    shown = tracks_of(turn.work, team, turn.t.language)
    turn.answer(tracks_message(shown, team, playbook, turn.t, may_change=may_rule(turn.me, team)))


def _nearest(turn: Turn) -> Team | None:
    """Return the team of the channel, or one's own; admins mean the workspace."""
    return None if turn.me.is_admin else team_here(turn.work, turn.me, team_channel(turn.origin))

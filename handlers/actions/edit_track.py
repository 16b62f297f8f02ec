"""[Edit] beside a talk track, [New talk track], and [Undo] below what was written."""

from handlers.blocks.tracks import unwritten_message
from handlers.opening_tracks import named_team, open_track
from handlers.turn import Turn
from services.track_editing import undo_track


def edit_track_pressed(turn: Turn) -> None:
    """Open the form of a talk track, as it holds now."""
    team, language, key = turn.value.split(":")
    open_track(turn, named_team(turn, team), key, language)


def undo_track_pressed(turn: Turn) -> None:
    """Take back what was written; once."""
    team, _, number = turn.value.split(":")
    undo_track(turn.work, turn.me, named_team(turn, team), int(number))
    turn.answer(unwritten_message(turn.t), replace=True)

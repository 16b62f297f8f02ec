"""The form of a talk track, filled in."""

from handlers.blocks import ids
from handlers.blocks.tracks_form import ANY, NEW, RETIRE, as_kept, track_saved
from handlers.opening_tracks import named_team
from handlers.turn import Turn
from handlers.views.entered import entered
from sales.talk_tracks import Situation
from sales.vocabulary import Feedback
from services.track_editing import Written, write_track


def track_submitted(turn: Turn) -> None:
    """Keep what was written, or that the talk track is retired."""
    view = turn.payload["view"]
    carried, filled = ids.carried(view), entered(view)
    asked = {name: None if filled[name] == ANY else filled[name] for name in ("stage", "feedback", "situation")}
    written = Written(
        words=None if filled.get("end") == RETIRE else as_kept(filled["words"] or "", turn.t),
        stage=asked["stage"],
        feedback=Feedback(asked["feedback"]) if asked["feedback"] else None,
        situation=Situation(asked["situation"]) if asked["situation"] else None,
    )
    instead_of = None if carried["key"] == NEW else carried["key"]
    team = named_team(turn, carried["team"])
    kept = write_track(turn.work, turn.me, team, carried["language"], written, instead_of)
    turn.answer(track_saved(kept, turn.t))

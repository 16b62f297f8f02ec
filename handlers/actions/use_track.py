"""[Use it] beside a suggested opening, and [Did not use it] below what it shows."""

from handlers.blocks import ids
from handlers.blocks.tracks import unused_message, used_message
from handlers.pressed import changeable, reading
from handlers.turn import Turn
from services.talk_tracks import forget_use, use


def use_track_pressed(turn: Turn) -> None:
    """Show the opening to be copied, and count it as used; a second press hears who was first."""
    if o := changeable(turn, turn.value):
        used = use(turn.work, turn.me, o, ids.target(turn.value)[2], turn.t.language)
        turn.answer(used_message(used, o.id, o.version, reading(turn)))


def unuse_track_pressed(turn: Turn) -> None:
    """Take back that it was used."""
    if o := changeable(turn, turn.value):
        forget_use(turn.work, turn.me, o, ids.target(turn.value)[2], turn.t.language)
        turn.answer(unused_message(turn.t), replace=True)

"""Keeping that people act on what the bot sends: a press in a message, or a reply under it."""

from handlers.counter import Handler
from handlers.turn import Turn
from sales.opportunity import Place
from services.attention import note_act


def noted(handler: Handler) -> Handler:
    """Return the handler that also keeps which message was acted on."""

    def _acted(turn: Turn) -> None:
        handler(turn)
        origin = turn.origin
        note_act(turn.work, turn.me, origin.channel, origin.ts if origin.place is Place.PRESS else origin.thread_ts)

    return _acted

"""`/opp help`."""

from typing import Final

from handlers.blocks.kit import context, section
from handlers.turn import Message, Turn

PARTS: Final = ("help-intro", "help-log", "help-new", "help-see", "help-act", "help-team")


def help_verb(turn: Turn) -> None:
    """Say what can be said, by example."""
    turn.answer(help_message(turn))


def help_message(turn: Turn) -> Message:
    """Return the sentences that people need, each with an example."""
    parts = [turn.t(part) for part in PARTS]
    places = turn.t("help-places")
    return Message(text="\n\n".join([*parts, places]), blocks=[*map(section, parts), context(places)])

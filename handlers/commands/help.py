"""`/opp help`."""

from typing import Final

from handlers.blocks.kit import context, section
from handlers.turn import Message, Turn

SUBJECTS: Final = ("log", "new", "see", "act", "team")


def help_verb(turn: Turn) -> None:
    """Say what can be said, by example."""
    turn.answer(help_message(turn))


def help_message(turn: Turn) -> Message:
    """Return the sentences that people need, each with an example."""
    parts = [turn.t("help-intro"), *(turn.t(f"help-{subject}") for subject in SUBJECTS)]
    places = turn.t("help-places")
    return Message(text="\n\n".join([*parts, places]), blocks=[*map(section, parts), context(places)])

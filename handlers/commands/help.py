"""`/opp help`."""

from typing import Final

from handlers.blocks.denied import denied_note
from handlers.blocks.kit import context, section
from handlers.turn import Message, Turn

PARTS: Final = ("help-intro", "help-log", "help-new", "help-see", "help-act", "help-tidy", "help-team")


def help_verb(turn: Turn) -> None:
    """Say what can be said, by example."""
    turn.answer(help_message(turn))


def help_message(turn: Turn) -> Message:
    """Return the sentences that people need, each with an example, and what is switched off in this workspace."""
    parts = [turn.t(part) for part in PARTS]
    places = turn.t("help-places")
    off = denied_note(turn.work.workspaces.denied(), turn.t, for_admin=turn.me.is_admin)
    small = [context(places), *([off] if off else [])]
    return Message(text="\n\n".join([*parts, places]), blocks=[*map(section, parts), *small])

"""[English] and [中文] in the settings."""

from handlers.commands.settings import set_language
from handlers.turn import Turn


def language_pressed(turn: Turn) -> None:
    """Speak the language from now on and say so in place of the settings."""
    turn.replacing = True
    set_language(turn, turn.value, chosen=True)

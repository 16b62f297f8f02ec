"""Short answers to what is neither a report nor a command: a greeting, thanks, how something is done."""

from handlers.blocks.kit import section
from handlers.commands.help import help_verb
from handlers.turn import Message, Turn
from parsing.wishes import topic_of
from sales.opportunity import Place


def hello(turn: Turn) -> None:
    """Greet back and say what this is for; chat under a card is none of the bot's business."""
    if turn.origin.place is not Place.THREAD:
        _say(turn, turn.t("talk-hello"))


def thanks(turn: Turn) -> None:
    """Answer kind words in kind; under a card they are people's own."""
    if turn.origin.place is not Place.THREAD:
        _say(turn, turn.t("talk-thanks"))


def how(turn: Turn) -> None:
    """Say in one line how something is done, with the words to type; where it is not clear what, show the help."""
    topic = topic_of(turn.text)
    if topic is None:
        help_verb(turn)
    else:
        _say(turn, turn.t(f"how-{topic}"))


def _say(turn: Turn, said: str) -> None:
    turn.answer(Message(text=said, blocks=[section(said)]))

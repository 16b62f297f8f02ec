"""[Send me no own week] and [Send me my own week], in the settings and under the letter itself."""

from handlers.blocks.kit import section
from handlers.blocks.own_week import ON
from handlers.commands.settings import show_settings
from handlers.turn import Message, Turn
from services.own_week import choose_week


def own_week_pressed(turn: Turn) -> None:
    """Keep whether my own week comes; say so, or show the settings in place of those that the button stood under."""
    wanted, _, instead = turn.value.partition(":")
    turn.me = choose_week(turn.work, turn.me, turn.said, wanted=wanted == ON)
    if instead:
        show_settings(turn, replace=True)
        return
    said = turn.t("own-week-wanted" if turn.me.wants_week else "own-week-unwanted")
    turn.answer(Message(text=said, blocks=[section(said)]))

"""What the bot has learned from somebody, with a button to forget it."""

from handlers.blocks import ids
from handlers.blocks.kit import button, esc, section
from handlers.turn import Message
from handlers.voice import Voice
from sales.corrections import Correction


def learnt_message(lesson: Correction | None, t: Voice) -> Message | None:
    """Return that a nickname means a customer from now on; None where nothing was learned."""
    if lesson is None or lesson.nickname is None:
        return None
    told = t("nickname-learnt", nickname=esc(lesson.nickname), name=esc(lesson.account or ""))
    return Message(text=told, blocks=[section(told, button(t("button-forget"), ids.FORGET, lesson.id))])


def forgotten_message(lesson: Correction, t: Voice) -> Message:
    """Return that a nickname means nobody again."""
    told = t("nickname-forgotten", nickname=esc(lesson.nickname or ""))
    return Message(text=told, blocks=[section(told)])

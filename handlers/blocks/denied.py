"""What is switched off because Slack's permissions for it were denied, and how they are granted."""

from collections.abc import Collection

from handlers.blocks.kit import Block, context, section
from handlers.scopes import BEHIND_THE_SCENES, MENTIONS, PRIVATE_HISTORY, PUBLIC_HISTORY, sentence_of
from handlers.turn import Message
from handlers.voice import Voice

STEPS = ("denied-step-open", "denied-step-reinstall", "denied-step-restart")
CHANNEL = ("C", "G")
"""Slack's ids of channels begin so, and no conversation's with one person."""


def denied_note(denied: Collection[str], t: Voice, *, for_admin: bool) -> Block | None:
    """Return the small print that says what is switched off; None where that is nothing the reader would miss."""
    lines = [_line(scope, t) for scope in denied if for_admin or scope not in BEHIND_THE_SCENES]
    return context("\n".join([t("denied-title"), *lines, t("denied-how")])) if lines else None


def denied_message(denied: Collection[str], t: Voice) -> Message:
    """Return the word to an admin: what is switched off, that the rest works, and the steps that switch it on."""
    off = "\n".join([t("denied-news"), *(_line(scope, t) for scope in denied)])
    steps = "\n".join(f"{number}. {t(step)}" for number, step in enumerate(STEPS, 1))
    parts = [off, steps]
    end = t("denied-once")
    return Message(text="\n".join([*parts, end]), blocks=[*map(section, parts), context(end)])


def mention_hint(denied: Collection[str], channel: str, bot: str, t: Voice) -> str | None:
    """Return how to reply under a card where plain replies are not heard; None where they are."""
    unheard = {PUBLIC_HISTORY, PRIVATE_HISTORY} & set(denied)
    if not unheard or not channel.startswith(CHANNEL):
        return None
    where = "all" if len(unheard) > 1 else "public" if PUBLIC_HISTORY in unheard else "private"
    if MENTIONS in denied:
        return t("denied-no-reply", where=where)
    return t("denied-reply", where=where, bot=f"<@{bot}>")


def _line(scope: str, t: Voice) -> str:
    return f"• {t(sentence_of(scope), scope=f'`{scope}`')}"

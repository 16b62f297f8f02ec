"""A person's own settings."""

from datetime import datetime

from handlers.blocks import ids
from handlers.blocks.kit import actions, button, context, section
from handlers.turn import Message
from handlers.voice import LANGUAGES, Voice
from sales.people import Member


def settings_message(me: Member, now: datetime) -> Message:
    """Return language and time zone, with a button for each language."""
    t = Voice(me.language)
    lines = [t("settings-language"), t("settings-zone", zone=t.zone(me.zone, now))]
    buttons = [
        button(
            Voice(code)("language-name"), ids.LANGUAGE, code, nth=nth, style="primary" if code == t.language else None
        )
        for nth, code in enumerate(LANGUAGES)
    ]
    hint = t("settings-zone-hint")
    return Message(text="\n".join([*lines, hint]), blocks=[section("\n".join(lines)), actions(*buttons), context(hint)])

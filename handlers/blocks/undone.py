"""A change that was taken back."""

from collections.abc import Sequence
from datetime import date

from handlers.blocks.kit import esc, section
from handlers.blocks.lines import headline, next_line
from handlers.turn import Message
from handlers.voice import Voice
from sales.opportunity import Opportunity
from sales.vocabulary import Status
from services.undoing import Undone


def withdrawn_message(opportunities: Sequence[Opportunity], t: Voice) -> Message:
    """Return that whatever was filed from a deleted message is taken back."""
    said = "\n".join(f"↩ {t('withdrawn', what=headline(o, t))}" for o in opportunities)
    return Message(text=said, blocks=[section(said)])


def undone_message(undone: Undone, t: Voice, today: date) -> Message:
    """Return that the change is taken back, and how the opportunity stands again."""
    o = undone.opportunity
    said = (
        t("undone-created", what=f"#{o.id} *{esc(o.name)}*")
        if o.status is Status.VOID
        else t("undone", what=headline(o, t))
    )
    lines = [f"↩ {said}", *([next_line(o, t, today)] if not o.has_ended else [])]
    return Message(text="\n".join(lines), blocks=[section("\n".join(lines))])

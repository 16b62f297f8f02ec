"""A next date that was moved, read back with [Undo]."""

from handlers.blocks import ids
from handlers.blocks.kit import actions, button, section
from handlers.blocks.lines import headline, next_line, woken_line
from handlers.reading import Reading
from handlers.turn import Message
from services.snoozing import Snoozed


def snoozed_message(snoozed: Snoozed, r: Reading) -> Message:
    """Return what was put off, and until when."""
    o = snoozed.opportunity
    lines = [f"✓ {r.t('snoozed', what=headline(o, r.t))}", *woken_line(snoozed.event, r.t), next_line(o, r.t, r.today)]
    if snoozed.moved_from and o.next_on:
        asked, on = r.t.day(snoozed.moved_from, r.today), r.t.day(o.next_on, r.today)
        lines.append(r.t("moved-to-workday", asked=asked, on=on))
    text = "\n".join(lines)
    undo = actions(button(r.t("button-undo"), ids.UNDO, snoozed.event.id))
    return Message(text=text, blocks=[section(text), undo], card=("filed", o.id), event=snoozed.event.id)

"""The advice to drop an opportunity, and what became of it."""

from datetime import date

from handlers.blocks import ids
from handlers.blocks.kit import actions, button, section
from handlers.blocks.lines import headline
from handlers.reading import Reading
from handlers.turn import Message
from handlers.voice import Voice
from sales.opportunity import Opportunity
from services.advising import Advised


def drop_advice_message(found: Advised, r: Reading) -> Message:
    """Return why dropping is advised, with the three ways to decide."""
    o, t = found.opportunity, r.t
    value = f"{o.id}:{o.version}"
    lines = [f"🍂 {headline(o, t)}", t("advice-drop", score=found.score, days=found.days)]
    buttons = actions(
        button(t("button-keep", days=found.keep_days), ids.KEEP, value),
        button(t("button-sleep-until"), ids.SLEEP, value),
        button(t("button-drop"), ids.DROP, value),
    )
    return Message(text="\n".join(lines), blocks=[section("\n".join(lines)), buttons])


def kept_message(o: Opportunity, until: date, t: Voice, today: date) -> Message:
    """Return that it is kept, when the advice may come again, and the way to take that back."""
    said = f"✓ {t('advice-kept', what=headline(o, t), day=t.day(until, today))}"
    undo = button(t("button-undo"), ids.UNKEEP, f"{o.id}:{o.version}")
    return Message(text=said, blocks=[section(said), actions(undo)])

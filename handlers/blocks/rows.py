"""Opportunities as rows of a long answer, a page at a time."""

from collections.abc import Mapping, Sequence
from typing import Final

from handlers.blocks import ids
from handlers.blocks.kit import Block, actions, button, context, cut, esc, section
from handlers.blocks.lines import headline
from handlers.reading import Reading
from handlers.turn import Message
from sales.opportunity import Opportunity

LONGEST_ROW: Final = 280
QUOTED: Final = 80


def row(o: Opportunity, r: Reading, owners: Mapping[int, str]) -> str:
    """Return one opportunity: what it is, when it is due, whose it is, and the last words."""
    words = esc(cut(o.last_words, QUOTED)).replace("\n", " ") if o.last_words else ""
    parts = [headline(o, r.t), _due(o, r), esc(owners.get(o.owner_id, "")), f"“{words}”" if words else ""]
    return "• " + " · ".join(part for part in parts if part)


def rows_message(title: str, rows: Sequence[str], more: Block | None, note: str = "") -> Message:
    """Return a page of rows under a title, with [More] where there are more."""
    shown = "\n".join(cut(each, LONGEST_ROW) for each in rows)
    blocks = [section(f"*{title}*"), *([section(shown)] if shown else [])]
    blocks += [context(note)] if note else []
    blocks += [actions(more)] if more else []
    return Message(text="\n".join(filter(None, [title, shown, note])), blocks=blocks)


def more_button(question: int, offset: int, r: Reading) -> Block:
    """Return the button that shows the next page."""
    return button(r.t("button-more"), ids.NEXT_PAGE, f"{question}:{offset}")


def page_note(offset: int, shown: int, count: int, r: Reading) -> str:
    """Return which rows of how many are shown; nothing where all are."""
    return "" if shown == count else r.t("list-page", first=offset + 1, last=offset + shown, count=count)


def _due(o: Opportunity, r: Reading) -> str:
    if o.next_on is None:
        return ""
    if o.is_asleep:
        return r.t("asleep-until", day=r.t.day(o.next_on, r.today))
    late = (r.today - o.next_on).days
    if late > 0:
        return f"*{r.t('due-late', days=late)}*"
    return r.t("row-next", when=r.t.when(o.next_on, o.next_time, r.today))

"""Opportunities as rows of a long answer, a page at a time."""

from collections.abc import Mapping, Sequence
from typing import Final

from handlers.blocks import ids
from handlers.blocks.kit import Block, actions, button, context, cut, esc, section
from handlers.blocks.lines import headline, marked
from handlers.reading import Reading
from handlers.turn import Message
from sales.opportunity import Opportunity

LONGEST_ROW: Final = 280
QUOTED: Final = 80


def row(o: Opportunity, r: Reading, owners: Mapping[int, str], *, is_red: bool = False) -> str:
    """Return one opportunity: what it is, when it is due, whose it is, and the last words."""
    words = esc(cut(o.last_words, QUOTED)).replace("\n", " ") if o.last_words else ""
    due, owner = _due(o, r, is_red=is_red), esc(owners.get(o.owner_id, ""))
    parts = [headline(o, r.t), due, owner, f"“{words}”" if words else ""]
    return "• " + " · ".join(part for part in parts if part)


def rows_message(title: str, rows: Sequence[str], more: Sequence[Block], note: str = "") -> Message:
    """Return a page of rows under a title, with [More] where there are more, and what else can be pressed."""
    shown = "\n".join(cut(each, LONGEST_ROW) for each in rows)
    blocks = [section(f"*{title}*"), *([section(shown)] if shown else [])]
    blocks += [context(note)] if note else []
    blocks += [actions(*more)] if more else []
    return Message(text="\n".join(filter(None, [title, shown, note])), blocks=blocks)


def more_button(question: int, offset: int, r: Reading) -> Block:
    """Return the button that shows the next page."""
    return button(r.t("button-more"), ids.NEXT_PAGE, f"{question}:{offset}")


def export_buttons(question: int, r: Reading, *, workbook: bool) -> list[Block]:
    """Return the buttons that send the whole list as a file."""
    kinds = ("csv", "xlsx") if workbook else ("csv",)
    return [
        button(r.t(f"button-export-{kind}"), ids.EXPORT, f"{question}:{kind}", nth=nth)
        for nth, kind in enumerate(kinds)
    ]


def page_note(offset: int, shown: int, count: int, r: Reading) -> str:
    """Return which rows of how many are shown; nothing where all are."""
    return "" if shown == count else r.t("list-page", first=offset + 1, last=offset + shown, count=count)


def _due(o: Opportunity, r: Reading, *, is_red: bool) -> str:
    if o.next_on is None:
        return ""
    if o.is_asleep:
        return r.t("asleep-until", day=r.t.day(o.next_on, r.today))
    late = (r.today - o.next_on).days
    if late > 0:
        return marked(f"*{r.t('due-late', days=late)}*", r.t, is_red=is_red)
    return r.t("row-next", when=r.t.when(o.next_on, o.next_time, r.today))

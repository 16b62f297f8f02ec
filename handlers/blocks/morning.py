"""The morning card: the day at a glance, the most money at risk first, each row its own form."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handlers.blocks import ids
from handlers.blocks.happened import done_message, happened_line
from handlers.blocks.kit import Block, actions, button, cut, esc, option, overflow, section
from handlers.blocks.lines import headline, marked, slept_line
from handlers.blocks.reminder import ENDS, reminder_message, what_happened
from handlers.blocks.tracks import opening_blocks, opening_lines
from handlers.reading import Reading
from handlers.turn import Message
from sales.opportunity import EventCode, Opportunity
from sales.talk_tracks import to_solve
from services.morning import Morning, MorningRow, RowKind
from services.talk_tracks import Opening

MOST_ALSO = 10
"""Messages that a card tells besides; more wait for the next one."""
QUOTED = 60
"""Characters of the last words in a row; with what stands before them they fill a second line on a phone."""
MORE_OF_ROW = (("hand_over", "button-hand-over"), *ENDS)
"""What the menu of a row offers; Slack takes five."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Also:
    """Something that is told on the card instead of by a message of its own."""

    words: str
    button: Block | None = None


def morning_message(day: Morning, r: Reading, also: Sequence[Also] = ()) -> Message:
    """Return the card; one opportunity alone is shown with its whole context."""
    told = _day(day, r) if day.rows else Message(text=r.t("morning-nothing"), blocks=[section(r.t("morning-nothing"))])
    if not also:
        return told
    lines = [f"*{r.t('morning-also')}*", *(f"• {each.words}" for each in also[:MOST_ALSO])]
    rows = [section(line, each.button) for line, each in zip(lines[1:], also, strict=False)]
    return told.above(Message(text="\n".join(lines), blocks=[section(lines[0]), *rows]))


def _day(day: Morning, r: Reading) -> Message:
    if day.alone and day.alone.due:
        alone = reminder_message(day.alone.due, r)
    elif day.alone and day.rows[0].happened:
        alone = done_message(day.alone.shown, day.rows[0].happened, r)
    else:
        return _listed(day, r)
    return Message(text=alone.text, blocks=alone.blocks)


def _listed(day: Morning, r: Reading) -> Message:
    title = r.t("morning-done") if day.is_done else r.t("morning-title", today=day.today, late=day.late)
    rows = [(_words(row, r), row) for row in day.rows]
    blocks, lines = [section(title)], [title]
    for words, row in rows:
        suggested = day.suggested if row.opportunity is day.first else None
        blocks += _blocks(words, row, r, suggested)
        lines += [words, *(_suggested(suggested, r) if suggested else ())]
    if day.hidden:
        lines.append(r.t("morning-more", count=day.hidden))
        whole = day.today + day.late
        blocks += [section(lines[-1], button(r.t("button-all", count=whole), ids.ALL_DUE, "due"))]
    return Message(text="\n".join(lines), blocks=blocks)


def _words(row: MorningRow, r: Reading) -> str:
    o, head = row.opportunity, headline(row.opportunity, r.t, row.stage_name, row.health)
    if row.kind is RowKind.AT_ITS_HOUR:
        return f"🕒 *{r.t.when(o.next_on or r.today, o.next_time, r.today)}* · {head}"
    if row.kind is RowKind.DUE:
        return f"{head}\n{due_words(o, r, is_red=row.is_red)}"
    happened = happened_line(row.happened, r) if row.happened else ""
    return " · ".join(filter(None, [f"✓ {head}", happened, _next(o, r)]))


def due_words(o: Opportunity, r: Reading, *, is_red: bool = False) -> str:
    """Return how late an opportunity is, why it slept where it has just woken, and the last words."""
    late = (r.today - o.next_on).days if o.next_on else 0
    slept = slept_line(o, r.t, r.today)
    said = f"*{r.t('days-late', count=late)}*" if late > 0 else ""
    told = [marked(said, r.t, is_red=is_red), slept and f"⏰ {slept}", _last(o, r)]
    return " · ".join(filter(None, told))


def _last(o: Opportunity, r: Reading) -> str:
    if not (o.last_words and o.last_touch_at):
        return r.t("story-empty")
    days = max((r.today - r.day_of(o.last_touch_at)).days, 0)
    return r.t("morning-last", days=days, words=esc(cut(o.last_words, QUOTED)).replace("\n", " "))


def _next(o: Opportunity, r: Reading) -> str:
    return r.t("row-next", when=r.t.when(o.next_on, o.next_time, r.today)) if o.is_open and o.next_on else ""


def _suggested(suggested: tuple[Opportunity, Opening], r: Reading) -> list[str]:
    o, opening = suggested
    return opening_lines(opening, to_solve(o.heard), r.t)


def _blocks(
    words: str, row: MorningRow, r: Reading, suggested: tuple[Opportunity, Opening] | None = None
) -> Iterator[Block]:
    o = row.opportunity
    yield section(words, _open(row, r) or _undo(row, r))
    if suggested:
        yield from opening_blocks(o.id, o.version, suggested[1], to_solve(o.heard), r.t)
    if row.kind is RowKind.DUE:
        value = f"{o.id}:{o.version}"
        more = [option(r.t(label), f"{name}:{value}") for name, label in MORE_OF_ROW]
        tomorrow = button(r.t("button-tomorrow"), ids.TOMORROW, value)
        later = button(r.t("button-reschedule"), ids.RESCHEDULE, value)
        yield actions(what_happened(o.id, o.version, r), tomorrow, later, overflow(ids.MORE, more))


def _open(row: MorningRow, r: Reading) -> Block | None:
    if row.kind is not RowKind.DUE:
        return None
    return button(r.t("button-open"), ids.MORE, f"open:{row.opportunity.id}:{row.opportunity.version}", nth=0)


def _undo(row: MorningRow, r: Reading) -> Block | None:
    event = row.happened.event if row.happened else None
    if event is None or event.member_id != r.member_id or event.code is EventCode.UNDONE:
        return None
    return button(r.t("button-undo"), ids.UNDO, event.id)

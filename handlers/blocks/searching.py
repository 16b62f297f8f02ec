"""What the book remembers: lost deals, objections with the answers that worked, and the commonest of a month."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from handlers.blocks import ids
from handlers.blocks.kit import TEXT_LIMIT, Block, actions, button, context, cut, esc, section
from handlers.blocks.losses import loss_words
from handlers.blocks.rows import page_note
from handlers.reading import Reading
from handlers.turn import Message
from handlers.voice import Voice
from sales.opportunity import FollowUp, Opportunity
from services.searching import Common, Objection, Remembered

QUOTED: Final = 140
"""Characters of a person's words that a row quotes."""


def nothing_message(words: str, t: Voice) -> Message:
    """Return that nothing is remembered of some words."""
    said = t("search-nothing", words=esc(cut(words, QUOTED)))
    return Message(text=said, blocks=[section(said)])


def remembered_message(words: str, found: Remembered, offset: int, following: int | None, r: Reading) -> Message:
    """Return a page of what is remembered, lost deals first; `following` is the question that holds the next one."""
    title = r.t("search-title", words=esc(cut(words, QUOTED)))
    blocks = [section(f"*{title}*")]
    if found.lost:
        rows = [f"*{r.t('search-lost', count=found.lost_count)}*", *(_lost_row(o, r) for o in found.lost)]
        blocks += _sections(rows)
    if found.objections:
        rows = [f"*{r.t('search-objections', count=found.objection_count)}*"]
        blocks += _sections([*rows, *(_objection_row(each, r) for each in found.objections)])
    shown, count = len(found.lost) + len(found.objections), found.lost_count + found.objection_count
    if note := page_note(offset, shown, count, r):
        blocks.append(context(note))
    if following is not None:
        blocks.append(actions(button(r.t("search-next"), ids.NEXT_PAGE, f"{following}:{offset + shown}")))
    counts = [r.t("search-lost", count=found.lost_count), r.t("search-objections", count=found.objection_count)]
    return Message(text=" · ".join([title, *counts]), blocks=blocks)


def common_message(first: date, common: Sequence[Common], r: Reading) -> Message:
    """Return the objections that were raised most often in a month, each with the latest answer that worked."""
    month = r.t.month(first)
    title = r.t("search-month" if common else "search-month-none", month=month)
    rows = [row for nth, each in enumerate(common, 1) for row in _common_rows(nth, each, r)]
    blocks = [section(f"*{title}*"), *_sections(rows), context(r.t("search-how"))]
    return Message(text="\n".join([title, *rows]), blocks=blocks)


def _common_rows(nth: int, each: Common, r: Reading) -> Iterator[str]:
    said = r.t.term("feedback", each.code.value)
    yield r.t("search-common", nth=nth, said=said, times=each.times, before=each.before)
    if each.answered and each.answered.answer:
        yield _answer_row(each.answered.answer, each.answered.opportunity, r)


def _lost_row(o: Opportunity, r: Reading) -> str:
    """Return a lost deal: what it was worth, when it was lost, why, and the words."""
    day = r.t.day(o.closed_on, r.today) if o.closed_on else ""
    words = f"“{_quoted(o.loss_words)}”" if o.loss_words else ""
    return "• " + " · ".join(filter(None, [_deal(o, r), day, loss_words(o, r.t), words]))


def _objection_row(each: Objection, r: Reading) -> str:
    """Return an objection in the words of whoever wrote it down, and under it the answer that worked."""
    f, o = each.follow_up, each.opportunity
    felt = r.t.words("feedback", [code.value for code in f.feedback])
    parts = [_deal(o, r), r.t.term("status", o.status.value), r.t.day(f.happened_on, r.today), felt]
    row = "• " + " · ".join([*parts, f"“{_quoted(f.words)}”"])
    return f"{row}\n{_answer_row(each.answer, o, r)}" if each.answer else row


def _answer_row(answer: FollowUp, o: Opportunity, r: Reading) -> str:
    said = r.t("search-answer", day=r.t.day(answer.happened_on, r.today), words=_quoted(answer.words))
    return f"      ↳ {said} · {r.t('search-won' if o.status.value == 'won' else 'search-came-further')} (#{o.id})"


def _deal(o: Opportunity, r: Reading) -> str:
    worth = r.t.money(o.amount, o.currency)
    return f"#{o.id} *{esc(cut(o.whole_name, 60))}* · {worth}"


def _quoted(words: str) -> str:
    return esc(cut(words, QUOTED)).replace("\n", " ")


def _sections(rows: Iterable[str]) -> list[Block]:
    """Return rows in as few paragraphs as Slack takes; no row is torn apart."""
    paragraphs: list[str] = []
    for row in rows:
        if paragraphs and len(paragraphs[-1]) + len(row) < TEXT_LIMIT:
            paragraphs[-1] += f"\n{row}"
        else:
            paragraphs.append(row)
    return [section(paragraph) for paragraph in paragraphs]

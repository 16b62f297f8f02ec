"""What was handed over, read back to whoever did it, and told to both sides of a whole book."""

from collections.abc import Sequence
from typing import Final

from handlers.blocks import ids
from handlers.blocks.kit import actions, button, cut, esc, section
from handlers.blocks.lines import headline, next_line
from handlers.reading import Reading
from handlers.turn import Message
from sales.opportunity import Opportunity
from services.handing import BookGiven, Given

LISTED: Final = 10
"""Opportunities of a book that a message names."""
LONGEST_NOTE: Final = 300


def given_message(given: Given, r: Reading) -> Message:
    """Return the read-back of one opportunity that was handed over, with [Undo]."""
    o = given.opportunity
    said = r.t("given", what=headline(o, r.t), to=esc(given.to.name))
    lines = [f"🤝 {said}", *_note(given.words), next_line(o, r.t, r.today)]
    if given.briefed_at:
        lines.append(r.t("given-briefed-later", to=esc(given.to.name), at=r.moment(given.briefed_at)))
    undo = actions(button(r.t("button-undo"), ids.UNDO, given.event.id))
    text = "\n".join(lines)
    return Message(text=text, blocks=[section(text), undo], card=("filed", o.id), event=given.event.id)


def book_given_message(book: BookGiven, r: Reading) -> Message:
    """Return the read-back of a whole book that was handed over."""
    t, names = r.t, {"from": esc(book.former.name), "to": esc(book.to.name)}
    lines = [f"🤝 {t('given-book', count=len(book.given), **names)}", *_note(book.given[0].words)]
    lines += book_lines([each.opportunity for each in book.given], r)
    lines += [t("given-book-kept", count=book.kept)] if book.kept else []
    text = "\n".join([*lines, t("given-book-back", id=book.given[0].opportunity.id)])
    return Message(text=text, blocks=[section(text)])


def book_told_message(opportunities: Sequence[Opportunity], opening: str, words: str, r: Reading) -> Message:
    """Return what one side of a handed-over book is told."""
    text = "\n".join([f"📋 {opening}", *_note(words), *book_lines(opportunities, r)])
    return Message(text=text, blocks=[section(text)])


def book_lines(opportunities: Sequence[Opportunity], r: Reading) -> list[str]:
    """Return the first opportunities of a book, a line each, and how many more there are."""
    lines = [f"• {headline(o, r.t)} · {next_line(o, r.t, r.today)}" for o in opportunities[:LISTED]]
    more = len(opportunities) - LISTED
    return [*lines, r.t("given-book-more", count=more)] if more > 0 else lines


def _note(words: str) -> list[str]:
    return [f"> {esc(cut(words, LONGEST_NOTE)).replace(chr(10), ' ')}"] if words else []

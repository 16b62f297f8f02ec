"""Long answers a page at a time; the words that were asked wait for [More]."""

from collections.abc import Mapping, Sequence

from handlers.asking import put
from handlers.blocks.rows import more_button, page_note, row, rows_message
from handlers.reading import read_by
from handlers.turn import Turn
from sales.opportunity import Opportunity
from services.listing import PAGE


def answer_page(
    turn: Turn,
    verb: str,
    title: str,
    page: Sequence[Opportunity],
    count: int,
    owners: Mapping[int, str],
    note: str = "",
) -> None:
    """Answer with one page of opportunities, of as many as there are."""
    r = read_by(turn.work, turn.me)
    after = turn.offset + len(page)
    more = more_button(put(turn, verb, []).id, after, r) if after < count else None
    notes = [note, page_note(turn.offset, len(page), count, r)]
    rows = [row(o, r, owners) for o in page]
    turn.answer(rows_message(title, rows, more, " · ".join(filter(None, notes))))


def page_of(turn: Turn, everything: Sequence[Opportunity]) -> Sequence[Opportunity]:
    """Return the rows of the page at hand."""
    return everything[turn.offset : turn.offset + PAGE]

"""Long answers a page at a time; the words that were asked wait for [More]."""

from collections.abc import Mapping, Sequence

from handlers.asking import put
from handlers.blocks.rows import export_buttons, more_button, page_note, row, rows_message
from handlers.reading import read_by
from handlers.turn import Turn
from sales.opportunity import Opportunity
from services.listing import PAGE
from services.overdue import red_of
from services.sheets import makes_workbooks


def answer_page(
    turn: Turn,
    verb: str,
    title: str,
    page: Sequence[Opportunity],
    count: int,
    owners: Mapping[int, str],
    note: str = "",
    *,
    exports: bool = False,
) -> None:
    """Answer with one page of opportunities, of as many as there are; with buttons for a file of all where asked."""
    r = read_by(turn.work, turn.me)
    after = turn.offset + len(page)
    question = put(turn, verb, []).id if exports or after < count else 0
    more = [more_button(question, after, r)] if after < count else []
    more += export_buttons(question, r, workbook=makes_workbooks()) if exports else []
    notes = [note, page_note(turn.offset, len(page), count, r)]
    red = red_of(turn.work, page)
    rows = [row(o, r, owners, is_red=o.id in red) for o in page]
    turn.answer(rows_message(title, rows, more, " · ".join(filter(None, notes))))


def page_of(turn: Turn, everything: Sequence[Opportunity]) -> Sequence[Opportunity]:
    """Return the rows of the page at hand."""
    return everything[turn.offset : turn.offset + PAGE]

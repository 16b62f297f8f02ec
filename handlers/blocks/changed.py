"""What changed in a pipeline: start, each kind of change, and end, each of which opens its deals."""

from collections.abc import Iterator, Mapping

from handlers.blocks import ids
from handlers.blocks.base_changes import bridge_notes, deal_told, ends_told, rates_told, term_told
from handlers.blocks.kit import Block, actions, button, context, esc, header, section
from handlers.turn import Message
from handlers.voice import Voice
from sales.bridge import Term
from sales.bridges import Moved
from services.changed import PAGE, Changed


def changed_message(told: Changed, t: Voice) -> Message:
    """Return the lines from the start to the end, and a button for each kind of change."""
    title = _title(told, t)
    lines = list(_lines(told, t))
    rules = [t("changed-rule") if told.adds_up else t("changed-gap"), *bridge_notes(told.base, t)]
    buttons = [_deals_button(told, term, t, nth) for nth, term in enumerate(Term) if told.found.terms[term]]
    blocks = [header(title), section("\n".join(lines)), *([actions(*buttons)] if buttons else []), context(*rules)]
    return Message(text="\n".join([f"*{esc(title)}*", *lines, *rules]), blocks=blocks)


def deals_message(told: Changed, term: Term, offset: int, owners: Mapping[int, str], t: Voice) -> Message:
    """Return a page of the deals of one kind of change, and what all of them add up to."""
    every = told.found.terms[term]
    page, tally = every[offset : offset + PAGE], told.found.tally(term)
    title = t("changed-deals-title", title=_title(told, t), term=t(f"changed-term-{term.value}"))
    rows = [_row(each, deal_told(each, told.base, term, t), owners.get(each.owner_id, "")) for each in page]
    note = t("changed-deals-sum", count=tally.count, sums=term_told(told.found, told.base, term, t))
    after = offset + PAGE
    more: list[Block] = [actions(_more_button(told, term, after, t))] if after < len(every) else []
    shown = t("list-page", first=offset + 1, last=offset + len(page), count=len(every)) if len(every) > PAGE else ""
    blocks = [header(title), section("\n".join(rows)), context(note, shown), *more]
    return Message(text="\n".join(filter(None, [f"*{esc(title)}*", *rows, note, shown])), blocks=blocks)


def _title(told: Changed, t: Voice) -> str:
    whose = told.owner.name if told.owner else told.team.name
    return t("changed-title", whose=whose, first=t.day(told.first), last=t.day(told.last))


def _lines(told: Changed, t: Voice) -> Iterator[str]:
    start, end = ends_told(told.found, told.base, t)
    yield t("changed-start", deals=start)
    for term in Term:
        tally = told.found.tally(term)
        if tally.count:
            name = t(f"changed-term-{term.value}")
            yield t("changed-line", term=name, count=tally.count, sums=term_told(told.found, told.base, term, t))
    if rates := rates_told(told.base, t):
        yield t("changed-rates", change=rates)
    elif told.found.is_still:
        yield t("changed-nothing")
    yield t("changed-end", deals=end)


def _row(each: Moved, worth: str, owner: str) -> str:
    return "• " + " · ".join(filter(None, [f"#{each.id} {esc(each.name)}", worth, esc(owner)]))


def _value(told: Changed, term: Term, offset: int = 0) -> str:
    """Return what a button carries: whose pipeline, between which moments, which kind of change."""
    owner = told.owner.id if told.owner else 0
    moments = (told.since.isoformat(), told.until.isoformat())
    return "|".join([str(told.team.id), str(owner), *moments, term.value, str(offset)])


def _deals_button(told: Changed, term: Term, t: Voice, nth: int) -> Block:
    words = t("button-changed", term=t(f"changed-term-{term.value}"), count=len(told.found.terms[term]))
    return button(words, ids.CHANGED_DEALS, _value(told, term), nth=nth)


def _more_button(told: Changed, term: Term, offset: int, t: Voice) -> Block:
    return button(t("button-more"), ids.CHANGED_DEALS, _value(told, term, offset))

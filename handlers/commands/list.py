"""`/opp list stalled`, `list A`, `list quote`, `list >100k`, `list close this month`, `list @lin`, `list #east`."""

from collections.abc import Iterator

from handlers.blocks.base import notes, sums_told
from handlers.blocks.kit import esc, section
from handlers.paging import answer_page
from handlers.turn import Message, Turn
from parsing import ListFilters, read_list_filters
from parsing.colleagues import read_scope
from sales.rates import Telling
from services.listing import Listed, listed
from services.people import addressed
from services.rates import rates_in


def list_verb(turn: Turn) -> None:
    """Show the open opportunities that fit, a page at a time."""
    filters = read_list_filters(addressed(turn.work, turn.text), turn.now)
    found = listed(turn.work, turn.me, filters, turn.offset)
    said = turn.t("list-filters", which=turn.t.listed(_filters(turn, filters, found)))
    if found.tally.count == 0:
        nothing = turn.t("list-none", filters=said)
        turn.answer(Message(text=nothing, blocks=[section(nothing)]))
        return
    title = turn.t("list-title", count=found.tally.count, filters=said)
    answer_page(turn, "list", title, found.page, found.tally.count, found.owners, _sums(turn, found), exports=True)


def _sums(turn: Turn, found: Listed) -> str:
    """Return what all of them are worth, in each currency and in the base by the rates of today."""
    every = found.tally.sums
    telling = Telling(rates=rates_in(turn.work), day=turn.now.date())
    told = [turn.t("list-sums", sums=sums_told(every, telling, turn.t))] if every else []
    return "\n".join([*told, *notes([every], telling, turn.t)])


def _filters(turn: Turn, filters: ListFilters, found: Listed) -> Iterator[str]:
    """Name every filter, so that the reader sees what was understood."""
    t = turn.t
    yield esc(found.owner.name) if found.owner else t("filter-everybody")
    if found.team:
        yield esc(found.team.name)
    for named in ("stalled", "stuck", "to_drop", "late", "asleep", "largest"):
        if getattr(filters, named):
            yield t(f"filter-{named.replace('_', '-')}")
    if filters.grade:
        yield t("grade", grade=filters.grade.value)
    if filters.stage:
        yield esc(t.term("stage", filters.stage))
    if filters.source:
        yield t("filter-source", source=esc(filters.source))
    yield from _ranges(turn, filters)
    if words := read_scope(filters.words)[1]:
        yield t("filter-name", words=esc(words))


def _ranges(turn: Turn, filters: ListFilters) -> Iterator[str]:
    t = turn.t
    if filters.health_below is not None:
        yield t("filter-health-below", score=filters.health_below)
    if filters.health_from is not None:
        yield t("filter-health-from", score=filters.health_from)
    if filters.min_amount is not None:
        yield t("filter-least", amount=t.money(filters.min_amount, None))
    if filters.max_amount is not None:
        yield t("filter-most", amount=t.money(filters.max_amount, None))
    if filters.close_from:
        yield t("filter-close-from", day=t.day(filters.close_from))
    if filters.close_until:
        yield t("filter-close-until", day=t.day(filters.close_until))

"""The questions of the funnel, about the opportunities that some conditions of the caller's single out."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Executable,
    Select,
    Subquery,
    bindparam,
    case,
    exists,
    func,
    literal,
    select,
    union_all,
)

from sales.opportunity import EventCode
from sales.vocabulary import Status
from storage.schema import events, follow_ups, members, opportunities, products

_O = opportunities.c
_SINCE, _UNTIL = (bindparam(name, type_=_O.created_at.type) for name in ("since", "until"))
_FIRST, _LAST = (bindparam(name, type_=_O.closed_on.type) for name in ("first", "last"))
_IN_DAYS = _O.closed_on.between(_FIRST, _LAST)
_EACH = [_O[name] for name in ("id", "name", "owner_id", "stage", "amount", "currency", "created_at", "closed_on")]
Own = Sequence[ColumnElement[bool]]
"""Conditions that an opportunity is one of those that are counted."""


def unpriced(own: Own) -> Select[Any]:
    """Select the open opportunities without an amount by stage, at the list price of their products."""
    here = (products.c.workspace == _O.workspace) & (products.c.id == _O.product_id)
    total = func.sum(products.c.list_price).label("total")
    query = select(_O.stage, products.c.currency, func.count().label("number"), total).where(*own)
    query = query.select_from(opportunities.outerjoin(products, here))
    unpriced = query.where(_O.status == Status.OPEN, _O.amount.is_(None))
    return unpriced.group_by(_O.stage, products.c.currency)


def waiting(own: Own) -> Select[Any]:
    """Select since when the open opportunities in the middle of each stage have been in it."""
    since = select(_O.stage.label("part"), _O.stage_since.label("value"))
    return in_the_middle(since.where(*own, _O.status == Status.OPEN))


def opened(own: Own) -> Select[Any]:
    """Select what was opened in a span."""
    return _tallies(own).where(*_born())


def closed(own: Own) -> Select[Any]:
    """Select what was closed on some days, by how it ended."""
    return _tallies(own, _O.status).where(_IN_DAYS)


def stopped(own: Own) -> Select[Any]:
    """Select what was lost or dropped on some days, by stage."""
    return _tallies(own, _O.stage).where(_O.status.in_((Status.LOST, Status.DROPPED)), _IN_DAYS)


def lost_for(own: Own) -> Select[Any]:
    """Select what was lost on some days, by reason, what lay below it, and rival."""
    why = (_O.loss_reason, _O.loss_detail, _O.competitor)
    return select(*why, func.count().label("number")).where(*own, _O.status == Status.LOST, _IN_DAYS).group_by(*why)


def largest(own: Own, status: Status, limit: int) -> Select[Any]:
    """Select the largest opportunities that ended so on some days."""
    money, loss = ("amount", "currency"), ("loss_reason", "loss_detail", "loss_words", "competitor")
    named = (_O[name] for name in ("id", "name", "owner_id", *money, *loss))
    query = select(*named, members.c.name.label("owner")).where(*own)
    query = query.where(members.c.workspace == _O.workspace, members.c.id == _O.owner_id)
    query = query.where(_O.status == status, _IN_DAYS)
    return query.order_by(_O.amount.desc().nulls_last(), _O.id).limit(limit)


def born_before(own: Own, live: bool) -> Select[Any]:  # noqa: FBT001 - a part of the question's shape
    """Count what was opened before a moment and not closed, or only after the last day."""
    still = _O.closed_on.is_(None) if live else _O.closed_on > _LAST
    counted = select(func.count().label("number")).where(*own, _O.created_at < _UNTIL, _O.status != Status.VOID)
    return counted.where(still)


def moves(own: Own) -> Select[Any]:
    """Select the moves from stage to stage in a span."""
    live = _live(own)
    query = select(
        *(events.c.stage_from, events.c.stage_to, live.c.currency),
        *(func.count().label("number"), func.sum(live.c.amount).label("total")),
    ).where(*_in_history(live), events.c.at >= _SINCE, events.c.at < _UNTIL)
    moved = query.where(events.c.stage_from.is_not(None), events.c.stage_from != events.c.stage_to)
    return moved.group_by(events.c.stage_from, events.c.stage_to, live.c.currency)


def followed(own: Own) -> Executable:
    """Count the follow-ups of a span, and what they were about."""
    live, about = _live(own), follow_ups.c.opportunity_id
    return select(func.count().label("made"), func.count(about.distinct()).label("about")).where(*_contacts(live))


def each_opened(own: Own) -> Select[Any]:
    """Select each that was opened in a span."""
    return _each(own).where(*_born())


def each_closed(own: Own, status: Status) -> Select[Any]:
    """Select each that ended so on some days."""
    return _each(own).where(_O.status == status, _IN_DAYS)


def each_followed(own: Own) -> Select[Any]:
    """Select each that was followed up in a span, and how often."""
    live = _live(own)
    here = (_O.workspace == live.c.workspace) & (_O.id == live.c.id)
    query = _each(own).add_columns(func.count().label("contacts")).where(here, *_contacts(live))
    return query.group_by(*_EACH)


def cohort(own: Own, stages: Sequence[str], what: str) -> Select[Any]:
    """Select how far came what was opened in a span, the ranks that it stood in, or how much of it was won."""
    born = select(_O.workspace, _O.id, _O.stage, _O.status).where(*own, *_born()).cte("born")
    rank = {code: place for place, code in enumerate(stages)}
    stood = union_all(
        select(born.c.id, case(rank, value=born.c.stage, else_=0).label("rank")),
        select(born.c.id, case(rank, value=events.c.stage_to, else_=0)).where(*_in_history(born)),
    ).cte("stood")
    won = select(born.c.id, literal(len(stages) - 1)).where(born.c.status == Status.WON)
    if what == "seen":
        return select(stood.c.rank).distinct()
    if what == "won":
        return select(func.count().label("number")).select_from(won.subquery())
    came = union_all(select(stood.c.id, stood.c.rank), won).subquery()
    furthest = select(func.max(came.c.rank).label("rank")).group_by(came.c.id).subquery()
    return select(furthest.c.rank, func.count().label("number")).group_by(furthest.c.rank)


def _tallies(own: Own, *by: ColumnElement[Any]) -> Select[Any]:
    counted = (func.count().label("number"), func.sum(_O.amount).label("total"))
    return select(*by, _O.currency, *counted).where(*own).group_by(*by, _O.currency)


def _each(own: Own) -> Select[Any]:
    return select(*_EACH).where(*own).order_by(_O.amount.desc().nulls_last(), _O.id)


def _contacts(live: Subquery) -> Iterator[ColumnElement[bool]]:
    """Select the follow-ups of a span that stand, of the team's work."""
    yield follow_ups.c.workspace == live.c.workspace
    yield follow_ups.c.opportunity_id == live.c.id
    yield follow_ups.c.withdrawn.is_(False)
    yield follow_ups.c.at >= _SINCE
    yield follow_ups.c.at < _UNTIL


def _born() -> Iterator[ColumnElement[bool]]:
    """An imported opportunity without a date begins at the moment of the import; nobody opened it then."""
    yield _O.created_at >= _SINCE
    yield _O.created_at < _UNTIL
    yield _O.status != Status.VOID
    here = (events.c.workspace == _O.workspace) & (events.c.opportunity_id == _O.id) & (events.c.at == _O.created_at)
    yield ~exists().where(here, events.c.code == EventCode.IMPORTED)


def _live(own: Own) -> Subquery:
    """Return what is open or was closed on the first day or later: the team's work, whatever its past."""
    columns = (_O.workspace, _O.id, _O.currency, _O.amount)
    still_open = select(*columns).where(*own, _O.status == Status.OPEN)
    closed_since = select(*columns).where(*own, _O.status != Status.OPEN, _O.closed_on >= _FIRST)
    return union_all(still_open, closed_since).subquery("live")


def _in_history(of: Any) -> Iterator[ColumnElement[bool]]:
    """Select the entries that put one of these opportunities into a stage, and that were not taken back.

    The workspace comes from the opportunities too: given by itself, it tempts SQLite to read its whole history.
    """
    yield events.c.workspace == of.c.workspace
    yield events.c.opportunity_id == of.c.id
    yield events.c.stage_to.is_not(None)
    yield events.c.undone.is_(False)
    yield events.c.code != EventCode.UNDONE


def in_the_middle(query: Select[Any]) -> Select[Any]:
    """Return the one or two rows in the middle of each `part` of a query, by `value`; neither database has a median."""
    parts = query.subquery()
    place = func.row_number().over(partition_by=parts.c.part, order_by=parts.c.value).label("place")
    ranked = select(parts, place, func.count().over(partition_by=parts.c.part).label("size")).subquery()
    middle = (ranked.c.place * 2).between(ranked.c.size, ranked.c.size + 2)
    return select(ranked.c.part, ranked.c.value).where(middle)


@cache
def by_stage(*, of_team: bool) -> Select[Any]:
    """Select the open opportunities by stage; the most asked question of all."""
    counted = (func.count().label("number"), func.sum(_O.amount).label("total"))
    query = select(_O.stage, _O.currency, *counted).where(_O.workspace == bindparam("workspace"))
    query = query.where(_O.team_id == bindparam("team")) if of_team else query
    return query.where(_O.status == Status.OPEN).group_by(_O.stage, _O.currency)

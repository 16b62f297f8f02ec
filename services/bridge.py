"""What changed in a pipeline between two moments, from the history."""

from datetime import date, datetime
from typing import Any

from sales.breakdown import whole
from sales.bridge import Bridge, Pipeline, Term, steps_between
from sales.errors import SalesError
from services.totals import end_of
from storage.as_of import AsOf, Reach
from storage.work import Work


def what_changed(work: Work, pipeline: Pipeline, since: datetime, until: datetime) -> Bridge:
    """Return the worth of a pipeline at both moments and the steps between, each with its opportunity.

    Start and end are added up in the database from all that was there, the steps from what may have changed alone, so
    that one proves the other.
    """
    book = AsOf(work.scope)
    team_id = pipeline.team_id
    among = None if team_id is None else Reach(team_id=team_id, since=min(since, until))
    before = {each.id: each for each in book.at(since, until, among)}
    after = {each.id: each for each in book.at(until, since, among)}
    (start_count, start), (end_count, end) = (book.worth(at, pipeline, among) for at in (since, until))
    return Bridge(
        start=start,
        start_count=start_count,
        end=end,
        end_count=end_count,
        steps=steps_between(pipeline, before, after),
    )


def changes(work: Work, since: date, until: date | None, team_id: int | None, currency: str) -> dict[str, Any]:
    """Return what changed in a pipeline from the end of one day to that of another, or to now, as plain numbers.

    Every term has its total and the opportunities that make it up.
    """
    at = min(end_of(work, until, team_id), work.now) if until else work.now
    begins = end_of(work, since, team_id)
    if begins > at:
        raise SalesError("funnel-changed-backwards")
    found = what_changed(work, Pipeline(currency=currency, team_id=team_id), begins, at)
    told = {term.value: _told(found, term) for term in Term}
    ends = {"start": (found.start, found.start_count), "end": (found.end, found.end_count)}
    start, end = ({"total": whole(total), "count": count} for total, count in ends.values())
    return {"start": start, **told, "end": end}


def _told(found: Bridge, term: Term) -> dict[str, Any]:
    steps = found.steps[term]
    deals = [{"id": step.id, "name": step.name, "amount": whole(step.amount)} for step in steps]
    return {"total": whole(found.total(term)), "count": len(deals), "deals": deals}

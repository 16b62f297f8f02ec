"""Opportunities as rows of a table that goes out of the house: every one, or what a list asks for."""

from collections.abc import Iterator, Sequence
from typing import Final

from parsing import ListFilters
from sales.cells import exact, harmless
from sales.opportunity import NOBODY, Opportunity
from sales.people import Member
from services.listing import numbers_of
from services.totals import zone_of
from storage.listing import Listing
from storage.work import Work

FIELDS: Final = (
    *("id", "account", "name", "owner", "team", "status", "stage", "grade", "amount", "currency"),
    *("close_on", "next_on", "closed_on", "loss_reason", "competitor", "source"),
    *("created_at", "stage_since", "last_touch_at", "last_words"),
)
"""The columns, in order; days and moments as ISO 8601 writes them, moments in UTC."""
BATCH: Final = 500
Row = Sequence[str]


def exported(work: Work, filters: ListFilters | None) -> Iterator[Row]:
    """Yield a row for each open opportunity that the filters ask for, by number; without filters for all there are."""
    return _rows(work, sorted(numbers_of(work, _keeper(work), filters)) if filters else Listing(work.scope).numbers())


def exported_list(work: Work, me: Member, filters: ListFilters) -> Iterator[Row]:
    """Yield a row for each opportunity of a list as somebody sees it, in its order."""
    return _rows(work, numbers_of(work, me, filters))


def _rows(work: Work, numbers: Sequence[int]) -> Iterator[Row]:
    names = {team.id: team.name for team in work.teams.all()}
    for start in range(0, len(numbers), BATCH):
        batch = numbers[start : start + BATCH]
        read = work.mornings.those(batch)
        owners = {number: work.members.get(number).name for number in {o.owner_id for o in read.values()}}
        for number in batch:
            yield _row(read[number], owners, names)


def _keeper(work: Work) -> Member:
    """Return somebody who sees the whole book, as whoever can open its database does."""
    return Member(id=0, name=NOBODY, is_admin=True, zone=zone_of(work))


def _row(o: Opportunity, owners: dict[int, str], teams: dict[int, str]) -> Row:
    said = {
        "account": harmless(o.account_name),
        "name": harmless(o.name),
        "owner": harmless(owners[o.owner_id]),
        "team": harmless(teams.get(o.team_id or 0, "")),
        "amount": exact(o.amount),
    }
    return [said[name] if name in said else _cell(getattr(o, name)) for name in FIELDS]


def _cell(value: object) -> str:
    """Return a day, a moment, a code or words as a cell."""
    told = value.isoformat() if hasattr(value, "isoformat") else value
    return "" if told is None else harmless(str(told))

"""Who is asked once a month to clear their list, and which customers gone cold are named."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from sales.letters import Letter
from sales.opportunity import Opportunity
from sales.people import Member
from sales.vocabulary import Status
from services.closing_letter import MOST_COLD, cold, month_of, rest
from services.monthly import CLOSING_DAY
from services.reminders import remind
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, Clock, a_member, open_book, owed_now

FIRST = datetime(2026, 12, 1, 8, tzinfo=UTC)
"""Nine in Berlin, where Ben is, on the first workday of December."""


def ben(work: Work) -> Member:
    member = work.members.by_slack("U0BEN")
    assert member
    return member


def swept(store: Store, clock: Clock, moment: datetime) -> list[Letter]:
    """Let a moment come, sweep, and return the letters of the closing day that may go then."""
    clock.moment = moment
    while remind(store):
        pass
    with store.look() as connection:
        return [each for each in owed_now(connection, moment) if each.kind == CLOSING_DAY]


def ended(work: Work, name: str, days: int, **said: object) -> Opportunity:
    """Write down a deal that was lost some days ago, at the quote unless another stage is named."""
    on = (NOW - timedelta(days=days)).date()
    return open_book(work, name, **{"status": Status.LOST, "closed_on": on, "stage": "quote", **said})


def named(work: Work) -> list[str]:
    return [o.name for o in cold(work, ben(work))]


@pytest.fixture
def book(store: Store, clock: Clock) -> Store:
    """Return a store in which Ben's next working day was planned in November."""
    with store.begin(WORKSPACE) as work:
        work.members.add(a_member())
    assert swept(store, clock, FIRST - timedelta(days=1)) == []
    return store


def test_the_letter_is_owed_on_the_first_workday_once(book: Store, clock: Clock) -> None:
    (letter,) = swept(book, clock, FIRST)
    assert letter.key.endswith(":2026-12")
    assert [each.key for each in swept(book, clock, FIRST + timedelta(hours=5))] == [letter.key]
    assert [each.key for each in swept(book, clock, FIRST + timedelta(days=3))] == [letter.key]


def test_a_bot_that_was_away_that_day_owes_it_when_it_is_back(book: Store, clock: Clock) -> None:
    assert swept(book, clock, datetime(2026, 12, 5, 12, tzinfo=UTC)) == []
    (letter,) = swept(book, clock, datetime(2026, 12, 7, 8, tzinfo=UTC))
    assert letter.key.endswith(":2026-12")


def test_who_wants_none_is_owed_none(book: Store, clock: Clock) -> None:
    with book.begin(WORKSPACE) as work:
        work.change_playbook(lambda before: before.from_data({**before.to_data(), "closing_workday": 0}), None)
    assert swept(book, clock, FIRST) == []


def test_whom_nobody_can_write_to_is_owed_none(store: Store, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        work.members.add(a_member(active=False))
    swept(store, clock, FIRST - timedelta(days=1))
    assert swept(store, clock, FIRST) == []


def test_a_letter_tells_what_is_stale_and_who_is_cold(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        open_book(work, "Fresh")
        assert not month_of(work, ben(work))
        open_book(work, "Old", last_touch_at=NOW - timedelta(days=90))
        ended(work, "Gone", 40)
        found = month_of(work, ben(work))
        assert ([o.name for o in found.stale], [o.name for o in found.cold]) == (["Old"], ["Gone"])


def test_only_what_ended_a_while_ago_and_had_come_somewhere_is_cold(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        ended(work, "Lately", 29)
        ended(work, "Lost", 30)
        ended(work, "Dropped", 60, status=Status.DROPPED)
        ended(work, "Forgotten", 400)
        ended(work, "Never more than a lead", 60, stage="lead")
        ended(work, "Won", 60, status=Status.WON)
        assert named(work) == ["Lost", "Dropped"]


@pytest.mark.parametrize("status", [Status.OPEN, Status.ASLEEP, Status.WON])
def test_a_customer_with_whom_something_goes_on_is_not_cold(store: Store, status: Status) -> None:
    with store.begin(WORKSPACE) as work:
        lost = ended(work, "Acme", 60)
        open_book(work, "Acme again", account_id=lost.account_id, status=status)
        assert named(work) == []


def test_who_was_named_rests_and_makes_room_for_others(store: Store, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        for number in range(MOST_COLD + 1):
            ended(work, f"Gone {number}", 60, amount=Decimal(100 - number))
        first = cold(work, ben(work))
        assert [o.name for o in first] == ["Gone 0", "Gone 1", "Gone 2"]
        rest(work, first)
        assert named(work) == ["Gone 3"]
    clock.moment = NOW + timedelta(days=30)
    with store.read(WORKSPACE) as work:
        assert named(work) == ["Gone 0", "Gone 1", "Gone 2"]


def test_without_the_days_nobody_is_cold(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        ended(work, "Gone", 60)
        work.change_playbook(lambda before: before.from_data({**before.to_data(), "revisit_days": 0}), None)
        assert named(work) == []

"""Nothing that nobody asked for comes outside its reader's working hours."""

from datetime import UTC, datetime, time, timedelta

import pytest

from handlers.letters import LETTERS
from sales.attention import ATTENTION, KEEPS_ITS_HOUR, WAITING
from sales.letters import Letter
from sales.opportunity import EventCode, Place
from sales.people import Member
from services.quiet import quiet_until
from storage.store import Store
from storage.work import Work
from tests.builders import WORKSPACE, Clock, a_team, open_book, seated

NIGHT = datetime(2026, 11, 18, 22, 0, tzinfo=UTC)
"""A Wednesday, 23:00 in Berlin."""
MORNING = datetime(2026, 11, 19, 8, 0, tzinfo=UTC)
"""9:00 in Berlin the day after."""


def a_letter(work: Work, kind: str, **said: object) -> Letter:
    work.outbox.owe(f"{kind}:1", kind, **said)  # type: ignore[arg-type]
    row = {"id": 1, "workspace": WORKSPACE, "key": f"{kind}:1", "kind": kind, "written_at": work.now, **said}
    return Letter(**row)  # type: ignore[arg-type]


def test_every_kind_of_letter_says_what_it_asks_of_its_reader() -> None:
    assert LETTERS.keys() <= ATTENTION.keys()


@pytest.mark.parametrize("kind", sorted(WAITING))
def test_what_nobody_asked_for_waits_for_the_morning(store: Store, clock: Clock, kind: str) -> None:
    clock.moment = NIGHT
    with store.begin(WORKSPACE) as work:
        ben = seated(work, None)
        assert quiet_until(work, a_letter(work, kind, to_member=ben.id)) == MORNING


@pytest.mark.parametrize("kind", sorted(ATTENTION.keys() - WAITING))
def test_answers_edits_and_what_a_team_reads_go_at_any_hour(store: Store, clock: Clock, kind: str) -> None:
    clock.moment = NIGHT
    with store.begin(WORKSPACE) as work:
        ben = seated(work, None)
        assert quiet_until(work, a_letter(work, kind, to_member=ben.id)) is None


def test_a_channel_keeps_no_hours(store: Store, clock: Clock) -> None:
    clock.moment = NIGHT
    with store.begin(WORKSPACE) as work:
        assert quiet_until(work, a_letter(work, "handed_over", channel="C0EAST")) is None


def test_in_working_hours_nothing_waits(store: Store, clock: Clock) -> None:
    clock.moment = MORNING
    with store.begin(WORKSPACE) as work:
        ben = seated(work, None)
        assert quiet_until(work, a_letter(work, "brief", to_member=ben.id)) is None


def test_own_hours_go_before_those_of_the_team(store: Store, clock: Clock) -> None:
    clock.moment = NIGHT
    with store.begin(WORKSPACE) as work:
        team = work.teams.add(a_team(work_start=time(10)), None)
        ben = seated(work, team.id)
        assert quiet_until(work, a_letter(work, "brief", to_member=ben.id)) == MORNING + timedelta(hours=1)
        work.members.change(ben.id, work_start=time(7), workdays=frozenset({4}))
        friday = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)
        assert quiet_until(work, a_letter(work, "brief", to_member=ben.id)) == friday


def at_eleven(work: Work, late: timedelta, named_by: Member) -> Letter:
    """Return the reminder of a deal of Ben's whose hour somebody named."""
    ben = work.members.by_slack("U0BEN") or named_by
    acme = open_book(
        work, owner_id=ben.id, next_on=NIGHT.date(), next_time=time(23), next_promised=True, due_at=NIGHT - late
    )
    work.events.add(EventCode.SNOOZED, acme.id, named_by.id, Place.COMMAND, {"next_on": (None, "2026-11-18")})
    said = {"to_member": ben.id, "opportunity_id": acme.id, "data": {"timed": True, "generation": 1}}
    return a_letter(work, "reminder", **said)


@pytest.mark.parametrize(
    ("late", "expected"),
    [(timedelta(0), None), (KEEPS_ITS_HOUR, None), (KEEPS_ITS_HOUR + timedelta(minutes=1), MORNING)],
)
def test_an_hour_that_its_reader_named_is_kept_at_night_unless_it_was_missed(
    store: Store, clock: Clock, late: timedelta, expected: datetime | None
) -> None:
    clock.moment = NIGHT
    with store.begin(WORKSPACE) as work:
        assert quiet_until(work, at_eleven(work, late, seated(work, None))) == expected


def test_an_hour_that_somebody_else_named_for_the_reader_waits_for_the_morning(store: Store, clock: Clock) -> None:
    clock.moment = NIGHT
    with store.begin(WORKSPACE) as work:
        seated(work, None)
        lin = seated(work, None, name="Lin", slack_id="U0LIN")
        assert quiet_until(work, at_eleven(work, timedelta(0), lin)) == MORNING


def test_a_reminder_without_an_hour_waits(store: Store, clock: Clock) -> None:
    clock.moment = NIGHT
    with store.begin(WORKSPACE) as work:
        acme = open_book(work, next_on=NIGHT.date(), due_at=NIGHT)
        said = {"to_member": acme.owner_id, "opportunity_id": acme.id, "data": {"generation": 1}}
        assert quiet_until(work, a_letter(work, "reminder", **said)) == MORNING


def test_a_reminder_waits_for_its_moment_where_that_has_moved(store: Store, clock: Clock) -> None:
    clock.moment = MORNING
    with store.begin(WORKSPACE) as work:
        later = MORNING + timedelta(hours=13)
        acme = open_book(work, next_on=later.date(), next_time=time(22), due_at=later)
        said = {"to_member": acme.owner_id, "opportunity_id": acme.id, "data": {"timed": True, "generation": 1}}
        assert quiet_until(work, a_letter(work, "reminder", **said)) == later

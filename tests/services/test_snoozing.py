from datetime import date, time, timedelta

import pytest

from sales.errors import SalesError
from sales.opportunity import EventCode, Opportunity, Place
from sales.people import Member
from sales.vocabulary import Status
from services.said import Said
from services.snoozing import put_off, snooze
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_member, a_team, open_book, seated

SAID = Said(place=Place.PRESS, key="press:1")
"""NOW is a Wednesday: 7:30 in Berlin, where Ben is."""


def begun(work: Work) -> tuple[Member, Opportunity]:
    opportunity = open_book(work)
    return work.members.get(opportunity.owner_id), opportunity


def test_a_snooze_without_an_hour_falls_due_at_the_owners_nine_oclock(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        ben, acme = begun(work)
        moved = snooze(work, ben, acme, date(2026, 11, 20), None, SAID).opportunity
    assert moved.due_at is not None
    assert moved.due_at.isoformat() == "2026-11-20T08:00:00+00:00"
    assert (moved.next_on, moved.next_time, moved.generation) == (date(2026, 11, 20), None, acme.generation + 1)


def test_a_snooze_with_an_hour_falls_due_at_its_minute_on_any_day(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        ben, acme = begun(work)
        moved = snooze(work, ben, acme, date(2026, 11, 21), time(15, 20), SAID).opportunity
    assert moved.due_at is not None
    assert moved.due_at.isoformat() == "2026-11-21T14:20:00+00:00"


def test_a_snooze_to_a_saturday_without_an_hour_waits_for_monday(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        ben, acme = begun(work)
        assert snooze(work, ben, acme, date(2026, 11, 21), None, SAID).opportunity.next_on == date(2026, 11, 23)


def test_tomorrow_is_the_owners_next_workday(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        ben, acme = begun(work)
        assert put_off(work, ben, acme, SAID).opportunity.next_on == date(2026, 11, 19)


def test_tomorrow_is_a_workday_of_the_team(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        team = work.teams.add(a_team(workdays=frozenset({6, 0, 1, 2})), None)
        ben = seated(work, team.id)
        acme = open_book(work, team_id=team.id)
        assert put_off(work, ben, acme, SAID).opportunity.next_on == date(2026, 11, 22)


def test_an_hour_said_by_a_manager_elsewhere_is_kept_on_the_owners_clock(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        _, acme = begun(work)
        boss = work.members.add(a_member(name="Lin", slack_id="U0LIN", zone="Asia/Shanghai", is_admin=True))
        moved = snooze(work, boss, acme, date(2026, 11, 20), time(3), SAID).opportunity
    assert (moved.next_on, moved.next_time) == (date(2026, 11, 19), time(20))


@pytest.mark.parametrize(("on", "at"), [(NOW.date() - timedelta(days=1), None), (NOW.date(), time(7, 29))])
def test_a_past_date_or_minute_is_refused(store: Store, on: date, at: time | None) -> None:
    with store.begin(WORKSPACE) as work:
        ben, acme = begun(work)
        with pytest.raises(SalesError, match="next-date-past"):
            snooze(work, ben, acme, on, at, SAID)


def test_a_closed_opportunity_cannot_be_snoozed(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        acme = open_book(work, status=Status.WON)
        with pytest.raises(SalesError, match="opportunity-closed"):
            put_off(work, work.members.get(acme.owner_id), acme, SAID)


def test_a_stranger_may_not_snooze(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        _, acme = begun(work)
        stranger = work.members.add(a_member(name="Maya", slack_id="U0MAYA"))
        with pytest.raises(SalesError, match="may-not-change"):
            put_off(work, stranger, acme, SAID)


def test_a_snooze_is_one_event_and_no_follow_up(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        ben, acme = begun(work)
        snoozed = put_off(work, ben, acme, SAID)
        assert snoozed.event.code is EventCode.SNOOZED
        assert not work.follow_ups.latest(acme.id, 5)
    assert snoozed.opportunity.last_touch_at == acme.last_touch_at


def test_a_day_that_nobody_works_on_is_named_beside_the_one_that_it_became(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        team = work.teams.add(a_team(calendar="US"), None)
        ben = seated(work, team.id, zone="America/New_York")
        acme = open_book(work, team_id=team.id)
        thanksgiving, friday = date(2026, 11, 26), date(2026, 11, 27)
        moved = snooze(work, ben, acme, thanksgiving, None, SAID)
        assert (moved.opportunity.next_on, moved.moved_from) == (friday, thanksgiving)
        kept = snooze(work, ben, moved.opportunity, thanksgiving, time(15), SAID)
        assert (kept.opportunity.next_on, kept.moved_from) == (thanksgiving, None)

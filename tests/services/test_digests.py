"""Digests fall due once a week on the team's own clock, and are owed once for each week."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from sales.errors import SalesError
from sales.letters import Letter
from sales.opportunity import Place
from sales.people import Role, Team
from sales.teams import digest_after, digest_name
from services.digests import post_digests, post_now
from services.said import Said
from services.unposted import tell_managers
from storage.store import Store
from tests.builders import WORKSPACE, Clock, a_member, a_team, owed_now, seated

SHANGHAI = a_team(zone="Asia/Shanghai")
MONDAY_NINE = datetime(2026, 11, 23, 1, tzinfo=UTC)
"""Monday 9:00 in Shanghai."""


def letters(store: Store) -> list[Letter]:
    with store.connect_writing() as connection:
        return owed_now(connection, store.now())


def a_team_in(store: Store, **said: Any) -> Team:
    with store.begin(WORKSPACE) as work:
        team = replace(SHANGHAI, **said)
        return work.teams.add(team, digest_after(team, work.now))


def test_a_digest_is_owed_when_monday_nine_has_come_and_not_before(store: Store, clock: Clock) -> None:
    a_team_in(store)
    clock.moment = MONDAY_NINE.replace(minute=0, hour=0)
    assert post_digests(store) == 0
    clock.moment = MONDAY_NINE
    assert post_digests(store) == 1
    [letter] = letters(store)
    assert (letter.key, letter.kind, letter.channel) == ("digest:1:2026-W48", "digest", "C0EAST")
    assert letter.data["week"] == "2026-11-16"


def test_a_digest_is_owed_once_a_week_and_again_the_next(store: Store, clock: Clock) -> None:
    a_team_in(store)
    clock.moment = MONDAY_NINE
    assert [post_digests(store), post_digests(store)] == [1, 0]
    clock.advance(days=7)
    assert post_digests(store) == 1
    assert sorted(letter.key for letter in letters(store)) == ["digest:1:2026-W48", "digest:1:2026-W49"]


def test_weeks_that_nobody_was_there_to_tell_are_passed_over(store: Store, clock: Clock) -> None:
    a_team_in(store)
    clock.moment = MONDAY_NINE
    clock.advance(days=16)
    assert [post_digests(store), post_digests(store)] == [1, 0]
    assert [letter.key for letter in letters(store)] == ["digest:1:2026-W50"]


def test_a_team_without_a_channel_waits_without_a_letter(store: Store, clock: Clock) -> None:
    a_team_in(store, channel=None)
    clock.moment = MONDAY_NINE
    assert post_digests(store) == 1
    assert letters(store) == []


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (datetime(2026, 3, 22, 12, tzinfo=UTC), datetime(2026, 3, 23, 8, tzinfo=UTC)),
        (datetime(2026, 3, 28, 12, tzinfo=UTC), datetime(2026, 3, 30, 7, tzinfo=UTC)),
        (datetime(2026, 10, 24, 12, tzinfo=UTC), datetime(2026, 10, 26, 8, tzinfo=UTC)),
    ],
    ids=["winter", "after the clocks went forward", "after the clocks went back"],
)
def test_nine_o_clock_stays_nine_o_clock_when_the_clocks_change(now: datetime, due: datetime) -> None:
    assert digest_after(a_team(zone="Europe/Berlin"), now) == due


def test_an_hour_that_a_clock_change_skips_moves_forward_with_it() -> None:
    sunday_half_past_two = a_team(zone="Europe/Berlin", digest_weekday=6, digest_time=time(2, 30))
    assert digest_after(sunday_half_past_two, datetime(2026, 3, 28, tzinfo=UTC)) == datetime(
        2026, 3, 29, 1, 30, tzinfo=UTC
    )


def test_a_digest_carries_the_iso_year_of_its_week() -> None:
    assert digest_name(date(2026, 12, 28)) == "2027-W01"
    assert digest_name(date(2026, 12, 21)) == "2026-W53"


def test_a_manager_has_it_posted_now_and_a_rep_does_not(store: Store) -> None:
    team = a_team_in(store)
    said = Said(place=Place.COMMAND, key="command:1")
    with store.begin(WORKSPACE) as work:
        lin = seated(work, team.id, Role.MANAGER, name="Lin", slack_id="U0LIN")
        ben = seated(work, team.id)
        post_now(work, work.members.get(lin.id), team, said)
        with pytest.raises(SalesError, match="team-managers-only"):
            post_now(work, work.members.get(ben.id), team, said)
    [letter] = letters(store)
    assert letter.data["week"] == "2026-11-12"


def test_a_team_without_a_channel_has_nowhere_to_post_to(store: Store) -> None:
    team = a_team_in(store, channel=None)
    with store.begin(WORKSPACE) as work, pytest.raises(SalesError, match="team-needs-channel"):
        post_now(work, a_member(is_admin=True), team, Said(place=Place.COMMAND, key="command:1"))


def test_only_managers_are_told_that_a_digest_found_no_channel(store: Store, clock: Clock) -> None:
    team = a_team_in(store)
    with store.begin(WORKSPACE) as work:
        lin = seated(work, team.id, Role.MANAGER, name="Lin", slack_id="U0LIN")
        seated(work, team.id)
    clock.moment = MONDAY_NINE
    post_digests(store)
    [digest] = letters(store)
    with store.begin(WORKSPACE) as work:
        work.outbox.bury(digest, "is_archived")
        tell_managers(work, digest, "is_archived")
        tell_managers(work, replace(digest, kind="reminder"), "is_archived")
    [told] = letters(store)
    assert (told.kind, told.to_member, told.data["fault"]) == ("unposted", lin.id, "is_archived")


def test_a_digest_of_a_holiday_comes_at_the_same_hour_of_the_next_workday(store: Store, clock: Clock) -> None:
    clock.moment = datetime(2027, 5, 28, 12, tzinfo=UTC)
    a_team_in(store, zone="America/New_York", calendar="US")
    clock.moment = datetime(2027, 5, 31, 13, tzinfo=UTC)  # Memorial Day, 9:00 in New York
    assert [post_digests(store), post_digests(store)] == [1, 0]
    assert letters(store) == []
    clock.advance(days=1)
    assert [post_digests(store), post_digests(store)] == [1, 0]
    assert [letter.key for letter in letters(store)] == ["digest:1:2027-W22"]
    clock.advance(days=6)
    assert post_digests(store) == 1


def test_a_team_that_wants_its_digest_on_a_sunday_gets_it_on_sunday(store: Store, clock: Clock) -> None:
    a_team_in(store, digest_weekday=6, calendar="CN")
    clock.moment = MONDAY_NINE.replace(day=22)
    assert post_digests(store) == 1
    assert len(letters(store)) == 1

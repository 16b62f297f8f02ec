"""Reports fall due on each team's own days and clock, and are owed once for each team and period."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from sales.errors import SalesError
from sales.letters import Letter
from sales.opportunity import Place
from sales.people import Role, Team
from sales.posts import PostKind, Schedule, usual
from services.posting_days import lines_of, plan_posts
from services.posts import change_posts, post_report, post_reports
from services.said import Said
from services.teams import Plan as TeamPlan
from services.teams import change_team, create_team
from storage.channels import SlackChannel
from storage.store import Store
from tests.builders import NOW, WORKSPACE, Clock, a_member, a_team, owed_now, seated

LOSSES, MONTHLY, OWN_WEEK = PostKind.LOSSES, PostKind.MONTHLY, PostKind.OWN_WEEK
QUARTERLY = PostKind.QUARTERLY
MONDAY_TEN = datetime(2026, 11, 23, 2, tzinfo=UTC)
"""Monday 10:00 in Shanghai."""


def letters(store: Store) -> list[Letter]:
    with store.connect_writing() as connection:
        return [letter for letter in owed_now(connection, store.now()) if letter.kind in set(PostKind)]


def a_team_with(store: Store, *lines: Schedule, **said: Any) -> Team:
    """Set a team up with these posts and no others."""
    with store.begin(WORKSPACE) as work:
        team = work.teams.add(a_team(zone="Asia/Shanghai", **said), None)
        admin = a_member(is_admin=True)
        chosen = {line.kind: replace(line, team_id=team.id) for line in lines}
        others = {kind: replace(usual(team.id, kind), is_on=False) for kind in PostKind}
        change_posts(work, admin, team, {**others, **chosen})
        return team


def test_the_loss_report_is_owed_on_its_day_and_tells_the_week_before(store: Store, clock: Clock) -> None:
    team = a_team_with(store, usual(0, LOSSES))
    clock.moment = MONDAY_TEN.replace(hour=1, minute=59)
    assert post_reports(store) == 0
    clock.moment = MONDAY_TEN
    assert [post_reports(store), post_reports(store)] == [1, 0]
    [letter] = letters(store)
    assert (letter.key, letter.channel) == (f"losses:{team.id}:2026-W48", team.channel)
    assert letter.data == {"team": team.id, "week": "2026-11-16"}


def test_the_monthly_report_tells_the_month_before_once(store: Store, clock: Clock) -> None:
    a_team_with(store, replace(usual(0, MONTHLY), day=3, at=time(9)))
    clock.moment = datetime(2026, 12, 3, 1, tzinfo=UTC)
    assert [post_reports(store), post_reports(store)] == [1, 0]
    [letter] = letters(store)
    assert (letter.key, letter.data["month"]) == ("monthly:1:2026-11", "2026-11-01")


def test_the_quarterly_report_tells_the_quarter_before_once_on_its_first_workday(store: Store, clock: Clock) -> None:
    a_team_with(store, usual(0, QUARTERLY))
    clock.moment = datetime(2027, 1, 1, 3, tzinfo=UTC)  # a Friday, 11:00 in Shanghai
    assert [post_reports(store), post_reports(store)] == [1, 0]
    [letter] = letters(store)
    assert (letter.key, letter.kind, letter.data["quarter"]) == ("quarterly:1:2026-Q4", "quarterly", "2026-10-01")
    for month in (2, 3):
        clock.moment = datetime(2027, month, 1, 3, tzinfo=UTC)
        assert post_reports(store) == 0
    clock.moment = datetime(2027, 4, 1, 3, tzinfo=UTC)
    assert post_reports(store) == 1
    clock.moment = datetime(2028, 1, 1, 3, tzinfo=UTC)  # a Saturday
    assert [post_reports(store), len(letters(store))] == [1, 2]
    clock.moment = datetime(2028, 1, 3, 3, tzinfo=UTC)
    assert post_reports(store) == 1
    assert max(letter.key for letter in letters(store)) == "quarterly:1:2027-Q4"


def test_a_report_goes_by_its_own_zone_and_to_its_own_channel(store: Store, clock: Clock) -> None:
    line = replace(usual(0, LOSSES), day=4, at=time(16), zone="America/New_York", channel="C0MARKETING")
    a_team_with(store, line)
    clock.moment = datetime(2026, 11, 20, 20, 59, tzinfo=UTC)
    assert post_reports(store) == 0
    clock.advance(minutes=1)
    assert post_reports(store) == 1
    assert [letter.channel for letter in letters(store)] == ["C0MARKETING"]


def test_periods_that_nobody_was_there_to_tell_are_passed_over(store: Store, clock: Clock) -> None:
    a_team_with(store, usual(0, LOSSES), replace(usual(0, MONTHLY), day=2))
    clock.moment = datetime(2027, 2, 3, 12, tzinfo=UTC)
    assert [post_reports(store), post_reports(store)] == [2, 0]
    assert {letter.key for letter in letters(store)} == {"losses:1:2027-W05", "monthly:1:2027-01"}


def test_a_report_moved_to_a_later_day_is_not_told_twice(store: Store, clock: Clock) -> None:
    team = a_team_with(store, usual(0, LOSSES))
    clock.moment = MONDAY_TEN
    post_reports(store)
    with store.begin(WORKSPACE) as work:
        moved = replace(lines_of(work, team)[LOSSES], day=2)
        change_posts(work, a_member(is_admin=True), team, {LOSSES: moved})
    clock.advance(days=2)
    assert post_reports(store) == 1
    assert [letter.key for letter in letters(store)] == ["losses:1:2026-W48"]


def test_a_monthly_report_of_a_day_off_comes_on_the_next_workday(store: Store, clock: Clock) -> None:
    a_team_with(store, usual(0, MONTHLY))
    clock.moment = datetime(2027, 5, 1, 2, tzinfo=UTC)  # a Saturday, 10:00 in Shanghai
    with store.begin(WORKSPACE) as work:
        plan_posts(work, work.teams.get(1))
    assert post_reports(store) == 0
    clock.moment = datetime(2027, 6, 1, 2, tzinfo=UTC)
    assert post_reports(store) == 1
    clock.moment = datetime(2027, 8, 1, 2, tzinfo=UTC)  # a Sunday
    assert [post_reports(store), post_reports(store), post_reports(store)] == [1, 0, 0]
    assert len(letters(store)) == 1
    clock.advance(days=1)
    assert post_reports(store) == 1
    assert sorted(letter.key for letter in letters(store)) == ["monthly:1:2027-05", "monthly:1:2027-07"]


def test_ten_o_clock_stays_ten_o_clock_when_the_clocks_change(store: Store, clock: Clock) -> None:
    clock.moment = datetime(2026, 3, 23, 12, tzinfo=UTC)
    a_team_with(store, replace(usual(0, LOSSES), zone="Europe/Berlin"))
    clock.moment = datetime(2026, 3, 30, 7, 59, tzinfo=UTC)
    assert post_reports(store) == 0
    clock.advance(minutes=1)
    assert post_reports(store) == 1


def test_what_is_off_and_what_has_no_channel_is_not_posted(store: Store, clock: Clock) -> None:
    a_team_with(store)
    a_team_with(store, usual(0, LOSSES), name="West", channel=None)
    clock.moment = MONDAY_TEN
    assert post_reports(store) == 1
    assert letters(store) == []


def test_each_rep_is_owed_their_own_week_a_workday_before_the_digest(store: Store, clock: Clock) -> None:
    team = a_team_with(store, usual(0, OWN_WEEK))
    with store.begin(WORKSPACE) as work:
        ben = seated(work, team.id, zone=team.zone)
        seated(work, team.id, name="Ann", slack_id="U0ANN")
        seated(work, team.id, Role.MANAGER, name="Lin", slack_id="U0LIN")
        seated(work, team.id, name="Imported", slack_id=None)
        work.members.change(work.members.by_slack("U0ANN").id, wants_week=False)  # type: ignore[union-attr]
    clock.moment = datetime(2026, 11, 20, 1, tzinfo=UTC)  # Friday 9:00 in Shanghai
    assert [post_reports(store), post_reports(store)] == [1, 0]
    [letter] = letters(store)
    assert (letter.key, letter.to_member) == (f"own_week:{team.id}:2026-W48:{ben.id}", ben.id)
    assert letter.data["week"] == "2026-11-16"


def test_an_own_week_that_was_missed_comes_before_the_digest_or_not_at_all(store: Store, clock: Clock) -> None:
    team = a_team_with(store, usual(0, OWN_WEEK))
    with store.begin(WORKSPACE) as work:
        seated(work, team.id)
    clock.moment = datetime(2026, 11, 22, 12, tzinfo=UTC)
    assert post_reports(store) == 1
    assert [letter.key[:22] for letter in letters(store)] == ["own_week:1:2026-W48:1"]
    clock.moment = datetime(2026, 11, 30, 2, tzinfo=UTC)
    assert post_reports(store) == 1
    assert len(letters(store)) == 1


def test_a_team_has_its_posts_from_the_start_and_they_follow_its_clock(store: Store, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        lin = seated(work, None, name="Lin", slack_id="U0LIN")
        plan = TeamPlan(settings=a_team(zone="Asia/Shanghai"), managers=["U0LIN"])
        team = create_team(work, lin, plan)
        west = replace(plan, settings=replace(plan.settings, zone="Europe/Berlin"))
        change_team(work, work.members.get(lin.id), team.id, west)
    clock.moment = MONDAY_TEN
    assert post_reports(store) == 1
    assert letters(store) == []
    clock.moment = datetime(2026, 11, 23, 9, tzinfo=UTC)
    assert post_reports(store) == 1
    assert [letter.kind for letter in letters(store)] == ["losses"]


def test_a_manager_has_the_month_posted_now_and_a_rep_does_not(store: Store) -> None:
    team, said = a_team_with(store), Said(place=Place.COMMAND, key="command:1")
    with store.begin(WORKSPACE) as work:
        lin = seated(work, team.id, Role.MANAGER, name="Lin", slack_id="U0LIN")
        ben = seated(work, team.id)
        for kind in (MONTHLY, QUARTERLY):
            assert post_report(work, work.members.get(lin.id), team, kind, said) == team.channel
        with pytest.raises(SalesError, match="team-managers-only"):
            post_report(work, work.members.get(ben.id), team, MONTHLY, said)
        with pytest.raises(SalesError, match="team-needs-channel"):
            post_report(
                work, a_member(is_admin=True), work.teams.add(a_team(name="W", channel=None), None), MONTHLY, said
            )
    assert [letter.data for letter in letters(store)] == [
        {"team": team.id, "month": date(2026, 10, 1).isoformat(), "asked": True},
        {"team": team.id, "quarter": date(2026, 7, 1).isoformat(), "asked": True},
    ]


def test_schedules_are_refused_to_reps_and_for_channels_of_outsiders(store: Store) -> None:
    team = a_team_with(store)
    with store.begin(WORKSPACE) as work:
        ben = seated(work, team.id)
        with pytest.raises(SalesError, match="team-admins-only"):
            change_posts(work, ben, team, {LOSSES: usual(team.id, LOSSES)})
        work.channels.keep(SlackChannel(channel="C0SHARED", is_shared=True, since=NOW, seen_at=NOW))
        with pytest.raises(SalesError, match="channel-shared"):
            change_posts(work, a_member(is_admin=True), team, {LOSSES: replace(usual(1, LOSSES), channel="C0SHARED")})
        for wrong in (replace(usual(1, MONTHLY), day=31), replace(usual(1, LOSSES), day=7)):
            with pytest.raises(SalesError, match="post-day-unknown"):
                change_posts(work, a_member(is_admin=True), team, {wrong.kind: wrong})
        with pytest.raises(SalesError, match="team-zone-unknown"):
            change_posts(work, a_member(is_admin=True), team, {LOSSES: replace(usual(1, LOSSES), zone="Mars/One")})

"""Teams are set up by anybody, changed by their managers, and shown with no more than one may see."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal

import pytest

from sales.errors import SalesError
from sales.people import Member, Role, Team
from services.teams import (
    Plan,
    change_team,
    create_team,
    ensure_inside,
    invited,
    standing,
    team_here,
    team_named,
)
from storage.schema import teams
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_member, a_team, open_book

SETTINGS = a_team(zone="Asia/Shanghai", currency="CNY", language="zh")


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.begin(WORKSPACE) as work:
        yield work


@pytest.fixture
def ben(work: Work) -> Member:
    return work.members.add(a_member())


def roles(work: Work, team: Team) -> dict[str, Role]:
    seats = {m.name: s.role for m in work.members.of_team(team.id) for s in m.memberships if s.team_id == team.id}
    return dict(sorted(seats.items()))


def again(work: Work, member: Member) -> Member:
    return work.members.get(member.id)


def test_whoever_sets_a_team_up_manages_it(work: Work, ben: Member) -> None:
    team = create_team(work, ben, Plan(settings=SETTINGS, people=["U0WU"]))
    assert roles(work, team) == {"Ben": Role.MANAGER, "U0WU": Role.REP}
    assert again(work, ben).team_id == team.id


def test_the_first_digest_falls_due_on_the_team_s_own_clock(work: Work, ben: Member) -> None:
    team = create_team(work, ben, Plan(settings=replace(SETTINGS, digest_weekday=3, digest_time=time(8, 30))))
    due = work.scope.all(work.scope.columns(teams, "digest_due_at"))[0].digest_due_at
    assert (team.name, due) == ("East", datetime(2026, 11, 19, 0, 30, tzinfo=UTC))


def test_people_whom_the_desk_has_never_met_are_written_down_and_looked_up(work: Work, ben: Member) -> None:
    create_team(work, ben, Plan(settings=SETTINGS, people=["U0NEW"]))
    met = work.members.by_slack("U0NEW")
    assert met
    assert not met.profile_known
    assert not work.outbox.owe("look_up:U0NEW", "look_up")


def test_everybody_put_into_a_team_by_somebody_else_is_told_once(work: Work, ben: Member) -> None:
    team = create_team(work, ben, Plan(settings=SETTINGS, people=["U0WU"]))
    wu = work.members.by_slack("U0WU")
    assert wu
    assert not work.outbox.owe(f"first_contact:{team.id}:{wu.id}", "first_contact")
    assert work.outbox.owe(f"first_contact:{team.id}:{ben.id}", "first_contact")


def test_what_a_newcomer_opened_before_there_was_a_team_becomes_the_team_s(work: Work, ben: Member) -> None:
    early = open_book(work)
    team = create_team(work, ben, Plan(settings=SETTINGS))
    assert work.opportunities.get(early.id).team_id == team.id


def test_what_belongs_to_another_team_stays_there(work: Work, ben: Member) -> None:
    first = create_team(work, ben, Plan(settings=SETTINGS))
    theirs = open_book(work, team_id=first.id)
    create_team(work, again(work, ben), Plan(settings=replace(SETTINGS, name="West", channel="C0WEST")))
    assert work.opportunities.get(theirs.id).team_id == first.id


def test_two_teams_cannot_have_one_channel(work: Work, ben: Member) -> None:
    create_team(work, ben, Plan(settings=SETTINGS))
    with pytest.raises(SalesError, match="team-channel-taken"):
        create_team(work, ben, Plan(settings=replace(SETTINGS, name="West")))


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"name": "  "}, "team-needs-name"),
        ({"name": "x" * 81}, "team-name-long"),
        ({"workdays": frozenset()}, "team-needs-workdays"),
        ({"work_start": time(18), "work_end": time(9)}, "team-hours-reversed"),
        ({"zone": "Mars/Olympus"}, "team-zone-unknown"),
        ({"currency": "yuan"}, "team-currency-unknown"),
        ({"channel": None}, "team-needs-channel"),
    ],
)
def test_settings_that_no_team_can_work_by_are_refused(
    work: Work, ben: Member, wrong: dict[str, object], code: str
) -> None:
    with pytest.raises(SalesError, match=code):
        create_team(work, ben, Plan(settings=replace(SETTINGS, **wrong)))  # type: ignore[arg-type]


def test_a_change_moves_settings_and_people(work: Work, ben: Member) -> None:
    team = create_team(work, ben, Plan(settings=SETTINGS, people=["U0WU", "U0CHEN"]))
    moved = Plan(settings=replace(SETTINGS, name="华东"), people=["U0WU"], managers=["U0BEN", "U0LIN"])
    change_team(work, again(work, ben), team.id, moved)
    assert work.teams.get(team.id).name == "华东"
    assert roles(work, team) == {"Ben": Role.MANAGER, "U0LIN": Role.MANAGER, "U0WU": Role.REP}


def test_imported_people_stay_in_the_team_though_no_menu_can_name_them(work: Work, ben: Member) -> None:
    team = create_team(work, ben, Plan(settings=SETTINGS))
    imported = work.members.add(a_member(name="Darcel", slack_id=None))
    work.members.put_in_team(imported.id, team.id, Role.REP)
    change_team(work, again(work, ben), team.id, Plan(settings=SETTINGS, managers=["U0BEN"]))
    assert "Darcel" in roles(work, team)


def test_a_rep_may_not_change_the_team_and_hears_who_may(work: Work, ben: Member) -> None:
    team = create_team(work, ben, Plan(settings=SETTINGS, people=["U0WU"]))
    wu = work.members.by_slack("U0WU")
    assert wu
    with pytest.raises(SalesError, match="team-managers-only") as refused:
        change_team(work, wu, team.id, Plan(settings=SETTINGS, managers=["U0WU"]))
    assert refused.value.words["who"] == ["Ben"]


def test_an_admin_may_change_any_team(work: Work, ben: Member) -> None:
    team = create_team(work, ben, Plan(settings=SETTINGS))
    admin = work.members.add(a_member(name="Sam", slack_id="U0SAM", is_admin=True))
    change_team(work, admin, team.id, Plan(settings=replace(SETTINGS, name="Far East"), managers=["U0BEN"]))
    assert work.teams.get(team.id).name == "Far East"


def test_a_team_without_managers_is_left_to_admins(work: Work, ben: Member) -> None:
    team = work.teams.add(SETTINGS, None)
    with pytest.raises(SalesError, match="team-admins-only"):
        change_team(work, ben, team.id, Plan(settings=SETTINGS, managers=["U0BEN"]))


def test_a_team_cannot_be_left_without_a_manager(work: Work, ben: Member) -> None:
    team = create_team(work, ben, Plan(settings=SETTINGS))
    with pytest.raises(SalesError, match="team-needs-manager"):
        change_team(work, again(work, ben), team.id, Plan(settings=SETTINGS, people=["U0BEN"]))


def test_the_channel_s_team_comes_before_one_s_own(work: Work, ben: Member) -> None:
    own = create_team(work, ben, Plan(settings=SETTINGS))
    west = work.teams.add(replace(SETTINGS, name="West", channel="C0WEST"), None)
    me = again(work, ben)
    assert team_here(work, me, "C0WEST") == west
    assert team_here(work, me, "C0ELSE") == own
    assert team_here(work, work.members.add(a_member(slack_id="U0X")), None) is None


def test_managers_see_who_is_late_and_reps_see_the_numbers_only(work: Work, ben: Member) -> None:
    team = create_team(work, ben, Plan(settings=SETTINGS, people=["U0WU"]))
    late = NOW - timedelta(days=2)
    open_book(work, team_id=team.id, due_at=late, amount=Decimal(500), currency="CNY")
    open_book(work, team_id=team.id, due_at=late, amount=Decimal(70), currency="USD")
    open_book(work, team_id=team.id)
    wu = work.members.by_slack("U0WU")
    assert wu
    shown = standing(work, again(work, ben), team)
    assert shown.open
    assert (shown.open.count, shown.open.sums) == (3, {"CNY": Decimal(500), "USD": Decimal(70)})
    assert shown.late == {"Ben": 2}
    assert (standing(work, wu, team).late, standing(work, wu, team).may_change) == (None, False)


def test_due_today_is_not_late_yet(work: Work, ben: Member) -> None:
    team = create_team(work, ben, Plan(settings=SETTINGS))
    open_book(work, team_id=team.id, due_at=NOW - timedelta(hours=3))
    assert standing(work, again(work, ben), team).late == {}


def test_outsiders_see_who_is_in_a_team_and_not_its_numbers(work: Work, ben: Member) -> None:
    team = create_team(work, ben, Plan(settings=SETTINGS))
    outsider = work.members.add(a_member(name="Eve", slack_id="U0EVE"))
    shown = standing(work, outsider, team)
    assert [m.name for m in shown.managers] == ["Ben"]
    assert shown.open is None


def test_the_numbers_of_a_team_are_for_those_inside_and_for_admins(work: Work, ben: Member) -> None:
    team = create_team(work, ben, Plan(settings=SETTINGS))
    ensure_inside(again(work, ben), team)
    ensure_inside(a_member(is_admin=True), team)
    with pytest.raises(SalesError, match="team-outside"):
        ensure_inside(a_member(), team)


def test_a_team_is_found_by_its_name_in_any_case_and_a_wrong_one_is_answered_with_all(work: Work, ben: Member) -> None:
    team = create_team(work, ben, Plan(settings=SETTINGS))
    assert team_named(work, " eAST ") == team
    with pytest.raises(SalesError, match="team-unknown") as refused:
        team_named(work, "West")
    assert refused.value.words["teams"] == ["East"]


def test_a_welcome_is_owed_once_for_each_invitation(work: Work) -> None:
    invited(work, "C0EAST", "C0EAST:17.5", "U0LIN")
    assert not work.outbox.owe("welcome:C0EAST:17.5", "welcome")
    assert work.members.by_slack("U0LIN")

"""A member's page is counted in the database, on the member's own clock."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from sales.opportunity import Place
from sales.people import Role
from sales.spot_checks import CheckVerdict, SpotCheck, iso_week
from services.absences import go_away
from services.approvals import ask
from services.home import ROWS, home_of
from services.said import Said
from storage.store import Store
from tests.builders import NOW, WORKSPACE, a_follow_up, a_member, a_team, open_book, seated

SAID = Said(place=Place.COMMAND, key="said")


def test_late_is_what_fell_due_before_the_members_own_midnight(store: Store) -> None:
    midnight = datetime(2026, 11, 17, 23, tzinfo=UTC)
    with store.begin(WORKSPACE) as work:
        ben = work.members.add(a_member())
        open_book(work, "late", due_at=midnight - timedelta(minutes=1))
        open_book(work, "today", due_at=midnight)
        open_book(work, "tonight", due_at=midnight + timedelta(hours=23, minutes=59))
        open_book(work, "tomorrow", due_at=midnight + timedelta(hours=24))
        home = home_of(work, ben)
    assert (home.late, home.due) == (1, 3)
    assert [row.opportunity.name for row in home.rows] == ["late", "today", "tonight"]


def test_the_page_shows_few_rows_and_counts_all(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        ben = work.members.add(a_member())
        for number in range(ROWS + 5):
            open_book(work, f"Customer {number}", due_at=NOW - timedelta(days=1))
        home = home_of(work, ben)
    assert (len(home.rows), home.due) == (ROWS, ROWS + 5)


def test_the_pipeline_is_by_stage_in_order_and_by_currency(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        ben = work.members.add(a_member())
        other = work.members.add(a_member(name="Maya", slack_id="U0MAYA"))
        open_book(work, "a", stage="quote", amount=Decimal("10.50"), currency="USD")
        open_book(work, "b", stage="quote", amount=Decimal(20), currency="CNY")
        open_book(work, "c", stage="quote", amount=Decimal(5))
        open_book(work, "d", stage="lead")
        open_book(work, "e", stage="lead", owner_id=other.id, amount=Decimal(1000), currency="USD")
        home = home_of(work, ben)
    assert [(stage.code, tally.count) for stage, tally in home.stages] == [("lead", 1), ("quote", 3)]
    assert home.stages[1][1].sums == {"USD": Decimal("10.50"), "CNY": Decimal(20), "": Decimal(5)}


def test_a_row_shows_the_last_words_and_whose_they_are(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        acme = open_book(work, due_at=NOW)
        work.follow_ups.add(a_follow_up(id=1, opportunity_id=acme.id, member_id=acme.owner_id))
        (row,) = home_of(work, work.members.get(acme.owner_id)).rows
    assert row.last is not None
    assert (row.last.words, row.who) == ("sent the quote", "Ben")


def test_a_manager_sees_who_is_late_in_their_teams_and_no_other(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        east = work.teams.add(a_team(), None)
        west = work.teams.add(a_team(name="West", channel="C0WEST"), None)
        boss = work.members.add(a_member(name="Dana", slack_id="U0DANA"))
        work.members.put_in_team(boss.id, east.id, Role.MANAGER)
        open_book(work, "late", team_id=east.id, due_at=NOW - timedelta(days=2))
        open_book(work, "elsewhere", team_id=west.id, due_at=NOW - timedelta(days=2))
        (team,) = home_of(work, work.members.get(boss.id)).teams
    assert (team.team, team.late) == ("East", {"Ben": 1})


def test_a_rep_sees_no_team(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        acme = open_book(work)
        assert home_of(work, work.members.get(acme.owner_id)).teams == []


def test_requests_and_checks_wait_for_who_leads_and_for_whoever_stands_in_and_nobody_else(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        team = work.teams.add(a_team(), NOW).id
        rep = seated(work, team, name="Ben", slack_id="U0BEN")
        dana = seated(work, team, Role.MANAGER, name="Dana", slack_id="U0DANA")
        maya = seated(work, None, name="Maya", slack_id="U0MAYA")
        sam = seated(work, None, name="Sam", slack_id="U0SAM", is_admin=True)
        deal = open_book(work, team_id=team, stage="proposal")
        request = ask(work, rep, deal, "quote", SAID, None)
        check = SpotCheck(team_id=team, week=iso_week(NOW.date()), nth=1, opportunity_id=deal.id, grade=deal.grade)
        work.spot_checks.draw(check)
        assert home_of(work, dana).needs == {"approvals": 1, "checks": 1}
        assert [home_of(work, each).needs for each in (rep, maya, sam)] == [{}, {}, {}]
        go_away(work, dana, NOW.date(), NOW.date(), maya)
        assert [home_of(work, each).needs.get("approvals") for each in (dana, maya)] == [None, 1]
        work.approvals.fall_back(request.id)
        assert home_of(work, sam).needs == {"approvals": 1}
        work.spot_checks.judge(check, dana.id, CheckVerdict.VERIFIED)
        assert home_of(work, dana).needs == {}

"""The ladder at the desk: who is told what once, how much at a time, and what a manager may do then."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import event, select

from sales.errors import SalesError
from sales.ladder import Alarm
from sales.letters import Letter, LetterState
from sales.opportunity import Opportunity, Place
from sales.people import Member, Role, Team
from sales.publicity import Publicity
from sales.vocabulary import Feedback, Grade, Status
from services.climbing import MOST_ROWS, MOST_WARNINGS, climb, climb_all
from services.ladder import LADDER, WARNING, allow, ask, asked_on, rows_of, told, warned
from services.overdue import is_red, red_of
from services.said import Said
from services.snoozing import snooze
from services.untouched import for_channel, untouched
from storage.outbox import COLUMNS
from storage.schema import outbox
from storage.store import Store
from tests.builders import WORKSPACE, Clock, a_team, open_book, seated

LONG_AGO = datetime(2026, 11, 2, 7, 30, tzinfo=UTC)
DUE = datetime(2026, 11, 5, 8, tzinfo=UTC)
NIGHT = datetime(2026, 11, 18, 1, tzinfo=UTC)
"""Two in the night of a Wednesday in Berlin, when the day's letters are written."""
MORNING = datetime(2026, 11, 18, 8, tzinfo=UTC)
"""Nine of that day in Berlin."""
SAID = Said(place=Place.PRESS, key="k")


@pytest.fixture
def team(store: Store, clock: Clock) -> Team:
    """Return a team of Berlin with Lin to manage it and Ben to sell, in the night before a Wednesday."""
    clock.moment = NIGHT
    with store.begin(WORKSPACE) as work:
        work.workspaces.keep("Acme", None, None)
        made = work.teams.add(a_team(zone="Europe/Berlin"), None)
        seated(work, made.id, Role.MANAGER, name="Lin", slack_id="U0LIN")
        seated(work, made.id)
        return made


def deal(store: Store, team: Team, name: str = "Acme", **said: Any) -> Opportunity:
    """Write down a deal of grade A that nobody has followed up for two weeks."""
    silent = {"created_at": LONG_AGO, "stage_since": LONG_AGO, "last_touch_at": LONG_AGO}
    filled = {"grade": Grade.A, "next_on": DUE.date(), "due_at": DUE, "team_id": team.id, **silent}
    with store.begin(WORKSPACE) as work:
        return open_book(work, name, **{**filled, **said})


def stuck(store: Store, team: Team, name: str = "Acme", **said: Any) -> Opportunity:
    """Write down a deal that waits for a word after a quote, and was followed up a moment ago."""
    fresh = {"last_touch_at": NIGHT, "next_on": MORNING.date() + timedelta(days=2), "due_at": MORNING + timedelta(2)}
    return deal(store, team, name, **{"stage": "quote", **fresh, **said})


def letters(store: Store, kind: str) -> Sequence[Letter]:
    with store.read(WORKSPACE) as work:
        rows = work.connection.execute(select(*COLUMNS).where(outbox.c.kind == kind).order_by(outbox.c.id))
        return [Letter(**row._asdict()) for row in rows]


def person(store: Store, slack_id: str) -> Member:
    with store.read(WORKSPACE) as work:
        found = work.members.by_slack(slack_id)
        assert found
        return found


def knobs(store: Store, **said: Any) -> None:
    with store.begin(WORKSPACE) as work:
        work.change_playbook(lambda before: replace(before, **said), None)


def listed(store: Store) -> list[list[tuple[int, Alarm]]]:
    """Return what each letter to a manager tells."""
    return [list(rows_of(letter)) for letter in letters(store, LADDER)]


def test_what_nobody_follows_up_is_told_once_in_one_letter_for_the_morning(store: Store, team: Team) -> None:
    acme, bolt = deal(store, team), deal(store, team, "Bolt", amount=Decimal(500), currency="EUR")
    assert climb_all(store) == 2
    assert climb_all(store) == 0
    (letter,) = letters(store, LADDER)
    assert letter.data["day"] == "2026-11-18"
    assert {number for number, _ in rows_of(letter)} == {acme.id, bolt.id}
    with store.read(WORKSPACE) as work:
        at = work.connection.scalar(select(outbox.c.available_at).where(outbox.c.id == letter.id))
    assert at == MORNING


def test_what_is_found_before_the_letter_goes_stands_in_it_too(store: Store, team: Team) -> None:
    first = deal(store, team)
    climb(store, WORKSPACE)
    second = deal(store, team, "Bolt")
    assert climb(store, WORKSPACE) == 1
    assert listed(store) == [[(first.id, Alarm.UNTOUCHED), (second.id, Alarm.UNTOUCHED)]]


def test_what_is_found_after_it_went_waits_for_the_next_day(store: Store, team: Team, clock: Clock) -> None:
    deal(store, team)
    climb(store, WORKSPACE)
    with store.begin(WORKSPACE) as work:
        work.outbox.settle(letters(store, LADDER)[0], None)
    second = deal(store, team, "Bolt")
    assert climb(store, WORKSPACE) == 0
    clock.moment = MORNING + timedelta(hours=1)
    assert climb(store, WORKSPACE) == 1
    assert listed(store)[1] == [(second.id, Alarm.UNTOUCHED)]
    assert letters(store, LADDER)[1].data["day"] == "2026-11-19"


def test_a_letter_takes_ten_and_the_rest_comes_the_next_day(store: Store, team: Team, clock: Clock) -> None:
    for nth in range(MOST_ROWS + 3):
        deal(store, team, f"Deal {nth}")
    assert climb(store, WORKSPACE) == MOST_ROWS
    clock.advance(days=1)
    assert climb(store, WORKSPACE) == 3
    assert [len(rows) for rows in listed(store)] == [MOST_ROWS, 3]


def test_a_new_silence_after_a_new_date_is_told_again(store: Store, team: Team, clock: Clock) -> None:
    acme = deal(store, team)
    climb(store, WORKSPACE)
    with store.begin(WORKSPACE) as work:
        snooze(work, person(store, "U0BEN"), acme, MORNING.date() + timedelta(days=2), None, SAID)
    assert climb(store, WORKSPACE) == 0
    clock.moment = MORNING + timedelta(days=5)
    assert climb(store, WORKSPACE) == 1


def test_managers_are_not_told_of_their_own_and_other_teams_hear_nothing(store: Store, team: Team) -> None:
    with store.begin(WORKSPACE) as work:
        other = work.teams.add(a_team(name="West", channel="C0WEST", zone="Europe/Berlin"), None)
        seated(work, other.id, Role.MANAGER, name="Dana", slack_id="U0DANA")
    deal(store, team, owner_id=person(store, "U0LIN").id)
    deal(store, team, "Nobody's", team_id=None)
    assert climb(store, WORKSPACE) == 0


def test_every_manager_of_the_team_is_told_and_whoever_has_no_account_is_not(store: Store, team: Team) -> None:
    with store.begin(WORKSPACE) as work:
        maya = seated(work, team.id, Role.MANAGER, name="Maya", slack_id="U0MAYA")
        seated(work, team.id, Role.MANAGER, name="Gone", slack_id=None)
    deal(store, team)
    climb(store, WORKSPACE)
    assert {each.to_member for each in letters(store, LADDER)} == {person(store, "U0LIN").id, maya.id}


def test_where_nobody_can_be_told_nothing_counts_as_told(store: Store, team: Team) -> None:
    with store.begin(WORKSPACE) as work:
        for member in work.members.all():
            work.members.change(member.id, active=False)
    deal(store, team)
    assert climb(store, WORKSPACE) == 0
    with store.begin(WORKSPACE) as work:
        work.members.change(person(store, "U0LIN").id, active=True)
    assert climb(store, WORKSPACE) == 1


def test_a_warning_waits_for_the_owners_morning_card_and_stands_in_the_managers_letter(
    store: Store, team: Team
) -> None:
    acme = stuck(store, team)
    assert climb(store, WORKSPACE) == 1
    (warning,) = letters(store, WARNING)
    assert (warning.state, warning.to_member) == (LetterState.FOLDED, acme.owner_id)
    assert listed(store) == [[(acme.id, Alarm.NO_WORD)]]
    assert climb(store, WORKSPACE) == 0
    with store.read(WORKSPACE) as work:
        row = warned(work, warning)
        assert row
        assert row.stuck
        assert row.stuck.limit == 48


def test_three_warnings_wait_for_one_owner_at_a_time(store: Store, team: Team) -> None:
    for nth in range(MOST_WARNINGS + 2):
        stuck(store, team, f"Deal {nth}")
    assert climb(store, WORKSPACE) == MOST_WARNINGS
    assert climb(store, WORKSPACE) == 0
    with store.begin(WORKSPACE) as work:
        work.notices.close([each.id for each in letters(store, WARNING)])
    assert climb(store, WORKSPACE) == 2


def test_an_owner_without_an_account_leaves_the_warning_to_the_managers(store: Store, team: Team) -> None:
    with store.begin(WORKSPACE) as work:
        wu = seated(work, team.id, name="Wu", slack_id=None)
    stuck(store, team, owner_id=wu.id)
    assert climb(store, WORKSPACE) == 1
    assert letters(store, WARNING) == []
    assert len(listed(store)) == 1


def test_several_reasons_of_one_deal_make_one_row_and_each_a_warning(store: Store, team: Team) -> None:
    acme = stuck(store, team, slips=2, first_close_on=DUE.date(), close_on=MORNING.date())
    assert climb(store, WORKSPACE) == 2
    assert {Alarm(str(each.data["why"])) for each in letters(store, WARNING)} == {Alarm.NO_WORD, Alarm.SLIPS}
    assert [[number for number, _ in rows] for rows in listed(store)] == [[acme.id]]


def test_a_warning_that_holds_no_more_is_nobodys(store: Store, team: Team) -> None:
    acme = stuck(store, team)
    climb(store, WORKSPACE)
    with store.begin(WORKSPACE) as work:
        work.opportunities.save(replace(acme, heard_at=NIGHT))
        assert warned(work, letters(store, WARNING)[0]) is None


def test_a_row_says_who_did_something_about_it(store: Store, team: Team) -> None:
    acme = deal(store, team)
    climb(store, WORKSPACE)
    lin = person(store, "U0LIN")
    with store.begin(WORKSPACE) as work:
        allowed = allow(work, lin, acme, SAID)
        assert allowed.opportunity.next_on == NIGHT.date() + timedelta(days=7)
        (row,) = told(work, lin, letters(store, LADDER)[0])
        assert row.happened
        assert row.happened.who == "Lin"


def test_a_row_says_whether_to_push_or_to_drop(store: Store, team: Team) -> None:
    years_ago = LONG_AGO - timedelta(days=400)
    weak = {"created_at": years_ago, "stage_since": years_ago, "last_touch_at": years_ago, "heard_at": years_ago}
    deal(store, team, "Weak", heard=(Feedback.NO_NEED,), **weak)
    deal(store, team, "Fine", heard=(Feedback.POSITIVE,), heard_at=LONG_AGO)
    climb(store, WORKSPACE)
    with store.read(WORKSPACE) as work:
        rows = told(work, person(store, "U0LIN"), letters(store, LADDER)[0])
    assert {row.opportunity.name: row.to_drop for row in rows} == {"Weak": True, "Fine": False}
    assert all(row.health is not None for row in rows)


def test_a_letter_shows_nothing_of_a_team_that_its_reader_leads_no_more(store: Store, team: Team) -> None:
    deal(store, team)
    climb(store, WORKSPACE)
    lin = person(store, "U0LIN")
    with store.begin(WORKSPACE) as work:
        work.members.put_in_team(lin.id, team.id, Role.REP)
        assert told(work, work.members.get(lin.id), letters(store, LADDER)[0]) == []


def test_an_owner_is_asked_once_a_day_and_the_row_says_by_whom(store: Store, team: Team, clock: Clock) -> None:
    acme, lin = deal(store, team), person(store, "U0LIN")
    with store.begin(WORKSPACE) as work:
        assert asked_on(work, acme) is None
        assert ask(work, lin, acme)
        assert not ask(work, lin, acme)
        assert asked_on(work, acme) == (lin, NIGHT)
    clock.advance(days=1)
    with store.begin(WORKSPACE) as work:
        assert asked_on(work, acme) is None
        assert ask(work, lin, acme)


@pytest.mark.parametrize("who", ["U0BEN", "U0STRANGER"])
def test_only_managers_of_the_team_may_ask_or_give_time(store: Store, team: Team, who: str) -> None:
    acme = deal(store, team)
    with store.begin(WORKSPACE) as work:
        me = work.members.by_slack(who) or seated(work, None, name="Max", slack_id=who)
        with pytest.raises(SalesError, match="team-managers-only"):
            ask(work, me, acme)
        with pytest.raises(SalesError, match="team-managers-only"):
            allow(work, me, acme, SAID)


def test_an_admin_may_and_of_a_deal_without_a_team_its_owner(store: Store, team: Team) -> None:
    acme, free = deal(store, team), deal(store, team, "Free", team_id=None)
    with store.begin(WORKSPACE) as work:
        sam = seated(work, None, name="Sam", slack_id="U0SAM", is_admin=True)
        max_ = seated(work, None, name="Max", slack_id="U0MAX")
        assert ask(work, sam, acme)
        assert ask(work, sam, free)
        with pytest.raises(SalesError, match="may-not-change"):
            ask(work, max_, free)


def test_nobody_is_asked_who_has_no_account_and_nothing_that_has_ended(store: Store, team: Team) -> None:
    with store.begin(WORKSPACE) as work:
        wu = seated(work, team.id, name="Wu", slack_id=None)
    lin = person(store, "U0LIN")
    acme = deal(store, team, owner_id=wu.id)
    won = deal(store, team, "Won", status=Status.WON, closed_on=DUE.date())
    with store.begin(WORKSPACE) as work:
        with pytest.raises(SalesError, match="ask-nobody"):
            ask(work, lin, acme)
        with pytest.raises(SalesError, match="opportunity-closed"):
            ask(work, lin, won)


def test_whoever_gets_a_deal_may_be_asked_on_the_day_on_which_the_one_before_was(store: Store, team: Team) -> None:
    acme, lin = deal(store, team), person(store, "U0LIN")
    with store.begin(WORKSPACE) as work:
        assert ask(work, lin, acme)
        assert not ask(work, lin, acme)
        maya = seated(work, team.id, name="Maya", slack_id="U0MAYA")
        hers = work.opportunities.save(replace(acme, owner_id=maya.id), acme)
        assert asked_on(work, hers) is None
        assert ask(work, lin, hers)


def test_red_is_what_is_overdue_by_its_owners_days(store: Store, team: Team) -> None:
    late, fresh = deal(store, team), stuck(store, team, "Fresh")
    with store.begin(WORKSPACE) as work:
        assert is_red(work, late)
        assert red_of(work, [late, fresh]) == {late.id}
        work.members.change(late.owner_id, workdays=frozenset())
        assert not is_red(work, replace(late, next_on=NIGHT.date(), due_at=NIGHT))


def test_the_weekly_list_counts_all_by_owner_and_names_the_longest_untouched(store: Store, team: Team) -> None:
    with store.begin(WORKSPACE) as work:
        maya = seated(work, team.id, name="Maya", slack_id="U0MAYA")
    for nth in range(12):
        deal(store, team, f"Deal {nth}", last_touch_at=LONG_AGO - timedelta(days=nth), grade=Grade.C)
    deal(store, team, "Hers", owner_id=maya.id)
    stuck(store, team, "Planned", last_touch_at=LONG_AGO)
    with store.read(WORKSPACE) as work:
        found = untouched(work, team)
    assert (found.count, found.owners) == (13, [("Ben", 12), ("Maya", 1)])
    assert [row.opportunity.name for row in found.rows][:2] == ["Deal 11", "Deal 10"]
    assert len(found.rows) == 10


def test_two_owners_of_one_name_are_counted_each(store: Store, team: Team) -> None:
    with store.begin(WORKSPACE) as work:
        other = seated(work, team.id, name="Ben", slack_id="U0OTHER")
    deal(store, team)
    deal(store, team, "Bolt", owner_id=other.id)
    with store.read(WORKSPACE) as work:
        found = untouched(work, team)
    assert (found.count, found.owners) == (2, [("Ben", 1), ("Ben", 1)])


def test_the_weekly_list_waits_as_many_days_as_the_team_says_and_is_private_unless_it_says_so(
    store: Store, team: Team
) -> None:
    deal(store, team)
    knobs(store, manager_days=30)
    with store.read(WORKSPACE) as work:
        assert untouched(work, team).count == 0
        assert for_channel(work, team)[1] is Publicity.NOTHING
    knobs(store, manager_days=7, untouched_in_channel=Publicity.COUNTS)
    with store.read(WORKSPACE) as work:
        assert for_channel(work, team)[0].count == 1
        assert for_channel(work, team)[1] is Publicity.COUNTS


def test_a_team_with_other_knobs_is_judged_by_its_own(store: Store, team: Team) -> None:
    deal(store, team)
    with store.begin(WORKSPACE) as work:
        work.keep_own_knobs(team.id, {"ladder_grades": ["C"]}, 0, None)
    assert climb(store, WORKSPACE) == 0


def statements(store: Store) -> int:
    """Return how many statements a sweep takes."""
    asked: list[str] = []

    def hear(*said: object) -> None:
        asked.append(str(said[2]))

    event.listen(store.engine, "before_cursor_execute", hear)
    climb(store, WORKSPACE)
    event.remove(store.engine, "before_cursor_execute", hear)
    return len(asked)


def test_a_sweep_that_finds_nothing_takes_as_many_statements_for_ten_teams_as_for_one(store: Store, team: Team) -> None:
    statements(store)  # the first looks up what the next need not
    alone = statements(store)
    with store.begin(WORKSPACE) as work:
        for number in range(9):
            other = work.teams.add(a_team(name=f"Team {number}", channel=f"C{number}"), None)
            seated(work, other.id, Role.MANAGER, name=f"Lead {number}", slack_id=f"U0LEAD{number}")
    statements(store)
    assert statements(store) == alone

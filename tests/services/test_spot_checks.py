"""The weekly spot check at the desk: who is asked about what, judged once, and the odd amounts and late entries."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from parsing import UpdateDraft
from sales.contradictions import FlagKind
from sales.errors import SalesError
from sales.letters import Letter
from sales.opportunity import EventCode, Opportunity, Place
from sales.people import Member, Role, Team
from sales.spot_checks import CheckVerdict, SpotCheck
from sales.vocabulary import Feedback, Grade, Status
from services.said import Said
from services.sleeping import sleep
from services.spot_checks import (
    BATCH,
    LONGEST,
    MOST_ASKED,
    WeeklyCheck,
    ask_managers,
    check_named,
    judge,
    say_why,
    weekly_check,
)
from services.updates import file_update
from storage.store import Store
from tests.builders import NOW, WORKSPACE, Clock, a_follow_up, a_team, open_book, owed_now, seated

ELSEWHERE = "T02OTHER"
WEEK = "2026-W48"
DRAWN_AT = datetime(2026, 11, 22, 10, tzinfo=UTC)
"""Sunday, when Monday begins on the islands where it begins first."""
MONDAY_NINE = datetime(2026, 11, 23, 8, tzinfo=UTC)
"""Monday 9:00 in Berlin."""
SAID = Said(place=Place.COMMAND, key="1")


def east(store: Store, workspace: str = WORKSPACE, **said: Any) -> tuple[Team, Member]:
    """Write down a team of Berlin with Lin to manage it, whom the sweep has met."""
    with store.begin(workspace) as work:
        team = work.teams.add(a_team(zone="Europe/Berlin"), None)
        lin = seated(work, team.id, Role.MANAGER, **{"name": "Lin", "slack_id": "U0LIN", **said})
        seated(work, team.id)
    ask_managers(store)
    return team, lin


def deal(store: Store, team: Team, name: str = "Acme", workspace: str = WORKSPACE, **said: Any) -> Opportunity:
    """Write down a deal of the team that is of the grade that is checked."""
    with store.begin(workspace) as work:
        return open_book(work, name, **{"team_id": team.id, "grade": Grade.A, **said})


def sweep(store: Store, clock: Clock, at: datetime = DRAWN_AT) -> int:
    clock.moment = at
    return ask_managers(store)


def letters(store: Store, until: datetime = MONDAY_NINE) -> list[Letter]:
    """Return the spot checks that may be sent at a moment."""
    with store.connect_writing() as connection:
        return [letter for letter in owed_now(connection, until) if letter.kind == "spot_check"]


def drawn(store: Store, team: Team, week: str = WEEK, workspace: str = WORKSPACE) -> list[SpotCheck]:
    with store.read(workspace) as work:
        return list(work.spot_checks.of_week(team.id, week))


def numbers(checks: Sequence[SpotCheck]) -> list[int]:
    return [check.opportunity_id for check in checks]


def shown(store: Store, team: Team, week: str = WEEK) -> WeeklyCheck:
    with store.read(WORKSPACE) as work:
        return weekly_check(work, team, week)


def names(check: WeeklyCheck) -> list[str]:
    """Return whose unusual amounts are asked about."""
    return [each.opportunity.name for each in check.unusual]


def knobs(store: Store, **said: Any) -> None:
    with store.begin(WORKSPACE) as work:
        work.change_playbook(lambda before: replace(before, **said), None)


def priced(store: Store, team: Team, name: str, amount: int, **said: Any) -> Opportunity:
    """Write down a deal of an amount, named now, that is not of the grade that is checked."""
    opened = deal(store, team, name, **{"grade": Grade.B, "amount": Decimal(amount), "currency": "EUR", **said})
    happened(store, opened, EventCode.CREATED)
    return opened


def happened(store: Store, opened: Opportunity, code: EventCode, **changes: tuple[object, object]) -> None:
    with store.begin(WORKSPACE) as work:
        work.events.add(code, opened.id, opened.owner_id, Place.COMMAND, changes)


def usual(store: Store, team: Team, cases: int = 8, **said: Any) -> None:
    """Write down as many deals of 40,000."""
    for nth in range(cases):
        priced(store, team, f"Small{nth}", 40_000, **said)


def contact(store: Store, opened: Opportunity, member_id: int, day: date, **said: Any) -> None:
    """Write down now a contact of a day."""
    with store.begin(WORKSPACE) as work:
        of = {"opportunity_id": opened.id, "member_id": member_id, "happened_on": day, "at": work.now}
        work.follow_ups.add(a_follow_up(id=work.follow_ups.new_id(), **{**of, **said}))


def test_a_manager_is_owed_one_letter_for_the_first_morning_of_the_week(store: Store, clock: Clock) -> None:
    team, lin = east(store)
    deal(store, team)
    assert sweep(store, clock, DRAWN_AT - timedelta(seconds=1)) == 0
    assert sweep(store, clock) == 1
    assert letters(store, MONDAY_NINE - timedelta(seconds=1)) == []
    [letter] = letters(store)
    assert (letter.key, letter.to_member) == (f"spot_check:{team.id}:{WEEK}:{lin.id}", lin.id)
    assert letter.data == {"team": team.id, "week": WEEK}


def test_the_letter_comes_once_a_week_and_again_the_next(store: Store, clock: Clock) -> None:
    team, _ = east(store)
    deal(store, team)
    assert [sweep(store, clock), sweep(store, clock, MONDAY_NINE)] == [1, 0]
    assert sweep(store, clock, DRAWN_AT + timedelta(days=7)) == 1
    weeks = [letter.data["week"] for letter in letters(store, MONDAY_NINE + timedelta(days=7))]
    assert weeks == [WEEK, "2026-W49"]


def test_whoever_became_a_manager_within_a_week_waits_for_the_next(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        team = work.teams.add(a_team(), None)
        seated(work, team.id, Role.MANAGER)
    deal(store, team)
    assert [ask_managers(store), ask_managers(store)] == [1, 0]
    assert letters(store, DRAWN_AT) == []
    assert drawn(store, team, "2026-W47") == []


def test_nobody_s_monday_begins_before_the_week_is_drawn(store: Store, clock: Clock) -> None:
    team, _ = east(store, zone="Pacific/Kiritimati")
    deal(store, team)
    sweep(store, clock)
    sunday_in_london = datetime(2026, 11, 22, 19, tzinfo=UTC)
    assert letters(store, sunday_in_london - timedelta(seconds=1)) == []
    assert len(letters(store, sunday_in_london)) == 1


def test_a_manager_who_does_not_work_on_mondays_is_asked_on_tuesday(store: Store, clock: Clock) -> None:
    team, _ = east(store, workdays=frozenset({1, 2, 3}))
    deal(store, team)
    sweep(store, clock)
    assert letters(store, MONDAY_NINE + timedelta(hours=23)) == []
    assert len(letters(store, MONDAY_NINE + timedelta(days=1))) == 1


def test_a_bot_that_slept_through_monday_asks_at_once_within_hours(store: Store, clock: Clock) -> None:
    team, _ = east(store)
    deal(store, team)
    wednesday_noon = MONDAY_NINE + timedelta(days=2, hours=3)
    sweep(store, clock, wednesday_noon)
    assert [letter.data["week"] for letter in letters(store, wednesday_noon)] == [WEEK]


def test_a_bot_that_slept_until_the_weekend_asks_nothing_about_the_week_that_is_over(
    store: Store, clock: Clock
) -> None:
    team, _ = east(store)
    deal(store, team)
    saturday = datetime(2026, 11, 28, 20, tzinfo=UTC)
    assert [sweep(store, clock, saturday), sweep(store, clock, saturday)] == [1, 0]
    assert letters(store, saturday + timedelta(days=9)) == []
    assert drawn(store, team) == []


@pytest.mark.parametrize("gone", [{"slack_id": None}, {"active": False}], ids=["without Slack", "left"])
def test_a_manager_whom_no_letter_reaches_is_owed_none_and_nothing_is_drawn(
    store: Store, clock: Clock, gone: dict[str, Any]
) -> None:
    team, _ = east(store, **gone)
    deal(store, team)
    assert sweep(store, clock) == 1
    assert letters(store) == []
    assert drawn(store, team) == []


def test_a_team_with_nothing_to_ask_about_gets_no_letter(store: Store, clock: Clock) -> None:
    team, _ = east(store)
    deal(store, team, grade=Grade.B)
    assert sweep(store, clock) == 1
    assert letters(store) == []
    assert not shown(store, team)


def test_all_managers_of_a_team_are_asked_about_the_same_though_the_book_has_moved_on(
    store: Store, clock: Clock
) -> None:
    team, lin = east(store)
    first = deal(store, team)
    with store.begin(WORKSPACE) as work:
        sam = seated(work, team.id, Role.MANAGER, name="Sam", slack_id="U0SAM")
        work.spot_checks.plan(sam.id, team.id, DRAWN_AT + timedelta(hours=1))
    sweep(store, clock)
    for name in ("Bolt", "Cosmo"):
        deal(store, team, name, amount=Decimal(10**9), currency="EUR")
    sweep(store, clock, DRAWN_AT + timedelta(hours=1))
    assert {letter.to_member for letter in letters(store)} == {lin.id, sam.id}
    assert numbers(drawn(store, team)) == [first.id]


def test_a_demoted_manager_is_asked_no_more(store: Store, clock: Clock) -> None:
    team, lin = east(store)
    deal(store, team)
    with store.begin(WORKSPACE) as work:
        work.members.put_in_team(lin.id, team.id, Role.REP)
    assert sweep(store, clock) == 0
    assert letters(store) == []


def test_a_sweep_takes_no_more_managers_than_a_batch_and_the_next_takes_the_rest(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        team = work.teams.add(a_team(), None)
        for nth in range(BATCH + 1):
            seated(work, team.id, Role.MANAGER, slack_id=f"U{nth}")
    assert [ask_managers(store), ask_managers(store), ask_managers(store)] == [BATCH, 1, 0]


def test_the_same_book_draws_the_same_deals_in_any_workspace(store: Store, clock: Clock) -> None:
    for workspace in (WORKSPACE, ELSEWHERE):
        team, _ = east(store, workspace)
        for nth in range(15):
            deal(store, team, f"Deal{nth}", workspace, amount=Decimal(1000), currency="EUR")
    assert sweep(store, clock) == 2
    here = numbers(drawn(store, team))
    assert len(set(here)) == 3
    assert here == numbers(drawn(store, team, workspace=ELSEWHERE))
    assert [letter.workspace for letter in letters(store)] == [WORKSPACE, ELSEWHERE]


def test_another_week_draws_other_deals(store: Store, clock: Clock) -> None:
    team, _ = east(store)
    for nth in range(15):
        deal(store, team, f"Deal{nth}")
    seen: set[int] = set()
    for weeks in range(4):
        sweep(store, clock, DRAWN_AT + timedelta(days=7 * weeks))
        seen.update(numbers(drawn(store, team, f"2026-W{48 + weeks}")))
    assert len(seen) > 3


def test_a_deal_of_far_more_money_than_the_others_is_drawn_first(store: Store, clock: Clock) -> None:
    team, _ = east(store)
    for nth in range(8):
        deal(store, team, f"Deal{nth}", amount=Decimal(100), currency="EUR")
    huge = deal(store, team, "Huge", amount=Decimal(10**12), currency="EUR")
    sweep(store, clock)
    assert numbers(drawn(store, team))[0] == huge.id


def test_a_deal_about_which_many_doubts_stand_is_drawn_first(store: Store, clock: Clock) -> None:
    team, _ = east(store)
    for nth in range(8):
        deal(store, team, f"Deal{nth}", amount=Decimal(100), currency="EUR")
    doubted = deal(store, team, "Doubted", amount=Decimal(100), currency="EUR")
    with store.begin(WORKSPACE) as work:
        event = work.events.add(EventCode.UPDATED, doubted.id, doubted.owner_id, Place.DM, {})
        said = {"kind": FlagKind.TOO_HIGH, "grade": Grade.A, "offered": Grade.C, "quote": "not this year"}
        for _ in range(100):
            work.flags.raise_one(opportunity_id=doubted.id, event_id=event.id, **said)
    sweep(store, clock)
    assert numbers(drawn(store, team))[0] == doubted.id


@pytest.mark.parametrize(("asked", "found"), [(0, 0), (2, 2), (9, 4)])
def test_as_many_deals_are_drawn_as_the_playbook_says_and_the_team_has(
    store: Store, clock: Clock, asked: int, found: int
) -> None:
    team, _ = east(store)
    knobs(store, spot_checks=asked)
    for nth in range(4):
        deal(store, team, f"Deal{nth}")
    sweep(store, clock)
    assert [check.nth for check in drawn(store, team)] == list(range(found))


def test_a_team_that_has_grades_of_its_own_to_check_is_asked_about_those(store: Store, clock: Clock) -> None:
    team, _ = east(store)
    deal(store, team)
    warm = deal(store, team, "Bolt", grade=Grade.B)
    with store.begin(WORKSPACE) as work:
        work.keep_own_knobs(team.id, {"spot_check_grades": ["B"]}, 0, None)
    sweep(store, clock)
    assert numbers(drawn(store, team)) == [warm.id]


def test_the_deals_of_other_teams_are_never_drawn(store: Store, clock: Clock) -> None:
    team, _ = east(store)
    with store.begin(WORKSPACE) as work:
        west = work.teams.add(a_team(name="West", channel="C0WEST"), None)
    deal(store, west)
    deal(store, team, "Nobody's", team_id=None)
    mine = deal(store, team, "Mine")
    sweep(store, clock)
    assert numbers(drawn(store, team)) == [mine.id]


@pytest.mark.parametrize("status", [each for each in Status if each is not Status.OPEN])
def test_what_has_ended_or_sleeps_is_never_drawn(store: Store, clock: Clock, status: Status) -> None:
    team, _ = east(store)
    deal(store, team, "Ended", status=status, amount=Decimal(10**9), currency="EUR")
    mine = deal(store, team, "Open")
    sweep(store, clock)
    assert numbers(drawn(store, team)) == [mine.id]


def test_a_drawn_deal_that_is_put_to_sleep_unchecked_is_left_out(store: Store, clock: Clock) -> None:
    team, _ = east(store)
    asleep, awake = deal(store, team, "Asleep"), deal(store, team, "Awake")
    sweep(store, clock)
    with store.begin(WORKSPACE) as work:
        sleep(work, work.members.get(asleep.owner_id), asleep, date(2027, 3, 1), "no budget", SAID)
    assert [each.opportunity.id for each in shown(store, team).drawn] == [awake.id]


def test_a_drawn_deal_that_ends_after_its_verdict_stays_on_the_letter(store: Store, clock: Clock) -> None:
    team, lin = east(store)
    deal(store, team)
    sweep(store, clock)
    with store.begin(WORKSPACE) as work:
        judge(work, lin, check_named(work, team.id, WEEK, 0), CheckVerdict.VERIFIED)
        opened = work.opportunities.get(drawn(store, team)[0].opportunity_id)
        work.opportunities.save(replace(opened, status=Status.LOST))
    [each] = shown(store, team).drawn
    assert each.judge == lin


def test_a_drawn_deal_is_shown_with_its_owner_and_the_doubt_about_its_grade(store: Store, clock: Clock) -> None:
    team, _ = east(store)
    opened = deal(store, team)
    sweep(store, clock)
    assert shown(store, team).drawn[0].doubt is None
    with store.begin(WORKSPACE) as work:
        owner = work.members.get(opened.owner_id)
        draft = UpdateDraft(text="not this year", note="not this year", feedback=(Feedback.NOT_NOW,))
        file_update(work, owner, opened, draft, SAID)
    [each] = shown(store, team).drawn
    assert (each.owner, each.judge) == (owner, None)
    assert each.doubt
    assert "not this year" in each.doubt.flag.quote


def test_the_first_verdict_is_kept_with_the_grade_and_amount_of_the_draw(store: Store, clock: Clock) -> None:
    team, lin = east(store)
    opened = deal(store, team, amount=Decimal(120_000), currency="CNY")
    sweep(store, clock)
    clock.moment = MONDAY_NINE
    with store.begin(WORKSPACE) as work:
        work.opportunities.save(replace(opened, grade=Grade.C, amount=Decimal(5), currency="USD"))
        assert judge(work, lin, check_named(work, team.id, WEEK, 0), CheckVerdict.DOUBTFUL)
    [kept] = drawn(store, team)
    assert (kept.grade, kept.amount, kept.currency) == (Grade.A, Decimal(120_000), "CNY")
    assert (kept.verdict, kept.member_id, kept.at) == (CheckVerdict.DOUBTFUL, lin.id, MONDAY_NINE)


def test_a_second_manager_changes_nothing_and_sees_who_was_first(store: Store, clock: Clock) -> None:
    team, lin = east(store)
    deal(store, team)
    sweep(store, clock)
    with store.begin(WORKSPACE) as work:
        sam = seated(work, team.id, Role.MANAGER, name="Sam", slack_id="U0SAM")
        unjudged = check_named(work, team.id, WEEK, 0)
        assert judge(work, lin, unjudged, CheckVerdict.NOT_REAL)
        assert not judge(work, sam, unjudged, CheckVerdict.VERIFIED)
    [each] = shown(store, team).drawn
    assert (each.judge, each.check.verdict) == (lin, CheckVerdict.NOT_REAL)


def test_a_verdict_settles_one_deal_and_leaves_the_others_of_the_week_open(store: Store, clock: Clock) -> None:
    team, lin = east(store)
    for name in ("Acme", "Bolt"):
        deal(store, team, name)
    sweep(store, clock)
    with store.begin(WORKSPACE) as work:
        judge(work, lin, check_named(work, team.id, WEEK, 1), CheckVerdict.VERIFIED)
    assert [check.verdict for check in drawn(store, team)] == [None, CheckVerdict.VERIFIED]


def test_a_rep_may_not_judge_and_hears_who_may(store: Store, clock: Clock) -> None:
    team, _ = east(store)
    deal(store, team)
    sweep(store, clock)
    with store.begin(WORKSPACE) as work:
        ben = work.members.by_slack("U0BEN")
        assert ben
        with pytest.raises(SalesError, match="team-managers-only") as refused:
            judge(work, ben, check_named(work, team.id, WEEK, 0), CheckVerdict.VERIFIED)
    assert refused.value.words["who"] == ["Lin"]
    assert drawn(store, team)[0].verdict is None


def test_a_demoted_manager_may_not_judge_what_was_asked_before(store: Store, clock: Clock) -> None:
    team, lin = east(store)
    deal(store, team)
    sweep(store, clock)
    with store.begin(WORKSPACE) as work:
        work.members.put_in_team(lin.id, team.id, Role.REP)
        with pytest.raises(SalesError, match="team-admins-only"):
            judge(work, work.members.get(lin.id), check_named(work, team.id, WEEK, 0), CheckVerdict.VERIFIED)
    assert drawn(store, team)[0].verdict is None


def test_an_admin_may_judge_the_check_of_any_team(store: Store, clock: Clock) -> None:
    team, _ = east(store)
    deal(store, team)
    sweep(store, clock)
    with store.begin(WORKSPACE) as work:
        root = seated(work, None, name="Root", slack_id="U0ROOT", is_admin=True)
        assert judge(work, root, check_named(work, team.id, WEEK, 0), CheckVerdict.VERIFIED)


def test_the_reason_is_kept_on_one_line_of_a_bounded_length(store: Store, clock: Clock) -> None:
    team, lin = east(store)
    deal(store, team)
    sweep(store, clock)
    with store.begin(WORKSPACE) as work:
        judge(work, lin, check_named(work, team.id, WEEK, 0), CheckVerdict.DOUBTFUL)
        say_why(work, lin, check_named(work, team.id, WEEK, 0), " only a\n price list ")
    assert drawn(store, team)[0].words == "only a price list"
    with store.begin(WORKSPACE) as work:
        say_why(work, lin, check_named(work, team.id, WEEK, 0), "x" * (LONGEST + 1))
    assert drawn(store, team)[0].words == "x" * LONGEST


def test_nobody_else_gives_the_reason_of_a_verdict(store: Store, clock: Clock) -> None:
    team, lin = east(store)
    deal(store, team)
    sweep(store, clock)
    with store.begin(WORKSPACE) as work:
        sam = seated(work, team.id, Role.MANAGER, name="Sam", slack_id="U0SAM")
        judge(work, lin, check_named(work, team.id, WEEK, 0), CheckVerdict.DOUBTFUL)
        with pytest.raises(SalesError, match="check-not-yours"):
            say_why(work, sam, check_named(work, team.id, WEEK, 0), "I know better")
    assert drawn(store, team)[0].words is None


@pytest.mark.parametrize(("week", "nth"), [(WEEK, 1), ("2026-W49", 0)])
def test_a_button_that_names_no_drawn_deal_is_refused(store: Store, clock: Clock, week: str, nth: int) -> None:
    team, _ = east(store)
    deal(store, team)
    sweep(store, clock)
    with store.read(WORKSPACE) as work, pytest.raises(SalesError, match="check-gone"):
        check_named(work, team.id, week, nth)


@pytest.mark.parametrize(("before", "found"), [(0, 0), (1, 1)], ids=["28 days", "a second longer"])
def test_what_was_found_rests_for_28_days(store: Store, clock: Clock, before: int, found: int) -> None:
    team, lin = east(store)
    opened = deal(store, team)
    clock.moment = DRAWN_AT - timedelta(seconds=before)
    with store.begin(WORKSPACE) as work:
        held = SpotCheck(team_id=team.id, week="2026-W47", nth=0, opportunity_id=opened.id, grade=Grade.A)
        work.spot_checks.draw(held)
        judge(work, lin, held, CheckVerdict.VERIFIED)
    for weeks in range(5):
        sweep(store, clock, DRAWN_AT + timedelta(days=7 * weeks))
    assert [len(drawn(store, team, f"2026-W{48 + weeks}")) for weeks in range(5)] == [0, 0, 0, 0, found]


def test_what_nobody_judged_is_drawn_again_the_next_week(store: Store, clock: Clock) -> None:
    team, _ = east(store)
    opened = deal(store, team)
    sweep(store, clock)
    sweep(store, clock, DRAWN_AT + timedelta(days=7))
    assert numbers(drawn(store, team, "2026-W49")) == [opened.id]


def test_an_amount_far_above_the_usual_one_is_a_question_that_alone_owes_a_letter(store: Store, clock: Clock) -> None:
    team, _ = east(store)
    usual(store, team)
    huge = priced(store, team, "Huge", 200_001)
    sweep(store, clock)
    [asked] = shown(store, team).unusual
    assert (asked.opportunity.id, asked.owner.id) == (huge.id, huge.owner_id)
    assert (asked.usual.amount, asked.usual.cases) == (Decimal(40_000), 9)
    assert len(letters(store)) == 1


def test_five_times_the_usual_amount_is_not_asked_about_yet(store: Store) -> None:
    team, _ = east(store)
    usual(store, team)
    priced(store, team, "Large", 200_000)
    assert not shown(store, team)


def test_a_team_with_few_amounts_has_no_usual_one(store: Store) -> None:
    team, _ = east(store)
    usual(store, team, 6)
    priced(store, team, "Huge", 9_000_000)
    assert names(shown(store, team)) == []
    priced(store, team, "Small", 40_000)
    assert names(shown(store, team)) == ["Huge"]


def test_each_currency_has_its_own_usual_amount(store: Store) -> None:
    team, _ = east(store)
    usual(store, team)
    usual(store, team, currency=None)
    priced(store, team, "Yen", 9_000_000, currency="JPY")
    priced(store, team, "Bare", 9_000_000, currency=None)
    assert names(shown(store, team)) == ["Bare"]


def test_a_huge_deal_that_has_ended_is_not_asked_about(store: Store) -> None:
    team, _ = east(store)
    usual(store, team)
    priced(store, team, "Huge", 9_000_000, status=Status.WON)
    assert names(shown(store, team)) == []


def test_an_amount_is_asked_about_in_the_week_after_it_was_named_only(store: Store, clock: Clock) -> None:
    team, _ = east(store)
    usual(store, team)
    sunday_late = datetime(2026, 11, 22, 22, 59, tzinfo=UTC)
    for moment, name in ((sunday_late, "Sunday"), (sunday_late + timedelta(minutes=1), "Monday")):
        clock.moment = moment
        priced(store, team, name, 9_000_000)
    weeks = ["2026-W47", WEEK, "2026-W49", "2026-W50"]
    assert [names(shown(store, team, week)) for week in weeks] == [[], ["Sunday"], ["Monday"], []]


@pytest.mark.parametrize(("field", "found"), [("amount", ["Huge"]), ("stage", [])])
def test_a_deal_that_grew_huge_is_asked_about_and_one_that_moved_is_not(
    store: Store, clock: Clock, field: str, found: list[str]
) -> None:
    team, _ = east(store)
    usual(store, team)
    huge = priced(store, team, "Huge", 9_000_000)
    clock.advance(days=7)
    happened(store, huge, EventCode.UPDATED, **{field: (None, "x")})
    assert names(shown(store, team, "2026-W49")) == found


def test_of_many_huge_amounts_the_largest_are_asked_about(store: Store) -> None:
    team, _ = east(store)
    usual(store, team, 12)
    for times in (6, 9, 7, 8):
        priced(store, team, f"Huge{times}", 40_000 * times)
    assert names(shown(store, team)) == ["Huge9", "Huge8", "Huge7"]
    assert len(shown(store, team).unusual) == MOST_ASKED


def test_huge_amounts_of_long_ago_do_not_hide_the_one_of_this_week(store: Store, clock: Clock) -> None:
    team, _ = east(store)
    usual(store, team, 12)
    for nth in range(MOST_ASKED):
        priced(store, team, f"Old{nth}", 9_000_000)
    clock.advance(days=7)
    priced(store, team, "New", 1_000_000)
    assert names(shown(store, team, "2026-W49")) == ["New"]


def test_whoever_writes_contacts_down_days_later_is_asked_about_and_it_alone_owes_a_letter(
    store: Store, clock: Clock
) -> None:
    team, _ = east(store)
    opened = deal(store, team, grade=Grade.B)
    for days in (3, 4, 6):
        contact(store, opened, opened.owner_id, NOW.date() - timedelta(days=days))
    sweep(store, clock)
    [late] = shown(store, team).late
    assert (late.member.id, late.count, late.days) == (opened.owner_id, 2, 6)
    assert len(letters(store)) == 1


def test_a_contact_that_was_taken_back_is_not_late(store: Store) -> None:
    team, _ = east(store)
    opened = deal(store, team)
    contact(store, opened, opened.owner_id, NOW.date() - timedelta(days=9), withdrawn=True)
    assert shown(store, team).late == []


def test_how_late_a_contact_was_written_goes_by_the_team_s_clock(store: Store, clock: Clock) -> None:
    team, _ = east(store)
    opened = deal(store, team)
    before_midnight = datetime(2026, 11, 19, 22, 59, tzinfo=UTC)
    for at, found in ((before_midnight, []), (before_midnight + timedelta(minutes=1), [4])):
        clock.moment = at
        contact(store, opened, opened.owner_id, date(2026, 11, 16))
        assert [late.days for late in shown(store, team).late] == found


def test_late_entries_of_another_week_are_not_asked_about(store: Store) -> None:
    team, _ = east(store)
    opened = deal(store, team)
    contact(store, opened, opened.owner_id, NOW.date() - timedelta(days=9))
    found = [len(shown(store, team, week).late) for week in ("2026-W47", WEEK, "2026-W49")]
    assert found == [0, 1, 0]


def test_of_many_late_writers_the_latest_are_asked_about_and_equals_in_order_of_joining(store: Store) -> None:
    team, _ = east(store)
    opened = deal(store, team)
    with store.begin(WORKSPACE) as work:
        people = [seated(work, team.id, name=f"R{nth}", slack_id=f"U{nth}") for nth in range(4)]
    for member, days in zip(people, (5, 4, 8, 5), strict=True):
        contact(store, opened, member.id, NOW.date() - timedelta(days=days))
    assert [late.member.name for late in shown(store, team).late] == ["R2", "R0", "R3"]

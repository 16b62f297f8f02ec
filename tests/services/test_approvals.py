"""Requests to move a deal at the desk, on both databases: settled once, withdrawn when they are pointless."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from threading import Barrier

import pytest
from sqlalchemy import event, select

from parsing import UpdateDraft
from sales.approvals import ApprovalState
from sales.errors import SalesError
from sales.letters import Letter, LetterState, Sent
from sales.opportunity import EventCode, Opportunity, Place
from sales.people import Member, Role
from sales.vocabulary import Outcome
from services.absences import come_back, go_away
from services.approvals import approvers_of, asked_of, fall_back, key_of, waiting_for, waiting_on
from services.approving import answer_question, approval_named, approve, put_question, reject, withdraw
from services.chasing import chase_all
from services.filling import try_move
from services.handing import give
from services.moving import Held
from services.said import Said
from services.updates import file_update
from storage.schema import outbox
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_team, open_book, seated

SAID = Said(place=Place.PRESS, key="press:1")


def asked(work: Work) -> tuple[Opportunity, int]:
    """Ask for a quote in a team that Dana and Lin lead; return the deal and the number of the request."""
    team = work.teams.add(a_team(), NOW).id
    rep = seated(work, team, name="Ben", slack_id="U0BEN")
    seated(work, team, Role.MANAGER, name="Dana", slack_id="U0DANA")
    seated(work, team, Role.MANAGER, name="Lin", slack_id="U0LIN")
    deal = open_book(work, team_id=team, stage="proposal", amount=Decimal(9), currency="USD")
    deal = work.opportunities.save(replace(deal, owner_id=rep.id), deal)
    assert isinstance(move(work, deal), Held)
    waiting = work.approvals.open_of(deal.id)
    assert waiting
    return deal, waiting.id


def move(work: Work, deal: Opportunity, stage: str = "quote") -> object:
    return try_move(work, of(work, "BEN"), work.opportunities.get(deal.id), UpdateDraft(stage=stage), SAID)


def of(work: Work, who: str) -> Member:
    found = work.members.by_slack(f"U0{who}")
    assert found
    return found


def test_two_who_press_at_the_same_moment_settle_once_and_both_hear_who(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        deal, number = asked(work)
    barrier = Barrier(2)

    def press(who: str) -> int | None:
        barrier.wait()
        with store.begin(WORKSPACE) as work:
            return approve(work, of(work, who), number, replace(SAID, key=who)).settled_by

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(press, ("DANA", "LIN"))
    assert first == second
    with store.begin(WORKSPACE) as work:
        moves = [e for e in work.events.of(deal.id, 9) if e.code is EventCode.STAGE_MOVED]
        assert ([e.member_id for e in moves], work.opportunities.get(deal.id).stage) == ([first], "quote")


def test_one_who_approves_and_one_who_rejects_leave_what_one_of_them_did(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        _, number = asked(work)
        assert reject(work, of(work, "DANA"), number, "too low", SAID).state is ApprovalState.REJECTED
        late = approve(work, of(work, "LIN"), number, SAID)
        assert (late.state, late.settled_by, late.reason) == (ApprovalState.REJECTED, of(work, "DANA").id, "too low")
        assert withdraw(work, of(work, "BEN"), number, SAID).state is ApprovalState.REJECTED
        assert put_question(work, of(work, "LIN"), number, "why?").state is ApprovalState.REJECTED


def test_whoever_asked_may_not_approve_and_hears_who_may(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        deal, number = asked(work)
        with pytest.raises(SalesError) as refused:
            approve(work, of(work, "BEN"), number, SAID)
        assert (refused.value.code, refused.value.words["who"]) == ("approval-not-yours", "Dana, Lin")
        assert work.opportunities.get(deal.id).stage == "proposal"


def test_a_long_reason_is_kept_up_to_its_500th_character(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        _, number = asked(work)
        assert reject(work, of(work, "DANA"), number, "x" * 499 + "yz", SAID).reason == "x" * 499 + "y"


def test_asking_for_another_stage_changes_the_request_that_waits(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        deal, number = asked(work)
        move(work, deal)
        waiting = work.approvals.open_of(deal.id)
        assert waiting
        assert (waiting.id, waiting.stage) == (number, "quote")


def test_a_gate_that_does_not_let_it_pass_any_more_holds_an_approved_move(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        deal, number = asked(work)
        now = work.opportunities.get(deal.id)
        work.opportunities.save(replace(now, amount=None, currency=None), now)
        with pytest.raises(SalesError, match="approval-short"):
            approve(work, of(work, "DANA"), number, SAID)
        assert approval_named(work, number).is_open


def test_a_deal_that_was_won_or_moved_by_a_manager_is_not_asked_about(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        deal, number = asked(work)
        now = work.opportunities.get(deal.id)
        file_update(work, of(work, "DANA"), now, UpdateDraft(outcome=Outcome.WON), SAID)
        ended = approval_named(work, number)
        assert (ended.state, ended.settled_by) == (ApprovalState.WITHDRAWN, of(work, "DANA").id)
        assert approve(work, of(work, "LIN"), number, SAID).state is ApprovalState.WITHDRAWN
        assert waiting_for(work, work.opportunities.get(deal.id)) is None


@pytest.mark.parametrize("who", ["DANA", "SAM"])
def test_a_manager_or_an_admin_who_moves_somebody_elses_deal_agrees_by_that(store: Store, who: str) -> None:
    with store.begin(WORKSPACE) as work:
        deal, number = asked(work)
        seated(work, None, name="Sam", slack_id="U0SAM", is_admin=True)
        now = work.opportunities.get(deal.id)
        assert not isinstance(try_move(work, of(work, who), now, UpdateDraft(stage="quote"), SAID), Held)
        assert work.opportunities.get(deal.id).stage == "quote"
        assert approval_named(work, number).state is ApprovalState.WITHDRAWN


def test_the_own_deal_of_an_admin_is_brought_before_the_managers_of_its_team(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        deal, _ = asked(work)
        sam = seated(work, None, name="Sam", slack_id="U0SAM", is_admin=True)
        before = work.opportunities.get(deal.id)
        mine = work.opportunities.save(replace(before, owner_id=sam.id), before)
        held = try_move(work, sam, mine, UpdateDraft(stage="quote"), SAID)
        assert isinstance(held, Held)
        assert [each.name for each in held.approvers] == ["Dana", "Lin"]


def owed(work: Work, kind: str) -> set[int]:
    rows = work.connection.execute(select(outbox.c.to_member).where(outbox.c.kind == kind))
    return {row.to_member for row in rows}


def test_a_question_about_the_deal_of_an_owner_without_account_goes_to_whoever_asked_for_the_move(
    store: Store,
) -> None:
    with store.begin(WORKSPACE) as work:
        _, number = asked(work)
        ben = of(work, "BEN")
        deal = work.opportunities.get(approval_named(work, number).opportunity_id)
        kim = seated(work, deal.team_id, name="Kim", slack_id=None)
        work.opportunities.save(replace(deal, owner_id=kim.id), deal)
        put_question(work, of(work, "DANA"), number, "who pays?")
        assert owed(work, "approval_question") == {ben.id}
        (question,) = work.approvals.questions(number)
        assert answer_question(work, ben, question.id, "they do").answer == "they do"
        work.members.change(ben.id, active=False)
        with pytest.raises(SalesError, match="ask-nobody"):
            put_question(work, of(work, "DANA"), number, "who pays?")


def test_a_deal_that_goes_to_another_team_is_brought_before_its_managers(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        deal, number = asked(work)
        west = work.teams.add(a_team(name="West", channel="C0WEST"), NOW).id
        seated(work, west, name="Wu", slack_id="U0WU")
        chen = seated(work, west, Role.MANAGER, name="Chen", slack_id="U0CHEN")
        give(work, of(work, "DANA"), work.opportunities.get(deal.id), of(work, "WU"), "", SAID)
        assert approval_named(work, number).is_open
        assert chen.id in owed(work, "approval")


def test_a_question_is_answered_once_and_by_who_may_change_the_deal(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        _, number = asked(work)
        put_question(work, of(work, "DANA"), number, "who pays?")
        (question,) = work.approvals.questions(number)
        assert answer_question(work, of(work, "BEN"), question.id, "they do").answer == "they do"
        assert answer_question(work, of(work, "BEN"), question.id, "we do").answer == "they do"
        for empty, refuse in (("approval-needs-answer", answer_question), ("approval-needs-question", put_question)):
            with pytest.raises(SalesError, match=empty):
                refuse(work, of(work, "DANA"), question.id if refuse is answer_question else number, " ")
        with pytest.raises(SalesError, match="approval-gone"):
            answer_question(work, of(work, "BEN"), 1, "x")


def test_what_nobody_settles_in_time_goes_to_the_admins_once(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        deal, number = asked(work)
        seated(work, None, name="Sam", slack_id="U0SAM", is_admin=True)
        waiting = approval_named(work, number)
        assert [each.name for each in asked_of(work, waiting).approvers] == ["Dana", "Lin"]
        work.approvals.ask_again(number, fallback_at=NOW - timedelta(days=99))
    assert (fall_back(store), fall_back(store)) == (1, 0)
    with store.begin(WORKSPACE) as work:
        assert [each.name for each in asked_of(work, approval_named(work, number)).approvers] == ["Dana", "Lin", "Sam"]
        assert approve(work, of(work, "SAM"), number, SAID).state is ApprovalState.APPROVED
        assert work.opportunities.get(deal.id).stage == "quote"


def test_whoever_stands_in_is_asked_until_the_manager_is_back(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        _, number = asked(work)
        maya = seated(work, None, name="Maya", slack_id="U0MAYA")
        today = work.now.date()
        go_away(work, of(work, "DANA"), today, today + timedelta(days=3), maya)
        assert [each.name for each in asked_of(work, approval_named(work, number)).approvers] == ["Maya", "Lin"]
        come_back(work, of(work, "DANA"))
        assert [each.name for each in asked_of(work, approval_named(work, number)).approvers] == ["Dana", "Lin"]
        with pytest.raises(SalesError, match="away-none"):
            come_back(work, of(work, "DANA"))


def test_a_card_that_was_withdrawn_as_its_reader_was_away_is_owed_anew_when_they_are_back(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        _, number = asked(work)
        maya = seated(work, None, name="Maya", slack_id="U0MAYA")
        go_away(work, of(work, "DANA"), work.now.date(), work.now.date(), maya)
        assert work.outbox.settle(card_of(work, number, "DANA"), None)
        come_back(work, of(work, "DANA"))
        assert card_of(work, number, "DANA").state is LetterState.QUEUED


def test_a_card_that_was_withdrawn_goes_out_by_the_hour_once_its_reader_is_asked_again(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        _, number = asked(work)
        assert work.outbox.settle(card_of(work, number, "DANA"), None)
    assert (chase_all(store), chase_all(store)) == (1, 0)
    with store.begin(WORKSPACE) as work:
        assert card_of(work, number, "DANA").state is LetterState.QUEUED


def test_a_card_that_has_reached_its_reader_stays_and_is_not_sent_again(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        _, number = asked(work)
        maya = seated(work, None, name="Maya", slack_id="U0MAYA")
        assert work.outbox.settle(card_of(work, number, "DANA"), Sent(channel="D1", ts="1.0"))
        go_away(work, of(work, "DANA"), work.now.date(), work.now.date(), maya)
        come_back(work, of(work, "DANA"))
        assert card_of(work, number, "DANA").state is LetterState.SENT


def card_of(work: Work, number: int, who: str) -> Letter:
    """Return the letter in which somebody is asked about a request."""
    key = key_of(approval_named(work, number), of(work, who).id)
    letter = work.connection.execute(select(outbox.c.id).where(outbox.c.key == key)).scalar_one()
    found = work.outbox.get(letter)
    assert found
    return found


def test_nobody_stands_in_who_has_no_account_to_be_asked_by(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        asked(work)
        kim, today = seated(work, None, name="Kim", slack_id=None), work.now.date()
        with pytest.raises(SalesError, match="away-one-person"):
            go_away(work, of(work, "DANA"), today, today, kim)


def test_who_says_nothing_for_half_of_the_time_is_reminded_once_and_who_asks_is_not(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        deal, number = asked(work)
        put_question(work, of(work, "DANA"), number, "why now?")
    store.now = lambda: NOW + timedelta(hours=3)
    assert chase_all(store) == 0
    store.now = lambda: NOW + timedelta(days=2)
    assert (chase_all(store), chase_all(store)) == (1, 0)
    with store.begin(WORKSPACE) as work:
        request, lin = approval_named(work, number), of(work, "LIN")
        assert key_of(request, lin.id, ":again") in work.outbox.written("approval", [deal.id])


def test_an_absence_that_begins_later_hands_on_what_waits_the_day_it_begins(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        deal, number = asked(work)
        maya = seated(work, None, name="Maya", slack_id="U0MAYA")
        tomorrow = work.now.date() + timedelta(days=1)
        go_away(work, of(work, "DANA"), tomorrow, tomorrow, maya)
        key = key_of(approval_named(work, number), maya.id)
    assert chase_all(store) == 0
    store.now = lambda: NOW + timedelta(days=1)
    assert (chase_all(store), chase_all(store)) == (1, 0)
    with store.begin(WORKSPACE) as work:
        assert key in work.outbox.written("approval", [deal.id])


def test_a_card_without_a_request_costs_no_statement_for_that(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        deal, number = asked(work)
        other = open_book(work, "Bolt")
        assert waiting_for(work, work.opportunities.get(deal.id))
    said: list[str] = []
    with store.begin(WORKSPACE) as work:
        work.approvals.stamp()
        note(work, said)
        assert waiting_for(work, other) is None
        assert said == []
        withdraw(work, of(work, "BEN"), number, SAID)
        assert waiting_for(work, work.opportunities.get(deal.id)) is None


def test_what_waits_for_somebody_takes_as_many_statements_for_twenty_requests_as_for_one(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        _, number = asked(work)
        seated(work, None, name="Sam", slack_id="U0SAM", is_admin=True)
        go_away(work, of(work, "LIN"), NOW.date(), NOW.date(), of(work, "SAM"))
        work.approvals.fall_back(number)
    alone = {who: waited_on(store, who) for who in ("DANA", "SAM")}
    with store.begin(WORKSPACE) as work:
        for nth in range(19):
            ask_for_another(work, f"Deal {nth}")
    for who, (found, statements) in alone.items():
        assert (len(found), len(waited_on(store, who)[0])) == (1, 20)
        assert waited_on(store, who)[1] == statements


def test_to_ask_the_admins_nobody_else_is_read(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        _, number = asked(work)
        sam = seated(work, None, name="Sam", slack_id="U0SAM", is_admin=True)
        assert work.members.admins() == [sam]
        work.approvals.fall_back(number)
        approval = approval_named(work, number)
        assert sam in approvers_of(work, approval, work.opportunities.get(approval.opportunity_id))


def test_who_is_asked_is_read_once_however_many_requests_go_on_to_admins(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        asked(work)
        for nth in range(4):
            ask_for_another(work, f"Deal {nth}")
    store.now = lambda: NOW + timedelta(days=30)
    said: list[str] = []

    def hear(*told: object) -> None:
        said.append(str(told[2]))

    event.listen(store.engine, "before_cursor_execute", hear)
    assert fall_back(store) == 5
    event.remove(store.engine, "before_cursor_execute", hear)
    assert len([each for each in said if "memberships.role = " in each]) == 1
    assert len([each for each in said if "members.is_admin" in each.partition("WHERE")[2]]) == 1


def ask_for_another(work: Work, name: str) -> None:
    """Ask for a quote on another deal of Ben's, by another colleague of the team."""
    team = of(work, "BEN").team_id
    rep = seated(work, team, name=f"Rep of {name}", slack_id=f"U0{name}")
    deal = open_book(work, name, team_id=team, stage="proposal", amount=Decimal(9), currency="USD")
    deal = work.opportunities.save(replace(deal, owner_id=rep.id), deal)
    assert isinstance(try_move(work, rep, deal, UpdateDraft(stage="quote"), SAID), Held)


def waited_on(store: Store, who: str) -> tuple[list[int], int]:
    """Return which requests wait for somebody, and how many statements it takes to know."""
    said: list[str] = []
    with store.begin(WORKSPACE) as work:
        me = of(work, who)
        note(work, said)
        return [each.id for each in waiting_on(work, me)], len(said)


def note(work: Work, said: list[str]) -> None:
    """Write down every statement that reaches the database from now on."""
    event.listen(work.connection, "before_cursor_execute", lambda *told: said.append(str(told[2])))

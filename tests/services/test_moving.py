"""Moves and what fills their gates in, on both databases."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from threading import Barrier

import pytest

from parsing import ContactDraft, OpportunityRef, UpdateDraft
from sales.errors import FormError, SalesError
from sales.gates import Proof
from sales.opportunity import EventCode, Opportunity, Place
from sales.people import Member
from sales.stages import Tick
from sales.vocabulary import Feedback, Outcome
from services.filling import Answers, fill_in, try_move
from services.moving import Held
from services.said import Said
from services.undoing import undo
from services.updates import Filed, create_opportunity, file_update
from storage.store import Store
from storage.work import Work
from tests.builders import WORKSPACE, a_member, open_book

SAID = Said(place=Place.COMMAND, key="command:1", channel="C1", ts="1.0")
SIGNED = Proof(link="https://x.slack.com/files/U0/F0123", title="signed.pdf", file_id="F0123", digest="0")
WHOLE = Answers(
    draft=UpdateDraft(amount=Decimal(100), close_on=date(2026, 12, 18)),
    ticks=(Tick.NEED, Tick.BUDGET),
    proofs={"requirements": SIGNED},
)


def ben(work: Work) -> Member:
    return work.members.by_slack("U0BEN") or work.members.add(a_member())


def tried(work: Work, o: Opportunity, stage: str, words: str = "") -> Filed | Held:
    return try_move(work, ben(work), o, UpdateDraft(text=words, note=words, stage=stage), SAID)


def test_a_bare_move_that_is_held_back_changes_nothing(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        deal = open_book(work)
        held = tried(work, deal, "negotiation")
        assert isinstance(held, Held)
        assert [str(each) for each in held.missing] == [
            "ticks:2", "field:amount", "evidence:requirements", "field:close_on",
        ]  # fmt: skip
        assert work.opportunities.get(deal.id) == deal
        assert work.events.of(deal.id, 9) == []


def test_words_about_the_customer_are_filed_while_the_move_waits(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        deal = open_book(work)
        filed = tried(work, deal, "negotiation", "they read our paper")
        assert isinstance(filed, Filed)
        assert filed.held
        assert filed.opportunity.stage == "lead"
        assert work.follow_ups.latest(deal.id, 1)[0].words == "they read our paper"


def test_what_the_same_words_say_counts_at_the_gate(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        deal = open_book(work)
        said = UpdateDraft(stage="quote", amount=Decimal(5), feedback=(Feedback.POSITIVE,))
        filed = file_update(work, ben(work), deal, said, SAID)
        assert (filed.held, filed.opportunity.stage) == (None, "quote")


def test_who_decides_lets_a_deal_be_signed(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        deal = open_book(work, stage="negotiation")
        assert isinstance(tried(work, deal, "signing"), Held)
        people = UpdateDraft(stage="signing", contacts=(ContactDraft(name="Zhang"),), decision_maker="Zhang")
        assert file_update(work, ben(work), deal, people, SAID).opportunity.stage == "signing"


def test_a_form_keeps_fields_ticks_evidence_and_the_move_as_one_change(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        deal = open_book(work)
        filed = fill_in(work, ben(work), deal, "negotiation", WHOLE, SAID)
        moved = filed.opportunity
        assert (moved.stage, moved.amount, moved.qualified) == ("negotiation", Decimal(100), (Tick.NEED, Tick.BUDGET))
        assert [(e.proof, e.file_id, e.event_id) for e in work.evidence.of(deal.id)] == [
            ("requirements", "F0123", filed.event.id)
        ]
        assert [event.code for event in work.events.of(deal.id, 9)] == [EventCode.STAGE_MOVED]
        back = undo(work, ben(work), filed.event.id, SAID).opportunity
        assert (back.stage, back.amount, back.qualified) == ("lead", None, ())
        assert work.evidence.of(deal.id) == []


def test_a_form_that_leaves_something_out_saves_nothing_and_says_where(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        deal = open_book(work)
    with pytest.raises(FormError) as refused, store.begin(WORKSPACE) as work:
        fill_in(work, ben(work), deal, "negotiation", Answers(draft=WHOLE.draft, ticks=(Tick.BUDGET,)), SAID)
    assert set(refused.value.faults) == {"ticks", "evidence:requirements"}
    with store.read(WORKSPACE) as work:
        assert work.opportunities.get(deal.id) == deal


def test_what_a_stage_rests_on_is_not_taken_back_alone(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        deal = open_book(work, qualified=(Tick.NEED, Tick.BUDGET))
        priced = file_update(work, ben(work), deal, UpdateDraft(amount=Decimal(5)), SAID)
        moved = tried(work, priced.opportunity, "quote")
        assert isinstance(moved, Filed)
        with pytest.raises(SalesError, match="undo-gate"):
            undo(work, ben(work), priced.event.id, SAID)
        undo(work, ben(work), moved.event.id, SAID)
        assert undo(work, ben(work), priced.event.id, SAID).opportunity.amount is None


def test_somebody_known_by_a_title_is_the_one_who_decides_and_no_second_person(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        deal = open_book(work, stage="negotiation")
        work.accounts.meet(deal.account_id, "Zhang", "CFO")
        fill_in(work, ben(work), deal, "signing", Answers(decides="CFO"), SAID)
        assert [(c.name, c.decides) for c in work.accounts.contacts(deal.account_id)] == [("Zhang", True)]


def test_a_stranger_fills_in_nothing(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        deal = open_book(work)
        eve = work.members.add(a_member(name="Eve", slack_id="U0EVE"))
        with pytest.raises(SalesError, match="may-not-change"):
            fill_in(work, eve, deal, "negotiation", WHOLE, SAID)
        with pytest.raises(SalesError, match="may-not-change"):
            try_move(work, eve, deal, UpdateDraft(stage="quote"), SAID)


def test_a_stage_that_the_team_does_not_have_is_refused(store: Store) -> None:
    with store.begin(WORKSPACE) as work, pytest.raises(SalesError, match="stage-not-here"):
        tried(work, open_book(work), "poc")


def test_an_end_is_no_way_around_a_gate(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        deal = open_book(work)
        won = file_update(work, ben(work), deal, UpdateDraft(stage="signing", outcome=Outcome.WON), SAID)
        assert (won.opportunity.stage, won.held) == ("lead", None)


def test_a_new_deal_opens_where_its_gates_let_it(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        named = OpportunityRef(unmatched="Acme")
        said = UpdateDraft(opportunity=named, stage="negotiation", amount=Decimal(5), feedback=(Feedback.POSITIVE,))
        made = create_opportunity(work, ben(work), said, SAID)
        assert made.opportunity.stage == "quote"
        assert made.held
        bare = create_opportunity(work, ben(work), UpdateDraft(opportunity=named, stage="lead"), SAID)
        assert (bare.opportunity.stage, bare.held) == ("lead", None)


def test_of_two_forms_sent_at_once_one_counts(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        deal, me, ready = open_book(work), ben(work), Barrier(2)

    def send(_: int) -> bool:
        ready.wait()
        try:
            with store.begin(WORKSPACE) as work:
                fill_in(work, me, deal, "negotiation", WHOLE, SAID)
        except SalesError as refused:
            assert refused.code == "opportunity-changed-meanwhile"  # noqa: PT017
            return False
        return True

    with ThreadPoolExecutor(2) as people:
        assert sorted(people.map(send, range(2))) == [False, True]
    with store.read(WORKSPACE) as work:
        assert len(work.evidence.of(deal.id)) == 1

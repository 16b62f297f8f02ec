"""Putting right what was filed, on both databases."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from parsing import OpportunityRef, UpdateDraft
from sales.errors import SalesError
from sales.opportunity import EventCode, Opportunity, Place
from sales.people import Member
from sales.stages import Tick
from sales.vocabulary import Feedback, Grade, LossReason, Outcome, Status
from services.corrections import correct, fixable, withdraw_message
from services.said import Said
from services.updates import Filed, create_opportunity, file_update
from storage.store import Store
from storage.work import Work
from tests.builders import WORKSPACE, Clock, a_member

SAID = Said(place=Place.DM, key="dm:1", channel="D1", ts="1.0")
FORM = Said(place=Place.SUBMIT, key="view:1")


def ben(work: Work) -> Member:
    return work.members.by_slack("U0BEN") or work.members.add(a_member())


def ticked(work: Work, opportunity: Opportunity) -> None:
    """Give an opportunity what makes it more than a lead."""
    work.opportunities.save(replace(opportunity, qualified=(Tick.NEED, Tick.BUDGET)))


def opened(work: Work, name: str = "Acme") -> Filed:
    draft = UpdateDraft(opportunity=OpportunityRef(unmatched=name), follow_up_at=date(2026, 11, 30))
    return create_opportunity(work, ben(work), draft, Said(place=Place.COMMAND, key=name))


def said(work: Work, number: int, words: str, **fields: Any) -> Filed:
    draft = UpdateDraft(text=words, note=words, **fields)
    return file_update(work, ben(work), work.opportunities.get(number), draft, SAID)


def meant(words: str = "", **fields: Any) -> UpdateDraft:
    return UpdateDraft(text=words, note=words, **fields)


def test_a_correction_is_one_event_that_begins_where_the_mistake_began(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        number = opened(work).opportunity.id
        wrong = said(work, number, "they want more", grade=Grade.C, feedback=(Feedback.PRICE_HIGH,))
        found = fixable(work, ben(work), wrong.event.id)
        assert (found.words, found.feedback) == ("they want more", (Feedback.PRICE_HIGH,))
        right = correct(work, ben(work), found, number, None, meant("they want less", grade=Grade.A), FORM)
        assert right.event.code is EventCode.CORRECTED
        assert right.event.changes["grade"] == ("B", "A")
        assert right.event.data["corrects"] == wrong.event.id
        assert [f.words for f in work.follow_ups.latest(number, 5)] == ["they want less"]


def test_a_correction_keeps_the_message_so_that_deleting_it_finds_the_correction(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        number = opened(work).opportunity.id
        wrong = said(work, number, "they want more")
        correct(work, ben(work), fixable(work, ben(work), wrong.event.id), number, None, meant("less"), FORM)
        (withdrawn,) = withdraw_message(work, ben(work), "D1:1.0", FORM)
        assert withdrawn.event.code is EventCode.CORRECTED
        assert not work.follow_ups.latest(number, 5)
        assert withdraw_message(work, ben(work), "D1:1.0", FORM) == []


def test_words_on_the_wrong_deal_move_and_the_wrong_deal_gets_its_state_back(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        acme, bolt = opened(work).opportunity, opened(work, "Bolt").opportunity
        wrong = said(work, acme.id, "sent quote", amount=Decimal(500))
        found = fixable(work, ben(work), wrong.event.id)
        right = correct(work, ben(work), found, bolt.id, None, meant("sent quote", amount=Decimal(700)), FORM)
        assert right.opportunity.id == bolt.id
        assert right.opportunity.amount == Decimal(700)
        assert work.opportunities.get(acme.id).amount is None


def test_a_correction_of_a_new_deal_does_not_get_around_a_gate(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        made = opened(work, "Acme")
        found = fixable(work, ben(work), made.event.id)
        held = correct(work, ben(work), found, made.opportunity.id, "Acme", meant(stage="quote"), FORM)
        assert held.opportunity.stage == "lead"
        assert held.held
        assert [str(each) for each in held.held.missing] == ["ticks:2", "field:amount"]


def test_a_new_deal_is_corrected_in_place_even_twice(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        made = opened(work, "Acne")
        ticked(work, made.opportunity)
        found = fixable(work, ben(work), made.event.id)
        right = correct(work, ben(work), found, made.opportunity.id, "Acme", meant(grade=Grade.A), FORM)
        assert (right.opportunity.id, right.opportunity.whole_name) == (made.opportunity.id, "Acme")
        again = fixable(work, ben(work), right.event.id)
        assert again.is_new
        twice = correct(work, ben(work), again, made.opportunity.id, "Acme", meant(stage="proposal"), FORM)
        assert twice.opportunity.stage == "proposal"
        assert twice.opportunity.grade is Grade.A


def test_a_loss_is_corrected_with_another_reason_and_stays_a_loss(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        number = opened(work).opportunity.id
        lost = said(work, number, "too dear", outcome=Outcome.LOST, loss_reason=LossReason.PRICE)
        found = fixable(work, ben(work), lost.event.id)
        right = correct(work, ben(work), found, number, None, meant("timing", loss_reason=LossReason.TIMING), FORM)
        assert right.opportunity.status is Status.LOST
        assert right.opportunity.loss_reason is LossReason.TIMING


@pytest.mark.parametrize("how", ["newer", "late", "others", "undone"])
def test_what_is_not_mine_not_young_or_not_the_latest_is_left_alone(store: Store, clock: Clock, how: str) -> None:
    with store.begin(WORKSPACE) as work:
        number = opened(work).opportunity.id
        wrong = said(work, number, "they want more", grade=Grade.C).event
    code = {"newer": "undo-moved-on", "late": "fix-too-late", "others": "undo-not-yours"}
    if how == "late":
        clock.advance(hours=25)
    with store.begin(WORKSPACE) as work:
        if how == "newer":
            said(work, number, "they want less", grade=Grade.A)
        if how == "undone":
            withdraw_message(work, ben(work), "D1:1.0", FORM)
        who = work.members.add(a_member(slack_id="U0MAYA", name="Maya")) if how == "others" else ben(work)
        with pytest.raises(SalesError) as refused:
            correct(work, who, fixable(work, who, wrong.id), number, None, meant("x"), FORM)
        assert refused.value.code == code.get(how, "undo-already")


def test_an_old_message_is_not_withdrawn(store: Store, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        said(work, opened(work).opportunity.id, "they want more")
    clock.moment += timedelta(hours=25)
    with store.begin(WORKSPACE) as work, pytest.raises(SalesError) as refused:
        withdraw_message(work, ben(work), "D1:1.0", FORM)
    assert refused.value.code == "fix-too-late"


def test_a_new_deal_that_others_have_worked_on_is_not_taken_back_with_its_message(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        draft = UpdateDraft(opportunity=OpportunityRef(unmatched="Acme"))
        made = create_opportunity(work, ben(work), draft, SAID)
        later = Said(place=Place.DM, key="dm:2", channel="D1", ts="2.0")
        file_update(work, ben(work), made.opportunity, meant("called"), later)
        with pytest.raises(SalesError) as refused:
            withdraw_message(work, ben(work), "D1:1.0", FORM)
    assert refused.value.code == "undo-moved-on"


def test_what_the_form_showed_of_the_wrong_deal_does_not_move_to_the_right_one(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        acme, bolt = opened(work).opportunity, opened(work, "Bolt").opportunity
        ticked(work, acme)
        ticked(work, bolt)
        said(
            work, acme.id, "bigger", stage="qualified", grade=Grade.A, amount=Decimal(500), close_on=date(2026, 12, 24)
        )
        wrong = said(work, acme.id, "called them", stage="proposal", follow_up_at=date(2026, 12, 1))
        found = fixable(work, ben(work), wrong.event.id)
        shown = meant(
            "called them", stage="proposal", grade=Grade.A, amount=Decimal(500), currency="USD",
            close_on=date(2026, 12, 24), follow_up_at=date(2026, 12, 1),
        )  # fmt: skip
        right = correct(work, ben(work), found, bolt.id, None, shown, FORM).opportunity
        kept = (right.stage, right.grade, right.amount, right.close_on, right.next_on)
        assert kept == ("proposal", bolt.grade, None, None, date(2026, 12, 1))

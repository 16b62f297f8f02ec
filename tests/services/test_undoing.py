"""Taking back exactly one change."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest

from parsing import OpportunityRef, UpdateDraft
from sales.errors import SalesError
from sales.letters import Sent
from sales.opportunity import EventCode, Place
from sales.people import Member
from sales.vocabulary import Grade, Outcome, Status
from services.finding import Choice, find, names_known
from services.profiles import learn
from services.said import Said
from services.snoozing import snooze
from services.undoing import undo
from services.updates import Filed, create_opportunity, file_update
from storage.store import Store
from storage.work import Work
from tests.builders import WORKSPACE, Clock, a_member, owed_now

SAID = Said(place=Place.COMMAND, key="command:1")


def ben(work: Work) -> Member:
    return work.members.by_slack("U0BEN") or work.members.add(a_member())


def opened(work: Work) -> Filed:
    draft = UpdateDraft(opportunity=OpportunityRef(unmatched="Acme"), follow_up_at=date(2026, 11, 30))
    return create_opportunity(work, ben(work), draft, SAID)


def said(work: Work, number: int, words: str, **fields: object) -> Filed:
    draft = UpdateDraft(text=words, note=words, **fields)  # type: ignore[arg-type]
    return file_update(work, ben(work), work.opportunities.get(number), draft, SAID)


def test_undo_puts_every_field_back_and_withdraws_the_words(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        before = opened(work).opportunity
        filed = said(work, before.id, "they want more", grade=Grade.A, amount=Decimal(500), stage="quote")
        undone = undo(work, ben(work), filed.event.id, SAID).opportunity
        kept = ("grade", "grade_assumed", "amount", "stage", "next_on", "due_at", "last_words")
        assert all(getattr(undone, name) == getattr(before, name) for name in kept)
        assert not work.follow_ups.latest(before.id, 5)


def test_undo_is_itself_in_the_history_and_a_date_put_back_is_reminded_of_again(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        before = opened(work).opportunity
        filed = said(work, before.id, "called")
        undone = undo(work, ben(work), None, SAID).opportunity
        assert work.events.of(before.id, 1)[0].code is EventCode.UNDONE
        assert undone.generation > filed.opportunity.generation


def test_without_a_name_the_latest_change_of_mine_is_taken_back_and_then_the_one_before(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        made = opened(work)
        said(work, made.opportunity.id, "called")
        assert undo(work, ben(work), None, SAID).event.code is EventCode.UPDATED
        gone = undo(work, ben(work), None, SAID).opportunity
        assert (gone.status, gone.due_at) == (Status.VOID, None)


def test_undoing_twice_is_answered_not_applied(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        filed = said(work, opened(work).opportunity.id, "called")
        undo(work, ben(work), filed.event.id, SAID)
        with pytest.raises(SalesError, match="undo-already"):
            undo(work, ben(work), filed.event.id, SAID)


def test_after_ten_minutes_a_change_stands(store: Store, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        filed = opened(work)
    clock.advance(minutes=10, seconds=1)
    with store.begin(WORKSPACE) as work, pytest.raises(SalesError, match="undo-too-late"):
        undo(work, ben(work), filed.event.id, SAID)


def test_somebody_elses_change_is_theirs_to_take_back(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        filed = opened(work)
        eve = work.members.add(a_member(name="Eve", slack_id="U0EVE"))
        with pytest.raises(SalesError, match="undo-not-yours") as refused:
            undo(work, eve, filed.event.id, SAID)
        assert refused.value.words["who"] == "Ben"
        with pytest.raises(SalesError, match="undo-nothing"):
            undo(work, eve, None, SAID)


def test_letters_of_the_change_are_withdrawn_and_those_sent_are_edited(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        filed = said(work, opened(work).opportunity.id, "called")
        event = filed.event.id
        for key in ("waiting", "gone"):
            work.outbox.owe(key, "brief", to_member=1, event_id=event)
        sent = next(letter for letter in work.outbox.caused_by(event) if letter.key == "gone")
        work.outbox.settle(sent, Sent(channel="D1", ts="9.9"))
        undo(work, ben(work), event, SAID)
        states = {letter.key: letter.state.value for letter in work.outbox.caused_by(event)}
        owed = owed_now(work.connection, work.now)
        amends = [letter for letter in owed if letter.kind == "amend"]
        assert (states["waiting"], states["gone"]) == ("withdrawn", "sent")
        assert [(letter.channel, letter.data["ts"]) for letter in amends] == [("D1", "9.9")]


@pytest.mark.parametrize("amount", ["120.50", "120.555", "1E+5"])
def test_an_amount_is_taken_back_however_it_was_written(store: Store, amount: str) -> None:
    with store.begin(WORKSPACE) as work:
        number = opened(work).opportunity.id
        filed = said(work, number, "", amount=Decimal(amount))
    with store.begin(WORKSPACE) as work:
        assert undo(work, ben(work), filed.event.id, SAID).opportunity.amount is None


def test_a_change_can_be_taken_back_after_its_owner_moved_to_another_zone(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        before = opened(work).opportunity
        filed = said(work, before.id, "called", follow_up_at=date(2026, 12, 2))
        learn(work, "U0BEN", {"name": "Ben", "zone": "Asia/Tokyo"})
        undone = undo(work, ben(work), filed.event.id, SAID).opportunity
        assert (undone.next_on, undone.due_at) == (date(2026, 11, 30), datetime(2026, 11, 30, tzinfo=UTC))


def test_a_day_is_not_put_back_under_an_hour_that_was_said_later(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        number = opened(work).opportunity.id
        first = snooze(work, ben(work), work.opportunities.get(number), date(2026, 12, 2), None, SAID).event
        snooze(work, ben(work), work.opportunities.get(number), date(2026, 12, 2), time(15), SAID)
        with pytest.raises(SalesError, match="undo-moved-on"):
            undo(work, ben(work), first.id, SAID)


def test_what_was_taken_back_cannot_be_won(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        made = opened(work)
        undo(work, ben(work), made.event.id, SAID)
        with pytest.raises(SalesError, match="opportunity-closed"):
            said(work, made.opportunity.id, "", outcome=Outcome.WON, amount=Decimal(5))


def test_a_name_that_was_taken_back_is_forgotten(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        made = opened(work)
        assert names_known(work).names == ("Acme",)
    with store.begin(WORKSPACE) as work:
        undo(work, ben(work), made.event.id, SAID)
        assert names_known(work).names == ()
        assert find(work, ben(work), OpportunityRef(name="Acme")) == Choice(unmatched="Acme")


def test_names_learnt_in_what_was_rolled_back_are_not_remembered(store: Store) -> None:
    def learn_and_fail() -> None:
        with store.begin(WORKSPACE) as work:
            opened(work)
            raise ValueError(names_known(work).names)

    with pytest.raises(ValueError, match="Acme"):
        learn_and_fail()
    with store.begin(WORKSPACE) as work:
        create_opportunity(work, ben(work), UpdateDraft(opportunity=OpportunityRef(unmatched="Bolt")), SAID)
        assert names_known(work).names == ("Bolt",)


def test_taking_back_is_not_taken_back(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        number = opened(work).opportunity.id
        said(work, number, "called", grade=Grade.A)
        undo(work, ben(work), None, SAID)
        back = work.events.of(number, 1)[0]
        with pytest.raises(SalesError, match="undo-already"):
            undo(work, ben(work), back.id, SAID)

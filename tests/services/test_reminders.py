"""What falls due is told once, to whom it belongs, on their clock; and a card knows whether it was answered."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from sales.letters import Card, Letter, Sent
from sales.opportunity import Opportunity, Place
from services.profiles import learn
from services.quiet import quiet_until
from services.reminders import answer_to, due_reminder, is_due_card, remind
from services.said import Said
from services.snoozing import put_off
from services.undoing import undo
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, Clock, a_member, open_book, owed_now

SAID = Said(place=Place.PRESS, key="press:1")


def owed(store: Store) -> list[Letter]:
    with store.connect_writing() as connection:
        letters = owed_now(connection, store.now())
    return [letter for letter in letters if letter.kind == "reminder"]


def a_due_one(store: Store) -> Opportunity:
    with store.begin(WORKSPACE) as work:
        return open_book(work, due_at=NOW, next_on=NOW.date(), next_time=time(7, 30))


def posted(work: Work, letter: Letter) -> None:
    """Settle a reminder as the postman does."""
    work.outbox.settle(letter, Sent(channel="D1", ts="1.1"))
    card = Card(channel="D1", ts="1.1", opportunity_id=1, version=1, kind="reminder", letter_id=letter.id)
    work.cards.keep(card)


def test_what_is_due_is_owed_once(store: Store) -> None:
    a_due_one(store)
    assert remind(store) == 1
    assert remind(store) == 0
    (letter,) = owed(store)
    assert letter.key == "reminder:1:1"


def test_an_owner_without_a_slack_account_is_owed_nothing(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        imported = work.members.add(a_member(name="Old Ben", slack_id=None))
        open_book(work, owner_id=imported.id, due_at=NOW)
        open_book(work, "Bolt", owner_id=imported.id, due_at=NOW, next_time=time(7, 30))
    assert remind(store) == 2
    with store.connect_writing() as connection:
        assert owed_now(connection, NOW + timedelta(days=9)) == []


def test_a_reminder_is_written_before_its_minute_and_waits_for_it(store: Store, clock: Clock) -> None:
    a_due_one(store)
    clock.advance(seconds=-50)
    assert remind(store) == 1
    assert owed(store) == []
    clock.advance(seconds=50)
    assert len(owed(store)) == 1


def test_a_reminder_is_pointless_once_its_date_has_moved(store: Store) -> None:
    acme = a_due_one(store)
    remind(store)
    (letter,) = owed(store)
    with store.begin(WORKSPACE) as work:
        assert due_reminder(work, letter) is not None
        put_off(work, work.members.get(acme.owner_id), acme, SAID)
        assert due_reminder(work, letter) is None


def test_a_reminder_of_a_date_that_has_moved_does_not_wait_for_the_new_one(store: Store) -> None:
    acme = a_due_one(store)
    remind(store)
    (letter,) = owed(store)
    with store.begin(WORKSPACE) as work:
        moved = put_off(work, work.members.get(acme.owner_id), acme, SAID).opportunity
        assert moved.due_at
        assert moved.due_at > work.now
        assert quiet_until(work, letter) is None


def test_taking_the_answer_back_makes_the_same_card_due_again(store: Store, clock: Clock) -> None:
    acme = a_due_one(store)
    remind(store)
    (letter,) = owed(store)
    with store.begin(WORKSPACE) as work:
        posted(work, letter)
        clock.advance(seconds=5)
    with store.begin(WORKSPACE) as work:
        me = work.members.get(acme.owner_id)
        snoozed = put_off(work, me, acme, SAID)
        answer = answer_to(work, letter)
        assert answer is not None
        assert answer.id == snoozed.event.id
        back = undo(work, me, snoozed.event.id, SAID).opportunity
        assert is_due_card(work, back, letter)
    assert remind(store) == 1
    (again,) = owed(store)
    with store.begin(WORKSPACE) as work:
        assert due_reminder(work, again) is None


@pytest.mark.parametrize(
    ("hour", "due"),
    [
        (None, datetime(2026, 11, 20, 1, tzinfo=UTC)),
        (time(15), datetime(2026, 11, 20, 7, tzinfo=UTC)),
    ],
)
def test_nine_stays_nine_for_an_owner_whose_zone_becomes_known(store: Store, hour: time | None, due: datetime) -> None:
    with store.begin(WORKSPACE) as work:
        ben = work.members.add(a_member(zone="UTC"))
        at = datetime.combine(date(2026, 11, 20), hour or time(9), UTC)
        open_book(work, owner_id=ben.id, next_on=at.date(), next_time=hour, due_at=at)
        open_book(work, "Closed", owner_id=ben.id, next_on=None, due_at=None)
        learn(work, "U0BEN", {"name": "Ben", "zone": "Asia/Shanghai"})
        assert work.opportunities.get(1).due_at == due
        assert work.opportunities.get(2).due_at is None

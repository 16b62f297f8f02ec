"""What holds after any history: what is open has an owner, a next date and a reminder; what has ended has none."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Engine, update

from parsing import OpportunityRef, UpdateDraft
from sales.errors import SalesError
from sales.letters import Letter, LetterState
from sales.opportunity import Opportunity, Place
from sales.people import Member, Role
from sales.vocabulary import Feedback, Grade, LossReason, Outcome, Status
from services.corrections import correct, fixable, withdraw_message
from services.day_cards import keep_shown
from services.handing import give, give_book
from services.morning import morning_of
from services.profiles import learn
from services.reminders import due_reminder, remind
from services.said import Said
from services.snoozing import put_off, snooze
from services.undoing import undo
from services.updates import create_opportunity, file_update
from storage.schema import opportunities, outbox
from storage.store import Store
from storage.work import Work
from tests.builders import WORKSPACE, Clock, a_member, a_team, owed_now
from tests.sqlite import empty_store

pytestmark = pytest.mark.no_cover

HISTORIES = 200
STEPS = 8
ZONES = ("Europe/Berlin", "Asia/Shanghai", "America/Los_Angeles")
DEALS = (1, 2)
REFUSED = {
    *("may-not-change", "may-not-see", "opportunity-closed", "next-date-past", "give-same-owner", "give-to-self"),
    *("give-empty-book", "undo-nothing", "undo-already", "undo-moved-on", "undo-too-late", "undo-not-yours"),
    *("fix-too-late", "opportunity-unknown-number"),
}
"""What the desk may answer instead of doing what it was asked."""


class History:
    """One made-up history: people say and press things as they come, and time passes."""

    def __init__(self, store: Store, clock: Clock, seed: int) -> None:
        """Seat a manager and two reps, one of them in another team."""
        self.store, self.clock, self.dice, self.said = store, clock, Random(seed), 0
        self.reminded: set[tuple[int, int]] = set()
        with store.begin(WORKSPACE) as work:
            east, west = work.teams.add(a_team(), None), work.teams.add(a_team(name="West", channel="C0WEST"), None)
            people = (("Ben", east, Role.REP), ("Wu", east, Role.MANAGER), ("Lin", west, Role.REP))
            for zone, (name, team, role) in zip(ZONES, people, strict=True):
                member = work.members.add(a_member(name=name, slack_id=f"U0{name.upper()}", zone=zone))
                work.members.put_in_team(member.id, team.id, role)
            for name in ("Acme", "Bolt"):
                named = UpdateDraft(opportunity=OpportunityRef(unmatched=name))
                create_opportunity(work, self.person(work, 1), named, self.next_said())

    def step(self) -> None:
        """Let one thing happen, or be refused; a refusal leaves no trace."""
        doing = self.dice.choice(DOINGS)
        try:
            with self.store.begin(WORKSPACE) as work:
                doing(self, work, self.person(work, self.dice.choice((1, 1, 2, 3))))
        except SalesError as refusal:
            if refusal.code not in REFUSED:
                raise

    def next_said(self) -> Said:
        self.said += 1
        message = self.dice.choice(range(max(1, self.said - 3), self.said + 1))
        return Said(place=Place.DM, key=f"said:{self.said}", channel="D1", ts=f"{message}.0")

    def person(self, work: Work, number: int) -> Member:
        return work.members.get(number)

    def day(self) -> date:
        return self.clock.moment.date() + timedelta(days=self.dice.randint(-1, 9))

    def deal(self, work: Work) -> Opportunity:
        return work.opportunities.get(self.dice.choice(DEALS))

    def event(self, work: Work) -> int:
        events = work.events.of(self.dice.choice(DEALS), 4)
        return self.dice.choice(events).id

    def update(self, work: Work, me: Member) -> None:
        words = self.dice.choice(("", "they called"))
        said = UpdateDraft(
            text=words,
            note=words,
            grade=self.dice.choice((None, *Grade)),
            stage=self.dice.choice((None, "quote", "signing")),
            amount=self.dice.choice((None, Decimal("99.90"), Decimal(100))),
            feedback=self.dice.choice(((), (Feedback.POSITIVE,))),
            follow_up_at=self.dice.choice((None, None, self.day())),
        )
        file_update(work, me, self.deal(work), said, self.next_said())

    def end(self, work: Work, me: Member) -> None:
        outcome = self.dice.choice(tuple(Outcome))
        reason = LossReason.PRICE if outcome is Outcome.LOST else None
        file_update(work, me, self.deal(work), UpdateDraft(outcome=outcome, loss_reason=reason), self.next_said())

    def hand_over(self, work: Work, me: Member) -> None:
        give(work, me, self.deal(work), self.person(work, self.dice.choice((1, 2, 3))), "", self.next_said())

    def hand_all_over(self, work: Work, me: Member) -> None:
        give_book(work, me, self.person(work, 1), self.person(work, self.dice.choice((2, 3))), "", self.next_said())

    def snooze(self, work: Work, me: Member) -> None:
        snooze(work, me, self.deal(work), self.day(), None, self.next_said())

    def put_off(self, work: Work, me: Member) -> None:
        put_off(work, me, self.deal(work), self.next_said())

    def undo(self, work: Work, me: Member) -> None:
        undo(work, me, self.dice.choice((None, self.event(work))), self.next_said())

    def fix(self, work: Work, me: Member) -> None:
        found = fixable(work, me, self.event(work))
        meant = UpdateDraft(text="meant", note="meant", grade=self.dice.choice((None, Grade.A)))
        name = self.dice.choice((None, "Acme", "Acne"))
        correct(work, me, found, self.dice.choice(DEALS), name, meant, self.next_said())

    def withdraw(self, work: Work, me: Member) -> None:
        withdraw_message(work, me, f"D1:{self.dice.randint(1, self.said)}.0", self.next_said())

    def move(self, work: Work, me: Member) -> None:
        learn(work, str(me.slack_id), {"name": me.name, "zone": self.dice.choice(ZONES)})

    def wait(self, work: Work, me: Member) -> None:
        del work, me
        self.clock.advance(minutes=self.dice.choice((1, 9, 60, 60 * 20, 60 * 24 * 4)))

    def check(self) -> None:
        """Hold the book to what is promised of it, whatever has happened."""
        with self.store.read(WORKSPACE) as work:
            for deal in work.opportunities.find(opportunities.c.id > 0):
                assert ill(work, deal) == []

    def look(self) -> None:
        """Sweep, and hold the letters to it: what is due is told of, what has ended is not."""
        while remind(self.store):
            pass
        for letter in letters(self.store, self.clock.moment):
            with self.store.begin(WORKSPACE) as work:
                if letter.kind == "morning":
                    self.post(work, letter)
                    continue
                deal = work.opportunities.get(letter.opportunity_id or 0)
                if due_reminder(work, letter):
                    assert deal.is_open
                    assert letter.to_member == deal.owner_id
                    self.reminded.add((deal.id, deal.generation))
        with self.store.read(WORKSPACE) as work:
            late = work.opportunities.find(opportunities.c.due_at <= self.clock.moment)
            untold = {o for o in late if o.is_open and (o.id, o.generation) not in self.reminded}
            assert [o for o in untold if not is_on_a_card_to_come(work, o)] == []

    def post(self, work: Work, letter: Letter) -> None:
        """Post a morning card as the postman does."""
        for row in morning_of(work, letter).rows:
            assert row.opportunity.is_open
            assert row.opportunity.owner_id == letter.to_member
            self.reminded.add((row.opportunity.id, row.opportunity.generation))
        keep_shown(work, letter, morning_of(work, letter).shown)


DOINGS: tuple[Callable[[History, Work, Member], None], ...] = (
    *(History.update, History.update, History.end, History.hand_over, History.hand_all_over, History.snooze),
    *(History.put_off, History.undo, History.undo, History.undo, History.fix, History.withdraw, History.move),
    *(History.wait, History.wait),
)


def ill(work: Work, deal: Opportunity) -> list[str]:
    """Name what is wrong with an opportunity."""
    owner = work.members.get(deal.owner_id)
    due = deal.due_at.astimezone(ZoneInfo(owner.zone)) if deal.due_at else None
    hours = {deal.next_time or work.playbook.morning, work.playbook.morning, work.playbook.afternoon}
    found = {
        "an open one has no next date": deal.is_open and deal.next_on is None,
        "one that has ended has a next date": not deal.is_open and deal.next_on is not None,
        "it is due on no day or on a day without being due": (deal.next_on is None) != (due is None),
        "it is due before its day": bool(due and deal.next_on and due.date() < deal.next_on),
        "it is due on another clock than its owner's": due is not None and due.time() not in hours,
        "it ended on no day": deal.status in {Status.WON, Status.LOST} and deal.closed_on is None,
        "an open one has ended": deal.is_open and (deal.closed_on is not None or deal.loss_reason is not None),
        "its last words were taken back": bool(deal.last_words) and not work.follow_ups.latest(deal.id, 1),
    }
    return [fault for fault, is_so in found.items() if is_so]


def is_on_a_card_to_come(work: Work, deal: Opportunity) -> bool:
    """Say whether a card of the coming days will show an opportunity, or one that is out is owed an edit that does."""
    coming = [work.now.date() + timedelta(days=ahead) for ahead in range(-1, 5)]
    cards = [card for day in coming for card in work.mornings.cards({deal.owner_id: day}).get(deal.owner_id, ())]
    return any(row.opportunity.id == deal.id for card in cards for row in morning_of(work, card).rows)


def letters(store: Store, now: datetime) -> list[Letter]:
    """Take the letters whose moment has come; return those that say what is due."""
    with store.connect_writing() as connection:
        taken = owed_now(connection, now)
        sent = outbox.c.available_at <= now
        connection.execute(update(outbox).where(sent).values(state=LetterState.SENT))
    return [letter for letter in taken if letter.kind in {"reminder", "morning"}]


@pytest.mark.parametrize("part", range(4))
def test_after_any_history_what_is_open_is_owned_dated_and_reminded_of(
    part: int, sqlite_engine: Engine, migrated_sqlite: Path
) -> None:
    for seed in range(part, HISTORIES, 4):
        clock = Clock()
        with empty_store(sqlite_engine, migrated_sqlite, clock.now) as store:
            history = History(store, clock, seed)
            for _ in range(STEPS):
                history.step()
                history.check()
                history.look()

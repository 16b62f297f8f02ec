"""What the database counts of any history is what somebody counts who goes through it step by step."""

import random
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

import pytest

from sales.changes import moved
from sales.opportunity import EventCode, Opportunity, Place
from sales.people import Member, Team
from sales.vocabulary import Feedback, Status
from services.conduct import conduct_of
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_follow_up, a_team, open_book, seated

DAYS = 30
START = NOW - timedelta(days=DAYS)


@dataclass
class Book:
    """A few deals that anything happens to, and what a reader of the log would note."""

    work: Work
    team: Team
    reps: list[Member]
    deals: list[Opportunity]
    log: list[tuple[datetime, Opportunity, str]] = field(default_factory=list)
    """Each step with its deal just before."""

    def step(self, at: datetime, which: int, what: str, due: date, owner: Member) -> None:
        """Let something happen to a deal."""
        then = Work(connection=self.work.connection, workspace=WORKSPACE, now=at, ids=self.work.ids)
        before = self.deals[which]
        if (before.status is Status.OPEN) == (what == "reopen"):
            return
        fields, code, follow_up = {"next_on": due}, EventCode.SNOOZED, None
        if what == "follow":
            code, follow_up = EventCode.UPDATED, then.follow_ups.new_id()
            made = a_follow_up(id=follow_up, opportunity_id=before.id, member_id=before.owner_id, at=at)
            then.follow_ups.add(replace(made, feedback=(Feedback.POSITIVE,)))
        after = replace(before, **fields)  # type: ignore[arg-type]
        if what == "give":
            code, after = EventCode.HANDED_OVER, replace(after, owner_id=owner.id)
        if what == "lose":
            code, after = EventCode.LOST, replace(before, status=Status.LOST, closed_on=at.date(), next_on=None)
        if what == "reopen":
            code, after = EventCode.REOPENED, replace(after, status=Status.OPEN, closed_on=None)
        saved = self.work.opportunities.save(after, before)
        then.events.add(code, before.id, before.owner_id, Place.COMMAND, moved(before, saved), {}, follow_up)
        self.log.append((at, before, what))
        self.deals[which] = saved

    def counted(self, first: date, last: date) -> dict[int, tuple[int, int]]:
        """Return by owner what was due and what came in time."""
        inside = self.found(first, last)
        return {
            owner: (len(own), sum(own))
            for owner in {key[0] for key in inside}
            if (own := [kept for key, kept in inside.items() if key[0] == owner])
        }

    def found(self, first: date, last: date) -> dict[tuple[int, int, date], bool]:
        """Return by owner, deal and day whether a follow-up came in time, going through the log up to then."""
        found: dict[tuple[int, int, date], bool] = {}
        done = [entry for entry in self.log if entry[0].date() <= last]
        for at, deal, what in done:
            if deal.status is not Status.OPEN or deal.next_on is None:
                continue
            is_late = at.date() > deal.next_on
            if is_late or what == "follow":
                key = (deal.owner_id, deal.id, deal.next_on if is_late else at.date())
                found[key] = found.get(key, True) and not is_late
        for deal in self.stood(len(done)):
            if deal.status is Status.OPEN and deal.next_on and deal.next_on < last:
                found[deal.owner_id, deal.id, deal.next_on] = False
        return {key: kept for key, kept in found.items() if first <= key[2] <= last}

    def stood(self, steps: int) -> list[Opportunity]:
        """Return every deal as it stood after so many steps."""
        later = {deal.id: deal for _, deal, _ in reversed(self.log[steps:])}
        return [later.get(deal.id, deal) for deal in self.deals]


def begun(work: Work) -> Book:
    team = work.teams.add(a_team(currency="USD"), None)
    reps = [seated(work, team.id, slack_id=f"U{name}", name=name, zone="UTC") for name in ("Ann", "Bo", "Cy")]
    deals = [
        open_book(
            work, f"Deal {nth}", owner_id=reps[nth % 3].id, team_id=team.id, created_at=START,
            next_on=START.date() + timedelta(days=nth),
        )
        for nth in range(6)
    ]  # fmt: skip
    return Book(work=work, team=team, reps=reps, deals=deals)


@pytest.mark.parametrize("seed", range(4))
def test_what_is_due_and_in_time_is_as_somebody_counts_it_by_hand(store: Store, seed: int) -> None:
    chance = random.Random(seed)
    with store.begin(WORKSPACE) as work:
        book = begun(work)
        for nth in range(90):
            at = START + timedelta(hours=nth * DAYS * 24 / 90, minutes=1)
            what = chance.choice(["follow"] * 4 + ["snooze"] * 2 + ["give", "lose", "reopen", "reopen"])
            due = at.date() + timedelta(days=chance.randint(0, 5))
            book.step(at, chance.randrange(6), what, due, chance.choice(book.reps))
        seen = 0
        for _ in range(8):
            first, last = sorted(START.date() + timedelta(days=chance.randint(0, DAYS - 1)) for _ in range(2))
            found = conduct_of(work, book.team, first, last)
            told = {owner: (each.due, each.on_time) for owner, each in found.items() if each.due}
            assert told == book.counted(first, last)
            seen += len(told)
        assert seen

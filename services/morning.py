"""What a morning card shows: what is due to one person, what is done of it since, and what comes later today."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from enum import StrEnum
from typing import Final

from sales.at_risk import risk_order
from sales.hours import DAY, moment
from sales.letters import Letter
from sales.opportunity import Opportunity
from sales.people import Member
from sales.vocabulary import Status
from services.day_cards import Shown, card_at, day_of, shown_on, told_after, told_until
from services.daybreak import Start, stands_on
from services.health import score_of
from services.history import Happening, happening, last_happening
from services.overdue import is_red
from services.pipeline import Details, details
from services.reminders import Reminder, answered_since, reminder_of
from services.talk_tracks import Opening, openings
from storage.work import Work

MOST_ROWS: Final = 10
"""Rows of a card; a button shows all where there are more."""


class RowKind(StrEnum):
    """How a row stands."""

    DUE = "due"
    """Something to do."""
    AT_ITS_HOUR = "at_its_hour"
    """It comes today at an hour of its own, as a card of its own."""
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class MorningRow:
    """One opportunity on a card."""

    opportunity: Opportunity
    kind: RowKind
    happened: Happening | None = None
    """What was done, where it is done."""
    stage_name: str | None = None
    """The workspace's own word for the stage, where it has one."""
    health: int | None = None
    """0 to 100; None where there is nothing to do."""
    is_red: bool = False
    """Whether it stands red."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alone:
    """The one opportunity of a card that has no other, with its whole context."""

    shown: Details
    due: Reminder | None = None
    """Why it is due; None where it is done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Morning:
    """A card: what is due, the most money at risk first."""

    owner: Member
    day: date
    rows: Sequence[MorningRow]
    today: int
    """How many are due today and not done, those at an hour of their own included."""
    late: int
    hidden: int
    """How many are due besides that have no row."""
    alone: Alone | None = None
    opening: Opening | None = None
    """What to begin the talk with about the first row that is to do, where there are several rows."""

    @property
    def shown(self) -> Shown:
        """What the card keeps of what it shows."""
        return [(row.opportunity.id, row.opportunity.version) for row in self.rows]

    @property
    def first(self) -> Opportunity | None:
        """The opportunity of the first row that is to do."""
        return next((row.opportunity for row in self.rows if row.kind is RowKind.DUE), None)

    @property
    def suggested(self) -> tuple[Opportunity, Opening] | None:
        """The one opening that the card suggests, and for which opportunity."""
        opening = self.alone.due.opening if self.alone and self.alone.due else self.opening
        return (self.first, opening) if self.first and opening else None

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to do."""
        return not self.hidden and all(row.kind is RowKind.DONE for row in self.rows)


def morning_of(work: Work, card: Letter) -> Morning:
    """Return what a card shows now: what it showed before in its old order, then what was folded into it."""
    owner, day = work.members.get(card.to_member or 0), day_of(card)
    due = _due(work, owner, card)
    kept = work.mornings.those(number for number, _ in shown_on(card)) if shown_on(card) else {}
    standing = [kept[number] for number, _ in shown_on(card) if number in kept]
    fresh = [o for o in due if o.id not in kept and (not kept or o.next_time is None or _is_late(o, day))]
    room = max(MOST_ROWS - len(standing), 0)
    rows = [_row(work, o, card, due) for o in [*standing, *fresh[:room]] if o.status is not Status.VOID]
    left = [*(row.opportunity for row in rows if row.kind is not RowKind.DONE), *fresh[room:]]
    late = sum(_is_late(o, day) for o in left)
    alone = _alone(work, rows[0]) if len(rows) == 1 and len(fresh) <= room else None
    found = Morning(
        owner=owner, day=day, rows=rows, today=len(left) - late, late=late, hidden=len(fresh[room:]), alone=alone
    )
    return found if alone or found.first is None else replace(found, opening=_opening(work, found.first, owner))


def _opening(work: Work, o: Opportunity, owner: Member) -> Opening | None:
    return next(iter(openings(work, o, owner.language)), None)


def still_due(work: Work, card: Letter) -> Sequence[Opportunity]:
    """Return what of a card is still to be done, in its order."""
    return [row.opportunity for row in morning_of(work, card).rows if row.kind is RowKind.DUE]


def only_one_on(work: Work, slack_id: str, channel: str, ts: str) -> int | None:
    """Return the number of the opportunity that somebody's card shows alone, if that is what stands there."""
    me = work.members.by_slack(slack_id)
    card = card_at(work, me, channel, ts) if me else None
    shown = shown_on(card) if card else ()
    return shown[0][0] if len(shown) == 1 else None


def rows_above(work: Work, me: Member, channel: str | None, thread: str | None) -> Sequence[Opportunity]:
    """Return what is still to be done of my card in whose thread something is said; nothing elsewhere."""
    card = card_at(work, me, channel, thread)
    return still_due(work, card) if card else ()


def _due(work: Work, owner: Member, card: Letter) -> Sequence[Opportunity]:
    """Return what is due to the reader: to do, the most money at risk first, then what comes at an hour of today."""
    start = Start(day=day_of(card), at=told_until(card), after=told_after(card))
    ends = moment(start.day + DAY, time(0), owner.zone) - timedelta(microseconds=1)
    theirs = work.mornings.due([owner.id], max(ends, start.at)).get(owner.id, ())
    to_do = [o for o in theirs if stands_on(o, start)]
    timed = [o for o in theirs if o.next_time and o.next_on == start.day] if start.after is None else []
    return [*risk_order(to_do, start.day, work.playbook_of, work.mornings.typical(owner.id)), *timed]


def _row(work: Work, o: Opportunity, card: Letter, due: Iterable[Opportunity]) -> MorningRow:
    own_words = {stage.code: stage.name for stage in work.playbook_of(o.team_id).stages}
    kind = _kind(work, o, card, due)
    happened = _answer(work, o, card) if kind is RowKind.DONE else None
    health = None if kind is RowKind.DONE else score_of(work, o)
    red = kind is RowKind.DUE and is_red(work, o)
    return MorningRow(
        opportunity=o, kind=kind, happened=happened, stage_name=own_words.get(o.stage), health=health, is_red=red
    )


def _kind(work: Work, o: Opportunity, card: Letter, due: Iterable[Opportunity]) -> RowKind:
    if not any(each.id == o.id for each in due):
        return RowKind.DONE
    if o.next_time is None or _is_late(o, day_of(card)):
        return RowKind.DUE
    return RowKind.DONE if answered_since(work, o.id, card.id) else RowKind.AT_ITS_HOUR


def _answer(work: Work, o: Opportunity, card: Letter) -> Happening:
    event = answered_since(work, o.id, card.id)
    return happening(work, event) if event else last_happening(work, o)


def _alone(work: Work, row: MorningRow) -> Alone:
    due = reminder_of(work, row.opportunity) if row.kind is RowKind.DUE else None
    return Alone(shown=due.shown if due else details(work, row.opportunity), due=due)


def _is_late(o: Opportunity, day: date) -> bool:
    return o.next_on is not None and o.next_on < day

"""The closing day: once a month all that nobody has followed up for long, decided in one go and taken back in one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sales.advice import AdviceKind, AdviceVerdict
from sales.authority import may_change
from sales.errors import SalesError
from sales.opportunity import Event, Opportunity
from sales.people import Member
from services.advising import quiet_until
from services.dropping import drop
from services.listing import silent_since
from services.said import Said
from services.sleeping import sleep, usual_day
from services.undoing import undo
from storage.advice import Advices
from storage.work import Work

TAKES_NOTHING_BACK: Final = frozenset({"undo-too-late", "opportunity-changed-meanwhile"})
"""Refusals that hold for the whole form: it is too late, or begun anew as another change came in between."""
MOST: Final = 20
"""Rows of one form; the next call brings the next ones."""


class Fate(StrEnum):
    """What is decided about one opportunity."""

    KEEP = "keep"
    SLEEP = "sleep"
    DROP = "drop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What somebody chose for an opportunity, which the form showed in a version."""

    number: int
    version: int
    fate: Fate


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What came of a form."""

    kept: Sequence[int]
    """Numbers of the opportunities that stay as they are."""
    slept: Sequence[Event]
    dropped: Sequence[Event]
    passed_by: int
    """How many had changed since the form was opened, and were left alone."""
    left: int
    """How many more stand on the list, as far as one form counts."""


def stale(work: Work, me: Member) -> Sequence[Opportunity]:
    """Return what of mine nobody has followed up for two rhythms of its grade, the longest first; kept ones rest."""
    since = silent_since(work.playbook_of(me.team_id), work.now)
    return Advices(work.scope).stale(me.id, since, MOST)


def decide_all(work: Work, me: Member, decisions: Iterable[Decision], words: str, said: Said) -> Decided:
    """Keep, put to sleep or drop each as it was chosen; what has changed meanwhile is left alone."""
    kept: list[int] = []
    events: dict[Fate, list[Event]] = {Fate.SLEEP: [], Fate.DROP: []}
    passed_by = 0
    for each in decisions:
        o = work.opportunities.get(each.number)
        if o.version != each.version or not o.is_open or not may_change(me, o):
            passed_by += 1
        elif each.fate is Fate.KEEP:
            _hush(work, me, o)
            kept.append(o.id)
        else:
            events[each.fate].append(_carry_out(work, me, o, each.fate, words, said))
    left = len(stale(work, me))
    return Decided(kept=kept, slept=events[Fate.SLEEP], dropped=events[Fate.DROP], passed_by=passed_by, left=left)


def take_all_back(work: Work, me: Member, events: Sequence[int], kept: Sequence[int], said: Said) -> tuple[int, int]:
    """Take back what one form decided; return how many were, and how many have changed since and stay."""
    stay = 0
    for event in events:
        try:
            undo(work, me, event, said)
        except SalesError as refused:
            if refused.code in TAKES_NOTHING_BACK:
                raise
            stay += 1
    for number in kept:
        _unhush(work, me, number)
    return len(events) + len(kept) - stay, stay


def _carry_out(work: Work, me: Member, o: Opportunity, fate: Fate, words: str, said: Said) -> Event:
    if fate is Fate.SLEEP:
        return sleep(work, me, o, usual_day(work, o), words, said).event
    return drop(work, me, o, words, said).event


def _unhush(work: Work, me: Member, number: int) -> None:
    """Put a kept opportunity on the list again; an advice to drop it that was kept with it waits again."""
    advices = Advices(work.scope)
    if stands := advices.get(number, AdviceKind.STALE):
        advices.reopen(number, AdviceKind.DROP, me.id, stands.quiet_until)
    advices.hush(number, AdviceKind.STALE, verdict=None, member_id=None, quiet_until=work.now)


def _hush(work: Work, me: Member, o: Opportunity) -> None:
    """Keep that it stays: it is on no list of the closing day, and not advised to be dropped, for a while."""
    decided = {"verdict": AdviceVerdict.KEPT, "member_id": me.id, "quiet_until": quiet_until(work, o)}
    Advices(work.scope).hush(o.id, AdviceKind.STALE, **decided)
    Advices(work.scope).settle(o.id, AdviceKind.DROP, **decided)

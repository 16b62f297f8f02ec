"""Putting an opportunity to sleep until a day, and waking it: no reminder, no forecast and no nagging in between."""

from dataclasses import replace
from datetime import date, datetime
from typing import Final

from sales.opportunity import Opportunity
from sales.vocabulary import Status

LONGEST_REASON: Final = 500
"""Characters of a reason that are kept."""


def asleep(o: Opportunity, words: str, today: date) -> Opportunity:
    """Return an opportunity put to sleep, and why; its next date is the day on which it wakes."""
    kept = words.strip()[:LONGEST_REASON] or None
    return replace(o, status=Status.ASLEEP, slept_on=today, slept_words=kept)


def awake(o: Opportunity) -> Opportunity:
    """Return an opportunity that is awake: one that slept is open again, any other is what it was."""
    return replace(o, status=Status.OPEN) if o.is_asleep else o


def woken(o: Opportunity, on: date, due_at: datetime) -> Opportunity:
    """Return an opportunity whose day has come, open and due; why it slept is kept until somebody follows it up."""
    return replace(awake(o), next_on=on, next_time=None, due_at=due_at, generation=o.generation + 1)

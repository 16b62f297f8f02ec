"""What an opportunity shows of itself: progress, the customer's last words, and how its closing day slips."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from sales.opportunity import Opportunity
from sales.playbook import Playbook
from sales.vocabulary import Feedback

HEARD: Final = 3
"""How many of the customer's latest answers are kept with an opportunity."""
_GRADES: Final = "CBA"


def with_signs(
    before: Opportunity, after: Opportunity, feedback: Sequence[Feedback], playbook: Playbook, now: datetime
) -> Opportunity:
    """Return the opportunity with its signs brought up to date after a change that a follow-up may have come with."""
    heard = [each for each in feedback if each is not Feedback.NO_RESPONSE]
    slipped = _with_closing_day(before, after)
    return replace(
        slipped,
        heard_at=now if heard else after.heard_at,
        heard=(*feedback, *before.heard)[:HEARD] if feedback else after.heard,
        progressed_at=now if _progresses(before, after, heard, playbook) else after.progressed_at,
    )


def _progresses(before: Opportunity, after: Opportunity, heard: Sequence[Feedback], playbook: Playbook) -> bool:
    """Say whether a change is progress: a stage further on, a better grade, or good news; a mere call is none."""
    further = playbook.rank(after.stage) > playbook.rank(before.stage)
    better = _GRADES.index(after.grade) > _GRADES.index(before.grade)
    return further or better or Feedback.POSITIVE in heard


def _with_closing_day(before: Opportunity, after: Opportunity) -> Opportunity:
    """Return the opportunity with how often its closing day was put off by now, and where it first stood."""
    if after.close_on is None or after.close_on == before.close_on:
        return after
    pushed = before.close_on is not None and after.close_on > before.close_on
    first = before.first_close_on or before.close_on or after.close_on
    return replace(after, first_close_on=first, slips=before.slips + pushed)

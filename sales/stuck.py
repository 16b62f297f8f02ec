"""Where an opportunity is stuck: no word after an offer, too long in a stage, or a closing day that keeps slipping."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from sales.playbook import Playbook
from sales.watched import Watched

NEGOTIATION: Final = "negotiation"
HOUR: Final = timedelta(hours=1)
DAY: Final = timedelta(days=1)
Dwell = Mapping[str, float]
"""By the code of a stage the days that the team's own opportunities mostly stayed in it at the most; stages of which
too few have been left are not in it."""


class Why(StrEnum):
    """Why an opportunity is stuck."""

    NO_WORD = "no_word"
    """Hours since an offer without a word of the customer."""
    NEGOTIATION = "negotiation"
    """Days in negotiation."""
    DWELL = "dwell"
    """Days in a stage, against the team's own."""
    SLIPS = "slips"
    """How often the closing day was put off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stuck:
    """One reason, with its figure and the limit that it has passed, in the unit of the reason."""

    why: Why
    is_now: int
    limit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """How a closing day slipped."""

    times: int
    days: int
    """From where it first stood to where it stands; negative where it was drawn in again."""


def stuck(o: Watched, playbook: Playbook, now: datetime, dwell: Dwell) -> tuple[Stuck, ...]:
    """Return why an open opportunity is stuck; nothing is said while a promised next date is still to come."""
    is_planned = o.next_promised and o.due_at is not None and o.due_at > now
    return () if is_planned else tuple(_reasons(o, playbook, now, dwell))


def slip(o: Watched) -> Slip | None:
    """Return how the closing day slipped; None where it never did."""
    if not o.slips or o.close_on is None or o.first_close_on is None:
        return None
    return Slip(times=o.slips, days=(o.close_on - o.first_close_on).days)


def _reasons(o: Watched, playbook: Playbook, now: datetime, dwell: Dwell) -> Iterator[Stuck]:
    stood = now - o.stage_since
    waits = o.stage in playbook.awaits_feedback and (o.heard_at is None or o.heard_at < o.stage_since)
    if waits and stood > playbook.proposal_hours * HOUR:
        yield Stuck(why=Why.NO_WORD, is_now=stood // HOUR, limit=playbook.proposal_hours)
    if o.stage == NEGOTIATION and stood > playbook.negotiation_days * DAY:
        yield Stuck(why=Why.NEGOTIATION, is_now=stood // DAY, limit=playbook.negotiation_days)
    if (usual := dwell.get(o.stage)) is not None and stood > usual * DAY:
        yield Stuck(why=Why.DWELL, is_now=stood // DAY, limit=int(usual))
    if o.slips >= max(playbook.slips, 1):
        yield Stuck(why=Why.SLIPS, is_now=o.slips, limit=playbook.slips)

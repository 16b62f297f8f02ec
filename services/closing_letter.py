"""What the monthly letter of the closing day tells: what has gone stale, and which customers have gone cold."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from sales.advice import AdviceKind, AdviceVerdict
from sales.opportunity import Opportunity
from sales.people import Member
from services.changes import today_of
from services.closing_day import stale
from storage.advice import Advices
from storage.work import Work

MOST_COLD: Final = 3
"""Customers gone cold that one letter names."""
FORGOTTEN: Final = timedelta(days=365)
"""How long after its end a deal is worth a visit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """What there is to clear, and who may be worth a visit."""

    stale: Sequence[Opportunity]
    cold: Sequence[Opportunity]
    """Lost or dropped a while ago, of customers with whom nothing is going on, the largest first."""

    def __bool__(self) -> bool:
        """Say whether there is anything to tell."""
        return bool(self.stale or self.cold)


def month_of(work: Work, member: Member) -> Month:
    """Return what a member's letter tells now."""
    return Month(stale=stale(work, member), cold=cold(work, member))


def cold(work: Work, member: Member) -> Sequence[Opportunity]:
    """Return which of a member's customers gone cold may be worth a visit; whom a letter has named rests as long."""
    playbook, today = work.playbook_of(member.team_id), today_of(work, member)
    if not playbook.revisit_days:
        return ()
    until = today - timedelta(days=playbook.revisit_days)
    return Advices(work.scope).cold(member.id, (today - FORGOTTEN, until), playbook.stage_codes[:1], MOST_COLD)


def rest(work: Work, told: Sequence[Opportunity]) -> None:
    """Keep that customers gone cold were named, so that the next letters name others."""
    for o in told:
        until = work.now + timedelta(days=work.playbook_of(o.team_id).revisit_days)
        over = {"verdict": AdviceVerdict.KEPT, "member_id": None, "quiet_until": until}
        Advices(work.scope).hush(o.id, AdviceKind.REVISIT, **over)

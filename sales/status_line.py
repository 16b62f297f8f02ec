"""Where one deal stands, as one would say it in a sentence: what has been done, and when it is to be signed."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from sales.gates import ticks_of
from sales.opportunity import FollowUp, Opportunity
from sales.playbook import Playbook
from sales.promises import Promise, in_order
from sales.stages import PROOFS, Tick

WEEK: Final = 7
NEAR_WEEKS: Final = 4
"""Weeks within which a closing day is told by them too."""
_SENT_FROM: Final[Mapping[str, str]] = MappingProxyType(
    {"proposal": "proposal", "quote": "quotation", "signing": "contract"}
)
"""What words say was sent, by the stage that they hint at; believed from that stage on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """What a sentence on a deal says besides its own fields."""

    ticks: tuple[Tick, ...]
    """What is known of need, budget and who decides."""
    proofs: tuple[str, ...]
    """Codes of what lies before the customer, or was proved, in the order of a sale."""
    heard: FollowUp | None
    """The last follow-up in which the customer said anything."""
    owed: Promise | None
    """The promise that is next to be kept, whose side has to act."""


def ticks_told(opportunity: Opportunity, playbook: Playbook, *, decides: bool) -> tuple[Tick, ...]:
    """Return the ticks that may be told: those that somebody gave and, past the first stage, that the need is real.

    An amount alone lets a deal through the gate of the budget, but nobody said that the customer has it.
    """
    known = ticks_of(opportunity, decides=decides)
    past_first = playbook.rank(opportunity.stage) > 0
    told = {*opportunity.qualified, *([Tick.NEED] if past_first else ()), *([Tick.DECIDES] if decides else ())}
    return tuple(tick for tick in Tick if tick in known & told)


def proofs_told(
    opportunity: Opportunity, playbook: Playbook, proofs: Collection[str], said: Collection[str]
) -> tuple[str, ...]:
    """Return what lies before the customer: by evidence, or by words and by the stage at once."""
    sent = {_SENT_FROM[code] for code in said if code in _SENT_FROM and _is_from(opportunity, playbook, code)}
    here = sent | set(proofs)
    known = tuple(each for each in PROOFS if each in here)
    return known + tuple(sorted(here - set(known)))


def owed_next(promises: Collection[Promise]) -> Promise | None:
    """Return the open promise that is next to be kept."""
    return next((each for each in in_order(promises) if each.is_open), None)


def weeks_until(day: date, today: date) -> int | None:
    """Return within how many weeks a day lies, where they are few; None where it is past or far."""
    days = (day - today).days
    weeks = -(-days // WEEK) or 1
    return weeks if days >= 0 and weeks <= NEAR_WEEKS else None


def _is_from(opportunity: Opportunity, playbook: Playbook, code: str) -> bool:
    codes = playbook.stage_codes
    return code in codes and opportunity.stage in codes and playbook.rank(opportunity.stage) >= playbook.rank(code)

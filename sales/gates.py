"""The gates between stages: what an opportunity still owes before it may go on."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Final

from sales.opportunity import Opportunity
from sales.playbook import Playbook
from sales.stages import Asked, Criterion, Tick
from sales.vocabulary import Feedback

LONGEST_LINK: Final = 500
"""Characters of a permalink that are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A file or a message that somebody points at as evidence."""

    link: str
    """Its Slack permalink."""
    title: str
    file_id: str | None = None
    digest: str
    """SHA-256 of what identifies the file or the message, so that pointing twice at one is seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Proof):
    """Proof kept with an opportunity: what it proves, who pointed at it, and when."""

    id: int
    opportunity_id: int
    proof: str
    """Code of what it proves, such as `requirements`."""
    member_id: int
    at: datetime
    event_id: int
    """The change that brought it; taking that back withdraws it."""
    withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What is known beside the opportunity's own fields."""

    decides: bool = False
    """Whether a person at the customer's is known to decide."""
    proofs: Collection[str] = ()
    """Codes of what evidence stands for."""


def ticks_of(opportunity: Opportunity, *, decides: bool) -> frozenset[Tick]:
    """Return the ticks of qualification: those that somebody gave, and those that the book says by itself.

    The need is known by a product or by anything the customer said, unless that was that there is none; the budget by
    an amount; who decides by a contact.
    """
    heard = opportunity.heard_at is not None and Feedback.NO_NEED not in opportunity.heard
    known = {
        Tick.NEED: heard or opportunity.product_id is not None,
        Tick.BUDGET: opportunity.amount is not None,
        Tick.DECIDES: decides,
    }
    return frozenset(opportunity.qualified) | {tick for tick, is_known in known.items() if is_known}


def goes_back(playbook: Playbook, current: str, wanted: str) -> bool:
    """Say whether a move leads to an earlier stage."""
    return playbook.rank(wanted) < playbook.rank(current)


def asked_on_the_way(playbook: Playbook, current: str, wanted: str) -> tuple[Criterion, ...]:
    """Return every criterion of the gates between two stages, each once; none on the way back.

    They are what the stage left and those passed ask on leaving, and those passed and the wanted one on entering.
    """
    if goes_back(playbook, current, wanted) or current == wanted:
        return ()
    first = playbook.rank(current) if current in playbook.stage_codes else -1
    way = playbook.stages[max(first, 0) : playbook.rank(wanted) + 1]
    gates = [each for left, entered in pairwise(way) for each in (*left.leave, *entered.enter)]
    return _least(gates if first >= 0 else [*playbook.stage(playbook.stage_codes[0]).enter, *gates])


def missing(playbook: Playbook, opportunity: Opportunity, shown: Shown, wanted: str) -> tuple[Criterion, ...]:
    """Return exactly what an opportunity still owes before it may go to a stage."""
    asked = asked_on_the_way(playbook, opportunity.stage, wanted)
    return tuple(each for each in asked if not _is_met(each, opportunity, shown))


def furthest(playbook: Playbook, opportunity: Opportunity, shown: Shown, wanted: str) -> str:
    """Return the code of the furthest stage up to the wanted one whose gates are passed already."""
    first, last = playbook.rank(opportunity.stage), playbook.rank(wanted)
    ahead = reversed(playbook.stage_codes[first + 1 : last + 1])
    passed = (code for code in ahead if not missing(playbook, opportunity, shown, code))
    return next(passed, opportunity.stage)


def _is_met(criterion: Criterion, opportunity: Opportunity, shown: Shown) -> bool:
    if criterion.kind is Asked.TICKS:
        return len(ticks_of(opportunity, decides=shown.decides)) >= int(criterion.what)
    if criterion.kind is Asked.FIELD:
        return getattr(opportunity, criterion.what) is not None
    return shown.decides if criterion.kind is Asked.CONTACT else criterion.what in shown.proofs


def _least(criteria: Iterable[Criterion]) -> tuple[Criterion, ...]:
    """Return each criterion once; of several that count ticks the one that asks for most."""
    once = list(dict.fromkeys(criteria))
    most = max((int(each.what) for each in once if each.kind is Asked.TICKS), default=0)
    return tuple(_without_lesser(once, str(most)))


def _without_lesser(criteria: Iterable[Criterion], most: str) -> Iterator[Criterion]:
    for each in criteria:
        if each.kind is not Asked.TICKS or each.what == most:
            yield each

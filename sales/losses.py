"""Why a deal was lost, below the first reason; what its history hints at; and which answers to objections worked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from sales.opportunity import FollowUp, Opportunity
from sales.vocabulary import Feedback, LossReason, Status

DETAILS: Final[Mapping[LossReason, tuple[str, ...]]] = MappingProxyType(
    {
        LossReason.PRICE: ("cheaper_rival", "no_discount", "worth_unclear", "running_costs"),
        LossReason.COMPETITOR: ("incumbent", "better_fit", "lower_price", "knew_them"),
        LossReason.NO_BUDGET: ("budget_cut", "never_approved", "spent_elsewhere"),
        LossReason.NO_NEED: ("solved_inside", "plan_dropped", "never_real"),
        LossReason.TIMING: (
            "budget_cycle",
            "no_champion",
            "approval_chain",
            "other_priorities",
            "reorganised",
            "unsure",
        ),
        LossReason.FEATURE_GAP: ("core_feature", "integration", "security", "delivery"),
        LossReason.RELATIONSHIP: ("contact_left", "no_decider", "trust"),
        LossReason.NO_RESPONSE: ("never_engaged", "after_proposal", "after_quote"),
        LossReason.OTHER: (),
    }
)
"""The reasons below each reason."""
INSISTS: Final = frozenset({LossReason.TIMING})
"""Reasons that are too easy an answer to be left alone: nearly a third of losses are put down to a slow decision."""
FADE: Final = 0.6
"""How much less each older follow-up weighs than the next younger one, so that what was said last counts most."""
LOOKED_AT: Final = 20
"""Follow-ups, the newest, that a hint is drawn from."""

HINTS: Final[Mapping[Feedback, LossReason]] = MappingProxyType(
    {
        Feedback.PRICE_HIGH: LossReason.PRICE,
        Feedback.NEEDS_DISCOUNT: LossReason.PRICE,
        Feedback.COMPETITOR: LossReason.COMPETITOR,
        Feedback.NO_BUDGET: LossReason.NO_BUDGET,
        Feedback.NEEDS_BUDGET: LossReason.NO_BUDGET,
        Feedback.NO_NEED: LossReason.NO_NEED,
        Feedback.NOT_NOW: LossReason.TIMING,
        Feedback.NEEDS_APPROVAL: LossReason.TIMING,
        Feedback.FEATURE_GAP: LossReason.FEATURE_GAP,
        Feedback.SECURITY_CONCERN: LossReason.FEATURE_GAP,
        Feedback.DELIVERY_CONCERN: LossReason.FEATURE_GAP,
        Feedback.NO_RESPONSE: LossReason.NO_RESPONSE,
    }
)
"""What a customer's words before the end make likely; said at the end itself, the same words may mean less."""
OBJECTIONS: Final = (
    Feedback.PRICE_HIGH,
    Feedback.NEEDS_DISCOUNT,
    Feedback.COMPETITOR,
    Feedback.NO_BUDGET,
    Feedback.NEEDS_BUDGET,
    Feedback.NEEDS_APPROVAL,
    Feedback.NOT_NOW,
    Feedback.NO_NEED,
    Feedback.FEATURE_GAP,
    Feedback.SECURITY_CONCERN,
    Feedback.DELIVERY_CONCERN,
    Feedback.CONTRACT_TERMS,
    Feedback.NEEDS_CASE,
)
"""What customers hold against a deal; praise, silence and a wish for a demo are none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """The likeliest reason of a loss, and what makes it likely."""

    reason: LossReason
    times: int
    """Follow-ups that speak for it."""
    of: int
    """Follow-ups that were looked at."""
    last_on: date
    """Day of the latest that speaks for it."""
    words: str
    """What was said then."""


def is_detail(reason: LossReason | None, detail: str | None) -> bool:
    """Say whether a reason below stands under that reason."""
    return reason is not None and detail in DETAILS[reason]


def asks_deeper(reason: LossReason | None, detail: str | None) -> bool:
    """Say whether a loss may not be saved before somebody says what is behind its reason."""
    return reason in INSISTS and not is_detail(reason, detail)


def reasons_hinted(follow_up: FollowUp) -> frozenset[LossReason]:
    """Return the reasons that one follow-up speaks for; a rival's name speaks for the competitor."""
    named = {LossReason.COMPETITOR} if follow_up.competitors else set()
    return frozenset(named | {HINTS[said] for said in follow_up.feedback if said in HINTS})


def likeliest(follow_ups: Sequence[FollowUp]) -> Hint | None:
    """Return the likeliest reason of a loss by its follow-ups, the newest first; None where they hint at nothing.

    Each follow-up has one voice, shared by the reasons that it speaks for; the newest has the loudest. Of equals the
    one that was spoken of last is the likeliest, and of those the first in the order of the reasons.
    """
    voices: dict[LossReason, float] = {}
    for age, follow_up in enumerate(follow_ups):
        hinted = reasons_hinted(follow_up)
        for reason in hinted:
            voices[reason] = voices.get(reason, 0.0) + FADE**age / len(hinted)
    if not voices:
        return None
    speaking = {reason: [f for f in follow_ups if reason in reasons_hinted(f)] for reason in voices}
    order = tuple(LossReason)
    reason = max(voices, key=lambda r: (voices[r], -follow_ups.index(speaking[r][0]), -order.index(r)))
    last = speaking[reason][0]
    return Hint(
        reason=reason, times=len(speaking[reason]), of=len(follow_ups), last_on=last.happened_on, words=last.words
    )


def rivals_named(follow_ups: Sequence[FollowUp]) -> tuple[str, ...]:
    """Return the rivals that follow-ups, the newest first, name: what was named last first, each once."""
    once: dict[str, str] = {}
    for name in (name for follow_up in follow_ups for name in follow_up.competitors):
        once.setdefault(name.casefold(), name)
    return tuple(once.values())


def objections_of(follow_up: FollowUp) -> tuple[Feedback, ...]:
    """Return what a follow-up holds against the deal."""
    return tuple(said for said in follow_up.feedback if said in OBJECTIONS)


def worked(objection: FollowUp, later: Sequence[FollowUp], opportunity: Opportunity) -> FollowUp | None:
    """Return the answer to an objection that worked, out of the follow-ups after it, the oldest first.

    It is the first in which the objection is not raised again, if the deal came further then or later, or was won.
    """
    raised = set(objections_of(objection))
    answer = next((f for f in later if raised.isdisjoint(f.feedback)), None)
    if answer is None:
        return None
    came_further = opportunity.progressed_at is not None and opportunity.progressed_at >= answer.at
    return answer if came_further or opportunity.status is Status.WON else None

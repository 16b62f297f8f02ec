"""The codes that records carry, one per concept; people's words for them live in parsing and in the locales."""

from enum import StrEnum
from typing import Final


class Grade(StrEnum):
    """How strong the customer's intent is: A strongest, C only asking."""

    A = "A"
    B = "B"
    C = "C"


class Status(StrEnum):
    """Whether an opportunity is still being worked, and how it ended if not."""

    OPEN = "open"
    ASLEEP = "asleep"
    """Put to sleep until a day, on which it is open again."""
    WON = "won"
    LOST = "lost"
    DROPPED = "dropped"
    VOID = "void"
    """Taken back right after it was made; counts nowhere."""


class Feedback(StrEnum):
    """What the customer says or does."""

    PRICE_HIGH = "price_high"
    NEEDS_DISCOUNT = "needs_discount"
    NEEDS_CASE = "needs_case"
    NEEDS_BUDGET = "needs_budget"
    NO_BUDGET = "no_budget"
    NEEDS_APPROVAL = "needs_approval"
    SECURITY_CONCERN = "security_concern"
    FEATURE_GAP = "feature_gap"
    COMPETITOR = "competitor"
    NOT_NOW = "not_now"
    NO_NEED = "no_need"
    NO_RESPONSE = "no_response"
    POSITIVE = "positive"
    NEEDS_DEMO = "needs_demo"
    DELIVERY_CONCERN = "delivery_concern"
    CONTRACT_TERMS = "contract_terms"


class Channel(StrEnum):
    """How a contact with the customer took place."""

    CALL = "call"
    VISIT = "visit"
    VIDEO = "video"
    EMAIL = "email"
    WECHAT = "wechat"
    MESSAGE = "message"
    EVENT = "event"


class LossReason(StrEnum):
    """Why an opportunity was lost."""

    PRICE = "price"
    COMPETITOR = "competitor"
    NO_BUDGET = "no_budget"
    NO_NEED = "no_need"
    TIMING = "timing"
    FEATURE_GAP = "feature_gap"
    RELATIONSHIP = "relationship"
    NO_RESPONSE = "no_response"
    OTHER = "other"


class Outcome(StrEnum):
    """A final end that a person reports."""

    WON = "won"
    LOST = "lost"


STAGES: Final = ("lead", "qualified", "proposal", "quote", "negotiation", "signing")
"""Codes of the six default stages, in order; a playbook may carry others."""

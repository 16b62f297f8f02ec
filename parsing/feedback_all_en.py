"""The English of what customers say, by feedback code."""

from typing import Final

from parsing.feedback_approval_en import APPROVAL
from parsing.feedback_en import PRODUCT
from parsing.feedback_funds_en import FUNDING
from parsing.feedback_gaps_en import GAPS
from parsing.feedback_liking_en import LIKING
from parsing.feedback_mixed_en import MIXED
from parsing.feedback_money_en import MONEY
from parsing.feedback_more_en import MORE
from parsing.feedback_price_en import PRICE
from parsing.feedback_proof_en import PROOF
from parsing.feedback_safety_en import SAFETY
from parsing.feedback_silence_en import SILENCE
from parsing.feedback_terms_en import TERMS
from parsing.feedback_timing_en import TIMING
from sales.vocabulary import Feedback

_PARTS: Final = (
    MONEY,
    PRODUCT,
    MORE,
    PRICE,
    FUNDING,
    APPROVAL,
    PROOF,
    SAFETY,
    GAPS,
    TIMING,
    SILENCE,
    TERMS,
    LIKING,
    MIXED,
)
ENGLISH: Final[dict[Feedback, tuple[str, ...]]] = {
    code: tuple(words for part in _PARTS for words in part.get(code, ())) for code in Feedback
}
"""Patterns for a folded text, by code."""

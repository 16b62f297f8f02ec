"""What customers say, by feedback code, both languages."""

from typing import Final

from parsing.feedback_en import PRODUCT
from parsing.feedback_money_en import MONEY
from parsing.feedback_more_en import MORE
from parsing.feedback_zh import CHINESE
from sales.vocabulary import Feedback

_ENGLISH: Final = MONEY | PRODUCT
WORDS: Final[dict[Feedback, str]] = {
    code: "|".join((*_ENGLISH[code], *MORE.get(code, ()), *CHINESE[code])) for code in Feedback
}
"""Each code's pattern for a folded text, both languages."""
SELF_DENYING: Final = frozenset(
    {
        Feedback.NO_BUDGET,
        Feedback.NO_NEED,
        Feedback.NO_RESPONSE,
        Feedback.NOT_NOW,
        Feedback.FEATURE_GAP,
        Feedback.COMPETITOR,
    }
)
"""Codes whose words carry a no themselves, so that a no before them denies nothing."""

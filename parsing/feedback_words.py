"""What customers say, by feedback code, both languages."""

from typing import Final

from parsing.feedback_all_en import ENGLISH
from parsing.feedback_zh import CHINESE
from sales.vocabulary import Feedback

WORDS: Final[dict[Feedback, str]] = {code: "|".join((*ENGLISH[code], *CHINESE[code])) for code in Feedback}
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

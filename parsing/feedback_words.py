"""What customers say, by feedback code, both languages."""

from typing import Final

from parsing.feedback_all_en import ENGLISH
from parsing.feedback_calm_zh import CALM
from parsing.feedback_doubts_zh import DOUBTS
from parsing.feedback_funds_zh import FUNDS
from parsing.feedback_joy_zh import JOY
from parsing.feedback_pace_zh import PACE
from parsing.feedback_price_zh import PRICE
from parsing.feedback_product_zh import PRODUCT as PRODUCT_ZH
from parsing.feedback_proof_zh import PROOF
from parsing.feedback_rivals_zh import RIVALS
from parsing.feedback_worth_zh import WORTH
from parsing.feedback_zh import CHINESE
from sales.vocabulary import Feedback

_CHINESE: Final = (CHINESE, PRICE, FUNDS, PROOF, JOY, PRODUCT_ZH, PACE, WORTH, RIVALS, CALM, DOUBTS)
WORDS: Final[dict[Feedback, str]] = {
    code: "|".join((*ENGLISH[code], *(one for words in _CHINESE for one in words.get(code, ())))) for code in Feedback
}
"""Each code's pattern for a folded text, both languages."""

"""Tells whether a date is the one on which a deal is expected to be signed."""

import re
from typing import Final

from parsing.clauses import Clauses
from parsing.dates import FoundDate
from parsing.followup_words import CLOSING, DEFERRED, LATEST, NOT_CLOSING, OUR_ACTION
from parsing.patterns import Pattern


def is_closing(found: FoundDate, clauses: Clauses) -> bool:
    """Tell whether words of signing stand around a date."""
    lead, tail = clauses.before(found.start), clauses.after(found.start, found.end)
    words = f"{lead.rstrip()} {found.text.lower()}"
    if (
        DEFERRED.search(lead)
        or _ORDERED_BEHIND.match(tail)
        or ((_ORDER.search(lead) and _COMES.match(tail)) or (_BUYER.search(lead) and _SIGNS.match(tail)))
    ):
        return True
    before = [match for match in CLOSING.finditer(words) if not NOT_CLOSING.match(words[match.start() :])]
    after = CLOSING.match(tail.lstrip(" 能会可以前再就的左右才应该有望要去力争")) or re.match(
        r"[^,.;]{0,10}?(?:成交|签(?:约|单|合同|下)?|拿下|下单|落单|定标|关单|走完(?:合同|流程))", tail
    )
    if NOT_CLOSING.search(words) and not before:
        return False
    action = [match for match in OUR_ACTION.finditer(lead) if not _SET.match(match.group())]
    closer = before and (not action or before[-1].end() >= action[-1].end() - 1)
    return bool(closer or (after and not tail.startswith("才") and not re.match(r"\s*签(?:到|收|字|名)", tail)))


_ORDERED_BEHIND: Final = Pattern(
    r" (?:is |'s )?(?:for|as) (?:the |their )?(?:purchase|signature|signing|close|closing|po|order|award)\b"
    r"|(?:左右|前后|才|再|去)?采购(?:$|[,.;。])"
)
_ORDER: Final = Pattern(r"(?:(?<!名)单子?|订单|合同|po)[^,.;。]{0,6}$")
_COMES: Final = Pattern(r"(?:左右|前|能|可以|应该|就)*(?:下(?=$|[,.;。])|下来|落单|签(?:字|回|好|掉|了?(?=$|[,.;。])))")
_BUYER: Final = Pattern(r"(?:他们?|客户|对方|甲方|某)[^,.;。]{0,4}$")
_SIGNS: Final = Pattern(r"(?:左右|前|能|可以|应该|就)*(?:签(?:字|回|好|掉|了?(?=$|[,.;。]))|定(?=$|[,.;。])|拍板)")
"""A signing told behind its day: 订单预计二月中下, 他们周一签字."""
_SET: Final = Pattern(r"schedul|book|due|deadline|set up|安排|计划|确认")
"""Words that set a day for anything, a signing as well."""


def is_latest(found: FoundDate, clauses: Clauses) -> bool:
    """Tell whether a date is the last one for a signing that is aimed at for another day."""
    lead = clauses.folded[max(found.start - _NEAR, 0) : found.start]
    return bool(LATEST.search(lead) or _LATEST_BEHIND.match(clauses.folded, found.end)) or clauses.folded.startswith(
        _LATEST_WORDS, found.start
    )


_NEAR: Final = 24
_LATEST_BEHIND: Final = Pattern(r"\s*(?:at (?:the )?(?:very )?latest|latest|tops|at worst)\b")
_LATEST_WORDS: Final = ("最晚", "最迟", "不晚于", "no later than", "not later than")

"""Words that only announce a value or round it off: `close` 30 Sep, 金额改成 15万, 9月30日 成交."""

import re
from typing import Final

from parsing.patterns import Pattern

Span = tuple[int, int]
_LINK: Final = (
    r"(?:\s*(?:is|now|to|at|on|by|of|in|around|:|=|->|时间|日期|是|为|在|于|定在|定于|改(?:成|为|到|在)|"
    r"调整?(?:为|到|成|至)|变(?:为|成)|约|大概)(?![a-z]))*\s*$"
)
_CLOSING: Final = (
    r"(?:(?<![a-z])(?:(?:expect(?:s|ed)?|should|will|to|target(?:ed|ing)?)\s+)*(?:clos(?:e|es|ing)|sign(?:s|ing)?)"
    r"(?: date)?|(?:预计|预期|计划|争取|有望|力争)*(?:成交|签约|签单|签|关单|结单)?)"
)
_AMOUNT: Final = (
    r"(?:(?<![a-z])(?:(?:deal|contract)\s+)?(?:amount|value|size|worth|total|tcv|acv)|(?<![a-z])(?=(?:now|to) )|"
    r"金额|总价|总额|合同(?:金)?额|成交价|(?=改成|改为|改到|调整?到|调整?为))"
)
_NEXT: Final = (
    r"(?:(?<![a-z])(?:next(?: (?:step|action|call|contact|touch))?|follow(?:ing)?[- ]?up)|"
    r"下次(?:跟进|联系|回访)?|下一步|再?跟进)"
)
_PLANNED: Final = (
    r"(?:(?<![a-z])(?:next )?(?:call(?:ing)?|meet(?:ing)?|demo|visit|e-?mail|ping|chase|ring|lunch|follow[- ]?up|next)"
    r"(?: (?:them|him|her|back|again))*|下次|下一步|再?(?:跟进|联系|回访|电话|拜访|见面|演示|沟通|面谈|上门))"
)
_BEFORE: Final = {
    "close_on": Pattern(_CLOSING + _LINK),
    "amount": Pattern(_AMOUNT + _LINK),
    "follow_up_at": Pattern(f"(?:{_NEXT}|{_PLANNED}){_LINK}"),
    "grade": Pattern(r"(?:(?<![a-z])(?:grade|rating|now|to)|(?:客户|意向)?(?:等级|级别|评级))" + _LINK),
    "stage": Pattern(r"(?:(?<![a-z])(?:stage|phase|now|in|at|to)|阶段)" + _LINK),
}
_BEHIND: Final = {
    "close_on": Pattern(r"\s*(?:之?前)?(?:能|可以?)?(?:成交|签(?:约|单|合同)?(?![收到字名])|关单|结单|下单|拿下)"),
    "follow_up_at": Pattern(
        r"\s*(?:再?(?:跟进|联系|回访|(?:打|通)?个?电话|拜访|开个?会|碰头|会面|约见|见面|演示|沟通|面谈|上门)(?:一下)?|call\b|demo\b)"
    ),
}
WIDENED: Final = frozenset(_BEFORE)
"""The fields beside which such words stand."""
_REACH: Final = 40


def widen(field: str, span: Span, folded: str) -> Span:
    """Give the place of a value with the words around it that only announce it; the kind of the next contact is one."""
    behind = _BEHIND.get(field)
    start, end = span
    lead = _BEFORE[field].search(folded[max(0, start - _REACH) : start])
    tail = behind.match(folded, end) if behind else None
    return start - len(lead.group()) if lead else start, tail.end() if tail else end


def pieces_left(text: str, taken: list[Span]) -> list[tuple[int, str]]:
    """Cut what no value has taken up, at the values and at commas; gives where each piece begins, and its words."""
    for start, end in taken:
        text = text[:start] + ";" * (end - start) + text[end:]
    return [(found.start(1), found[1]) for found in _PIECE.finditer(text)]


_MARKS: Final = r";,.:!，。；、：！"
_PIECE: Final = Pattern(rf"(?:(?:stage|in|at)\s+)?([^\s{_MARKS}](?:[^{_MARKS}]*[^\s{_MARKS}])?)", re.IGNORECASE)

"""Tells whether a date is the one on which a deal is expected to be signed."""

import re
from typing import Final

from parsing.clauses import Clauses
from parsing.dates import FoundDate
from parsing.days_meant import PERIODS
from parsing.followup_words import CLOSING, DEFERRED, LATEST, NOT_CLOSING, OUR_ACTION
from parsing.patterns import Pattern, Phrases


def is_closing(found: FoundDate, clauses: Clauses) -> bool:
    """Tell whether words of signing stand around a date."""
    if not _ANY.may_match(clauses.folded):
        return False
    lead, tail = clauses.before(found.start), clauses.after(found.start, found.end)
    words = f"{lead.rstrip()} {found.text.lower()}"
    if _NEVER.match(tail):
        return False
    if DEFERRED.search(lead) or (_TOLD.may_match(clauses.folded) and _is_signing_told(found, lead, clauses)):
        return True
    if _BEHIND.may_match(clauses.folded) and _is_told_behind(lead, tail):
        return True
    before = [match for match in CLOSING.finditer(words) if not NOT_CLOSING.match(words[match.start() :])]
    after = _CLOSED.may_match(clauses.folded) and (
        CLOSING.match(tail.lstrip(" 能会可以前再就的左右才应该有望要去力争")) or _CLOSED_BEHIND.match(tail)
    )
    if not before and (not after or NOT_CLOSING.search(words)):
        return False
    action = [match for match in OUR_ACTION.finditer(lead) if not _SET.match(match.group())]
    closer = before and (not action or before[-1].end() >= action[-1].end() - 1)
    return bool(closer or (after and not tail.startswith("才") and not re.match(r"\s*签(?:到|收|字|名)", tail)))


def _is_told_behind(lead: str, tail: str) -> bool:
    """Tell whether it is said behind a date that an order comes or that they sign."""
    if _ORDERED_BEHIND.match(tail):
        return True
    return bool((_ORDER.search(lead) and _COMES.match(tail)) or (_BUYER.search(lead) and _SIGNS.match(tail)))


def _is_signing_told(found: FoundDate, lead: str, clauses: Clauses) -> bool:
    """Tell whether a date is when they sign, told before the pause, or when a signed paper or a deal comes."""
    if _LED_IN.fullmatch(lead) and _SIGN_ONCE.search(clauses.folded[max(found.start - _WIDE, 0) : found.start]):
        return True
    if NOT_CLOSING.search(lead):
        return False
    tail = clauses.after(found.start, found.end)
    slipped = _SLIPPED.fullmatch(lead) and (found.granularity in PERIODS or _DEAL.search(lead))
    settled = _SETTLED.match(tail) and not _SETTLING.search(lead)
    settled = settled or (_GUESSED.fullmatch(lead) and _SEALED_BACK.match(tail) and _awaits_seal(found, clauses))
    return bool(slipped or settled or _PAPER_BACK.search(lead) or _PEN.search(lead))


_NEVER: Final = Pattern(
    r"(?:之?前|以前|内|肯定|估计|恐怕|怕是|应该|是|又|也|都|还)*(?:签不|不签|没签|成交不了|定不[了下])"
)
_WIDE: Final = 110
_LED_IN: Final = Pattern(
    r"\s*(?:(?:so|i guess|probably|likely|maybe|that's|about|around|approx\.?|ca\.?|in|on|by|~) ?)*"
)
_SIGN_ONCE: Final = Pattern(
    r"(?:^|[.;:!?]\s|\b(?:they|he|she|who|and|owner|boss|customer|client|buyer|board|x{2,}))(?:'ll| will| would| can| "
    r"should| want to|s? plan(?:s|ning)? to)? ?(?:signing|signature|order(?:s|ing)?|signs?|decides?|commits?|buys?|"
    r"purchases?|closes?)\b[^,.;!?]{0,16}? (?:when|once|after|as soon as|the moment)\b[^,.;!?]{2,60}, *[^,.;!?]{0,16}$"
)
"""A signing tied to an event, behind which its day is told: `they sign once the CFO is back, mid Dec`."""
_PAPER_BACK: Final = Pattern(
    r"\b(?:counter-?sign\w*|(?:fully |duly )?executed|signed)\b[^,.;]{0,32}\b(?:expected|due|back|return\w*|here|"
    r"arrives?|"
    r"comes?|lands?)\b[^,.;]{0,12}$"
    r"|\b(?:they|he|she|legal|x{2,})(?:'ll| will| should| can| want to| plan to| promised to)? (?:return|send back)s?\b"
    r"(?: us)? (?:the |their |our |a )?(?:contract|agreement|order form|paperwork|msa|sow|signature page)\b[^,.;]{0,8}$"
)
"""A signed paper that is to come back."""
_PEN: Final = Pattern(
    r"\b(?:(?:put|set)(?:s|ting)? pen to paper|pull(?:s|ing)? the trigger|(?:get|getting|be|push\w*|bring\w*) (?:\w+ )?"
    r"over the line|dotted line)\b[^,.;]{0,12}$"
)
_SLIPPED: Final = Pattern(
    r"\W*(?:the |this |that )?(?:x{2,}(?: x{2,}|'s)*|deal|it|order|po|signing|signature|close)(?: deal| order| opp)?"
    r"(?:'s| is| has| got| was| just| now| been)* (?:slip(?:s|ped|ping)?|slid(?:es?)?)(?: out|"
    r" back)?(?: from [^,.;]{2,16}?)?(?: (?:in)?to)?\s*"
    r"|\W*(?:the |this |that )?(?:x{2,}(?: x{2,}|'s)*|deal|order|po|signing) (?:deal |order |opp |close )?"
    r"(?:(?:is|has|got|was|just|now|been) )*(?:moved|pushed|delayed|postponed)(?: out|"
    r" back)?(?: from [^,.;]{2,16}?)?(?: to| until| till?)?\s*"
    r"|\W*(?:某+)?(?:这|那|该|整)?(?:单子?|笔|个单子?|项目)?(?:(?:从\S{1,8})?(?:滑|拖|顺延)|从\S{1,8}(?:推迟?|延[后期迟]?|挪|改))(?:到|至)"
)
"""A deal that moves to a later period, with nothing of ours named."""
_GUESSED: Final = Pattern(r"\s*(?:预计|估计|大概|应该|可能|最[快晚迟])*(?:是|在)?")
_SEALED_BACK: Final = Pattern(r"(?:左右|前后|之?前)?(?:就?能|可以|会|应该)?(?:寄|发|送|拿|收|返)?(?:得|能)?回来")
_SEALING: Final = Pattern(r"(?:盖章|签字|签署|用印|走章|回签)[^。;!?]{0,8}$")
"""Of a contract that is being sealed, the day on which it is back: 等他们盖章,预计8号回来."""


def _awaits_seal(found: FoundDate, clauses: Clauses) -> bool:
    """Tell whether words of sealing stand right before the clause of a date."""
    return _SEALING.search(clauses.folded[: clauses.span(found.start)[0]][-_NEAR:].rstrip(",，")) is not None


_DEAL: Final = Pattern(r"\b(?:deal|order|po|signing|signature)\b|单")
_SETTLED: Final = Pattern(
    r"(?:左右|之?前|以前|内|大概|估计|应该|可能|差不多|有望)*(?:就)?(?:能|可以|会)"
    r"(?:定(?=$|[,.;。])|(?:盖章|签字|签章)(?:寄|发|送)?(?:回来?|完)?|(?:回传|回签|寄回|传回)|下决定|做决定|拍板)"
    r"|(?:左右|之?前|以前)?(?:回传|回签)(?=$|[,.;。])"
)
_SETTLING: Final = Pattern(r"时间|日期|人选|地点|名单|行程|会议|会期|方案|[我咱]|名额|议程|谁|资料|样品|照片")
"""Things settled on a day that are no deal."""
_ORDERED_BEHIND: Final = Pattern(
    r" (?:is |'s )?(?:for|as) (?:the |their )?(?:purchase|signature|signing|close|closing|po|order|award)\b"
    r"|(?:左右|前后|才|再|去)?采购(?:$|[,.;。])"
)
_ORDER: Final = Pattern(r"(?:(?<!名)单子?|订单|合同|po)[^,.;。]{0,6}$")
_COMES: Final = Pattern(r"(?:左右|前|能|可以|应该|就)*(?:下(?=$|[,.;。])|下来|落单|签(?:字|回|好|掉|了?(?=$|[,.;。])))")
_BUYER: Final = Pattern(r"(?:他们?|客户|对方|甲方|某)[^,.;。]{0,4}$")
_SIGNS: Final = Pattern(r"(?:左右|前|能|可以|应该|就)*(?:签(?:字|回|好|掉|了?(?=$|[,.;。]))|定(?=$|[,.;。])|拍板)")
"""A signing told behind its day: 订单预计二月中下, 他们周一签字."""
_CLOSED_BEHIND: Final = Pattern(
    r"[^,.;]{0,10}?(?:成交|签(?:约|单|合同|下)?|拿下|下单|落单|定标|关单|走完(?:合同|流程))"
)
_CLOSED: Final = Phrases((CLOSING, _CLOSED_BEHIND))
_TOLD: Final = Phrases((_SIGN_ONCE, _SLIPPED, _SETTLED, _SEALED_BACK, _PAPER_BACK, _PEN))
_BEHIND: Final = Phrases((_ORDERED_BEHIND, _COMES, _SIGNS))
_ANY: Final = Phrases(
    (
        *(CLOSING, DEFERRED, _SIGN_ONCE, _SLIPPED, _SETTLED, _SEALED_BACK, _PAPER_BACK, _PEN, _CLOSED_BEHIND),
        *(_ORDERED_BEHIND, _COMES, _SIGNS),
    )
)
"""Where a text holds words of none of these, its dates need not be looked at one by one."""
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

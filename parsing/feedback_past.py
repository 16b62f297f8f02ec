"""Tells what is settled, still to come or our own from what a customer says, by what stands around the words."""

from typing import Final

from parsing.patterns import Pattern
from sales.vocabulary import Feedback

_BEFORE: Final = {
    Feedback.POSITIVE: Pattern(
        r"(?:(?<!同)等(?!级|了|到|着|不及)|(?<![接招期对优看])待(?!遇)|如果|要是|只要|假如|除非|(?:要|得|需要|"
        r"必须)先)[^,.;!?了]{0,10}$"
    ),
    Feedback.COMPETITOR: Pattern(r"(?:没有?|未|不)(?:再|去|在)?(?:找|看|问|约|比|谈|跟|和|接触|联系|考虑)?$"),
    Feedback.NO_NEED: Pattern(r"(?:我们?|咱们?)(?:都|也|就)?$"),
    Feedback.SECURITY_CONCERN: Pattern(r"签(?:了|完|好|过)$"),
    Feedback.NEEDS_DEMO: Pattern(r"^[^,.;!?要想让求叫请希]{0,10}(?:给|帮|替|为)[^,.;!?要想让求叫请希]{1,10}$"),
    Feedback.NEEDS_DISCOUNT: Pattern(
        r"(?:帮|给|替|为)[^,.;!?]{1,10}(?:申请|争取|批|拿|要)(?:了|到|下来)[^,.;!?]{0,4}$"
    ),
    Feedback.NEEDS_APPROVAL: Pattern(r"(?:我们?|咱们?)(?:给|的|报|发)[^,.;!?]{0,12}(?:报价|折扣|方案|合同|价格)$"),
    Feedback.CONTRACT_TERMS: Pattern(
        r"(?<![不没未只])(?:同意|接受|答应|认可)了?[^,.;!?不改要]{0,8}$|"
        r"(?:我|我们|咱们?|[\d一二三四五六日天]号?)(?:去|到|约)[^,.;!?说要求想希望让]{1,12}$"
    ),
}
"""What stands before words that then say nothing of what the customer lacks or likes now."""
_AFTER: Final = {
    Feedback.NEEDS_DEMO: Pattern(
        r"^[^,.;!?没未]{0,6}(?:开好|开通了|已开|开了|发了|发给|给了|建好|到期|延长|已经?开)|^已经?开通"
    ),
    Feedback.SECURITY_CONCERN: Pattern(
        r"^[^,.;!?没未不]{0,3}(?:已经?(?:给|发|寄|交|提供|过|通过)|(?:给|发|寄|交|提供|拿到)了)(?!才|再|后)"
    ),
    Feedback.NEEDS_CASE: Pattern(
        r"^[^,.;!?要没未]{0,3}(?:已经?|都|刚)(?:寄|发|给|送|提供)|^(?:寄|发|给|送)(?:了|过去|出)"
    ),
    Feedback.CONTRACT_TERMS: Pattern(
        r"^[^,.;!?没未不]{0,4}(?:(?:审|看|改|过|核)(?:完|好|过)了?|定稿|盖章|签完|签好|到账|收到|付清|付了|"
        r"已付)(?!才|再|后|前)"
    ),
}
"""What stands behind such words."""


def is_past(code: Feedback, before: str, after: str) -> bool:
    """Tell whether what stands before and behind the words in their clause makes them settled, to come or ours."""
    early, late = _BEFORE.get(code), _AFTER.get(code)
    return bool((early and early.search(before)) or (late and late.match(after)))

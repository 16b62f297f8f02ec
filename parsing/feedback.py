"""Reads what the customer says or does; a complaint that is denied is none."""

import re
from collections.abc import Iterator
from typing import Final

from parsing.clauses import Clauses
from parsing.feedback_past import is_past
from parsing.own_words import OwnWords
from parsing.patterns import Pattern, Sayings, matches_of
from sales.vocabulary import Feedback


def _words() -> Iterator[tuple[Feedback, str]]:
    """Bring the words, which many modules hold, when a first text is read."""
    from parsing.feedback_words import WORDS  # noqa: PLC0415

    yield from WORDS.items()


_SAYINGS: Final = Sayings(_words())
_DENIED_BEFORE: Final = Pattern(
    r"(?:\b(?:no|not|isn'?t|aren'?t|wasn'?t|weren'?t|don'?t|doesn'?t|didn'?t|never|without|nothing|"
    r"none|neither|nor|no longer|"
    r"hasn'?t|haven'?t|won'?t|can'?t|instead of|rather than|skip(?:ped)?|waived?|dropped)\b(?! (?:only|happy|"
    r"comfortable|ok|okay|satisfied|thrilled|keen|fine|convinced|pleased)\b)(?:(?!\b(?:until|"
    r"before|unless|but)\b)[\w'/ -]){0,22}"
    r"|(?:不是|并非|不算|不太|不怎么|不会|(?<!有)没有说?|没说|没嫌|没提|(?<!有)没|不再|不用|不需要?|无需|未|别|不必|"
    r"不要|(?<!能)(?<!可)(?<!是)(?<!要)(?<!会)(?<!行)(?<!符)(?<!安)(?<!够)(?<!合)不(?!过|但|仅|只|断|少|错|光|"
    r"止))[^,。;!?]{0,4})$"
)
_DENIED_AFTER: Final = Pattern(
    r"^[\w' ]{0,12}?\b(?:(?:is|are|was|were|'s) (?:no longer |not )(?:a |an |the )?(?:issue|problem|concern|"
    r"blocker|worry|objection)|isn't (?:a |an |the )?(?:issue|problem|concern|blocker)|"
    r"(?:is|are|was|were|looks?|seems?) (?:now )?(?:all )?(?:answered|"
    r"addressed|cleared up|ironed out|fine|ok|okay|good|acceptable|resolved|solved|settled|sorted|"
    r"no problem|done|off the table))\b"
    r"|^(?:[^,。;!?]{0,3})(?:不是(?:问题|障碍)|没(?:有)?(?:什么|大|啥)?(?:问题|意见|异议|压力)|可以(?:接受)?|"
    r"能接受|ok|解决了|搞定了|已经?(?:解决|搞定|处理|谈妥|谈好|消除|打消)|无异议|谈妥|通过了|已经?通过(?!才|再)|"
    r"批了(?!才|再)|已批|过了(?!才|再)|满意)"
)
_OURS: Final = Pattern(r"(?:\b(?:we|i|i've|we've|i'll|we'll)\b|我们?|咱们?)[^,。;!?]{0,14}$")
_GIVEN: Final = Pattern(r"^\W*(?:offered|gave|proposed|granted)\b")
_OUR_GIFT: Final = Pattern(
    r"\b(?:offered|gave|proposed|can do|could do|offer|give|approved|sent|shared|send|bring)\b|给了?|报了|送了?|"
    r"提供了?|发了?|申请了?"
)
_HANDED: Final = Pattern(
    r"\b(?:sent|shared|emailed|forwarded|gave)\b(?! (?:us|me)\b)[\w' ]{0,24}$|"
    r"(?:发|给|送|寄|提供)(?:了|过|去)[^,。;]{0,6}$|(?:带|准备|整理|附上?|补发)[^,。;]{0,6}$|把$"
)
"""We have handed it over, or are about to, so nobody waits for it."""
_AS_REASON: Final = Pattern(r"(?:\blost (?:on|over|because of|due to)|\b(?:loss )?reason:?|丢单,?因) ?$")
"""What follows is why the deal was lost, and is kept as that."""
_ASKED: Final = Pattern(r"\b(?:ask|want|need|request)\w*|[要想问求让盼]|希望")
_GRANTED_AFTER: Final = Pattern(r"^[^,;!?]{0,8}(?:批给|批了|批下来|给了|给到|谈好|谈妥|申请下来|(?<!没)到位)")
"""The discount has been given, so nobody asks for it."""
_BY_US: Final = Pattern(
    r"(?:^|[^跟给让叫催问对和向找替帮为比要求请逼约邀盼望说])(?:我们?|咱们?)(?:这边|司|方)?(?:也|还|先|已经?|都|会|"
    r"要|得|需要?|想|去|正在?|再|可以|准备|打算|马上|尽快|今天|明天|后天|[上下本]?周[一二三四五六日天]|下午|上午)*$"
)
_OUR_OWN: Final = frozenset({Feedback.NEEDS_APPROVAL, Feedback.NEEDS_DEMO, Feedback.NEEDS_CASE, Feedback.NEEDS_BUDGET})
"""What nobody reports of a customer with us for the subject."""
_OUR_DEED: Final = Pattern(r"主动|答应|同意|愿意|想|要|准备|打算|考虑")
_PRICED: Final = Pattern(r"[价款钱]|法务|账期|条款|合[同约]|安全")
_NO_OBJECTION: Final = Pattern(r"没(?:有)?(?:意见|毛病|异议)|无异议")
_OURS_TOO: Final = frozenset({Feedback.NEEDS_APPROVAL, Feedback.CONTRACT_TERMS, Feedback.POSITIVE})
"""What may as well be said of our own house."""
_FROM_US: Final = Pattern(r"^ (?:\w+ )?(?:from|by|of) (?:my|our)\b")
_OUR_HOUSE: Final = Pattern(r"\b(?:our|my) (?:own )?$")
_SELF_DENYING: Final = frozenset(
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
_AFTER_DENIALS: Final = frozenset(
    {
        Feedback.PRICE_HIGH,
        Feedback.SECURITY_CONCERN,
        Feedback.CONTRACT_TERMS,
        Feedback.DELIVERY_CONCERN,
        Feedback.NEEDS_APPROVAL,
        Feedback.NEEDS_BUDGET,
    }
)


def _ours(code: Feedback, said: str, before: str) -> bool:
    """Tell whether the words are about what we do ourselves."""
    return (code in _OUR_OWN or (code is Feedback.POSITIVE and bool(_OUR_DEED.match(said)))) and bool(
        _BY_US.search(before)
    )


def _our_house(code: Feedback, before: str, after: str) -> bool:
    """Tell whether the words are about our own lawyers or managers."""
    return code in _OURS_TOO and bool(_FROM_US.match(after) or _OUR_HOUSE.search(before))


def _denied(code: Feedback, match: re.Match[str], clauses: Clauses) -> bool:
    """Tell whether what stands around the words takes them back, or makes them ours and not the customer's."""
    before, after = clauses.before(match.start()), clauses.after(match.start(), match.end())
    reason = _AS_REASON.search(clauses.folded[max(0, match.start() - 20) : match.start()])
    if reason or is_past(code, before, after) or _taken_back(code, match.group(), before, after):
        return True
    handed = code is Feedback.NEEDS_CASE and _HANDED.search(before) and not _ASKED.search(clauses.around(match.start()))
    return bool(handed or (code is Feedback.NEEDS_DISCOUNT and _is_granted(before, after)))


def _taken_back(code: Feedback, words: str, before: str, after: str) -> bool:
    """Tell whether a no before, an all-clear behind, or our own part in it takes the words back."""
    return bool(
        _ours(code, words, before)
        or _our_house(code, before, after)
        or (code is Feedback.POSITIVE and _NO_OBJECTION.match(words) and _PRICED.search(before))
        or (code not in _SELF_DENYING and _DENIED_BEFORE.search(before))
        or (code in _AFTER_DENIALS and _DENIED_AFTER.match(after))
    )


def _is_granted(before: str, after: str) -> bool:
    """Tell whether a discount has been given."""
    ours = _OURS.search(before) and _OUR_GIFT.search(before)
    return bool(_GIVEN.match(before) or ours or _GRANTED_AFTER.match(after))


_NONE: Final = OwnWords(())


def read_feedback(clauses: Clauses, own: OwnWords = _NONE) -> dict[Feedback, tuple[int, int]]:
    """Find the feedback codes of a text, each with the place of its first words, in reading order; `own` adds words."""
    found: dict[Feedback, tuple[int, int]] = {}
    for code, patterns in _SAYINGS.sift(clauses.folded).items():
        for match in matches_of(patterns, clauses.folded):
            if not _denied(code, match, clauses):
                found[code] = match.span()
                break
    for said, match in own.find(clauses.folded):
        if not _denied(Feedback(said), match, clauses):
            found.setdefault(Feedback(said), match.span())
    return dict(sorted(_settled(found).items(), key=lambda item: item[1])) if len(found) > 1 else found


def _settled(found: dict[Feedback, tuple[int, int]]) -> dict[Feedback, tuple[int, int]]:
    """Drop a code whose words another code explains better."""
    for better, worse in _BETTER:
        if better in found and worse in found and _overlap(found[better], found[worse]):
            del found[worse]
    return found


def _overlap(one: tuple[int, int], two: tuple[int, int]) -> bool:
    return one[0] < two[1] and two[0] < one[1]


_BETTER: Final = (
    (Feedback.NO_BUDGET, Feedback.NEEDS_BUDGET),
    (Feedback.POSITIVE, Feedback.NEEDS_BUDGET),
    (Feedback.NEEDS_BUDGET, Feedback.NEEDS_APPROVAL),
    (Feedback.NO_NEED, Feedback.POSITIVE),
    (Feedback.NO_RESPONSE, Feedback.NEEDS_APPROVAL),
    (Feedback.CONTRACT_TERMS, Feedback.NEEDS_APPROVAL),
    (Feedback.NEEDS_DISCOUNT, Feedback.PRICE_HIGH),
    (Feedback.NEEDS_DISCOUNT, Feedback.NO_NEED),
    (Feedback.NO_NEED, Feedback.NOT_NOW),
    (Feedback.NOT_NOW, Feedback.FEATURE_GAP),
    (Feedback.FEATURE_GAP, Feedback.NOT_NOW),
)
"""Where both codes stand on the same words, the first holds."""

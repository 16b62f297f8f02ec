"""Reads how the contact that is being reported took place."""

import re
from typing import Final

from parsing.clauses import Clauses
from parsing.patterns import Pattern, Phrases
from sales.vocabulary import Channel

_DONE: Final[tuple[tuple[Channel, str], ...]] = (
    (Channel.VIDEO, (
        r"\bzoom(?:ed)?\b|\b(?:ms |microsoft )?teams (?:call|meeting|session|chat)|\bon teams\b|\bover teams\b|"
        r"\bgoogle meet\b|\bgmeet\b|\bwebex\b|\bvideo (?:call|meeting|conference|chat)\b|\bvideo\b|\bvc\b|\bskype\w*|"
        r"\bfacetime\w*|视频|腾讯会议|(?:飞书|钉钉|线上|远程|云|网络|zoom|teams)会(?:议)?|线上(?:演示|沟通|交流|会|"
        r"聊|开)|远程(?:演示|沟通|交流)"
    )),
    (Channel.WECHAT, r"\bwechat\w*|\bweixin\b|微信|企微"),
    (Channel.MESSAGE, (
        r"\bwhatsapp\w*|\btext(?:ed|s)?\b(?= (?:me|him|her|them|back|from|with|to|us|[a-z]+)|$|[,.;])|\bsms\b|"
        r"\bdm(?:'?ed|s)?\b|\b(?:slack|linkedin|telegram|signal|imessage|line)(?: ?(?:msg|message|dm|chat|ping)\w*|"
        r"ed)?\b(?! (?:integration|app))|\bmessaged\b|短信|whatsapp|\bline\b|留言|私信|钉钉|飞书"
    )),
    (Channel.EVENT, (
        r"\bexpo\b|\btrade ?(?:show|fair)\b|\bconference\b(?! call| room)|\b(?:industry |job |book |hannover |canton "
        r"|trade )?fair\b(?! (?:price|enough|point|deal|offer))|\bbooth\b|\bsummit\b|\bmeetup\b|\bstand at\b|"
        r"\bconvention\b|\bcesr?\b|展会|峰会|论坛|展位|博览会|交易会|沙龙|行业大会|展览|交流会|大会上|广交会|会展"
    )),
    (Channel.VISIT, (
        r"\bmet\b(?! (?:the|our|their|all|its)? ?(?:deadline|target|requirement|criteria|quota|expectations))|"
        r"\bvisit(?:ed|s)?\b|\b(?:was |were |went |been )?on[- ]?site\b|\bin[- ]person\b|\b(?:stopped|dropped|swung) "
        r"by\b|\btoured\b|\bat their (?:office|hq|plant|factory|site|place)\b|\b(?:lunch|coffee|dinner|breakfast|"
        r"drinks|beers?) (?:with|w/)|\bhad (?:lunch|coffee|dinner)\b|\bface[- ]to[- ]face\b|\bf2f\b|\bsat down "
        r"with\b|\bwent to (?:see|their)\b|拜访|上门|登门|面谈|面聊|当面|见了|见(?:到|过)(?:了)?(?!效)|见面|"
        r"去(?:了)?(?:一)?趟|到访|现场|参观|来访|走访|吃(?:了)?(?:个|顿)?饭|喝茶|约见|跑了(?:一)?趟|客户(?:公司|"
        r"那边)?(?:开会|坐了)"
    )),
    (Channel.EMAIL, r"\be-?mail(?:ed|s|ing)?\b|\bmailed\b|\binbox\b|邮件|电邮|邮箱|发邮"),
    (Channel.CALL, (
        r"\bcall?ed\b|\bcald\b|\bcaled\b|\bphoned?\b|\brang\b|\bspoke\b|\bspoken\b|\bvoice ?mail\b|\b(?:left|leave|"
        r"leaving)(?: \w+){0,2} vm\b|\bvm\b|\bdial(?:l?ed)\b|\b(?:on|over|by) the phone\b|\bcalls?\b|\bno (?:answer|"
        r"pick ?up)\b|\bpick(?:ed|ing|s)? up\b|\bhung up\b|\bcaught (?:him|her|them) on\b|电话|通话|通(?:了|过)话|"
        r"致电|去电|来电|没人接|无人接听|打不通|没打通|接(?:了|通)|打(?:了|过)(?!折|款|样|包|算|交道)|语音"
    )),
)  # fmt: skip
_PHRASES: Final = Phrases(words for _, words in _DONE)
_AHEAD: Final = Pattern(
    r"\b(?:will|'ll|gonna|going to|next (?:call|step|meeting|visit|zoom|week|mon|tue|wed|thu|fri|month)|"
    r"schedul\w+|set(?:ting)? up|set a|book(?:ed|ing)?|let's|remind\w*|reminder|need(?:s)? to|should|must|have "
    r"to|has to|tomorrow|tmrw?|follow(?:ing)?[- ]?up|call (?:back|him|her|them|again|me|us|on|at|in|next|"
    r"tomorrow|mon|tue|wed|thu|fri|sat|sun|dana|to )|callback|call-back|kick-?off|owe\w*|plan(?:ning|ned)? (?:to|"
    r"a)|want(?:s|ed)? (?:a|to|us|me|another)|ask(?:s|ed|ing)? for (?:a|an|another)|prefers?|chase|ping|try|"
    r"retry|re-?try|send|visit (?:on|next|them|him|her|again)|before the|ahead of|email (?:him|her|them|me|over|"
    r"the|it)|invit\w+|agreed (?:on|to) a|propos\w+ a|waiting for (?:a|their|his|her)|expect\w* a|upcoming|until|"
    r"do a|join)\b"
    r"|(?:明天|后天|下周|下个?月|改天|回头|到时|稍后|待会|准备|打算|计划|预计|安排|约(?:了|好|在|定|下)?|"
    r"再(?!次)|下次|要(?!求)|请|让我|提醒|记得|得(?:给|去|打)|希望|想|需要|等|会(?:给|去|再)|来现场|继续)"
)  # fmt: skip
_PAST: Final = Pattern(
    r"\b(?:had|was|were|just|yesterday|today|this morning|earlier|last|after|during|got|met|called|cald|spoke|"
    r"visited|emailed|texted|left|sent|no (?:answer|reply)|replied|said|did|ran|from|\w+ago|tried|quick|finished|"
    r"held|joined|came|wrapped)\b|(?:了|过|刚|昨|今早|今天上午|上午|早上|上周|前天|才|没人?|回复|说|聊|沟通)"
)
_STRONG: Final = Pattern(
    r"\b(?:met|called|cald|caled|rang|spoke|phoned|visited|emailed|texted|messaged|zoomed|toured|voicemail|vm|"
    r"dropped by|stopped by|sat down|dialled|dialed|whatsapped|mailed|no answer|no pick ?up|left|hung up|picked "
    r"up)\b|[了过](?!再|后)|没人接|无人接听|拜访(?!时间|一下)|打不通|没打通|通话|面谈|来电|说|没回"
)


_PLANS: Final = frozenset({"拜访", "面谈", "通话", "电话"})
"""Names of a contact as good for a plan as for a report: 下周二拜访."""


def _reported(match: re.Match[str], clauses: Clauses, ahead: list[tuple[int, int]]) -> bool:
    """Tell whether words of contact speak of one that took place."""
    start, end = clauses.span(match.start())
    clause = clauses.folded[start:end]
    coming = any(start <= at < end for at, _ in ahead)
    lead = clauses.folded[start : match.end()]
    if coming and match.group() in _PLANS and not _PAST.search(lead + clauses.folded[match.end() : match.end() + 2]):
        return False
    if _STRONG.search(match.group()) and not re.search(
        r"(?:\b(?:will|to|if|once|when|be|not|never|haven't|hasn't|until)\b[\w' ]{0,10}|再|要|下次)$",
        clauses.folded[start : match.start()],
    ):
        return True
    if _AHEAD.search(lead) or (_AHEAD.search(clause[: match.end() - start + 14]) and not _PAST.search(lead)):
        return False
    return not coming or bool(_PAST.search(lead))


def read_channel(clauses: Clauses, ahead: list[tuple[int, int]]) -> tuple[Channel, tuple[int, int]] | None:
    """Find the channel of the reported contact; clauses with the coming dates of `ahead` do not count."""
    found: list[tuple[int, int, Channel, tuple[int, int]]] = []
    for rank, pattern in _PHRASES.sift(clauses.folded):
        for match in pattern.finditer(clauses.folded):
            if _reported(match, clauses, ahead):
                found.append((clauses.span(match.start())[0], rank, _DONE[rank][0], match.span()))
                break
    return min(found)[2:] if found else None

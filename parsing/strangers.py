"""Tells a customer that nobody knows yet, at the beginning of a report, from people and from everyday words."""

import re
from typing import Final

from parsing.fold import HAN, fold, simplify
from parsing.given_names import GIVEN, LOOSE_GIVEN
from parsing.known import COMPANY_TAIL, MIN_HAN, WORD
from parsing.patterns import Pattern
from parsing.people_cues import AFTER, COMPANY_WORDS
from parsing.people_words import NICK, SHORT_TITLED, SURNAME
from parsing.titles_en import SINGLES
from parsing.wordlists import COMMON_WORDS, GIVEN_NAMES

Guess = tuple[str, int, int]
_TELLING_GIVEN: Final = GIVEN - LOOSE_GIVEN
_LABELLED: Final = Pattern(r"\s*([^:：,，。!！?？\n#@<>]{2,40}?)\s*[:：]")
_LABEL: Final = Pattern(
    r"联系人|对接人|决策人|来源|金额|阶段|等级|备注|反馈|结果|原因|跟进|时间|日期|今天|昨天|更新|下一步|下次|客户说|总结|情况"
)
_CAPITAL: Final = r"[A-Z](?:[\w&\-]|'(?!s\b))+"
_CAPITALS: Final = Pattern(rf"\s*({_CAPITAL}(?:\s+(?:{_CAPITAL}|&))*)")
_COMPANY: Final = Pattern(
    r"(?:inc|ltd|llc|corp|corporation|company|co|group|holdings|labs?|systems?|works|partners|bank|technolog(?:y|ies)|"
    r"tech|software|industries|logistics|solutions|gmbh|plc|ag|foods|health|energy|media|motors|steel|data|cloud|net|"
    r"soft)$"
)
_SPEAKS: Final = Pattern(
    r"\s*(?:'s)?\s*(?:says?|said|thinks?|thought|told|mentioned|loves?|loved|likes?|liked|feels?|felt|hates?|"
    r"worr(?:y|ies|ied)|hopes?|promised|decides?|is the|was the|\(|,? (?:the|their) |from\b|at\b|@)"
)
_PINYIN: Final = (
    r"(?:[zcs]h?|[bpmfdtnlgkhjqxryw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|"
    r"ou|ua|ue|ui|un|uo|[aeiou])"
)
_HAN_COMPANY: Final = Pattern(
    rf"\s*([\u3400-\u9fff]{{2,10}}?(?:{COMPANY_TAIL}))(?=[\s,，]|[今昨前]天|[上下本这]?周|刚|已|来电|发了|要|说|想|没|嫌|的|"
    r"[A-Z\d]|拜访|报价)"
)
_HAN_APART: Final = Pattern(
    r"\s*([\u3400-\u9fff]{2,8})[ \u3000]+(?=[今昨前明]天|[上下本]午|[上下本这]?[周个]|刚|已|[\d一二三四五六七八九十]|"
    r"发|拜访|来电|打|电话|跟进|回访|聊|谈|见|约|要|想|说|催|问|报价|方案|需求|商务|签|嫌|没|不|客户|等级|阶段|金额|"
    r"[A-Ca-c](?:\W|$)|微信|邮件|演示|对方)"
)
_NO_NAME: Final = Pattern(
    r"[今昨明后前]天|[上下本这每]周|周[一二三四五六日末]|星期|每|月底|上午|下午|客户|对方|甲方|领导|老板|采购|销售|高层|报价|方案|合同|谈判|签约|"
    r"线索|需求|样品|资料|价格|预算|演示|发票|会议|培训|测试|试用|案例|流程|审批|付款|回款|定金|招标|投标|电话|微信|邮件|短信|视频|展会|上门|现场|拜访|跟进|"
    r"回访|见面|沟通|交流|进展|目前|现在|最近|暂时|大概|可能|应该|继续|准备|计划|第[一二三四]|阶段|等级|金额|下次|下一步|备注|"
    r"赢单|丢单|输单|更新|记录|新增|新建|竞争对手|竞品|^也?在用|^(?:总|分|子|本|母|贵)?(?:公司|集团)$"
    r"|^(?:财务|技术|法务|项目|产品|系统|银行|科技|物流|教育|医疗|数据|信息|网络|软件|机械|汽车)$"
    r"|^(?:律师|会计|出纳|秘书|助理|前台|经理|主任|总监|院长|校长|厂长|店长|工程师|董事会?|股东|业主|门卫|保安|老师|家长|员工|同事)们?$"
)
_TOPIC: Final = Pattern(
    r"^(?:missing|lacking|no)\b|\b(?:features?|gaps?|blockers?|risks?|concerns?|objections?|problems?|requirements?|"
    r"requests?|todos?|summary|context|topics?)$"
)
_LACKING: Final = Pattern(
    r"\s*(?:support\s+|integration\s+)?(?:(?:is|are|was)\s+)?(?:still\s+)?(?:missing|lacking|unsupported|"
    r"not (?:there|supported|available|included)|a (?:must|blocker|concern|problem|requirement|gap|deal ?breaker))\b"
)
"""What is said of a feature, not of a customer."""
_HAN_SPEAKS: Final = Pattern(
    r"\s*([\u3400-\u9fff]{2,4}?)(?=(?:那边|方面)?(?:又|也|还|快|就|都|正|一直)?(?:说|要(?!求)|催|嫌|问|同意|答应|觉得|反馈|回复|来电))"
)
_ADVERB: Final = Pattern(
    r"马上|立[刻即]|一[定直]|肯定|必须|需$|总[是部]|终于|直接|原则|基本|初步|口头|确实|正式|私下|内部|大家|有[人点]|[本原]来|[这那]边|急着|"
    r"非常|希望|尽快|赶紧|突然|经常|[反一]再|反复|多次|如果|因为|所以|但是|而且|虽然|工厂|医院|学校|院方|校方|厂[家方]|[主只首重]$|^[又再也都]"
)
_LOOSE: Final = Pattern(r"[了过没不已我他她它你您的跟和与给把被去找见约催打聊刚还]")
"""Characters of sentences, hardly ever of a company's name."""
_LOOSER: Final = Pattern(r"[在要说谈发等问请让先再很太都就也想能会开改换]")
_HAN_PERSON: Final = Pattern(
    rf"{SURNAME}[\u3400-\u9fff]{{1,2}}\s+(?:[今昨前明]天|刚刚?|上午|下午)?\s*(?:说|来电|回|觉得|认为|表示|想|要|同意|答应|确认|反馈|问|催)"
)

_FAMILY: Final = Pattern(rf"^{SURNAME}|^[小老阿].$")


def guess_name(text: str) -> Guess | None:
    """Give the leading words that look like a name: before a colon, capitalised and uncommon, or Chinese and apart."""
    plain = simplify(text)
    first = plain.lstrip()[:1]
    guess = _labelled(plain)
    if guess is None and "A" <= first <= "Z":
        guess = _capitalised(plain)
    elif guess is None and HAN.match(first):
        guess = _chinese(plain)
    return (text[guess[1] : guess[2]], *guess[1:]) if guess else None


def _labelled(text: str) -> Guess | None:
    label = _LABELLED.match(text) if ":" in text or "：" in text else None
    if label is None or _LABEL.search(label[1]) or _TOPIC.search(label[1].lower()) or re.search(r"\d", label[1]):
        return None
    return None if set(WORD.findall(fold(label[1]))) & COMMON_WORDS else _guess(label)


def _capitalised(text: str) -> Guess | None:
    """Read the capitalised words up to the first everyday one."""
    lead = _CAPITALS.match(text)
    words = list(re.finditer(r"\S+", lead[1])) if lead else []
    kept = next((at for at, word in enumerate(words) if not _may_belong(word.group(), at)), len(words))
    if lead is None or kept == 0:
        return None
    end = words[kept - 1].end()
    if kept > 1 and fold(words[0].group()) in SINGLES and _is_person(words[1].group(), text[lead.start(1) + end :]):
        return None
    if _TOPIC.search(lead[1][:end].lower()) or _LACKING.match(text, lead.start(1) + end):
        return None
    return lead[1][:end], lead.start(1), lead.start(1) + end


def _is_person(name: str, behind: str, *, sure: bool = True) -> bool:
    """Tell whether a name behind a title is a first name, or that of somebody who does something; else it is both."""
    verb = WORD.match(fold(behind.lstrip()))
    does = verb is not None and verb.group() in AFTER and fold(name) not in COMPANY_WORDS
    return (fold(name) in GIVEN or does) if sure else (fold(name) in _TELLING_GIVEN and does)


def _may_belong(word: str, place: int) -> bool:
    """Tell whether a word may be part of a name; behind the first one, also what kind of company it is."""
    return not _is_common(word) or (place > 0 and _COMPANY.match(word.lower()) is not None)


def _is_common(word: str) -> bool:
    """Tell whether a word, or what stands before its apostrophe, is an everyday one."""
    head = (WORD.findall(fold(word)) or [""])[0]
    return head in COMMON_WORDS or (len(head) == 1 and head != "&" and "'" in word)


def _chinese(text: str) -> Guess | None:
    company = _HAN_COMPANY.match(text)
    found = company or _HAN_APART.match(text)
    if found is None:
        return _speaking(text)
    if _NO_NAME.search(found[1]) or _LOOSE.search(found[1]):
        return None
    if not company and (_LOOSER.search(found[1]) or _is_han_person(text, found)):
        return None
    return _guess(found)


def _speaking(text: str) -> Guess | None:
    """Read a few characters before what somebody says or wants, unless they are a person's name or no name at all."""
    found = _HAN_SPEAKS.match(text)
    titled = SHORT_TITLED.search(found[1]) if found else None
    name = found[1][: titled.start()] if found and titled else found[1] if found else ""
    if found is None or len(name) < MIN_HAN:
        return None
    if any(no.search(name) for no in (_NO_NAME, _LOOSE, _LOOSER, _ADVERB, _FAMILY)):
        return None
    return name, found.start(1), found.start(1) + len(name)


def _is_han_person(text: str, found: re.Match[str]) -> bool:
    titled = SHORT_TITLED.match(text, found.start(1)) or NICK.match(text, found.start(1))
    return bool(titled or _HAN_PERSON.match(text, found.start(1)))


def _guess(found: re.Match[str]) -> Guess:
    return found[1], found.start(1), found.end(1)


def is_company(text: str, start: int, end: int) -> bool:
    """Tell whether a leading name is rather a company's than a person's, by its shape and by what follows it."""
    name = text[start:end]
    first, *rest = name.split()
    if not first.isascii() or re.search(r"\d|[a-z][A-Z]|^[A-Z]{3,}$|&", name) or _COMPANY.search(name.lower()):
        return True
    return not (rest or _is_given(first) or _SPEAKS.match(text, end) or _is_person(first, text[end:], sure=False))


def _is_given(word: str) -> bool:
    """Tell whether a word is a first name, or a Chinese name in letters."""
    low = word.lower()
    return low in GIVEN_NAMES or re.fullmatch(rf"(?:{_PINYIN}){{1,2}}", low) is not None

"""Finds the rival vendors that a text names."""

import re
from typing import Final

from parsing.clauses import Clauses
from parsing.fold import fold, simplify
from parsing.patterns import Pattern, Phrases
from parsing.wordlists import COMMON_WORDS

_WELL_KNOWN: Final = (
    "hubspot|salesforce|sfdc|zoho|pipedrive|freshworks|freshsales|sugarcrm|dynamics(?: 365)?|oracle|netsuite|sap|"
    "workday|servicenow|"
    "zendesk|insightly|keap|odoo|attio|creatio|bitrix24|nutshell|close\\.com|copper crm|monday\\.com|sage|infor|"
    "veeva|gong|outreach|"
    "纷享销客|纷享|销售易|用友|金蝶|简道云|红圈(?:营销|crm)?|神州云动|八百客|悟空crm|励销云?|泛微|致远(?:互联)?|"
    "浪潮|明源(?:云)?|销帮帮|六度人和|尘锋|卫瓴|"
    "探马|有赞|微盟|鼎捷|神州数码|东软|广联达|明道云|氚云|伙伴云|轻流|腾讯云|阿里云|华为云|北森|玄讯|勤策|慧策|"
    "甲骨文|思爱普"
)
_KNOWN: Final = Pattern(rf"(?<![a-z])(?:{_WELL_KNOWN})(?![a-z])")
_NO_RIVAL: Final = Pattern(
    r"^\s*(?:integration|connector|plugin|api|import|export|data|sync|admin|migration|对接|集成|接口|数据|里的?|导)|"
    r"^[^,。;]{0,4}(?:对接|集成|打通)"
)
_LINKED: Final = Pattern(
    r"(?:\bintegrat\w+ (?:with|to|into)|\bsync\w* (?:with|to)|\bimport\w* from|\bexport\w* (?:from|to)|\bconnect\w* "
    r"(?:to|with)|\bwith|和|跟|与|对接|集成|打通)\s*$"
)
_CONNECTED: Final = Pattern(r"integrat|sync|import|export|connect|对接|集成|打通")
_NAME: Final = r"[A-Z][A-Za-z0-9.&+\-]*[A-Za-z0-9+](?: (?:[A-Z][A-Za-z0-9&+\-]+))?"
_LIST: Final = rf"(?P<names>{_NAME}(?:(?:, ?| and | & | or | / ?|/){_NAME}){{0,3}})"
_AFTER: Final = Pattern(
    r"(?i:\b(?:vs\.?|versus|against|compar\w+(?: us)?(?: with| to| against)?|(?:also |still )?(?:looking|look) "
    r"at|evaluat\w+(?: us against)?|considering|lean(?:s|ing)? (?:to|towards?)|lost(?: \S+){0,3}? to|"
    r"(?:went|going|gone|go|signed|goes) with|chose|picked|selected|switch(?:ed|ing)? (?:to|from)|(?:quote|offer|"
    r"bid|proposal|demo) from|up against|prefers?|favou?rs?|incumbent(?: is|:)?|currently (?:on|using|with)|"
    r"also (?:using|uses|talking to|talking with|testing|trialing|demoing|seeing)|(?:in )?talks with|competing "
    r"with|competitors?(?: is| are|:)?|beaten by|beat by|undercut by|losing to|moving to|moved to|stay(?:ing)? "
    r"with|trialing|piloting|shortlisted|replac\w+|rival))\s+(?:us (?:and|with|to|against) |both |the |a |from )?"
)
_COMPARED: Final = Pattern(rf"{_AFTER.pattern}{_LIST}")
_HAN_NAME: Final = r"[A-Za-z0-9]*[\u3400-\u9fffA-Za-z][\u3400-\u9fffA-Za-z0-9]{0,9}?"
_HAN_LIST: Final = rf"(?P<names>{_HAN_NAME}(?:[、和与及]{_HAN_NAME}){{0,3}})"
_HAN_COMPARED: Final = (
    Pattern(
        rf"拿(?:了)?{_HAN_LIST}(?:的(?:报价|方案|产品))?(?:在)?(?:跟|和|与|来|同)(?:我们?|"
        rf"咱们?)?(?:的?\w{{0,4}})?(?:做)?(?:对?比|比较|pk|PK|压)"),
    Pattern(
        rf"(?:跟|和|与|同|拿)(?:我们?(?:和|跟|与))?{_HAN_LIST}(?:的(?:报价|方案|产品))?(?:一起)?(?:在|做|来|"
        rf"进行)*(?:对比|比较|比价|PK|pk|竞争|竞标)"),
    Pattern(
        rf"(?:选(?:择|定|用|中)?了|签(?:给)?了|输给了?|丢给了?|敲定了|定了|选用)(?P<names>{_HAN_NAME})(?=$|"
        rf"[,，。;；!！?？、\s的])"),
    Pattern(rf"被(?P<names>{_HAN_NAME})(?:以?低价)?(?:抢|拿|截|撬|中标)"),
    Pattern(
        rf"(?:倾向于?|更看好|偏向于?|更喜欢|竞争对手(?:是|有|为)|竞品(?:是|有|为|:|:)|对手(?:是|有)|在用|也在(?:看|"
        rf"谈|接触|试用|用|考察|评估|联系)|还在(?:看|谈|接触|试用))(?:的是)?(?:着)?{_HAN_LIST}(?=$|"
        rf"[,，。;；!！?？、\s的])"),
)  # fmt: skip
_NOBODY: Final = Pattern(
    r"的|在|说|要|目前|现在|最近|经理|主任|总$|我们|我司|咱|别家|其他|其它|另外|一家|两家|三家|几家|竞品|对手|友商|"
    r"同行|自己|老板|领导|哪|谁|这|那|时间|产品|方案|系统|便宜|国产|厂商|供应商|它|他|客户|价格|年|月|周|个|版|版本|"
    r"套餐|对方|别的|友|本地|进口|国外|国内|excel|EXCEL|Excel|手工|合同|协议|订单|框架"
)
_TITLES: Final = frozenset(
    {
        "ceo",
        "cfo",
        "cto",
        "coo",
        "cio",
        "ciso",
        "vp",
        "it",
        "hr",
        "roi",
        "sow",
        "msa",
        "nda",
        "poc",
        "rfp",
        "rfq",
        "q1",
        "q2",
        "q3",
        "q4",
        "sso",
        "api",
        "us",
        "others",
        "option",
        "dr",
        "mr",
        "ms",
        "mrs",
        "plan",
        "excel",
        "spreadsheets",
        "b",
        "c",
        "a",
        "crm",
        "erp",
    }
)


def _split(names: str) -> list[str]:
    return [name.strip() for name in re.split(r", ?| and | & | or |/|、|和|与|及", names) if name.strip()]


def _is_rival(name: str) -> bool:
    folded = fold(name)
    return folded not in _TITLES and not (set(folded.split()) & COMMON_WORDS) and not _NOBODY.search(name)


_PHRASES: Final = Phrases((_KNOWN, _COMPARED, *_HAN_COMPARED))


def find_rivals(text: str, clauses: Clauses, taken: list[tuple[int, int]]) -> dict[str, tuple[int, int]]:
    """Find rival vendors with their places; `taken` holds the places of known customers' names."""
    found: dict[str, tuple[int, int]] = {}
    plain = simplify(text)
    for place, pattern in _PHRASES.sift(clauses.folded):
        for match in pattern.finditer(plain if place else clauses.folded):
            if place:
                _take_names(match, text, found, taken)
            elif not _is_linked(match, clauses.folded) and not _overlaps(*match.span(), taken):
                found.setdefault(text[slice(*match.span())], match.span())
    return dict(sorted(found.items(), key=lambda item: item[1]))


def _is_linked(match: re.Match[str], folded: str) -> bool:
    """Tell whether a well-known product is only something to connect to."""
    linked = _LINKED.search(folded[max(0, match.start() - 20) : match.start()])
    return bool(_NO_RIVAL.match(folded[match.end() :]) or (linked and _CONNECTED.search(linked.group())))


def _take_names(
    match: re.Match[str], text: str, found: dict[str, tuple[int, int]], taken: list[tuple[int, int]]
) -> None:
    """Add the names of a list as they are typed in a text, less customers and common words."""
    at = match.start("names")
    for name in _split(match["names"]):
        start = match.string.find(name, at)
        at = start + len(name)
        spans = [*taken, *found.values()]
        if not _overlaps(start, at, spans) and _is_rival(name):
            found[text[start:at]] = (start, at)


def _overlaps(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    return any(start < other_end and other_start < end for other_start, other_end in spans)

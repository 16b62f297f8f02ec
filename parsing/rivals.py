"""Finds the rival vendors that a text names."""

import re
from collections.abc import Iterator
from typing import Final

from parsing.clauses import Clauses
from parsing.cues import alternatives_of
from parsing.fold import fold, simplify
from parsing.given_names import GIVEN
from parsing.patterns import Pattern, Sayings, matches_of
from parsing.people_cues import COMPANY_WORDS, NO_NAMES
from parsing.wordlists import COMMON_WORDS

WELL_KNOWN: Final = (
    "hubspot|salesforce|sfdc|zoho|pipedrive|freshworks|freshsales|sugarcrm|dynamics(?: 365)?|oracle|netsuite|sap|"
    "workday|servicenow|"
    "zendesk|insightly|keap|odoo|attio|creatio|bitrix24|nutshell|close\\.com|copper crm|monday\\.com|sage|infor|"
    "veeva|gong|outreach|"
    "纷享销客|纷享|销售易|用友|金蝶|简道云|红圈(?:营销|crm)?|神州云动|八百客|悟空crm|励销云?|泛微|致远(?:互联)?|"
    "浪潮|明源(?:云)?|销帮帮|六度人和|尘锋|卫瓴|"
    "探马|有赞|微盟|鼎捷|神州数码|东软|广联达|明道云|氚云|伙伴云|轻流|腾讯云|阿里云|华为云|北森|玄讯|勤策|慧策|"
    "甲骨文|思爱普|鼎新|帆软|绿云|石基|卫宁|创业慧康|旺店通|聚水潭|管家婆|畅捷通|蓝凌|观远|永洪|guidewire"
)
"""Vendors that many sell against."""
_KNOWN: Final = rf"(?<![a-z])(?:{WELL_KNOWN})(?![a-z])"
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
_JOINT: Final = r"(?:, ?(?:and |or )?| and | & | or | n | / ?|/| vs\.? | versus )"
_LIST: Final = rf"(?P<names>{_NAME}(?:{_JOINT}{_NAME}){{0,3}})"
_LEADS: Final = (
    r"vs\.?|versus|against|compar\w+(?: us)?(?: with| w/| to| against| v\.?)?|(?:also |still )?(?:looking|"
    r"look) "
    r"at|evaluat\w+(?: us against)?|considering|lean(?:s|ing)?(?: more)?(?: to| towards?)?|(?:leaning|tilt|veer|"
    r"drift|gravitat|swing|swung|inclin|edg|warm|head|drawn|pull|shift)\w*(?: more| strongly| heavily|"
    r" slightly)? (?:to|towards?)|lost(?: \S+){0,3}? to|"
    r"(?:went|going|gone|go|signed|goes|signing|sign|sticking|stick|sticks) (?:with|w/)|went for|opt(?:ed|"
    r"ing) for|chose|picked|selected|switch(?:ed|ing)? (?:to|from)|(?:quotes?|offer|"
    r"bid|proposal|demo|pitch|pricing|number|price) (?:[a-z]+ )?from|(?:demoed|pitched) by|side[- ]by[- ]side with|"
    r"(?:renew|extend|re-?sign)\w* with|compar\w+ (?:our|my|the|your) \w+ (?:with|to|against)|"
    r"(?:we |we've )(?:beat|outbid|undercut|edged out|saw off|knocked out|pipped)|"
    r"up against|prefers?(?: to go with)?|favou?rs?|incumbent(?: is|:| vendor| supplier)?|(?:currently|already|"
    r"today) (?:on|using|with|use|run)|"
    r"also (?:using|uses|talking to|talking with|talking w/|testing|trialing|trialling|demoing|seeing|eyeing|"
    r"got|has|invited|asked|met|likes?)|(?:in )?talks with|competing "
    r"with|competing against|competitors?(?: is| are|:)?|beaten by|beat by|undercut by|losing to|moving to|"
    r"moved to|stay(?:s|ed|ing)? "
    r"with|trialing|trialling|piloting|shortlisted|shortlist(?: is|:)?|replac\w+|rivals?(?: is| are|:)?|"
    r"(?:cheaper|pricier|dearer|(?:more|less) expensive|better|worse|faster|slower|higher|lower) "
    r"than|(?<=% )(?:above|below|over|under|more than|less than)|(?:above|below|over|"
    r"under) (?=[A-Z][a-z]+'s (?:price|quote|offer|bid))|head[- ]to[- ]head with|"
    r"bake-?off (?:with|against|vs)|flirting with|toying with|between us and|down to us and|us and|us or|us n|us or|"
    r"moving off|coming off|ripping out|rip out|displac\w+|get(?:ting)? rid of|happy with|contract with|"
    r"tied to|locked in(?:to)? with|existing (?:vendor|supplier|provider|system)(?: is|:)?|lost out to|"
    r"dropped us for|left us for|"
    r"dumped us for|instead of us,?|over to|won by|given to|awarded to|goes to|went to"
)
"""Words before a rival's name."""
_LINK: Final = r"\s+(?:us(?:,| and| with| to| against| vs\.?| or) |both |the |a |from )?"
_NEVER_OURS: Final = r"(?!(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)"
_SPOKEN_OF: Final = (
    rf"(?P<names>{_NAME}(?:(?: and | & |, ){_NAME}){{0,2}})(?:'s)?(?: (?:is|are|was|were|has|have|also|just|"
    rf"already|only|both)){{0,2}} (?i:(?:undercut(?:s|ting)?|under ?bid|underbids|out ?bid|outbids|"
    r"cheaper|beat us|beating us|won it|got the (?:deal|job|order|business|contract)|took (?:it|the deal)|"
    r"in the (?:mix|running|race|picture|game|frame)|out of the (?:race|running|game|picture)|dropped out|"
    r"knocked out|pitching|bidding|"
    r"also (?:bid|quoted|pitched|bidding|pitching|quoting)|in there|in it too|(?:also )?involved|sniffing|circling|"
    r"in play|on the (?:list|table|short ?list)|quoted (?:lower|less|cheaper|higher|more|under|them|\d|"
    r"[$\u20ac\u00a3])|came in (?:at|"
    r"under|lower|below|cheaper)|offered (?:them|\d|[$\u20ac\u00a3])|over us\b|instead of us|offer is|price is|"
    r"quote is|gave them (?:a )?(?:better|lower|cheaper)|still ahead|ahead of us|the (?:incumbent|favou?rite|"
    r"front-?runner)))"
)
_BESIDE_US: Final = (
    rf"(?i:\b(?:down to|between|bidders?|finalists?|shortlist(?:ed)?|race|choice|contest|two|three|it's|its|either)\b)"
    rf"[^.;!?\n]{{0,30}}?[ ,:(](?P<names>{_NAME}(?:, {_NAME}){{0,3}})(?i:,? (?:and|or|&|n|vs\.?|versus) (?:us|"
    rf"ourselves)\b)|"
    rf"(?i:\b(?:vendors?|bidders?|finalists?|suppliers?|left|shortlist(?:ed)?|race)\b)[^.;!?\n]{{0,20}}?"
    rf"[ :(]us(?:,|/| and| or) (?P<names3>{_NAME}(?:{_JOINT}{_NAME}){{0,3}})|"
    rf"(?i:\b(?:likes?|liked|rates?|rated|trusts?)) (?P<names4>{_NAME}) (?i:better|more|higher)\b|"
    rf"(?P<names2>{_NAME}) (?i:vs\.?|versus) us\b"
)
_HAN_NAME: Final = r"[A-Za-z0-9]*[\u3400-\u9fffA-Za-z][\u3400-\u9fffA-Za-z0-9]{0,9}?"
_HAN_SUBJECT: Final = r"[A-Za-z0-9]*[^\W\d_说某听为但因被得]{1,10}?"
_HAN_LIST: Final = rf"(?P<names>{_HAN_NAME}(?:[、和与及跟]{_HAN_NAME}){{0,3}})"
_END: Final = r"(?=$|[,，。;；!！?？、)\s的]|报价|比价|询价|[做出]方案|来(?:讲|演示|谈|报)|演示|试用)"
_HAN_COMPARED: Final = (
    (
        rf"[拿用](?:了|着)?{_HAN_LIST}(?:的(?:报价|方案|产品|价格|价))?(?:在)?(?:跟|和|与|来|同|嚟)(?:我们?|"
        rf"咱们?|我哋)?(?:的?\w{{0,4}})?(?:做)?(?:对?比|比较|pk|PK|压|杀价|砍价)"),
    (
        rf"(?:跟|和|与|同|拿)(?:我们?(?:和|跟|与|、)|咱们?(?:和|跟|与|、))?{_HAN_LIST}(?:的(?:报价|方案|产品|"
        rf"价格))?(?:一起|两家|三家|几家|之间|都)*(?:在|做|来|"
        rf"进行)*(?:对比|比较|比价|比一比|比一下|比(?=$|[,，。;；!！?？、\s])|PK|pk|竞争|竞标|二选一|三选一|"
        rf"里选|里挑|打擂)"),
    (
        rf"(?:选(?:择|定|用|中|的是)?了?|签(?:给)?了|输给了?|丢给了?|敲定了|定了|选用|改选|[改转换选采启]用了?|转投了?|(?:最后|最终|还是|单子|订单|项目|标)(?:都|也|还是|"
        rf"就)?给了|"
        rf"投(?:向|奔)了?|交给了?|落到)(?P<names>{_HAN_NAME})(?:手里|那边|手上|公司)?(?=$|"
        rf"[,，。;；!！?？、\s的了])"),
    rf"(?<!已)被(?P<names>{_HAN_NAME})(?:那边|公司|的人)?(?:以?低价|用低价|半路|直接|给)*(?:抢|拿|截|撬|中标|签|挖|搞定|捷足)",
    (
        rf"(?:倾向于?|更看好|偏向于?|更喜欢|更认可|竞争对手(?:是|有|为)(?:[两三四五几]家)?:?|竞品(?:是|有|为|:|:)|对手(?:是|有)|"
        rf"(?<!我们)(?<!有人)(?:现|目前|正|之前|以前|一直|还)?在用|"
        rf"(?:之前|以前|原来|原先|本来|向来|历来|多年|常年|这几年)(?:一直|都|就|也)*是?用的?是?|(?:也|还|又|同时)(?:在)?(?:看|"
        rf"谈|找|约|接触|试用|用|考察|评估|联系|请|问|叫)了?|友商|老?供应商(?:是|为|叫)|(?:其中|另外?|还有|有)一?家(?:就)?(?:是|叫)|原来(?:用|的)(?:是)?|"
        rf"(?:用|选|上)的是|同场(?:的)?(?:还?有|是))(?:的是)?(?:着)?{_HAN_LIST}{_END}"),
    rf"(?:在|从){_HAN_LIST}(?:这)?(?:两家|三家|几家)?(?:之间|里面|中间|当中|里|中)(?:做|来|在|再)?(?:对?比|选|挑|犹豫|纠结|二选一)",
    rf"(?:同时|也|还)在?(?:跟|和|与|同)(?!我|咱){_HAN_LIST}(?:谈|聊|接触|沟通)(?=$|[,，。;；!！?？、\s])",
    (
        rf"(?:跟|和|与|同)(?:我们|咱们?|我哋)(?:和|跟|与|、){_HAN_LIST}(?:两家|三家|几家)?(?:都|同时|一起)*在?"
        rf"(?:谈|聊|接触|沟通|看)"),
    rf"(?:换掉|替换|替代|弃用|停用|取代|淘汰)(?:掉|了)?(?P<names>{_HAN_NAME}){_END}",
    rf"(?<![一-鿿])(?:在|还在|正在|也在|一直在|已经在)?(?:对比|比对|比较)(?:着|了|过|一下)?{_HAN_LIST}{_END}",
    rf"(?:在|还|也|正|说|们|户|佢哋|经)(?:对比|比对)(?:着|了|过|一下)?{_HAN_LIST}{_END}",
    (
        rf"(?:^|(?<=[,，。;；!！?？、\s说为但因被得])|(?<=那边))(?P<names>{_HAN_SUBJECT})(?:已经?|也|都|直接|先|被|那边|"
        rf"这次|方面|家)*(?:出局|淘汰|弃标|落选|退出(?:竞争|了)|陪标|没戏了|报价更低|报得更低|报的更低|给的价|"
        rf"报价比我们|报价低|"
        rf"价格比我们|比我们(?:贵|便宜|低|高|好|快|早|强|有优势)|平过我|便宜过我|抢先|介入|杀进来|杀入|进场|"
        rf"压价|低价|也报了|也来了|也在跟|也在抢|也投了|先进去了|中标|"
        rf"已经(?:装|进|签|试|上|做|报|交|送|驻|演示)了?|(?:装|送|摆|放)了样|免费(?:给|送|试)|"
        rf"(?:便宜|贵|低)了?(?:[一二三四五六七八九两半几\d]|很多|不少|好多|得多))"),
    (
        rf"(?:^|(?<=[,，。;；!！?？、\s说为但因被得]))(?P<names>{_HAN_SUBJECT})(?:(?:那|这)家(?:公司|厂商|供应商)?(?:的)?(?:给|报|开|才|只要?|只有|条件|"
        rf"价|更|便宜|已经|也|答应|承诺|方案|产品|东西|服务|送|免|能|在)|那边(?:才[\d一二三四五六七八九两几]|只要|报价|报的?|给的?(?:价|条件|折|优惠)|条件|价格|便宜))"),
    rf"(?<![对好相评无])比(?P<names>{_HAN_NAME})(?:那边|的)?(?:还|要|更|都|略|稍微?)?(?:贵|便宜|平(?![台均时])|高(?![管层端])|低(?!价)|划算|强|差|慢|快(?!递))",
    rf"(?:贵|平|便宜|高|抵|劲|好|差)过(?P<names>{_HAN_NAME})(?=$|[,，。;；!！?？\s两二三四五成多好几\d])",
)  # fmt: skip
_NOBODY: Final = Pattern(
    r"的|在|说|要|目前|现在|最近|经理|主任|总$|我们|我司|咱|别家|其他|其它|另外|一家|两家|三家|几家|竞品|对手|友商|"
    r"同行|自己|老板|领导|哪|谁|这|那|时间|产品|方案|系统|便宜|国产|厂商|供应商|它|他|客户|价格|年|月|周|个|版|版本|"
    r"套餐|对方|别的|友|本地|进口|国外|国内|excel|EXCEL|Excel|手工|合[同约]|协议|订单|框架|签|赢|[吗吧啊呢啦嘛呀]|"
    r"预算|能不能|可不可以|能否|^[问再]|再$|整体|总体|起码|至少|大概|大约|有点|稍|运费|材料|机器|设备|样机|报价|价[钱位]|[单总]价|质量|交期|口碑|品牌|售后|答复|机会|面子|去年|前年|市场|预期|"
    r"原[来先]|以前|之前|想|往年|平均|成本|标准|行业|一般|您|你|大家|人家|我|啥|什么|多|少|部门|公司|团队|法务|"
    r"采购|财务|技术|会议|报告|功能|服务|项目|效果|"
    r"某|时候|[佢咗嘅了过着吗把被给]|^[别今明那哪几两三四五一二谈聊看试做没不很太更都还也就跟对从向到是有用能会可"
    r"得满急]|[说看聊谈]$|估计|看来|应该|恐怕|基本|这[次单]|[总工董姐哥]$|总部|集团|上[面级头]|学校|医院|厂里|门店"
)
_TITLES: Final = frozenset(
    "ceo cfo cto coo cio ciso vp it hr roi sow msa nda poc rfp rfq q1 q2 q3 q4 sso api us others option "
    "dr mr ms mrs plan excel spreadsheets b c a crm erp".split()
)


_EVERYDAY: Final = COMMON_WORDS - COMPANY_WORDS
_JOINTS: Final = Pattern(rf"{_JOINT}|[、和与及跟]")


def _split(names: str) -> list[str]:
    return [name.strip() for name in _JOINTS.compiled.split(names) if name.strip()]


def _is_rival(name: str) -> bool:
    folded = fold(name)
    return (
        folded not in _TITLES
        and folded.split(" ")[0] not in GIVEN
        and folded not in NO_NAMES
        and _EVERYDAY.isdisjoint(folded.split())
        and folded not in COMMON_WORDS
        and not _NOBODY.search(name)
    )


_WELL_KNOWN: Final = 0


def _words() -> Iterator[tuple[int, str]]:
    """Give all that is said of rivals, with its place; each lead by itself, as few of them stand in a text."""
    compared = "|".join(rf"(?i:\b{lead}{_LINK}){_NEVER_OURS}{_LIST}" for lead in alternatives_of(_LEADS))
    yield from enumerate((_KNOWN, compared, _SPOKEN_OF, _BESIDE_US, *_HAN_COMPARED))


_SAYINGS: Final = Sayings(_words())


def find_rivals(text: str, clauses: Clauses, taken: list[tuple[int, int]]) -> dict[str, tuple[int, int]]:
    """Find rival vendors with their places; `taken` holds the places of known customers' names."""
    said = _SAYINGS.sift(clauses.folded)
    if not said:
        return {}
    found: dict[str, tuple[int, int]] = {}
    for match in matches_of(said.pop(_WELL_KNOWN, []), clauses.folded):
        if not _is_linked(match, clauses.folded) and not _overlaps(*match.span(), taken):
            found.setdefault(text[slice(*match.span())], match.span())
    for patterns in said.values():
        for match in matches_of(patterns, simplify(text)):
            _take_names(match, text, found, taken)
    last_first = sorted(found.items(), key=lambda item: item[1], reverse=True)
    once = {fold(name): (name, span) for name, span in last_first}
    return dict(sorted(once.values(), key=lambda item: item[1]))


def _is_linked(match: re.Match[str], folded: str) -> bool:
    """Tell whether a well-known product is only something to connect to."""
    linked = _LINKED.search(folded[max(0, match.start() - 20) : match.start()])
    return bool(_NO_RIVAL.match(folded[match.end() :]) or (linked and _CONNECTED.search(linked.group())))


def _take_names(
    match: re.Match[str], text: str, found: dict[str, tuple[int, int]], taken: list[tuple[int, int]]
) -> None:
    """Add the names of a list as they are typed in a text, less customers and common words."""
    group = next(name for name, words in match.groupdict().items() if words)
    at = match.start(group)
    for name in _split(match[group]):
        start = match.string.find(name, at)
        at = start + len(name)
        spans = [*taken, *found.values()]
        if not _overlaps(start, at, spans) and _is_rival(name):
            found[text[start:at]] = (start, at)


def _overlaps(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    return any(start < other_end and other_start < end for other_start, other_end in spans)

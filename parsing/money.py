"""Tells which of a text's amounts is the value of the deal."""

import re
from typing import Final

from parsing.amounts import FoundAmount
from parsing.clauses import Clauses
from parsing.fold import fold
from parsing.patterns import Pattern, Phrases

_PER: Final = Pattern(
    r"^\s*(?:/(?! |yr|year|annum|年)|/ (?=(?:seat|user|mo|month|head|unit|license|device|site|day|hour|人|月|"
    r"席)s?\b)|per\b(?! (?:year|annum))|a (?:seat|user|head|month|piece|unit|"
    r"license)\b|each\b|pp\b|p\.?m\b|pcm\b|monthly\b|every month|an? hour|(?:一|每)(?:个|人|月|套|台|件|席)|"
    r"/?(?:人|月|席位?|用户|套|台|件|个|坪)|(?:knocked |shaved |taken )?off\b|discount\b|"
    r"(?:over(?! (?:\w+ ){1,3}(?:years?|yrs?|months?|term|life|period)\b)|"
    r"above|under|below|more|less|higher|lower|"
    r"cheaper|short|too)\b|(?:的)?(?:折扣|优惠|定金|订金|押金|预付(?![\d一二两三四五六七八九十])|"
    r"首付(?![\d一二两三四五六七八九十])|保证金|预算|押|礼品|红包|赔偿|违约金|罚款)|"
    r"(?:of |in )?(?:budget|deposit|down ?payment|upfront|gift|setup fee|savings|penalty|revenue|arr company|"
    r"employees|users|seats|funding|raised|downloads|followers|stars|miles|km|people|units|pieces|pcs|sqft|rows|"
    r"records|contacts|visitors|calls|tickets|devices|emails|leads)\b)"
)
_NOT_BEFORE: Final = Pattern(
    r"(?:\b(?:seats?|users?|licen[sc]es?|units?|rooms?|nodes?|devices?|heads?) (?:at|@|x|for) |"
    r"\b(?:budget(?:ed)?(?: is| of| was| around| about| cap| at|:| only)*|deposit(?: of)?|down ?payment(?: "
    r"of)?|discount(?: of)?|save(?:s|d)?|saving(?: them)?|off|gift(?: card)?(?: of)?|fee(?: of)?|fine|penalty(?: "
    r"of)?|they (?:have|only have|got)|raised(?: a)? (?:series \w )?|funding of|revenue(?: of| is)?|turnover(?: "
    r"of)?|arr of|per seat|unit price|price per \w+|salary|spent|spend(?:s|ing)?|currently pay(?:s|ing)?|pay(?:s|"
    r"ing)? (?:now|today|currently)|cap(?:ped)? (?:is|at|of)|instead of|vs\.?|versus|competitor(?:'s)?(?: "
    r"\w+){0,3}|setup(?: of)?|implementation (?:fee|cost)(?: of)?|credit of|voucher|bonus|fund(?:ing)? round(?: "
    r"of)?|(?:lower|cheaper|higher|pricier|less|more|down|reduce\w*|cut|drop\w*|off) by)\s*(?:is |of |at |only |"
    r"about |around |just |up to |~)*"
    r"|(?:[每一]个?(?:月|天|间|人|台|席|套|桌|件|次|户|吨|箱)|预算(?:只有|大概|大约|约|是|在|有|就|为|控制在|"
    r"不超过|上限|也就|最多)*|定金|订金|押金|首付|预付款?|"
    r"保证金|违约金|罚款|单价|每(?:人|月|年|席|个|套|台)|折扣|优惠|便宜(?:了)?|省(?:了)?|贵(?:了)?|高出|多出|"
    r"相差|差(?:了)?|让(?:了)?|降(?:了)?|"
    r"少(?:了)?|减(?:了)?|(?<!最)[低高](?:了)?|涨(?:了)?|砍(?:了)?|压(?:了)?|送(?:了)?|年(?:营收|产值|销售额)|营收|注册资本|(?:竞品|对手|友商|别家|对方|"
    r"人家)(?:报价?|才|只要|报了?|给的?)+|赔|月费|服务费|实施费|红包|礼品)(?:是|为|约|了|大概|只有|:|在)*)$"
)
_OLD: Final = Pattern(
    r"(?:\b(?:from|was|the original|used to be|previously|originally|initially|down from|up from|"
    r"started (?:out )?at|opened "
    r"at|formerly|not|instead of|old(?: "
    r"amount| value| price)?:?)\s*|(?:由|从|原(?:来|先|本)?(?:是|的|价|报价?|定)?|之前(?:是|的|报)?|原报价|老价格|"
    r"不是|旧)(?:金额)?)$"
)
_OLD_AFTER: Final = Pattern(
    r"^\s*(?:->|=>|→|to\b(?! (?:start|go|be|get))|降(?:到|至|为|成)|涨(?:到|至)|升(?:到|至|为)|改(?:为|成|到)|"
    r"(?:下|上)?(?:调|修)[整降升高低正]?(?:到|为|至|成)|变(?:成|为)|加(?:到|至)|砍(?:到|至|成)|压(?:到|至)|"
    r"谈(?:到|成)|提(?:高)?到|减(?:到|"
    r"至)|缩(?:减)?到|增(?:加)?到)"
)
_NEW: Final = Pattern(
    r"(?:\b(?:amount|value|deal(?:'s| is| size| value)?|worth|now|to|at|for|total(?:s|ing)?|contract|tcv|acv|arr|"
    r"quoted?|quote (?:of|at|for)|signed|sign|size|agreed|accepted|land(?:s|ed)? at|closed? at|came (?:in|out) "
    r"(?:at|to)|price(?:d)? (?:is|at)?)(?: is| of| at| for| on| to| now|:|=|'s| up| down)*\s*(?:about |around |"
    r"roughly |~|approx\.? )?"
    r"|(?:金额|总价|总额|合同(?:额|金额|价)?|单子|成交价?|报价?|价格|签(?:了|约)?|同意|调整?(?:为|到|成|至)|"
    r"改(?:为|成|到)|变(?:为|成)|到|至|为|是|按|定(?:在|为|了)?|共|合计|一共|项目|标的|规模|订单)(?:额|约|大概|"
    r"了|为|是|:|在|到|大约|成|改为|更新为|提到|降到)*)$"
)


_BLANK: Final = Pattern(r"(?<=[\u3400-\u9fff]) +$")
"""What some write between a Chinese word and a figure."""


def _score(amount: FoundAmount, clauses: Clauses) -> int | None:
    """Weigh an amount as the deal's value; None for what never is."""
    lead, tail = _BLANK.sub("", clauses.before(amount.start)), clauses.folded[amount.end :][:30]
    if _PER.match(tail) or _NOT_BEFORE.search(lead):
        return None
    if _OLD.search(lead) or _OLD_AFTER.match(tail):
        return 0
    return 2 if _NEW.search(lead) else 1


_BARE: Final = Pattern(
    r"(?:(?:\b(?:amount|value|deal size|deal value|contract value|worth|tcv|acv)\b|金额|总价|合同额)\s*(?:is|now|"
    r"to|of|:|=|为|是|改(?:为|成|到)|调整?(?:为|到))*\s*)(?P<n>\d{1,3}(?:,\d{3})+|\d{3,12})(?![\d%.,]*\d|"
    r"[a-z%万亿千])"
)


_AGREED: Final = Pattern(
    r"\b(?:happy|ok|okay|fine|agreed?|settled|landed|signed|closed?|good)\b ?(?:w/|with|at|on|for|to) ?"
    r"(?P<n>(?!(?:19|20)\d\d\b)\d{4,7}|\d{1,3}(?:,\d{3})+)(?![\d%.,]*\d|[a-z%万亿千])"
    r"(?! (?:users?|seats?|units?|people|licen[sc]es?)\b)"
)
_YEARLY: Final = Pattern(r"(?<![\d.,#$])(?P<n>\d{1,3}(?:,\d{3})+)(?= ?(?:/ ?|per |an? )(?:yr|year|annum)\b)")


_FORMS: Final = Phrases((_BARE, _AGREED, _YEARLY))


def bare_amount(folded: str) -> re.Match[str] | None:
    """Find a plain number that a word beside it makes the deal's value."""
    for _, form in _FORMS.sift(folded):
        if found := form.search(folded):
            return found
    return None


def choose(amounts: list[FoundAmount], clauses: Clauses) -> FoundAmount | None:
    """Choose the deal's value: a new value before an old one, the last of equals."""
    if not amounts:
        return None
    weighed = [
        (score, index)
        for index, amount in enumerate(amounts)
        if amount.value is not None and (score := _score(amount, clauses)) is not None
    ]
    return amounts[max(weighed)[1]] if weighed else None


_COUNTRYLESS: Final = Pattern(r"(?:元|块钱?|圆)$")


def is_countryless(amount: FoundAmount) -> bool:
    """Tell whether the currency is named only by a word that any country may use: 元, but not 美元."""
    said = fold(amount.text)
    return amount.currency == "CNY" and "人民币" not in said and _COUNTRYLESS.search(said) is not None

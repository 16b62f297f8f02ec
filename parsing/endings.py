"""Reads whether a deal has come to its final end, and why it was lost."""

from collections.abc import Iterable
from typing import Final

from parsing.clauses import Clauses
from parsing.cues import alternatives_of
from parsing.patterns import Pattern, Phrases
from sales.vocabulary import Feedback, LossReason, Outcome

_WON: Final = (
    r"\bclosed?[- ]?won\b|\bwon\b(?! over\b|'t|t\b)|\bwe won\b(?!'t)|\bdeal(?:'s| is| was)? (?:done|signed|closed|won|"
    r"sealed)\b|\bclosed the deal\b|\b(?:they|he|she|client|customer|both|all|finally|just|today|contract|order|"
    r"po|agreement|msa|paperwork|docusign|order form)(?:'s|'ve)?(?: \w+){0,2} (?:counter)?signed\b(?! off)"
    r"|\bgot (?:the |their |his |her )signature\b|\bclosed\b(?= *!)|\blanded\b(?= *(?:[,!]|[$€£]?\d|the deal))"
    r"|\binked (?:the |a |our )?(?:deal|contract|agreement)\b|\b(?:counter-?)?signed (?:the |a |our |"
    r"their )?(?:contract|deal|agreement|po|order|msa|paperwork|docs|yesterday|today|"
    r"this|on|last|with us|and|for|at)\b|\bsigned\b(?=[ ]*(?:$|[,;.!&]))|\b(?:po|purchase order|order) (?:is |"
    r"was |has |just )?(?:received|came in|in hand|landed|arrived|in)\b|\b(?:got|received) (?:the |their )?(?:po|"
    r"purchase order|signed (?:contract|order|po|copy))\b|"
    r"\b(?:contract|agreement|order form|paperwork|msa|po)(?: is| came|"
    r" has come)? back(?: [^,.;!?]{1,24})? (?:with (?:a |the |their |"
    r"his |her |both )?signatures?|(?:counter)?signed)\b|\bin the bag\b|\b(?:order|deal|contract|business|account|"
    r"job|tender|bid)(?:'s| is) ours\b|\bwe got (?:the deal|it)\b|\bbagged\b"
    r"|正式签(?:约|署|单|合同)(?!前|后|之|时|仪式|还|再)|赢单|成单|成功签(?:约|单|下)|签(?:下(?:来)?|完|好|妥|回|署)了?(?!保密|后|之后|前|吗)|已(?:经)?签(?:约|署|"
    r"字|合同|了|完|单|"
    r"下)?(?!收|到|保密)|(?<!到)(?<!入)签(?:约|单|合同)?(?:成功|了)(?!保密|吗|再|就|才|以后|的话)|拿下(?:了|"
    r"来)?(?!来后)|(?<!能)成交了|(?:已|"
    r"成功|顺利)成交|中标(?!率|候选)|(?:终于|刚|已经?)下单|下单了|搞定了?(?:!|$|,|。)|盖(?:完|好)章(?!的)|"
    r"盖章(?:回来|完|寄回)|完成了?(?:双方)?(?:用印|用章|盖章|签(?:约|署|订|字))(?!后|之|前|流程|手续)|"
    r"(?:今天?|今早|昨天?|刚刚?|上午|下午)\S{0,2}[盖签]的(?:章|字|约|合同|单)|(?:^|(?<=[,。;!?:\n某]))(?:恭喜|终于)?成交(?=[!,。;~啦咯喽]|$)|"
    r"合同(?:已|都|"
    r"也)?(?:双方)?(?:盖章|签(?:了|好|完|回|下))|赢了|赢下"
)
_LOST: Final = (
    r"\bclosed?[- ]?lost\b|\b(?:we(?:'ve)? |deal |it's |is |as |be |mark\w* |opp )*lost\b(?! in\b| touch| my| "
    r"track| (?:the|their|his|her|its) (?!deal|order|bid|tender|business|account|rf)| interest| contact|"
    r" momentum)|\b(?:deal|"
    r"opp|opportunity|it)(?:'s| is) dead\b|\b(?:deal|order|opp|project)(?:'s| is) off\b(?! (?:the|to)\b)|\b(?:it's|"
    r"its|it is|that's) a (?:hard |firm |definite |clear )?no\b(?= (?:from|for us)\b| *(?:$|[,.;!]))|\bdead deal\b|"
    r"\bthat'?s a loss\b|\bdisqualified\b|"
    r"\bdead\b(?= *(?:[,.;!]|$|in the water))|"
    r"\bdrop(?:ped|s)? us\b|\bturn(?:ed|s|ing)? us down\b|\bpassed on us\b|\b(?:went|gone|going|signed|chose to go|"
    r"decided to go) with (?!us\b|our\b|it\b|the flow)"
    r"|\b(?:chose|picked|selected|chosen) (?!us\b|our\b|to\b|the (?:date|time|option))|\bthey (?:said|told us) "
    r"(?:a )?(?:final |hard |firm )?no\b(?! (?:budget|need|problem|issue))|\bout of the running\b|\bwe're out\b|"
    r"\brejected (?:us|our (?:bid|offer|proposal))"
    r"|丢单|输单|失单|飞单|丢了|跟丢|输了|输给|(?<!看)(?<!人)黄了|没戏|流标|(?:未|没(?:有)?)中标|落标|死单|"
    r"(?:最(?:终|后)|还是|已经?|结果|客户|他们)?(?<!中)选(?:了|择了?|定了?|用了?)(?!我们|我司|咱|个|时间|日期|在|第)|"
    r"被[^,。;!?]{1,10}(?:抢走?|拿(?:走|下)|截胡|撬走?)(?:了)?|签(?:给)?了(?:别家|竞品|友商|对手)|跟(?:别家|竞品|"
    r"对手|友商)签|丢(?:给|掉|吧)|算丢|输在|败给|"
    r"刷(?:掉|下来)|被(?:刷|淘汰|筛掉|否了)|淘汰了?我们|我们出局|没(?:选|用|要)我们|(?:单子?|项目)(?:飞|凉|没)了|凉了"
)
_UNREAL: Final = Pattern(
    r"(?:\b(?:not|isn't|hasn't|haven't|hadn't|didn't|never|before|until|once|when|if|after|to be|get it|get this|"
    r"get them|need(?:s)? to|needs? it|want(?:s|ed)?(?: it| this)? to|will|won't|'ll|'d|would|could|should|might|"
    r"may|can|about to|going to|hope(?:fully)?|expect\w*|almost|nearly|to get|nda|waiting for|wait for|unless|"
    r"ready to|risk of|don't|have|without|if we|yet to)\b[\w' ]{0,18}"
    r"|(?:没(?!人|回|理|接|戏|有?(?:预算|需求|钱|消息|下文))|未|还没|尚未|不|等|待|准备|预计|争取|希望|计划|"
    r"打算|估计?|大概|应该|可能|如果|要是|一旦|目标|最迟|最晚|下周|下个?(?:星期|礼拜)|下个?月|明天|后天|本月底|月底前|年底前|马上|快|力争|想|能|会|要|"
    r"之前|前|才|再|怕|担心|别|差点|险些|有望|以为|万一)[^,。;!?]{0,6})$"
)
_UNREAL_WITHIN: Final = Pattern(
    r"\b(?:needs?|wants?|requires?|to be|to get|not|never|until|being|will|should|expect\w*|hasn't|haven't|"
    r"isn't|be)\b|[未待等]|"
    r"没(?!选|用|要|中标|戏)"
)
_QUESTION: Final = Pattern(
    r"^[^,.;!。]{0,16}(?:\?|吗|前|之后再|后再|以后)|^(?:就|才)(?:能|可以|会|好|下单)"
    r"|^(?: (?:form|copy|copies|docs?|contract|papers?|order))?(?: is| are| to)?(?: still)? ?"
    r"(?:should|will|'ll|expected|due|pending|to follow|(?:to )?(?:come|be)|coming|awaited|outstanding|"
    r"back (?:by|on|next)|by (?:mon|tue|wed|thu|fri|next|end|eod|eow|the end|mid|q[1-4]|tomorrow|\d)\w*|next|"
    r"tomorrow)\b"
)
"""What follows words of an end that is asked about, or tied to what comes after, or still on its way."""


_IS_WON: Final = Phrases(alternatives_of(_WON))
_IS_LOST: Final = Phrases(alternatives_of(_LOST))


def _real(phrases: Phrases, clauses: Clauses) -> tuple[int, int] | None:
    """Find the first report of an end that is neither denied nor only hoped for."""
    for match in phrases.matches(clauses.folded):
        lead = clauses.before(match.start())
        if (
            not _UNREAL.search(lead)
            and not _UNREAL_WITHIN.search(match.group())
            and not _QUESTION.match(clauses.after(match.start(), match.end()))
        ):
            return match.span()
    return None


def read_outcome(clauses: Clauses) -> tuple[Outcome, tuple[int, int]] | None:
    """Find the final end that a text reports, and where; a verbal yes is none."""
    lost = _real(_IS_LOST, clauses)
    if lost:
        return Outcome.LOST, lost
    won = _real(_IS_WON, clauses)
    return (Outcome.WON, won) if won else None


_REASONS: Final[tuple[tuple[LossReason, Pattern], ...]] = tuple(
    (code, Pattern(words))
    for code, words in (
        (LossReason.OTHER, (
            r"\bother reasons?\b|\bdisqualif\w+|\bformality\b|\bacquired\b|\bacquisition\b|\bmerge[rd]\b|"
            r"\bbankrupt\w*|\binsolven\w*|\bswallowed\b|"
            r"\bbought (?:by|out)\b|\bout of business\b|\bnew owners?\b|\bliquidat\w*|\bshut(?:ting)? down\b|其他原因|"
            r"别的原因|破产|清算|倒闭|被?收购|并购|注销|关门|停业|易主|换了?(?:老板|股东|东家|领导|负责人)|"
            r"(?:老板|领导|负责人|老总|对接人)(?:换|走|离职)"
        )),
        (LossReason.PRICE, (
            r"\bpric\w+|\bmore than they(?:'d| would| could| can)? (?:pay|afford|spend)|\bexpensive\b|"
            r"\bcheaper\b|\bcosts?\b|\bundercut\b|\bdiscount|\d+ ?% (?:over|above|higher|"
            r"more|cheaper|lower)|价格|贵|便宜|报价|低价|压价"
        )),
        (LossReason.NO_BUDGET, (
            r"\bno (?:budget|money|funds|funding|cash)\b|\b(?:ran|run) out of (?:money|cash|funds|budget)\b|"
            r"\bfunding (?:fell|cut|was|got|dried)|"
            r"\bbudget(?:s)? (?:\w+ )?(?:cut|frozen|gone|freeze|pulled|"
            r"slashed)|\b(?:lost|cut|pulled|froze) (?:their|the) (?:budget|funding)|\bbudget\b|没(?:有)?(?:了)?预算|"
            r"没钱|[拿编凑掏]不出[^,。;]{0,4}钱|预算(?:被|不|砍|没|取消|冻结)|经费|预算"
        )),
        (LossReason.NO_RESPONSE, (
            r"\b(?:no|never got a|without) (?:response|reply|answer)|\b(?:never|not) heard|\bheard nothing|"
            r"\b(?:nobody|no ?one|none of them)(?: \w+){0,3} (?:answer\w*|repl\w+|respond\w*|picks?|picked|"
            r"reacted|call\w*)|"
            r"\b(?:didn't|doesn't|won't|hasn't|haven't|stopped) (?:even |ever )?(?:answer\w*|repl\w+|"
            r"respond\w*|call\w* back|pick\w* up|"
            r"return\w*|react\w*)|\b(?:vanished|disappeared|off the radar|unreachable)\b|\bnever (?:came|"
            r"got) back|\bghost\w*|\b(?:went|gone) (?:dark|silent|"
            r"quiet)|\bunresponsive|\bradio silence|\bnever (?:replied|responded|answered|called)|联系不上|失联|"
            r"一直没回|不回|没(?:有)?(?:回复|回音|下文|消息)|没人(?:接|理)|无反馈"
        )),
        (LossReason.FEATURE_GAP, (
            r"\b(?:missing|missed|lack\w*|capabilit\w+|feature\w*|functionality|integration|no (?:api|sso|"
            r"mobile|offline|on-?prem))\b|"
            r"\b(?:doesn't|don't|didn't|can't|couldn't|won't) (?:have|support|offer|integrate|cover|meet|do|"
            r"handle|run|connect|read|speak|export)|"
            r"\b(?:have|has|had|with|got|there's|is|was) no (?:[\w-]+ ){0,3}(?:modules?|apps?|integrations?|"
            r"connectors?|versions?|plugins?|portals?|dashboards?|interfaces?|workflows?|reports?)\b|"
            r"没(?:有)?[^,。;!?]{0,10}(?:模块|模组|功能|版本|小程序|移动端|手机端|离线|多语言|英文版|报表|私有化|本地部署|审批流|api|app)|"
            r"功能|不支持|"
            r"满足不了|对接不|缺(?!席|人)|接口|技术不达标"
        )),
        (LossReason.RELATIONSHIP, (
            r"\brelationship\b|\b(?:friend|brother|cousin|buddy|golf|nephew|ex-colleague|family|knows? (?:the|"
            r"someone))\b|\bpersonal (?:ties|connection)|\bpolitic\w*|关系|熟人|亲戚|同学|战友|老乡|校友|朋友|"
            r"内定|老板的"
        )),
        (LossReason.NO_NEED, (
            r"\bno (?:longer )?(?:a )?(?:real )?need\b|\bdon't need|\bdoesn't need|\bnot interested|\bno longer "
            r"need\w*|\bproject (?:was |is |got |has been )?(?:cancel\w*|dead|killed|scrapped|axed|shelved)|"
            r"\b(?:cancel\w*|killed|scrapped|axed) (?:the|their) project|\bin[- ]?house\b|\bthemselves\b|"
            r"\bzero need|\b(?:built|have|rolled|made) their own\b|"
            r"没(?:有)?(?:这个|了)?需求|需求(?:没|取消|消失)|项目(?:被)?(?:取消|砍|黄|停|终止|下马)|不需要|自研|"
            r"自己(?:做|开发)|用不上"
        )),
        (LossReason.TIMING, (
            r"\btiming\b|\bslow(?: to)? deci\w+|\bdeci\w+ (?:\w+ ){0,2}(?:too )?(?:slow\w*|long)\b|"
            r"决策[^,。;!?]{0,3}(?:慢|迟缓|太久)|迟迟(?:不|没|定不)|"
            r"\b(?:put|pushed) (?:it |this |everything )?(?:off|back|out)\b|\b(?:after|"
            r"until) the (?:merger|move|season|reorg\w*)\b|"
            r"\bfr(?:oze|eez\w*|ozen) (?:(?:all|their|the|new|any|every) )*(?:projects?|initiatives?|programs?|"
            r"rollouts?|changes?)\b|\bdo(?:ing)? nothing\b|\bno decision\b|\btoo (?:early|late|slow)\b|\bpostpon\w+|"
            r"\bon hold\b|"
            r"\bnot (?:now|this year|ready|a "
            r"priority|the right time)\b|\bdelay\w*|\bnext year\b|\bpriorit\w+|时机|太早|太晚|推迟|延期|搁置|暂停|"
            r"明年|后年|推到|暂时不|时间(?:不|来不)|慢了|晚了"
        )),
        (LossReason.COMPETITOR, (
            r"\b(?:went|gone|going|signed|go) with\b|\b(?:lost|loses?|losing)(?: \S+){0,3} to\b|\bcompetit\w+|"
            r"\b(?:chose|picked|selected|chosen|prefer\w*)\b|\bpen to paper with\b|转用|改用|\bincumbent\b|"
            r"\brival\b|选(?:了|择|定|用)|竞品|竞争对手|"
            r"对手|友商|别家|被[^,。;]{1,10}(?:抢|拿|截|撬)|输给|中标"
        )),
    )
)  # fmt: skip
_BECAUSE: Final = Pattern(
    r"\b(?:reason|because|due to|cause|since|over|on|bc|cuz|b/c)\b\s*:?|原因(?:是|:|在于)?|因为|由于|主要(?:是|"
    r"还是)?|因"
)


def read_loss_reason(clauses: Clauses) -> tuple[LossReason, tuple[int, int]] | None:
    """Find why a deal was lost: what follows a word of reason first, else any plain reason, a rival last."""
    folded = clauses.folded
    because = _BECAUSE.search(folded)
    for text_from in (because.end() if because else None, 0):
        if text_from is None:
            continue
        window = len(folded) if text_from == 0 else text_from + 40
        for code, pattern in _REASONS:
            match = pattern.search(folded, text_from, window)
            if match:
                return code, match.span()
    return None


_SAID: Final[dict[Feedback, LossReason]] = {
    Feedback.NO_BUDGET: LossReason.NO_BUDGET,
    Feedback.NO_NEED: LossReason.NO_NEED,
    Feedback.FEATURE_GAP: LossReason.FEATURE_GAP,
    Feedback.PRICE_HIGH: LossReason.PRICE,
    Feedback.NEEDS_DISCOUNT: LossReason.PRICE,
    Feedback.NO_RESPONSE: LossReason.NO_RESPONSE,
    Feedback.NOT_NOW: LossReason.TIMING,
    Feedback.COMPETITOR: LossReason.COMPETITOR,
}


def reason_in(feedback: Iterable[Feedback]) -> LossReason | None:
    """Give the reason of a loss that a customer's words amount to, the most telling one; None where they do not."""
    said = set(feedback)
    return next((reason for code, reason in _SAID.items() if code in said), None)

"""Reads the stage that a deal is in or moves to, and its grade."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from parsing.clauses import Clauses
from parsing.fold import HAN, fold
from parsing.patterns import Pattern, Phrases
from parsing.sieve import EVERY_TEXT, Sieve
from sales.vocabulary import STAGES, Grade

_SAID_AS: Final[dict[str, str]] = {
    "lead": "lead|first contact|prospecting|线索|初步接触|初步沟通|初步接洽|接洽",
    "qualified": "qualified|qualification|needs? confirmed|discovery|需求确认|确认需求|需求调研",
    "proposal": "proposal|solution|方案",
    "quote": "quote|quoting|quotation|pricing|报价",
    "negotiation": "negotiations?|negotiating|nego|商务谈判|谈判|商务",
    "signing": "signing|signature|contracting|contract out|contract|for signature|for signing|to sign|签约|"
    "签合同|走合同|合同",
}
_CODE: Final = {word: code for code, words in _SAID_AS.items() for word in words.replace("s?", "s").split("|")} | {
    "negotiation": "negotiation",
    "need confirmed": "qualified",
}
_LATIN: Final = "|".join(word for words in _SAID_AS.values() for word in words.split("|") if word.isascii())
_HAN: Final = "|".join(word for words in _SAID_AS.values() for word in words.split("|") if not word.isascii())
_BEHIND: Final = r"(?![a-z])"

_MOVES: Final = (
    (
        rf"(?<![^\s,;.(:|\u3400-\u9fff])(?:stage|phase|阶段|商机阶段)\s*(?:is|now|to|->|:|=|为|是|改为?|改成|到|调整为|"
        rf"更新为)*\s*(?:the )?(?P<stage>{{words}}){_BEHIND}"
    ),
    (
        rf"\b(?:mov\w*|bump\w*|advanc\w*|progress\w*|promot\w*|push\w*|set|shift\w*|chang\w*|updat\w*|go(?:es|ing|"
        rf"ne)?|went|step\w*|put|back|down|up|enter\w*|now|reach\w*|kick\w*)\b"
        rf"(?: (?!from\b)[\w#&'.\-]+){{{{0,5}}}}? (?:on |over |back |up |down )?(?:to|in|into|at)(?: the| our)? "
        rf"(?P<stage>{{words}})(?: stage| phase)?{_BEHIND}(?! (?:call|meeting|doc|team|with|for|from|by|page|deck|"
        rf"form|link|review|next|on|manager|committee))"
    ),
    (
        rf"\b(?:now|entering|entered|reached)(?: in| at)?(?: the)? (?P<stage>{{words}})(?: stage| "
        rf"phase)?{_BEHIND}(?= *(?:$|[,;.!)]|stage|phase|now))"
    ),
    r"\b(?:in|at|into|to)(?: the| our)? (?P<stage>{words}) (?:stage|phase)\b",
    r"\b(?P<stage>{words}) ?(?:stage|phase)\b",
    r"\b(?:back|down|up|over|moved?|on) to (?:the )?(?P<stage>{words}) from\b",
    (
        rf"\b(?:is|are|it's|its|they're|we're|theyre|now|sits?|sitting|still|currently|stands?)(?: \w+)? (?:at|"
        rf"in) (?:the )?"
        rf"(?P<stage>{{words}}){_BEHIND}(?= *(?:$|[,;.!)]|now\b|stage|phase|since\b|still\b))"
    ),
    (
        r"\b(?:so|therefore|thus|hence|are|is|now|fully|officially|finally) (?P<stage>qualified)\b"
        r"(?! (?:for|to|by|person|lead))"
    ),
    r"\b(?:we|they|i)(?:'re| are|re)?(?: now| currently| still)? (?P<stage>negotiating)\b",
    r"\b(?:new|fresh|inbound|warm|cold) (?P<stage>lead)\b(?!s? (?:gen|time|source|from us))(?! to )",
    (
        r"(?<!was )(?<!were )(?<!been )(?<!be )\b(?:just|still|only|merely)(?: an?)?(?: early| cold| raw)? "
        r"(?P<stage>lead)\b(?! time)"
    ),
    r"\b(?P<stage>first contact)(?: made| done|(?= *(?:[,.;]|$)))",
    r"(?P<stage>qualified)\b(?= *(?:now\b|already\b|finally\b|$|[,.;!]))",
    (
        r"\b(?:file|log|record|put|enter|add|mark|count|treat|keep) (?:it|this|them|him|her|down)? ?(?:down )?as "
        r"(?:an? )?(?P<stage>{words})\b"
    ),
    (
        r"\b(?:contract|paperwork|agreement|docusign|msa)(?:'s| is| are| has gone| went| sits| goes)? out "
        r"(?P<stage>for signature|for signing|to sign)\b"
    ),
    r"(?:^|[/|,;]) ?(?P<stage>{words}) ?(?=[/|]|$)",
    r"\bfrom (?:{words}) to (?P<stage>{words})\b",
    rf"\bmark(?:ed|ing)? [\w#&'.\- ]{{{{1,24}}}}? (?:as )?(?P<stage>{{words}}){_BEHIND}",
    rf"(?:->|=>|→)\s*(?:the )?(?P<stage>{{words}}){_BEHIND}",
    rf"\bwe(?:'re| are)(?: now)? (?:in|at)(?: the)? (?P<stage>{{words}}){_BEHIND}(?! (?:call|meeting))",
)
_HAN_MOVES: Final = (
    (
        r"(?:进入|进|转(?:入|到|为|成|至)?|推进(?:到|至)|推(?:到|至)|到了?|处(?:于|在)|现在(?:是|在)|目前(?:是|在)|"
        r"改(?:成|为|到)|升(?:到|至|级到)|走到|跳到|在|更新(?:为|到|成)|调整?(?:到|为|至)|变(?:为|成)|回(?:到|退到)|"
        r"退回到?|阶段:?)了? ?(?P<stage>{words}) ?(?:的)?(?:阶段|环节|流程)"
    ),
    r"(?P<stage>{words})(?:的)?(?:阶段|环节)(?!结束|完)",
    (
        r"(?:进[入到]?|转(?:入|到|为|成|至)?|推进(?:到|至)|推(?:到|至)|改(?:成|为|到)|升(?:到|至)|走到|跳到|"
        r"处[于在]|更新(?:为|到|"
        r"成)|调整?(?:到|为|至)|变(?:为|成)|回到|退回到?)了? ?(?P<stage>{words}) ?(?=$|[,.。;!?|/\s了\d])"
    ),
    (
        r"(?:已经?|都|现在|算|谈|走|推进|卡|处|先)(?:到|在|归|算)了? ?(?P<stage>{words}) ?(?:阶段|环节|"
        r"这一?步)?(?=$|[,.。;!?|/\s了\d])|"
        r"(?:归|列|放|算|定|标|记|新|新增|新来|新加|新建|录入|来了|只是|还是|算是|按|当|作为)(?:到|为|入|成|"
        r"作)?(?:一?[个条])?(?P<stage2>线索)(?:记|算|放|处理)?(?=$|[,.。;!?:|/\s了])"
    ),
    r"(?:开始|正在|已经?在|在)(?P<stage>谈判|商务谈判|走合同|签合同)(?=$|[,。;!?\s了中])|(?P<stage2>走合同)",
)


def _alternatives(extra: tuple[str, ...], *, han: bool) -> str:
    words = [re.escape(word) for word in extra if bool(HAN.search(word)) == han]
    return "|".join((*sorted(words, key=len, reverse=True), _HAN if han else _LATIN))


def stage_code(words: str, extra: Mapping[str, str]) -> str | None:
    """Give the code for the spoken name of a stage, or None when it is none."""
    words = fold(words).strip()
    return extra.get(words) or _CODE.get(words) or (words if words in STAGES else None)


def _phrases(extra: tuple[str, ...], sieve: Sieve) -> Phrases:
    """Build the patterns of moves, with the words that a workspace adds."""
    latin, han = _alternatives(extra, han=False), _alternatives(extra, han=True)
    both = f"{latin}|{han}"
    english = [move.replace("{{", "{").replace("}}", "}").replace("{words}", both) for move in _MOVES]
    return Phrases((*english, *(move.replace("{words}", both) for move in _HAN_MOVES)), sieve)


_USUAL: Final = _phrases((), EVERY_TEXT)


@lru_cache(maxsize=64)
def _phrases_with(extra: tuple[str, ...]) -> Phrases:
    """Keep the patterns for the same added words."""
    return _phrases(extra, Sieve())


_NOT_A_MOVE: Final = Pattern(
    r"(?:\b(?:not|isn't|before|after|until|once|no longer|out of|from|skip\w*)\b[\w ]{0,14}|(?:不|没|未|还没|等|之前|"
    r"完成|结束)[^,。;]{0,3})$"
)


def read_stage(clauses: Clauses, extra: Mapping[str, str]) -> tuple[str, tuple[int, int]] | None:
    """Find the stage that a text moves the deal to, the last one named; gives its code and place."""
    folded_extra = {fold(word): code for word, code in extra.items()} if extra else extra
    phrases = _phrases_with(tuple(folded_extra)) if extra else _USUAL
    found: list[tuple[int, str, tuple[int, int]]] = []
    for _, pattern in phrases.sift(clauses.folded):
        for match in pattern.finditer(clauses.folded):
            group = "stage" if match["stage"] else "stage2"
            code = stage_code(match[group], folded_extra)
            if code and not _NOT_A_MOVE.search(clauses.before(match.start())):
                found.append((match.start(group), code, match.span()))
    return max(found)[1:] if found else None


_GRADE_WORD: Final = (
    r"(?:grade|rating|rated?|tier|category|class|priority|等级|级别|评级|分级|定级|客户等级|意向等级|意向|评)"
)
_GRADES: Final = Phrases(
    (
        (
            r"[abc](?<![a-z0-9].)(?:类|级)?\s*(?:->|=>|→|to|升级?|降级?|变|改|调|转|提)(?:为|到|成|至|"
            r"级为)?\s*(?P<g>[abc])(?![a-z0-9'&-])"
        ),
        (
            rf"{_GRADE_WORD}\s*(?:[:=]|is|to|now|it|as|of|from [abc] to|(?:从[abc])?(?:先|放|列|按|记|维持|"
            rf"保持|仍|还是|依旧|"
            rf"升|降|调|改|变|更新|提|定|上|"
            rf"下)*(?:为|成|到|至|是|整为)?)*\s*(?:an? )?(?P<g>[abc])(?![a-z0-9'&-])"
        ),
        r"\b(?:up|down)grad\w*(?: [\w#&'.\-]+){0,4}? (?:to )?(?:an? )?(?P<g>[abc])(?![a-z0-9'&-])",
        (
            r"\b(?:now|to|is|as|it|them|still|stays?|make|mark|call) (?:now |still )?(?:an? |them an? |it an? "
            r")(?P<g>[abc])(?![a-z0-9'&-])(?= *(?:$|[,;.!)]|now|for|lead|deal|account|client|customer|grade|again|-))"
        ),
        r"(?P<g>[abc])(?<![a-z0-9].)-(?:grade|rated|class|tier|account|lead|deal|list|client|customer|level)\b",
        r"(?P<g>[bc])(?<![a-z0-9].) (?:grade|rated|class|tier|account|lead|deal|list|client|customer|level)\b",
        r"(?P<g>[abc])(?<![a-z0-9].)\s*(?:类|级(?!别不)|等(?!级|待|一|到|客|会|他|她|对|领|明|下))",
        (
            r"(?:升|降|调|改|列|定|评|归|转|标|提)(?:级|整)?(?:为|成|到|至|入)?\s*(?P<g>[abc])(?![a-z0-9'&-])(?!方案|"
            r"计划|轮|套餐|[栋座区款版])"
        ),
    )
)
_BARE: Final = Pattern(r"(?P<g>[ABC])(?<![\w'&.\-/+].)(?![\w'&\-/+$]|\.\w)")
_NOT_A_GRADE: Final = Pattern(
    r"(?:\b(?:plan|option|series|vitamin|building|block|part|appendix|phase|team|round|section|exhibit|annex|"
    r"schedule|type|step|hepatitis|model|unit|gate|hall|version|item|point|lot|wing|site|level|side|座|栋|楼|区|"
    r"轮|方案|计划)\s*|[.!?:\n]\s*|^\s*)$"
)


_NO_GRADE_BEHIND: Final = Pattern(r"series\s*$|round\s*$|[甲乙]方")
"""Behind these words a letter is no grade."""
_ARTICLE: Final = Pattern(r"a [a-z]|(?<=[A-Za-z] )A [A-Z][A-Za-z]")
_CAPITALS: Final = Pattern(r"(?:^|[^\w'])[A-Z][A-Za-z']* $")


def _is_article(text: str, at: int) -> bool:
    """Tell whether a letter is the word `a` in front of another word; a capital is it among words with capitals."""
    found = _ARTICLE.match(text, at)
    return found is not None and (text[at] == "a" or _CAPITALS.search(text[max(0, at - 24) : at]) is not None)


def read_grade(text: str, clauses: Clauses, *, bare: bool = True) -> tuple[Grade, tuple[int, int]] | None:
    """Find the grade that holds after an update, the last one named; a lone capital counts where it is no article."""
    found = [
        (match.start("g"), match["g"], match.span())
        for _, pattern in _GRADES.sift(clauses.folded)
        for match in pattern.finditer(clauses.folded)
        if not _is_article(text, match.start("g"))
        and not _NO_GRADE_BEHIND.search(clauses.folded[max(0, match.start() - 8) : match.start()])
    ]
    if not found and bare:
        found = [
            (match.start(), match["g"].lower(), match.span())
            for match in _BARE.finditer(text)
            if not _is_article(text, match.start())
            and not _NOT_A_GRADE.search(clauses.folded[max(0, match.start() - 14) : match.start()])
        ]
    return (Grade(max(found)[1].upper()), max(found)[2]) if found else None

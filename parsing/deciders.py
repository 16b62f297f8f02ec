"""Finds who of the customer's people decides or holds the budget."""

from typing import Final

from parsing.clauses import Clauses
from parsing.patterns import Pattern, Phrases, Sayings, matches_of
from parsing.people import Person

_ANYBODY: Final = 0
_DECIDES: Final = (
    r"\b(?:decid(?:es|er)|(?:has|gets|have|had|having|with) (?:the |a )?(?:final|last|deciding) (?:say|word|"
    r"call|ok|okay|vote|decision|approval|"
    r"sign-?off|authority)|holds? (?:all )?the (?:budget|purse(?: strings)?|money|cheque ?book|checkbook|wallet|keys)|"
    r"sign(?:s)? (?:it |this |that |everything |them |all of it )?off\b|(?:is|as) (?:the |our |"
    r"their )?(?:real |actual |final |economic |key |main |sole |ultimate )*"
    r"(?:decision[- ]?maker|decider|dm|economic buyer|budget (?:holder|owner)|buyer|boss)|"
    r"(?:makes?|making|takes?) (?:the |that |all the )?(?:final |real |actual |buying |purchas\w+ )?(?:call|"
    r"calls|decisions?)|"
    r"(?:owns?|controls?|runs?|manages?) (?:the |their )?(?:purse(?: strings)?|budgets?|decision|spend|money)|"
    r"(?:in charge of|responsible for) (?:the )?budget|calls the shots|pulls the trigger|"
    r"(?:gives?|giving) (?:the |a |his |her )?(?:final|last|ultimate) (?:ok|okay|approval|word|nod|go-?ahead|"
    r"sign-?off|say|green light)|"
    r"(?:is |'s )?the one (?:who |that |we (?:need|have|must) )?(?:decid\w+|signs?|approves?|(?:to )?(?:convince|"
    r"win over|persuade)|with the (?:budget|money))|"
    r"has (?:the )?(?:budget|signing|purchasing|"
    r"buying|spending) (?:authority|power)|signs the (?:check|cheque|contract|po)s?|(?<=she )signs|(?<=he )signs|"
    r"(?<=who )signs|(?<=who )approves|approves (?:anything|everything|all|any)|has the (?:budget|purse|money)|"
    r"(?:budget|decision|call|purse|money) (?:is|sits|lies|rests|stays) with (?:him|her|them)|"
    r"(?:has|gets) to decide|will (?:make the decision|decide)|is deciding|"
    r"(?:it's|its|it is|that's|this is|the (?:deal|budget|rest|purchase) is) (?:ultimately |really |all |entirely |"
    r"still |solely |"
    r"actually )*(?:his|her) (?:own )?(?:decision|call|choice|say|money|budget|baby)(?! (?:to (?!make|buy|sign|"
    r"spend)|with|on|at))|"
    r"(?:nothing|nobody \w+|no (?:deal|purchase|order|money|po|contract|spend\w*))\b[^,.;!?]{0,28} without (?:his|"
    r"her) (?:final "
    r")?(?:ok|okay|approval|sign-?off|say-?so|nod|blessing|signature|go-?ahead|yes))\b"
    r"|拍板|说了算|说的算|话事|做主|作主|做决定|作决定|拿主意|定夺|有决定权|决策(?:人|者)|管(?:着)?[^,。;!?不]{0,4}预算|批预算|"
    r"管钱|掌(?:握|管)?(?:着)?(?:预算|钱|财权)|最终决定|最后决定|"
    r"来定|来决定|一把手|决定权|一支笔|签字权|点头才|点头就|点了?头才|同意才|批了?才|签字(?:才|就)|一句话的事|"
    r"预算(?:归|由|在)[他她](?!老婆|老公|们|的|领导|老板|上级|总部|太太|先生)|钱(?:归|在)[他她]"
)
_DECIDER_IS: Final = Pattern(
    r"\b(?:decision[- ]?maker|decider|final (?:say|call|decision|word|approval|ok)|last word|dm|economic buyer|"
    r"budget (?:holder|owner)|"
    r"the (?:final )?(?:call|decision) is|(?:budget|purse|money) (?:is|sits|lies|rests) (?:with|held by|"
    r"controlled by|owned by|in the hands of)|"
    r"decision (?:lies|sits|rests|is|made) (?:with|up to|by)|up to|comes down to|(?:decided|signed off) by|"
    r"buck stops with|whoever decides|"
    r"not (?:\w+ ){0,4}decision[- ]?maker\W+(?:it's|its|it is)(?: "
    r"\w+){0,2})(?: is| are| was|'s| lies with| rests with| sits with| comes from| belongs to| from| goes to|"
    r" with| has| to|:| -| =)*"
    r"(?: the| their| his| her)?\W*$|"
    r"\b(?:everything|all (?:purchases|orders|spend\w*|decisions|money)) (?:has to |must )?(?:goes|go|runs|"
    r"pass(?:es)?) "
    r"(?:through|past|via|by) (?:the |their |his |her )?$|"
    r"\b(?:nothing|no (?:deal|purchase|order|money|po|contract|spend\w*))\b[^,.;!?]{0,28} without (?:the |their |"
    r"his |her )?$|(?:决策(?:人|者)|拍板的?(?:人)?|话事人|关键人|做主的|说了算的|管钱的|决定权(?:还是|"
    r"都|最终|最后|其实)?(?:在|归|是)|"
    r"(?:最终|最后|还)(?:得|要|是)?(?:看|听|由)|(?:预算|钱|经费)(?:归|由|都?在))(?:是|为|:|的是)*(?:他们的?)?$"
)
_WHOSE: Final = Pattern(
    r"(?<='s) (?:call|decision|say|to (?:decide|make|sign)|sign-?off (?:that|we) (?:matters|need)|money|"
    r"budget to spend)\b|"
    r"(?:负责)?签字(?=[,。;!]|$)|(?:手里|手上|那儿|那里)?(?:才能|才可以|才行|就能|就行|就可以)(?:签|定|批|过|买|下单)|(?:来|亲自|最终|"
    r"最后)?(?:定|批)(?:的)?(?:预算|合同|采购)"
)
_LED_BY: Final = Pattern(
    r"(?:由|得|须|需要|归|让|等|就等|靠|过|最[后终]|没有?|未经|不经)(?:他们?的?|她的?|客户的?|对方的?)?$"
)
_SETTLES: Final = Pattern(
    r"(?:来|亲自|最后|最终|去|一个人|才能|才)*(?:拍板|做主|定夺|说了算|点头|发话|松口|首肯|"
    r"(?:决定|定|批|签字|同意)(?=$|[,。;!?]|才|谁|都|就|了才))|(?:那|这)一?关"
)
"""Behind somebody whom a deal waits for: 由詹董决定, 没有林总点头."""
_DECIDES_NOT: Final = Pattern(
    r"\b(?:doesn'?t|does not|isn'?t|is not|can'?t|cannot|not)\b[^.;!?]{0,16}\b(?:decides?|decision[- ]?maker|"
    r"decision|call|"
    r"sign|approve|dm|final say|buy|commit)\b[^.;!?]{0,24}$"
)
_DOES: Final = Pattern(r"\s*(?:does|is|can|has|will)\s*(?:$|[,.;!])")
_BUT_IS: Final = Pattern(r"\b(?:it's|its|it is|that's|but)(?: (?:with|up to))? (?:his|her|their|the)?\W*$")
"""Behind somebody who does not decide, who does: `Jo can't sign it, her boss Tom can`."""
_NOT_HIS: Final = Pattern(r"\b(?:not|isn'?t|never)\s*$")
_LOOKED_TO: Final = Pattern(r"(?:[要得都全就还]看|听)$")
_NO_MORE: Final = Pattern(r"的?(?:意见|意思|态度)?(?=[,。;!?]|$)")
_DENIED: Final = Pattern(
    r"\b(?:not|isn't|isnt|wasn't|never|doesn't|doesnt|can't|cannot|no|nor)\b[\w ]{0,8}$|(?:不是|不能|没法|没有|"
    r"不|没)[^,。;]{0,3}$"
)
_PRONOUN: Final = Pattern(r"\b(?:she|he|who|they|she's|he's|that's)\b[\w' ]{0,24}$|[他她佢][^,。;]{0,8}$")

_DECIDED: Final = Sayings(((_ANYBODY, _DECIDES),))
_TELLING: Final = Phrases((_DECIDER_IS, _WHOSE, _SETTLES, _DECIDES_NOT, _LOOKED_TO))


def find_decider(people: list[Person], clauses: Clauses) -> Person | None:
    """Find who decides or holds the budget, where the text says so."""
    if not people:
        return None
    folded = clauses.folded
    named = None
    if _TELLING.may_match(folded):
        named = next((person for person in people if _is_named_so(person, folded)), None)
    return named or _who_decides(people, clauses)


def _is_named_so(person: Person, folded: str) -> bool:
    """Tell whether words right before somebody say that this one decides."""
    places = [(person.start, person.end), *person.places]
    return any(
        _DECIDER_IS.search(folded[max(0, start - 60) : start])
        or (_WHOSE.match(folded, end) and not _NOT_HIS.search(folded[max(0, start - 8) : start]))
        or (_LED_BY.search(folded[max(0, start - 8) : start]) and _SETTLES.match(folded, end))
        or _is_other_than(folded, start, end)
        or (_LOOKED_TO.search(folded[max(0, start - 2) : start]) and _NO_MORE.match(folded, end))
        for start, end in places
    )


def _is_other_than(folded: str, start: int, end: int) -> bool:
    """Tell whether somebody decides instead of the one named before."""
    lead = folded[max(0, start - 80) : start]
    told = _DOES.match(folded, end) or _BUT_IS.search(lead)
    return told is not None and _DECIDES_NOT.search(lead) is not None


def _who_decides(people: list[Person], clauses: Clauses) -> Person | None:
    for match in matches_of(_DECIDED.sift(clauses.folded).get(_ANYBODY, []), clauses.folded):
        lead = clauses.before(match.start())
        if _DENIED.search(lead):
            continue
        start = clauses.span(match.start())[0]
        inside = [
            (at, person)
            for person in people
            for at, end in ((person.start, person.end), *person.places)
            if start <= at and end <= match.start() + 1
        ]
        before = [person for person in people if person.end <= match.start()]
        if inside:
            return max(inside, key=lambda one: one[0])[1]
        if before and (_PRONOUN.search(lead) or not lead.strip()):
            return before[-1]
    return None

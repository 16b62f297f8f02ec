"""Further ways in which English-speaking customers say the same: less common words, and words apart from each other."""

from typing import Final

from sales.vocabulary import Feedback

_MONEY: Final = r"(?:budgets?|money|funds?|funding|cash|capex|spend)"
_NOT: Final = r"(?:not|isn'?t|wasn'?t|hasn'?t|haven'?t|didn'?t|doesn'?t|don'?t|never)"
_PRODUCT: Final = r"(?:tool|system|setup|solution|software|vendor|supplier|provider|product|one|process)"
MORE: Final[dict[Feedback, tuple[str, ...]]] = {
    Feedback.PRICE_HIGH: (
        (
            r"\b(?:flinch|winc|baulk|balk)(?:e?d|es|ing)?\b|\b(?:isn'?t|not|wasn'?t|ain'?t|"
            r"hardly) (?:exactly )?cheap\b|"
            r"\b(?:can'?t|cannot|couldn'?t|won'?t) (?:justify|stomach|swallow|pay)(?: \w+){0,3} "
            r"(?:price|cost|spend|much|fee|number|that)\b|\boutside (?:of )?(?:their|the) (?:range|limit)\b|"
            r"\bout of (?:their |the )?(?:price )?range\b|\bwell (?:over|above) (?:market|what)\b"
        ),
        (
            r"\bpric(?:e|ing)(?:'s| is| was| remains)(?: still)? (?:the |an? )?(?:main |big |only |biggest |real )?"
            r"(?:issue|problem|hurdle|obstacle|blocker|worry|concern|sticking point)\b|\bunhappy (?:with|"
            r"about) (?:the )?"
            r"(?:price|pricing|cost|quote|number|increase)\b|\bprice (?:hike|increase)\b"
        ),
    ),
    Feedback.NEEDS_DISCOUNT: (
        (
            r"\bwiggle room\b|\bprice[- ]match\w*|\bmatch (?:the |their |that |his |her )?(?:\w+ )?(?:price|quote|"
            r"offer|"
            r"number)\b|\b(?:shave|knock|take|cut|trim|lop|drop|get)(?: off)? (?:another |about |some )?\d+ ?%|"
            r"\bsharpen (?:our |the |your )?(?:pencil|number|price)s?\b|\b(?:room|movement|flexib\w+|leeway|"
            r"give) (?:to "
            r"move )?(?:on|in) (?:the |our )?(?:price|pricing|number|quote|rate)\b|\brebates?\b|\b(?:want|ask|need|get|"
            r"expect|push|hop)\w*(?: \w+){0,3} better (?:deal|price|rate|number)\b|\bthrow in\b"
        ),
    ),
    Feedback.NEEDS_CASE: (
        (
            r"\b(?:speak|talk|chat|meet)(?:ing)? (?:to|with)(?: [\w-]+){0,3} (?:customers|clients|users)\b|\bwho else\b"
            r"(?: [\w-]+){0,4} (?:uses?|using|bought|runs?|picked|works with)\b|\btrack record\b|\bproof (?:points?|"
            r"it works)|"
            r"\b(?:examples?|results|stories) (?:of|from) (?:similar|other|existing|comparable)\b|\bsimilar projects?\b"
        ),
    ),
    Feedback.NEEDS_BUDGET: (
        (
            r"预算 ?(?:is |was )?(?:not|isn'?t|hasn'?t been) (?:yet )?(?:released|approved|confirmed|there)\b|"
            rf"\b{_MONEY}\b(?: (?!cut|gone|spent)[\w']+){{0,3}} {_NOT} (?:\w+ ){{0,2}}(?:released|approved|allocated|"
            rf"signed "
            rf"off|secured|confirmed|freed|granted|unlocked|in place|there)\b|\b{_NOT} (?:\w+ ){{0,2}}(?:released|"
            rf"approved|"
            rf"allocated|secured|freed|got|unlocked)(?: \w+){{0,2}} {_MONEY}\b|\b(?:capex|budget|funding) (?:request|"
            r"application|proposal)\b|\b(?:put|putting) (?:it |this |us )?in(?:to)? (?:the |their )?(?:next |new )?"
            r"(?:budget|capex)\b"
        ),
    ),
    Feedback.NO_BUDGET: (
        (
            rf"\b{_MONEY}\b(?: (?!not|isn|wasn|hasn|request|approv|for us)[\w']+){{0,5}} (?:spent|gone|used up|"
            rf"exhausted|"
            r"frozen|slashed|pulled|blown|tapped out|axed)\b|\bcan(?:'t|not) afford (?:it|us|this)\b|"
            r"\bbroke\b(?= *(?:$|"
            r"[,.;!]))|\bbudgets? (?:got |were |was |been )?(?:cut|axed)\b"
        ),
    ),
    Feedback.NEEDS_APPROVAL: (
        (
            r"\b(?:decision|final say|final call)(?: \w+)? (?:sits|lies|rests|is up|made|up|comes)(?: \w+)? (?:with|"
            r"to|at|by|"
            r"in|from)\b|\brubber[- ]?stamp\w*|\b(?:wait\w*|need\w*|pending|missing|await\w*|lack\w*)(?: [\w']+){0,4} "
            r"signature\b|\bruns? it (?:by|past|up)\b|\b(?:has|needs|have|still) to (?:go (?:through|to|past|before|"
            r"up)|pass|"
            r"clear) (?:the |their |a )?(?:\w+ )?(?:board|procurement|finance|purchasing|management|committee|hq|"
            r"headquarters|"
            r"council|partners|directors|investment)\b|\bbuy-?in\b|\b(?:higher|upper|top|senior) management\b|"
            r"\b(?:exec|executive|investment|purchasing|buying|it|tender) committee\b|\bescalat\w+ (?:it |this )?to\b"
        ),
    ),
    Feedback.SECURITY_CONCERN: (
        (
            r"\bsecurity (?:\w+ )?(?:form|stuff|side|aspects?|points?|topics?|clearance|polic\w+|standards?|officer|"
            r"sheet)\b|"
            r"\b(?:data|privacy) (?:rules?|laws?|polic\w+|regulations?|concerns?|issues?|officer|worr\w+)\b|"
            r"\binsist\w* on "
            r"on-?prem\w*|\bon-?prem\w*(?= (?:because|due to|only))|\bwhere (?:we|our servers|it|everything|data)"
            r"(?:'s| is| are)? (?:host|stor|kept|locat)\w*|\bdata (?:must|has to|needs to|can'?t|cannot|may not|"
            r"mustn'?t|should|shouldn'?t|to) (?:not )?(?:stay|leave|remain|be stored|go|live)\b|\bhost(?:ed|"
            r"ing)? (?:in|outside|"
            r"inside) (?:of )?(?:the )?(?:us|usa|eu|china|europe|country|states)\b|\bciso (?:has|is|wants|needs|asks?)"
        ),
    ),
    Feedback.FEATURE_GAP: (
        (
            r"\b(?:haven'?t|hasn'?t|don'?t) got (?:one|it|that|this|any|either)\b|\bshow-?stoppers?\b|"
            r"\bcan'?t live without\b|"
            r"\b(?:doesn'?t|does not|won'?t|can'?t|don'?t|cannot) (?:talk to|work with|connect (?:to|with)|sync (?:to|"
            r"with|w/)|"
            r"integrate with|play (?:nice )?with|read|export|import)\b|\bnot (?:something )?(?:we|it) (?:do|does|"
            r"support|"
            r"supports|offer|offers|has|have)\b|\bon (?:our|the) roadmap\b|\bno \w+ (?:support|integration|connector|"
            r"module|"
            r"export|import|mode)\b(?! (?:needed|fee|issue))|\bwe(?:'re| are) weak on\b"
        ),
    ),
    Feedback.COMPETITOR: (
        (
            r"\b(?:looking|talking|speaking) (?:at|to|with) (?!(?:it|us|this|that)\b)[^\s,.;]{2,20}(?: [^\s,.;]{2,20})?"
            r" (?:too|as well)\b|"
            r"(?<!we )(?<!i )(?<!us )\b(?:gave|offered|quoted|promised|pitched|undercut) (?:them|him|"
            r"her) (?:an? )?(?:better|"
            r"lower|cheaper|\d)|\b(?:prefer|favou?r)s? (?!us\b|our\b|to\b|a\b|the\b|an\b|monthly|quarterly|"
            r"annual)[a-z]|"
            r"\bin a bake-?off\b|\bundercut(?:ting)? us\b|\b(?:other|second|third|rival) (?:bidder|option|"
            r"candidate)s?\b|"
            r"\b(?:two|three|four|several|\d) (?:other )?(?:vendors|suppliers|bidders|providers|options)\b"
        ),
    ),
    Feedback.NOT_NOW: (
        (
            r"\b(?:don't|dont|never|won't) (?:buy|purchase|order|invest|spend) (?:anything )?(?:in|during|over|before) "
            r"(?:the )?(?:winter|summer|spring|autumn|fall|season|january|december|august|holidays)\b|"
            r"\bcome back (?:to (?:us|them|me) )?(?:after|later|in (?:the|a|q\d|\d))\b|\b(?:after|"
            r"until after) the (?:summer|"
            r"holidays|merger|audit|reorg\w*|relocation|year end|season|peak)\b(?= *(?:$|[,.;!]))|"
            r"\bdo(?:ing)? nothing this\b|"
            r"\bno (?:decision|project|purchase|spend)s? this (?:year|quarter|fy|half)\b|\b(?:other|"
            r"different) priorities\b|"
            r"\bpriorities (?:have )?(?:changed|shifted)\b|\bno bandwidth\b|\bswamped\b|\bslammed\b|\bnot (?:their |"
            r"a |top |"
            r"high )+priority\b|\b(?:try|ask|call|ping) (?:us |me |them |again )+(?:next (?:year|quarter)|"
            r"in (?:the new "
            r"year|q\d|spring|autumn|fall))\b|\bkick(?:ed|ing)? (?:it |the can )?down the road\b"
        ),
    ),
    Feedback.NO_NEED: (
        (
            rf"\ball set\b|\b(?:happy|fine|good|ok|okay|content|set) with (?:what|the \w*? ?{_PRODUCT}|their) (?:they|"
            rf"{_PRODUCT})"
            rf"\b|\b{_NOT} (?:really )?see (?:why|the (?:need|point|value|benefit|use))\b|\b(?:won'?t|"
            rf"wouldn'?t) need\b|\bhave "
            r"(?:what|everything|all) they need\b|\bno (?:point|real value|reason) (?:in|to|for)\b|\b(?:excel|"
            r"spreadsheets?) "
            r"(?:is|are|works?|does) (?:enough|fine|good|the job)\b|\bsee no (?:need|value|point|use)\b"
        ),
    ),
    Feedback.NO_RESPONSE: (
        (
            r"\b(?:zero|no) (?:feedback|sign of life|reaction|traction)\b|\b(?:never|not) heard (?:back|anything)\b|"
            r"\bheard nothing\b|\bnothing back\b|\bphone(?:'s| is)? off\b|\bseenzoned\b"
        ),
    ),
    Feedback.POSITIVE: (
        (
            r"\bshook hands on\b|\bterms (?:are |look |were )?(?:all )?(?:fine|ok|okay|good|agreed)\b|"
            r"\b(?:super|really|so|totally|very) into\b|\benjoyed\b|\b(?:big|huge|great|massive) (?:fan|hit)\b|"
            r"\bexactly what "
            r"(?:they|she|he|we)(?:'re|'s)? (?:need|want|look)\w*|\b(?:perfect|right|ideal) fit\b|\btick(?:s|"
            r"ed)? (?:all )?"
            r"(?:the|their|every) box\w*|\bin favou?r\b|\bback(?:s|ed|ing) us\b|\brecommend(?:s|ed|ing) us\b|"
            r"\bthinks? (?:it'?s|"
            r"we'?re|our \w+ (?:is|are)) (?:great|good|perfect|the best|exactly|strong)\b|\bcame away (?:happy|"
            r"impressed)\b|"
            r"\bleft (?:happy|impressed)\b|\bhit it off\b|\bwent over well\b|\bsuper (?:positive|nice|happy)\b|"
            r"\bcan'?t wait\b|\brav(?:ed|ing) about\b|\bpumped\b|\bsold\b(?= (?:on|already)\b)"
        ),
    ),
    Feedback.NEEDS_DEMO: (
        (
            r"\bsee (?:it|this|that|the (?:product|system|tool|software|app|platform)) (?:live|in action|working|"
            r"for real|first|"
            r"running|work)\b|\bkick the ti?yres\b|\bkick the tires\b|\bplay (?:around )?with (?:it|the)\b|"
            r"\btest-?drive\b|"
            r"\brun (?:it|this|us|the (?:tool|system|product|app|platform)) (?:side by side|in parallel|alongside|"
            r"next to)\b|"
            r"\b(?:want|wants|ask\w*|would like|'d like|like|hoping|needs?) to (?:see|try|test|trial|pilot) (?:it|the|"
            r"our|how (?:it|this|that|the|our|we)|"
            r"this)\b(?! (?:quote|price|contract|pricing|numbers?|references?|cases?))"
        ),
    ),
    Feedback.DELIVERY_CONCERN: (
        (
            r"\b(?:won'?t|can'?t|whether we can|if we can|able to|unable to|"
            r"not be able to) (?:be able to )?(?:deliver|ship|"
            r"supply|install|finish in|go live|make the (?:date|deadline))\b|\b(?:delivery|shipping|install\w*|"
            r"implementation)(?:'s| is| was)? (?:too )?(?:slow|late|long)\b|\bhow (?:soon|fast|quickly|"
            r"long)\b(?: \w+){0,5} (?:live|"
            r"up and running|delivery|roll\w*|take)\b"
        ),
    ),
    Feedback.CONTRACT_TERMS: (
        (
            r"\bauto(?:matic)?[- ]renew\w*|\bmark(?:ed|ing|s)? up (?:the |our )?(?:msa|contract|agreement|draft|"
            r"paper\w*|dpa|"
            r"nda)\b|\b(?:unhappy|problem|issue|trouble|disagree\w*|stuck|hung up|push\w* back)(?: \w+)? (?:with|on|"
            r"over|about|"
            r"regarding) (?:the |our |some |payment |contract )*(?:terms|contract|wording|nda|msa|sla|renewal|auto\w*|"
            r"notice "
            r"period|payment)\b|\bnotice period\b|\b(?:longer|shorter|better|different) (?:payment )?terms\b|"
            r"\bpay(?:ment)? (?:in|"
            r"after|within) \d+ days\b"
        ),
    ),
}
"""Patterns for a folded text, by code."""

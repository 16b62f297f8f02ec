"""That something is missing in the product, and that a rival is looked at, in English."""

from typing import Final

from parsing.feedback_parts_en import alone, chain
from sales.vocabulary import Feedback

_OURS: Final = (
    r"it|tool|system|app|product|platform|software|ours|unit|machine|scanner|solution|our \w+|module|"
    r"dashboard|version|edition|portal|report(?:ing|s)?|interface|editor|device|api"
)
_CANT: Final = (
    r"(?:don't|doesn't|can't|cannot|can not|won't|couldn't|does not|do not|will not|isn't able to|unable "
    r"to|dont|doesnt|cant|fails? to|refuses to|never)"
)
_DOES: Final = (
    r"have|support|offer|do|integrate|cover|provide|handle|speak|read|write|export|import|print|scan|show|"
    r"track|calculate|compute|sync\w*|connect|talk to|work (?:with|on|in|offline|without|across)|"
    r"run (?:on|in|offline)|fit (?:on|in|through)|scale|allow|let|split|assign|merge|filter|recogni[sz]e|"
    r"tie|link|plug|come with|include|know|understand|deal with|cope|reach|measure|process|generate|"
    r"translate|"
    r"hook|interface|communicate|play (?:nice|well|along)|sort|group|schedule|display|log|record|copy|"
    r"send|attach|separate|round|combine|remember|alert|notify|warn|capture|store|upload|download|map|book"
)
_FEATURE: Final = (
    r"mode|views?|forms?|support|interfaces?|integrations?|connectors?|modules?|plug-?ins?|apps?|"
    r"export\w*|import\w*|fields?|reports?|reporting|dashboards?|functions?|functionality|features?|"
    r"options?|buttons?|screens?|"
    r"menus?|api|sync\w*|scanning|tracking|languages?|templates?|workflows?|notifications?|alerts?|search|"
    r"filters?|charts?|calendar|billing|invoic\w+|permissions?|roles?|role model|login|sso|widgets?|"
    r"editor|compatib\w+|"
    r"printing|labels?|barcodes?|offline|audit trail|history|currenc(?:y|ies)|mapping|planning|scheduling|"
    r"translation|add-?ons?|extension|capabilit(?:y|ies)|bridge|adapters?|version|webhooks?|sdk|single "
    r"sign-on|"
    r"dark mode|undo|attachments?|signatures?|bulk \w+|traceab\w+|time ?zones?|reminders?|checklists?|"
    r"multi-?\w+|analytics|forecasting|drag and drop|bluetooth|wifi|sensor|rfid|gps|voice|chat|hl7|edi|"
    r"pos|pivot\w*|kanban|gantt|logic"
)
_WITH_US: Final = (
    r"against|next to|alongside|with|beside|versus|vs|over against|opposite|up against|and|or|to|off "
    r"against"
)
_OFFERS: Final = (
    r"bids?|quotes?|offers?|proposals?|tenders?|bidders?|finalists?|contenders?|suppliers?|vendors?|"
    r"candidates?|providers?|firms|systems|pitches|demos|brands|products|tools|solutions|manufacturers|"
    r"makers|companies|players|parties|options"
)
_MANY: Final = (
    r"two|three|four|five|six|several|multiple|few|both|various|different|rival|competing|second|third|"
    r"another|lower|cheaper|local|other|more|\d+|couple of|handful of|bunch of"
)
GAPS: Final[dict[Feedback, tuple[str, ...]]] = {
    Feedback.FEATURE_GAP: (
        (
            rf"\b(?:{_OURS})(?: [\w'-]+){{0,2}} {_CANT} (?:yet |currently |even |really |quite |always |properly "
            rf")?(?:{_DOES})\b"
        ),
        (
            rf"\bwe {_CANT} (?:yet |currently |even |really |quite |always )?(?:support|offer|integrate|cover|"
            rf"provide|speak|export|import|print|scan|track|sync|connect (?:to|with)|cater)\b"
        ),
        chain(r"miss(?:es|ed)?|lack\w*|short of|without|want\w* for|cries out for|crying out for", 4, _FEATURE),
        chain(
            r"no|there isn't|there's not|isn't any|aren't any|not any|have no|has no|zero|neither|hasn't got|"
            r"haven't got|without",
            2,
            _FEATURE,
        ),
        chain(
            _FEATURE,
            2,
            r"(?:is|are|was|were|'s)? ?(?:not|isn't|aren't|wasn't) (?:\w+ )?(?:deep|rich|flexible|powerful|good|"
            r"strong|configurable|sophisticated|granular|robust|mature|there|available|ready|built|supported|"
            r"included|fine-grained|detailed|fast|smart|complete|live|out|possible)|is missing|are missing|"
            r"missing|(?:is|are|was) (?:still )?(?:too |very |quite |rather |pretty |a bit )(?:basic|thin|limited|"
            r"clunky|weak|rigid|shallow|simple|poor)|doesn't exist",
        ),
        (
            rf"\bneeds?(?: [\w'-]+){{1,6}}[,;]? (?:and|but|which|that)? ?(?:we|ours|it|our \w+|the \w+) (?:(?:only|"
            rf"just) |{_CANT}|isn't|aren't|lacks?|hasn't|haven't)"
        ),
        (
            rf"\bmiss (?:an? |the )?[a-z]+-(?:[a-z]+ ){{1,3}}|\b(?:miss|misses|missed|missing) (?:an? |the "
            rf")?(?:\w+[ -]){{0,3}}(?:{_FEATURE})\b"
        ),
        alone(
            r"we (?:only|just) (?:have|do|support|offer|speak|cover|handle)(?! (?:an?|one|two|three|\d+|time|"
            r"until|till|mon|tue|wed|thu|fri|if|what|it)\b)|(?:ours|it|the (?:tool|system|app|product|scanner|"
            r"unit|machine|platform|software)|our \w+) (?:only|just) "
            r"(?:does|reads?|supports?|handles?|covers?|offers?|runs?|speaks?|takes|accepts?|exports?|imports?|"
            r"works? (?:on|with|in))|falls? short|fell short|isn't (?:deep|rich|flexible|powerful|configurable|"
            r"granular) enough|"
            r"wish(?:es|ed)? (?:it|we|there|ours|you|the \w+) (?:could|had|did|were|was|would|supported|came)|"
            r"wish ?list|on (?:our|the) roadmap|in (?:our|the) backlog|(?:we'd|we would|we'll|you'd|would) "
            r"(?:have to|need to) (?:build|develop|code|custom\w*|program|write)|"
            r"isn't out yet|not out yet|isn't (?:released|available) yet|work-?arounds?|(?:not|isn't|aren't) "
            r"compatible|incompatible|compatibility (?:issue|problem|gap)|custom (?:development|work|build|"
            r"coding)|not (?:possible|doable) (?:in|with) (?:our|the)|"
            r"we have nothing for|nothing for (?:this|that|it) in (?:our|the)|no way (?:of|to) (?!reach|contact|"
            r"get hold|call|know|tell)\w+|(?:doesn't|does not|won't|can't|don't|didn't) (?:tie|hook|plug|link|fit|"
            r"connect|talk|sync) "
            r"(?:in|into|up|to|with|together)|functionality gaps?|gaps? in (?:functionality|the product|coverage|"
            r"our)|feature gaps?|feature requests?|missing features?|(?:that|which|it)'s not (?:in|part of) "
            r"(?:the|our) (?:product|tool|package|system|standard|release|app)|"
            r"we (?:don't|do not|can't) (?:have|do|offer|support|speak) (?:that|this|it|one|those|any of)|not in "
            r"(?:our|the) (?:product|release|standard version|app|current version)|out of the box|too (?:basic|"
            r"clunky|rigid) for"
        ),
        (
            rf"\b(?:you|they|one|users?|staff|nurses|drivers|teachers|managers|people|he|she) {_CANT} (?:assign|"
            rf"print|export|import|edit|change|filter|sort|add|upload|download|scan|search|track|split|merge|copy|"
            rf"undo|attach|schedule|configure|"
            r"customi[sz]e|sign in|log in|work offline|use it (?:on|in|offline|without)|drag|tag|"
            r"bulk|group|enter|view)\b"
        ),
        (
            r"\bcan(?:'t|not| not) (?:print|export|import|filter|scan|sort|merge|attach|track|split|bulk|undo|"
            r"sync|customi[sz]e|configure)\b"
        ),
    ),
    Feedback.COMPETITOR: (
        chain(
            r"scor\w+|rank\w*|weigh\w*|pit\w*|benchmark\w*|stack\w*|lin\w+ up|lined up|measur\w+|compar\w+|"
            r"evaluat\w+|assess\w*|judg\w+|hold\w*|held|play\w*|test\w*|pilot\w*|trial\w*|putting|puts?|set|"
            r"look\w*|choos\w+|decid\w+|torn|"
            r"split|undecided|wavering|between",
            2,
            r"us|ours|our \w+",
            1,
            _WITH_US,
            0,
            r"\w+",
        ),
        chain(
            r"getting|gets?|collect\w*|has|have|got|obtain\w*|received|compar\w+|gather\w*|solicit\w*|invit\w+|"
            r"looking at|waiting for|holding|evaluat\w+|assess\w*|weigh\w*|reviewing|inviting|talking to|speaking "
            r"with|seeing|shortlist\w*|comes from|requested|pulled in|brought in|hearing|between|among|"
            r"considering|tendering|choosing|down to",
            2,
            _MANY,
            2,
            _OFFERS,
        ),
        chain(
            r"has|have|had|got|holds?|received|also|sitting on|collected|waving|with|expecting|prefers?|likes?|"
            r"liked|seen|saw|waiting for|there's|getting|came with|showed me|competing|better|cheaper|lower",
            4,
            r"quotes?|proposals?|offers?|bids?|pitch|demo|tenders?|pricing|number|price",
            1,
            r"from|by",
            0,
            r"(?!us\b|me\b|our\b|them\b|him\b|her\b|my\b|the (?:cfo|ceo|board))\w+",
        ),
        chain(
            r"another|second|other|rival|third|local|cheaper|competing|chinese|german|some|different|new|big|"
            r"better-known|bigger|smaller",
            1,
            r"suppliers?|vendors?|providers?|bidders?|contenders?|contractors?|manufacturers?|maker|competitors?|"
            r"agency|brand|firm",
            3,
            r"is|are|was|were|has|have|came|offer\w*|pitch\w*|quot\w*|bid\w*|present\w*|demo\w*|undercut\w*|in|on|"
            r"too|also|as well|promis\w*|approached|called",
        ),
        chain(
            r"(?!we\b|i\b|you\b|just\b|to\b|will\b|and\b|demo\b)\w+ (?:is|are|was|were|has been|have been|'s|came|"
            r"keeps?|also|still|just)",
            2,
            r"pitching|bidding|sniffing|circling|courting|wooing|lurking|hovering|undercutting|in the (?:race|"
            r"running|mix|frame|picture|fray|game|hunt|final)|a contender|at the table|on the shortlist|knocking|"
            r"fighting back|breathing|the front-?runner|"
            r"the favou?rite|ahead of us|in the lead|in pole|the incumbent|in the ring|in play|on the table too|"
            r"in contention|chasing them|competing|after them as well|the one to beat|also quoting",
        ),
        chain(
            r"that|and|because|but|since|after|while|mentioned|says|said|told me|heard|hears?",
            0,
            r"(?!we\b|i\b|he\b|she\b|they\b|it\b|you\b|the\b|just\b|was\b|is\b|and\b)\w+",
            0,
            r"(?:already |also |just )?(?:demoed|pitched|presented|quoted|undercut|bid|offered)",
        ),
        alone(
            r"(?:in|entered|joined|out of) the (?:race|running|mix|frame|fray|hunt)(?: as well| too)?|between us "
            r"and|down to (?:us|two|three|the last)|torn between|incumbents?|front-?runners?|inside track|pole "
            r"position|beauty contest|bake-?off|"
            r"(?:one of|among|of) (?:the )?(?:last |final )?(?:two|three|four|five|several|\d) (?:finalists|"
            r"vendors|bidders|candidates|suppliers|contenders)|finalists?|(?:out )?(?:to|for|through a) tender|"
            r"tendering|flirting with|(?:keep\w*) (?:their|his|her) options open|"
            r"weigh\w* (?:up )?(?:their|the|his|her|other) (?:options|alternatives|choices)|playing us off|side[- "
            r"]by[- ]side|(?:look|looking|looked|shop|shopping|quotes?|bids?|offers?|go|going|buy) (?:around|"
            r"elsewhere)|someone else(?:'s)?|the other "
            r"(?:guys|lot|side|party|company|firm|vendor|bidder|supplier|provider|product|tool|offer|bid|quote|"
            r"one|two)|(?<!no )(?:rivals?|contenders?)|switch(?:ing)? to (?!us|our|a |the )\w+|(?:likes?|rates?|"
            r"sees?|ranks?) (?!us\b|our|it\b|this|that|to\b|an?\b|the\b|some)\w+ (?:better|higher|more|ahead)|"
            r"as well as ours|besides us|other than us|apart from us|not (?:just|only|the only) (?:us|one|ones)|"
            r"we're not (?:alone|the only)|(?<!no )competition|competing (?:bid|quote|offer|proposal|vendor|"
            r"product|tool|with)|cheaper (?:bid|quote|offer)|lower (?:bid|quote|offer)|"
            r"(?:look\w*|consider\w*|explor\w*|evaluat\w*|weigh\w*|compar\w*|check\w*|study\w*) (?:at |for |out "
            r")?(?:\w+ )?alternatives|also (?:made|put in|submitted|sent|handed in|placed) (?:an? )?(?:bid|offer|"
            r"quote|proposal|tender)|better (?:offer|deal|bid) (?:from|elsewhere)|(?:quote|offer|bid|proposal) in "
            r"hand|(?:is|are) talking to (?!us|me|you|our|the|their|his|her|them|him|a|legal|finance)\w+|(?:demo|"
            r"meeting|trial|pilot|call|talks?) with (?:a |another |the )?(?:competitor|rival|vendor)|"
            r"both (?:vendors|offers|bids|feature lists|systems|tools|products|suppliers)|second (?:source|"
            r"opinion)|runner-?up|neck and neck|(?:leans?|leaning|tends?|tending|gravitat\w+|inclined|drifting|"
            r"warming|tilting) (?:more )?(?:to|towards?) (?!us|our|a |the |yes|sign|buy|go)\w+|"
            r"(?:favou?rs?|fancies|prefers?) (?!us\b|our\b|to\b|an?\b|the\b|that\b|it\b|mon|tue|wed|thu|fri|next|"
            r"monthly|quarterly|annual|email|call|phone|in\b|on\b)\w+"
        ),
        chain(
            r"(?:got|has|have|having|getting|had|invit\w+|holding|running)",
            1,
            r"demos?|pitch\w*|presentations?|trials?|meetings?|talks",
            1,
            r"with|from|by",
            1,
            r"two|three|four|five|several|other|others|another|competit\w*|rivals?|vendors?",
        ),
    ),
}
"""Patterns for a folded text, by code."""

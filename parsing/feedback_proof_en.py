"""That they want to see others who have it, or to try it themselves, in English."""

from typing import Final

from parsing.feedback_parts_en import SITES, WANT, alone, chain
from sales.vocabulary import Feedback

_OTHER: Final = (
    r"other|another|others|similar|comparable|existing|current|happy|satisfied|peer|fellow|previous|past|"
    r"our|your|of our|of your|one of|some of|"
    r"live|real|reference|actual|neighbou?ring|same|nearby|local|likewise|like|who|that|where"
)
_MEET: Final = (
    r"hear|hearing|speak|talk|chat|swap|call|ring|phone|visit|meet|see|know|learn|contact|names?|list|"
    r"example|examples|look|tour|"
    r"compare notes|pick the brain|exchange|connect|introduc\w+|intro|referral|put in touch|reach out"
)
_EVIDENCE: Final = (
    r"proof|evidence|results?|numbers|figures|data|outcomes?|roi|examples?|write-?ups?|reports?|"
    r"experiences?|portfolio|credentials|"
    r"benchmarks?|savings|success|feedback|opinions?|reviews?|stories|papers?|names|list|figures|"
    r"before-and-after|kpis"
)
_HAVE: Final = (
    r"use|uses|using|used|run|runs|running|work|works|working|bought|chose|chosen|did|went|rolled|"
    r"implement\w*|deploy\w*|switch\w*|have|has|done|"
    r"installed|adopted|live|picked|trust\w*|tried|signed|buy|rely|relies|been through|set up|moved|"
    r"operat\w+|in production|got|made"
)
_TRIAL: Final = (
    r"demo\w*|trials?|pilots?|poc|proof of (?:concept|value)|sandbox|test (?:licen[cs]e|account|run|drive|"
    r"system|environment|unit|version|install\w*|"
    r"access|site|phase|batch|week|rig|order|copy|login|tenant|instance|key)|dry run|trial run|"
    r"walk-?through|guided tour|taster|samples?|"
    r"sample (?:unit|batch|set|kit)|(?:evaluation|eval) (?:copy|licen[cs]e|unit|version|period|kit)|"
    r"loaner|loan unit|prototype|mock-?up|beta access|preview|"
    r"log-?ins?|test-?bed|free version|demo account|product tour|(?:another|second|product|live|full|"
    r"proper|longer|deeper|new|short) (?:presentation|"
    r"session on|showing|walk)|run-?through|try-?out|hands-?on|field test|bench test|soft launch|trial "
    r"(?:access|licen[cs]e|period|account)|test-?drive|"
    r"mini[- ]?project|showcase|tech(?:nical)? deep[- ]dive|screen-?share|teaser|temporary (?:access|"
    r"licen[cs]e)|guest access|playground"
)
_TRY: Final = (
    r"try|test|trial|pilot|evaluate|sample|experiment|play (?:around |about )?with|poke (?:around|at)|"
    r"kick the|spin|put it through|get (?:his|her|their) "
    r"hands|test-?drive|get a feel|explore|touch|feel it|taste|click (?:around|through)|tinker|fiddle|"
    r"road-?test|dip (?:a|their) toes?|"
    r"have a (?:go|play|look at the (?:system|tool|product|software|app))|give it a (?:go|whirl|spin|try|"
    r"shot)|take it for a|validate|verify|"
    r"start small|start with (?:a|one|just|two)|run it (?:on|in|with|for|past)|see (?:it|how it|how the|"
    r"what it|the thing|the product|the tool|the system|the "
    r"software|the app|the machine|the platform|the unit|whether it|if it|a live)|watch it|check it out|"
    r"prove it|feel the|touch and feel|do a small"
)
_OWN_SITE: Final = (
    r"(?:one|a single|two|a few|one of|their own|our own|real|some|a couple|his own|her own|actual|live|a "
    r"small|own) (?:\w+ )?(?:line|site|plant|depot|branch|"
    r"ward|class|department|team|floor|shift|store|orders?|data|classroom|truck|kitchen|machine|clinic|"
    r"warehouse|school|property|hotel|office|region|"
    r"location|building|crew|unit|workflow|process|batch|samples?|invoices?|files?|parts|recipes?|rooms?)"
)
PROOF: Final[dict[Feedback, tuple[str, ...]]] = {
    Feedback.NEEDS_CASE: (
        chain(_MEET, 4, _OTHER, 2, SITES),
        chain(
            rf"{WANT}|{_MEET}",
            4,
            r"other|another|similar|fellow|comparable|peer",
            1,
            r"\w+",
            1,
            r"that|who|which|using|running|where",
            1,
            _HAVE,
        ),
        chain(
            r"who|where|what",
            0,
            "else",
            4,
            r"has|have|had|does|did|works?|uses?|using|runs?|running|installed|live|bought|is it|it is",
        ),
        chain(WANT, 7, _OTHER, 2, SITES, 3, _HAVE),
        chain(
            WANT,
            6,
            _EVIDENCE,
            4,
            r"other|another|similar|comparable|peer|existing|someone|real|actual|previous|customers?|clients?|"
            r"users|elsewhere|field",
        ),
        chain(WANT, 5, _EVIDENCE, 2, r"from|at|in|for|by|of|with|that", 3, SITES),
        chain(
            WANT,
            4,
            r"proofs? (?:that|it|this|we|points?|from|in|at)|evidence|track record|portfolio|credentials|"
            r"endorsements?|referrals?|customer quotes|white ?papers?|reference list|best practices?|social proof",
        ),
        chain(
            r"asks?|asked|asking|wants? to know|wondering|wonders?|wanted to know|curious|know|question was|"
            r"question is|interested in|see|tell (?:him|her|them|me)",
            2,
            r"which|what|who|whether|if|how many|where",
            5,
            SITES,
            4,
            _HAVE,
        ),
        chain(
            r"who (?:else )?",
            4,
            r"live|using|uses|running|runs|bought|works with|installed|adopted|done this|does this",
            2,
            r"with you|us|it|our\w*|this|ours",
        ),
        chain(
            r"(?:have|has|had|did) (?:we|you|anyone|anybody|someone|somebody)(?: ever)?",
            2,
            r"done|worked|installed|implemented|delivered|sold|deployed|rolled|handled|built|do|used|tried|bought|"
            r""
            r"supplied|served|equipped",
            6,
            r"before|elsewhere|similar|other|an?|like|comparable|already|sector|industry",
        ),
        chain(
            r"(?:if|whether) (?:we've|you've|we|you|it|anyone|anybody)(?: have| has|'s)?(?: ever)?",
            1,
            r"done|worked|installed|implemented|delivered|sold|deployed|rolled|built|supplied|served|equipped|"
            r"proven|used|proved",
            6,
            r"before|elsewhere|similar|other|like|comparable|sector|industry|an?",
        ),
        chain(
            r"how (?:it|we|they|this|that|the \w+|our \w+) (?:went|worked|turned out|works|performs|performed|"
            r"fared|did|do|does|ran|runs|"
            r"goes|perform|helped|paid off)",
            1,
            r"for|at|in|with",
            1,
            rf"other\w*|another|similar|{SITES}",
        ),
        alone(
            r"(?:some|any) one (?:their|my|his|her) size|(?:someone|somebody|anyone|anybody|a company|an? \w+) "
            r"(?:of )?(?:my|their|our|his|her) (?:own )?size|what we (?:did|do|"
            r"built|delivered) (?:for|at|with) (?:other|another|similar|comparable|someone|a \w+)|(?:names?|list|"
            r"contacts?) of (?:\w+ ){0,2}(?:customers?|clients?|users?|"
            r"buyers|companies|references)|(?:call|ring|phone|visit|see|meet) (?:one|some|a couple|two|a few) of "
            r"our (?:\w+ )?(?:customers|clients|users|sites)|social proof|"
            r"reference (?:visit|customer|call|site|project|list|plant)s?|prove it (?:works|pays|elsewhere)|"
            r"(?:used|works|worked|proven|proved|installed|running|in use|"
            r"live) (?:elsewhere|somewhere else|anywhere else|in (?:their|his|her|the same|this|a similar) "
            r"(?:industry|sector|trade|field|line|business))|"
            r"(?:industry|sector) (?:examples?|references?|experience|cases)|use cases? (?:from|in|at|of)|case "
            r"(?:examples?|histor\w+|reports?)|before[- ]and[- ]after|"
            r"guinea pigs?|first ones?(?= (?:to|in))|lighthouse|peers? (?:use|do|did|say|think|have)|who did it"
        ),
    ),
    Feedback.NEEDS_DEMO: (
        chain(WANT, 6, _TRIAL),
        chain(WANT, 3, _TRY),
        chain(WANT, 8, rf"(?:on|in|at|with) {_OWN_SITE}"),
        chain(
            r"(?:can|could|may|might) (?:we|they|he|she|i|you)", 3, rf"{_TRY}|login|{_TRIAL}|borrow|show (?:it|them|us)"
        ),
        chain(
            r"let|lets|before|until|unless|first|start with|begin with|agreed to|starts? with|start|go for|"
            r"proposes?|proposed",
            3,
            rf"(?:an? )?(?:small |short |paid |free |quick |one-week |two-week |limited )?(?:{_TRIAL})",
        ),
        chain(r"let (?:them|him|her|us|his|her|their|the)", 3, r"try|test|use|touch|play|see it|run|loose"),
        alone(
            r"try (?:it )?(?:out )?before|(?:try|trying) (?:it|out)|test (?:it|ours|the (?:unit|product|tool|"
            r"machine|software|system|app|samples?)) (?:first|on|in|with|before|at|for|against|under)|"
            r"hands on it|give it a (?:go|whirl|spin|try|shot)|take it for a (?:spin|test|drive|run)|kick(?:ing)? "
            r"the tyres|kick(?:ing)? the tires|start(?:ing)? small|"
            r"(?:asked|wants?|wanted|need|needs|like|like for) (?:us|me|for us|for me) to (?:show|present|demo|"
            r"demonstrate|walk|set up|run through|bring (?:a|one|the) "
            r"(?:unit|machine|sample|demo)|come and show)|show (?:us|me|them) how|(?:one|single) (?:line|site|"
            r"plant|depot|branch|ward|store|department|class) first|"
            r"(?:see|watch) (?:it|ours|the \w+|this) (?:in action|live|working|running|with (?:their|his|her|our) "
            r"own|for (?:him|her|them)sel\w+|on (?:their|his|her))|"
            r"limited rollout|trial basis|(?:seeing|see) is believing|proof in the pudding|(?:for|over) a "
            r"(?:month|week|fortnight) (?:first|before|to (?:see|test|try))|"
            r"feel for (?:it|the (?:tool|product|system|software|app))|(?:evaluate|test|try|trial|pilot) (?:it|"
            r"this|ours|us) (?:on|in|at|for|with|first|before)"
        ),
    ),
}
"""Patterns for a folded text, by code."""

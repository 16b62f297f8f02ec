"""That the money has to be found yet, or that there is none, in English."""

from typing import Final

from parsing.feedback_parts_en import FUNDS, alone, chain
from sales.vocabulary import Feedback

_FIND: Final = (
    r"(?:to|must|will|'ll|still|can|until|before|should|first|he'd|they'd)(?: (?!ask about|not)\w+){0,2} "
    r"(?:apply|file|"
    r"request|find|raise|secure|free up|carve|set aside|scrape|line up|unlock|release|allocate|reserve|"
    r"earmark|argue|"
    r"fight|beg|pitch|put|make the case|submit|arrange|drum up|obtain|win|organi[sz]e|pull together|dig "
    r"up|come up with|"
    r"make room|scrounge|rustle up|get hold of|justify|plead|lobby|tap|shift|transfer|move|clear|get|ask "
    r"(?:for|finance|"
    r"hq|the|his|her|their|group|head))|applying|filing|requesting|seeking|raising|securing|freeing|"
    r"carving|scraping|"
    r"lining|unlocking|arranging|submitting|hunting|fighting|lobbying|scrambling|trying|working on|"
    r"looking for|asking "
    r"(?:for|finance|hq|the|his|her|their|group)|pleading|waiting|waitng|waits|awaiting|awaits|hinges|depends|"
    r"subject to|pending|contingent|conditional|files? for|appl(?:y|ies) for|raises?|seeks?"
)
_LOOSE: Final = (
    r"releas\w+|relese\w*|freed|free up|set aside|allocat\w+|unlock\w*|approv\w+|signed off|secured|"
    r"earmarked|assigned|"
    r"green-?lit|raised|found|granted|let go|reserved|made available|confirmed|cleared|loosen\w*|opened"
)
_POT: Final = (
    r"budgets?|money|funds?|funding|cash|capex|capital|coffers|pots?|purse|wallet|kitty|piggy bank|"
    r"treasury|war chest|"
    r"spending|purchas(?:es|ing)|investments?|expenditures?|grants?|subsid(?:y|ies)|spend|chequebook|checkbook|"
    r"bank account|finances|allocation"
)
_EMPTY: Final = (
    r"empty|gone|spent|dry|dried up|used up|exhausted|frozen|freeze|slashed|shut|closed|blown|maxed(?: "
    r"out)?|tapped(?: out)?|"
    r"depleted|zero|nil|bare|fell through|fallen through|falls through|rejected|turned down|refused|"
    r"withdrawn|pulled|vanished|"
    r"evaporated|eaten|swallowed|drained|wiped out|elsewhere|redirected|diverted|reallocated|scrapped|cut(?! off)|"
    r"axed|stopped|halted|suspended|on hold|ran out|run out|running out|locked|locked down|shot|finished|thin|"
    r"isn't there|is not there|wasn't there|not there|aren't there|'s not there|doesn't exist|been "
    r"cancelled|raided|"
    r"chopped|cancelled|pumped into|went to|went into|gone to|hit|off the table|clawed back|back to hq|"
    r"(?:is|are|'s) off"
)
_DRAIN: Final = (
    r"blew|spent|used up|burn(?:ed|t) through|slashed|froze|lost|pulled|gave back|exhausted|drained|"
    r"diverted|withdrew|"
    r"axed|ran out of|run out of|running out of|out of|low on|short of|short on|strapped for|starved of|tight on|"
    r"nothing left in|lack(?:s|ing)?|pulled the plug on|stopped|halted|clamp\w* down on|cut|suspended|banned|"
    r"turned off|shut off|overspent|raided|put a stop to|hasn't got|haven't got|don't have|doesn't have|didn't get|"
    r"blocked|sucked up|ate|eaten up|swallowed|gobbled|chewed up|no more|zero|there's no|there is no|had "
    r"no|have no|"
    r"has no|got no|with no|no spare|no extra|no free|not enough|without"
)
FUNDING: Final[dict[Feedback, tuple[str, ...]]] = {
    Feedback.NEEDS_BUDGET: (
        chain(_FIND, 5, FUNDS),
        chain(
            FUNDS,
            3,
            r"(?:has|have|needs?|must|still|yet|wait\w*|ought|had) (?:to )?(?:\w+ )?(?:be|get|being)?",
            1,
            _LOOSE,
        ),
        chain(FUNDS, 2, r"(?:not|n't|isn't|aren't|hasn't|haven't|wasn't) (?:yet |been |fully |yet been )*", 0, _LOOSE),
        chain(
            r"(?:hasn't|haven't|not|didn't|won't|isn't|n't|yet to|still to|has to|have to|must|needs? to)",
            2,
            _LOOSE,
            3,
            FUNDS,
        ),
        chain(r"needs?|wait\w*|waitng|before|until|once|unless|pending|requires?", 5, FUNDS, 3, _LOOSE),
        chain(
            r"in(?:to)?|part of",
            2,
            r"next|20\d\d|annual|yearly|new|coming|following|upcoming",
            2,
            r"budgets?|capex|spending plan|plan",
        ),
        alone(
            r"budget(?:ary|ing)? (?:round|cycle|planning|season|process|talks|negotiations|hearing|application|"
            r"request|"
            r"bid|submission|draft|proposal|window)|(?:squeeze|fit|get|put|slot|include)\w* (?:us|it|this) "
            r"in(?:to)? (?:\w+ ){0,3}"
            r"budget|(?:apply|applies|applying|applied|application|file|filing|waiting) for (?:an? |the )?(?:\w+ "
            r")?(?:grant|subsidy|"
            r"loan|financing|lease|funding)|un-?budgeted|(?:wasn't|isn't|not|weren't) (?:yet )?(?:budgeted|in "
            r"(?:the|this year's|"
            r"their|his|her) (?:\w+ )?(?:budget|plan))|purse strings (?:are|still|with)|(?:needs?|has|have|"
            r"wants?) (?:to )?"
            r"(?:find|get|come up with) (?:the |some |extra |more )?(?:money|cash|funds)|budget (?:is )?being "
            r"(?:drawn|made|"
            r"planned|drafted|prepared|put together|negotiated)|budget (?:owner|holder) (?:needs|has|must)|"
            r"(?:cost|funding) "
            r"approval|line item|cost cent(?:re|er)|(?:money|budget) question|sort(?:ing|s)? out (?:the "
            r")?(?:money|financ\w+|funding)"
            r"|business case for (?:the )?(?:money|budget|funding|finance|investment)|(?:find|fund)(?:ing)? the money"
        ),
    ),
    Feedback.NO_BUDGET: (
        chain(_POT, 4, _EMPTY),
        chain(_DRAIN, 4, _POT),
        chain(
            r"(?:can't|cannot|couldn't|can not|unable to|won't|aren't able to|isn't able to|struggl\w+ to)",
            2,
            r"scrape|find|spare|raise|come up with|muster|cough up|free up|afford|put up|lay (?:his|her|their) "
            r"hands on|fund|"
            r"finance|stump up|rustle up|scrounge|dig up|get hold of",
            4,
            r"money|cash|funds?|funding|budget|sum|amount|capital|dollars|euros|it this year|anything|that|kind",
        ),
        alone(
            r"(?:not|n't|without) (?:have )?(?:a|one|two) (?:penn(?:y|ies)|cents?|dimes?|nickel|bean|brass farthing)|"
            r"no (?:money|cash|funds|pennies|dough) (?:left|for|to|at|in|available|whatsoever|until|this)|"
            r"(?:nothing|little) (?:left )?(?:to (?:pay|spend|invest)|in the (?:pot|kitty|bank|budget|coffers|"
            r"till|tank|account))|"
            r"nothing left (?:for|to spend|this)|(?:'re|is|are|'s|was|were|flat|stone|dead) broke(?! (?:down|into|"
            r"off|up|the|"
            r"through))|skint|hard up|cash-?strapped|strapped|penniless|belt-?tightening|tighten\w* (?:their|the|"
            r"its) belts?|"
            r"cost-?cutting|austerity|(?:spend\w*|purchas\w+|buying|investment|capex|procurement|expenditure|budget) "
            r"(?:stop|freeze|ban|moratorium|halt|embargo)|spend nothing|(?:not|n't|no longer) (?:allowed|"
            r"permitted) to "
            r"(?:spend|buy|invest|purchase)|(?:all|any|every) (?:new )?(?:spend\w*|purchas\w+|investments?) (?:is|"
            r"are|was|were) "
            r"(?:off|stopped|frozen|halted|banned)|cash(?:-| )?flow (?:problem|issue|crisis|trouble|is)\w*|in the "
            r"red|(?:money|cash|budgets?|funds) (?:is|are) (?:\w+ )?tight|(?:can't|cannot|couldn't|won't be able "
            r"to) pay(?: for)? (?:it|this|us|that)|"
            r"(?:tight|short) (?:on|of) (?:money|cash|funds)|cash crunch|liquidity|insolven\w*|(?:spent|blew|"
            r"blown) (?:it all|everything)|"
            r"piggy bank|they've spent|no budget|lost (?:the|their) funding|money went (?:to|into)|not in the budget"
        ),
    ),
}
"""Patterns for a folded text, by code."""

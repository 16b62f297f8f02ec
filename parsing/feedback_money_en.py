"""What customers say about price, budget, approval and contract, in the English that sales people report it with."""

from typing import Final

from sales.vocabulary import Feedback

MONEY: Final[dict[Feedback, tuple[str, ...]]] = {
    Feedback.PRICE_HIGH: (
        r"\b(?:pricier|dearer|steeper|costlier|more expensive) than\b",
        (
            r"\b(?:too|very|quite|pretty|bit|so|rather|way|little|still|super) (?:too )?(?:pric(?:e)?y|expensive|"
            r"steep|costly|dear)\b"
        ),
        (
            r"\bpric(?:e)?y\b|\bexpensive\b|\boverpriced\b|\bsticker shock\b|\bover (?:their |the )?budget\b|\babove "
            r"(?:their |the )?budget\b"
        ),
        (
            r"\b(?:price|quote|cost|fee|pricing|quotation|number|figure|rate|offer|proposal)s?\b(?:'s)?(?: \w+){0,4} "
            r"(?:too |a bit |\d+ ?% (?:too )?)?(?:high|steep|much|heavy)\b"
        ),
        (
            r"\d+ ?% (?:too )?(?:high|above|over|more expensive)|\btoo high\b|\bcost(?:s|ing)? too much\b|\bcan(?:'t|"
            r"not) afford\b|\btoo rich\b"
        ),
        (
            r"\b(?:price|pricing|cost|budget) (?:concern|push-?back|objection|issue|problem|worr)\w*|\bpush(?:ed|ing|"
            r"es)? back on (?:the )?(?:price|pricing|cost|quote|number)"
        ),
        (
            r"\bbalk\w* at\b|\bprice (?:is|was) (?:the|an|a) (?:issue|problem|blocker|sticking point)|\bcheaper "
            r"(?:elsewhere|option|alternative|vendor)|\b(?:higher|more) than (?:they )?(?:expected|budgeted|"
            r"planned)\b"
        ),
        r"\bgulped at\b|\bchok(?:ed|ing) on (?:the )?price|\bwinced at\b|\bprice sensitive\b|\bprice tag\b(?! ok)",
    ),
    Feedback.NEEDS_DISCOUNT: (
        (
            r"\bdiscounts?\b|\d+ ?%? off\b|% off\b|\bprice (?:match|reduction|cut|break|drop)\b|"
            r"\bhaggl\w+(?! over (?:the )?(?:[\w-]+ ){0,2}(?:wording|clauses?|terms|contract|nda))|\bbest "
            r"(?:and final )?price\b|\bsweeten\w*\b"
        ),
        (
            r"\b(?:lower|better|reduce|sharpen|cut|drop|improve|shave)(?:d)?(?: \w+){0,3} (?:price|pricing|rate|"
            r"quote|offer|cost)\b"
        ),
        (
            r"\b(?:ask\w*|want\w*|need\w*|begg\w*|push\w*|hop\w*|told|tells?|press\w*|expect\w*|like[sd]?|"
            r"get) (?:for )?(?:us|me) to "
            r"(?:come down|go down|move on (?:the )?(?:price|cost|fee)|do (?:a bit |a little |much )?better|budge|"
            r"soften|"
            r"sharpen|give a (?:little|bit)|(?:lower|drop|reduce|trim|cut|shave)(?= *(?:$|[,.;]|it\b|by\b|a (?:bit|"
            r"little)|"
            r"(?:the |our )?(?:price|fee|cost|rate|quote|total))))|\b(?:can|could|if|whether|unless|"
            r"until) we (?:can |could )?come down\b|"
            r"\bcome down (?:a (?:bit|little|notch|touch|tad)|somewhat|some|slightly|further)\b|"
            r"\bknock (?:something|some|a bit|\d+ ?%?)(?: \w+)? off\b|\bcome down (?:on|in|by|to)\b|\b(?:want|ask|"
            r"asked|asking)\w*(?: us)?(?: for)?(?: it| something)? cheaper\b|\bgo lower\b|\bmeet (?:them "
            r")?(?:halfway|in the middle)\b"
        ),
    ),
    Feedback.NEEDS_BUDGET: (
        (
            r"\b(?:request|apply for|ask(?:ing)? for|secur\w+|get(?:ting)?|find(?:ing)?|need(?:s|ing)?|free(?:ing)? "
            r"up|allocat\w+|releas\w+|waiting (?:on|for)|pending|appl(?:y|ying) for|justify|carve out|unlock)(?: "
            r"\w+){0,4} (?:budget|funding|funds|money)\b(?! (?:is|was) (?:there|approved))"
        ),
        (
            r"\bbudget (?:request|approval|application|cycle|round|sign-?off|pending|needs?|has to|have to|must|"
            r"still|not (?:yet )?(?:approved|released|confirmed|allocated|signed))\b|\bbudget (?:isn't|is not|hasn't "
            r"been|not) (?:yet )?(?:approved|released|confirmed|allocated|there yet)"
        ),
    ),
    Feedback.NO_BUDGET: (
        (
            r"\b(?:no|zero|without) (?:more |any )?(?:budget|money|funds|funding)\b(?! (?:issue|problem|concern))|"
            r"\bbudget(?:s)?(?:'s| is| was| has been| have been| got| are| were)?(?: all| already| completely)? "
            r"(?:gone|cut|frozen|spent|used up|exhausted|slashed|blown|pulled|dried up|empty|zero|tapped)\b"
        ),
        (
            r"\bout of (?:budget|money)\b|\b(?:don't|doesn't|didn't|do not|does not|dont|doesnt|not) have (?:the |"
            r"any |a )?(?:budget|money|funds)\b|\b(?:budget|spending) freeze\b|\blost (?:their|the) budget\b|\bcut "
            r"(?:their|the|all) budgets?\b|\bcan't fund\b"
        ),
    ),
    Feedback.NEEDS_APPROVAL: (
        (
            r"\bapprovals?\b|\b(?:to|must|should|can|will|would|has to) (?:approve|sign off|green-?light|bless)\b|"
            r"\bsign-?off\b|\bsign off (?:from|by)\b|\bneeds? (?:a )?(?:green light|blessing|go-?ahead|nod|ok|okay)\b"
        ),
        (
            r"\b(?:wait\w*|pending|until|before)(?: \w+){0,5} (?:board|committee|management|leadership|c-suite|"
            r"headquarters|hq)\b|\bboard (?:has to|still|needs|must|wants|votes?|decision|approv(?!ed)\w*|to)\b|"
            r"\brun (?:it|this) "
            r"(?:by|past)\b|\bgo(?:es|ing)? (?:up )?to (?:the |their )?(?:board|committee)\b"
        ),
        (
            r"\b(?:needs?|get(?:s|ting)?|wait\w*|awaiting|pending|wants?|requires?|until|without)(?: \w+){0,3}? "
            r"(?:ok|okay|nod|blessing|green ?light|go-?ahead|thumbs up)\b(?! (?:with|w/|on|for|but))|"
            r"\binternal (?:review|process|approval|sign)\b|\bsteering committee\b|\bneeds? to (?:ok|okay|check with|"
            r"clear it with|ask)\b(?! (?:us|me))|\btake it (?:upstairs|to (?:the|their|his|her) (?:board|boss|"
            r"management))"
        ),
    ),
    Feedback.CONTRACT_TERMS: (
        (
            r"\bpayment (?:terms?|schedule|plan|conditions?|days)\b|\bnet[- ]?\d+\b|\b(?:contract|legal|msa|"
            r"agreement|order form) (?:wording|terms?|language|review|redlines?|clauses?|comments?|changes|issues?|"
            r"points?|questions?|details)\b|\bredlin\w+|\bclauses?\b|\bwording\b|\bescrow\b|\bfine print\b|"
            r"\bgoverning law\b|\b(?:legal|lawyers?|counsel|attorneys?)\b(?: \w+){0,2} (?:chewing|looking|review\w*|"
            r"hate\w*|object\w*|stuck|sitting|redlin\w*|unhappy|fight\w*|mark\w*)\b|\bliability\b|\bindemni\w+|"
            r"\btermination\b|"
            r"\bauto-?renew\w*|\bpenalt(?:y|ies)\b"
        ),
        (
            r"\b(?:their |the )?(?:legal|lawyers?|counsel|legal team|legal dep\w*)\b(?= (?:is|are|team|still|has|"
            r"have|wants?|going|needs?|review\w*|question\w*|dep\w*|asked|came|sent|push\w*|not|on|to|struck|"
            r"redlin\w*|wrote|flagged|raised|says?|said))|(?:\b(?:with|to|from|by|in|through|past|at)|w/) (?:their |"
            r"the "
            r")?legal\b(?! (?:entity|name))|\bterms and conditions\b|\bt&cs?\b|\binstal+ments?\b|\bpay (?:in|by|"
            r"over) (?:\w+ )?(?:parts|stages|quarters|months|instal\w+)\b|\bpay (?:quarterly|monthly|annually|"
            r"upfront)\b|\bupfront payment\b|\b(?:sla|warranty|ip|nda) (?:terms|clause|wording|language)\b|"
            r"\b(?:contract|msa) (?:is |back |now )?(?:with|in|to) legal\b"
        ),
    ),
}
"""Patterns for a folded text, by code."""

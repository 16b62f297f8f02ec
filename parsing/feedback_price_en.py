"""That it is dear, and that it should cost less, in English."""

from typing import Final

from parsing.feedback_parts_en import SUM, WANT, alone, chain
from sales.vocabulary import Feedback

_STEEP: Final = (
    r"steep\w*|heav(?:y|ier)|hefty|stiff|salty|inflated|exorbitant|outrageous|ridiculous|insane|crazy|"
    r"absurd|shock\w*|"
    r"eye-?watering|unreasonable|unaffordable|prohibitive|extortionate|astronomical|excessive|painful|"
    r"sting\w*|daunting|"
    r"hard to (?:swallow|stomach|justify|digest|take|accept|sell|defend)|a stretch|barrier|too much|out of reach|"
    r"rip-?off|off the charts|through the roof|sky-?high|way off|miles off|off the mark|far off|hurts?|"
    r"scar(?:ed?|es|y)|"
    r"frighten\w*|startl\w*|stunn\w*|floored|eyebrows?|jaws?|puts? (?:them|him|her) off|bites?|too big|"
    r"too rich|too dear|"
    r"doesn't add up|does not add up|dear|dearer|unjustifi\w*|over the top|beyond them|killer|a killer|"
    r"sticks|sore point|"
    r"a bit much|sore spot|bitter pill|tough pill|a lot to ask|tall order|high side|hard sell|overkill|climb\w*|"
    r"jumped|unacceptable|outpric\w*|unfair|the sticking point|the stumbling block|stumbling block|a hurdle|"
    r"is not competitive|isn't competitive|not competitive|isn't justified|isn't in line|not in line|hike|"
    r"up on last year|"
    r"doesn't fit|out of proportion|(?:hard|bitter|tough|big) pill|eats? (?:\w+ ){0,3}margins?|won't fly|"
    r"won't work for them|makes (?:them|him|her) (?:wince|gulp|nervous|sweat)"
)
_BEYOND: Final = (
    r"above|over|beyond|past|north of|exceed(?:s|ed|ing)?|tops|topped|overshoots?|overshot|surpass\w*|"
    r"outside(?: of)?|"
    r"more than|higher than|bigger than|larger than|dearer than|blows|blew|busts?|out of|breaks?|goes over"
)
_LIMIT: Final = (
    r"what|budgets?|ceiling|limits?|caps?|range|plan(?:ned)?|plans|expect\w*|allowance|threshold|means|target|"
    r"allocation|reach|forecast|market|league|maximum|max|mind|hoped|comfort zone|guide price|spending|set aside|"
    r"earmarked|bracket|last year|reserved|pain threshold|bargained for|wallet|they can|they could|estimated?"
)
_RECOIL: Final = (
    r"gasp\w*|chok\w+|winc\w+|flinch\w*|ba(?:u)?lk\w*|shocked|stunned|floored|gulp\w*|whistl\w+|grumbl\w+|"
    r"complain\w*|"
    r"moan\w*|groan\w*|frown\w*|scoff\w*|laugh\w*|unhappy|upset|struggl\w+|queasy|uneasy|hesitat\w+|reservations|"
    r"grip\w+|objected|objects?|bristl\w+|stagger\w*|reel\w*|fell off|taken aback|put off|eyebrows?|teeth|sulk\w*|"
    r"trouble|hard time|difficulty|dislikes?|hates?|hated|horrified|appalled|alarmed|shudder\w*|rant\w*|"
    r"swore|(?:not|hardly|weren't|wasn't|isn't|aren't) amused|(?:turned|went) (?:pale|white|red|quiet)|"
    r"can't justify|couldn't justify|cannot justify|can't defend|couldn't get past|can't get past|can't swallow|"
    r"couldn't swallow|won't swallow|swallow hard|swallowed hard|gagg\w+|grimac\w+|sighed|rolled (?:his|"
    r"her|their) eyes|"
    r"shook (?:his|her|their) heads?|worried|nervous|not happy|isn't happy|aren't happy|stuck|hung up|hang-?up|"
    r"push-?back|pushed back|pushing back|sore|bitching|fuss|resist\w*|disappointed|surprised|annoyed|irritated|"
    r"unimpressed|sticker shock|deterred|jaws? dropp\w+|jaw|critici[sz]\w+|disput\w+|question(?:s|ed|ing)"
)
_PLAIN: Final = (
    r"arm and a leg|through the nose|(?:costs?|costing|charg\w+|pay\w*) (?:\w+ )?(?:a fortune|the earth|a "
    r"bomb|an arm|"
    r"twice|double|a lot|a packet|the moon)|an? (?:awful |hell of a )?(?:lot|pile|ton|load|heap|bunch|"
    r"chunk|wad) of "
    r"(?:money|cash|dough)|too much (?:money|dough|cash|to pay|to ask|for (?:what|a|them|him|her|the|such|their))|"
    r"dearest|priciest|costl(?:y|ier|iest)|most expensive|premium (?:option|end|product|brand)|poor value|"
    r"bad value|"
    r"not (?:good|great) value|(?:not|isn't|wasn't|hardly) worth (?:it|the money|that|what|the price|\d+)|"
    r"over-?charg\w+|"
    r"pric(?:ed|ing) (?:\w+ )?(?:out of|ourselves out|too)|out-?priced|rip-?off|ripped off|gouging|money pit|"
    r"beyond (?:their|his|her) (?:means|budget|reach)|hard to (?:stomach|swallow|justify)|more than (?:\w+ ){1,3}"
    r"(?:can pay|could pay|want\w* to (?:pay|spend)|willing to (?:pay|spend)|bargained for|budgeted|like to pay|"
    r"to pay|care to spend|set aside|planned to spend|afford)|unaffordable|can't (?:really |quite )?afford|"
    r"couldn't afford|break the bank|breaks the bank|(?:half|fraction of) the (?:price|cost)|pay that much|"
    r"a luxury|gold-?plated|wallet hurts?|cheaper than (?:us|ours)|(?:we're|we are|you're) (?:not|hardly) "
    r"the cheapest|"
    r"pennies|penny for|(?:find|finds|found|thinks?|consider\w*) (?:us|it|this|that) (?:\w+ )?(?:dear|steep|costly)"
)
_PART: Final = r"half|third|quarter|fifth|tenth|double|twice|percent|grand|\d+ ?%|\d+ ?k|thousand|well|way|far|miles"
_LESS: Final = (
    r"down|lower(?:ed)?|reduc\w+|cheaper|less|trimmed|slashed|shaved|waived?|better|sharper|friendlier|"
    r"nicer|improved|"
    r"adjust\w*|revis\w+|reconsider\w*|budge|movement|flexib\w+|leeway|wiggle|slack|cut|softer|relief|negotiab\w+|"
    r"more attractive|more competitive|more favou?rable|kinder|gentler|dropped|halved|matched"
)
_SQUEEZE: Final = (
    r"squeez\w+|haggl\w+|bargain\w*|hammer\w*|grind\w*|beat\w* (?:us|me) down|talk\w* (?:us|me) down|"
    r"driv\w+ (?:us|a hard bargain|the)|lowball\w*|low-ball\w*|knock\w* (?:us|me) down|negotiat\w+|renegotiat\w+|"
    r"challeng\w+|fight\w*|chip\w* away|nibbl\w+|lean\w* on us|twist\w* (?:our|my) arm|working on us"
)
_PERK: Final = (
    r"(?:volume|loyalty|non-?profit|charity|education\w*|academic|group|bulk|friend\w*|family|partner|government|"
    r"framework|early-?bird|multi-?year|promo\w*|preferential|favou?rable|introductory|wholesale|special|reduced|"
    r"launch|student|public-?sector|long-?term|repeat|returning|key account|better|lower|cheaper|fairer|"
    r"nicer|sharper|"
    r"last|final|best|mates|tiered|seasonal) (?:customer )?(?:pric\w+|rates?|deal|tiers?|offer|numbers?|"
    r"figure|quote|terms|break|conditions)|"
    r"concessions?|rebates?|goodwill|freebies?|sweetener|allowances?|(?:price|cost) (?:relief|break|concession)|"
    r"free (?:months?|weeks?|training|set-?up|seats?|licen[cs]es?|install\w*|shipping|delivery|support|year|units?|"
    r"onboarding|service|trial months)|free of charge|for free|for nothing|on the house|at no (?:extra |"
    r"additional )?"
    r"(?:charge|cost)|credit note|cash-?back|two for one|something off|a bit off|a (?:price )?cut|a break|"
    r"price protection|price freeze|(?:percent|points?) (?:less|off|lower|better|down)|bonus"
)
PRICE: Final[dict[Feedback, tuple[str, ...]]] = {
    Feedback.PRICE_HIGH: (
        chain(SUM, 6, _BEYOND, 3, _LIMIT),
        chain(_PART, 0, _BEYOND, 2, _LIMIT),
        chain(SUM, 4, _STEEP),
        chain(_STEEP, 1, r"price|quote|fees?|bill|figure|rates?|invoice|total|sum|cost|quotation|number"),
        chain(_RECOIL, 5, SUM),
        chain(SUM, 2, r"made|makes|left|had|gave|got|has", 2, _RECOIL),
        chain(
            r"more than|beyond|above|over|past",
            0,
            r"what",
            4,
            r"pay|afford|shoulder|bear|justify|spend|expect\w*|planned|budgeted|carry|hoped|set aside",
        ),
        alone(_PLAIN),
    ),
    Feedback.NEEDS_DISCOUNT: (
        chain(_SQUEEZE, 6, rf"{SUM}|percent|\d+ ?k|discount|margin|points?|every (?:penny|cent|dollar)"),
        alone(
            r"beat(?:ing)? us down|drives? a hard bargain|driving a hard bargain|bargaining hard|lowball\w*|"
            r"counter(?:ed|ing)|counter-?(?:offer|propos|bid)\w*|squeez(?:es|ed|ing) (?:us|me)|room (?:for|to) "
            r"(?:manoeuvre|maneuver|negotiate|move)|(?:play|give|slack|flex|leeway|movement|room|wiggle) (?:left "
            r")?(?:in|on)"
            r" (?:the|our|this|that) (?:\w+ )?(?:price|number|figure|quote|rate|fee|offer|margin)|(?:hammer|beat|"
            r"drive|push"
            r"|talk|bring|knock|get|force|press)\w* (?:the |our |down the )?(?:price|rate|fee|quote|number|"
            r"cost)s? down"
        ),
        chain(WANT, 8, _PERK),
        chain(r"what (?:else )?(?:we|you|i) (?:can|could) do", 1, r"price|pricing|rate|number|cost|fees?"),
        chain(
            WANT, 3, r"same|old|last year's|previous|bundle|deal|package", 1, r"prices?|rates?|pricing|for|terms|deal"
        ),
        chain(r"(?:pay|paying|spend|go)", 1, r"(?:no|not) more than|at most|max(?:imum)?|less than|no higher than"),
        chain(r"after|looking for|hoping for|angling for|fishing for", 2, rf"{_PERK}|bundle price|deal|bargain"),
        chain(WANT, 5, SUM, 3, _LESS),
        chain(WANT, 4, _LESS, 3, SUM),
        chain(
            WANT,
            6,
            r"(?:\d+ ?%?|percent|points?|bit|something|more|some|\w*k|grand|thousand|cents?|euros|dollars) off|"
            r"cheaper|for less|less than|waived?|free|thrown in|included|knocked off|a discount",
        ),
        chain(
            r"(?:can|could|if|would|whether) (?:we|you|i)", 3, r"better|less|lower|cheaper|down|budge|a bit off|sharper"
        ),
        chain(r"(?:can|could) (?:we|you) (?:do|move|improve|change)", 3, r"price|rate|fee|number|figure|quote|cost"),
        chain(
            r"(?:would|'d|they'll|he'll|she'll|will|only|ready to|happy to|could|can) (?:sign|buy|do it|close|"
            r"order|take "
            r"it|commit|go ahead|go|pay|shake hands|accept)",
            2,
            r"(?:at|for|if we (?:\w+ ){0,2}(?:to|at|match|drop|lower|cut|take)) (?:[$€£]? ?\d|a \w+ less)",
        ),
        alone(
            r"(?:offered|offers?|proposed|proposes|bid) (?:us )?[$€£]? ?\d[\w.,]* (?:instead|against|not|vs|"
            r"versus|rather)|"
            r"bridge (?:a|the)(?: [\w$€£]+)? gap|cut (?:them|him|her) a deal|price cut|cut \d+ ?%?|shav(?:e|ing) "
            r"(?:\w+ ){0,3}off|"
            r"(?:another|extra|further) (?:\w+ )?(?:percent|points?)|waive (?:the |our )?(?:\w+ )?(?:fee|charge|"
            r"cost|surcharge)s?"
            r"|(?:our|the|my) (?:best|final|lowest|rock-?bottom|last) (?:price|number|offer|rate|figure)|(?:need|"
            r"want)\w* it cheaper"
            r"|(?:if|when|once|provided|unless) we (?:\w+ )?(?:lower|drop|cut|reduce|trim|knock|shave|come down|"
            r"match|halve|shaved|"
            r"lowered|dropped|reduced|trimmed)|a (?:notch|bit|touch|little|shade) (?:lower|cheaper|less)"
        ),
    ),
}
"""Patterns for a folded text, by code."""

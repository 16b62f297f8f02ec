"""What customers say about the product and their interest in it, in the English that sales people report it with."""

from typing import Final

from sales.vocabulary import Feedback

PRODUCT: Final[dict[Feedback, tuple[str, ...]]] = {
    Feedback.NEEDS_CASE: (
        (
            r"\bcase stud(?:y|ies)\b|\b(?:customer|client|peer|site)? ?references?\b(?! number)|\bsuccess stor(?:y|"
            r"ies)\b|\bcustomer stor(?:y|ies)\b|\btestimonials?\b|\bwho else (?:uses|is using|we work)"
        ),
        (
            r"\b(?:similar|comparable|other) (?:customers?|clients?|companies|deployments?)\b(?= (?:we|like|in|using|"
            r"that|who))|\btalk to (?:an? )?(?:existing|current|other) (?:customer|client|user)|"
            r"\brefs?\.? (?:customer|client|site|call|account|visit)s?\b|\brefs\b"
        ),
    ),
    Feedback.SECURITY_CONCERN: (
        (
            r"\b(?:data |info(?:rmation)? |it |cyber ?)?security (?:review|concern|question|questionnaire|team|audit|"
            r"issue|worr|assess|check|cert|doc|risk|require)\w*|\binfosec\b|\bsoc ?2\b|\biso ?27001\b|"
            r"\bpen(?:etration)?[- ]?test\w*|\bgdpr\b|\bhipaa\b|\bfedramp\b"
        ),
        (
            r"\bdata (?:privacy|residency|security|protection|sovereignty|breach|leak|locali[sz]ation|location|"
            r"centers?)\b|\bcomplian(?:ce|t)\b|\bprivacy\b|\bencrypt\w+|\bdpa\b|\b(?:about|on|over|with) (?:the "
            r")?security\b|\bwhere (?:the |their )?data (?:is|are|lives?|sits?|goes|would)"
        ),
    ),
    Feedback.FEATURE_GAP: (
        (
            r"\b(?:we|it|product|tool|platform|system|which|that|you|app)\b(?: [\w.]+){0,2} (?:don't|doesn't|do not|"
            r"does not|can't|cannot|dont|doesnt|cant) (?:yet |currently |even |really )?(?:have|support|offer|do|"
            r"integrate|cover|provide|handle)\b(?! (?:(?:a |the |any )?(?:budget|money|time|need|date|answer|"
            r"reply)|their|his|her)\b)"
        ),
        (
            r"\b(?:is |are |we're |we are )?(?:missing|lack(?:s|ing)?)\b(?! (?:budget|money|time|the (?:call|"
            r"meeting)))|\bfeature (?:gap|request|missing)\w*|\bnot (?:yet )?(?:supported|on our roadmap)\b|"
            r"\bdeal-?breaker\b"
        ),
        (
            r"\bno (?:api|sso|saml|scim|ldap|edi|2fa|mfa|webhooks?|multi-?currency|mobile|offline|integrations?|"
            r"native|on-?prem|android|ios|audit log|support for|bulk|"
            r"export|multi-?\w+|linux|single sign|erp|way to)\b|\bgaps? in (?:the|our) (?:product|features?|"
            r"functionality)\b"
        ),
        (
            r"\b(?:sso|api|app|integrations?|export|import|support|connectors?|plugins?|modules?|sync|report\w*|"
            r"dashboards?|logs?|features?|functions?|mode|options?|workflows?|webhooks?|sdk|on-?prem)\b(?: \w+)? "
            r"(?:isn'?t|aren'?t|is not|are not|not) (?:yet )?(?:there|available|ready|built|supported|included)\b|"
            r"\b(?:has|have|there'?s|got|with) no (?:\w+ ){0,2}(?:api|sso|app|integrations?|support|export|import|"
            r"modules?|connectors?|reporting|dashboards?|mode|functionality|functions?|plugins?|options?|features?)\b|"
            r"\bwe (?:cannot|can'?t|can not)\b(?= *(?:$|[,.;!]))"
        ),
    ),
    Feedback.COMPETITOR: (
        (
            r"\bcompar(?:e|es|ed|ing|ison|isons)\b(?! notes)|\bevaluat\w+ (?:us )?(?:against|alongside|vs)\b|"
            r"\bevaluating (?:other|two|three|several|both)\b|\balso (?:looking at|talking to|talking with|"
            r"evaluating|considering|testing|trialing|trialling|in talks with|demoing|seeing)\b"
        ),
        (
            r"\blean(?:s|ing)? (?:to|towards?)\b|\bleaning (?!in\b|on\b|back\b|our\b|us\b)[a-z]|"
            r"\b(?:it'?s )?us (?:vs|versus|against)\b|\b(?:vs\.?|versus) us\b|"
            r"\b(?:got|has|have|getting|received|waiting for) (?:an? |another )?(?:quote|offer|bid|pitch)s? from "
            r"(?!us\b|me\b|our\b)|\bshort-?list\w*|\bup against\b|\b(?:other|another|rival|competing|"
            r"alternative) (?:vendors?|suppliers?|providers?|quotes?|offers?|options?|bids?)\b|\bcompetitors?\b|\bin "
            r"the running\b|\bbake-?off\b|\bhead to head\b|\bshopping around\b|\bcheaper quote from\b"
        ),
    ),
    Feedback.NOT_NOW: (
        (
            r"\bnot (?:now|yet ready|ready|a priority|right now|this (?:year|quarter|month|fy)|until|before (?:q\d|"
            r"next|20\d\d|[a-z]+uary|march|april|may|june|july|august|sept|oct|nov|dec)|at the moment|at this "
            r"time)\b|\bnot (?:to|ready to) (?:buy|by|sign|start)\b"
        ),
        (
            r"\b(?:not|nothing|wait(?:ing)?|hold(?:ing)?|no \w+)(?: \w+){0,2} (?:till?|until|before|b4) (?:after )?"
            r"(?:the )?(?:new year|next (?:year|quarter|fy|fiscal|month|budget)|q\d|h\d|20\d\d|spring|summer|fall|"
            r"autumn|winter|new fiscal)\b|"
            r"\bon hold\b|\bon ice\b|\bpark(?:ed|ing)? (?:it|this|the)\b|\b(?:is|was|been|got) (?:parked|paused|"
            r"postponed|delayed|shelved|frozen|deferred)\b|\bpaus(?:ed?|ing) (?:the |this |all |it|everything)|"
            r"\bpostpon\w+|\bdefer(?:red|ring)?\b|\bshelv(?:ed|ing)\b|\bback burner\b|\bbad timing\b|\btiming (?:is|"
            r"was|isn't|'s)? ?(?:bad|off|wrong|not right|right)\b"
        ),
        (
            r"\btoo (?:early|busy)\b(?! in the)|\bmaybe (?:later|next)\b|\b(?:next|later this) (?:year|fiscal|"
            r"fy)\b(?= (?:maybe|at the earliest|instead|earliest))|\bpushed (?:out |back )?(?:to|until|till|into) "
            r"(?:next (?:quarter|year|fy|fiscal|month)|q\d|h\d|20\d\d)|\bno (?:rush|decision (?:until|before))\b|"
            r"\bnothing (?:until|before|till) (?:q\d|next)|\bpush(?:ed|ing)? (?:it|this|the project|the decision|"
            r"everything|things|out)(?: out| back)? (?:to|until|till|into)\b|\brevisit (?:it |this )?(?:next|in "
            r"(?:q\d|the|a year|\d))|\bcome back (?:to us )?(?:next|in (?:q\d|the))|\b(?:wait|hold off|sit tight|"
            r"stick with (?:what|their))\b(?= (?:until|till|for now|a (?:few|year)|they have))|\bhold(?:ing)? off\b|"
            r"\bfor now\b(?= (?:not|no))|\bnot? (?:buying|purchasing|investing|signing) (?:anything |now|this|until)"
        ),
    ),
    Feedback.NO_NEED: (
        (
            r"\b(?:no|zero) (?:real |longer (?:a )?|current )?need\b(?! to)|\b(?:don't|doesn't|do not|does not|dont|"
            r"no longer|"
            r"not) (?:really |actually )?need (?:it|this|us|one|anything|any of|the (?:product|tool|software|"
            r"solution|system|service))\b|\b(?:don't|doesn't|do not|does not|dont|no longer) (?:really |actually "
            r")?need\b(?= *(?:$|[,.;!]|anymore|right now|any ?longer))|\b(?:not|no longer|aren't|isn't) interested\b|"
            r"\b(?:no|zero) interest\b|\bno use (?:case|for)\b|\b(?:built|made|wrote|developed|rolled|use|have) "
            r"(?:their|its) own (?:tool|system|solution|software|one|thing)\b|\brolled their own\b"
        ),
        (
            r"\bproject (?:was |is |got |has been |'s )?(?:cancel+ed|dead|killed|scrapped|axed|dropped)\b|"
            r"\b(?:cancel+ed|killed|scrapped|axed) (?:the|their) (?:project|initiative)\b|\balready have (?:a|one|"
            r"something|an)\b|\bhappy with (?:what they|their (?:current|existing|own)|the (?:current|existing))|"
            r"\bbuil(?:d|t|ding) (?:it |their own |one )?(?:in-?house|themselves|internally)\b"
        ),
    ),
    Feedback.NO_RESPONSE: (
        (
            r"\b(?:nobody|no one|no-one|noone) (?:is |ever |has )?(?:pick|answer|repl|respond|return)\w*|\bno "
            r"(?:answer|reply|replies|response|word|news from|call ?back|luck reaching|pick-?up)\b|\bno-?show(?:s|ed|"
            r"ing)?\b|"
            r"\bno show(?:s|ed)?\b|\b(?:straight|went|goes) to (?:vm|voicemail|voice mail)\b|\bblanked (?:me|us)\b|"
            r"\bnot (?:answering|responding|replying|picking up|returning)\b|\bunanswered\b|"
            r"\bunresponsive\b|\bradio silence\b|\bcrickets\b|\bsilence from\b|\bsilent\b"
        ),
        (
            r"\b(?:didn't|did not|hasn't|haven't|has not|have not|never|won't|doesn't|isn't|didnt|hasnt|havent) "
            r"(?:even |yet )?(?:answer|repl|respond|call(?:ed)? (?:me |us )?back|pick(?:ed|ing)? up|show(?:n|ed)?(?: "
            r"up)?|return|got(?:ten)? back|get back|heard(?! of)|hear(?! of)|come back)\w*|\bstood (?:me|us) up\b"
        ),
        (
            r"\bghost(?:ed|ing|s)?\b|\b(?:went|gone|going|goes|go) (?:completely |totally )?(?:dark|silent|quiet|"
            r"cold|awol)\b|\bleft (?:a |another |him a |her a |them a )?(?:vm|voicemail|voice mail|message)\b|"
            r"\bvoicemail (?:again|full)\b|\b(?:can't|cannot|couldn't|unable to) (?:reach|get hold|get through|get a "
            r"hold)\b|\bopened (?:it |my \w+ )?but\b|\bleft on read\b|\bstill (?:no|nothing|waiting (?:for|on) "
            r"(?:an? )?(?:answer|reply|response))\b(?: (?:answer|reply|response|from)\b)?"
        ),
    ),
    Feedback.POSITIVE: (
        (
            r"\blov(?:e|es|ed|ing)\b|\b(?:prefers?|picked|chose|going with) us\b|\b(?:really |quite |do |does "
            r")?lik(?:ed|es?)\b(?<!'d like)(?<!would like)(?= (?:the|our|it|what|how|us|"
            r"this|that|my)\b)|\bhappy (?:with|about)\b(?! (?:what they|their (?:current|existing)|the (?:current|"
            r"existing)))|\bpleased\b|\bimpress(?:ed|ive)\b|\bexcited\b|\bkeen\b|\bthrilled\b|\beager\b|"
            r"\benthusiastic\b|\bdelighted\b|\bwow(?:ed)?\b|\bfans? of\b|\bblown away\b|\bstoked\b|"
            r"\bover the moon\b|\b(?:v|very|so|really|super|quite|pretty|more than|all|both|they'?re|s?he'?s|is|are|"
            r"was|"
            r"were|seem(?:s|ed)?|sounded) happy\b(?! (?:(?:with|w/) (?:what they|their (?:current|existing|own)|the "
            r"(?:current|existing))|to wait))|\bhappy w/|\bfound (?:it|us|them|the|our)(?: [\w-]+){0,3} (?:really |"
            r"very |pretty |super )?(?:solid|great|useful|helpful|impressive|excellent|strong|valuable)\b"
        ),
        (
            r"\b(?:great|good|positive|excellent|fantastic|super|solid|productive|strong|promising|warm) (?:call|"
            r"meeting|feedback|chat|demo|response|conversation|vibes?|signals?|reaction|session|visit|interest|"
            r"fit)\b|\b(?:went|going|gone|landed) (?:really |very |super |quite )?(?:well|great|smoothly)\b|\bthumbs "
            r"up\b|\bon board\b|\bgood to go\b|\b(?:looks?|sounds?|seems?) (?:good|great|promising) to (?:them|him|"
            r"her)\b|\bsounds (?:great|good|perfect|fantastic|awesome)\b|\ball good\b"
        ),
        (
            r"\bagree(?:d|s)?\b(?! to disagree)|\bsaid yes\b|\bthey accepted\b|\byes verbally\b|\bverbal(?:ly)? "
            r"(?:yes|ok|okay|"
            r"agree\w*|commit\w*|approv\w*|go)\b|\b(?:accepted|approved|okayed|ok'd|blessed|signed off on) (?:the |"
            r"our |it|my )|\bgreen ?lit\b|\b(?:got|gave|has|have|received) (?:us |me )?(?:the |their )?(?:go-?ahead|"
            r"green light|thumbs up|nod)\b|\bsold on\b|\bis in\b(?=[,.!]|$)"
        ),
        (
            r"\b(?:board|committee|management|leadership|hq|ceo|cfo|coo|md|boss|owner|council|trustees|governors) "
            r"(?:has |have |just |finally |already )*(?:approved|ok'?e?d|okayed|signed off|blessed|greenlit|"
            r"gave (?:us )?"
            r"(?:the |its |their |his |her )?(?:ok|okay|nod|go-?ahead|green ?light|blessing))\b|"
            r"\bbudget(?:s)?(?:'s| is| was| has been| got| now)?(?: already| finally| now| all)? (?:there|approved|"
            r"granted|confirmed|secured|released|ok|okay|in place|available|signed off)\b|\b(?:have|has|got|secured|"
            r"approved|found|confirmed|released) (?:the |their |a )?budget\b(?! (?:concern|issue|problem|meeting|cap|"
            r"limit|ceiling|of\b|max|around|about|up to|[$€£\d]))|"
            r"\b(?:ready|wants?|keen|happy|want|eager|going) to (?:sign|buy|move (?:ahead|forward|fwd)|proceed|go "
            r"ahead|start|commit)\b|\bmoving (?:ahead|forward)\b|\b(?:very|really|quite|definitely|super|genuinely) "
            r"interested\b|\b(?:are|is|they're|he's|she's|seem|seems|sounded) interested\b|(?:^|[.;!:] ?|"
            r", ?)(?:very |quite |really |definitely )?interested\b(?= *(?:,|\.|;|but|$))"
        ),
    ),
    Feedback.NEEDS_DEMO: (
        (
            r"\b(?:want|need|ask|request|would like|'d like|interested in|see|require|insist on|push for)\w*(?: "
            r"[\w'-]+){0,5} (?:demos?|demonstration|trials?|pilots?|pocs?|proof of concept|sandbox|test (?:environment|"
            r"account|drive|system|instance)|walk-?through|free trial)\b"
        ),
        (
            r"\b(?:demo|trial|pilot|poc|sandbox)(?: \w+)? (?:request\w*|wanted|needed|first|access)\b|\btry (?:it|"
            r"before) (?:out|first|buy\w*)\b|\bwants? to (?:try|test)\b|\bsee it in action\b|\b(?:re-?|another |"
            r"second |live )demo\b|\bhands-?on\b"
        ),
    ),
    Feedback.DELIVERY_CONCERN: (
        (
            r"\b(?:want|need|require)\w* (?:it |the |faster |quicker )?(?:delivery|delivered|implementation|"
            r"roll-?out|go-?live)\b|"
            r"\blead ?-?times?\b|\bdelivery (?:times?|dates?|schedule|concern|slot|window|capacity|worr)\w*|"
            r"\b(?:implementation|roll-?out|onboarding|deployment|migration|integration|go-?live|install\w*|"
            r"ramp-?up) (?:times?|timelines?|takes?|taking|effort|too long|concern|worr|schedule|window|capacity|"
            r"will take|would take|speed|period)\w*"
        ),
        (
            r"\b(?:roll-?out|implementation|onboarding|deployment|migration|delivery|go-?live|timeline|ramp-?up)\b"
            r"(?: \w+){0,4} (?:too )?(?:tight|aggressive|long|slow|ambitious|unrealistic)\b|\b(?:doubt\w*|worr\w+|"
            r"afraid|unsure|not sure|nervous|s[ck]eptical)(?: \w+){0,5} (?:go live|be live|ready|deliver|ship|roll "
            r"out|implement|deploy|in time|on time)\b"
        ),
        (
            r"\bhow (?:long|fast|quickly|soon)(?: \w+){0,5} (?:implement|roll|deploy|deliver|go live|onboard|ship|"
            r"install|migrat|set up)\w*|\bcapacity\b|\b(?:worr\w+|concern\w*|nervous|afraid|doubt\w*)(?: \w+){0,4} "
            r"(?:roll-?out|implementation|migration|delivery|timeline|go-?live|deploy\w*|onboarding)\b|\bcan(?:'t| "
            r"we| you)? (?:we )?deliver\b|\btoo (?:slow|long) to (?:deliver|implement|deploy|roll|go live|install)\b|"
            r"\bgo live (?:by|before)\b|\bship (?:by|before|in time)\b|\bdeliver(?:ed|y)? (?:by|before|in time|"
            r"faster|sooner|earlier)\b"
        ),
    ),
}
"""Patterns for a folded text, by code."""

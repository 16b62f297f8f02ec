"""That data might not be safe, or that it might not be there in time, in English."""

from typing import Final

from parsing.feedback_parts_en import WANT, WORRY, alone, chain
from sales.vocabulary import Feedback

_DATA: Final = (
    r"data|records?|files?|information|info|drawings?|blueprints?|recipes?|formulas?|logs|passwords?|"
    r"card(?: numbers?)?s?|"
    r"designs?|documents?|secrets?|it all|everything|anything|nothing|pii|phi|contracts stored|images|"
    r"scans|footage|plans|source code|details|names and addresses"
)
_WHERE: Final = (
    r"cloud|servers?|outside|abroad|overseas|offshore|hosted|hosting|host|stored?|storage|storing|leav\w+|"
    r"firewall|on-?prem\w*|countr(?:y|ies)|borders?|"
    r"premises|data cent(?:er|re)s?|region|foreign|third[- ]part(?:y|ies)|who (?:can|has|gets|could)|"
    r"access\w*|safe(?:ly|ty)?|secur\w+|stay\w*|leak\w*|breach\w*|stolen|"
    r"hack\w*|protect\w*|exposed|wrong hands|encrypt\w*|anonymi\w+|retention|privacy|out of (?:the "
    r")?(?:house|building|country)|own network|(?:the )?internet|"
    r"outsiders|prying|competitors see|backed up|backups?|kept|eyes|deleted|wiped|jurisdiction|private|confidential"
)
_OF_PEOPLE: Final = (
    r"(?:patient|personal|pupil|student|guest|member|employee|client|customer|sensitive|medical|health|"
    r"payroll|confidential|donor|resident|children'?s?|staff|"
    r"citizen|cardholder|payment|financial|private|company|their|proprietary|salary|tenant|kids'?|"
    r"passenger|shipment)(?:'s|s'?)?(?: personal| private| health)? (?:data|records?|information|info|"
    r"details|"
    r"files?)"
)
_FEAR: Final = (
    rf"{WORRY}|(?:don't|doesn't|won't|didn't) (?:want|allow|let|like|trust|put|store|keep|accept)|"
    rf"questions?|asks?|asked|asking|insist\w*|demand\w*|requir\w+|refus\w+|won't|wants?|needs?|grill\w*|"
    rf"forbid\w*|forbad\w*|bann?\w*|prohibit\w*|"
    r"not allowed|allow\w*|strict|sensitive|picky|wanted|mustn't|must|can't|cannot|may not|only if|never|"
    r"doubt\w*|how (?:do )?we|no longer allowed|quizz\w+|don't trust|doesn't trust|trust"
)
_SAFE_WORDS: Final = (
    r"hack\w*|ransomware|firewalls?|cyber\w*|encrypt\w*|two-?factor|2fa|mfa|multi-?factor|single-tenant|"
    r"air-?gapped|hipaa|baa|dpo|pii|vulnerabilit\w+|malware|phishing|"
    r"privacy|confidentiality|iso (?:cert\w*|\d+)|soc report|data protection|leaks?|breach\w*|penetration|"
    r"intrusion|access rights|security|secure enough|how secure|(?:our|your|a) cloud|unsafe|insecure|safe "
    r"from|"
    r"identity theft|cloud hosting|public cloud|sovereign\w*|residency|on-?prem\w*|data-?center|"
    r"regulators?|watchdog|certifi\w+|audits?|compliance|"
    r"back ?door|intruders?|tamper\w*|snoop\w*|eavesdrop\w*|the cloud|cloud tools|secrecy|trade secrets?|"
    r"hosted (?:in|by)|hosting|whereabouts|pci\w*|cameras"
)
_DELIV: Final = (
    r"deliver\w*|shipp\w*|ships?|install\w*|implement\w*|roll-?outs?|roll(?:ing)? out|go(?:ing|es)?[- "
    r"]live|deploy\w*|migrat\w*|onboard\w*|hand-?over|change-?over|switch-?over|cut-?over|set-?up|"
    r"training|ramp-?up|lead time|timelines?|timetable|schedule|turn-?around|production|parts|goods|stock|"
    r"machines?|equipment|units|batch|shipment|consignment|"
    r"transition|conversion|integration|project plan|commission\w*|start-?up date|completion|launch|"
    r"supply|supplies|wait|move|switch|materials?|hardware|kit|build|get started|kick-?off|inventory"
)
_LATE: Final = (
    r"too (?:long|slow|late|tight|short|far|optimistic|ambitious|much time|many weeks|many months)|tight|"
    r"late|slow|slowly|slower|drag\w*|delay\w*|overrun\w*|unrealistic|impossible|nervous|aggressive|"
    r"in time|soon enough|fast enough|quick(?:ly)? enough|earlier|sooner|faster|quicker|unacceptable|not "
    r"feasible|doable|feasible|realistic|on time|on schedule|slip\w*|worr\w+|"
    r"concern\w*|take\w* (?:too|forever|ages|\w+ (?:weeks|months|years))|bottleneck|stretched|backlog|"
    r"back-?ordered|eats|risky|deadline|too much|out of stock|short supply|held up|sold out|disrupt\w*|"
    r"downtime"
)
_READY: Final = (
    r"in place|on ?site|live|up and running|running|installed|delivered|ready|operational|in operation|in "
    r"the building|finished|in service|working|set up|trained|rolled out|there|in stock|on the floor|done"
)
_BY: Final = (
    r"by|before|earlier|sooner|faster|in time|until|on time|ahead of|no later|within|when|quicker|in \w+ "
    r"(?:weeks|months|days)|for the"
)
_GOODS: Final = (
    r"goods|parts|stock|machines?|units|equipment|hardware|materials?|it|them|system|everything|pallets?|"
    r"batch|first|shipment|order|supplies|delivery|rollout|installation|install|beds|devices|handsets|"
    r"licences live"
)
SAFETY: Final[dict[Feedback, tuple[str, ...]]] = {
    Feedback.SECURITY_CONCERN: (
        chain(
            rf"{_FEAR}|keep|keeping|let|put|putting|store|storing|share|sharing|upload\w*|move|moving|send|sending|"
            rf"where|host",
            5,
            _DATA,
            5,
            _WHERE,
        ),
        chain(_FEAR, 6, _OF_PEOPLE),
        chain(_FEAR, 7, _SAFE_WORDS),
        chain(_WHERE, 4, _OF_PEOPLE),
        chain(_OF_PEOPLE, 6, _WHERE),
        chain(
            _DATA,
            2,
            r"(?:must|can't|cannot|may not|has to|have to|needs? to|should|mustn't|may|not|never|won't|shouldn't|"
            r"can only|allowed to|not to)",
            3,
            r"leav\w+|stay\w*|remain|stored|hosted|kept|live|sit|cross|reside|touch|travel|shared|exposed|"
            r"encrypted|anonymi[sz]ed|go (?:abroad|outside|to|through|into|overseas)|inside|outside",
        ),
        chain(
            _SAFE_WORDS,
            4,
            r"worr\w+|concern\w*|questions?|issues?|doubts?|fears?|blocker|hurdle|objection|sticking|nervous|"
            r"hesitan\w*|a problem|a topic|team (?:has|wants|needs)|review|assessment",
        ),
        chain(
            r"won't|nothing|never|refus\w+|insist\w*|must|only|not|can't|cannot|may|has to|wants?|needs?|n't",
            5,
            r"outside|leave|leaving|inside|within|stay\w*|in-house|kept|on (?:their|its) own",
            3,
            r"countr(?:y|ies)|germany|the eu|europe|switzerland|canada|china|france|australia|singapore|the uk|"
            r"the us|premises|building|network|house|servers?|jurisdiction|state|region|borders?|firewall|walls|"
            r"infrastructure|hardware",
        ),
        alone(
            r"two-?factor|air-?gapped|single-tenant|hacked|hackers?|ransomware|vulnerabilit\w+|cyber-?\w*|data "
            r"protection|patient (?:data|records|info)\w*|who (?:can|has|gets|could) (?:see|access|"
            r"read|look)|where (?:do )?we (?:host|store|keep)|(?:how secure|secure enough|safe enough)|(?:vendor|"
            r"supplier|third-party) (?:risk )?assessment|risk (?:team|people|department|officer|assessment)|"
            r"how (?:do )?we (?:keep|protect|store|handle|secure)|(?:access|get at|see|read) (?:their|the|our|"
            r"patient|\w+) (?:data|records|files)|behind (?:their|the|its) (?:own )?firewall|"
            r"(?:don't|doesn't|won't|not) trust the cloud|wrong hands|(?:our|iso|security) certificat\w+|iso "
            r"cert\w*|personal data|self-?host\w*|own servers?|cloud (?:ban|policy|is a no)|data leak\w*|gdpr|"
            r"it security|data officer|server location|hosting (?:location|country|question)|penetration|"
            r"leak(?:ed|ing)? (?:their|our|the|out)"
        ),
    ),
    Feedback.DELIVERY_CONCERN: (
        chain(
            rf"{WORRY}|questions?|wonder\w*|burn(?:ed|t)|panic\w*|sweating|complain\w*|unhappy|press\w*|asks? if|"
            rf"asked if|asked whether|frustrated|annoyed|doesn't believe|don't believe|"
            r"can't see|doesn't think|don't think|hard to believe|disappoint\w+|impatient|upset|grumbl\w+|not happy",
            8,
            rf"{_DELIV}|in time|on time|deadline|late|delays?|downtime|disrupt\w+|drag on|overrun|slip|capacity|"
            rf"up and running|be ready|be live|(?:can|could|will) (?:manage|cope|handle|keep up|do it|finish|pull|"
            rf"make)|by (?:then|easter|christmas|summer|spring|autumn|january|"
            r"february|march|april|may|june|july|august|september|october|november|december|q\d)|before|soon "
            r"enough|fast enough|pull it off|how long|how slow",
        ),
        chain(_DELIV, 5, _LATE),
        chain(_LATE, 4, _DELIV),
        chain(
            rf"{WANT}|must have|has to have|have to have|had to have|got to have|can't wait",
            3,
            _GOODS,
            3,
            _READY,
            3,
            _BY,
        ),
        chain(
            rf"{WANT}|must have|must be|has to be|have to be|needs? to be",
            3,
            _READY,
            2,
            r"by|before|in time|within|ahead of|no later",
        ),
        chain(
            WANT,
            3,
            r"goods|parts|stock|machines?|units|equipment|hardware|materials?|shipment|delivery|batch|rollout|"
            r"installation|supplies|go-?live|launch|handover",
            3,
            r"by|before|earlier|sooner|faster|in time|quicker|within|moved up|brought forward|a (?:week|month)|"
            r"accelerat\w+|sped up|guarante\w+|next (?:week|month)",
        ),
        chain(
            r"how (?:many weeks|many months|many days|long|soon|fast|quick\w*)|asked when|asks when|when (?:can|"
            r"could|will|would) (?:we|you|it|they)|wants to know when|by when|what date|wanted to know when",
            6,
            r"usable|ready|live|deliver\w*|ship\w*|install\w*|start\w*|leave|leaves|arriv\w+|batch|goods|running|"
            r"production|done|take|takes|roll\w*|parts|machines?|stock|supply|set up|move|implement\w*|switch|go "
            r"live|in place|available|trained",
        ),
        alone(
            r"enough (?:people|staff|hands|engineers|crew|installers|technicians|manpower|resources|consultants|"
            r"drivers|trucks|stock|fitters|trainers|bodies|boots|bandwidth)|manpower|under-?staffed|"
            r"(?:can|will|whether|if|could) (?:we|you|our \w+|your \w+) (?:\w+ )?(?:cope|manage|handle|pull it "
            r"off|make it in|keep up|scale|produce|supply|deliver|ship|install|staff|resource|finish|"
            r"be ready|hit|meet|make the)|(?:can't|cannot|won't|couldn't) wait (?:until|till|that long|so long|"
            r"\w+ (?:weeks|months))|too (?:long|late|far out|slow) (?:a |of a )?(?:wait|for (?:them|him|her|the|"
            r"xx\w*))|"
            r"(?:weeks?|months?) (?:is|are|was|would be|to wait is|wait is|lead time is) (?:\w+ )?(?:too long|too "
            r"much|unacceptable|an eternity|forever|no good)|(?:firm|fixed|guaranteed|binding|earlier|reliable|"
            r"exact|confirmed|definite|hard|realistic|concrete) (?:delivery |shipping |ship |hand-?over |"
            r"completion |install\w* |start |launch |go-?live )?dates?|(?:make|hit|meet|keep|miss|hold) (?:the|"
            r"their|that|our) "
            r"(?:\w+ )?(?:deadline|date|schedule|opening|go-?live|timeline|window)|back-?order\w*|out of stock|"
            r"supply (?:chain )?(?:issue|shortage|problem|crunch|trouble)s?|shortages?|bottlenecks?|lead[- "
            r"]?times?|"
            r"up and running (?:by|before|in time)|ready (?:by|in time|before) (?:the )?(?:opening|season|launch|"
            r"easter|christmas|summer|term|start)|(?:delivery|shipping|ship|install\w*|hand-?over) (?:date|slot|"
            r"window|time|plan|"
            r"schedule)s?|(?:sooner|earlier|faster|quicker) than we can|(?:turnaround|ramp-?up|changeover|"
            r"downtime) (?:time|during|is|worr\w+)|disrupt\w* (?:their|the|to) (?:operations?|production|business|"
            r"work|season|service)|"
            r"pushed for (?:an )?(?:earlier|faster)|transition (?:period|plan|time|risk)"
        ),
        chain(
            r"can|could|will|would|able to|possible to|manage to",
            3,
            r"deliver|ship|install|implement|go live|be live|be ready|finish|migrate|train|onboard|start|set it "
            r"up|roll (?:it )?out|supply|produce|have it",
            5,
            r"before|in time|by then|so (?:fast|soon|quickly)|that (?:fast|soon|quickly)|on time|early enough",
        ),
    ),
}
"""Patterns for a folded text, by code."""

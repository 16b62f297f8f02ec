"""What the contract is held up by, in English."""

from typing import Final

from parsing.feedback_parts_en import WANT, WORRY, alone, chain
from sales.vocabulary import Feedback

_LAWYERS: Final = (
    r"lawyers?|attorneys?|counsel|solicitors?|legal|notary|barrister|paralegal|jurists?|contracts (?:team|"
    r"department|people|manager)"
)
_LAWYER_ACTS: Final = (
    r"struck|strik\w+|cross\w* out|want\w*|chang\w+|comment\w*|reviewing|has it|have it|got it|picking|"
    r"going through|rewr\w+|edit\w*|"
    r"hung up|flag\w*|red-?lin\w*|unhappy|stuck|sitting|chew\w*|insist\w*|not happy|push\w*|amend\w*|"
    r"combing|nitpick\w*|questions?|"
    r"object\w*|slow|poring|tearing|now|weigh\w*|wrangl\w+|refus\w+|won't|don't like|doesn't like|"
    r"remarks?|concern\w*|worr\w+|reads?|"
    r"reading|need\w*|argu\w+|turned|bounced|sent back|came back|deleted|removed|added|demand\w*|ask\w*|"
    r"fuss\w*|take\w* (?:forever|ages|issue)"
)
_PAPER: Final = (
    r"contracts?|agreement|msa|nda|sla|t&cs?|terms|paper|paperwork|dpa|sow|order form|draft|service "
    r"levels?|framework agreement|"
    r"small print|fine print|lease|legal text|general conditions|purchase conditions|conditions|"
    r"licen[cs]e agreement"
)
_PAPER_WOE: Final = (
    r"comments?|red-?lin\w*|marked|mark-?ups?|edits|changes|changed|amend\w*|rewr\w+|struck|objections?|"
    r"sticking|stuck|open points?|"
    r"reservations|haggl\w+|disput\w+|unfair|one-sided|too (?:long|strict|harsh|one-sided|rigid|short)|"
    r"unacceptable|deadlock\w*|held up|"
    r"full of|pages of|remarks|renegotiat\w+|reword\w*|disagree\w*|quibbl\w+|hang-?up|problem|wrangl\w+|"
    r"counter-?draft|unclear|won't sign|"
    r"won't accept|can't accept|cannot accept|can't agree|tweak\w*|revis\w+|modif\w+|softened|tightened|"
    r"crossed out|red ink|back and forth"
)
_POINTS: Final = (
    r"damages|indemn\w+|liabilit\w+|jurisdiction|arbitration|governing law|ip rights|who owns the|"
    r"intellectual property|exclusivity|"
    r"non-?compete|force majeure|lock-?in|locked in|lock-?up|(?:own|their|buyer's) (?:paper|template|"
    r"contract form|standard terms|terms)|"
    r"(?:section|article|paragraph|annex|appendix|schedule|point|item|clause) \d+(?:\.\d+)?|liquidated|"
    r"indexation|escalator|escalation clause|"
    r"price adjustment|opt-?out|break (?:clause|option)|way out|exit (?:clause|option|right|fee|terms)|"
    r"early exit|exit after|"
    r"(?:cancell?ation|termination|renewal|retention|refund|return|acceptance|notice) (?:rules?|terms|"
    r"policy|window|fees?|rights?|period|"
    r"conditions|clauses?|provisions?)|auto-?(?:matic )?-?(?:extension|renew\w*)|right to (?:cancel|audit|"
    r"terminate|exit)|step-in|"
    r"(?:uptime|availability|response[- ]time|performance|bank|money-back) guarantees?|letter of credit|"
    r"indemnity|warranties|"
    r"limitation of|source code|ownership of|own the (?:data|code|ip|results|designs|rights)|"
    r"subcontract\w*|non-?disclosure|confidentiality (?:clause|agreement|terms)|"
    r"late[- ]payment|late fees?|minimum (?:term|commitment|order|volume|purchase|spend)|penalty|rider|"
    r"provisos?|addendum"
)
_PAY: Final = (
    r"(?:\d+|thirty|sixty|ninety|forty-five|fourteen)[- ]days?(?:'? (?:of )?(?:terms|payment|credit|net|"
    r"to pay|to settle))|(?:pay|payment|settle|"
    r"paying|billed?|invoiced?|billing|invoicing)(?: \w+){0,2} (?:in|within|after|by|on|per|each|every|at|"
    r"over|once|upon) (?:\w+ )?(?:\d+ days|"
    r"quarters?|months?|delivery|instal\w+|tranches|stages|arrears|advance|completion|milestones?|"
    r"acceptance|receipt|sixty|ninety|thirty|"
    r"handover|parts|thirds|halves|half|go-?live|signing|year)|(?:split|spread|stagger|stag|phase|defer|"
    r"break up|divide|delay|stretch)\w* "
    r"(?:\w+ ){0,3}(?:payments?|bill|invoices?|instal\w+)|payments? (?:\w+ ){0,2}(?:split|spread|staged|"
    r"phased|deferred|in (?:two|three|four|"
    r"arrears|stages|parts))|(?:milestone|quarterly|monthly|annual|yearly|staged|deferred|progress|stage|"
    r"upfront|up-front|advance|pre-?) ?"
    r"(?:payments?|billing|invoic\w+|instal\w+|paid)|pre-?pa(?:y|id|ying)\w*|up-?front|paid in advance|"
    r"down ?payment|credit (?:terms|period|days)|"
    r"longer to pay|pay later|days to (?:pay|settle)|net (?:thirty|sixty|ninety)|payment (?:plan|holiday|"
    r"target|window|deadline|milestones)|"
    r"invoice (?:terms|due)|due date|extended terms"
)
TERMS: Final[dict[Feedback, tuple[str, ...]]] = {
    Feedback.CONTRACT_TERMS: (
        chain(rf"(?<!our )(?<!my )(?:{_LAWYERS})", 4, _LAWYER_ACTS),
        chain(
            r"stuck|held up|sits|sitting|lies|with|caught up|hung up|stalled|buried|over to|went to|gone to|off "
            r"to|delayed|blocked",
            2,
            rf"(?<!our )(?<!my )(?:{_LAWYERS})",
        ),
        chain(_PAPER, 5, _PAPER_WOE),
        chain(_PAPER_WOE, 5, _PAPER),
        chain(
            rf"{WANT}|{WORRY}|{_PAPER_WOE}|accept|sign|agree|refuse[sd]?|reject\w*|longer|shorter",
            6,
            rf"{_POINTS}|{_PAY}",
        ),
        chain(
            rf"{_POINTS}|{_PAY}",
            5,
            rf"{WORRY}|{_PAPER_WOE}|issue|open|discuss\w*|bother\w*|instead|last (?:open )?(?:point|hurdle)|tricky",
        ),
        alone(
            r"liabilit\w+|indemn\w+|cap on damages|indemnity cap|auto-?extension|exit clause|break clause|"
            r"lock-?in|who owns the (?:ip|data|code|"
            r"rights|results)|own paper|payment (?:plan|holiday|target)|pay(?:ing)? (?:on (?:delivery|completion|"
            r"acceptance|receipt)|in arrears|"
            r"by quarter|in instal\w+)|days to pay|longer to pay"
        ),
        chain(
            rf"{WANT}|{WORRY}|refuse[sd]?|reject\w*|won't accept|can't accept|not accept|against|unhappy|sign",
            5,
            r"(?:shorter|longer|minimum|\w+[- ]years?|\w+[- ]months?|\d+[- ](?:months?|years?)|fixed|flexible|"
            r"rolling|month-to-month|annual|yearly)"
            r"[- ](?:commitment|term|contract|period|duration|agreement|deal|lock-?in|warranty|notice|"
            r"subscription|terms|trial period)",
        ),
        chain(
            WANT,
            6,
            r"warrant(?:y|ies)|guarantees?|exit|penalt(?:y|ies)|sla|commitment|refund|cancel|terminate",
            3,
            r"extended|longer|years?|months?|after|any ?time|early|shorter|capped|removed|waived|lowered|in "
            r"writing|in the contract|clause|without",
        ),
        chain(
            r"deposit|retainer|prepayment|advance|down payment|up-?front",
            4,
            r"problem|issue|too|objections?|smaller|refundable|reduced|against|rather|lower",
        ),
        chain(
            r"object\w*|refus\w+|unhappy|don't want|doesn't want|won't|reluctant|balk\w*|hate\w*|against|"
            r"dislikes?|instead of",
            4,
            r"deposit|prepay\w*|pre-?payment|in advance|up-?front|down ?payment|advance payment",
        ),
    ),
}
"""Patterns for a folded text, by code."""

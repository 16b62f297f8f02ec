"""Builds patterns from groups of words that stand a few words apart, and holds the groups that are shared."""

from typing import Final

_WORD: Final = r"(?!(?:not|no|never|without|nor)\b|\w+n't\b)[\w'$€£%&/+-]+(?:[.,]\d+)?"
"""A word that may stand between two groups; a denial may not."""


def chain(*parts: str | int) -> str:
    """Join groups of words; a number between two says how many words at most may part them."""
    return "".join(rf"(?: {_WORD}){{0,{one}}} " if isinstance(one, int) else _group(one) for one in parts)


def either(one: str, most: int, other: str) -> tuple[str, str]:
    """Join two groups in either order, at most so many words apart."""
    return chain(one, most, other), chain(other, most, one)


def alone(words: str) -> str:
    """Give a group of words that says enough by itself."""
    return _group(words)


def _group(words: str) -> str:
    return rf"\b(?:{words})\b(?:'[a-z]{{1,2}})?"


WANT: Final = (
    r"(?<!\bwe )(?<!\bi )(?:wants?|wanted|wanting|wishes|wished|needs?(?! to (?:send|call|prepare|get|"
    r"book|schedule|"
    r"check|give|arrange|find|chase|follow|share|forward|bring|write|update|ping|email)\b)|needed|asks?|"
    r"asked|asking|"
    r"requests?|requested|requesting|requires?|required|insists?|insisted|insisting|expects?|expected|demands?|"
    r"demanded|demanding|(?:would|'d) (?:like|love|prefer|rather|need|want|appreciate)|prefers?|hopes?|"
    r"hoping|hoped|"
    r"keen|eager|looking|interested|angling|fishing|push(?:es|ed|ing)? for|press(?:es|ed|ing)? for|"
    r"begg(?:ed|ing)|wonder(?:s|ed|ing)|proposed|propose[sd]?|suggest(?:s|ed)|curious|let (?:them|him|her))"
)
"""What the customer wishes; our own wishes are none of his."""
WORRY: Final = (
    r"worr(?:y|ies|ied|ying)|concern(?:s|ed|ing)?|nervous|anxious|uneasy|afraid|fear(?:s|ed|ful)?|scared|"
    r"jumpy|wary|"
    r"uncomfortable|paranoid|hesitant|hesitat\w+|reluctant|doubt(?:s|ed|ful|ing)?|suspicious|s[ck]eptical|unsure|"
    r"not sure|cautious|reservations?|spooked|jittery|touchy|stress(?:es|ed|ing)|panick\w+|dread(?:s|ing)?|"
    r"not convinced|unconvinced|cold feet|lose sleep|losing sleep|bothers?|bothered|objects?|objected|objections?"
)
"""That something troubles him."""
BOSS: Final = (
    r"boss(?:es)?|managers?|directors?|board|owners?|ceo|cfo|coo|cto|cio|vp|president|chair\w*|partners?|committee|"
    r"council|parent(?: company)?|headquarters|head office|headmaster|headteacher|head teacher|principal|"
    r"dean|trustees|"
    r"governors|ministry|management|leadership|execs?|executives?|executive team|regional office|region|corporate|"
    r"procurement|purchasing|finance|controller|shareholders|investors|landlord|contractor|superintendent|"
    r"supervisor|"
    r"higher-?ups?|upstairs|mayor|senate|hq|the md|their md|group|committees|boards|general manager|gm|founders?|"
    r"c-suite|c-level|senior team|leadership team|husband|wife|father|brother|steerco|treasurer|bursar|chief|"
    r"parent office|mother company|holding|works council"
)
"""Who may have to approve."""
SUM: Final = (
    r"prices?|pricing|quotes?|quoted|quotation|numbers?|totals?|figures?|invoices?|bills?|fees?|costs?|rates?|sum|"
    r"offer|bid|proposal|estimate|price tag|premium|subscription|charges?|charged|tariff|retainer|"
    r"markup|surcharge|amount|outlay"
)
"""What we ask for."""
FUNDS: Final = (
    r"budgets?|money|funds?|funding|cash|capex|capital|grants?|subsid(?:y|ies)|loan|financing|purse|credit line|"
    r"sponsor\w*|investment|dollars|euros"
)
"""What it is paid from."""
SITES: Final = (
    r"customers?|clients?|users?|schools?|hospitals?|hotels?|plants?|factor(?:y|ies)|compan(?:y|ies)|"
    r"firms?|builders?|"
    r"contractors?|clinics?|universit(?:y|ies)|colleges?|baker(?:y|ies)|restaurants?|warehouses?|distributors?|"
    r"retailers?|manufacturers?|mills?|sites?|deployments?|installations?|rollouts?|projects?|"
    r"implementations?|shops?|"
    r"stores?|chains?|banks?|organi[sz]ations?|business(?:es)?|peers?|farms?|councils?|carriers?|forwarders?|"
    r"dair(?:y|ies)|brewer(?:y|ies)|labs?|dealers?|agenc(?:y|ies)|operators?|groups?|teams like|institutions?|"
    r"facilit(?:y|ies)|campus(?:es)?|resorts?|practices|startups?|kitchens?|airlines?|ports?|offices|cities|towns|"
    r"someone|somebody|anyone|anybody|others|people|those|accounts?|players?|buyers?|owners|adopters?"
)
"""Who else may have bought it."""

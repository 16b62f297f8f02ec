"""Tells what we have promised them for a date, and what they only hope to have by then."""

from typing import Final

from parsing.clauses import Clauses
from parsing.dates import FoundDate
from parsing.patterns import Pattern, Phrases


def is_promised(found: FoundDate, clauses: Clauses) -> bool:
    """Tell whether we remind ourselves on a date, hand a paper over, or they will have by then what they asked for."""
    if not _PROMISES.may_match(clauses.folded):
        return False
    lead = clauses.before(found.start)
    if _NUDGED.search(lead) or _HANDED_OVER.match(lead) or _THEY_HAVE_OURS.search(lead):
        return True
    asked = clauses.folded[max(found.start - _ASKED_WITHIN, 0) : found.start]
    return bool(_THEY_HAVE_IT.search(lead) and _ASKED_BEFORE.search(asked))


_ASKED_WITHIN: Final = 120


def is_hoped(found: FoundDate, lead: str, tail: str) -> bool:
    """Tell whether a date is the one by which they hope for a delivery, which is no step of ours."""
    if not _DELIVERED.match(tail) or "我" in lead:
        return False
    return found.kind == "before" or _HOPED.search(lead) is not None


_HOPED: Final = Pattern(r"(?:希望|要求|要|想|盼|最好)\S{0,6}$")
ANSWERING: Final = Pattern(
    r"\b(?:they|he|she|x{3,})(?:'ll|'d| will| would| should| promised to)? (?:get|give|send|let)s? (?:us|me) "
    r"(?:(?:an?|the|their|his|her|some|final) )*(?:answer|reply|decision|feedback|word|verdict|yes or no|response|"
    r"know)\b"
)
"""What they will tell us."""
_NUDGED: Final = Pattern(
    r"(?<!'ll )(?<!will )(?<!they )(?<!he )(?<!she )(?<!did )(?<!would )"
    r"\b(?:remind|nudge|poke|ping|prod|buzz|wake|alert|bug|jog|notify)\s+me\b(?: up| again| back)?"
    r"(?: (?:on|at|by|for|around|about|in))*\s*$"
)
"""A reminder asked for, right before its date."""
_PAPER: Final = (
    r"(?:price ?(?:sheet|list)s?|pricing|quotes?|quotation|proposals?|offers?|deck|slides|samples?|specs?|sow|brochure|"
    r"data ?sheets?|references?|case stud(?:y|ies)|info|draft|estimate|catalog(?:ue)?|contract|msa|nda|"
    r"order form|redlines)"
)
_HANDED_OVER: Final = Pattern(
    r"(?:[^:]{0,32}: ?)?\W*(?:x{2,}(?: x{2,})*[\s:,-]+)?(?:(?:the|a|an|our|my|new|revised|updated|final|first|"
    r"signed|full) )"
    rf"{{0,3}}{_PAPER} (?:over |out |off |back )?to (?!(?:the |their )?(?:legal|board|cfo|ceo|procurement|finance|next|"
    r"early|late|mid|end|follow|come|arrive|us|me)\b)\w[^,.;:]{0,30}$"
)
"""A paper handed to them, without a verb: `price sheet to Jo on the 5th`."""
_THEY_GET: Final = (
    r"\b(?:they|he|she|customer|client|x{3,})(?:'ll|'d| will| would| should| is going to| are going to)? "
    r"(?:have|get|receive|see)s? "
)
_THEY_HAVE_OURS: Final = Pattern(
    rf"{_THEY_GET}(?:our (?:\w+ )?|(?:(?:the|a|an|my|new|revised) ){{1,3}}(?={_PAPER}\b))[a-z]+"
    r"(?: in (?:his|her|their) inbox)?\s*(?:by|on|before|until)?\s*$"
    r"|\b(?:they|he|she)(?:'ll|'d| will| would| should) hear (?:back )?from (?:us|me)\s*(?:by|on|before)?\s*$"
)
"""What they will have of us by a date: `told Jo she'd get our answer by the 1st`."""
_THEY_HAVE_IT: Final = Pattern(
    rf"{_THEY_GET}(?:it|them|those|both|everything|that|one)"
    r"(?: (?:before|after|by|around) (?:lunch|noon|cob|eod|close))?\s*(?:by|on|before|until|in)?\s*$"
)
PROMISES: Final = (_NUDGED, _HANDED_OVER, _THEY_HAVE_OURS, _THEY_HAVE_IT)
"""Each way in which something is promised for a date."""
_PROMISES: Final = Phrases(PROMISES)
_ASKED_BEFORE: Final = Pattern(
    r"\b(?:on it|(?:ask(?:s|ed)?|wants?|wanted|needs?|needed|request(?:s|ed)?|(?:'d|would) like|i promised|"
    rf"promised (?:him|her|them|the))\b[^!?]{{0,60}}\b{_PAPER})\b"
)
"""A wish of theirs that we serve."""
_DELIVERED: Final = Pattern(
    r"(?:之?内|之?前|就|能|可以|要|必须|得|全部)*(?:到(?=$|[,.;。!])|到货|到齐|交货|交付|上线|装好|装完|拿到货|收到货)"
)
"""Behind a limit, what they hope to have of us by then; it is no step of ours."""

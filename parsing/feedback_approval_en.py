"""That somebody above decides, in English."""

from typing import Final

from parsing.feedback_parts_en import BOSS, alone, chain
from sales.vocabulary import Feedback

_DECIDE: Final = (
    r"decid\w+|approv\w+|bless\w*|sign|signs|sign-?off|sign(?:s|ed)? off|nods?|nod it|clear it|clears?|"
    r"agree|agrees|ratif\w+|"
    r"votes?|rule on|weigh in|confirm|validate|endors\w+|authori[sz]\w+|rubber-?stamp\w*|look it over|"
    r"look at it|okay|ok|green-?light|"
    r"say yes|yes|verdict|consent|permission|go-?ahead|blessing|final word|last word|final say|last say|a "
    r"say|say-so|give (?:it|us|the)|"
    r"wave it through|buy in|be convinced|get behind|behind it|on side|see it|review it|pass it|back it|"
    r"put (?:his|her|their) name|"
    r"convene|deliberat\w+|signatures?|decision|ruling|seal|backing|support|thumbs"
)
_MUST: Final = (
    r"must|has to|have to|needs? to|needs|still|gets? to|wants? to|'ll have to|would have to|will have to|"
    r"first|will|yet to|"
    r"hasn't|haven't|didn't|isn't|hasn't yet|has not|going to"
)
_HERS: Final = r"(?:the|his|her|their|its|an?|our contact's|xx\w*)(?: [\w'-]+){0,2}"
_TO_BOSS: Final = (
    r"(?<!\bi'll )(?<!\bwe'll )(?<!\bi )(?<!\bwe )(?<!\blet's )(?:take|takes|taking|bring|brings|bringing|"
    r"putting|present|presents|"
    r"presenting|submit|submits|submitting|refer|refers|escalate|escalates|escalating|floats?|kick\w*|"
    r"bounc\w+|elevate|raise|raises|"
    r"pitches|defend) (?:it|this|that|the \w+|our \w+)(?: up)? (?:to|before|past|by|with|in front of)"
)
_ON_DESK: Final = (
    r"(?:it|this|that|paper|paperwork|contract|quote|proposal|decision|deal|everything|order|request|case|"
    r"offer|file|business case|"
    r"requisition|po|purchase|document|matter)(?:'s|'ll)?(?: (?:is|now|still|currently|first|next|also|"
    r"has|needs|must|gets?|will|be|have|"
    r"been|gone|to)){0,4} (?:sits|sitting|lies|lying|goes|going|go|gets put|put|with|before|in front of|"
    r"passes|landed|stuck|parked|waiting|"
    r"travels|pending|presented|submitted|referred|escalated|up)(?: (?:on|with|to|before|by|past|up to|"
    r"through|in front of|at))?"
)
APPROVAL: Final[dict[Feedback, tuple[str, ...]]] = {
    Feedback.NEEDS_APPROVAL: (
        chain(BOSS, 3, _MUST, 3, _DECIDE),
        chain(
            r"(?:the|their|his|her|city|town|school|purchasing|investment|steering|buying|tender|capex|project) "
            r"(?:\w+ )?(?:board|"
            r"committee|council|trustees|governors|partners|senate|shareholders|assembly|parents|management team|"
            r"leadership)",
            1,
            r"decides?|votes?|rules|deliberates?|approves|convenes|sits|meets (?:about|to (?:decide|approve|"
            r"vote|discuss))|makes the "
            r"(?:decision|call)|discuss\w*|"
            r"has to|looks at (?:it|this)",
        ),
        chain(
            r"needs?|wait\w*|pending|await\w*|requires?|without|lack\w*|missing|subject to|depend\w*|hinges|until|"
            r"before|getting|"
            r"seek\w*|once|wants|unless|conditional on|in the hands of|up to|short of|rests with|sits with|down "
            r"to|lies with|get",
            4,
            BOSS,
            4,
            _DECIDE,
        ),
        chain(
            r"needs?|wait\w*|pending|await\w*|requires?|without|lack\w*|missing|subject to|depend\w*|hinges|until|"
            r"before|getting|"
            r"seek\w*|once|wants|unless",
            3,
            r"blessing|yes|nod|go-?ahead|signatures?|signing off|permission|consent|verdict|final word|clearance|"
            r"authori[sz]ation|say-so",
            3,
            BOSS,
        ),
        chain(BOSS, 3, r"makes?|has|takes?|have", 1, r"call|decision"),
        chain(
            r"can't|cannot|couldn't|won't|can not|not allowed to",
            2,
            r"commit|sign|decide|order|buy|approve|agree|confirm|do (?:it|this|that)",
            2,
            r"alone|himself|herself|on (?:his|her|their) own|by (?:himself|herself)",
        ),
        chain(
            r"(?:can't|cannot|couldn't|won't|can not|wouldn't|not allowed to|unable to|not going to|isn't allowed "
            r"to|may not)",
            2,
            r"commit|sign|decide|move|proceed|order|buy|approve|say yes|go ahead|agree|do anything|pull the "
            r"trigger|confirm|spend|give",
            4,
            r"without|until|before|unless|alone|himself|herself|on (?:his|her|their) own|by (?:himself|herself|"
            r"themselves)",
            4,
            rf"{BOSS}|alone|himself|herself|own",
        ),
        alone(
            r"(?:decide|sign|commit|order|approve|buy) (?:it |this |that )?(?:alone|on (?:his|her|their) own|by "
            r"(?:himself|herself))|"
            r"(?:above|beyond|exceeds?|outside|over|past) (?:his|her|their) (?:pay ?grade|(?:signing |spending |"
            r"approval )?limit|authority|"
            r"threshold|remit|powers?|mandate|level)|signing (?:limit|authority|power|rights?)|(?:isn't|not|n't) "
            r"(?:his|her|their) "
            r"(?:call|decision)|(?:his|her|their) hands are tied|(?:two|three|four|five|six|more|another|several|"
            r"other|final|last|all|\d) "
            r"(?:more |other |internal )?(?:signatures?|approvals?|sign-?offs?)|signatures? (?:\w+ )?(?:missing|"
            r"pending|outstanding|internally)|"
            r"(?:up|through) the (?:ladder|chain|line|ranks|hierarchy)|red tape|chain of command|internal(?:ly)? "
            r"(?:clearance|vote|alignment|"
            r"sign-?off|rounds?|hurdles?|paperwork|decision)|goes to (?:group|hq|corporate|tender committee|a "
            r"vote)|(?:has|have) the (?:final|last) "
            r"(?:word|say)(?= (?:on|over) (?:it|this))|out of (?:his|her|their) hands|four-eyes|dual signature|"
            r"put to (?:a |the )?vote|"
            r"purchase requisition|(?:formal|written|official|upper|higher) (?:approval|clearance|consent|"
            r"go-?ahead|ok|okay|blessing)|"
            r"nod (?:it )?through|upstairs|higher-?ups?|powers that be|top brass|big boss"
        ),
        chain(
            r"(?:his|her|their|the)(?: \w+){0,2} (?:boss|director|owner|ceo|cfo|md|board|chairman|president|wife|"
            r"husband|father|"
            r"partners?|head office|parent|manager|group)",
            1,
            r"(?:has|have|gets?|holds|keeps?|makes?) (?:the )?(?:final|last)",
            0,
            r"word|say|call|decision",
        ),
        chain(
            r"(?:needs?|has|have|wants?|must|going|got|would|'ll|will|still)(?: to)?(?: first)? (?:ask|consult|"
            r"check with|clear it with|"
            r"run it (?:by|past)|convince|persuade|discuss (?:it|this) with|speak to|align with|win over|square "
            r"it with|satisfy|get past|"
            r"get through|clear|pass|go through|go to|survive|sell it to|answer to|involve|brief|get)",
            2,
            r"(?:his|her|their|the|its|an?)(?: \w+){0,2}",
            0,
            BOSS,
        ),
        chain(
            r"(?:has|have|needs?|still|must)(?: to)? (?:clear|pass|go through|go to|go up to|survive|get past|get "
            r"through)",
            1,
            BOSS,
        ),
        chain(_TO_BOSS, 3, BOSS),
        chain(_ON_DESK, 2, rf"{BOSS}|desk"),
    ),
}
"""Patterns for a folded text, by code."""

"""That nobody answers, in English."""

from typing import Final

from parsing.feedback_parts_en import alone, chain
from sales.vocabulary import Feedback

_NOBODY: Final = r"nobody|no ?one|no-one|none of them|neither|not one of them|not a soul|zero people|none"
_ACT: Final = (
    r"came|come|join\w*|dial+\w*|show\w*|turn\w*|picks?|picked|picking|answer\w*|repl\w+|respond\w*|"
    r"attend\w*|appear\w*|react\w*|return\w*|got back|get(?:s|ting)? back|got in touch|call(?:s|ed|ing) "
    r"back|logged|wrote|writes|written|there|home|on the (?:call|line|other end)|reachable|called|texts? "
    r"back|texted|"
    r"got (?:a )?(?:reply|answer)|in touch|heard|acknowledg\w+|reach\w*|opens?|opened|connect\w*|mailed|"
    r"emailed|reads?|confirm\w*|accept\w* (?:the|my|our) invit\w+|log on|in the room|around|let us in|"
    r"bothered"
)
_NEVER: Final = (
    r"(?:never|didn't|hasn't|haven't|isn't|aren't|not|doesn't|don't|won't|has not|have not|did not|yet to|"
    r"fail(?:s|ed)? to|wouldn't|refus\w+ to|has yet to|have yet to|forgot to|wasn't|weren't|neglected to|"
    r"didnt|hasnt|isnt|doesnt|wont)"
)
_MISS: Final = (
    r"answer\w*|repl(?:y|ies|ied|ying)|respond\w*|call(?:ed|ing)? (?:me |us )?back|pick(?:ed|ing)? up|"
    r"turn(?:ed|ing)? up|show(?:ed|n|ing)?(?: up)?|dial+(?:ed|ing)?(?: in)?|join(?:ed|ing)?|attend(?:ed|"
    r"ing)?|appear(?:ed|ing)?|get(?:ting)? back|got(?:ten)? back|come back|came back|writ(?:e|ten|ing) "
    r"back|"
    r"return(?:ed|ing)?|react(?:ed|ing)?|heard(?! of)|hear(?! of)|log(?:ged)? (?:on|in)|text(?:ed)? back|been in touch|"
    r"reach(?:ed|able)|be reached|had a (?:peep|word|reply|response|answer|sound|squeak)|"
    r"materiali[sz]e\w*|surface\w*|acknowledg\w+|got(?:ten)? a (?:peep|word|reply|response|answer)|come "
    r"(?:on|to the (?:phone|call|meeting|demo|"
    r"session|door))|came to the (?:phone|call|meeting|demo|session|door)|got in touch|open(?:ed)? (?:my|"
    r"our|the|any|it)|pick (?:anything|it) up|rung back|rang back|phoned? back|follow(?:ed)? up|"
    r"accept(?:ed)? (?:the|my|our) (?:invite|invitation|call)|respond|budge"
)
SILENCE: Final[dict[Feedback, tuple[str, ...]]] = {
    Feedback.NO_RESPONSE: (
        chain(_NOBODY, 3, _ACT),
        chain(rf"(?<!\bwe )(?<!\bi ){_NEVER}", 3, _MISS),
        chain(
            r"no|zero|not (?:a|one)(?: single)?|without(?: an?| any)?|nary a|still no|never an?|hardly any|nada|"
            r"no single|null|not any",
            0,
            r"(?:single |further |sort of |kind of |form of )?(?:call-?backs?|call ?backs?|repl(?:y|ies)|answers?|"
            r"responses?|reactions?|words?(?: back)?|joy|luck|peep|sound|signs?(?: of life)?|echo|trace|pick-?up|"
            r"dice|uptake|acknowledg\w+|squeak|whisper|reaction|read receipt|RSVP|rsvp|show|feedback|news|return "
            r"call|movement from|contact since)",
        ),
        chain(
            r"(?:second|third|fourth|fifth|sixth|another|yet another|\d(?:nd|rd|th)|[2-9]|1\d|two|three|four|five|"
            r"six|several|multiple|many|umpteen|countless|more) (?:\w+ )?(?:voicemails?|vms?|missed calls?|"
            r"unanswered|unread|unreturned|attempts?|tries|reminders?|nudges|chasers?|follow-?ups?|emails?|"
            r"messages?|calls|texts?|times)",
            4,
            r"nothing|nada|none|zilch|unanswered|in vain|no \w+|zero \w+|without|ignored|crickets|silence|and "
            r"still|unread|unreturned|never|not a|no|bounced|to no avail",
        ),
        alone(
            r"(?:second|third|fourth|fifth|another|\d(?:nd|rd|th)) (?:voicemail|vm|missed call)|dodg(?:es|ed|ing)|"
            r"(?<!please )(?<!pls )(?<!plz )(?:avoid|duck|ignor|screen|dodg)\w* (?:me|us|my|our|every|all|both|each|"
            r"the (?:mails?|emails?|"
            r"calls?))|fob\w* (?:me|us) off|stonewall\w*|brush\w* (?:me|us) off|blank(?:ed|ing) (?:me|us)|the "
            r"slip|(?:gone|went|go|goes|fallen|dropped|fell|drops|"
            r"falls|been) (?:off (?:the )?(?:radar|grid|map|face)|off-?grid|into hiding|underground|awol|missing|"
            r"incommunicado|to ground|mia|quiet|dark|silent|mute|cold|radio)|(?:he|she|they|xx+|contact|champion|"
            r"buyer|client|customer)(?:'s|'ve| has| have| just| seems? to have| simply)? (?:\w+ )?(?:vanished|"
            r"disappeared|evaporated)|black hole|into (?:the|a) void|brick wall|deaf ears|"
            r"answering machine|answer-?phone|answering service|mailbox (?:is )?full|line (?:was|is|'s|stayed) "
            r"(?:\w+ )?(?:busy|dead|engaged)|number (?:is |was )?(?:\w+ )?(?:dead|disconnected|out of service|"
            r"unreachable)|rings? out|rang out|just rings|rings and rings|unreachable|un-?contactable|(?:not|n't|"
            r"isn't) reachable|engaged (?:tone|signal)|busy (?:tone|signal)|"
            r"(?:only|got|hit|reached|to|into|his|her|their|the|straight) (?:\w+ )?(?:voicemail|voice mail)|still "
            r"(?:chasing|trying to (?:reach|get hold|catch|get)|waiting (?:to hear|for (?:a|an|any|some|the|his|"
            r"her|their) (?:reply|call|sign|answer|response|feedback|word))|nothing|no (?:word|sign|news))|"
            r"(?:can't|cannot|couldn't|unable to|impossible to|hard to|failed to|tried to|struggling to|can not) "
            r"(?:pin|get (?:a )?hold|reach|catch|track (?:him|her|them|anyone|\w+) down|raise|get past|nail "
            r"(?:him|her|them|xx+)|get through|get (?:him|her|them|anyone|anybody|hold|an answer|a reply|a "
            r"response))|quiet (?:since|for|over|on|after|ever)|(?:all|very|awfully|suspiciously|strangely|too|"
            r"dead|eerily|gone|it's) quiet|silence|dead air|dead line|"
            r"left (?:me |us )?(?:waiting|hanging|standing|on read|in the lurch)|(?:kept|keeps) (?:me|us) waiting|"
            r"stood up|waited (?:\w+ ){1,5}(?:in vain|for nothing|alone)|(?:he|she|they|xx+|client|customer|"
            r"contact|buyer) (?:\w+ )?missed (?:the|our|today's|his|her|their|yesterday's)(?: \w+)? (?:call|"
            r"meeting|appointment|slot|session|demo|zoom)|no[- ]shows?|"
            r"in vain|to no avail|unanswered|unreturned|unread|ignored|not a (?:word|peep|sound|thing|squeak|"
            r"whisper)|drew a blank|drawing a blank|out of office (?:reply|bounce|again)|emails? bounc\w+|bounced "
            r"back|blue ticks?|on read|read but|seen but|gave up waiting|tumbleweed|gatekeep\w*|not (?:taking|"
            r"returning) (?:my|our|any) calls|falls? on deaf|disappearing act"
        ),
    ),
}
"""Patterns for a folded text, by code."""

"""That they like it, agree to it, or have the money, in English."""

from typing import Final

from parsing.feedback_parts_en import BOSS, FUNDS, alone, chain
from sales.vocabulary import Feedback

_GRANTED: Final = (
    r"(?:(?:is|are|was|were|has been|have been|got|finally|now|just|already|'s|has|have|been|all|fully|"
    r"officially|came|went) )*(?:releas\w+|approved|granted|secured|confirmed|freed(?: up)?|unlocked|"
    r"available|allocated|green-?lit|signed off|in place|waved through|came through|"
    r"come through|through|ring-?fenced|earmarked|cleared|rubber-stamped|ok'd|okayed|sorted)"
)
_NOT_YET: Final = "".join(
    rf"(?<!\b{word} )"
    for word in (
        "until",
        "once",
        "when",
        "if",
        "before",
        "till",
        "unless",
        "until the",
        "once the",
        "when the",
        "if the",
        "before the",
        "till the",
        "until their",
        "once their",
        "want",
        "for",
        "for the",
        "for their",
        "get",
        "get the",
        "whether the",
        "whether",
    )
)
_APPROVES: Final = (
    r"gave|gives|given|has given|have given|approved|okayed|ok'?e?d|signed off|greenlit|green-?lit|"
    r"blessed|nodded|said|says|agreed|voted|backs|backed|endorsed|cleared|waved|rubber-?stamped|is behind|"
    r"are behind|is right behind|supports?|supported|likes|liked|loves|loved|welcom\w+|"
    r"is (?:all )?for|are (?:all )?for|came round|came around|is on our side|confirmed"
)
_ASSENT: Final = (
    r"blessing|ok|okay|nod|yes|go-?ahead|green light|thumbs|approval|consent|it|us|our \w+|the (?:deal|"
    r"budget|offer|project|plan|proposal|quote|purchase|order|money|funds|contract|idea|price|scope)|"
    r"through|for it|off on|in favou?r|unanimously|word|to proceed|to go|this"
)
_DELIGHT: Final = (
    r"ador(?:e|es|ed|ing)|rav(?:e|es|ed|ing) (?:about|over)|fell in love|smitten|(?:very|quite|really|"
    r"totally|much|so|clearly|rather) taken (?:with|by)|(?:'s|'re|is|are|was|were|got|totally|completely|"
    r"now|all) (?:\w+ )?(?:hooked|sold|convinced|won over|bowled over|smitten|(?:is|are|'s|was|now|firmly|"
    r"all) on our side|behind us|with us|fired up|psyched|jazzed|pumped|"
    r"up for it|game|all in|all for it|very positive|open to it|ecstatic|elated|buzzing|tickled|charmed|"
    r"captivated|a convert|converts)|gush(?:ed|ing)|beam(?:ed|ing)|all smiles|grinning|over the moon|"
    r"raring to go|chomping at|champing at|itching to|applaud\w*|clapped|cheer(?:ed|ing)|marvel\w*|"
    r"prais\w+|compliment(?:s|ed|ary)\w*|(?:spoke|speaks|talked) (?:very )?highly|"
    r"wonderful|brilliant|amazing|awesome|superb|fabulous|terrific|spot on|game-?changer|no-?brainer|just "
    r"what (?:they|she|he|we|the)|exactly (?:what|right|how|the \w+ they)|hit the (?:spot|nail|mark)|hits "
    r"the (?:spot|nail|mark)|struck a chord|strikes a chord|resonat\w+|went down (?:\w+ )?(?:well|a storm|"
    r"a treat|great|nicely|brilliantly)|(?:well|warmly|very positively) received|"
    r"(?:warm|great|enthusiastic|positive|glowing|rousing|lovely|very good|friendly) (?:welcome|reception|"
    r"response|review|reviews|feedback|words|reaction|noises|echo|impression)|(?:great|good|big|strong|"
    r"real|keen|much|plenty of|genuine|serious|high|huge|lots of|a lot of|tremendous) (?:interest|"
    r"enthusiasm|support|excitement|appetite|energy|impression|rapport|chemistry|mood)|made (?:an? "
    r")(?:very )?(?:good|great|strong|"
    r"big|excellent|lasting) impression|thumbs[- ]up|couldn't stop (?:talking|raving|smiling|praising)|"
    r"couldn't be happier|couldn't be more|can't stop (?:talking|raving)|(?:right |fully |solidly |firmly "
    r"|squarely |all |completely |stands? |is |are )(?:behind|with) us|champion(?:s|ed|ing) (?:us|our|it)|"
    r"fight(?:s|ing)? (?:for us|our corner)|fought (?:for us|our)|in our (?:corner|camp|court)|on our "
    r"side|root(?:s|ed|ing) for us|"
    r"pull(?:s|ed|ing) for us|vouch\w*|advocat\w+|(?:rates?|rated|ranks?|ranked|sees?|puts?|prefers?|"
    r"preferred|placed|places|scored|picked|favou?rs?|likes?|liked) (?:us|ours|our \w+) (?:\w+ )?(?:ahead|"
    r"above|over|best|first|higher|highest|top|way|most|better|number one)|(?:lean|swing|tilt|go|com|"
    r"mov)\w* (?:our way|to us|towards us|toward us|in our favou?r|in our direction)|first choice|(?:top|"
    r"first|favou?rite|number one) (?:choice|pick|"
    r"of the list)|preferred (?:vendor|supplier|bidder|partner|option|choice)|(?:we're|we are) (?:the |"
    r"their |his |her |clear |now )*(?:favou?rites?|front-?runners?|number one|top|preferred|ahead)|"
    r"(?:says?|said|is|'s|it's|gave (?:us )?an?) (?:an? )?(?:verbal |big |clear |firm |definite |"
    r"resounding |enthusiastic |emphatic )?yes|voted (?:yes|for us|in favou?r|unanimously)|unanimous\w*|"
    r"(?:sees?|saw|understands?|gets?|recogni[sz]\w+|appreciat\w+|values?|"
    r"valued|grasps?) (?:the |our |real |huge |great |a lot of |lots of |clear |its )+(?:value|benefit\w*|"
    r"point|potential|upside|advantage\w*|beauty|quality|support|approach|effort|simplicity)|fits? (?:the "
    r"bill|perfectly|like a glove|their needs|nicely|in well|well|right in|them)|suits (?:them|him|her) "
    r"(?:perfectly|well|down|nicely|fine)|right up (?:their|his|her) (?:street|alley)|(?:would|'d) "
    r"(?:gladly |happily |definitely )?(?:recommend|buy|choose) (?:us|it)|"
    r"sees? (?:it|this|us|itself|themselves) (?:working|fitting|helping|saving|using|as (?:a |the "
    r")?(?:good|great|perfect|ideal|right))|can (?:really |already |clearly )?see (?:it|this|us) "
    r"(?:working|fitting|helping|saving|being)|(?:it'll|it will|this will|we'll|it would|it'd|will) "
    r"(?:really )?save (?:them|him|her)|saves (?:them|him|her) (?:\w+ ){0,3}(?:hours|days|time|money|"
    r"weeks)|(?:great|good|perfect|best|big|huge) (?:fan|believers?|match)|"
    r"big hit|hit with|was a (?:hit|success|triumph)|success(?:ful)? (?:demo|pilot|trial|meeting)|"
    r"(?:pilot|trial|demo|test) (?:was|is|proved) (?:a )?(?:\w+ )?(?:success\w*|triumph|hit)|beyond "
    r"expectations|exceeded (?:\w+ )?expectations|(?:better|easier|faster|smoother) than (?:they|he|she|"
    r"the \w+) (?:\w+ )?(?:expected|thought|hoped|imagined)|pleasantly surprised|nothing but praise|happy "
    r"bunny|happy campers?|music to (?:his|her|their) ears|"
    r"lit up|eyes lit|mouth watering|gladly|(?:ready|set|eager|happy|willing|want|wants|wanted|cleared) "
    r"to (?:roll|go|sign|proceed|kick off|move|start|get going|get started|commit|close)|got the "
    r"(?:go-?ahead|green light|nod|yes|ok|okay)|gave (?:us |me |it )?(?:\w+ ){0,2}(?:blessing|go-?ahead|"
    r"green light|nod|thumbs)|nodded (?:it |this |our |us )?(?:\w+ )?(?:through|along)|nodded (?:through "
    r")?our|accept(?:s|ed) (?:our|the|my|it|this|all)|"
    r"no reservations|warm(?:ed|ing) to (?:us|it|the|our)|taking to it|took to it|took a shine|has a soft "
    r"spot|thinks? (?:highly|the world|very well) of|(?:speaks|spoke) volumes|keen as|up for (?:it|this)|"
    r"likes what|liked what|loves what|impressed|dead set on|set on us|set (?:his|her|their) heart"
)
LIKING: Final[dict[Feedback, tuple[str, ...]]] = {
    Feedback.POSITIVE: (
        _NOT_YET + chain(FUNDS, 2, _GRANTED),
        chain(
            r"secured|won|got|found|raised|landed|received|has|have|obtained|approved|granted|released|freed up|"
            r"signed off",
            1,
            r"(?:the |their |his |her |all the |extra |full |enough )*(?:budget|money|funds|funding|capex|grant|"
            r"financing|subsidy)",
            0,
            r"approved|released|secured|for (?:it|this|us|our|the)|from|together|signed|granted|in place|now|"
            r"already|back|sorted",
        ),
        chain(
            r"secured|won|landed|obtained|unlocked|freed up|got hold of",
            2,
            r"budget|money|funds|funding|capex|grant|financing|subsidy|approval|sign-?off",
        ),
        chain(rf"(?:the |their |his |her |our )?(?:\w+ )?(?:{BOSS})", 3, _APPROVES, 3, _ASSENT),
        chain(
            r"(?<!need )(?<!needs )got|has|have|received|obtained|secured|won",
            2,
            rf"(?:the |their |his |her )?(?:{BOSS})(?:'s|s'|')?",
            1,
            r"ok|okay|blessing|approval|nod|yes|go-?ahead|backing|support|sign-?off|green light|consent|thumbs",
        ),
        alone(_DELIGHT),
    ),
}
"""Patterns for a folded text, by code."""

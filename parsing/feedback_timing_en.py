"""That it is for later, or that they do not need it, in English."""

from typing import Final

from parsing.feedback_parts_en import alone, chain
from sales.vocabulary import Feedback

_FAR: Final = (
    r"next (?:year|quarter|season|term|semester|spring|summer|fall|autumn|winter|fiscal|fy|budget|half|"
    r"cycle|financial)|(?:in |for |by |to )?(?:six|three|four|five|nine|twelve|several|a few|a couple of|"
    r"\d+) (?:months|quarters|years)|"
    r"(?:in |to |until |till |into )(?:q[1-4]|h[12]|spring|summer|autumn|winter|20\d\d|the (?:new|second|"
    r"third|fourth|next|following|coming|spring|autumn|fall|winter|summer))|later (?:this|in the) year|"
    r"new (?:year|fiscal|term|season|financial|budget)|a year|"
    r"half a year|year[- ]end|(?:after|once|when|until) (?:the )?(?:\w+ ){0,3}(?:summer|season|holidays|"
    r"merger|audit|reorg\w*|relocation|move|harvest|exams?|stock-?take|migration|over|done|finished|"
    r"complete\w*|settled|up|running|closed|behind them|through|in place|calm\w*|"
    r"election|term|break|opening|launch|renovation|christmas|easter|year|inspection|peak|handover|"
    r"integration|restructur\w*|project)|20\d\d|down the (?:road|line|track)|another (?:year|quarter|time|"
    r"day)|some other time|following year"
)
_EVENT: Final = (
    r"(?:(?:the|their|its|next|new|this|winter|summer|spring|autumn|school|busy|high|peak) "
    r"){0,2}(?:election|merger|season|harvest|exams?|audit|summer|holidays|christmas|easter|new year|term|"
    r"year|relocation|move|reorg\w*|restructuring|migration|renovation|refit|opening|peak|"
    r"inspection|takeover|acquisition|ipo|handover|stock-?take|inventory|budget round|fiscal year|break|"
    r"vacations?|winter|spring|autumn|erp|launch|new (?:ceo|cfo|owner|boss|director|management|plant|"
    r"building|site|office))"
)
_RESUME: Final = (
    r"pick\w*|look at|revisit\w*|resum\w+|restart\w*|reopen\w*|return\w*|come back|came back|circle back|"
    r"get back|talk\w*|speak|discuss|try|call|check|ask|reach out|do (?:it|this|that)|start\w*|buy\w*|"
    r"order|sign|decid\w+|invest\w*|move (?:on|ahead|forward)|"
    r"tackle|address|reconsider|think about|deal with|consider|begin|reassess|review|knock|wait\w*|hold|"
    r"take (?:it|this) up|plan\w*|change|purchase|replace|upgrade|commit|go ahead|proceed|launch|aim\w*|"
    r"act|meet again|pencil\w* in|re-?evaluate|reconnect|touch base|implement"
)
_SAYS: Final = (
    r"they|he|she|says?|said|told|asked|asks|wants?|wanted|prefers?|preferred|rather|let's|client|"
    r"customer|xx+ (?:will|would|wants? to)|suggested|suggests|planning|intends?|would|us|me"
)
_SHIFT: Final = (
    r"slip\w*|pushed|pushes|push|moved|moves|shift\w*|delay\w*|postpon\w*|bumped|kicked|deferred|"
    r"stretched|rolled|dragged|put back|put off|rescheduled|carried over|pencilled|penciled|pushing|"
    r"moving|kicking|putting|set back|relegated|held over|held back"
)
_PROJECT: Final = (
    r"project|initiative|program\w*|rollout|purchase|plans?|decision|investment|everything|topic|deal|"
    r"idea|procurement|buying|search|tender|whole (?:thing|project|initiative)|evaluation|replacement|"
    r"requirement|scheme|upgrade|expansion|undertaking|process|it all"
)
_STALLED: Final = (
    r"frozen|stalled|suspended|halted|paused|parked|tabled|mothballed|deferred|delayed|on hold|put off|"
    r"put back|iced|on ice|in limbo|on the shelf|asleep|sleeping|hibernat\w+|dormant|on the back ?burner|"
    r"pushed back|rescheduled|waiting its turn|taken a back ?seat|takes a back ?seat|low priority|not "
    r"urgent|isn't urgent|isn't pressing|can wait|has to wait|will have to wait|must wait"
)
_DEAD: Final = (
    r"called off|cancel+ed|cancel+ing|scrapped|binned|abandoned|killed|ditched|axed|dropped|stopped|shut "
    r"down|dead|buried|terminated|obsolete|pulled|off the table|no longer (?:needed|planned|on|relevant|"
    r"happening)|won't happen|not happening|isn't happening|fell through|wound up|discontinued|dissolved|"
    r"folded"
)
_CURRENT: Final = (
    r"excel|spreadsheets?|paper|(?:existing|current|old|present|own|in-?house|home-?grown|legacy) (?:\w+ "
    r")?(?:\w+)|what they(?:'ve)?(?: already)? (?:got|have|use|run|do)|whiteboards?|pen and paper|status "
    r"quo|the old one|google sheets|manual (?:process|way)|notebooks?|google docs|sheets|access database|"
    r"present provider|way they (?:do|work)"
)
_CONTENT: Final = (
    r"fine|works?|working|does|do|enough|job|trick|suffices?|sufficient|serves|covers?|good enough|happy|"
    r"happily|satisfied|content|well served|served|comfortable|get by|gets? by|get along|stick\w*|stay\w*|"
    r"manage\w*|coping|copes?|okay|plenty|all they need|to their liking|perfectly|loyal|wedded"
)
TIMING: Final[dict[Feedback, tuple[str, ...]]] = {
    Feedback.NOT_NOW: (
        chain(_SAYS, 3, _RESUME, 4, _FAR),
        r"(?<!\bdate )(?<!\bdates )(?<!\bclose )" + chain(_SHIFT, 5, _FAR),
        chain(_PROJECT, 3, _STALLED),
        chain(
            r"no|nothing|never|won't|don't|not|wait\w*|hold\w*|can't|isn't|doesn't",
            4,
            r"before|until|till|for|unless|after",
            1,
            _EVENT,
        ),
        chain(
            r"not|n't|no|nothing|won'?t|don'?t|doesn'?t|isn'?t|aren'?t|can'?t|hardly|cannot|didn'?t|wouldn'?t|never|"
            r"dnt",
            4,
            r"buy\w*|invest\w*|start(?:ing)?|commit(?:ting|s)?|decid\w+|purchas\w+|spend\w*|chang\w+|switch\w*|"
            r"do anything|"
            r"doing anything|sign(?:ing)?|go ahead|proceed|look\w*|plan\w*|ready|focus|urgent|pressing|move|moving|"
            r"budge|on the cards|happen\w*|priority|take (?:it|this) on|tackle|add|consider\w*|touch|tak\w+",
            4,
            r"for now|for the time being|at the moment|right now|just yet|yet|this (?:year|quarter|season|term|"
            r"half|fiscal|fy|winter|summer|semester|side of)|any ?time soon|at present|at this (?:point|stage|"
            r"time)|until+|till?|before|befor|b4|currently|now|these days|while|so soon|in 20\d\d",
        ),
        chain(
            r"wants?|needs?|has|have|must|prefers?|got|going|rather|first|'d|trying|busy|would like",
            0,
            r"(?:to )?(?:finish\w*|complete|wrap\w* up|get through|sort\w* out|deal\w* with|surviv\w+|focus\w* on|"
            r"stabili[sz]e|digest|settle|close|clear|bed in|get \w+ (?:done|out of the way)|fill|hire|find|train|"
            r"clean up|fix|roll out|see how|see what|concentrate)",
            7,
            r"first|before|instead",
        ),
        chain(
            r"in the (?:middle|midst|thick) of|busy with|focus\w* on|consumed (?:by|with)|occupied with|swamped|"
            r"buried|tied up|preoccupied|snowed under|bogged down|mid-?|up to (?:their|his|her) (?:neck|ears|"
            r"eyeballs)|distracted by|absorbed (?:by|in)|all hands (?:are )?on|drowning in|knee-deep|drowned",
            3,
            r"season|merger|move|moving|reorg\w*|restructur\w*|audit|exams?|harvest|inventory|stock-?take|"
            r"migration|relocation|project|rollout|erp|work|projects|refit|renovation|launch|year-?end|closing|"
            r"acquisition|integration|orders|hiring|renewal|inspection|other|backlog|peak|recall|fires?|"
            r"carve-?out|in|under|down|until|till",
        ),
        alone(
            r"not before (?!\d|mon|tue|wed|thu|fri|noon|lunch)|put(?:s|ting)? (?:a pin in|(?:it|this|things|that|"
            r"everything|the \w+|us) (?:off|aside|on (?:the shelf|hold|ice|the back ?burner|pause)|away))|tabled? "
            r"(?:it|this|the)|mothball\w*|(?:sit|sitting|sleep) on (?:it|this)|let (?:it|this) (?:rest|lie|sit)|"
            r"on the shelf|in the (?:drawer|fridge|freezer)|"
            r"back ?seat|back ?burner|wait and see|wait-and-see|(?:bottom|end|back) of the (?:pile|list|queue|"
            r"line)|(?:bigger|other) (?:fish|fires)|(?:not|n't|isn't|off) (?:on|high on|at the top of|top of) "
            r"(?:the|their|his|her) (?:agenda|list|radar|priorit\w+|mind)|(?:low|lower|lowest|no) priority|"
            r"de-?prioriti[sz]\w+|no (?:great )?(?:hurry|rush|urgency)|"
            r"(?:not|n't|isn't|aren't) in (?:a|any) (?:hurry|rush)|in no (?:hurry|rush)|take (?:their|his|her) "
            r"time|too (?:soon|early|premature)|premature|(?:not|isn't|n't) (?:the|a) (?:right|best|good|ideal) "
            r"(?:time|moment|season|year|quarter)|wrong (?:time|moment)|bad (?:time|moment)|no time (?:for "
            r"(?:this|it|us|that|new|anything)|right now|until|before|now|at)|"
            r"(?:too )?much on (?:their|his|her) (?:plate|hands|mind)|(?:plate|hands|schedule|calendar|"
            r"pipeline)(?:'s|s are| is|s)? full|hands full|plates? full|full plate|snowed under|timing (?:doesn't|"
            r"isn't|is not|does not|won't|just doesn't) (?:work|right|good|great|ideal|fit|suit)|(?:isn't|not|no) "
            r"(?:the )?(?:timing|moment)|timing is (?:the|a|an|our|their) (?:\w+ )?(?:problem|issue|blocker|"
            r"obstacle)|for the time being|"
            r"freeze on (?:new )?(?:projects|initiatives|changes|systems|vendors)|change freeze|code freeze|"
            r"(?<!before )(?<!before the )(?<!before their )(?<!by )(?<!for )(?<!for the )(?:peak|busy|high) season"
            r"(?! (?:is (?:coming|near|close|ahead|around)|starts|begins|opens|looms|approach\w*))|"
            r"until things (?:calm|settle|quiet|slow)|when things (?:calm|settle|"
            r"quiet|slow)|once the dust|dust settles|dust has settled|hold fire|holding fire|hold(?:ing)? off|"
            r"sit(?:ting)? tight|stand(?:ing)? by|kick(?:ed|ing)? (?:it|the can|this)|"
            r"shelved?|not just yet|no decision (?:this|until|before)|(?:rather|instead) (?:next|later|in the)|"
            r"some other time|another time|in due course|nice to have|one day|maybe (?:some ?day|later|next)|"
            r"(?:ask|try|call|contact|ping|remind|approach) (?:me|us) (?:again |back )?(?:in|after|once|when|"
            r"next) (?!(?:an? )?(?:hour|minute|moment|"
            r"few minutes|\d+ (?:min|hour|day)|mon|tue|wed|thu|fri|week\b))|"
            r"sometime next (?:year|quarter|season)|further down|can wait|keep (?:it|us) in mind|on the long "
            r"finger|too (?:busy|stretched|swamped)|stretched (?:too )?thin|"
            r"(?:isn't|not|n't) (?:a |their |his |her |top |much of a )+(?:priority|focus|burning issue|topic)|"
            r"(?:more|other|bigger|different) (?:urgent|pressing|important|priorities|problems|worries|things)|"
            r"(?:closed|frozen) for (?:the )?(?:season|winter|summer|year)|cool(?:ing|ed)? off|slow(?:ing|ed)? "
            r"(?:it|things) down|breathing space|buy(?:ing)? time"
        ),
    ),
    Feedback.NO_NEED: (
        chain(_CURRENT, 4, _CONTENT),
        chain(
            r"happy|content|satisfied|comfortable|fine|stick\w*|stay\w*|remain\w*|served|pleased|get\w* (?:by|"
            r"along)|got by|manage\w*|make do|makes do|cope\w*|relies|rely|swears? by|"
            r"loyal|wedded|married",
            2,
            r"with|on|by|using|to|in",
            2,
            _CURRENT,
        ),
        chain(_PROJECT, 4, _DEAD),
        chain(
            _DEAD, 3, r"project|initiative|program\w*|plans?|idea|tender|search|whole thing|expansion|rollout|scheme"
        ),
        chain(
            r"don't|doesn't|can't|cannot|not|no longer|hardly|fails? to|didn't|couldn't|little|no|never|barely|"
            r"isn't|aren't|wouldn't|nobody",
            2,
            r"see|sees|find|finds|seeing|saw|feel|feels|have|has|got|perceive|believe in|there's|convinced of|"
            r"understand|gets?",
            2,
            r"need|use for|use in|point|benefit|value in|value for|any value|reason|purpose|sense|upside|case for|"
            r"advantage|why|what (?:they|he|she|it)|how (?:it|this|they)|demand|the value|a problem|pain|call for|"
            r"application|gain|a fit",
        ),
        chain(
            r"no|zero|little|not much|any|without|lost|hardly any",
            1,
            r"appetite|demand|benefit|application|pain|desire|intention|place|call|requirement|necessity|interest|"
            r"added value|use|wish|relevance|plans?|need|purpose|gap|room|reason|point",
            1,
            r"for|to|in|at|of|anymore|there|whatsoever",
        ),
        alone(
            r"(?:get|gets|getting|got) (?:by|along) (?:with|without|fine|on|just|okay)|makes? do|manag(?:e|es|"
            r"ed|ing) (?:fine|"
            r"without|perfectly|just|well enough)|do(?:es)? (?:it all |everything )(?:on paper|by hand|manually|"
            r"themselves|in-?house)|(?:not|n't|isn't|aren't|never|no longer) (?:\w+ )?(?:looking (?:for|to|at)|in "
            r"the market|after anything|thinking (?:of|about)|replacing|"
            r"something (?:they|the|he|she)|for them|relevant|useful|of use|applicable|interested|of interest|"
            r"need (?:it|this|one|us|anything|any|a|the|such)|going to (?:need|replace)|a fit|worth (?:their|his|"
            r"her) (?:time|while)|want (?:it|this|one|anything))|irrelevant|no,? thanks|thanks,? but no|(?:isn't|"
            r"not) for (?:them|us|him|her)|of no (?:use|interest|value|relevance)|"
            r"already (?:bought|own|owns|solved|built|implemented|rolled out|invested|subscribed|got|have|has|use|"
            r"uses|using|running|covered|sorted|served|equipped|set up)(?! (?:budget|approval|approved|the "
            r"(?:quote|budget|proposal|contract)|our|a (?:meeting|quote|call)|it in|seen|sent|feedback|"
            r"questions))|outsourc\w+|need (?:went|has gone|is gone|disappeared|vanished|no longer|"
            r"evaporated|fell|has (?:disappeared|vanished))|closed (?:that|the|its|their) (?:\w+ )?(?:branch|site|"
            r"plant|office|division|unit|store|ward|line)|sold (?:off )?(?:that|the|their|its) (?:\w+ "
            r")?(?:business|division|unit|plant|fleet|branch)|covered by (?:the|their|his|her|group|parent|"
            r"corporate|an?|xx)|(?:taken care of|handled|looked after|well served|perfectly served|"
            r"in good hands|sorted|set up) (?:by|in-?house|already|with|internally)|(?:group|parent|hq)'s (?:own "
            r")?(?:solution|system|tool|licen[cs]e|contract)|people who (?:do|handle)|(?:do|does|did|doing|"
            r"handles?) (?:that|it|this|everything|all of that) (?:in-?house|themselves|internally|by hand|"
            r"manually|on paper)|(?:too small|too few|not big enough|not large enough|"
            r"n't big enough|n't large enough|too tiny) (?:for|to)|overkill|(?:doesn't|does not|don't|wouldn't) "
            r"(?:solve|apply|concern|help|address|affect|add anything|add much|bring|make a difference|change "
            r"anything|do anything|benefit)|solution (?:looking|in search)|nothing to (?:manage|fix|solve|gain|"
            r"improve|replace)|(?:happy|content|fine|satisfied) (?:as (?:they|things|it|is)|the way)|"
            r"if it ain't broke|ain't broke|problem they (?:don't|do not) have|wouldn't use|would(?:n't| not| "
            r"never) (?:ever )?use|never use|surplus to requirements|no call for|could do without|can do without|"
            r"can live without|do without|not needed|unnecessary|pointless|waste of (?:time|money)|no longer "
            r"(?:needs?|required|relevant|needed|ship|do|make|sell|run|use|produce)|"
            r"(?:made|built|wrote|coded|created|got|have) (?:\w+ )?(?:their|its|his|her) own|home-?made|"
            r"home-?grown|(?:built|made|wrote|developed|coded) (?:\w+ ){0,3}(?:themselves|himself|herself|"
            r"in-?house|internally)|already (?:provides?|offers?|supplies|handles?|gets?) (?:\w+ )?(?:one|it|this|"
            r"that|them)|leave (?:them|us) be|stop (?:calling|contacting)|take (?:them|him|her) off (?:the|our) "
            r"list|not (?:our|their|his|her) (?:thing|cup of tea|business|line)"
        ),
    ),
}
"""Patterns for a folded text, by code."""

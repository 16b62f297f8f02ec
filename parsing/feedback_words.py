"""What customers say, in the words that sales people report it with."""

from typing import Final

from sales.vocabulary import Feedback

_EN: Final[dict[Feedback, tuple[str, ...]]] = {
    Feedback.PRICE_HIGH: (
        (
            r"\b(?:too|very|quite|pretty|bit|so|rather|way|little|still|super) (?:too )?(?:pric(?:e)?y|expensive|"
            r"steep|costly|dear)\b"
        ),
        (
            r"\bpric(?:e)?y\b|\bexpensive\b|\boverpriced\b|\bsticker shock\b|\bover (?:their |the )?budget\b|\babove "
            r"(?:their |the )?budget\b"
        ),
        (
            r"\b(?:price|quote|cost|fee|pricing|quotation|number|figure|rate|offer|proposal)s?\b(?:'s)?(?: \w+){0,4} "
            r"(?:too |a bit |\d+ ?% (?:too )?)?(?:high|steep|much|heavy)\b"
        ),
        (
            r"\d+ ?% (?:too )?(?:high|above|over|more expensive)|\btoo high\b|\bcost(?:s|ing)? too much\b|\bcan(?:'t|"
            r"not) afford\b|\btoo rich\b"
        ),
        (
            r"\b(?:price|pricing|cost|budget) (?:concern|push-?back|objection|issue|problem|worr)\w*|\bpush(?:ed|ing|"
            r"es)? back on (?:the )?(?:price|pricing|cost|quote|number)"
        ),
        (
            r"\bbalk\w* at\b|\bprice (?:is|was) (?:the|an|a) (?:issue|problem|blocker|sticking point)|\bcheaper "
            r"(?:elsewhere|option|alternative|vendor)|\b(?:higher|more) than (?:they )?(?:expected|budgeted|"
            r"planned)\b"
        ),
        r"\bgulped at\b|\bchok(?:ed|ing) on (?:the )?price|\bwinced at\b|\bprice sensitive\b|\bprice tag\b(?! ok)",
    ),
    Feedback.NEEDS_DISCOUNT: (
        (
            r"\bdiscounts?\b|\d+ ?%? off\b|% off\b|\bprice (?:match|reduction|cut|break|drop)\b|\bhaggl\w+|\bbest "
            r"(?:and final )?price\b|\bsweeten\w*\b"
        ),
        (
            r"\b(?:lower|better|reduce|sharpen|cut|drop|improve|shave)(?:d)?(?: \w+){0,3} (?:price|pricing|rate|"
            r"quote|offer|cost)\b"
        ),
        (
            r"\bknock (?:something|some|a bit|\d+ ?%?)(?: \w+)? off\b|\bcome down (?:on|in|by|to)\b|\b(?:want|ask|"
            r"asked|asking)\w*(?: us)?(?: for)?(?: it| something)? cheaper\b|\bgo lower\b|\bmeet (?:them "
            r")?(?:halfway|in the middle)\b"
        ),
    ),
    Feedback.NEEDS_CASE: (
        (
            r"\bcase stud(?:y|ies)\b|\b(?:customer|client|peer|site)? ?references?\b(?! number)|\bsuccess stor(?:y|"
            r"ies)\b|\bcustomer stor(?:y|ies)\b|\btestimonials?\b|\bwho else (?:uses|is using|we work)"
        ),
        (
            r"\b(?:similar|comparable|other) (?:customers?|clients?|companies|deployments?)\b(?= (?:we|like|in|using|"
            r"that|who))|\btalk to (?:an? )?(?:existing|current|other) (?:customer|client|user)"
        ),
    ),
    Feedback.NEEDS_BUDGET: (
        (
            r"\b(?:request|apply for|ask(?:ing)? for|secur\w+|get(?:ting)?|find(?:ing)?|need(?:s|ing)?|free(?:ing)? "
            r"up|allocat\w+|releas\w+|waiting (?:on|for)|pending|appl(?:y|ying) for|justify|carve out|unlock)(?: "
            r"\w+){0,4} (?:budget|funding|funds|money)\b(?! (?:is|was) (?:there|approved))"
        ),
        (
            r"\bbudget (?:request|approval|application|cycle|round|sign-?off|pending|needs?|has to|have to|must|"
            r"still|not (?:yet )?(?:approved|released|confirmed|allocated|signed))\b|\bbudget (?:isn't|is not|hasn't "
            r"been|not) (?:yet )?(?:approved|released|confirmed|allocated|there yet)"
        ),
    ),
    Feedback.NO_BUDGET: (
        (
            r"\b(?:no|zero|without) (?:more |any )?(?:budget|money|funds|funding)\b(?! (?:issue|problem|concern))|"
            r"\bbudget(?:s)?(?:'s| is| was| has been| have been| got| are| were)?(?: all| already| completely)? "
            r"(?:gone|cut|frozen|spent|used up|exhausted|slashed|blown|pulled|dried up|empty|zero|tapped)\b"
        ),
        (
            r"\bout of (?:budget|money)\b|\b(?:don't|doesn't|didn't|do not|does not|dont|doesnt|not) have (?:the |"
            r"any |a )?(?:budget|money|funds)\b|\b(?:budget|spending) freeze\b|\blost (?:their|the) budget\b|\bcut "
            r"(?:their|the|all) budgets?\b|\bcan't fund\b"
        ),
    ),
    Feedback.NEEDS_APPROVAL: (
        (
            r"\bapprovals?\b|\b(?:to|must|should|can|will|would|has to) (?:approve|sign off|green-?light|bless)\b|"
            r"\bsign-?off\b|\bsign off (?:from|by)\b|\bneeds? (?:a )?(?:green light|blessing|go-?ahead|nod|ok|okay)\b"
        ),
        (
            r"\b(?:wait\w*|pending|until|before)(?: \w+){0,5} (?:board|committee|management|leadership|c-suite|"
            r"headquarters|hq)\b|\bboard (?:has|needs|must|wants|votes?|decision|approv\w*|to)\b|\brun (?:it|this) "
            r"(?:by|past)\b|\bgo(?:es|ing)? (?:up )?to (?:the |their )?(?:board|committee)\b"
        ),
        (
            r"\binternal (?:review|process|approval|sign)\b|\bsteering committee\b|\bneeds? to (?:ok|okay|check with|"
            r"clear it with|ask)\b(?! (?:us|me))|\btake it (?:upstairs|to (?:the|their|his|her) (?:board|boss|"
            r"management))"
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
            r"\b(?:we|it|product|tool|platform|system|which|that|you|app)\b(?: \w+){0,2} (?:don't|doesn't|do not|"
            r"does not|can't|cannot|dont|doesnt) (?:yet |currently |even |really )?(?:have|support|offer|do|"
            r"integrate|cover|provide|handle)\b(?! (?:a |the |any )?(?:budget|money|time|need))"
        ),
        (
            r"\b(?:is |are |we're |we are )?(?:missing|lack(?:s|ing)?)\b(?! (?:budget|money|time|the (?:call|"
            r"meeting)))|\bfeature (?:gap|request|missing)\w*|\bnot (?:yet )?(?:supported|on our roadmap)\b|"
            r"\bdeal-?breaker\b"
        ),
        (
            r"\bno (?:api|sso|mobile|offline|integrations?|native|on-?prem|android|ios|audit log|support for|bulk|"
            r"export|multi-?\w+|linux|single sign|erp|way to)\b|\bgaps? in (?:the|our) (?:product|features?|"
            r"functionality)\b"
        ),
    ),
    Feedback.COMPETITOR: (
        (
            r"\bcompar(?:e|es|ing|ison|isons)\b(?! notes)|\bevaluat\w+ (?:us )?(?:against|alongside|vs)\b|"
            r"\bevaluating (?:other|two|three|several|both)\b|\balso (?:looking at|talking to|talking with|"
            r"evaluating|considering|testing|trialing|trialling|in talks with|demoing|seeing)\b"
        ),
        (
            r"\blean(?:s|ing)? (?:to|towards?)\b|\bshort-?list\w*|\bup against\b|\b(?:other|another|rival|competing|"
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
            r"\bno (?:real |longer (?:a )?|current )?need\b(?! to)|\b(?:don't|doesn't|do not|does not|dont|no longer|"
            r"not) (?:really |actually )?need (?:it|this|us|one|anything|any of|the (?:product|tool|software|"
            r"solution|system|service))\b|\b(?:don't|doesn't|do not|does not|dont|no longer) (?:really |actually "
            r")?need\b(?= *(?:$|[,.;!]|anymore|right now|any ?longer))|\b(?:not|no longer|aren't|isn't) interested\b|"
            r"\bno interest\b|\bno use (?:case|for)\b"
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
            r"(?:answer|reply|replies|response|word|news from|call ?back|luck reaching|pick-?up)\b|\bno-?shows?\b|"
            r"\bno show\b|\bnot (?:answering|responding|replying|picking up|returning)\b|\bunanswered\b|"
            r"\bunresponsive\b|\bradio silence\b|\bcrickets\b|\bsilence from\b|\bsilent\b"
        ),
        (
            r"\b(?:didn't|did not|hasn't|haven't|has not|have not|never|won't|doesn't|isn't|didnt|hasnt|havent) "
            r"(?:even |yet )?(?:answer|repl|respond|call(?:ed)? (?:me |us )?back|pick(?:ed|ing)? up|show(?:n|ed)?(?: "
            r"up)?|return|got(?:ten)? back|get back|heard|hear|come back)\w*|\bstood (?:me|us) up\b"
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
            r"\blov(?:e|es|ed|ing)\b|\b(?:really |quite |do |does )?lik(?:ed|es?)\b(?= (?:the|our|it|what|how|us|"
            r"this|that|my)\b)|\bhappy (?:with|about)\b(?! (?:what they|their (?:current|existing)|the (?:current|"
            r"existing)))|\bpleased\b|\bimpress(?:ed|ive)\b|\bexcited\b|\bkeen\b|\bthrilled\b|\beager\b|"
            r"\benthusiastic\b|\bdelighted\b|\bwow(?:ed)?\b|\bfans? of\b"
        ),
        (
            r"\b(?:great|good|positive|excellent|fantastic|super|solid|productive|strong|promising|warm) (?:call|"
            r"meeting|feedback|chat|demo|response|conversation|vibes?|signals?|reaction|session|visit|interest|"
            r"fit)\b|\b(?:went|going|gone|landed) (?:really |very |super |quite )?(?:well|great|smoothly)\b|\bthumbs "
            r"up\b|\bon board\b|\bgood to go\b|\b(?:looks?|sounds?|seems?) (?:good|great|promising) to (?:them|him|"
            r"her)\b|\ball good\b"
        ),
        (
            r"\bagree(?:d|s)?\b(?! to disagree)|\bsaid yes\b|\byes verbally\b|\bverbal(?:ly)? (?:yes|ok|okay|"
            r"agree\w*|commit\w*|approv\w*|go)\b|\b(?:accepted|approved|okayed|ok'd|blessed|signed off on) (?:the |"
            r"our |it|my )|\bgreen ?lit\b|\b(?:got|gave|has|have|received) (?:us |me )?(?:the |their )?(?:go-?ahead|"
            r"green light|thumbs up|nod)\b|\bsold on\b|\bis in\b(?=[,.!]|$)"
        ),
        (
            r"\bbudget(?:s)?(?:'s| is| was| has been| got| now)?(?: already| finally| now| all)? (?:there|approved|"
            r"granted|confirmed|secured|released|ok|okay|in place|available|signed off)\b|\b(?:have|has|got|secured|"
            r"approved|found|confirmed|released) (?:the |their |a )?budget\b(?! (?:concern|issue|problem|meeting))|"
            r"\b(?:ready|wants?|keen|happy|want|eager|going) to (?:sign|buy|move (?:ahead|forward|fwd)|proceed|go "
            r"ahead|start|commit)\b|\bmoving (?:ahead|forward)\b|\b(?:very|really|quite|definitely|super|genuinely) "
            r"interested\b|\b(?:are|is|they're|he's|she's|seem|seems|sounded) interested\b"
        ),
    ),
    Feedback.NEEDS_DEMO: (
        (
            r"\b(?:want|need|ask|request|would like|'d like|interested in|see|require|insist on|push for)\w*(?: "
            r"\w+){0,5} (?:demos?|demonstration|trials?|pilots?|pocs?|proof of concept|sandbox|test (?:environment|"
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
            r"\blead ?-?times?\b|\bdelivery (?:times?|dates?|schedule|concern|slot|window|capacity|worr)\w*|"
            r"\b(?:implementation|roll-?out|onboarding|deployment|migration|integration|go-?live|install\w*|"
            r"ramp-?up) (?:times?|timelines?|takes?|taking|effort|too long|concern|worr|schedule|window|capacity|"
            r"will take|would take|speed|period)\w*"
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
    Feedback.CONTRACT_TERMS: (
        (
            r"\bpayment (?:terms?|schedule|plan|conditions?|days)\b|\bnet[- ]?\d+\b|\b(?:contract|legal|msa|"
            r"agreement|order form) (?:wording|terms?|language|review|redlines?|clauses?|comments?|changes|issues?|"
            r"points?|questions?|details)\b|\bredlin\w+|\bclauses?\b|\bliability\b|\bindemni\w+|\btermination\b|"
            r"\bauto-?renew\w*|\bpenalt(?:y|ies)\b"
        ),
        (
            r"\b(?:their |the )?(?:legal|lawyers?|counsel|legal team|legal dep\w*)\b(?= (?:is|are|team|still|has|"
            r"have|wants?|going|needs?|review\w*|question\w*|dep\w*|asked|came|sent|push\w*|not|on|to|struck|"
            r"redlin\w*|wrote|flagged|raised|says?|said))|\b(?:with|to|from|by|in|through|past|at) (?:their |the "
            r")?legal\b(?! (?:entity|name))|\bterms and conditions\b|\bt&cs?\b|\binstal+ments?\b|\bpay (?:in|by|"
            r"over) (?:\w+ )?(?:parts|stages|quarters|months|instal\w+)\b|\bpay (?:quarterly|monthly|annually|"
            r"upfront)\b|\bupfront payment\b|\b(?:sla|warranty|ip|nda) (?:terms|clause|wording|language)\b|"
            r"\b(?:contract|msa) (?:is |back |now )?(?:with|in|to) legal\b"
        ),
    ),
}

_ZH: Final[dict[Feedback, tuple[str, ...]]] = {
    Feedback.PRICE_HIGH: (
        r"贵(?!公司|司|方|州|阳|姓|宾|校|院|单位|行|处|部|重)",
        (
            r"(?:价格?|报价|费用|成本|单价|总价|价位)(?:[^,。;!?不没]{0,6})(?:高(?!于我|管)|接受不了|有压力|超了?|"
            r"没优势|有异议|有顾虑|扛不住|不便宜|谈不拢)"
        ),
        (
            r"超(?:出|过)?了?(?:他们的?|客户的?)?预算|性价比(?:不高|低)|(?:偏|太|过)高(?!端|效|兴)|价格(?:原因|因素|"
            r"问题|敏感)|贵了|吃不消|比.{1,8}(?:贵|高出)|便宜(?:很多|不少|一半|两成|三成)|才\d{3,}|高了(?:\d|"
            r"[一二三四五六七八九]成)"
        ),
    ),
    Feedback.NEEDS_DISCOUNT: (
        (
            r"打[\d一二三四五六七八九.点]{0,4}折|打(?:个|点|一?些)折|折扣|[五六七八九]五?折|\d(?:\.\d)?折|优惠|让利|"
            r"让(?:一)?(?:点|些|步|个点)|再?让\d|降(?:一)?(?:点|些|价)|(?:再)?便宜(?:一)?(?:点|些|\d)|压价|砍价|还价|"
            r"抹(?:个)?零|再低(?:一)?(?:点|些)|最低价|底价|(?:价格)?再?(?:下调|少点|少一点|谈谈价|松动)|赠送|多送"
        ),
    ),
    Feedback.NEEDS_CASE: (
        (
            r"案例|标杆(?:客户|项目)|参考客户|样板(?:客户|工程|项目)|同行(?:业)?(?:的)?(?:客户|在用|用户|应用)|客户名单|"
            r"成功(?:经验|项目)|业绩证明"
        ),
    ),
    Feedback.NEEDS_BUDGET: (
        (
            r"(?:申请|申报|报批|报|追加|争取|等|走|批|没批|协调|落实|立项)(?:一下|下|这笔|今年|明年|的|新的?|专项|"
            r"相关|到|年度)*(?:预算|经费|资金)(?!批了|下来了|已)"
        ),
        (
            r"(?:预算|经费|资金)(?:还|也|目前|暂时|得|这块)*(?:要(?!求)|需要?|得|没批|未批|在批|待批|审批|申请|流程|"
            r"没下来|未下来|没定|待定|没落实|没到位|在走|要等|没通过|没确定)"
        ),
    ),
    Feedback.NO_BUDGET: (
        (
            r"(?:没有?|无|缺(?:少|乏)?)(?:了|足够的?|多余的?|今年的?|这个|这笔|相关|什么)*(?:预算|经费|钱|资金)|"
            r"(?:预算|经费|资金)(?:已经?|都|全|今年|被|早就|也|刚)*(?:用光|用完|花完|花光|砍|冻结|不足|不够|没了|"
            r"取消|紧张|超支|没有|吃紧|见底|收紧|压缩|缩减)|(?:砍|削减|压缩|冻结)了?(?:今年的?|全部)?预算"
        ),
    ),
    Feedback.NEEDS_APPROVAL: (
        (
            r"(?:(?<![主重])要|需要?|(?<![觉值获])得|等(?!级)|待|还差|(?<!汇)报(?!价)|(?<!理)由|让)(?:他们的?|"
            r"对方的?|客户的?|公司|集团|总部|内部|上面|上级|上头|最终|最后)*[^,。;!?]{0,8}(?:批(?!次|量|发)|审批|"
            r"审核|审议|通过|签字|点头|拍板|过会|审定|定夺|过目)"
        ),
        (
            r"走(?:内部|公司|集团|一下|oa|完)*(?:的)?(?:审批|流程|oa)|上会|过会|(?:等|报|过|"
            r"上)[^,。;!?]{0,4}(?:董事会|总办会|办公会|评审会|党委会|校长办公会)|内部(?:审批|评审|流程|讨论|商量|"
            r"论证)|领导(?:还)?(?:没)?(?:批|定|决定|审|点头|同意)|审批(?:中|流程|还没|没下)|请示|(?:向|跟|给|"
            r"和)[^,。;!?]{0,4}(?:领导|老板|上级|总部)(?:汇报|请示|商量|申请)|向上(?:汇报|申请)|总部(?:审批|批准|"
            r"同意)"
        ),
    ),
    Feedback.SECURITY_CONCERN: (
        (
            r"(?:数据|信息|网络|系统|云)安全|安全(?:性|问题|合规|审查|评估|测评|认证|资质|部门|顾虑|风险|要求|隐患|方面|"
            r"吗|不安全)|(?:担心|顾虑|关心|问)[^,。;]{0,4}安全|等保|合规|隐私|泄[露密漏]|保密|涉密|数据(?:出境|本地|存储|"
            r"存在|存放|放在|归属|不出|主权|备份)|信创|加密|渗透测试|27001"
        ),
    ),
    Feedback.FEATURE_GAP: (
        (
            r"缺(?:少|乏|了)?[^,。;!?人钱时预]{0,10}(?:功能|接口|对接|集成|模块|离线|移动端|报表|权限|多语言|导出|"
            r"app|端)|(?:没有|没|无|少了?|不带|不具备)[^,。;!?人钱时预]{0,8}(?:功能|接口|模块|移动端|离线|app|端|"
            r"报表|对接|集成|单点登录|api)(?!问题)"
        ),
        (
            r"不支持(?!我们)|做不(?:到|了)(?!主)|实现不了|满足不了|无法(?:满足|实现|支持|对接|集成)|功能(?:上|方面|"
            r"还|有点|也)*(?:缺|不(?:够|全|足|满足|完善|行|符)|有(?:缺|差|欠)|弱|少)|对接不(?:上|了)|暂(?:时)?不支持|"
            r"(?:还)?没(?:有)?(?:做|开发|上线)(?:这个|该)?功能"
        ),
    ),
    Feedback.COMPETITOR: (
        (
            r"对比|比价|货比三家|竞品|竞争对手|对手|友商|(?:跟|和|与|拿|同)[^,。;!?]{0,12}(?:比(?!如|"
            r"较[贵高好忙急大低慢]|我们贵)|对比|比较|pk)|在比(?!赛)|比一比|比选|(?:做|再|要|想)(?:个)?比较(?!$)|"
            r"同时(?:也)?在?(?:看|接触|谈|考察|评估|了解|测)|(?:也|还)在?(?:看|谈|接触|了解|考察|试用|"
            r"联系)(?:着)?[^,。;!?]{0,8}(?:家|方案|产品|供应商|厂商|友商)|别(?:的)?家|其他(?:几)?(?:家|供应商|厂商|"
            r"厂家|品牌|竞品)|另(?:外)?(?:一|两|几|三)家|倾向(?:于)?(?!我们)|(?:两|三|四|几)家(?:在|都|一起|报|供|竞|"
            r"比)|更看好(?!我们)"
        ),
    ),
    Feedback.NOT_NOW: (
        (
            r"暂时?(?:先)?(?:不(?!支持)|没(?!有?(?:预算|人))|缓|停|搁)|暂缓|(?:先)?(?:放一放|放放|缓一缓|缓缓|搁一搁|"
            r"搁置|搁着|压一压)|以后再|(?:明年|后年|下半年|年后|年底|节后|过段时间|过一阵|过阵子|回头|到时候?|"
            r"下(?:个)?(?:季度|月|阶段|财年)|q\d|等|\d月(?:份)?)[^,。;!?]{0,8}再(?:说|谈|看|议|考虑|定|启动|推|采购|"
            r"上|决定)"
        ),
        (
            r"不急(?:着)?(?:上|买|采购|定|做|推)|(?:没|没有|无)(?:新的?|近期|任何)?(?:采购|上线|购买|升级|上系统|"
            r"这个|这方面的?|相关)?的?计划|近期(?:不|没)|(?:今年|本季度|这个?季度|上半年|目前|现在)(?:先|都|暂时|"
            r"内)?不(?:考虑|需要|打算|采购|上|做|买|动|启动|打)|推迟|延期|往后(?:推|拖|放)|延后|时机(?:不|未|还)|"
            r"(?:还)?(?:太|为时)(?:过)?早|项目(?:暂停|延|搁|推后|往后)|(?:不|没)(?:考虑|打算)(?:采购|购买|上)|"
            r"等(?:明年|下半年|年后|过完年|下(?:个)?(?:季度|财年))|先不(?:买|上|采购|做|考虑|推|动)"
        ),
    ),
    Feedback.NO_NEED: (
        (
            r"(?:没有?|无|不存在|没啥|没什么)(?:这个|这方面的?|这块|相关|实际|真实|明确|新的?|采购)*的?需求|"
            r"不需要(?!再|额外|我们|改|走|等|审批|申请)|用不(?:上|到|着)|(?:项目|计划)(?:被|已经?|都|直接|"
            r"临时)*(?:取消|黄了|砍|终止|下马|停了|叫停|没了)|取消了?(?:这个|该)?项目|(?:不|没)(?:太|大|什么|啥|"
            r"有)*(?:感)?兴趣|已经有(?:系统|了|在用)|(?:现有|现在|目前)[^,。;]{0,6}(?:够用|挺好|用得好)|自己(?:开发|"
            r"做|研发)|自研"
        ),
    ),
    Feedback.NO_RESPONSE: (
        (
            r"(?:没|未|不|没有|一直没|都没|还没|迟迟没|始终没|仍未)(?:人|有人|再|有|见|得到|收到|任何)*(?:回(?!来|去|"
            r"款|公司|家|访|头|过神|国|收)|接(?!受|触|口|下来|到通知|着|手|待|洽)|理(?:我|睬|会)|消息|动静|反应|回应|"
            r"答复|音讯)|(?:无人|没人)接听?|不接(?!受|触|口|入|着|下)|已读(?:不|未|没)回|联系不上|失联|打不通|没打通|"
            r"关机|占线|停机|(?:没|未)见(?:到|着)(?:人|面)?|见不(?:到|着)|爽约|放(?:了)?(?:我们?)?鸽子|石沉大海|"
            r"没(?:有)?下文|不回|没来(?:参加|开会)|没上线|没露面|人间蒸发|玩(?:起)?(?:了)?(?:失踪|消失)|拒接|挂(?:了|"
            r"断)"
        ),
    ),
    Feedback.POSITIVE: (
        (
            r"认可|满意|(?<!能)同意|(?:很|非常|挺|蛮|比较|特别|都|也|十分|颇|有点|表示)?感兴趣|有(?:很大的?|"
            r"浓厚的?)?兴趣|(?:很|挺|非常|比较|相当|蛮|特别|都|十分)(?:喜欢|看好|积极|不错|顺利|愉快|好(?!几|多|像|"
            r"久)|棒|成功|高兴|热情|心动|动心|配合)|看好|喜欢|好评|夸|赞(?!助)|叫好"
        ),
        (
            r"(?:方案|产品|报价|价格|合同|条款|演示|反馈|效果|测试|试用|功能|"
            r"技术)[^,。;!?不没]{0,6}(?:没(?:有)?(?:什么|大|啥)?问题|不错|通过|可以接受|ok|挺好|很好|顺利|满意)|"
            r"口头(?:上)?(?:已经?)?(?:答应|同意|承诺|确认|说)|答应|松口|点头(?:了|同意)|(?:反馈|评价|印象|口碑|"
            r"感觉)(?:都|也|还)?(?:很|非常|挺|蛮|相当)?(?:好|高|不错|正面|积极)|意向(?:度|很|比较|非常|也|挺|"
            r"都)*(?:强|大|明确|高|不错)"
        ),
        (
            r"(?:预算|经费|钱|资金|款)(?:已|已经|都|也|终于|刚|今天|这边)*(?:批(?:了|下来|准|复|到)|下来了?|到位|"
            r"通过|有了|没问题|落实|充足|够了?|确定了|ok)|(?:批了|拿到了?|有了?)(?:\w{0,6})?预算|愿意|(?:选(?:定|择|"
            r"中)?了?|定了?|就用|用|倾向于?|看好|更认可)我们(?!的?(?:竞|对手))|乐意|靠谱|想(?:尽快|早点|马上)(?:上|"
            r"签|定|推进|启动)|(?:准备|打算|决定)(?:签|下单|采购|购买|上我们)|(?:爽快|痛快)|聊得(?:很|挺|非常|不错)|"
            r"谈得(?:很|挺|非常|不错)|没(?:有)?意见|无异议|催(?:我们|着)"
        ),
    ),
    Feedback.NEEDS_DEMO: (
        (
            r"(?:要|想|希望|需要?|看|申请|求|等)[^,。;!?]{0,10}(?:演示|试用|demo|poc|测试环境|测试账号|测试|试点|"
            r"体验|试运行|内测|沙箱|概念验证)(?!通过|完|不错|很|效果|没问题|结果|报告|反馈)|试用一下|试用(?:申请|"
            r"账号|版|期)|先试(?:试|用)|试一试"
        ),
    ),
    Feedback.DELIVERY_CONCERN: (
        (
            r"交期|交货|交付(?:时间|周期|能力|期|慢|风险|压力|进度|得|不|太|能|来)|(?:担心|顾虑|怕|关心|催|问|"
            r"嫌)[^,。;!?]{0,6}(?:交付|实施|上线|进度|工期|部署)|(?:实施|部署|上线|施工|开发|供货|项目)(?:周期|进度|"
            r"时间)(?!定)|工期|供货|产能|货期|(?:多久|什么时候|何时|几天|几周)[^,。;!?]{0,4}(?:上线|交付|实施|到货|"
            r"发货|部署|落地)|来(?:不|得)(?:来得)?及(?!联系)|实施(?:能力|团队|人手|太|慢)|(?:必须|能否|能不能|要求|"
            r"希望)[^,。;!?]{0,12}(?:上线|到货|交付)|现货|排期|排产"
        ),
    ),
    Feedback.CONTRACT_TERMS: (
        (
            r"账期|付款(?:方式|条件|比例|节点|条款|周期|时间|期限)|分[一二两三四五六\d]{0,2}(?:期|批|次)(?:付款?|"
            r"支付|给|打款)?|分期|条款|法务|合同(?:细节|文本|内容|措辞|修改|里|审|范本|模板|版本|细则|还要改|有异议|"
            r"要改|初审|上)(?!已签)|违约|尾款|首付|预付款?|质保(?:金|期)|开票|发票类型|验收(?:标准|条款|付款|后付)|"
            r"(?:看|改|审|过|抠|修)(?:一下|下|完|了)?合同|回款(?:方式|周期|条件)|月结|背靠背|(?:先|后)付款|货到付款|"
            r"垫资|保证金"
        ),
    ),
}

WORDS: Final[dict[Feedback, str]] = {code: "|".join((*_EN[code], *_ZH[code])) for code in Feedback}
"""Each code's pattern for a folded text, both languages."""
SELF_DENYING: Final = frozenset(
    {
        Feedback.NO_BUDGET,
        Feedback.NO_NEED,
        Feedback.NO_RESPONSE,
        Feedback.NOT_NOW,
        Feedback.FEATURE_GAP,
        Feedback.COMPETITOR,
    }
)
"""Codes whose words carry a no themselves, so that a no before them denies nothing."""

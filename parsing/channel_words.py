"""Words for the ways in which people get in touch, and words that tell a report from a plan."""

from typing import Final

from parsing.patterns import Pattern
from parsing.wordlists import words
from sales.vocabulary import Channel

WORDS: Final[tuple[tuple[Channel, str], ...]] = (
    (Channel.VIDEO, (
        r"\bzoom(?:ed)?\b|\b(?:ms |microsoft )?teams (?:call|meeting|session|chat|w/|with|sync|mtg)|\b(?:on|"
        r"over|via|by|a|in) "
        r"teams\b(?! of)|\bgoogle meet\b|\bgmeet\b|\bwebex\b|\bvideo (?:call|meeting|conference|chat|conf)\b|"
        r"\bvideo\b(?! (?:of|demo|link|clip|file))|\bvc\b|"
        r"\bskype\w*|\bfacetime\w*|\bgotomeeting\b|\bscreen ?shar(?:e|ed|ing)\b|视频|视讯|视像(?!头)|腾讯会议|(?:飞书|"
        r"钉钉|线上|远程|云|网络|zoom|teams)会(?:议)?|"
        r"线上(?:演示|沟通|交流|会|聊|见|碰|开(?:了|完|的|过|会))|远程(?:演示|沟通|交流)|"
        r"[开用](?:了|咗|个|过|完)? ?teams"
    )),
    (Channel.WECHAT, r"\bwe ?chat\w*|\bweixin\b|(?<![a-z])[vw]x(?![a-z])|微信|企微|朋友圈"),
    (Channel.MESSAGE, (
        r"\bwhats ?app?\w*|\btext(?:ed|s)?\b(?= (?:me|him|her|them|back|from|with|to|us|[a-z]+)|$|[,.;:])|"
        r"\bsms\b|\btxte?d?\b|"
        r"\bdm(?:'?ed|s|'d)?\b|\b(?:slack|linkedin|telegram|signal|imessage|messenger|instagram|insta|viber|"
        r"kakao\w*|zalo)(?: ?(?:msg|message|dm|chat|ping|huddle)\w*|"
        r"ed)?\b(?! (?:integration|app|connector|plugin|bot|channel for))|\bmessaged\b|\bmsge?d\b|"
        r"\bmsg (?:from|to|w/|with)\b|短信|简讯|手机讯息|传(?:了|咗|个|来)?(?:信息|消息|讯)|"
        r"传(?:了|咗|个)?简讯|whatsapp|"
        r"\bline (?:msg|message|chat|call)|\b(?:via|over|by) line\b|(?<=[\u3400-\u9fff])line\b(?! (?:of|item))|"
        r"(?<=[\u3400-\u9fff] )line\b(?! (?:of|item))|"
        r"\bline ?(?=[\u3400-\u9fff])|\bfb(?= ?(?:message|msg|讯|私))|留言(?!信箱)|私信|私讯|"
        r"[群羣]里|(?:钉钉|飞书)(?=上|"
        r"里|消息|发|聊|回|说|群|沟通|联系|留言|语音|给|问|催)|"
        r"(?:(?<=通过)|(?<=发))(?:钉钉|飞书)"
    )),
    (Channel.EVENT, (
        r"\bexpo\b|\btrade ?(?:show|fair)\b|\bconference\b(?! call| room)|\b(?:industry |job |book |hannover |canton "
        r"|trade )?fair\b(?! (?:price|enough|point|deal|offer|play|share|bit))|\bbooth\b|\bsummit\b|"
        r"\bmeet-?up\b|\b(?:stand|stall) (?:at|of)\b|\b(?:our|the|their) (?:stand|stall)\b|"
        r"\bconvention\b|\bcesr?\b|\bexhibition\b|\broad ?show\b|\bnetworking (?:event|drinks|night|breakfast|"
        r"lunch|dinner|do)\b|\bsymposium\b|\bseminar\b|\bindustry (?:event|day|night|dinner|awards?)\b|"
        r"\b(?:open|golf|trade|careers?|supplier|vendor|partner) (?:day|evening)\b|\bgala\b|[看逛]展(?!示)|"
        r"展会|峰会|论坛|展位|展台|博览会|交易会|沙龙|行业大会|展览|交流会|大会上|广交会|会展|"
        r"(?<=[\u3400-\u9fff])博会|\bmesse\b|年会上|订货会|发布会|研讨会|说明会上|"
        r"(?<![开发进拓扩参])展(?:上|里|会)?(?=遇|碰|认识|见|聊|接触|结识|加了)"
    )),
    (Channel.VISIT, (
        r"\bmet\b(?! (?:the|our|their|all|its|every|with (?:success|resistance|silence))? ?(?:deadlines?|"
        r"targets?|requirements?|criteria|quota|expectations|goals?|specs?|needs))|"
        r"\bvisit(?:ed|s)?\b|\bvisted\b|\bvisitd\b|"
        r"\b(?:was |were |went |been )?on[- ]?site\b|\bin[- ]person\b|\b(?:stopped|dropped|"
        r"swung|popped|came|called|went|stopping) "
        r"by\b|\bdropped in\b|\bpopped (?:in|into|round|over)\b|\bcame (?:to|round to|over to|into) (?:our|"
        r"the) (?:office|place|showroom|factory|plant|shop|hq)|\btoured\b|\bwalked (?:the|their|through their|"
        r"round the) (?:floor|plant|site|line|factory|warehouse|shop|store)|"
        r"\b(?:was|were|been|went|popped|stopped) (?:in|at|to|into|over at|round at|"
        r"by) (?!(?:the|my|our|home|an?) (?:office|site|hq))(?:[\w-]+(?:'s)? ){1,4}(?:offices?|dept|"
        r"department|hq|headquarters|plant|factory|site|warehouse|premises|shop|showroom|depot|lab|clinic|campus)\b|"
        r"\bat their (?:\w+ )?(?:office|offices|hq|plant|factory|site|place|warehouse|premises|shop|gym|school|"
        r"clinic|store)\b|\b(?:lunch|coffee|dinner|breakfast|brunch|"
        r"drinks|beers?|tea|golf|pint) (?:with|w/)|\bhad (?:lunch|coffee|dinner|breakfast|drinks|tea)\b|"
        r"\bover (?:lunch|coffee|dinner|breakfast|drinks|beers?|a pint|a beer|a coffee)\b|"
        r"\bface[- ]to[- ]face\b|\bf2f\b|\bsat down "
        r"with\b|\bwent to (?:see|their)\b|\bdrove (?:out|over|up|down) to\b|拜访|拜会|亲访|陌拜|家访|上门|"
        r"登门|面谈|面聊|当面|见了|见(?:到|过|咗)(?:了)?(?!效)|见面|碰(?:了)?(?:个)?面|碰了(?:个)?头|"
        r"去(?:了|咗)?(?:一)?趟|白跑一?趟|扑了个?空|闭门羹|到访|现场|参观|来访|走访|吃(?:了|过|咗)?(?:个|顿|餐)?饭|饭局|聚餐|"
        r"喝(?:了)?(?:杯|个)?(?:茶|咖啡|酒)|饮(?:了|咗)?(?:个|杯)?早?茶|约见|跑了(?:一)?趟|客户(?:公司|"
        r"那边)?(?:开会|坐了)|(?<![过回失下上进出除])去(?:了|咗)(?=[某他她客对佢])|(?:转|坐|聊)了一(?:圈|"
        r"会儿?)|来(?:了)?(?:我们|咱们?)公司|"
        r"[在去到][^,。;!?]{0,8}(?:办公室|会议室|工厂|厂里|厂区|店里|楼下|总部|公司)里?[^,。;!?]{0,4}[聊谈坐见看讨论转待](?:了|过|咗)|"
        r"(?:昨天|昨日|寻日|琴日|前天|前日|今早|今朝|今天一?早上?|今天上午|刚才?|上?(?:个?星期|个?礼拜|周)[一二三四五六日天])"
        r"(?:一早|早上|上午|中午|下午|傍晚|晚上)?(?:我们?|咱们?|又|再次|特地|专程|亲自|顺路|[陪带和跟]\S{1,4}?){0,2}[去到跑]"
        r"(?=某某|[他她]们?|客户|对方)"
    )),
    (Channel.EMAIL, (
        r"\be-?mail(?:ed|s|ing)?\b|\bemialed\b|\bemaild\b|\bemial\b|"
        r"\bmailed\b|(?<!voice )(?<!direct )\bmails?\b|\binbox\b|邮件|电邮|邮箱|发邮(?!件)|"
        r"(?<!留言)(?<!语音)信箱|电子信"
    )),
    (Channel.CALL, (
        r"\bphone (?:just )?(?:rings|rang out|ringing)\b|\bphone (?:chat|convo|conversation|catch-?up|meeting|"
        r"discussion|session|sync|briefing|q&a)\b|\bphoend\b|"
        r"\bphoned\b|\bspok\b|\bsopke\b|\bcalld\b|\bcalle\b|"
        r"\bcall?ed\b(?! (?:it |lost|off|out|for (?:bids|tenders?)))|\bcald\b|\bcaled\b|"
        r"\bphoned?\b(?! (?:number|system|app|no\b))|\brang\b|\bspoke\b|\bspoken\b|\bvoice ?mails?\b|\b(?:left|leave|"
        r"leaving)(?: \w+){0,2} (?:vm|message)\b|\bvms?\b|\bdial(?:l?ed)\b|\bbuzzed\b|\b(?:on|over|by|off|via|"
        r"picked up) the (?:phone|blower|line)\b|\bby phone\b|"
        r"(?<!make the )(?<!makes the )(?<!making the )\bcalls?\b(?! to make| himself| herself)|\bno (?:answer|"
        r"pick ?up|ans)\b|\bpick(?:ed|ing|s)? up(?! (?:the (?:tab|bill|order|contract|pace)|speed|steam))\b|"
        r"\bhung up\b(?! on (?!me\b|us\b))|\bcaught (?:him|her|them) on\b|\b(?:line|phone) (?:was )?(?:busy|"
        r"engaged|dead)\b|电话|通话|通(?:了|过|完)话|"
        r"致电|去电|来电|回电|电联|电访|没人接|无人接听|冇人接|[没不未](?:有)?接(?![受到触下单口入待着手])|"
        r"占线|打不通|没打通|"
        r"(?<![a-z])(?<![a-z] )(?<!系统)(?<!数据)(?<!平台)(?<!接口)(?<!流程)打通"
        r"(?!接口|数据|系统|平台|流程|壁垒|\s?[a-z])|接(?:了|"
        r"通)|打(?:了|过|咗)(?!折|款|样|包|算|交道|水漂|招呼|住)|刚打|拨(?:了|"
        r"打|通)|语音|留言信箱|(?:^|(?<=[,。;:!?已刚早]))打给"
    )),
)  # fmt: skip
"""Ways of contact with their words, the more telling before those that are part of them."""
BARE: Final = words(
    "call calls zoom email e-mail mail mails text txt visit whatsapp wechat video dm skype facetime phone"
)
"""Words that are an order to oneself as well: call Bob."""
NOUN_LEAD: Final = Pattern(
    r"(?:\b(?:a|an|the|had|have|on|over|via|by|through|in|after|during|from|quick|brief|short|good|great|nice|"
    r"bad|rough|tough|long|useful|productive|positive|"
    r"intro|discovery|demo|first|1st|2nd|3rd|second|third|last|final|another|phone|sales|pricing|status|conf|"
    r"conference|his|her|their|my|our|"
    r"today's|yesterday's|morning's|morning|\d+(?:[- ]?(?:min|hr|hour)\w*)?|just|got|did|new|cold|missed|"
    r"weekly|wrap-?up|follow-?up|kick-?off|per|that|this|"
    r"video|team|group|voice|hour|minutes?|mins?|wechat|whatsapp|zoom|teams|slack|lovely|fab|awesome|amazing|"
    r"terrible|awkward|friendly|surprise|site|their)|\w['\u2019]s?|[.,;:>)-])\s$|[\d)\]]x?\s?$"
)
"""What stands before a word of contact that is a thing and no order."""
NOUN_TAIL: Final = Pattern(
    r"\s?(?:w/|with\b|from\b|today|yesterday|tdy\b|y'?day|this (?:morning|afternoon|am|pm|week)|just now|"
    r"earlier|done|went|was\b|were\b|over\b|ended|no\b|unanswered|not\b|bounced|back from|"
    r"thread|exchange|sent|said|says|asking|saying|confirming|x ?\d|\d+x|in\b|came|received|ran|last\b|"
    r"and (?:call|text|email|left)|to\b.{0,30}\b(?:bounced|unanswered|ignored|went)|unreturned|ignored|again|:|"
    r"$)|[\u3400-\u9fff]"
)
"""What stands behind a word of contact that is a thing and no order."""
AHEAD: Final = Pattern(
    r"\b(?:will|'ll|gonna|going to|next (?:call|step|meeting|visit|zoom|week|mon|tue|wed|thu|fri|month)|"
    r"schedul\w+|re-?schedul\w+|set(?:ting)? up|set a|book(?:ed|ing)?|let's|remind\w*|reminder|need(?:s)? (?:to|a|an|"
    r"another)|"
    r"should|must|have "
    r"to|has to|tomorrow|tmrw?|follow(?:ing)?[- ]?up|call (?:back|him|her|them|again|me|us|on|at|in|next|"
    r"tomorrow|mon|tue|wed|thu|fri|sat|sun|dana|to )|callback|call-back|kick-?off|owe\w*|plan(?:ning|ned)? (?:to|"
    r"a)|want(?:s|ed)? (?:a|to|us|me|another)|ask(?:s|ed|ing)? for (?:a|an|another)|prefers?|request\w* (?:a|an)|"
    r"chase|ping|try|re-?plan|"
    r"retry|re-?try|send(?![了咗过])|visit (?:on|next|them|him|her|again)|before the|ahead of|email (?:him|her|them|"
    r"me|over|"
    r"the|it)|invit\w+|agreed (?:on|to) a|propos\w+ a|waiting for (?:a|their|his|her)|expect\w* a|upcoming|"
    r"until|moved? (?:from|to)|pushed (?:from|to)|moved fm|"
    r"do a|join|it'?s (?:\w+ ){0,2}(?:\w+'s|his|her|their|your|our) call|postponed|shifted|rebook\w*|cancel\w*)\b"
    r"|(?:明天|后天|下周|下个?月|改天|回头|到时|稍后|待会|准备|打算|计划|预计|安排|约(?:了|好|在|定|下|咗)?|"
    r"再(?!次)|下次|要(?!求)|请|让我|提醒|记得|得(?:给|去|打)|希望|想|需要|等(?![保级])|[发打回](?:个|条|"
    r"封)(?!.{0,8}[了没])|要求(?=.{0,4}(?:现场|上门|线上|远程|当面))|会(?:给|去|再)|来现场|继续|方便的话|有空|"
    r"改[到成为期在]|"
    r"挪到|听日|打返|覆返|别忘)"
)  # fmt: skip
"""Words of plans."""
PAST: Final = Pattern(
    r"\b(?:had|was|were|just|yesterday|today|this morning|earlier|last|after|during|got|met|called|cald|spoke|"
    r"visited|emailed|texted|left|sent|no (?:answer|reply)|replied|said|did|ran|from|\w+ago|tried|quick|finished|"
    r"held|joined|came|wrapped|y'?day|tdy|gave|bumped|hopped|jumped|took|acc|according|per|on friday i)\b|"
    r"(?:(?<![约定好排订])了|过|咗|刚|啱|昨|寻日|琴日|头先|今朝|今早|今天上午|(?<![周期拜][一二三四五六日天])(?:上午|早上)|上周|上礼拜|上星期|前天|才|没人?|回复|"
    r"说|聊|沟通|"
    r"[通打聊见发谈回写收拨](?:的|来的))"
)
"""Words of reports."""
STRONG: Final = Pattern(
    r"\b(?:met|called|cald|caled|calld|rang|spoke|spok|phoned|phoend|visited|visted|emailed|emialed|texted|messaged|"
    r"zoomed|toured|voicemails?|vms?|"
    r"dropped (?:by|in)|stopped by|swung by|popped|came (?:by|to)|sat down|dialled|dialed|whatsapped|mailed|"
    r"no ans(?:wer)?|no pick ?up|left|hung up|picked "
    r"up|drove|walked|buzzed|msged|dmed|dm'd|skyped|facetimed|wechated|went (?:to|by)|over (?:lunch|coffee|"
    r"dinner|breakfast|drinks|beers?|a pint|a beer|a coffee))\b|[了过咗完](?!再|后)|没人接|冇人接|无人接听|"
    r"拜访(?!时间|一下)|打不通|没打通|通话|面谈|来电|说|没回|刚打|[没不未](?:有)?接"
)
"""Words of contact that are a report by themselves."""
NOT_YET: Final = Pattern(
    r"(?:\b(?:will|to|if|once|when|be|not|never|haven't|hasn't|until|yet to|gets?|should've)\b[\w' ]{0,10}|再|"
    r"要|下次|如果|等|还没|没有?|未)$"
)
"""Words before those that make no report of them."""
SAID_THERE: Final = Pattern(
    r"\s?(?:(?:里|上|中|那边|[群羣]里)?(?:又|也|都|已经|刚|就|来|过来)?"
    r"(?:说|答应|告诉|同意|表示|反馈|通知|收到|发来|拒绝|要(?!求?我们?现场)|催(?!一下|他|她|下)|抱怨|反映|投诉|"
    r"催我|问我)|(?:里|上|中)?(?:又|也|都|已经|刚|就|来|过来)?[问聊谈讲回催追覆倾](?:了|过|咗)(?!后|再)|(?:里|上|中|"
    r"[群羣]里)(?:[\u3400-\u9fffa-z]{0,6})?(?:说|问|聊|讲|回|确认|沟通|答应|谈))"
)
"""What stands behind a way in which something was said."""
OVER_NOW: Final = Pattern(r"\s?(?:了|咗|过(?![两三几])|完)")
"""What stands behind a contact that took place."""
PLANS: Final = frozenset({"拜访", "拜会", "面谈", "通话", "电话", "视频", "视讯", "视像"})
"""Names of a contact as good for a plan as for a report: 下周二拜访."""

"""Words that tell what has been done from what is still to do."""

from typing import Final

from parsing.patterns import Pattern

_LIVED: Final = (
    "(?<=[聊见去打来发谈问看试做用说讲访系通示寄送开回走到吃碰提给催约观交报论认训测察作进联询装跑接收喝谢倾搵倒])"
)
"""Before 过 where it tells what has been done; behind a noun it is a verb of its own: 去她办公室过合同."""
PAST: Final = Pattern(
    r"\b(?:met|called|cald|caled|calld|phoend|spoke|spok|talked|visited|visted|toured|emailed|emialed|mailed|texted|messaged|sent|had|saw|was|"
    r"were|went|got|gave|demo'?e?d|presented|signed|said|told|heard|asked|replied|responded|came|did|received|"
    r"agreed|rang|phoned|caught|pinged|chased|left|chatted|discussed|reviewed|attended|ran|held|finished|"
    r"completed|closed|won|lost|dropped|confirmed|showed|walked|stopped|happened|introduced|connected|approached|"
    r"kicked|shook hands|shown (?:a?round|over)|wrapped|pitched|quoted|submitted|delivered|shared|followed up|"
    r"mentioned|tried|no[- ]?show(?:ed)?|"
    r"ghosted|reached out|zoomed|joined|hosted|missed|cancell?ed|stood|decided|bumped into|call (?:w/|with)|"
    r"meeting (?:w/|with)|zoom (?:w/|with)|lunch (?:w/|with)|coffee (?:w/|with)|visit to|no (?:answer|reply|"
    r"response))\b"
    rf"|了(?!后|再)|{_LIVED}过(?!后|再)|刚|已(?:经)?|没(?:人|有)?(?:接|回|见|联系|打通)|说|聊|拜访|通话|来电|沟通|"
    rf"见面|去电|参加|反馈"
)  # fmt: skip
_REPORTING: Final = (
    r"\b(?:met|called|cald|caled|calld|phoend|spoke|spok|talked|visited|visted|toured|emailed|emialed|mailed|texted|messaged|sent|had|saw|was|"
    r"were|went|got|gave|demo'?e?d|presented|signed|replied|responded|came|did|received|rang|phoned|caught|"
    r"pinged|chased|left|chatted|discussed|reviewed|attended|ran|held|finished|completed|closed|won|lost|stopped|"
    r"happened|introduced|connected|approached|kicked|wrapped|pitched|quoted|submitted|delivered|shared|followed "
    r"up|tried|no[- ]?show(?:ed)?|ghosted|reached out|zoomed|joined|hosted|missed|cancell?ed|bumped into|"
    r"dropped (?:by|in|"
    r"off)|swung by|checked in|popped (?:in|by|over)|wrote|dial+ed|whatsapp?ed|wechatted|dm'?e?d|hopped on|"
    r"jumped on|sat (?:down|"
    r"with)|took|brought|walked|trained|flew|drove|grabbed|dined|lunched|couriered|done|vm'?e?d|"
    r"voicemailed|in person|no ans|visit to|no (?:answer|reply|response))(?!\w)"
)
_TOOK_PLACE: Final = rf"(?:了(?![后再解吗])|{_LIVED}过(?![后再去来会目程年节下]|[一两几](?![次回面趟顿轮]))|咗)"
_CONTACT: Final = "去来打发聊谈通见开碰寄送搵倾做走到"
"""Verbs of a contact, in one character."""
REPORTED_BEHIND: Final = Pattern(
    r"\s+(?:was|were|went|ran|ended|turned|got|fell|didn'?t|did|showed|proved|gave|felt|looked|sounded|flopped|bombed|"
    r"lasted|took)\b|"
    r"(?:'s)? (?:visit|call|meeting|mtg|demo|lunch|dinner|workshop|session|chat|talk|email|zoom|webinar|site visit)"
    r"(?: with [^,.;]{1,24}?)? (?:was|were|went|ran|ended|turned|got|fell|didn'?t|did|showed|proved|gave|felt|looked|"
    r"sounded|flopped|bombed|lasted|took|paid|helped|worked|left|brought|produced|convinced|made|had|cleared|"
    r"revealed|confirmed)\b|"
    r"\s*的?那(?:次|趟|通|顿|回)(?!.{0,8}(?:要|准备|得))|\s*的?(?:那|这)(?:场|个|通|"
    r"次)[^,.;。]{0,10}?(?:得(?![到要])|了|效果|很|挺|不错|顺)|"
    r"\s*[^,.;。]{0,10}?(?:放了?\S{0,3}鸽子|爽约|缺席|临时取消|没(?:来(?!得)|到场|出现|露面|接|回我|"
    r"参加)(?!.{0,4}(?:就|再|的话)))|"
    r"\s*(?:就|已经?|都|才|终于)?(?:签(?:约|单|完|好|字|下来)?|盖章|打款|付款|到款|中标|定)了(?![后再吗])|"
    r"\s*[^,.;。]{0,12}?(?:效果|反响|反应|气氛|整体)\S{0,4}(?:好|不错|一般|差|棒|可以|满意|热烈|积极|平平|冷)|"
    rf"\s*(?!约|要|会(?!议)|再|准备|打算)(?:[、和]\S{{2,3}}?)?(?:都|就|才|刚|还|又|都|曾|已经?)?(?:视频|会议|开会|"
    rf"线上|现场|上门|腾讯会议|zoom|teams)*(?:[跟和与同给找向在]\S{{1,12}}?)?(?:[{_CONTACT}]|"
    rf"认识|结识|[遇碰][到见上]|拜访|演示|回访|沟通|联系|参观|面谈|汇报|吃饭|培训|考察|邮件|微信|电话|联络|email|call|"
    rf"send|sent|whatsapp)"
    rf"\S{{0,4}}?(?:{_TOOK_PLACE}|的(?!时候|话(?!了))|得(?![到要])|完(?![成善整全]))"
)
"""What a report says right behind its day: went fine, 周一通的电话, 11月27号发的邮件, 周三见了王总."""
REPORTING: Final = Pattern(
    rf"{_REPORTING}|{_TOOK_PLACE}|刚|已(?:经)?|[聊谈讲开打]得|没(?:人)?(?:接|回|见)|拜访(?!时间)|"
    rf"[{_CONTACT}]的(?!时候|话(?!了))"
)
"""Words of a contact that took place, which make a bare weekday the last one."""
DONE: Final = Pattern(rf"{_REPORTING}|{_TOOK_PLACE}|刚|已|没")
"""Words of something done, where a plan is rather expected."""
WENT_WELL: Final = Pattern(
    r"(?:效果|反响|反应|气氛|整体|过程)\S{0,4}(?:好|不错|一般|差|棒|可以|满意|热烈|积极|平平|顺)"
    r"|(?<!希望)(?:很|挺|蛮|非常)(?:顺利?|成功|愉快|满意)"
)
"""How something went, which has therefore taken place."""
EARLIER_TODAY: Final = Pattern(
    r"\b(?:per|acc\.? to|according to|from|in) [^,.;]{0,24}\b(?:mail|e-?mail|call|note|text|msg|message|letter|"
    r"voicemail)\b"
    r"|\w(?:'s|') (?:e-?mail|mail|call|note|text|msg|message|letter|vm|voicemail)\b"
    r"|[签盖下打付收拍](?:的|了|好|完|妥)(?:章|字|约|单|合同|款|定金|板|印)|完成了?(?:用印|用章|盖章|签[约字署订]|付款|打款|交接|验收)"
    r"|回传|到账|盖(?:好)?章|收到|回签|签回|中标|签完|到款|打款|付款|发来|来电|回复"
)
"""Words beside which today is the day of a report."""
LATER_TODAY: Final = Pattern(
    r"(?:^|\b(?:need to|have to|got to|must|will|'ll|gonna|gotta|going to|let's|pls|please|still|should|to) )\W*"
    r"(?:send|call|ring|chase|ping|mail|email|text|txt|message|whatsapp|phone|submit|deliver|drop|redo|"
    r"finish|prep|book|invite|share|answer|reply|get back)(?:ing)? (?:to )?(?:them|him|her|it|the|a|an|over|out|"
    r"off|back|em|my|our|new|revised|final)\b"
    r"|\b(?:deck|quote|proposal|contract|docs?|pricing|invoice|sow|msa|nda|order form|slides|info|brochure|samples?|"
    r"paper(?:work)?|redlines|draft|agreement)\b[^,.;]{0,12} (?:to|out|over|off|due|goes?|going)\b[^,.;]{0,12}$"
)
"""Beginnings by which an action of today is still to come."""
TODAY_AHEAD: Final = Pattern(
    r"\s*(?:我们?|咱们?|就|还|必须|一定|务必|抓紧|赶紧|再|先|之?内|下班|路上|顺路|回头|待会儿?|一会儿?|稍后|晚点|"
    r"等下|等会儿?|抽空)*(?:得(?!知)|要(?!求)|补|催|问一?问|去[催问送]|"
    r"把[^,。]{1,12}[发寄给交报做送弄整]|[发寄交报送打](?![了过来的现]))"
)
"""What stands behind today where something is still to be done."""
NOT_KEPT: Final = Pattern(
    r"\b(?:was|were) (?:due|supposed|meant|expected|planned|set|scheduled)\b|原定|原计划|本来|本该|本应"
)
"""Words of a plan that lies behind and may not have been kept."""
TODO: Final = Pattern(
    r"\b(?:need(?:s)? to|have to|must|will|'ll|later|remind|due|still|should|(?<!ed )(?<!swung )by|owe)\b"
    r"|要|得|记得|提醒|前|之前|晚点|再|准备|打算|等"
)
TO_COME: Final = Pattern(
    r"\b(?:will|'ll|next|for\s*(?:the )?$|to (?:call|meet|visit|send|see|demo|talk|speak|chat|catch|connect|review|"
    r"discuss|follow|get|have|do|be|sign|decide|present|show|go|come|try|ring|check|ping|touch|re\w+|set|schedule|book|"
    r"deliver|start|close)|expect\w*|promis\w+|hop(?:e|es|ing)|await\w*|waiting|schedul\w+|set|book(?:ed)?|agreed|"
    r"let's|"
    r"remind|should|follow|plan(?:s|ned|ning)?|due)\b"
    r"|再|约|要|准备|打算|安排|定在|前|之前"
)
CONDITION: Final = Pattern(r"\b(?:if|unless|in case)\b|的话|如果|要是|假如|若|等(?:他|她|对方|客户|董事会|领导|到)")
"""Words of a condition: what they tell has not taken place."""

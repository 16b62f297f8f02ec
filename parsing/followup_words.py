"""Words that tell our next action, the expected closing and the day reported from one another."""

from typing import Final

from parsing.patterns import Pattern

CLOSING: Final = Pattern(
    r"\b(?:clos(?:e|es|ing)(?: date| by| in| on| around)?|expected (?:to )?(?:close|sign)\w*|sign(?:s|ed|ing|"
    r"ature)?(?: off)?(?: the \w+)? ?(?:by|in|on|around|before|next|this|at|date|end|within|target\w*)?|"
    r"ink(?:ed)?|decision (?:by|in|on|expected|due)|decid(?:e|ing) (?:by|in|before)|"
    r"target(?:ing|ed)?|po (?:is |are |to |will )?(?:by|in|expected|should|due|mid|early|late|come|coming|land)|"
    r"purchase order|land (?:it|this|the deal)|wrap (?:it|this) "
    r"up|sigs?|signatures?|ink (?:it|this|the \w+)|commit(?:ted)? (?:by|to sign)|award\w*|"
    r"book(?:ed)? (?:it )?(?:in|by) (?:q\d|the end)|eta|forecast\w*|(?:order|po|purchase)(?: (?:has to|must|should|"
    r"needs to|to))?(?: be)? (?:in|placed|signed|issued|"
    r"raised) (?:by|before|on|in)|place (?:the|an|their) order)\b"
    r"|成交|签(?!到|收|字|名|证|核|批|呈|发|报)(?:约|单|合同|下来?)?|拿下|落单|下单|定下来|敲定|关单|结单|"
    r"(?<!才)(?<!飞机)落地(?!页)|中标|"
    r"采购完成|走完(?:合同|流程|采购)|预计(?:签|成交|关|下单|定|采购)|出(?:结果|定标)|定标"
)  # fmt: skip
NOT_CLOSING: Final = Pattern(
    r"\b(?:nda|sign(?:s|ed|ing)? (?:(?:the|our|their|an?|mutual) )*(?:nda|non-?disclosure)|close (?:the loop|"
    r"to (?:the|us|it|their)\b|out the loop)|closed?(?: won| lost)|sign (?:in|up)\b"
    r"(?!\s+(?:early|mid|late|q[1-4]|h[12]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|the |an? |\d|one|two|three|"
    r"four|six))|"
    r"close(?:ly|d for)|office is closed|closed (?:until|for|on)|signed (?:off|in|up))\b|"
    r"签(?:到|收|字|名|保密|不[了下成完到掉]|"
    r"nda)|签合同前"
)
OUR_ACTION: Final = Pattern(
    r"\b(?:i|i'll|i'm|ill|we|we'll|we're|let's|lets|remind\w*|reminder|follow(?:ing)?[- ]?ups?|follow|followup|"
    r"fu|f/u|call(?:ing)?|callback|ping|chase|send(?:ing)?|check(?:ing)?(?: in| back)?|chek|circle|touch base|"
    r"revisit|retry|try|nudge|email|mail|text|ring|"
    r"meet(?:ing)?|visit(?:ing)?|demo|present(?:ing|ation)?|deliver|share|submit|schedul\w+|set up|book(?:ed)?|"
    r"next(?: step| call| meeting| action| contact| touch)?|knock|reach out|get back|catch up|prep(?:are)?|sync|"
    r"kick-?off|"
    r"follow-up|todo|to-do|due|deadline|quote (?:out|by|due|on)|proposal (?:out|by|due|on)|deck|draft|review "
    r"with|session|workshop|lunch|coffee|dinner|onsite|on-site|talk(?:ing)?|speak|connect|regroup|resume|"
    r"re-?engage|bug|poke|drop by|stop by|swing by|back to (?:them|him|her)|go (?:see|there|over)|see (?:them|"
    r"him|her)|bring|walk (?:them|him|her)|show (?:them|him|her)|run (?:a|the)|start(?:ing)? (?:the )?(?:poc|"
    r"pilot|trial)|pick (?:it|this) (?:back )?up|hand (?:over|in)|reply|respond|answer|wake|resurface|diari[sz]e|"
    r"snooze)\b"
    r"|我(?!们老板)|咱|跟进|联系|联络|回访|再(?!说|谈预算|议|考虑|定)|发(?!现|票|货|展|布|生|起)|给(?:他|她|客户|"
    r"对方|出|方案|报|答复|个)|电话|打(?!折|算|包|款)|约|上门|拜访|提醒|去(?!年|世)|见面|面谈|开会|会议|例会|周会|"
    r"早会|演示|"
    r"交流|沟通|聊|寄|送|提交|提供|交(?:付|方案|标书)|汇报|回复|答复|追|催|问|确认|安排|准备|做|出(?:方案|报价|"
    r"差去)|报价|试|看看|碰|对(?:一?下|一[遍次轮]|齐)|对接|培训|讲|谈|请|吃饭|过去|过来|来(?:现场|公司|我)|参观|接待|投标|述标|"
    r"下一步|计划|待办|跑(?:一)?趟"
)  # fmt: skip
THEIRS: Final = Pattern(
    r"\b(?:they|they'll|they're|he|he'll|she|she'll|their|his|her|customer|client|board|committee|cfo|ceo|cto|"
    r"coo|cio|boss|procurement|legal|finance|management|buyer|prospect|team|it|gets?|is|are|comes?|vacation|"
    r"holiday|leave|ooo|out of office|away|travel\w*|back from|renewal|expires?|fiscal|fy|budget|launch\w*|"
    r"move(?:s|d)?|opens?|meets?|goes?|returns?)\b"
    r"|他们?|她|客户|对方|董事会|领导|老板|总(?!结|之|共|体)|经理|主任|院长|校长|厂长|出差|休假|放假|开(?:董事|"
    r"评审|立项)|年会|到期|财年|预算|内部|集团|甲方|采购部|技术部|财务|法务|合同到"
)
THEIR_SUBJECT: Final = Pattern(
    r"^\W*(?:x{2,}(?: x{2,})*(?:'s)?[\s:,-]*|某+[的:, ]*)?(?:and |but |so |btw |fyi |note: )?"
    r"(?:(?:they|they'll|they're|he|he'll|he's|she|she'll|she's|their|his|her|customer|client|"
    r"the (?:customer|client|board|committee|team|cfo|ceo|cto|coo|cio|boss|buyer)|board|procurement|legal|finance|"
    r"management)\b(?! (?:call|meeting|mtg|review|session|demo|workshop|sync|catch-?up))|"
    r"(?:他们?|她|客户|对方|董事会|领导|老板|甲方|"
    r"采购(?:部|方)?|财务|法务))"
)
ASKED_OF_US: Final = Pattern(
    r"\b(?:want(?:s|ed)?|need(?:s|ed)?|ask(?:s|ed)?|like|expect(?:s|ed)?|request(?:s|ed)?|agreed|wanna|told|"
    r"invited|prefers?|free|available|can do|ok with|suggest(?:s|ed)?|propos\w+|said to|says to|"
    r"confirmed)\b(?=.{0,40}\b(?:us|me|call|demo|meet\w*|quote|proposal|deck|visit|send|sent|offer|pricing|see|"
    r"talk|poc|trial|samples?|answer|reply|it|contract|by|review|workshop|session|follow)\b)|"
    r"\b(?:suggest(?:s|ed)?|propose[sd]?|prefers?|(?:'d|would) (?:rather|prefer)|(?:'s|is) (?:free|available)|can do|"
    r"could do) (?:on |for |next |this |the )?(?:mon|tue|wed|thu|fri|sat|sun|\d)|(?:让|叫|要|请|约|"
    r"希望|想)(?:我|咱|我们)|(?:要|想看?|希望(?:看)?|需要)(?:一份|方案|报价|演示|资料|合同|样品|案例)|约(?:了|在|"
    r"好|我们)|(?:要求|要|让|叫|希望|催|想)[^,。]{0,14}?(?:给|发|出|提供|提交|交|报|寄|送|看到?|拿到|收到)(?:个|"
    r"一份|到)?(?:他们|"
    r"方案|报价|资料|样品|合同|案例|文件|清单|计划|演示|价格|标书|白皮书|说明|手册|型录|目录|demo|poc|ppt|样机|试用)"
)
UNTIL: Final = Pattern(r"(?:\b(?:until|till?|before)\s*(?:the )?|(?:到|等到?|直到)\s*)$")
NEGATIVE: Final = Pattern(
    r"\b(?:not|no|nothing|won't|don't|can't|isn't|doesn'?t|never|nobody|away|out|ooo|vacation|leave|holiday|closed|"
    r"busy|"
    r"frozen|hold|fiscal)\b|财年|不|没|无|出差|休假|放假|暂"
)
ABSENT: Final = Pattern(
    r"\b(?:i'm|i am|i'll be|we're|we'll be) (?:\w+ )?(?:out|away|off|ooo|on (?:leave|vacation|holiday|pto)|"
    r"travel\w*)\b|我(?:要|会)?(?:休假|请假|出差(?!去))"
)
RESTING: Final = Pattern(
    r"\b(?:nothing to do|nothing (?:for us|from us|needed)|no (?:action|need|follow-?up|next step)s?\b|snooze|wait|"
    r"park|hold|sleep|leave (?:it|them|him|her))\b"
    r"|(?:不用|别|不必|不要|不需要?|无需|唔使|没必要)(?:去|再)?(?:找|联系|打|催|问|跟进?|追|动|管|理|做|回访|搵)"
)
THEIR_OWN: Final = Pattern(
    r"\bx{3,}(?:'s \w+)? (?:will|'ll|promised|is going to|are going to)\b|某某+(?:会(?![议面谈])|将)|\b(?:meets|sits|"
    r"convenes|votes|decides|approves|returns|(?:they|he|she|who|governors|trustees|directors|council|hq|exec\w*|"
    r"shareholders|owners?|partners?|supervisory board) (?:all )?(?:meet|sit|vote|decide|review|convene|gather|discuss|"
    r"return|fly|present|go|come|reconvene|look)(?:e?s)?|board (?:meet\w*|is|on|to|votes?|approves?|decides?|will)|"
    r"wait\w* (?:for|on) (?:their|his|her|them|him|the (?:board|client|customer|cfo|ceo|boss)|approval|an? (?:answer|"
    r"reply|decision))|request\w* budget|on vacation|on leave|on holiday|ooo|out of office|back on|back from|"
    r"announc\w+|shortlist\w*|new (?:guy|man|woman|person|one|manager|director|boss|head|buyer|lead|"
    r"owner) (?:starts?|joins?|begins?|comes)|(?:rfp|rfq|rfi|tender|itt) (?:\w+ )?(?:lands?|comes? out|drops|"
    r"published|released|"
    r"issued|goes out)|(?:answer|reply|feedback|response|approval|results?|verdict) (?:is |are )?expected|"
    r"(?:comments?|feedback|answers?|results?|redlines|markup) (?:will|to|should) (?:come|"
    r"arrive|follow)|"
    r"renewal(?! (?:talk|call|chat|meeting|quote|discussion|conversation|convo|proposal|negotiation))|expires?|"
    r"contract (?:ends|runs|is up)|get(?:s)? back to (?:us|me)|(?:will|to|gonna) (?:reply|respond|decide|confirm|"
    r"answer|revert|let (?:us|me) know|get back)|fiscal year|new (?:ceo|cfo|cto|fy)|(?:need|want|require)\w* (?:it |"
    r"this |the )?(?:deliver\w*|implement\w*|roll-?out|live|deployed|installed|up and running)|their (?:\w+ "
    r"){0,2}(?:meeting|review|launch|deadline|event)|go[- ]live|off until|out until|"
    r"(?<!invite )(?<!invitation )(?<!offer )(?<!quote )is out|travel(?:l)?ing)\b|"
    r"公布|公示|入围|交期|工期|货期|周期|上线(?!进度|培训|演示|会|对接|沟通|方案|情况)|出差|休假|放假|董事会|到期|"
    r"(?:给|回复?|"
    r"答复)(?:我们?|咱)(?!方案)|"
    r"开会(?:再)?(?:讨论|定|研究|决定|商量|表决|评审)|交货|供货|送审|报批|"
    r"(?:说好?|答应|承诺)[^,。]{0,8}(?:回(?:我|电|复|话|信)|给我)|"
    r"说.{0,8}给个?(?:消息|答复|结果|回复|反馈|回音|信儿?|准信|说法|回话)|内部(?:讨论|评审|会)|(?<![线马网])上会|"
    r"过会|财年|"
    r"(?<![给跟向和])(?:他们?|客户|对方)(?:\S{0,4})(?:开会|讨论|决定|汇报|答复|回复|出结果|评审|定)"
)
REPLACED_BEFORE: Final = Pattern(
    r"(?:从|由|原定(?:在|于)?|原来(?:是|定在)?|本来(?:是|定在)?|不是|而不是|\b(?:originally|was (?:set|planned|"
    r"scheduled|due) "
    r"(?:for|on)|instead of|rather than|not|(?:can't|cannot|couldn't|can not) (?:do|make)|cancel\w*(?: the "
    r"\w+)?))\s*(?:on )?$"
)
REPLACED_AFTER: Final = Pattern(r"^[^,。;]{0,4}(?:改|推|调|挪|延|换|提前|移)(?:到|至|为|成|期到)")
MOVING: Final = Pattern(
    r"\b(?:mov\w+|reschedul\w+|shift\w*|push\w*|postpon\w+|chang\w+|bump\w*|slip\w*|slid(?:es?)?)\b[^,.;]{0,30}$"
)
DEFERRED: Final = Pattern(
    r"\b(?:mov\w+|push\w*|delay\w*|postpon\w*|slip\w*|defer\w*|shift\w*)\b[^,.;]{0,20}\b(?:decision|signing|signature|"
    r"award|clos(?:e|ing)|purchase)\b[^,.;]{0,12}$|\b(?:decision|signing|signature|award|clos(?:e|ing)|purchase)\b"
    r"[^,.;]{0,24}\b(?:moved|pushed|delayed|postponed|slip\w*|deferred|shifted)\b[^,.;]{0,12}$"
    r"|(?:决策|决定|签约|签单|定标|成交|采购|下单|拍板)[^,.。]{0,4}(?:推|延|拖|挪|改)(?:迟|后|期)?[到至]\s*$"
)
"""Words by which the end of the deal is put off."""
THEN: Final = Pattern(
    r"[^.;!?。]{0,50}\b(?:call|try|ping|check|follow|reach|touch|revisit|back|again|contact|meet|talk|knock)"
    r"\b[^.;!?。]{0,24}\b(?:then|that day|at that point)\b"
    r"|\W*(?:我们?|咱们?|就|那|等)*(?:到时候?|届时|到那时候?|那时候?|那会儿)[^,.;。]{0,10}?"
    r"(?:再|我|联系|跟|打(?!算)|约|去|问|回访|拜访|call)"
)
"""What says, right behind the clause of a date, that we act on that day."""
NOT_BEFORE_THEN: Final = Pattern(
    r"[^.;!?。]{0,50}\b(?:nothing|wait|sleep|hold|park)\b[^.;!?。]{0,24}\b(?:until|till?) then\b"
)
"""What says, behind the clause of a date, that nothing is done before it."""
NO_SUCH: Final = Pattern(
    r"\b(?:no|zero|not|can'?t|cannot|won'?t|couldn'?t|nothing|without)(?: \w+)? (?:meetings?|calls?|time|slots?|"
    r"meet|demo|visit|"
    r"availability|free|talk|do)\b(?! (?:until|till?|before))[^,.;]{0,12}$|(?:没空|没时间|不方便|不行|去不了|来不了|"
    r"没法)\s*$"
)
"""Words before a date on which nothing takes place."""
NO_SUCH_BEHIND: Final = Pattern(
    r"\s*(?:is |are )?(?:no good|doesn'?t work|not (?:possible|free|available)|fully booked)"
    r"|(?:'s)? (?:\w+ ){0,3}(?:is |was |got |has been |been )?(?:cancel+ed|called off|scrapped)\b"
    r"|的?[^,.;。]{0,8}(?:取消|不开|作废)了?(?![^,.;。]{0,6}改)"
    r"|\s*(?:他们?|她|客户|对方|我们?|都|实在|又)*(?:没空|没时间|不方便|不行|去不了|来不了|不在|约不上|排不开)"
)
EXPIRING: Final = Pattern(
    r"\b(?:expir\w+|valid(?:ity)?|good (?:until|through|till)|past due|overdue|invoice (?:from|of|"
    r"dated))\b[^,.;]{0,24}$"
    r"|(?:有效期|逾期|欠款|货款|尾款)[^,.;。]{0,8}$"
)
"""Words of a paper that runs out, or of a debt: its day is nobody's next step."""
TRAVEL: Final = Pattern(
    r"\b(?:flight|plane|train|lands?|landing|arriv\w+|takes? off|departs?|check-?in at the hotel)\b|航班|高铁|飞机|"
    r"动车|火车|起飞|落地|到站"
)
"""Words of a journey, whose hours are not those of the appointment."""
CONDITIONAL: Final = Pattern(
    r"\b(?:if|unless|in case)\b(?:(?!\b(?:then|call|chase|ping|send|nudge|i|we|i'll|we'll|let's|"
    r"escalate)\b)[^,.;]){2,60}$"
    r"|(?:如果|要是|假如|若是?|万一)[^,.;。]{0,16}$"
)
"""A condition that a date belongs to, before anything of ours."""
CONDITIONAL_BEHIND: Final = Pattern(
    r"\s*(?:之?前|以前)?(?:他们?|她|客户|对方)?(?:如果|要是|若|假如|再|还|仍|都|一直)*(?:不|没有?)"
    r"(?:回|答|复|动静|消息|给|定|签|确认|反馈|结果|信)[^,.;。]{0,6}(?:的话)?(?:[,，]|就|$)"
)
SAME_TIME: Final = Pattern(
    r"[\s,(]{0,3}(?:at (?:the )?)?same (?:time|hour|slot)\b|[\s,(]{0,3}(?:还是)?(?:同样(?:的)?时间|同一时间|"
    r"时间(?:不变|照旧|一样)|老时间)"
)
"""What gives a day the hour that was named before."""
BOUND_LEAD: Final = Pattern(r"\b(?:by|until|till|next|before)\s*$")
BOUND_WORD: Final = Pattern(r"(?:by|until|till|before)\b")
TARGET: Final = Pattern(r"target|目标|预计|争取|力争|expected|ideally|hopefully|aim(?:ing)?\b")
FIRST_PERSON: Final = Pattern(
    r"\b(?:i|i'll|ill|we|we'll|let's|remind\w*|follow(?:ing)?[- ]?up|ping|chase|call(?:ing)? (?:him|her|them|back)"
    r"|send(?:ing)? (?:him|her|them|it))\b|(?<![给回复知诉找跟和系催问让叫请])我|再|跟进|提醒|回访"
)
LATEST: Final = Pattern(
    r"\W*(?:but |or |and )?(?:最晚|最迟|最慢|至迟|不晚于|不超过|再晚|顶多|(?:at )?(?:the )?(?:very )?latest|"
    r"no later than|not later than|worst case|deadline)[^,.;。]{0,8}$"
)
"""Words that give, beside the day aimed at for signing, the last one."""
REMINDED: Final = Pattern(
    r"\W*(?:and |so |to )?(?:pls |please )?(?:remind me|set (?:me )?a reminder|"
    r"(?:记得|别忘了?|到时候?|请|麻烦|帮我?)*(?:提醒|喊|叫)(?:我|一下|下我))"
    r"\s*(?:$|[,.;!])"
)
"""A reminder asked for right behind the clause of a date."""
NO_ACTION: Final = Pattern(
    r"\b(?:no|zero|not?) (?:more |further |need (?:to|for) )?(?:fu|f/u|follow(?:ing)?[- ]?ups?|"
    r"next steps?|actions?|chas(?:e|ing))\b(?! (?:(?:is |are )?(?:needed |required |necessary |due )?)?(?:until|"
    r"till?|before|b4))|(?<!前)(?<!前都)(?<!前也)(?:不用|不需要?|无需|没必要|不必|别|"
    r"不要?|唔使|毋须)再?(?:去|继续)?(?:跟进?|追|回访|联系|打扰|搵)"
    r"(?!.{0,6}(?:之前|以前|前再|再))"
)
"""Words that say that nothing more is to be done."""
PUT_OFF: Final = Pattern(r"(?:延|推|拖|搁)(?:迟|后|期)?到\s*$")
"""Words by which a project is put off; a contact that is put off has a word of its own."""
UNTIL_WORD: Final = Pattern(r"(?:until|till?)\b")
NOT_BEFORE_IT: Final = Pattern(
    r"(?:之?前|以前)?\s*(?:不|没(?!消息|回|动静|反应|答复|结果|信)|都不)"
    r"|\s*(?:'s |is )?(?:doesn'?t|does not|won'?t|isn'?t|not(?! (?:the )?\d)|no good|bad)\b"
)
US: Final = Pattern(r"\b(?:us|me)\b|[我咱]")

"""How people ask for something in whole sentences: what stands in them, in either language."""

from typing import Final

from parsing.patterns import Pattern

_DEALS: Final = r"(?:deals?|opportunit(?:y|ies)|opps?|customers?|clients?|accounts?|leads?|pipeline|prospects?)"
_HAN_DEALS: Final = r"(?:单子|单|商机|客户|项目|机会)"
_PERIOD: Final = r"(?:this|next) (?:week|month|quarter|year)"

OPENERS: Final = Pattern(
    r"(?:(?:hey|hi|hello|please|pls|ok(?:ay)?|so|um+|uh+|well|and|then|also|now|just|could you|can you|would you|"
    r"will you|can we|i want to|i need to|i(?:'d| would) like to|let'?s|go ahead and|quick question|"
    r"i'?m [^,.!]{2,30}[,.!]|this is [^,.!]{2,30}[,.!]|我是[^,，.。!]{1,10}[,，.。!]|看看(?=谁)|"
    r"你?能不能|能否|可以|可不可以|麻烦您?|请(?!求|假|示)|帮我|帮忙|我想|我要(?=看|查|建|录|加)|那(?!边)|然后|"
    r"给我(?=看|查|列)|嗯+|呃+|哦|你好|您好)(?![a-z])[\s,，。.!！:：、]*)+"
)
"""What may stand before a wish and adds nothing to it."""

HELLO: Final = Pattern(
    r"(?:hi+|hello|hey+|hiya|yo|howdy|good (?:morning|afternoon|evening)|morning|anyone (?:here|there)|"
    r"are you (?:there|here|alive)|test(?:ing)?)(?:[ ,]+(?:there|oppbot|bot|team|all|everyone|again))*"
    r"|(?:(?:what|who)(?: is|'s|s| are)|tell me about) (?:this|you|oppbot|that)(?: (?:bot|thing|app|for|all about))*"
    r"|(?:你好|您好|嗨|哈[喽啰]|在吗|在不在|有人吗|早上?好?|早安|上午好|下午好|晚上好|测试(?:一下)?)[呀啊哈]?"
    r"|(?:这|你|您|这个|那个)(?:机器人|东西)?(?:是)?(?:谁|干[嘛吗什么啥]+(?:用)?的?|做什么(?:用)?的?|什么东西|"
    r"啥)(?:呀|啊|呢)?"
)
THANKS: Final = Pattern(
    r"(?:(?:ok(?:ay)?|great|perfect|cool|nice|good|awesome|got it|yes|alright)[ ,.!]*)*(?:many |a lot )?"
    r"(?:thanks|thank you|thx|ty|cheers|appreciate(?:d| it))(?:[ ,]+(?:so much|a lot|bot|oppbot|man|very much|"
    r"you|again))*"
    r"|(?:ok(?:ay)?|great|perfect|cool|nice|good|awesome|got it|alright|sounds good|good job|well done|bye|never ?mind|"
    r"no worries|forget it)"
    r"|(?:好的?|行|嗯+|收到|明白了?|知道了|可以了?|ok|太好了|真?不错|厉害|辛苦了?|拜拜|算了|没事了?|不用了)?[,，\s]*"
    r"(?:多?谢谢?(?:您|你|啦|了)?|感谢|辛苦了?)?[啦哈呀]?"
)
HELP: Final = Pattern(
    r"what (?:else )?(?:can|do|could) (?:you|i|we)(?: actually| even)? (?:do|say|ask|type|help with)\b.{0,20}|"
    r"how (?:does|do) (?:this|it|you|that|oppbot) work|how (?:do|can|should) (?:i|we) (?:use|start|begin|get started|"
    r"work with)\b.{0,15}|what (?:are|is) (?:the|your) (?:commands?|features?)|(?:i )?need (?:some )?help|help me|"
    r"what now|what should i (?:type|say)|"
    r"(?:你|您|这个?)?(?:都)?(?:能|会|可以)(?:帮我)?(?:干|做|帮)(?:点|些)?(?:什么|啥|嘛|吗|哪些事?|忙)+(?:呀|啊|呢)?|"
    r"(?:你|您|这个?)?(?:都)?有(?:什么|哪些|啥)(?:功能|指令|命令|用)|(?:这个?|你|您)?(?:要|应该|该)?(?:怎么|咋)"
    r"(?:用|使用?|操作|玩)"
    r"(?:的)?(?:呀|啊|呢)?|使用说明|求助|救命"
)
UNDO: Final = Pattern(
    r"(?:(?:oops|whoops|no|wait|sorry|never ?mind|my bad|my mistake|ugh|argh|oh|wrong (?:one|deal|button)|"
    r"mistake)[ ,.!]*)*"
    r"(?:undo|take (?:that|it|this) back|scratch that|revert|roll (?:it|that|this) back|cancel (?:that|it|this))"
    r"(?:[ ,]+(?:that|it|this|please|the last (?:one|change|update|thing)|last(?: one| change)?))*"
    r"|oops|whoops|my mistake"
    r"|(?:(?:哎呀?|啊|诶|不对?|算了|等等|等一下|(?:搞|点|说|弄|打|发|记|填|写)?错了?|抱歉|不好意思|帮我|请|把)"
    r"[ ,，。!！、]*)*"
    r"(?:撤销|撤回|撤掉|撤了|取消|收回|回退|还原|退回去)(?:掉|一下|了)?(?:刚才|刚刚|上一?|前面|上面)?的?[那这]?"
    r"(?:一?[条个次步笔下]|操作|更新|记录|改动)*(?:吧|了|一下)?"
    r"|(?:把)?(?:刚才|刚刚|上一?)的?[那这]?(?:一?[条个次步笔]|操作|更新|记录|改动)*(?:撤销|撤回|撤掉|撤了|取消|"
    r"收回)(?:掉|一下|了)?吧?"
)
DUE: Final = Pattern(
    r"(?:show me )?(?:what(?:'s|s| is| are| do| should| must)?|anything|is there|who(?:m)?(?: do| should)?|"
    r"which)\b.{0,35}"
    r"\b(?:today|tomorrow|this week|due|on my plate|my (?:agenda|list)|to[- ]?do|need to do|should i do|do next|"
    r"call next|up next)\b.{0,15}"
    r"|what(?:'s|s| is) (?:next|up)|(?:show (?:me )?)?my (?:day|agenda|week|tasks?|to-?dos?|reminders?|schedule|"
    r"follow-?ups?)\b.{0,20}"
    r"|(?:我|咱们?)?(?:今天|今日|明天|本周|这周|这个?星期|最近|接下来)我?(?:都)?(?:还)?(?:有|要|该|需要|得)"
    r"(?:些|点|去)?"
    r"(?:什么|啥|哪些|谁|几个|没有?).{0,10}"
    r"|(?:我|咱们?)?(?:今天|今日|明天|本周|这周|这个?星期)?(?:还)?(?:有|要|该|需要|得)(?:做|跟|联系|打)?(?:什么|"
    r"啥|哪些|谁)"
    r"(?:要|该|事|待办|活|任务|客户)*(?:做|跟进?|联系|打电话|办|处理)?(?:的|吗|呢|呀|没)*"
    r"|(?:我|咱们?)?(?:今天|今日|明天|本周|这周|这个?星期)(?:还)?(?:要|该|需要|得)(?:做|跟进?|联系|打|拜访|处理)(?:什么|啥|哪些|谁|几个)?"
    r"(?:的|事|客户|单子?|商机|吗|呢|呀|人)*"
    r"|(?:我的|看看?|查看)?(?:今天|今日|本周|这周)的?(?:安排|日程|待办|任务|计划|跟进)(?:有哪些|是什么)?"
)
LIST_MINE: Final = Pattern(
    rf"(?:(?:show|list|see|view|give|what are|what'?s|which are|where are)\b.{{0,8}})"
    rf"?\bmy\b.{{0,10}}\b{_DEALS}(?: again)?"
    rf"|(?:which|what|how many|list|show)\b.{{0,15}}\b{_DEALS}\b.{{0,8}}\b(?:i|mine)\b.{{0,20}}"
    rf"|(?:看看?|查看?|列出?)?(?:一?下)?我(?:手上|手里|名下|这边|自己)?(?:现在|目前)?(?:有|在跟|负责|的|跟)"
    rf"+(?:哪些|什么|几个|多少|所有|全部)?"
    rf"(?:在跟的?)?{_HAN_DEALS}(?:有哪些|呢|啊)?"
)
LIST_ALL: Final = Pattern(
    rf"(?:show|list|see|view|give|what are|what'?s in)\b.{{0,10}}\b(?:all|every|everyone'?s?|everybody'?s?|"
    rf"the team'?s?|our|"
    rf"the whole)\b.{{0,15}}\b{_DEALS}\b.{{0,15}}|(?:all|everyone'?s|everybody'?s|our)\b.{{0,10}}\b{_DEALS}"
    rf"|(?:看看?|查看?|列出?)(?:一?下)?(?:大家|所有人?|全部|团队|全组|我们|咱们)的?.{{0,4}}{_HAN_DEALS}"
    rf"|(?:大家|团队|我们|咱们)(?:手上|现在)?(?:都)?有(?:哪些|什么|多少|几个){_HAN_DEALS}.{{0,2}}"
)


def _at_rest(english: str, chinese: str) -> Pattern:
    return Pattern(
        rf"(?:which|what|any|anything|show|list|where)\b.{{0,30}}\b(?:{english})\b.{{0,15}}"
        rf"|(?:看看?|查)?(?:一?下)?(?:有)?(?:哪些|哪几个|什么|有没有)?{_HAN_DEALS}?(?:{chinese})了?的?{_HAN_DEALS}?(?:有哪些)?"
        rf"(?:吗|呢)?"
    )


STUCK: Final = _at_rest("stuck", "卡住|卡着|卡壳")
STALLED: Final = _at_rest("stalled|stale|silent|idle|not moving|gone quiet", "停滞|没动静|没进展|不动")
TO_DROP: Final = _at_rest("drop|give up on", "(?:该|可以|建议|要)(?:淘汰|放弃)")
WHY: Final = Pattern(
    r"(?:why|how come)\b.{0,80}\b(?:stuck|stalled|slow|not moving|no progress|nowhere|health\w*|scores?|weak)\b.{0,20}"
    r"|(?:how healthy|what(?: i|')s the health)\b.{0,80}"
    r"|(?:is|are)\b.{1,60}\b(?:at risk|in (?:danger|trouble)|slipping(?: away)?)"
    r"|.{0,30}(?:为什么|为啥|怎么|咋).{0,4}(?:卡|停|不动|没动静|没有?进展|推不[动下]|这么慢|(?:分|健康).{0,4}低).{0,10}"
    r"|.{0,30}健康(?:度|分).{0,8}"
    r"|.{0,30}(?:(?:有|存在)(?:什么|啥|哪些)?(?:风险|危险)(?:吗|么|没有?)|有(?:什么|啥|哪些|没有什?么?)(?:风险|危险)|"
    r"(?:风险|危险)(?:[高大]?[吗么]|高不高|大不大|有多[高大]|在哪里?)|有没有(?:风险|危险))"
)
LOOK_UP: Final = Pattern(
    r"(?:(?:请|麻烦|帮我|帮忙|给我|你)[ ,，]*)*(?:查|看|找|调|翻)(?:看|找|出)?(?:一?下)(?!不).{1,30}"
    r"|(?:查|看|找|调|翻)(?:看|找|出)?.{1,20}的(?:联系人|联系方式|电话|手机号?|资料|信息|记录|历史|详情)"
)
"""A request to look something of a deal up."""
LATE: Final = Pattern(
    r"(?:who|which|what|any|anyone|anything|show|list)\b.{0,30}\b(?:late|overdue|behind|slipping)\b.{0,15}"
    rf"|(?:我是.{{1,6}}[,，])?(?:看看?|查)?(?:一?下)?(?:有)?(?:谁|哪些|哪几个|什么|有没有)(?:人|{_HAN_DEALS})"
    rf"?(?:逾期|过期|拖着|超期|没跟进?)"
    rf"了?的?{_HAN_DEALS}?(?:吗|呢)?"
)
CLOSING: Final = Pattern(
    rf"(?:what|which|how many|who)\b.{{0,30}}\b(?:clos\w+|sign\w*|win|book\w*)"
    rf"\b.{{0,15}}(?P<en>{_PERIOD}).{{0,10}}"
    r"|(?:我们?|咱们?)?(?P<zh>[这本下]个?(?:月|周|季度?|星期))(?:大概|预计|估计)?(?:能|可以|会|要)(?:签|成交|关|"
    r"拿下|成)(?:多少[个单家]|哪些|几[个单家]|什么).{0,6}"
)
FUNNEL: Final = Pattern(
    r"(?:how(?:'s|s| is| does| do| are| did)?|what'?s|show)\b.{0,15}\b(?:pipeline|funnel|numbers|team|we)"
    r"\b(?: (?:doing|look\w*|"
    r"going|like|so far|now|today|this week|at|please|stand|do))*"
    r"(?: (?:over )?(?P<en>(?:this|the last|last|the past|past) (?:month|quarter|year|\d+ (?:days|weeks|months))))?"
    r"|(?:看看?|查)?(?:一?下)?(?:我们|咱们|团队|整个团队|大家)?(?:的)?(?:整体|总体|整个|大盘|业绩|漏斗|管道|"
    r"数据|团队)(?:的)?(?P<zh>[这本]个?(?:月|季度?|年)|今年)?(?:的)?"
    r"(?:情况|业绩|数据|进展|漏斗|管道)?(?:怎么样|如何|咋样|什么样|好不好)?了?[呢啊]?"
)
COLLEAGUE: Final = Pattern(
    rf"(?:what|which)(?:\b.{{0,12}}?(?:{_DEALS} )?(?:is|does|has|are)|'s)\s+(?P<en>[\w.]+(?: [\w.]+)??)"
    rf"\s+(?:working on|doing|have|got|"
    rf"own|handling|up to|on)\b.{{0,12}}"
    rf"|(?:show|list|see)\b(?: me)? (?P<of>[\w.]+)'?s (?:open )?{_DEALS}"
    rf"|(?:看看?|查看?)?(?:一?下)?(?P<zh>[^\s,，我大谁哪]{{1,6}}?)(?:手上|手里|名下|那边|最近|现在|目前)*(?:都)"
    rf"?(?:有|在跟|负责|在忙|跟)(?:着|的)?"
    rf"(?:哪些|什么|几个|多少)(?:{_HAN_DEALS})?(?:呢|啊)?"
)
LANGUAGE: Final = Pattern(
    r"(?:switch|change|set|talk|speak|use|answer|reply|go|put)\b.{0,25}?\b(?P<en>chinese|english|mandarin)\b.{0,10}"
    r"|(?:说|讲|用|换|切换?|改|转|设)(?:成|到|回|为|用|回到|置成?)*(?P<zh>中文|英文|英语|汉语)(?:吧|回答|回复|"
    r"说|版|界面)?"
)
TEAM: Final = Pattern(
    r"(?:who(?:'s| is| are) (?:in|on) (?:my|the|our) team|show (?:me )?(?:my|the|our) team)|(?:我们|咱们)"
    r"?团队(?:里|都)?有(?:谁|哪些人)"
)
OWNER: Final = Pattern(
    r"who(?:'s| is|se)?\s*(?:owns?|has|handles|handling|running|runs|manages|on|responsible for|the owner of|"
    r"in charge of)\s+(?P<en>.+)"
    r"|谁(?:在)?(?:负责|跟进?|管|的)(?:着|的)?(?P<zh>.+)"
)
ASKS: Final = Pattern(r"(?:who|whose|what|what's|whats|when|when's|where|where's|which|how)\b(?! a\b)[^,]*$")
"""A sentence that begins so and names a deal asks about it."""
ASKS_BACK: Final = Pattern(r"(?:is|are|was|did|does|do|has|have|any|can|could|will|would|should|shall)\b.*\?$")
HAN_ASKS: Final = Pattern(
    r"(?:什么|啥)(?:了|来着)[吗呢]?$|谁(?=的|在|跟|负责|管|$)|什么时候|啥时候|何时|哪天|(?:金额|值|价格?|单)?多少|多大|[哪什]么?个?阶段|"
    r"到哪一?步|怎么样了|啥情况|什么情况|什么进展|进展如何|"
    r"^(?!.*(?:便宜|优惠|折|降|少点))[^,，了过]{0,16}(?:(?:能|会|可以)[^,，了过]{0,8}[吗么不]|"
    r"(?:能不能|会不会|能否|有没有)[^,，了过]{1,8})$"
)
REPORTED: Final = Pattern(r"说|问|(?<!你)觉得|想知道|反馈|回复|要求|担心")
HOW: Final = Pattern(
    r"(?:how (?:do|can|would|should|does) (?:i|we|you|one)|how to|where (?:do|can) (?:i|we)|can (?:i|we)|"
    r"is there a way to|what if i)\s+"
    r"(?P<en>.{2,60})"
    r"|.{0,8}?(?:怎么|如何|咋|怎样)(?:样|去|才能|能)?(?P<zh>(?:改|建|加|录|新建|设|撤|转|推|标|看|查|删|换|关|"
    r"调|移|创|取消|把|给|记|填|推进).{0,14})"
)
THIS: Final = Pattern(
    r"\b(?:it|this|that|them|him|her)\b(?: (?:one|deal|opportunity))?|(?:这|那|该)(?:个|单|笔|条)?(?:单子|商机|"
    r"客户)?|它|他们?|她"
)
YES: Final = Pattern(
    r"(?:yes|yep|yeah|sure|ok(?:ay)?|right|correct|exactly|do it|please do)?[ ,.!]*(?:please )"
    r"?(?P<new>(?:please )?(?:create|add|make|new)(?: (?:it|one|that|a new one))?)?"
    r"(?: please)?|(?:对的?|是的?|嗯+|好的?|行|可以|没错)?[ ,，。!]*(?P<neu>(?:就)?(?:新建|创建|建|新增|加)"
    r"(?:一个|上|吧|一下)*)?(?:吧)?"
)
_LEAD: Final = (
    r"(?:(?:no|nope|nah|sorry|actually|wait|oops|i mean(?:t)?|correction|rather|hmm|oh|my mistake|typo|不对|"
    r"不是|不|错了|说错了|"
    r"搞错了|写错了|打错了|等等|哦|啊|抱歉|不好意思|更正(?:一下)?|其实)[,，.。!！:：\s]+)"
)
MEND: Final = Pattern(
    rf"(?:{_LEAD}+(?:it'?s|it is|it was|that'?s|that is|i meant|i mean|make (?:it|that|this)|(?:it )?should be|"
    rf"change (?:it|that|this) to|let'?s (?:say|do|make it)|"
    r"应该是?|是|就?改[成为到]|换[成到]|算)?"
    r"|(?:make|change|set|update|put) (?:it|that|this|the (?P<field>(?:deal )?(?:amount|value|size|price)|"
    r"(?:expected )?clos(?:e|ing)(?: date)?|grade))(?: to| at)?|(?:the )?(?:amount|value|date) (?:is|should be)|"
    r"it should be|i meant|it'?s actually"
    r"|(?:把)?(?:它|那个|这个|金额|时间|日期|价格)?就?(?:改[成为到]|换[成到]|调[成到整]+|应该是))\s*(?:to )"
    r"?(?P<rest>\S.*?)"
    r"(?:[,，\s]*(?:\bnot\b|instead of|rather than|不是)\s*.+)?(?:[,，\s]+(?:instead|i mean|please|actually|"
    r"then))*(?:吧|啦|哦|了)?"
)
TOPICS: Final = (
    ("team", r"team|团队"),
    ("stage", r"stage|phase|阶段"),
    ("undo", r"undo|take back|revert|撤|取消"),
    ("delete", r"delete|remove|删"),
    ("language", r"language|chinese|english|语言|中文|英文"),
    ("give", r"hand|give|assign|transfer|owner|转|交给|负责人"),
    ("lost", r"lost|lose|丢|输"),
    ("won", r"\bwon\b|\bwin\b|\bclose\b|赢|成交|关单|关掉"),
    ("date", r"date|remind|next|snooze|postpone|resched|time|时间|日期|提醒|推迟|下次"),
    ("amount", r"amount|value|price|budget|size|金额|价格|报价|钱"),
    ("see", r"\bsee\b|\bfind\b|view|look|list|\bshow\b|看|查|找"),
    ("new", r"new|create|add|open|start|enter|建|录|新|加"),
    ("log", r"update|log|note|record|change|edit|记|填|改|更新"),
)
"""What a question about the tool is about, by code; the first that fits counts."""

"""How people ask for the numbers, or how one deal stands, in whole sentences of either language."""

from typing import Final

from parsing.patterns import Pattern

_MONTHS: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)"
)
_SPAN: Final = rf"(?:(?:this|next|the next) (?:month|quarter|year)|{_MONTHS}|q[1-4])"
_HAN_SPAN: Final = (
    r"(?:[这本下]一?个?(?:月|季度?|年)|今年|明年|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?|q[1-4]|第?[一二三四]季度)"
)
_HAN_PAST: Final = r"(?:[这本上]一?个?(?:周|星期|月|季度?)|今天|昨天|最近)"
_US: Final = r"(?:我们?|咱们?|大家|团队)?的?"
_LOOK: Final = r"(?:看看?|查看?|给我看?)?(?:一?下)?"
_HOW: Final = r"(?:是|有)?(?:多少|怎么样|怎样|如何|咋样|高吗|高不高|什么样|情况)?[呢啊呀]?"

FORECAST: Final = Pattern(
    r"(?:(?:what(?:'s|s| is| does)|how(?:'s|s| is| does)|show(?: me)?|give me|see)\s+)?(?:the |our |my )?"
    rf"(?:(?P<before>{_SPAN})(?:'s)? )?(?:sales |revenue )?forecast(?: look(?:ing|s)?(?: like)?)?"
    rf"(?: (?:for|in|of) (?:the )?(?P<en>{_SPAN}))?"
    rf"|{_LOOK}{_US}(?P<zh>{_HAN_SPAN})?{_US}(?:业绩|销售额?|成交|回款)?预[测估]{_HOW}"
    r"|how much (?:will|can|could|do|are|should|might) (?:we|i|you|the team)\b.{0,20}"
    r"\b(?:clos\w+|sign\w*|win|book\w*|sell|make|bring in)"
    rf"(?: (?:by|in|for|at|during))?(?: the end of)?(?: (?P<much>{_SPAN}))?"
    rf"|{_US}(?P<han>{_HAN_SPAN})(?:大概|预计|估计)?(?:能|可以|会)?(?:做|完成|达到)(?:到)?(?:多少)(?:业绩|钱|销售额)?[呢啊]?"
    rf"|{_US}(?P<sum>{_HAN_SPAN})?{_US}(?:大概|预计|估计)?(?:能|可以|会)(?:签|成交|拿下|卖|关|回)(?:到|下)?多少(?:业绩|钱|款|销售额)?[呢啊]?"
)
CHANGED: Final = Pattern(
    r"what(?:'s|s| has| have)? (?:been )?changed(?: in (?:the |our |my )?pipeline)?"
    r"(?P<en> (?:since|this|last|today|yesterday)\b.{0,20})?"
    r"|(?:how (?:many|much)|what)\b.{0,15}\b(?:did|have) (?:we|i) "
    r"(?:win|won|closed?|sell|sold|sign|signed|lose|lost)"
    r"(?P<done> (?:since|this|last|today|yesterday)\b.{0,20})?"
    rf"|{_US}(?P<han>{_HAN_PAST})?{_US}(?:一共|总共)?(?:签|成交|赢|拿下|丢|成|输)了"
    r"(?:多少|几|哪些)(?:个|单|钱|单子|客户|商机)*[呢啊]?"
    rf"|{_US}(?P<zh>{_HAN_PAST})?{_US}(?:管道|漏斗|商机)?都?有?(?:了|些|点)?(?:什么|哪些|啥)?(?:变化|变动)(?:了|吗|呢|没有?)?"
)
RATES: Final = Pattern(
    r"(?:what(?:'s|s| is|s)|how(?:'s|s| is)|show(?: me)?)?\s*(?:the |our |my )?(?:win|conversion|close|closing) rates?"
    r"|(?:what are )?(?:the |our |my )?(?:top |main )?loss reasons"
    r"|why (?:do|are|did) (?:we|i) (?:keep )?los(?:e|ing)(?: deals| customers)?"
    r"|(?:为什么|为啥)?(?:我们|咱们)?(?:老|总)是?(?:丢|输)单"
    rf"|{_LOOK}{_US}(?:最近)?的?(?:(?:赢单|成交|转化|赢|胜|丢单|流失)率|"
    rf"(?:丢|输)单的?(?:主要)?原因(?:有哪些|是什么)?){_HOW}"
)
GOAL: Final = Pattern(
    r"(?:are|am) (?:we|i) (?:on|above|below|near|meeting|hitting) (?:the |our |my )?(?:target|goal|track|quota)s?"
    r"|how (?:far|close) (?:are (?:we|you)|am i)?\s*(?:off |from |to )+(?:the |our |my )?(?:target|goal|quota)s?"
    r"|(?:show(?: me)?|what(?:'s|s| is| are)) (?:the |our |my )(?:target|goal|quota)s?"
    r"|(?:will|can|do|are) (?:we|i|the team)\b.{0,12}\b(?:hit|make|meet|reach)\w* (?:the |our |my )?"
    rf"(?P<en>{_SPAN})?(?:'s)? ?(?:target|goal|quota|number)s?(?: (?:for |in )?(?P<for>{_SPAN}))?"
    rf"|{_US}(?P<zh>{_HAN_SPAN})?的?目标(?:完成|达成|进度|进展|率|了)*{_HOW}了?"
    rf"|{_US}(?P<can>{_HAN_SPAN})?{_US}(?:还)?(?:能|可以|会|能不能|可不可以|会不会)"
    rf"(?:完成|达成|达到|实现)(?:得了)?{_US}(?:业绩)?(?:目标|指标|任务)?[吗么呢]?"
    rf"|{_US}(?P<met>{_HAN_SPAN})?{_US}(?:能|会)?(?:不能)?(?:达标|完成任务)(?:了)?(?:吗|么|没有?)"
    rf"|(?:离|距离?){_US}(?P<han>{_HAN_SPAN})?的?目标还?(?:差|有)(?:多少|多远|多大)[呢啊]?"
)
GOAL_SET: Final = Pattern(
    r"(?:set|change|make|put|raise|lower|update) (?:the |our |(?P<own>my) |(?:the )?team(?:'s)? )*"
    rf"(?:(?P<sooner>{_SPAN})(?:'s)? )?(?:sales )?(?:goal|target|quota)"
    rf"(?: (?:for|of|in) (?P<span>{_SPAN}))? (?:to|at|as) (?P<en>\S.{{0,40}})"
    rf"|(?:our|(?P<mine>my)|the|the team(?:'s)?) (?:(?P<before>{_SPAN})(?:'s)? )?(?:sales )?(?:goal|target|quota)"
    rf"(?: (?:for|of|in) (?P<behind>{_SPAN}))? (?:is|will be) (?P<is>[^\s\d]?\d.{{0,30}})"
    rf"|(?!目标[^定设改调订])(?:把|将)?(?P<wo>我(?!们))?{_US}(?P<han>{_HAN_SPAN})?的?(?:业绩|销售)?目标"
    r"(?:[定设改调提订](?:成|为|到|在|了)?|是|为|:)?(?P<zh>[^\s\d]?\d.{0,20}|[一二两三四五六七八九十百千]+[十百千万亿].{0,10})"
)
OPENED: Final = Pattern(
    r"how many (?:new )?(?:deals|opportunities|leads|customers)\b(?: (?:did|have|were|are|has))? ?(?:we|i|the team)? ?"
    r"(?:open\w*|add\w*|creat\w*|enter\w*|log\w*|start\w*|come in|came in)"
    r"(?: (?P<en>(?:this|the last|last|the past|past) (?:month|quarter|year|\d+ (?:days|weeks|months))))?"
    rf"|{_LOOK}{_US}(?P<zh>[这本]个?(?:月|季度?|年)|今年)?{_US}(?:一共|总共)?(?:新增|新建|新开|增加|开|录)了?(?:多少|几)个?新?"
    r"(?:商机|单子|客户|线索|项目)了?[呢啊]?"
)
UNTOUCHED: Final = Pattern(
    r"(?:which|what|who)\b.{0,20}\b(?:untouched|not (?:been )?(?:touched|contacted|followed up)|"
    r"hasn'?t (?:been )?(?:touched|contacted|followed up|updated|logged)|"
    r"haven'?t (?:we |i )?(?:been )?(?:touched|contacted|called|followed up)).{0,20}"
    r"|(?:谁|哪个|哪些|哪几个)?(?:客户|单子|商机|项目)?(?:最久|很久|好久|最近|长时间)(?:都)?没(?:有)?(?:人)?(?:跟进?|联系|动|更新|回访)过?"
    r"了?的?(?:客户|单子|商机|项目)?(?:是谁|有哪些|是哪个)?[呢啊]?"
)
APPROVALS: Final = Pattern(
    r"(?:what|which|anything|any|is there|show)\b.{0,30}\b(?:my approvals?|(?:(?:for me|i (?:have|need)) )?to approve|"
    r"(?:waits?|waiting) for my (?:approval|ok))|what needs my (?:approval|ok)"
    r"|(?:有(?:没有)?)?(?:什么|哪些|啥)?(?:要|等|需要|等着)我来?(?:审批|批准|批|同意)的?(?:有哪些|吗|商机)?"
    r"|(?:我的)?待审批的?(?:有哪些|商机)"
)

STANDING: Final = Pattern(
    r"(?=.*\b(?:how|what|status|news|about|summary|overview|situation)\b)"
    r"(?:(?:'s|what(?:'s|s| is)|how(?:'s|s| is)|any|tell me|give me|show me|the|a|quick|latest|current|about|on|of|"
    r"with|for|is|it|going|doing|looking|now|status|standing|news|summary|overview|situation|so far)(?:\s+|$))+"
    r"|(?:那边|这边|那个|这个|那家|这家)?的?(?:单子?|项目|客户|商机)?(?:现在|目前|最近|今天|这两天)?的?"
    r"(?:(?:进展|情况|状态|进度|近况)(?:怎么样|怎样|如何|咋样|什么样|到哪[儿里]?)?"
    r"|(?:跟进?|谈|聊|推进|走|做|推|处理)?(?:得|的|到)?(?:怎么样|怎样|如何|咋样|啥样|哪[儿里]?|什么程度))了?[呢啊呀]?"
    r"|(?:那边|这边)?(?:现在|目前|最近)?(?:还)?(?:有戏|有希望|有进展|有消息|有动静|有回音|稳|靠谱)(?:吗|么|没有?|不)"
    r"|(?:那边|这边)?(?:上次|上回|最近|刚才|之前)?(?:[跟和同与] ?)?"
    r"(?:是)?(?:怎么说|(?:聊|谈|讲|说|反馈)了?的?(?:是)?(?:些)?(?:什么|啥))的?[呢啊]?"
)
"""What stands around the name of a deal where nothing else is said than how it stands."""

"""How people are named, titled and spoken of, in English and Chinese."""

import re
from typing import Final

from parsing.patterns import Pattern

_AREA: Final = (
    r"(?:Ops|Operations|Sales|Engineering|Eng|IT|HR|Finance|Marketing|Product|Procurement|Purchasing|Security|"
    r"Technology|Digital|Data|Supply Chain|Logistics|Legal|Customer Success|Customer Service|Facilities|"
    r"Infrastructure|R&D|People|Manufacturing|Quality|Strategy|Research|Growth|RevOps|Sales Ops|Sourcing|Production|"
    r"Innovation|Compliance|Business Development|Clinical|Merchandising|Retail|E-?commerce|Platform|Support)"
)
_CHIEF: Final = r"CEO|CFO|CTO|COO|CIO|CMO|CPO|CRO|CSO|CDO|CISO|CHRO|GM|MD"
ROLE: Final = (
    rf"(?:(?:{_CHIEF})\b|(?:[SE]?VP|[Vv]ice [Pp]resident)(?: of)?(?:,? (?:{_AREA}(?: (?:and|&) {_AREA})?))?|"
    rf"[Hh]ead of (?:the )?(?:{_AREA}|[a-z]+)|(?:[Mm]anaging |[Tt]echnical |[Ee]xecutive |[Cc]reative "
    rf")?[Dd]irector of (?:{_AREA}|[a-z]+)"
    rf"|(?:{_AREA}|it|ops|sales|plant|project|general|purchasing|procurement|operations|office|marketing|finance|"
    rf"product|engineering|warehouse|factory|account|technical|store|regional|managing|security|hr|logistics|"
    rf"supply chain|category|IT) (?:[Mm]anager|[Dd]irector|[Ll]ead|[Hh]ead|[Bb]uyer|[Oo]fficer|[Cc]ontroller)"
    r"|[Pp]resident|[Ff]ounder|[Cc]o-?founder|[Oo]wner|[Cc]hairman|[Pp]rincipal|[Cc]ontroller|[Tt]reasurer|"
    r"[Bb]uyer|[Gg]eneral [Mm]anager|[Pp]roject [Mm]anager)"
)
"""A title in English; a pattern to build on, for the text as typed."""
_GIVEN: Final = r"[A-Z][a-z]+(?:[-'\u2019][A-Z]?[a-z]+)?"
_FULL: Final = rf"(?:(?:Dr|Mr|Mrs|Ms|Prof)\.? {_GIVEN}(?: {_GIVEN})?|{_GIVEN}(?: (?:van |de |von |O')?{_GIVEN})?)"
TITLED: Final = (
    Pattern(rf"\b(?P<role>{ROLE}),? (?P<name>{_FULL})(?! [A-Z][a-z]*(?: Inc| Ltd))"),
    Pattern(
        rf"\b(?P<name>{_FULL})(?:\s*\((?:their |the |our |new )?|, (?:their |the |our |new |who is (?:the |their )?|"
        rf"who's (?:the |their )?)?|,? (?:is|was|as) (?:the |their |a )?(?:new )?| [-\u2013] (?:the |their "
        rf")?)(?P<role>{ROLE})\b\)?(?!'s)"
    ),
)
ROLE_ALONE: Final = Pattern(
    rf"\b(?:(?i:their|the|his|her|a|an|new|with|w/|from|to|by|and|met|via|of)|[A-Za-z]+['\u2019]s?)\s+(?:(?:new|"
    rf"acting|current|interim|own)\s+)?(?P<role>{ROLE})\b(?! (?:team|department|dept|office|side|meeting|level|"
    rf"approval|review|of\b))|^(?P<role2>{ROLE}) (?=[a-z]+)"
)
CHIEF_ALONE: Final = Pattern(
    rf"\b(?P<role>{_CHIEF}|VP (?:of )?{_AREA})\b(?! (?:team|department|dept|office|meeting|level|approval))"
)
HONOURED: Final = Pattern(rf"\b(?P<name>(?:Dr|Mr|Mrs|Ms|Prof)\.? {_GIVEN}(?: {_GIVEN})?)")
MET: Final = Pattern(
    r"(?i:\b(?:call(?:ed|ing)?|cald|met|meeting|meet|spoke (?:to|with)|speak (?:to|with)|talked (?:to|with)|talk "
    r"to|w/|with|email(?:ed)?|e-mailed|text(?:ed)?|from|pinged|ping|visited|saw|see|told|asked|by|reached|rang|"
    r"ring|phoned|phone|messaged|contact|"
    r"cc|chase|chased|remind|nudge|update|thank|send|sent|sending|caught|catch|introduced to|(?:his|her|their) "
    r"(?:boss|manager|colleague|assistant|deputy|partner)|intro to|intro'd to|"
    r"demo(?:'?e?d)? (?:for|to)|presented to|showed|and|&|to|for|heard from|hear from|waiting (?:on|for)|"
    r"try(?:ing)?|owe|through|via|per|thanks to|champion(?: is)?|contact(?: is|:)?|know|reach|lunch with|coffee "
    r"with|cold-called|dm'?d|whatsapped|met up with))"
    rf"(?: back)?(?: w/| with)? (?P<name>{_FULL})(?=[\s,.;:()!?'\u2019@/&。、-]|$)(?! (?:Inc|Ltd|Corp|LLC|Group|"
    rf"Co\b)|['\u2019]s (?:office|hq|HQ|team|side|procurement|legal|board|plant|site|it\b|IT\b|people))"
)
DOES: Final = Pattern(
    rf"(?:^|(?<=[.!?;,:\n(\u2013\u2014-] )|(?<=[.!?;,:\n(])|(?<= (?:and|but|now) )|(?<= (?:that|said) "
    rf"))(?P<name>{_FULL})(?:'s)? (?:\([^)]{{1,30}}\) )?"
    r"(?=(?:is|was|isn't|wasn't|says?|said|wants?|wanted|needs?|needed|decides?|decided|loves?|loved|likes?|"
    r"liked|asked|asks|will|won't|has|had|hasn't|thinks?|thought|told|confirmed|agreed|agrees|signs?|signed|"
    r"holds?|controls?|owns?|prefers?|mentioned|replied|responded|promised|got|gets|seems?|sounds?|sounded|would|"
    r"can|can't|could|didn't|doesn't|hates?|called|emailed|texted|reviewing|approved|approves|worries|worried|"
    r"expects?|insists?|hopes?|checks?|sent|runs?|makes|feels?|felt|asked|came|left|joined|pushed|wrote|never|"
    r"still|really|also|just|from|at|@|is:|on|out|away|back|ghosted|went|no-showed)\b)"
)
AT_COMPANY: Final = Pattern(rf"\b(?P<name>{_FULL}) (?:@|at|from|\() ?(?=\S)")
OURS: Final = Pattern(
    r"(?:\b(?:our|my|colleague|teammate|we|cc|our own)(?: \w+){0,2} |\b(?:CS|SE|AE|SDR|BDR|AM) |我们的?|"
    r"我司的?|咱们的?|同事|公司的?|自己的?|让)$"
)
OUR_SIDE: Final = Pattern(
    r"^(?:\s*(?:from|on|in) (?:our|my) (?:team|side|office|company|end)|\s*\((?:our|my|colleague|se|csm|solutions)\b)",
    re.IGNORECASE,
)
_SURNAMES: Final = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹喻苏潘葛范彭郎鲁韦马苗方俞任袁柳史唐费薛雷贺倪汤罗毕郝安常乐于傅齐康伍余顾孟"
    "黄穆萧尹姚邵汪毛米贝明臧成戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾路江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房丁邓洪包左石崔龚程邢裴陆翁侯宁"
    "武刘景龙叶黎白蒲温庄晏柴瞿阎连习向古易廖耿匡文寇广曾关查游权岳梅谭覃涂辛管施牛单车尚楼丘甄商简鲍"
)
SURNAME: Final = f"(?:欧阳|上官|司马|诸葛|司徒|[{_SURNAMES}])"
"""A Chinese family name; a pattern to build on."""
_TITLE: Final = (
    r"(?:副?总(?:经理|监|裁|工(?:程师)?|编|助)?(?!部|共|体|是|结|价|额|计|量|之|算|的来|包|公司|成本|预算|金额|"
    r"数|觉得?贵)|副?董事长|董(?:事(?!会)|秘)?(?!事会)|副?经理|副?主任|副?主管|"
    r"工(?:程师)?(?![作具厂期业程地艺资商人序])|副?院长?(?!校|所)|副?校长?(?!园|区|方|内|企)|老师|副?处长?(?!理|"
    r"于|在)|副?科长|副?局长?(?!面|部|域)|副?部长|副?行长|副?所长|副?厂长?(?!区|商|家|房|里)|副?店长|副?站长|"
    r"副?队长|"
    r"副?书记|副?会长|副?秘书长?|助理|老板(?!娘)|博士|教授|医生|大夫|律师|会计|姐|哥|先生|女士|小姐|总裁|台长|"
    r"园长|馆长|社长|组长|班长|负责人|主席|顾问|副总|长官|科(?=[,。;:说,]))"
)
SHORT_TITLED: Final = Pattern(rf"(?<!对)(?P<name>{SURNAME}{_TITLE})")
FULL_TITLED: Final = Pattern(
    rf"(?:(?<=[,。;:!?和跟与给找约、的到见访部处科系 \n])|^)(?P<name>{SURNAME}[\u4e00-\u9fff]{{1,2}}(?:总监|总经理|"
    rf"副总经理|经理|主任|工程师|院长|校长|处长|科长|局长|部长|董事长|副总|总裁|厂长|老师|教授|医生|先生|女士|小姐))"
)
NICK: Final = Pattern(
    rf"(?<![\u4e00-\u9fffA-Za-z大最很])(?P<name>[小老阿]{SURNAME})(?![程序时区于心事案牌式规技术法向型米龙])(?=[\u4e00-\u9fff,。;:!?、()\s]|"
    rf"$)|(?<=[和跟与给找约、的到见访叫请让是,。 "
    rf"])(?P<name2>[小老阿]{SURNAME})(?![程序时区于心事案牌式规技术法向型米龙])|(?<=采购|财务|技术|前台|销售|客户|"
    rf"商务|运营|法务|对接)(?P<name3>[小老阿]{SURNAME})(?![程序时区于心事案牌式规技术法向型米龙])"
)
_HAN_ROLE: Final = (
    r"(?:CEO|CFO|CTO|COO|CIO|CMO|CISO|ceo|cfo|cto|coo|cio|cmo|(?:技术|采购|财务|销售|运营|市场|信息|产品|研发|"
    r"生产|人事|行政|IT|it|项目|供应链|安全|质量|数字化|营销|设备|法务|工程|总)(?:部|中心|科|处)?(?:副)?(?:总监|"
    r"经理|负责人|主管|主任|部长|处长|科长|老大|总工|专员|工程师)|总经理|董事长|副总经理|副总裁|副总|总裁|执行董事|"
    r"厂长|院长|校长|总工(?:程师)?|一把手|二把手|大老板|实控人|法人|创始人|合伙人|老板娘)"
)
HAN_ROLE_NAMED: Final = Pattern(
    rf"(?P<role>{_HAN_ROLE})(?:是|叫|为|:|换成了?|换了)?(?P<name>{SURNAME}{_TITLE}|"
    rf"{SURNAME}(?!{_TITLE})[\u4e00-\u9fff]{{1,2}}(?=[,。;:!?()、\s说觉认表想要在通聊谈沟那来打回反告对提约和也已今明同发问给跟是]|"
    rf"$))"
)
HAN_NAMED_ROLE: Final = Pattern(
    rf"(?P<name>{SURNAME}[\u4e00-\u9fff]{{1,2}}|[小老]{SURNAME}|{SURNAME}总|"
    rf"[A-Z][a-z]+)\s*\((?P<role>(?:他们的?)?{_HAN_ROLE}|[\u4e00-\u9fff]{{2,8}}(?:总监|经理|主任|负责人|主管))\)"
)
HAN_ROLE_ALONE: Final = Pattern(
    rf"(?<!我们)(?<!我司)(?<!咱们)(?<![{_SURNAMES}])(?<!副)(?P<role>(?:{_HAN_ROLE}))(?!们|级|层|室|办|会|是我们| "
    rf"?(?:team|department|approval|office|meeting|level|dept))"
)
HAN_PLAIN: Final = Pattern(
    rf"(?:联系人(?:是|为|叫|:)?|对接人(?:是|为|叫|:)?|负责人(?:是|叫|:)|拍板的?(?:是|人是)|决策人(?:是|为|:)|和|"
    rf"跟|与|给|找|约|见了|拜访了?|电话)(?P<name>{SURNAME}[\u4e00-\u9fff]{{1,2}})(?=聊|谈|通|沟|说|见|确|打|碰|"
    rf"开会|对接|约|联系|发|吃|汇报|[,。;!?()、]|$)"
)
HAN_LATIN: Final = Pattern(
    r"(?:和|跟|与|给|找|约|见了|拜访了?|联系|,|,|^|的|、)\s?(?P<name>[A-Z][a-z]{2,})(?=\s?(?:聊|谈|通|沟|说|见|确|打|"
    r"碰|开会|对接|约|联系|发|吃|觉|认|表|想|要|在|那边|回|没|反馈|微信|电话))"
)
HAN_LABELLED: Final = Pattern(
    rf"(?:联系人|对接人|负责人|决策人|拍板人)(?:是|为|叫)?\s?:?\s?(?P<name>{_FULL})(?=[\s,.;:()!?。、]|$)"
)
IS_A: Final = Pattern(
    r"\b(?:she|he)(?:'s| is)(?: also)?(?: (?:the|their|a|our))?(?: new)?\s*$|[他她]是(?:他们的?|公司的?)?$",
    re.IGNORECASE,
)
DECIDES: Final = Pattern(
    r"\b(?:decid(?:es|er)|has (?:the )?(?:final|last) (?:say|word)|holds? the (?:budget|purse)|holds the purse "
    r"strings|sign(?:s)? off\b|is the (?:real |actual |final |economic )?(?:decision[- ]?maker|decider|buyer|dm)|"
    r"makes the (?:final )?(?:call|decision)|owns the (?:budget|decision)|controls the budget|calls the shots|is "
    r"the one who (?:decides|signs)|has (?:the )?budget authority|signs the (?:check|cheque|contract))\b"
    r"|拍板|说了算|做主|作主|定夺|有决定权|决策(?:人|者)|管(?:着)?预算|批预算|掌(?:握|管)?预算|最终决定|最后决定|"
    r"来定|一把手|决定权"
)
DECIDER_IS: Final = Pattern(
    r"\b(?:decision[- ]?maker|decider|final say|dm|economic buyer|budget holder|the (?:call|decision) is|decision "
    r"(?:lies|sits|rests|is) (?:with|up to)|up to|not (?:\w+ ){0,4}decision[- ]?maker\W+(?:it's|its|it is)(?: "
    r"\w+){0,2})(?: is| are| lies with|:| -| =)*\W*$|(?:决策(?:人|者)|拍板的?(?:人)?|决定权在|最终决定的?)(?:是|为|:|"
    r"的是)*(?:他们的?)?$"
)
DENIED: Final = Pattern(
    r"\b(?:not|isn't|wasn't|never|doesn't|no)\b[\w ]{0,8}$|(?:不是|不能|没法|没有|不|没)[^,。;]{0,3}$"
)
PRONOUN: Final = Pattern(r"\b(?:she|he|who|they)\b[\w' ]{0,12}$|[他她][^,。;]{0,6}$")

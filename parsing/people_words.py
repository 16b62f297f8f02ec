"""How people are named, titled and spoken of in Chinese, and whose people they are."""

import re
from typing import Final

from parsing.patterns import Pattern

OURS: Final = Pattern(
    r"(?:\b(?:our|my|our own)(?: (?!(?:with|w|to|from|for|by|and|at|on|of|in|via|met|called|email|call|mail|champion|"
    r"contact|sponsor|advocate|coach|buyer|main|key|customer|client|prospect|friend|lovely|dear)\b)\w+){0,2} |"
    r"\b(?:colleague|teammate|we|cc) |"
    r"\b(?:CS|SE|AE|SDR|BDR|AM|CSM) |我们家?的?|我司的?|咱们?家?的?|同事|(?<![\u4e00-\u9fff])公司的?|自己的?|"
    r"让|我|我家|派)$"
)
"""What stands before a colleague of the writer's."""
OUR_SIDE: Final = Pattern(
    r"^(?:\s*(?:from|on|in) (?:our|my) (?:team|side|office|company|end)|\s*\((?:our|my|colleague|se|csm|solutions)\b)",
    re.IGNORECASE,
)
"""What stands behind a colleague of the writer's."""
_SURNAMES: Final = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹喻苏潘葛范彭郎鲁韦马苗方俞任袁柳史唐费薛雷"
    "贺倪汤罗毕郝安常乐于傅齐康伍余顾孟"
    "黄穆萧尹姚邵汪毛米贝明臧成戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾路江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍万柯卢"
    "莫房丁邓洪包左石崔龚程邢裴陆翁侯宁"
    "武刘景龙叶黎白蒲温庄晏柴瞿阎连习向古易廖耿匡文寇广曾关查游权岳梅谭覃涂辛管施牛单车尚楼丘甄商简鲍"
    "欧尤佘佟邬仇阙麦岑缪卓桂栾鄢伊芮靳巫焦仲戎符蔺屠蒙池乔姬申冉桑濮冀浦饶聂敖阚谌闫隋段谷鞠苑丛甘荆滕邸"
    "肖赖殷詹邝柏卞竺郁"
)
SURNAME: Final = f"(?:欧阳|上官|司马|诸葛|司徒|[{_SURNAMES}])"
_TITLED_SURNAME: Final = (
    "(?:山本|佐藤|铃木|田中|高桥|渡边|伊藤|中村|小林|加藤|吉田|山田|佐佐木|松本|井上|木村|斋藤|清水|山口|森田|石田|藤田|小川|冈田|长谷川|"
    f"村上|近藤|远藤|前田|藤井|青木|坂本|福田|太田|西村|原田|中岛|三浦|大野|东方|皇甫|尉迟|公孙|慕容|令狐|端木|夏侯|南宫|{SURNAME}|"
    "[付祁卜牟兰冷仝亓郗逄鹿苟粟虞闻厉芦昝晋底来哈麻宫肇展衡步耶宓巩沃植糜]|(?<![歌戏作])曲|"
    "(?<![太向朝夕])阳|(?<![主出首缺酒宴退])席|(?<![那这两四身旁手周海东西南北左右上下前后里外一])边|某某)"
)
"""A Chinese family name; a pattern to build on."""
_SURNAME_SIGNS: Final = "".join(sorted({sign for sign in _TITLED_SURNAME if sign >= "\u3400"}))
"""What may begin one, so that all else is passed over at once."""
_TITLE: Final = (
    r"(?:副?总(?:经理|监|裁|工(?:程师)?|编|助)?(?!部|共|体|是|结|价|额|计|量|之|算|的来|包|公司|成本|预算|金额|"
    r"数|款|觉得?贵)|副?董事长|副?理事长|董(?:事(?!会)|秘)?(?!事会)|副?经理|副理|协理|襄理|副?主任|副?主管|副?主席|"
    r"工(?:程师)?(?![作具厂期业程地艺资商人序])|副?院长?(?!校|所)|副?校长?(?!园|区|方|内|企)|老师|副?处长?(?!理|"
    r"于|在)|副?科长|副?课长|副?股长|副?局长?(?!面|部|域)|副?部长|副?行长|副?所长|副?厂长?(?!区|商|家|房|里)|副?店长|"
    r"副?站长|副?队长|[副]?镇长|副?区长|副?市长|副?县长|村长|护士长|执行长|财务长|资讯长|营运长|技术长|行销长|"
    r"副?书记|副?会长|副?秘书长?|助理|特助|老板(?!娘)|博士|教授|医生|医师|大夫|律师|会计|出纳|姐|哥|叔|姨|先生|女士|"
    r"小姐|太太|总裁|台长|园长|馆长|社长|组长|班长|主编|负责人|顾问|副总|长官|师傅|sir\b|科(?=[,。;:说,]))"
)
_HONG_KONG: Final = (
    r"[陈李张黄何林周吴王郑梁谢罗邓叶苏曾冯刘杨马蔡许郭钟关谭卢徐朱胡吕潘余区伍麦莫严邝霍布甘](?:生(?![产意活物"
    r"成气效日命"
    r"存态鲜计病词])|太(?![太贵高多大少慢快阳平原忙差低长久远子极过]))"
)
SHORT_TITLED: Final = Pattern(
    rf"(?=[{_SURNAME_SIGNS}])(?<![对保实设])(?<![升新担调接兼委现曾前历就离连责主信出](?=任))"
    rf"(?P<name>{_TITLED_SURNAME}{_TITLE})"
)
"""A family name with a title: 王总."""
NEIGHBOURS: Final = Pattern(rf"(?:(?<=[,。;:!?和跟与给找约、的见同搵俾问请叫某 \n话])|^)(?P<name>{_HONG_KONG})")
"""A family name as Cantonese speakers put it: 陈生, 李太."""
_NO_HAN_NAME: Final = (
    "(?:高层|高管|高校|高端|高新|高速|方[案面便式向法]|成[本交功都立员熟]|安[全排装徽心]|时间|金[额融属条]|"
    "平[台时均安常]|周[期末边年围一二三四五六日几]|明[天年后确显细]|单[子价位独]|"
    "管[理控道]|车[间子辆]|毛[利病]|季[度末]|路[上线]|石油|马上|关[系于键注]|尚未|常[规务州见用]|包[括装]|左右|"
    "江[苏西]|温[州度]|广[东州西告]|武汉|宁[波夏]|万[元一块科达]|许多|"
    "毕竟|华[为东南北中夏润]|元[旦宵]|文[件档]|程[序度]|沈阳|习惯|查[询看]|权[限益]|施工|计[划算]|项目|"
    "顾[虑客问]|符合|全[部年]|应该|何时|任[何务]|范围|谢谢|余[额款]|严[重格]|"
    "商[务量机]|简[单历]|连续|白[天皮]|康[复师]|金蝶|安踏|李宁|方太|强[调烈]|解决|童[装鞋]|游[戏客]|景[区点]|"
    "牛[奶肉]|甘肃|戴尔|章程|史上|代理|支持|向[来上导]|古[镇城]|盛[大会]|罗[列]|"
    "易[用拉]|黄[金了页]|蓝[图牙]|龙[头湖]|水[电泥]|米[面粉]|翁婿|米其|庄[园]|温馨|申请|申[报购办]|段[落时]|"
    "谷[歌歌]|符[号]|池[塘]|董[事娘]|单据|童年|曾经|于是|"
    "尹始|柏林|肖像|郁闷|党委|财务|采购|技术)"
)
FULL_TITLED: Final = Pattern(
    rf"(?=[{_SURNAMES}欧上司诸])(?:(?<=[,。;:!?和跟与给找约、的到见访部处科系某 \n])|^)(?!{_NO_HAN_NAME})"
    rf"(?P<name>{SURNAME}[\u4e00-"
    rf"\u9fff]{{1,2}}(?:总监|总经理|"
    rf"副总经理|副理|协理|经理|主任|主管|工程师|院长|校长|处长|科长|课长|局长|部长|董事长|副总|总裁|厂长|老师|"
    rf"教授|博士|医生|"
    rf"医师|律师|老板|先生|女士|小姐))"
)
_NICK: Final = (
    rf"(?:[小老阿]{SURNAME}|阿(?![里姨米尔根拉联富迪斯])[\u4e00-\u9fff])(?![程序时区于心事案牌式规技术法向型米龙])"
)
NICK: Final = Pattern(
    rf"(?=[小老阿])(?:(?<![\u4e00-\u9fffA-Za-z大最很])(?P<name>{_NICK})(?=[\u4e00-\u9fff,。;:!?、()\s]|$)|"
    rf"(?<=[和跟与给找约、的到见访叫请让是问同某,。 ])(?P<name2>{_NICK})|"
    rf"(?<=[长任理监管员师务购台户运窗口政事席记傅东])(?P<name3>{_NICK})|"
    rf"(?<![大最很较太更缩减微中古敬养宝变元从])(?P<name4>{_NICK})(?=[说回聊觉讲想答问发拍点管签同嫌要]|那边|"
    rf"[,。;!?]|$))"
)
"""A family name as friends put it: 小李, 老周."""
LATIN_TITLED: Final = Pattern(
    r"(?<![A-Za-z])(?P<name>[A-Z][a-z]+ ?(?:总(?![部共体是结价额计量之算包公成预金数])|姐|哥|老师|经理|总监|"
    r"博士|主管|主任|小姐|先生|"
    r"女士|太太|老板(?!娘)|医生|律师))"
)
"""A first name in letters with a Chinese title: Kevin总."""
_NO_GIVEN: Final = (
    "说觉认想要在聊谈那打回反告问给跟是拍的了过没不很都把被让叫去找见就会能也还嫌催签再又已最得着吗呢吧么这我你"
    "他她它们个与及或但因所如果"
    "对从向到由为点号价格报方案合同预算经理总监主任部门公司户长咗嘅佢俾"
    "和做定约发开通点批走换来吃加休离调负挺提昨看管"
)
_BEHIND: Final = (
    "说觉认表想要在通聊谈沟那来打回反告提约和也已今明昨同发问给跟与是拍点管做负很挺就都会能可把被让叫去找见看签"
    "微电邮短视一亲推试用介带邀透坚抱接建出退批定嫌催先后又再刚正没不还最有的确答了过碰开吃加换休请离升调讲话对负担汇联"
)
HAN_BARE: Final = Pattern(
    rf"(?=[{_SURNAMES}欧上司诸])(?<!违约)"
    r"(?:(?<![\u4e00-\u9fff])|(?<=[和跟与给找约见请叫问是为同搵俾到了的某话成监理任责人管长工师员裁总副官板记人部科处室组事席记傅东]))"
    rf"(?!{_NO_HAN_NAME})(?P<name>{SURNAME}[^\W\da-zA-Z_{_NO_GIVEN}]{{1,2}})(?=[^"
    rf"\u4e00-\u9fff]|$|[{_BEHIND}])"
)
"""What may be a full Chinese name; most often it is none."""
TALKED_TO: Final = Pattern(
    r"(?:联系人|对接人|负责人|拍板的?人?|决策人|窗口)(?:是|为|叫|:|换成了?)?\s?$|(?:和|跟|与|给|找|约|见了|"
    r"见到|见|拜访了?|电话|问了?|请|联系了?|搵|同|"
    r"碰到|遇到|认识了?|叫)$"
)
"""What stands before somebody who is talked to."""
TALKS: Final = Pattern(
    r"(?:聊|谈|通|沟|说|见|确|打|碰|开会|对接|约|联系|联络|发|吃|汇报|交流|视频|视讯|微信|电话|回|过|了|"
    r"[,。;!?()、]|\s|$)"
)
"""What stands behind somebody who is talked to."""
SPEAKS: Final = Pattern(
    r"(?:说|觉得|认为|表示|回复|反馈|同意|答应|确认|来电|打来|拍板|想要?|要求|希望|担心|嫌|催|问|讲|话|聊了|谈了|都|打(?:电话|来|给)|发(?:邮件|来|微信|消息|短信|信息)|来(?:电|"
    r"信|邮件|问|催)|建议|透露|坚持|抱怨|承认|推荐|签字|点头|亲自)"
)
"""What stands behind somebody who speaks."""
_DEPARTMENT: Final = (
    r"技术|采购|财务|销售|运营|市场|信息|资讯|产品|研发|生产|人事|人力(?:资源)?|行政|it|项目|供应链|安全|安环|"
    r"质量|品质|品保|质检|数字化|营销|行销|设备|"
    r"法务|工程|物流|仓储|仓库|电商|客服|总务|业务|营运|资材|厂务|工务|基建|后勤|医务|护理|教务|网络|网管|机电|"
    r"工艺|战略|投资|审计|风控|合规|渠道|门店|餐饮|会计"
)
_DEPARTMENT_HEADS: Final = "".join(sorted({word[0] for word in f"{_DEPARTMENT}|hr|窗|对|前|秘|助|班|负".split("|")}))
DEPARTMENT: Final = Pattern(
    rf"(?=[{_DEPARTMENT_HEADS}])(?<![\u4e00-\u9fffa-z]的)(?P<role>(?:{_DEPARTMENT}|hr|窗口|对接人|前台|秘书|"
    rf"助理|网管|出纳|班主任|负责人))"
    r"(?=(?:的|那边的?|这边的?|部的)?[\u4e00-\u9fffA-Za-z(])|(?<=\()(?P<role2>"
    rf"(?:{_DEPARTMENT}|hr|窗口|对接人|前台|秘书|助理)(?:部)?)(?=\))"
)
"""Part of a company, which is a role right beside a name: 采购Amy."""
_CHIEF: Final = r"(?<![A-Za-z])(?:c[efotimds]o|ciso|cpo|cdo|cso|cro|chro|hrd|hrbp)(?![A-Za-z])"
HAN_ROLE: Final = (
    rf"(?:{_CHIEF}|(?:{_DEPARTMENT}|总|营业|大区|区域|商务)(?:部|中心|科|处|室|课)?(?:副)?(?:总监|经理|"
    rf"副理|协理|负责人|主管|主任|部长|处长|科长|课长|"
    r"老大|头儿|总工|专员|工程师|组长|副总|"
    r" ?(?:svp|evp|avp|vp|director|manager|mgr|head|lead)(?![a-z]))|总经理|副?董事长|副?理事长|副总经理|副总裁|"
    r"副总|总裁|执行董事|"
    r"执行长|财务长|资讯长|营运长|技术长|行销长|"
    r"策略长|副?厂长|副?院长|副?校长|副?园长|护士长|护理长|店长|馆长|总工(?:程师)?|一把手|二把手|大老板|二老板|"
    r"大股东|实控人|实际控制人|法人|创始人|"
    r"合伙人|老板娘|董娘|老板(?!娘|们|级|电|[让叫催](?:我|咱)|批|审|同意|签字|决定)|董秘|行长|党委书记|书记|总监)"
)
_ROLE_HEADS: Final = (
    f"{_DEPARTMENT_HEADS}c一书二党创副区厂商园大实店总执技护校法理策老董行财资运院馆主经处科课部局所站队采会出秘"
)
"""What a title in Chinese may begin with, as most places hold none of it."""
HAN_ROLE_ALONE: Final = Pattern(
    rf"(?=[{_ROLE_HEADS}])(?:(?:(?<![{_SURNAMES}])|(?<=[升新担接出调就兼现]任))(?<!副)(?<!销售)"
    rf"(?P<role>(?:{HAN_ROLE}))(?!们|级|层|室|办|会|认证|资质|岗位|职位|是我们| "
    rf"?(?:team|department|approval|office|meeting|level|dept))|"
    r"(?:(?<=他们)|(?<=他们的)|(?<=对方)|(?<=对方的)|(?<=客户的)|(?<=那边的)|(?<=佢哋)|(?<=联系人:)|"
    r"(?<=新))(?P<role2>副?(?:主任|经理|处长|科长|课长|部长|局长|主管|所长|站长|"
    r"队长|采购|财务|会计|出纳|秘书)(?!们|部|办|处|科|中心|人员|流程|系统|软件|总监|经理|主管|长)))"
)
"""A title in Chinese that stands for somebody by itself."""
HAN_LATIN: Final = Pattern(
    r"(?:和|跟|与|给|找|约|见了|拜访了?|联系|,|,|^|的|、|问|叫|请|搵|同|某|嘅|"
    r"俾)\s?(?P<name>[A-Z][a-z]{2,})(?=\s?(?:聊|谈|通|沟|说|见|确|打|"
    r"碰|开会|对接|约|联系|发|吃|觉|认|表|想|要|在|那边|回|没|反馈|微信|电话|视频|视讯|答应|同意|已读|拍板|话))"
)
"""A name in letters among Chinese words."""
HAN_LABELLED: Final = Pattern(
    r"(?:联系人|对接人|负责人|决策人|拍板人)(?:是|为|叫)?\s?:?\s?(?P<name>(?:(?:Dr|Mr|Mrs|Ms|"
    r"Prof|Frau|Herr|Ing|Mme|Lady|Sir|Rev|Capt)\.? )*[A-Z][a-z]+(?:[-'\u2019][A-Z]?[a-z]+)?"
    r"(?: (?:van |de |von |O')?[A-Z][a-z]+(?:[-'\u2019][A-Z]?[a-z]+)?){0,2})(?=[\s,.;:()!?。、]|$)"
)
"""A name in letters behind a Chinese label."""
IS_A: Final = Pattern(
    r"\b(?:she|he)(?:'s| is)(?: also)?(?: (?:the|their|a|our))?(?: new)?\s*$|[他她]是(?:他们的?|公司的?)?$",
    re.IGNORECASE,
)
"""What stands before a title that is told later of somebody."""

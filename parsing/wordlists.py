"""Words that are no names, however they are written."""

from typing import Final


def words(text: str) -> frozenset[str]:
    """Split a list of words."""
    return frozenset(text.split())


def any_of(text: str) -> str:
    """Give an expression for any of several words, or of expressions without blanks."""
    return f"(?:{'|'.join(text.split())})"


COMMON_WORDS: Final = words(
    """
    a about above accepted action activity added adjust afaik after afternoon again agree agreed agreement all
    almost already also amount an and another answer any anyone approve approved apr april are around as ask asked
    asking asks at aud aug august autumn await awaiting awesome back bad bant be been before better big biz board
    boss both bounced breakfast btw budget bump bumped busy but buy buyer by cad call called calling calls came can
    cancelled case cash catch cc ceo cfo champion changed channel chase chased chasing chat chatted check checked
    checking chf cio circle ciso client close closed closing cmo cny coffee cold coming commit company compare
    comparing competitor confirm confirmed connect contact contacts contract coo cool could cto customer customers
    date day days dead deal dealing dec december decided decides decision deck declined definitely delay delayed deliver
    delivery demo demo'd demoed did didn dinner discount discuss discussed do does doing don done down downgrade
    draft drive drop dropped due each eager early email emailed end engineering eod eow eta eur evaluation even
    ever every everything everyone exec expect expected expects extend extended fair fall feb february feedback
    feels few final finally finance find fine finished first flag flew follow followed following followup for
    forget forgot fri friday from frozen full fw fwd fwiw fyi gave gbp get getting ghosted give given go goes going
    good got grabbed grade great group gut had happened happy hardly has have having he head heads hear heard held
    hello help her here hi him his hkd hold hot hour hours how hr hung if imo impressed in inbound inform infosec
    inr intel interested into intro introduced invite is issue it it's its jan january join joined jpy jul july jun
    june just keen keep kick kickoff knock know last late later lead left legal less let lets like likely line list
    little live log logged long look looked looking looks lost lot love loved loves low lunch made mail make maker
    manager many mar march marketing may maybe meantime meet meeting meetings mentioned message met mid might
    missed moment mon monday money month monthly months more morning most move moved moving mr mrs ms msa much must
    my nada name nda need needed needs negotiation new next nice no nobody none noon nope not note notes nothing
    nov november now number oct october of off offer offered ok okay old on onboarding once one only onsite open
    opportunity ops or order other others our out outcome over owe owner paid parked partner passed pay payback paying
    payment pending people per perhaps phone pilot ping pinged pipeline plan please plenty pls po poc positive
    postpone postponed presented price priced pricing prob probably procurement progress project promised promising
    prompt proposal proposed prospect purchase push pushed put q1 q2 q3 q4 qualified quarter quarterly question
    questions quick quiet quote quoted radio raise raised ran re reach reached ready real really reason received
    reconnect redlines reference referral regroup reject rejected remind reminder renewal rep replied reply report
    request requested requirements reschedule rescheduled research resend reset respond responded response retry
    return returned review reviewed reviewing revised revisit rfi rfp rfq ring risk rmb rolled said sale sales same
    sat saturday saw say says schedule scheduled second security see seems send sending sends sent sep sept
    september set sgd shared she short should show showed showing sick sign signature signed signing silence since
    skype skyped webex facetime gmeet
    sit site slack slow soft solid some someone something soon sorry sounded sounds soup source speak spoke spoken
    sponsor spring stage stakeholder stalled start started starting status stay step stick still stop strong stuck
    summer sun sunday super sure switch talk talked talking tba tbd team teams tech tell ten terms test text texted
    than thanks that the their them then there these they thing things think thinks this three thu thur thurs
    thursday till time timing tmr tmrw to today told tomorrow tonight too took touch touched trending trial tried
    try trying tue tues tuesday turned twd two under unfortunately unhappy unsure until up update updated upgrade
    urgent us usd use using value vendor verbal verbally very via video visit visited visiting voicemail vp wait
    waited waiting walk walked want wanted wants warm was we webinar wechat wed wednesday week weekly weeks well
    went were what whatsapp when where which while who why will win winter with won word work working works would
    wrapped write wrote yeah year years yep yes yesterday yet you your zoom
    """
)
"""Everyday and sales words, folded; a near or unknown name is never guessed from one of them."""

NO_PEOPLE: Final = words(
    """
    accounting acme america android apac api asap asia audit avenue awesome aws azure bad berlin big board boston
    budget building california center centre chatgpt chicago china chinese christmas co cob company compliance
    contract corp crm deck demo docusign early east easter eastern emea engineering english eod eom eoq eow epic erp
    eu europe excel fast final finance first floor france french fyi gdpr german germany gmail gmbh good google
    grade great gross group halloween happy he her here hipaa his holdings how hr hubspot i inc india industries
    invoice ios iso it its japan jira la last late leadership legal linkedin llc london ltd mac management marketing me
    microsoft msa my nb nda net new next nice north northern note notion nyc office operations ops option oracle our
    outlook paris park partners paypal phase plan plaza plc poc pricing procurement product proposal ps purchasing
    quick quote rfp rfq road roi room round sad sales salesforce sap security series sf she singapore skype sla
    slack slow soc south southern sow spanish sso stage status street stripe super support sydney teams texas
    thanksgiving that the their there these they this those thx tier tokyo total tower ty uk update us usa we webex
    wechat west western what whatsapp when where who why windows york you your zendesk zoom
    """
)
"""Capitalised words that are no person's name."""

GIVEN_NAMES: Final = words(
    """
    aaron adam alan albert alex alexander alice allison amanda amy andrea andrew andy angela ann anna anne anthony
    arthur barbara ben benjamin beth betty bill bob brad brandon brenda brian bruce carl carlos carol caroline
    catherine charles charlie chloe chris christian christina christine christopher claire colin cynthia dale dan dana
    daniel danny dave david dean debbie deborah dennis diana diane don donald donna doug douglas dylan ed eddie edward
    elena elizabeth ella ellen emily emma eric erica erin ethan eva evan fiona frank fred gary george gina glenn
    grace greg hannah harry heather helen henry holly ian irene isabel ivan jack jackie jacob jake james jamie jan
    jane janet jason jay jean jeff jen jennifer jenny jeremy jerry jess jesse jessica jill jim jimmy joan joe joel
    john johnny jon jonathan jordan jose joseph josh joshua joyce juan judy julia julie justin karen kate kathy katie
    keith kelly ken kenneth kevin kim kyle larry laura lauren leah leo leon leslie linda lisa liz logan lori louis
    lucas lucy luis luke lynn marco marcus margaret maria marie marina mario mark martha martin mary matt matthew
    max maya megan melanie melissa mia michael michelle miguel mike mona monica nancy naomi natalie nathan nick
    nicole nina noah nora oliver olivia omar oscar pam pamela pat patricia patrick paul paula pedro peggy pete peter
    phil philip priya rachel raj ralph ray rebecca rich richard rick rita rob robert robin roger ron rosa rose roy
    russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sergio sharon shirley simon sofia
    sophia sophie stacy stan stella stephanie stephen steve steven stuart sue susan tanya tara ted teresa terry
    theo thomas tim tina todd tom tommy tony tracy travis tyler vera vic victor victoria vincent walter wayne wendy
    will william yuki zach zoe
    """
)
"""First names that are common in English, folded; of these alone a report is about a person."""

PLAIN_HAN: Final = words(
    """
    今天 明天 昨天 后天 今年 明年 去年 中国 国际 全国 中心 中央 客户 我们 公司 项目 方案 报价 合同 电话
    微信 第一 大家 老板 领导 数据 信息 网络 智能 电子 科技 软件 技术 安全 健康 医疗 教育 物流 银行 酒店
    汽车 食品 建材 发展 未来 时代 世界 全球 在线 人民 长期 创新 上海 北京 广州 深圳 杭州 苏州 南京 成都
    武汉 天津 重庆 西安 青岛 厦门 东莞 香港 台湾 台北 华东 华南 华北 江苏 浙江 广东 山东 四川 新的 本地
    总部 市场 销售 采购 财务 设备 系统 产品 服务 国家 城市 环境 工业 工程 建设 生产 机械 制造 贸易 投资
    管理 专业 综合 现代 先进 优质 快速 一定 可以
    """
)
"""Everyday Chinese words that also begin names; alone they stand for none."""

TRADES: Final = words(
    """
    dental logistics foods labs bank hotels schools energy capital robotics health healthcare clinic
    clinics motors media insurance insurers steel glass textiles marine shipping analytics pharma
    pharmacies telecom realty properties estates consulting studios airlines airways automotive
    industries university college hospital traders mills kitchens bakery dairy farms wines brewing cafes
    optical outdoors foundation freight mining cement paper packaging plastics
    """
)
"""Trades at the end of a name, which tell one company from another of the same first name."""

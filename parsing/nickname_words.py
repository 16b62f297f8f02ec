"""Words that stand around nicknames, and words that are never one."""

from typing import Final

from parsing.wordlists import words

OPENERS: Final = frozenset({"the", "our", "my"})
"""What a nickname may begin with."""
SAYING: Final = words(
    """
    agreed are asked asks called calls complained confirmed emailed hesitate is liked likes love loved need needs
    promised pushed rejected replied requested said say says sent signed visited want wanted wants was were wrote
    """
)
"""What a customer does, behind its name."""
GENERIC: Final = words(
    """
    一期 三期 业务部 二期 人事 仓库 代理商 会上 供应商 保安 信息科 信息部 内部 分公司 分包 分店 前台
    助理 医生 医院 单位 厂里 厂长 友商 合作 同行 售前 售后 商务 商场 团购 增购 处长 复购 外部 大学 学校
    客服 对接人 局里 局长 工厂 市场 库存 店里 店长 律师 总包 总裁 总部 扩容 技术部 招标办 政府 政策 教授
    机构 某家 校长 渠道 渠道商 物流 现场 甲方爸爸 科长 秘书 竞品 经销商 续签 续约 续费 老客 老师 老板娘
    董事长 行政 行长 试点 财务部 超市 车间 运营 部长 酒店 采购部 银行 门店 院长 集成商 零售商 项目组
    """
)
"""Chinese words for people, places and affairs at any customer's."""
ASIDE: Final = words(
    """
    accountant accountants actual actually admin admins advisor afternoon again agenda agreements ai api app apps
    architect area assistant attorney attorneys audit banker basically because besides bidding bill boss bosses branch
    briefing buyers carrier chairman chairwoman chap clause colleague colleagues committee concern concerns config
    considering consultant consultants controller counsel country crew crm current data database department dept
    deputy detail details developer developers devs director directors doc docs document documents doubts draft
    economy engineer engineers entire erp event expert experts fee fees file files folks following founder founders
    friend friends gal gap general gentleman girl girls goal guide guy guys gist holiday however idea impact
    important info initial inquiry insurance interview invoice invoices issue issues item job key lad ladies lady
    latter law lawyer lawyers leaders leadership leads license licence link list local mail main majority man
    market material materials member members memo men minutes model mood news newsletter nurse obviously office
    officer officers one ones operations operator order orders others outline owners page pain panel papers part
    partners parts party people person pm points policy position president previous prices problem problems process
    product products professor programme program projects prospects public purpose quotes rate rates reps result
    results rest review reviews role rollout room sample samples scope script secretary server service services
    shareholder sheet shop side sites situation slide slides somehow specialist spec specs staff standard status
    steps story strategy student students subject suppliers supplier support survey system systems target task
    tasks technician tender the things ticket tickets tool tools topic total tour trainee trainer truth
    unit usual users user vendors version vibe videos view visit volume warehouse whole woman women workers
    workshop workshops
    airport attendee attendees bakery ball bank blocker blockers champion church city clinic college court discovery
    embassy external factory farm fee government hospital hotel internal kickoff lab library mall ministry museum
    objection onsite outcome overall pain phase pharmacy plant port recap remark renewal reseller restaurant retailer
    risk school shopper stage state store summary supermarket theatre todo town trade university upsell wholesaler
    """
)
"""Words for people, papers and affairs at any customer's, which tell none from another."""

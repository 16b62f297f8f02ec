"""Chinese job titles, part by part: what somebody looks after, what heads a title, and where titles begin."""

from typing import Final

from parsing.patterns import Pattern
from parsing.wordlists import any_of

_AREAS: Final = any_of(
    r"""
    教育局 财政局 卫生局 电工 木工 水电 大中华 华东 华南 华北 华中 华西 西南 西北 东北 苏南 苏北 浙江 广东 珠三角
    长三角 亚太 中国 全国 海外 国际 国内 集团 总部 分公司 分院 分厂 子公司 总 实验室 实验 车间 生产线 产线 工段
    班组 病区 病房 门诊 急诊 手术室 药剂 药房 药品 检验 影像 放射 口腔 骨科 儿科 内科 外科 妇产?科 眼科 麻醉 护理
    护士 器械 医务 教务 教导 教学 政教 德育 总务 后勤 年级 学生处? 学工 招生 招办 就业 图书馆? 科研 食堂 餐厅 餐饮
    厨房 客房 前厅 前台 房务 礼宾 宴会 工会 支部 团委 党办 党群 办公室 院办 校办 厂办 总经办 总裁办 董事会 综合
    行政 人力资源 人力 人事 培训 财务 会计 审计 税务 资金 计财 经营 企划 企管 策划 品牌 媒介 公关 外联 外贸 内贸
    进出口 报关 关务 单证 跟单 调度 车队 车务 运输 运力 配送 仓库 仓储 仓管 库房 物流 物料 资材 计划 生管 品管 品控
    品保 品质 质量 质检 质保 化验 检测 计量 工艺 工程 工务 厂务 设计 结构 机修 维修 设备 动力 电气 机电 能源 环保
    安全 安环 安保 保安 保卫 消防 基建 项目 土建 造价 成本 预算 招标 招采 采购 采买 供应链 供应 寻源 物业 招商 租赁
    楼面 楼层 卖场 门店 店铺 分店 区域 片区 大区 渠道 电商 直播 新媒体 市场 营销 行销 业务 客服 客户服务 售后 服务
    会员 运营 营运 产品 研发 技术 开发 测试 运维 网络 网管 数据 算法 系统 平台 数字化 信息化 信息 资讯 科技 软件
    硬件 it 法务 法律 合规 风控 内控 战略 投资 投后 证券 商务 商品 养殖 种植 农技 农机 场务 票务 演出 舞台 编辑
    发行 印务 印刷 采编 教研 教练 健身 美容 美发 店务 实施 交付 出版 档案 资产 合约 结算 信贷 信用 理赔 核保 柜台
    柜面 营业 对公 零售 批发 航运 船务 机务 港务 码头 堆场 站务 飞行 乘务 地勤 园艺 园区 景区 场馆 剧场 展厅 展览
    社区 街道 村 染整 印染 注塑 冲压 焊接 铸造 模具 包装 装配 组装 喷涂 电镀 烘焙 酿造 灌装 冷链 屠宰 推广
    (?:it|qa|qc|r&d|rd|hr|pmc|erp|mis|ehs|hse|sqe|iqc|ict|ai|vip|kol|cs)[\u0020]?
    """
)
_HEADS: Final = any_of(
    r"""
    总监 校长 院长 厂长 店长 园长 馆长 所长 行长 局长 总经理 副总裁 副总 经理 主任 主管 主席 科长 处长 部长 课长
    组长 班长 队长 站长 室长 线长 场长 司长 工头 总长 长 老大 头儿 头头 一把手 负责人 专员 专干 专管员 管理员
    工程师 总工 技师 技术员 秘书长? 助理 书记 代表 老师 师傅 管家 委员 干事 理事 参谋 总管 教练 总厨 厨师长 顾问
    """
)
_UNITS: Final = (
    r"(?:管理)?(?:部门?|中心|科|处|室|课|组|办|线|区|站|队|院|厂)?(?:的)?(?:大|常务|执行|第一|高级|资深|代理)?[副正总]?"
)
WIDE: Final = rf"(?:{_AREAS}){{1,3}}{_UNITS}{_HEADS}"
"""A title with what its bearer looks after: 车间主任, 华东区总监; a pattern to build on."""
SINGLE: Final = any_of(
    r"""
    (?:院|校|厂|店|部|处|所|董事|行)长(?:助理|秘书) 护士长 护理长 厂长 院长 校长 店长 园长 馆长 所长 行长 站长 场长
    矿长 船长 机长 台长 社长 村长 镇长 区长 县长 局长 处长 科长 部长 课长 队长 组长 班长 工长 领班 工头 总厨 主厨
    厨师长 行政总厨 大堂经理 教导员 指导员 理事长 理事 监事长? 会长 秘书长 总干事 干事 董事长 班主任 系主任 教研员
    掌柜 少东家 东家 董事 股东 大股东 二股东 投资人 合伙人 创始人 联合创始人 联创 总编辑? 主编 责编 制片人? 导演
    买手 库管 仓管 仓管员 保管员 采购员 采购专员 质检员 安全员 材料员 施工员 资料员 预算员 跟单员? 业务员 文员 店员
    收银员 网管员 司机 保安队长 电工 机修工? 技工 师傅 项目经理 客房经理 楼面经理 监理 总监理 设计师 建筑师 造价师
    药剂师 药师 检验师 技师 护士 医生 大夫 教练 主理人 老板娘 老板 管家 村支书 支书 调度长 调度员 车队长 物业经理
    总工程师 总工 总会计师 总经济师 总师 首席\w{2,4}官 执行总裁 执行董事 常务副\w?长 出纳 会计 法务顾问 法律顾问
    顾问 助理 秘书 行政助理 总裁助理 总经理助理 董事长助理 董事长秘书 老总 高管 一把手 二把手 当家的? 经办人?
    承办人 法人代表 常务副总 技术员 工程师 研究员 课题组长 导师 教授 管理员 资讯主任 资讯组长 总务主任 学务主任
    里长 理监事 主委 主任委员 馆员 店主 房东 业主 班头
    """
)
"""Titles of one part."""
_PARTS: Final = any_of(
    r"""
    财务 人事 行政 法务 采购 技术 物业 调度 网管 客服 选品 库房 仓库 代表
    (?<![a-z])(?:procurement|purchasing|finance|legal|hr|it|qc|qa|rd|ops)
    """
)
"""Parts of a company that are a role right beside a name alone."""
_STOP: Final = (
    r"(?<![我咱])(?:(?<=[^\u3400-\u9fff])|^|"
    r"(?<=[的和跟与给找约见问请是在把被让等叫去到过有某了位名个由得经向对从同搵俾天午晚早后前中里时日号点系话嘅们方哋家认识]))"
)
BESIDE: Final = Pattern(rf"{_STOP}(?P<role>副?(?:{WIDE}|{SINGLE}|{_PARTS}))(?:之一)?(?:的|是|叫|:|,)?[ (]?$")
"""A title right before a name."""
BEHIND: Final = Pattern(rf" ?[(,是]?(?:他们的?|某+的?|公司的?|新来的)?(?P<role>副?(?:{WIDE}|{SINGLE}))(?=[),。;!? ]|$)")
"""A title right behind a name, in brackets or between commas."""
_LATIN_HEADS: Final = "manager|mgr|director|head|lead|officer|supervisor|vp|assistant|specialist|engineer|buyer"
PART_BEHIND: Final = Pattern(rf" ?\((?:他们的?|某+的?|公司的?|新来的)?(?P<role>{_PARTS}(?:部| ?(?:{_LATIN_HEADS}))?)\)")
"""A part of a company in brackets right behind a name."""
_BUT: Final = (
    r"(?!们|级|层|室|办|会(?!说|在|来)|"
    r"的(?:亲戚|朋友|同学|关系|熟人|老婆|儿子)|认证|资质|岗|职|助理|秘书|培训|大会|竞聘|是我们)"
)
_AREA_HEADS: Final = "".join(sorted({word[0] for word in _AREAS.removeprefix("(?:").split("|")}))
ALONE: Final = Pattern(
    rf"(?=[副{_AREA_HEADS}]){_STOP}(?<!销售)(?P<role>副?{WIDE}){_BUT}|"
    rf"(?<=[某的们方哋嘅家校院里司来])(?:(?<=某的)|(?<=某)|(?<=[他她]们)|(?<=[他她]们的)|(?<=对方)|(?<=对方的)|(?<=客户的)|(?<=那边的)|(?<=佢哋)|(?<=佢哋嘅)|"
    rf"(?<=他们家)|(?<=学校)|(?<=医院)|(?<=厂里)|(?<=店里)|(?<=公司)|(?<=新来的))(?P<role2>副?(?:{SINGLE}|"
    rf"[^\W\da-z的了和跟]{{1,3}}(?<![成增延加特擅时周身生拉最很太较更多家])长))"
    rf"{_BUT}(?!流程|系统|软件|人员|部门?|科|中心|总监|经理|主管|报表|数据|预算|模块|制度)"
)
"""A title of which the bearer is not named."""
LATIN: Final = Pattern(
    r"(?<=某的) ?(?P<role>PM|PMC|HR|IT|QA|QC|QE|PE|SQE|EE|ME|RD|BD|MIS|PIC|MD|GM)"
    r"(?![A-Za-z&]| ?(?:部|组|team|系统|dept|环境|预算|需求|room|流程))"
)
"""An abbreviation that stands for somebody of the customer's."""

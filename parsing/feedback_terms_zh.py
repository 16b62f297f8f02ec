"""Groups of Chinese words that stand for one idea each, for patterns of what customers say."""

from typing import Final

NEAR: Final = r"[^,.;!?]{0,4}"
CLOSE: Final = r"[^,.;!?]{0,8}"
FAR: Final = r"[^,.;!?]{0,14}"
"""Up to so many characters of the same clause."""
ASKS: Final = (
    "要|想|求|问|希望|能不能|能否|可否|可不可以|是否|盼|坚持|争取|提出|建议|提议|打算|让|请|叫|约|邀|看能|等|得|"
    "先|须|必"
)
"""Somebody wants something."""
FEARS: Final = (
    "怕|担心|担忧|顾虑|忧虑|疑虑|质疑|怀疑|不放心|信不过|没信心|没把握|忌讳|介意|在意|嫌|心里没底|吃不准|worr"
)
"""Somebody is uneasy about something."""
PENDING: Final = "要|需|得|等|待|还差|就差|只差|尚|没|未|卡|过了?才|须|报|送|才能|欠|差|候"
"""Something has not happened yet."""
FIGURE: Final = r"[\d一二两三四五六七八九十百半几]"
PARTS: Final = r"(?:\d{1,2}|[一二两三四五六七八九十半几])"
MONEY: Final = "预算|经费|资金|拨款|专款|款项|额度|费用|开支|budget|funding|funds"
BOSSES: Final = (
    "(?<!我们)(?<!咱们)(?<!我)(?:老板|大老板|老总|总经理|总裁|董事长|董事会|领导|上级|上面|上头|总部|集团|总公司|"
    "母公司|"
    "校长|院长|局长|处长|部长|厂长|主任|股东|业主|投委会|校董|理事|委员会|主管|老细|高层|高管|财务长|总监|分管|副总|"
    r"大佬|当家|head office|regional office|\bc[efito]o\b|\bboard\b|\bvp\b|\b(?:hq|boss)\b|"
    r"[\u4e00-\u9fff]总(?![价额共是算部包体监经裁数结]))"
)
"""Those above the people whom we talk to; not our own."""
OTHERS: Final = "(?:另外|其他|其它|别|另|第二|第三)的?"
LATER: Final = (
    r"明年|后年|来年|下半年|年后|开年|年底|节后|春节[之以]?后|国庆[之以]?后|过完?了?(?:春节|[年节]|五一|国庆|十一|元旦|中秋|旺季)|新学期|开学[之以]?后|下学期|"
    rf"暑假|寒假|淡季|忙完|忙过|第[一二三四]季|\bq[1-4]\b|下(?:一?个)?(?:季|财年|年度|阶段)|{PARTS}个?(?:多)?(?:个月|"
    rf"季度|年)[之以]?后|"
    r"(?:投产|搬迁|换届|稳定|上市|审计|评审|年会|扩建|开业|验收|合并)[完了]?[之以]?后|next (?:year|quarter)"
)
"""A time that is not near."""

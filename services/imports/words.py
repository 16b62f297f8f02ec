"""The words by which files say how an opportunity stands, in English and Chinese."""

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from sales.vocabulary import STAGES, Status


def bare(text: str) -> str:
    """Return what two spellings of a word share: letters and digits in one width, without case."""
    return "".join(char for char in unicodedata.normalize("NFKC", text).casefold() if char.isalnum())


NOTHING: Final = frozenset({"", "-", "--", "—", "——", "–", "/", "?", "暂无", "无", "空", "未知", "待定"}) | {
    "n/a", "na", "#n/a", "null", "none", "nil", "tbd", "unknown", "(none)", "(blank)", "000000000000000aaa",
}  # fmt: skip
"""What people and programs write into a cell that holds nothing; the last is Salesforce's empty id."""

OUTCOMES: Final[Mapping[str, Status]] = MappingProxyType(
    {
        **dict.fromkeys(("won", "win", "closedwon", "closewon", "signed", "successful"), Status.WON),
        **dict.fromkeys(
            ("赢单", "已赢单", "赢得", "赢", "成交", "已成交", "成功", "中标", "已中标", "结单成功"), Status.WON
        ),
        "crmstagelead4": Status.WON,  # Odoo's own id for its stage "Won"
        **dict.fromkeys(("lost", "loss", "lose", "closedlost", "closelost", "unsuccessful"), Status.LOST),
        **dict.fromkeys(
            ("输单", "已输单", "丢单", "已丢单", "输", "失败", "流失", "已流失", "战败", "未中标"), Status.LOST
        ),
        **dict.fromkeys(("dropped", "abandoned", "cancelled", "canceled", "invalid", "disqualified"), Status.DROPPED),
        **dict.fromkeys(
            ("无效", "作废", "已作废", "淘汰", "已淘汰", "放弃", "已放弃", "取消", "已取消"), Status.DROPPED
        ),
    }
)
"""How it ended, by bare word."""

OPEN_WORDS: Final = frozenset(
    {"open", "active", "inprogress", "ongoing", "进行中", "跟进中", "未结束", "推进中", "正常", "打开"}
)
ENDED_WORDS: Final = frozenset(
    {"closed", "completed", "done", "ended", "已完成", "完成", "已关闭", "关闭", "结束", "已结束"}
)
"""Say that it ended and not how."""

YES: Final = frozenset({"1", "true", "yes", "y", "是"})
NO: Final = frozenset({"0", "false", "no", "n", "否"})

STAGE_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        **{code: code for code in STAGES},
        **dict.fromkeys(
            ("newlead", "firstcontact", "initialcontact", "初步接触", "初次接触", "初步接洽", "线索"), "lead"
        ),
        **dict.fromkeys(("qualification", "needsanalysis", "needsconfirmed", "需求确认", "需求分析"), "qualified"),
        **dict.fromkeys(("proposalmade", "方案", "方案沟通", "方案制定", "方案提交", "方案演示"), "proposal"),
        **dict.fromkeys(("quotation", "pricequote", "proposalpricequote", "报价", "方案报价"), "quote"),
        **dict.fromkeys(("negotiationreview", "negotiating", "谈判", "商务谈判", "合同谈判"), "negotiation"),
        **dict.fromkeys(("contractsent", "contractsigning", "签约", "签约中", "合同签订"), "signing"),
    }
)
"""Stages that surely are one of the default six, by bare word; any other stays the workspace's own."""

AFTER: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(("prospecting", "new", "appointmentscheduled", "意向", "crmstagelead1"), "lead"),
        **dict.fromkeys(("engaging", "qualifiedtobuy", "crmstagelead2", "demo", "poc", "试用", "测试"), "qualified"),
        **dict.fromkeys(("presentationscheduled", "valueproposition", "iddecisionmakers", "crmstagelead3"), "proposal"),
        **dict.fromkeys(("perceptionanalysis", "decisionmakerboughtin"), "quote"),
    }
)
"""Behind which default stage a well-known stage of other programs is kept, by bare word."""

CURRENCIES: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(("$", "us$", "usdollar", "usdollars", "美元"), "USD"),
        **dict.fromkeys(("€", "euro", "euros", "欧元"), "EUR"),
        **dict.fromkeys(("£", "poundsterling", "britishpound", "英镑"), "GBP"),
        **dict.fromkeys(("¥", "rmb", "yuan", "renminbi", "人民币", "元", "人民币元"), "CNY"),
        **dict.fromkeys(("hk$", "港币", "港元"), "HKD"),
        **dict.fromkeys(("nt$", "新台币", "台币"), "TWD"),
        **dict.fromkeys(("s$", "新加坡元", "新币"), "SGD"),
        **dict.fromkeys(("円", "日元", "日圆", "japaneseyen", "yen"), "JPY"),
        **dict.fromkeys(("₹", "rupee", "indianrupee"), "INR"),
        **dict.fromkeys(("a$", "澳元"), "AUD"),
        **dict.fromkeys(("c$", "加元"), "CAD"),
        **dict.fromkeys(("₩", "韩元"), "KRW"),
    }
)
SHARED_SIGNS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {"$": frozenset({"USD", "HKD", "TWD", "SGD", "AUD", "CAD", "NZD", "MXN"}), "¥": frozenset({"CNY", "JPY"})}
)
"""Signs of several currencies; such a sign means the book's own currency where that is one of them."""

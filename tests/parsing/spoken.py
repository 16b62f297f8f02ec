"""Sentences as reps write them, put together from pieces: customer, contact, feedback, money, dates, people."""

from datetime import UTC, datetime
from typing import Final

from hypothesis import strategies as st

from parsing import Known, essence, read_update
from parsing.fold import fold
from tests.parsing.reading import told

NOW: Final = datetime(2026, 11, 18, 10, 0, tzinfo=UTC)
KNOWN: Final = Known(
    names=("Acme Corporation", "Harbor & Pine", "Globex", "北辰科技", "恒信医疗", "远大建材", "华瑞制造")
)

_CUSTOMERS: Final = ("Acme: ", "Globex ", "harbor & pine - ", "#12 ", "OPP-7: ", "")
_DONE: Final = (
    "called",
    "met on Monday",
    "emailed yesterday",
    "had a video call",
    "texted this morning",
    "sent the quote",
)
_SAID: Final = (
    "too pricey",
    "wants a discount",
    "needs budget approval",
    "no reply yet",
    "asks for case studies",
    "worried about data security",
    "they loved the demo",
    "comparing us with others",
    "legal is reviewing the contract terms",
    "not now",
)
_MONEY: Final = (
    "120k",
    "$1,250.50",
    "deal is 80,000 USD",
    "now €95k",
    "amount 1.2m",
    "from 100k to 90k",
    "value: 45000",
)
_NEXT: Final = (
    "next Wed 3pm",
    "follow up tomorrow",
    "call back on 12/3 at 9:30",
    "send the proposal by Friday",
    "remind me in two weeks",
    "demo Thursday 14:00",
)
_CLOSE: Final = ("close by Dec 15", "sign by end of Q1", "should close next month", "sign on 2027-01-31")
_STATE: Final = ("grade B", "stage: negotiation", "moved to quote", "won", "lost on price", "B->A")
_PEOPLE: Final = (
    "CFO decides",
    "contact Tom Baker",
    "with Tom Baker (CFO)",
    "spoke with their CTO",
    "lost to Salesforce",
)

_HAN_CUSTOMERS: Final = ("北辰：", "恒信医疗", "远大建材 ", "今天跟华瑞", "#12 ", "")
_HAN_DONE: Final = ("今天打了电话", "昨天拜访了", "微信聊了", "上周五见面了", "发了邮件", "开了视频会", "报价发过去了")
_HAN_SAID: Final = (
    "嫌贵",
    "说报价偏高",
    "要再优惠一点",
    "要申请预算",
    "没有预算",
    "要等领导审批",
    "担心数据安全",
    "想看同行案例",
    "在跟用友比价",
    "暂缓采购",
    "一直没回复",
    "很感兴趣",
    "想先试用",
    "担心交期",
    "付款条件要改",
    "功能不够",
)
_HAN_MONEY: Final = ("15万", "金额改成38万", "报价120万美元", "合同额1,250,000元", "从15万降到12万", "两百万", "八万五")
_HAN_NEXT: Final = (
    "下周三下午3点再联系",
    "明天上午10点演示",
    "12月3日回访",
    "两周后跟进",
    "周五前发方案",
    "后天给他电话",
)
_HAN_CLOSE: Final = ("预计下个月签约", "12月底前成交", "争取明年一季度签单", "2027年1月31日前签合同")
_HAN_STATE: Final = ("等级调为B", "A类", "进入谈判阶段", "阶段：报价", "赢单", "丢单，因为价格", "签了")
_HAN_PEOPLE: Final = (
    "张总拍板",
    "采购经理王丽说了算",
    "联系人：刘敏",
    "跟老陈聊的",
    "财务总监周强也在",
    "对方总经理同意了",
    "选了金蝶",
)


def _sentences(customers: tuple[str, ...], pieces: tuple[tuple[str, ...], ...], between: str) -> st.SearchStrategy[str]:
    said = st.lists(st.sampled_from(pieces).flatmap(st.sampled_from), min_size=1, max_size=5, unique=True)
    return st.builds(lambda customer, words: customer + between.join(words), st.sampled_from(customers), said)


english: Final = _sentences(_CUSTOMERS, (_DONE, _SAID, _MONEY, _NEXT, _CLOSE, _STATE, _PEOPLE), ", ")
"""Sentences in English."""
chinese: Final = _sentences(
    _HAN_CUSTOMERS, (_HAN_DONE, _HAN_SAID, _HAN_MONEY, _HAN_NEXT, _HAN_CLOSE, _HAN_STATE, _HAN_PEOPLE), "，"
)
"""Sentences in simplified Chinese."""
mixed: Final = _sentences(
    (*_CUSTOMERS, *_HAN_CUSTOMERS),
    (_HAN_DONE, _HAN_SAID, _MONEY, _NEXT, _HAN_NEXT, _STATE, _HAN_STATE, _HAN_PEOPLE),
    ", ",
)
"""Sentences that take words from both languages."""


def read(text: str) -> str:
    """Return what is read of a sentence in one line; names are compared less their script and case."""
    return fold(told(essence(read_update(text, NOW, KNOWN))))

"""The words in which a draft is told: for each field one way of saying it that means nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sales.vocabulary import Channel, Feedback, LossReason

_F = Feedback
_R = LossReason


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowWords:
    """How one language says each field; `{}` is where the value goes."""

    between: str
    about: str
    happened: str
    """With `how` and `day`."""
    talked: str
    channels: Mapping[Channel, str]
    feedback: Mapping[Feedback, str]
    plainer: Mapping[Feedback, str]
    """What is said instead beside a loss without a reason, as these words give none."""
    stage: str
    stages: Mapping[str, str]
    grade: str
    amount: str
    no_currency: str
    """What makes a figure money where no currency is known."""
    close: str
    follow_up: str
    source: str
    decides: str
    won: str
    lost: str
    reasons: Mapping[LossReason, str]


_ENGLISH: Final = ShowWords(
    between=", ",
    about="{}: ",
    happened="{how} {day}",
    talked="talked",
    channels={
        Channel.CALL: "called",
        Channel.VISIT: "visited",
        Channel.VIDEO: "had video call",
        Channel.EMAIL: "emailed",
        Channel.WECHAT: "talked via wechat",
        Channel.MESSAGE: "messaged",
        Channel.EVENT: "attended expo",
    },
    feedback={
        _F.PRICE_HIGH: "too pricey",
        _F.NEEDS_DISCOUNT: "wants a discount",
        _F.NEEDS_CASE: "wants case studies",
        _F.NEEDS_BUDGET: "needs budget",
        _F.NO_BUDGET: "no budget",
        _F.NEEDS_APPROVAL: "needs approval",
        _F.SECURITY_CONCERN: "security concerns",
        _F.FEATURE_GAP: "feature gap",
        _F.COMPETITOR: "comparing",
        _F.NOT_NOW: "not now",
        _F.NO_NEED: "no need",
        _F.NO_RESPONSE: "no reply",
        _F.POSITIVE: "impressed",
        _F.NEEDS_DEMO: "wants a demo",
        _F.DELIVERY_CONCERN: "delivery concerns",
        _F.CONTRACT_TERMS: "contract terms",
    },
    plainer={
        _F.PRICE_HIGH: "too steep",
        _F.NEEDS_DISCOUNT: "haggling",
        _F.NEEDS_BUDGET: "needs funding",
        _F.NO_BUDGET: "out of money",
        _F.FEATURE_GAP: "dealbreaker",
        _F.NOT_NOW: "holding off",
        _F.NO_NEED: "no interest",
        _F.NO_RESPONSE: "no word",
    },
    stage="stage {}",
    stages={},
    grade="grade {}",
    amount="amount {}",
    no_currency="k",
    close="close by {}",
    follow_up="follow up {}",
    source="source: {}",
    decides="decides",
    won="won",
    lost="lost",
    reasons={
        _R.PRICE: "lost on price",
        _R.COMPETITOR: "lost on competition",
        _R.NO_BUDGET: "lost, reason: budget",
        _R.NO_NEED: "lost on project cancellation",
        _R.TIMING: "lost on timing",
        _R.FEATURE_GAP: "lost on features",
        _R.RELATIONSHIP: "lost on relationship",
        _R.NO_RESPONSE: "lost because we never got a reply",
        _R.OTHER: "lost because of other reasons",
    },
)
_CHINESE: Final = ShowWords(
    between="，",
    about="{}：",
    happened="{day}{how}",
    talked="聊了",
    channels={
        Channel.CALL: "打了电话",
        Channel.VISIT: "拜访了",
        Channel.VIDEO: "开了视频会",
        Channel.EMAIL: "发了邮件",
        Channel.WECHAT: "微信聊了",
        Channel.MESSAGE: "发了短信",
        Channel.EVENT: "展会聊了",
    },
    feedback={
        _F.PRICE_HIGH: "嫌贵",
        _F.NEEDS_DISCOUNT: "要折扣",
        _F.NEEDS_CASE: "要案例",
        _F.NEEDS_BUDGET: "要申请预算",
        _F.NO_BUDGET: "没预算",
        _F.NEEDS_APPROVAL: "要审批",
        _F.SECURITY_CONCERN: "担心安全",
        _F.FEATURE_GAP: "功能不够",
        _F.COMPETITOR: "在比价",
        _F.NOT_NOW: "暂缓",
        _F.NO_NEED: "没需求",
        _F.NO_RESPONSE: "没回应",
        _F.POSITIVE: "感兴趣",
        _F.NEEDS_DEMO: "要演示",
        _F.DELIVERY_CONCERN: "担心交期",
        _F.CONTRACT_TERMS: "要改条款",
    },
    plainer={
        _F.PRICE_HIGH: "费用太高",
        _F.NEEDS_BUDGET: "要申请资金",
        _F.NO_BUDGET: "资金不足",
        _F.FEATURE_GAP: "实现不了",
        _F.NO_NEED: "没兴趣",
    },
    stage="阶段：{}",
    stages={
        "lead": "线索",
        "qualified": "需求确认",
        "proposal": "方案",
        "quote": "报价",
        "negotiation": "谈判",
        "signing": "签约",
    },
    grade="等级：{}",
    amount="金额{}",
    no_currency="元",
    close="预计{}前签约",
    follow_up="下次跟进{}",
    source="来源：{}",
    decides="拍板",
    won="赢单",
    lost="丢单",
    reasons={
        _R.PRICE: "丢单，因价格",
        _R.COMPETITOR: "丢单，因被同行抢了",
        _R.NO_BUDGET: "丢单，因预算",
        _R.NO_NEED: "丢单，因需求取消",
        _R.TIMING: "丢单，因时机",
        _R.FEATURE_GAP: "丢单，因功能",
        _R.RELATIONSHIP: "丢单，因关系",
        _R.NO_RESPONSE: "丢单，因无反馈",
        _R.OTHER: "丢单，因其他原因",
    },
)
WORDS: Final = {"en": _ENGLISH, "zh": _CHINESE}
"""The words of each language, by its code."""

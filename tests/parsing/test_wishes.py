"""What whole sentences ask for, and that reports about customers are left alone."""

from datetime import datetime

import pytest

from parsing import Known
from parsing.introduced import introduced
from parsing.wishes import consents, read_wish, topic_of

NOW = datetime(2026, 11, 16, 9, 0)  # noqa: DTZ001 - the wall clock of whoever speaks
KNOWN = Known(names=("Acme", "极光科技", "云帆物流"))

ASKED = {
    "hello there": ("hello", ""),
    "在吗": ("hello", ""),
    "ok thanks a lot": ("thanks", ""),
    "好的，谢谢": ("thanks", ""),
    "what can you do?": ("help", ""),
    "你都能干嘛": ("help", ""),
    "oops, undo that": ("undo", ""),
    "点错了，撤销": ("undo", ""),
    "who is late?": ("list", "late all"),
    "哪些单子卡住了": ("list", "stuck"),
    "which deals are stuck?": ("list", "stuck"),
    "anything stalled?": ("list", "stalled"),
    "有哪些单子停滞了": ("list", "stalled"),
    "which deals should we drop?": ("list", "to drop"),
    "哪些单子该淘汰了": ("list", "to drop"),
    "why is Acme stuck?": ("why", "Acme"),
    "why has Acme been stalled for three weeks": ("why", "Acme"),
    "what's the health of Acme": ("why", "Acme"),
    "极光为什么卡了3周": ("why", "极光"),
    "云帆怎么推不动了": ("why", "云帆"),
    "极光的健康度多少": ("why", "极光"),
    "what is Ben working on?": ("list", "@ben"),
    "吴倩手上有哪些单子": ("list", "@吴倩"),
    "how are we doing": ("funnel", ""),
    "who owns Acme?": ("show", "Acme"),
    "Acme status?": ("show", "Acme"),
    "tell me about Acme": ("show", "Acme"),
    "Acme, how's it going?": ("show", "Acme"),
    "极光怎么样？": ("show", "极光"),
    "极光最近进展如何": ("show", "极光"),
    "极光跟到哪了": ("show", "极光"),
    "极光还有戏吗": ("show", "极光"),
    "极光上次聊了什么": ("show", "极光"),
    "上次跟极光说了什么": ("show", "极光"),
    "极光有风险吗": ("why", "极光"),
    "云帆风险大不大？": ("why", "云帆"),
    "is Acme at risk?": ("why", "Acme"),
    "极光这个月能签吗？": ("show", "极光"),
    "极光能不能成": ("show", "极光"),
    "你觉得极光能成吗": ("show", "极光"),
    "极光有没有希望": ("show", "极光"),
    "will Acme close this month?": ("show", "Acme"),
    "can Maya take Acme?": ("show", "Acme"),
    "帮我看一下极光": ("show", "极光"),
    "帮我查一下极光的联系人": ("show", "极光"),
    "这个月新增了多少商机": ("funnel", "这个月"),
    "how many deals did we open this quarter?": ("funnel", "this quarter"),
    "what's our forecast for Oct": ("forecast", "oct"),
    "12月的业绩预测": ("forecast", "12月"),
    "下个月能做多少业绩": ("forecast", "下个月"),
    "what's changed since Monday?": ("changed", "since monday"),
    "这周有什么变化": ("changed", "这周"),
    "what's our win rate": ("funnel", "90d"),
    "赢单率多少": ("funnel", "90d"),
    "丢单原因有哪些": ("funnel", "90d"),
    "are we on target?": ("goal", ""),
    "离本月目标还差多少": ("goal", "本月"),
    "谁最久没跟进": ("list", "stalled"),
    "show me deals over 100k closing this quarter": ("list", "over 100k closing this quarter"),
    "which deals are in negotiation": ("list", "negotiation"),
    "my A deals over 50k": ("list", "mine a over 50k"),
    "list all opportunities worth more than 50k": ("list", "all more than 50k"),
    "10万以上的单子": ("list", "10万以上"),
    "我的A类10万以上的单子有哪些": ("list", "mine a类10万以上"),
    "本月要签的商机": ("list", "本月"),
    "这周要跟进哪些": ("due", "这周要跟进哪些"),
    "我答应极光什么了": ("show", "极光"),
    "add 20k to Acme": ("more", "Acme 20k"),
    "increase Acme's amount by $5,000": ("more", "Acme $5,000"),
    "极光追加20万": ("more", "极光 20万"),
    "cut Acme by 10k": ("less", "Acme 10k"),
    "极光的金额减少5万": ("less", "极光 5万"),
    "I'm on vacation from Dec 20 to Jan 2": ("away", "I'm on vacation from Dec 20 to Jan 2"),
    "我下周休年假": ("away", "我下周休年假"),
    "who hasn't followed up lately?": ("list", "stalled"),
    "how much will we close this month": ("forecast", "this month"),
    "how much can we book by the end of Q4?": ("forecast", "q4"),
    "我这个月能签多少": ("forecast", "这个月"),
    "下季度大概能成交多少钱": ("forecast", "下季度"),
    "top 5 deals": ("list", "top 5"),
    "what are our biggest deals?": ("list", "all biggest"),
    "show me my top 10 deals": ("list", "mine top 10"),
    "who is our biggest customer?": ("list", "all biggest"),
    "the largest deals closing this month": ("list", "largest closing this month"),
    "最大的单子": ("list", "最大"),
    "哪个单子最大？": ("list", "最大"),
    "谁的单子最大": ("list", "all 最大"),
    "看看我最大的商机": ("list", "mine 最大"),
    "报价阶段最大的单子": ("list", "报价阶段最大"),
    "前五大单子": ("list", "前五大"),
    "which deals will close this month": ("list", "all close this month"),
    "这个月能签哪些": ("list", "all close 这个月"),
    "will we hit our target this quarter?": ("goal", "this quarter"),
    "will we make our Q4 number?": ("goal", "q4"),
    "团队这个月能完成目标吗": ("goal", "这个月"),
    "本季度能达标吗": ("goal", "本季度"),
    "set the goal for November to 500k": ("goal", "november 500k"),
    "set my Q4 target at $300k": ("goal", "mine q4 $300k"),
    "set my target to 20 deals": ("goal", "mine 20 deals"),
    "our Q4 target is 2m": ("goal", "q4 2m"),
    "把团队12月目标定为100万": ("goal", "12月 100万"),
    "我本月目标50万": ("goal", "mine 本月 50万"),
    "how is the team doing this quarter": ("funnel", "this quarter"),
    "团队这个季度怎么样": ("funnel", "这个季度"),
    "how many deals did we win this month?": ("changed", "this month"),
    "这个月签了几单": ("changed", "这个月"),
    "why do we keep losing?": ("funnel", "90d"),
    "为什么老丢单": ("funnel", "90d"),
    "what needs my approval?": ("approvals", ""),
    "有什么要我审批的": ("approvals", ""),
    "what's ben working on": ("list", "@ben"),
    "给我看看漏斗": ("funnel", ""),
    "极光下次什么时候联系": ("show", "极光"),
    "please give Acme to Maya, she knows their CTO": ("give", "Acme @Maya she knows their CTO"),
    "把极光给陈浩吧，他跟张主任熟": ("give", "极光 @陈浩 他跟张主任熟"),
    "push Acme to next week": ("snooze", "Acme next week"),
    "过两天再提醒我吧": ("snooze", "过两天"),
    "move Acme to proposal": ("stage", "Acme proposal"),
    "another deal for Acme: add-on, 20k": ("new", "Acme: add-on, 20k"),
    "新客户蓝鸟科技，大概60万": ("new", "蓝鸟科技，大概60万"),
    "no, 50k not 60k": ("mend", "50k"),
    "change the amount to 35k": ("mend", "amount 35k"),
    "改成周四吧": ("mend", "周四"),
    "换成英文": ("settings", "英文"),
    "how do I change the stage?": ("how", "change the stage"),
}
REPORTS = (
    "Acme sent quote, too pricey, next Wed 3pm",
    "Acme wants to know how we handle support?",
    "what a day, Acme loved it",
    "put Acme on hold until Q1",
    "push Acme for an answer by Friday",
    "give Acme another week",
    "test drive with Acme went well",
    "they have a new customer",
    "new CTO at Acme is Tim",
    "极光问什么时候能交货",
    "极光问价格怎么样",
    "极光觉得方案怎么样",
    "极光 说预算有变化",
    "极光能便宜点吗",
    "极光问能不能打折",
    "能不能给极光打个折",
    "极光风险有点大",
    "极光下周能来，会带合同吗",
    "请张总看一下极光的方案",
    "Acme today",
    "Acme looking good",
    "Acme is on track to meet our target",
    "目标客户定了",
    "Acme's target is 500k in savings",
    "their target is 500k",
    "他们目标50万",
    "目标50万",
    "谈了两个大项目",
    "cut Acme by 10%",
    "add Tom to Acme",
    "极光增加预算了",
    "客户要10万以上的单子才给折扣",
    "any deals they had before went to SAP",
    "极光能达到要求吗，他们问",
    "Acme can close this month",
    "their biggest customer left",
    "biggest customer asked for a discount",
    "最大的客户说价格太高",
    "极光这个月能签",
    "他们签了合同",
    "要我审批的合同发给极光了",
    "极光问为什么进度这么慢",
    "Acme asked why our rollout is so slow",
    "极光说金额改成35万",
    "客户把合同推到下周签",
    "让极光再等一周",
    "把方案发给极光了",
    "新客户经理是小王",
    "我今天有个会",
    "不错，客户很满意",
)


@pytest.mark.parametrize("text", ASKED)
def test_a_sentence_stands_for_a_verb_with_its_words(text: str) -> None:
    wish = read_wish(text, NOW, KNOWN)
    assert (wish and (wish.verb, wish.rest)) == ASKED[text]


@pytest.mark.parametrize("text", REPORTS)
def test_a_report_is_no_wish(text: str) -> None:
    assert read_wish(text, NOW, KNOWN) is None


def test_words_for_it_point_back() -> None:
    for text in ("move it to next week", "delete it", "推到方案阶段", "how big is this one?"):
        wish = read_wish(text, NOW, KNOWN)
        assert wish
        assert wish.back, text


def test_a_new_customer_inside_a_story_is_found_and_a_person_is_not() -> None:
    assert introduced("just out of a meeting with Northgate Dental and they like it") == "Northgate Dental"
    assert introduced("嗯刚从北方口腔出来然后他们觉得挺好") == "北方口腔"
    assert introduced("had a call with Tina Moore about it") is None
    assert introduced("跟张主任聊了一下") is None


def test_a_few_words_consent_or_ask_for_the_new_one() -> None:
    assert [next(consents(text), None) for text in ("yes", "对", "yes create it", "对，新建", "maybe", "")] == [
        "yes", "yes", "new", "new", None, None,
    ]  # fmt: skip


def test_a_question_about_the_tool_has_a_topic() -> None:
    assert [topic_of(text) for text in ("change the stage", "改金额", "set up my team", "use this")] == [
        "stage", "amount", "team", None,
    ]  # fmt: skip

"""Ten talks of Chinese colleagues who have just met the bot, in the words that they would use among themselves."""

from datetime import timedelta
from functools import partial

import pytest

from playground.driver import Person
from tests.stories import talks
from tests.stories.booked import deal, owner, people, worth
from tests.stories.talks import said
from tests.stories.town import Town, found_team

mentioned = partial(talks.mentioned, channel="sales-east")


@pytest.fixture(autouse=True)
def east(town: Town) -> None:
    """Give the Chinese side its team."""
    found_team(
        town, "华东", "linyue", "wuqian", "chenhao", channel="sales-east", zone="Asia/Shanghai", currency="CNY",
        language="zh",
    )  # fmt: skip


@pytest.fixture
def chen(town: Town) -> Person:
    """Return another rep of the Chinese side."""
    return town.person("chenhao")


def test_a_first_talk_opens_a_deal_and_puts_its_day_and_worth_right(town: Town, wu: Person) -> None:
    assert "您好" in said(wu, "你好")
    assert "直接说发生了什么" in said(wu, "你能干嘛？")
    assert "已新建 #1 *蓝鸟科技*" in said(wu, "新客户蓝鸟科技，大概60万，昨天见了他们CTO田明，周五上午10点给他打电话")
    assert "11月19日周四 10:00" in said(wu, "改成周四吧")
    assert "已更正 #1 *蓝鸟科技* · ¥500,000" in said(wu, "不对，是50万")
    said(wu, "我今天有啥事")
    assert "不客气" in said(wu, "谢谢")
    assert (worth(town), str(deal(town).next_on), str(deal(town).next_time)) == (500000, "2026-11-19", "10:00:00")
    assert people(town) == {"田明"}


def test_two_deals_of_one_customer_and_a_typo_are_told_apart_by_one_button(town: Town, wu: Person) -> None:
    assert "*华信物流* · ¥800,000" in said(wu, "刚拿到个新线索，华信物流，估计80万，下周二打首通电话")
    assert "*华信物流* · ¥200,000" in said(wu, "华信物流再建一个，数据分析模块，20万，12月2号演示")
    said(wu, "华芯物流说演示不错，明天发报价")
    wu.last().press("#2 华信物流 · ¥200,000 · 初步接触")
    assert "已撤销" in said(wu, "哎呀搞错了，撤回")
    said(wu, "华信数据分析那个，客户想打折")
    wu.last().press("#2 华信物流 · ¥200,000 · 初步接触")
    assert "要折扣" in wu.last().all_text
    said(wu, "看下华信")
    wu.last().press("#1 华信物流 · ¥800,000 · 初步接触")
    assert "在跟商机 2 个" in said(wu, "我手上有哪些单子")
    assert (deal(town, 1).last_words or "").count("打折") == 0
    assert "打折" in (deal(town, 2).last_words or "")


def test_a_reminder_is_answered_in_its_thread_as_one_would_tell_a_colleague(town: Town, wu: Person) -> None:
    said(wu, "/opp 新建 山海食品 60万 A 明天电话")
    town.next_morning("Asia/Shanghai")
    card = wu.last()
    assert "认可" in said(wu, "跟李总通了，他同意了", thread_ts=card.ts)
    assert "11月23日周一" in said(wu, "现在等他们法务，推到下周吧", thread_ts=card.ts)
    assert "11月26日周四" in said(wu, "说错了，下周四", thread_ts=card.ts)
    assert "赢单 #1 *山海食品* · ¥580,000" in said(wu, "签了！58万", thread_ts=card.ts)
    assert "已撤销" in said(wu, "点错了，撤销", thread_ts=card.ts)
    assert (deal(town).is_open, worth(town), str(deal(town).next_on)) == (True, 600000, "2026-11-26")


def test_a_dictated_story_of_a_new_customer_is_opened_by_a_yes_and_handed_over(town: Town, wu: Person) -> None:
    story = (
        "嗯刚从北方口腔出来然后他们张主任觉得挺好的就是说要等十二月份董事会批预算大概四十五万吧我下周三下午再联系他一下"
    )
    assert "新建「北方口腔」" in said(wu, story)
    assert "已新建 #1 *北方口腔*" in said(wu, "对，新建")
    assert "阶段 极光 报价" in said(wu, "怎么改阶段？")
    assert "初步接触 → 方案" in said(wu, "推到方案阶段")
    assert "负责人：吴倩" in said(wu, "北方口腔是谁在跟？")
    assert "转交给陈浩" in said(wu, "把北方口腔给陈浩吧，他跟张主任熟")
    assert "11月25日周三" in said(wu, "北方口腔下次什么时候联系")
    assert (deal(town).stage, str(deal(town).next_on), owner(town)) == ("proposal", "2026-11-25", "陈浩")


def test_commands_with_verbs_that_somebody_makes_up_do_what_is_meant(town: Town, chen: Person) -> None:
    said(chen, "/opp")
    assert "已新建 #1 *极光科技*" in said(chen, "/opp 添加 极光科技 40万")
    assert "金额：¥450,000" in said(chen, "/opp 修改金额 极光 45万")
    assert "12月15日" in said(chen, "/opp 改一下极光 预计12月15号签")
    assert "负责人：陈浩" in said(chen, "/opp 查询 极光")
    assert "商机不删除" in said(chen, "/opp 删除 极光")
    assert "要演示" in said(chen, "/opp 极光备注一下 王工想再看一次演示")
    assert "在跟商机 1 个" in said(chen, "/opp 我的商机")
    assert (worth(town), str(deal(town).close_on), deal(town).is_open) == (450000, "2026-12-15", True)


def test_a_manager_asks_about_the_team_in_plain_questions(town: Town, wu: Person, chen: Person, lin: Person) -> None:
    said(wu, "/opp 新建 极光科技 120万 A 明天电话")
    said(wu, "/opp 新建 天衡汽车 75万 B 周三拜访")
    said(chen, "/opp 新建 芯源半导体 30万 周二电话")
    town.jump(town.workspace.clock.now() + timedelta(days=3))
    assert "在跟商机 3 个 · 所有人、逾期" in said(lin, "你好，我是主管，看看谁逾期了")
    assert "在跟商机 2 个 · 吴倩" in said(lin, "吴倩手上有哪些单子")
    assert "负责人：吴倩" in said(lin, "极光是谁的客户")
    assert "转交给陈浩" in said(lin, "把极光转给陈浩")
    assert "*跟进中* 3 个" in said(lin, "整体情况怎么样")
    assert "所有人、卡住" in said(lin, "哪些单子卡住了")
    assert "签约" in said(lin, "这个月能签多少")
    assert owner(town) == "陈浩"
    assert deal(town).last_words is None


def test_an_admin_finds_out_what_it_is_and_changes_the_language(town: Town, wu: Person, sam: Person) -> None:
    sam.set_profile(language="zh-CN")
    assert "您好" in said(sam, "在吗")
    assert "/opp 团队" in said(sam, "怎么建团队？")
    said(wu, "/opp 新建 极光科技 120万 A 明天电话")
    sam.invite_bot("sales-east")
    assert "记商机" in mentioned(town, sam, "这是干嘛用的")
    assert "直接说发生了什么" in mentioned(town, sam, "怎么用")
    assert "吴倩" in mentioned(town, sam, "看下大家的单子")
    assert "Language: English" in said(sam, "换成英文")
    assert "语言：中文" in said(sam, "换回中文")


def test_a_deal_lives_in_a_thread_of_the_channel(town: Town, wu: Person, lin: Person) -> None:
    lin.invite_bot("sales-east")
    assert "*猎户光学*" in mentioned(town, wu, "展会上拿到的新线索，猎户光学，大概30万，明天发邮件")
    thread = wu.last("sales-east").ts
    assert "要案例" in said(wu, "跟他们老板简总聊了，想看看案例", "sales-east", thread)
    assert "蔡司" in said(lin, "听说他们也在看蔡司", "sales-east", thread)
    assert "11月23日周一" in said(wu, "往后推一周", "sales-east", thread)
    assert "¥300,000" in mentioned(town, wu, "这单多大来着", thread)
    assert "¥350,000" in said(wu, "金额改成35万", "sales-east", thread)
    assert "竞争对手" in said(wu, "丢了，被蔡司抢走了", "sales-east", thread)
    mentioned(town, wu, "我这周还有啥要跟的")
    assert (worth(town), deal(town).is_open) == (350000, False)


def test_both_languages_in_one_talk(town: Town, wu: Person) -> None:
    assert "*Bluebird Labs* · ¥500,000" in said(wu, "新单 Bluebird Labs 50w，周五call一下Tina")
    assert "11月25日周三" in said(wu, "跟Bluebird的Tina聊了，quote发了，她说price有点高，下周三再follow up")
    assert "¥600,000" in said(wu, "no, 60w")
    assert "11月19日周四 15:00" in said(wu, "改到周四下午3点")
    assert "负责人：吴倩" in said(wu, "Bluebird owner是谁")
    said(wu, "what's due today")
    assert (worth(town), people(town)) == (600000, {"Tina"})


def test_after_a_card_the_name_is_left_out(town: Town, chen: Person) -> None:
    said(chen, "录一个新的，石矿建材，58万，周一下午两点开会")
    said(chen, "石矿")
    assert "已记录 #1 *石矿建材*" in said(chen, "他们同意了")
    assert "¥600,000" in said(chen, "改成60万")
    assert "11月18日周三" in said(chen, "过两天再提醒我吧")
    assert "已撤销" in said(chen, "算了，撤掉刚才那条")
    assert "赢单 #1 *石矿建材* · ¥580,000" in said(chen, "成了，58万")
    assert "商机不删除" in said(chen, "删掉吧")
    assert (worth(town), deal(town).is_open) == (580000, False)


def test_a_question_is_answered_and_never_filed(town: Town, wu: Person) -> None:
    said(wu, "新单 极光科技 50万 A 周五电话")
    for asked in ("极光怎么样了", "极光最近进展如何？", "极光还有戏吗", "极光上次聊了什么"):
        assert "负责人：吴倩 · 下次跟进：11月20日周五" in said(wu, asked)
    assert "业绩预测" in said(wu, "本月预测")
    assert "的变化" in said(wu, "这周有什么变化")
    assert "还没有定目标" in said(wu, "离目标还差多少")
    assert "没有等您审批的" in said(wu, "有什么要我审批的")
    assert (deal(town).version, str(deal(town).next_on)) == (1, "2026-11-20")

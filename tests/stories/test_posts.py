"""A team's reports come on days of their own, in the channel that they are for, and managers say when."""

from datetime import datetime
from zoneinfo import ZoneInfo

from playground.driver import Person
from tests.stories.town import Town, found_team

NEW_YORK = ZoneInfo("America/New_York")
SHANGHAI = ZoneInfo("Asia/Shanghai")


def a_us_team(town: Town, ben: Person, dana: Person) -> None:
    dana.invite_bot("sales-us")
    found_team(town, "US", "dana", "ben", zone="America/New_York", channel="sales-us")
    ben.command("/opp new Acme 120k A")
    ben.command("/opp new Bolt 80k B")


def test_a_manager_says_in_words_when_and_where_the_loss_report_comes(town: Town, ben: Person, dana: Person) -> None:
    a_us_team(town, ben, dana)
    dana.invite_bot("general")
    ben.command("/opp lost Acme price: no discount, went with Zeiss")
    ben.command("/opp digest losses Fri 16:00")
    assert "Only a manager of “US” (Dana Hughes)" in ben.last().all_text
    dana.command("/opp digest losses Fri 16:00 to #general")
    assert "every Friday at 4:00 PM in <#" in dana.last().all_text
    town.jump(datetime(2026, 11, 20, 16, tzinfo=NEW_YORK))
    posted = dana.last("general").all_text
    assert "in 13 weeks 1 ($120,000), 100% of 1 closed" in posted
    town.jump(datetime(2026, 11, 23, 10, 30, tzinfo=NEW_YORK))
    assert dana.last("general").all_text == posted, "once a week"
    dana.command("/opp digest losses off")
    assert "Loss report off" in dana.last().all_text.replace("*", "")


def test_the_monthly_report_stands_beside_the_month_before_with_its_deals_in_the_thread(
    town: Town, ben: Person, dana: Person
) -> None:
    a_us_team(town, ben, dana)
    ben.command("/opp won Acme 115k")
    dana.command("/opp digest monthly on the 1st at 9:30")
    assert "on day 1 of the month at 9:30 AM" in dana.last().all_text
    town.jump(datetime(2026, 12, 1, 9, 30, tzinfo=NEW_YORK))
    posted = dana.last("sales-us")
    assert "US: November 2026" in posted.all_text
    assert "Win rate 100%, 1 of 1 closed (before: nothing closed)" in posted.all_text.replace("*", "")
    assert "Open at the end 1 ($80,000) (before 0): first contact 1 (before 0)" in posted.all_text.replace("*", "")
    assert "Won 1" in posted.replies[0].all_text.replace("*", "")


def test_why_opens_the_arithmetic_and_the_deals_of_each_number_to_the_team_alone(
    town: Town, ben: Person, dana: Person, wu: Person
) -> None:
    a_us_team(town, ben, dana)
    ben.command("/opp won Acme 115k")
    ben.command("/opp lost Bolt price")
    dana.invite_bot("general")
    dana.command("/opp digest monthly 1st 10:00 to #general")
    town.jump(datetime(2026, 12, 1, 10, 5, tzinfo=NEW_YORK))
    ben.last("general").press("Why")
    why = ben.last("general").all_text.replace("*", "")
    assert "US: how November 2026 comes about" in why
    assert "Win rate 1 won ÷ (1 won + 1 lost = 2) = 50%" in why
    ben.last("general").press("Opened (2)")
    deals = ben.last("general").all_text
    assert "#1 Acme · $115,000 · Ben Carter" in deals
    assert "All together: 2 ($195,000)" in deals
    wu.last("general").press("Why")
    refused = wu.last("general").all_text
    assert "只有「US」的成员" in refused
    assert "50%" not in refused


def test_a_quarter_is_told_when_it_has_ended_and_whenever_a_manager_asks(town: Town, ben: Person, dana: Person) -> None:
    a_us_team(town, ben, dana)
    ben.command("/opp won Acme 115k")
    ben.command("/opp digest quarterly")
    assert "Only a manager of “US” (Dana Hughes)" in ben.last().all_text
    dana.command("/opp digest quarterly")
    assert "The quarterly report of “US” goes to" in dana.last().all_text
    assert "US: Q3 2026" in dana.last("sales-us").all_text
    dana.command("/opp digest quarterly on the 5th at 9:30")
    assert "on day 5 of the quarter at 9:30 AM" in dana.last().all_text
    town.jump(datetime(2027, 1, 5, 9, 30, tzinfo=NEW_YORK))
    posted = next(seen for seen in reversed(dana.sees("sales-us")) if "Q4 2026" in seen.text)
    assert "Win rate 100%, 1 of 1 closed (before: nothing closed)" in posted.all_text.replace("*", "")
    assert "Won 1" in posted.replies[0].all_text.replace("*", "")
    dana.command("/opp digest quarterly off")
    assert "Quarterly report off" in dana.last().all_text.replace("*", "")


def test_the_form_of_the_reports_opens_for_managers_alone(town: Town, ben: Person, dana: Person) -> None:
    a_us_team(town, ben, dana)
    dana.command("/opp digest reports")
    shown = dana.last()
    assert "every Monday at 10:00 AM in <#" in shown.all_text
    shown.press("Reports")
    dana.modal.fill(
        {"losses_day": "Not posted", "monthly_day": "Day 5", "quarterly_day": "Day 7", "monthly_channel": "sales-us"}
    ).submit()
    changed = dana.last().all_text
    assert "Loss report off" in changed.replace("*", "")
    assert "on day 5 of the month" in changed
    assert "on day 7 of the quarter at 11:00 AM" in changed
    ben.command("/opp digest reports")
    assert "actions" not in [block["type"] for block in ben.last().blocks]


def test_the_same_in_chinese(town: Town, wu: Person, lin: Person) -> None:
    lin.invite_bot("sales-east")
    found_team(town, "华东", "linyue", "wuqian", zone="Asia/Shanghai", language="zh", channel="sales-east")
    wu.command("/opp 新 极光科技 12万 A")
    wu.command("/opp 赢 极光科技 11万")
    wu.command("/opp 周报 月报 3号 9点")
    assert "只有「华东」的主管" in wu.last().all_text
    lin.command("/opp 周报 月报 3号 9点")
    assert "每月 3 号 09:00 发到 <#" in lin.last().all_text
    town.jump(datetime(2026, 12, 3, 9, tzinfo=SHANGHAI))
    assert "100%，1 个结束的商机里赢了 1 个" in lin.last("sales-east").all_text
    lin.last("sales-east").press("为什么")
    assert "赢单 1 ÷（赢单 1 + 丢单 0 = 1）= 100%" in lin.last("sales-east").all_text.replace("*", "")
    lin.last("sales-east").press("赢单（1）")
    assert "#1 极光科技 · US$110,000 · 0 天 · 吴倩" in lin.last("sales-east").all_text
    lin.command("/opp 周报 季报 3号 11点")
    assert "每季度第一个月 3 号 11:00 发到 <#" in lin.last().all_text
    wu.command("/opp 周报 季报")
    assert "只有「华东」的主管" in wu.last().all_text
    lin.command("/opp 周报 季报")
    assert "华东季报：2026年第3季度" in lin.last("sales-east").all_text
    lin.command("/opp 周报 丢单 昨天")
    assert "没看懂“昨天”" in lin.last().all_text


def test_a_manager_hears_that_a_report_found_no_way_into_its_channel(town: Town, ben: Person, dana: Person) -> None:
    a_us_team(town, ben, dana)
    ben.command("/opp lost Acme price: no discount, went with Zeiss")
    dana.command("/opp digest losses Mon 10:00 to #random")
    town.jump(datetime(2026, 11, 23, 10, 5, tzinfo=NEW_YORK))
    told = next(seen for seen in dana.sees() if "could not post a report" in seen.text)
    assert "I am not in that channel" in told.text
    told.press("Reports")
    assert dana.modal.title == "Reports of the team"

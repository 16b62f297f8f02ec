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


def test_the_form_of_the_reports_opens_for_managers_alone(town: Town, ben: Person, dana: Person) -> None:
    a_us_team(town, ben, dana)
    dana.command("/opp digest reports")
    shown = dana.last()
    assert "every Monday at 10:00 AM in <#" in shown.all_text
    shown.press("Reports")
    dana.modal.fill({"losses_day": "Not posted", "monthly_day": "Day 5", "monthly_channel": "sales-us"}).submit()
    changed = dana.last().all_text
    assert "Loss report off" in changed.replace("*", "")
    assert "on day 5 of the month" in changed
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

"""`/opp changed since Mon` and 变化 本周 tell from what to what a pipeline came, and each line opens its deals."""

import pytest

from playground.driver import Person
from tests.stories.test_funnel_of_days import settled
from tests.stories.town import Town


@pytest.fixture
def us(dana: Person, ben: Person, town: Town) -> Person:
    """Return the manager of a team of which one deal was won, one lost, one raised and one opened since Monday."""
    settled(dana, "sales-us", "Set up", "US", ["ben"])
    for typed in ("Acme 9k USD", "Globex 6k USD", "Initech 4k USD", "Umbrella 3k EUR"):
        ben.command(f"/opp new {typed}", "sales-us")
    town.next_monday("America/New_York")
    town.next_morning("America/New_York")
    for typed in ("won Acme 10k", "lost Globex price", "Initech 4500.50 USD", "new Hooli 2k USD"):
        ben.command(f"/opp {typed}", "sales-us")
    return dana


def test_start_and_changes_add_up_to_the_end_in_each_currency(us: Person) -> None:
    us.command("/opp changed since Mon", "sales-us")
    told = us.last("sales-us").all_text
    assert "*Start* 4 (€3,000 + $19,000)" in told
    assert "*New* 1: +$2,000" in told
    assert "*Up* 2: +$1,500.50" in told
    assert "*Won* 1: -$10,000" in told
    assert "*Lost* 1: -$6,000" in told
    assert "*End* 3 (€3,000 + $6,500.50)" in told
    assert "to the cent" in told


def test_a_line_opens_its_deals_and_they_add_up_to_it(us: Person, ben: Person) -> None:
    us.command("/opp changed since Mon", "sales-us")
    us.last("sales-us").press("Up (2)")
    deals = us.last("sales-us").all_text
    assert "#1 Acme · +$1,000 · Ben Carter" in deals
    assert "#3 Initech · +$500.50" in deals
    assert "All 2 together: +$1,500.50" in deals
    ben.command("/opp changed 30d", "sales-us")
    told = ben.last("sales-us").all_text
    assert "Ben Carter: what changed" in told
    assert "*Start* 0" in told
    assert "*New* 5: +$22,500.50, +€3,000" in told


def test_many_deals_come_a_page_at_a_time(us: Person, ben: Person) -> None:
    for number in range(11):
        ben.command(f"/opp new Deal{number} {number + 1}k USD", "sales-us")
    us.command("/opp changes this week team", "sales-us")
    us.last("sales-us").press("New (12)")
    assert "1–10 of 12" in us.last("sales-us").all_text
    us.last("sales-us").press("More")
    assert "11–12 of 12" in us.last("sales-us").all_text


def test_the_same_is_told_in_chinese_and_a_quiet_week_is_called_so(lin: Person, wu: Person, town: Town) -> None:
    settled(lin, "sales-east", "设置团队", "华东", ["wuqian", "chenhao"])
    for typed in ("新建 极光科技 12万", "新建 远山 8万"):
        wu.command(f"/opp {typed}", "sales-east")
    wu.command("/opp 变化 本周", "sales-east")
    told = wu.last("sales-east").all_text
    assert "吴倩：" in told
    assert "*新增* 2 个：+¥200,000" in told
    assert "*期末* 2 个（¥200,000）" in told
    wu.last("sales-east").press("新增（2）")
    assert "#1 极光科技 · +¥120,000" in wu.last("sales-east").all_text
    town.next_monday("Asia/Shanghai")
    lin.command("/opp 变化", "sales-east")
    assert "没有变化。" in lin.last("sales-east").all_text


def test_outsiders_hear_who_may_see_it(us: Person, wu: Person) -> None:
    assert us.name
    wu.command("/opp 变化 #US")
    assert "只有「US」" in wu.last().all_text
    wu.command("/opp 变化 @ben")
    assert "10,000" not in wu.last().all_text


def test_a_sentence_that_begins_with_the_word_stays_an_update(us: Person, ben: Person) -> None:
    ben.command("/opp changed the close date of Initech to Dec 20", "sales-us")
    assert "what changed" not in ben.last("sales-us").all_text
    assert us.name

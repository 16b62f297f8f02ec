"""`/opp rates` keeps exchange rates, and money in several currencies is told in one, in both languages."""

from playground.driver import Person
from tests.stories.test_funnel_of_days import settled
from tests.stories.town import Town


def said(person: Person, typed: str, channel: str) -> str:
    """Return what is answered to a command."""
    person.command(f"/opp {typed}", channel)
    return str(person.last(channel).all_text)


def test_an_admin_sets_a_rate_in_words_takes_it_back_and_everybody_sees_it(
    dana: Person, ben: Person, sam: Person
) -> None:
    settled(dana, "sales-us", "Set up", "US", ["ben"])
    assert "No rate is set yet" in said(ben, "rates", "sales-us")
    assert "Only admins of this Slack workspace set exchange rates: Sam" in said(ben, "rates EUR 1.1", "sales-us")
    assert "*1 EUR = 1.1 USD*" in said(sam, "rates EUR 1.1", "sales-us")
    assert "(before: 1.1)" in said(sam, "rates EUR 1.15", "sales-us")
    sam.last("sales-us").press("Undo")
    assert "*1 EUR = 1.1 USD*" in sam.last("sales-us").all_text
    told = said(ben, "rates", "sales-us")
    assert "1 EUR = *1.1 USD* from" in told
    assert "Sam" in told


def test_what_changed_and_the_funnel_are_told_in_the_base_too_with_the_rates_and_their_days(
    dana: Person, ben: Person, sam: Person, town: Town
) -> None:
    settled(dana, "sales-us", "Set up", "US", ["ben"])
    for typed in ("Acme 10k USD", "Globex 4k EUR", "Initech 2k GBP"):
        ben.command(f"/opp new {typed}", "sales-us")
    said(sam, "rates EUR 1.1", "sales-us")
    town.next_monday("America/New_York")
    town.next_morning("America/New_York")
    said(sam, "rates EUR 1.15", "sales-us")
    said(ben, "new Umbrella 1k EUR", "sales-us")
    told = said(dana, "changed since Mon team", "sales-us")
    assert "*Start* 3 (€4,000 + £2,000 + $10,000; without GBP: $14,400)" in told
    assert "*New* 1: +€1,000 = +$1,150" in told
    assert "*Exchange rates* +$200 (EUR +$200)" in told
    assert "*End* 4 (€5,000 + £2,000 + $10,000; without GBP: $15,750)" in told
    assert "1 EUR = 1.1, then 1.15 USD" in told
    assert "Left out of USD, because there is no rate on" in told
    dana.last("sales-us").press("New (1)")
    assert "#4 Umbrella · +€1,000 = +$1,150 · Ben Carter" in dana.last("sales-us").all_text
    told = said(dana, "funnel 30d", "sales-us")
    assert "*Opened* 4 (€5,000 + £2,000 + $10,000; without GBP: $15,750)" in told
    assert "Told in USD too, at 1 EUR = 1.15 USD (from" in told
    assert "without GBP: $15,750" in said(dana, "funnel", "sales-us")
    told = said(ben, "list", "sales-us")
    assert "€5,000 + £2,000 + $10,000; without GBP: $15,750" in told
    assert "at 1 EUR = 1.15 USD" in told


def test_the_same_in_chinese_and_by_a_form(lin: Person, wu: Person, sam: Person) -> None:
    settled(lin, "sales-east", "设置团队", "华东", ["wuqian", "chenhao"])
    for typed in ("新建 极光科技 12万", "新建 远山 1万美元"):
        wu.command(f"/opp {typed}", "sales-east")
    assert "只有本工作区的管理员能设置汇率" in said(wu, "汇率 美元 7.1 从11月1日起", "sales-east")
    sam.command("/opp settings 中文")
    sam.command("/opp 汇率")
    sam.last().press("设置汇率")
    wrong = sam.modal.fill({"currency": "USD", "rate": "7,1"}).submit().errors
    assert "「7,1」不是有效的汇率" in str(wrong)
    sam.modal.fill({"currency": "USD", "rate": "7.1", "day": "2026-11-01"}).submit()
    assert "*1 USD = 7.1 CNY*" in sam.last().all_text
    told = said(wu, "漏斗 90天", "sales-east")
    assert "新增* 2 个（¥120,000 + US$10,000 = ¥191,000）" in told
    assert "1 USD = 7.1 CNY（11月1日" in told
    sam.command("/opp 汇率 美元 取消 11月1日")
    assert "汇率已去掉（原来：7.1）" in sam.last().all_text
    assert "= ¥191,000" not in said(wu, "漏斗 90天", "sales-east")


def test_a_forecast_and_a_goal_take_other_money_in_and_why_says_by_which_rate(
    dana: Person, ben: Person, sam: Person, town: Town
) -> None:
    settled(dana, "sales-us", "Set up", "US", ["ben"])
    for typed in ("Acme 1k EUR A close tomorrow", "Initech 3k GBP A close tomorrow", "Globex 2k EUR"):
        ben.command(f"/opp new {typed}", "sales-us")
    said(dana, "goal team this month 10k", "sales-us")
    said(sam, "rates EUR 1.1", "sales-us")
    assert town.workspace
    told = said(dana, "forecast this month team", "sales-us")
    assert "In it are 2 deals in other currencies, at 1 EUR = 1.1 USD (from" in told
    assert "One open deal has an amount in GBP, and no rate leads from there to USD" in told
    dana.last("sales-us").press("Why")
    why = dana.last("sales-us").all_text
    assert "In EUR: 2 deals add $" in why
    assert "counts at the rate of the day of this forecast" in why
    ben.command("/opp won Globex 2k EUR", "sales-us")
    said(sam, "rates EUR 2 from tomorrow", "sales-us")
    assert "so far $2,200 (22%)" in said(dana, "goal this month team", "sales-us")

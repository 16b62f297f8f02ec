"""A manager has the team's losses told in its channel."""

from playground.driver import Person
from tests.stories.town import Town, found_team


def test_a_manager_posts_the_losses_and_a_rep_hears_who_may(town: Town, ben: Person, dana: Person) -> None:
    dana.invite_bot("sales-us")
    found_team(town, "US", "dana", "ben", zone="America/New_York", channel="sales-us")
    ben.command("/opp new Acme 120k A")
    ben.command("/opp lost Acme price: no discount, went with Zeiss")
    ben.command("/opp digest losses")
    assert "Only a manager of “US” (Dana Hughes)" in ben.last().all_text
    dana.command("/opp digest losses")
    assert "The loss report of “US” goes to" in dana.last().all_text
    posted = dana.last("sales-us").all_text
    assert "in 13 weeks 1 ($120,000), 100% of 1 closed" in posted
    assert "price 1 (100%) (we could not go lower 1)" in posted
    assert "Zeiss 1" in posted
    assert "one reason is too few, it takes 5" in posted


def test_the_same_in_chinese(town: Town, wu: Person, lin: Person) -> None:
    lin.invite_bot("sales-east")
    found_team(town, "华东", "linyue", "wuqian", zone="Asia/Shanghai", language="zh", channel="sales-east")
    wu.command("/opp 新 极光科技 12万 A")
    wu.command("/opp 输 极光科技 价格太高")
    wu.command("/opp 周报 丢单")
    assert "只有「华东」的主管" in wu.last().all_text
    lin.command("/opp 周报 丢单")
    assert "丢单报告正在发到" in lin.last().all_text
    assert "近 13 周 1 个" in lin.last("sales-east").all_text

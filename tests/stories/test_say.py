"""`/opp say Acme` and 一句话 极光 put where a deal stands in one sentence, always the same way."""

from playground.driver import Person
from tests.stories.town import Town, found_team


def said_of(person: Person, typed: str) -> str:
    """Return what is answered to a command."""
    person.command(typed)
    return person.sees()[-1].all_text.splitlines()[0]


def test_one_sentence_tells_stage_what_was_sent_the_last_word_whose_turn_and_the_signature(ben: Person) -> None:
    ben.command("/opp new Acme 120k USD A close Dec 4")
    ben.command("/opp say Acme")
    first = ben.sees()[-1].all_text
    assert "*Acme* (#1, $120,000, grade A) is in first contact, next follow-up" in first
    assert "Nobody has written a follow-up yet." in first
    ben.command("/opp Acme sent the proposal, too pricey, he sends the budget by Thursday, call next Wed 3pm")
    assert "the proposal is sent" not in said_of(ben, "/opp say Acme")
    ben.command("/opp stage Acme proposal")
    told = said_of(ben, "/opp say Acme")
    assert told.startswith(
        "*Acme* (#1, $120,000, grade A) is in proposal, the need is confirmed, the proposal is sent, "
        "the customer last said: price too high (today), it is their turn (“he sends the budget by Thursday”, by "
    )
    assert told.endswith("to be signed within 3 weeks (Fri, Dec 4).")


def test_the_same_is_told_in_chinese(wu: Person) -> None:
    wu.command("/opp 新建 极光科技 12万 A 12月4日成交")
    wu.command("/opp 极光 发了方案，嫌贵，客户答应周四给预算，下周三3点跟进")
    wu.command("/opp 阶段 极光 方案")
    told = said_of(wu, "/opp 一句话 极光")
    assert told.startswith(
        "*极光科技*（#1、120,000、A 类）目前在方案阶段，已确认需求，方案已发，客户上次反馈觉得贵（今天），球在客户那边"
    )
    assert told.endswith("预计三周内签约（12月4日周五）。")


def test_what_has_ended_or_sleeps_or_is_late_is_told_as_that(ben: Person, town: Town) -> None:
    for typed in ("new Acme 9k USD", "new Globex 5k USD close tomorrow", "new Initech 7k USD"):
        ben.command(f"/opp {typed}")
    ben.command("/opp lost Acme price")
    ben.command("/opp sleep Initech until March budget")
    assert "is lost since today, price" in said_of(ben, "/opp say Acme")
    assert "sleeps until" in said_of(ben, "/opp say Initech")
    town.next_monday("Europe/Berlin")
    town.next_morning("Europe/Berlin")
    told = said_of(ben, "/opp say Globex")
    assert "is one day late" in told
    assert "was to be signed by" in told


def test_whoever_may_not_see_a_deal_hears_nothing_of_it(town: Town, ben: Person) -> None:
    found_team(town, "US", "dana", "ben")
    found_team(town, "华东", "linyue", "wuqian")
    ben.command("/opp new Acme 120k USD A call Fri")
    for stranger in (town.person("wuqian"), town.person("maya")):
        stranger.command("/opp say #1")
        assert "120,000" not in stranger.sees()[-1].all_text
    town.person("dana").command("/opp say #1")
    assert "$120,000" in town.person("dana").sees()[-1].all_text

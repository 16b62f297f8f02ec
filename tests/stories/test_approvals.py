"""Approvals: a move that somebody else agrees to waits for them, is settled once, and says who and when."""

from dataclasses import dataclass
from datetime import timedelta

import pytest

from playground.driver import Person
from playground.seen import Seen
from sales.people import Role
from services.profiles import member_for
from tests.stories.town import Town, found_team


@dataclass(frozen=True, kw_only=True)
class Talk:
    """A story in one language."""

    who: str
    boss: str
    other: str
    """Another person of the team, who may not approve."""
    new: str
    move: str
    """Asks for the quote."""
    bare: str
    name: str
    held: str
    asks: str
    moved: str
    approve: str
    reject: str
    ask: str
    answer: str
    withdraw: str
    approved: str
    rejected: str
    withdrawn: str
    waits: str
    show: str
    refused: str
    again: str


EN = Talk(
    who="ben",
    boss="dana",
    other="maya",
    new="/opp new Acme 120k A too pricey",
    move="/opp Acme quote",
    bare="/opp stage Acme quote",
    name="Acme",
    held="until Dana",
    asks="asks you to agree",
    moved="first contact → quote",
    approve="Approve",
    reject="Reject…",
    ask="Ask",
    answer="Answer",
    withdraw="Withdraw",
    approved="Approved by Dana",
    rejected="Rejected by Dana",
    withdrawn="Withdrawn by Ben",
    waits="waiting for approval of Dana",
    show="/opp show Acme",
    refused="Not yours to decide",
    again="This still waits for you",
)
ZH = Talk(
    who="wuqian",
    boss="linyue",
    other="chenhao",
    new="/opp 新 极光 12万 A 嫌贵",
    move="/opp 极光 报价",
    bare="/opp 阶段 极光 报价",
    name="极光",
    held="批准，已经送审",
    asks="申请推进商机，请您批准",
    moved="初步接触 → 报价",
    approve="批准",
    reject="驳回…",
    ask="问一句",
    answer="回答",
    withdraw="撤回申请",
    approved="已批准",
    rejected="已驳回",
    withdrawn="已撤回申请",
    waits="审批，",
    show="/opp 看 极光",
    refused="您无权处理",
    again="这条申请还在等您审批",
)
both = pytest.mark.parametrize("talk", [EN, ZH], ids=["en", "zh"])


def a_request(town: Town, talk: Talk) -> tuple[Person, Person]:
    """Found a team, open a deal and ask for a move; return who asked and who decides, the next morning."""
    found_team(town, "East", talk.boss, talk.who, talk.other)
    me, boss = town.person(talk.who), town.person(talk.boss)
    me.command(talk.new)
    me.command(talk.move)
    assert talk.held in me.last().all_text
    assert not me.has_modal
    at_nine(town)
    return me, boss


def card(person: Person, words: str) -> Seen:
    """Return the latest message that somebody sees with some words in it."""
    return next(seen for seen in reversed(person.sees()) if words in seen.all_text)


def cards(person: Person, words: str) -> int:
    """Return how many messages have some words in them."""
    return sum(words in seen.all_text for seen in person.sees())


def stage_of(town: Town) -> str:
    """Return where the deal stands."""
    with town.store.begin(town.bot.identity.workspace) as work:
        return work.opportunities.get(1).stage


def at_nine(town: Town, days: int = 1) -> None:
    """Let both sides of the world have a morning."""
    for _ in range(days):
        town.next_morning("Asia/Shanghai")
        town.next_morning("America/New_York")


@both
def test_a_move_waits_for_the_manager_and_is_made_by_one_press(town: Town, talk: Talk) -> None:
    me, boss = a_request(town, talk)
    me.command(talk.show)
    assert talk.waits in me.last().all_text
    assert stage_of(town) == "lead"
    card(boss, talk.asks).press(talk.approve)
    assert talk.approved in card(boss, talk.asks).all_text
    assert stage_of(town) == "quote"
    at_nine(town)
    assert talk.moved in card(me, talk.approved).all_text
    me.command(talk.show)
    assert talk.waits not in me.last().all_text


@both
def test_who_leads_the_team_no_more_is_refused_and_hears_who_does(town: Town, talk: Talk) -> None:
    _, boss = a_request(town, talk)
    with town.store.begin(town.bot.identity.workspace) as work:
        work.members.put_in_team(member_for(work, boss.id).id, 1, Role.REP)
        work.members.put_in_team(member_for(work, town.person(talk.other).id).id, 1, Role.MANAGER)
    for label in (talk.approve, talk.reject, talk.ask):
        card(boss, talk.asks).press(label)
        assert talk.refused in boss.last().all_text
        assert not boss.has_modal
    assert stage_of(town) == "lead"


@both
def test_a_refusal_needs_a_reason_which_the_asker_reads(town: Town, talk: Talk) -> None:
    me, boss = a_request(town, talk)
    card(boss, talk.asks).press(talk.reject)
    assert boss.modal.fill(words="  ").submit().errors
    assert not boss.modal.fill(words="margin below 20 %").submit().errors
    assert talk.rejected in card(boss, talk.asks).all_text
    assert "margin below 20 %" in card(boss, talk.asks).all_text
    at_nine(town)
    assert "margin below 20 %" in card(me, talk.rejected).all_text
    assert stage_of(town) == "lead"


@both
def test_two_managers_press_and_the_second_hears_who_was_first(town: Town, talk: Talk) -> None:
    with_two(town, talk)
    me, boss, sam = town.person(talk.who), town.person(talk.boss), town.person("sam")
    me.command(talk.move)
    at_nine(town)
    with town.letters_held():
        card(boss, talk.asks).press(talk.approve)
        card(sam, EN.asks).press(EN.reject)
        assert not sam.has_modal
        card(sam, EN.asks).press(EN.approve)
    seen = card(sam, EN.asks).all_text
    assert "Approved by" in seen
    assert "Sam" not in seen.split("Approved by")[1]
    assert stage_of(town) == "quote"


@both
def test_a_question_goes_to_the_owner_and_the_answer_comes_back_with_the_request(town: Town, talk: Talk) -> None:
    me, boss = a_request(town, talk)
    card(boss, talk.asks).press(talk.ask)
    assert not boss.modal.fill(words="Who pays for the setup?").submit().errors
    assert "Who pays for the setup?" in card(boss, talk.asks).all_text
    at_nine(town)
    card(me, "Who pays for the setup?").press(talk.answer)
    assert not me.modal.fill(words="They do").submit().errors
    at_nine(town)
    assert cards(boss, "They do") == 1
    card(boss, "They do").press(talk.approve)
    assert stage_of(town) == "quote"


def test_the_latest_question_stands_on_the_request_however_much_was_asked_before(town: Town) -> None:
    _, boss = a_request(town, EN)
    for number in range(12):
        card(boss, EN.asks).press(EN.ask)
        assert not boss.modal.fill(words=f"{number}th: {'&' * 480}").submit().errors
    shown = str(card(boss, EN.asks).blocks)
    assert "11th:" in shown
    assert shown.count("th:") == 10


@both
def test_whoever_asked_takes_it_back_and_the_manager_sees_it(town: Town, talk: Talk) -> None:
    me, boss = a_request(town, talk)
    me.command(talk.show)
    town.person(talk.who).last().press(talk.withdraw)
    assert talk.withdrawn in me.last().all_text
    assert talk.withdrawn in card(boss, talk.asks).all_text
    card(boss, talk.asks)
    assert stage_of(town) == "lead"


@both
def test_asking_again_does_not_ask_twice(town: Town, talk: Talk) -> None:
    me, boss = a_request(town, talk)
    me.command(talk.bare)
    assert talk.held in me.last().all_text
    town.next_morning("Asia/Shanghai")
    assert cards(boss, talk.asks) == 1


@both
def test_a_manager_who_says_nothing_is_reminded_once_before_others_are_asked(town: Town, talk: Talk) -> None:
    _, boss = a_request(town, talk)
    assert (cards(boss, talk.asks), cards(boss, talk.again)) == (1, 0)
    at_nine(town, 2)
    assert (cards(boss, talk.asks), cards(boss, talk.again)) == (2, 1)
    at_nine(town, 3)
    assert (cards(boss, talk.asks), cards(town.person("sam"), EN.asks)) == (2, 1)
    card(boss, talk.asks).press(talk.approve)
    assert stage_of(town) == "quote"


@both
def test_what_was_asked_before_an_absence_goes_to_whoever_stands_in_on_its_first_day(town: Town, talk: Talk) -> None:
    _, boss = a_request(town, talk)
    other = town.person(talk.other)
    boss.command(LATER[talk.who])
    assert cards(other, talk.asks) == 0
    at_nine(town)
    assert cards(other, talk.asks) == 1
    card(other, talk.asks).press(talk.approve)
    assert stage_of(town) == "quote"


@both
def test_what_was_lost_meanwhile_is_not_asked_any_more(town: Town, talk: Talk) -> None:
    me, boss = a_request(town, talk)
    me.command("/opp lost Acme price" if talk is EN else "/opp 输 极光 价格")
    assert talk.approve not in [*card(boss, talk.asks).all_text.splitlines()]
    with town.store.begin(town.bot.identity.workspace) as work:
        assert work.approvals.open_of(1) is None


@both
def test_undoing_the_words_takes_the_request_back(town: Town, talk: Talk) -> None:
    found_team(town, "East", talk.boss, talk.who, talk.other)
    me = town.person(talk.who)
    me.command(talk.new)
    me.command("/opp Acme they like it, quote" if talk is EN else "/opp 极光 客户很满意，报价")
    assert talk.held in me.last().all_text
    me.command("/opp undo")
    with town.store.begin(town.bot.identity.workspace) as work:
        assert work.approvals.open_of(1) is None


@both
def test_undoing_an_approval_asks_again(town: Town, talk: Talk) -> None:
    _, boss = a_request(town, talk)
    card(boss, talk.asks).press(talk.approve)
    boss.command("/opp undo")
    assert stage_of(town) == "lead"
    card(boss, talk.asks).press(talk.approve)
    assert stage_of(town) == "quote"


@both
def test_a_gate_asks_first_and_its_form_sends_the_move_on_to_the_manager(town: Town, talk: Talk) -> None:
    found_team(town, "East", talk.boss, talk.who, talk.other)
    me, boss = town.person(talk.who), town.person(talk.boss)
    me.command("/opp new Acme A" if talk is EN else "/opp 新 极光 A")
    me.command(talk.move)
    assert not me.modal.fill(amount="120k", ticks=["need", "budget"]).submit().errors
    assert talk.held in me.last().all_text
    at_nine(town)
    card(boss, talk.asks).press(talk.approve)
    assert stage_of(town) == "quote"


@both
def test_what_is_said_under_a_card_asks_for_approval_too(town: Town, talk: Talk) -> None:
    found_team(town, "East", talk.boss, talk.who, talk.other)
    me, boss = town.person(talk.who), town.person(talk.boss)
    me.command(talk.new)
    me.say(talk.name)
    me.last().reply("quote" if talk is EN else "报价")
    assert talk.waits in me.last().all_text
    at_nine(town)
    card(boss, talk.asks).press(talk.approve)
    assert stage_of(town) == "quote"


@both
def test_the_button_that_moves_a_ready_deal_on_asks_for_approval_too(town: Town, talk: Talk) -> None:
    found_team(town, "East", talk.boss, talk.who, talk.other)
    me, boss = town.person(talk.who), town.person(talk.boss)
    me.command(talk.new)
    me.command("/opp stage Acme proposal" if talk is EN else "/opp 阶段 极光 方案")
    me.command(talk.show)
    me.last().press("Move to quote" if talk is EN else "推进到「报价」")
    assert stage_of(town) == "proposal"
    at_nine(town)
    card(boss, talk.asks).press(talk.approve)
    assert stage_of(town) == "quote"


@both
def test_a_stage_that_is_put_right_by_the_form_asks_for_approval_too(town: Town, talk: Talk) -> None:
    found_team(town, "East", talk.boss, talk.who, talk.other)
    me, boss = town.person(talk.who), town.person(talk.boss)
    me.command(talk.new)
    me.say("Acme called them" if talk is EN else "极光 打了电话")
    me.last().press("Fix" if talk is EN else "修改")
    assert not me.modal.fill(stage="quote").submit().errors
    assert talk.held in me.last().all_text
    assert stage_of(town) == "lead"
    at_nine(town)
    card(boss, talk.asks).press(talk.approve)
    assert stage_of(town) == "quote"


@both
def test_a_new_deal_opens_before_the_first_stage_that_needs_approval(town: Town, talk: Talk) -> None:
    found_team(town, "East", talk.boss, talk.who, talk.other)
    me, boss = town.person(talk.who), town.person(talk.boss)
    me.command("/opp new Acme 120k A too pricey, quote" if talk is EN else "/opp 新 极光 12万 A 嫌贵 报价")
    assert stage_of(town) == "proposal"
    at_nine(town)
    card(boss, talk.asks).press(talk.approve)
    assert stage_of(town) == "quote"


@both
def test_a_manager_moves_a_reps_deal_and_the_only_manager_an_own_one_without_asking(town: Town, talk: Talk) -> None:
    _, boss = a_request(town, talk)
    boss.command(talk.bare)
    assert stage_of(town) == "quote"
    boss.command(talk.new.replace(talk.name, "Bolt"))
    boss.command(talk.bare.replace(talk.name, "Bolt"))
    with town.store.begin(town.bot.identity.workspace) as work:
        assert work.opportunities.get(2).stage == "quote"


@both
def test_a_team_without_a_manager_is_not_locked_out(town: Town, talk: Talk) -> None:
    me = town.person(talk.who)
    me.command(talk.new)
    me.command(talk.move)
    assert stage_of(town) == "quote"


@both
def test_what_nobody_settles_goes_to_the_admins_once(town: Town, talk: Talk) -> None:
    _, boss = a_request(town, talk)
    sam = town.person("sam")
    assert cards(sam, EN.asks) == 0
    at_nine(town, 5)
    assert cards(sam, EN.asks) == 1
    card(sam, EN.asks).press(EN.approve)
    assert stage_of(town) == "quote"
    assert "Sam" in card(boss, talk.asks).all_text


def with_two(town: Town, talk: Talk) -> None:
    """Found a team that two lead, with a deal."""
    found_team(town, "East", talk.boss, talk.who, talk.other)
    with town.store.begin(town.bot.identity.workspace) as work:
        work.members.put_in_team(member_for(work, town.person("sam").id).id, 1, Role.MANAGER)
    town.person(talk.who).command(talk.new)


AWAY = {
    "ben": ("/opp away 16-20 Nov @maya", "Maya", "/opp away off", "You are back"),
    "wuqian": ("/opp 请假 11/16-11/20 由 @chenhao 代", "陈", "/opp 请假 销假", "欢迎回来"),
}
LATER = {"ben": "/opp away 18-20 Nov @maya", "wuqian": "/opp 请假 11/18-11/20 由 @chenhao 代"}


@both
def test_while_a_manager_is_away_whoever_stands_in_is_asked_and_may(town: Town, talk: Talk) -> None:
    found_team(town, "East", talk.boss, talk.who, talk.other)
    me, boss, other = (town.person(name) for name in (talk.who, talk.boss, talk.other))
    said, who, back, is_back = AWAY[talk.who]
    boss.command(said)
    assert who in boss.last().all_text
    me.command(talk.new)
    me.command(talk.move)
    at_nine(town)
    assert cards(boss, talk.asks) == 0
    card(other, talk.asks).press(talk.approve)
    assert stage_of(town) == "quote"
    boss.command(back)
    assert is_back in boss.last().all_text


@both
def test_what_waits_already_goes_to_whoever_stands_in_from_now_on(town: Town, talk: Talk) -> None:
    _, boss = a_request(town, talk)
    other = town.person(talk.other)
    assert cards(other, talk.asks) == 0
    boss.command(AWAY[talk.who][0])
    at_nine(town)
    assert cards(other, talk.asks) == 1
    boss.command(AWAY[talk.who][2])
    card(other, talk.asks).press(talk.approve)
    assert talk.refused in other.last().all_text
    assert stage_of(town) == "lead"


@both
def test_a_card_on_its_way_to_a_manager_who_goes_away_reaches_them_when_they_are_back(town: Town, talk: Talk) -> None:
    found_team(town, "East", talk.boss, talk.who, talk.other)
    me, boss, other = (town.person(name) for name in (talk.who, talk.boss, talk.other))
    if talk is EN:
        town.jump(town.store.now() + timedelta(hours=14))
    me.command(talk.new)
    me.command(talk.move)
    assert cards(boss, talk.asks) == 0
    boss.command(AWAY[talk.who][0])
    at_nine(town)
    assert (cards(boss, talk.asks), cards(other, talk.asks)) == (0, 1)
    boss.command(AWAY[talk.who][2])
    at_nine(town)
    card(boss, talk.asks).press(talk.approve)
    assert stage_of(town) == "quote"


@both
def test_a_card_that_a_manager_has_stays_while_they_are_away_and_says_who_approved(town: Town, talk: Talk) -> None:
    _, boss = a_request(town, talk)
    other = town.person(talk.other)
    boss.command(AWAY[talk.who][0])
    at_nine(town)
    card(other, talk.asks).press(talk.approve)
    assert talk.approve not in [button.label for button in card(boss, talk.asks).buttons]
    assert talk.approved.partition(" by ")[0] in card(boss, talk.asks).all_text


def test_days_that_are_over_no_days_and_oneself_are_refused(ben: Person) -> None:
    for words, why in (
        ("/opp away", "say until when"),
        ("/opp away 2026-11-01", "is over"),
        ("/opp away until Friday @ben", "not yourself"),
        ("/opp away off", "have not said"),
    ):
        ben.command(words)
        assert why in ben.last().all_text

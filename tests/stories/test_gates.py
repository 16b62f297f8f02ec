"""Moves and their gates: what is missing is asked in one form, and nothing passes without it."""

from dataclasses import dataclass

import pytest

from playground.driver import Person
from tests.stories.town import Town, found_team

LINK = "https://acme.slack.com/files/U0BEN/F0REQ12345/requirements.pdf"


@dataclass(frozen=True, kw_only=True)
class Talk:
    """A story in one language."""

    who: str
    new: str
    move: str
    """Asks for negotiation at once."""
    quote: str
    stays: str
    missing: tuple[str, ...]
    moved: str
    fill: str
    reason: str
    back: str


EN = Talk(
    who="ben",
    new="/opp new Acme A",
    move="/opp Acme negotiation",
    quote="/opp stage Acme quote",
    stays="Stays at first contact",
    missing=("at least 2 of", "Amount", "requirements signed by the customer", "Expected to close on"),
    moved="first contact → negotiation",
    fill="Fill in",
    reason="Why: they want another price",
    back="negotiation → quote",
)
ZH = Talk(
    who="wuqian",
    new="/opp 新 极光 A",
    move="/opp 极光 谈判",
    quote="/opp 阶段 极光 报价",
    stays="仍在「初步接触」",
    missing=("至少明确 2 项", "金额", "客户签字的需求文件", "预计签约日"),
    moved="初步接触 → 谈判",
    fill="去补充",
    reason="原因：they want another price",
    back="谈判 → 报价",
)
both = pytest.mark.parametrize("talk", [EN, ZH], ids=["en", "zh"])
ASKED = {"amount", "ticks", "close_on", "evidence:requirements"}


def inputs(person: Person) -> set[str]:
    """Return which questions stand in the form."""
    return {str(block["block_id"]) for block in person.modal.blocks if block["type"] == "input"}


def filled(person: Person) -> None:
    """Fill in everything that the gate before a negotiation asks for, and send it."""
    answers = {
        "ticks": ["need", "budget"],
        "amount": "120k",
        "close_on": "2026-12-18",
        "evidence:requirements": LINK,
    }
    assert not person.modal.fill(answers).submit().errors


@both
def test_a_move_asks_only_for_what_is_missing_and_goes_on_when_that_is_there(town: Town, talk: Talk) -> None:
    me = town.person(talk.who)
    me.command(talk.new)
    me.command(talk.move)
    said = me.last().all_text
    assert talk.stays in said
    assert [each for each in talk.missing if each not in said] == []
    assert inputs(me) == ASKED
    filled(me)
    assert talk.moved in me.last().all_text
    assert "requirements.pdf" in me.last().all_text


@both
def test_a_form_that_was_closed_is_opened_again_by_its_button(town: Town, talk: Talk) -> None:
    me = town.person(talk.who)
    me.command(talk.new)
    me.command(talk.move)
    me.modal.close()
    me.last().press(talk.fill)
    assert inputs(me) == ASKED
    filled(me)
    assert talk.moved in me.last().all_text


@both
def test_words_to_the_bot_alone_are_filed_and_the_move_waits_for_its_button(town: Town, talk: Talk) -> None:
    me = town.person(talk.who)
    me.command(talk.new)
    me.say("Acme too pricey, negotiation" if talk is EN else "极光 嫌贵，进入谈判")
    said = me.last()
    assert talk.stays in said.all_text
    assert "price" in said.all_text or "贵" in said.all_text
    assert not me.has_modal
    said.press(talk.fill)
    filled(me)
    assert talk.moved in me.last().all_text


@both
def test_going_back_asks_why_and_keeps_it(town: Town, talk: Talk) -> None:
    me = town.person(talk.who)
    me.command(talk.new)
    me.command(talk.move)
    filled(me)
    me.command(talk.quote)
    assert inputs(me) == {"reason"}
    assert not me.modal.fill(reason="they want another price").submit().errors
    assert talk.back in me.last().all_text
    assert talk.reason in me.last().all_text


@both
def test_a_new_one_opens_as_far_as_its_gates_let_it_and_says_so(town: Town, talk: Talk) -> None:
    me = town.person(talk.who)
    me.command("/opp new Acme 120k A too pricey, negotiation" if talk is EN else "/opp 新 极光 12万 A 嫌贵 谈判")
    said = me.last().all_text
    assert ("Opened at quote. For negotiation" if talk is EN else "停在「报价」。进入「谈判」") in said
    assert inputs(me) == {"close_on", "evidence:requirements"}


def test_a_link_that_is_none_of_slacks_is_refused_where_it_stands(ben: Person) -> None:
    ben.command("/opp new Acme 120k A too pricey")
    ben.command("/opp Acme negotiation")
    outcome = ben.modal.fill({"close_on": "2026-12-18", "evidence:requirements": "on my desk"}).submit()
    assert outcome.errors
    assert set(outcome.errors) == {"evidence:requirements"}
    ben.command("/opp Acme")
    assert "first contact" in ben.last().all_text


def test_too_few_ticks_are_refused_where_they_stand(ben: Person) -> None:
    ben.command("/opp new Acme A")
    ben.command("/opp stage Acme qualified")
    outcome = ben.modal.fill(ticks=["need"]).submit()
    assert outcome.errors
    assert set(outcome.errors) == {"ticks"}


def test_a_file_in_the_thread_is_the_evidence_that_the_gate_waits_for(ben: Person) -> None:
    ben.command("/opp new Acme 120k A too pricey, close Dec 18")
    ben.invite_bot("sales-us")
    card = ben.mention("Acme", "sales-us")
    card.reply("> negotiation")
    assert "requirements signed by the customer" in ben.sees("sales-us", card.ts)[-1].all_text
    ben.upload("signed.pdf", b"x", "sales-us", thread_ts=card.ts)
    said = ben.sees("sales-us", card.ts)[-1].all_text
    assert "first contact → negotiation" in said
    assert "signed.pdf" in said
    ben.command("/opp undo")
    ben.command("/opp Acme")
    assert "first contact" in ben.last().all_text
    ben.command("/opp Acme negotiation")
    assert "evidence:requirements" in inputs(ben)


def test_a_file_that_no_gate_waits_for_is_just_a_file(ben: Person) -> None:
    ben.command("/opp new Acme 120k A too pricey")
    ben.invite_bot("sales-us")
    card = ben.mention("Acme", "sales-us")
    ben.upload("notes.pdf", b"x", "sales-us", thread_ts=card.ts)
    assert "Evidence" not in ben.sees("sales-us", card.ts)[-1].all_text


def test_undo_takes_back_the_move_with_all_that_was_filled_in(ben: Person) -> None:
    ben.command("/opp new Acme A")
    ben.command("/opp Acme negotiation")
    filled(ben)
    ben.last().press("Undo")
    ben.command("/opp Acme negotiation")
    assert inputs(ben) == ASKED


def test_a_fixed_amount_keeps_the_move_and_what_was_filled_in(ben: Person) -> None:
    ben.command("/opp new Acme A")
    ben.command("/opp Acme negotiation")
    filled(ben)
    ben.last().press("Fix")
    assert not ben.modal.fill(amount="130000").submit().errors
    ben.command("/opp Acme")
    shown = ben.last().all_text
    assert "130,000" in shown
    assert "negotiation" in shown


def test_a_fix_does_not_get_around_a_gate(ben: Person) -> None:
    ben.command("/opp new Acme 120k A too pricey")
    ben.command("/opp Acme called them")
    ben.last().press("Fix")
    assert not ben.modal.fill(stage="signing").submit().errors
    assert "Stays at first contact" in ben.last().all_text


def test_nobody_fills_in_the_gate_of_somebody_elses_deal(town: Town, ben: Person) -> None:
    found_team(town, "US", "dana", "ben", "maya", channel="sales-us")
    ben.command("/opp new Acme A")
    ben.invite_bot("sales-us")
    card = ben.mention("Acme", "sales-us")
    card.reply("> negotiation")
    maya = town.person("maya")
    maya.sees("sales-us", card.ts)[-1].press("Fill in")
    assert "Only Ben Carter or a manager" in maya.sees("sales-us", card.ts)[-1].all_text
    assert not maya.has_modal


def test_a_form_over_a_deal_that_has_moved_on_changes_nothing(ben: Person) -> None:
    ben.command("/opp new Acme A")
    ben.command("/opp Acme negotiation")
    form = ben.modal
    ben.say("Acme B")
    form.fill({"ticks": ["need", "budget"], "amount": "1k", "close_on": "2026-12-18", "evidence:requirements": LINK})
    assert "while this form was open" in next(iter(form.submit().errors.values()))


@both
def test_a_lead_that_is_none_is_dropped_and_whoever_brought_it_in_hears_why(town: Town, talk: Talk) -> None:
    owner, giver = ("ben", "maya") if talk is EN else ("wuqian", "linyue")
    me, source = town.person(owner), town.person(giver)
    found_team(town, "US", "dana", owner, giver, channel="sales-us")
    source.command(talk.new)
    source.command(f"/opp give #1 <@{me.id}>")
    me.command("/opp invalid Acme a student" if talk is EN else "/opp 无效 极光 学生索要资料")
    town.next_morning("America/New_York" if talk is EN else "Asia/Shanghai")
    assert ("a student" if talk is EN else "学生索要资料") in source.screen()
    assert ("marked a lead of yours as invalid" if talk is EN else "标记为无效") in source.screen()


def test_a_lead_is_not_invalid_without_a_reason_nor_once_it_is_more_than_a_lead(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A too pricey")
    ben.command("/opp invalid Acme")
    assert "why is" in ben.last().all_text
    ben.command("/opp Acme qualified")
    ben.command("/opp invalid Acme a student")
    assert "is no lead any more" in ben.last().all_text
    found_team(town, "US", "dana", "ben", "maya", channel="sales-us")
    town.person("maya").command("/opp invalid #1 not mine")
    assert "Only Ben Carter" in town.person("maya").last().all_text

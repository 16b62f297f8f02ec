"""What people say, verb by verb, and what comes of it."""

import pytest

from playground.driver import Person
from sales.people import Role, Team
from tests.stories.town import Town


def seat(town: Town, name: str, channel: str, **people: Role) -> None:
    """Put people into a team whose channel the bot is in."""
    sam = town.person("sam")
    sam.invite_bot(channel)
    with town.bot.store.begin(town.bot.identity.workspace) as work:
        where = town.workspace.channel_named(channel, sam.id).id
        team = work.teams.by_channel(where) or work.teams.add(Team(id=0, name=name, channel=where), None)
        for person, role in people.items():
            member = work.members.by_slack(town.person(person).id)
            assert member, f"{person} has said nothing yet"
            work.members.put_in_team(member.id, team.id, role)


@pytest.fixture
def us(town: Town) -> Town:
    """Return the town with Ben and Maya in a team that Dana manages."""
    for name in ("ben", "maya", "dana"):
        town.person(name).command("/opp help")
    seat(town, "US", "sales-us", ben=Role.REP, maya=Role.REP, dana=Role.MANAGER)
    return town


def test_a_deal_is_won_for_an_amount(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp won Acme 115k")
    assert "Won #1 *Acme* · 115,000" in ben.last().all_text
    ben.last().press("Undo")
    ben.command("/opp Acme")
    assert "120,000" in ben.last().all_text


def test_a_chinese_loss_with_its_reason_is_filed_at_once(wu: Person) -> None:
    wu.command("/opp 新 极光科技 12万 A 周五电话")
    wu.command("/opp 输 极光 价格:比对手高15%")
    assert "丢单 #1 *极光科技*" in wu.last().all_text
    assert "价格" in wu.last().all_text


def test_a_loss_without_a_reason_asks_and_files_only_what_is_chosen(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp lost Acme")
    asked = ben.last()
    assert "why was" in asked.all_text
    ben.command("/opp Acme")
    assert "lost" not in ben.last().text
    asked.select("Choose a reason", "price")
    assert "Lost #1 *Acme*" in asked.all_text
    assert "price" in asked.all_text


def test_a_plain_report_of_a_loss_asks_for_the_reason_too(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp Acme is lost")
    ben.last().select("Choose a reason", "other")
    assert "Lost #1 *Acme*" in ben.last().all_text


def test_a_slip_of_the_finger_never_closes_a_deal(ben: Person) -> None:
    ben.command("/opp new Initech 120k A call Fri")
    ben.command("/opp won Inittech 5k")
    assert "no opportunity called “Inittech”. Did you mean" in ben.last().all_text
    ben.last().press("#1 Initech · first contact")
    assert "Won #1 *Initech* · 5,000" in ben.last().all_text


def test_a_stage_goes_forward_and_back(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp Acme too pricey")
    ben.command("/opp stage Acme quote")
    assert "first contact → quote" in ben.last().all_text
    ben.command("/opp stage Acme moved to proposal, they want another concept")
    assert "quote → proposal" in ben.last().all_text
    ben.command("/opp stage Acme proposal")
    assert "in that stage already" in ben.last().all_text


def test_a_stage_that_is_not_said_is_offered(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp Acme too pricey")
    ben.command("/opp stage Acme")
    ben.last().press("quote")
    assert "first contact → quote" in ben.last().all_text


def test_a_sent_quote_offers_the_stage_and_moves_only_when_pressed(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp Acme sent quote, too pricey, next Wed 3pm")
    said = ben.last()
    assert "first contact" in said.all_text
    said.press("Move to quote")
    assert "first contact → quote" in said.all_text


def test_an_old_offer_to_move_changes_nothing_once_the_deal_has_moved_on(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp Acme sent quote, too pricey")
    offer = ben.last()
    ben.command("/opp stage Acme proposal")
    offer.press("Move to quote")
    assert "moved on" in ben.last().all_text
    ben.command("/opp Acme")
    assert "proposal" in ben.last().all_text


def test_snooze_moves_the_next_date_and_undo_takes_it_back(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp snooze Acme 8d")
    assert "Put off #1 *Acme*" in ben.last().all_text
    assert "Tue, Nov 24" in ben.last().all_text
    ben.command("/opp undo")
    assert "Fri, Nov 20" in ben.last().all_text


def test_snooze_without_a_day_says_how_to_say_it(wu: Person) -> None:
    wu.command("/opp 新 极光科技 12万 A 周五电话")
    wu.command("/opp 推迟 极光")
    assert "推迟到什么时候" in wu.last().all_text


def test_undo_with_a_name_takes_back_my_last_change_of_that_one(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp Acme C")
    ben.command("/opp new Initech 5k")
    ben.command("/opp undo Acme")
    assert "Taken back. #1 *Acme* · 120,000 · grade A" in ben.last().all_text


def test_my_day_shows_what_is_late_first_and_pages(town: Town, ben: Person) -> None:
    for number in range(12):
        ben.command(f"/opp new Customer{number:02} 10k A call Fri")
    town.next_morning("America/New_York")
    ben.command("/opp due")
    assert "Nothing is due" in ben.last().all_text
    ben.command("/opp due week")
    page = ben.last()
    assert "12 due, 0 of them late" in page.all_text
    assert "Customer09" in page.all_text
    assert "Customer10" not in page.all_text
    page.press("More")
    assert "11–12 of 12" in page.all_text
    assert "Customer11" in page.all_text


def test_a_manager_looks_at_a_reps_day_and_a_rep_does_not(us: Town, ben: Person, dana: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    dana.command(f"/opp due week <@{ben.id}>")
    assert "Acme" in dana.last().all_text
    ben.command(f"/opp due <@{dana.id}>")
    assert "Only a manager" in ben.last().all_text


def test_a_list_holds_what_fits_and_says_what_was_understood(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp new Initech 20k B")
    ben.command("/opp new Globex 300k A")
    for name in ("Globex", "Initech"):
        ben.command(f"/opp {name} too pricey")
        ben.command(f"/opp {name} quote")
    ben.command("/opp list A quote >100k")
    said = ben.last().all_text
    assert "1 open opportunity" in said
    assert "Globex" in said
    assert "Acme" not in said
    ben.command("/opp list stalled")
    assert "No open opportunity fits" in ben.last().all_text


def test_a_chinese_list_is_worded_in_chinese(wu: Person) -> None:
    wu.command("/opp 新 极光科技 12万 A 周五电话")
    wu.command("/opp 列表 A >10万")
    assert "在跟商机 1 个" in wu.last().all_text
    assert "极光科技" in wu.last().all_text


def test_what_is_silent_for_twice_its_rhythm_is_stalled(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    town.next_monday("America/New_York")
    ben.command("/opp list stalled")
    assert "Acme" in ben.last().all_text


def test_a_manager_lists_the_team_and_each_row_says_whose_it_is(us: Town, ben: Person, dana: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    dana.command("/opp list")
    assert "ben" in dana.last().all_text.casefold()
    assert "Acme" in dana.last().all_text


def test_a_deal_is_handed_over_with_words_and_both_sides_know(us: Town, ben: Person, maya: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command(f"/opp give Acme <@{maya.id}> knows their CTO")
    assert "Handed #1 *Acme*" in ben.last().all_text
    assert "knows their CTO" in maya.last().all_text
    ben.command("/opp Acme sent quote")
    assert "Only Maya Lopez or a manager" in ben.last().all_text


@pytest.mark.parametrize("typed", ["@Maya Lopez", "@maya", "@Lopez", "to @may"])
def test_a_colleague_may_be_typed_by_any_name(us: Town, ben: Person, maya: Person, typed: str) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.say(f"give Acme {typed} knows their CTO")
    assert "Handed #1 *Acme*" in ben.last().all_text
    assert "> knows their CTO\n" in f"{maya.last().all_text}\n"


def test_a_chinese_colleague_is_understood_by_handle_and_by_name(town: Town, wu: Person, lin: Person) -> None:
    town.next_morning("Asia/Shanghai")
    lin.say("新 极光科技 12万 A 周五电话")
    lin.say("转给 极光科技 @wu 熟悉技术总监")
    assert "吴倩" in lin.last().all_text
    wu.say("转给 极光科技 转给@林悦 休假")
    assert "林悦" in wu.last().all_text
    assert "休假" in lin.last().all_text


def test_a_manager_gives_a_whole_book_away(us: Town, ben: Person, maya: Person, dana: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp new Initech 5k")
    dana.command(f"/opp give all <@{maya.id}> from <@{ben.id}>")
    assert "Handed 2 open opportunities of Ben Carter over to Maya Lopez" in dana.last().all_text
    assert "Acme" in maya.last().all_text
    assert "your opportunities" in ben.last().all_text
    maya.command("/opp list")
    assert "2 open opportunities" in maya.last().all_text


def test_giving_needs_somebody_to_give_to(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp give Acme")
    assert "who takes" in ben.last().all_text
    ben.command("/opp give Acme @nobody")
    assert "do not know who" in ben.last().all_text


def test_settings_speak_another_language_from_then_on(ben: Person) -> None:
    ben.command("/opp settings")
    ben.last().press("中文")
    assert "语言" in ben.last().all_text
    ben.command("/opp undo")
    assert "没有可以撤销的操作" in ben.last().all_text
    ben.command("/opp 设置 English")
    assert "Language" in ben.last().all_text


def test_a_choice_creates_what_nobody_knew_with_the_words_that_waited(ben: Person) -> None:
    ben.command("/opp Acme sent quote, too pricey, next Wed 3pm")
    ben.last().press("Create “Acme”")
    said = ben.last().all_text
    assert "Created #1 *Acme*" in said
    assert "price too high" in said
    assert "Wed, Nov 25" in said


def test_a_second_press_on_a_question_is_answered_and_not_applied(ben: Person) -> None:
    ben.say("Acme sent quote, too pricey")
    asked = ben.last()
    ts, button = asked.ts, asked.control("Create “Acme”").element["action_id"]
    ben.press("dm", ts, button)
    ben.command("/opp list")
    assert "1 open opportunity" in ben.last().all_text


def test_a_question_is_answered_by_the_one_who_was_asked(us: Town, ben: Person, maya: Person) -> None:
    ben.mention("Globex: sent quote", "sales-us")
    asked = maya.sees("sales-us", ben.last("sales-us").ts)[-1]
    asked.press("Create “Globex”")
    assert "I asked Ben Carter" in maya.sees("sales-us", asked.thread_ts)[-1].all_text


def test_late_deals_are_listed(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp new Initech 5k call in 3 weeks")
    town.next_monday("America/New_York")
    ben.command("/opp list late")
    assert "Acme" in ben.last().all_text
    assert "3 days late" in ben.last().all_text
    assert "Initech" not in ben.last().all_text


@pytest.mark.parametrize(
    "words",
    [
        "won over the CTO",
        "lost contact with Zhang for now",
        "new contact: Li Wei, CFO",
        "due diligence has started",
        "show them the demo",
        "list of requirements received",
    ],
)
def test_a_reply_that_only_begins_like_a_verb_is_a_report(town: Town, ben: Person, words: str) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.invite_bot("sales-us")
    said = ben.mention("Acme", "sales-us")
    said.reply(words)
    ben.command("/opp #1")
    assert words in ben.last().all_text
    assert "first contact" in ben.last().all_text


def test_a_verb_in_a_thread_needs_no_name(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.invite_bot("sales-us")
    said = ben.mention("Acme", "sales-us")
    said.reply("too pricey")
    said.reply("> quote")
    assert "first contact → quote" in ben.sees("sales-us", said.ts)[-1].text
    said.reply("undo")
    assert "Taken back" in ben.sees("sales-us", said.ts)[-1].text
    said.reply("won 115k")
    assert "Won #1 *Acme*" in ben.sees("sales-us", said.ts)[-1].text


def test_a_reply_that_begins_with_another_deal_asks_which_is_meant(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp new Initech 5k")
    ben.invite_bot("sales-us")
    said = ben.mention("Acme", "sales-us")
    said.reply("Initech wants a discount")
    asked = ben.sees("sales-us", said.ts)[-1]
    assert "Which one do you mean?" in asked.all_text
    asked.press("#2 Initech · first contact")
    assert "Logged #2 *Initech*" in asked.all_text
    said.reply("they compare us with Initech")
    assert "Logged #1 *Acme*" in ben.sees("sales-us", said.ts)[-1].text

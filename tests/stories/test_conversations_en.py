"""Ten talks of people who have just met the bot: each turn is understood at once or by one button."""

from datetime import timedelta

import pytest

from playground.driver import Person
from tests.stories.booked import deal, owner, people, worth
from tests.stories.talks import mentioned, said
from tests.stories.town import Town, found_team


@pytest.fixture(autouse=True)
def us(town: Town) -> None:
    """Give the American side its team."""
    found_team(
        town, "US", "dana", "ben", "maya", channel="sales-us", zone="America/New_York", currency="USD", language="en"
    )


def test_a_first_talk_opens_a_deal_and_puts_its_day_and_worth_right(town: Town, ben: Person) -> None:
    assert "Hi!" in said(ben, "hi")
    assert "Just say what happened" in said(ben, "what can you do?")
    line = "new customer Bluebird Labs, around 60k, met Tina Moore the CTO yesterday, call her Friday 10am"
    assert "Created #1 *Bluebird Labs*" in said(ben, line)
    assert "Thu, Nov 19 10:00 AM" in said(ben, "actually make that Thursday")
    assert "Corrected #1 *Bluebird Labs* · $50,000" in said(ben, "no, 50k not 60k")
    assert "Nothing is due" in said(ben, "what do I have today")
    said(ben, "thanks!")
    assert (worth(town), str(deal(town).next_on), str(deal(town).next_time)) == (50000, "2026-11-19", "10:00:00")
    assert people(town) == {"Tina Moore"}


def test_two_deals_of_one_customer_and_a_typo_are_told_apart_by_one_button(town: Town, ben: Person) -> None:
    said(ben, "Just landed a new lead: Harbor Freight Logistics, could be 80k, first call next Tuesday")
    said(ben, "another deal for Harbor Freight Logistics: analytics add-on, 20k, demo on Dec 2")
    said(ben, "habor freight liked the demo, sending a quote tomorrow")
    ben.last().press("#2 Harbor Freight Logistics · $20,000 · first contact")
    assert str(deal(town, 2).next_on) == "2026-11-17"
    assert "Taken back" in said(ben, "oops undo")
    assert str(deal(town, 2).next_on) == "2026-12-02"
    said(ben, "show me harbor")
    ben.last().press("#1 Harbor Freight Logistics · $80,000 · first contact")
    assert "$80,000" in ben.last().all_text
    assert "2 open opportunities" in said(ben, "which deals do I have?")


def test_undo_lets_go_of_a_question_and_takes_nothing_else_back(town: Town, ben: Person) -> None:
    said(ben, "new customer Harbor Freight 80k")
    said(ben, "another deal for Harbor Freight: add-on, 20k")
    assert "Which one do you mean?" in said(ben, "harbor freight wants a discount")
    assert "nothing was saved" in said(ben, "oops undo")
    assert deal(town, 2).is_open


def test_a_reminder_is_answered_in_its_thread_as_one_would_tell_a_colleague(town: Town, ben: Person) -> None:
    said(ben, "/opp new Summit Foods 60k A call tomorrow")
    town.next_morning("America/New_York")
    card = ben.last()
    assert "positive" in said(ben, "spoke to Raj, they said yes", thread_ts=card.ts)
    assert "Mon, Nov 23" in said(ben, "waiting for their legal now, push it to next week", thread_ts=card.ts)
    assert "Thu, Nov 26" in said(ben, "sorry, next Thursday I mean", thread_ts=card.ts)
    assert "Won #1 *Summit Foods* · $58,000" in said(ben, "signed! mark it won, 58k", thread_ts=card.ts)
    assert "Taken back" in said(ben, "oops undo", thread_ts=card.ts)
    assert (deal(town).is_open, worth(town), str(deal(town).next_on)) == (True, 60000, "2026-11-26")


def test_a_dictated_story_of_a_new_customer_is_opened_by_a_yes_and_handed_over(town: Town, ben: Person) -> None:
    story = (
        "okay so I just got out of a meeting with Northgate Dental and um they really like it but John the practice "
        "manager says they need budget approval from the board in December so probably like 45k and I should follow up "
        "with him next Wednesday afternoon"
    )
    assert "Create “Northgate Dental”" in said(ben, story)
    assert "Created #1 *Northgate Dental* · $45,000" in said(ben, "yes create it")
    assert "stage Acme quote" in said(ben, "how do I change the stage?")
    assert "first contact → proposal" in said(ben, "move it to proposal")
    assert "Owner: Ben Carter" in said(ben, "who owns Northgate?")
    assert "Handed #1" in said(ben, "can you hand Northgate over to Maya, she knows John")
    assert "Wed, Nov 25" in said(ben, "when is the next call with northgate?")
    assert (deal(town).stage, worth(town), owner(town)) == ("proposal", 45000, "Maya Lopez")


def test_commands_with_verbs_that_somebody_makes_up_do_what_is_meant(town: Town, maya: Person) -> None:
    said(maya, "/opp")
    assert "Created #1 *Acme*" in said(maya, "/opp add Acme 40k")
    assert "Amount: $45,000" in said(maya, "/opp change amount Acme 45k")
    assert "Dec 15" in said(maya, "/opp edit Acme close date Dec 15")
    assert "Owner: Maya Lopez" in said(maya, "/opp status Acme")
    assert "wants a demo" in said(maya, "/opp add note to Acme: Bob wants a second demo")
    assert "closed, not deleted" in said(maya, "/opp delete Acme")
    assert "1 open opportunity" in said(maya, "/opp my deals")
    assert (worth(town), str(deal(town).close_on), deal(town).is_open) == (45000, "2026-12-15", True)


def test_a_manager_asks_about_the_team_in_plain_questions(town: Town, ben: Person, maya: Person, dana: Person) -> None:
    said(ben, "/opp new Acme 120k A call tomorrow")
    said(ben, "/opp new Zenith Motors 75k B call Wednesday")
    said(maya, "/opp new Corelight 30k call Tue")
    town.jump(town.workspace.clock.now() + timedelta(days=3))
    assert "3 open opportunities · everybody, late" in said(dana, "hello, I'm the manager here. Who is late?")
    assert "2 open opportunities · Ben Carter" in said(dana, "what is Ben working on?")
    assert "Owner: Ben Carter" in said(dana, "who owns Acme?")
    said(dana, "please give Acme to Maya")
    assert "*Open* 3" in said(dana, "how does our pipeline look?")
    assert "everybody, stuck" in said(dana, "which deals are stuck?")
    assert "forecast November" in said(dana, "how much are we closing this month?")
    assert "closing" in said(dana, "which deals are closing this month?")
    assert "she knows their CTO" in said(dana, "give Zenith Motors to Maya, she knows their CTO")
    assert (owner(town), owner(town, 2)) == ("Maya Lopez", "Maya Lopez")
    assert deal(town).last_words is None


def test_an_admin_finds_out_what_it_is_and_changes_the_language(town: Town, ben: Person, sam: Person) -> None:
    assert "Hi!" in said(sam, "hey")
    assert "/opp team" in said(sam, "how do I set up my team?")
    said(ben, "/opp new Acme 120k A call tomorrow")
    sam.invite_bot("sales-us")
    assert "I keep your deals" in mentioned(town, sam, "what is this?")
    assert "Just say what happened" in mentioned(town, sam, "what can you do?")
    assert "Ben Carter" in mentioned(town, sam, "show everyone's deals")
    assert "语言：中文" in said(sam, "can you switch to Chinese?")
    assert "Language: English" in said(sam, "switch back to English please")


def test_a_deal_lives_in_a_thread_of_the_channel(town: Town, ben: Person, dana: Person) -> None:
    dana.invite_bot("sales-us")
    assert "*Orion Optics*" in mentioned(
        town, ben, "new lead from the trade show: Orion Optics, maybe 30k, email them tomorrow"
    )
    thread = ben.last("sales-us").ts
    assert "Jane Miller" in said(ben, "spoke to their CEO Jane Miller, she wants references", "sales-us", thread)
    assert "Zeiss" in said(dana, "they are also talking to Zeiss, I heard", "sales-us", thread)
    assert "Mon, Nov 23" in said(ben, "move it to next week", "sales-us", thread)
    assert "$30,000" in mentioned(town, ben, "how big is this one?", thread)
    assert "$35,000" in said(ben, "change the amount to 35k", "sales-us", thread)
    assert "competitor" in said(ben, "we lost it, they went with Zeiss", "sales-us", thread)
    mentioned(town, ben, "what's on my plate this week")
    assert (worth(town), deal(town).is_open) == (35000, False)


def test_both_languages_in_one_talk(town: Town, ben: Person) -> None:
    assert "*深蓝科技* · $500,000" in said(ben, "new deal 深蓝科技 50万, call 王总 周五")
    assert "price too high" in said(ben, "深蓝 says 价格太高 but likes the demo, quote sent, 下周三 again")
    assert "$600,000" in said(ben, "不对，是 60万")
    assert "Thu, Nov 19 3:00 PM" in said(ben, "make it Thursday 3pm")
    assert "Owner: Ben Carter" in said(ben, "谁负责深蓝?")
    said(ben, "今天有什么要做的")
    assert (worth(town), str(deal(town).next_on)) == (600000, "2026-11-19")


def test_after_a_card_the_name_is_left_out(town: Town, maya: Person) -> None:
    said(maya, "add Quarry Stone Ltd, 58k, meeting on Monday at 2")
    said(maya, "Quarry")
    assert "Logged #1 *Quarry Stone Ltd*" in said(maya, "they said yes")
    assert "$60,000" in said(maya, "make it 60k")
    assert "Wed, Nov 18" in said(maya, "remind me in 2 days instead")
    assert "Taken back" in said(maya, "never mind, undo that")
    assert "Won #1 *Quarry Stone Ltd* · $58,000" in said(maya, "mark it won, 58k")
    assert "closed, not deleted" in said(maya, "delete it")
    assert (worth(town), deal(town).is_open) == (58000, False)


def test_what_was_filed_after_the_reminders_is_what_a_correction_means(town: Town, ben: Person) -> None:
    for name in ("Acme", "Globex", "Initech"):
        said(ben, f"/opp new {name} 50k A call tomorrow 10am")
    for later in (timedelta(days=1, hours=2), timedelta(minutes=1)):
        town.jump(town.workspace.clock.now() + later)
    said(ben, "/opp Acme sent the quote, too pricey, next Wed 3pm")
    assert "Corrected #1" in said(ben, "no, 40k")
    assert [worth(town, number) for number in (1, 2, 3)] == [40_000, 50_000, 50_000]


def test_a_question_is_answered_and_never_filed(town: Town, ben: Person) -> None:
    said(ben, "new Acme 50k A call Fri")
    for asked in ("how's Acme doing?", "Acme status?", "any news on Acme", "what did Acme say last time?"):
        assert "Owner: Ben Carter · Next: Fri, Nov 20" in said(ben, asked)
    assert "forecast December 2026" in said(ben, "what's our forecast for December?")
    assert "what changed" in said(ben, "what changed this week?")
    assert "No goal is set" in said(ben, "are we on target?")
    assert "No approval waits for you" in said(ben, "what needs my approval?")
    assert (deal(town).version, str(deal(town).next_on)) == (1, "2026-11-20")

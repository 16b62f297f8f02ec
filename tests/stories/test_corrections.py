"""What was misread is put right: by a form, by editing the message, by deleting it."""

from datetime import timedelta
from typing import Any

from sqlalchemy import select

from playground.driver import Person
from playground.seen import Seen
from services.learning import lines
from storage.schema import inbox
from tests.stories.repeats import again
from tests.stories.town import Town


def card_in_channel(ben: Person, channel: str = "sales-us") -> Seen:
    """Let Ben open a deal and bring its card into the team's channel."""
    ben.command("/opp new Acme 120k A call Fri")
    ben.invite_bot(channel)
    question = ben.mention("Acme", channel)
    return ben.sees(channel, question.ts)[-1]


def book(person: Person) -> str:
    """Return Acme's card as it stands now."""
    person.command("/opp #1")
    return person.last().all_text


def test_fix_opens_filled_with_what_was_understood(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.say("Acme sent quote, too pricey, next Wed 3pm")
    ben.last().press("Fix")
    fields = ben.modal.fields
    assert fields["What happened"] == "sent quote, too pricey, next Wed 3pm"
    assert fields["The customer"] == ["price too high"]
    assert fields["Amount"] == "120000"
    assert fields["Next date"] == "2026-11-25"
    assert fields["Hour"] == "15:00"


def test_what_is_fixed_is_filed_once_and_read_back_in_the_same_message(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.say("Acme sent quote, too pricey, next Wed 3pm")
    read_back = ben.last()
    read_back.press("Fix")
    ben.modal.fill(words="sent quote, wants a discount", feedback=["needs_discount"], grade="B").submit()
    assert "Corrected #1 *Acme*" in read_back.all_text
    assert "wants a discount" in read_back.all_text
    shown = book(ben)
    assert "grade B" in shown
    assert "too pricey" not in shown


def test_a_fixed_ephemeral_answer_is_rewritten_where_it_stands(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp Acme sent quote, too pricey", channel="general")
    read_back = ben.last("general")
    read_back.press("Fix")
    ben.modal.fill(amount="90000").submit()
    assert "90,000" in ben.last("general").all_text
    assert "Corrected" in ben.last("general").all_text


def test_words_filed_on_the_wrong_deal_move_to_the_right_one(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp new Initech 5k B")
    ben.say("Acme sent quote, too pricey, next Wed 3pm")
    read_back = ben.last()
    read_back.press("Fix")
    ben.modal.fill(opportunity="2").submit()
    assert "Corrected #2 *Initech*" in read_back.all_text
    shown = book(ben)
    assert "too pricey" not in shown
    assert "Fri, Nov 20" in shown


def test_a_new_deal_is_renamed_and_keeps_its_number(ben: Person) -> None:
    ben.say("new Acne 120k A call Fri")
    ben.last().press("Fix")
    ben.modal.fill(name="Acme").submit()
    assert "Corrected #1 *Acme*" in ben.last().all_text


def test_undo_after_fix_takes_back_what_was_said(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.say("Acme C")
    ben.last().press("Fix")
    ben.modal.fill(grade="B").submit()
    ben.last().press("Undo")
    assert "grade A" in book(ben)


def test_a_change_that_something_newer_overtook_is_not_fixed(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.say("Acme C")
    read_back = ben.last()
    read_back.press("Fix")
    form = ben.modal
    ben.say("Acme B")
    outcome = form.fill(grade="A").submit()
    assert "while this form was open" in next(iter(outcome.errors.values()))
    assert "grade B" in book(ben)
    read_back.press("Fix")
    outcome = ben.modal.fill(grade="A").submit()
    assert "changed again since" in next(iter(outcome.errors.values()))


def test_a_form_opened_before_another_change_does_not_bring_the_old_state_back(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.say("Acme sent them the brochure")
    ben.last().press("Fix")
    form = ben.modal
    ben.command("/opp Acme quote, too pricey")
    outcome = form.fill(words="sent them the price list").submit()
    assert "while this form was open" in next(iter(outcome.errors.values()))
    assert "quote" in book(ben)


def test_what_is_older_than_a_day_is_not_fixed_any_more(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.say("Acme C")
    read_back = ben.last()
    town.jump(town.workspace.clock.now() + timedelta(hours=25))
    read_back.press("Fix")
    assert not ben.has_modal
    assert "24 hours" in ben.last().all_text


def test_only_the_writer_fixes(ben: Person, maya: Person) -> None:
    card = card_in_channel(ben)
    reply = card.reply("sent quote, too pricey")
    read_back = maya.sees("sales-us", reply.thread_ts)[-1]
    read_back.press("Fix")
    assert not maya.has_modal


def test_a_reply_under_a_card_is_logged_ticked_and_read_back_shortly(ben: Person) -> None:
    card = card_in_channel(ben)
    reply = card.reply("sent quote, too pricey, next Wed 3pm")
    assert "white_check_mark" in reply.reactions
    read_back = ben.sees("sales-us", reply.thread_ts)[-1].text
    assert "Logged #1 *Acme*" in read_back
    assert "sent quote" not in read_back
    assert "too pricey" in book(ben)


def test_a_second_reply_in_the_thread_of_a_mention_is_logged_too(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.invite_bot("sales-us")
    said = ben.mention("Acme sent quote", "sales-us")
    said.reply("they want a discount")
    assert "wants a discount" in book(ben)


def test_an_edited_reply_is_filed_as_it_now_reads(ben: Person) -> None:
    card = card_in_channel(ben)
    reply = card.reply("sent quote, too pricey, next Wed 3pm")
    reply.edit("sent quote, wants a case study, next Thu")
    shown = book(ben)
    assert "wants a case study" in shown
    assert "too pricey" not in shown
    assert "Thu, Nov 26" in shown


def test_an_edit_that_comes_twice_is_filed_once(town: Town, ben: Person) -> None:
    card = card_in_channel(ben)
    reply = card.reply("sent quote, too pricey")
    reply.edit("sent quote, wants a case study")
    again(town, "message")
    assert book(ben).count("sent quote, wants a case study") == 2  # once in the text, once in the blocks


def test_a_deleted_reply_is_withdrawn_and_told_once(ben: Person) -> None:
    card = card_in_channel(ben)
    reply = card.reply("sent quote, too pricey, next Wed 3pm")
    reply.delete()
    told = [seen for seen in ben.sees("sales-us", reply.thread_ts) if "message was deleted" in seen.text]
    assert len(told) == 1
    assert "too pricey" not in book(ben)
    assert "Fri, Nov 20" in book(ben)


def test_a_deletion_that_would_lose_something_newer_says_so(ben: Person) -> None:
    card = card_in_channel(ben)
    reply = card.reply("sent quote, too pricey, next Wed 3pm")
    card.reply("they called, next Thu")
    reply.delete()
    assert "changed again since" in ben.sees("sales-us", reply.thread_ts)[-1].text
    assert "too pricey" in book(ben)


def test_an_edited_dm_withdraws_a_new_deal_and_opens_the_right_one(ben: Person) -> None:
    said = ben.say("new Acne 120k A call Fri")
    said.edit("new Acme 120k A call Fri")
    ben.command("/opp list")
    assert "Acme" in ben.last().all_text
    assert "Acne" not in ben.last().all_text


def test_chatter_that_is_edited_or_deleted_in_a_channel_leaves_no_trace(town: Town, ben: Person) -> None:
    ben.invite_bot("sales-us")
    chatter = ben.say("lunch?", "sales-us")
    chatter.edit("lunch at one?")
    chatter.delete()
    with town.bot.store.look() as connection:
        kept = connection.execute(select(inbox.c.key)).scalars().all()
    assert not [key for key in kept if chatter.ts in key]


def test_the_bot_is_heard_wherever_its_name_stands(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.invite_bot("sales-us")
    said = ben.say(f"Acme sent quote, too pricey <@{town.workspace.bot.id}>", "sales-us")
    assert "Logged #1 *Acme*" in ben.sees("sales-us", said.ts)[-1].text


def lessons(town: Town) -> list[dict[str, Any]]:
    """Return what was kept of what people put right."""
    with town.bot.store.read(town.bot.identity.workspace) as work:
        return list(lines(work))


def test_every_way_of_putting_words_right_is_kept_with_them(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme Steel 120k A call Fri")
    ben.command("/opp new Acme Glass 5k B")
    ben.say("Acme sent quote, too pricey")
    ben.last().press("#2 Acme Glass · first contact")
    ben.last().press("Fix")
    ben.modal.fill(opportunity="1").submit()
    ben.say("Acme Steel called, next Fri").edit("Acme Steel called, next Thu")
    assert [(line["tags"], line["expect"].get("opportunity")) for line in lessons(town)] == [
        (["chosen"], {"name": "Acme Glass"}),
        (["fixed"], {"name": "Acme Steel"}),
        (["edited"], {"name": "Acme Steel"}),
    ]


def test_a_refused_fix_teaches_nothing(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.say("Acme sent quote, too pricey")
    ben.last().press("Fix")
    ben.modal.fill(amount="a lot").submit()
    assert lessons(town) == []

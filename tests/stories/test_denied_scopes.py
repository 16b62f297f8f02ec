"""An admin has denied a permission: what needs it says so where it would be missed, and the rest works."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from bot.manifest import declared_scopes
from handlers.blocks.denied import denied_note
from handlers.scopes import BEHIND_THE_SCENES
from handlers.voice import Voice
from playground.blocks import validate_home
from playground.clock import Clock
from playground.driver import Person
from playground.seen import Seen
from playground.shapes import Json
from storage.store import Store
from tests.stories.conftest import MONDAY
from tests.stories.town import Town, Transport, found_team, found_town

Deny = Callable[..., Town]
EVERY = sorted(declared_scopes()[0])


@pytest.fixture
def without(sqlite_store: Store, transport: Transport) -> Iterator[Deny]:
    """Return what founds a town in which some scopes were denied."""
    clock = Clock(MONDAY, frozen=True)
    sqlite_store.now = clock.now
    with ExitStack() as until_the_end:
        yield lambda *denied: until_the_end.enter_context(found_town(sqlite_store, clock, denied, transport=transport))


def shown_card(person: Person, channel: str = "sales-us") -> Seen:
    """Return the card of an opportunity that somebody shows to a channel with the bot in it."""
    person.invite_bot(channel)
    person.command("/opp new Acme 120k A call Fri")
    person.command("/opp Acme!", channel)
    return next(seen for seen in reversed(person.sees(channel)) if not seen.is_ephemeral and "Acme" in seen.text)


def failed_calls(town: Town) -> list[str]:
    """Return the methods that Slack refused for want of a scope."""
    calls = [entry for entry in town.workspace.journal.after() if entry.kind == "web_api"]
    return [entry.name for entry in calls if entry.payload["answer"].get("error") == "missing_scope"]


def zones(person: Person) -> Seen:
    """Return the newest message in which somebody can choose a time zone."""
    return next(m for m in reversed(person.sees()) if any(c.action_id.startswith("opp:zone") for c in m.controls))


@pytest.mark.parametrize("scope", sorted({*EVERY} - BEHIND_THE_SCENES - {"commands"}))
def test_help_names_each_scope_that_was_denied_in_both_languages(without: Deny, scope: str) -> None:
    town = without(scope)
    for name, word, title in (("ben", "help", "Switched off here"), ("wuqian", "帮助", "在这里用不了")):
        person = town.person(name)
        if scope == "users:read":
            person.command("/opp settings 中文" if name == "wuqian" else "/opp settings English")
        person.command(f"/opp {word}")
        said = person.last().all_text
        assert title in said
        assert f"`{scope}`" in said


def test_where_everything_was_granted_nothing_is_said_of_it(town: Town, ben: Person, sam: Person) -> None:
    ben.command("/opp help")
    ben.open_home()
    assert "Switched off" not in ben.last().all_text + ben.home.all_text
    assert sam.sees() == []


def test_the_home_says_what_is_off_to_each_in_their_language(without: Deny) -> None:
    town = without("reactions:write", "files:read")
    for name, title in (("ben", "Switched off here"), ("wuqian", "在这里用不了")):
        person = town.person(name)
        person.open_home()
        assert title in person.home.all_text
        assert "`files:read`" in person.home.all_text
        assert validate_home(town.workspace.views.homes[person.id].body) == []


def test_only_admins_hear_of_what_only_they_would_miss(without: Deny) -> None:
    town = without("users:read.email")
    for name, expected in (("ben", False), ("sam", True)):
        person = town.person(name)
        person.command("/opp help")
        assert ("users:read.email" in person.last().all_text) is expected


def test_each_admin_is_told_once_for_each_set_of_denied_scopes(without: Deny) -> None:
    town = without("reactions:write")
    town.bot.settle()
    sam, ben = town.person("sam"), town.person("ben")
    assert "`reactions:write`" in sam.last().all_text
    assert "1. Open this app at" in sam.last().all_text
    assert "everything else works" in sam.last().all_text
    town.restart("reactions:write")
    assert len(sam.sees()) == 1
    town.restart("reactions:write", "files:read")
    assert len(sam.sees()) == 2
    assert "`files:read`" in sam.last().all_text
    assert ben.sees() == []


def test_what_is_granted_later_works_and_is_not_spoken_of_any_more(without: Deny) -> None:
    town = without("reactions:write")
    ben = town.person("ben")
    ben.open_home()
    town.restart()
    card = shown_card(ben)
    ben.command("/opp help")
    ben.open_home()
    assert "Switched off" not in ben.last().all_text + ben.home.all_text
    assert card.reply("sent quote").reactions == {"white_check_mark": [town.bot.identity.bot_user]}


def test_without_ticks_the_answer_in_the_thread_says_that_the_words_were_filed(without: Deny) -> None:
    town = without("reactions:write")
    ben = town.person("ben")
    card = shown_card(ben)
    reply = card.reply("sent quote, too pricey, next Wed 3pm")
    assert "Logged #1 *Acme*" in ben.last("sales-us", card.ts).text
    assert reply.reactions == {}
    assert failed_calls(town) == []


@pytest.mark.parametrize(
    ("denied", "said"),
    [
        (["channels:history", "groups:history"], "I only hear replies that mention me: begin yours with <@U0BOT>"),
        (["channels:history"], "In a public channel I only hear replies that mention me"),
        (["groups:history"], "In a private channel I only hear replies that mention me"),
        (["channels:history", "groups:history", "app_mentions:read"], "I do not hear replies here"),
    ],
)
def test_where_replies_are_not_heard_the_card_says_how_to_reply(without: Deny, denied: list[str], said: str) -> None:
    town = without(*denied)
    ben = town.person("ben")
    card = shown_card(ben)
    assert said in card.all_text
    ben.command("/opp Acme 150k")
    assert "150,000" in card.text
    assert said in card.all_text


def test_where_replies_are_not_heard_one_with_a_mention_is_filed(without: Deny) -> None:
    town = without("channels:history", "groups:history")
    wu = town.person("wuqian")
    wu.invite_bot("sales-east")
    wu.command("/opp 新 极光科技 12万 A 周五电话")
    wu.command("/opp 极光!", "sales-east")
    card = next(seen for seen in reversed(wu.sees("sales-east")) if not seen.is_ephemeral and "极光" in seen.text)
    assert "我只能收到 @ 我的回复，请以 <@U0BOT> 开头" in card.all_text
    card.reply("发了报价")
    assert len(wu.sees("sales-east", card.ts)) == 2
    card.reply("<@U0BOT> 发了报价，嫌贵")
    assert "已记录 #1 *极光科技*" in wu.last("sales-east", card.ts).text
    assert "嫌贵" in card.text


def test_cards_in_a_conversation_with_the_bot_need_no_such_hint(without: Deny) -> None:
    ben = without("channels:history", "groups:history").person("ben")
    ben.say("new Acme 120k A call Fri")
    ben.say("Acme")
    assert "mention me" not in ben.last().all_text


def test_a_file_that_is_not_seen_is_said_and_the_words_are_filed(without: Deny) -> None:
    town = without("files:read")
    ben, wu = town.person("ben"), town.person("wuqian")
    ben.command("/opp new Acme 120k A call Fri")
    ben.upload("quote.pdf", b"%PDF", "dm", "Acme got the new quote")
    assert "Logged #1 *Acme*" in ben.last().all_text
    assert "The file is not noted" in ben.last().all_text
    wu.command("/opp 新 极光科技 12万 A 周五电话")
    wu.upload("报价.pdf", b"%PDF", "dm", "极光 发了报价")
    assert "文件没有记下" in wu.last().all_text


def test_a_file_without_a_word_that_is_not_seen_is_answered(without: Deny) -> None:
    ben = without("files:read").person("ben")
    card = shown_card(ben)
    ben.upload("photo.jpg", b"\xff\xd8", "sales-us", "", thread_ts=card.ts)
    assert "I may not see files here (`files:read` is not granted)" in ben.last("sales-us", card.ts).text
    assert "photo.jpg" not in card.all_text


def test_without_profiles_people_are_asked_for_their_zone_once_and_reminded_on_their_own_clock(without: Deny) -> None:
    town = without("users:read")
    wu = town.person("wuqian")
    wu.command("/opp 新 极光科技 12万 A 周五电话")
    assert "暂按" in wu.last().all_text
    wu.last().select("选择时区", "Asia/Shanghai")
    assert "您的时区：上海" in wu.last().all_text
    wu.command("/opp 极光")
    assert "您在哪里" not in wu.last().all_text
    with town.bot.store.read(town.bot.identity.workspace) as work:
        due = work.opportunities.get(1).due_at
    assert due
    assert (due.hour, due.minute) == (1, 0)
    assert failed_calls(town) == []


def test_without_profiles_the_settings_let_the_zone_be_chosen_and_people_have_their_handles(without: Deny) -> None:
    ben = without("users:read").person("ben")
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp settings")
    assert "Slack does not tell me your time zone" in ben.last().all_text
    ben.last().select("Choose your time zone", "America/New_York")
    ben.command("/opp settings")
    assert "New York" in ben.last().all_text
    ben.command("/opp Acme")
    assert "Owner: ben" in ben.last().all_text


def test_a_zone_that_slack_tells_by_now_is_changed_there(without: Deny) -> None:
    town = without("users:read")
    ben = town.person("ben")
    ben.command("/opp settings")
    menu = zones(ben)
    town.restart()
    menu.select("Choose your time zone", "Asia/Tokyo")
    assert "Your time zone comes from your Slack profile" in ben.last().all_text
    ben.command("/opp settings")
    assert "New York" in ben.last().all_text


def test_where_slack_tells_no_admin_the_managers_are_told(without: Deny) -> None:
    town = without("users:read")
    found_team(town, "East", "dana", "ben")
    town.restart("users:read")
    assert "`users:read`" in town.person("dana").last().all_text
    assert town.person("ben").sees() == []


def test_without_direct_messages_and_mentions_the_slash_command_says_so(without: Deny) -> None:
    ben = without("im:history", "app_mentions:read").person("ben")
    ben.say("help")
    ben.command("/opp help")
    assert "`im:history`" in ben.last().all_text
    assert "`app_mentions:read`" in ben.last().all_text


def test_without_the_slash_command_direct_messages_say_so(without: Deny) -> None:
    ben = without("commands").person("ben")
    assert not ben.command("/opp help").ok
    ben.say("help")
    assert "`commands`" in ben.last().all_text


@pytest.mark.parametrize("scope", ["channels:read", "groups:read"])
def test_without_the_greeting_a_team_is_set_up_all_the_same(without: Deny, scope: str) -> None:
    town = without(scope)
    dana = town.person("dana")
    dana.invite_bot("sales-us")
    greeted = any("Hello! I keep" in seen.text for seen in dana.sees("sales-us"))
    assert greeted is (scope == "groups:read")
    dana.command("/opp team", "sales-us")
    dana.last("sales-us").press("Set up")
    dana.modal.fill({"What is the team called?": "US"}).submit()
    dana.command("/opp team", "sales-us")
    assert "*US*" in dana.last("sales-us").all_text


def test_where_the_bot_may_not_see_who_reads_a_channel_it_shows_no_deal_there(without: Deny) -> None:
    town = without("channels:read")
    ben, dana = town.person("ben"), town.person("dana")
    found_team(town, "West", "dana", "ben", channel="sales-us", zone="America/New_York")
    ben.command("/opp new Acme 120k A call Fri")
    ben.invite_bot("sales-us")
    ben.command("/opp Acme!", "sales-us")
    assert "only you can see this" in ben.last("sales-us").all_text.lower()
    dana.command("/opp digest")
    assert [seen for seen in town.person("maya").sees("sales-us") if seen.is_from_bot] == []
    assert "post no numbers before I know" in dana.screen()


def test_a_mute_bot_answers_commands_and_sends_what_it_owes_when_it_may(without: Deny) -> None:
    town = without("chat:write")
    ben = town.person("ben")
    ben.command("/opp new Acme 120k A call Fri")
    assert "Created #1 *Acme*" in ben.last().all_text
    ben.open_home()
    assert "`chat:write`" in ben.home.all_text
    ben.say("Acme 150k")
    town.restart()
    town.next_morning("America/New_York")
    assert "Logged #1 *Acme* · $150,000" in ben.screen() or "Logged #1 *Acme* · 150,000" in ben.screen()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_longest_note_fits_into_a_message_and_a_home(language: str) -> None:
    note: Json | None = denied_note(EVERY, Voice(language), for_admin=True)
    assert note
    assert len(note["elements"][0]["text"]) < 3000
    assert validate_home({"type": "home", "blocks": [note]}) == []

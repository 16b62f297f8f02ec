"""Slack is slow, down, or loses what it was told: nothing is lost, and nothing counts twice."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select
from structlog.testing import capture_logs

from handlers.events import message
from handlers.turn import Turn
from playground.driver import Person
from playground.rates import Limits
from sales.letters import LetterState
from storage.engine import open_engine
from storage.schema import outbox
from tests.stories.booked import history
from tests.stories.town import Town

NEW_YORK = ZoneInfo("America/New_York")
FRIDAY = datetime(2026, 11, 20, 9, tzinfo=NEW_YORK)
CUSTOMERS = ("Acme", "Zenith", "Globex", "Initech", "Umbrella", "Hooli", "Stark", "Wayne")


def owed(town: Town, ben: Person) -> None:
    """Let eight deals fall due this Friday at nine."""
    for name in CUSTOMERS:
        ben.command(f"/opp new {name} 120k A call Fri 9am")


def reminded(ben: Person) -> list[str]:
    cards = [seen.text for seen in ben.sees() if "⏰" in seen.text]
    return sorted(name for name in CUSTOMERS for text in cards if name in text)


def test_when_slack_takes_one_message_a_second_every_reminder_comes_once(town: Town, ben: Person) -> None:
    owed(town, ben)
    town.workspace.rates.limits = Limits()
    town.jump(FRIDAY)
    assert reminded(ben) == sorted(CUSTOMERS)
    assert town.workspace.clock.now() - FRIDAY >= timedelta(seconds=len(CUSTOMERS) - Limits().burst)
    town.jump(FRIDAY + timedelta(minutes=10))
    assert reminded(ben) == sorted(CUSTOMERS)


def test_what_fell_due_while_slack_was_down_comes_afterwards(town: Town, ben: Person) -> None:
    owed(town, ben)
    town.jump(FRIDAY - timedelta(minutes=2))
    town.workspace.faults.outage(14 * 60)
    town.jump(FRIDAY + timedelta(minutes=11))
    assert reminded(ben) == []
    town.jump(FRIDAY + timedelta(hours=1))
    assert reminded(ben) == sorted(CUSTOMERS)


@pytest.mark.parametrize("error", ["internal_error", "fatal_error", "service_unavailable"])
def test_a_reminder_that_slack_refuses_for_reasons_of_its_own_comes_later(town: Town, ben: Person, error: str) -> None:
    owed(town, ben)
    town.workspace.faults.fail("chat.postMessage", error, times=3, status=500)
    town.jump(FRIDAY)
    town.jump(FRIDAY + timedelta(hours=1))
    assert reminded(ben) == sorted(CUSTOMERS)


def test_a_sentence_of_which_slack_tells_twice_is_filed_once(town: Town, ben: Person) -> None:
    town.workspace.faults.double_events()
    ben.say("new Acme 120k A call Fri")
    assert history(town) == ["created"]


def test_a_sentence_whose_acknowledgement_was_lost_is_filed_once(town: Town, ben: Person) -> None:
    town.workspace.faults.lose_acks()
    ben.say("new Acme 120k A call Fri")
    town.jump(town.workspace.clock.now() + timedelta(minutes=10))
    assert history(town) == ["created"]


def test_a_sentence_that_arrives_after_a_minute_is_filed(town: Town, ben: Person) -> None:
    ben.say("new Acme 120k A call Fri")
    town.workspace.faults.delay_events(60)
    ben.say("Acme sent quote, too pricey")
    assert history(town) == ["created"]
    town.jump(town.workspace.clock.now() + timedelta(minutes=2))
    assert history(town) == ["updated", "created"]


def test_a_press_whose_acknowledgement_was_lost_has_counted(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.say("Acme sent quote, too pricey")
    town.workspace.faults.lose_acks()
    assert not ben.last().press("Move to quote").ok
    assert history(town) == ["stage_moved", "updated", "created"]


def test_a_bug_on_what_was_said_is_told_once_and_the_words_are_filed_when_slack_brings_them_again(
    town: Town, ben: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def boom(turn: Turn) -> None:
        raise RuntimeError(turn.text)

    with monkeypatch.context() as broken, capture_logs() as logs:
        broken.setattr(message, "converse", boom)
        ben.say("new Acme 120k A call Fri")
        town.jump(town.workspace.clock.now() + timedelta(minutes=2))
    assert len({entry["reference"] for entry in logs if entry["event"] == "bug.met"}) == 1
    assert len([entry for entry in logs if entry["event"] == "bug.met"]) > 1
    told = [seen.text for seen in ben.sees() if "Something went wrong" in seen.text]
    assert len(told) == 1
    town.jump(town.workspace.clock.now() + timedelta(minutes=10))
    assert history(town) == ["created"]
    assert "Created #1" in ben.last().text


def test_while_the_database_is_away_nothing_said_is_lost(town: Town, ben: Person, tmp_path: Path) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    engine = town.store.engine
    with capture_logs(), town.letters_held():
        town.store.engine = open_engine(f"sqlite:///{tmp_path / 'away' / 'oppbot.db'}")
        ben.command("/opp Acme sent quote, too pricey")
        assert "nothing was saved" in ben.last().text
        assert "> Acme sent quote, too pricey" in ben.last().text
        ben.say("Acme asked for a discount")
        town.store.engine.dispose()
        town.store.engine = engine
    assert history(town) == ["created"]
    ben.command("/opp Acme sent quote, too pricey")
    town.jump(town.workspace.clock.now() + timedelta(minutes=10))
    assert history(town) == ["updated", "updated", "created"]


def test_a_reminder_whose_delivery_slack_did_not_confirm_is_found_and_not_sent_again(town: Town, ben: Person) -> None:
    owed(town, ben)
    town.workspace.faults.lose("chat.postMessage")
    town.jump(FRIDAY)
    town.jump(FRIDAY + timedelta(hours=1))
    assert reminded(ben) == sorted(CUSTOMERS)


@pytest.mark.parametrize("scope", ["im:write", "im:history"])
def test_where_the_bot_may_not_look_such_a_reminder_comes_no_more_than_twice(
    town: Town, ben: Person, scope: str
) -> None:
    owed(town, ben)
    town.restart(scope)
    town.workspace.faults.lose("chat.postMessage")
    town.jump(FRIDAY)
    town.jump(FRIDAY + timedelta(hours=1))
    came = reminded(ben)
    assert sorted({*came}) == sorted(CUSTOMERS)
    assert len(came) <= len(CUSTOMERS) + 1


def test_an_answer_that_waited_until_its_address_took_nothing_any_more_comes_as_a_message(
    town: Town, ben: Person
) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    with town.letters_held():
        ben.last().press("Undo")
        town.jump(town.workspace.clock.now() + timedelta(minutes=40))
    assert "Taken back" in ben.last().text
    assert not ben.last().is_ephemeral


def test_an_answer_comes_to_ones_own_conversation_where_its_address_has_expired(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp Acme sent quote, too pricey", channel="general")
    ben.last("general").press("Fix")
    town.jump(town.workspace.clock.now() + timedelta(minutes=40))
    ben.modal.fill(amount="90000").submit()
    assert "Corrected #1 *Acme*" in ben.last("dm").all_text
    assert "90,000" in ben.last("dm").all_text


def test_who_deletes_what_they_said_before_the_answer_goes_out_is_not_answered(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    with town.letters_held():
        ben.mention("Acme sent quote, too pricey", "sales-us").delete()
    with town.store.look() as connection:
        assert set(connection.scalars(select(outbox.c.state))) <= {LetterState.SENT, LetterState.WITHDRAWN}
    ben.command("/opp Acme")
    assert "too pricey" not in ben.last().all_text

"""Slack limits, fails, is slow or breaks off, and clocks jump: everything comes, once, and nobody restarts the bot."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from time import monotonic
from urllib.parse import urlsplit

import pytest

from bot.switchboard import WIRES
from playground.driver import Person
from playground.journal import Entry
from playground.workspace import Workspace
from tests.crash.ledger import letter_of, posted
from tests.crash.nest import wait_until
from tests.crash.process import BotProcess
from tests.crash.proxy import Proxy
from tests.crash.surroundings import Surroundings
from tests.crash.test_database_faults import is_answered

POST = "chat.postMessage"
WAIT = 6
"""Seconds that Slack asks for."""
HALF_A_MINUTE = 30
CLIENT_SECONDS = 10
"""After so long the bot gives a call up."""


@pytest.fixture
def ben(on_sqlite: Surroundings) -> Person:
    return on_sqlite.workspace.as_("ben")


@pytest.fixture
def maya(on_sqlite: Surroundings) -> Person:
    return on_sqlite.workspace.as_("maya")


def opens(person: Person, name: str) -> None:
    wait_until(lambda: person.command(f"/opp new {name} 10k A call next Friday").ok)


def answered(person: Person, name: str, word: str) -> float:
    """Report on a deal and return the seconds until the answer is there."""
    person.say(f"{name}: called them, {word}, next Friday")
    began = monotonic()
    wait_until(lambda: is_answered(person, word))
    return monotonic() - began


@contextmanager
def measured(what: str, less: float = 0) -> Iterator[None]:
    """Print the seconds that something took, less what nobody can hasten."""
    began = monotonic()
    yield
    print(f"{what}: {monotonic() - began - less:.1f} s")


def moment(entry: Entry) -> datetime:
    return datetime.fromisoformat(entry.at)


def once(place: Surroundings) -> None:
    """Every letter is closed, and none was posted twice."""
    with place.store() as store:
        place.wait_until_nothing_is_owed(store)
    letters = [letter_of(entry) for entry in posted(place.workspace)]
    assert letters
    assert len(letters) == len(set(letters))


def test_429_holds_one_place_for_as_long_as_slack_says_across_a_kill_and_no_other(
    on_sqlite: Surroundings, ben: Person, maya: Person
) -> None:
    bot = on_sqlite.started()
    opens(ben, "Acme")
    opens(maya, "Bolt")
    on_sqlite.workspace.faults.fail(POST, "ratelimited", status=429, retry_after=WAIT)
    with measured("429, after what Slack asked for", WAIT):
        ben.say("Acme: called them, word1, next Friday")
        wait_until(lambda: not on_sqlite.workspace.faults.active)
        assert answered(maya, "Bolt", "word2") < WAIT
        assert not is_answered(ben, "word1")
        on_sqlite.kill(bot)
        on_sqlite.started()
        wait_until(lambda: is_answered(ben, "word1"))
    refused, *_ = (entry for entry in on_sqlite.workspace.journal.named(POST) if not entry.payload["answer"]["ok"])
    arrived = next(entry for entry in posted(on_sqlite.workspace) if "word1" in entry.payload["params"]["text"])
    assert moment(arrived) - moment(refused) >= timedelta(seconds=WAIT)
    once(on_sqlite)


def fails(place: Surroundings) -> None:
    place.workspace.faults.fail(POST, "internal_error", status=500)


def drops_after_accept(place: Surroundings) -> None:
    place.workspace.faults.lose(POST)


def is_slower_than_the_bot_waits(place: Surroundings) -> None:
    place.workspace.faults.slow(POST, CLIENT_SECONDS + 1)


@pytest.mark.parametrize("fault", [fails, drops_after_accept, is_slower_than_the_bot_waits])
def test_a_call_of_which_nobody_knows_what_became_is_looked_for_and_made_once(
    on_sqlite: Surroundings, ben: Person, fault: Callable[[Surroundings], None]
) -> None:
    on_sqlite.started()
    opens(ben, "Acme")
    fault(on_sqlite)
    with measured(f"{POST} {fault.__name__}"), on_sqlite.store() as store:
        answered(ben, "Acme", "word1")
        on_sqlite.wait_until_nothing_is_owed(store)
    assert not on_sqlite.workspace.faults.active
    once(on_sqlite)
    assert answered(ben, "Acme", "word2") < CLIENT_SECONDS


def test_a_connection_that_is_reset_before_slack_hears_anything_is_made_again(
    on_sqlite: Surroundings, ben: Person
) -> None:
    with Proxy(urlsplit(on_sqlite.api_url).port or 0) as proxy:
        on_sqlite.api_url = f"http://127.0.0.1:{proxy.port}/api/"
        on_sqlite.started()
        opens(ben, "Acme")
        proxy.break_off(POST, times=1)
        with measured("reset"):
            answered(ben, "Acme", "word1")
        assert proxy.left == 0
        once(on_sqlite)


def test_socket_mode_that_is_reset_is_open_again_in_seconds(on_sqlite: Surroundings, ben: Person) -> None:
    on_sqlite.started()
    opens(ben, "Acme")
    on_sqlite.workspace.faults.drop_sockets()
    with measured("Socket Mode reset"):
        wait_until(lambda: ben.command("/opp new Bolt 10k A call next Friday").ok, every=0.05)
    answered(ben, "Acme", "word1")
    once(on_sqlite)


def test_socket_mode_that_goes_deaf_is_open_again_within_half_a_minute(on_sqlite: Surroundings, ben: Person) -> None:
    on_sqlite.started()
    opens(ben, "Acme")
    wait_until(lambda: on_sqlite.workspace.courier.connections == WIRES)
    on_sqlite.workspace.faults.half_open()
    began = monotonic()
    with measured("Socket Mode half-open"):
        wait_until(lambda: ben.command("/opp new Bolt 10k A call next Friday").ok)
    assert monotonic() - began < HALF_A_MINUTE
    answered(ben, "Acme", "word1")
    once(on_sqlite)


def test_a_bot_that_was_killed_answers_again_as_soon_as_it_has_started(
    workspace: Workspace, ben: Person, tmp_path: Path
) -> None:
    with BotProcess(workspace, f"sqlite:///{tmp_path / 'oppbot.db'}", tmp_path) as bot:
        bot.start()
        opens(ben, "Acme")
        bot.kill()
        with measured("killed and started anew"):
            bot.start()
            answered(ben, "Acme", "word1")


def test_a_message_that_slack_takes_only_after_its_sender_was_killed_is_not_sent_again(
    on_sqlite: Surroundings, ben: Person
) -> None:
    on_sqlite.kill(on_sqlite.started())
    bot = on_sqlite.started("on the wire")
    opens(ben, "Acme")
    on_sqlite.workspace.faults.slow(POST, 2)
    ben.say("Acme: called them, word1, next Friday")
    assert bot.wait_for_end() == -9
    assert "stood at on the wire" in bot.stood_at
    on_sqlite.bots.remove(bot)
    with measured("killed with a letter in hand, until the letter is closed"), on_sqlite.store() as store:
        on_sqlite.started()
        on_sqlite.wait_until_nothing_is_owed(store)
    assert is_answered(ben, "word1")
    once(on_sqlite)


def test_a_second_bot_on_one_file_is_refused_in_a_sentence_and_the_first_goes_on(
    on_sqlite: Surroundings, ben: Person
) -> None:
    first = on_sqlite.started()
    second = on_sqlite.start()
    assert second.wait_for_end() == 1
    assert f"in use by another process ({first.pid})" in second.log
    assert "Traceback" not in second.log
    on_sqlite.bots.remove(second)
    opens(ben, "Acme")
    answered(ben, "Acme", "word1")
    on_sqlite.stop()


def reminders(person: Person, name: str) -> int:
    return sum("⏰" in seen.text and name in seen.text for seen in person.sees())


def test_when_the_clock_is_set_forward_what_is_due_by_it_comes_once(on_sqlite: Surroundings, ben: Person) -> None:
    on_sqlite.started()
    opens(ben, "Acme")
    ben.command("/opp new Bolt 10k A call in 2 hours")
    answered(ben, "Acme", "word1")
    on_sqlite.set_wrong(timedelta(hours=3))
    with measured("clock set forward by three hours, until what is due is told"):
        wait_until(lambda: reminders(ben, "Bolt") > 0)
    answered(ben, "Acme", "word2")
    on_sqlite.set_wrong(timedelta(hours=-3))
    answered(ben, "Acme", "word3")
    on_sqlite.move(timedelta(hours=3))
    answered(ben, "Acme", "word4")
    once(on_sqlite)
    assert reminders(ben, "Bolt") == 1


def test_when_the_clock_is_set_back_answers_go_on_and_nothing_comes_twice(on_sqlite: Surroundings, ben: Person) -> None:
    on_sqlite.started()
    opens(ben, "Acme")
    ben.command("/opp new Bolt 10k A call in 2 hours")
    on_sqlite.move(timedelta(hours=2))
    wait_until(lambda: reminders(ben, "Bolt") > 0)
    answered(ben, "Acme", "word1")
    on_sqlite.set_wrong(timedelta(hours=-3))
    with measured("clock set back by three hours, until an answer"):
        answered(ben, "Acme", "word2")
    on_sqlite.move(timedelta(hours=3))
    answered(ben, "Acme", "word3")
    once(on_sqlite)
    assert reminders(ben, "Bolt") == 1

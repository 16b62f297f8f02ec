"""What goes wrong is told once, in a way that needs nothing of what is broken."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from structlog.testing import capture_logs

from handlers import origins
from handlers.commands import respond
from handlers.counter import Counter, Handler, UnservedError
from handlers.door import door
from handlers.turn import Origin, Turn
from sales.opportunity import Place
from storage.engine import open_engine
from storage.faults import ArchiveAwayError
from storage.store import Store
from tests.builders import WORKSPACE, Clock, open_book

COMMAND = {"command": "/opp", "team_id": WORKSPACE, "user_id": "U0BEN", "channel_id": "C1", "trigger_id": "1.1"}
DM = {"type": "message", "channel": "D1", "channel_type": "im", "user": "U0BEN", "ts": "1763447400.000100"}
EVENT = {"team_id": WORKSPACE, "event": DM, "event_id": "E1"}
FIELD = {"type": "input", "block_id": "amount", "element": {}}
VIEW = {"id": "V1", "hash": "1", "blocks": [FIELD], "submit": {"text": "保存"}, "state": {"values": {}}}
FORM = {"type": "view_submission", "team": {"id": WORKSPACE}, "user": {"id": "U0BEN"}, "view": VIEW}
PRESS = {
    "type": "block_actions",
    "team": {"id": WORKSPACE},
    "user": {"id": "U0BEN"},
    "trigger_id": "9.9",
    "actions": [{"action_id": "opp:undo", "value": "1", "text": {"text": "撤销"}}],
}


class Slack(WebClient):
    """Slack, as far as it opens windows; it counts them."""

    opened: list[str]

    def views_open(self, **said: Any) -> Any:
        """Take the window's words down."""
        self.opened.append(said["view"]["blocks"][0]["text"]["text"])


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Keep the traces of what goes wrong on purpose off the screen, where drawing them takes seconds."""
    with capture_logs():
        yield


@pytest.fixture
def slack() -> Slack:
    made = Slack(token="xoxb-test", base_url="http://127.0.0.1:9/")
    made.opened = []
    return made


@pytest.fixture
def away(tmp_path: Path, clock: Clock) -> Iterator[Counter]:
    """Return a counter whose archive is out of reach."""
    store = Store(open_engine(f"sqlite:///{tmp_path / 'gone' / 'oppbot.db'}"), clock.now)
    yield Counter(store)
    store.close()


def boom(turn: Turn) -> None:
    raise RuntimeError(turn.text)


def bug_on(counter: Counter, slack: WebClient, origin: Origin, handler: Handler = boom, **said: Any) -> Exception:
    """Serve something that cannot be served, and return what went wrong."""
    with pytest.raises(UnservedError) as met:
        counter.serve(slack, origin, handler, **said)
    return met.value


def test_a_bug_that_slack_brings_again_and_again_is_told_once_and_has_one_number(store: Store, slack: Slack) -> None:
    counter, said = Counter(store), origins.of_message(EVENT, Place.DM)
    with capture_logs() as logs:
        statuses = {door(counter, slack, bug_on(counter, slack, said), EVENT).status for _ in range(4)}
    assert statuses == {500}
    numbers = {entry["reference"] for entry in logs if entry["event"] == "bug.met"}
    assert len(numbers) == 1
    with store.look() as connection:
        told = connection.exec_driver_sql("SELECT data FROM outbox WHERE kind = 'message'").all()
    assert len(told) == 1
    assert numbers.pop() in str(told[0])


def test_a_bug_on_words_that_nobody_said_to_the_bot_is_logged_and_told_to_nobody(store: Store, slack: Slack) -> None:
    with capture_logs() as logs:
        answer = door(Counter(store), slack, RuntimeError("boom"), EVENT)
    assert answer.status == 500
    assert [entry["event"] for entry in logs] == ["bug.met"]
    with store.look() as connection:
        assert not connection.exec_driver_sql("SELECT data FROM outbox").all()


def test_a_command_without_an_archive_is_answered_and_given_back(away: Counter, slack: Slack) -> None:
    typed = "Acme sent quote\nnext Fri <@U0MAYA>"
    fault = bug_on(away, slack, origins.of_command(COMMAND), respond, text=typed)
    answer = door(away, slack, fault, {**COMMAND, "text": typed})
    assert answer.status == 200
    assert "in a minute" in answer.body
    assert "> Acme sent quote\\n> next Fri <@U0MAYA>" in answer.body


def test_a_form_without_an_archive_stays_open_in_its_language(away: Counter, slack: Slack) -> None:
    fault = bug_on(away, slack, origins.of_view(FORM))
    answer = door(away, slack, fault, FORM)
    assert answer.status == 200
    assert '"response_action": "errors", "errors": {"amount"' in answer.body
    assert "\\u8bf7" in answer.body


def test_a_press_without_an_archive_is_answered_by_a_window(away: Counter, slack: Slack) -> None:
    fault = bug_on(away, slack, origins.of_press(PRESS))
    assert door(away, slack, fault, PRESS).status == 200
    assert ["请" in said for said in slack.opened] == [True]


def test_an_event_without_an_archive_is_left_to_come_again(away: Counter, slack: Slack) -> None:
    fault = bug_on(away, slack, origins.of_message(EVENT, Place.DM))
    assert door(away, slack, fault, EVENT).status == 500


def test_an_archive_that_goes_away_while_a_bug_is_told_is_told_instead(away: Counter, slack: Slack) -> None:
    assert "in a minute" in door(away, slack, RuntimeError("boom"), COMMAND).body


def test_a_full_disk_is_told_and_leaves_nothing_half_saved(sqlite_store: Store, slack: Slack) -> None:
    def write_much(turn: Turn) -> None:
        pages = turn.work.connection.exec_driver_sql("PRAGMA page_count").scalar()
        turn.work.connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
        for number in range(2000):
            turn.work.accounts.ensure(f"{number} Ltd")

    counter = Counter(sqlite_store)
    fault = bug_on(counter, slack, origins.of_command(COMMAND), write_much)
    assert isinstance(fault.__cause__, ArchiveAwayError)
    assert "nothing was saved" in door(counter, slack, fault, COMMAND).body
    sqlite_store.close()
    with sqlite_store.begin(WORKSPACE) as work:
        assert work.accounts.named("0 Ltd") is None
        assert open_book(work).id == 1


def test_a_line_cut_while_saving_is_told_as_uncertain(postgres_store: Store, slack: Slack) -> None:
    def cut_off(turn: Turn) -> None:
        own = turn.work.connection.exec_driver_sql("SELECT pg_backend_pid()").scalar()
        with postgres_store.look() as other:
            other.exec_driver_sql(f"SELECT pg_terminate_backend({own}, 5000)")

    counter = Counter(postgres_store)
    fault = bug_on(counter, slack, origins.of_command(COMMAND), cut_off)
    assert "whether this was kept" in door(counter, slack, fault, COMMAND).body
    with postgres_store.begin(WORKSPACE) as work:
        assert open_book(work).id == 1


def test_two_who_lock_each_other_out_are_both_served(postgres_store: Store) -> None:
    counter, slack = Counter(postgres_store), WebClient(token="xoxb-test", base_url="http://127.0.0.1:9/")
    tried: list[int] = []

    def deadlocked_once(turn: Turn) -> None:
        tried.append(1)
        if len(tried) == 1:
            turn.work.connection.exec_driver_sql("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '40P01'; END $$")

    assert counter.serve(slack, origins.of_command(COMMAND), deadlocked_once) == {}
    assert len(tried) == 2


def test_a_bug_in_slacks_own_answer_to_a_form_is_told_by_its_number(store: Store, slack: Slack) -> None:
    counter, pressed = Counter(store), origins.of_press(PRESS)

    def refuse(**_: Any) -> None:
        raise SlackApiError("invalid_blocks", {"error": "invalid_blocks"})  # type: ignore[no-untyped-call]

    fault = bug_on(counter, slack, pressed, lambda turn: turn.after.append(lambda _: refuse()))
    assert door(counter, slack, fault, PRESS).status == 200
    with store.look() as connection:
        assert len(connection.exec_driver_sql("SELECT data FROM outbox WHERE kind = 'message'").all()) == 1

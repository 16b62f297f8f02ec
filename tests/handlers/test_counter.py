"""The front counter: one way in, one door out."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from handlers.counter import MORE_TRIES, OPENING_SECONDS, Counter
from handlers.door import door
from handlers.turn import Message, Origin, Turn
from sales.errors import SalesError
from sales.letters import Letter
from sales.opportunity import Place
from storage.store import Store
from tests.builders import WORKSPACE, open_book, owed_now

SLACK = WebClient(token="xoxb-test", base_url="http://127.0.0.1:9/")


@pytest.fixture
def counter(store: Store) -> Counter:
    return Counter(store)


def origin(place: Place = Place.COMMAND, key: str = "1", **said: Any) -> Origin:
    return Origin(workspace=WORKSPACE, user="U0BEN", place=place, key=key, **said)


def hello(turn: Turn) -> None:
    turn.answer(Message(text="hello"))


def refuse(turn: Turn) -> None:
    turn.work.accounts.ensure("half saved")
    raise SalesError("may-not-see", id=42, owner="<!channel> & Co")


def owed(store: Store) -> list[Letter]:
    with store.connect_writing() as connection:
        return owed_now(connection, store.now())


def answers(store: Store) -> list[Letter]:
    return [letter for letter in owed(store) if letter.kind == "message"]


def test_a_command_is_answered_in_the_ack_for_the_person_alone(counter: Counter) -> None:
    assert counter.serve(SLACK, origin(), hello) == {"response_type": "ephemeral", "text": "hello", "blocks": []}


def test_a_message_is_answered_by_a_letter_into_its_thread(counter: Counter, store: Store) -> None:
    said = origin(Place.THREAD, channel="C1", ts="2.0", thread_ts="1.0")
    assert counter.serve(SLACK, said, hello) == {}
    assert [letter.data["to"] for letter in answers(store)] == [{"channel": "C1", "thread_ts": "1.0"}]


def test_the_same_thing_said_twice_counts_once(counter: Counter, store: Store) -> None:
    said = origin(Place.DM, channel="D1", ts="2.0")
    for _ in range(3):
        counter.serve(SLACK, said, hello)
    assert len(answers(store)) == 1


def test_a_refusal_is_worded_harmlessly_and_leaves_nothing_behind(counter: Counter, store: Store) -> None:
    reply = counter.serve(SLACK, origin(), refuse)
    assert "&lt;!channel&gt; &amp; Co" in reply["text"]
    with store.read(WORKSPACE) as work:
        assert work.accounts.named("half saved") is None


@pytest.mark.parametrize(
    ("times", "answer"),
    [(1, "hello"), (MORE_TRIES, "hello"), (MORE_TRIES + 1, "I saved nothing; please look and say it again.")],
)
def test_what_other_changes_overtake_is_done_again_and_then_refused(
    counter: Counter, store: Store, times: int, answer: str
) -> None:
    tried: list[int] = []

    def disturbed(turn: Turn) -> None:
        tried.append(turn.work.accounts.ensure(f"try {len(tried)}").id)
        if len(tried) <= times:
            raise SalesError("opportunity-changed-meanwhile", id=1, name="Acme")
        hello(turn)

    assert counter.serve(SLACK, origin(), disturbed)["text"].endswith(answer)
    assert len(tried) == min(times, MORE_TRIES) + 1
    with store.read(WORKSPACE) as work:
        assert work.accounts.named("try 0") is None


def test_two_who_change_a_deal_in_the_same_instant_are_both_served(postgres_store: Store) -> None:
    with postgres_store.begin(WORKSPACE) as work:
        number = open_book(work).id

    def rename(turn: Turn) -> None:
        seen = turn.work.opportunities.get(number)
        if seen.name == "Acme":
            with postgres_store.begin(WORKSPACE) as other:
                other.opportunities.save(replace(seen, name="Bolt"))
        turn.work.opportunities.save(replace(seen, name=f"{seen.name} & Co"))

    Counter(postgres_store).serve(SLACK, origin(), rename)
    with postgres_store.read(WORKSPACE) as work:
        assert work.opportunities.get(number).name == "Bolt & Co"


def test_a_refused_command_may_be_said_again(counter: Counter) -> None:
    counter.serve(SLACK, origin(), refuse)
    assert counter.serve(SLACK, origin(), hello)["text"] == "hello"


def test_a_refused_message_is_answered_once_however_often_it_comes(counter: Counter, store: Store) -> None:
    said = origin(Place.DM, channel="D1", ts="2.0")
    for _ in range(3):
        counter.serve(SLACK, said, refuse)
    assert len(answers(store)) == 1


def test_a_command_that_comes_again_is_answered_and_not_done_again(counter: Counter, store: Store) -> None:
    def open_account(turn: Turn) -> None:
        turn.answer(Message(text=str(turn.work.accounts.ensure(f"Acme {turn.now}").id)))

    answered = [counter.serve(SLACK, origin(), open_account)["text"] for _ in range(3)]
    assert answered[0] == "1"
    assert all("did it once" in text for text in answered[1:])
    with store.begin(WORKSPACE) as work:
        assert work.accounts.ensure("Acme").id == 2


def form(content: str = "as filled in") -> Origin:
    return origin(Place.SUBMIT, key="view:V1:1", content=content, reply_to={"block": "name"})


def test_a_form_that_was_refused_is_taken_once_it_is_mended(counter: Counter) -> None:
    assert counter.serve(SLACK, form("wrong"), refuse)["response_action"] == "errors"
    assert counter.serve(SLACK, form("wrong"), refuse)["response_action"] == "errors"
    assert counter.serve(SLACK, form("mended"), lambda _: None) == {}
    assert counter.serve(SLACK, form("mended"), refuse) == {}


def test_a_form_that_was_saved_and_changed_since_says_what_was_not_saved(counter: Counter) -> None:
    assert counter.serve(SLACK, form("first"), lambda _: None) == {}
    assert "first sent it" in counter.serve(SLACK, form("second"), refuse)["errors"]["name"]
    assert counter.serve(SLACK, form("first"), refuse) == {}


def test_a_refused_form_shows_the_sentence_under_its_first_input(counter: Counter) -> None:
    said = origin(Place.SUBMIT, reply_to={"block": "name"})
    assert list(counter.serve(SLACK, said, refuse)["errors"]) == ["name"]


def test_first_words_in_chinese_are_answered_in_chinese(counter: Counter) -> None:
    assert "团队" in counter.serve(SLACK, origin(), refuse, text="看看 #42 的情况")["text"]


def test_a_bug_is_told_once_with_the_number_that_finds_it_in_the_log(counter: Counter, store: Store) -> None:
    said = origin(Place.DM, channel="D1", ts="2.0")
    with structlog.testing.capture_logs() as logs:
        for _ in range(3):
            counter.fail(said, RuntimeError("boom"))
    told = answers(store)
    assert len(told) == 1
    assert str(logs[0]["reference"]) in str(told[0].data["text"])


def test_after_a_bug_the_same_message_can_still_be_answered(counter: Counter, store: Store) -> None:
    said = origin(Place.DM, channel="D1", ts="2.0")
    counter.fail(said, RuntimeError("boom"))
    counter.serve(SLACK, said, hello)
    assert len(answers(store)) == 2


def test_a_bug_on_an_event_stays_unanswered_so_that_slack_brings_it_again(counter: Counter) -> None:
    event = {"type": "message", "channel": "D1", "channel_type": "im", "user": "U0BEN", "ts": "2.0"}
    body = {"team_id": WORKSPACE, "event": event, "event_id": "E1"}
    assert door(counter, SLACK, RuntimeError("boom"), body).status == 500


def test_a_bug_on_a_command_is_answered_without_a_trace_of_the_code(counter: Counter) -> None:
    body = {"command": "/opp", "team_id": WORKSPACE, "user_id": "U0BEN", "channel_id": "C1", "trigger_id": "1.1"}
    answer = door(counter, SLACK, RuntimeError("boom"), body)
    assert answer.status == 200
    assert "boom" not in str(answer.body)
    assert "number" in str(answer.body)


def test_people_of_another_workspace_may_look_and_not_act(counter: Counter, store: Store) -> None:
    assert counter.serve(SLACK, origin(Place.PRESS, home="T0OTHER"), hello) == {}
    with store.read(WORKSPACE) as work:
        assert not work.members.all()
    assert not answers(store)


def test_a_form_opens_after_the_commit_and_before_slack_gives_up(counter: Counter, store: Store) -> None:
    seen: list[object] = []

    def is_saved() -> bool:
        with store.begin(WORKSPACE) as work:
            return work.accounts.named("Acme") is not None

    def look(slack: WebClient) -> None:
        with ThreadPoolExecutor(1) as somebody_else:
            seen.extend([slack.timeout, somebody_else.submit(is_saved).result(timeout=20)])

    def press(turn: Turn) -> None:
        turn.work.accounts.ensure("Acme")
        turn.after.append(look)

    counter.serve(SLACK, origin(Place.PRESS), press)
    assert seen == [OPENING_SECONDS, True]
    assert OPENING_SECONDS < 3 < SLACK.timeout


class TooLate:
    """Slack, three seconds after the press."""

    def views_open(self, **_: Any) -> None:
        answer = SlackResponse(
            client=SLACK, http_verb="POST", api_url="", req_args={}, data={"error": "expired_trigger_id"},
            headers={}, status_code=200,
        )  # fmt: skip
        raise SlackApiError("expired", answer)  # type: ignore[no-untyped-call]


def test_a_form_that_does_not_open_in_time_is_told_to_whoever_pressed(counter: Counter, store: Store) -> None:
    pressed = origin(Place.PRESS, channel="D1", ts="1.0", trigger_id="9")
    assert counter.serve(TooLate(), pressed, lambda turn: turn.open({})) == {}  # type: ignore[arg-type]
    assert ["press once more" in str(letter.data["text"]) for letter in answers(store)] == [True]

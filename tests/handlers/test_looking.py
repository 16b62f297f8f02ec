"""What may have arrived is looked for before it is sent again."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from slack_sdk import WebClient

from handlers.line import Line
from handlers.looking import MOST_PAGES, PAGE, already_posted, is_beyond_looking, marked
from handlers.outgoing import POST, Outgoing
from playground import seed
from playground.clock import Clock
from playground.in_process import in_process
from playground.workspace import Workspace
from sales.letters import Letter, LetterState
from tests.builders import NOW
from tests.stories.town import installed

BEN = "U0BEN"


@pytest.fixture
def clock() -> Clock:
    return Clock(NOW, frozen=True)


@pytest.fixture
def denied() -> tuple[str, ...]:
    return ()


@pytest.fixture
def slack(clock: Clock, denied: tuple[str, ...]) -> Iterator[WebClient]:
    made = seed.workspace(clock=clock, manifest=installed("socket", denied), bot_in=["general"])
    made.rates.limits = None
    with in_process(made) as address:
        slack = WebClient(token=made.bot_token, base_url=address, retry_handlers=[])
        slack.workspace = made  # type: ignore[attr-defined]
        yield slack


def a_letter(number: int = 1, **said: Any) -> Letter:
    filled = {"workspace": "T1", "key": f"{number}", "kind": "digest", "written_at": NOW, "state": LetterState.UNSURE}
    return Letter(id=number, **{**filled, **said})


def general(slack: WebClient) -> str:
    workspace: Workspace = slack.workspace  # type: ignore[attr-defined]
    return workspace.channel_named("general", workspace.bot.id).id


def said(channel: str, **more: Any) -> Outgoing:
    return Outgoing(method=POST, args={"channel": channel, "text": "numbers", **more})


def post(slack: WebClient, outgoing: Outgoing, letter: Letter) -> Mapping[str, Any]:
    return Line(slack, letter).send(replace(outgoing, args=marked(outgoing, letter)))


def look(slack: WebClient, outgoing: Outgoing, letter: Letter) -> Mapping[str, Any] | None:
    return already_posted(Line(slack, letter), outgoing)


def test_a_message_that_arrived_is_found_where_it_is(slack: WebClient) -> None:
    outgoing = said(general(slack))
    there = post(slack, outgoing, a_letter())
    found = look(slack, outgoing, a_letter())
    assert found
    assert (found["channel"], found["ts"]) == (there["channel"], there["ts"])


def test_a_message_to_a_person_is_found_in_their_conversation(slack: WebClient) -> None:
    there = post(slack, said(BEN), a_letter())
    found = look(slack, said(BEN), a_letter())
    assert found
    assert (found["channel"], found["ts"]) == (there["channel"], there["ts"])


def test_a_message_in_a_thread_is_found_there(slack: WebClient) -> None:
    above = post(slack, said(general(slack)), a_letter(9))
    reply = said(general(slack), thread_ts=above["ts"])
    there = post(slack, reply, a_letter())
    found = look(slack, reply, a_letter())
    assert found
    assert found["ts"] == there["ts"]


def test_the_same_words_of_another_letter_are_not_taken_for_it(slack: WebClient) -> None:
    post(slack, said(general(slack)), a_letter(2))
    assert look(slack, said(general(slack)), a_letter(1)) is None


def test_a_busy_channel_is_read_back_page_by_page(slack: WebClient) -> None:
    outgoing = said(general(slack))
    post(slack, outgoing, a_letter())
    for number in range(PAGE + 5):
        post(slack, outgoing, a_letter(number + 2))
    assert look(slack, outgoing, a_letter())


def test_it_is_read_back_to_the_hour_of_the_letter_and_no_further(slack: WebClient, clock: Clock) -> None:
    outgoing = said(general(slack))
    post(slack, outgoing, a_letter())
    clock.jump(NOW + timedelta(hours=2))
    assert look(slack, outgoing, a_letter(written_at=NOW + timedelta(hours=1))) is None
    assert MOST_PAGES * PAGE >= 1000


@pytest.mark.parametrize("denied", [("channels:history", "groups:history")])
def test_where_the_bot_may_not_read_nothing_is_found_and_nothing_fails(slack: WebClient) -> None:
    outgoing = said(general(slack))
    post(slack, outgoing, a_letter())
    assert look(slack, outgoing, a_letter()) is None


@pytest.mark.parametrize("denied", [("im:write",)])
def test_without_the_scope_for_conversations_a_person_may_hear_it_twice(slack: WebClient) -> None:
    post(slack, said(BEN), a_letter())
    assert look(slack, said(BEN), a_letter()) is None


def test_what_is_no_message_needs_no_look(slack: WebClient) -> None:
    edit = Outgoing(method="chat.update", args={"channel": general(slack), "ts": "1.0", "text": "numbers"})
    assert look(slack, edit, a_letter()) is None
    assert "metadata" not in marked(edit, a_letter())


@pytest.mark.parametrize(
    ("place", "lacking", "is_beyond"),
    [
        ("C1", (), False),
        ("C1", ("groups:history",), True),
        ("C1", ("im:write",), False),
        ("@5", ("im:write",), True),
        ("@5", ("im:history",), True),
        ("@5", ("channels:history",), False),
    ],
)
def test_which_messages_could_not_be_found_again_hangs_on_what_the_bot_may_read(
    place: str, lacking: tuple[str, ...], is_beyond: bool
) -> None:
    assert is_beyond_looking(a_letter(place=place), lacking) is is_beyond


def test_an_answer_that_one_person_alone_sees_cannot_be_found_again_unless_it_takes_anothers_place() -> None:
    to = {"response_url": "https://hooks.invalid/1"}
    assert is_beyond_looking(a_letter(kind="message", data={"to": to}), ())
    assert not is_beyond_looking(a_letter(kind="message", data={"to": to, "replace": True}), ())
    assert not is_beyond_looking(a_letter(kind="rewrite"), ())

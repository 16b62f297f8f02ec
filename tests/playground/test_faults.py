"""Faults on demand."""

from datetime import timedelta
from http.client import RemoteDisconnected
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from playground import seed
from playground.clock import Clock
from playground.driver import Person
from playground.faults import Faults
from playground.in_process import in_process
from playground.web_api import answer
from playground.workspace import Workspace
from tests.playground.conftest import START
from tests.playground.hands import Json, call
from tests.playground.small_app import Heard


@pytest.fixture
def faults(workspace: Workspace) -> Faults:
    return workspace.faults


@pytest.fixture
def told(workspace: Workspace) -> list[Json]:
    events: list[Json] = []
    workspace.connect(lambda envelope: events.append(envelope["payload"]["event"]))
    return events


def post(workspace: Workspace, text: str = "x") -> Json:
    return call(workspace, "chat.postMessage", channel="#sales-us", text=text)


def later(workspace: Workspace, seconds: float) -> None:
    workspace.jump(workspace.clock.now() + timedelta(seconds=seconds))


# Calls


def test_a_method_fails_as_often_as_asked_and_no_other_does(workspace: Workspace, faults: Faults) -> None:
    faults.fail("chat.postMessage", "fatal_error", times=2)
    assert call(workspace, "users.info", user="U0BEN")["ok"]
    assert [post(workspace).get("error") for _ in range(3)] == ["fatal_error", "fatal_error", None]
    assert faults.active == []


def test_a_failure_has_the_status_and_the_wait_that_were_asked_for(workspace: Workspace, faults: Faults) -> None:
    faults.fail("*", "ratelimited", status=429, retry_after=30)
    found = answer(workspace.ground, "users.list", {}, workspace.bot_token)
    assert (found.status, found.headers["Retry-After"], found.body["error"]) == (429, "30", "ratelimited")


def test_a_slow_call_takes_virtual_time_and_may_cost_the_acknowledgement(
    workspace: Workspace, faults: Faults, ben: Person, heard: Heard
) -> None:
    faults.slow("chat.postMessage", 3.5)
    before = workspace.clock.now()
    outcome = ben.command("/opp card")
    assert "operation_timeout" in str(outcome.error)
    assert workspace.clock.now() - before == timedelta(seconds=3.5)
    assert ben.command("/opp card").ok


def test_on_a_running_clock_a_slow_call_really_takes_its_time() -> None:
    workspace = seed.workspace(clock=Clock(START))
    workspace.faults.slow("api.test", 0.05)
    before = workspace.clock.now()
    call(workspace, "api.test")
    assert workspace.clock.now() - before >= timedelta(seconds=0.05)


def test_a_lost_answer_leaves_the_work_done(workspace: Workspace, faults: Faults, ben: Person) -> None:
    faults.lose("chat.postMessage")
    with in_process(workspace) as base_url:
        client = WebClient(token=workspace.bot_token, base_url=base_url, retry_handlers=[])
        with pytest.raises(RemoteDisconnected):
            client.chat_postMessage(channel="#sales-us", text="once")
    assert [seen.text for seen in ben.sees("sales-us")] == ["once"]


def test_the_sdks_default_handler_posts_twice_when_an_answer_is_lost(
    workspace: Workspace, faults: Faults, ben: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.sleep", lambda _seconds: None)
    faults.lose("chat.postMessage")
    with in_process(workspace) as base_url:
        client = WebClient(token=workspace.bot_token, base_url=base_url)
        client.chat_postMessage(channel="#sales-us", text="once")
    assert [seen.text for seen in ben.sees("sales-us")] == ["once", "once"]


def test_answers_to_response_addresses_fail_under_a_name_of_their_own(
    workspace: Workspace, faults: Faults, ben: Person, heard: Heard
) -> None:
    ben.command("/opp hello")
    key = heard.of("command")[0]["response_url"].rpartition("/")[2]
    faults.fail("response_url", "internal_error", status=500)
    assert workspace.respond(key, {"text": "x"}) == "internal_error"
    faults.lose("response_url")
    assert workspace.answer_response(key, {"text": "y"}).is_lost
    assert ben.last().text == "y"


# What the app is told


@pytest.mark.parametrize(("seconds", "ok"), [(2.9, True), (3.1, False)])
def test_an_acknowledgement_may_come_late(
    workspace: Workspace, faults: Faults, ben: Person, heard: Heard, seconds: float, *, ok: bool
) -> None:
    faults.slow_ack(seconds)
    assert ben.command("/opp hello").ok is ok
    assert len(heard.of("command")) == 1
    assert ben.command("/opp hello").ok


def test_an_acknowledgement_may_be_lost_and_the_event_comes_again(
    faults: Faults, ben: Person, told: list[Json]
) -> None:
    faults.lose_acks()
    ben.say("Acme", "sales-us")
    assert [event["text"] for event in told] == ["Acme", "Acme"]


def test_a_press_whose_acknowledgement_is_lost_has_been_heard(faults: Faults, ben: Person, heard: Heard) -> None:
    ben.command("/opp card")
    faults.lose_acks()
    assert "timeout" in str(ben.last().press("Won").error)
    assert len(heard.of("action")) == 1


def test_an_event_may_come_twice_with_one_id(workspace: Workspace, faults: Faults, ben: Person) -> None:
    envelopes: list[Json] = []
    workspace.connect(envelopes.append)
    faults.double_events()
    ben.say("Acme", "sales-us")
    ben.say("Zenith", "sales-us")
    assert [envelope["payload"]["event"]["text"] for envelope in envelopes] == ["Acme", "Acme", "Zenith"]
    assert envelopes[0]["payload"]["event_id"] == envelopes[1]["payload"]["event_id"]
    assert envelopes[0]["envelope_id"] != envelopes[1]["envelope_id"]
    assert envelopes[1]["retry_attempt"] == 0


def test_an_event_may_come_late_and_after_the_next(
    workspace: Workspace, faults: Faults, ben: Person, told: list[Json]
) -> None:
    faults.delay_events(30)
    ben.say("first", "sales-us")
    ben.say("second", "sales-us")
    assert [event["text"] for event in told] == ["second"]
    later(workspace, 30)
    assert [event["text"] for event in told] == ["second", "first"]


# Everything


def test_in_an_outage_nothing_goes_either_way_and_afterwards_everything_does(
    workspace: Workspace, faults: Faults, ben: Person, told: list[Json]
) -> None:
    faults.outage(90)
    found = answer(workspace.ground, "auth.test", {}, workspace.bot_token)
    assert (found.status, found.body["error"]) == (503, "service_unavailable")
    assert "dispatch_failed" in str(ben.command("/opp hello").error)
    ben.say("Acme", "sales-us")
    assert told == []
    [down] = faults.active
    assert (down["kind"], down["until"]) == ("outage", (START + timedelta(seconds=90)).isoformat())
    later(workspace, 600)
    assert [event["text"] for event in told] == ["Acme"]
    assert call(workspace, "auth.test")["ok"]
    assert faults.active == []


def test_faults_can_be_taken_back(workspace: Workspace, faults: Faults, ben: Person, told: list[Json]) -> None:
    faults.fail("*")
    faults.delay_events(60)
    faults.outage(60)
    assert [each["kind"] for each in faults.active] == ["outage", "fail", "delay_events"]
    faults.clear()
    ben.say("Acme", "sales-us")
    assert (len(told), post(workspace)["ok"], faults.active) == (1, True, [])


def test_one_fault_is_called_off_and_the_others_stay(
    workspace: Workspace, faults: Faults, ben: Person, told: list[Json]
) -> None:
    faults.fail("chat.postMessage")
    faults.double_events()
    faults.outage(60)
    ids = {each["kind"]: each["id"] for each in faults.active}
    assert len({*ids.values()}) == 3
    for kind in ("fail", "outage", "fail"):
        faults.call_off(ids[kind])
    assert [each["kind"] for each in faults.active] == ["double_events"]
    ben.say("Acme", "sales-us")
    assert (len(told), post(workspace)["ok"]) == (2, True)


def test_what_is_active_says_what_it_was_given(faults: Faults) -> None:
    faults.fail("chat.update", "internal_error", times=2)
    faults.slow("*", 2.0)
    assert faults.active == [
        {"id": 1, "kind": "fail", "left": 2, "method": "chat.update", "error": "internal_error"},
        {"id": 2, "kind": "slow", "left": 1, "method": "*", "seconds": 2.0},
    ]


@pytest.mark.parametrize(("method", "given"), [("slow", ("*", -1.0)), ("lose_acks", (0,)), ("delay_events", (-1.0,))])
def test_a_fault_that_makes_no_sense_is_an_error(faults: Faults, method: str, given: tuple[Any, ...]) -> None:
    with pytest.raises(ValueError, match="a fault happens"):
        getattr(faults, method)(*given)


def test_without_a_server_there_are_no_connections_to_break(faults: Faults, ben: Person, told: list[Json]) -> None:
    faults.drop_sockets()
    faults.half_open()
    ben.say("Acme", "sales-us")
    assert len(told) == 1


def test_a_failing_call_raises_in_the_sdk(workspace: Workspace, faults: Faults) -> None:
    faults.fail("users.info", "internal_error")
    with in_process(workspace) as base_url:
        client = WebClient(token=workspace.bot_token, base_url=base_url)
        with pytest.raises(SlackApiError, match="internal_error"):
            client.users_info(user="U0BEN")
        assert client.users_info(user="U0BEN")["ok"]

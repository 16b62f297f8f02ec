from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Event, Thread
from typing import Any

import pytest

from playground import presses, seed, server
from playground.clock import BusyError, Clock
from playground.courier import Deliver
from playground.driver import Person
from playground.ground import Ground
from playground.retries import Retries
from playground.shapes import Json, Outcome, Undelivered
from playground.workspace import Workspace
from tests.playground.conftest import START
from tests.playground.small_app import CARD, MODAL

OPTIONS = [{"text": {"type": "plain_text", "text": "Acme"}, "value": "acme"}]


def entries(workspace: Workspace, kind: str) -> list[Json]:
    return [line.as_json() for line in workspace.journal.after() if line.kind == kind]


def attempts(workspace: Workspace) -> list[tuple[float, int, str]]:
    """Return when the event was brought, in seconds from the start, as which attempt, and why again."""
    found = []
    for line in workspace.journal.after():
        if line.kind == "events_api":
            at = (datetime.fromisoformat(line.at) - START).total_seconds()
            found.append((at, line.payload["retry_attempt"], line.payload["retry_reason"]))
    return found


def refuse(_envelope: Json) -> Json:
    raise Undelivered("http_error")


def test_one_long_jump_brings_a_failed_event_at_each_of_its_moments(workspace: Workspace, ben: Person) -> None:
    workspace.connect(refuse)
    ben.say("hello")
    workspace.jump(START + timedelta(hours=7))
    assert attempts(workspace) == [
        (0, 0, ""),
        (0, 1, "http_error"),
        (60, 2, "http_error"),
        (360, 3, "http_error"),
    ]


def test_an_app_that_asked_for_delayed_events_gets_them_by_the_hour_for_a_day(
    workspace: Workspace, ben: Person
) -> None:
    workspace.courier.retries = Retries(is_hourly=True)
    workspace.connect(refuse)
    ben.say("hello")
    workspace.jump(START + timedelta(days=3))
    made = attempts(workspace)
    assert [at for at, _, _ in made[:6]] == [0, 0, 60, 360, 3960, 7560]
    assert made[-1][:2] == (23 * 3600 + 360, 26)
    assert len(entries(workspace, "too_late")) == 1


def test_an_event_that_waited_for_more_than_two_hours_is_not_brought_any_more(
    workspace: Workspace, clock: Clock, ben: Person
) -> None:
    told: list[Json] = []
    workspace.connect(told.append)
    with clock.hold():
        workspace.courier.enqueue({"event": {"type": "message"}})
        clock.spend(2 * 3600 + 1)
    workspace.settle()
    assert told == []
    assert len(entries(workspace, "too_late")) == 1


def test_an_event_that_never_found_an_app_is_lost(workspace: Workspace, ben: Person) -> None:
    ben.say("are you there?")
    workspace.jump(START + timedelta(hours=7))
    told: list[Json] = []
    workspace.connect(told.append)
    workspace.jump(START + timedelta(days=1))
    assert (told, len(attempts(workspace))) == ([], 4)


def test_an_app_that_wants_no_retry_gets_none(workspace: Workspace, ben: Person) -> None:
    def refuse_for_good(_envelope: Json) -> Json:
        raise Undelivered("http_error", is_final=True)

    workspace.connect(refuse_for_good)
    ben.say("hello")
    workspace.jump(START + timedelta(hours=7))
    assert attempts(workspace) == [(0, 0, "")]


def taking(clock: Clock, seconds: float) -> Deliver:
    """Return an app that takes so long for everything."""

    def deliver(envelope: Json) -> Json:
        clock.spend(seconds)
        suggests = envelope["payload"].get("type") == "block_suggestion"
        return {"options": OPTIONS} if suggests else {"text": "Done"} if "command" in envelope["payload"] else {}

    return deliver


def command(workspace: Workspace) -> Outcome:
    return workspace.as_("ben").command("/opp new Acme")


def press(workspace: Workspace) -> Outcome:
    return workspace.as_("ben").last().press("Won")


def shortcut(workspace: Workspace) -> Outcome:
    return workspace.as_("ben").shortcut("log")


def submission(workspace: Workspace) -> Outcome:
    return workspace.as_("ben").modal.fill(Name="Acme").submit()


def options(workspace: Workspace) -> Outcome:
    top = workspace.views.top("U0BEN")
    assert top
    return presses.options_in_view(workspace, "U0BEN", top, "customer", "Ac")


SENTENCES: dict[Callable[[Workspace], Outcome], str] = {
    command: "/opp failed because the app did not respond (operation_timeout)",
    press: "This app did not respond. Try again, or contact the app’s owner. (timeout)",
    shortcut: "The shortcut did not work because the app did not respond. (timeout)",
    submission: "We had some trouble connecting. Try again? (timeout)",
    options: "The options could not be loaded. (timeout)",
}


@pytest.mark.parametrize("act", SENTENCES)
@pytest.mark.parametrize(("seconds", "is_late"), [(2.9, False), (3.1, True)])
def test_an_answer_counts_within_three_seconds_and_no_longer(
    workspace: Workspace, clock: Clock, act: Callable[[Workspace], Outcome], seconds: float, is_late: bool
) -> None:
    workspace.call("chat.postMessage", {"channel": "U0BEN", "text": "x", "blocks": CARD}, workspace.bot_token)
    trigger = workspace.tickets.trigger("U0BEN")
    workspace.call("views.open", {"trigger_id": trigger, "view": MODAL}, workspace.bot_token)
    workspace.connect(taking(clock, seconds))
    outcome = act(workspace)
    assert (outcome.ok, outcome.error) == ((False, SENTENCES[act]) if is_late else (True, None))
    assert workspace.as_("ben").has_modal is (act is not submission or is_late)


@pytest.mark.parametrize(("seconds", "tries"), [(2.9, 1), (3.1, 4)])
def test_an_event_counts_as_heard_within_three_seconds_and_no_longer(
    workspace: Workspace, clock: Clock, ben: Person, seconds: float, tries: int
) -> None:
    workspace.connect(taking(clock, seconds))
    ben.say("hello")
    workspace.jump(START + timedelta(hours=1))
    assert len(attempts(workspace)) == tries


def test_what_a_late_answer_says_is_not_shown(workspace: Workspace, clock: Clock, ben: Person) -> None:
    workspace.connect(taking(clock, 3.1))
    ben.command("/opp new Acme", "sales-us")
    assert "Done" not in ben.screen("sales-us")


def test_a_trigger_of_an_app_that_takes_too_long_has_expired(workspace: Workspace, clock: Clock, ben: Person) -> None:
    answers: list[Json] = []

    def open_late(envelope: Json) -> Json:
        clock.spend(3.1)
        params = {"trigger_id": envelope["payload"]["trigger_id"], "view": MODAL}
        answers.append(workspace.call("views.open", params, workspace.bot_token))
        return {}

    workspace.connect(open_late)
    ben.command("/opp form")
    assert answers[0]["error"] == "expired_trigger_id"


def test_an_app_cannot_move_the_clock_while_it_is_asked(workspace: Workspace, clock: Clock, ben: Person) -> None:
    refused: list[str] = []

    def move(_envelope: Json) -> Json:
        with pytest.raises(BusyError) as raised:
            workspace.jump(clock.in_days(1))
        refused.append(str(raised.value))
        return {}

    workspace.connect(move)
    assert ben.command("/opp new Acme").ok
    assert len(refused) == 1


def test_a_jump_waits_for_the_envelope_that_is_in_hand(workspace: Workspace, clock: Clock, ben: Person) -> None:
    jumper = Thread(target=workspace.jump, args=[clock.in_days(1)])
    seen: list[datetime] = []

    def deliver(_envelope: Json) -> Json:
        jumper.start()
        jumper.join(0.05)
        seen.append(clock.now())
        return {}

    workspace.connect(deliver)
    assert ben.command("/opp new Acme").ok
    jumper.join(5)
    assert [*seen, clock.now()] == [START, START + timedelta(days=1)]


def test_a_server_runs_the_timers_of_a_running_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "TICK_SECONDS", 0.01)
    workspace, ran = Workspace(), Event()
    workspace.clock.after(0.01, ran.set)
    served = server.Server(workspace)
    served.start()
    assert ran.wait(5)
    served.stop()


def test_a_silent_app_costs_a_frozen_clock_the_three_seconds_that_it_had(
    workspace: Workspace, clock: Clock, ben: Person
) -> None:
    def say_nothing(_envelope: Json) -> Json:
        clock.spend(1)
        raise TimeoutError

    workspace.connect(say_nothing)
    assert not ben.command("/opp new Acme").ok
    assert clock.now() == START + timedelta(seconds=3)


@pytest.mark.parametrize("answer", [["a"], "text", 5])
def test_an_acknowledgement_that_is_no_object_is_a_failure(workspace: Workspace, ben: Person, answer: Any) -> None:
    workspace.connect(lambda _envelope: answer)
    assert "dispatch_failed" in str(ben.command("/opp new Acme").error)


def test_what_is_wrapped_around_deliveries_is_passed_from_the_outside_in(workspace: Workspace, ben: Person) -> None:
    passed: list[str] = []

    def wrap(name: str) -> Callable[[Deliver], Deliver]:
        def around(inner: Deliver) -> Deliver:
            def deliver(envelope: Json) -> Json | None:
                passed.append(name)
                return inner(envelope)

            return deliver

        return around

    workspace.courier.wraps += [wrap("outer"), wrap("inner")]
    workspace.connect(lambda _envelope: {"text": "Done"})
    ben.command("/opp new Acme")
    assert passed == ["outer", "inner"]
    assert ben.last().text == "Done"


def test_an_app_without_a_connection_is_reached_over_http_when_it_has_an_address(
    workspace: Workspace, clock: Clock, ben: Person
) -> None:
    workspace.courier.http = lambda _envelope: {"text": "by http"}
    ben.command("/opp new Acme")
    assert (ben.last().text, entries(workspace, "ack")[-1]["transport"]) == ("by http", "http")
    disconnect = workspace.connect(lambda _envelope: {"text": "by socket"}, "socket")
    ben.command("/opp new Acme")
    assert (ben.last().text, entries(workspace, "ack")[-1]["transport"]) == ("by socket", "socket")
    disconnect()
    workspace.courier.http = taking(clock, 3.1)
    assert "operation_timeout" in str(ben.command("/opp new Acme").error)
    assert entries(workspace, "unanswered")[-1]["payload"]["reason"] == "http_timeout"


def test_a_call_and_a_jump_between_two_workspaces_go_where_they_belong(clock: Clock) -> None:
    ground = Ground(clock)
    one = Workspace(ground=ground)
    two = Workspace(ground=ground, name="Southwind", team="T0SOUTH")
    assert [one.call("team.info", {}, each.bot_token)["team"]["name"] for each in (one, two)] == [
        "Northwind",
        "Southwind",
    ]
    assert two.new_channel("general", []).id != one.new_channel("general", []).id
    settled: list[str] = []
    one.on_settle(lambda: settled.append("settled"))
    two.jump(clock.in_days(1))
    assert settled == ["settled"]
    with pytest.raises(LookupError, match="T0NONE"):
        ground.world("T0NONE")


def test_an_app_that_takes_longer_than_its_limit_has_not_answered() -> None:
    hurried = seed.workspace(bot_in=["sales-us"])
    hurried.connect(lambda _envelope: {})
    ben = hurried.as_("ben")
    assert ben.command("/opp list").ok
    hurried.courier.limit = 0.0
    assert "operation_timeout" in str(ben.command("/opp list").error)

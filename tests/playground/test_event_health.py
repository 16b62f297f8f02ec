"""What becomes of events when there are too many, or when hardly any is taken."""

from datetime import timedelta

import pytest

from playground.driver import Person
from playground.shapes import Json, Undelivered
from playground.workspace import Workspace


@pytest.fixture
def told(workspace: Workspace) -> list[Json]:
    payloads: list[Json] = []
    workspace.connect(lambda envelope: payloads.append(envelope["payload"]))
    return payloads


def kinds(told: list[Json]) -> list[str]:
    return [payload["type"] for payload in told]


def test_beyond_the_limit_the_app_hears_once_a_minute_that_there_are_too_many(
    workspace: Workspace, ben: Person, told: list[Json]
) -> None:
    workspace.ground.event_health.most_events = 20
    for n in range(25):
        ben.say(str(n), "sales-us")
    assert kinds(told) == ["event_callback"] * 20 + ["app_rate_limited"]
    limited = told[-1]
    assert (limited["team_id"], limited["api_app_id"]) == (workspace.team, workspace.app)
    assert limited["minute_rate_limited"] == int(workspace.clock.now().timestamp())
    workspace.jump(workspace.clock.now() + timedelta(minutes=1))
    ben.say("still", "sales-us")
    assert kinds(told)[20:] == ["app_rate_limited"] * 2


def test_an_hour_later_events_come_again(workspace: Workspace, ben: Person, told: list[Json]) -> None:
    workspace.ground.event_health.most_events = 2
    for n in range(3):
        ben.say(str(n), "sales-us")
    workspace.jump(workspace.clock.now() + timedelta(hours=1))
    ben.say("again", "sales-us")
    assert told[-1]["event"]["text"] == "again"


def failing(workspace: Workspace) -> list[Json]:
    heard: list[Json] = []

    def app(envelope: Json) -> None:
        heard.append(envelope["payload"])
        if "fail" in envelope["payload"]["event"]["text"]:
            raise Undelivered("http_error", is_final=True)

    workspace.connect(app)
    return heard


@pytest.mark.parametrize(("good", "still_hears"), [(1, True), (0, False)])
def test_an_app_that_takes_hardly_any_event_is_told_of_none(
    workspace: Workspace, ben: Person, good: int, *, still_hears: bool
) -> None:
    health = workspace.ground.event_health
    health.least_events = 20
    heard = failing(workspace)
    for n in range(20):
        ben.say("fine" if n < good else "fail", "sales-us")
    before = len(heard)
    ben.say("fine", "sales-us")
    assert (len(heard) > before) is still_hears
    assert health.is_disabled is not still_hears
    health.enable()
    ben.say("fine", "sales-us")
    assert heard[-1]["event"]["text"] == "fine"
    assert len(heard) > before


def test_few_events_are_no_reason(workspace: Workspace, ben: Person) -> None:
    heard = failing(workspace)
    for _ in range(30):
        ben.say("fail", "sales-us")
    assert len(heard) == 30


def test_failures_of_more_than_an_hour_ago_are_forgotten(workspace: Workspace, ben: Person) -> None:
    workspace.ground.event_health.least_events = 5
    failing(workspace)
    for _ in range(4):
        ben.say("fail", "sales-us")
    workspace.jump(workspace.clock.now() + timedelta(hours=1))
    for words in ("fail", "fine", "fine", "fine", "fine"):
        ben.say(words, "sales-us")
    assert not workspace.ground.event_health.is_disabled


def test_an_app_that_always_answers_too_late_counts_as_one_that_fails(workspace: Workspace, ben: Person) -> None:
    workspace.ground.event_health.least_events = 5
    workspace.connect(lambda _envelope: workspace.clock.spend(3.1))
    for _ in range(5):
        ben.say("Acme", "sales-us")
    assert workspace.ground.event_health.is_disabled

"""Whoever looks after the bot learns whether it lives, whether it works, and how it has been."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from http.client import HTTPConnection
from threading import Event

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.addresses import Address
from bot.health import Health, Signs
from bot.vitals import Vitals
from bot.web import WebServer
from sales.letters import Letter
from storage.backlog import Backlog
from tests.builders import NOW, Clock


@dataclass
class Pulse:
    last_tick: datetime | None = None
    failed: int = 0
    missed: int = 0


@dataclass
class Wires:
    connections: int = 2
    silence: float | None = 3.0
    rebuilds: int = 0


@dataclass
class Watched:
    """A bot as health sees it, to be made ill."""

    signs: Signs
    clock: Clock
    pulse: Pulse
    wires: Wires
    server: WebServer

    def get(self, path: str, method: str = "GET") -> tuple[int, str]:
        connection = HTTPConnection(self.server.address.host, self.server.address.port, timeout=10)
        connection.request(method, path)
        answer = connection.getresponse()
        read = answer.status, answer.read().decode()
        connection.close()
        return read

    def faults(self) -> dict[str, str]:
        """Return what keeps it from being ready."""
        status, lines = self.get("/ready")
        told = [json.loads(line) for line in lines.splitlines()]
        assert status == (200 if told == [{"ready": True}] else 503)
        return {line["part"]: line["fault"] for line in told if "part" in line}

    def figures(self) -> dict[str, float]:
        """Return every figure by its name and labels."""
        _, text = self.get("/metrics")
        samples = [each for family in text_string_to_metric_families(text) for each in family.samples]
        return {" ".join([each.name, *each.labels.values()]): each.value for each in samples}


@pytest.fixture
def watched() -> Iterator[Watched]:
    clock, pulse, wires = Clock(), Pulse(last_tick=NOW), Wires()
    signs = Signs(
        vitals=Vitals(),
        pulse=pulse,
        now=clock.now,
        backlog=lambda: Backlog(owed=7, oldest=NOW - timedelta(seconds=90)),
        connections=wires,
    )
    server = WebServer("health", Health(signs), Address(host="127.0.0.1", port=0), 2)
    server.start()
    yield Watched(signs, clock, pulse, wires, server)
    server.stop()


def broken() -> Backlog:
    raise ConnectionError("the database is away; its password is secret")


def test_a_bot_that_is_well_is_alive_and_ready(watched: Watched) -> None:
    assert watched.get("/live") == (200, "alive\n")
    assert watched.faults() == {}


def test_a_database_that_does_not_answer_is_told_without_what_it_said(watched: Watched) -> None:
    watched.signs.backlog = broken
    assert watched.faults() == {"database": "ConnectionError"}
    assert watched.get("/live")[0] == 200


def test_a_database_that_hangs_is_told_in_time_and_does_not_hold_up_the_rest(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.health.DATABASE_SECONDS", 0.1)
    let_go = Event()

    def hanging() -> Backlog:
        assert let_go.wait(10)
        return Backlog(owed=0, oldest=None)

    watched.signs.backlog = hanging
    for _ in range(3):
        assert watched.faults() == {"database": "no answer for 0.1 seconds"}
        assert watched.get("/live")[0] == 200
    let_go.set()
    watched.signs.backlog = lambda: Backlog(owed=0, oldest=None)
    monkeypatch.undo()
    assert watched.faults() == {}


def test_a_clock_that_does_not_tick_is_told(watched: Watched) -> None:
    watched.clock.advance(seconds=61)
    assert watched.faults() == {"clock": "no tick for 61 seconds"}
    watched.pulse.last_tick = watched.clock.now()
    assert watched.faults() == {}


def test_before_the_first_tick_it_is_given_as_long(watched: Watched) -> None:
    watched.pulse.last_tick = None
    assert watched.faults() == {}
    watched.clock.advance(seconds=61)
    assert set(watched.faults()) == {"clock"}


@pytest.mark.parametrize("silence", [None, 31.0])
def test_without_a_connection_that_is_heard_it_is_not_ready(watched: Watched, silence: float | None) -> None:
    watched.wires.silence = silence
    assert watched.faults() == {"slack": "no connection is heard"}


def test_over_http_it_needs_no_connection(watched: Watched) -> None:
    watched.signs.connections = None
    assert watched.faults() == {}
    assert "oppbot_socket_connections" not in watched.figures()


def test_a_bot_that_is_ending_wants_no_more_work(watched: Watched) -> None:
    watched.signs.is_ending = True
    assert watched.faults() == {"process": "is ending"}


def test_every_part_that_fails_has_a_line(watched: Watched) -> None:
    watched.signs.backlog, watched.wires.silence = broken, None
    watched.clock.advance(seconds=100)
    assert set(watched.faults()) == {"database", "clock", "slack"}


def test_the_figures_say_what_is_owed_what_was_done_and_what_went_wrong(watched: Watched) -> None:
    vitals = watched.signs.vitals
    for outcome in ("sent", "sent", "deferred"):
        vitals.letter(outcome, Letter(id=1, workspace="T1", key="r:1", kind="reminder", written_at=NOW))
    vitals.turn("turn", "command")
    vitals.turn("bug", "press")
    watched.pulse.failed, watched.pulse.missed, watched.wires.rebuilds = 1, 2, 3
    figures = watched.figures()
    expected = {
        "oppbot_letters_owed": 7,
        "oppbot_letters_oldest_seconds": 90,
        "oppbot_letters_total reminder sent": 2,
        "oppbot_letters_total reminder deferred": 1,
        "oppbot_turns_total command": 1,
        "oppbot_bugs_total press": 1,
        "oppbot_ticks_failed_total": 1,
        "oppbot_ticks_missed_total": 2,
        "oppbot_last_tick_timestamp_seconds": NOW.timestamp(),
        "oppbot_socket_connections": 2,
        "oppbot_socket_rebuilds_total": 3,
        "oppbot_database_up": 1,
    }
    assert {name: figures[name] for name in expected} == expected
    assert [name for name in figures if name.startswith("oppbot_build_info ")]


def test_figures_are_there_while_the_database_is_not(watched: Watched) -> None:
    watched.signs.backlog = broken
    figures = watched.figures()
    assert figures["oppbot_database_up"] == 0
    assert "oppbot_letters_owed" not in figures


@pytest.mark.parametrize(
    ("path", "method", "status"), [("/", "GET", 404), ("/slack/events", "POST", 404), ("/ready", "POST", 405)]
)
def test_nothing_else_is_there(watched: Watched, path: str, method: str, status: int) -> None:
    assert watched.get(path, method)[0] == status

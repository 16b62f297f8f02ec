"""The fixture `playground`: a workspace of its own for every test that asks for one."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from datetime import UTC, datetime
from typing import Any

import pytest

from playground import seed
from playground.clock import Clock
from playground.people import Member
from playground.rates import Limits
from playground.testing import Playground
from playground.workspace import Workspace

TRANSPORTS = ("process", "socket", "http")
START = datetime(2026, 3, 2, 9, tzinfo=UTC)
"""A Monday."""
PROXIES = ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy")
"""What would make slack_sdk send its calls away from this machine."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that chooses how Bolt apps are reached."""
    parser.getgroup("playground").addoption(
        "--playground-transport", choices=TRANSPORTS, default=TRANSPORTS[0], help="how playground.connect reaches apps"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Tell pytest of the mark."""
    wishes = "manifest, people, bot_in, start, rates"
    config.addinivalue_line("markers", f"playground({wishes}): what the workspace of the test is like")


@pytest.fixture
def playground(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Playground]:
    """Return a workspace of the test's own, which `@pytest.mark.playground(...)` may furnish."""
    for name in PROXIES:
        monkeypatch.delenv(name, raising=False)
    mark = request.node.get_closest_marker("playground")
    with ExitStack() as until_the_end:
        opened = Playground(
            furnished(**(mark.kwargs if mark else {})), request.config.getoption("playground_transport")
        )
        until_the_end.callback(opened.close)
        yield opened


def furnished(
    *,
    manifest: Mapping[str, Any] | None = None,
    people: Iterable[Member | str] = (),
    bot_in: Iterable[str] = (),
    start: datetime = START,
    rates: Limits | None = None,
) -> Workspace:
    """Return a workspace on a clock that stands still.

    Without a manifest the app may do everything. Without `people` a small sales team is there; otherwise they are, in
    #general, and a name stands for somebody called so. The app is in the channels of `bot_in`. Without `rates` the app
    may call as fast as it likes.
    """
    clock = Clock(start, frozen=True)
    named = [_member(number, each) for number, each in enumerate(people, 1)]
    made = _of_people(clock, manifest, named) if named else seed.workspace(clock=clock, manifest=manifest)
    for name in bot_in:
        made.channel_named(name, made.bot.id).members.append(made.bot.id)
    made.rates.limits = rates
    return made


def _member(number: int, given: Member | str) -> Member:
    return Member(id=f"U0PERSON{number}", name=given, real_name=given) if isinstance(given, str) else given


def _of_people(clock: Clock, manifest: Mapping[str, Any] | None, people: list[Member]) -> Workspace:
    made = Workspace(clock=clock, manifest=manifest)
    for member in people:
        made.add_person(member)
        made.direct(member.id, made.bot.id)
    made.new_channel("general", [member.id for member in people])
    return made

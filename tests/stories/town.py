"""A town to tell stories in: the playground's workspace with the real bot connected in process, by either transport."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from datetime import datetime, timedelta
from functools import cache
from math import inf
from typing import Any, Literal

import yaml
from slack_sdk.signature import SignatureVerifier

from bot.settings import SlackAccess
from bot.wiring import build
from playground import seed
from playground.apps import over_http, over_socket
from playground.clock import Clock
from playground.driver import Person
from playground.http_line import Got, HttpLine, Sent
from playground.in_process import in_process
from playground.manifest import Manifest
from playground.people import profile_of
from playground.workspace import Workspace
from sales.people import Role, Team
from services.profiles import member_for
from storage.store import Store
from tests.house.style_card import ROOT

COMMAND = "/opp"
ADDRESS = "http://oppbot.invalid/slack/events"
"""Where the bot would listen over HTTP; nothing goes out to it."""
SLACKS_PACE = 2.0
"""Seconds that one message may have to wait for the one before it."""
Transport = Literal["socket", "http"]


class Town:
    """The people, the bot and the one clock of a story."""

    def __init__(self, workspace: Workspace, store: Store, api_url: str, transport: Transport) -> None:
        """Let the bot start in the workspace that is served at an address, and reach it by one transport."""
        self.workspace = workspace
        self.store = store
        self.transport = transport
        self.access = SlackAccess(bot_tokens=(workspace.bot_token,), app_token=workspace.app_token, api_url=api_url)
        self.bot = build(self.access, COMMAND, self.store)
        self._line = HttpLine(workspace.ground, ADDRESS, self._post)
        if transport == "http":
            self._line.connect()
        else:
            workspace.connect(self._hand_over)
        workspace.on_settle(self._settle)

    def _hand_over(self, envelope: dict[str, Any]) -> dict[str, Any] | None:
        return over_socket(self.bot.app)(envelope)

    def _post(self, sent: Sent) -> Got:
        verifier = SignatureVerifier(self.workspace.ground.signing_secret)
        assert verifier.is_valid_request(sent.body, dict(sent.headers))
        return over_http(self.bot.app)(sent)

    def _settle(self) -> None:
        """Let the bot do all that is to be done, and take the seconds for it that Slack wants between messages."""
        self.bot.settle()
        while (pause := self._pause()) <= SLACKS_PACE:
            self.workspace.clock.spend(pause)
            self.bot.settle()

    def _pause(self) -> float:
        """Return the seconds until the bot may send the next letter."""
        moment = self.bot.clockwork.next_moment()
        return (moment - self.store.now()).total_seconds() if moment else inf

    def bring(self, envelope: dict[str, Any]) -> None:
        """Bring the bot an envelope that no act of a person made, and let it settle."""
        deliver = self._line.deliver if self.transport == "http" else self._hand_over
        deliver(envelope)
        self._settle()

    def restart(self, *denied: str) -> None:
        """Reinstall the app with all scopes but some, and start the bot anew a minute later."""
        self.jump(self.workspace.clock.now() + timedelta(minutes=1))
        self.workspace.manifest = Manifest(installed(self.transport, denied))
        self.bot = build(self.access, COMMAND, self.store)
        self.workspace.settle()

    def person(self, name: str) -> Person:
        """Return somebody to act as."""
        return self.workspace.as_(name)

    def jump(self, to: datetime) -> None:
        """Move the one clock; whatever falls due on the way is done."""
        self.workspace.jump(to)

    def next_morning(self, zone: str) -> None:
        """Sleep until nine o'clock of the next day."""
        self.jump(self.workspace.clock.next_morning(zone))

    def next_monday(self, zone: str) -> None:
        """Sleep until nine o'clock of the coming Monday."""
        self.jump(self.workspace.clock.next_monday(zone))

    @contextmanager
    def letters_held(self) -> Iterator[None]:
        """Let people act while the postman is slow; the letters go out at the end."""
        settlers, self.workspace.settlers = self.workspace.settlers, []
        yield
        self.workspace.settlers = settlers
        self.workspace.settle()


@cache
def _declared() -> dict[str, Any]:
    manifest: dict[str, Any] = yaml.safe_load((ROOT / "app.yaml").read_text(encoding="utf-8"))
    return manifest


def installed(transport: Transport, denied: Iterable[str] = ()) -> dict[str, Any]:
    """Return the app's manifest as it is installed where an admin has denied some of its scopes."""
    manifest = deepcopy(_declared())
    manifest["settings"]["socket_mode_enabled"] = transport == "socket"
    scopes = manifest["oauth_config"]["scopes"]
    assert set(denied) <= set(scopes["bot"])
    scopes["bot"] = [scope for scope in scopes["bot"] if scope not in set(denied)]
    return manifest


@contextmanager
def found_town(store: Store, clock: Clock, denied: Iterable[str] = (), *, transport: Transport) -> Iterator[Town]:
    """Build a town on a store; the bot and the workspace share the clock."""
    workspace = seed.workspace(clock=clock, manifest=installed(transport, denied))
    with in_process(workspace) as api_url:
        yield Town(workspace, store, api_url, transport)


def found_team(town: Town, name: str, manager: str, *reps: str, **said: Any) -> Team:
    """Set a team up without the form: its manager, its reps, and whatever else is said."""
    channel = town.workspace.channel_named(said.pop("channel"), town.workspace.bot.id).id if "channel" in said else None
    with town.bot.store.begin(town.bot.identity.workspace) as work:
        team = work.teams.add(Team(id=0, name=name, channel=channel, **said), None)
        for person, role in ((manager, Role.MANAGER), *((rep, Role.REP) for rep in reps)):
            member = member_for(work, town.person(person).id)
            work.members.put_in_team(member.id, team.id, role)
    town.bot.settle()
    return team


def called(person: Person) -> str:
    """Return what the bot calls somebody: the name they chose, else their real one."""
    return str(profile_of(person.member)["display_name"] or person.name)

"""A town to tell stories in: the playground's workspace with the real bot connected in process."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import yaml
from slack_bolt.request import BoltRequest

from bot.settings import SlackAccess
from bot.wiring import Bot, build
from playground import seed
from playground.clock import Clock
from playground.driver import Person
from playground.people import profile_of
from playground.server import Server
from playground.workspace import Workspace
from sales.people import Role, Team
from services.profiles import member_for
from storage.store import Store
from tests.house.style_card import ROOT

COMMAND = "/opp"


class Town:
    """The people, the bot and the one clock of a story."""

    def __init__(self, workspace: Workspace, bot: Bot) -> None:
        """Keep the workspace and the bot."""
        self.workspace = workspace
        self.bot = bot

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


def dispatch(bot: Bot, envelope: dict[str, Any]) -> dict[str, Any]:
    """Hand an envelope to Bolt as its own Socket Mode client would; raises where Bolt would not acknowledge."""
    answer = bot.app.dispatch(BoltRequest(mode="socket_mode", body=envelope["payload"]))
    if answer.status != 200:
        raise TimeoutError(f"answered {answer.status}")
    return json.loads(answer.body) if answer.body else {}


@contextmanager
def found_town(store: Store, clock: Clock) -> Iterator[Town]:
    """Build a town on a store; the bot and the workspace share the clock."""
    manifest = yaml.safe_load((ROOT / "app.yaml").read_text(encoding="utf-8"))
    workspace = seed.workspace(clock=clock, manifest=manifest)
    server = Server(workspace)
    base = server.start()
    tokens = {"bot_token": workspace.bot_token, "app_token": workspace.app_token}
    bot = build(SlackAccess(api_url=f"{base}/api/", **tokens), COMMAND, store)
    workspace.connect(lambda envelope: dispatch(bot, envelope))
    workspace.on_settle(bot.settle)
    try:
        yield Town(workspace, bot)
    finally:
        server.stop()


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

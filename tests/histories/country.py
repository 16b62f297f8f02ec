"""Two companies with the same people in one database, and three processes of the bot between them and Slack."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from urllib.request import build_opener, install_opener

from sqlalchemy import Engine, func, select

from bot.settings import SlackAccess
from playground.clock import Clock
from playground.in_process import in_process
from playground.people import Member
from playground.shapes import Json, Undelivered
from playground.workspace import Workspace
from sales.people import Role, Team
from sales.vocabulary import Status
from services.profiles import member_for
from storage.claims import next_moment
from storage.outbox import OWED
from storage.schema import opportunities, outbox
from storage.store import Store
from tests.histories.hours import Hours
from tests.histories.ledger import Ledger
from tests.histories.processes import Process
from tests.histories.wire import Wire
from tests.stories.town import installed

TEAMS = ("T0PLAYGRND", "T0SOUTH")
PROCESSES = 3
CHANNEL = "sales"
PEOPLE = (
    Member(id="U0BEN", name="ben", real_name="Ben Carter", zone="America/New_York"),
    Member(id="U0WUQIAN", name="wuqian", real_name="吴倩", zone="Asia/Shanghai", language="zh-CN"),
    Member(id="U0GRETA", name="greta", real_name="Greta Voss", zone="Europe/Berlin"),
    Member(id="U0SAM", name="sam", real_name="Sam Okafor", zone="America/New_York", is_admin=True),
)
REPS, MANAGER = ("U0BEN", "U0WUQIAN"), "U0GRETA"
HOP = timedelta(hours=8)
"""The longest sleep of all processes at once."""
MOST_HOPS = 40
"""Times that the processes wake on the way of one jump; more is slept over."""


class Country:
    """Everything that a history happens to."""

    def __init__(self, engine: Engine, start: datetime) -> None:
        """Found two workspaces and start the processes."""
        self.clock = Clock(start, frozen=True)
        self.behind = timedelta(0)
        """How far the clocks of the processes are behind Slack's."""
        self.engine = engine
        self.store = Store(engine, self.now)
        self.ledger = Ledger(self.store)
        self.workspaces = self._found()
        self.ground = self.workspaces[0].ground
        self.running: Process | None = None
        self.turns = 0
        self.hours = Hours(self.store, self.now)
        self.wire = Wire(self.workspaces[0], lambda: self.running, self._place, self._watch)
        self.access = SlackAccess(
            bot_tokens=tuple(each.bot_token for each in self.workspaces),
            app_token=self.ground.app_token,
            api_url=f"{self.ground.base_url}/api/",
        )
        self.processes: list[Process] = []

    def _found(self) -> list[Workspace]:
        first = Workspace(clock=self.clock, manifest=installed("socket"), name="North", team=TEAMS[0])
        second = Workspace(ground=first.ground, manifest=installed("socket"), name="South", team=TEAMS[1])
        for workspace in (first, second):
            for person in PEOPLE:
                workspace.add_person(replace(person))
            workspace.new_channel(CHANNEL, [workspace.bot.id, *(person.id for person in PEOPLE)])
            for person in PEOPLE:
                workspace.direct(person.id, workspace.bot.id)
        return [first, second]

    def _place(self, token: str, channel: str) -> str:
        """Return one name for a conversation, which is called by its id or by the person's."""
        workspace = self._of(token)
        return workspace.direct(channel, workspace.bot.id).id if channel in workspace.people else channel

    def _of(self, token: str) -> Workspace:
        return next(each for each in self.workspaces if token == f"Bearer {each.bot_token}")

    def _watch(self, token: str, letter: str) -> None:
        if letter.isdecimal():
            self.hours.watch(self._of(token).team, letter)

    def now(self) -> datetime:
        """Return the moment as the processes' clocks show it."""
        return self.clock.now() - self.behind

    def begin(self) -> None:
        """Start the processes and seat a team in each workspace."""
        for _ in range(PROCESSES):
            self.processes.append(Process(engine=self.engine, now=self.now, access=self.access))
        self.revive()
        for workspace in self.workspaces:
            self._seat(workspace)
            workspace.connect(self.hand_over) if workspace is self.workspaces[0] else None
        self.work(0)

    def _seat(self, workspace: Workspace) -> None:
        channel = workspace.channel_named(CHANNEL, workspace.bot.id).id
        team = Team(id=0, name="East", channel=channel, zone="America/New_York", currency="USD")
        with self.store.begin(workspace.team) as work:
            seated = work.teams.add(team, None)
            for person in PEOPLE:
                member = member_for(work, person.id)
                if person.id in (*REPS, MANAGER):
                    role = Role.MANAGER if person.id == MANAGER else Role.REP
                    work.members.put_in_team(member.id, seated.id, role)

    # The processes

    @contextmanager
    def inside(self, process: Process) -> Iterator[None]:
        """Say which process runs meanwhile."""
        before, self.running = self.running, process
        try:
            yield
        finally:
            self.running = before

    def next_process(self) -> Process | None:
        """Return the process whose turn it is to hear something."""
        self.turns += 1
        alive = [process for process in self.processes if process.bot]
        return alive[self.turns % len(alive)] if alive else None

    def revive(self) -> None:
        """Start the processes that are no more."""
        for process in self.processes:
            if process.bot is None:
                with self.inside(process):
                    process.start()

    def hand_over(self, envelope: Json) -> dict[str, Any] | None:
        """Bring an envelope of Slack's to the process whose turn it is."""
        return self.bring(envelope, self.next_process())

    def bring(self, envelope: Json, process: Process | None) -> dict[str, Any] | None:
        """Bring a process an envelope, and write down what came of it; raises Undelivered."""
        if process is None:
            raise Undelivered("timeout")
        with self.inside(process), self.ledger.hearing(envelope):
            return process.hear(envelope)

    def again(self, envelope: Json, number: int) -> None:
        """Bring an envelope once more, to one of the processes."""
        try:
            self.bring(envelope, self.processes[number % PROCESSES])
        except Undelivered:
            return

    def work(self, number: int) -> None:
        """Let one process sweep and deliver."""
        process = self.processes[number % PROCESSES]
        with self.inside(process):
            process.settle()
        self.ground.settle()

    @property
    def owes(self) -> bool:
        """Say whether anything is owed still."""
        query = select(func.count()).where(outbox.c.state.in_(OWED))
        with self.store.look() as connection:
            return bool(connection.scalar(query))

    # Time

    def sleep(self, until: datetime) -> None:
        """Let time pass; the processes wake, by turns, whenever there is something to do."""
        for hop in range(MOST_HOPS):
            if self.clock.now() >= until:
                break
            self.clock.jump(min(until, self._next_stop()))
            self.work(hop)
        self.clock.jump(max(until, self.clock.now()))
        self.work(MOST_HOPS)

    def _next_stop(self) -> datetime:
        now, due = self.now(), opportunities.c.due_at
        query = select(func.min(due)).where(due > now, opportunities.c.status == Status.OPEN)
        with self.store.look() as connection:
            due_at: datetime | None = connection.scalar(query)
            moments = [next_moment(connection, now), due_at, now + HOP]
        return max(min(each for each in moments if each), now + timedelta(seconds=1)) + self.behind


@contextmanager
def founded(engine: Engine, start: datetime) -> Iterator[Country]:
    """Found a country whose processes reach Slack without a network."""
    country = Country(engine, start)
    with in_process(country.workspaces[0]) as address:
        country.access = replace(country.access, api_url=address)
        install_opener(build_opener(country.wire))
        country.begin()
        yield country

"""What a bot of the crash tests finds around it: a workspace, a database, and a clock that may be wrong."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, Self

from playground import seed
from playground.clock import Clock
from playground.manifest import Manifest
from playground.retries import Retries
from playground.server import Server
from playground.workspace import Workspace
from storage.engine import open_engine
from storage.store import Store
from tests.crash.nest import Bird, Nest, set_clock, wait_until
from tests.stories.town import installed

MORNING: Final = datetime(2026, 11, 18, 15, tzinfo=UTC)
"""A Wednesday, 10:00 in New York."""
OWED: Final = "SELECT count(*) FROM outbox WHERE state IN ('queued', 'claimed', 'unsure')"


def blind(workspace: Workspace) -> None:
    """Let a bot nowhere look whether a message has arrived, and know it by what it was denied.

    It keeps `im:history`, without which it would not hear what people write to it, so that method is refused besides.
    """
    workspace.manifest = Manifest(installed("socket", ("im:write", "channels:history", "groups:history")))
    workspace.faults.fail("conversations.history", "missing_scope", times=1_000_000)


@contextmanager
def workspace_at(moment: datetime) -> Iterator[Workspace]:
    """Serve a workspace that takes messages as fast as they come, and never stops bringing an event."""
    made = seed.workspace(clock=Clock(moment))
    made.rates.limits = None
    made.courier.retries = Retries(is_hourly=True)
    server = Server(made)
    server.start()
    try:
        yield made
    finally:
        server.stop()


class Surroundings:
    """One workspace, one database, and the bots that were started on them; none outlives the block."""

    def __init__(self, nest: Nest, workspace: Workspace, url: str, folder: Path) -> None:
        """Let bots find the time that it is in the workspace."""
        self.workspace = workspace
        self.bots: list[Bird] = []
        self.api_url = f"{workspace.base_url}/api/"
        self._nest, self._folder, self._url = nest, folder, url
        self._wrong = workspace.clock.now() - datetime.now(UTC)
        self.set_wrong(timedelta(0))

    def __enter__(self) -> Self:
        """Begin without a bot."""
        return self

    def __exit__(self, *_: object) -> None:
        """End what still lives."""
        for bot in self.bots:
            if bot.is_alive:
                bot.kill()

    def start(self, point: str = "", passes: int = 0) -> Bird:
        """Start a bot, to die at a point if one is named; it is not connected yet."""
        environment = {
            "SLACK_BOT_TOKEN": self.workspace.bot_token,
            "SLACK_APP_TOKEN": self.workspace.app_token,
            "SLACK_API_URL": self.api_url,
            "DATABASE_URL": self._url,
            "LOG_FORMAT": "json",
        }
        self.bots.append(self._nest.start(self._folder, environment, point, passes))
        return self.bots[-1]

    def started(self, point: str = "") -> Bird:
        """Start a bot and wait until it is connected."""
        bot = self.start(point)
        bot.wait_for_start()
        return bot

    def kill(self, bot: Bird) -> None:
        """Kill a bot that lives."""
        bot.kill()
        self.bots.remove(bot)

    def stop(self) -> None:
        """Ask all bots to end as one should, and see that they do."""
        for bot in self.bots:
            bot.tell_to_end()
        assert [bot.wait_for_end() for bot in self.bots] == [0] * len(self.bots)
        self.bots.clear()

    def move(self, by: timedelta) -> None:
        """Let time pass, for everybody."""
        self.workspace.jump(self.workspace.clock.now() + by)
        self.set_wrong(by)

    def set_wrong(self, by: timedelta) -> None:
        """Set the clocks of the bots forward or back, and no other."""
        self._wrong += by
        set_clock(self._folder, self._wrong.total_seconds())

    @contextmanager
    def store(self) -> Iterator[Store]:
        """Open the database beside the bots."""
        opened = Store(open_engine(self._url), lambda: datetime.now(UTC) + self._wrong)
        try:
            yield opened
        finally:
            opened.close()

    def wait_until_nothing_is_owed(self, store: Store, step: timedelta = timedelta(0)) -> None:
        """Wait until every letter is closed; a step lets time pass faster meanwhile."""

        def nothing_is_owed() -> bool:
            if step:
                self.move(step)
            with store.look() as connection:
                return not connection.exec_driver_sql(OWED).scalar()

        wait_until(nothing_is_owed, lambda: "".join(bot.log[-2000:] for bot in self.bots), every=0.1)

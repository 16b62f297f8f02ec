"""Kills as many bots as one likes, night after night, and prints what it came to."""

import random
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Final

import click

from tests import postgres
from tests.crash.ledger import Balance
from tests.crash.nest import Nest
from tests.crash.night import Night
from tests.crash.points import POINTS
from tests.crash.surroundings import MORNING, Surroundings, blind, workspace_at

KILLS_A_NIGHT: Final = 20
POINTS_A_NIGHT: Final = 10
SAFE: Final = "-c autovacuum=off"
"""How the server is started: as slow and as safe as it comes."""
HEAD: Final = """
| database | processes | may look | nights | kills | at points | told | letters | lost | doubled | repeated |
|---|---|---|---|---|---|---|---|---|---|---|"""


@dataclass(kw_only=True)
class Plan:
    """One way of running the bot, and what its nights have come to."""

    database: str
    bots: int = 1
    looks: bool = True
    kills: int = 0
    named: int = 0
    balances: list[Balance] = field(default_factory=list)

    def row(self) -> str:
        """Return the line of the table."""
        sums = [
            sum(each.confirmed for each in self.balances),
            sum(each.letters for each in self.balances),
            *(sum(len(getattr(each, what)) for each in self.balances) for what in ("lost", "doubled", "repeated")),
        ]
        looks = "yes" if self.looks else "no"
        cells: list[str | int] = [self.database, self.bots, looks, len(self.balances), self.kills, self.named, *sums]
        return "| " + " | ".join(f"{cell:,}" if isinstance(cell, int) else cell for cell in cells) + " |"

    @property
    def is_kept(self) -> bool:
        """Say whether the bot has kept its promises."""
        lost = any(each.lost or each.doubled for each in self.balances)
        repeated = sum(len(each.repeated) for each in self.balances)
        return not lost and repeated <= (0 if self.looks else self.kills)


@contextmanager
def database(plan: Plan, server: str, folder: Path) -> Iterator[str]:
    """Yield the address of an empty database."""
    if plan.database == "SQLite":
        yield f"sqlite:///{folder / 'oppbot.db'}"
    else:
        with postgres.fresh_database(server) as url:
            yield url


def spend(plan: Plan, nest: Nest, server: str, seed: int) -> Balance:
    """Spend one night by a plan."""
    points = random.Random(seed).sample(sorted(POINTS), POINTS_A_NIGHT)
    with ExitStack() as until_morning:
        folder = Path(until_morning.enter_context(tempfile.TemporaryDirectory()))
        url = until_morning.enter_context(database(plan, server, folder))
        workspace = until_morning.enter_context(workspace_at(MORNING))
        if not plan.looks:
            blind(workspace)
        place = until_morning.enter_context(Surroundings(nest, workspace, url, folder))
        night = until_morning.enter_context(Night(place, seed=seed, bots=plan.bots))
        balance = night.lives_through(points, KILLS_A_NIGHT)
        plan.balances.append(balance)
        plan.kills += night.kills
        plan.named += len(points)
    return balance


@click.command()
@click.option("--kills", default=1_000, help="how many bots are killed at the least")
@click.option("--seed", default=1, help="where chance begins; the same seed chooses the same points")
def main(kills: int, seed: int) -> None:
    """Kill bots in five ways of running them, and fail where one has lost or doubled anything."""
    plans = [
        Plan(database="SQLite"),
        Plan(database="PostgreSQL"),
        Plan(database="PostgreSQL", bots=3),
        Plan(database="SQLite", looks=False),
        Plan(database="PostgreSQL", bots=3, looks=False),
    ]
    begun, nights = monotonic(), 0
    with postgres.running(SAFE) as server, Nest() as nest:
        while sum(plan.kills for plan in plans) < kills:
            plan = plans[nights % len(plans)]
            balance = spend(plan, nest, server, seed + nights)
            nights += 1
            done = sum(plan.kills for plan in plans)
            click.echo(f"{done:5} kills in {monotonic() - begun:.0f} s; seed {seed + nights - 1}: {balance.summary}")
    click.echo("\n".join([HEAD, *(plan.row() for plan in plans)]))
    if not all(plan.is_kept for plan in plans):
        raise SystemExit(1)


if __name__ == "__main__":
    main()

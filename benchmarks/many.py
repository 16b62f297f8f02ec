"""Usage: python -m benchmarks.many [WORKSPACES]; a day of 10,000 workspaces, simulated from costs measured just before.

Each process is one core that serves turns in the order in which they come and, by turns with them, letters by rank. A
letter keeps one of the process's hands until Slack has answered. The database is counted, not queued for.
"""

import heapq
import random
import sys
from collections import Counter, defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import quantiles

from benchmarks.costs import Cost, Costs, measure
from scheduler.clockwork import TICK_SECONDS
from scheduler.hands import HANDS
from tests.postgres import fresh_database, running

WORKSPACES = 10_000
ZONES = {8: 0.25, 5.5: 0.08, 9: 0.05, 1: 0.17, 0: 0.08, -5: 0.18, -6: 0.08, -8: 0.11}
"""Hours before UTC, and how many of the workspaces live there."""
REPS = (2.1, 0.9)
"""Mean and deviation of the logarithm of a workspace's reps: half have eight or fewer, one in a hundred over sixty."""
MOST_REPS = 300
UPDATES = 8
"""Sentences of a rep in a day; the hours of the day differ in how many of them they bring."""
HOURS = {9: 1.6, 10: 1.3, 11: 1.1, 12: 0.5, 13: 0.8, 14: 1.1, 15: 1.1, 16: 1.2, 17: 1.3}
WITH_CARD = 0.7
"""Of the reps, how many have something due in the morning."""
TIMED = 0.5
"""Reminders at an hour that a rep asks for, in a day, on the hour or half past."""
SLACK_SECONDS = 0.2
"""Until Slack has taken a letter."""
DAY, HOUR = 86_400, 3_600
CREWS = (1, 2, 4, 8)
TURN, SWEEP, CARD, LETTER = "turn", "sweep", "card", "letter"
DONE, FREE = "done", "free"
_RANKS = {LETTER: 0, SWEEP: 1, CARD: 2}
Job = tuple[float, int, str]
"""When it came, a number that settles ties, and of what kind it is."""


@dataclass(slots=True)
class Process:
    """One `oppbot run`."""

    turns: deque[Job] = field(default_factory=deque)
    hands: int = HANDS
    busy: bool = False
    served_turn: bool = False


@dataclass(slots=True)
class Day:
    """One day of so many processes, event by event."""

    costs: Costs
    crew: list[Process]
    chance: random.Random
    letters: list[tuple[int, Job]] = field(default_factory=list)
    events: list[tuple[float, int, str, int, Job | None]] = field(default_factory=list)
    waits: dict[str, list[float]] = field(default_factory=lambda: {TURN: [], CARD: [], LETTER: []})
    busy: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    database: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    """Seconds of processor time in each minute."""
    count: int = 0

    def run(self, arrivals: list[tuple[float, str]]) -> None:
        """Let everything happen that comes."""
        for at, kind in arrivals:
            self._plan(at, kind, 0, None)
        while self.events:
            at, number, kind, which, job = heapq.heappop(self.events)
            if kind in {DONE, FREE}:
                self._released(at, kind, which, job)
            else:
                which = self._arrived((at, number, kind))
            self._serve(at, which)

    def _plan(self, at: float, kind: str, which: int, job: Job | None) -> None:
        self.count += 1
        heapq.heappush(self.events, (at, self.count, kind, which, job))

    def _arrived(self, job: Job) -> int:
        """Put a job where it waits, and return a process that may look at it."""
        if job[2] == TURN:
            which = self.chance.randrange(len(self.crew))
            self.crew[which].turns.append(job)
            return which
        heapq.heappush(self.letters, (_RANKS[job[2]], job))
        able = (n for n, process in enumerate(self.crew) if not process.busy and process.hands)
        return next(able, 0)

    def _released(self, at: float, kind: str, which: int, job: Job | None) -> None:
        process = self.crew[which]
        if kind == FREE:
            process.hands += 1
            return
        process.busy = False
        if job and job[2] == TURN:
            self.waits[TURN].append(at - job[0])
            for _ in range(int(self.costs.letters_an_update + self.chance.random())):
                self._plan(at, LETTER, 0, None)
        elif job and job[2] != SWEEP:
            self.waits[job[2]].append(at + SLACK_SECONDS - job[0])
            self._plan(at + SLACK_SECONDS, FREE, which, None)

    def _serve(self, at: float, which: int) -> None:
        process = self.crew[which]
        may_send = bool(self.letters and process.hands)
        if process.busy or not (process.turns or may_send):
            return
        process.served_turn = bool(process.turns and not (may_send and process.served_turn))
        job = process.turns.popleft() if process.served_turn else heapq.heappop(self.letters)[1]
        process.hands -= job[2] in {CARD, LETTER}
        process.busy = True
        cost = self._cost(job[2])
        self.busy[int(at) // 60] += cost.process
        self.database[int(at) // 60] += cost.database
        self._plan(at + cost.process + cost.database, DONE, which, job)

    def _cost(self, kind: str) -> Cost:
        return {TURN: self.costs.update, SWEEP: self.costs.card}.get(kind, self.costs.letter)


def arrivals(workspaces: int, chance: random.Random) -> list[tuple[float, str]]:
    """Return what comes in a day: sentences, cards of the morning and reminders at an hour."""
    zones, shares = list(ZONES), list(ZONES.values())
    found: list[tuple[float, str]] = []
    for _ in range(workspaces):
        ahead = chance.choices(zones, shares)[0] * HOUR
        for _ in range(min(MOST_REPS, max(2, round(chance.lognormvariate(*REPS))))):
            found += [((at - ahead) % DAY, kind) for at, kind in _of_rep(chance)]
    return sorted(found)


def _of_rep(chance: random.Random) -> Iterator[tuple[float, str]]:
    for _ in range(chance.choice(range(2 * UPDATES + 1))):
        yield (_hour(chance) + chance.random()) * HOUR, TURN
    if chance.random() < WITH_CARD:
        yield 9 * HOUR - 60 + chance.random() * TICK_SECONDS, SWEEP
        yield 9 * HOUR, CARD
    if chance.random() < TIMED:
        yield (_hour(chance) + chance.choice((0, 0.5))) * HOUR, LETTER


def _hour(chance: random.Random) -> int:
    return chance.choices(list(HOURS), list(HOURS.values()))[0]


def told(day: Day) -> str:
    """Return a row of figures: waits in seconds, and how busy all are in the busiest minute."""
    idle = day.costs.tick.database * len(day.crew) / TICK_SECONDS
    waits = "".join(_late(day.waits[kind]) for kind in (TURN, LETTER, CARD))
    busiest = max(day.busy.values()) / 60 / len(day.crew)
    cores = max(day.database.values()) / 60 + idle
    return f"{len(day.crew):>9}{waits}{busiest:>9.0%}{cores:>15.2f}"


def _late(waits: list[float]) -> str:
    cut = quantiles(waits, n=100)
    return f"{cut[49]:>9.2f}{cut[98]:>8.2f}{max(waits):>8.1f}"


def main(words: list[str]) -> None:
    """Measure, simulate and print."""
    with running("-F -c full_page_writes=off") as url, fresh_database(url) as own:
        costs = measure(own, 40, 400)
    for name in ("update", "card", "letter", "tick"):
        cost: Cost = getattr(costs, name)
        print(f"{name:<8} {cost.process * 1e3:6.2f} ms in the process, {cost.database * 1e3:6.2f} ms in the database")
    coming = arrivals(int(words[0]) if words else WORKSPACES, random.Random(1))
    kinds = Counter(kind for _, kind in coming)
    print(f"in a day {', '.join(f'{count:,} × {kind}' for kind, count in kinds.items())}")
    print("seconds until a turn is answered, a letter has arrived, a card of 9:00 has arrived; the busiest minute")
    print(f"processes{'   half    99 %     all ' * 3}  process  database cores")
    for size in CREWS:
        day = Day(costs=costs, crew=[Process() for _ in range(size)], chance=random.Random(size))
        day.run(coming)
        print(told(day), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])

"""A plan from its first step to its last, and which of the promises of the trade it has broken."""

import traceback
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Engine
from structlog.testing import capture_logs

from playground.clock import Clock
from sales.opportunity import Event, EventCode
from storage.store import Store
from tests.histories.history import certain, shortened
from tests.histories.places import Emptied
from tests.histories.steps import Plan, Step
from tests.stories.town import found_town
from tests.trade.acts import Acts
from tests.trade.book import Book, read, wrong
from tests.trade.steps import drawn


@dataclass(kw_only=True)
class Shown:
    """What a plan has shown."""

    plan: Plan
    broken: list[str] = field(default_factory=list)
    figures: Counter[str] = field(default_factory=Counter)


class Life:
    """Lets steps happen one after the other and looks at the book after each."""

    def __init__(self, acts: Acts, logs: list[Any]) -> None:
        """Begin with an empty book."""
        self.acts, self.logs = acts, logs
        self.store, self.workspace = acts.town.store, acts.town.bot.identity.workspace
        self.book: Book = {}
        self.figures: Counter[str] = Counter()

    def take(self, step: Step) -> list[str]:
        """Let one thing happen, and say what it has broken."""
        self.logs.clear()
        broken = list(self._taken_back(step)) if step.name == "take_back" else list(self._done(step))
        self.figures["steps"] += 1
        return broken

    def _done(self, step: Step) -> Iterator[str]:
        before = self.book
        self.acts.do(step)
        self.look()
        with self.store.read(self.workspace) as work:
            yield from wrong(work, before, self.book)
        yield from _bugs(self.logs)
        self._count(before)

    def look(self) -> None:
        """Read the book."""
        with self.store.read(self.workspace) as work:
            self.book = read(work, self.book)

    def _taken_back(self, step: Step) -> Iterator[str]:
        """Let somebody do something and take it back at once, and compare."""
        name = ("update", "move", "grade", "snooze", "give", "sleep", "drop", "won", "lost", "reopen", "press", "form")
        before = self.book
        yield from self._done(Step(name[step.numbers[1] % len(name)], step.numbers))
        newest = [page.newest for page in self.book.values() if page.newest]
        last = max(newest, key=lambda event: event.id, default=None)
        was = before.get(last.opportunity_id) if last else None
        if not last or not was or was.newest == last or not last.member_id or last.code is EventCode.UNDONE:
            return
        with self.store.read(self.workspace) as work:
            one = [event.id for event in work.events.since(last.opportunity_id, was.newest.id if was.newest else 0, 3)]
            who = work.members.get(last.member_id).slack_id
        if one != [last.id]:
            return
        self.acts.town.person(str(who)).command("/opp undo")
        self.look()
        now = self.book[last.opportunity_id]
        if now.newest and now.newest.code is EventCode.UNDONE and now.newest.data.get("event") == last.id:
            self.figures["taken back"] += 1
            if now.told != was.told:
                yield f"undo_restores: {last}\n  was {was.told}\n  now {now.told}"
        yield from _bugs(self.logs)

    def _count(self, before: Book) -> None:
        for number, page in self.book.items():
            was = before.get(number)
            if was is None or page.newest != was.newest:
                self.figures[_called(page.newest)] += 1
            if was and was.deal.stage != page.deal.stage:
                self.figures["stages changed"] += 1


def _called(newest: Event | None) -> str:
    """Return what the latest change of a deal counts as; a move to which somebody agreed is one of its own."""
    if newest is None:
        return "none"
    return "approved" if newest.data.get("approval") else str(newest.code.value)


def _bugs(logs: list[Any]) -> Iterator[str]:
    for entry in logs:
        fault = entry.get("exc_info")
        if fault or entry["event"] == "bug.met":
            told = "".join(traceback.format_exception(fault)) if isinstance(fault, BaseException) else ""
            yield f"nothing_fails: {entry} {told}"


def lived(plan: Plan, engine: Engine) -> Shown:
    """Let a plan happen in a town on an empty database, until something is broken."""
    clock = Clock(plan.start, frozen=True)
    shown, store = Shown(plan=plan), Store(engine, clock.now)
    with certain(plan.seed), found_town(store, clock, transport="socket") as town, capture_logs() as logs:
        life = Life(Acts(town), logs)
        for step in plan.steps:
            if broken := life.take(step):
                shown.broken = broken
                break
        shown.figures = life.figures
    return shown


def lived_on(plan: Plan, emptied: Emptied) -> Shown:
    """Let a plan happen on an empty database; an error that nothing explains breaks a promise too."""
    try:
        with emptied() as engine:
            return lived(plan, engine)
    except Exception:  # noqa: BLE001 - whatever it is, it is what the plan has shown
        return Shown(plan=plan, broken=[f"nothing_fails: {traceback.format_exc()}"])


def why(shown: Shown, emptied: Emptied) -> str:
    """Return what a plan has broken, by as few steps as it takes."""
    promise = shown.broken[0].partition(":")[0]
    short = shortened(shown.plan, lambda plan: any(b.startswith(promise) for b in lived_on(plan, emptied).broken))
    steps = (f"  {step.name} {step.numbers}" for step in short.steps)
    again = f"python -m tests.trade.soak --seed {shown.plan.seed}"
    return "\n".join([f"plan {shown.plan.seed}: {again}", *shown.broken, f"from {short.start}:", *steps])


def first_broken(seeds: range, emptied: Emptied, figures: Counter[str] | None = None) -> str | None:
    """Let the plans of some seeds happen, and tell of the first that breaks a promise."""
    for seed in seeds:
        shown = lived_on(drawn(seed), emptied)
        if figures is not None:
            figures.update(shown.figures)
        if shown.broken:
            return why(shown, emptied)
    return None


def as_table(figures: Mapping[str, int]) -> str:
    """Return the figures as a table in Markdown."""
    return "\n".join(["| | |", "|---|--:|", *(f"| {name} | {count:,} |" for name, count in sorted(figures.items()))])

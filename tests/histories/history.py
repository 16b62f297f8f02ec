"""A history from its first step to its last, and what it has shown."""

import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random, SystemRandom
from typing import Final

import pytest
from sqlalchemy import Engine

from tests.histories.acts import Acts
from tests.histories.country import Country, founded
from tests.histories.promises import broken
from tests.histories.steps import Plan, Step
from tests.histories.weather import WEATHER, Weather

AT_LEAST: Final = (timedelta(minutes=2), timedelta(minutes=20))
"""How long is waited in fine weather, so that Slack has brought everything again that was not acknowledged."""
AT_MOST: Final = timedelta(days=4)
"""How long is waited for what is still owed: the longest rest between two working days."""
WAIT: Final = timedelta(hours=8)
PROVOKED: Final = frozenset({"fail", "limit", "lose", "sever", "stall", "outage"})
"""What is wrong with the next message; so there is one at once."""
PAUSE: Final = 0.7
"""Seconds between two steps."""


@dataclass(kw_only=True)
class Shown:
    """What a history has shown."""

    plan: Plan
    broken: list[str] = field(default_factory=list)
    """Promises that were not kept."""
    figures: Mapping[str, int] = field(default_factory=dict)


def lived(plan: Plan, engine: Engine) -> Shown:
    """Let a history happen on an empty database and say what it has shown."""
    with certain(plan.seed), founded(engine, plan.start) as country:
        acts, weather = Acts(country), Weather(country)
        for step in plan.steps:
            take(step, acts, weather)
            country.clock.spend(PAUSE)
        settle(country, weather)
        return Shown(plan=plan, broken=broken(country), figures=figures(country))


def take(step: Step, acts: Acts, weather: Weather) -> None:
    """Let one thing happen."""
    if step.name in WEATHER:
        WEATHER[step.name](weather, step)
        if step.name in PROVOKED:
            acts.ask(step)
            weather.work(step)
    else:
        getattr(acts, step.name)(step)


def settle(country: Country, weather: Weather) -> None:
    """Call everything off that goes wrong, and wait until nothing is left to do."""
    weather.clear_up()
    country.revive()
    for pause in AT_LEAST:
        country.sleep(country.clock.now() + pause)
    until = country.clock.now() + AT_MOST
    while country.owes and country.clock.now() < until:
        country.sleep(country.clock.now() + WAIT)


def figures(country: Country) -> dict[str, int]:
    """Count what has happened."""
    things = country.ledger.things.values()
    return {
        "things said": len(things),
        "brought": sum(thing.brought for thing in things),
        "effects": sum(len(thing.effects) for thing in things),
        "kills": sum(len(process.deaths) for process in country.processes),
    }


@contextmanager
def certain(seed: int) -> Iterator[None]:
    """Let everything that is left to chance depend on the seed."""
    dice = Random(seed)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(SystemRandom, "random", lambda _self: dice.random())
        patched.setattr(secrets, "randbelow", dice.randrange)
        yield


def shortened(plan: Plan, fails: Callable[[Plan], bool]) -> Plan:
    """Return a part of a history that fails still, and would not with any step less."""
    kept = list(range(len(plan.steps)))
    size = len(kept) // 2
    while size:
        for begin in range(0, len(kept), size):
            rest = kept[:begin] + kept[begin + size :]
            if fails(plan.only(rest)):
                kept = rest
                break
        else:
            size //= 2
    return plan.only(kept)

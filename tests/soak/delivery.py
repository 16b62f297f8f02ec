"""Delivery at Slack's pace: 60 channels in 20 workspaces, each with something to say all the time.

Usage: python -m tests.soak.delivery [--minutes 5]
"""

import argparse
import tempfile
import time
from collections import Counter
from itertools import pairwise
from pathlib import Path
from statistics import quantiles

import structlog

from playground.workspace import Workspace
from services.profiles import member_for
from tests.soak.company import POST, Company, Journal, Place, company, rate

WORKSPACES, CHANNELS = 20, 3
AHEAD = 4
"""Letters that wait for each channel at any time."""
RETRY_AFTER = 20
"""Seconds for which Slack limits one channel, once a minute."""
WARM_UP = 8.0
"""Seconds in which bursts go out that the pace allows once."""
GOAL, WAIT_GOAL = 0.95, 1.2


class Feeder:
    """Keeps something to say in every channel."""

    def __init__(self, firm: Company, channels: list[tuple[Workspace, str]]) -> None:
        """Begin with nothing said."""
        self._firm, self._channels = firm, channels
        self._said: Counter[str] = Counter()

    def feed(self) -> None:
        """Owe as many letters as are missing; what Slack took says how many are left."""
        taken = {channel: len(times) for (_, channel), times in list(self._firm.journal.taken.items())}
        for workspace, channel in self._channels:
            missing = AHEAD - (self._said[channel] - taken.get(channel, 0))
            if missing > 0:
                with self._firm.store.begin(workspace.team) as work:
                    me = member_for(work, next(iter(workspace.people)))
                    for _ in range(missing):
                        self._said[channel] += 1
                        said = f"{channel}:{self._said[channel]}"
                        data = {"to": {"channel": channel}, "text": said, "blocks": []}
                        work.outbox.owe(f"soak:{said}", "message", to_member=me.id, data=data)


def measure(firm: Company, minutes: float) -> dict[str, float]:
    """Let all channels talk for so long, one of them being limited once a minute, and return what was measured."""
    channels = [
        (each, each.new_channel(f"c{n}", [each.bot.id]).id) for each in firm.workspaces for n in range(CHANNELS)
    ]
    feeder = Feeder(firm, channels)
    feeder.feed()
    firm.bot.clockwork.start()
    begin, end = time.monotonic() + WARM_UP, time.monotonic() + WARM_UP + 60 * minutes
    next_limit = begin + 15
    while time.monotonic() < end:
        feeder.feed()
        if time.monotonic() > next_limit:
            firm.workspaces[0].faults.fail(POST, "ratelimited", status=429, retry_after=RETRY_AFTER)
            next_limit += 60
        time.sleep(0.2)
    firm.bot.clockwork.stop()
    return judged(firm.journal, begin, end)


def judged(journal: Journal, begin: float, end: float) -> dict[str, float]:
    """Return the rate over all channels that were not limited, early calls, and how others fared meanwhile."""
    limited = {place for place, _, _ in journal.limited}
    others = {place: times for place, times in journal.taken.items() if place not in limited}
    return {
        "channels": len(journal.taken),
        "messages": sum(len(times) for times in journal.taken.values()),
        "rate": sum(rate(times, begin, end) for times in others.values()) / len(others),
        "limited": len(journal.limited),
        "early": journal.early,
        "wait": waits(others, journal, begin, end),
    }


def waits(others: dict[Place, list[float]], journal: Journal, begin: float, end: float) -> float:
    """Return the 99th percentile of the others' gaps while one channel is limited, to that of the rest of the time."""
    spans = [(since, until) for _, since, until in journal.limited]
    during, besides = [1.0, 1.0], [1.0, 1.0]
    for times in others.values():
        for before, after in pairwise(times):
            if begin <= before < end:
                (during if any(since <= after <= until for since, until in spans) else besides).append(after - before)
    return quantiles(during, n=100)[98] / quantiles(besides, n=100)[98]


def main() -> None:
    """Measure, and say how it compares with the goals."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--minutes", type=float, default=5.0)
    minutes = words.parse_args().minutes
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    with tempfile.TemporaryDirectory() as folder, company(Path(folder), WORKSPACES, 1) as firm:
        found = measure(firm, minutes)
    said = f"{found['channels']:.0f} channels in {WORKSPACES} workspaces"
    print(f"{said}, {found['messages']:.0f} messages in {minutes} minutes")
    print(f"of one message a second and channel: {found['rate']:.3f} (goal {GOAL})")
    print(f"429 answers: {found['limited']:.0f}; calls before the end of a Retry-After: {found['early']:.0f} (goal 0)")
    print(f"wait of others while one is limited, 99th percentile, to the rest: {found['wait']:.2f} (goal {WAIT_GOAL})")


if __name__ == "__main__":
    main()

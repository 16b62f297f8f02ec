"""How fast an app may call: so many at once, then so many a second; whoever asks for more is told how long to wait."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from threading import Lock
from typing import TYPE_CHECKING

from playground.shapes import Answer, Json
from playground.tiers import METHOD_TIERS, PAGED, READS, SPECIAL, TIERS

if TYPE_CHECKING:
    from playground.clock import Clock
    from playground.world import World

MINUTE = 60.0
ONE = 1 - 1e-6
"""A call, less what is lost in adding up parts of it."""
FEW = 15
"""Messages that an app which is sold outside the Marketplace reads at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What Slack allows; it says "about" of most of it, so that all of it can be set."""

    burst: int = 5
    """Calls at once, where a minute or a second would allow fewer."""
    per_second: float = 1.0
    """Messages into one channel, and answers to one response address."""
    workspace_per_minute: int = 300
    """Messages into all channels of a workspace."""
    is_distributed: bool = False
    """Whether the app is sold, and not in the Marketplace."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """Calls that are counted together: `size` at once, and then `per_second`."""

    key: tuple[str, ...]
    size: int
    per_second: float


@dataclass(slots=True, kw_only=True)
class Bucket:
    """What is left of an allowance."""

    left: float
    at: datetime

    def fill(self, allowance: Allowance, now: datetime) -> None:
        """Add what has come back since it was last looked at."""
        passed = (now - self.at).total_seconds()
        self.left, self.at = min(float(allowance.size), self.left + passed * allowance.per_second), now


class Rates:
    """Counts calls by the workspace's clock.

    A frozen clock begins without limits, as tests that post twice at one moment would otherwise have to jump; ask for
    them by setting `limits`.
    """

    def __init__(self, clock: Clock) -> None:
        """Begin with nothing counted."""
        self._clock = clock
        self._lock = Lock()
        self._buckets: dict[tuple[str, ...], Bucket] = {}
        self._limits = None if clock.is_frozen else Limits()

    @property
    def limits(self) -> Limits | None:
        """Return the limits, or None when there are none."""
        return self._limits

    @limits.setter
    def limits(self, limits: Limits | None) -> None:
        """Set other limits and forget what was counted."""
        self._limits = limits
        self._buckets.clear()

    def gate(self, world: World, method: str, params: Json) -> Answer | None:
        """Let a call pass, or answer it with status 429 and the seconds to wait."""
        limits = self._limits
        if limits is None:
            return None
        if limits.is_distributed and method in READS:
            given = str(params.get("limit", FEW))
            params["limit"] = min(int(given), FEW) if given.isdecimal() else given
        return too_many(self._take([*_allowances(limits, world, method, params)]))

    def posting(self, key: str) -> Answer | None:
        """Let an answer to a response address pass, or refuse it as `gate` does."""
        limits = self._limits
        if limits is None:
            return None
        return too_many(self._take([Allowance(key=("response", key), size=limits.burst, per_second=limits.per_second)]))

    def _take(self, allowances: list[Allowance]) -> float:
        """Count a call, and return 0, where every allowance has one left; else return the seconds until they have."""
        now = self._clock.now()
        with self._lock:
            buckets = [self._buckets.setdefault(each.key, Bucket(left=each.size, at=now)) for each in allowances]
            for bucket, allowance in zip(buckets, allowances, strict=True):
                bucket.fill(allowance, now)
            waits = [max(0.0, ONE - b.left) / a.per_second for b, a in zip(buckets, allowances, strict=True)]
            if not any(waits):
                for bucket in buckets:
                    bucket.left -= 1
            return max(waits)


def too_many(seconds: float) -> Answer | None:
    """Return the answer to a call that comes too soon by so many seconds, if it does."""
    if not seconds:
        return None
    return Answer(body={"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": str(ceil(seconds))})


def _allowances(limits: Limits, world: World, method: str, params: Json) -> Iterator[Allowance]:
    if method == SPECIAL:
        place = _place(world, str(params.get("channel")))
        yield Allowance(key=(world.team, "channel", place), size=limits.burst, per_second=limits.per_second)
        whole = limits.workspace_per_minute
        yield Allowance(key=(world.team, "messages"), size=whole, per_second=whole / MINUTE)
        return
    is_whole = method in PAGED and not params.get("limit")
    per_minute = TIERS[METHOD_TIERS[method] - is_whole]
    if limits.is_distributed and method in READS:
        yield Allowance(key=(world.team, method), size=1, per_second=1 / MINUTE)
    else:
        size = max(per_minute, limits.burst)
        yield Allowance(key=(world.team, method, str(is_whole)), size=size, per_second=per_minute / MINUTE)


def _place(world: World, reference: str) -> str:
    """Return the channel that a message is for, whichever of its names is used."""
    pair = {reference, world.bot.id}
    for channel in tuple(world.channels.values()):
        if reference == f"#{channel.name}" or (channel.kind == "im" and set(channel.members) == pair):
            return channel.id
    return reference

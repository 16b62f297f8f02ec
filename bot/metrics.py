"""The figures as Prometheus reads them."""

from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, InfoMetricFamily, Metric
from prometheus_client.registry import Collector

if TYPE_CHECKING:
    from bot.health import Signs

COUNTED: Final[Mapping[str, tuple[str, str, Sequence[str]]]] = {
    "letter": ("oppbot_letters", "Letters by what became of them", ("kind", "outcome")),
    "turn": ("oppbot_turns", "Things said to the bot and served", ("place",)),
    "bug": ("oppbot_bugs", "Bugs met while serving", ("place",)),
}


class Figures(Collector):
    """Reads the signs whenever it is asked, in a registry of its own."""

    def __init__(self, signs: "Signs") -> None:
        """Look at these signs."""
        self._signs = signs
        self._registry = CollectorRegistry()
        self._registry.register(self)

    def text(self) -> tuple[str, str]:
        """Return the page of figures and its content type."""
        return generate_latest(self._registry).decode(), CONTENT_TYPE_PLAIN_0_0_4

    def collect(self) -> Iterator[Metric]:
        """Yield every figure; those of a database that is away are left out."""
        yield InfoMetricFamily("oppbot_build", "The version that runs", {"version": version("oppbot")})
        for what, (name, told, labels) in COUNTED.items():
            family = CounterMetricFamily(name, told, labels=labels)
            for values, count in self._signs.vitals.of(what).items():
                family.add_metric(values, count)
            yield family
        yield from self._ticks()
        yield from self._backlog()
        yield from self._connections()

    def _ticks(self) -> Iterator[Metric]:
        pulse = self._signs.pulse
        if pulse.last_tick:
            last = pulse.last_tick.timestamp()
            yield GaugeMetricFamily("oppbot_last_tick_timestamp_seconds", "When the clock last ticked", last)
        yield CounterMetricFamily("oppbot_ticks_failed", "Ticks and sweeps that ended in an error", pulse.failed)
        yield CounterMetricFamily("oppbot_ticks_missed", "Ticks that did not run at their time", pulse.missed)

    def _backlog(self) -> Iterator[Metric]:
        owed = self._signs.owed()
        answers = not isinstance(owed, str)
        yield GaugeMetricFamily("oppbot_database_up", "Whether the database answers", float(answers))
        if isinstance(owed, str):
            return
        age = (self._signs.now() - owed.oldest).total_seconds() if owed.oldest else 0.0
        yield GaugeMetricFamily("oppbot_letters_owed", "Letters that are owed, now or later", owed.owed)
        yield GaugeMetricFamily("oppbot_letters_oldest_seconds", "How long one has been due that waits longest", age)

    def _connections(self) -> Iterator[Metric]:
        wires = self._signs.connections
        if wires:
            count, rebuilds = wires.connections, wires.rebuilds
            yield GaugeMetricFamily("oppbot_socket_connections", "Connections to Slack that are heard", count)
            yield CounterMetricFamily("oppbot_socket_rebuilds", "Connections that were replaced", rebuilds)

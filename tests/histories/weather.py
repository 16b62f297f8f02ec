"""What befalls a history: Slack repeats itself, limits, fails and loses; processes die, sleep and have wrong clocks."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial
from types import MappingProxyType
from typing import Final

from tests.histories.country import PROCESSES, Country
from tests.histories.processes import POINTS, Doom, Process
from tests.histories.steps import Step
from tests.histories.wire import BREAKS, POST

METHODS: Final = (POST, POST, POST, "chat.update", "views.publish", "conversations.history", "users.info", "views.open")
ERRORS: Final = (("internal_error", 500), ("fatal_error", 200), ("service_unavailable", 503), ("request_timeout", 200))
PAUSES: Final = (1, 5, 30, 120)
SLEEPS: Final = (
    *(timedelta(seconds=5), timedelta(seconds=70), timedelta(minutes=20), timedelta(hours=2)),
    *(timedelta(hours=9), timedelta(hours=26), timedelta(days=3)),
)
BACK: Final = (timedelta(seconds=3), timedelta(minutes=2), timedelta(hours=1), timedelta(hours=5))
RESET: Final = timedelta(minutes=5)
"""How much time passes while a clock is put right: what was counted by the wrong one is over then."""
NAP: Final = timedelta(seconds=90)
"""How long a process stands still, which is longer than a letter is its own."""
MOST_AGAIN: Final = 4
YOUNGEST: Final = 8
"""Things from the end among which one is brought again."""


class Weather:
    """Lets things befall a country."""

    def __init__(self, country: Country) -> None:
        """Begin with fine weather."""
        self.country = country
        self.faults = country.ground.faults
        self._asleep: list[Process | None] = []

    def again(self, step: Step) -> None:
        """Bring something up to four times more, to whichever processes; sometimes several things at once."""
        things = [each for each in self.country.ledger.things.values() if each.envelope][-YOUNGEST:]
        if things:
            first, second, times, turn = step.numbers
            for time in range(1 + times % MOST_AGAIN):
                thing = things[(first if time % 2 else second) % len(things)]
                self.country.again(thing.envelope, turn + time)

    def double(self, step: Step) -> None:
        """Tell of the next events twice."""
        self.faults.double_events(1 + step.numbers[0] % 2)

    def delay(self, step: Step) -> None:
        """Tell of the next event later, perhaps after others."""
        self.faults.delay_events((1, 40, 600)[step.numbers[0] % 3])

    def unheard(self, step: Step) -> None:
        """Let the next acknowledgements be lost."""
        self.faults.lose_acks(1 + step.numbers[0] % 4)

    def fail(self, step: Step) -> None:
        """Let Slack refuse the next calls for reasons of its own."""
        error, status = ERRORS[step.numbers[1] % len(ERRORS)]
        self.faults.fail(self._method(step), error, times=1 + step.numbers[2] % 3, status=status)

    def limit(self, step: Step) -> None:
        """Let Slack say that it has had enough."""
        pause = PAUSES[step.numbers[1] % len(PAUSES)]
        self.faults.fail(self._method(step), "ratelimited", status=429, retry_after=pause)

    def lose(self, step: Step) -> None:
        """Let Slack do what it is asked, and its answer be lost."""
        self.faults.lose(self._method(step), times=1 + step.numbers[2] % 2)

    def sever(self, step: Step) -> None:
        """Let the wire break before Slack hears, or after."""
        self.country.wire.troubles.breaks.append(BREAKS[step.numbers[0] % len(BREAKS)])

    def stall(self, step: Step) -> None:
        """Let a process stand still after Slack has taken a message, while another one works."""
        self.country.wire.troubles.stalls.append(partial(self._overtake, step.numbers[0]))

    def _overtake(self, number: int) -> None:
        """Let another process work while the one that runs stands still."""
        self.country.clock.spend(NAP.total_seconds())
        self._asleep.append(self.country.running)
        others = [process for process in self.country.processes if process not in self._asleep and process.bot]
        try:
            if others:
                other = others[number % len(others)]
                with self.country.inside(other):
                    other.settle()
        finally:
            self._asleep.pop()

    def outage(self, step: Step) -> None:
        """Let Slack be down for some minutes."""
        self.faults.outage(60 * (1 + step.numbers[0] % 20))

    def kill(self, step: Step) -> None:
        """Have a process die at one of the next points at which that matters."""
        process = self.country.processes[step.numbers[0] % PROCESSES]
        process.doom = Doom(POINTS[step.numbers[1] % len(POINTS)], step.numbers[2] % 3)

    def work(self, step: Step) -> None:
        """Let one process sweep and deliver, and start those that have died."""
        self.country.revive()
        self.country.work(step.numbers[0])

    def sleep(self, step: Step) -> None:
        """Let time pass."""
        self.country.revive()
        self.country.sleep(self.country.clock.now() + SLEEPS[step.numbers[0] % len(SLEEPS)])

    def back(self, step: Step) -> None:
        """Put the clocks of the processes back, or right again."""
        if self.country.behind:
            self.put_right()
        else:
            self.country.behind = BACK[step.numbers[0] % len(BACK)]

    def put_right(self) -> None:
        """Put the clocks of the processes right."""
        self.country.clock.jump(self.country.clock.now() + RESET)
        self.country.behind = timedelta(0)

    def clear_up(self) -> None:
        """Let nothing more go wrong."""
        self.faults.clear()
        self.country.wire.troubles.breaks.clear()
        self.country.wire.troubles.stalls.clear()
        for process in self.country.processes:
            process.doom = None
        self.put_right()

    def _method(self, step: Step) -> str:
        return METHODS[step.numbers[0] % len(METHODS)]


WEATHER: Mapping[str, Callable[[Weather, Step], None]] = MappingProxyType(
    {
        act.__name__: act
        for act in (
            *(Weather.again, Weather.double, Weather.delay, Weather.unheard, Weather.fail, Weather.limit, Weather.lose),
            *(Weather.sever, Weather.stall, Weather.outage, Weather.kill, Weather.work, Weather.sleep, Weather.back),
        )
    }
)

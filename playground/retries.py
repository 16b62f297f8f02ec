"""When an event that was not acknowledged comes again, and when it is too late for it."""

from dataclasses import dataclass
from datetime import timedelta

SOON = (timedelta(0), timedelta(minutes=1), timedelta(minutes=5))
HOUR = timedelta(hours=1)
TOO_LATE = timedelta(hours=2)
TOO_LATE_BY_THE_HOUR = timedelta(hours=24)


@dataclass(frozen=True, slots=True, kw_only=True)
class Retries:
    """The app's setting for retries: three soon after one another, and then by the hour for a day if it asked so."""

    is_hourly: bool = False
    """What Slack's settings call delayed events; an app's manifest cannot hold it."""

    def wait(self, failures: int) -> timedelta | None:
        """Return how long to wait after so many failures, or None when Slack gives up."""
        if failures <= len(SOON):
            return SOON[failures - 1]
        return HOUR if self.is_hourly else None

    def is_too_late(self, age: timedelta) -> bool:
        """Say whether an event of this age is not delivered any more."""
        return age > (TOO_LATE_BY_THE_HOUR if self.is_hourly else TOO_LATE)

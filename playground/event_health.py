"""What Slack does about events when there are too many of them, or when the app takes hardly any.

Source: https://docs.slack.dev/apis/events-api
"""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from playground.shapes import Json

if TYPE_CHECKING:
    from playground.clock import Clock
    from playground.courier import Courier, Deliver

HOUR = timedelta(hours=1)
ACK = timedelta(seconds=3)
LIMITED = "app_rate_limited"


class EventHealth:
    """Counts the events of the last hour, by the workspace's clock.

    Beyond `most_events` to one workspace the app hears once a minute that it is limited, and not of the events. When
    more than `most_failed` of at least `least_events` deliveries have failed, it hears of nothing before `enable`.
    """

    def __init__(self, clock: Clock, courier: Courier) -> None:
        """Watch what a courier carries."""
        self._clock, self._courier = clock, courier
        self.most_events = 30_000
        self.least_events = 1_000
        self.most_failed = 0.95
        self.is_disabled = False
        self._made: dict[str, deque[datetime]] = {}
        self._outcomes: deque[tuple[datetime, bool]] = deque()
        self._failed = 0
        self._told: dict[str, datetime] = {}
        courier.keepers.append(self._keeps)
        courier.wraps.append(self._watch)

    def enable(self) -> None:
        """Subscribe the app to its events again, as its owner does on Slack's pages."""
        self.is_disabled = False
        self._outcomes.clear()
        self._failed = 0

    def _keeps(self, payload: Json) -> bool:
        """Say whether an event is withheld."""
        if payload.get("type") == LIMITED:
            return False
        return self.is_disabled or self._is_too_many(str(payload.get("team_id")), str(payload.get("api_app_id")))

    def _is_too_many(self, team: str, app: str) -> bool:
        now = self._clock.now()
        made = self._made.setdefault(team, deque())
        while made and now - made[0] >= HOUR:
            made.popleft()
        if len(made) < self.most_events:
            made.append(now)
            return False
        self._tell(team, app, now.replace(second=0, microsecond=0))
        return True

    def _tell(self, team: str, app: str, minute: datetime) -> None:
        if self._told.get(team) == minute:
            return
        self._told[team] = minute
        told = {"token": "playground", "type": LIMITED, "team_id": team, "api_app_id": app}
        self._courier.enqueue(told | {"minute_rate_limited": int(minute.timestamp())})

    def _watch(self, deliver: Deliver) -> Deliver:
        def _delivered(envelope: Json) -> Json | None:
            if envelope["type"] != "events_api":
                return deliver(envelope)
            began = self._clock.now()
            try:
                answer = deliver(envelope)
            except Exception:
                self._note(is_taken=False)
                raise
            self._note(is_taken=self._clock.now() - began <= ACK)
            return answer

        return _delivered

    def _note(self, *, is_taken: bool) -> None:
        now = self._clock.now()
        self._outcomes.append((now, is_taken))
        self._failed += not is_taken
        while now - self._outcomes[0][0] >= HOUR:
            self._failed -= not self._outcomes.popleft()[1]
        if len(self._outcomes) >= self.least_events and self._failed > self.most_failed * len(self._outcomes):
            self.is_disabled = True

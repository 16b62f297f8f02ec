"""The short-lived permissions that Slack hands out: trigger ids, response addresses and socket tickets."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from playground.clock import Clock
from playground.ids import Ids
from playground.shapes import SlackError

TRIGGER_LIFE = timedelta(seconds=3)
RESPONSE_LIFE = timedelta(minutes=30)
RESPONSE_USES = 5
SOCKET_LIFE = timedelta(seconds=30)


@dataclass(slots=True, kw_only=True)
class Trigger:
    """The right to open one modal for one person, for three seconds."""

    user: str
    made: datetime
    view_id: str | None = None
    """The modal that the press came from, if it came from one."""
    channel: str | None = None
    """Where the person was."""
    team: str | None = None
    """The workspace whose app may use it."""
    is_used: bool = False


@dataclass(slots=True, kw_only=True)
class Response:
    """The right to answer an interaction five times in half an hour."""

    user: str
    channel: str
    made: datetime
    team: str | None = None
    message_ts: str | None = None
    thread_ts: str | None = None
    uses: int = 0


class Tickets:
    """Mints permissions and refuses them when they are spent or too old."""

    def __init__(self, clock: Clock, ids: Ids) -> None:
        """Start with none."""
        self._clock, self._ids = clock, ids
        self._triggers: dict[str, Trigger] = {}
        self._responses: dict[str, Response] = {}
        self._sockets: dict[str, datetime] = {}

    def trigger(
        self, user: str, view_id: str | None = None, channel: str | None = None, team: str | None = None
    ) -> str:
        """Return a new trigger id, for the app in one workspace if that is named."""
        key = self._ids.new("trigger")
        self._triggers[key] = Trigger(user=user, made=self._clock.now(), view_id=view_id, channel=channel, team=team)
        return key

    def team_of(self, key: str) -> str | None:
        """Return the workspace that a trigger or a response address is for, if it is known."""
        found = self._triggers.get(key) or self._responses.get(key)
        return found.team if found else None

    def use_trigger(self, key: str, team: str | None = None) -> Trigger:
        """Spend a trigger id; raises SlackError when it is unknown, spent, of another team or older than 3 seconds."""
        trigger = self._triggers.get(key)
        if trigger is None or (team and trigger.team and team != trigger.team):
            raise SlackError("invalid_trigger_id")
        if trigger.is_used:
            raise SlackError("exchanged_trigger_id")
        if self._clock.now() - trigger.made > TRIGGER_LIFE:
            raise SlackError("expired_trigger_id")
        trigger.is_used = True
        return trigger

    def response(
        self,
        user: str,
        channel: str,
        message_ts: str | None = None,
        thread_ts: str | None = None,
        team: str | None = None,
    ) -> str:
        """Return the id of a new response address."""
        key, made = self._ids.new("response"), self._clock.now()
        self._responses[key] = Response(
            user=user, channel=channel, made=made, team=team, message_ts=message_ts, thread_ts=thread_ts
        )
        return key

    def use_response(self, key: str) -> Response:
        """Spend one use of a response address; raises SlackError when none is left."""
        response = self._responses.get(key)
        if response is None or self._clock.now() - response.made > RESPONSE_LIFE:
            raise SlackError("expired_url")
        if response.uses >= RESPONSE_USES:
            raise SlackError("used_url")
        response.uses += 1
        return response

    def socket(self) -> str:
        """Return a ticket that opens one socket within half a minute."""
        ticket = self._ids.new("socket")
        self._sockets[ticket] = self._clock.now()
        return ticket

    def use_socket(self, ticket: str) -> bool:
        """Spend a socket ticket; say whether it was good."""
        made = self._sockets.pop(ticket, None)
        return made is not None and self._clock.now() - made <= SOCKET_LIFE

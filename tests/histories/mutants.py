"""Bots with one fault each, such as are made: histories that do not notice them would prove nothing."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from types import MappingProxyType
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest
from slack_sdk.http_retry import default_retry_handlers
from slack_sdk.http_retry.builtin_interval_calculators import BackoffRetryIntervalCalculator
from sqlalchemy import bindparam, func, select, true

from bot import identities
from handlers import line, post
from handlers.counter import Counter
from sales.changes import put_back
from sales.hours import Hours
from scheduler.postman import Postman
from services import calendars, reminders, undoing
from storage import claims
from storage.events import Events, adding
from storage.inbox import Inbox
from storage.schema import events
from storage.scope import OWN, Scope

Patch = pytest.MonkeyPatch
Mutant = Callable[[Patch], None]


def whatever_comes_again_counts_again(patch: Patch) -> None:
    """Let the inbox admit everything."""
    admit = Inbox.admit

    def _admit(inbox: Inbox, key: str, at: datetime | None = None) -> bool:
        admit(inbox, key, at)
        return True

    patch.setattr(Inbox, "admit", _admit)


def the_key_is_kept_after_the_effect(patch: Patch) -> None:
    """Write down what was said in a transaction of its own, after its effect."""
    run = Counter._run  # noqa: SLF001 - the fault is within it

    def _run(counter: Counter, origin: Any, *said: Any) -> Any:
        with counter.store.begin(origin.workspace) as work:
            known = work.inbox.knows(origin.key)
        if known:
            return None
        with patch.context() as inner:
            inner.setattr(Inbox, "admit", lambda _inbox, _key, _at=None: True)
            turn = run(counter, origin, *said)
        with counter.store.begin(origin.workspace) as work:
            work.inbox.admit(origin.key)
        return turn

    patch.setattr(Counter, "_run", _run)


def nobody_looks_whether_it_arrived(patch: Patch) -> None:
    """Send again what may have arrived, without looking."""
    patch.setattr(post, "already_posted", lambda *_asked: None)


def the_client_tries_again_by_itself(patch: Patch) -> None:
    """Leave the SDK its own retries."""
    client = identities.client

    def _client(*said: Any) -> Any:
        made = client(*said)
        made.retry_handlers = default_retry_handlers()
        return made

    patch.setattr("bot.wiring.client", _client)
    patch.setattr(BackoffRetryIntervalCalculator, "calculate_sleep_duration", lambda *_asked: 0.0)


def a_place_has_no_gate(patch: Patch) -> None:
    """Send as fast as letters come."""
    patch.setattr(claims, "_pass", lambda *_asked: True)


def retry_after_is_not_heard(patch: Patch) -> None:
    """Try again at once when Slack has had enough."""
    patch.setattr(line, "_pause", lambda _headers: 0.0)


def a_retry_after_is_known_to_one_letter_only(patch: Patch) -> None:
    """Let other letters go where Slack has had enough."""
    patch.setattr("storage.gates.Gates.close", lambda *_asked: None)


def undoing_forgets_a_field(patch: Patch) -> None:
    """Put everything back but the amount."""

    def _put_back(opportunity: Any, changes: Mapping[str, Any]) -> Any:
        return put_back(opportunity, {name: pair for name, pair in changes.items() if name != "amount"})

    patch.setattr(undoing, "put_back", _put_back)


def a_letter_is_settled_before_it_is_sent(patch: Patch) -> None:
    """Call a letter sent before it is, so that a process that dies between the two has lost it."""
    deliver = Postman.deliver

    def _deliver(postman: Postman, letter: Any) -> None:
        with postman.store.begin(letter.workspace) as work:
            work.outbox.settle(letter, None)
        deliver(postman, letter)

    patch.setattr(Postman, "deliver", _deliver)


def workspaces_are_not_kept_apart(patch: Patch) -> None:
    """Look for people in all workspaces."""
    patch.setattr(Scope, "own", lambda _scope, _table: true())


def a_date_is_passed_over(patch: Patch) -> None:
    """Count as told what nobody was told of."""
    patch.setattr(reminders, "_owe_at_its_hour", lambda *_asked: None)


def nobody_is_left_in_peace(patch: Patch) -> None:
    """Send everything at once, whatever the hour."""
    patch.setattr(post, "quiet_until", lambda *_asked: None)
    patch.setattr(Hours, "is_workday", lambda _hours, _day: True)


def clocks_never_change(patch: Patch) -> None:
    """Take the zone's offset of today for the moments of all days."""

    def _moment(day: date, at: time, zone: str) -> datetime:
        offset = datetime(2026, 7, 1, tzinfo=ZoneInfo(zone)).utcoffset() or timedelta(0)
        return datetime.combine(day, at, tzinfo=UTC) - offset

    patch.setattr(calendars, "moment", _moment)
    patch.setattr("sales.cadence.moment", _moment)


def history_is_ordered_by_the_clock(patch: Patch) -> None:
    """Number changes by the clock alone."""
    none = select(func.max(events.c.id)).where(events.c.workspace == bindparam(OWN), events.c.id < 0)
    patch.setattr("storage.events._ADD", adding(none))


def a_change_is_written_down_without_what_moved(patch: Patch) -> None:
    """Leave the amount out of the history."""
    add = Events.add

    def _add(events: Events, code: Any, number: int, member: Any, place: Any, changes: Any, *said: Any) -> Any:
        return add(events, code, number, member, place, {k: v for k, v in changes.items() if k != "amount"}, *said)

    patch.setattr(Events, "add", _add)


MUTANTS: Final[Mapping[str, Mutant]] = MappingProxyType(
    {
        mutant.__name__: mutant
        for mutant in (
            whatever_comes_again_counts_again,
            the_key_is_kept_after_the_effect,
            nobody_looks_whether_it_arrived,
            the_client_tries_again_by_itself,
            a_place_has_no_gate,
            retry_after_is_not_heard,
            a_retry_after_is_known_to_one_letter_only,
            undoing_forgets_a_field,
            a_letter_is_settled_before_it_is_sent,
            workspaces_are_not_kept_apart,
            a_date_is_passed_over,
            nobody_is_left_in_peace,
            clocks_never_change,
            history_is_ordered_by_the_clock,
            a_change_is_written_down_without_what_moved,
        )
    }
)

"""Channels in which people of another company read along, and what follows from it for what stands there."""

from datetime import datetime, timedelta
from typing import Final

from sales.errors import SalesError
from sales.people import Team
from services.corrections import FIX_WITHIN
from services.unposted import tell_of_readers
from storage.channels import SlackChannel
from storage.work import Work

FRESH: Final = timedelta(minutes=5)
"""How long Slack's word on a channel holds; between, Slack reports what changes."""
AT_ONCE: Final = 20
PAUSE: Final = timedelta(seconds=30)
"""Slack takes some fifty edits a minute; hiding leaves room for the edits of the day."""


def outsiders_read(work: Work, channel: str) -> bool | None:
    """Say whether people of another company read a channel; None where Slack is to be asked first."""
    seen = work.channels.get(channel)
    return seen.is_shared if seen and work.now - seen.seen_at < FRESH else None


def is_shared(work: Work, channel: str | None) -> bool:
    """Say whether a channel is known to be read by people of another company."""
    seen = work.channels.get(channel) if channel else None
    return seen is not None and seen.is_shared


def ensure_own(work: Work, channel: str) -> None:
    """Refuse a channel that is known to be read by people of another company."""
    if is_shared(work, channel):
        raise SalesError("channel-shared")


def note_readers(work: Work, channel: str, *, shared: bool) -> None:
    """Keep what Slack says of a channel; where outsiders have come, hide what stands there and tell its team."""
    before = work.channels.get(channel)
    is_news = before is None or before.is_shared != shared
    since = work.now if before is None or is_news else before.since
    work.channels.keep(SlackChannel(channel=channel, is_shared=shared, since=since, seen_at=work.now))
    if shared:
        stamp = since.isoformat()
        tell_of_readers(work, channel, stamp)
        if is_news:
            _hide_all(work, channel, stamp)


def note_answer(work: Work, channel: str, *, shared: bool, asked_at: datetime) -> bool:
    """Keep Slack's answer, unless it has reported otherwise since it was asked; return what holds."""
    seen = work.channels.get(channel)
    if seen and seen.seen_at > asked_at:
        return seen.is_shared
    note_readers(work, channel, shared=shared)
    return shared


def note_envelope(work: Work, channel: str | None, *, shared: bool) -> None:
    """Keep that an event came out of a shared channel, where that is news."""
    if shared and channel and not is_shared(work, channel):
        note_readers(work, channel, shared=True)


def hide_again(work: Work, channel: str) -> None:
    """Hide what stands in a channel that outsiders read; what is hidden already, or about to be, is left alone."""
    seen = work.channels.get(channel)
    if seen and seen.is_shared:
        _hide_all(work, channel, seen.since.isoformat())


def renumber(work: Work, old: str, new: str) -> None:
    """Follow a channel to its new id, as when a private one is shared; whichever Slack tells first, all is hidden."""
    work.channels.renumber(old, new, work.now - FIX_WITHIN)
    seen = work.channels.get(new)
    if seen and seen.is_shared:
        tell_of_readers(work, new, seen.since.isoformat())
        hide_again(work, new)


def look_at(work: Work, team: Team) -> None:
    """Owe a look at who reads a team's channel; its managers hear of it where those are outsiders."""
    work.outbox.owe(f"look_at:{team.id}:{work.now.isoformat()}", "look_at", channel=team.channel)


def _hide_all(work: Work, channel: str, stamp: str) -> None:
    """Owe every message that was posted there an edit that says nothing, the newest first."""
    for nth, (ts, member_id) in enumerate(work.outbox.sent_to(channel)):
        later = work.now + PAUSE * (nth // AT_ONCE)
        key, place = f"hide:{channel}:{ts}:{stamp}", {"ts": ts}
        work.outbox.owe(key, "hide", to_member=member_id, channel=channel, data=place, not_before=later)

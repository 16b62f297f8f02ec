"""What somebody said before Slack told where they are: their days, read again on their own wall."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final
from zoneinfo import ZoneInfo

from parsing import UpdateDraft
from sales.opportunity import Event, EventCode, Opportunity
from sales.people import Member
from services.changes import Change, by_cadence, write_down
from services.readings import read_at
from services.said import Said
from services.updates import Filed, amended
from storage.work import Work

FRESH: Final = timedelta(hours=24)
"""How long what was said is read again; Slack tells where somebody is within seconds, if it is not out of reach."""
DATED: Final = frozenset({EventCode.CREATED, EventCode.UPDATED})
LETTER: Final = "rezoned"
UNKNOWN: Final = "UTC"
"""The zone of somebody of whom nobody has said where they are."""


@dataclass(frozen=True, slots=True)
class _Days:
    """The days that a sentence gives an opportunity."""

    draft: UpdateDraft
    today: object

    @property
    def next_day(self) -> object:
        """The day and hour that were promised, else the day from which the cadence counts."""
        said = self.draft.follow_up_at
        return (said, self.draft.follow_up_time) if said else self.today


def put_days_right(work: Work, me: Member, reckoned_in: str) -> None:
    """Correct the dates of what a member has just said, where they are other days in their own zone; owe them word."""
    for event in reversed(work.events.standing_of(me.id, work.now - FRESH)):
        newest = work.events.newest_of(event.opportunity_id)
        if event.code in DATED and newest and newest.id == event.id:
            _put_right(work, me, event, reckoned_in)


def _put_right(work: Work, me: Member, event: Event, reckoned_in: str) -> None:
    before = work.opportunities.get(event.opportunity_id)
    then, now = (_days(work, replace(me, zone=zone), event) for zone in (reckoned_in, me.zone))
    after = _dated(work, me, before, event, then, now)
    if (after.next_on, after.next_time, after.close_on) == (before.next_on, before.next_time, before.close_on):
        return
    said = Said(place=event.place, key=f"{LETTER}:{event.id}")
    data = {"words": now.draft.text, "corrects": event.id, "opened": event.code is EventCode.CREATED}
    _, written = write_down(work, before, after, Change(code=EventCode.CORRECTED, me=me, said=said, data=data))
    key = f"{LETTER}:{event.id}"
    work.outbox.owe(key, LETTER, to_member=me.id, opportunity_id=before.id, event_id=written.id)


def _dated(work: Work, me: Member, before: Opportunity, event: Event, then: _Days, now: _Days) -> Opportunity:
    """Return the opportunity with those dates changed that the words name, or the cadence reckons, otherwise now."""
    close_on = now.draft.close_on if now.draft.close_on != then.draft.close_on else None
    promised = now.draft.follow_up_at if now.next_day != then.next_day else None
    hour = now.draft.follow_up_time if promised else None
    after = amended(work, me, before, UpdateDraft(follow_up_at=promised, follow_up_time=hour, close_on=close_on), None)
    reckoned = not now.draft.follow_up_at and not before.next_promised and now.today != then.today
    owner = work.members.get(before.owner_id)
    is_set_by_it = event.code is EventCode.CREATED or "next_on" in event.changes
    return by_cadence(work, after, owner) if reckoned and is_set_by_it and after.is_open else after


def _days(work: Work, member: Member, event: Event) -> _Days:
    words, at = str(event.data.get("words") or ""), event.at
    draft = read_at(work, member, words, at, new=event.code is EventCode.CREATED).draft
    return _Days(draft, at.astimezone(ZoneInfo(member.zone)).date())


def put_right(work: Work, event_id: int) -> Filed:
    """Return what a correction of the days came to, as it stands."""
    event = work.events.get(event_id)
    opportunity = work.opportunities.get(event.opportunity_id)
    return Filed(
        opportunity=opportunity,
        owner=work.members.get(opportunity.owner_id),
        event=event,
        draft=UpdateDraft(text=str(event.data.get("words") or "")),
    )

"""Keeping what people put right: the words, how they were read, and what was meant."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from parsing import Known, UpdateDraft, read_new, read_update, record_of
from parsing.names import find_names
from parsing.record import Record
from parsing.scripts import script_of
from sales.corrections import Correction, CorrectionKind
from sales.opportunity import NOBODY, Event, EventCode, Opportunity
from sales.people import Member
from services.finding import names_known
from storage.questions import Question
from storage.work import Work

_TOGETHER: Final = frozenset({"follow_up_at", "follow_up_has_time"})
"""Two fields that tell one date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One sentence with how it was read."""

    text: str
    said_at: datetime
    zone: str
    draft: UpdateDraft

    @property
    def record(self) -> Record:
        """The record as it was read."""
        return self.record_of(self.draft)

    def record_of(self, draft: UpdateDraft) -> Record:
        """Return a draft as a record, on the clock of whoever said this."""
        return record_of(draft, ZoneInfo(self.zone))

    def about(self, name: str) -> Record:
        """Return the record with the opportunity that was meant."""
        number = self.draft.opportunity.id
        return {**self.record, "opportunity": {**({"id": number} if number else {}), "name": name}}


def reading_of(work: Work, me: Member, event: Event) -> Reading:
    """Return how the words behind a change of mine were read; behind a correction, those that it put right."""
    while number := event.data.get("corrects"):
        event = work.events.get(int(str(number)))
    words = str(event.data.get("words") or "")
    return _read(work, me, words, event.at, new=event.code is EventCode.CREATED)


def asked_about(work: Work, me: Member, question: Question) -> Reading:
    """Return how the words were read that a question keeps."""
    return _read(work, me, question.text, question.at)


def note_fix(
    work: Work, me: Member, reading: Reading, shown: UpdateDraft, meant: UpdateDraft, name: str | None, event: Event
) -> None:
    """Keep what a form put right: whatever differs from what it showed, and by name another opportunity."""
    before, after = reading.record_of(shown), reading.record_of(meant)
    differ = {field for field in before.keys() | after.keys() if before.get(field) != after.get(field)}
    changed = differ | _TOGETHER if differ & _TOGETHER else differ
    kept = {field: value for field, value in _about(reading, name).items() if field not in changed}
    right = {**kept, **{field: after[field] for field in changed & after.keys()}}
    _keep(work, me, CorrectionKind.FIXED, reading, right, event_id=event.id)


def note_edit(work: Work, me: Member, event: Event, words: str) -> None:
    """Keep that a message was edited, where it is read otherwise now."""
    reading = reading_of(work, me, event)
    right = _read(work, me, words, reading.said_at).record
    if right != reading.record:
        _keep(work, me, CorrectionKind.EDITED, reading, right, retold=words)


def note_choice(work: Work, me: Member, reading: Reading, name: str) -> Correction | None:
    """Keep that a button settled which opportunity was meant."""
    return _keep(work, me, CorrectionKind.CHOSEN, reading, reading.about(name))


def name_of(opportunity: Opportunity) -> str:
    """Return by which name an opportunity is known: its account's, where it has one."""
    return opportunity.name if opportunity.account_name in {"", NOBODY} else opportunity.account_name


def lines(work: Work) -> Iterator[dict[str, Any]]:
    """Yield every correction as a line of test data: what was said, what is expected, and what was read."""
    for kept in work.corrections.all():
        script = script_of(kept.text)
        named = kept.reading.get("opportunity") or find_names(kept.text, Known(names=tuple(kept.known)))
        yield {
            "id": f"{kept.kind}-{kept.id}",
            "lang": "en" if script == "latin" else "zh",
            "script": script,
            "now": kept.said_at.astimezone(ZoneInfo(kept.zone)).isoformat(timespec="seconds"),
            "tz": kept.zone,
            "text": kept.text,
            "known": list(kept.known),
            "expect": dict(kept.correction),
            "ignore": [] if named else ["opportunity"],
            "tags": [str(kept.kind)],
            "read": dict(kept.reading),
            **({"retold": kept.retold} if kept.retold else {}),
        }


def _read(work: Work, me: Member, words: str, at: datetime, *, new: bool = False) -> Reading:
    read = read_new if new else read_update
    draft = read(words, at.astimezone(ZoneInfo(me.zone)), names_known(work))
    return Reading(text=words, said_at=at, zone=me.zone, draft=draft)


def _about(reading: Reading, name: str | None) -> Record:
    return reading.about(name) if name else reading.record


def _keep(
    work: Work, me: Member, kind: CorrectionKind, reading: Reading, right: Record, **also: object
) -> Correction | None:
    """Write a correction down; without words nothing was read."""
    if not reading.text.strip():
        return None
    ref = reading.draft.opportunity
    names = [ref.name, *ref.candidates, right.get("opportunity", {}).get("name")]
    said = {
        "text": reading.text,
        "said_at": reading.said_at,
        "zone": reading.zone,
        "known": [*dict.fromkeys(filter(None, names))],
    }
    return work.corrections.add(kind=kind, member_id=me.id, reading=reading.record, correction=right, **said, **also)

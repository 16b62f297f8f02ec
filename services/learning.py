"""Keeping what people put right: the words, how they were read, and what was meant."""

from collections.abc import Iterator, Mapping
from typing import Any, Final
from zoneinfo import ZoneInfo

from parsing import Known, UpdateDraft
from parsing.names import find_names
from parsing.record import Record
from parsing.scripts import script_of
from sales.corrections import Correction, CorrectionKind
from sales.opportunity import Event
from sales.people import Member
from services.nicknames import learn, learnable
from services.readings import Reading, read_at, reading_of
from storage.work import Work

_TOGETHER: Final = frozenset({"follow_up_at", "follow_up_has_time"})
"""Two fields that tell one date."""

MOST_NICKNAMES: Final = 2000
"""More than these and the form that shows them would be too large for Slack."""


def put_right(reading: Reading, shown: UpdateDraft, meant: UpdateDraft, name: str | None) -> Record:
    """Return the record that was meant: whatever a form says otherwise than it showed, and by name what it is about."""
    before, after = reading.record_of(shown), reading.record_of(meant)
    differ = {field for field in before.keys() | after.keys() if before.get(field) != after.get(field)}
    changed = differ | _TOGETHER if differ & _TOGETHER else differ
    named = reading.about(name) if name else reading.record
    kept = {field: value for field, value in named.items() if field not in changed}
    return {**kept, **{field: after[field] for field in changed & after.keys()}}


def note_edit(work: Work, me: Member, event: Event, words: str) -> None:
    """Keep that a message was edited, where it is read otherwise now."""
    reading = reading_of(work, me, event)
    right = read_at(work, me, words, reading.said_at).record
    if right != reading.record:
        note(work, me, CorrectionKind.EDITED, reading, right, retold=words)


def note(
    work: Work, me: Member, kind: CorrectionKind, reading: Reading, right: Record, **also: object
) -> Correction | None:
    """Keep that a reading was put right; where nothing was said there is nothing to keep."""
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


def taught(work: Work, me: Member, reading: Reading, name: str) -> Mapping[str, str]:
    """Learn the words that stood where a customer's name stands, and return what is kept of that, if anything."""
    is_full = len(work.playbook.words.nicknames) >= MOST_NICKNAMES
    nickname = None if reading.names_nobody or is_full else learnable(work, reading)
    if nickname is None:
        return {}
    learn(work, me, nickname, name)
    return {"nickname": nickname, "account": name}


def note_choice(work: Work, me: Member, reading: Reading, name: str, *, new: bool = False) -> Correction | None:
    """Keep that a button settled which opportunity was meant, and learn from it; a new one has its own name."""
    learnt = {} if new else taught(work, me, reading, name)
    return note(work, me, CorrectionKind.CHOSEN, reading, reading.about(name), **learnt)


def tie(work: Work, lesson: Correction | None, opportunity_id: int) -> None:
    """Keep which change a choice has led to, so that taking that back takes back what was learned."""
    event = work.events.newest_of(opportunity_id)
    if lesson and event and event.id > lesson.id:
        work.corrections.tie(lesson.id, event.id)


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
            **({"languages": list(work.playbook.languages)} if work.playbook.languages else {}),
        }

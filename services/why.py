"""Why the health of an opportunity is what it is, down to the follow-ups and the changes behind every number."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sales.changes import from_json, to_json
from sales.dropping import is_to_drop
from sales.errors import SalesError
from sales.health import Health, health
from sales.opportunity import Event, EventCode, FollowUp, Opportunity
from sales.playbook import Playbook
from sales.silence import Silence, silence
from sales.stuck import Slip, Stuck, slip, stuck
from sales.vocabulary import Feedback
from sales.watched import progressed_at
from services.health import dwell_of, health_day
from services.history import Happening, happening
from services.pipeline import Details, details
from storage.work import Work

LOOKED_AT = 60
"""Changes and follow-ups that are looked through for what is behind a number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Something that the customer said, with what it is worth and the follow-up in which it was."""

    feedback: Feedback
    worth: int
    weight: int
    at: FollowUp | None
    """None where it is further back than anybody looks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Push:
    """A change that put the closing day off."""

    event: Event
    former: date
    now: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasons:
    """All that there is to say of a health."""

    shown: Details
    health: Health
    playbook: Playbook
    silence: Silence
    stuck: Sequence[Stuck]
    answers: Sequence[Answer]
    """The newest first."""
    progress: Happening | None
    """The change that was the last progress."""
    slip: Slip | None
    pushes: Sequence[Push]
    """The newest first."""
    to_drop: bool


def reasons(work: Work, opportunity: Opportunity) -> Reasons:
    """Return why an opportunity's health is what it is; refuses one that is not open, whose health nobody counts."""
    if not opportunity.is_open:
        raise SalesError("health-not-open", id=opportunity.id, name=opportunity.name)
    playbook, today = work.playbook_of(opportunity.team_id), health_day(work)
    told = health(opportunity, playbook, today)
    entries = [e for e in work.events.of(opportunity.id, LOOKED_AT) if not e.undone and e.code is not EventCode.UNDONE]
    return Reasons(
        shown=details(work, opportunity),
        health=told,
        playbook=playbook,
        silence=silence(opportunity, playbook, today),
        stuck=stuck(opportunity, playbook, work.now, dwell_of(work, opportunity.team_id)),
        answers=_answers(work, opportunity, told),
        progress=_progress(work, opportunity, entries),
        slip=slip(opportunity),
        pushes=list(_pushes(entries)),
        to_drop=is_to_drop(opportunity, told.score, playbook, today),
    )


def _answers(work: Work, o: Opportunity, told: Health) -> list[Answer]:
    said = [(each, f) for f in work.follow_ups.latest(o.id, LOOKED_AT) for each in f.feedback]
    return [
        Answer(
            feedback=feedback,
            worth=worth,
            weight=told.weights[place],
            at=said[place][1] if place < len(said) and said[place][0] is feedback else None,
        )
        for place, (feedback, worth) in enumerate(told.answers)
    ]


def _progress(work: Work, o: Opportunity, entries: Sequence[Event]) -> Happening | None:
    """Return the change that moved the moment of progress to where it stands; else what began then."""
    at = progressed_at(o)
    moved = [event for event in entries if event.changes.get("progressed_at", (None, None))[1] == to_json(at)]
    found = next(iter([*moved, *(event for event in entries if event.at == at)]), None)
    return happening(work, found) if found else None


def _pushes(entries: Sequence[Event]) -> Iterator[Push]:
    for event in entries:
        former, now = (from_json("close_on", each) for each in event.changes.get("close_on", (None, None)))
        if isinstance(former, date) and isinstance(now, date) and now > former:
            yield Push(event=event, former=former, now=now)

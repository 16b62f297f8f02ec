"""What people have said and what came of it, written down by somebody who watches both sides."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import func, select

from playground.courier import team_of
from playground.shapes import Json
from sales.changes import to_json
from sales.opportunity import Event, EventCode
from storage.schema import events
from storage.store import Store
from storage.work import Work

Fields = dict[str, object]
TOLD = ("name", "owner_id", "status", "stage", "grade", "amount", "next_on", "next_time", "last_words", "closed_on")
"""Fields that are held against what was said and against the history."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What somebody has meant to do by an act."""

    user: str
    code: EventCode
    number: int | None = None
    """The opportunity, unless it is a new one."""
    sets: Mapping[str, object] = field(default_factory=dict)
    words: str = ""
    """What is to be found in the follow-up, and nowhere else."""


@dataclass(kw_only=True)
class Thing:
    """Something that was said, pressed or sent, and how often it was brought."""

    key: str
    workspace: str
    envelope: Json
    meaning: Meaning | None = None
    brought: int = 0
    effects: list[list[int]] = field(default_factory=list)
    """The numbers of the changes that it made, for each time that it made any."""


class Ledger:
    """Counts the effects of each thing said, on its own workspace and on others."""

    def __init__(self, store: Store) -> None:
        """Begin with nothing said."""
        self._store = store
        self.things: dict[str, Thing] = {}
        self.seen: dict[str, list[int]] = {}
        """The changes of each workspace in the order in which they were made."""
        self.openings: dict[tuple[str, int], Fields] = {}
        """How each opportunity was when it was opened."""
        self.faults: list[str] = []
        self.command: str | None = None
        """The key of the command that was heard last."""

    def mean(self, key: str, workspace: str, meaning: Meaning) -> None:
        """Write down what is meant by a thing, which may have been brought already or not yet."""
        thing = self.things.setdefault(key, Thing(key=key, workspace=workspace, envelope={}))
        thing.meaning = meaning

    @contextmanager
    def hearing(self, envelope: Json) -> Iterator[None]:
        """Watch what bringing an envelope does."""
        key, team = key_of(envelope), str(team_of(envelope["payload"]))
        thing = self.things.setdefault(key, Thing(key=key, workspace=team, envelope=envelope))
        thing.envelope = envelope
        self.command = key if "command" in envelope["payload"] else self.command
        thing.brought += 1
        if stray := self.look():
            self.faults.append(f"nobody said anything, and yet: {stray}")
        try:
            yield
        finally:
            for workspace, fresh in self.look().items():
                self._note(thing, workspace, fresh)

    def _note(self, thing: Thing, workspace: str, fresh: list[int]) -> None:
        if workspace != thing.workspace:
            self.faults.append(f"{thing.key} of {thing.workspace} changed {workspace}")
        thing.effects.append(fresh)

    def look(self) -> dict[str, list[int]]:
        """Return the changes that are new since the last look, for each workspace that has any."""
        fresh: dict[str, list[int]] = {}
        with self._store.look() as connection:
            counted = connection.execute(select(events.c.workspace, func.count()).group_by(events.c.workspace)).all()
        for team, count in counted:
            if count != len(self.seen.get(team, ())):
                fresh[team] = self._new(team)
        return fresh

    def _new(self, team: str) -> list[int]:
        known = self.seen.setdefault(team, [])
        with self._store.read(team) as work:
            numbers = work.scope.all(work.scope.columns(events, "id").order_by(events.c.id))
            fresh = [row.id for row in numbers if row.id not in known]
            known += fresh
            for number in fresh:
                self._keep_opening(work, work.events.get(number))
        return fresh

    def _keep_opening(self, work: Work, event: Event) -> None:
        if event.code is EventCode.CREATED:
            self.openings[work.workspace, event.opportunity_id] = fields_of(work, event.opportunity_id)


def fields_of(work: Work, number: int) -> Fields:
    """Return the fields of an opportunity as the history writes them."""
    opportunity = work.opportunities.get(number)
    return {name: to_json(getattr(opportunity, name)) for name in TOLD}


def key_of(envelope: Json) -> str:
    """Return what makes two envelopes bring the same thing."""
    payload: dict[str, Any] = envelope["payload"]
    team = team_of(payload)
    if "event" in payload:
        return _of_event(str(team), payload["event_id"], payload["event"])
    if payload.get("type") == "view_submission":
        return f"{team} view {payload['view']['id']} {payload['view']['hash']}"
    return f"{team} {payload['trigger_id']}"


def key_of_words(team: str, channel: str, ts: str) -> str:
    """Return the key of a message."""
    return f"{team} {channel} {ts}"


def _of_event(team: str, event_id: str, event: Json) -> str:
    """A message that mentions the bot is told of twice, by two events."""
    is_words = event["type"] in {"message", "app_mention"} and not {"subtype", "edited"} & event.keys()
    return key_of_words(team, event["channel"], event["ts"]) if is_words else f"{team} {event_id}"

"""How something that was said before was read: its words, taken up again to be put right."""

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from parsing import UpdateDraft, read_new, read_update, record_of
from parsing.record import Record
from sales.opportunity import NOBODY, Event, EventCode, Opportunity, Place
from sales.people import Member
from services.finding import names_known
from storage.questions import Question
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One sentence with how it was read."""

    text: str
    said_at: datetime
    zone: str
    draft: UpdateDraft
    names_nobody: bool = False
    """Whether the place itself said which opportunity it is about, so that the words need no name."""

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
    reading = read_at(work, me, words, event.at, new=event.code is EventCode.CREATED)
    return replace(reading, names_nobody=event.place is Place.THREAD)


def asked_about(work: Work, me: Member, question: Question) -> Reading:
    """Return how the words were read that a question keeps."""
    return read_at(work, me, question.text, question.at)


def read_at(work: Work, me: Member, words: str, at: datetime, *, new: bool = False) -> Reading:
    """Return how words of mine are read, said at a moment."""
    read = read_new if new else read_update
    draft = read(words, at.astimezone(ZoneInfo(me.zone)), names_known(work))
    return Reading(text=words, said_at=at, zone=me.zone, draft=draft)


def name_of(opportunity: Opportunity) -> str:
    """Return by which name an opportunity is known: its account's, where it has one."""
    return opportunity.name if opportunity.account_name in {"", NOBODY} else opportunity.account_name

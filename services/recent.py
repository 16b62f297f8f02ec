"""Which opportunity somebody speaks of who names none: the one that they last filed or were last shown here."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from sales.authority import may_see
from sales.opportunity import Event, Opportunity
from sales.people import Member
from sales.vocabulary import Status
from services.day_cards import shown_on
from services.reminders import REMINDING
from services.said import Said
from storage.questions import Question
from storage.work import Work

FRESH: Final = timedelta(minutes=15)
"""How long a talk goes on in which a deal need not be named again."""
DM: Final = "D"


def recent(work: Work, me: Member, said: Said) -> Opportunity | None:
    """Return the opportunity of the last thing that I filed or was shown here, some minutes ago at most.

    None where several reminders came since I last filed something: any of them may be meant.
    """
    event = _filed(work, me, said)
    numbers = _shown(work, me, said, event.at if event else work.now - FRESH)
    if len(numbers) > 1 or not (numbers or event):
        return None
    found = work.opportunities.get(numbers[0] if numbers else event.opportunity_id if event else 0)
    return found if found.status is not Status.VOID and may_see(me, found) else None


def asked_last(work: Work, me: Member) -> Question | None:
    """Return the last question that waits for my answer, some minutes old at most."""
    last = work.questions.last_of(me.id)
    return last if last and last.answer is None and work.now - last.at <= FRESH else None


def waiting(work: Work, me: Member) -> Question | None:
    """Return the question that waits for my answer, if I have filed nothing since."""
    question, event = asked_last(work, me), work.events.last_of(me.id)
    options = question.options if question else ()
    is_choice = bool(options) and all(option.isdigit() or option.startswith("new:") for option in options)
    return question if question and is_choice and (event is None or event.at <= question.at) else None


def _filed(work: Work, me: Member, said: Said) -> Event | None:
    """Return my last change, unless it is old or was said in another place."""
    event = work.events.last_of(me.id)
    if event is None or work.now - event.at > FRESH:
        return None
    channel = str(event.data.get("message") or "").partition(":")[0]
    return event if channel in {"", said.channel} else None


def _shown(work: Work, me: Member, said: Said, since: datetime) -> list[int]:
    """Return the number that the last card of this conversation shows; all of them where reminders came together."""
    if not said.channel or not said.channel.startswith(DM):
        return []
    told = sorted(_told(work, me, said.channel, since), reverse=True)
    together = [numbers for _, is_due, numbers in told if told[0][1] and is_due] or [each[2] for each in told[:1]]
    return list(dict.fromkeys(number for numbers in together for number in numbers))


def _told(work: Work, me: Member, channel: str, since: datetime) -> Iterator[tuple[str, bool, list[int]]]:
    """Yield the messages of a conversation since a moment: when, whether it says what is due, and which it shows."""
    for card in work.cards.latest(channel, since):
        yield card.ts, card.kind in REMINDING, [card.opportunity_id]
    for day in work.mornings.sent_since(me.id, since):
        if day.sent_channel == channel and day.sent_ts:
            yield day.sent_ts, True, [number for number, _ in shown_on(day)]

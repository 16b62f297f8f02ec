"""Reads the fields of a record, one after the other, and gathers them with their places."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any, Final, NamedTuple

from parsing import money
from parsing.amounts import FoundAmount, find_amounts
from parsing.announced import WIDENED, widen
from parsing.channels import read_channel
from parsing.clauses import Clauses, clauses_of
from parsing.dates import FoundDate, find_dates, first_moment
from parsing.deciders import find_decider
from parsing.draft import Doubt, OpportunityRef
from parsing.endings import read_loss_reason, read_outcome, reason_in
from parsing.feedback import read_feedback
from parsing.fold import fold
from parsing.followups import assign
from parsing.known import Known
from parsing.people import as_contact, find_people
from parsing.rivals import find_rivals
from parsing.stages import read_grade, read_stage
from sales.vocabulary import LossReason, Outcome

Span = tuple[int, int]
MOST: Final = 12
"""Dates and amounts of one message that are weighed."""


_NO_REF: Final = OpportunityRef()


class About(NamedTuple):
    """Which opportunity a text is about, where it says so, and where names of customers stand."""

    ref: OpportunityRef = _NO_REF
    span: Span | None = None
    names: tuple[Span, ...] = ()
    loose: tuple[Span, ...] = ()
    """Of these, where half the name of a customer stands that the text is not about."""


@dataclass(slots=True)
class Reading:
    """What is gathered while a text is read."""

    text: str
    clauses: Clauses
    known: Known
    fields: dict[str, Any] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)

    def put(self, name: str, value: object, span: Span | None) -> None:
        """Note a field and where it was read."""
        self.fields[name] = value
        if span:
            self.spans[name] = span


def _uncovered(text: str, plain: str, spans: Iterable[Span]) -> str:
    """Put the words themselves back where stand-ins were."""
    for start, end in spans:
        text = text[:start] + plain[start:end] + text[end:]
    return text


def read_dates(reading: Reading, now: datetime, *, planned: bool) -> list[Span]:
    """Read the next action, the closing date and the day reported; give the places of coming dates."""
    found = [one for one in _days_named(reading, now) if one.kind != "set" or one.at][:MOST]
    dates = assign(found, reading.clauses, now, planned=planned)
    if dates.follow_up and dates.follow_up_at:
        one = dates.follow_up
        reading.put("follow_up_at", dates.follow_up_at, (one.start, one.end))
        reading.fields |= {"follow_up_time": dates.follow_up_time, "follow_up_words": one.text}
    if dates.close and dates.close_on:
        reading.put("close_on", dates.close_on, (dates.close.start, dates.close.end))
    if dates.happened and dates.happened_on:
        reading.put("happened_on", dates.happened_on, (dates.happened.start, dates.happened.end))
    return [
        (one.start, one.end)
        for one in found
        if one is dates.follow_up or (one is not dates.happened and _is_ahead(one, now))
    ]


def _days_named(reading: Reading, now: datetime) -> list[FoundDate]:
    """Find dates, in further languages as well where a workspace has switched any on."""
    if not reading.known.languages:
        return find_dates(reading.text, now)
    from parsing.foreign import find_dates_in  # noqa: PLC0415 - brings dateparser along, which few workspaces need

    return find_dates_in(reading.known.languages, reading.text, now)


def _is_ahead(found: FoundDate, now: datetime) -> bool:
    at = first_moment(found)
    return found.kind not in {"duration", "set"} and (at is None or at > now.replace(tzinfo=None))


def read_money(reading: Reading) -> None:
    """Read the value of the deal; a range is left as a doubt."""
    amounts = find_amounts(reading.text)[:MOST]
    chosen = money.choose(amounts, reading.clauses)
    bare = None if chosen else money.bare_amount(reading.clauses.folded)
    if bare:
        reading.put("amount", Decimal(bare["n"].replace(",", "")), bare.span("n"))
    if chosen is None:
        return
    reading.put("amount", chosen.value, (chosen.start, chosen.end))
    if chosen.currency and not money.is_countryless(chosen):
        reading.fields["currency"] = chosen.currency
    others = [amount for amount in amounts if amount is not chosen and _is_range(amount, chosen, reading.clauses)]
    if others:
        reading.doubts.append(Doubt(field="amount", readings=(others[0].text, chosen.text)))


def _is_range(one: FoundAmount, other: FoundAmount, clauses: Clauses) -> bool:
    first, last = sorted((one, other), key=lambda amount: amount.start)
    return re.fullmatch(r"\s*(?:-|~|or|或者?|到|至)\s*", clauses.folded[first.end : last.start]) is not None


def read_state(reading: Reading) -> None:
    """Read stage, grade and outcome."""
    stage = read_stage(reading.clauses, reading.known.stages)
    grade = read_grade(reading.text, reading.clauses)
    outcome = read_outcome(reading.clauses)
    if stage and not outcome:
        reading.put("stage", *stage)
    if grade:
        reading.put("grade", *grade)
    if outcome:
        reading.put("outcome", *outcome)


def read_talk(reading: Reading, ahead: list[Span]) -> None:
    """Read what the customer said, how, and about which product."""
    feedback = read_feedback(reading.clauses, reading.known.own("feedback"))
    if feedback:
        places = list(feedback.values())
        reading.put("feedback", tuple(feedback), (min(places)[0], max(place[1] for place in places)))
    channel = read_channel(reading.clauses, ahead)
    if channel:
        reading.put("channel", *channel)
    product = next(reading.known.own("products").find(reading.clauses.folded), None)
    if product:
        reading.put("product", product[0], product[1].span())


def read_loss(reading: Reading) -> None:
    """Read why a deal was lost; where no reason is given as one, what the customer said is it, or else a rival."""
    if reading.fields.get("outcome") is not Outcome.LOST:
        return
    reason = read_loss_reason(reading.clauses)
    said = reason_in(reading.fields.get("feedback", ()))
    if reason:
        reading.put("loss_reason", *reason)
    elif said:
        reading.put("loss_reason", said, reading.spans["feedback"])
    elif "competitors" in reading.fields:
        reading.put("loss_reason", LossReason.COMPETITOR, reading.spans["competitors"])


def read_people(reading: Reading, about: About, plain: str) -> None:
    """Read rivals, contacts and who decides; half the name of another customer may be theirs."""
    text, clauses = reading.text, reading.clauses
    if about.loose:
        text = _uncovered(text, plain, about.loose)
        clauses = clauses_of(fold(text))
    names = [span for span in about.names if span not in about.loose] if about.loose else list(about.names)
    rivals = find_rivals(text, clauses, names)
    if rivals:
        reading.put("competitors", tuple(rivals), next(iter(rivals.values())))
    people = find_people(text, clauses, [*names, *rivals.values()], about.loose)
    if rivals:
        theirs = tuple(map(fold, rivals))
        people = [one for one in people if not clauses.folded[: one.start].rstrip("的").endswith(theirs)]
    if people:
        reading.put("contacts", tuple(map(as_contact, people)), (people[0].start, people[0].end))
    if decider := find_decider(people, clauses):
        reading.put("decision_maker", decider.name or decider.role, (decider.start, decider.end))


def widen_all(reading: Reading) -> None:
    """Take into each place the words that only announce the value there."""
    spans = reading.spans
    for name in [name for name in spans if name in WIDENED]:
        spans[name] = widen(name, spans[name], reading.clauses.folded)

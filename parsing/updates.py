"""Reads a message about a deal into a draft of the record."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any, Final, NamedTuple

from parsing import money
from parsing.amounts import FoundAmount, find_amounts
from parsing.announced import WIDENED, pieces_left, widen
from parsing.channels import read_channel
from parsing.clauses import Clauses, clauses_of
from parsing.dates import FoundDate, find_dates, first_moment
from parsing.deciders import find_decider
from parsing.draft import Doubt, OpportunityRef, UpdateDraft
from parsing.endings import read_loss_reason, read_outcome, reason_in
from parsing.feedback import read_feedback
from parsing.fold import HAN, fold, narrow, tidy
from parsing.followups import assign
from parsing.known import Known
from parsing.meant import find_opportunity
from parsing.names import find_names
from parsing.patterns import Pattern
from parsing.people import as_contact, find_people
from parsing.rivals import find_rivals
from parsing.stages import read_grade, read_stage, stage_code
from parsing.strangers import is_company
from sales.vocabulary import LossReason, Outcome

Span = tuple[int, int]
_FRAME: Final = "".join(sorted(set(" \t.,:;!>-→。、，：；！")))
MOST: Final = 12
"""Dates and amounts of one message that are weighed."""
_MENTION: Final = Pattern(r"<@([UW][A-Z0-9]{2,20})(?:\|[^>]{0,80})?>")
_SOURCE: Final = Pattern(r"(?:\bsource|来源)\s*:\s*([\w\-]{1,40})")


@dataclass(slots=True)
class _Reading:
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


def _blot(text: str, spans: Iterable[Span]) -> str:
    """Put stand-ins for names, so that their words are not read as anything else."""
    for start, end in spans:
        text = text[:start] + _OTHERS.sub("x", HAN.sub("某", text[start:end])) + text[end:]
    return text


_OTHERS: Final = Pattern(r"[^\s某]")


def _uncovered(text: str, plain: str, spans: Iterable[Span]) -> str:
    """Put the words themselves back where stand-ins were."""
    for start, end in spans:
        text = text[:start] + plain[start:end] + text[end:]
    return text


def _read_marks(reading: _Reading) -> None:
    """Read Slack mentions."""
    mentions = tuple(dict.fromkeys(_MENTION.findall(reading.text))) if "<@" in reading.text else ()
    if mentions:
        reading.put("mentions", mentions, None)


def _read_dates(reading: _Reading, now: datetime, *, planned: bool) -> list[Span]:
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


def _days_named(reading: _Reading, now: datetime) -> list[FoundDate]:
    """Find dates, in further languages as well where a workspace has switched any on."""
    if not reading.known.languages:
        return find_dates(reading.text, now)
    from parsing.foreign import find_dates_in  # noqa: PLC0415 - brings dateparser along, which few workspaces need

    return find_dates_in(reading.known.languages, reading.text, now)


def _is_ahead(found: FoundDate, now: datetime) -> bool:
    at = first_moment(found)
    return found.kind not in {"duration", "set"} and (at is None or at > now.replace(tzinfo=None))


def _read_money(reading: _Reading) -> None:
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


def _read_state(reading: _Reading) -> None:
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


def _read_talk(reading: _Reading, ahead: list[Span]) -> None:
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


def _read_loss(reading: _Reading) -> None:
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


def _read_people(reading: _Reading, about: "_About", plain: str) -> None:
    """Read rivals, contacts and who decides; half the name of another customer may be theirs."""
    text, clauses = reading.text, reading.clauses
    if about.loose:
        text = _uncovered(text, plain, about.loose)
        clauses = clauses_of(fold(text))
    names = [span for span in about.names if span not in about.loose]
    rivals = find_rivals(text, clauses, names)
    if rivals:
        reading.put("competitors", tuple(rivals), next(iter(rivals.values())))
    people = find_people(text, clauses, [*names, *rivals.values()], about.loose)
    theirs = tuple(map(fold, rivals))
    people = [one for one in people if not theirs or not clauses.folded[: one.start].rstrip("的").endswith(theirs)]
    decider = find_decider(people, clauses)
    if people:
        reading.put("contacts", tuple(map(as_contact, people)), (people[0].start, people[0].end))
    if decider:
        reading.put("decision_maker", decider.name or decider.role, (decider.start, decider.end))


_NOTHING_YET: Final = Pattern(r"(?:<@[^>]{2,100}>|(?<!\w)@[\w\-]+|[\s>#@(（\[\"'“])*$")
_SEPARATOR: Final = Pattern(r"(?:['’]s\b|的(?!确|话))?\s*[)）\]\"'”]?\s*[:：,，、\-]*\s*")


def _note(text: str, span: Span | None) -> str:
    """Give the words as typed, less the name of the opportunity where they begin with it; people may stand before."""
    if span is None or (span[0] and not _NOTHING_YET.match(text[: span[0]])):
        return text.strip()
    head = text[: span[0]].rstrip(" \t#@(（[\"'“")
    gap = " " if head else ""
    separator = _SEPARATOR.match(text, span[1])
    return (head + gap + text[separator.end() if separator else span[1] :]).strip()


_SHORT: Final = 24
"""Letters that a note has at most which is nothing but a stage."""


def _short_states(reading: _Reading, note: str) -> None:
    """Read a note that is nothing but a stage: `quote`, 报价."""
    word = note.strip(_FRAME)
    if len(word) > _SHORT or "stage" in reading.fields:
        return
    code = stage_code(word, {fold(key): value for key, value in reading.known.stages.items()})
    if code:
        at = reading.text.rfind(word)
        reading.put("stage", code, (at, at + len(word)) if at >= 0 else None)


def read_update(text: str, now: datetime, known: Known | Iterable[str]) -> UpdateDraft:
    """Read a message about a deal; `now` is the sender's, and nothing that is not said is filled in."""
    known = Known.of(known)
    text = tidy(text)
    plain = narrow(text)
    hits = find_names(plain, known)
    ref, span = find_opportunity(plain, known, hits)
    names = tuple([(hit.start, hit.end) for hit in hits])
    loose = tuple([(hit.start, hit.end) for hit in hits if ref.name and not hit.exact and ref.name not in hit.names])
    named = _About(ref=ref, span=span, names=(*names, span) if span else names, loose=loose)
    if ref.unmatched is None or span is None:
        return _read(text, now, known, named)
    draft = _read(text, now, known, named._replace(names=names))
    if not _is_value(draft, span) and ref.unmatched not in draft.competitors:
        if is_company(plain, *span):
            return _read(text, now, known, named)
        if ref.unmatched not in {contact.name for contact in draft.contacts}:
            return draft
    return _read(text, now, known, _About(names=names))


def _is_value(draft: UpdateDraft, span: Span) -> bool:
    """Tell whether what looks like a name is a date or an amount: `Christmas`, `HK$ 300`."""
    places = [place for name, place in draft.spans.items() if name in _TELLING]
    return any(start < span[1] and span[0] < end for start, end in places)


def _widen(reading: _Reading) -> None:
    """Take into each place the words that only announce the value there."""
    spans = reading.spans
    for name in [name for name in spans if name in WIDENED]:
        spans[name] = widen(name, spans[name], reading.clauses.folded)


def _bare_stage(reading: _Reading, name: Span | None) -> None:
    """Read the stage of a new deal, which stands by itself between other values."""
    if reading.fields.keys() & {"stage", "outcome"}:
        return
    extra = {fold(word): code for word, code in reading.known.stages.items()}
    for start, words in pieces_left(reading.text, [*reading.spans.values(), *([name] if name else [])]):
        code = stage_code(words, extra)
        if code:
            place = (start, start + len(words))
            reading.put("stage", code, widen("stage", place, reading.clauses.folded))


_NO_REF: Final = OpportunityRef()


class _About(NamedTuple):
    """Which opportunity a text is about, where it says so, and where names of customers stand."""

    ref: OpportunityRef = _NO_REF
    span: Span | None = None
    names: tuple[Span, ...] = ()
    loose: tuple[Span, ...] = ()
    """Of these, where half the name of a customer stands that the text is not about."""


def _read(text: str, now: datetime, known: Known, about: _About, *, planned: bool = False) -> UpdateDraft:
    """Read everything but the opportunity, which is given; the line of a new deal is `planned`."""
    plain = _blot(narrow(text), about.names)
    source = _SOURCE.search(fold(plain))
    said = plain[slice(*source.span(1))] if source else ""
    if source:
        plain = _blot(plain, [source.span(1)])
    reading = _Reading(plain, clauses_of(fold(plain)), known)
    _read_marks(reading)
    if source:
        reading.put("source", said.lower(), source.span())
    ahead = _read_dates(reading, now, planned=planned)
    _read_money(reading)
    _read_state(reading)
    _read_talk(reading, ahead)
    _read_people(reading, about, narrow(text))
    _read_loss(reading)
    _widen(reading)
    if planned:
        _bare_stage(reading, about.span)
    return _drafted(reading, text, about)


def _drafted(reading: _Reading, text: str, about: _About) -> UpdateDraft:
    """Make the draft of what was gathered."""
    note = _note(text, about.span)
    _short_states(reading, note)
    if about.ref.candidates:
        reading.doubts.append(Doubt(field="opportunity", readings=about.ref.candidates))
    if about.span:
        reading.spans["opportunity"] = about.span
    return UpdateDraft(
        text=text,
        opportunity=about.ref,
        note=note,
        spans=reading.spans,
        doubts=tuple(reading.doubts),
        **reading.fields,
    )


def read_new(text: str, now: datetime, known: Known | Iterable[str]) -> UpdateDraft:
    """Read a new deal: its name is what stands before the first word that means something."""
    text = tidy(text).strip()
    draft = _read(text, now, Known.of(known), _About(), planned=True)
    end = _name_end(draft, text)
    name = text[:end].strip(_FRAME) or None
    if name is None:
        return draft
    span = (text.find(name), text.find(name) + len(name))
    about = _About(ref=OpportunityRef(unmatched=name), span=span, names=(span,))
    return _read(text, now, Known.of(known), about, planned=True)


_NEXT_WORDS: Final = Pattern(
    r"(?:\s|^)(?:call|called|sent|wants|needs|meet|met|demo|send|visit|email|follow[- ]?up|next|close|grade|stage|"
    r"amount|source|contact|owner|via|from|with|lead|qualified|proposal|quote|negotiation|signing|<@|@|[ABC](?=\s|$))"
    r"|[,，;；。]|[:：](?=\s|[\u3400-\u9fff])|(?:\s|(?<=[\u3400-\u9fff]))(?:[ABCabc](?:类|级)|阶段|金额|来源|联系人|等级|下一步|"
    r"(?<=\s)[ABC](?=\s|$)|(?<=\s)(?:线索|需求确认|方案|报价|谈判|签约))"
)


def _name_end(draft: UpdateDraft, text: str) -> int:
    """Find where the name of a new deal ends: at the first date, amount, grade, person's mark or telling word."""
    starts = [start for name, (start, _) in draft.spans.items() if name in _TELLING and start > 0]
    words = _NEXT_WORDS.search(text, 1)
    mention = _MENTION.search(text)
    starts += [found.start() for found in (words, mention) if found]
    return min(starts, default=len(text))


_TELLING: Final = frozenset({"follow_up_at", "close_on", "happened_on", "amount", "grade", "source"})

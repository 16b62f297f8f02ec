"""Reads a message about a deal into a draft of the record."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from parsing.announced import pieces_left, widen
from parsing.clauses import clauses_of
from parsing.draft import Doubt, OpportunityRef, UpdateDraft
from parsing.fold import HAN, fold, narrow, tidy
from parsing.gathering import (
    About,
    Reading,
    Span,
    read_dates,
    read_loss,
    read_money,
    read_people,
    read_state,
    read_talk,
    widen_all,
)
from parsing.known import Known
from parsing.meant import find_opportunity
from parsing.names import find_names
from parsing.patterns import Pattern
from parsing.stages import stage_code
from parsing.strangers import is_company

_FRAME: Final = "".join(sorted(set(" \t.,:;!>-→。、，：；！")))
_MENTION: Final = Pattern(r"<@([UW][A-Z0-9]{2,20})(?:\|[^>]{0,80})?>")
_SOURCE: Final = Pattern(r"(?:\bsource|来源)\s*:\s*([\w\-]{1,40})")


def _blot(text: str, spans: Iterable[Span]) -> str:
    """Put stand-ins for names, so that their words are not read as anything else."""
    for start, end in spans:
        text = text[:start] + _OTHERS.sub("x", HAN.sub("某", text[start:end])) + text[end:]
    return text


_OTHERS: Final = Pattern(r"[^\s某]")


def _read_marks(reading: Reading) -> None:
    """Read Slack mentions."""
    mentions = tuple(dict.fromkeys(_MENTION.findall(reading.text))) if "<@" in reading.text else ()
    if mentions:
        reading.put("mentions", mentions, None)


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


def _short_states(reading: Reading, note: str) -> None:
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
    named = About(ref=ref, span=span, names=(*names, span) if span else names, loose=loose)
    if ref.unmatched is None or span is None:
        return _read(text, now, known, named)
    draft = _read(text, now, known, named._replace(names=names))
    if not _is_value(draft, span) and ref.unmatched not in draft.competitors:
        if is_company(plain, *span):
            return _read(text, now, known, named)
        if ref.unmatched not in {contact.name for contact in draft.contacts}:
            return draft
    return _read(text, now, known, About(names=names))


def _is_value(draft: UpdateDraft, span: Span) -> bool:
    """Tell whether what looks like a name is a date or an amount: `Christmas`, `HK$ 300`."""
    places = [place for name, place in draft.spans.items() if name in _TELLING]
    return any(start < span[1] and span[0] < end for start, end in places)


def _bare_stage(reading: Reading, name: Span | None) -> None:
    """Read the stage of a new deal, which stands by itself between other values."""
    if reading.fields.keys() & {"stage", "outcome"}:
        return
    extra = {fold(word): code for word, code in reading.known.stages.items()}
    for start, words in pieces_left(reading.text, [*reading.spans.values(), *([name] if name else [])]):
        code = stage_code(words, extra)
        if code:
            place = (start, start + len(words))
            reading.put("stage", code, widen("stage", place, reading.clauses.folded))


def _read(text: str, now: datetime, known: Known, about: About, *, planned: bool = False) -> UpdateDraft:
    """Read everything but the opportunity, which is given; the line of a new deal is `planned`."""
    plain = _blot(narrow(text), about.names)
    source = _SOURCE.search(fold(plain))
    said = plain[slice(*source.span(1))] if source else ""
    if source:
        plain = _blot(plain, [source.span(1)])
    reading = Reading(plain, clauses_of(fold(plain)), known)
    _read_marks(reading)
    if source:
        reading.put("source", said.lower(), source.span())
    ahead = read_dates(reading, now, planned=planned)
    read_money(reading)
    read_state(reading)
    read_talk(reading, ahead)
    read_people(reading, about, narrow(text))
    read_loss(reading)
    widen_all(reading)
    if planned:
        _bare_stage(reading, about.span)
    return _drafted(reading, text, about)


def _drafted(reading: Reading, text: str, about: About) -> UpdateDraft:
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
    draft = _read(text, now, Known.of(known), About(), planned=True)
    end = _name_end(draft, text)
    name = text[:end].strip(_FRAME) or None
    if name is None:
        return draft
    span = (text.find(name), text.find(name) + len(name))
    about = About(ref=OpportunityRef(unmatched=name), span=span, names=(span,))
    return _read(text, now, Known.of(known), about, planned=True)


_NEXT_WORDS: Final = Pattern(
    r"(?:\s|^)(?:call|called|sent|wants|needs|they|their|he|she|meet|met|demo|send|visit|email|"
    r"follow[- ]?up|next|close|grade|stage|amount|source|contact|owner|via|from|with|lead|qualified|"
    r"proposal|quote|negotiation|signing|<@|"
    r"@|[ABC](?=\s|$))"
    r"|[,，;；。]|[:：](?=\s|[\u3400-\u9fff])"
    r"|(?:\s|(?<=[\u3400-\u9fff]))(?:[ABCabc](?:类|级)|阶段|金额|来源|联系人|等级|下一步|"
    r"(?<=\s)[ABC](?=\s|$)|(?<=\s)(?:线索|需求确认|方案|报价|谈判|签约))"
    r"|\s(?:大概|大约|差不多|估计|预计|预算|他们?|她们?|对方|客户|老板|说是?|想要?|需要|打算|准备)(?=[\u3400-\u9fff\d])"
    r"|\s[\u3400-\u9fff]{1,6}(?:介绍|推荐)"
)


def _name_end(draft: UpdateDraft, text: str) -> int:
    """Find where the name of a new deal ends: at the first date, amount, grade, person's mark or telling word."""
    starts = [start for name, (start, _) in draft.spans.items() if name in _TELLING and start > 0]
    words = _NEXT_WORDS.search(text, 1)
    mention = _MENTION.search(text)
    starts += [found.start() for found in (words, mention) if found]
    return min(starts, default=len(text))


_TELLING: Final = frozenset({"follow_up_at", "close_on", "happened_on", "amount", "grade", "source"})

"""What was understood of a sentence: told to a person field by field, or written for programs line by line."""

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

import click

from bot.spoken import word_refusal
from handlers.voice import Voice
from parsing import ContactDraft, Known, UpdateDraft, essence, read_update, record_of, show
from parsing.foreign_words import LANGUAGES
from sales.errors import SalesError

SAID: Final = ("text", "now", "tz")
"""What every line must say, as text."""


def moment_of(now: str | None, tz: str | None) -> datetime:
    """Return a moment on the clocks of a zone; by default this moment, here."""
    zone = zone_of(tz) if tz else None
    try:
        at = datetime.fromisoformat(now) if now else datetime.now().astimezone()
        if at.tzinfo is None:
            return at.replace(tzinfo=zone) if zone else at.astimezone()
        return at.astimezone(zone) if zone else at
    except (ValueError, OverflowError):
        raise SalesError("parse-now-wrong", said=now) from None


def zone_of(name: str) -> ZoneInfo:
    """Return a time zone by its name; refuses one that there is not."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise SalesError("parse-tz-wrong", said=name) from None


def answer_lines(t: Voice, lines: Iterable[bytes]) -> bool:
    """Write a record for each line as soon as it is read; tells whether a line was bad."""
    bad = False
    for line in lines:
        try:
            answer = record_of_line(line)
        except SalesError as refused:
            answer, bad = {"error": word_refusal(t, refused)}, True
        click.echo(json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace"))
    return bad


def record_of_line(line: bytes) -> dict[str, Any]:
    """Return the record of one JSON line; refuses a line that is no question."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise SalesError("parse-line-wrong") from None
    if not isinstance(row, dict):
        raise SalesError("parse-line-wrong")
    text, now, tz = (_text_of(row, name) for name in SAID)
    known = _texts_of(row, "known")
    if known is None:
        raise SalesError("parse-known-wrong")
    languages = _texts_of(row, "languages")
    if languages is None or not set(LANGUAGES).issuperset(languages):
        raise SalesError("parse-languages-wrong", languages=", ".join(LANGUAGES))
    at = moment_of(now, tz)
    return record_of(read_update(text, at, Known(names=known, languages=languages)), zone_of(tz))


def _texts_of(row: dict[str, Any], name: str) -> tuple[str, ...] | None:
    """Return a list of texts, empty where there is none; None where it is something else."""
    said = row.get(name) or []
    return tuple(said) if isinstance(said, list) and all(isinstance(each, str) for each in said) else None


def _text_of(row: dict[str, Any], name: str) -> str:
    value = row.get(name)
    if not isinstance(value, str) or (not value and name != "text"):
        raise SalesError("parse-field-missing", field=name)
    return value


def tell(t: Voice, draft: UpdateDraft, today: date) -> Iterator[str]:
    """Yield a line for each field with the words that it came from, then what is unsure and what is only kept."""
    told = [_line(t, draft, name, value) for name, value in _values(t, draft, today) if value]
    yield from told or [t("parse-nothing")]
    for doubt in draft.doubts:
        readings = click.style(t.listed(doubt.readings), fg="yellow")
        yield t("parse-doubt", label=t(_label(doubt.field)), readings=readings)
    if draft.note and told and not draft.changes_only:
        yield t("parse-note", words=draft.note)


def in_plain_words(t: Voice, draft: UpdateDraft, at: datetime, known: Iterable[str]) -> Iterator[str]:
    """Yield the words that mean the same whenever they are said, where reading them shows that they do."""
    words = show(draft, t.language)
    again = read_update(words, at, known)
    if draft.changed and essence(again) == essence(draft):
        yield t("parse-plain", words=click.style(words, bold=True))


def _label(field: str) -> str:
    return f"parse-{field.replace('_', '-')}"


def _line(t: Voice, draft: UpdateDraft, name: str, value: str) -> str:
    start, end = draft.spans.get(name, (0, 0))
    label, shown = click.style(t(_label(name)), fg="cyan"), click.style(value, bold=True)
    if start == end:
        return t("parse-line", label=label, value=shown)
    return t("parse-line-from", label=label, value=shown, words=click.style(draft.text[start:end], dim=True))


def _values(t: Voice, draft: UpdateDraft, today: date) -> Iterator[tuple[str, str | None]]:
    """Yield each field with its value in the reader's words, empty where nothing is said."""
    counter = Voice(t.language)
    yield "opportunity", _about(t, draft)
    yield "happened_on", counter.day(draft.happened_on, today) if draft.happened_on else None
    yield "channel", draft.channel and t(f"parse-channel-{draft.channel}")
    yield "feedback", counter.words("feedback", draft.feedback)
    yield "product", draft.product
    yield "contacts", counter.listed(_person(t, one) for one in draft.contacts)
    yield "decision_maker", draft.decision_maker
    yield "competitors", counter.listed(draft.competitors)
    yield "stage", draft.stage and counter.term("stage", draft.stage)
    yield "grade", draft.grade
    yield "amount", counter.money(draft.amount, draft.currency) if draft.amount is not None else None
    yield "close_on", counter.day(draft.close_on, today) if draft.close_on else None
    yield "outcome", draft.outcome and counter.term("status", draft.outcome)
    yield "loss_reason", draft.loss_reason and counter.term("loss", draft.loss_reason)
    on, at = draft.follow_up_at, draft.follow_up_time
    yield "follow_up_at", counter.when(on, at, today) if on else None


def _about(t: Voice, draft: UpdateDraft) -> str | None:
    ref = draft.opportunity
    if ref.unmatched:
        return t("parse-unmatched", name=ref.unmatched)
    return " ".join(filter(None, [f"#{ref.id}" if ref.id else "", ref.name])) or None


def _person(t: Voice, contact: ContactDraft) -> str:
    if contact.name and contact.role:
        return t("parse-person", name=contact.name, role=contact.role)
    return contact.name or contact.role or ""

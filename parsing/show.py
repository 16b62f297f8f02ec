"""Tells a draft in words that are read as the same draft: the inverse of reading."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from typing import Final

from parsing.clauses import clauses_of
from parsing.currencies import words_of
from parsing.draft import ContactDraft, OpportunityRef, UpdateDraft
from parsing.fold import fold
from parsing.people import as_contact, find_people
from parsing.rivals import find_rivals
from parsing.show_words import WORDS, ShowWords
from sales.vocabulary import Feedback, Outcome


def essence(draft: UpdateDraft) -> UpdateDraft:
    """Return a draft less the words that it came from and less what it leaves open.

    Emptied are `text`, `note`, `spans`, `follow_up_words` and `doubts`, and the candidates of the opportunity.
    """
    ref = replace(draft.opportunity, candidates=())
    return replace(draft, text="", note="", spans={}, follow_up_words=None, doubts=(), opportunity=ref)


def show(draft: UpdateDraft, language: str = "en") -> str:
    """Tell a draft in words of a language, `en` or `zh`, that `read_update` reads as the same draft.

    What is read back equals `essence(draft)`, given the same names and stages as known, a moment before the next
    action, and a text within the limit of what is read. Days and amounts are told in full, so that the words mean
    the same tomorrow; names stand as they are.
    """
    words = WORDS[language]
    told = words.between.join(_clauses(draft, words))
    name = _name(draft.opportunity)
    return (words.about.format(name) + told).strip() if name else told


def _name(ref: OpportunityRef) -> str:
    number = f"#{ref.id}" if ref.id is not None else None
    return " ".join(filter(None, (number, ref.name or ref.unmatched)))


def _clauses(draft: UpdateDraft, words: ShowWords) -> Iterator[str]:
    """Yield the clauses: the contact first, as the first one tells its channel; why a deal was lost last."""
    yield from _contact(draft, words)
    yield from _people(draft, words)
    yield from _talk(draft, words)
    yield from _record(draft, words)
    yield from (f"<@{mention}>" for mention in draft.mentions)
    yield from _end(draft, words)


def _contact(draft: UpdateDraft, words: ShowWords) -> Iterator[str]:
    how = words.channels[draft.channel] if draft.channel else words.talked
    if draft.happened_on:
        yield words.happened.format(how=how, day=draft.happened_on)
    elif draft.channel:
        yield how


def _talk(draft: UpdateDraft, words: ShowWords) -> Iterator[str]:
    unexplained = draft.outcome is Outcome.LOST and draft.loss_reason is None
    yield from (_feedback(code, words, plainer=unexplained) for code in draft.feedback)
    yield from (_first_read(_RIVAL, name, _rivals_in, {name}) for name in draft.competitors)


def _feedback(code: Feedback, words: ShowWords, *, plainer: bool) -> str:
    return (plainer and words.plainer.get(code)) or words.feedback[code]


def _record(draft: UpdateDraft, words: ShowWords) -> Iterator[str]:
    if draft.stage:
        yield words.stage.format(words.stages.get(draft.stage, draft.stage))
    if draft.grade:
        yield words.grade.format(draft.grade)
    if draft.amount is not None:
        yield words.amount.format(_money(draft.amount, draft.currency, words.no_currency))
    if draft.close_on:
        yield words.close.format(draft.close_on)
    if draft.follow_up_at:
        yield words.follow_up.format(_moment(draft.follow_up_at, draft.follow_up_time))
    if draft.source:
        yield words.source.format(draft.source)


def _moment(day: date, clock: time | None) -> str:
    return f"{day} {clock:%H:%M}" if clock else str(day)


def _money(value: Decimal, currency: str | None, no_currency: str) -> str:
    """Write an amount in figures, with what tells that it is money."""
    if currency is None:
        return f"{value / _THOUSAND if no_currency == 'k' else value:f}{no_currency}"
    before, behind = words_of(currency)
    return f"{before}{value:f}{behind}"


_THOUSAND: Final = 1000


def _end(draft: UpdateDraft, words: ShowWords) -> Iterator[str]:
    if draft.outcome is Outcome.WON:
        yield words.won
    elif draft.outcome:
        yield words.reasons[draft.loss_reason] if draft.loss_reason else words.lost


def _people(draft: UpdateDraft, words: ShowWords) -> Iterator[str]:
    """Yield each contact; who decides is told right behind the first who bears that name or title."""
    decider = draft.decision_maker
    for contact in draft.contacts:
        yield _person(contact, words)
        if decider and decider == (contact.name or contact.role):
            yield words.decides
            decider = None


def _person(contact: ContactDraft, words: ShowWords) -> str:
    kinds = [kind for kind in ("name", "role") if getattr(contact, kind)]
    ways = _PERSON["+".join(kinds)]
    ordered = ways if words is WORDS["en"] else sorted(ways, key=str.isascii)
    return _first_read(ordered, contact, _contacts_in, [contact])


_RIVAL: Final = ("vs {}", "在用{}", "竞争对手是{}", "选了{}")
_PERSON: Final = {
    "name+role": ("contact {0.name} ({0.role})", "联系人：{0.role}{0.name}", "联系人：{0.name}({0.role})",
                  "contact {0.name}, she is the {0.role}", "联系人：{0.name}，他是{0.role}"),
    "name": ("contact {0.name}", "联系人：{0.name}"),
    "role": ("with the {0.role}", "联系人：{0.role}"),
}  # fmt: skip
"""Ways of saying a value, of which some take only names of one script or titles of one kind."""


def _first_read(ways: list[str] | tuple[str, ...], value: object, read: Callable[[str], object], wanted: object) -> str:
    """Say a value in the first way that is read as it."""
    said = [way.format(value) for way in ways]
    return next((words for words in said if read(words) == wanted), said[0])


def _contacts_in(words: str) -> list[ContactDraft]:
    return [as_contact(person) for person in find_people(words, clauses_of(fold(words)), [])]


def _rivals_in(words: str) -> set[str]:
    return set(find_rivals(words, clauses_of(fold(words)), []))

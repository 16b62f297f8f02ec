"""Finds the people on the customer's side, and who of them decides."""

import re
from dataclasses import dataclass, field
from typing import Final

from parsing.clauses import Clauses
from parsing.draft import ContactDraft
from parsing.fold import fold, simplify
from parsing.patterns import Pattern, Phrases
from parsing.people_words import (
    AT_COMPANY,
    CHIEF_ALONE,
    DECIDER_IS,
    DECIDES,
    DENIED,
    DOES,
    FULL_TITLED,
    HAN_LABELLED,
    HAN_LATIN,
    HAN_NAMED_ROLE,
    HAN_PLAIN,
    HAN_ROLE_ALONE,
    HAN_ROLE_NAMED,
    HONOURED,
    IS_A,
    MET,
    NICK,
    OUR_SIDE,
    OURS,
    PRONOUN,
    ROLE_ALONE,
    SHORT_TITLED,
    TITLED,
)
from parsing.wordlists import COMMON_WORDS, NO_PEOPLE


@dataclass(slots=True)
class Person:
    """Somebody found in a text."""

    name: str | None
    role: str | None
    start: int
    end: int
    places: list[tuple[int, int]] = field(default_factory=list)
    """Where the person is mentioned again."""


def _plausible(name: str) -> bool:
    """Tell whether capitalised words are a person's name and not an everyday word, a product or a place."""
    words = [word.strip(".'") for word in re.findall(r"[a-z.]+", fold(name))]
    return bool(words) and words[0] not in NO_PEOPLE and _EVERYDAY.isdisjoint(words)


_HONORIFICS: Final = frozenset({"dr", "mr", "mrs", "ms", "prof"})
_EVERYDAY: Final = COMMON_WORDS - _HONORIFICS - {"bill", "sue", "rob", "drew"}
_NOT_LAST: Final = COMMON_WORDS | NO_PEOPLE


def _trim(name: str) -> str:
    """Cut a second capitalised word that is no name: `Bob Monday`."""
    first, *rest = name.split(" ")
    if rest and first.strip(".").lower() not in _HONORIFICS and fold(rest[-1]) in _NOT_LAST:
        return first
    return name


_NAMED: Final = Phrases((*TITLED, HONOURED, MET, DOES, AT_COMPANY))
_IN_OFFICE: Final = Phrases((ROLE_ALONE, CHIEF_ALONE))
_CAPITAL: Final = Pattern(r"[A-Z][a-z]+")


def _english(text: str, folded: str) -> list[Person]:
    people = _english_names(text, folded) if any(map(_plausible, _CAPITAL.compiled.findall(text))) else []
    for _, pattern in _IN_OFFICE.sift(folded):
        for match in pattern.finditer(text):
            group = "role" if match["role"] else "role2"
            people.append(Person(None, match[group], match.start(group), match.end(group)))
    return people


def _english_names(text: str, folded: str) -> list[Person]:
    people: list[Person] = []
    for place, pattern in _NAMED.sift(folded):
        for match in pattern.finditer(text):
            name = _trim(match["name"])
            if place < len(TITLED) and _plausible(match["name"]):
                people.append(Person(name, match["role"], match.start(), match.end()))
            elif place >= len(TITLED) and _plausible(name):
                people.append(Person(name, None, match.start("name"), match.start("name") + len(name)))
    return people


_HAN_NAMED: Final = Phrases((HAN_ROLE_NAMED, HAN_NAMED_ROLE))
_HAN_CALLED: Final = Phrases((FULL_TITLED, SHORT_TITLED, NICK, HAN_PLAIN))
_HAN_IN_LATIN: Final = Phrases((HAN_LATIN, HAN_LABELLED))
_HAN_IN_OFFICE: Final = Phrases((HAN_ROLE_ALONE,))


def _chinese(text: str, clauses: Clauses) -> list[Person]:
    plain, folded = simplify(text), clauses.folded
    people = [
        Person(text[slice(*m.span("name"))], text[slice(*m.span("role"))], m.start(), m.end())
        for place, pattern in _HAN_NAMED.sift(folded)
        for m in pattern.finditer(plain if place else folded)
    ]
    for _, pattern in _HAN_CALLED.sift(folded):
        for match in pattern.finditer(folded):
            group = next(name for name, words in match.groupdict().items() if words)
            people.append(Person(text[slice(*match.span(group))], None, *match.span(group)))
    people += [
        Person(m["name"], None, *m.span("name"))
        for _, pattern in _HAN_IN_LATIN.sift(folded)
        for m in pattern.finditer(plain)
        if _plausible(m["name"])
    ]
    people += [
        Person(None, text[slice(*m.span("role"))], *m.span("role"))
        for _, pattern in _HAN_IN_OFFICE.sift(folded)
        for m in pattern.finditer(folded)
    ]
    return people


def _is_ours(person: Person, text: str) -> bool:
    """Tell whether somebody is a colleague."""
    return bool(
        OURS.search(text[max(0, person.start - 24) : person.start])
        or OUR_SIDE.match(text[person.end : person.end + 30])
    )


def find_people(text: str, clauses: Clauses, taken: list[tuple[int, int]]) -> list[Person]:
    """Find the customer's people in reading order; `taken` holds the places of companies' names."""
    people = _english(text, clauses.folded)
    if not text.isascii():
        people += _chinese(text, clauses)
    kept: list[Person] = []
    plain = simplify(text)
    for person in people:
        inside = any(person.start < end and start < person.end for start, end in taken)
        if (
            not inside
            and not _is_ours(person, plain)
            and not any(person.start < k.end and k.start < person.end for k in kept)
        ):
            kept.append(person)
    kept.sort(key=lambda person: person.start)
    return _merged(_with_titles(kept, plain))


def _with_titles(people: list[Person], text: str) -> list[Person]:
    """Give a title that is told later, as in `she's the CFO`, to the person named before."""
    kept: list[Person] = []
    for person in people:
        bearer = kept[-1] if kept and kept[-1].name and not kept[-1].role else None
        if bearer and not person.name and IS_A.search(text[max(0, person.start - 24) : person.start]):
            bearer.role = person.role
        else:
            kept.append(person)
    return kept


def _merged(people: list[Person]) -> list[Person]:
    """Join mentions of the same person: a first name with the full one, a role with itself."""
    kept: list[Person] = []
    for person in people:
        twin = next((other for other in kept if _same(person, other)), None)
        if twin is None:
            kept.append(person)
        else:
            twin.places.append((person.start, person.end))
            twin.role = twin.role or person.role
            twin.name = max(twin.name or "", person.name or "", key=len) or None
    return kept


def _same(one: Person, other: Person) -> bool:
    if one.name and other.name:
        a, b = sorted((fold(one.name), fold(other.name)), key=len)
        return (
            b == a
            or b.startswith(a + " ")
            or b.endswith(" " + a)
            or (len(a) > 1 and not a.isascii() and b.startswith(a))
        )
    return bool(one.role and other.role and fold(one.role) == fold(other.role))


def find_decider(people: list[Person], clauses: Clauses) -> Person | None:
    """Find who decides or holds the budget, where the text says so."""
    for person in people:
        if DECIDER_IS.search(clauses.folded[max(0, person.start - 60) : person.start]):
            return person
    for match in DECIDES.finditer(clauses.folded):
        lead = clauses.before(match.start())
        if DENIED.search(lead):
            continue
        inside = [
            p
            for p in people
            for start, end in ((p.start, p.end), *p.places)
            if clauses.span(match.start())[0] <= start and end <= match.start() + 1
        ]
        before = [p for p in people if p.end <= match.start()]
        if inside or (before and (PRONOUN.search(lead) or not lead.strip())):
            return (inside or before)[-1]
    return None


def as_contact(person: Person) -> ContactDraft:
    """Give a person as part of a draft."""
    return ContactDraft(name=person.name, role=person.role)

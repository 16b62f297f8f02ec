"""Finds the people on the customer's side, by name, by title, or both."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from parsing import people_en, people_zh, roles_en
from parsing.clauses import Clauses
from parsing.draft import ContactDraft
from parsing.fold import fold, simplify
from parsing.given_names import GIVEN
from parsing.patterns import Pattern
from parsing.people_en import Found
from parsing.people_words import IS_A, OUR_SIDE, OURS
from parsing.tokens_en import tokens_of

Span = tuple[int, int]


@dataclass(slots=True)
class Person:
    """Somebody found in a text."""

    name: str | None
    role: str | None
    start: int
    end: int
    places: list[Span] = field(default_factory=list)
    """Where the person is mentioned again."""


_TITLE_FIRST: Final = Pattern(
    r",? |: | ?[(]| (?:is|was|called|named) (?:now )?|\s?(?:是|叫|为|:|换成了?|换了|新来的?)?\s?"
)
_PART_FIRST: Final = Pattern(r" ?|的|那边的?|这边的?")
_NAME_FIRST: Final = Pattern(
    r"(?: (?:from|of|at|@) [^,.;()]{2,40}?)? ?[((](?:their |the |our |new |他们的?|[\w&. -]{2,30}['\u2019]s |某+[的 ]?|"
    r"x[x ]+)?"
    r"|, (?:their |the |our |new |who is (?:the |their )?|who's (?:the |their )?|[\w&. -]{2,30}['\u2019]s )?"
    r"| ?/ ?|,? (?:is|was|as) (?:the |their |a |our )?(?:new )?| (?:-|\u2013) (?:the |their )?"
    r"| (?:their|the|our) (?:new )?"
    r"|[是,，](?:某+的?|他们家?的?|公司的?|新来?的?)?"
    r"|(?:现在|刚刚?|已经?|新|又|被)*(?:(?:升|担|出|接|调|就|兼|委)任|升(?:为|成|到|了)|当(?:上|了)+)(?:他们的?|公司的?|新的?)?"
)
_PART_LAST: Final = Pattern(r" ?[((](?:their |the )?|, (?:their )?| (?:from|in|over in) (?:their |the )?")


def find_people(text: str, clauses: Clauses, taken: list[Span], loose: Iterable[Span] = ()) -> list[Person]:
    """Find the customer's people in reading order.

    `taken` holds the places of companies' names; at those of `loose` stands half a company's name, or a person's.
    """
    names, titles = _gather(text, clauses.folded, taken)
    if not names and not titles:
        return []
    plain = simplify(text)
    named = [(name.sure, _with_title(name, titles, plain, clauses.folded)) for name in names]
    known = {person.name for known, person in named if known or person.role}
    sure = [person for _, person in named if person.name in known]
    sure += [Person(None, title.text, title.start, title.end) for title in titles if title.sure]
    theirs = [one for one in sure if not _is_ours(one, plain) and not _is_company(one, loose)]
    theirs.sort(key=lambda person: person.start)
    return _merged(_told_later(theirs, plain))


def _gather(text: str, folded: str, taken: list[Span]) -> tuple[list[Found], list[Found]]:
    """Give names and titles of both languages; none lies in another, and titles not in names."""
    tokens = tokens_of(text)
    titles = roles_en.find_titles(tokens, text)
    titled = {token.start for title in titles for token in tokens if title.start <= token.start < title.end}
    names = people_en.find_names(tokens, text, titled)
    if not text.isascii():
        han = people_zh.find_names(text, folded)
        names = [name for name in han if name.sure] + names + [name for name in han if not name.sure]
        wide = people_zh.find_titles(text, folded)
        titles = [
            one for one in titles if not any(two.start <= one.start and one.end <= two.end for two in wide)
        ] + wide
    names = _apart(names, taken)
    sure = [(name.start, name.end) for name in names if name.sure]
    return names, _apart(titles, [*taken, *sure])


def _apart(found: list[Found], taken: list[Span]) -> list[Found]:
    """Keep what overlaps neither a taken place nor what was kept before, in reading order."""
    if not found:
        return []
    spans = list(taken)
    kept = []
    for one in found:
        if not any(one.start < end and start < one.end for start, end in spans):
            spans.append((one.start, one.end))
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _with_title(name: Found, titles: list[Found], text: str, folded: str) -> Person:
    """Give somebody the title beside the name, which then stands for nobody else."""
    person = Person(name.text, None, name.start, name.end)
    title = next((one for one in titles if _belongs(name, one, text)), None) if titles else None
    wide = people_zh.title_beside(name, text, folded)
    if wide and (title is None or len(wide.text) > len(title.text)):
        title = wide
        titles[:] = [one for one in titles if one.end <= wide.start or wide.end <= one.start]
        titles.append(wide)
    if title:
        person.role = title.text
        person.start, person.end = min(name.start, title.start), max(name.end, title.end)
        titles.remove(title)
    return person


def _belongs(name: Found, title: Found, text: str) -> bool:
    """Tell whether nothing but a link stands between a name and a title."""
    if title.end <= name.start:
        gap = text[title.end : name.start]
        return (_PART_FIRST if title.tight else _TITLE_FIRST).fullmatch(gap) is not None
    return bool((_PART_LAST if title.tight else _NAME_FIRST).fullmatch(text[name.end : title.start]))


_BOSSES: Final = frozenset({"老板", "老闆"})
_TO_OURS: Final = Pattern(r"我[^,。;!?，他她客对某]{0,6}[跟找问和请同]$")
"""Before a boss without a name, that it is the writer's: 我明天跟老板碰一下."""


def _is_ours(person: Person, text: str) -> bool:
    """Tell whether somebody is a colleague."""
    lead = text[max(0, person.start - 24) : person.start]
    if person.role in _BOSSES and not person.name and _TO_OURS.search(lead):
        return True
    return bool(OURS.search(lead) or OUR_SIDE.match(text[person.end : person.end + 30]))


def _is_company(person: Person, loose: Iterable[Span]) -> bool:
    """Tell whether what stands where half a company's name does is no more than that."""
    first = fold(person.name or "").split(" ")[0]
    bare = not person.role and first not in GIVEN and first.isascii()
    return bare and any(start <= person.start and person.end <= end + 2 for start, end in loose)


def _told_later(people: list[Person], text: str) -> list[Person]:
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


def as_contact(person: Person) -> ContactDraft:
    """Give a person as part of a draft."""
    return ContactDraft(name=person.name, role=person.role)

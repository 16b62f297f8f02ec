"""Finds names and titles of people among the Chinese words of a text."""

import re
from typing import Final

from parsing.fold import simplify
from parsing.patterns import Pattern, Phrases
from parsing.people_cues import AFTER, BEFORE, BEFORE_WEAK, WITH_WEAK
from parsing.people_en import Found
from parsing.people_words import (
    DEPARTMENT,
    FULL_TITLED,
    HAN_BARE,
    HAN_LABELLED,
    HAN_LATIN,
    HAN_ROLE_ALONE,
    LATIN_TITLED,
    NEIGHBOURS,
    NICK,
    SHORT_TITLED,
    SPEAKS,
    TALKED_TO,
    TALKS,
)
from parsing.titles_zh import ALONE, BEHIND, BESIDE, LATIN, PART_BEHIND

_TITLED: Final = Phrases((FULL_TITLED, SHORT_TITLED, NICK, NEIGHBOURS))
_IN_LETTERS: Final = Phrases((LATIN_TITLED, HAN_LATIN, HAN_LABELLED))
_TITLES: Final = Phrases((ALONE, HAN_ROLE_ALONE, DEPARTMENT, LATIN))
_PART: Final = 2
_LATIN: Final = 3
_BESIDE: Final = Phrases((BESIDE, BEHIND, PART_BEHIND))
_LETTERS: Final = Pattern(r"[A-Z][a-z]")
_LEFT: Final = Pattern(r"([A-Za-z/]+) ?([A-Za-z/&]+|&)? $")
_RIGHT: Final = Pattern(r"'?s? ?([a-z@]+)")
_REACH: Final = 16
_OF: Final = frozenset({"of", "from", "at", "@", "their", "is"})
_STARTS: Final = Pattern(r"(?:^|[,。;:!?\n某的] ?)$")


def find_names(text: str, folded: str) -> list[Found]:
    """Find names with Chinese titles or between Chinese words, and names in Chinese characters."""
    plain = simplify(text)
    found = [_found(text, m, sure=True) for _, pattern in _TITLED.sift(folded) for m in pattern.finditer(folded)]
    if _LETTERS.search(text):
        found += [
            _found(text, m, sure=True) for _, pattern in _IN_LETTERS.sift(folded) for m in pattern.finditer(plain)
        ]
    return found + [_found(text, m, sure=_is_sure(folded, *m.span("name"))) for m in HAN_BARE.finditer(folded)]


def find_titles(text: str, folded: str) -> list[Found]:
    """Find titles; parts of a company count only beside a name."""
    return [
        _found(text, match, sure=place != _PART, tight=place == _PART)
        for place, pattern in _TITLES.sift(folded)
        for match in pattern.finditer(text if place == _LATIN else folded)
    ]


def title_beside(name: Found, text: str, folded: str) -> Found | None:
    """Find a title right before or behind a name, with all that its bearer looks after."""
    if text.isascii() or not _BESIDE.may_match(folded):
        return None
    before = BESIDE.search(folded, max(0, name.start - _REACH), name.start)
    match = before or BEHIND.match(folded, name.end) or PART_BEHIND.match(folded, name.end)
    return _found(text, match, sure=False) if match else None


def _found(text: str, match: re.Match[str], *, sure: bool, tight: bool = False) -> Found:
    group = next(name for name, words in match.groupdict().items() if words)
    return Found(text[slice(*match.span(group))], *match.span(group), sure, tight)


def _is_sure(folded: str, start: int, end: int) -> bool:
    """Tell whether what may be a Chinese name is one, by the words on both sides."""
    lead = folded[max(0, start - 24) : start]
    if TALKED_TO.search(lead) and TALKS.match(folded, end):
        return True
    if _STARTS.search(lead) and SPEAKS.match(folded, end):
        return True
    return _is_among_english(folded, lead, end)


def _is_among_english(folded: str, lead: str, end: int) -> bool:
    """Tell whether English words on one side speak of a person: call 王磊, 刘洋 of Acme."""
    right = _RIGHT.match(folded, end)
    if right and (right[1] in AFTER or right[1] in _OF) and (not lead or not _is_han(lead[-1])):
        return True
    left = _LEFT.search(lead)
    if left is None or _is_han(folded[end : end + 1]):
        return False
    word, before = (left[2], left[1]) if left[2] else (left[1], "")
    return word in BEFORE or (word in BEFORE_WEAK and before in WITH_WEAK)


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"

"""Reads how the contact that is being reported took place."""

import re
from typing import Final

from parsing.channel_words import (
    AHEAD,
    BARE,
    NOT_YET,
    NOUN_LEAD,
    NOUN_TAIL,
    OVER_NOW,
    PAST,
    PLANS,
    SAID_THERE,
    STRONG,
    WORDS,
)
from parsing.clauses import Clauses
from parsing.patterns import Sayings, matches_of
from sales.vocabulary import Channel

_SAYINGS: Final = Sayings(enumerate(words for _, words in WORDS))
_NEAR: Final = 14
"""Characters behind a word of contact that may make a plan of it."""


def _reported(match: re.Match[str], clauses: Clauses, ahead: list[tuple[int, int]]) -> bool:
    """Tell whether words of contact speak of one that took place."""
    start, end = clauses.span(match.start())
    folded, word = clauses.folded, match.group()
    before, lead = folded[start : match.start()], folded[start : match.end()]
    coming = any(start <= at < end for at, _ in ahead)
    if coming and word in PLANS and not PAST.search(lead + folded[match.end() : match.end() + 2]):
        return False
    if STRONG.search(word) and not NOT_YET.search(before):
        return True
    if (SAID_THERE.match(folded, match.end()) or OVER_NOW.match(folded, match.end())) and not AHEAD.search(lead):
        return True
    if word in BARE and not _is_thing(match, before, folded):
        return False
    past = PAST.search(lead) is not None
    if AHEAD.search(lead) or (not past and AHEAD.search(folded[start : min(end, match.end() + _NEAR)])):
        return False
    return past or not coming


def _is_thing(match: re.Match[str], before: str, folded: str) -> bool:
    """Tell whether a word is the name of a contact, and not what somebody is about to do: a call, call Bob."""
    if not before or not before[-1:].isascii() or NOUN_LEAD.search(before):
        return bool(before) or NOUN_TAIL.match(folded, match.end()) is not None
    return NOUN_TAIL.match(folded, match.end()) is not None


def read_channel(clauses: Clauses, ahead: list[tuple[int, int]]) -> tuple[Channel, tuple[int, int]] | None:
    """Find the channel of the reported contact; clauses with the coming dates of `ahead` do not count."""
    found: list[tuple[int, int, Channel, tuple[int, int]]] = []
    for rank, patterns in _SAYINGS.sift(clauses.folded).items():
        for match in matches_of(patterns, clauses.folded):
            if _reported(match, clauses, ahead):
                found.append((clauses.span(match.start())[0], rank, WORDS[rank][0], match.span()))
                break
    return min(found)[2:] if found else None

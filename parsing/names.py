"""Finds the known names in a text: in full, in part, by initials, or typed in letters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from parsing.fold import HAN, fold
from parsing.known import HEAD, KIND, MIN_HAN, MIN_INITIALS, WORD, Known, NameIndex
from parsing.patterns import Pattern
from parsing.spoken import SpokenHit, spoken_hits
from parsing.wordlists import COMMON_WORDS, TRADES


@dataclass(frozen=True, slots=True, kw_only=True)
class NameHit:
    """A place in a text where one or several known names fit."""

    names: tuple[str, ...]
    """Empty where the words name another company, as a trade follows that none of the known names has."""
    start: int
    end: int
    exact: bool
    """Whether the full name or a nickname stands there."""


_TRADE: Final = Pattern(
    rf"(?:{KIND})(?![部组科室处线费款转券卡局险]|经理|总监|负责|主管|团队|项目|板块|业务|行业|方案|系统|设备|公司的)"
)
MAX_WORDS: Final = 6


def _latin_hits(folded: str, index: NameIndex) -> Iterator[NameHit]:
    """Look up every run of words, the longest first."""
    words = list(WORD.finditer(folded))
    at = 0
    while at < len(words):
        hit = _longest(words[at : at + MAX_WORDS], index) if words[at].group()[:HEAD] in index.heads else None
        if hit:
            yield hit
        at += 1 if hit is None else sum(hit.start <= word.start() < hit.end for word in words[at : at + MAX_WORDS])


def _longest(words: list[re.Match[str]], index: NameIndex) -> NameHit | None:
    """Look up the runs that begin with the first of some words, the longest first."""
    return next((hit for count in range(len(words), 0, -1) if (hit := _run(words[:count], index))), None)


def _run(run: list[re.Match[str]], index: NameIndex) -> NameHit | None:
    """Look up one run of words."""
    key = " ".join(word.group() for word in run)
    for table, exact in ((index.whole, True), (index.short, False)):
        names = table.get(key) or (table.get(key.replace(" ", "")) if exact else None)
        if names:
            return NameHit(names=names, start=run[0].start(), end=run[-1].end(), exact=exact)
    return None


def _han_hits(folded: str, index: NameIndex) -> Iterator[NameHit]:
    """Look up every stretch of characters, the longest first."""
    at, size = 0, len(folded)
    while at < size:
        head = folded[at : at + MIN_HAN]
        hit = _stretch(folded, at, index) if head in index.heads or head[1:] == " " else None
        if hit:
            yield hit
        at = hit.end if hit else at + 1


def _stretch(folded: str, at: int, index: NameIndex) -> NameHit | None:
    """Look up the stretches that begin at one place."""
    if not folded[at].isalnum():
        return None
    for length in range(min(index.longest_han, len(folded) - at), MIN_HAN - 1, -1):
        key = folded[at : at + length]
        for table, exact in ((index.whole, True), (index.short, False)):
            names = table.get(key)
            if names and HAN.search(key):
                return NameHit(names=names, start=at, end=at + length, exact=exact)
    return None


def _initial_hits(text: str, index: NameIndex) -> Iterator[NameHit]:
    """Look up words in capitals as initials."""
    for match in re.finditer(rf"(?<![A-Za-z0-9])[A-Z]{{{MIN_INITIALS - 1},6}}(?![A-Za-z0-9])", text):
        names = index.initials.get(match.group().lower())
        if (
            names
            and (len(match.group()) >= MIN_INITIALS or match.start() == 0)
            and match.group().lower() not in COMMON_WORDS
        ):
            yield NameHit(names=names, start=match.start(), end=match.end(), exact=False)


def find_names(text: str, known: Known) -> list[NameHit]:
    """Find every place where a known name stands in full, in part or as initials; in order, none within another."""
    index = known.index()
    folded = fold(text)
    hits = list(_han_hits(folded, index)) if index.longest_han and HAN.search(folded) else []
    hits += _latin_hits(folded, index)
    hits = hits or list(_initial_hits(text, index)) or _surely_spoken(text, folded, known)
    hits.sort(key=lambda hit: (hit.start, -hit.end))
    kept: list[NameHit] = []
    for hit in hits:
        if not kept or hit.start >= kept[-1].end:
            kept.append(_unless_another(hit, text, folded))
    return kept


_NEXT: Final = Pattern(r" ([a-z]{4,})\b")


def _unless_another(hit: NameHit, text: str, folded: str) -> NameHit:
    """Widen a part of a name by a trade that follows and is in none of the names, which then is another company."""
    if hit.exact:
        return hit
    han = HAN.match(folded, hit.end - 1)
    trade = _TRADE.match(folded, hit.end) if han else _NEXT.match(folded, hit.end)
    word = trade[0].strip() if trade else ""
    if trade is None or any(word in fold(name) for name in hit.names):
        return hit
    if not han and not (word in TRADES and text[trade.start(1)].isupper()):
        return hit
    return NameHit(names=(), start=hit.start, end=trade.end(), exact=False)


_LETTERS: Final = Pattern(r"[a-z]{2}")


def spoken_in(text: str, folded: str, known: Known) -> list[SpokenHit]:
    """Find the Chinese names that are typed in letters."""
    if not known.index().longest_han or not _LETTERS.search(folded):
        return []
    return list(spoken_hits(text, folded, known.spoken()))


def _surely_spoken(text: str, folded: str, known: Known) -> list[NameHit]:
    found = [hit for hit in spoken_in(text, folded, known) if hit.sure]
    return [NameHit(names=hit.names, start=hit.start, end=hit.end, exact=False) for hit in found]

"""Finds the known names in a text: in full, in part, by initials, or typed in letters."""

from collections.abc import Iterator
from functools import lru_cache
from operator import add
from typing import Final, NamedTuple

from parsing.fold import HAN, fold
from parsing.known import HEAD, KIND, MIN_HAN, MIN_INITIALS, Known, NameIndex, Word, words_in
from parsing.patterns import Pattern
from parsing.spoken import SpokenHit, spoken_hits
from parsing.wordlists import COMMON_WORDS, TRADES


class NameHit(NamedTuple):
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


def _latin_hits(folded: str, index: NameIndex) -> list[NameHit]:
    """Look up every run of words, the longest first."""
    words, heads, past = words_in(folded), index.heads, 0
    hits = []
    for place in [place for place, (word, _) in enumerate(words) if word[:HEAD] in heads]:
        word, start = words[place]
        if start >= past and (hit := _longest(words[place : place + MAX_WORDS], index, heads[word[:HEAD]])):
            hits.append(hit)
            past = hit.end
    return hits


def _longest(words: tuple[Word, ...], index: NameIndex, longest: int) -> NameHit | None:
    """Look up the runs that begin with the first of some words, the longest first; none has more letters than that."""
    runs: list[tuple[str, str, int]] = []
    key = tight = ""
    for word, start in words:
        tight += word
        if len(tight) > longest:
            break
        key = f"{key} {word}" if key else word
        runs.append((key, tight, start + len(word)))
    for key, tight, end in reversed(runs):
        if hit := _run(key, tight, words[0][1], end, index):
            return hit
    return None


def _run(key: str, tight: str, start: int, end: int, index: NameIndex) -> NameHit | None:
    """Look up one run of words."""
    names = index.whole.get(key) or index.whole.get(tight)
    if names:
        return NameHit(names=names, start=start, end=end, exact=True)
    names = index.short.get(key)
    return NameHit(names=names, start=start, end=end, exact=False) if names else None


def _han_hits(folded: str, index: NameIndex) -> list[NameHit]:
    """Look up every stretch of characters, the longest first."""
    heads, past = index.heads, 0
    hits = []
    for at in [at for at, head in enumerate(map(add, folded, folded[1:])) if head in heads or head[1] == " "]:
        if at >= past and (hit := _stretch(folded, at, index)):
            hits.append(hit)
            past = hit.end
    return hits


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


_INITIALS: Final = Pattern(rf"[A-Z](?<![A-Za-z0-9].)[A-Z]{{{MIN_INITIALS - 2},5}}(?![A-Za-z0-9])")


def _initial_hits(text: str, index: NameIndex) -> Iterator[NameHit]:
    """Look up words in capitals as initials."""
    for match in _INITIALS.finditer(text):
        names = index.initials.get(match.group().lower())
        if (
            names
            and (len(match.group()) >= MIN_INITIALS or match.start() == 0)
            and match.group().lower() not in COMMON_WORDS
        ):
            yield NameHit(names=names, start=match.start(), end=match.end(), exact=False)


@lru_cache(maxsize=8)
def find_names(text: str, known: Known) -> tuple[NameHit, ...]:
    """Find every place where a known name stands in full, in part or as initials; in order, none within another.

    Kept for a while, as the readers of verbs, wishes and updates ask of the same message.
    """
    index = known.index()
    folded = fold(text)
    hits = _han_hits(folded, index) if index.longest_han and HAN.search(folded) else []
    hits += _latin_hits(folded, index)
    hits = hits or list(_initial_hits(text, index)) or _surely_spoken(text, folded, known)
    if len(hits) > 1:
        hits.sort(key=lambda hit: (hit.start, -hit.end))
    kept: list[NameHit] = []
    for hit in hits:
        if not kept or hit.start >= kept[-1].end:
            kept.append(_unless_another(hit, text, folded))
    return tuple(kept)


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


@lru_cache(maxsize=8)
def spoken_in(text: str, folded: str, known: Known) -> tuple[SpokenHit, ...]:
    """Find the Chinese names that are typed in letters; kept for a while, as the sure ones are asked for first."""
    if not known.index().longest_han or not _LETTERS.search(folded):
        return ()
    return tuple(spoken_hits(text, folded, known.spoken()))


def _surely_spoken(text: str, folded: str, known: Known) -> list[NameHit]:
    found = [hit for hit in spoken_in(text, folded, known) if hit.sure]
    return [NameHit(names=hit.names, start=hit.start, end=hit.end, exact=False) for hit in found]

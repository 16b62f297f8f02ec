"""Finds the opportunity that a text is about: by id, by name, by part of a name, by initials, or by a near spelling."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from parsing.draft import OpportunityRef
from parsing.fold import HAN, fold
from parsing.known import HEAD, KIND, MIN_HAN, MIN_INITIALS, MIN_NEAR, WORD, Known, NameIndex
from parsing.patterns import Pattern
from parsing.spoken import LEADERS, SpokenHit, spoken_hits
from parsing.strangers import guess_name
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
_ID: Final = Pattern(
    r"(?<![\w&])#\s?0*(\d{1,9})(?![\d.]*\d|[a-z])|\bopp[-#\s]?0*(\d{1,9})\b|商机\s*[#:]?\s*0*(\d{1,9})(?!\d)"
)
_NOT_AN_ID: Final = Pattern(
    r"(?:quote|ticket|invoice|order|po|floor|room|case|rfp|rfq|version|报价单?|工单|合同|订单|发票)\s*(?:no\.?|"
    r"number|号)?\s*$"
)
MAX_WORDS: Final = 6
_LONG: Final = 8
_MOST_NEAR: Final = 6


def find_id(folded: str) -> tuple[int, int, int] | None:
    """Find the number of an opportunity; gives number, start and end."""
    for match in _ID.finditer(folded):
        if not _NOT_AN_ID.search(folded[max(0, match.start() - 16) : match.start()]):
            return int(next(filter(None, match.groups()), "0")), match.start(), match.end()
    return None


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
        hit = _stretch(folded, at, index) if folded[at].isalnum() else None
        if hit:
            yield hit
        at = hit.end if hit else at + 1


def _stretch(folded: str, at: int, index: NameIndex) -> NameHit | None:
    """Look up the stretches that begin at one place."""
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


def _spoken(text: str, folded: str, known: Known) -> list[SpokenHit]:
    """Find the Chinese names that are typed in letters."""
    if not known.index().longest_han or not _LETTERS.search(folded):
        return []
    return list(spoken_hits(text, folded, known.spoken()))


def _surely_spoken(text: str, folded: str, known: Known) -> list[NameHit]:
    found = [hit for hit in _spoken(text, folded, known) if hit.sure]
    return [NameHit(names=hit.names, start=hit.start, end=hit.end, exact=False) for hit in found]


def _may_be_name(text: str, words: list[re.Match[str]], place: int) -> bool:
    """Tell whether a word stands where a name would: early, after a leading word, or with a capital."""
    word = words[place].group()
    if len(word) < MIN_NEAR or word in COMMON_WORDS or word.isdigit() or HAN.search(word):
        return False
    before = words[place - 1].group() if place else ""
    return place == 0 or before in LEADERS or text[words[place].start()].isupper()


def _near_keys(word: str, index: NameIndex) -> list[str]:
    """Give the spellings that a slip or two of the finger away, nearest first."""
    slips = 1 if len(word) < _LONG else 2
    shapes = [index.near.get((word[0], size), {}) for size in range(len(word) - slips, len(word) + slips + 1)]
    found = [
        (distance, place, key)
        for shape in shapes
        for key, distance, place in process.extract(
            word, shape, scorer=OSA.distance, score_cutoff=slips, limit=_MOST_NEAR
        )
    ]
    near = sorted(found)[:_MOST_NEAR]
    return [key for distance, _, key in near if distance == near[0][0]]


def _near_hit(text: str, index: NameIndex) -> NameHit | None:
    """Find a word, or two, that is nearly a known name."""
    words = list(WORD.finditer(fold(text)))[:40]
    for place in range(len(words)):
        if not _may_be_name(text, words, place):
            continue
        for count in (2, 1):
            run = words[place : place + count]
            near = _near_keys(" ".join(word.group() for word in run), index)
            if near:
                names = tuple(dict.fromkeys(name for key in near for name in _names_of(key, index)))
                return NameHit(names=names, start=run[0].start(), end=run[-1].end(), exact=False)
    return None


def _names_of(key: str, index: NameIndex) -> tuple[str, ...]:
    return index.whole.get(key) or index.short[key]


def _best(hits: list[NameHit]) -> NameHit:
    """Choose among hits: one that leaves no choice, in full before in part, the first of those."""
    return min(hits, key=lambda hit: (len(hit.names) > 1, not hit.exact and _is_initials(hit), hit.start))


def _is_initials(hit: NameHit) -> bool:
    return hit.end - hit.start < MIN_INITIALS


def _narrow(hit: NameHit, hits: list[NameHit]) -> tuple[str, ...]:
    """Keep, of several names, the one that is spelled in full elsewhere."""
    full = {other.names[0] for other in hits if len(other.names) == 1}
    return tuple(name for name in hit.names if name in full) or hit.names


def find_opportunity(text: str, known: Known, hits: list[NameHit]) -> tuple[OpportunityRef, tuple[int, int] | None]:
    """Find which opportunity a text is about, and where it says so; `hits` are the known names in it."""
    found = find_id(fold(text))
    number, span = (found[0], (found[1], found[2])) if found else (None, None)
    others = [hit for hit in hits if not hit.names]
    hits = [hit for hit in hits if hit.names]
    if others and not hits and not found:
        return OpportunityRef(unmatched=text[others[0].start : others[0].end]), (others[0].start, others[0].end)
    hit = _best(hits) if hits else (None if found else _near_hit(text, known.index()))
    if hit is None:
        doubtful = [] if found else _spoken(text, fold(text), known)
        if doubtful:
            return OpportunityRef(candidates=doubtful[0].names), None
        guess = None if found else guess_name(text)
        ref = OpportunityRef(id=number, unmatched=guess[0] if guess else None)
        return ref, span or (guess[1:] if guess else None)
    names = _narrow(hit, hits)
    place = (
        (min(span[0], hit.start), max(span[1], hit.end))
        if span and abs(span[0] - hit.end) <= 2
        else (hit.start, hit.end)
    )
    if len(names) > 1:
        return OpportunityRef(id=number, candidates=names), place
    return OpportunityRef(id=number, name=names[0]), place

"""Chooses the opportunity that a text is about: by id, in full or in part, by initials, or by a near spelling."""

from collections.abc import Sequence
from typing import Final

from parsing.draft import OpportunityRef
from parsing.fold import HAN, fold
from parsing.given_names import GIVEN
from parsing.known import MIN_INITIALS, MIN_NEAR, Known, NameIndex, Word, words_in
from parsing.names import NameHit, spoken_in
from parsing.patterns import Pattern
from parsing.spoken import LEADERS
from parsing.strangers import guess_name
from parsing.wordlists import COMMON_WORDS

_ID: Final = Pattern(
    r"(?<![\w&])#\s?0*(\d{1,9})(?![\d.]*\d|[a-z])|\bopp[-#\s]?0*(\d{1,9})\b|商机\s*[#:]?\s*0*(\d{1,9})(?!\d)"
)
_NOT_AN_ID: Final = Pattern(
    r"(?:quote|ticket|invoice|order|po|floor|room|case|rfp|rfq|version|报价单?|工单|合同|订单|发票)\s*(?:no\.?|"
    r"number|号)?\s*$"
)
_LONG: Final = 8
_MOST_NEAR: Final = 6
_LOOKED_AT: Final = 40
"""Words of a text among which a near spelling is sought."""


def find_id(folded: str) -> tuple[int, int, int] | None:
    """Find the number of an opportunity; gives number, start and end."""
    for match in _ID.finditer(folded):
        if not _NOT_AN_ID.search(folded[max(0, match.start() - 16) : match.start()]):
            return int(next(filter(None, match.groups()), "0")), match.start(), match.end()
    return None


def _may_be_name(text: str, words: tuple[Word, ...], place: int) -> bool:
    """Tell whether a word stands where a name would: early, after a leading word, or with a capital."""
    word, start = words[place]
    if len(word) < MIN_NEAR or word in COMMON_WORDS or word.isdigit() or HAN.search(word):
        return False
    return place == 0 or words[place - 1][0] in LEADERS or text[start].isupper()


def _near_keys(word: str, index: NameIndex) -> list[str]:
    """Give the spellings that a slip or two of the finger away, nearest first."""
    slips, size = (1 if len(word) < _LONG else 2), len(word)
    shapes = [shape for one in range(size - slips, size + slips + 1) if (shape := index.near.get((word[0], one)))]
    if not shapes:
        return []
    from rapidfuzz import process  # noqa: PLC0415 - brought when a name is first sought by its near spelling
    from rapidfuzz.distance import OSA  # noqa: PLC0415

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
    words = words_in(fold(text))[:_LOOKED_AT] if index.near else ()
    for place in range(len(words)):
        if not _may_be_name(text, words, place):
            continue
        for count in (2, 1):
            run = words[place : place + count]
            near = _near_keys(" ".join([word for word, _ in run]), index)
            if near:
                names = tuple(dict.fromkeys(name for key in near for name in _names_of(key, index)))
                return NameHit(names=names, start=run[0][1], end=run[-1][1] + len(run[-1][0]), exact=False)
    return None


def _names_of(key: str, index: NameIndex) -> tuple[str, ...]:
    return index.whole.get(key) or index.short[key]


def _best(hits: Sequence[NameHit], text: str) -> NameHit:
    """Choose among hits: no person's name, then one that leaves no choice, then in full, then the first."""
    if len(hits) == 1:
        return hits[0]
    return min(
        hits,
        key=lambda hit: (
            is_personal(hit, text),
            len(hit.names) > 1,
            not hit.exact and _is_initials(hit),
            hit.start,
        ),
    )


_BEFORE: Final = Pattern(r"([A-Z][a-z]+) $")


def is_personal(hit: NameHit, text: str) -> bool:
    """Tell whether a part of a name is as well somebody's first name, or the family name behind one."""
    words = text[hit.start : hit.end]
    if hit.exact or not words.isascii() or " " in words:
        return False
    before = _BEFORE.search(text[max(0, hit.start - 24) : hit.start])
    return words.lower() in GIVEN or (before is not None and before[1].lower() in GIVEN)


def _is_initials(hit: NameHit) -> bool:
    return hit.end - hit.start < MIN_INITIALS


def _narrow(hit: NameHit, hits: Sequence[NameHit]) -> tuple[str, ...]:
    """Keep, of several names, the one that is spelled in full elsewhere."""
    if len(hit.names) == 1:
        return hit.names
    full = {other.names[0] for other in hits if len(other.names) == 1}
    return tuple(name for name in hit.names if name in full) or hit.names


def find_opportunity(text: str, known: Known, hits: Sequence[NameHit]) -> tuple[OpportunityRef, tuple[int, int] | None]:
    """Find which opportunity a text is about, and where it says so; `hits` are the known names in it."""
    found = find_id(fold(text))
    number, span = (found[0], (found[1], found[2])) if found else (None, None)
    others = [hit for hit in hits if not hit.names]
    hits = [hit for hit in hits if hit.names] if others else hits
    if not found and hits and hits[0].start and all(is_personal(hit, text) for hit in hits):
        return OpportunityRef(candidates=hits[0].names), (hits[0].start, hits[0].end)
    if others and not hits and not found:
        return OpportunityRef(unmatched=text[others[0].start : others[0].end]), (others[0].start, others[0].end)
    hit = _best(hits, text) if hits else (None if found else _near_hit(text, known.index()))
    if hit is None:
        doubtful = [] if found else spoken_in(text, fold(text), known)
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

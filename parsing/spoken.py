"""Finds Chinese names that were typed in letters: spelled out, `beichen` or `bei chen`, or by initials, `bckj`."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from parsing.fold import HAN
from parsing.known import Word, words_in
from parsing.patterns import Pattern
from parsing.pinyin import HEAD, MIN_INITIALS, SpokenIndex
from parsing.wordlists import COMMON_WORDS, GIVEN_NAMES, NO_PEOPLE

MAX_SYLLABLES: Final = 8
LEADERS: Final = frozenset("with w from at of to for lost won met called visited and re see saw by vs inside @".split())
"""Words before which a name may stand in the middle of a sentence."""
_WORDS: Final = COMMON_WORDS | GIVEN_NAMES | NO_PEOPLE
_PAUSE: Final = Pattern(r"[^\w\s'’-]")
_SOUNDS_LIKE_A_WORD: Final = Pattern(r"[aeiou]")
_NAME_AND_SURNAME: Final = 2
_MEETS: Final = Pattern(r"\b(?:[Mm]et|[Cc]alled|[Ss]aw|[Ss]ee|with|w|by|from)\s+$")
_ACTS: Final = Pattern(r"\s*(?:'s)?\s*(?:says?|said|thinks?|told|called|wants?|asks?|asked|likes?|is|was|has|needs?)\b")


class SpokenHit(NamedTuple):
    """A place in a text where Chinese names fit by their sound."""

    names: tuple[str, ...]
    start: int
    end: int
    sure: bool
    """Whether the letters can hardly be anything else: neither a person's name nor a word."""


def spoken_hits(text: str, folded: str, index: SpokenIndex) -> Iterator[SpokenHit]:
    """Look up the words that stand where a name would, in runs, the longest first."""
    words, heads, past = words_in(folded), index.heads, 0
    for place in [place for place, (word, _) in enumerate(words) if word[:HEAD] in heads]:
        if words[place][1] < past or not _may_begin(folded, words, place):
            continue
        hit = _longest(text, words[place : place + MAX_SYLLABLES], index)
        if hit:
            past = hit.end
            yield hit


def _may_begin(folded: str, words: tuple[Word, ...], place: int) -> bool:
    """Tell whether a name may begin with a word: at the start, behind a pause, a leading word or Chinese."""
    if place == 0:
        return True
    before, start = words[place - 1]
    gap = folded[start + len(before) : words[place][1]]
    return before in LEADERS or bool(_PAUSE.search(gap) or HAN.search(before))


def _longest(text: str, words: tuple[Word, ...], index: SpokenIndex) -> SpokenHit | None:
    for count in range(len(words), 0, -1):
        run = words[:count]
        names = index.spelled.get("".join([word for word, _ in run]))
        if names and not _WORDS.issuperset(word for word, _ in run):
            sure = not _is_like_a_person(text, run)
            return SpokenHit(names=names, start=run[0][1], end=_end(run[-1]), sure=sure)
    return _initials(words[0], index)


def _end(word: Word) -> int:
    return word[1] + len(word[0])


def _initials(word: Word, index: SpokenIndex) -> SpokenHit | None:
    """Look a word up as initials; what could be pronounced may be a word that no list holds."""
    key, start = word
    names = index.initials.get(key) if len(key) >= MIN_INITIALS and key not in _WORDS else None
    sure = not _SOUNDS_LIKE_A_WORD.search(key)
    return SpokenHit(names=names, start=start, end=_end(word), sure=sure) if names else None


def _is_like_a_person(text: str, run: tuple[Word, ...]) -> bool:
    """Tell whether words are written as a person's name is, `Li Wei`, or stand where one does: `li wei said`."""
    if len(run) == _NAME_AND_SURNAME and _MEETS.search(text[: run[0][1]]):
        return True
    capitals, apart = all(text[start].isupper() for _, start in run), len(run) > 1
    return (capitals and apart) or ((capitals or apart) and _ACTS.match(text, _end(run[-1])) is not None)

"""Finds Chinese names that were typed in letters: spelled out, `beichen` or `bei chen`, or by initials, `bckj`."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from parsing.fold import HAN
from parsing.known import WORD
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
    words = list(WORD.finditer(folded))
    past = 0
    for place, word in enumerate(words):
        if word.start() < past or word.group()[:HEAD] not in index.heads or not _may_begin(folded, words, place):
            continue
        hit = _longest(text, words[place : place + MAX_SYLLABLES], index)
        if hit:
            past = hit.end
            yield hit


def _may_begin(folded: str, words: list[re.Match[str]], place: int) -> bool:
    """Tell whether a name may begin with a word: at the start, behind a pause, a leading word or Chinese."""
    if place == 0:
        return True
    before = words[place - 1]
    gap = folded[before.end() : words[place].start()]
    return before.group() in LEADERS or bool(_PAUSE.search(gap) or HAN.search(before.group()))


def _longest(text: str, words: list[re.Match[str]], index: SpokenIndex) -> SpokenHit | None:
    for count in range(len(words), 0, -1):
        run = words[:count]
        key = "".join(word.group() for word in run)
        names = index.spelled.get(key)
        if names and not _WORDS.issuperset(word.group() for word in run):
            sure = not _is_like_a_person(text, run)
            return SpokenHit(names=names, start=run[0].start(), end=run[-1].end(), sure=sure)
    return _initials(words[0], index)


def _initials(word: re.Match[str], index: SpokenIndex) -> SpokenHit | None:
    """Look a word up as initials; what could be pronounced may be a word that no list holds."""
    key = word.group()
    names = index.initials.get(key) if len(key) >= MIN_INITIALS and key not in _WORDS else None
    sure = not _SOUNDS_LIKE_A_WORD.search(key)
    return SpokenHit(names=names, start=word.start(), end=word.end(), sure=sure) if names else None


def _is_like_a_person(text: str, run: list[re.Match[str]]) -> bool:
    """Tell whether words are written as a person's name is, `Li Wei`, or stand where one does: `li wei said`."""
    if len(run) == _NAME_AND_SURNAME and _MEETS.search(text[: run[0].start()]):
        return True
    capitals, apart = all(text[word.start()].isupper() for word in run), len(run) > 1
    return (capitals and apart) or ((capitals or apart) and _ACTS.match(text, run[-1].end()) is not None)

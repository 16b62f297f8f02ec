"""Names that a writer may have meant by words that no known name explains: by their letters, and by their sound."""

from collections.abc import Iterable, Mapping
from typing import Final

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from parsing.fold import HAN, fold
from parsing.known import Known, short_forms, squeeze, words_of
from parsing.pinyin import spellings

MOST: Final = 3
"""Names that are worth offering beside a new one."""
LIKE: Final = 0.75
"""Likeness of letters and sounds, from 0 to 1, from which a name is offered."""
_HAN_LIKE: Final = 0.6
"""The same for Chinese characters, of which a name has few."""
_PARTLY: Final = 85.0
"""The same for names of several words of which some are given, from 0 to 100."""
_LOOKED_AT: Final = 6
Scores = dict[str, float]


def similar_names(words: str, known: Known, most: int = MOST) -> tuple[str, ...]:
    """Give the known names most like some words, the likest first."""
    folded = fold(words)
    forms = [squeeze(form) for form in (folded, *short_forms(folded)) if len(squeeze(form)) > 1]
    scores: Scores = {}
    for table in (known.index().whole, known.index().short):
        _near(forms, table, _HAN_LIKE if HAN.search(folded) else LIKE, scores)
    _by_words(" ".join(words_of(folded)), known, scores)
    if known.index().longest_han:
        _near(_sounds(forms), known.spoken().spelled, LIKE, scores)
    return tuple(sorted(scores, key=lambda name: (-scores[name], name))[:most])


def _by_words(spaced: str, known: Known, scores: Scores) -> None:
    """Compare word by word, in any order."""
    names = known.index().whole
    for key, score, _ in process.extract(spaced, names.keys(), scorer=fuzz.token_sort_ratio, score_cutoff=_PARTLY):
        _keep(names[key], score / 100, scores)


def _sounds(forms: Iterable[str]) -> set[str]:
    """Give letters as they are, and characters as they may be read."""
    return {sound for form in forms for sound in (map("".join, spellings(form)) if HAN.search(form) else [form])}


def _near(wanted: Iterable[str], table: Mapping[str, tuple[str, ...]], least: float, scores: Scores) -> None:
    for one in wanted:
        found = process.extract(
            one, table.keys(), scorer=OSA.normalized_similarity, score_cutoff=least, limit=_LOOKED_AT
        )
        for key, score, _ in found:
            _keep(table[key], score, scores)


def _keep(names: tuple[str, ...], score: float, scores: Scores) -> None:
    for name in names:
        scores[name] = max(score, scores.get(name, 0))

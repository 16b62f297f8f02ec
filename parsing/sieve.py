"""Picks, of many patterns, those that a text may match, by looking for their words once for all of them."""

from collections.abc import Iterable
from functools import lru_cache
from operator import add

from parsing.cues import AnyOf, may_match


@lru_cache(maxsize=8)
def _marks_of(text: str) -> frozenset[str]:
    """Give the letters of a text and its pairs of neighbours; kept, as the same words are sifted for many subjects."""
    return frozenset((*text, *map(add, text, text[1:])))


class Sieve:
    """The words that patterns need, sorted by their first two letters; patterns go by their place."""

    def __init__(self, cues: Iterable[tuple[AnyOf, ...]]) -> None:
        self._cues = list(cues)
        self._needing_none = [place for place, groups in enumerate(self._cues) if not groups]
        self._places: dict[str, dict[str, list[int]]] = {}
        for place, groups in enumerate(self._cues):
            for piece in groups[0] if groups else ():
                self._places.setdefault(piece[:2], {}).setdefault(piece, []).append(place)

    def sift(self, text: str) -> list[int]:
        """Give the places of the patterns whose words a text holds, in order."""
        picked = {
            place
            for mark in self._places.keys() & _marks_of(text)
            for piece, places in self._places[mark].items()
            if piece in text
            for place in places
        }
        return sorted([*self._needing_none, *(place for place in picked if may_match(self._cues[place], text))])

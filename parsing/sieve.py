"""Picks, of many patterns, those that a text may match, by looking for their words once for all of them."""

from collections.abc import Iterable
from typing import Final

from parsing.cues import AnyOf, may_match

_FIRST_SIGN: Final = "\U000f0000"


class Sieve:
    """The words that patterns need, sorted by first letter; patterns go by their place."""

    def __init__(self, cues: Iterable[tuple[AnyOf, ...]]) -> None:
        self._cues = [_of_words(groups) for groups in cues]
        self._needing_none = [place for place, groups in enumerate(self._cues) if not groups]
        self._places: dict[str, dict[str, list[int]]] = {}
        for place, groups in enumerate(self._cues):
            for piece in groups[0] if groups else ():
                self._places.setdefault(piece[0], {}).setdefault(piece, []).append(place)

    def sift(self, text: str) -> list[int]:
        """Give the places of the patterns whose words a text holds, in order."""
        picked = {
            place
            for letter in self._places.keys() & set(text)
            for piece, places in self._places[letter].items()
            if piece in text
            for place in places
        }
        return sorted([*self._needing_none, *(place for place in picked if may_match(self._cues[place], text))])


def _of_words(groups: tuple[AnyOf, ...]) -> tuple[AnyOf, ...]:
    """Leave out what a sign may stand for, as signs come only while a text is rewritten."""
    return tuple(group for group in groups if max(group) < _FIRST_SIGN)

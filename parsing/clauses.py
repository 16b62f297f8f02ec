"""Cuts a text into clauses, so that words are weighed with the words they belong to."""

from bisect import bisect_right
from typing import Final, NamedTuple

from parsing.patterns import Pattern

_CUT: Final = Pattern(
    r"(?=[;!?\n()\u2026\[\]。,.\s\-但不然所因另])"  # first signs of all that follows, as most places have none
    r"(?:[;!?\n()\u2026\[\]。]|(?<!\d),|,(?!\d{3}(?!\d))|[.](?=\s|"
    r"$)(?<!\bmr\.)(?<!\bms\.)(?<!\bdr\.)(?<!\bvs\.)(?<!\bmrs\.)(?<!\bent\.)| [-\u2013\u2014]+ |"
    r"\s*->\s*(?=[a-z]{3})"
    r"|(?<=[\u3400-\u9fff]) +(?=[\u3400-\u9fff])| (?:but|so|then|however|though|although) |(?:但是?|不过|然后|"
    r"所以|因此|另外))"
)


class Clauses(NamedTuple):
    """The clauses of a folded text, found by place."""

    folded: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, at: int) -> tuple[int, int]:
        """Give where the clause around a place begins and ends."""
        index = bisect_right(self.starts, at) - 1
        return self.starts[index], self.ends[index]

    def around(self, at: int) -> str:
        """Give the words of the clause around a place."""
        start, end = self.span(at)
        return self.folded[start if at - start < REACH else at - REACH : min(end, at + REACH)]

    def before(self, at: int) -> str:
        """Give the words of the clause that stand before a place."""
        start = self.starts[bisect_right(self.starts, at) - 1]
        return self.folded[start if at - start < REACH else at - REACH : at]

    def after(self, at: int, place: int) -> str:
        """Give the words that follow a place within the clause around `at`."""
        end = self.ends[bisect_right(self.starts, at) - 1]
        return self.folded[place : end if end - place < REACH else place + REACH]


REACH: Final = 160
"""Characters to either side that can bear on a word; a clause without an end is no reason to read on for ever."""


def clauses_of(folded: str) -> Clauses:
    """Cut a folded text at its punctuation and at words that turn the thought."""
    starts, ends = [0], []
    for cut in _CUT.finditer(folded):
        ends.append(cut.start())
        starts.append(cut.end())
    return Clauses(folded, tuple(starts), (*ends, len(folded)))

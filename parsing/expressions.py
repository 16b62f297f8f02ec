"""Expressions that are compiled when they are first used, so that importing them costs nothing."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Final, Protocol

from parsing.chances import AnyOf
from parsing.cues import cues_of, may_match

_MADE: Final[list[Callable[[], object]]] = []
"""What prepares each expression of the package; they are made once, at import."""


def prepared_ahead(prepare: Callable[[], object]) -> None:
    """Note how an expression is prepared before its first use."""
    _MADE.append(prepare)


def prepare_all(goes_on: Callable[[], bool] = lambda: True) -> None:
    """Prepare every expression of the package, so that the first message is read as fast as any other.

    It takes seconds; before each one it asks whether it is still wanted.
    """
    for prepare in _MADE:  # grows meanwhile
        if not goes_on():
            return
        prepare()


class Finder(Protocol):
    """Finds a match in a text, from a place on and up to another."""

    def __call__(self, text: str, start: int = 0, end: int = ..., /) -> re.Match[str] | None:
        """Give the match, or None."""


class Pattern:
    """A regular expression that is compiled on first use."""

    def __init__(self, source: str, flags: int = 0) -> None:
        self.pattern = source
        self._flags = flags
        prepared_ahead(lambda: (self.compiled, self.cues))

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression; a Chinese character beside a Latin one is as good as a blank between them."""
        return re.compile(self.pattern.replace(r"\b", r"(?a:\b)"), self._flags)

    @cached_property
    def cues(self) -> tuple[AnyOf, ...]:
        """What a text must hold for a match."""
        return () if self._flags & re.IGNORECASE else cues_of(self.pattern)

    @cached_property
    def search(self) -> Finder:
        """Find the first match; kept ready, as it is called more often than anything else."""
        cues, search = self.cues, self.compiled.search

        def _sought(text: str, *span: int) -> re.Match[str] | None:
            for group in cues:
                for piece in group:
                    if piece in text:
                        break
                else:
                    return None
            return search(text, *span)

        return _sought if cues else search

    @cached_property
    def match(self) -> Finder:
        """Match at a place."""
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> Finder:
        """Match the whole text."""
        return self.compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[[str], Iterator[re.Match[str]]]:
        """Find every match in order."""
        cues, finditer = self.cues, self.compiled.finditer
        return (lambda text: finditer(text) if may_match(cues, text) else iter(())) if cues else finditer

    def findall(self, text: str) -> list[str]:
        """Find the words of every match."""
        return [match[match.lastindex or 0] for match in self.finditer(text)]

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Replace every match."""
        return self.compiled.sub(new, text) if may_match(self.cues, text) else text

"""Compiles patterns ahead of the first message; else each waits until a text needs it."""

import sys
from collections.abc import Iterator
from datetime import datetime

from parsing.chart import Rule
from parsing.known import Known
from parsing.patterns import Pattern
from parsing.updates import read_update


def warm_up() -> None:
    """Compile every pattern of this package, so that the first message is read as fast as any other."""
    for name, module in list(sys.modules.items()):
        if name.startswith(f"{__package__}."):
            for value in list(vars(module).values()):
                _compile_all(value)
    read_update("A quote, 周五前给答复 tomorrow 3pm", datetime(2001, 1, 1), Known())  # noqa: DTZ001 - any time will do


def _compile_all(value: object) -> None:
    for one in _patterns_in(value):
        _ = (one.compiled, one.cues) if isinstance(one, Pattern) else (one.pattern, one.cues)


def _patterns_in(value: object) -> Iterator[Pattern | Rule]:
    """Give the patterns and rules that a table holds."""
    if isinstance(value, Pattern | Rule):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _patterns_in(one)

"""Small rules that together describe what Slack accepts; each yields one sentence per fault, with its place."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from math import isfinite

from playground.shapes import Json

Rule = Callable[[object, str], Iterator[str]]
"""Takes a value and its JSON pointer."""


def fault(sentence: str, at: str) -> str:
    """Return a sentence as Slack words it, with the place it is about."""
    return f"[ERROR] {sentence} [json-pointer:{at}]"


def string(most: int = 0, *, least: int = 1) -> Rule:
    """Accept a string of `least` to `most` characters; 0 stands for no upper limit."""

    def _check(value: object, at: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield fault("must be a string", at)
        elif len(value) < least:
            yield fault(f"must be more than {least - 1} characters", at)
        elif most and len(value) > most:
            yield fault(f"must be less than {most + 1} characters", at)

    return _check


def one_of(*choices: str) -> Rule:
    """Accept one of these strings."""

    def _check(value: object, at: str) -> Iterator[str]:
        if value not in choices:
            yield fault(f"must be one of {', '.join(choices)}", at)

    return _check


def boolean(value: object, at: str) -> Iterator[str]:
    """Accept true and false."""
    if not isinstance(value, bool):
        yield fault("must be a boolean", at)


def integer(least: int, most: int) -> Rule:
    """Accept a whole number between two bounds."""

    def _check(value: object, at: str) -> Iterator[str]:
        if not isinstance(value, int) or isinstance(value, bool):
            yield fault("must be an integer", at)
        elif not least <= value <= most:
            yield fault(f"must be between {least} and {most}", at)

    return _check


def number(value: object, at: str) -> Iterator[str]:
    """Accept any number that has an end."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        yield fault("must be a number", at)
    elif isinstance(value, float) and not isfinite(value):
        yield fault("must be a finite number", at)


def above_zero(value: object, at: str) -> Iterator[str]:
    """Accept a number that is more than nothing."""
    faults = [*number(value, at)]
    yield from faults
    if not faults and isinstance(value, int | float) and value <= 0:
        yield fault("must be a number greater than 0", at)


def listing(rule: Rule, *, least: int = 1, most: int) -> Rule:
    """Accept a list of `least` to `most` items that each keep the rule."""

    def _check(value: object, at: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield fault("must be an array", at)
            return
        if len(value) < least:
            yield fault(f"no less than {least} items allowed", at)
        if len(value) > most:
            yield fault(f"no more than {most} items allowed", at)
        for index, item in enumerate(value):
            yield from rule(item, f"{at}/{index}")

    return _check


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """An object: what it must have, what it may have, and what holds between its fields."""

    required: Mapping[str, Rule] = field(default_factory=dict)
    optional: Mapping[str, Rule] = field(default_factory=dict)
    also: tuple[Callable[[Json, str], Iterator[str]], ...] = ()

    def __call__(self, value: object, at: str) -> Iterator[str]:
        """Check an object; its `type` is checked by whoever chose this shape."""
        if not isinstance(value, dict):
            yield fault("must be an object", at)
            return
        faults = [*self._fields(value, at)]
        yield from faults
        if not faults:
            for rule in self.also:
                yield from rule(value, at)

    def _fields(self, value: Json, at: str) -> Iterator[str]:
        yield from (fault(f"missing required field: {key}", at) for key in self.required if key not in value)
        for key, item in value.items():
            rule = self.required.get(key) or self.optional.get(key)
            if rule is not None:
                yield from rule(item, f"{at}/{key}")
            elif key != "type":
                yield fault(f"invalid additional property: {key}", at)


def by_type(shapes: Mapping[str, Rule], allowed: frozenset[str] | None = None) -> Rule:
    """Accept an object whose `type` is known, and allowed here, and which keeps the rule of that type."""

    def _check(value: object, at: str) -> Iterator[str]:
        kind = value.get("type") if isinstance(value, dict) else None
        if not isinstance(kind, str) or kind not in shapes:
            yield fault(f"unsupported type: {kind}", f"{at}/type")
        elif allowed is not None and kind not in allowed:
            yield fault(f"unsupported type here: {kind}", f"{at}/type")
        else:
            yield from shapes[kind](value, at)

    return _check


def at_least_one(*keys: str) -> Callable[[Json, str], Iterator[str]]:
    """Demand one of several fields."""

    def _check(value: Json, at: str) -> Iterator[str]:
        if not any(key in value for key in keys):
            yield fault(f"must have at least one of: {', '.join(keys)}", at)

    return _check


def exactly_one(*keys: str) -> Callable[[Json, str], Iterator[str]]:
    """Demand one of several fields and refuse two."""

    def _check(value: Json, at: str) -> Iterator[str]:
        if sum(key in value for key in keys) != 1:
            yield fault(f"must have exactly one of: {', '.join(keys)}", at)

    return _check


def unique(key: str, within: str) -> Callable[[Json, str], Iterator[str]]:
    """Demand that no two items of the list `within` share a value of `key`."""

    def _check(value: Json, at: str) -> Iterator[str]:
        seen: set[object] = set()
        for item in value.get(within, []):
            mark = item.get(key) if isinstance(item, dict) else None
            if mark is not None and mark in seen:
                yield fault(f"{key} must be unique: {mark}", f"{at}/{within}")
            seen.add(mark)

    return _check

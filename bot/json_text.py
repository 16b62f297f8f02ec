"""Writes what holds exact numbers as JSON; the standard library's writer would make binary fractions of them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

_STEP: Final = "  "


def as_json(value: object) -> str:
    """Return a mapping, a sequence or a plain value as indented JSON."""
    return "\n".join(_lines(value, ""))


def _lines(value: object, margin: str) -> Iterator[str]:
    if isinstance(value, Mapping) and value:
        named = [(f"{json.dumps(str(name), ensure_ascii=False)}: ", each) for name, each in value.items()]
        yield from _inside(named, margin, "{}")
    elif isinstance(value, Sequence) and not isinstance(value, str) and value:
        yield from _inside([("", each) for each in value], margin, "[]")
    else:
        yield _plain(value)


def _inside(parts: Sequence[tuple[str, object]], margin: str, brackets: str) -> Iterator[str]:
    yield brackets[0]
    inner = margin + _STEP
    for number, (name, each) in enumerate(parts, start=1):
        first, *rest = _lines(each, inner)
        lines = [f"{inner}{name}{first}", *rest]
        yield from lines[:-1]
        yield lines[-1] + ("," if number < len(parts) else "")
    yield f"{margin}{brackets[1]}"


def _plain(value: object) -> str:
    if isinstance(value, Decimal):
        text = format(value, "f")
        return text.rstrip("0").rstrip(".") if "." in text else text
    return json.dumps(value, ensure_ascii=False)

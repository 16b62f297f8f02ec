"""Reading one knob of a playbook from plain data or from what somebody typed, by the kind of value that it holds."""

import re
from collections.abc import Callable, Mapping
from datetime import time
from decimal import Decimal, InvalidOperation
from enum import Enum
from types import MappingProxyType
from typing import Any, Final, TypeAlias, get_args, get_origin

from rapidfuzz import process

from sales.errors import FormError, SalesError
from sales.stages import Criterion

Range: TypeAlias = tuple[int, int]
"""The least and the most that a number may be, or that words may have of characters."""
Reading: TypeAlias = Callable[[], Any]
"""Reads something; raises `SalesError`, or `FormError` where several things are wrong."""
ANY: Final[Range] = (0, 10_000)
LONGEST: Final = 64
"""Characters of a word; a stage's code has as many in the archive."""
_SHOWN: Final = 60
"""Characters of what was said that a refusal repeats."""
_DIGITS: Final = re.compile(r"[+-]?\d{1,9}")
_CLOCK: Final = re.compile(r"(\d{1,2})[:：](\d{2})")
_BETWEEN: Final = re.compile(r"[,，、;；\n]")
_SWITCHES: Final = MappingProxyType({"true": True, "yes": True, "false": False, "no": False})


def gathered(readings: Mapping[str, Reading]) -> dict[str, Any]:
    """Return what was read at every place; where some of it is wrong, raises `FormError` with all of the faults."""
    made: dict[str, Any] = {}
    faults: dict[str, list[SalesError]] = {}
    for path, read in readings.items():
        try:
            made[path] = read()
        except FormError as several:
            faults |= {place: list(found) for place, found in several.faults.items()}
        except SalesError as wrong:
            faults[path] = [wrong]
    if faults:
        raise FormError(faults)
    return made


def nearest(word: str, known: tuple[str, ...]) -> str:
    """Return what a word most probably should be."""
    return str(process.extractOne(word, known)[0])


def refuse_unknown(names: Mapping[str, object], known: tuple[str, ...], path: str) -> None:
    """Refuse names that nothing has, each with the nearest one that there is; raises `FormError`."""
    strange = [str(name) for name in names if str(name) not in known]
    if strange:
        raise FormError({f"{path}.{n}": [SalesError("rule-unknown", said=n, near=nearest(n, known))] for n in strange})


def read_knob(kind: Any, path: str, said: object, within: Range | None, now: Any = None) -> Any:  # noqa: ANN401 - a knob may hold anything
    """Return the value of a kind; what a table by a fixed list of keys leaves out is as it is now."""
    if get_origin(kind) is tuple:
        return _several(get_args(kind)[0], said, within)
    if get_args(kind):
        return _table(get_args(kind), path, said, within, now)
    return _one(kind, said, within)


def _several(kind: type, said: object, within: Range | None) -> tuple[Any, ...]:
    """Read a list, or words with commas between them; what stands twice counts once."""
    listed = [word.strip() for word in _BETWEEN.split(said) if word.strip()] if isinstance(said, str) else said
    if not isinstance(listed, list | tuple):
        raise SalesError("rule-not-list", said=_shown(said))
    return tuple(dict.fromkeys(_one(kind, each, within) for each in listed))


def _table(kinds: tuple[Any, ...], path: str, said: object, within: Range | None, now: Any) -> dict[Any, Any]:  # noqa: ANN401
    key, value = kinds
    if not isinstance(said, Mapping):
        raise SalesError("rule-not-table", said=_shown(said))
    is_fixed = isinstance(key, type) and issubclass(key, Enum)
    if is_fixed:
        refuse_unknown(said, tuple(str(each.value) for each in key), path)
    read = gathered({f"{path}.{name}": _entry(key, value, name, each, within) for name, each in said.items()})
    made = {**(now if is_fixed else {}), **dict(read.values())}
    return {name: each for name, each in made.items() if each is not None}


def _entry(key: type, value: type, name: object, said: object, within: Range | None) -> Reading:
    """Read one line of a table; where the keys are fixed, words that are emptied are taken out."""
    is_emptied = value is str and issubclass(key, Enum) and (said is None or said == "")
    return lambda: (_one(key, name, None), None if is_emptied else _one(value, said, within))


def _one(kind: type, said: object, within: Range | None) -> Any:  # noqa: ANN401
    if issubclass(kind, Enum):
        return _choice(kind, said)
    return _KINDS[kind](said, within)


def _choice(kind: type[Enum], said: object) -> Enum:
    found = next((each for each in kind if str(each.value).casefold() == str(said).strip().casefold()), None)
    if found is None:
        raise SalesError("rule-not-choice", said=_shown(said), choices=[str(each.value) for each in kind])
    return found


def _whole(said: object, within: Range | None) -> int:
    least, most = within or ANY
    text = str(said).strip()
    if isinstance(said, bool) or not _DIGITS.fullmatch(text) or not least <= int(text) <= most:
        raise SalesError("rule-not-whole", said=_shown(said), least=least, most=most)
    return int(text)


def _share(said: object, within: Range | None) -> Decimal:
    """Read a number of one, such as 0.7; hundredths may be written with their sign."""
    least, most = within or ANY
    text = str(said).strip()
    try:
        number = Decimal(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
    except InvalidOperation:
        number = Decimal("NaN")
    if isinstance(said, bool) or not number.is_finite() or not least <= number <= most:
        raise SalesError("rule-not-share", said=_shown(said), least=least, most=most)
    return number.normalize()


def _time(said: object, within: Range | None) -> time:
    del within
    found = _CLOCK.fullmatch(str(said).strip())
    hour, minute = map(int, found.groups()) if found else (24, 0)
    if hour > 23 or minute > 59:  # noqa: PLR2004 - as clocks are
        raise SalesError("rule-not-time", said=_shown(said))
    return time(hour, minute)


def _switch(said: object, within: Range | None) -> bool:
    del within
    found = _SWITCHES.get(str(said).strip().casefold())
    if found is None:
        raise SalesError("rule-not-switch", said=_shown(said))
    return found


def _text(said: object, within: Range | None) -> str:
    _, most = within or (1, LONGEST)
    text = str(said).strip() if isinstance(said, str | int) else ""
    if not 0 < len(text) <= most or not text.isprintable():
        raise SalesError("rule-not-text", said=_shown(said), most=most)
    return text


def _criterion(said: object, within: Range | None) -> Criterion:
    del within
    try:
        return Criterion.read(str(said).strip())
    except ValueError:
        raise SalesError("rule-not-criterion", said=_shown(said)) from None


def _shown(said: object) -> str:
    return str(said)[:_SHOWN]


_KINDS: Final[Mapping[type, Callable[[object, Range | None], Any]]] = MappingProxyType(
    {int: _whole, Decimal: _share, time: _time, bool: _switch, str: _text, Criterion: _criterion}
)

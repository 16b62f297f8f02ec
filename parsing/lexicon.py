"""What a language calls days, as dateparser knows it, ready to be found in a text."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Any, Final

from parsing.foreign_words import NOBODY, TONGUES, Tongue

_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_SHORTEST: Final = 4
"""Letters of a name below which it may be a mere abbreviation, which is often another word as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """A language's patterns for days; texts are given without accents."""

    code: str
    tongue: Tongue
    dated: re.Pattern[str]
    """A day and a month, with a weekday before and a year behind where they are said."""
    counted: re.Pattern[str]
    soon: re.Pattern[str]
    weekday: re.Pattern[str]
    month: re.Pattern[str]
    places: dict[str, int]
    """Each weekday's place in the week."""


def plain(text: str) -> str:
    """Return a text in lower case and without accents, as long as it was."""
    return "".join(map(_plain_char, text))


@lru_cache(maxsize=4096)
def _plain_char(char: str) -> str:
    parts = unicodedata.normalize("NFKD", char)
    bare = parts[0] if len(parts) > 1 and unicodedata.combining(parts[1]) else char
    low = bare.lower()
    return low if len(low) == 1 else char


@lru_cache(maxsize=32)
def lexicon(code: str) -> Lexicon:
    """Return a language's patterns; made once."""
    info: dict[str, Any] = import_module(f"dateparser.data.date_translation_data.{code}").info
    tongue = TONGUES.get(code) or _plain_tongue(info)
    places = {word: place for place, name in enumerate(_DAYS) for word in _names(info[name])}
    months = _any(word for name in _MONTHS for word in _names(info[name]))
    soon = [word for key, words in info["relative-type"].items() if re.fullmatch(r"in \d day", key) for word in words]
    units = _any(plain(word) for unit in ("day", "week", "month") for word in info[unit] if len(word) > 1)
    number = rf"(?:\d{{1,2}}|{tongue.numbers.replace(' ', '|') or NOBODY})"
    named = rf"(?:(?:{_any(places)})[,.]?\s+(?:den |le |el )?)?"
    day = rf"(?P<day>\d{{1,2}})(?:\.|er|o|º|ª)?\s*(?:de |d')?(?P<month>{months})"
    year = r"\.?(?:\s+(?:de |del )?(?P<year>20\d\d)(?!\d))?(?!\s+(?:de |del )?\d{4})"
    return Lexicon(
        code=code,
        tongue=tongue,
        dated=_apart(named + day + year),
        counted=_apart(rf"{tongue.ahead}\s+(?P<count>{number})\s+(?P<unit>{units})"),
        soon=_apart(_any([*map(plain, soon), *tongue.days])),
        weekday=_apart(_any(places)),
        month=_apart(rf"{tongue.in_month}\s+(?P<month>{months})"),
        places=places,
    )


def _plain_tongue(info: dict[str, Any]) -> Tongue:
    """Return what dateparser alone knows of a language."""
    ahead = info.get("in") or []
    return Tongue(ahead=f"(?:{_any(map(plain, ahead))})", into=ahead[0] if ahead else "")


def _names(words: Iterable[str]) -> Iterator[str]:
    """Yield the names of a day or month, less mere abbreviations."""
    bare = {plain(word) for word in words}
    enough = min(_SHORTEST, max(map(len, bare)))
    yield from (word for word in bare if len(word) >= enough)


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word)))) or NOBODY


def _apart(pattern: str) -> re.Pattern[str]:
    """Make a pattern match whole words; scripts without blanks have none."""
    return re.compile(rf"(?<![a-zа-яё\d])(?:{pattern})(?![a-zа-яё\d])")

"""Finds days in the languages that a workspace has switched on, where the own grammar finds none.

Short phrases around a word that names a day are handed to dateparser; whoever imports this module imports it as well.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Any, Final

import dateparser

from parsing.almanac import midnight
from parsing.dates import FoundDate, find_dates
from parsing.fold import HAN
from parsing.foreign_words import CLOCK, GONE_BEFORE, GONE_BEHIND, NEXT_BEHIND, NOT_TOMORROW, SIGNS, TOLD, Tongue
from parsing.lexicon import Lexicon, lexicon, plain

_FARTHEST: Final = timedelta(days=731)
_NEAR: Final = 30
"""Characters within which a weekday belongs to next week."""
_FIRST_HOUR: Final = 7
"""The first hour that is meant where morning or evening is not said."""
_ACCENTED: Final = re.compile(r"[A-Za-z]*[À-ÖØ-öø-ɏ][A-Za-zÀ-ÖØ-öø-ɏ]*")
_KANA: Final = re.compile(r"[\u3041-\u30ff]")
_CLAUSE_END: Final = re.compile(r"[,;!?\n]|(?<!\d)[.]")
_SIGNS: Final = re.compile(rf"\b{SIGNS}\b")
_TOLD: Final = re.compile(rf"(?<!\w){TOLD}(?!\w)")
_GONE_BEFORE: Final = re.compile(rf"(?<!\w){GONE_BEFORE}$")
_GONE_BEHIND: Final = re.compile(GONE_BEHIND)
_NOT_TOMORROW: Final = re.compile(rf"(?<!\w){NOT_TOMORROW}\s+$")
_CLOCK: Final = re.compile(rf"{NEXT_BEHIND}{CLOCK}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Day:
    """A day, week or month that a phrase names."""

    start: int
    end: int
    at: datetime
    granularity: str = "day"


def find_dates_in(languages: Iterable[str], text: str, now: datetime) -> list[FoundDate]:
    """Find the dates of a text, or the day that it names in one of these languages where the own grammar finds none."""
    own = [replace(one, text=text[one.start : one.end]) for one in find_dates(_less_accented(text), now)]
    named = [one for one in own if one.kind not in {"time", "duration"}]
    if not all(one.granularity == "month" for one in named):
        return own
    bare = plain(text)
    days = (_first_day(bare, now, code) for code in languages if _may_be(text, code))
    day = next((day for day in days if day and all(_explains(day, one) for one in named)), None)
    return [_timed(_as_found(day, text), text, own)] if day else own


def _less_accented(text: str) -> str:
    """Blot out words with accents: the own grammar takes such a letter for the end of a word, and `après` for April."""
    return _ACCENTED.sub(lambda word: "x" * len(word.group()), text)


def _explains(day: _Day, one: FoundDate) -> bool:
    """Tell whether a day says more than a mere month of the own grammar: `3 de novembro`."""
    return day.start <= one.start and one.end <= day.end and day.granularity == "day"


def _may_be(text: str, code: str) -> bool:
    """Tell whether a text may be of a language: Chinese characters without kana are Chinese."""
    return not HAN.search(text) or (code == "ja" and _KANA.search(text) is not None)


def _first_day(text: str, now: datetime, code: str) -> _Day | None:
    """Find the first day that a text names in a language, by the most telling way of naming one."""
    words, today = lexicon(code), midnight(now)
    for way in _WAYS:
        for day in way(text, words, today):
            if today <= day.at <= today + _FARTHEST and not _SIGNS.search(_clause(text, day.start)):
                return day
    return None


def _as_found(day: _Day, text: str) -> FoundDate:
    said = {"text": text[day.start : day.end], "start": day.start, "end": day.end, "granularity": day.granularity}
    if day.granularity == "day":
        return FoundDate(kind="point", at=day.at, **said)  # type: ignore[arg-type]
    until = day.at + timedelta(days=7) if day.granularity == "week" else _month_after(day.at)
    return FoundDate(kind="range", at=day.at, until=until, **said)  # type: ignore[arg-type]


def _clause(text: str, at: int) -> str:
    """Return the clause around a place."""
    start = max((match.end() for match in _CLAUSE_END.finditer(text, 0, at)), default=0)
    end = _CLAUSE_END.search(text, at)
    return text[start : end.start() if end else len(text)]


def _month_after(at: datetime) -> datetime:
    return (at.replace(day=1) + timedelta(days=32)).replace(day=1)


def _asked(phrase: str, words: Lexicon, today: datetime) -> datetime | None:
    """Return the day that dateparser reads in a phrase, the next one where several could be meant."""
    settings: Any = {"PREFER_DATES_FROM": "future", "RELATIVE_BASE": today, "RETURN_AS_TIMEZONE_AWARE": False}
    at = dateparser.parse(phrase, languages=[words.code], settings={**settings, "DATE_ORDER": "DMY"})
    return midnight(at) if at else None


def _dated(text: str, words: Lexicon, today: datetime) -> Iterator[_Day]:
    """Read `3 de diciembre`, `Montag, 7. Dezember 2026`."""
    for match in words.dated.finditer(text):
        said = " ".join(filter(None, (match["day"], match["month"], match["year"])))
        if at := _asked(said, words, today):
            yield _Day(start=match.start(), end=match.end(), at=at)


def _counted(text: str, words: Lexicon, today: datetime) -> Iterator[_Day]:
    """Read `dentro de 3 dias`, `in zwei Wochen`."""
    spelled = {word: count for count, said in enumerate(words.tongue.numbers.split(), 2) for word in said.split("|")}
    for match in words.counted.finditer(text):
        count = spelled.get(match["count"], match["count"])
        if at := _asked(f"{words.tongue.into} {count} {match['unit']}", words, today):
            yield _Day(start=match.start(), end=match.end(), at=at)


def _soon(text: str, words: Lexicon, today: datetime) -> Iterator[_Day]:
    """Read the words for tomorrow and the day after, where they do not mean the morning."""
    for match in words.soon.finditer(text):
        ahead = words.tongue.days.get(match.group())
        if _NOT_TOMORROW.search(text[: match.start()]):
            continue
        if at := today + timedelta(days=ahead) if ahead else _asked(match.group(), words, today):
            yield _Day(start=match.start(), end=match.end(), at=at)


def _weekday(text: str, words: Lexicon, today: datetime) -> Iterator[_Day]:
    """Read a weekday as the next one, unless it tells of what has been or recurs."""
    for match in words.weekday.finditer(text):
        before, behind = text[: match.start()], text[match.end() :]
        gone = _GONE_BEFORE.search(before) or _GONE_BEHIND.match(behind) or _TOLD.search(_clause(text, match.start()))
        if gone or not _is_sure(match.group(), before, behind, words.tongue):
            continue
        if at := _asked(match.group(), words, today):
            yield _Day(start=match.start(), end=match.end(), at=at)


def _is_sure(word: str, before: str, behind: str, tongue: Tongue) -> bool:
    """Tell whether a word that may be something else stands where a weekday does."""
    if not re.fullmatch(tongue.doubtful, word):
        return True
    return bool(re.search(rf"(?<!\w){tongue.sure_before}\s+$", before) or re.match(tongue.sure_behind, behind))


def _next_week(text: str, words: Lexicon, today: datetime) -> Iterator[_Day]:
    """Read next week: the weekday of it that is named, else the whole."""
    for match in re.finditer(rf"(?<!\w){words.tongue.next_week}(?!\w)", text):
        monday = today + timedelta(days=7 - today.weekday())
        named = next((day for day in words.weekday.finditer(text) if abs(day.start() - match.start()) < _NEAR), None)
        if named is None:
            yield _Day(start=match.start(), end=match.end(), at=monday, granularity="week")
            continue
        ends = (*named.span(), *match.span())
        yield _Day(start=min(ends), end=max(ends), at=monday + timedelta(days=words.places[named.group()]))


def _next_month(text: str, words: Lexicon, today: datetime) -> Iterator[_Day]:
    for match in re.finditer(rf"(?<!\w){words.tongue.next_month}(?!\w)", text):
        yield _Day(start=match.start(), end=match.end(), at=_month_after(today), granularity="month")


def _month(text: str, words: Lexicon, today: datetime) -> Iterator[_Day]:
    """Read a month without a day: `en marzo`."""
    for match in words.month.finditer(text):
        if at := _asked(f"1 {match['month']}", words, today):
            yield _Day(start=match.start(), end=match.end(), at=at, granularity="month")


_WAYS: Final[tuple[Callable[[str, Lexicon, datetime], Iterator[_Day]], ...]] = (
    *(_dated, _next_week, _next_month, _counted, _soon, _weekday, _month),
)


def _timed(day: FoundDate, text: str, own: Sequence[FoundDate]) -> FoundDate:
    """Return a day with the hour that is said behind it, or that the own grammar has found."""
    said = _CLOCK.match(plain(text), day.end)
    clock = _hour(said) if said else next((one.at for one in own if isinstance(one.at, time)), None)
    if clock is None or day.kind != "point" or not isinstance(day.at, datetime):
        return day
    end = said.end() if said else day.end
    at = datetime.combine(day.at, clock)
    return replace(day, at=at, end=end, text=text[day.start : end], granularity="minute")


def _hour(said: re.Match[str]) -> time | None:
    hour, minute = int(said["h"] or said["h2"]), said["m"] or said["m2"] or said["m3"]
    late = hour < _FIRST_HOUR and not minute
    return time(hour + 12 * late, int(minute or 0)) if hour < 24 else None

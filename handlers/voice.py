"""Every sentence a person reads, in their language, with money and days in their way."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_skeleton, format_time, get_day_names, get_timezone_location
from babel.numbers import format_currency, format_decimal, format_percent, get_currency_name
from fluent.runtime import FluentBundle, FluentResource

LANGUAGES: Final = ("en", "zh")
LONGEST: Final = 1000
"""Characters that Fluent takes for one word of a sentence."""
_KEPT: Final = 2_000
"""Days, hours and sums whose look is remembered: the same few come again and again."""
_BABEL: Final = {"en": "en_US", "zh": "zh_CN"}
_LOCALES: Final = Path(__file__).parent / "locales"


class MissingSentenceError(LookupError):
    """A sentence, or a word that it needs, is missing: a mistake of ours, never of the reader."""


def language_of(locale: str | None) -> str:
    """Return the language that serves a Slack locale such as `zh-CN`; English where none does."""
    short = (locale or "").replace("_", "-").split("-")[0].lower()
    return short if short in LANGUAGES else LANGUAGES[0]


@cache
def bundle(language: str, folder: Path = _LOCALES) -> FluentBundle:
    """Read a language's sentences once."""
    made = FluentBundle([_BABEL[language].replace("_", "-")], use_isolating=False)
    for path in sorted((folder / language).glob("*.ftl")):
        made.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return made


class Voice:
    """Speaks one language."""

    def __init__(self, language: str, folder: Path = _LOCALES) -> None:
        """Take the language's sentences; unknown languages speak English."""
        self.language = language if language in LANGUAGES else LANGUAGES[0]
        self._locale = _BABEL[self.language]
        self._bundle = bundle(self.language, folder)

    def __call__(self, message: str, **words: object) -> str:
        """Return the sentence filled with the words; raises where the sentence or a word is missing."""
        return _filled(self._bundle, message, words) if words else _fixed(self._bundle, message)

    def knows(self, message: str) -> bool:
        """Say whether there is such a sentence."""
        return bool(self._bundle.has_message(message))

    def term(self, subject: str, code: str, own: str | None = None) -> str:
        """Return the word for a code, such as a stage; where a team has a word of its own, that one."""
        name = f"{subject}-{code.replace('_', '-').lower()}"
        return own or (self(name) if self.knows(name) else code)

    def words(self, subject: str, codes: Iterable[str]) -> str:
        """Return the words for several codes as one list."""
        return self.listed(self.term(subject, code) for code in codes)

    def listed(self, words: Iterable[str]) -> str:
        """Return several words as one list."""
        return ("、" if self.language == "zh" else ", ").join(words)

    def money(self, amount: Decimal | None, currency: str | None) -> str:
        """Return an amount with its currency, without hundredths where there are none."""
        if amount is None:
            return self("no-amount")
        return _money(amount, currency, self._locale)

    def sums(self, sums: Mapping[str, Decimal]) -> str:
        """Return money in several currencies, each by itself; an empty code is an amount without one."""
        ordered = sorted(sums.items(), key=str)
        return " + ".join(self.money(amount, currency or None) for currency, amount in ordered) or "0"

    def day(self, day: date, today: date | None = None) -> str:
        """Return a day with its weekday, and with its year where it is not this one."""
        if today and abs((day - today).days) <= 1:
            return self(("yesterday", "today", "tomorrow")[(day - today).days + 1])
        skeleton = "MMMEd" if today is None or day.year == today.year else "yMMMEd"
        return _day(skeleton, day, self._locale)

    def month(self, day: date) -> str:
        """Return the month of a day with its year."""
        return _day("yMMMM", day, self._locale)

    def clock(self, at: time) -> str:
        """Return a time of the day."""
        return _clock(at, "HH:mm" if self.language == "zh" else "h:mm a", self._locale)

    def when(self, on: date, at: time | None, today: date | None = None) -> str:
        """Return a day and, where it has one, its hour."""
        return f"{self.day(on, today)} {self.clock(at)}" if at else self.day(on, today)

    def moment(self, at: datetime, zone: str) -> str:
        """Return a moment as a person's own wall clock shows it."""
        local = at.astimezone(ZoneInfo(zone))
        day = _day("MMMd", local.date(), self._locale)
        return f"{day} {self.clock(local.time())}"

    def weekday(self, number: int) -> str:
        """Return the name of a weekday; 0 is Monday."""
        names = get_day_names("abbreviated" if self.language == "zh" else "wide", locale=self._locale)
        return str(names[number])

    def zone(self, name: str, now: datetime) -> str:
        """Return a time zone as its city and how far its clocks are from UTC at a moment."""
        offset = format(now.astimezone(ZoneInfo(name)), "%z")
        city = get_timezone_location(name, locale=self._locale, return_city=True)
        return f"{city} (UTC{offset[:3]}:{offset[3:5]})"

    def country(self, code: str) -> str:
        """Return the name of a country."""
        return str(Locale.parse(self._locale).territories[code])

    def currency(self, code: str) -> str:
        """Return a currency's code and name."""
        return f"{code} · {get_currency_name(code, locale=self._locale)}"

    def tongue(self, code: str) -> str:
        """Return the name of a language."""
        return str(Locale(code).get_display_name(self._locale))

    def percent(self, share: float) -> str:
        """Return a share of one as a percentage without decimals."""
        return str(format_percent(share, "#,##0%", locale=self._locale))

    def tenth(self, number: float) -> str:
        """Return a number with one decimal."""
        return str(format_decimal(number, "#,##0.0", locale=self._locale))

    def odds(self, share: float) -> str:
        """Return odds to a tenth of a percent; what may still come otherwise is never said to be certain."""
        told = format_percent(min(max(share, 0.001), 0.999), "#,##0.#%", locale=self._locale)
        return f"<{told}" if 0 < share < 0.0005 else f">{told}" if 0.9995 <= share < 1 else str(told)  # noqa: PLR2004


def _filled(sentences: FluentBundle, message: str, words: Mapping[str, object]) -> str:
    """Return a sentence filled with words; raises where the sentence or a word is missing."""
    pattern = sentences.get_message(message).value if sentences.has_message(message) else None
    if pattern is None:
        raise MissingSentenceError(f"{sentences.locales[0]}: {message}")
    said, faults = sentences.format_pattern(pattern, {name: _plain(word) for name, word in words.items()})
    if faults:
        raise MissingSentenceError(f"{sentences.locales[0]}: {message}: {faults}")
    return str(said)


@cache
def _fixed(sentences: FluentBundle, message: str) -> str:
    """Return a sentence that takes no words."""
    return _filled(sentences, message, {})


@lru_cache(_KEPT)
def _day(skeleton: str, day: date, locale: str) -> str:
    return str(format_skeleton(skeleton, day, locale=locale))


@lru_cache(_KEPT)
def _clock(at: time, form: str, locale: str) -> str:
    return str(format_time(at, form, locale=locale))


@lru_cache(_KEPT)
def _money(amount: Decimal, currency: str | None, locale: str) -> str:
    if currency is None:
        return str(format_decimal(amount, "#,##0.##", locale=locale))
    form = "¤#,##0" if amount == amount.to_integral_value() else "¤#,##0.00"
    return str(format_currency(amount, currency, form, locale=locale, currency_digits=False))


def _plain(word: object) -> object:
    """Let numbers of records be words, whose digits Fluent would group as in `#1,042`; and cut what it would refuse."""
    if isinstance(word, int) and not isinstance(word, bool) and word > 999:  # noqa: PLR2004
        return str(word)
    return f"{word[: LONGEST - 1]}…" if isinstance(word, str) and len(word) > LONGEST else word

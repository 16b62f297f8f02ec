"""Strings that stand for something else: addresses, days, times of day, time zones and numbers."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from functools import cache
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from playground.rules import Rule, fault, string

WEB = ("http", "https")
LINKED = (*WEB, "mailto", "slack")
"""A link may also begin a letter or lead into Slack's own application."""

MOST_ADDRESS = 3000
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
COLOUR = re.compile(r"good|warning|danger|#?[0-9a-fA-F]{6}")


def _string_that(is_one: Callable[[str], bool], sentence: str, most: int = MOST_ADDRESS) -> Rule:
    def _check(value: object, at: str) -> Iterator[str]:
        faults = [*string(most)(value, at)]
        yield from faults
        if not faults and not is_one(str(value)):
            yield fault(sentence, at)

    return _check


def _is_address(value: str, schemes: tuple[str, ...]) -> bool:
    with suppress(ValueError):
        parts = urlsplit(value)
        leads_somewhere = bool(parts.hostname) if parts.scheme in WEB else bool(parts.netloc or parts.path)
        return parts.scheme in schemes and leads_somewhere and not re.search(r"\s", value)
    return False


def _is_day(value: str) -> bool:
    with suppress(ValueError):
        return bool(DAY.fullmatch(value) and date.fromisoformat(value))
    return False


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def address(*schemes: str, most: int = MOST_ADDRESS) -> Rule:
    """Accept an address with one of these schemes and something behind it."""
    return _string_that(lambda value: _is_address(value, schemes), "must be a valid URL", most)


WEB_ADDRESS = address(*WEB)
SAFE_ADDRESS = address("https")
LINK = address(*LINKED)
DAY_TEXT = _string_that(_is_day, "must be a date as YYYY-MM-DD")
TIME_TEXT = _string_that(lambda value: bool(TIME.fullmatch(value)), "must be a time as HH:mm")
ZONE = _string_that(lambda value: value in _zones(), "must be a valid IANA time zone")
NUMERIC = _string_that(lambda value: bool(NUMBER.fullmatch(value)), "must be a number in a string")
COLOUR_TEXT = _string_that(lambda value: bool(COLOUR.fullmatch(value)), "must be a color")

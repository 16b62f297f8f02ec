"""Reads until when something is to sleep, and why: `until Mar, budget`, 到3月 等预算, `3 months`."""

from datetime import date, datetime
from typing import Final

from parsing.dates import find_dates
from parsing.fold import fold
from parsing.patterns import Pattern
from parsing.when import read_when

_LEAD: Final = Pattern(r"(?:\b(?:until|till|til|to|for|wake(?: it)?(?: up)?(?: on)?)|(?:先)?(?:睡|休眠)?(?:到|至))\s*$")
_TAIL: Final = Pattern(r"(?:再说|再看|再联系|再跟进?|再谈|为止|之后|以后|后)")
_LINKS: Final = " \t,，、;；:：.。-–—"
_BECAUSE: Final = Pattern(r"^(?:because(?: of)?|since|as|due to|因为|由于)\s*")


def read_until(words: str, now: datetime) -> tuple[date | None, str]:
    """Return the day until which something is to wait, None where none is said, and the other words: the reason."""
    found = next(iter(find_dates(words[:200], now)), None)
    if found is None:
        when = read_when(words, now) if len(words) <= len("for 12 months") else None
        return (_day(when), "") if when else (None, _reason(words))
    when = read_when(words[found.start : found.end], now)
    if when is None:
        return None, _reason(words)
    lead = _LEAD.search(fold(words[: found.start]))
    tail = _TAIL.compiled.match(fold(words[found.end :]))
    start = lead.start() if lead else found.start
    end = found.end + (tail.end() if tail else 0)
    return _day(when), _reason(f"{words[:start].rstrip(_LINKS)} {words[end:].lstrip(_LINKS)}")


def _day(when: date | datetime) -> date:
    return when.date() if isinstance(when, datetime) else when


def _reason(words: str) -> str:
    bare = words.strip(_LINKS)
    because = _BECAUSE.search(fold(bare))
    return bare[because.end() :] if because else bare

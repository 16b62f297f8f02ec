"""Clock times that are given in another zone, turned into the sender's."""

from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from parsing.chart import Atom, Hit, Rule
from parsing.clocks import resolve
from parsing.periods import DAY_MINUTES

_ZONES: Final = {
    word: zone
    for zone, words in {
        "America/Los_Angeles": "pst pdt pt pacific",
        "America/Denver": "mst mdt mt mountain",
        "America/Chicago": "cst cdt ct central",
        "America/New_York": "est edt et eastern",
        "UTC": "utc gmt",
        "Europe/London": "bst uk",
        "Europe/Paris": "cet cest",
        "Europe/Athens": "eet eest",
        "Asia/Kolkata": "ist",
        "Asia/Shanghai": "北京",
        "Asia/Taipei": "台北",
        "Asia/Hong_Kong": "hkt 香港",
        "Asia/Singapore": "sgt 新加坡",
        "Asia/Tokyo": "jst 东京",
        "Asia/Seoul": "kst",
        "Australia/Sydney": "aest aedt",
        "Europe/Berlin": "德国",
        "Europe/Lisbon": "wet",
    }.items()
    for word in words.split()
}
_EAST_OF_EUROPE: Final = timedelta(hours=7)
_LATIN: Final = "|".join(sorted((word for word in _ZONES if word.isascii()), key=len, reverse=True))
_HAN: Final = "|".join(word for word in _ZONES if not word.isascii())


def _zone(words: str, offset: timedelta) -> str:
    """Give the zone for its short name; CST is China's for a sender in East Asia."""
    return "Asia/Shanghai" if words == "cst" and offset >= _EAST_OF_EUROPE else _ZONES[words]


def _shift(hit: Hit) -> int:
    """Give the minutes to add to a clock time of the named zone."""
    offset = hit.offset()
    if offset is None:
        return 0
    moment: datetime = hit.now
    theirs = ZoneInfo(_zone(hit.text("zone"), offset)).utcoffset(moment) or timedelta()
    return int((offset - theirs).total_seconds() // 60)


def _convert(hit: Hit) -> Atom:
    days, low = divmod(resolve(hit.atom("t")) + _shift(hit), DAY_MINUTES)
    return Atom(kind="T", low=low, days=days, unit="minute")


def _convert_range(hit: Hit) -> Atom:
    first, last = hit.atom("k").low + _shift(hit), hit.atom("k").high + _shift(hit)
    return Atom(kind="K", low=first % DAY_MINUTES, high=last % DAY_MINUTES, unit="minute")


ZONED: Final = (
    Rule.of(rf"<T:t> ?\(?(?P<zone>{_LATIN})\b(?: time)?\)?", _convert),
    Rule.of(rf"<K:k> ?\(?(?P<zone>{_LATIN})\b(?: time)?\)?", _convert_range),
    Rule.of(rf"(?P<zone>{_HAN})时间 ?<T:t>", _convert),
)

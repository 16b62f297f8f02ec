"""Clock times that are given in another zone, turned into the sender's."""

from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from parsing.almanac import add_minutes
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
        "Asia/Hong_Kong": "hkt",
        "Asia/Singapore": "sgt",
        "Asia/Tokyo": "jst",
        "Asia/Seoul": "kst",
        "Australia/Sydney": "aest aedt",
        "Australia/Perth": "awst",
        "Pacific/Auckland": "nzst nzdt",
        "Europe/Lisbon": "wet",
    }.items()
    for word in words.split()
}
_PLACES: Final = {
    word.replace("_", " "): zone
    for zone, words in {
        "America/Los_Angeles": "los_angeles la sf san_francisco seattle california vancouver west_coast 洛杉矶 旧金山 "
        "硅谷 西雅图 加州 温哥华 美西 西岸 太平洋 西部",
        "America/Denver": "denver 丹佛 山地",
        "America/Chicago": "chicago dallas austin houston texas 芝加哥 达拉斯 休斯顿 美中 中部",
        "America/New_York": "new_york ny nyc boston toronto east_coast 纽约 波士顿 多伦多 华盛顿 美东 东岸 东部 美国",
        "America/Sao_Paulo": "sao_paulo brazil 圣保罗 巴西",
        "America/Mexico_City": "mexico 墨西哥",
        "UTC": "utc gmt 格林威治 世界标准",
        "Europe/London": "london uk dublin 伦敦 英国 都柏林",
        "Europe/Paris": "paris french amsterdam brussels madrid 巴黎 法国 阿姆斯特丹 荷兰 "
        "布鲁塞尔 马德里 西班牙 欧洲 中欧",
        "Europe/Berlin": "berlin munich frankfurt hamburg german cologne zurich vienna 柏林 慕尼黑 法兰克福 汉堡 "
        "德国 苏黎世 瑞士 维也纳 米兰 意大利",
        "Europe/Moscow": "moscow 莫斯科",
        "Europe/Istanbul": "istanbul 伊斯坦布尔",
        "Asia/Dubai": "dubai 迪拜",
        "Asia/Kolkata": "mumbai delhi bangalore india indian 孟买 德里 班加罗尔 印度",
        "Asia/Bangkok": "bangkok 曼谷 泰国",
        "Asia/Jakarta": "jakarta 雅加达 印尼",
        "Asia/Ho_Chi_Minh": "hanoi saigon 河内 越南",
        "Asia/Manila": "manila 马尼拉 菲律宾",
        "Asia/Shanghai": "beijing shanghai shenzhen china 北京 上海 国内 中国",
        "Asia/Taipei": "taipei taiwan 台北 台湾",
        "Asia/Hong_Kong": "hong_kong hk 香港",
        "Asia/Singapore": "singapore sg kl 新加坡 吉隆坡 马来西亚",
        "Asia/Tokyo": "tokyo japan 东京 日本",
        "Asia/Seoul": "seoul korea 首尔 韩国",
        "Australia/Sydney": "sydney melbourne 悉尼 雪梨 墨尔本 澳洲 澳大利亚",
        "Australia/Perth": "perth 珀斯",
        "Pacific/Auckland": "auckland nz 奥克兰 新西兰",
    }.items()
    for word in words.split()
}
"""Places by which a clock time is told: 9am Berlin time, 柏林时间."""
_EAST_OF_EUROPE: Final = timedelta(hours=7)
_SHORT: Final = "|".join(sorted(_ZONES, key=len, reverse=True))
_LATIN: Final = "|".join(sorted((word for word in _PLACES if word.isascii()), key=len, reverse=True))
_NAMED: Final = rf"\(?(?:(?P<zone>{_SHORT})\b(?: time)?|(?P<place>{_LATIN}) time\b)\)?"
_HAN: Final = rf"(?P<place>{'|'.join(word for word in _PLACES if not word.isascii())})(?:当地)?时间的?"


def _zone(words: str, offset: timedelta) -> str:
    """Give the zone for its short name; CST is China's for a sender in East Asia."""
    return "Asia/Shanghai" if words == "cst" and offset >= _EAST_OF_EUROPE else _ZONES[words]


def _named(hit: Hit) -> str:
    """Give the zone that a rule's groups name, empty where the sender's own is not known."""
    offset = hit.offset()
    if offset is None:
        return ""
    return _PLACES[hit.text("place")] if hit.has("place") else _zone(hit.text("zone"), offset)


def _shift(hit: Hit, zone: str, day: datetime | None = None) -> int:
    """Give the minutes to add to a clock time of a zone, on a day or today."""
    ours = hit.offset(day)
    if not zone or ours is None:
        return 0
    theirs = ZoneInfo(zone).utcoffset(day or hit.now) or timedelta()
    return int((ours - theirs).total_seconds() // 60)


def _convert(hit: Hit) -> Atom:
    zone = _named(hit)
    shift = _shift(hit, zone)
    days, low = divmod(resolve(hit.atom("t")) + shift, DAY_MINUTES)
    return Atom(kind="T", low=low, days=days, minutes=shift, unit="minute", zone=zone)


def _convert_range(hit: Hit) -> Atom:
    shift = _shift(hit, _named(hit))
    return Atom(
        kind="K",
        low=(hit.atom("k").low + shift) % DAY_MINUTES,
        high=(hit.atom("k").high + shift) % DAY_MINUTES,
        unit="minute",
    )


def _convert_moment(hit: Hit) -> Atom | None:
    at = hit.atom("m").at
    return Atom(kind="M", at=add_minutes(at, _shift(hit, _named(hit), at)), unit="minute") if at else None


def on_its_day(hit: Hit, clock: Atom, day: datetime) -> Atom:
    """Give a clock time of another zone as it is on a day: clocks are put forward on different days."""
    if not clock.zone:
        return clock
    minutes = clock.low + DAY_MINUTES * clock.days + _shift(hit, clock.zone, day) - clock.minutes
    days, low = divmod(minutes, DAY_MINUTES)
    return clock._replace(low=low, days=days)


_ALONE: Final = r"(?<!<S>)(?<!<S> )"
"""Before an hour that no part of the day stands by; together with it, it is turned once both are one."""
ZONED: Final = (
    Rule.of(rf"{_ALONE}<T:t> ?{_NAMED}", _convert),
    Rule.of(rf"<K:k> ?{_NAMED}", _convert_range),
    Rule.of(rf"{_HAN} ?<T:t>", _convert),
    Rule.of(rf"{_ALONE}<T:t> ?\({_HAN}\)", _convert),
    Rule.of(rf"{_ALONE}<T:t> ?{_HAN}(?! ?<NTMD>)", _convert),
)
ZONED_MOMENTS: Final = (
    Rule.of(rf"{_HAN} ?<M:m>", _convert_moment),
    Rule.of(rf"<M:m> ?\({_HAN}\)", _convert_moment),
    Rule.of(rf"<M:m> ?{_HAN}(?! ?<NTMD>)", _convert_moment),
    Rule.of(rf"<M:m> ?{_NAMED}", _convert_moment),
)
"""For a day or part of the day that stands between the zone and the hour."""

"""Which report is asked for behind the verb of the digest, and when and where it is to come from now on."""

import re
from dataclasses import dataclass, replace
from datetime import time
from typing import Final

from parsing.fold import fold
from parsing.patterns import Pattern
from sales.posts import PERIODS, PostKind, Schedule

_NOON: Final = 12
_KINDS: Final = (
    (PostKind.OWN_WEEK, Pattern(r"\bown weeks?\b|个人周报|个人一周")),
    (PostKind.LOSSES, Pattern(r"\b(?:loss(?:es)?|lost)(?: reports?)?\b|(?:丢单|流失)(?:报告|周报)?")),
    (PostKind.QUARTERLY, Pattern(r"\bquarter(?:ly)?(?: reports?)?\b|季度报告|季度?报")),
    (PostKind.MONTHLY, Pattern(r"\bmonth(?:ly)?(?: reports?)?\b|月度报告|月报")),
)
_LINES: Final = Pattern(r"^\s*(?:reports|times|schedules?|时间|时间表|定时|安排)\s*$")
_SWITCHES: Final = (
    (False, Pattern(r"\b(?:off|stop|none|never)\b|关闭|关掉|停发|停止|不发|取消|关|停")),
    (True, Pattern(r"\b(?:on|start)\b(?! the)|开启|打开|恢复|开")),
)
_CHANNEL: Final = Pattern(r"(?:\b(?:to|in)|发到|发)?\s*<#(?P<id>[a-z0-9]+)(?:\|[^>]*)?>")
_ZONE: Final = re.compile(r"\b[A-Z][A-Za-z]+/[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_]+)?\b")
_CLOCK: Final = Pattern(
    r"(?:\bat )?(?<!\d)(?P<hour>\d{1,2}):(?P<minute>\d{2})\s*(?P<half>am|pm)?"
    r"|(?:\bat )?(?<!\d)(?P<bare>\d{1,2})\s*(?P<of>am|pm)\b"
    r"|(?P<part>上午|早上|下午|晚上|中午)?\s*(?P<point>\d{1,2})点(?P<past>半|\d{1,2}分?)?"
)
_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY: Final = Pattern(
    r"\b(?:on |every )?(?P<en>mon|tue|wed|thu|fri|sat|sun)(?:s|day|days|nesday|nesdays|sday|sdays|rsday|rsdays"
    r"|urday|urdays|r|rs)?\b|每?(?:周|星期|礼拜)(?P<zh>[一二三四五六日天])"
)
_MONTH_DAY: Final = Pattern(
    r"\b(?:on )?(?:the )?(?P<en>\d{1,2})(?:st|nd|rd|th)?\b(?!\s*[号日])|每?(?:季度?|首?月)?\s*(?P<zh>\d{1,2})\s*[号日]"
)
_HAN: Final = "一二三四五六日天"
_AFTERNOON: Final = frozenset({"pm", "下午", "晚上"})


@dataclass(frozen=True, slots=True, kw_only=True)
class PostAsked:
    """What somebody says behind `digest`: nothing for the digest itself, else which post, and what of it changes."""

    kind: PostKind | None = None
    lines: bool = False
    """Whether the schedules are to be shown."""
    is_on: bool | None = None
    day: int | None = None
    at: time | None = None
    zone: str | None = None
    channel: str | None = None
    """Slack's id."""
    unread: str = ""

    @property
    def changes(self) -> bool:
        """Whether a schedule is to become another."""
        return any(each is not None for each in (self.is_on, self.day, self.at, self.zone, self.channel))

    def over(self, line: Schedule) -> Schedule:
        """Return a schedule with what was said of it; who names a day, an hour or a place wants it to come."""
        return replace(
            line,
            is_on=self.is_on is not False,
            day=line.day if self.day is None else self.day,
            at=line.at if self.at is None else self.at,
            zone=self.zone or line.zone,
            channel=self.channel or line.channel,
        )


def read_post(text: str) -> PostAsked:
    """Read the words behind `digest`, in any order and either language."""
    if _LINES.search(fold(text)):
        return PostAsked(lines=True)
    kind, left = _kind(text[:200])
    if kind is None:
        return PostAsked(unread=left.strip())
    channel, left = _channel(left)
    zone, left = _zone(left)
    at, left = _clock(left)
    day, left = _month_day(left) if kind in PERIODS else _weekday(left)
    is_on, left = _switch(left)
    unread = " ".join(left.split()).strip("，,。. ")
    return PostAsked(kind=kind, is_on=is_on, day=day, at=at, zone=zone, channel=channel, unread=unread)


def _kind(text: str) -> tuple[PostKind | None, str]:
    for kind, pattern in _KINDS:
        if found := pattern.search(fold(text)):
            return kind, _without(text, found)
    return None, text


def _switch(text: str) -> tuple[bool | None, str]:
    for is_on, pattern in _SWITCHES:
        if found := pattern.search(fold(text)):
            return is_on, _without(text, found)
    return None, text


def _channel(text: str) -> tuple[str | None, str]:
    found = _CHANNEL.search(fold(text))
    return (found["id"].upper(), _without(text, found)) if found else (None, text)


def _zone(text: str) -> tuple[str | None, str]:
    found = _ZONE.search(text)
    return (found.group(), _without(text, found)) if found else (None, text)


def _clock(text: str) -> tuple[time | None, str]:
    found = _CLOCK.search(fold(text))
    if found is None:
        return None, text
    hour = int(found["hour"] or found["bare"] or found["point"])
    half = found["half"] or found["of"] or found["part"]
    if half in _AFTERNOON and hour < _NOON:
        hour += _NOON
    past = (found["minute"] or found["past"] or "0").removesuffix("分")
    minute = 30 if past == "半" else int(past)
    return (time(hour, minute), _without(text, found)) if hour < 24 and minute < 60 else (None, text)


def _weekday(text: str) -> tuple[int | None, str]:
    found = _WEEKDAY.search(fold(text))
    if found is None:
        return None, text
    day = _DAYS.index(found["en"]) if found["en"] else min(_HAN.index(found["zh"]), len(_DAYS) - 1)
    return day, _without(text, found)


def _month_day(text: str) -> tuple[int | None, str]:
    found = _MONTH_DAY.search(fold(text))
    return (int(found["en"] or found["zh"]), _without(text, found)) if found else (None, text)


def _without(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}"

"""Finds a customer whom nobody knows yet inside a story: `just out of a meeting with Northgate Dental`."""

from typing import Final

from parsing.patterns import Pattern
from parsing.wordlists import GIVEN_NAMES

_CAPITAL: Final = r"[A-Z][\w&'\-]*"
_TOLD: Final = Pattern(
    r"\b(?:[Mm]eeting|[Cc]all|[Dd]emo|[Ll]unch|[Cc]offee|[Cc]hat|[Ss]ession|[Ww]orkshop|[Vv]isit|[Ss]poke|[Tt]alked|[Vv]isited|"
    r"[Pp]resented|[Pp]itched|[Bb]ack|[Oo]ut|[Mm]et|[Dd]eal|[Ll]ead|[Hh]eard)\b(?: \w+){0,3}? (?:with|to|at|from|for)"
    rf"(?: the)?(?: \w+ at)? (?P<name>{_CAPITAL}(?: (?:{_CAPITAL}|&))*)"
)
_HAN_TOLD: Final = Pattern(
    r"(?:从|去了?|拜访了?|跑了?(?:一趟)?|到|在|跟|和|给)(?P<name>[\u3400-\u9fff]{3,10}?)(?:的人|那边|这边)?"
    r"(?:出来|回来|聊|谈|开了?会|开完会|见了?面|通了?电话|碰了|做了?演示|，|,)"
)
_NOBODY: Final = Pattern(
    r"(?:他们?|她|对方|客户|我们|公司|今天|昨天|刚才|上午|下午|领导|老板)|.*(?:总|经理|主任|老师|工|董|处长|局长|院长|哥|姐|部|会)$"
)


def introduced(text: str) -> str | None:
    """Return the company that a story speaks of after words such as `meeting with`; None where it may be a person."""
    if (found := _TOLD.search(text)) and found["name"].split()[0].lower() not in GIVEN_NAMES:
        return found["name"] if " " in found["name"] or found["name"].isupper() else None
    han = _HAN_TOLD.search(text)
    return han["name"] if han and not _NOBODY.compiled.match(han["name"]) else None

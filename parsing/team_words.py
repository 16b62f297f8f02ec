"""Reads what is asked of a team: its people, its numbers, where deals stop, what works, or who did best."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from parsing.day_spans import find_days
from parsing.fold import fold
from parsing.patterns import Pattern


class TeamView(StrEnum):
    """What is shown of a team."""

    PEOPLE = "people"
    NUMBERS = "numbers"
    STOPS = "stops"
    WORKS = "works"
    AWARDS = "awards"


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamAsked:
    """What somebody asks of a team."""

    view: TeamView
    days: int | None = None
    """How many days back; None where nobody says."""
    name: str = ""
    """Of the team; empty for the nearest one."""


_VIEWS: Final = (
    (TeamView.STOPS, Pattern(r"\b(?:stuck|stops?|bottlenecks?|coaching)\b|卡点|卡在哪里?|辅导|瓶颈")),
    (TeamView.WORKS, Pattern(r"\b(?:what\s+works|works|lessons?)\b|有效做法|什么有效|经验|打法")),
    (TeamView.AWARDS, Pattern(r"\b(?:awards?|leaderboard|stars?|ranking)\b|排行榜?|光荣榜|红榜|表扬|评奖")),
    (TeamView.NUMBERS, Pattern(r"\b(?:numbers|figures|metrics|kpis?)\b|数据|指标|业绩表现")),
)


def read_team(text: str) -> TeamAsked:
    """Read the words behind `team`, in any order and either language; what is left is the team's name."""
    found = find_days(text)
    rest = f"{text[: found[1]]} {text[found[2] :]}" if found else text
    for view, pattern in _VIEWS:
        if match := pattern.search(fold(rest)):
            name = f"{rest[: match.start()]} {rest[match.end() :]}"
            return TeamAsked(view=view, days=found[0] if found else None, name=_name(name))
    view = TeamView.NUMBERS if found else TeamView.PEOPLE
    return TeamAsked(view=view, days=found[0] if found else None, name=_name(rest))


def _name(text: str) -> str:
    return " ".join(text.split()).strip(" ,，、:：#的")

"""Two weeks of one team in either language, told once to see every post that they bring."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from playground.driver import Person
from playground.seen import Seen
from tests.stories.town import Town, found_team


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One language's team: its people, its clock, and what they say."""

    language: str
    team: str
    channel: str
    zone: ZoneInfo
    manager: str
    reps: tuple[str, str]
    currency: str
    first: tuple[str, ...]
    """What the first rep says on the first Monday."""
    second: tuple[str, ...]
    """What the other says then."""
    later: tuple[str, ...]
    """What the first rep says on Wednesday."""
    lost: str
    """How the other loses a deal that day."""
    signed: str
    """What the first signs in December."""
    why: tuple[str, str]
    """The button under the monthly report, and below it that of what was won."""
    quarter: str
    """What the quarterly report is called."""
    managing: tuple[str, ...]
    asked: Mapping[str, str]
    """What the manager asks in the end, by the name of the post."""


US = Side(
    language="en",
    team="US",
    channel="sales-us",
    zone=ZoneInfo("America/New_York"),
    manager="dana",
    reps=("ben", "maya"),
    currency="USD",
    first=("new Acme 120k A, close Dec 10", "new Bolt 80k B, close Nov 18", "new Cosmo B, call Dec 14"),
    second=("new Delta 200k A, close Dec 20", "new Echo 30k B"),
    later=("Acme called, they like the proposal, call Friday", "Acme proposal", "won Bolt 75k"),
    lost="lost Echo price: no discount, went with Zeiss",
    signed="won Acme 115k",
    why=("Why", "Won (1)"),
    quarter="US: Q4 2026",
    managing=(
        *("digest own week on", "digest losses Mon 10:00", "digest monthly 1 10:00", "digest quarterly 1 11:00"),
        "goal team Dec 300k",
    ),
    asked={
        "forecast": "forecast team Dec",
        "changed": "changed team since Nov 16",
        "goals": "goal team Dec",
        "calibration": "forecast calibration",
    },
)
EAST = Side(
    language="zh",
    team="华东",
    channel="sales-east",
    zone=ZoneInfo("Asia/Shanghai"),
    manager="linyue",
    reps=("wuqian", "chenhao"),
    currency="CNY",
    first=("新 极光科技 12万 A 12月10日成交", "新 蓝海 8万 B 11月18日成交", "新 宏图 B 12月14日电话"),
    second=("新 德立 20万 A 12月20日成交", "新 回声 3万 B"),
    later=("极光科技 打过电话，对方认可方案，周五再联系", "极光科技 方案", "赢 蓝海 7.5万"),
    lost="输 回声 价格太高，降不下来，输给了蔡司",
    signed="赢 极光科技 11.5万",
    why=("为什么", "赢单（1）"),
    quarter="华东季报：2026年第4季度",
    managing=(
        *("周报 个人周报 开", "周报 丢单 周一 10:00", "周报 月报 1号 10:00", "周报 季报 1号 11:00"),
        "目标 团队 12月 30万",
    ),
    asked={
        "forecast": "预测 团队 12月",
        "changed": "变化 团队 11月16日以来",
        "goals": "目标 团队 12月",
        "calibration": "预测 校准",
    },
)


def two_weeks(town: Town, side: Side) -> Mapping[str, Seen]:
    """Let two weeks pass and return every post by its name."""
    manager, (first, second) = town.person(side.manager), (town.person(rep) for rep in side.reps)
    manager.invite_bot(side.channel)
    settings = {"zone": side.zone.key, "language": side.language, "currency": side.currency}
    team = found_team(town, side.team, side.manager, *side.reps, channel=side.channel, **settings)
    with town.bot.store.begin(town.bot.identity.workspace) as work:
        work.teams.schedule_digest(team.id, _at(side, 23, 9))
    _say(manager, side.managing)
    _say(first, side.first)
    _say(second, side.second)
    town.jump(_at(side, 18, 11))
    _say(first, side.later)
    _say(second, (side.lost,))
    return dict(_posts(town, side, first))


def _posts(town: Town, side: Side, rep: Person) -> Iterator[tuple[str, Seen]]:
    manager = town.person(side.manager)
    town.jump(_at(side, 20, 9, 5))
    yield "own-week", _found(rep, "dm", lambda seen: side.team in seen.text and "%" in seen.text)
    town.jump(_at(side, 23, 9, 5))
    digest = manager.last(side.channel)
    yield "digest", digest
    yield "digest-thread", digest.replies[0]
    town.jump(_at(side, 23, 10, 5))
    yield "loss-report", manager.last(side.channel)
    town.jump(datetime(2026, 12, 1, 10, 5, tzinfo=side.zone))
    monthly = _found(manager, side.channel, lambda seen: bool(seen.replies))
    yield "monthly", monthly
    monthly.press(side.why[0])
    yield "monthly-why", manager.last(side.channel)
    manager.last(side.channel).press(side.why[1])
    yield "monthly-deals", manager.last(side.channel)
    _say(rep, (side.signed,))
    for name, words in side.asked.items():
        _say(manager, (words,))
        yield name, manager.last()
    town.jump(datetime(2027, 1, 4, 11, 5, tzinfo=side.zone))
    quarterly = _found(manager, side.channel, lambda seen: side.quarter in seen.text)
    yield "quarterly", quarterly
    quarterly.press(side.why[0])
    yield "quarterly-why", manager.last(side.channel)


def _found(reader: Person, channel: str, is_meant: Callable[[Seen], bool]) -> Seen:
    return next(seen for seen in reversed(reader.sees(channel)) if is_meant(seen))


def _say(person: Person, sentences: tuple[str, ...]) -> None:
    for words in sentences:
        person.command(f"/opp {words}")


def _at(side: Side, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=side.zone)

"""Promises about the first word of a line, the filters of a list, and putting off."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from parsing import Known, ListFilters, read_command, read_list_filters, read_when
from sales.vocabulary import Grade
from tests.parsing.reading import KNOWN, WEDNESDAY


@pytest.mark.parametrize(
    ("line", "verb", "rest"),
    [
        ("new Acme 120k", "new", "Acme 120k"),
        ("新 极光科技 12万", "new", "极光科技 12万"),
        ("新建极光科技", "new", "极光科技"),
        ("UPDATE Acme: called", "update", "Acme: called"),
        ("更新 北辰 报价", "update", "北辰 报价"),
        ("show Acme", "show", "Acme"),
        ("查看 北辰", "show", "北辰"),
        ("LIST stalled", "list", "stalled"),  # full width
        ("列表 停滞", "list", "停滞"),
        ("due", "due", ""),
        ("待办", "due", ""),
        ("stage Acme quote", "stage", "Acme quote"),
        ("阶段 北辰 报价", "stage", "北辰 报价"),
        ("won Acme 115k", "won", "Acme 115k"),
        ("赢 北辰", "won", "北辰"),
        ("lost Acme price", "lost", "Acme price"),
        ("输 北辰 价格", "lost", "北辰 价格"),
        ("give Acme @lin", "give", "Acme @lin"),
        ("转交 北辰 @lin", "give", "北辰 @lin"),
        ("snooze Acme 2d", "snooze", "Acme 2d"),
        ("推迟 北辰 2天", "snooze", "北辰 2天"),
        ("undo", "undo", ""),
        ("撤销", "undo", ""),
        ("funnel 90d", "funnel", "90d"),
        ("漏斗", "funnel", ""),
        ("digest", "digest", ""),
        ("周报", "digest", ""),
        ("team", "team", ""),
        ("团队", "team", ""),
        ("help", "help", ""),
        ("?", "help", ""),
        ("帮助", "help", ""),
        ("settings", "settings", ""),
        ("设置", "settings", ""),
        ("Acme sent quote", None, "Acme sent quote"),
        ("今天跟张总聊了", None, "今天跟张总聊了"),
        ("today met Acme", None, "today met Acme"),
        ("今天", "due", ""),
        ("approvals", "approvals", ""),
        ("审批", "approvals", ""),
        ("审批还没下来", None, "审批还没下来"),
        ("赢单率多少", None, "赢单率多少"),
        ("丢单原因有哪些", None, "丢单原因有哪些"),
        ("stage: quote", None, "stage: quote"),
        ("新客户来电", None, "新客户来电"),
    ],
)
def test_the_first_word_decides(line: str, verb: str | None, rest: str) -> None:
    command = read_command(line, KNOWN)
    assert (command.verb, command.rest, command.public) == (verb, rest, False)


def test_nothing_asks_for_my_day() -> None:
    assert read_command("", KNOWN).verb == read_command("  ", KNOWN).verb == "due"


def test_a_customer_who_is_called_like_a_verb_wins() -> None:
    known = Known.of(["Show Inc", "Acme"])
    assert read_command("Show Inc quote", known).verb is None
    assert read_command("show Acme", known).verb == "show"


@pytest.mark.parametrize("line", ["Acme!", "Acme !", "北辰!", "#12!", "big blue!", "商机12!!"])
def test_a_bare_name_with_an_exclamation_mark_is_for_everybody(line: str) -> None:
    assert read_command(line, KNOWN).public


def test_an_exclamation_mark_behind_a_report_is_only_joy() -> None:
    command = read_command("Acme signed!", KNOWN)
    assert (command.public, command.rest) == (False, "Acme signed!")


@pytest.mark.parametrize(
    ("words", "filters"),
    [
        ("", ListFilters()),
        ("stalled", ListFilters(stalled=True)),
        ("停滞 A", ListFilters(stalled=True, grade=Grade.A)),
        ("stuck quote", ListFilters(stuck=True, stage="quote")),
        ("卡住 A", ListFilters(stuck=True, grade=Grade.A)),
        ("to drop", ListFilters(to_drop=True)),
        ("该淘汰", ListFilters(to_drop=True)),
        ("biggest A", ListFilters(largest=True, grade=Grade.A)),
        ("top 5 quote >100k", ListFilters(largest=True, stage="quote", min_amount=Decimal(100_000))),
        ("top", ListFilters(largest=True)),
        ("top glass", ListFilters(words="top glass")),
        ("金额最大 报价", ListFilters(largest=True, stage="quote")),
        ("前5个 B", ListFilters(largest=True, grade=Grade.B)),
        ("health <40 top 10", ListFilters(largest=True, health_below=40)),
        ("health <40", ListFilters(health_below=40)),
        ("health <= 40 >100k", ListFilters(health_below=41, min_amount=Decimal(100_000))),
        ("health 40", ListFilters(health_below=40)),
        ("健康度低于40", ListFilters(health_below=40)),
        ("健康度 40 以上 B", ListFilters(health_from=40, grade=Grade.B)),
        ("health > 60", ListFilters(health_from=61)),
        ("health at least 60", ListFilters(health_from=60)),
        ("b", ListFilters(grade=Grade.B)),
        ("quote", ListFilters(stage="quote")),
        ("报价阶段", ListFilters(stage="quote")),
        (">100k", ListFilters(min_amount=Decimal(100_000))),
        ("under 50k", ListFilters(max_amount=Decimal(50_000))),
        ("10万以上", ListFilters(min_amount=Decimal(100_000))),
        ("> 5000", ListFilters(min_amount=Decimal(5_000))),
        ("< 5000", ListFilters(max_amount=Decimal(5_000))),
        ("close this month", ListFilters(close_from=date(2026, 11, 1), close_until=date(2026, 11, 30))),
        ("本月成交", ListFilters(close_from=date(2026, 11, 1), close_until=date(2026, 11, 30))),
        ("close by 30 Dec", ListFilters(close_until=date(2026, 12, 30))),
        ("close after 30 Dec", ListFilters(close_from=date(2026, 12, 30))),
        ("closing Dec 5", ListFilters(close_from=date(2026, 12, 5), close_until=date(2026, 12, 5))),
        ("#team-east", ListFilters(team="team-east")),
        ("<#C12345|east>", ListFilters(team="C12345")),
        ("@lin", ListFilters(person="lin")),
        ("<@U12345|lin> proposal", ListFilters(person="U12345", stage="proposal")),
        ("robots", ListFilters(words="robots")),
        ("source:expo A", ListFilters(source="expo", grade=Grade.A)),
        ("来源：展会 报价", ListFilters(source="展会", stage="quote")),
        ("50k-200k", ListFilters(min_amount=Decimal(50_000), max_amount=Decimal(200_000))),
        ("between 200k and 50k", ListFilters(min_amount=Decimal(50_000), max_amount=Decimal(200_000))),
        ("10万到50万 B", ListFilters(min_amount=Decimal(100_000), max_amount=Decimal(500_000), grade=Grade.B)),
        ("100k+", ListFilters(min_amount=Decimal(100_000))),
        ("≥10万", ListFilters(min_amount=Decimal(100_000))),
        ("source", ListFilters(words="source")),
    ],
)
def test_list_filters_combine_in_any_order(words: str, filters: ListFilters) -> None:
    assert read_list_filters(words, WEDNESDAY) == filters


@pytest.mark.parametrize(
    "said",
    [
        ("stalled", "A", ">100k", "quote", "close this month", "@lin", "#east", "source:expo"),
        ("停滞", "A类", ">100k", "报价", "本月成交", "@lin", "#east", "来源:expo"),
    ],
)
def test_the_same_filters_in_any_order_are_the_same_list(said: tuple[str, ...]) -> None:
    meant = ListFilters(
        stalled=True, grade=Grade.A, stage="quote", min_amount=Decimal(100_000), person="lin", team="east",
        close_from=date(2026, 11, 1), close_until=date(2026, 11, 30), source="expo",
    )  # fmt: skip
    for turned in range(len(said)):
        for words in (said[turned:] + said[:turned], tuple(reversed(said[turned:] + said[:turned]))):
            assert read_list_filters(" ".join(words), WEDNESDAY) == meant, words


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("2d", date(2026, 11, 20)),
        ("+3d", date(2026, 11, 21)),
        ("1w", date(2026, 11, 25)),
        ("2天", date(2026, 11, 20)),
        ("tomorrow", date(2026, 11, 19)),
        ("for 2 weeks", date(2026, 12, 2)),
        ("两周", date(2026, 12, 2)),
        ("Fri", date(2026, 11, 20)),
        ("月底", date(2026, 11, 30)),
        ("next week", date(2026, 11, 23)),
        ("until March", date(2027, 3, 1)),
        ("soon", None),
        ("", None),
    ],
)
def test_putting_off_takes_a_day(words: str, when: date | None) -> None:
    assert read_when(words, WEDNESDAY) == when


@pytest.mark.parametrize(
    ("words", "hour"), [("next Mon 3pm", 15), ("下周一下午3点", 15), ("Monday at noon", 12), ("周一中午", 12)]
)
def test_putting_off_takes_a_moment_in_the_senders_zone(words: str, hour: int) -> None:
    assert read_when(words, WEDNESDAY) == datetime(2026, 11, 23, hour, 0, tzinfo=WEDNESDAY.tzinfo)

"""Since when and whose: read in both languages and any order, and days ahead mean the last such ones."""

from datetime import date, datetime

import pytest

from parsing.changed import read_changed

NOW = datetime(2026, 11, 18, 14, 0)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("since Mon", date(2026, 11, 16), None),
        ("周一以来", date(2026, 11, 16), None),
        ("this month", date(2026, 11, 1), None),
        ("last month", date(2026, 10, 1), date(2026, 10, 31)),
        ("上周", date(2026, 11, 9), date(2026, 11, 15)),
        ("7d", date(2026, 11, 12), None),
        ("30天", date(2026, 10, 20), None),
        ("Oct", date(2026, 10, 1), date(2026, 10, 31)),
        ("11月1日以来", date(2026, 11, 1), None),
        ("from Nov 2 to Nov 9", date(2026, 11, 2), date(2026, 11, 8)),
        ("yesterday", date(2026, 11, 17), None),
        ("", None, None),
    ],
)
def test_days_are_read_and_lie_behind(text: str, first: date | None, last: date | None) -> None:
    asked = read_changed(text, NOW)
    assert (asked.first, asked.last, asked.rest) == (first, last, "")


def test_team_and_person_stand_anywhere() -> None:
    read = [read_changed(text, NOW) for text in ("#east 7d", "since Mon team", "我的 本周", "@lin 上周")]
    assert [(each.team, each.scope) for each in read] == [("east", None), (None, "all"), (None, "mine"), (None, None)]
    assert read[-1].person
    assert read[-1].person.name == "lin"
    assert not any(each.rest for each in read)


@pytest.mark.parametrize("text", ["the close date to Oct 5", "the amount to 50k", "next week", "their mind", "很大"])
def test_what_is_no_such_question_leaves_words_over(text: str) -> None:
    assert read_changed(text, NOW).rest

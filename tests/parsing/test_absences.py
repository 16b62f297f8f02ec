"""When somebody is away, as people say it."""

from datetime import UTC, date, datetime

import pytest

from parsing.absences import is_absence, is_back, read_absence, says_absence

NOW = datetime(2026, 9, 28, 9, tzinfo=UTC)
"""A Monday."""


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("3-7 Oct @lin", date(2026, 10, 3), date(2026, 10, 7)),
        ("10/3-10/7 由 @林悦 代", date(2026, 10, 3), date(2026, 10, 7)),
        ("until Friday @lin", date(2026, 9, 28), date(2026, 10, 2)),
        ("到周五 @林悦", date(2026, 9, 28), date(2026, 10, 2)),
        ("Friday", date(2026, 10, 2), date(2026, 10, 2)),
        ("2 weeks", date(2026, 9, 28), date(2026, 10, 11)),
        ("26-30 Sep", date(2026, 9, 26), date(2026, 9, 30)),
        ("next week", date(2026, 10, 5), date(2026, 10, 11)),
    ],
)
def test_the_first_and_the_last_day_are_read(words: str, first: date, last: date) -> None:
    assert read_absence(words, NOW) == (first, last)
    assert is_absence(words, NOW)


@pytest.mark.parametrize("words", ["@lin", "xqzv", ""])
def test_without_days_nothing_is_read(words: str) -> None:
    assert read_absence(words, NOW) is None


@pytest.mark.parametrize("words", ["极光 聊了方案", "周五去极光演示", "to Shanghai, met Acme, next Fri"])
def test_a_report_from_a_trip_is_no_absence(words: str) -> None:
    assert not is_absence(words, NOW)


@pytest.mark.parametrize(("words", "back"), [("off", True), ("销假", True), ("until Friday", False)])
def test_coming_back_is_heard(words: str, back: bool) -> None:
    assert is_back(words) is back


@pytest.mark.parametrize(
    "words",
    ["I'm on vacation from Oct 20 to Nov 2", "I'll be out next week", "我下周休年假", "我明天请假，由 @林悦 代"],
)
def test_a_sentence_says_that_somebody_is_away(words: str) -> None:
    assert says_absence(words, NOW)


@pytest.mark.parametrize(
    "words", ["I'm off to Acme tomorrow", "we ran out on Friday", "我明天去见王总", "王总下周出差", "next week"]
)
def test_other_sentences_do_not(words: str) -> None:
    assert not says_absence(words, NOW)

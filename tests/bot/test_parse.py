"""`oppbot parse` answers programs in records, line by line, and people in their own words."""

import io
import json
import sys
from collections.abc import Iterable
from typing import Any

import click
import pytest

from bot.cli import main

ASKED = {"now": "2026-11-18T10:00-05:00", "tz": "America/New_York", "known": ["Acme Corporation"]}
SAID = ("--now", "2026-11-18T10:00", "--tz", "America/New_York", "--known", "Acme Corporation", "--known", "极光科技")


def oppbot(*words: str) -> int:
    with pytest.raises(SystemExit) as left:
        main(words)
    return int(left.value.code or 0)


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> "Ask":
    return Ask(monkeypatch, capsys)


class Ask:
    """Pipes lines through the command."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.monkeypatch, self.capsys, self.code = monkeypatch, capsys, 0

    def __call__(self, lines: Iterable[bytes | dict[str, Any]], language: str = "en") -> list[Any]:
        typed = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
        self.monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\n".join(typed))))
        self.code = oppbot("--lang", language, "parse")
        return [json.loads(line) for line in self.capsys.readouterr().out.splitlines()]


def test_each_line_is_answered_with_its_record_in_order(ask: Ask) -> None:
    texts = ["Acme 120k USD, call back tomorrow 3pm", "报价,嫌贵", "hello there"]
    assert ask({**ASKED, "text": text} for text in texts) == [
        {
            "opportunity": {"name": "Acme Corporation"},
            "follow_up_at": "2026-11-19T15:00-05:00",
            "follow_up_has_time": True,
            "amount": 120000,
            "currency": "USD",
        },
        {"feedback": ["price_high"]},
        {},
    ]
    assert ask.code == 0


def test_wall_clocks_are_those_of_the_senders_zone(ask: Ask) -> None:
    row = {"text": "call tomorrow 9am", "now": "2026-11-18T20:00+00:00", "tz": "Asia/Shanghai"}
    assert ask([row]) == [{"follow_up_at": "2026-11-20T09:00+08:00", "follow_up_has_time": True}]


BAD: list[tuple[bytes | dict[str, Any], str]] = [
    (b"", "JSON"),
    (b"{", "JSON"),
    (b"\xff\xfe\xfa", "JSON"),
    (b"[" * 100_000, "JSON"),
    (b"[1]", "JSON"),
    (b'"text"', "JSON"),
    ({**ASKED}, "text"),
    ({**ASKED, "text": 7}, "text"),
    ({**ASKED, "text": "a", "now": None}, "now"),
    ({**ASKED, "text": "a", "now": "soon"}, "soon"),
    ({**ASKED, "text": "a", "now": "9999-12-31T23:00-12:00", "tz": "Asia/Shanghai"}, "9999"),
    ({**ASKED, "text": "a", "tz": ""}, "tz"),
    ({**ASKED, "text": "a", "tz": "Mars/Olympus"}, "Mars/Olympus"),
    ({**ASKED, "text": "a", "tz": "../../etc/passwd"}, "passwd"),
    ({**ASKED, "text": "a", "tz": "America"}, "America"),
    ({**ASKED, "text": "a", "known": "Acme"}, "known"),
    ({**ASKED, "text": "a", "known": [7]}, "known"),
]


@pytest.mark.parametrize(("line", "named"), BAD, ids=range(len(BAD)))
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_bad_line_is_answered_with_what_is_wrong_and_the_run_goes_on(
    line: bytes | dict[str, Any], named: str, language: str, ask: Ask
) -> None:
    good = {**ASKED, "text": "Acme A"}
    before, between, after = ask([good, line, good], language)
    assert before == after == {"opportunity": {"name": "Acme Corporation"}, "grade": "A"}
    assert list(between) == ["error"]
    assert named in between["error"]
    assert ask.code == 1


def test_a_text_that_no_encoding_can_carry_is_answered_all_the_same(ask: Ask) -> None:
    assert ask([{**ASKED, "text": "met Jen\ud800 today", "known": ["Jen\ud800"]}]) == [
        {"opportunity": {"name": "Jen?"}, "channel": "visit", "happened_on": "2026-11-18"}
    ]


def test_a_sentence_is_told_field_by_field_with_the_words_it_came_from(capsys: pytest.CaptureFixture[str]) -> None:
    assert oppbot("--lang", "en", "parse", *SAID, "Acme sent quote, too pricey, next Wed 3pm") == 0
    assert capsys.readouterr().out.splitlines() == [
        "Opportunity: Acme Corporation  ← Acme",
        "Feedback: price too high  ← too pricey",
        "Next step: Wed, Nov 25 3:00 PM  ← next Wed 3pm",
        "Kept word for word: sent quote, too pricey, next Wed 3pm",
        "The same in words that leave no doubt: Acme Corporation: too pricey, follow up 2026-11-25 15:00",
    ]


def test_a_reading_speaks_chinese_to_those_who_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert oppbot("--lang", "zh", "parse", *SAID, "极光 微信说嫌贵,下周三3点,15万,报价阶段") == 0
    said = capsys.readouterr().out
    for line in ("商机：极光科技  ← 极光", "方式：微信", "客户反馈：觉得贵", "阶段：报价", "金额：150,000  ← 15万"):
        assert line in said
    assert "下次跟进：11月25日周三 15:00  ← 下周三3点" in said
    assert "这样写一定不会读错：极光科技：微信聊了，嫌贵，阶段：报价，金额150000元，下次跟进2026-11-25 15:00" in said


@pytest.mark.parametrize("said", ["hello there", "Acme", "Acme by 9am today call Tom"])
def test_no_words_are_offered_where_nothing_is_read_or_they_would_be_read_otherwise(
    said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    oppbot("--lang", "en", "parse", *SAID, said)
    assert "no doubt" not in capsys.readouterr().out


def test_a_loss_is_told_with_its_reason(capsys: pytest.CaptureFixture[str]) -> None:
    oppbot("--lang", "en", "parse", *SAID, "#7 lost to Salesforce, met CFO Tom Baker yesterday, he decides")
    said = capsys.readouterr().out
    for line in (
        "Opportunity: #7",
        "Happened: yesterday",
        "How: in person",
        "People: Tom Baker (CFO)",
        "Decides: Tom Baker",
        "Competitors: Salesforce",
        "Outcome: lost",
        "Reason: competitor",
    ):
        assert line in said


def test_words_need_no_quotes(capsys: pytest.CaptureFixture[str]) -> None:
    assert oppbot("--lang", "en", "parse", *SAID, "Acme", "grade", "B") == 0
    assert "Grade: B" in capsys.readouterr().out


def test_two_near_names_are_both_told_and_none_is_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    oppbot("--lang", "en", "parse", "--known", "Vantage Steel", "--known", "Vantage Data", "Vantage called back")
    assert "Opportunity, not sure which: Vantage Steel, Vantage Data" in capsys.readouterr().out


def test_a_name_that_nobody_knows_is_told_as_such(capsys: pytest.CaptureFixture[str]) -> None:
    oppbot("--lang", "en", "parse", "Zzyzx Ltd: met today")
    assert "Opportunity: Zzyzx Ltd (not among the known)" in capsys.readouterr().out


def test_a_sentence_without_a_field_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert oppbot("--lang", "en", "parse", "hello there") == 0
    assert capsys.readouterr().out == "Nothing but words: they would be kept as they are.\n"


@pytest.mark.parametrize("colour", [True, False])
def test_a_terminal_gets_colours_and_a_pipe_none(
    colour: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(click.utils, "should_strip_ansi", lambda *_: not colour)
    oppbot("--lang", "en", "parse", *SAID, "Acme A")
    assert ("\x1b[" in capsys.readouterr().out) == colour


@pytest.mark.parametrize(("words", "named"), [(("--now", "soon"), "soon"), (("--tz", "Mars/Olympus"), "Mars/Olympus")])
def test_a_moment_or_zone_that_there_is_not_is_refused(
    words: tuple[str, str], named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert oppbot("parse", *words, "Acme A") == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert named in printed.err


def test_a_moment_is_read_on_the_clocks_of_the_zone(capsys: pytest.CaptureFixture[str]) -> None:
    oppbot("--lang", "en", "parse", "--now", "2026-11-18T20:00+00:00", "--tz", "Asia/Shanghai", "call on the 20th")
    assert "Next step: tomorrow" in capsys.readouterr().out


@pytest.mark.parametrize("words", [(), ("--tz", "Asia/Shanghai")])
def test_without_a_moment_it_is_now(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    oppbot("--lang", "en", "parse", *words, "call tomorrow")
    assert "Next step: tomorrow" in capsys.readouterr().out


def test_a_line_may_switch_further_languages_on(ask: Ask) -> None:
    row = {**ASKED, "text": "Acme llamar el próximo martes"}
    assert ask([row, {**row, "languages": ["es"]}]) == [
        {"opportunity": {"name": "Acme Corporation"}},
        {"opportunity": {"name": "Acme Corporation"}, "follow_up_at": "2026-11-24", "follow_up_has_time": False},
    ]


@pytest.mark.parametrize("languages", ["es", ["tlh"], [1], {"es": 1}])
def test_languages_that_there_are_not_are_refused_with_those_that_there_are(ask: Ask, languages: object) -> None:
    (answer,) = ask([{**ASKED, "text": "Acme", "languages": languages}])
    assert "es, de, fr" in answer["error"]

"""The words behind the verb say which report is meant, and when and where it is to come."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsing.reports import PostAsked, read_post
from sales.posts import PostKind, usual

LOSSES, MONTHLY, QUARTERLY = PostKind.LOSSES, PostKind.MONTHLY, PostKind.QUARTERLY


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("losses", LOSSES), (" Lost ", LOSSES), ("loss report", LOSSES), ("丢单", LOSSES), ("流失报告", LOSSES),
        ("monthly", MONTHLY), ("month report", MONTHLY), ("月报", MONTHLY), ("月度报告", MONTHLY),
        ("quarterly", QUARTERLY), ("quarter report", QUARTERLY), ("季报", QUARTERLY), ("季度报告", QUARTERLY),
    ],
)  # fmt: skip
def test_a_report_alone_is_asked_for_now(text: str, kind: PostKind) -> None:
    assert read_post(text) == PostAsked(kind=kind)
    assert not read_post(text).changes


@pytest.mark.parametrize("text", ["", "now", "赢单"])
def test_anything_else_asks_for_the_digest(text: str) -> None:
    assert read_post(text).kind is None


@pytest.mark.parametrize("text", ["reports", "times", "时间", " 安排 "])
def test_the_schedules_are_asked_for(text: str) -> None:
    assert read_post(text).lines


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("losses Fri 16:00", PostAsked(kind=LOSSES, day=4, at=time(16))),
        ("losses every Wednesday at 4:30pm", PostAsked(kind=LOSSES, day=2, at=time(16, 30))),
        ("losses off", PostAsked(kind=LOSSES, is_on=False)),
        ("losses on", PostAsked(kind=LOSSES, is_on=True)),
        ("losses to <#C0MARKETING|marketing>", PostAsked(kind=LOSSES, channel="C0MARKETING")),
        ("losses 9am Asia/Shanghai", PostAsked(kind=LOSSES, at=time(9), zone="Asia/Shanghai")),
        ("monthly on the 3rd at 8:15", PostAsked(kind=MONTHLY, day=3, at=time(8, 15))),
        ("monthly 12", PostAsked(kind=MONTHLY, day=12)),
        ("own week off", PostAsked(kind=PostKind.OWN_WEEK, is_on=False)),
        ("丢单 周五 下午4点", PostAsked(kind=LOSSES, day=4, at=time(16))),
        ("丢单 每周日 9点半", PostAsked(kind=LOSSES, day=6, at=time(9, 30))),
        ("丢单 关闭", PostAsked(kind=LOSSES, is_on=False)),
        ("丢单 发到 <#C0MARKETING>", PostAsked(kind=LOSSES, channel="C0MARKETING")),
        ("月报 每月3号 上午10点", PostAsked(kind=MONTHLY, day=3, at=time(10))),
        ("quarterly on the 5th at 11:00", PostAsked(kind=QUARTERLY, day=5, at=time(11))),
        ("季报 每季度3号 9点", PostAsked(kind=QUARTERLY, day=3, at=time(9))),
        ("季报 首月5日 关", PostAsked(kind=QUARTERLY, day=5, is_on=False)),
        ("季度报告 停发", PostAsked(kind=QUARTERLY, is_on=False)),
        ("月报 开", PostAsked(kind=MONTHLY, is_on=True)),
        ("个人周报 停", PostAsked(kind=PostKind.OWN_WEEK, is_on=False)),
    ],
)
def test_day_hour_zone_and_channel_are_read_in_any_order(text: str, asked: PostAsked) -> None:
    assert read_post(text) == asked
    assert read_post(text).changes


def test_what_was_not_understood_is_kept() -> None:
    assert read_post("losses of Acme").unread == "of Acme"
    assert read_post("losses 25:00").unread == "25:00"


def test_who_names_an_hour_wants_the_post_to_come() -> None:
    off = usual(1, LOSSES)
    line = read_post("losses 16:00").over(off)
    assert (line.is_on, line.at, line.day) == (True, time(16), off.day)


@given(st.text(max_size=60))
def test_any_words_are_read_without_a_fault(text: str) -> None:
    read_post(f"losses {text}")
    read_post(f"月报 {text}")

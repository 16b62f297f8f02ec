"""Promises that hold for whatever a person may type."""

from datetime import datetime
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from parsing import (
    find_amounts,
    find_dates,
    read_command,
    read_list_filters,
    read_new,
    read_update,
    read_when,
)
from parsing.fold import fold
from tests.parsing.reading import KNOWN, WEDNESDAY

WORDS = Path(__file__).with_name("words.txt").read_text(encoding="utf-8").split()
texts = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
moments = st.datetimes(
    min_value=datetime(1990, 1, 1),  # noqa: DTZ001 - wall time
    max_value=datetime(2090, 1, 1),  # noqa: DTZ001 - wall time
    timezones=st.sampled_from([ZoneInfo("America/New_York"), ZoneInfo("Asia/Shanghai"), ZoneInfo("Europe/Berlin")]),
)


@given(texts, moments)
def test_reading_never_fails(text: str, now: datetime) -> None:
    draft = read_update(text, now, KNOWN)
    assert all(0 <= start <= end <= len(draft.text) for start, end in draft.spans.values())
    read_new(text, now, KNOWN)
    read_when(text, now)
    read_list_filters(text, now)
    read_command(text, KNOWN)


@given(texts, moments)
def test_finds_stand_in_order_where_they_say(text: str, now: datetime) -> None:
    dates = [(found.start, found.end, found.text) for found in find_dates(text, now)]
    amounts = [(found.start, found.end, found.text) for found in find_amounts(text)]
    for places in (dates, amounts):
        assert all(text[start:end] == words for start, end, words in places)
        assert all(first[1] <= then[0] for first, then in pairwise(places))


@given(st.text(max_size=100))
def test_folding_moves_no_character(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


def test_the_past_of_a_draft_lies_behind_and_its_future_ahead() -> None:
    draft = read_update("met Acme on Monday, next call Monday", WEDNESDAY, KNOWN)
    assert draft.happened_on is not None
    assert draft.follow_up_at is not None
    assert draft.happened_on < WEDNESDAY.date() < draft.follow_up_at

"""Hours are told and asked for in words and forms that Slack takes, in both languages."""

from dataclasses import replace
from datetime import time

import pytest

from handlers.blocks import hours as blocks
from handlers.blocks.hours import AS_TEAM, NONE, calendar_entered, calendar_field, days_line, hours_form, hours_lines
from handlers.blocks.settings import settings_message
from handlers.choices import calendar_of
from handlers.voice import LANGUAGES, Voice
from playground.blocks import validate_message, validate_view
from sales.hours import Hours
from sales.people import Member
from sales.teams import CALENDARS
from tests.builders import NOW

BEN = Member(id=1, name="Ben", slack_id="U0BEN")
OWN = replace(BEN, work_start=time(10), workdays=frozenset({0, 2, 4}), calendar="CN")
EN, ZH = Voice("en"), Voice("zh")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("me", [BEN, OWN, replace(OWN, calendar="")])
def test_slack_takes_the_form_and_the_settings(me: Member, language: str) -> None:
    t = Voice(language)
    said = settings_message(replace(me, language=language), Hours(), me.calendar or "", NOW)
    assert validate_message({"text": said.text, "blocks": said.blocks}) == []
    assert validate_view(hours_form(me, Hours(), "US", t, "{}")) == []


def test_days_in_a_row_are_told_by_the_first_and_the_last() -> None:
    assert days_line(range(5), EN) == "Monday to Friday"
    assert days_line(range(5), ZH) == "周一至周五"
    assert days_line({6, 0, 1}, ZH) == "周一、周二、周日"
    assert days_line({5, 6}, EN) == "Saturday, Sunday"


def test_what_somebody_set_themselves_is_marked() -> None:
    assert [line.endswith("(your own)") for line in hours_lines(Hours(), "US", BEN, EN)] == [False, False]
    assert [line.endswith("（自己设的）") for line in hours_lines(Hours(), "CN", OWN, ZH)] == [True, True]


def test_a_calendar_is_named_in_the_readers_language() -> None:
    names = [line for t in (EN, ZH) for line in hours_lines(Hours(), "US", BEN, t)[1:]]
    assert names == ["Public holidays: United States", "节假日：美国"]


@pytest.mark.parametrize(("chosen", "value"), [(None, AS_TEAM), ("", NONE), ("CN", "CN")])
def test_the_calendar_that_is_chosen_is_the_one_that_comes_back(chosen: str | None, value: str) -> None:
    shown = calendar_field("label", chosen, EN, as_team="US")["element"]["initial_option"]["value"]
    assert (shown, calendar_entered(shown)) == (value, chosen)


def test_a_team_chooses_among_countries_and_none() -> None:
    options = calendar_field("label", "", EN)["element"]["options"]
    assert [each["value"] for each in options] == [NONE, *CALENDARS]


@pytest.mark.parametrize(("zone", "calendar"), [("Asia/Shanghai", "CN"), ("America/New_York", "US"), ("UTC", "")])
def test_a_new_team_is_offered_the_holidays_of_where_it_sits(zone: str, calendar: str) -> None:
    assert calendar_of(zone) == calendar


def test_where_no_holidays_are_installed_the_form_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "are_there", lambda: False)
    assert "oppbot[calendars]" in calendar_field("label", "CN", EN)["hint"]["text"]

"""Every message and form about teams is one that Slack takes, in both languages."""

from dataclasses import replace
from datetime import time
from decimal import Decimal

import pytest

from handlers.blocks.team import lead_on, no_team_message, saved_message, team_message, welcome_message
from handlers.blocks.team_form import team_form
from handlers.choices import CURRENCIES, ZONES, currency_of, with_own
from handlers.turn import Message
from handlers.voice import LANGUAGES, Voice
from playground.blocks import validate_message, validate_view
from sales.funnel import Tally
from sales.people import Member, Team
from sales.teams import is_zone
from services.teams import Standing
from tests.builders import NOW

EAST = Team(id=1, name="East <!channel>", channel="C0EAST", zone="Asia/Shanghai", currency="CNY")
LIN = Member(id=1, name="Lin & co", slack_id="U0LIN")
WU = Member(id=2, name="吴倩", slack_id="U0WU")
SHOWN = Standing(
    team=EAST, managers=[LIN], reps=[WU], may_change=True, late={"吴倩": 2},
    open=Tally(count=3, sums={"CNY": Decimal(1200), "USD": Decimal(7)}),
)  # fmt: skip


@pytest.fixture(params=LANGUAGES)
def t(request: pytest.FixtureRequest) -> Voice:
    return Voice(request.param)


def messages(t: Voice) -> list[Message]:
    bare = replace(SHOWN, managers=[], reps=[], open=None, late=None, may_change=False)
    none_late = replace(SHOWN, late={}, open=Tally())
    shown = [team_message(each, t, free) for each in (SHOWN, bare, none_late) for free in (None, "C0RANDOM")]
    saved = [saved_message(SHOWN, t, created=created) for created in (True, False)]
    unset = [no_team_message(teams, teams, channel, t) for teams in ([], [EAST] * 2) for channel in (None, "C0EAST")]
    waiting = [replace(EAST, id=number, name="East " * 16, channel=None) for number in range(2, 40)]
    offered = [team_message(SHOWN, t, "C0RANDOM", waiting), no_team_message(waiting, waiting, "C0RANDOM", t)]
    welcomes = [welcome_message(team, "C0EAST", t, waiting) for team in (None, EAST)]
    return [*shown, *saved, *unset, *offered, *welcomes]


def test_slack_takes_every_message_about_a_team(t: Voice) -> None:
    faults = [fault for said in messages(t) for fault in validate_message({"text": said.text, "blocks": said.blocks})]
    assert faults == []


def formatted(block: object) -> list[str]:
    """Return every text in which Slack looks for mentions."""
    if isinstance(block, list):
        return [text for each in block for text in formatted(each)]
    if not isinstance(block, dict):
        return []
    own = [str(block["text"])] if block.get("type") == "mrkdwn" else []
    return [*own, *(text for each in block.values() for text in formatted(each))]


def test_a_team_s_name_calls_nobody(t: Voice) -> None:
    assert all("<!channel>" not in text for said in messages(t) for text in [said.text, *formatted(said.blocks)])


def test_the_line_that_leads_to_a_team_has_its_button(t: Voice) -> None:
    assert validate_message({"text": "x", "blocks": lead_on(None, t)}) == []


@pytest.mark.parametrize("team", [EAST, replace(EAST, id=0, name="", channel=None, zone="Asia/Urumqi", currency="XAF")])
def test_slack_takes_the_form_of_a_new_team_and_of_one_with_unusual_settings(t: Voice, team: Team) -> None:
    assert validate_view(team_form(team, ["U0WU"], ["U0LIN"], t, NOW, "{}")) == []


def test_the_form_shows_the_team_as_it_is(t: Voice) -> None:
    form = team_form(replace(EAST, workdays=frozenset({6}), digest_time=time(17, 5)), [], ["U0LIN"], t, NOW, "")
    inputs = {block["block_id"]: block["element"] for block in form["blocks"]}
    assert inputs["zone"]["initial_option"]["value"] == "Asia/Shanghai"
    assert [ticked["value"] for ticked in inputs["workdays"]["initial_options"]] == ["6"]
    assert inputs["digest_time"]["initial_time"] == "17:05"
    assert inputs["managers"]["initial_users"] == ["U0LIN"]


def test_numbers_are_not_shown_where_everybody_reads_them(t: Voice) -> None:
    assert "1,200" not in saved_message(SHOWN, t, created=True).text


def test_every_zone_on_offer_exists_and_has_a_name_of_its_own_in_both_languages() -> None:
    assert all(is_zone(name) for name in ZONES)
    for language in LANGUAGES:
        names = [Voice(language).zone(name, NOW) for name in ZONES]
        assert len(set(names)) == len(names)


def test_one_s_own_choice_is_on_offer_though_it_is_unusual() -> None:
    assert with_own(CURRENCIES, "XAF")[0] == "XAF"
    assert with_own(CURRENCIES, "EUR") == list(CURRENCIES)


@pytest.mark.parametrize(
    ("zone", "currency"),
    [("Asia/Shanghai", "CNY"), ("Europe/Berlin", "EUR"), ("America/New_York", "USD"), ("UTC", "USD")],
)
def test_a_currency_is_guessed_from_where_the_clock_is(zone: str, currency: str) -> None:
    assert currency_of(zone) == currency

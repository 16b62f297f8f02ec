"""A forecast, its arithmetic and its calibration are messages that Slack takes, and say which figure was closer."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from handlers.blocks.calibration import calibration_message
from handlers.blocks.forecast import deals_message, forecast_message, prospect_line
from handlers.blocks.forecast_why import why_message
from handlers.turn import Message
from handlers.voice import LANGUAGES, Voice
from playground.blocks import validate_message
from sales.forecast import Forecast
from sales.leaning import Average, Lean
from sales.outcomes import Deal, month_after
from sales.people import Member
from sales.playbook import Playbook
from sales.receipts import Receipts, receipts_in
from sales.reliability import FEWEST, Case, reliability_of
from sales.vocabulary import Grade
from services.prospects import PAGE, Prospect, ranked
from tests.builders import NOW, a_team, an_opportunity

TODAY = NOW.date()
DAY = timedelta(days=1)
LONG = "<!channel> & " + "长" * 180
TEAM = a_team(id=1, name=LONG[:80], currency="USD")
BEN = Member(id=1, name="Ben", zone="UTC")
GRADES = (Grade.A, Grade.B, Grade.C, None)


def a_deal(number: int) -> Deal:
    """Return an open deal, every fourth without a grade and every fifth without an amount."""
    worth = None if number % 5 == 0 else 1_000_000 * number
    return Deal(
        id=number,
        opened=TODAY - number * DAY,
        cents=worth,
        grade=GRADES[number % 4],
        expected=TODAY + DAY,
        touched=TODAY,
    )


def a_prospect(count: int, days: int = 0) -> Prospect:
    """Return the forecast of the running month of a team with so many open deals, and with payment terms."""
    forecast = Forecast([a_deal(number) for number in range(1, count + 1)], TODAY)
    outlook = forecast.outlooks([month_after(TODAY)], monthly=True)[0]
    return Prospect(
        team=TEAM,
        owner=None if count % 2 else BEN,
        asked=month_after(TODAY),
        as_of=TODAY,
        forecast=forecast,
        outlook=outlook,
        won=forecast.record.wins.within(outlook.span),
        receipts=receipts_in(forecast, forecast.deals, outlook, days),
    )


def told(trials: Lean, plain: Average) -> Prospect:
    """Return a forecast beside a plain average, with the errors of both so far."""
    found = a_prospect(3)
    return replace(found, outlook=replace(found.outlook, lean=trials, plain=plain))


@pytest.fixture(params=LANGUAGES)
def t(request: pytest.FixtureRequest) -> Voice:
    return Voice(request.param)


def messages(found: Prospect, t: Voice) -> list[Message]:
    named = {number: an_opportunity(id=number, name=LONG[:200], account_id=1, owner_id=1) for number in range(1, 61)}
    return [
        forecast_message(found, [], t),
        deals_message(found, ranked(found)[:PAGE], named, 0, t),
        why_message(found, t),
    ]


@pytest.mark.parametrize("count", [1, 2, 60])
def test_slack_takes_a_forecast_of_any_size(t: Voice, count: int) -> None:
    for said in messages(a_prospect(count, days=count), t):
        assert validate_message({"text": said.text, "blocks": said.blocks}) == []
        assert "<!channel>" not in said.text


def test_an_empty_forecast_offers_no_deals(t: Voice) -> None:
    said = forecast_message(a_prospect(0), [], t)
    assert validate_message({"text": said.text, "blocks": said.blocks}) == []
    assert len(said.blocks[-1]["elements"]) == 1


def test_where_the_plain_average_was_closer_the_message_and_the_home_say_so(t: Voice) -> None:
    average = Average(count=a_prospect(1).outlook.count, cents=5_000_000, spans=3)
    for plain_error, is_closer in ((0.1, True), (0.4, False)):
        found = told(Lean(trials=4, error_squares=4 * 0.2**2, plain_error=plain_error), average)
        for said in (forecast_message(found, [], t).text, prospect_line(found, t)):
            assert (t("forecast-plain-closer") in said) is is_closer


def test_receipts_tell_the_terms_and_what_is_signed(t: Voice) -> None:
    found = a_prospect(1)
    paid = Receipts(span=found.outlook.span, days=30, signed=1_234_500, coming=100)
    said = forecast_message(replace(found, receipts=paid), [], t).text
    assert "12,346" in said
    assert "12,345" in said
    assert "30" in said.split("12,346")[1].splitlines()[0]


@pytest.mark.parametrize("count", [0, 1, 40])
def test_slack_takes_a_calibration_of_any_size_and_offers_what_came(t: Voice, count: int) -> None:
    cases = [
        Case(grade=Grade.A, stage="lead", owner=number % 20, odds=700_000, won=number % 4 == 0)
        for number in range(count)
    ]
    names = dict.fromkeys(range(20), LONG[:200])
    said = calibration_message(reliability_of(cases, TODAY), TEAM, Playbook(), names, t, date(2027, 1, 5))
    assert validate_message({"text": said.text, "blocks": said.blocks}) == []
    assert "2026" in said.text
    assert any(block["type"] == "actions" for block in said.blocks) is (count >= FEWEST)
    assert "<!channel>" not in said.text

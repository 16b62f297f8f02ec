"""Slack waits three seconds: before the answer, nothing is asked of it but the one window that is to open."""

from itertools import product
from typing import Any

import pytest
from structlog.testing import capture_logs

from handlers.actions import ACTIONS
from handlers.blocks import ids
from handlers.commands import VERBS
from handlers.events import EVENTS
from handlers.views import VIEWS
from playground.driver import Person
from tests.stories.before_ack import early_calls, hasty_calls
from tests.stories.repeats import brought
from tests.stories.town import Town, Transport, found_team

VALUES = ("1", "1:1:quote", "won:1:1", "zh")
"""What buttons carry, and much that none does."""


@pytest.fixture
def transport() -> Transport:
    """Tell the story by one transport; what a handler calls does not hang on it."""
    return "socket"


@pytest.fixture
def desk(town: Town, ben: Person) -> Town:
    """Return a town with a team, a deal, its card in a channel and a reply below it."""
    found_team(town, "US", "dana", "ben", channel="sales-us")
    ben.command("/opp new Acme 120k A call Fri")
    ben.invite_bot("sales-us")
    ben.mention("Acme", "sales-us").replies[-1].reply("sent the quote")
    ben.command("/opp settings")
    return town


def asked_before(town: Town, since: int) -> list[list[str]]:
    """Return the calls made before each of the latest answers."""
    assert hasty_calls(town) == []
    return [called for _, called in early_calls(town)][since:]


def test_no_verb_asks_more_of_slack_before_it_answers_than_the_form_of_a_gate(desk: Town, ben: Person) -> None:
    known = len(list(early_calls(desk)))
    with desk.letters_held():
        for verb, rest in product(VERBS, ("", " Acme quote 2d", f" #1 <@{ben.id}>", "!")):
            ben.command(f"/opp {verb}{rest}", "sales-us")
    answers = asked_before(desk, known)
    assert len(answers) >= 4 * len(VERBS)
    assert {tuple(called) for called in answers} <= {(), ("views.open",)}


def test_no_press_opens_more_than_one_window_before_it_is_answered(desk: Town, ben: Person) -> None:
    choice = ben.last().control("中文").action_id
    ben.last().press("中文")
    envelope = brought(desk, choice)
    known = len(list(early_calls(desk)))
    with capture_logs():
        for nth, (action, value) in enumerate(product(ACTIONS, VALUES)):
            pressed = {**envelope["payload"]["actions"][0], "action_id": ids.action(action), "value": value}
            carry(desk, envelope, trigger_id=f"{nth}.press", actions=[pressed])
    answers = asked_before(desk, known)
    assert len(answers) >= len(ACTIONS) * len(VALUES)
    assert any(answers)


def test_no_form_asks_anything_of_slack_before_it_is_answered(desk: Town, ben: Person) -> None:
    ben.open_home()
    ben.home.press("+ New")
    ben.modal.fill(Customer="Globex").submit()
    envelope = brought(desk, ids.action(ids.NEW))
    known = len(list(early_calls(desk)))
    private = ids.carry(event=1, id=1, version=1, team=1, to={"channel": ben.id})
    with capture_logs():
        for view in VIEWS:
            filled = {"callback_id": ids.action(view), "hash": view, "private_metadata": private}
            carry(desk, envelope, view={**envelope["payload"]["view"], **filled})
    answers = asked_before(desk, known)
    assert len(answers) >= len(VIEWS)
    assert not any(answers)


def test_no_event_asks_anything_of_slack_before_it_is_answered(desk: Town, ben: Person) -> None:
    said = ben.mention("Acme asked for a discount", "sales-us")
    envelope = brought(desk, "app_mention")
    known = len(list(early_calls(desk)))
    person = {"id": ben.id, "name": "ben", "real_name": "Ben", "tz": "Asia/Tokyo"}
    places = {"channel": said.channel, "old_channel_id": said.channel, "new_channel_id": said.channel, "tab": "home"}
    spoken = {**envelope["payload"]["event"], "ts": "1763301600.000100"}
    for kind in EVENTS:
        who = person if kind in {"user_change", "team_join"} else desk.workspace.bot.id
        event = spoken if kind in {"message", "app_mention"} else {**places, "user": who}
        carry(desk, envelope, event={**event, "type": kind}, event_id=f"Ev0{kind}")
    answers = asked_before(desk, known)
    assert len(answers) >= len(EVENTS)
    assert not any(answers)


def carry(town: Town, envelope: dict[str, Any], **changed: Any) -> None:
    """Carry an envelope to the bot as Slack does, with some of it changed."""
    payload = {**envelope["payload"], **changed}
    name = changed["event"]["type"] if "event" in changed else "forged"
    courier = town.workspace.ground.courier
    if "event" in changed:
        courier.enqueue(payload)
        courier.drain()
    else:
        courier.ask(envelope["type"], name, payload)

"""The demo opens with a book that has life in it, for people who are there."""

from threading import Thread

import pytest

from bot.demo import CHANNELS, open_demo
from playground import seed
from storage.totals import Totals


def test_the_demo_opens_with_two_teams_of_people_who_are_in_the_workspace() -> None:
    with open_demo(0) as (address, bot), bot.store.read(bot.identity.workspace) as work:
        assert address.startswith("http://127.0.0.1:")
        assert sum(Totals(work.scope).by_status().values()) >= 50
        teams = work.teams.all()
        assert len(teams) == len(CHANNELS)
        assert all(team.channel for team in teams)
        known = {member.id for member in seed.PEOPLE}
        for team in teams:
            sellers = {member.slack_id for member in work.members.of_team(team.id)}
            assert sellers
            assert sellers <= known


def test_a_session_that_is_let_go_of_meanwhile_ends_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    with open_demo(0) as (_, bot):
        bot.start()
        assert bot.socket
        client = bot.socket.client
        disconnect, tried = client.disconnect, list[str]()

        def too_late() -> None:
            tried.append("once more")
            if len(tried) == 1:
                raise AttributeError("'NoneType' object has no attribute 'close'")
            disconnect()

        monkeypatch.setattr(client, "disconnect", too_late)
        bot.stop()
        assert tried
        assert not client.message_processor.is_alive()


def test_a_session_that_closes_slowly_does_not_keep_the_bot_from_ending(monkeypatch: pytest.MonkeyPatch) -> None:
    with open_demo(0) as (_, bot):
        bot.start()
        assert bot.socket
        client = bot.socket.client
        disconnect, listening = client.disconnect, client.current_session_runner.thread

        def slowly() -> None:
            listening.join(6)
            disconnect()

        monkeypatch.setattr(client, "disconnect", slowly)
        stopping = Thread(target=bot.stop, daemon=True)
        stopping.start()
        stopping.join(20)
        assert not stopping.is_alive()

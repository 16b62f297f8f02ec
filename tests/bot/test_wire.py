"""A connection hangs up, whatever the SDK's reader is doing at that moment."""

from threading import Thread

import pytest

from bot.identities import client
from bot.wire import Pace, Wire
from tests.bot.served import PATIENCE, Small, small_app, until


def opened(small: Small) -> Wire:
    return Wire(small.app, client(small.access), small.access.app_token, Pace())


def test_a_session_that_is_let_go_of_meanwhile_ends_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    with small_app() as small:
        wire = opened(small)
        disconnect, tried = wire.client.disconnect, list[str]()

        def too_late() -> None:
            tried.append("once more")
            if len(tried) == 1:
                raise AttributeError("'NoneType' object has no attribute 'close'")
            disconnect()

        monkeypatch.setattr(wire.client, "disconnect", too_late)
        wire.close()
        assert tried
        assert not wire.client.current_session_runner.is_alive()


def test_a_session_that_closes_slowly_does_not_keep_the_bot_from_ending(monkeypatch: pytest.MonkeyPatch) -> None:
    with small_app() as small:
        wire = opened(small)
        disconnect, listening = wire.client.disconnect, wire.client.current_session_runner.thread

        def slowly() -> None:
            listening.join(6)
            disconnect()

        monkeypatch.setattr(wire.client, "disconnect", slowly)
        closing = Thread(target=wire.close, daemon=True)
        closing.start()
        closing.join(PATIENCE)
        assert not closing.is_alive()


def test_what_is_heard_is_told_by_pongs_and_not_by_a_clock_that_may_be_set() -> None:
    with small_app() as small:
        wire = opened(small)
        session = wire.client.current_session
        assert session
        session.last_ping_pong_time = 0.0  # as if the wall clock had jumped by years
        assert wire.silence() < 1
        assert wire.is_well
        wire.close()


def test_an_end_without_a_word_is_seen_before_any_ping_fails() -> None:
    with small_app() as small:
        wire = opened(small)
        assert wire.is_well
        small.drop()
        assert until(lambda: not wire.is_well) < 3
        wire.close()
        assert wire.is_cut

"""Puts the rooms together: one store, one counter, one postman, one Bolt app."""

import logging
import os
import socket
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any, Final

import structlog
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient

from bot.manifest import denied_scopes
from bot.settings import SlackAccess
from handlers.counter import Counter
from handlers.listeners import register
from handlers.post import Post
from handlers.scopes import PEOPLE
from parsing import prepare_all, warm_up
from scheduler.clockwork import Clockwork
from scheduler.postman import Postman
from services.denied import tell_admins
from services.digests import post_digests
from services.profiles import ask_roster
from services.reminders import remind
from storage.adopt import LOCAL, adopt
from storage.store import Store
from storage.work import Work

THREADS: Final = 16
"""Turns served at once; each is one short transaction."""
HANG_UP_SECONDS: Final = 0.1
SLACK_SECONDS: Final = 10
"""Longest wait for an answer of Slack's to a letter."""
log = structlog.get_logger()


def utc_now() -> datetime:
    """Return the time it is."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Who the bot is, as Slack said when it first connected."""

    workspace: str
    name: str
    bot_user: str
    bot_id: str
    denied: tuple[str, ...] = ()
    """Scopes that the manifest asks for and the workspace has not granted."""


@dataclass(slots=True, kw_only=True)
class Bot:
    """The bot on shift."""

    app: App
    store: Store
    clockwork: Clockwork
    identity: Identity
    app_token: str
    socket: SocketModeHandler | None = None
    """The line to Slack, once the bot listens; the SDK starts its threads as soon as it is made."""

    def start(self) -> None:
        """Begin to listen by Socket Mode and to tick; raises `SlackApiError` where the app token does not open it.

        Slack waits three seconds for an answer, so a first sentence is read before anybody can write one; the patterns
        that no sentence has needed are compiled while the bot already listens.
        """
        warm_up()
        threading.Thread(target=prepare_all, name="prepare", daemon=True).start()
        self.socket = SocketModeHandler(self.app, self.app_token)
        self.socket.connect()  # type: ignore[no-untyped-call]
        self.clockwork.start()
        log.info("bot.started", workspace=self.identity.workspace, bot=self.identity.bot_user)

    def stop(self) -> None:
        """Take nothing new, finish what is in hand, and end."""
        if self.socket:
            hang_up(self.socket)
        self.app.listener_runner.listener_executor.shutdown(wait=True)
        self.clockwork.stop()
        log.info("bot.stopped", workspace=self.identity.workspace)

    def settle(self) -> None:
        """Do all that is due and send all that is owed now."""
        self.clockwork.settle()


def hang_up(socket_mode: SocketModeHandler) -> None:
    """Close Socket Mode; told once, the SDK's reader can take the session up again in that instant and never end."""
    closing = threading.Thread(target=partial(_close, socket_mode), name="hang-up", daemon=True)
    closing.start()
    while closing.is_alive():
        socket_mode.client.current_session_state.terminated = True
        closing.join(HANG_UP_SECONDS)


def _close(socket_mode: SocketModeHandler) -> None:
    try:
        socket_mode.close()  # type: ignore[no-untyped-call]
    except AttributeError:  # the SDK's reader let go of the socket in that instant, and there was nothing left to close
        socket_mode.close()  # type: ignore[no-untyped-call]


def build(access: SlackAccess, command: str, store: Store) -> Bot:
    """Ask Slack who the bot is, and put the rooms together; nothing runs yet."""
    slack = WebClient(token=access.bot_token, base_url=access.api_url, timeout=SLACK_SECONDS, retry_handlers=[])
    identity = identify(slack)
    with store.connect_writing() as connection:
        adopt(connection, LOCAL, identity.workspace)
    with store.begin(identity.workspace) as work:
        begin(work, identity)
    app = build_app(slack, identity)
    register(app, Counter(store), command)
    postman = Postman(store=store, post=Post(store, slack), name=f"{socket.gethostname()}:{os.getpid()}")
    clockwork = Clockwork([partial(remind, store), partial(post_digests, store)], postman)
    store.on_owed = clockwork.wake
    return Bot(app=app, store=store, clockwork=clockwork, identity=identity, app_token=access.app_token)


def begin(work: Work, identity: Identity) -> None:
    """Write down who the bot is and what it may do, and look who is there; who is an admin tells whom to tell."""
    work.workspaces.keep(identity.name, identity.bot_user, identity.bot_id, identity.denied)
    if PEOPLE in identity.denied:
        tell_admins(work)
    else:
        ask_roster(work, work.now.isoformat())


def identify(slack: WebClient) -> Identity:
    """Ask Slack once which workspace the token opens and who the bot is there."""
    said = slack.auth_test()
    return Identity(
        workspace=said["team_id"],
        name=said["team"],
        bot_user=said["user_id"],
        bot_id=said["bot_id"],
        denied=denied_scopes(said.headers),
    )


def build_app(slack: WebClient, identity: Identity) -> App:
    """Make the Bolt app: commit first, then ack; no call to Slack to find out who it is."""
    return App(
        client=slack,
        logger=logging.getLogger("slack_bolt"),  # else Bolt takes the root's level, and on DEBUG writes whole payloads
        authorize=authorizer(identity, str(slack.token)),
        signing_secret="",
        request_verification_enabled=False,
        process_before_response=True,
        listener_executor=ThreadPoolExecutor(THREADS),
        raise_error_for_unhandled_request=False,
    )


def authorizer(identity: Identity, token: str) -> Callable[..., Any]:
    """Return what lets in the workspace of the token, and no other."""

    def _authorize(team_id: str | None = None, **_: object) -> AuthorizeResult | None:
        if team_id != identity.workspace:
            log.warning("workspace.refused", team=team_id)
            return None
        return AuthorizeResult(
            enterprise_id=None, team_id=team_id, bot_token=token, bot_id=identity.bot_id, bot_user_id=identity.bot_user
        )

    return _authorize

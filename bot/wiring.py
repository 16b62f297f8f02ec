"""Puts the rooms together: one store, one counter, one postman, one Bolt app."""

import gc
import logging
import os
import socket
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Final, Protocol

import structlog
from slack_bolt import App
from slack_sdk import WebClient

from bot.addresses import Address
from bot.frugal import give_back
from bot.health import Connections, Signs
from bot.identities import Identity, authorizer, client, identify_all
from bot.settings import SlackAccess
from bot.switchboard import Switchboard
from bot.vitals import Vitals
from handlers.counter import Counter
from handlers.listeners import register
from handlers.looking import is_beyond_looking
from handlers.post import Post
from handlers.scopes import PEOPLE
from parsing import prepare_all, warm_up
from sales.errors import SalesError
from scheduler.clockwork import Clockwork, Sweep
from scheduler.postman import Postman
from services.advising import advise_all
from services.approvals import fall_back
from services.chasing import chase_all
from services.climbing import climb_all
from services.denied import tell_admins
from services.digests import post_digests
from services.hourly import Hourly
from services.posts import post_reports
from services.profiles import ask_roster
from services.reminders import remind
from services.sleeping import wake_due
from services.spot_checks import ask_managers
from services.talk_tracks import settle_tracks
from services.tidying import tidy
from storage.adopt import LOCAL, adopt
from storage.backlog import Backlog, look_at_backlog
from storage.store import Store
from storage.work import Work

THREADS: Final = 16
"""Turns served at once; each is one short transaction."""
HEALTH_THREADS: Final = 2
log = structlog.get_logger()


def utc_now() -> datetime:
    """Return the time it is."""
    return datetime.now(UTC)


class Door(Protocol):
    """A way in for Slack."""

    def start(self) -> None:
        """Begin to listen."""

    def stop(self) -> None:
        """Take nothing new, and answer what is in hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """Where the bot listens on this machine; by itself nowhere, as Socket Mode calls Slack."""

    http: Address | None = None
    """For Slack, instead of Socket Mode."""
    health: Address | None = None
    """For whoever looks after the bot."""


@dataclass(slots=True, kw_only=True)
class Bot:
    """The bot on shift."""

    app: App
    store: Store
    clockwork: Clockwork
    identities: Sequence[Identity]
    """Who the bot is in each workspace, in the order of its tokens."""
    door: Door
    """By which Slack comes in."""
    signs: Signs
    """By which one tells how the bot is."""
    health: Door | None = None
    """Where that is asked, if anywhere."""
    refused: Sequence[SalesError] = ()
    """Tokens that open no workspace, to be told to whoever starts the bot."""
    preparing: threading.Thread | None = None
    """Compiles, from the start on, the patterns that no sentence has needed yet."""

    @property
    def identity(self) -> Identity:
        """Who the bot is in its first workspace, mostly the only one."""
        return self.identities[0]

    def start(self) -> None:
        """Begin to listen and to tick; raises `SlackApiError` where the app token does not open Socket Mode.

        Slack waits three seconds for an answer, so a first sentence is read before anybody can write one; the patterns
        that no sentence has needed are compiled while the bot already listens.
        """
        if self.health:
            self.health.start()
        warm_up()
        self.door.start()
        self.clockwork.start()
        self.preparing = threading.Thread(target=prepare, args=(lambda: not self.signs.is_ending,), name="prepare")
        self.preparing.start()
        for identity in self.identities:
            log.info("bot.started", workspace=identity.workspace, bot=identity.bot_user)

    def stop(self) -> None:
        """Take nothing new, finish what is in hand, and end.

        No thread may compile patterns when Python itself ends: it would be torn out of foreign code, which aborts.
        """
        self.signs.is_ending = True
        self.door.stop()
        self.app.listener_runner.listener_executor.shutdown(wait=True)
        self.clockwork.stop()
        if self.health:
            self.health.stop()
        if self.preparing:
            self.preparing.join()
        log.info("bot.stopped")

    def settle(self) -> None:
        """Do all that is due and send all that is owed now."""
        self.clockwork.settle()


def build(access: SlackAccess, command: str, store: Store, listening: Listening | None = None) -> Bot:
    """Ask Slack who the bot is in each workspace, and put the rooms together; nothing runs yet."""
    listening = listening or Listening()
    identities, refused = identify_all(access)
    _move_in(store, identities)
    vitals = Vitals()
    app = build_app(client(access), identities, access.signing_secret)
    register(app, Counter(store, vitals.turn), command)
    clockwork = Clockwork(_sweeps(store), _postman(access, identities, store, vitals))
    store.on_owed = clockwork.wake
    door, connections = _open_door(app, access, listening.http)
    backlog = partial(_backlog, store, tuple(each.workspace for each in identities))
    signs = Signs(vitals=vitals, pulse=clockwork.pulse, now=store.now, backlog=backlog, connections=connections)
    return Bot(
        app=app,
        store=store,
        clockwork=clockwork,
        identities=identities,
        door=door,
        signs=signs,
        health=_open_health(signs, listening.health) if listening.health else None,
        refused=refused,
    )


def prepare(goes_on: Callable[[], bool] = lambda: True) -> None:
    """Compile the patterns that no sentence has needed, and let the garbage collector leave alone what is loaded.

    Everybody waits while it looks, which takes a tenth of a second where that is all that the program holds.
    """
    prepare_all(goes_on)
    if not goes_on():
        return
    gc.collect()
    gc.freeze()
    give_back()


def _move_in(store: Store, identities: Sequence[Identity]) -> None:
    """Be known in every workspace; a book from before the first start goes to that of the first token."""
    with store.connect_writing() as connection:
        adopt(connection, LOCAL, identities[0].workspace)
    for identity in identities:
        with store.begin(identity.workspace) as work:
            begin(work, identity)


def _sweeps(store: Store) -> Sequence[Sweep]:
    return [
        partial(wake_due, store),
        Hourly(store, climb_all),  # before the morning cards, which tell what it finds
        partial(remind, store),
        partial(post_digests, store),
        partial(post_reports, store),
        partial(ask_managers, store),
        Hourly(store, advise_all),
        Hourly(store, settle_tracks),
        partial(fall_back, store),
        Hourly(store, chase_all),
        Hourly(store, tidy),
    ]


def _postman(access: SlackAccess, identities: Sequence[Identity], store: Store, vitals: Vitals) -> Postman:
    slacks = {each.workspace: client(access, each.token) for each in identities}
    name = f"{socket.gethostname()}:{os.getpid()}"
    post = Post(store, slacks)
    denied = {each.workspace: each.denied for each in identities}
    return Postman(
        store=store,
        post=post,
        name=name,
        workspaces=tuple(slacks),
        goes_alone=lambda letter: is_beyond_looking(letter, denied[letter.workspace]),
        tally=vitals.letter,
    )


def _open_door(app: App, access: SlackAccess, http: Address | None) -> tuple[Door, Connections | None]:
    """Return the way in for Slack, and the connections that it consists of, if it does."""
    if http is None:
        switchboard = Switchboard(app, client(access), access.app_token)
        return switchboard, switchboard
    from bot.slack_http import SlackDoor
    from bot.web import WebServer

    return WebServer("slack", SlackDoor(app, access.signing_secret), http, THREADS), None


def _open_health(signs: Signs, address: Address) -> Door:
    from bot.health import Health
    from bot.web import WebServer

    return WebServer("health", Health(signs), address, HEALTH_THREADS)


def _backlog(store: Store, workspaces: Sequence[str]) -> Backlog:
    with store.look() as connection:
        return look_at_backlog(connection, store.now(), workspaces)


def begin(work: Work, identity: Identity) -> None:
    """Write down who the bot is and what it may do, and look who is there; who is an admin tells whom to tell."""
    work.workspaces.keep(identity.name, identity.bot_user, identity.bot_id, identity.denied)
    if PEOPLE in identity.denied:
        tell_admins(work)
    else:
        ask_roster(work, work.now.isoformat())


def build_app(slack: WebClient, identities: Sequence[Identity], signing_secret: str = "") -> App:
    """Make the Bolt app: commit first, then ack; no call to Slack to find out who it is.

    With a signing secret it insists that each request is signed with it.
    """
    return App(
        name="oppbot",  # else Bolt looks for one in the source of every function that called it
        client=slack,
        logger=logging.getLogger("slack_bolt"),  # else Bolt takes the root's level, and on DEBUG writes whole payloads
        authorize=authorizer(identities),
        signing_secret=signing_secret,
        request_verification_enabled=bool(signing_secret),
        process_before_response=True,
        listener_executor=ThreadPoolExecutor(THREADS),
        raise_error_for_unhandled_request=False,
    )

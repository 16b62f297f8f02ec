"""What the doctor looks at: settings, database, tokens and scopes."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from slack_sdk.errors import SlackApiError, SlackClientError

from bot.addresses import insist_on_serving
from bot.identities import client, refused_among
from bot.manifest import declared_scopes, denied_scopes
from bot.settings import Settings, SlackAccess, read_settings
from handlers.scopes import sentence_of
from sales.errors import SalesError
from storage.engine import open_engine
from storage.lock import database_file, only_writer
from storage.ready import insist_on_intact, insist_on_ready, insist_on_writing, library_is_mended

MEGABYTE: Final = 1 << 20
ROOM: Final = 200 * MEGABYTE
"""Bytes that should be free beside the smallest book."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One line of the doctor: how it stands, and the sentence that says what to do."""

    state: Literal["good", "warning", "bad"]
    code: str
    words: Mapping[str, object] = field(default_factory=dict)


def look_over() -> Iterator[Finding]:
    """Look at everything; what cannot be looked at for want of something else is left out."""
    try:
        settings = read_settings()
    except SalesError as wrong:
        yield _refused(wrong)
        return
    yield from look_at_database(settings)
    over_http = not settings.slack_app_token and bool(settings.slack_signing_secret)
    try:
        access = settings.slack(http=over_http)
    except SalesError as missing:
        yield _refused(missing)
        return
    yield from look_at_slack(access)
    if settings.slack_signing_secret:
        yield _look_at_http()


def look_at_database(settings: Settings) -> Iterator[Finding]:
    """Look whether the database is there, up to date and takes writes."""
    path = database_file(settings.database_url)
    if path and not library_is_mended():
        yield Finding(state="warning", code="doctor-sqlite-old")
    if path and not path.exists():
        yield Finding(state="warning", code="doctor-database-new", words={"path": str(path)})
        return
    if path:
        yield from _look_at_disk(path)
    engine = open_engine(settings.database_url, read_only=True)
    try:
        insist_on_intact(engine)
        insist_on_ready(engine)
        yield _try_writing(settings)
    except SalesError as refused:
        yield _refused(refused)
    finally:
        engine.dispose()


def _look_at_disk(path: Path) -> Iterator[Finding]:
    """Look whether the disk has room for what the book and a backup of it may need."""
    free = shutil.disk_usage(path.parent).free
    if free < max(ROOM, path.stat().st_size):
        words = {"path": str(path), "free": free // MEGABYTE}
        yield Finding(state="warning" if free > MEGABYTE else "bad", code="doctor-disk-full", words=words)


def look_at_slack(access: SlackAccess) -> Iterator[Finding]:
    """Look whether Slack takes every token, and which scopes each workspace has granted."""
    for token in access.bot_tokens:
        yield from _look_at_workspace(access, token)
    if access.app_token:
        yield from _look_at_socket_mode(access)


def _look_at_workspace(access: SlackAccess, token: str) -> Iterator[Finding]:
    try:
        with slack_worded("slack-refuses-bot-token"):
            who = client(access, token).auth_test()
    except SalesError as refused:
        yield _refused(_placed(refused, access, token))
        return
    yield Finding(state="good", code="doctor-bot-token", words={"bot": who["user"], "workspace": who["team"]})
    yield from _look_at_scopes(who.headers)


def _placed(refused: SalesError, access: SlackAccess, token: str) -> SalesError:
    """Say of a refused token which of several it is."""
    if refused.code != "slack-refuses-bot-token" or len(access.bot_tokens) == 1:
        return refused
    return refused_among(access, access.bot_tokens.index(token) + 1, str(refused.words["fault"]))


def _look_at_socket_mode(access: SlackAccess) -> Iterator[Finding]:
    try:
        with slack_worded("slack-refuses-app-token"):
            client(access).apps_connections_open(app_token=access.app_token)
        yield Finding(state="good", code="doctor-app-token")
    except SalesError as refused:
        yield _refused(refused)


def _look_at_http() -> Finding:
    """Look whether HTTP can be served; whether the secret is the right one shows when Slack sends something."""
    try:
        insist_on_serving()
    except SalesError as missing:
        return _refused(missing)
    return Finding(state="good", code="doctor-signing-secret")


@contextmanager
def slack_worded(refusal: str) -> Iterator[None]:
    """Turn Slack's refusal of a token, or its silence, into a sentence."""
    try:
        yield
    except SlackApiError as refused:
        raise SalesError(refusal, fault=refused.response["error"]) from refused
    except (OSError, SlackClientError) as unreachable:
        raise SalesError("slack-away", fault=str(unreachable)) from unreachable


def _look_at_scopes(headers: Mapping[str, str]) -> Iterator[Finding]:
    _, optional = declared_scopes()
    denied = denied_scopes(headers)
    for scope in denied:
        state: Literal["warning", "bad"] = "warning" if scope in optional else "bad"
        yield Finding(state=state, code=sentence_of(scope), words={"scope": scope})
    if denied:
        yield Finding(state="warning", code="doctor-scopes-how")
    else:
        yield Finding(state="good", code="doctor-scopes")


def _try_writing(settings: Settings) -> Finding:
    try:
        with only_writer(settings.database_url):
            engine = open_engine(settings.database_url)
            insist_on_writing(engine)
            engine.dispose()
    except SalesError as refused:
        if refused.code != "database-in-use":
            raise
        return Finding(state="good", code="doctor-bot-runs", words={"process": refused.words["process"]})
    return Finding(state="good", code="doctor-database")


def _refused(refused: SalesError) -> Finding:
    return Finding(state="bad", code=refused.code, words=refused.words)

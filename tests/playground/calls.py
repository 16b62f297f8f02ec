"""Calls in pairs: one that Slack answers and the same one a step beyond, where a payload alone says too little."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from playground import acts
from playground.manifest import Manifest
from playground.shapes import Json
from playground.views import MOST_BYTES
from playground.workspace import Workspace
from tests.playground.hands import call
from tests.playground.pieces import home, modal, section

Act = Callable[[Workspace], Json]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What an app does rightly, and what it does wrongly with Slack's code for it."""

    family: str
    right: Act
    wrong: Act
    code: str


def heavy(make: Callable[..., Json], weight: int) -> Json:
    """Return a view of exactly that many bytes."""
    full = [section("x" * 3000)] * 81
    missing = weight - len(json.dumps(make(*full, section("x"))))
    return make(*full, section("x" * (1 + missing)))


def opening(view: Json, late: float = 0.0, times: int = 1) -> Act:
    """Open a modal so many seconds after a press, so many times with one trigger."""

    def act(workspace: Workspace) -> Json:
        trigger = workspace.tickets.trigger("U0BEN")
        workspace.clock.spend(late)
        return [call(workspace, "views.open", trigger_id=trigger, view=view) for _ in range(times)][-1]

    return act


def pushing(times: int) -> Act:
    """Lay so many modals on the first."""

    def act(workspace: Workspace) -> Json:
        answer = opening(modal())(workspace)
        for _ in range(times):
            trigger = workspace.tickets.trigger("U0BEN", answer["view"]["id"])
            answer = {**answer, **call(workspace, "views.push", trigger_id=trigger, view=modal())}
        return answer

    return act


def renewing(updates_between: int) -> Act:
    """Update a modal by the hash that it had so many updates ago."""

    def act(workspace: Workspace) -> Json:
        view = opening(modal())(workspace)["view"]
        for _ in range(updates_between):
            call(workspace, "views.update", view_id=view["id"], view=modal())
        return call(workspace, "views.update", view_id=view["id"], hash=view["hash"], view=modal())

    return act


def naming(first: str, second: str) -> Act:
    """Open two modals of two people with these external ids."""

    def act(workspace: Workspace) -> Json:
        opening(modal(external_id=first))(workspace)
        trigger = workspace.tickets.trigger("U0MAYA")
        return call(workspace, "views.open", trigger_id=trigger, view=modal(external_id=second))

    return act


def posting(**params: object) -> Act:
    """Post a message, in the channel of the app unless another is named."""
    return lambda workspace: call(workspace, "chat.postMessage", **{"channel": "#sales-us", "text": "x", **params})


def scoped(*scopes: str) -> Act:
    """Post a message as an app with these scopes."""

    def act(workspace: Workspace) -> Json:
        workspace.manifest = Manifest({"oauth_config": {"scopes": {"bot": list(scopes)}}})
        return posting()(workspace)

    return act


def in_archive(*, archived: bool) -> Act:
    """Post a message in a channel that has been archived, or has not."""

    def act(workspace: Workspace) -> Json:
        if archived:
            acts.archive(workspace, "U0DANA", workspace.channel_named("sales-us", "U0BEN"))
        return posting()(workspace)

    return act


def answering(shift: str) -> Act:
    """Answer in the thread of a message, or of what would stand beside it."""

    def act(workspace: Workspace) -> Json:
        ts = posting()(workspace)["ts"]
        return posting(thread_ts=ts + shift)(workspace)

    return act


def publishing(view: Json) -> Act:
    """Publish a home."""
    return lambda workspace: call(workspace, "views.publish", user_id="U0BEN", view=view)


CARD = {"event_type": "card", "event_payload": {"opportunity": 12}}

DEEDS = (
    Deed(
        family="view size",
        right=opening(heavy(modal, MOST_BYTES)),
        wrong=opening(heavy(modal, MOST_BYTES + 1)),
        code="view_too_large",
    ),
    Deed(
        family="home size",
        right=publishing(heavy(home, MOST_BYTES)),
        wrong=publishing(heavy(home, MOST_BYTES + 1)),
        code="view_too_large",
    ),
    Deed(family="hash", right=renewing(0), wrong=renewing(1), code="hash_conflict"),
    Deed(family="stack", right=pushing(2), wrong=pushing(3), code="push_limit_reached"),
    Deed(family="name", right=naming("a", "b"), wrong=naming("a", "a"), code="duplicate_external_id"),
    Deed(family="trigger in time", right=opening(modal(), 3.0), wrong=opening(modal(), 3.1), code="expired_trigger_id"),
    Deed(family="trigger once", right=opening(modal()), wrong=opening(modal(), times=2), code="exchanged_trigger_id"),
    Deed(family="scope", right=scoped("chat:write"), wrong=scoped("users:read"), code="missing_scope"),
    Deed(family="membership", right=posting(), wrong=posting(channel="#general"), code="not_in_channel"),
    Deed(family="archive", right=in_archive(archived=False), wrong=in_archive(archived=True), code="is_archived"),
    Deed(family="thread", right=answering(""), wrong=answering("1"), code="thread_not_found"),
    Deed(
        family="metadata",
        right=posting(metadata=CARD),
        wrong=posting(metadata={"event_type": "card"}),
        code="invalid_metadata_format",
    ),
    Deed(
        family="markdown_text",
        right=lambda workspace: call(workspace, "chat.postMessage", channel="#sales-us", markdown_text="**x**"),
        wrong=posting(markdown_text="**x**"),
        code="markdown_text_conflict",
    ),
)

"""The one door for what goes wrong: a bug is told once with a number, an archive out of reach as what it is."""

import re
from collections.abc import Mapping
from contextlib import suppress
from copy import copy
from dataclasses import replace
from typing import Any, Final

import structlog
from slack_bolt import BoltResponse
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers import origins
from handlers.blocks import ids
from handlers.blocks.kit import TITLE_LIMIT, cut, plain, section
from handlers.counter import OPENING_SECONDS, Counter, Reply, UnservedError, refused_form
from handlers.turn import Origin
from handlers.voice import Voice
from services.profiles import HAN
from storage.faults import ArchiveAwayError

Body = Mapping[str, Any]
SERVED: Final = 200
UNSERVED: Final = 500
REPEATED: Final = 2000
"""Characters of what was typed that are given back."""
LINE_START: Final = re.compile("^", re.MULTILINE)
log = structlog.get_logger()


def door(counter: Counter, slack: WebClient, error: Exception, body: Body) -> BoltResponse:
    """Answer what could not be served; events stay unanswered so that Slack brings them again."""
    is_event = "event" in body
    try:
        reply = _tell(counter, error, body)
    except ArchiveAwayError as away:
        log.exception("archive.away", in_doubt=away.in_doubt)
        reply = {} if is_event else _without_archive(slack, away, body)
    return BoltResponse(status=UNSERVED if is_event else SERVED, body=reply or "")


def submitted(body: Body) -> Origin:
    """Return a submission's origin: the address its modal carried along, and the first input for refusals."""
    view = body["view"]
    first = next((b["block_id"] for b in view["blocks"] if b["type"] == "input"), "words")
    address = ids.carried(view).get("to", {})
    return replace(origins.of_view(body), reply_to={**address, "block": first})


def _tell(counter: Counter, error: Exception, body: Body) -> Reply:
    """Tell a bug to whoever met it; raises `ArchiveAwayError` where that is what went wrong, or stands in the way."""
    fault = error.__cause__ or error if isinstance(error, UnservedError) else error
    if isinstance(fault, ArchiveAwayError):
        raise fault
    return counter.fail(error.origin if isinstance(error, UnservedError) else _origin(body), fault)


def _origin(body: Body) -> Origin | None:
    """Return where something came from that never came to the counter; nobody knows whether an event spoke to us."""
    if "command" in body:
        return origins.of_command(body)
    if _is_form(body):
        return submitted(body)
    return origins.of_press(body) if "actions" in body else None


def _is_form(body: Body) -> bool:
    return body.get("type") == "view_submission"


def _without_archive(slack: WebClient, away: ArchiveAwayError, body: Body) -> Reply:
    """Answer by what Slack itself carries: the ack, the form that stays open, or a window for a press."""
    t = Voice("zh" if HAN.search(_in_reach(body)) else "en")
    said = t("archive-in-doubt" if away.in_doubt else "archive-away")
    if "command" in body:
        text = "\n".join(filter(None, (said, _repeated(body, t))))
        return {"response_type": "ephemeral", "text": text, "blocks": [section(text)]}
    if _is_form(body):
        return refused_form(submitted(body), said)
    if "actions" in body:
        _show(slack, body, said, t)
    return {}


def _in_reach(body: Body) -> str:
    """Return words in the person's language: their own, or those on what they pressed."""
    pressed = (body.get("actions") or [{}])[0]
    label = pressed.get("text") or pressed.get("placeholder") or body.get("view", {}).get("submit") or {}
    return str(body.get("text") or label.get("text", ""))


def _repeated(body: Body, t: Voice) -> str:
    """Return what was typed, to be sent again; Slack has taken it out of the box already."""
    typed = str(body.get("text", ""))
    return f"{t('you-typed')}\n{LINE_START.sub('> ', cut(typed, REPEATED))}" if typed else ""


def _show(slack: WebClient, body: Body, said: str, t: Voice) -> None:
    """Open a window that says it; where Slack is out of reach as well, nobody can be told."""
    window = {"type": "modal", "title": plain(t("archive-away-title"), TITLE_LIMIT), "blocks": [section(said)]}
    hurried = copy(slack)
    hurried.timeout = OPENING_SECONDS
    with suppress(SlackApiError, OSError):
        hurried.views_open(trigger_id=body["trigger_id"], view=window)

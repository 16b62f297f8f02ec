"""The Web API: a table of methods, each a function of the world and the parameters of the call."""

import json
from collections.abc import Mapping
from typing import Any

from playground.journal import FROM_APP
from playground.shapes import Json, SlackError
from playground.web_api import auth, chat, conversations, files, reactions, users, views
from playground.web_api.method import Method
from playground.world import World

METHODS: Mapping[str, Method] = {
    **auth.METHODS,
    **chat.METHODS,
    **conversations.METHODS,
    **files.METHODS,
    **reactions.METHODS,
    **users.METHODS,
    **views.METHODS,
}

STRUCTURED = frozenset({"blocks", "attachments", "metadata", "view", "files", "unfurls"})
FLAGS = {"1": True, "true": True, "True": True, "0": False, "false": False, "False": False}
FLAG_NAMES = frozenset(
    {
        *("include_locale", "include_all_metadata", "include_num_members", "inclusive", "exclude_archived"),
        *("reply_broadcast", "return_im", "full"),
    }
)


def call(world: World, name: str, params: Mapping[str, Any], token: str | None) -> Json:
    """Answer a Web API call as Slack does; the answer says `ok` and, if not, why."""
    try:
        answer = {"ok": True, **_run(world, name, params, token)}
    except SlackError as error:
        answer = error.answer()
    world.journal.write(FROM_APP, "web_api", name, {"params": dict(params), "answer": answer})
    return answer


def _run(world: World, name: str, params: Mapping[str, Any], token: str | None) -> Json:
    method = METHODS.get(name)
    if method is None:
        raise SlackError("unknown_method", req_method=name)
    _check_token(world, method, token)
    world.manifest.need(*method.scopes)
    with world.lock:
        return method.run(world, _decoded(params))


def _check_token(world: World, method: Method, token: str | None) -> None:
    if method.caller is None:
        return
    known = {world.bot_token: "bot", world.app_token: "app"}
    if not token:
        raise SlackError("not_authed")
    if token not in known:
        raise SlackError("invalid_auth")
    if known[token] != method.caller:
        raise SlackError("not_allowed_token_type")


def _decoded(params: Mapping[str, Any]) -> Json:
    return {key: _value(key, value) for key, value in params.items() if value is not None}


def _value(key: str, value: object) -> object:
    if key in FLAG_NAMES:
        return FLAGS.get(str(value), value)
    if key in STRUCTURED and isinstance(value, str):
        try:
            return json.loads(value)
        except ValueError as error:
            code = "invalid_blocks" if key == "blocks" else "invalid_arguments"
            raise SlackError(code) from error
    return value

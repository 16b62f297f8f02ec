"""The Web API: a table of methods, each a function of the world and the parameters of the call."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from playground.ground import Ground
from playground.journal import FROM_APP
from playground.shapes import Answer, Json, SlackError, refuse_arguments
from playground.web_api import apps, auth, chat, conversations, files, reactions, users, views
from playground.web_api.method import Method
from playground.world import World

OK = 200

METHODS: Mapping[str, Method] = {
    **apps.METHODS,
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


def answer(ground: Ground, name: str, params: Mapping[str, Any], token: str | None) -> Answer:
    """Answer a Web API call as Slack does, in the workspace that the token is for."""
    world = ground.first
    try:
        world = _caller(ground, name, token)
        decoded = _decoded(params)
        found = _stopped(world, name, decoded) or Answer(body=run(world, name, decoded))
    except SlackError as error:
        found = Answer(body=error.answer())
    told = {"params": dict(params), "answer": found.body} | ({} if found.status == OK else {"status": found.status})
    ground.journal.write(FROM_APP, "web_api", name, told, team=world.team)
    return replace(found, headers={**world.manifest.headers, **found.headers})


def call(world: World, name: str, params: Mapping[str, Any], token: str | None) -> Json:
    """Return the body of the answer to a Web API call; it says `ok` and, if not, why."""
    return answer(world.ground, name, params, token).body


def run(world: World, name: str, params: Json) -> Json:
    """Do what a method does, its token and parameters being known, and return the answer's body."""
    method = METHODS[name]
    try:
        world.manifest.need(*method.scopes)
        with world.lock:
            return {"ok": True, **method.run(world, params)}
    except SlackError as error:
        return error.answer()


def _caller(ground: Ground, name: str, token: str | None) -> World:
    method = METHODS.get(name)
    if method is None:
        raise SlackError("unknown_method", req_method=name)
    if method.caller is None:
        return ground.first
    grant = ground.tokens.known(token)
    if grant.kind != method.caller:
        raise SlackError("not_allowed_token_type")
    return ground.world(grant.team)


def _stopped(world: World, name: str, params: Json) -> Answer | None:
    for gate in tuple(world.ground.gates):
        if (found := gate(world, name, params)) is not None:
            return found
    return None


def _decoded(params: Mapping[str, Any]) -> Json:
    return {key: _value(key, value) for key, value in params.items() if value is not None}


def _value(key: str, value: object) -> object:
    if key in STRUCTURED:
        return _structured(key, value)
    if isinstance(value, list) and not any(isinstance(each, dict | list) for each in value):
        return ",".join(map(str, value))
    if isinstance(value, dict | list):
        raise refuse_arguments("invalid_arguments", [f"[ERROR] must be a string [json-pointer:/{key}]"])
    return FLAGS.get(str(value), value) if key in FLAG_NAMES else value


def _structured(key: str, value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError as error:
        raise SlackError("invalid_blocks" if key == "blocks" else "invalid_arguments") from error

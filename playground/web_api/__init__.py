"""The Web API: a table of methods, each a function of the world and the parameters of the call."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from playground.ground import Ground
from playground.journal import FROM_APP
from playground.shapes import Answer, Json, SlackError
from playground.tokens import Grant
from playground.web_api import (
    apps,
    auth,
    chat,
    conversations,
    files,
    membership,
    oauth,
    reactions,
    scheduled,
    unfurls,
    usergroups,
    users,
    views,
)
from playground.web_api.decoding import credentials, decoded
from playground.web_api.method import Method
from playground.web_api.reach import reached
from playground.world import World

OK = 200

METHODS: Mapping[str, Method] = {
    **apps.METHODS,
    **auth.METHODS,
    **chat.METHODS,
    **conversations.METHODS,
    **files.METHODS,
    **membership.METHODS,
    **oauth.METHODS,
    **reactions.METHODS,
    **scheduled.METHODS,
    **unfurls.METHODS,
    **usergroups.METHODS,
    **users.METHODS,
    **views.METHODS,
}


def answer(ground: Ground, name: str, params: Mapping[str, Any], token: str | None) -> Answer:
    """Answer a Web API call as Slack does, in the workspace that the token is for."""
    world = ground.first
    try:
        grant = _grant(ground, name, token)
        given = decoded({**credentials(token), **params})
        world = reached(ground, METHODS[name], grant, given)
        given |= {"token": token} if METHODS[name].sees_token and "token" not in given else {}
        found = _stopped(world, name, given) or Answer(body=run(world, name, given))
    except SlackError as error:
        found = Answer(body=error.answer())
    told = {"params": dict(params), "answer": found.body} | ({} if found.status == OK else {"status": found.status})
    ground.journal.write(FROM_APP, "web_api", name, told, team=world.team)
    is_lost = found.is_lost or ground.faults.loses(name)
    return replace(found, headers={**world.manifest.headers, **found.headers}, is_lost=is_lost)


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


def _grant(ground: Ground, name: str, token: str | None) -> Grant | None:
    method = METHODS.get(name)
    if method is None:
        raise SlackError("unknown_method", req_method=name)
    if method.caller is None:
        return None
    grant = ground.tokens.known(token)
    if grant.kind != method.caller:
        raise SlackError("not_allowed_token_type")
    return grant


def _stopped(world: World, name: str, params: Json) -> Answer | None:
    for gate in tuple(world.ground.gates):
        if (found := gate(world, name, params)) is not None:
            return found
    return None

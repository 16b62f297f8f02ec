"""views: opening, pushing, updating and publishing."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from playground import modals
from playground.blocks import validate_home, validate_view
from playground.interactions import describe
from playground.shapes import Json, SlackError, refuse_arguments
from playground.tickets import Trigger
from playground.views import View
from playground.web_api.method import Method, required
from playground.world import World


def _body(params: Json) -> Json:
    view = params.get("view")
    if not isinstance(view, dict):
        raise refuse_arguments("invalid_arguments", ["[ERROR] missing required field: view"])
    return view


def _answer(world: World, view: View) -> Json:
    return {"view": describe(world, view)}


@contextmanager
def _trigger(world: World, params: Json) -> Iterator[Trigger]:
    trigger = world.tickets.use_trigger(required(params, "trigger_id", "invalid_trigger_id"), world.team)
    try:
        yield trigger
    except SlackError:
        trigger.is_used = False  # it was exchanged for nothing
        raise


def open_view(world: World, params: Json) -> Json:
    """Open a modal for the person whose press gave the trigger."""
    body = modals.checked(world, _body(params))
    with _trigger(world, params) as trigger:
        return _answer(world, modals.show(world, world.views.open(trigger.user, body), trigger.channel))


def push_view(world: World, params: Json) -> Json:
    """Lay a modal on top of the one whose press gave the trigger."""
    body = modals.checked(world, _body(params))
    with _trigger(world, params) as trigger:
        if trigger.view_id is None or not world.views.stack(trigger.user):
            raise SlackError("invalid_trigger_id")
        return _answer(world, modals.show(world, world.views.push(trigger.user, body), trigger.channel))


def update_view(world: World, params: Json) -> Json:
    """Replace an open modal; with `hash` only if nobody has replaced it meanwhile."""
    view = world.views.find(params.get("view_id"), params.get("external_id"))
    validate = validate_home if view.body["type"] == "home" else validate_view
    body = modals.checked(world, _body(params), validate)
    _refuse_stale(view, params)
    return _answer(world, modals.renew(world, view, body))


def publish(world: World, params: Json) -> Json:
    """Set a person's home."""
    if not world.manifest.home_tab():
        raise SlackError("not_enabled")
    user = required(params, "user_id")
    if user not in world.people:
        raise SlackError("user_not_found")
    body = modals.checked(world, _body(params), validate_home)
    if user in world.views.homes:
        _refuse_stale(world.views.homes[user], params)
    home = world.views.publish(user, body)
    return _answer(world, modals.renew(world, home, body))


def _refuse_stale(view: View, params: Json) -> None:
    if params.get("hash") and params["hash"] != view.hash:
        raise SlackError("hash_conflict")


METHODS: Mapping[str, Method] = {
    "views.open": Method(run=open_view),
    "views.push": Method(run=push_view),
    "views.update": Method(run=update_view),
    "views.publish": Method(run=publish),
}

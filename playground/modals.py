"""Submitting and closing modals, and what the app's acknowledgement does to the stack."""

from collections.abc import Callable, Mapping
from typing import cast

from playground.blocks import validate_view
from playground.interactions import ask, base, describe, response_url, with_trigger
from playground.mistakes import wrong_inputs
from playground.shapes import DONE, Json, Outcome, SlackError, Undelivered, refuse_arguments
from playground.values import elements_of, initial_values, merge, with_ids
from playground.views import View, refuse_too_large
from playground.voice import say as voice
from playground.world import World


def checked(world: World, view: object, validate: Callable[[object], list[str]] = validate_view) -> Json:
    """Return a view ready to be shown; raises SlackError with sentences when Slack would refuse it."""
    if problems := validate(view):
        raise refuse_arguments("invalid_arguments", problems)
    body = cast("Json", view)
    refuse_too_large(body)
    return body | {"blocks": with_ids(body["blocks"], world.ids)}


def show(world: World, view: View, channel: str | None) -> View:
    """Give a view that has just opened over a channel its first values and tell the page."""
    view.channel = channel
    view.values = initial_values(view.blocks, channel=channel)
    world.changes.tell("views")
    return view


def renew(world: World, view: View, body: Json) -> View:
    """Replace an open view's content; what was entered stays where the ids are the same."""
    world.views.refuse_taken(body, view)
    view.renew(body, world.ids.new("hash"))
    view.values = initial_values(view.blocks, view.values, view.channel)
    world.changes.tell("home" if body["type"] == "home" else "views")
    return view


def submit(world: World, view: View, changes: Json) -> Outcome:
    """Send a modal; a person's mistakes come back as sentences under the fields."""
    with world.lock:
        language = world.people[view.user].language
        view.values = merge(view.values, view.blocks, changes)
        if wrong := wrong_inputs(view.blocks, view.values):
            return Outcome(ok=False, errors={block: voice(language, key) for block, key in wrong.items()})
        payload = base(world, view.user, "view_submission") | with_trigger(world, view.user, view.id, view.channel)
        payload |= {"view": describe(world, view), "response_urls": _response_urls(world, view)}
    try:
        answer = ask(world, view.body.get("callback_id", ""), payload)
        with world.lock:
            return _follow(world, view, answer)
    except (Undelivered, SlackError) as error:
        return Outcome(ok=False, error=voice(language, "modal-failed", reason=str(error)))


def _response_urls(world: World, view: View) -> list[Json]:
    urls: list[Json] = []
    asked = (place for place in elements_of(view.blocks) if place[0]["type"] == "input")
    for block, element in asked:
        chosen = view.values.get(block["block_id"], {}).get(element["action_id"], {})
        channel = chosen.get("selected_conversation") or chosen.get("selected_channel")
        if element.get("response_url_enabled") and channel:
            address = response_url(world, view.user, channel)
            place = {"block_id": block["block_id"], "action_id": element["action_id"]}
            urls.append(place | {"channel_id": channel, "response_url": address})
    return urls


def _follow(world: World, view: View, answer: object) -> Outcome:
    if not isinstance(answer, dict):
        raise SlackError("invalid_response")
    action = answer.get("response_action")
    if action is None:
        return _close(world, view)
    if not isinstance(action, str) or action not in _ACTIONS:
        raise SlackError("invalid_response_action")
    return _ACTIONS[action](world, view, answer)


def _close(world: World, view: View) -> Outcome:
    world.views.close(view)
    world.changes.tell("views")
    return DONE


def _errors(_world: World, view: View, answer: Json) -> Outcome:
    inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
    errors = answer.get("errors")
    if not isinstance(errors, dict) or not errors or not errors.keys() <= inputs:
        raise SlackError("invalid_errors")
    return Outcome(ok=False, errors={block: str(sentence) for block, sentence in errors.items()})


def _update(world: World, view: View, answer: Json) -> Outcome:
    renew(world, view, checked(world, answer.get("view")))
    return DONE


def _push(world: World, view: View, answer: Json) -> Outcome:
    show(world, world.views.push(view.user, checked(world, answer.get("view"))), view.channel)
    return DONE


def _clear(world: World, view: View, _answer: Json) -> Outcome:
    world.views.clear(view.user)
    world.changes.tell("views")
    return DONE


_ACTIONS: Mapping[str, Callable[[World, View, Json], Outcome]] = {
    "errors": _errors,
    "update": _update,
    "push": _push,
    "clear": _clear,
}


def close(world: World, view: View, *, everything: bool = False) -> Outcome:
    """Dismiss a modal, or the whole stack; the app hears of it where it asked to."""
    with world.lock:
        everything = everything or bool(view.body.get("clear_on_close"))
        closed = [*reversed(world.views.stack(view.user))] if everything else [view]
        payloads = [_closed(world, each, everything=everything) for each in closed if each.body.get("notify_on_close")]
        for each in closed:
            world.views.close(each)
        world.changes.tell("views")
    for payload in payloads:
        try:
            ask(world, payload["view"]["callback_id"], payload)
        except Undelivered:
            continue
    return DONE


def _closed(world: World, view: View, *, everything: bool) -> Json:
    return base(world, view.user, "view_closed") | {"view": describe(world, view), "is_cleared": everything}

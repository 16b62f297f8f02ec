"""Presses and choices in messages, modals and homes, and the options that an app offers while one types."""

from playground import talk
from playground.composition import OFFERED
from playground.interactions import ask, base, in_message, in_view, with_trigger
from playground.messages import Message
from playground.permits import may_act, may_use
from playground.shapes import DONE, Json, Outcome, Undelivered
from playground.texts import options_of, thumbs_of
from playground.values import SLOTS, Place, entered, find_element
from playground.views import View
from playground.voice import say as voice
from playground.world import World

STATELESS = ("value", "selected_option", "selected_user", "selected_conversation", "selected_channel")


def _refused(world: World, user: str, key: str, **details: str) -> Outcome:
    return Outcome(ok=False, error=voice(world.people[user].language, key, **details))


def _gone(world: World, user: str) -> Outcome:
    return _refused(world, user, "no-such-thing")


def press_in_message(
    world: World, user: str, message: Message, action_id: str, block_id: str | None, change: Json
) -> Outcome:
    """Press or choose something in a message; it goes to the app that has posted it."""
    world = world.app_side(world.channels[message.channel], message.user)
    with world.lock:
        if refusal := may_use(world, user, world.channels[message.channel]):
            return _refused(world, user, refusal)
        place = find_element(message.all_blocks, action_id, block_id)
        if place is None or not message.visible_to(user):
            return _gone(world, user)
        _enter(message.state, place, change)
        if not _dispatches(place):
            return DONE
        payload = base(world, user, "block_actions") | in_message(world, user, message, place[0]["block_id"])
        payload |= {"state": {"values": message.state}, "actions": [_action(world, place, change)]}
        payload |= with_trigger(world, user, channel=message.channel)
    try:
        ask(world, action_id, payload)
    except Undelivered as error:
        with world.lock:
            thread = message.thread_ts if message.is_reply else None
            told = talk.tell(world, user, message.channel, "press-failed", thread, reason=str(error))
        return Outcome(ok=False, error=told)
    return DONE


def press_in_view(world: World, user: str, view: View, action_id: str, block_id: str | None, change: Json) -> Outcome:
    """Press or choose something in a modal or a home."""
    with world.lock:
        if refusal := may_act(world, user):
            return _refused(world, user, refusal)
        place = find_element(view.blocks, action_id, block_id)
        if place is None or view.user != user:
            return _gone(world, user)
        _enter(view.values, place, change)
        if not _dispatches(place):
            return DONE
        payload = base(world, user, "block_actions") | in_view(world, view)
        payload |= {"actions": [_action(world, place, change)]} | with_trigger(world, user, view.id, view.channel)
    try:
        ask(world, action_id, payload)
    except Undelivered as error:
        return _refused(world, user, "press-failed", reason=str(error))
    return DONE


def _enter(values: Json, place: Place, change: Json) -> None:
    block, element = place
    if element["type"] in SLOTS:
        values.setdefault(block["block_id"], {})[element["action_id"]] = entered(element, change)


def _dispatches(place: Place) -> bool:
    block, _ = place
    return bool(block["type"] != "input" or block.get("dispatch_action"))


def _action(world: World, place: Place, change: Json) -> Json:
    block, element = place
    action: Json = {"type": element["type"], "action_id": element["action_id"], "block_id": block["block_id"]}
    action["action_ts"] = world.clock.stamp()
    pressed = next((thumb for thumb in thumbs_of(element) if thumb["value"] == change.get("value")), element)
    action |= {key: pressed[key] for key in ("text", "value", "style", "placeholder") if key in pressed}
    if element["type"] in SLOTS:
        state = entered(element, change)
        return action | state
    return action | {key: change[key] for key in STATELESS if change.get(key) is not None}


def options_in_message(world: World, user: str, message: Message, action_id: str, typed: str) -> Outcome:
    """Return the options that the app suggests for an external select in a message."""
    world = world.app_side(world.channels[message.channel], message.user)
    with world.lock:
        place = find_element(message.all_blocks, action_id)
        payload = base(world, user, "block_suggestion")
        payload |= in_message(world, user, message, place[0]["block_id"] if place else None)
    return _options(world, user, place, payload, typed)


def options_in_view(world: World, user: str, view: View, action_id: str, typed: str) -> Outcome:
    """Return the options that the app suggests for an external select in a modal or a home."""
    with world.lock:
        place = find_element(view.blocks, action_id)
        payload = base(world, user, "block_suggestion") | in_view(world, view)
    return _options(world, user, place, payload, typed)


def _options(world: World, user: str, place: Place | None, payload: Json, typed: str) -> Outcome:
    if place is None:
        return _gone(world, user)
    block, element = place
    if len(typed) < element.get("min_query_length", 3):
        return DONE
    payload.pop("response_url", None)
    payload |= {"action_id": element["action_id"], "block_id": block["block_id"], "value": typed}
    try:
        answer = ask(world, element["action_id"], payload)
    except Undelivered as error:
        return _refused(world, user, "options-failed", reason=str(error))
    if problems := [*OFFERED(answer, "")]:
        return _refused(world, user, "options-failed", reason=problems[0])
    return Outcome(options=tuple(options_of(answer)))

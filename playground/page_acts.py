"""What the page does in a person's name: one function per act, and the table that names them."""

import base64
import binascii
from collections.abc import Callable, Mapping

from playground import acts, clips, comings, installs, modals, presses, shortcuts, slash, unfurls
from playground.messages import Channel, Message
from playground.shapes import Json, Outcome, SlackError
from playground.values import merge
from playground.views import View
from playground.world import World

Act = Callable[[World, str, Json], Outcome]


def perform(world: World, asked: Json) -> Json:
    """Do what the page asks and let everything settle; the answer says `ok`, or a sentence says why not.

    Raises LookupError when nobody has the name in `as`.
    """
    user = world.member_named(str(asked.get("as"))).id
    act = ACTS.get(str(asked.get("act")))
    if act is None:
        return acts.refused(world, user, "not-understood", act=str(asked.get("act"))).as_json()
    try:
        outcome = act(world, user, asked)
    except (LookupError, ValueError, SlackError):
        outcome = acts.refused(world, user, "no-such-thing")
    world.settle()
    return outcome.as_json()


def _channel(world: World, user: str, asked: Json) -> Channel:
    return world.channel_named(str(asked["channel"]), user)


def _message(world: World, user: str, asked: Json) -> Message:
    found = world.timelines[_channel(world, user, asked).id].get(str(asked["ts"]))
    if found is None or not found.visible_to(user):
        raise LookupError(asked["ts"])
    return found


def _view(world: World, user: str, asked: Json) -> View:
    reference = str(asked["view_id"])
    view = world.views.homes[user] if reference == "home" else world.views.find(reference)
    if view.user != user:
        raise LookupError(reference)
    return view


def _say(world: World, user: str, asked: Json) -> Outcome:
    place, is_broadcast = _channel(world, user, asked), bool(asked.get("also_in_channel"))
    return acts.say(world, user, str(asked["text"]), place, asked.get("thread_ts"), is_broadcast=is_broadcast)


def _command(world: World, user: str, asked: Json) -> Outcome:
    place = _channel(world, user, asked)
    return slash.command(world, user, str(asked["text"]), place, asked.get("thread_ts"))


def _edit(world: World, user: str, asked: Json) -> Outcome:
    return acts.edit(world, user, _message(world, user, asked), str(asked["text"]))


def _delete(world: World, user: str, asked: Json) -> Outcome:
    return acts.delete(world, user, _message(world, user, asked))


def _react(world: World, user: str, asked: Json) -> Outcome:
    return acts.react(world, user, _message(world, user, asked), str(asked["name"]).strip(":"))


def _press(world: World, user: str, asked: Json) -> Outcome:
    message = _message(world, user, asked)
    message.state = merge(message.state, message.all_blocks, asked.get("values") or {})
    return presses.press_in_message(world, user, message, asked["action_id"], asked.get("block_id"), asked)


def _view_press(world: World, user: str, asked: Json) -> Outcome:
    view = _view(world, user, asked)
    view.values = merge(view.values, view.blocks, asked.get("values") or {})
    return presses.press_in_view(world, user, view, asked["action_id"], asked.get("block_id"), asked)


def _submit(world: World, user: str, asked: Json) -> Outcome:
    return modals.submit(world, _view(world, user, asked), asked.get("values") or {})


def _close(world: World, user: str, asked: Json) -> Outcome:
    return modals.close(world, _view(world, user, asked), everything=bool(asked.get("everything")))


def _options(world: World, user: str, asked: Json) -> Outcome:
    typed, action_id = str(asked.get("value") or ""), str(asked["action_id"])
    if asked.get("view_id"):
        return presses.options_in_view(world, user, _view(world, user, asked), action_id, typed)
    return presses.options_in_message(world, user, _message(world, user, asked), action_id, typed)


def _open_home(world: World, user: str, asked: Json) -> Outcome:
    return acts.open_home(world, user, str(asked.get("tab") or "home"))


def _invite_bot(world: World, user: str, asked: Json) -> Outcome:
    return acts.invite_bot(world, user, _channel(world, user, asked))


def _invite(world: World, user: str, asked: Json) -> Outcome:
    who = world.member_named(str(asked["who"])).id
    return comings.invite(world, user, _channel(world, user, asked), who)


def _join(world: World, user: str, asked: Json) -> Outcome:
    return comings.join(world, user, _channel(world, user, asked))


def _leave(world: World, user: str, asked: Json) -> Outcome:
    return comings.leave(world, user, _channel(world, user, asked))


def _away(world: World, user: str, asked: Json) -> Outcome:
    return comings.be_away(world, user, is_away=bool(asked.get("is_away")))


def _record(world: World, user: str, asked: Json) -> Outcome:
    place, words = _channel(world, user, asked), str(asked.get("transcript") or "")
    late, thread = float(asked.get("ready_after") or 0), asked.get("thread_ts")
    seconds = int(asked["seconds"])
    return clips.share_clip(world, user, place, seconds, words or None, ready_after=late, thread_ts=thread)


def _install(world: World, user: str, asked: Json) -> Outcome:
    return installs.uninstalls_app(world, user) if asked.get("remove") else installs.installs_app(world, user)


def _shortcut(world: World, user: str, asked: Json) -> Outcome:
    if asked.get("ts"):
        message = _message(world, user, asked)
        return shortcuts.message_shortcut(world, user, str(asked["callback_id"]), message)
    return shortcuts.global_shortcut(world, user, str(asked["callback_id"]))


def _upload(world: World, user: str, asked: Json) -> Outcome:
    try:
        content = base64.b64decode(str(asked["content_base64"]), validate=True)
    except binascii.Error:
        return acts.refused(world, user, "file-unreadable")
    if not asked.get("channel"):
        kept = acts.take_file(world, user, str(asked["name"]), content)
        return Outcome(file=kept.as_slack(world.base_url))
    place, text = _channel(world, user, asked), str(asked.get("text") or "")
    return acts.upload(world, user, place, str(asked["name"]), content, text, asked.get("thread_ts"))


def _preview(world: World, user: str, asked: Json) -> Outcome:
    shared = unfurls.tell_composed(world, user, str(asked["url"]))
    world.settle()
    return Outcome(preview=shared.shown.get(str(asked["url"])) if shared else None)


def _profile(world: World, user: str, asked: Json) -> Outcome:
    return acts.set_profile(world, user, language=asked.get("language"), zone=asked.get("zone"))


ACTS: Mapping[str, Act] = {
    "say": _say,
    "command": _command,
    "edit": _edit,
    "delete": _delete,
    "press": _press,
    "view_press": _view_press,
    "submit": _submit,
    "close": _close,
    "react": _react,
    "open_home": _open_home,
    "invite_bot": _invite_bot,
    "invite": _invite,
    "join": _join,
    "leave": _leave,
    "away": _away,
    "record": _record,
    "install": _install,
    "shortcut": _shortcut,
    "options": _options,
    "upload": _upload,
    "preview": _preview,
    "profile": _profile,
}

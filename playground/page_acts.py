"""What the page does in a person's name: one function per act, and the table that names them."""

import base64
import binascii
from collections.abc import Callable, Mapping

from playground import acts, modals, presses, shortcuts, slash
from playground.messages import Channel, Message
from playground.shapes import Json, Outcome, SlackError
from playground.values import merge
from playground.views import View
from playground.workspace import Workspace

Act = Callable[[Workspace, str, Json], Outcome]


def perform(workspace: Workspace, asked: Json) -> Json:
    """Do what the page asks and let everything settle; the answer says `ok`, or a sentence says why not.

    Raises LookupError when nobody has the name in `as`.
    """
    user = workspace.member_named(str(asked.get("as"))).id
    act = ACTS.get(str(asked.get("act")))
    if act is None:
        return acts.refused(workspace, user, "not-understood", act=str(asked.get("act"))).as_json()
    try:
        outcome = act(workspace, user, asked)
    except (LookupError, SlackError):
        outcome = acts.refused(workspace, user, "no-such-thing")
    workspace.settle()
    return outcome.as_json()


def _channel(workspace: Workspace, user: str, asked: Json) -> Channel:
    return workspace.channel_named(str(asked["channel"]), user)


def _message(workspace: Workspace, user: str, asked: Json) -> Message:
    found = workspace.timelines[_channel(workspace, user, asked).id].get(str(asked["ts"]))
    if found is None or not found.visible_to(user):
        raise LookupError(asked["ts"])
    return found


def _view(workspace: Workspace, user: str, asked: Json) -> View:
    reference = str(asked["view_id"])
    view = workspace.views.homes[user] if reference == "home" else workspace.views.find(reference)
    if view.user != user:
        raise LookupError(reference)
    return view


def _say(workspace: Workspace, user: str, asked: Json) -> Outcome:
    place = _channel(workspace, user, asked)
    return acts.say(workspace, user, str(asked["text"]), place, asked.get("thread_ts"))


def _command(workspace: Workspace, user: str, asked: Json) -> Outcome:
    place = _channel(workspace, user, asked)
    return slash.command(workspace, user, str(asked["text"]), place, asked.get("thread_ts"))


def _edit(workspace: Workspace, user: str, asked: Json) -> Outcome:
    return acts.edit(workspace, user, _message(workspace, user, asked), str(asked["text"]))


def _delete(workspace: Workspace, user: str, asked: Json) -> Outcome:
    return acts.delete(workspace, user, _message(workspace, user, asked))


def _react(workspace: Workspace, user: str, asked: Json) -> Outcome:
    return acts.react(workspace, user, _message(workspace, user, asked), str(asked["name"]).strip(":"))


def _press(workspace: Workspace, user: str, asked: Json) -> Outcome:
    message = _message(workspace, user, asked)
    message.state = merge(message.state, message.blocks, asked.get("values") or {})
    return presses.press_in_message(workspace, user, message, asked["action_id"], asked.get("block_id"), asked)


def _view_press(workspace: Workspace, user: str, asked: Json) -> Outcome:
    view = _view(workspace, user, asked)
    view.values = merge(view.values, view.blocks, asked.get("values") or {})
    return presses.press_in_view(workspace, user, view, asked["action_id"], asked.get("block_id"), asked)


def _submit(workspace: Workspace, user: str, asked: Json) -> Outcome:
    return modals.submit(workspace, _view(workspace, user, asked), asked.get("values") or {})


def _close(workspace: Workspace, user: str, asked: Json) -> Outcome:
    return modals.close(workspace, _view(workspace, user, asked), everything=bool(asked.get("everything")))


def _options(workspace: Workspace, user: str, asked: Json) -> Outcome:
    typed, action_id = str(asked.get("value") or ""), str(asked["action_id"])
    if asked.get("view_id"):
        return presses.options_in_view(workspace, user, _view(workspace, user, asked), action_id, typed)
    return presses.options_in_message(workspace, user, _message(workspace, user, asked), action_id, typed)


def _open_home(workspace: Workspace, user: str, asked: Json) -> Outcome:
    return acts.open_home(workspace, user, str(asked.get("tab") or "home"))


def _invite_bot(workspace: Workspace, user: str, asked: Json) -> Outcome:
    return acts.invite_bot(workspace, user, _channel(workspace, user, asked))


def _shortcut(workspace: Workspace, user: str, asked: Json) -> Outcome:
    if asked.get("ts"):
        message = _message(workspace, user, asked)
        return shortcuts.message_shortcut(workspace, user, str(asked["callback_id"]), message)
    return shortcuts.global_shortcut(workspace, user, str(asked["callback_id"]))


def _upload(workspace: Workspace, user: str, asked: Json) -> Outcome:
    try:
        content = base64.b64decode(str(asked["content_base64"]), validate=True)
    except binascii.Error:
        return acts.refused(workspace, user, "file-unreadable")
    if not asked.get("channel"):
        kept = acts.take_file(workspace, user, str(asked["name"]), content)
        return Outcome(file=kept.as_slack(workspace.base_url))
    place, text = _channel(workspace, user, asked), str(asked.get("text") or "")
    return acts.upload(workspace, user, place, str(asked["name"]), content, text, asked.get("thread_ts"))


def _profile(workspace: Workspace, user: str, asked: Json) -> Outcome:
    return acts.set_profile(workspace, user, language=asked.get("language"), zone=asked.get("zone"))


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
    "shortcut": _shortcut,
    "options": _options,
    "upload": _upload,
    "profile": _profile,
}

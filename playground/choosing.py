"""From what a person means ("Price too high", "Lin Yue", 3 October) to what Slack's client sends."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from playground.acts import take_file
from playground.shapes import Json
from playground.texts import options_of
from playground.values import SLOTS
from playground.world import World

Suggest = Callable[[str], list[Json]]
"""Asks the app for the options of an external select."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chooser:
    """Who chooses, and how the app is asked for options."""

    world: World
    me: str
    suggest: Suggest


def change_for(chooser: Chooser, element: Json, wanted: object) -> Json:
    """Return the change that choosing or entering `wanted` makes; raises LookupError when it is not offered."""
    kind = element["type"]
    if kind == "overflow":
        return {"selected_option": _option(options_of(element), wanted)}
    slot = SLOTS[kind]
    single = _SINGLE.get(kind.removeprefix("multi_"), _as_text)
    if slot.is_list:
        items = wanted if isinstance(wanted, list) else [wanted]
        return {slot.key: [single(chooser, element, item) for item in items]}
    return {slot.key: None if wanted is None else single(chooser, element, wanted)}


def _option(options: list[Json], wanted: object) -> Json:
    for option in options:
        if wanted in (option["text"]["text"], option["value"]):
            return option
    offered = ", ".join(option["text"]["text"] for option in options)
    message = f"{wanted!r} is not offered; there are: {offered}"
    raise LookupError(message)


def _from_menu(_chooser: Chooser, element: Json, wanted: object) -> Json:
    return _option(options_of(element), wanted)


def _suggested(chooser: Chooser, _element: Json, wanted: object) -> Json:
    return _option(chooser.suggest(str(wanted)), wanted)


def _person(chooser: Chooser, _element: Json, wanted: object) -> str:
    return chooser.world.member_named(str(wanted)).id


def _channel(chooser: Chooser, _element: Json, wanted: object) -> str:
    return chooser.world.channel_named(str(wanted), chooser.me).id


def _as_text(_chooser: Chooser, _element: Json, wanted: object) -> str:
    if isinstance(wanted, time):
        return f"{wanted:%H:%M}"
    return wanted.isoformat() if isinstance(wanted, date) else str(wanted)


def _file(chooser: Chooser, _element: Json, wanted: object) -> Json:
    if not isinstance(wanted, tuple):
        message = "a file is a pair of name and bytes"
        raise TypeError(message)
    name, content = wanted
    return take_file(chooser.world, chooser.me, str(name), content).as_slack(chooser.world.base_url)


def _moment(_chooser: Chooser, _element: Json, wanted: object) -> int:
    return int(wanted.timestamp()) if isinstance(wanted, datetime) else int(str(wanted))


def _rich(_chooser: Chooser, _element: Json, wanted: object) -> Json:
    section = {"type": "rich_text_section", "elements": [{"type": "text", "text": str(wanted)}]}
    return {"type": "rich_text", "elements": [section]}


_SINGLE: Mapping[str, Callable[[Chooser, Json, object], object]] = {
    "static_select": _from_menu,
    "radio_buttons": _from_menu,
    "checkboxes": _from_menu,
    "external_select": _suggested,
    "users_select": _person,
    "conversations_select": _channel,
    "channels_select": _channel,
    "datetimepicker": _moment,
    "rich_text_input": _rich,
    "file_input": _file,
}

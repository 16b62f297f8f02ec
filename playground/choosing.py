"""From what a person means ("Price too high", "Lin Yue", 3 October) to what Slack's client sends."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time

from playground.acts import take_file
from playground.shapes import Json
from playground.texts import options_of
from playground.values import SLOTS
from playground.world import World

Suggest = Callable[[str], list[Json]]
"""Asks the app for the options of an external select."""


def change_for(world: World, element: Json, wanted: object, suggest: Suggest) -> Json:
    """Return the change that choosing or entering `wanted` makes; raises LookupError when it is not offered."""
    kind = element["type"]
    if kind == "overflow":
        return {"selected_option": _option(options_of(element), wanted)}
    slot = SLOTS[kind]
    single = _SINGLE.get(kind.removeprefix("multi_"), _as_text)
    if slot.is_list:
        items = wanted if isinstance(wanted, list) else [wanted]
        return {slot.key: [single(world, element, item, suggest) for item in items]}
    return {slot.key: None if wanted is None else single(world, element, wanted, suggest)}


def _option(options: list[Json], wanted: object) -> Json:
    for option in options:
        if wanted in (option["text"]["text"], option["value"]):
            return option
    offered = ", ".join(option["text"]["text"] for option in options)
    message = f"{wanted!r} is not offered; there are: {offered}"
    raise LookupError(message)


def _from_menu(_world: World, element: Json, wanted: object, _suggest: Suggest) -> Json:
    return _option(options_of(element), wanted)


def _suggested(_world: World, _element: Json, wanted: object, suggest: Suggest) -> Json:
    return _option(suggest(str(wanted)), wanted)


def _person(world: World, _element: Json, wanted: object, _suggest: Suggest) -> str:
    return world.member_named(str(wanted)).id


def _channel(world: World, _element: Json, wanted: object, _suggest: Suggest) -> str:
    return world.channel_named(str(wanted), world.bot.id).id


def _as_text(_world: World, _element: Json, wanted: object, _suggest: Suggest) -> str:
    if isinstance(wanted, time):
        return f"{wanted:%H:%M}"
    return wanted.isoformat() if isinstance(wanted, date) else str(wanted)


def _file(world: World, _element: Json, wanted: object, _suggest: Suggest) -> Json:
    if not isinstance(wanted, tuple):
        message = "a file is a pair of name and bytes"
        raise TypeError(message)
    name, content = wanted
    return take_file(world, world.bot.id, str(name), content).as_slack(world.base_url)


def _moment(_world: World, _element: Json, wanted: object, _suggest: Suggest) -> int:
    return int(wanted.timestamp()) if isinstance(wanted, datetime) else int(str(wanted))


def _rich(_world: World, _element: Json, wanted: object, _suggest: Suggest) -> Json:
    section = {"type": "rich_text_section", "elements": [{"type": "text", "text": str(wanted)}]}
    return {"type": "rich_text", "elements": [section]}


_SINGLE: Mapping[str, Callable[[World, Json, object, Suggest], object]] = {
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

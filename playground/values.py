"""What people enter into the inputs of a message, a modal or a home: where Slack keeps it and what it begins as."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from playground.ids import Ids
from playground.shapes import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """The key under which an element's state is kept, the key of its first value, and whether it holds a list."""

    key: str
    initial: str
    is_list: bool = False


SLOTS: Mapping[str, Slot] = {
    "plain_text_input": Slot(key="value", initial="initial_value"),
    "email_text_input": Slot(key="value", initial="initial_value"),
    "url_text_input": Slot(key="value", initial="initial_value"),
    "number_input": Slot(key="value", initial="initial_value"),
    "rich_text_input": Slot(key="rich_text_value", initial="initial_value"),
    "static_select": Slot(key="selected_option", initial="initial_option"),
    "external_select": Slot(key="selected_option", initial="initial_option"),
    "radio_buttons": Slot(key="selected_option", initial="initial_option"),
    "users_select": Slot(key="selected_user", initial="initial_user"),
    "conversations_select": Slot(key="selected_conversation", initial="initial_conversation"),
    "channels_select": Slot(key="selected_channel", initial="initial_channel"),
    "datepicker": Slot(key="selected_date", initial="initial_date"),
    "timepicker": Slot(key="selected_time", initial="initial_time"),
    "datetimepicker": Slot(key="selected_date_time", initial="initial_date_time"),
    "checkboxes": Slot(key="selected_options", initial="initial_options", is_list=True),
    "multi_static_select": Slot(key="selected_options", initial="initial_options", is_list=True),
    "multi_external_select": Slot(key="selected_options", initial="initial_options", is_list=True),
    "multi_users_select": Slot(key="selected_users", initial="initial_users", is_list=True),
    "multi_conversations_select": Slot(key="selected_conversations", initial="initial_conversations", is_list=True),
    "multi_channels_select": Slot(key="selected_channels", initial="initial_channels", is_list=True),
    "file_input": Slot(key="files", initial="", is_list=True),
}

Place = tuple[Json, Json]
"""A block and one of its elements."""


def elements_of(blocks: list[Json]) -> Iterator[Place]:
    """Go through every element that can be pressed or filled, with its block; containers and cards are entered."""
    for block in blocks:
        yield from ((block, element) for element in _own_elements(block))
        for inner in ("child_blocks", "elements", "blocks"):
            yield from elements_of([each for each in block.get(inner, []) if _is_block(each)])


def _is_block(each: Json) -> bool:
    return each.get("type") in ("section", "actions", "input", "card", "context_actions", "container")


def _own_elements(block: Json) -> Iterator[Json]:
    candidates = [block.get("accessory"), block.get("element"), *block.get("elements", []), *block.get("actions", [])]
    yield from (each for each in candidates if isinstance(each, dict) and "action_id" in each)


def find_element(blocks: list[Json], action_id: str, block_id: str | None = None) -> Place | None:
    """Return the place of an element, or None when the blocks hold no such thing."""
    for block, element in elements_of(blocks):
        if element["action_id"] == action_id and block_id in (None, "", block["block_id"]):
            return block, element
    return None


ELEMENTS: Mapping[str, str] = {"actions": "elements", "context_actions": "elements", "card": "actions"}
"""Where the blocks that hold several elements to press keep them."""

BLOCKS: Mapping[str, str] = {"container": "child_blocks", "carousel": "elements"}
"""Where the blocks that hold other blocks keep them."""


def with_ids(blocks: list[Json], ids: Ids) -> list[Json]:
    """Return the blocks with the ids that Slack adds where the app gave none; markdown blocks always get a new one."""
    return [_with_ids(block, ids) for block in blocks]


def attached_with_ids(attachments: list[Json], ids: Ids) -> list[Json]:
    """Return attachments whose blocks have ids as those of `with_ids`."""
    return [{**each, "blocks": with_ids(each["blocks"], ids)} if "blocks" in each else each for each in attachments]


def _with_ids(block: Json, ids: Ids) -> Json:
    kind = block.get("type", "")
    keeps_its_own = "block_id" in block and kind != "markdown"
    named: Json = {**block} if keeps_its_own else {**block, "block_id": ids.new("block")}
    for key in ("accessory", "element"):
        if key in block:
            named[key] = _with_action_id(block[key], ids)
    if ELEMENTS.get(kind) in block:
        named[ELEMENTS[kind]] = [_with_action_id(element, ids) for element in block[ELEMENTS[kind]]]
    if kind in BLOCKS:
        named[BLOCKS[kind]] = with_ids(block[BLOCKS[kind]], ids)
    return named


def _with_action_id(element: Json, ids: Ids) -> Json:
    has_one = element.get("type") == "image" or "action_id" in element
    return element if has_one else {"action_id": ids.new("action"), **element}


def initial_values(blocks: list[Json], kept: Json | None = None, channel: str | None = None) -> Json:
    """Return the state of all inputs: what was entered before where the ids are the same, else the first values.

    `channel` is the conversation that a menu may begin with when it asks for the current one.
    """
    values: Json = {}
    for block, element in elements_of(blocks):
        if element["type"] in SLOTS:
            before = (kept or {}).get(block["block_id"], {}).get(element["action_id"])
            same = before is not None and before["type"] == element["type"]
            first = before if same else _first(element, channel)
            values.setdefault(block["block_id"], {})[element["action_id"]] = first
    return values


def _first(element: Json, channel: str | None) -> Json:
    slot = SLOTS[element["type"]]
    first = element.get(slot.initial)
    if first is None and channel and element.get("default_to_current_conversation"):
        first = [channel] if slot.is_list else channel
    return {"type": element["type"], slot.key: [] if first is None and slot.is_list else first}


def entered(element: Json, change: Json) -> Json:
    """Return the state of one input after a change; fields that are not the element's are left out."""
    slot = SLOTS[element["type"]]
    return {"type": element["type"], slot.key: change.get(slot.key)}


def merge(values: Json, blocks: list[Json], changes: Json) -> Json:
    """Return the state after a person has filled in several inputs."""
    merged = {block_id: dict(inner) for block_id, inner in values.items()}
    for block, element in elements_of(blocks):
        change = changes.get(block["block_id"], {}).get(element["action_id"])
        if change is not None and element["type"] in SLOTS:
            merged.setdefault(block["block_id"], {})[element["action_id"]] = entered(element, change)
    return merged

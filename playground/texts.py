"""What a person reads and can press on a message, a modal or a home."""

from collections.abc import Iterator
from dataclasses import dataclass

from playground.shapes import Json
from playground.values import SLOTS, elements_of

WORDS = ("text", "title", "subtitle", "body", "label", "caption", "alt_text", "name", "x_label", "y_label", "hint")
SILENT = ("block_id", "action_id", "value", "url", "image_url", "type", "style", "placeholder")


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """Something that can be pressed, chosen from or filled in."""

    label: str
    kind: str
    action_id: str
    block_id: str
    value: str | None
    element: Json

    @property
    def options(self) -> list[str]:
        """Return the words of a menu's options."""
        return [option["text"]["text"] for option in options_of(self.element)]


def options_of(element: Json) -> list[Json]:
    """Return the options of a menu, groups laid flat."""
    grouped = [option for group in element.get("option_groups", []) for option in group["options"]]
    return [*element.get("options", []), *grouped]


def words(value: object) -> Iterator[str]:
    """Go through every visible text in blocks, from the top."""
    if isinstance(value, list):
        for each in value:
            yield from words(each)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _words_under(key, inner)


def _words_under(key: str, inner: object) -> Iterator[str]:
    if key in SILENT:
        if key == "value" and isinstance(inner, int | float):
            yield str(inner)
    elif isinstance(inner, str):
        if key in WORDS:
            yield inner
    elif key == "categories" and isinstance(inner, list):
        yield from (str(each) for each in inner)
    else:
        yield from words(inner)


def controls(blocks: list[Json]) -> list[Control]:
    """Return everything that can be used on a surface, in reading order."""
    places = elements_of(blocks)
    return [_control(block, element, face) for block, element in places for face in thumbs_of(element) or [element]]


def thumbs_of(element: Json) -> list[Json]:
    """Return the two buttons, each with words and a value, of which feedback buttons consist; else none."""
    return [element[key] for key in ("positive_button", "negative_button") if key in element]


def _control(block: Json, element: Json, face: Json) -> Control:
    return Control(
        label=_label(block, face),
        kind=element["type"],
        action_id=element["action_id"],
        block_id=block["block_id"],
        value=face.get("value"),
        element=element,
    )


def _label(block: Json, face: Json) -> str:
    named = block.get("label") if block["type"] == "input" else face.get("text") or face.get("placeholder")
    return str(named["text"]) if isinstance(named, dict) else ""


def shown_value(element: Json, state: Json) -> object:
    """Return what an input holds as a person reads it: words of options, not their values."""
    value = state.get(SLOTS[element["type"]].key)
    if isinstance(value, dict) and "text" in value:
        return value["text"]["text"]
    if isinstance(value, list):
        return [each["text"]["text"] if isinstance(each, dict) and "text" in each else each for each in value]
    return value

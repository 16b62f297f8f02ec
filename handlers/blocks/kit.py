"""The few blocks that every message is made of, cut to Slack's limits."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from handlers.blocks import ids

Block = dict[str, Any]
TEXT_LIMIT = 3000
BUTTON_LIMIT = 75
LINK: Final = re.compile(r"<(?P<to>(?:https?://|mailto:|tel:)[^<>|]+)(?:\|(?P<words>[^<>]+))?>")
"""What Slack makes of an address, of mail too, and of a name like Booking.com."""
TITLE_LIMIT = 24
MOST_OPTIONS = 100
"""Options that a select holds."""


def esc(text: str) -> str:
    """Make a person's words harmless: no mention, no link, no entity of theirs survives."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unesc(text: str) -> str:
    """Return a person's words as they typed them; Slack hands over links in brackets, `&`, `<` and `>` as entities."""
    bare = LINK.sub(lambda found: found["words"] or found["to"], text)
    return bare.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def cut(text: str, limit: int) -> str:
    """Shorten a text to a number of characters; an ellipsis shows that it was longer."""
    return text if len(text) <= limit else text[: limit - 1] + "…"


def plain(text: str, limit: int = TEXT_LIMIT) -> Block:
    """Return a plain text object."""
    return {"type": "plain_text", "text": cut(text, limit), "emoji": True}


def mrkdwn(text: str) -> Block:
    """Return a formatted text object; people's words in it are escaped already."""
    return {"type": "mrkdwn", "text": cut(text, TEXT_LIMIT)}


def header(text: str) -> Block:
    """Return a headline."""
    return {"type": "header", "text": plain(text, 150)}


def section(text: str, accessory: Block | None = None) -> Block:
    """Return a paragraph, with something to act on beside it where given."""
    return {"type": "section", "text": mrkdwn(text), **({"accessory": accessory} if accessory else {})}


def context(*texts: str) -> Block:
    """Return small print."""
    return {"type": "context", "elements": [mrkdwn(text) for text in texts if text][:10]}


def divider() -> Block:
    """Return a line."""
    return {"type": "divider"}


def actions(*elements: Block) -> Block:
    """Return a row of things to act on."""
    return {"type": "actions", "elements": list(elements)[:25]}


def button(text: str, name: str, value: object, *, nth: int | None = None, style: str | None = None) -> Block:
    """Return a button; its value is an id, never state."""
    styled = {"style": style} if style else {}
    named = {"action_id": ids.action(name, nth), "value": str(value)}
    return {"type": "button", "text": plain(text, BUTTON_LIMIT), **named, **styled}


def option(text: str, value: object, described: str = "") -> Block:
    """Return one choice of a select, with a line under it where it is described."""
    line = {"description": plain(described, BUTTON_LIMIT)} if described else {}
    return {"text": plain(text, BUTTON_LIMIT), "value": str(value), **line}


def select(placeholder: str, name: str, options: Iterable[Block], *, nth: int | None = None) -> Block:
    """Return a select of at most a hundred options."""
    listed = list(options)[:MOST_OPTIONS]
    named = {"action_id": ids.action(name, nth), "placeholder": plain(placeholder, 150)}
    return {"type": "static_select", **named, "options": listed}


def overflow(name: str, options: Iterable[Block], *, nth: int | None = None) -> Block:
    """Return the `⋯` menu; at most five options."""
    return {"type": "overflow", "action_id": ids.action(name, nth), "options": list(options)[:5]}


def field(block_id: str, label: str, element: Mapping[str, Any], *, optional: bool = True, hint: str = "") -> Block:
    """Return a labelled input of a modal."""
    hinted = {"hint": plain(hint, 2000)} if hint else {}
    named = {"block_id": block_id, "label": plain(label, 2000)}
    return {"type": "input", **named, "element": dict(element), "optional": optional, **hinted}


def text_input(value: str | None = None, *, multiline: bool = False, placeholder: str | None = None) -> Block:
    """Return a line, or a box, to write in."""
    filled = {"initial_value": cut(value, TEXT_LIMIT)} if value else {}
    hinted = {"placeholder": plain(placeholder, 150)} if placeholder else {}
    return {"type": "plain_text_input", "action_id": "value", "multiline": multiline, **filled, **hinted}


def static_input(options: Iterable[Block], value: str | None = None) -> Block:
    """Return a select of a modal, with the option of that value chosen."""
    listed = list(options)[:MOST_OPTIONS]
    chosen = next((choice for choice in listed if choice["value"] == value), None)
    return {
        "type": "static_select",
        "action_id": "value",
        "options": listed,
        **({"initial_option": chosen} if chosen else {}),
    }


def modal(name: str, title: str, submit: str, close: str, blocks: list[Block], private: str = "") -> Block:
    """Return a modal."""
    return {
        "type": "modal",
        "callback_id": ids.action(name),
        "title": plain(title, TITLE_LIMIT),
        "submit": plain(submit, TITLE_LIMIT),
        "close": plain(close, TITLE_LIMIT),
        "blocks": blocks,
        "private_metadata": private,
    }

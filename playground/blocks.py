"""What Slack accepts as a message, a modal and a home; needs nothing but the payload.

Where Slack's documents disagree the lower number counts.
"""

from collections.abc import Iterator
from typing import Any

from playground.block_kinds import BLOCKS, IN_HOMES, IN_MESSAGES, IN_MODALS
from playground.composition import IDENTIFIER, plain
from playground.rules import Rule, Shape, anything, boolean, by_type, fault, listing, string

MOST_CHARACTERS = 40_000
MOST_MARKDOWN = 12_000
MOST_IN_MESSAGE = 50
MOST_IN_VIEW = 100
MOST_CHARTS = 2
BLOCKS_AT = "/blocks"


def validate_message(payload: dict[str, Any]) -> list[str]:
    """Return what Slack would refuse in a message with `text`, `blocks` and `attachments`; empty when it is fine."""
    return [*_message(payload)]


def validate_view(view: dict[str, Any]) -> list[str]:
    """Return what Slack would refuse in a modal; empty when it is fine."""
    return [*_view(view, MODAL), *_submit(view), *_one_focus(view)]


def validate_home(view: dict[str, Any]) -> list[str]:
    """Return what Slack would refuse in a home; empty when it is fine."""
    return [*_view(view, HOME)]


def _blocks_rule(allowed: frozenset[str], most: int, least: int = 1) -> Rule:
    return listing(by_type(BLOCKS, allowed), least=least, most=most)


METADATA: dict[str, Rule] = {"private_metadata": string(3000, least=0), "callback_id": IDENTIFIER}
METADATA |= {"external_id": IDENTIFIER}

MODAL = Shape(
    required={"title": plain(24), "blocks": _blocks_rule(IN_MODALS, MOST_IN_VIEW)},
    optional={
        **METADATA,
        "submit": plain(24),
        "close": plain(24),
        "clear_on_close": boolean,
        "notify_on_close": boolean,
        "submit_disabled": boolean,
    },
)

HOME = Shape(required={"blocks": _blocks_rule(IN_HOMES, MOST_IN_VIEW)}, optional=METADATA)

MESSAGE_BLOCKS = _blocks_rule(IN_MESSAGES, MOST_IN_MESSAGE, least=0)
ATTACHMENTS = listing(anything, least=0, most=100)


def _message(payload: dict[str, Any]) -> Iterator[str]:
    blocks = payload.get("blocks") or []
    yield from string(MOST_CHARACTERS, least=0)(payload.get("text") or "", "/text")
    yield from MESSAGE_BLOCKS(blocks, BLOCKS_AT)
    yield from ATTACHMENTS(payload.get("attachments") or [], "/attachments")
    yield from _identities(blocks)
    yield from _together(blocks)


def _view(view: dict[str, Any], shape: Shape) -> Iterator[str]:
    kind = "home" if shape is HOME else "modal"
    if view.get("type") != kind:
        yield fault(f"must be {kind}", "/type")
    yield from shape(view, "")
    yield from _identities(view.get("blocks") or [])


def _submit(view: dict[str, Any]) -> Iterator[str]:
    has_inputs = any(kind == "input" for kind in _kinds(view.get("blocks")))
    if has_inputs and "submit" not in view:
        yield fault("missing required field: submit (the view has input blocks)", "/submit")


def _one_focus(view: dict[str, Any]) -> Iterator[str]:
    focused = sum(_focuses(block) for block in _objects(view.get("blocks")))
    if focused > 1:
        yield fault("only one element may have focus_on_load", BLOCKS_AT)


def _focuses(block: dict[str, Any]) -> int:
    elements = [block.get("element"), block.get("accessory"), *_objects(block.get("elements"))]
    return sum(isinstance(each, dict) and each.get("focus_on_load") is True for each in elements)


def _identities(blocks: object) -> Iterator[str]:
    seen: set[str] = set()
    for index, block in enumerate(_objects(blocks)):
        key = block.get("block_id")
        if isinstance(key, str) and key in seen:
            yield fault(f"block_id must be unique: {key}", f"/blocks/{index}/block_id")
        elif isinstance(key, str):
            seen.add(key)


def _together(blocks: object) -> Iterator[str]:
    kinds = [*_kinds(blocks)]
    if kinds.count("data_visualization") > MOST_CHARTS:
        yield fault(f"no more than {MOST_CHARTS} data_visualization blocks are allowed", BLOCKS_AT)
    if kinds.count("table") > 1:
        yield fault("only_one_table_allowed", BLOCKS_AT)
    prose = sum(len(str(block.get("text", ""))) for block in _objects(blocks) if block.get("type") == "markdown")
    if prose > MOST_MARKDOWN:
        yield fault(f"markdown blocks must be less than {MOST_MARKDOWN + 1} characters together", BLOCKS_AT)
    for index, block in enumerate(_objects(blocks)):
        element = block.get("element")
        if isinstance(element, dict) and element.get("type") == "file_input":
            yield fault("file_input is allowed in modals only", f"/blocks/{index}/element")


def _objects(blocks: object) -> list[dict[str, Any]]:
    return [block for block in blocks if isinstance(block, dict)] if isinstance(blocks, list) else []


def _kinds(blocks: object) -> Iterator[str]:
    for block in _objects(blocks):
        yield str(block.get("type"))
        yield from _kinds(block.get("child_blocks"))

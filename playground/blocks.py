"""What Slack accepts as a message, a modal and a home; needs nothing but the payload.

Where Slack's documents disagree the lower number counts. Whatever JSON comes, the answer is a list of sentences and
never an exception.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from playground.attachments import ATTACHMENTS, MOST_ATTACHMENTS
from playground.block_kinds import BLOCKS, IN_HOMES, IN_MESSAGES, IN_MODALS
from playground.composition import IDENTIFIER, plain
from playground.identities import (
    Placed,
    distinct_ids,
    few_charts,
    no_files_asked,
    one_focus,
    placed,
    short_prose,
    small_tables,
)
from playground.rules import Rule, Shape, boolean, by_type, fault, listing, one_of, string
from playground.shapes import Json

MOST_CHARACTERS = 40_000
TOO_MANY = f"no more than {MOST_ATTACHMENTS} items allowed [json-pointer:/attachments]"
"""How the sentence about the number of attachments ends."""
MOST_IN_MESSAGE = 50
MOST_IN_VIEW = 100
VIEW_AT = "/view"
TOO_MUCH_MARKDOWN = "markdown blocks must be less than"
"""How the sentence about the length of all markdown blocks together begins."""


def validate_message(payload: object) -> list[str]:
    """Return what Slack would refuse in a message with `text`, `blocks` and `attachments`; empty when it is fine."""
    if not isinstance(payload, dict):
        return [fault("must be an object", "")]
    return [*_message(payload)] or [*_within_message(payload)]


def validate_view(view: object) -> list[str]:
    """Return what Slack would refuse in a modal; empty when it is fine."""
    return [*MODAL(view, VIEW_AT)] or [*_within_modal(cast("Json", view))]


def validate_home(view: object) -> list[str]:
    """Return what Slack would refuse in a home; empty when it is fine."""
    return [*HOME(view, VIEW_AT)] or [*_within_home(cast("Json", view))]


def refusal(problems: Sequence[str]) -> str:
    """Return the code with which Slack refuses a message that has these problems."""
    first = problems[0]
    if first.endswith(TOO_MANY):
        return "too_many_attachments"
    if "only_one_table_allowed" in first or "[json-pointer:/attachments" in first:
        return "invalid_attachments"
    if first.endswith(("[json-pointer:]", "[json-pointer:/text]")):
        return "invalid_arguments"
    return "msg_blocks_too_long" if TOO_MUCH_MARKDOWN in first else "invalid_blocks"


def _blocks_rule(allowed: frozenset[str], most: int, least: int = 1) -> Rule:
    return listing(by_type(BLOCKS, allowed), least=least, most=most)


METADATA: Mapping[str, Rule] = {
    "private_metadata": string(3000, least=0),
    "callback_id": IDENTIFIER,
    "external_id": IDENTIFIER,
}

MODAL = Shape(
    required={"type": one_of("modal"), "title": plain(24), "blocks": _blocks_rule(IN_MODALS, MOST_IN_VIEW)},
    optional={
        **METADATA,
        "submit": plain(24),
        "close": plain(24),
        "clear_on_close": boolean,
        "notify_on_close": boolean,
    },
)

HOME = Shape(required={"type": one_of("home"), "blocks": _blocks_rule(IN_HOMES, MOST_IN_VIEW)}, optional=METADATA)

MESSAGE_BLOCKS = _blocks_rule(IN_MESSAGES, MOST_IN_MESSAGE, least=0)
TEXT = string(MOST_CHARACTERS, least=0)


def _message(payload: Json) -> Iterator[str]:
    yield from TEXT(payload.get("text") or "", "/text")
    yield from MESSAGE_BLOCKS(_given(payload, "blocks"), "/blocks")
    yield from ATTACHMENTS(_given(payload, "attachments"), "/attachments")


def _given(payload: Json, key: str) -> list[Json]:
    value = payload.get(key)
    return [] if value in (None, "") else cast("list[Json]", value)


def _within_message(payload: Json) -> Iterator[str]:
    everything = [*placed(_given(payload, "blocks"), "/blocks")]
    for index, attachment in enumerate(_given(payload, "attachments")):
        everything += placed(attachment.get("blocks", []), f"/attachments/{index}/blocks")
    yield from _together(everything, "/blocks")
    yield from no_files_asked(everything)


def _within_modal(view: Json) -> Iterator[str]:
    everything = [*placed(view["blocks"], f"{VIEW_AT}/blocks")]
    yield from _within_view(everything)
    if "submit" not in view and any(block["type"] == "input" for block, _ in everything):
        yield fault("missing required field: submit (the view has input blocks)", f"{VIEW_AT}/submit")


def _within_home(view: Json) -> Iterator[str]:
    everything = [*placed(view["blocks"], f"{VIEW_AT}/blocks")]
    yield from _within_view(everything)
    yield from no_files_asked(everything)


def _within_view(everything: list[Placed]) -> Iterator[str]:
    yield from _together(everything, f"{VIEW_AT}/blocks")
    yield from one_focus(everything, f"{VIEW_AT}/blocks")


def _together(everything: list[Placed], at: str) -> Iterator[str]:
    yield from distinct_ids(everything)
    yield from few_charts(everything, at)
    yield from small_tables(everything, at)
    yield from short_prose(everything, at)

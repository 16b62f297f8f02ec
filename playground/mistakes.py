"""What people enter and Slack itself refuses to send, before the app is asked."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from playground.shapes import Json
from playground.texts_rules import NUMBER, WEB_ADDRESS
from playground.values import SLOTS, elements_of

MOST_LETTERS = 3000
MOST_FILES = 10
MOST_BYTES = 10_000_000
"""Of one file that is handed over in a modal."""


def wrong_inputs(blocks: list[Json], values: Json) -> dict[str, str]:
    """Return what Slack itself refuses before it asks the app: message id by block id."""
    wrong: dict[str, str] = {}
    for block, element in elements_of(blocks):
        if block["type"] == "input" and element["type"] in SLOTS:
            value = values.get(block["block_id"], {}).get(element["action_id"], {}).get(SLOTS[element["type"]].key)
            problem = _problem(block, element, value)
            if problem:
                wrong[block["block_id"]] = problem
    return wrong


def _problem(block: Json, element: Json, value: object) -> str | None:
    if value in (None, "", []):
        return None if block.get("optional") else "field-required"
    check = _CHECKS.get(element["type"])
    if check is None and element["type"].startswith("multi_"):
        check = _wrong_count
    return check(element, value if isinstance(value, list) else str(value)) if check else None


def _wrong_length(element: Json, value: str) -> str | None:
    if len(value) > element.get("max_length", MOST_LETTERS):
        return "field-too-long"
    return "field-too-short" if len(value) < element.get("min_length", 0) else None


def _wrong_mail(_element: Json, value: str) -> str | None:
    return None if "@" in value else "field-email"


def _wrong_address(_element: Json, value: str) -> str | None:
    return "field-url" if [*WEB_ADDRESS(value, "")] else None


def _wrong_number(element: Json, value: str) -> str | None:
    if not NUMBER.fullmatch(value) or ("." in value and not element.get("is_decimal_allowed")):
        return "field-number"
    low, high = element.get("min_value", value), element.get("max_value", value)
    return None if Decimal(low) <= Decimal(value) <= Decimal(high) else "field-range"


def _wrong_count(element: Json, value: list[Json]) -> str | None:
    return "field-too-many" if len(value) > element.get("max_selected_items", len(value)) else None


def _wrong_files(element: Json, value: list[Json]) -> str | None:
    if len(value) > element.get("max_files", MOST_FILES):
        return "field-too-many"
    if any(file["size"] > MOST_BYTES for file in value):
        return "field-file-size"
    kinds = element.get("filetypes")
    return "field-file-type" if kinds and any(file["filetype"] not in kinds for file in value) else None


_CHECKS: Mapping[str, Callable[[Json, Any], str | None]] = {
    "plain_text_input": _wrong_length,
    "email_text_input": _wrong_mail,
    "url_text_input": _wrong_address,
    "number_input": _wrong_number,
    "file_input": _wrong_files,
}

"""What holds between the blocks of one payload, wherever they are nested: ids that differ, and counts."""

from collections.abc import Iterator, Mapping

from playground.charts import MOST_TABLE_CHARACTERS, characters
from playground.rules import fault
from playground.shapes import Json

MOST_CHARTS = 2
MOST_MARKDOWN = 12_000
NESTED: Mapping[str, str] = {"container": "child_blocks", "carousel": "elements", "plan": "tasks"}
"""Where the blocks that hold others keep them."""

Placed = tuple[Json, str]
"""A block and its JSON pointer."""


def placed(blocks: list[Json], at: str) -> Iterator[Placed]:
    """Go through all blocks with their places, also those inside containers, carousels and plans."""
    for index, block in enumerate(blocks):
        place = f"{at}/{index}"
        yield {"type": "task_card", **block}, place  # the tasks of a plan need not name their type
        inside = NESTED.get(block.get("type", ""))
        if inside:
            yield from placed(block[inside], f"{place}/{inside}")


def distinct_ids(blocks: list[Placed]) -> Iterator[str]:
    """Refuse a block_id that is used twice; markdown blocks have none of their own."""
    seen: set[str] = set()
    for block, at in blocks:
        key = None if block["type"] == "markdown" else block.get("block_id")
        if key in seen:
            yield fault(f"block_id must be unique: {key}", f"{at}/block_id")
        seen |= {key} if key is not None else set()


def few_charts(blocks: list[Placed], at: str) -> Iterator[str]:
    """Refuse a third chart."""
    if sum(block["type"] == "data_visualization" for block, _ in blocks) > MOST_CHARTS:
        yield fault(f"no more than {MOST_CHARTS} data_visualization blocks are allowed", at)


def small_tables(blocks: list[Placed], at: str) -> Iterator[str]:
    """Refuse a second table, and tables that hold too much together."""
    tables = [block for block, _ in blocks if block["type"] in ("table", "data_table")]
    if sum(block["type"] == "table" for block in tables) > 1:
        yield fault("only_one_table_allowed", at)
    if sum(characters(table["rows"]) for table in tables) > MOST_TABLE_CHARACTERS:
        yield fault(f"tables must be less than {MOST_TABLE_CHARACTERS + 1} characters together", at)


def short_prose(blocks: list[Placed], at: str) -> Iterator[str]:
    """Refuse markdown blocks that are too long together."""
    prose = sum(len(block["text"]) for block, _ in blocks if block["type"] == "markdown")
    if prose > MOST_MARKDOWN:
        yield fault(f"markdown blocks must be less than {MOST_MARKDOWN + 1} characters together", at)


def no_files_asked(blocks: list[Placed]) -> Iterator[str]:
    """Refuse a file_input outside a modal."""
    for block, at in blocks:
        if block["type"] == "input" and block["element"]["type"] == "file_input":
            yield fault("file_input is allowed in modals only", f"{at}/element")


def one_focus(blocks: list[Placed], at: str) -> Iterator[str]:
    """Refuse a second element that wants the focus."""
    if sum(_focuses(block) for block, _ in blocks) > 1:
        yield fault("only one element may have focus_on_load", at)


def _focuses(block: Json) -> int:
    elements = [block.get("element", {}), block.get("accessory", {}), *block.get("elements", [])]
    return sum(each.get("focus_on_load") is True for each in elements)

"""The block kinds and what Slack demands of each."""

from collections.abc import Iterator, Mapping

from playground.charts import DATA_TABLE, DATA_VISUALIZATION, TABLE
from playground.composition import IDENTIFIER, SLACK_FILE, plain, text
from playground.elements import BUTTON, CONTEXT, CONTEXT_ACTIONS, IN_ACTIONS, IN_INPUT, IN_SECTION, PICTURE
from playground.rich_text import RICH, RICH_TEXT
from playground.rules import (
    Rule,
    Shape,
    at_least_one,
    boolean,
    by_type,
    exactly_one,
    fault,
    listing,
    one_of,
    string,
    unique,
)
from playground.shapes import Json
from playground.texts_rules import SAFE_ADDRESS, WEB_ADDRESS

ID: Mapping[str, Rule] = {"block_id": IDENTIFIER}

IN_CONTAINER = frozenset(
    {
        *("actions", "context", "divider", "file", "header", "image"),
        *("input", "rich_text", "section", "table", "video"),
    }
)


def _no_dispatch_of_files(block: Json, at: str) -> Iterator[str]:
    if block["element"]["type"] == "file_input" and block.get("dispatch_action"):
        yield fault("a file_input cannot dispatch actions", f"{at}/dispatch_action")


def _collapsible_when_collapsed(block: Json, at: str) -> Iterator[str]:
    if block.get("default_collapsed") and not block.get("is_collapsible"):
        yield fault("default_collapsed needs is_collapsible", f"{at}/default_collapsed")


SECTION = Shape(
    optional={
        **ID,
        "text": text(3000),
        "fields": listing(text(2000), most=10),
        "accessory": by_type(IN_SECTION),
        "expand": boolean,
    },
    also=(at_least_one("text", "fields"),),
)

IMAGE_BLOCK = Shape(
    required={"alt_text": string(2000)},
    optional={**ID, "image_url": WEB_ADDRESS, "slack_file": SLACK_FILE, "title": plain(2000)},
    also=(exactly_one("image_url", "slack_file"),),
)

INPUT = Shape(
    required={"label": plain(2000), "element": by_type(IN_INPUT)},
    optional={**ID, "hint": plain(2000), "optional": boolean, "dispatch_action": boolean},
    also=(_no_dispatch_of_files,),
)

VIDEO = Shape(
    required={
        "alt_text": string(2000),
        "title": plain(200),
        "thumbnail_url": SAFE_ADDRESS,
        "video_url": SAFE_ADDRESS,
    },
    optional={
        **ID,
        "author_name": string(50),
        "description": plain(200),
        "provider_icon_url": SAFE_ADDRESS,
        "provider_name": string(50),
        "title_url": SAFE_ADDRESS,
    },
)

CARD = Shape(
    optional={
        **ID,
        "hero_image": PICTURE,
        "icon": PICTURE,
        "title": text(150),
        "subtitle": text(150),
        "body": text(200),
        "actions": listing(by_type({"button": BUTTON}), most=2),
    },
    also=(at_least_one("hero_image", "title", "actions", "body"), unique("action_id", "actions")),
)

SOURCE = by_type({"url": Shape(required={"url": WEB_ADDRESS, "text": string(255)})})


def _task(*statuses: str) -> Shape:
    return Shape(
        required={"task_id": string(255), "title": string(255)},
        optional={
            **ID,
            "type": one_of("task_card"),
            "status": one_of(*statuses),
            "details": RICH,
            "output": RICH,
            "sources": listing(SOURCE, most=10),
        },
    )


PLANNED = _task("pending", "in_progress", "complete", "error")
TASK_CARD = _task("in_progress", "complete", "error")
"""A task on its own is never pending."""

SIMPLE: Mapping[str, Rule] = {
    "section": SECTION,
    "header": Shape(required={"text": plain(150)}, optional=ID),
    "divider": Shape(optional=ID),
    "context": Shape(required={"elements": listing(by_type(CONTEXT), most=10)}, optional=ID),
    "actions": Shape(
        required={"elements": listing(by_type(IN_ACTIONS), most=25)},
        optional=ID,
        also=(unique("action_id", "elements"),),
    ),
    "context_actions": Shape(
        required={"elements": listing(by_type(CONTEXT_ACTIONS), most=5)},
        optional=ID,
        also=(unique("action_id", "elements"),),
    ),
    "image": IMAGE_BLOCK,
    "input": INPUT,
    "rich_text": RICH_TEXT,
    "video": VIDEO,
    "file": Shape(required={"external_id": string(255), "source": one_of("remote")}, optional=ID),
    "markdown": Shape(required={"text": string(12_000)}, optional=ID),
    "table": TABLE,
    "data_table": DATA_TABLE,
    "data_visualization": DATA_VISUALIZATION,
    "card": CARD,
    "carousel": Shape(required={"elements": listing(by_type({"card": CARD}), most=10)}, optional=ID),
    "alert": Shape(
        required={"text": text(200)},
        optional={**ID, "level": one_of("default", "info", "warning", "error", "success")},
    ),
    "task_card": TASK_CARD,
    "plan": Shape(
        required={"title": string(255), "tasks": listing(PLANNED, most=50)},
        optional=ID,
        also=(unique("task_id", "tasks"),),
    ),
}

CONTAINER = Shape(
    required={"child_blocks": listing(by_type(SIMPLE, IN_CONTAINER), most=10)},
    optional={
        **ID,
        "title": plain(150),
        "rich_text_title": RICH,
        "subtitle": text(150),
        "icon": PICTURE,
        "width": one_of("narrow", "standard", "wide", "full"),
        "is_collapsible": boolean,
        "default_collapsed": boolean,
        "has_header_divider": boolean,
    },
    also=(at_least_one("title", "rich_text_title"), _collapsible_when_collapsed),
)

BLOCKS: Mapping[str, Rule] = {**SIMPLE, "container": CONTAINER}

EVERYWHERE = frozenset({"section", "header", "divider", "context", "actions", "image", "rich_text", "input", "video"})
IN_MESSAGES = EVERYWHERE | {
    *("table", "data_table", "data_visualization", "markdown", "card", "carousel"),
    *("container", "plan", "task_card", "context_actions", "file"),
}
IN_MODALS = EVERYWHERE | {"alert"}
IN_HOMES = EVERYWHERE | {"data_table", "data_visualization", "card", "carousel", "container"}

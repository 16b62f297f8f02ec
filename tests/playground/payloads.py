"""Messages at the limits: texts, everything that is pressed, and what holds between blocks."""

from playground.shapes import Json
from tests.playground.pairs import address, items, letters, of_message
from tests.playground.pieces import (
    actions,
    button,
    card,
    cell,
    cells,
    chart,
    container,
    grid,
    group,
    grouped,
    menu,
    message,
    option,
    options,
    plain,
    rich,
    said,
    section,
    table,
    typed,
    written,
)


def confirmed(**more: object) -> Json:
    return actions(button(confirm={"title": plain("Sure?"), "text": plain("It is final."), **more}))


def ticks(kind: str, count: int) -> Json:
    return actions({"type": kind, "action_id": "tick", "options": options(count)})


def icon(n: int) -> Json:
    return {"type": "icon_button", "action_id": f"i{n}", "icon": "trash", "text": plain("Delete")}


def prose(length: int) -> Json:
    return {"type": "markdown", "text": "x" * length}


TEXTS = (
    letters("text", "section", 3000, section),
    letters("text", "field", 2000, lambda words: {"type": "section", "fields": [plain(words)]}),
    letters("header", "words", 150, lambda words: {"type": "header", "text": plain(words)}),
    items("section", "fields", 10, lambda n: {"type": "section", "fields": [plain("x")] * n}),
    items("context", "elements", 10, lambda n: {"type": "context", "elements": [plain("x")] * n}),
    items("actions", "elements", 25, lambda n: actions(*[button(str(i)) for i in range(n)])),
    items("context_actions", "elements", 5, lambda n: {"type": "context_actions", "elements": [*map(icon, range(n))]}),
)

PRESSED = (
    letters("button", "words", 75, lambda words: actions(button(text=plain(words)))),
    letters("button", "value", 2000, lambda words: actions(button(value=words))),
    letters("button", "label", 75, lambda words: actions(button(accessibility_label=words))),
    letters("ids", "action_id", 255, lambda words: actions(button(words))),
    letters("ids", "block_id", 255, lambda words: section(block_id=words)),
    letters("confirm", "title", 100, lambda words: confirmed(title=plain(words))),
    letters("confirm", "text", 300, lambda words: confirmed(text=plain(words))),
    letters("confirm", "yes", 30, lambda words: confirmed(confirm=plain(words))),
    letters("confirm", "no", 30, lambda words: confirmed(deny=plain(words))),
    letters("option", "words", 75, lambda words: actions(menu(option(1, text=plain(words))))),
    letters("option", "value", 150, lambda words: actions(menu(option(1, value=words)))),
    letters("option", "description", 75, lambda words: actions(menu(option(1, description=plain(words))))),
    letters("select", "placeholder", 150, lambda words: actions(menu(option(1), placeholder=plain(words)))),
    letters("select", "group label", 75, lambda words: actions(grouped(group(1, words)))),
    items("select", "options", 100, lambda n: actions(menu(*options(n)))),
    items("select", "groups", 100, lambda n: actions(grouped(*[group(1, start=i) for i in range(n)]))),
    items("select", "options in a group", 100, lambda n: actions(grouped(group(n)))),
    items("overflow", "options", 5, lambda n: ticks("overflow", n)),
    items("checkbox", "options", 10, lambda n: ticks("checkboxes", n)),
    items("checkbox", "radio buttons", 10, lambda n: ticks("radio_buttons", n)),
    of_message(
        "button",
        "address",
        message(actions(button(url=address(3000)))),
        message(actions(button(url=address(3001)))),
        "must be less than 3001 characters",
    ),
    of_message(
        "option",
        "address outside an overflow",
        message(actions(typed("overflow", options=[option(1, url=address(99))]))),
        message(actions(menu(option(1, url=address(99))))),
        "invalid additional property: url",
    ),
)

TOGETHER = (
    of_message(
        "surface",
        "blocks of a message",
        message(*[section()] * 50),
        message(*[section()] * 51),
        "no more than 50 items allowed",
    ),
    of_message(
        "surface",
        "an alert in a message",
        message(section()),
        message({"type": "alert", "text": plain("late")}),
        "unsupported type here: alert",
    ),
    of_message("chart", "two", message(chart(), chart()), message(chart(), chart(), chart()), "no more than 2 data_"),
    of_message(
        "markdown",
        "together",
        message(prose(6000), prose(6000)),
        message(prose(6000), prose(6001)),
        "must be less than 12001 characters together",
        "msg_blocks_too_long",
    ),
    of_message(
        "table",
        "one",
        message(table(*cells(1, 1)), grid(*cells(2, 1))),
        message(table(*cells(1, 1)), table(*cells(1, 1))),
        "only_one_table_allowed",
        "invalid_attachments",
    ),
    of_message(
        "table",
        "characters together",
        message(table([cell("x" * 5000)]), grid([cell("a")], [cell("x" * 4999)])),
        message(table([cell("x" * 5000)]), grid([cell("a")], [cell("x" * 5000)])),
        "tables must be less than 10001 characters together",
    ),
    of_message(
        "table",
        "as many cells in every row",
        message(table(*cells(2, 2))),
        message(table(*cells(2, 2), [cell("x")])),
        "every row must have 2 cells",
    ),
    of_message(
        "ids",
        "block_id inside a container",
        message(section(block_id="a"), container(section(block_id="b"))),
        message(section(block_id="a"), container(section(block_id="a"))),
        "block_id must be unique: a",
    ),
    of_message(
        "ids",
        "action_id in a card",
        message(card(actions=[button("a"), button("b")])),
        message(card(actions=[button("a"), button("a")])),
        "action_id must be unique: a",
    ),
    of_message(
        "rich_text",
        "an unknown piece",
        message(rich(said(written("Acme", style={"bold": True})))),
        message(rich(said({"type": "sparkle"}))),
        "unsupported type: sparkle",
    ),
    of_message(
        "attachments",
        "count",
        message(attachments=[{"text": "x"}] * 100),
        message(attachments=[{"text": "x"}] * 101),
        "no more than 100 items allowed",
        "too_many_attachments",
    ),
    of_message(
        "attachments",
        "blocks inside",
        message(attachments=[{"color": "#36a64f", "blocks": [section("x" * 3000)]}]),
        message(attachments=[{"color": "#36a64f", "blocks": [section("x" * 3001)]}]),
        "must be less than 3001 characters [json-pointer:/attachments/0/blocks/0/text/text]",
        "invalid_attachments",
    ),
)

IN_MESSAGES = (*TEXTS, *PRESSED, *TOGETHER)

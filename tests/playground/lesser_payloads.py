"""Messages and modals at the limits of the lesser fields, and with the least that Slack takes."""

from collections.abc import Callable

from playground.shapes import Json
from tests.playground.pairs import Pair, in_modal, items, letters, of_message, of_modal
from tests.playground.pieces import (
    actions,
    button,
    card,
    container,
    field,
    image,
    menu,
    message,
    modal,
    option,
    options,
    plain,
    rich,
    said,
    section,
    task,
    typed,
    video,
)


def in_plan(**more: object) -> Json:
    return {"type": "plan", "title": "Plan", "tasks": [task(), task(1, **more)]}


def source(words: str = "Northwind") -> Json:
    return {"type": "url", "url": "https://northwind.example", "text": words}


def feedback(**positive: object) -> Json:
    thumb: Json = {"text": plain("Good"), "value": "good"}
    buttons = {"type": "feedback_buttons", "positive_button": thumb | positive, "negative_button": thumb}
    return {"type": "context_actions", "elements": [buttons]}


def icon(**more: object) -> Json:
    button = {"type": "icon_button", "icon": "trash", "text": plain("Delete"), **more}
    return {"type": "context_actions", "elements": [button]}


def in_context(**element: object) -> Json:
    return {"type": "context", "elements": [element]}


def ticked(**more: object) -> Json:
    return actions(typed("checkboxes", options=[option(1) | more]))


def header(words: str) -> Json:
    return {"type": "header", "text": plain(words)}


def among(**kept: object) -> Json:
    return actions(typed("conversations_select", filter=kept))


def carousel(*cards: Json) -> Json:
    return {"type": "carousel", "elements": list(cards)}


def alert(level: str) -> Json:
    return {"type": "alert", "text": plain("late"), "level": level}


def between(name: str, low: int, most: int, make: Callable[[int], Json]) -> Pair:
    """Return a modal with a number that is as high as allowed, and one higher."""
    complaint = f"must be between {low} and {most}"
    return of_modal("input", name, modal(make(most)), modal(make(most + 1)), complaint)


def several(name: str, most: int, make: Callable[[list[str]], Json]) -> Pair:
    """Return a modal with a list that is as long as allowed, and one longer."""
    right, wrong = (modal(field(make([f"U{n}" for n in range(count)]))) for count in (most, most + 1))
    return of_modal("select", name, right, wrong, f"no more than {most} items allowed")


def outer(kind: str) -> Pair:
    many = [option(n) for n in range(101)]
    right, wrong = (modal(field(typed(kind, initial_options=many[:count]))) for count in (100, 101))
    return of_modal("select", f"{kind} at first", right, wrong, "no more than 100 items allowed")


def least(family: str, name: str, right: Json, wrong: Json, complaint: str) -> Pair:
    """Return a message that has just enough, and one that has less."""
    return of_message(family, name, message(right), message(wrong), complaint)


def without(key: str, block: Json) -> Json:
    return {name: value for name, value in block.items() if name != key}


NUMBER = typed("number_input", is_decimal_allowed=False)

LEAST = (
    least("text", "a word", section("x"), section(""), "must be more than 0 characters"),
    least("header", "a letter", header("x"), header(""), "must be more than 0 characters"),
    least("actions", "an element", actions(button()), actions(), "no less than 1 items allowed"),
    least(
        "ids", "action_id", actions(button("a"), button("b")), actions(button("a"), menu(option(1), action_id="a")), "a"
    ),
    least("select", "a filter that filters", among(include=["im"]), among(), "must have at least one of: include"),
    least("file", "asked in a message", field(typed()), field(typed("file_input")), "is allowed in modals only"),
    least("image", "one source", in_context(**image()), in_context(**image(slack_file={"id": "F1"})), "exactly one of"),
    least("card", "something", card(), without("title", card(subtitle=plain("x"))), "must have at least one of"),
    least("card", "a card", carousel(card()), carousel(), "no less than 1 items allowed"),
    least("container", "a child", container(section()), container(), "no less than 1 items allowed"),
    least(
        "container", "a title", container(section()), without("title", container(section())), "at least one of: title"
    ),
    least(
        "container",
        "collapses",
        container(section(), is_collapsible=True, default_collapsed=True),
        container(section(), default_collapsed=True),
        "default_collapsed needs is_collapsible",
    ),
    of_message(
        "ids",
        "block_id",
        message(section(block_id="a"), actions(button()) | {"block_id": "b"}),
        message(section(block_id="a"), actions(button()) | {"block_id": "a"}),
        "block_id must be unique: a",
    ),
    of_modal(
        "number",
        "decimals or not",
        modal(field(NUMBER)),
        modal(field(without("is_decimal_allowed", NUMBER))),
        "missing required field: is_decimal_allowed",
    ),
    *[
        of_modal("alert", level, modal(alert(level)), modal(alert(f"{level}s")), "must be one of default, info")
        for level in ("default", "info", "warning", "error", "success")
    ],
)

LESSER = (
    *LEAST,
    letters("markdown", "one block", 12_000, lambda words: {"type": "markdown", "text": words}),
    letters("context", "plain text", 3000, lambda words: in_context(type="plain_text", text=words)),
    letters("context", "formatted text", 3000, lambda words: in_context(type="mrkdwn", text=words)),
    letters("context", "alt text", 2000, lambda words: in_context(**image(alt_text=words))),
    letters("video", "alt text", 2000, lambda words: video(alt_text=words)),
    letters("video", "author", 50, lambda words: video(author_name=words)),
    letters("video", "provider", 50, lambda words: video(provider_name=words)),
    letters("video", "description", 200, lambda words: video(description=plain(words))),
    letters("container", "subtitle", 150, lambda words: container(section(), subtitle=plain(words))),
    letters("file", "external_id", 255, lambda words: {"type": "file", "external_id": words, "source": "remote"}),
    letters("plan", "title", 255, lambda words: {**in_plan(), "title": words}),
    letters("plan", "task", 255, lambda words: in_plan(title=words)),
    letters("plan", "task id", 255, lambda words: in_plan(task_id=words)),
    letters("plan", "source", 255, lambda words: in_plan(sources=[source(words)])),
    items("plan", "sources", 10, lambda n: in_plan(sources=[source()] * n)),
    letters("context_actions", "feedback", 75, lambda words: feedback(text=plain(words))),
    letters("context_actions", "feedback value", 2000, lambda words: feedback(value=words)),
    letters("context_actions", "feedback label", 75, lambda words: feedback(accessibility_label=words)),
    letters("context_actions", "icon", 75, lambda words: icon(text=plain(words))),
    letters("context_actions", "icon value", 2000, lambda words: icon(value=words)),
    letters("context_actions", "icon label", 75, lambda words: icon(accessibility_label=words)),
    items("context_actions", "icon seen by", 100, lambda n: icon(visible_to_user_ids=["U0BEN"] * n)),
    letters("checkbox", "words", 75, lambda words: ticked(text=plain(words))),
    letters("checkbox", "value", 150, lambda words: ticked(value=words)),
    letters("checkbox", "description", 75, lambda words: ticked(description=plain(words))),
    in_modal("input", "placeholder", 150, lambda words: modal(field(typed(placeholder=plain(words))))),
    in_modal("input", "first value", 3000, lambda words: modal(field(typed(initial_value=words)))),
    between("least length", 0, 3000, lambda n: field(typed(min_length=n))),
    between("least query", 0, 150, lambda n: field(typed("external_select", min_query_length=n))),
    between("least query of several", 0, 150, lambda n: field(typed("multi_external_select", min_query_length=n))),
    between(
        "most selected",
        1,
        100,
        lambda n: field(typed("multi_static_select", options=options(3), max_selected_items=n)),
    ),
    several("people at first", 100, lambda names: typed("multi_users_select", initial_users=names)),
    several("channels at first", 100, lambda names: typed("multi_channels_select", initial_channels=names)),
    several(
        "conversations at first", 100, lambda names: typed("multi_conversations_select", initial_conversations=names)
    ),
    several("types of files", 100, lambda names: typed("file_input", filetypes=names)),
    outer("multi_external_select"),
    items("rich_text", "parts", 100, lambda n: rich(*[said()] * n)),
)

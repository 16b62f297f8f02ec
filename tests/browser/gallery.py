"""One of each block and element that the page draws."""

from tests.browser.small_desk import Json, button, option, plain


def mrkdwn(text: str) -> Json:
    """Return a mrkdwn text object."""
    return {"type": "mrkdwn", "text": text}


def raw(text: str) -> Json:
    """Return a text cell."""
    return {"type": "raw_text", "text": text}


def number(value: int) -> Json:
    """Return a number cell."""
    return {"type": "raw_number", "value": value}


OPTIONS = [option("One", "1"), option("Two", "2")]

SEVERAL: Json = {
    "type": "multi_static_select",
    "action_id": "e1",
    "placeholder": plain("Several"),
    "options": OPTIONS,
}

ELEMENTS: list[Json] = [
    button("Primary", "b1", style="primary"),
    button("Link", "b2", url="https://example.com"),
    {"type": "users_select", "action_id": "e2", "placeholder": plain("Somebody")},
    {"type": "conversations_select", "action_id": "e3", "placeholder": plain("Anywhere")},
    {"type": "channels_select", "action_id": "e4", "placeholder": plain("Channel")},
    {"type": "overflow", "action_id": "e5", "options": OPTIONS},
    {"type": "datepicker", "action_id": "e6", "initial_date": "2026-03-04"},
    {"type": "timepicker", "action_id": "e7", "initial_time": "15:00"},
    {"type": "datetimepicker", "action_id": "e8", "initial_date_time": 1772500000},
    {"type": "radio_buttons", "action_id": "e9", "options": OPTIONS},
    {"type": "checkboxes", "action_id": "e10", "options": OPTIONS},
]

RICH: Json = {
    "type": "rich_text",
    "elements": [
        {"type": "rich_text_section", "elements": [{"type": "text", "text": "bold", "style": {"bold": True}}]},
        {
            "type": "rich_text_list",
            "style": "bullet",
            "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "point"}]}],
        },
        {"type": "rich_text_quote", "elements": [{"type": "text", "text": "quoted"}]},
        {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "x = 1"}]},
    ],
}

MARKDOWN = "# Week\n**bold** `code`\n\n- one\n  - two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"

GALLERY: list[Json] = [
    {"type": "header", "text": plain("Gallery heading")},
    {"type": "section", "text": mrkdwn("*bold* _it_ ~no~ `code` <https://example.com|link>\n> quote\n• item")},
    {"type": "section", "fields": [mrkdwn("*Amount*\n¥120k"), mrkdwn("*Stage*\nQuote")]},
    {"type": "context", "elements": [mrkdwn(":tada: `#12`"), plain("a < b")]},
    {"type": "section", "text": plain("Several at once"), "accessory": SEVERAL},
    {"type": "divider"},
    {"type": "actions", "block_id": "all", "elements": ELEMENTS},
    RICH,
    {"type": "markdown", "text": MARKDOWN},
    {
        "type": "card",
        "title": mrkdwn("*Aurora*"),
        "body": mrkdwn("Budget in October"),
        "actions": [button("Open", "c1")],
    },
    {
        "type": "container",
        "title": plain("Needs you"),
        "is_collapsible": True,
        "child_blocks": [{"type": "section", "text": mrkdwn("Quote for *Acme*")}],
    },
]


def _points(*values: int) -> list[Json]:
    return [{"label": label, "value": value} for label, value in zip("abc", values, strict=True)]


AXIS: Json = {"categories": ["a", "b", "c"], "x_label": "Stage", "y_label": "Amount"}

CHARTS: list[Json] = [
    {
        "type": "data_visualization",
        "title": "Pipeline",
        "chart": {"type": "bar", "series": [{"name": "Now", "data": _points(3, 1, 2)}], "axis_config": AXIS},
    },
    {
        "type": "data_visualization",
        "title": "Trend",
        "chart": {"type": "area", "series": [{"name": "Now", "data": _points(1, 2, 3)}], "axis_config": AXIS},
    },
]

TABLES: list[Json] = [
    {
        "type": "data_table",
        "caption": "Stalled",
        "page_size": 4,
        "rows": [[raw("Deal"), raw("Days")], *([raw(f"Deal {n}"), number(n * 7)] for n in range(1, 7))],
    },
]

SECOND_CHOICES: list[Json] = [
    {"type": "static_select", "action_id": "k1", "options": OPTIONS},
    {"type": "external_select", "action_id": "k2"},
    {"type": "rich_text_input", "action_id": "k3"},
]
MANY: list[Json] = [
    {"type": "section", "text": plain(kind), "accessory": {"type": kind, "action_id": kind}}
    for kind in ("multi_external_select", "multi_users_select", "multi_conversations_select", "multi_channels_select")
]

PIECES: list[Json] = [
    {"type": "text", "text": "Underlined", "style": {"underline": True}},
    {"type": "link", "url": "https://example.com", "text": "a link"},
    {"type": "user", "user_id": "U0BEN"},
    {"type": "usergroup", "usergroup_id": "S1"},
    {"type": "channel", "channel_id": "C1"},
    {"type": "team", "team_id": "T1"},
    {"type": "broadcast", "range": "here"},
    {"type": "color", "value": "#36a64f"},
    {"type": "date", "timestamp": 1772413200, "format": "{date_short}"},
    {"type": "emoji", "name": "tada"},
]

TASK: Json = {"task_id": "t1", "title": "Asked the customer", "status": "complete"}
PICTURE: Json = {"type": "image", "alt_text": "A picture", "image_url": "https://pictures.example/a.png"}
VIDEO: Json = {
    "type": "video",
    "title": plain("The tour"),
    "alt_text": "What one sees on the tour",
    "video_url": "https://pictures.example/tour",
    "thumbnail_url": "https://pictures.example/tour.png",
}
THUMBS: Json = {
    "type": "feedback_buttons",
    "action_id": "thumbs",
    "positive_button": {"text": plain("Good"), "value": "up"},
    "negative_button": {"text": plain("Bad"), "value": "down"},
}
BIN: Json = {"type": "icon_button", "action_id": "bin", "icon": "trash", "text": plain("Take it away")}

KINDS: list[Json] = [
    {"type": "actions", "elements": SECOND_CHOICES},
    *MANY,
    {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": PIECES}]},
    PICTURE | {"title": plain("The picture")},
    {"type": "section", "text": plain("Beside a picture"), "accessory": PICTURE},
    {"type": "context", "elements": [PICTURE, plain("in small")]},
    VIDEO,
    {"type": "file", "external_id": "report-1", "source": "remote"},
    {"type": "carousel", "elements": [{"type": "card", "title": plain("Borealis"), "hero_image": PICTURE}]},
    {"type": "table", "rows": [[raw("Deal"), raw("Stage")], [raw("Acme"), raw("Quote")]]},
    {"type": "plan", "title": "What is being done", "tasks": [TASK]},
    {"type": "task_card", **TASK, "task_id": "t2", "title": "Asked the colleague"},
    {"type": "context_actions", "elements": [THUMBS, BIN]},
    {"type": "input", "label": plain("A note"), "element": {"type": "plain_text_input", "action_id": "k4"}},
]
"""The kinds that are seldom seen."""

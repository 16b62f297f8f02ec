"""Messages at the limits: images, charts, tables, cards and plans."""

from playground.shapes import Json
from tests.playground.pairs import address, items, letters, of_message
from tests.playground.pieces import (
    bullets,
    button,
    card,
    cells,
    chart,
    container,
    grid,
    image,
    message,
    over,
    pie,
    plain,
    points,
    rich,
    section,
    table,
    task,
    video,
)


def slices(count: int) -> Json:
    return pie(*points(*[f"S{n}" for n in range(count)]))


def plan(*tasks: Json) -> Json:
    return {"type": "plan", "title": "Plan", "tasks": list(tasks)}


DRAWN = (
    letters("image", "alt text", 2000, lambda words: image(alt_text=words)),
    letters("image", "title", 2000, lambda words: image(title=plain(words))),
    letters("chart", "title", 50, lambda words: {**chart(), "title": words}),
    letters("chart", "category", 20, lambda words: over([words])),
    letters("chart", "axis", 50, lambda w: chart(axis_config={"categories": ["Mon", "Tue"], "x_label": w})),
    letters("chart", "axis of values", 50, lambda w: chart(axis_config={"categories": ["Mon", "Tue"], "y_label": w})),
    letters("rich_text", "block_id", 255, lambda words: {**rich(bullets()), "block_id": words}),
    letters("pie", "label", 20, lambda words: pie({"label": words, "value": 1})),
    letters("card", "title", 150, lambda words: card(title=plain(words))),
    letters("card", "subtitle", 150, lambda words: card(subtitle=plain(words))),
    letters("card", "body", 200, lambda words: card(body=plain(words))),
    letters("container", "title", 150, lambda words: container(section(), title=plain(words))),
    letters("video", "title", 200, lambda words: video(title=plain(words))),
    items("chart", "series", 6, lambda n: over(["Mon"], n)),
    items("chart", "categories", 20, lambda n: over([f"C{i}" for i in range(n)])),
    items("pie", "segments", 6, slices),
    items("table", "rows", 100, lambda n: table(*cells(n, 1))),
    items("table", "columns", 20, lambda n: table(*cells(1, n))),
    items("table", "settings", 20, lambda n: table(*cells(1, 20), column_settings=[{"align": "right"}] * n)),
    items("data_table", "rows", 101, lambda n: grid(*cells(n, 1))),
    items("data_table", "columns", 20, lambda n: grid(*cells(2, n))),
    items("card", "actions", 2, lambda n: card(actions=[button(str(i)) for i in range(n)])),
    items("card", "carousel", 10, lambda n: {"type": "carousel", "elements": [card()] * n}),
    items("container", "children", 10, lambda n: container(*[section()] * n)),
    items("plan", "tasks", 50, lambda n: plan(*[task(i) for i in range(n)])),
    of_message(
        "rich_text",
        "indent",
        message(rich(bullets(indent=8))),
        message(rich(bullets(indent=9))),
        "must be between 0 and 8",
    ),
    of_message(
        "image",
        "address",
        message(image(image_url=address(3000))),
        message(image(image_url=address(3001))),
        "must be less than 3001 characters",
    ),
    of_message(
        "pie",
        "nothing",
        message(pie({"label": "Price", "value": 0.01})),
        message(pie({"label": "Price", "value": 0})),
        "must be a number greater than 0",
    ),
    of_message(
        "data_table",
        "page",
        message(grid(*cells(2, 1), page_size=100)),
        message(grid(*cells(2, 1), page_size=101)),
        "must be between 1 and 100",
    ),
    of_message(
        "plan",
        "a pending task on its own",
        message(plan(task(status="pending"))),
        message({"type": "task_card", **task(status="pending")}),
        "must be one of in_progress, complete, error",
    ),
    of_message(
        "video",
        "safe address",
        message(video()),
        message(video(video_url="http://northwind.example/v")),
        "must be a valid URL",
    ),
)

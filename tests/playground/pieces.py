"""Blocks and elements of a line each, for tests that need many of them."""

from playground.shapes import Json


def plain(words: str) -> Json:
    return {"type": "plain_text", "text": words}


def section(words: str = "Acme", **more: object) -> Json:
    return {"type": "section", "text": {"type": "mrkdwn", "text": words}, **more}


def button(action_id: str = "go", **more: object) -> Json:
    return {"type": "button", "action_id": action_id, "text": plain("Go"), **more}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def option(n: int, **more: object) -> Json:
    return {"text": plain(f"Option {n}"), "value": str(n), **more}


def options(count: int) -> list[Json]:
    return [option(n) for n in range(count)]


def menu(*offered: Json, **more: object) -> Json:
    return {"type": "static_select", "action_id": "pick", "options": list(offered), **more}


def grouped(*groups: Json) -> Json:
    return {"type": "static_select", "action_id": "pick", "option_groups": list(groups)}


def group(count: int, label: str = "Side", start: int = 0) -> Json:
    return {"label": plain(label), "options": [option(start + n) for n in range(count)]}


def field(element: Json, **more: object) -> Json:
    return {"type": "input", "label": plain("Name"), "element": element, **more}


def typed(kind: str = "plain_text_input", **more: object) -> Json:
    return {"type": kind, "action_id": "it", **more}


def image(**more: object) -> Json:
    return {"type": "image", "image_url": "https://northwind.example/a.png", "alt_text": "A chart", **more}


def points(*labels: str) -> list[Json]:
    return [{"label": label, "value": n + 1} for n, label in enumerate(labels)]


def chart(kind: str = "bar", **more: object) -> Json:
    series = [{"name": "Won", "data": points("Mon", "Tue")}]
    drawn: Json = {"type": kind, "series": series, "axis_config": {"categories": ["Mon", "Tue"]}, **more}
    return {"type": "data_visualization", "title": "Funnel", "chart": drawn}


def over(categories: list[str], series: int = 1) -> Json:
    drawn = [{"name": f"S{n}", "data": points(*categories)} for n in range(series)]
    return chart(series=drawn, axis_config={"categories": categories})


def pie(*segments: Json) -> Json:
    return {"type": "data_visualization", "title": "Loss", "chart": {"type": "pie", "segments": list(segments)}}


def cell(words: str) -> Json:
    return {"type": "raw_text", "text": words}


def grid(*rows: list[Json], **more: object) -> Json:
    return {"type": "data_table", "caption": "Deals", "rows": list(rows), **more}


def table(*rows: list[Json], **more: object) -> Json:
    return {"type": "table", "rows": list(rows), **more}


def cells(rows: int, columns: int, words: str = "x") -> list[list[Json]]:
    return [[cell(words)] * columns] * rows


def said(*pieces: Json) -> Json:
    return {"type": "rich_text_section", "elements": list(pieces)}


def written(words: str, **more: object) -> Json:
    return {"type": "text", "text": words, **more}


def rich(*parts: Json) -> Json:
    return {"type": "rich_text", "elements": list(parts)}


def bullets(**more: object) -> Json:
    return {"type": "rich_text_list", "style": "bullet", "elements": [said(written("Acme"))], **more}


def card(**more: object) -> Json:
    return {"type": "card", "title": plain("Acme"), **more}


def container(*children: Json, **more: object) -> Json:
    return {"type": "container", "title": plain("More"), "child_blocks": list(children), **more}


def task(n: int = 0, **more: object) -> Json:
    return {"task_id": f"t{n}", "title": "Look", **more}


def video(**more: object) -> Json:
    addresses = {"video_url": "https://northwind.example/v", "thumbnail_url": "https://northwind.example/t.png"}
    return {"type": "video", "title": plain("Tour"), "alt_text": "A tour", **addresses, **more}


def modal(*blocks: Json, **more: object) -> Json:
    view: Json = {"type": "modal", "title": plain("Deal"), "submit": plain("Save"), "blocks": list(blocks)}
    return view | {"blocks": view["blocks"] or [section()]} | more


def home(*blocks: Json) -> Json:
    return {"type": "home", "blocks": list(blocks)}


def message(*blocks: Json, **more: object) -> Json:
    return {"text": "said", "blocks": list(blocks), **more}

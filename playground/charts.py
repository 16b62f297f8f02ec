"""Charts and tables: data_visualization, data_table and table."""

from collections.abc import Iterator

from playground.composition import IDENTIFIER
from playground.rich_text import RICH_TEXT
from playground.rules import (
    Rule,
    Shape,
    above_zero,
    boolean,
    by_type,
    fault,
    integer,
    listing,
    number,
    one_of,
    string,
    unique,
)
from playground.shapes import Json

MOST_SERIES = 6
MOST_POINTS = 20
MOST_LABEL = 20
MOST_TABLE_CHARACTERS = 10_000


POINT = Shape(required={"label": string(MOST_LABEL), "value": number})
SEGMENT = Shape(required={"label": string(MOST_LABEL), "value": above_zero})
SERIES = Shape(required={"name": string(MOST_LABEL), "data": listing(POINT, most=MOST_POINTS)})
AXES = Shape(
    required={"categories": listing(string(MOST_LABEL), most=MOST_POINTS)},
    optional={"x_label": string(50), "y_label": string(50)},
)


def _one_point_per_category(chart: Json, at: str) -> Iterator[str]:
    categories = chart["axis_config"]["categories"]
    if len(set(categories)) != len(categories):
        yield fault("categories must be unique", f"{at}/axis_config/categories")
    for index, series in enumerate(chart["series"]):
        if sorted(point["label"] for point in series["data"]) != sorted(categories):
            yield fault("every series must have exactly one point per category", f"{at}/series/{index}/data")


AXIS_CHART = Shape(
    required={"series": listing(SERIES, most=MOST_SERIES), "axis_config": AXES},
    also=(unique("name", "series"), _one_point_per_category),
)
PIE = Shape(required={"segments": listing(SEGMENT, most=MOST_SERIES)}, also=(unique("label", "segments"),))

DATA_VISUALIZATION = Shape(
    required={
        "title": string(50),
        "chart": by_type({"pie": PIE, "bar": AXIS_CHART, "line": AXIS_CHART, "area": AXIS_CHART}),
    },
    optional={"block_id": IDENTIFIER},
)

RAW_TEXT = Shape(required={"text": string()})
RAW_NUMBER = Shape(required={"value": number}, optional={"text": string()})
HEADER_CELL = by_type({"raw_text": RAW_TEXT, "raw_number": RAW_NUMBER})
DATA_CELL: Rule = by_type({"raw_text": RAW_TEXT, "raw_number": RAW_NUMBER, "rich_text": RICH_TEXT})
CELL: Rule = by_type({"raw_text": RAW_TEXT, "rich_text": RICH_TEXT})


def _rectangular(table: Json, at: str) -> Iterator[str]:
    width = len(table["rows"][0])
    for index, row in enumerate(table["rows"]):
        if len(row) != width:
            yield fault(f"every row must have {width} cells", f"{at}/rows/{index}")


def _plain_header(table: Json, at: str) -> Iterator[str]:
    for index, cell in enumerate(table["rows"][0]):
        yield from HEADER_CELL(cell, f"{at}/rows/0/{index}")


def _small_enough(table: Json, at: str) -> Iterator[str]:
    if characters(table["rows"]) > MOST_TABLE_CHARACTERS:
        yield fault(f"must be less than {MOST_TABLE_CHARACTERS + 1} characters in all cells together", f"{at}/rows")


def _heads_in_a_column(table: Json, at: str) -> Iterator[str]:
    if table.get("row_header_column_index", 0) >= len(table["rows"][0]):
        yield fault("must name a column of the table", f"{at}/row_header_column_index")


def characters(value: object) -> int:
    """Count the characters that are shown in the cells of a table, however they are nested."""
    if isinstance(value, dict):
        own = len(value["text"]) if isinstance(value.get("text"), str) else 0
        return own + sum(characters(each) for each in value.values() if isinstance(each, dict | list))
    return sum(characters(each) for each in value) if isinstance(value, list) else 0


DATA_TABLE = Shape(
    required={
        "caption": string(),
        "rows": listing(listing(DATA_CELL, most=20), least=2, most=101),
    },
    optional={
        "block_id": IDENTIFIER,
        "page_size": integer(1, 100),
        "row_header_column_index": integer(0, 19),
    },
    also=(_rectangular, _plain_header, _heads_in_a_column, _small_enough),
)

COLUMN = Shape(optional={"align": one_of("left", "center", "right"), "is_wrapped": boolean})
TABLE = Shape(
    required={"rows": listing(listing(CELL, most=20), most=100)},
    optional={"block_id": IDENTIFIER, "column_settings": listing(COLUMN, most=20)},
    also=(_rectangular, _small_enough),
)

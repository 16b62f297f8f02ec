"""Exact numbers come out of the JSON as they went in."""

import json
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.json_text import as_json

PLAIN = st.none() | st.booleans() | st.integers() | st.text() | st.decimals(-(10**12), 10**12, places=4)
VALUES = st.recursive(PLAIN, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20)


@given(VALUES)
def test_every_reader_of_json_gets_the_same_value_back(value: Any) -> None:
    assert json.loads(as_json(value), parse_float=Decimal, parse_int=Decimal) == value


def test_it_is_laid_out_for_people_too() -> None:
    value = {"a": [1, {"b": Decimal("2.50")}], "客户": [], "c": {}}
    assert as_json(value) == ('{\n  "a": [\n    1,\n    {\n      "b": 2.5\n    }\n  ],\n  "客户": [],\n  "c": {}\n}')

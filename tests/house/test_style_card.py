"""The style card holds, and the measure of it measures."""

import pytest

from tests.house.style_card import Measured, faults, measure, rooms_measured

LONG = '"""A module."""\n\n\ndef tall() -> None:\n    """Grow."""\n' + "    tall()\n" * 50


def test_the_rooms_keep_the_style_card() -> None:
    assert faults(rooms_measured()) == []


def test_blank_lines_comments_and_docstrings_are_not_code() -> None:
    value = '"""A module."""\n\n# why\nx = (\n    1\n)\n\n\n'
    function = 'def f() -> int:\n    """Say\n\n    much.\n    """\n    return x\n'
    measured = measure({"m.py": value + function})
    assert (measured.modules, measured.functions) == ({"m.py": 5}, {"m.py:9 f": 2})


@pytest.mark.parametrize(
    ("functions", "fault"),
    [
        ([8, 9, 9], "the median function has 9 lines"),
        ([1] * 8 + [26, 26], "the 90th percentile has 26 lines"),
        ([1] * 20 + [51], "f20 has 51 lines"),
    ],
)
def test_a_tree_of_long_functions_is_at_fault(functions: list[int], fault: str) -> None:
    sizes = {f"f{number}": size for number, size in enumerate(functions)}
    found = faults(Measured(functions=sizes, modules={}, silent=[]))
    assert len(found) == 1
    assert found[0].startswith(fault)


def test_a_function_over_fifty_lines_is_named_with_its_place() -> None:
    assert "m.py:4 tall has 51 lines" in faults(measure({"m.py": LONG}))


def test_a_large_module_is_at_fault() -> None:
    assert faults(measure({"m.py": '"""A module."""\n' + "x = 1\n" * 401})) == ["m.py has 401 lines"]


def test_public_names_without_a_docstring_are_at_fault_and_private_ones_are_not() -> None:
    source = "class Deal:\n    def close(self): ...\n    def _hide(self): ...\n\n\ndef _f():\n    def inner(): ...\n"
    assert measure({"m.py": source}).silent == ["m.py:1 Deal", "m.py:2 close", "m.py"]

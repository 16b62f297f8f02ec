"""Reads what is wanted of the talk tracks."""

from typing import Final

from parsing.fold import fold

_ADD: Final = frozenset("add new 新增 新建 添加".split())


def asks_to_add(text: str) -> bool:
    """Tell whether a new talk track is to be written."""
    return fold(text).strip() in _ADD

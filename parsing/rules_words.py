"""Reads what somebody wants with the rules, and of which team."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from parsing.fold import fold

_WISHES: Final[Mapping[str, str]] = MappingProxyType(
    {
        word: wish
        for wish, words in {
            "history": "history versions log 历史 记录 版本",
            "export": "export yaml 导出",
            "import": "import 导入",
        }.items()
        for word in words.split()
    }
)


def read_rules(text: str) -> tuple[str, str]:
    """Return `show`, `history`, `export` or `import`, and the name of the team behind it, empty where none is said."""
    first, _, rest = text.strip().partition(" ")
    wish = _WISHES.get(fold(first))
    return (wish, rest.strip()) if wish else ("show", text.strip())

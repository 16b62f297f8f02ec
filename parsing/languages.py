"""Reads the name of a language that the bot speaks."""

from typing import Final

from parsing.fold import fold

_NAMES: Final = {
    name: code
    for code, names in {
        "en": "en english eng 英文 英语",
        "zh": "zh cn chinese mandarin 中文 汉语 简体 简体中文 zh-cn",
    }.items()
    for name in names.split()
}


def read_language(text: str) -> str | None:
    """Return the code of the language that a text names, in either language; None where it names none."""
    words = fold(text).replace(":", " ").split()
    return next((_NAMES[word] for word in words if word in _NAMES), None)

"""Tells in which script a text is written."""

from parsing.fold import HAN, fold


def script_of(text: str) -> str:
    """Return `latin`, `hans` or `hant`: Chinese is traditional where a character of it has a simpler form."""
    han = "".join(char for char in text if HAN.match(char))
    if not han:
        return "latin"
    return "hans" if fold(han) == han else "hant"

"""Cells of a table that goes out of the house: what people wrote stays words, and never becomes a formula."""

from decimal import Decimal
from typing import Final

_STARTERS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet reckon, or hide what makes it (OWASP, CSV injection)."""
_QUOTE: Final = "'"


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: behind an apostrophe where it begins like one.

    Control characters are left out, as no workbook holds them.
    """
    text = "".join(char for char in text if char >= " " or char in "\t\r\n")
    return f"{_QUOTE}{text}" if text.lstrip(" \u3000").startswith(_STARTERS) else text


def exact(amount: Decimal | None) -> str:
    """Return an amount with all its digits and none besides; empty where there is none."""
    return "" if amount is None else format(amount, "f")

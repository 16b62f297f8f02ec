"""The feasts of China that the moon and the sun fix: the days of Chinese New Year, 清明, 端午 and 中秋, by year."""

from collections.abc import Mapping
from typing import Final

_Day = tuple[int, int]

_DAYS: Final[Mapping[int, tuple[_Day, _Day, _Day, _Day]]] = {
    2024: ((2, 10), (4, 4), (6, 10), (9, 17)),
    2025: ((1, 29), (4, 4), (5, 31), (10, 6)),
    2026: ((2, 17), (4, 5), (6, 19), (9, 25)),
    2027: ((2, 6), (4, 5), (6, 9), (9, 15)),
    2028: ((1, 26), (4, 4), (5, 28), (10, 3)),
    2029: ((2, 13), (4, 4), (6, 16), (9, 22)),
    2030: ((2, 3), (4, 5), (6, 5), (9, 12)),
    2031: ((1, 23), (4, 5), (6, 24), (10, 1)),
    2032: ((2, 11), (4, 4), (6, 12), (9, 19)),
    2033: ((1, 31), (4, 4), (6, 1), (9, 8)),
    2034: ((2, 19), (4, 5), (6, 20), (9, 27)),
    2035: ((2, 8), (4, 5), (6, 10), (9, 16)),
    2036: ((1, 28), (4, 4), (5, 30), (10, 4)),
    2037: ((2, 15), (4, 4), (6, 18), (9, 24)),
    2038: ((2, 4), (4, 5), (6, 7), (9, 13)),
    2039: ((1, 24), (4, 5), (5, 27), (10, 2)),
    2040: ((2, 12), (4, 4), (6, 14), (9, 20)),
    2041: ((2, 1), (4, 4), (6, 3), (9, 10)),
    2042: ((1, 22), (4, 4), (6, 22), (9, 28)),
    2043: ((2, 10), (4, 5), (6, 11), (9, 17)),
    2044: ((1, 30), (4, 4), (5, 31), (10, 5)),
    2045: ((2, 17), (4, 4), (6, 19), (9, 25)),
    2046: ((2, 6), (4, 4), (6, 8), (9, 15)),
    2047: ((1, 26), (4, 5), (5, 29), (10, 4)),
    2048: ((2, 14), (4, 4), (6, 15), (9, 22)),
    2049: ((2, 2), (4, 4), (6, 4), (9, 11)),
    2050: ((1, 23), (4, 4), (6, 23), (9, 30)),
}
"""Month and day of each; a test holds them against a library of public holidays."""
_SPRING, _TOMB, _DRAGON, _MOON = range(4)
_NAMES: Final = {
    "spring": (_SPRING, 0),
    "spring_eve": (_SPRING, -1),
    "lantern": (_SPRING, 14),
    "tomb": (_TOMB, 0),
    "dragon": (_DRAGON, 0),
    "mid_autumn": (_MOON, 0),
}
"""What each feast is counted from, and how many days later it is."""


def lunar(name: str, year: int) -> tuple[int, int, int] | None:
    """Return month and day of a feast in a year and how many days to add; None for others and unknown years."""
    if name not in _NAMES or year not in _DAYS:
        return None
    column, later = _NAMES[name]
    return (*_DAYS[year][column], later)

"""English words for weekdays and months, also where a letter slipped: wednsday, feburary."""

from functools import lru_cache
from typing import Final

from parsing.chart import Atom, Hit, Rule
from parsing.dates_en import near_day
from parsing.patterns import Pattern

_WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        (
            "monday mondays mon",
            "tuesday tuesdays tues tue",
            "wednesday wednesdays wednessday weds wed",
            "thursday thursdays thursdy thurs thur thu",
            "friday fridays fri",
            "saturday saturdays sat",
            "sunday sundays sun",
        )
    )
    for name in names.split()
}
_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar",
            "february februrary feb februar",
            "march mar",
            "april apr apirl aprl arpil",
            "may",
            "june jun",
            "july jul jully",
            "august aug agust augst augus",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
_NO_SLIPS: Final = frozenset({"sundry", "munday", "mundy", "midday", "someday", "workday", "sandy", "friary"})
"""Words that are no weekday, however near."""
_LONG: Final = 8


def _weekday(hit: Hit) -> Atom:
    return Atom(kind="W", low=_WEEKDAYS[hit.text("w")])


def _month(hit: Hit) -> Atom:
    return Atom(kind="L", low=_MONTHS[hit.text("l")])


@lru_cache(maxsize=256)
def _meant(word: str, names: tuple[str, ...]) -> str | None:
    """Give the name that a word misspells: by one slip, or two in a long word."""
    if word in _NO_SLIPS or word in names:
        return None
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - few texts hold a word that is nearly a day's

    near = [(OSA.distance(word, name), name) for name in names]
    slips, name = min(near)
    return name if slips <= 1 + (len(name) > _LONG) else None


_DAY_NAMES: Final = tuple(name for name in _WEEKDAYS if name.endswith("day"))
_MONTH_NAMES: Final = tuple(name for name in _MONTHS if name.endswith(("ary", "ber")))


_NEAR: Final = {"yesterday": -1, "tomorrow": 1}
_SLIPS: Final = (
    (Pattern(r"[mtwfs][a-z]{2,6}(?:d[a-z]{0,2}y|dya|ay)"), _DAY_NAMES),
    (Pattern(r"[yt][a-z]{4,9}(?:ay|dy|ow|rw|wo)"), tuple(_NEAR)),
    (Pattern(r"[jfsond][a-z]{4,8}(?:ry|er|re)"), _MONTH_NAMES),
)
"""What a misspelt name looks like, and the names."""


def _slipped(hit: Hit) -> Atom | None:
    """Read a word with a slip as the name that it means, a weekday before a month."""
    word = hit.text("w")
    found = (_meant(word, names) for shape, names in _SLIPS if shape.fullmatch(word))
    name = next(filter(None, found), None)
    if name in _NEAR:
        return near_day(_NEAR[name])(hit)
    kind, names = ("W", _WEEKDAYS) if name in _WEEKDAYS else ("L", _MONTHS)
    return Atom(kind=kind, low=names[name]) if name else None


_W: Final = "|".join(sorted(_WEEKDAYS, key=len, reverse=True))
_FULL: Final = "|".join(name for name in sorted(_WEEKDAYS, key=len, reverse=True) if "day" in name)
_HOUR: Final = "(?:noon|lunch|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
"""Behind `around`, what makes it an hour: `Sat around 10` is a day, `sat around` is not."""
_L: Final = "|".join(name for name in sorted(_MONTHS, key=len, reverse=True) if name != "may")

CALENDAR_WORDS: Final = (
    Rule.of(
        rf"(?<![a-z])(?<!the )(?<!happy )(?P<w>{_W})(?![a-z]|'(?!s\b)|-\w|_|\.com\b)(?:'s)?(?<!days)\.?"
        rf"(?! (?:down|in on|through a|next to|there|around(?! (?:[^a-z\s]|{_HOUR}\b)))\b)",
        _weekday,
    ),
    Rule.of(rf"(?<![a-z])(?<=the )(?P<w>{_FULL})(?![a-z]|'(?!s\b))(?:'s)?(?<!days)", _weekday),
    Rule.of(rf"(?<![a-z])(?P<l>{_L})(?![a-z'])\.?(?! of dimes| up\b)", _month),
    Rule.of(
        r"(?<![a-z])(?:(?<=[\d./-])|(?<=\d )|(?<=\dth )|(?<=\dst )|(?<=\drd )|(?<=\dnd )|(?<=(?: in| of| by| to) )"
        r"|(?<=(?:next|last|this|from|till|late|mid-) )|(?<=(?:since|until|early|after) )|(?<=before )|(?<=mid )"
        r"|(?<=mid-)|(?<=through ))"
        r"(?P<l>may)\b(?! (?:be|have|not|need|take|want|i|go|still|get)\b)",
        _month,
    ),
    Rule.of(r"(?<![a-z])(?P<l>may)(?=[ .,/-]{1,2}\d|_the_\w+th|$)".replace("_", " "), _month),
    Rule.of(
        r"(?P<w>[dfjmnostwy](?<![a-z'].)(?:(?<=[mtwfs])[a-z]{2,6}(?:d[a-z]{0,2}y|dya|ay)"
        r"|(?<=[yt])[a-z]{4,9}(?:ay|dy|ow|rw|wo)|(?<=[jfsond])[a-z]{4,8}(?:ry|er|re)))(?![a-z'])",
        _slipped,
    ),
)

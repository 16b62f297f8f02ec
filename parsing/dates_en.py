"""English words for days, weekdays, months, hours and durations."""

from datetime import datetime
from typing import Final

from parsing import almanac, periods
from parsing.chart import Atom, Hit, Maker, Rule
from parsing.dates_numeric import HALF, clock_atom

_UNITS: Final = {
    name: unit
    for unit, names in {
        "minute": "minute minutes min mins",
        "hour": "hour hours hr hrs h",
        "day": "day days",
        "week": "week weeks wk wks w",
        "weekend": "weekend weekends week-end",
        "fortnight": "fortnight fortnights fortnite",
        "month": "month months mth mths mo mos mnth",
        "quarter": "quarter quarters qtr qtrs",
        "year": "year years yr yrs",
    }.items()
    for name in names.split()
}
UNIT: Final = "(?P<unit>" + "|".join(sorted(_UNITS, key=len, reverse=True)) + r")\b\.?"
"""The word of a unit of time; a pattern to build on."""
_LONG_UNIT: Final = "(?P<unit>" + "|".join(name for name in _UNITS if len(name) > 2) + r")\b"
_SOME: Final = {"couple": 2, "few": 3, "several": 3, "some": 3}


def unit_of(hit: Hit) -> str:
    """Give the unit that a rule's unit group names."""
    return _UNITS[hit.text("unit").rstrip(".")]


def _count(hit: Hit) -> Atom | None:
    count = hit.get("n")
    return periods.duration(count.low if count else 1, unit_of(hit), hit.has("half"))


def _fraction(hit: Hit) -> Atom | None:
    whole, tenths = hit.number("whole"), hit.number("tenths")
    hour = periods.duration(1, unit_of(hit))
    return periods.duration(whole, unit_of(hit), halves=tenths >= 5) if hour else None


def _vague(hit: Hit) -> Atom | None:
    return periods.duration(_SOME[hit.text("some")], unit_of(hit))


def _business(hit: Hit) -> Atom | None:
    count = hit.get("n")
    return periods.duration(count.low if count else 1, "business")


def _sum(hit: Hit) -> Atom:
    one, two = hit.atom("a"), hit.atom("b")
    return Atom(
        kind="U",
        months=one.months + two.months,
        days=one.days + two.days,
        minutes=one.minutes + two.minutes,
        unit=one.unit,
    )


def _minutes(count: int) -> Atom:
    return Atom(kind="U", minutes=count, unit="minute", low=count)


def _quarter_hours(hit: Hit) -> Atom:
    return _minutes(15 * (hit.atom("n").low if hit.has("n") else 1))


_DAYS: Final = {
    "today": 0,
    "2day": 0,
    "tday": 0,
    "tdy": 0,
    "todya": 0,
    "tomorrow": 1,
    "tomorow": 1,
    "tommorow": 1,
    "tommorrow": 1,
    "tomorro": 1,
    "tmrw": 1,
    "tmr": 1,
    "tmw": 1,
    "2moro": 1,
    "2morrow": 1,
    "2mrw": 1,
    "tmrow": 1,
    "tmoro": 1,
    "tomoz": 1,
    "tomorrw": 1,
    "tomrrow": 1,
    "tomorrrow": 1,
    "yesterday": -1,
    "yest": -1,
    "ystd": -1,
    "yday": -1,
    "y'day": -1,
    "ysterday": -1,
    "yesteday": -1,
    "yestday": -1,
    "yestrday": -1,
    "yesterdy": -1,
    "yetserday": -1,
}


def _relative(hit: Hit) -> Atom:
    offset = _DAYS[hit.text("day")]
    return Atom(kind="D", at=almanac.add_days(almanac.midnight(hit.now), offset), unit="day", edge="near")


def near_day(days: int) -> Maker:
    """Make the day that lies some days from today."""
    return lambda hit: Atom(kind="D", at=almanac.add_days(almanac.midnight(hit.now), days), unit="day", edge="near")


def following_day(hit: Hit) -> Atom:
    """Make tomorrow, or the day after one that was named before: the next day, 第二天."""
    return Atom(kind="D", at=almanac.add_days(almanac.midnight(hit.now), 1), unit="day", edge="following")


def same_day(hit: Hit) -> Atom:
    """Make today, or the day that was named before: that day, 当天."""
    return Atom(kind="D", at=almanac.midnight(hit.now), unit="day", edge="same")


def part_of_day(low: int, high: int, name: str) -> Maker:
    """Make a part of the day, in minutes after midnight."""
    return lambda _: Atom(kind="S", low=low, high=high, unit=name)


def clock(minutes: int) -> Maker:
    """Make a fixed clock time."""
    return lambda _: Atom(kind="T", low=minutes, unit="minute")


def end_of_day(now: datetime) -> datetime:
    """Give the last minute of a day."""
    return almanac.add_minutes(almanac.midnight(now), periods.DAY_MINUTES - 1)


def tonight(days: int) -> Maker:
    """Make the night of the day that lies some days from today."""

    def _make(hit: Hit) -> Atom:
        day = almanac.add_days(almanac.midnight(hit.now), days)
        return part_on(day, Atom(kind="S", low=NIGHT[0], high=NIGHT[1], unit="night"))

    return _make


NIGHT: Final = (20 * 60, 24 * 60 - 1)


def part_on(day: datetime, part: Atom, earlier: datetime | None = None) -> Atom:
    """Make a part of a certain day, that of the last such day beside it where it may be meant."""
    at, until = almanac.add_minutes(day, part.low), almanac.add_minutes(day, part.high)
    return Atom(
        kind="R",
        at=at,
        until=until,
        earlier=almanac.add_minutes(earlier, part.low) if earlier else None,
        low=part.low,
        high=part.high,
        unit=f"part {part.unit}",
    )


def part_of_named_day(part: Atom) -> Maker:
    """Make a part of the day that a rule's group d holds."""

    def _make(hit: Hit) -> Atom | None:
        day = hit.atom("d")
        return part_on(day.at, part, day.earlier) if day.at else None

    return _make


_PAST: Final = r"(?:past|after)"
_TO: Final = r"(?:to|til|till|before|of)"


def hour_of(atom: Atom) -> Atom | None:
    """Take a number for the hour of a clock time."""
    return clock_atom(atom.low, 0, "") if atom.kind == "N" else atom


def _offset_clock(hit: Hit, minutes: int) -> Atom | None:
    hour = hour_of(hit.atom("t"))
    if hour is None:
        return None
    signed = minutes if hit.has("past") else -minutes
    return Atom(kind="T", low=(hour.low + signed) % (24 * 60), sure=hour.sure, unit="minute")


def _minutes_past(hit: Hit) -> Atom | None:
    span = hit.atom("u")
    return _offset_clock(hit, span.minutes or span.low)


def _spoken_clock(hit: Hit) -> Atom | None:
    return clock_atom(hit.atom("h").low, hit.atom("m").low if hit.has("m") else 0, hit.text("half"))


def _with_half(hit: Hit) -> Atom | None:
    return clock_atom(hit.atom("t").low // 60, hit.atom("t").low % 60, hit.text("half"))


DURATIONS: Final = (
    Rule.of(r"\b(?:half an|half|1/2 ?(?:an )?|½ ?(?:an )?)[ -]?h(?:our|r)?\b", lambda _: _minutes(30)),
    Rule.of(r"\ba?_?(?:<N:n>_)?quarters?_of_an_hour\b".replace("_", " "), _quarter_hours),
    Rule.of(r"(?<![\d:/.])(?:<N:n>|\ban?|\bone) (?:more )?(?:business|working|work|bank) ?days?\b", _business),
    Rule.of(rf"(?<![\d:/.])<N:n> and (?:a )?(?P<half>half) {UNIT}", _count),
    Rule.of(rf"(?<![\d:/.])<N:n> {UNIT} and (?:a )?(?P<half>half)\b", _count),
    Rule.of(rf"\b(?:an?|one) {_LONG_UNIT} and (?:a )?(?P<half>half)\b", _count),
    Rule.of(rf"(?<![\d:/.])(?P<whole>\d{{1,3}})\.(?P<tenths>\d) ?{UNIT}", _fraction),
    Rule.of(rf"(?<![\d:/.])<N:n> ?-? ?(?:more |full |whole |calendar )?{UNIT}(?! ?[-/]\w|/)", _count),
    Rule.of(rf"\b(?:an?|one) (?:more |full |whole )?{_LONG_UNIT}", _count),
    Rule.of(rf"\b(?:a )?(?P<some>couple|few|several)(?: more)?(?: of)? (?:more )?{_LONG_UNIT}", _vague),
    Rule.of(r"(?<![\d:/.])<N:n>'(?!\w)", lambda hit: _minutes(hit.atom("n").low)),
    Rule.of(r"<U:a> ?(?:,|and|, and)? ?<U:b>", _sum),
    Rule.of(r"<U:a> ?(?:,|and|, and)? ?<U:b>", _sum),
)
HOUR_WORDS: Final = (
    Rule.of(r"\b(?:12 ?)?(?:noon|mid-? ?day)\b", clock(720)),
    Rule.of(r"\bnoonish\b", clock(720)),
    Rule.of(r"\b(?:12 )?(?:at )?mid-?night\b", clock(0)),
    Rule.of(r"\bmid-? ?morning\b", clock(600)),
    Rule.of(r"\bmid-? ?afternoon\b", clock(840)),
    Rule.of(rf"\bhalf (?P<past>past) <NT:t>(?: {HALF})?", lambda hit: _offset_clock(hit, 30)),
    Rule.of(rf"\bhalf <N:t>(?! ?{UNIT})", lambda hit: _offset_clock(hit, -30)),
    Rule.of(rf"\b(?:a )?quarter (?:(?P<past>{_PAST})|{_TO}) <NT:t>", lambda hit: _offset_clock(hit, 15)),
)
_ZONE: Final = "[ecmp][sd]t|gmt|utc|bst|cest?|jst|hkt|sgt|ist|ae[sd]t"
HOURS: Final = (
    Rule.of(rf"<U:u> (?:(?P<past>{_PAST})|{_TO}) <T:t>", _minutes_past),
    Rule.of(rf"<U:u> (?:(?P<past>past)|to) <N:t>(?! ?{UNIT})", _minutes_past),
    Rule.of(r"<N:u> (?P<past>past) <NT:t>", _minutes_past),
    Rule.of(r"<N:h>(?: o'? ?clock|-?ish)\b", _spoken_clock),
    Rule.of(rf"<N:h> <N:m> {HALF}", _spoken_clock),
    Rule.of(
        r"(?:(?<=at )|(?<=for )|(?<=@ )|(?<=by )|(?<=night )|(?<=morning )|(?<=around ))<N:h> <N:m>(?! ?[a-z/%])",
        _spoken_clock,
    ),
    Rule.of(rf"<N:h> {HALF}", _spoken_clock),
    Rule.of(rf"<T:t> {HALF}", _with_half),
    Rule.of(
        rf"(?:\bat|@)(?: about| around)? ?<N:h>(?! ?(?:(?!(?:{_ZONE})\b)[a-z]{{3}}|%|k\b|m\b|[-/]))",
        _spoken_clock,
    ),
    Rule.of(r"(?:(?<=after )|(?<=before ))<N:h>(?= *(?:$|[,;!?)]|[.](?!\d)| ?<D>))", _spoken_clock),
    Rule.of(r"(?:\baround|\babout) <N:h>(?= *(?:$|[,;!?)]|\.(?!\d)))", _spoken_clock),
)
PARTS: Final = (
    Rule.of(r"\bearly(?: in the|-)? ?mornings?\b|\bmornings? early\b", part_of_day(480, 600, "early morning")),
    Rule.of(r"\blater?(?: in the|-)? ?mornings?\b", part_of_day(600, 720, "late morning")),
    Rule.of(r"\bearly(?: in the|-)? ?afternoons?\b", part_of_day(720, 840, "early afternoon")),
    Rule.of(r"\blater?(?: in the|-)? ?afternoons?\b", part_of_day(840, 960, "late afternoon")),
    Rule.of(r"\bearly(?: in the|-)? ?evenings?\b", part_of_day(960, 1080, "early evening")),
    Rule.of(r"\blater?(?: in the|-)? ?evenings?\b", part_of_day(1080, 1200, "late evening")),
    Rule.of(r"\bearly(?: in the|-)? ?nights?\b", part_of_day(1200, 1320, "early night")),
    Rule.of(r"\bmornings?\b|(?<=tmr )am\b", part_of_day(480, 720, "morning")),
    Rule.of(r"\bafternoons?\b|\barvo\b", part_of_day(720, 960, "afternoon")),
    Rule.of(r"\bevenings?\b|\bdinner(?: ?time)?\b(?! (?:with|w/|and|at)\b)", part_of_day(960, 1200, "evening")),
    Rule.of(
        r"\blunch(?: ?time)\b|(?<=at )lunch\b|(?<=after )lunch\b|(?<=over )lunch\b", part_of_day(660, 780, "lunch")
    ),
    Rule.of(r"\bbusiness hours?\b|\bworking hours\b|\boffice hours\b", part_of_day(480, 1080, "business")),
    Rule.of(r"\b(?:tonight|tonite|2nite)\b|\bthis night\b", tonight(0)),
    Rule.of(r"\b(?:last night|yesterday night)\b", tonight(-1)),
    Rule.of(r"\bnext night\b", tonight(1)),
    Rule.of(r"\bnights?\b", part_of_day(*NIGHT, "night")),
    Rule.of(
        r"\bthis am\b",
        lambda hit: part_on(almanac.midnight(hit.now), Atom(kind="S", low=480, high=720, unit="morning")),
    ),
    Rule.of(
        r"\bthis pm\b",
        lambda hit: part_on(almanac.midnight(hit.now), Atom(kind="S", low=720, high=960, unit="afternoon")),
    ),
    Rule.of(r"\bin the am\b", part_of_day(480, 720, "morning")),
    Rule.of(r"\bin the pm\b", part_of_day(720, 960, "afternoon")),
    Rule.of(r"\bthis <S:s>", lambda hit: part_on(almanac.midnight(hit.now), hit.atom("s"))),
)
_DAY_WORDS: Final = "|".join(sorted(_DAYS, key=len, reverse=True))
_DAY_END: Final = (
    r"(?:eod|e\.o\.?d|eo\.d|cob|c\.o\.?b|co\.b|"
    r"(?:the )?(?:end of (?:the |my )?(?:business )?(?:work ?)?day|close of (?:business|play|"
    r"day)))\b(?! (?:note|update|report|summary|recap))"
)
RELATIVE_DAYS: Final = (
    Rule.of(
        r"\brest (?:of )?(?:the |my |this )?day\b",
        lambda hit: Atom(kind="B", until=end_of_day(hit.now), bound="before", unit="minute"),
    ),
    Rule.of(rf"\b{_DAY_END}", lambda hit: Atom(kind="M", at=end_of_day(hit.now), unit="eod")),
    Rule.of(r"\b(?:the )?day after (?:tomorrow|tmrw?)\b|\bovermorrow\b", near_day(2)),
    Rule.of(r"\b(?:the )?day before yesterday\b", near_day(-2)),
    Rule.of(r"\b(?:the )?(?:next|following) (?:day|morning)\b|\bthe day after(?= *(?:$|[,.;!?)]))", following_day),
    Rule.of(
        r"\b(?:the )?(?:last|previous) day\b(?! of| is| was| to| for)",
        near_day(-1),
    ),
    Rule.of(r"\bthat (?:same )?(?:day|morning|afternoon|evening|night)\b", same_day),
    Rule.of(r"\b(?:this|the|same) day\b(?! (?:of|after|before|b4|following|prior))(?<!same day)", near_day(0)),
    Rule.of(rf"\b(?P<day>{_DAY_WORDS})\b", _relative),
)

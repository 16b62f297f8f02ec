"""Puts days, hours and parts of the day together; both languages."""

from typing import Final

from parsing import almanac, periods
from parsing.chart import Atom, Hit, Rule
from parsing.clocks import clock_range, on_day, range_in, resolve, resolve_in, stretch_on
from parsing.dates_en import end_of_day, hour_of, part_of_named_day, part_on
from parsing.dates_numeric import clock_atom
from parsing.zones import on_its_day

TO: Final = r" ?(?:-|to|til|till|until|thru|through|到|至) ?"
AND: Final = r" ?(?:-|to|til|till|until|thru|through|and|到|至|和|与|跟) ?"
"""What stands between the two ends of a range, and the same behind `between`; patterns to build on."""
_AT: Final = r"(?:at |@ |around |about |from |by |approximately |starting at |say |maybe |prob(?:ably|s)? |like )?"


def _clock_in_part(hit: Hit) -> Atom | None:
    clock, part = hour_of(hit.atom("t")), hit.atom("s")
    return Atom(kind="T", low=resolve_in(clock, part) % periods.DAY_MINUTES, unit="minute") if clock else None


def _range_in_part(hit: Hit) -> Atom:
    return range_in(hit.atom("k"), hit.atom("s"))


def _stretch(hit: Hit) -> Atom | None:
    first, last = hour_of(hit.atom("a")), hour_of(hit.atom("b"))
    return clock_range(first, last) if first and last else None


def _lasting_clock(hit: Hit) -> Atom | None:
    start = hour_of(hit.atom("a"))
    return (
        Atom(kind="K", low=resolve(start), high=resolve(start) + hit.atom("u").minutes, unit="minute")
        if start
        else None
    )


def _military(hit: Hit) -> Atom | None:
    low, high = (hit.number(f"h{n}") * 60 + hit.number(f"m{n}") for n in "12")
    years = hit.text("h1") in {"19", "20"} and hit.text("h2") in {"19", "20"}
    return None if years else clock_range(Atom(kind="T", low=low), Atom(kind="T", low=high, sure=high > low))


def _part_of(hit: Hit) -> Atom | None:
    day = hit.atom("d")
    return part_on(day.at, hit.atom("s"), day.earlier)._replace(edge=day.edge) if day.at else None


def _end_on(hit: Hit) -> Atom | None:
    """Put the end of the day on the day that is named beside it."""
    day = hit.atom("d").at
    return Atom(kind="M", at=end_of_day(day), unit="eod") if day and hit.atom("m").unit == "eod" else None


def _moment(hit: Hit) -> Atom | None:
    day, clock = hit.atom("d"), hour_of(hit.atom("t"))
    return _on(day, on_its_day(hit, clock, day.at)) if clock and day.at else None


def _on(day: Atom, clock: Atom) -> Atom | None:
    """Make the moment of a clock time on a day, and that of the last such day where it may be meant."""
    if day.at is None:
        return None
    made = on_day(almanac.add_days(day.at, clock.days), resolve(clock))
    earlier = on_day(day.earlier, resolve(clock)).at if day.earlier else None
    return Atom(kind="M", at=made.at, earlier=earlier, unit="minute", edge=day.edge)


def _moment_in_part(hit: Hit) -> Atom | None:
    part, clock = hit.atom("r"), hour_of(hit.atom("t"))
    if part.at is None or clock is None or not part.unit.startswith("part "):
        return None
    inner = Atom(kind="R", unit=part.unit.removeprefix("part "))
    at = on_day(part.at, resolve_in(clock, inner))
    earlier = on_day(part.earlier, resolve_in(clock, inner)).at if part.earlier else None
    return Atom(kind="M", at=at.at, earlier=earlier, unit="minute")


def _bare_hour(hit: Hit) -> Atom | None:
    """Read a bare number behind a weekday as the hour, unless it is the day of the month: thurs 10, tmrw 1430."""
    day, number = hit.atom("d"), hit.atom("t").low
    if day.at is None or (day.edge not in {"weekday", "near"} and number < 700):
        return None
    if number == day.at.day:
        return day
    hour, minute = divmod(number, 100) if number > 24 else (number, 0)
    if not 1 <= hour <= 20 or minute % 15:
        return None
    clock = clock_atom(hour, minute, "")
    return _on(day, clock) if clock else None


def _stretch_in_part(hit: Hit) -> Atom | None:
    part = hit.atom("r")
    if part.at is None or not part.unit.startswith("part "):
        return None
    inner = Atom(kind="S", unit=part.unit.removeprefix("part "))
    return stretch_on(part.at, range_in(hit.atom("k"), inner))


def _stretch_on(hit: Hit) -> Atom | None:
    day = hit.atom("d").at
    return stretch_on(day, hit.atom("k")) if day else None


def _stretch_from_numbers(hit: Hit) -> Atom | None:
    day, stretch = hit.atom("d"), _stretch(hit)
    return stretch_on(day.at, stretch) if day.at and stretch else None


def _lasting_on(hit: Hit) -> Atom | None:
    day, start = hit.atom("d").at, hour_of(hit.atom("t"))
    if day is None or start is None:
        return None
    at = almanac.add_minutes(almanac.midnight(day), resolve(start))
    return Atom(kind="R", at=at, until=periods.shift(at, hit.atom("u"), 1), unit="minute")


LASTING: Final = (Rule.of(r"<D:d> for <U:u> (?:from |at )<NT:t>", _lasting_on),)
STRETCHES: Final = (
    Rule.of(
        r"\b(?:between|from) (?P<h1>[01]\d|2[0-3])(?P<m1>[0-5]\d) ?(?:-|to|and) ?(?P<h2>[01]\d|"
        r"2[0-3])(?P<m2>[0-5]\d)\b",
        _military,
    ),
)
JOIN_CLOCKS: Final = (
    Rule.of(rf"(?:\bbetween |从|在)<NT:a>{AND}<T:b>(?: ?之?间)?", _stretch),
    Rule.of(rf"(?:\bbetween )<T:a>{AND}<N:b>(?! ?[\w%])", _stretch),
    Rule.of(rf"(?:\bfrom )?<T:a>{TO}<T:b>", _stretch),
    Rule.of(rf"(?:\bfrom )?<N:a>{TO}<T:b>", _stretch),
    Rule.of(rf"(?:\bfrom )?<T:a>{TO}<N:b>(?! ?(?:[a-z]|%|<DRS>))", _stretch),
    Rule.of(rf"(?:\bfrom )?<T:a>{TO}<N:b>(?= (?:in|on|at|tomorrow)\b| ?<DRS>)", _stretch),
    Rule.of(rf"\b(?:from |between )?<N:a>{AND}<N:b> (?:in the )?(?=<S>)", _stretch),
    Rule.of(r"\bfrom <NT:a> for <U:u>", _lasting_clock),
    Rule.of(r"<T:a> for <U:u>", _lasting_clock),
    Rule.of(r"<K:k> ?,?(?:in the )?<S:s>", _range_in_part),
    Rule.of(r"(?:in the )?<S:s> ?,?(?:from |between )?<K:k>", _range_in_part),
    Rule.of(r"<T:t> ?,?(?:in the |on the |at |of the )?<S:s>", _clock_in_part),
    Rule.of(r"(?:\bin the |\bthe |\bat )?<S:s> ?,?(?:at |around |about |from |@ )?<T:t>", _clock_in_part),
    Rule.of(r"<N:t> (?:in|at) (?:the )?<S:s>", _clock_in_part),
    Rule.of(r"<S:s> ?,?(?:at |around |@ )<N:t>(?! ?[\w%])", _clock_in_part),
)
_AM: Final = Atom(kind="S", low=480, high=720, unit="morning")
_PM: Final = Atom(kind="S", low=720, high=960, unit="afternoon")
JOIN_DAYS: Final = (
    Rule.of(r"<D:d> ?,?(?:by |at |@ )?<M:m>", _end_on),
    Rule.of(r"<M:m> ?,?(?:on |of )?<D:d>", _end_on),
    Rule.of(r"<D:d> ?,?(?:in the |during the |at )?<S:s>", _part_of),
    Rule.of(r"(?:\bin the |\bthe )?<S:s> ?,?(?:of |on )?<D:d>", _part_of),
    Rule.of(r"<D:d> (?:am)\b", part_of_named_day(_AM)),
    Rule.of(r"<D:d> (?:pm)\b", part_of_named_day(_PM)),
    Rule.of(r"\byesterday <S:s>", lambda hit: part_on(almanac.add_days(almanac.midnight(hit.now), -1), hit.atom("s"))),
    Rule.of(r"<R:r> ?,?(?:from |between |at )?<K:k>", _stretch_in_part),
    Rule.of(r"<K:k> ?,?(?:on )?<R:r>", _stretch_in_part),
    Rule.of(rf"<R:r> ?,?{_AT}<T:t>", _moment_in_part),
    Rule.of(r"<R:r> ?,? (?:at |around |@ |say |maybe )<N:t>(?! ?[\w%])", _moment_in_part),
    Rule.of(r"<NT:t> ?,? ?(?:on )?<R:r>", _moment_in_part),
    Rule.of(r"<D:d> ?,?(?:from |between |at )?<K:k>", _stretch_on),
    Rule.of(r"<K:k> ?,?(?:on |of )?<D:d>", _stretch_on),
    Rule.of(rf"<D:d>,? (?:from |between |at )?<N:a>{AND}<N:b>(?! ?[\w%/])", _stretch_from_numbers),
    Rule.of(rf"\b(?:from |between )<N:a>{AND}<NT:b> (?:on )?<D:d>", _stretch_from_numbers),
    Rule.of(rf"<D:d> ?[,-]? ?{_AT}<T:t>(?:左右)?", _moment),
    Rule.of(
        r"<D:d> (?:at |around |by |before |@ ?)?<N:t>"
        r"(?= *(?:$|[,;!?)]|[.](?!\d)|w/|(?:with|to|re|for|on|in|via|over|and|then|at|we|i|"
        r"works?|is|suits|ok|fine|instead|sharp|please|pls|if|call|demo|meeting|zoom|mtg|their|our|his|her|local)\b))",
        _bare_hour,
    ),
    Rule.of(r"<T:t> ?,?(?:on |of |- )?(?:the )?<D:d>", _moment),
)

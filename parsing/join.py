"""Puts days, hours and parts of the day together, and reads ranges and bounds; both languages."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from parsing import almanac, periods
from parsing.chart import Atom, Hit, Rule
from parsing.clocks import base_of, clock_range, on_day, range_in, resolve, resolve_in, stretch_on
from parsing.dates_en import end_of_day, hour_of, part_of_named_day, part_on
from parsing.dates_numeric import clock_atom
from parsing.zones import on_its_day

_TO: Final = r" ?(?:-|to|til|till|until|thru|through|到|至) ?"
_AND: Final = r" ?(?:-|to|til|till|until|thru|through|and|到|至|和|与|跟) ?"
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
    return replace(part_on(day.at, hit.atom("s"), day.earlier), edge=day.edge) if day.at else None


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


def _between(hit: Hit) -> Atom | None:
    """Read from one day, period or moment to another; a clock time takes the day of its partner."""
    first, last = hit.atom("a"), hit.atom("b")
    start, end = _start(first, last, hit.now), _start(last, first, hit.now)
    if start is None or end is None:
        return None
    running = _running(first, last, hit.now)
    if running:
        start, end = running
    if last.edge == "mid" and last.unit == "month":
        end = end.replace(day=15)
    if end <= start and last.edge == "weekday":
        end = almanac.add_days(end, almanac.WEEK)
    if end <= start and first.kind == last.kind == "P" and not first.edge:
        end = almanac.add_months(end, almanac.MONTHS)
    if end <= start and first.earlier and first.earlier < end:
        start = first.earlier
    if end <= start:
        return None
    clocked = {first.kind, last.kind} & {"M", "T"}
    return Atom(kind="R", at=start, until=end, unit="minute" if clocked else "day")


def _running(first: Atom, last: Atom, now: datetime) -> tuple[datetime, datetime] | None:
    """Read months from one to another that are running now as those of this year."""
    if not (
        first.kind == last.kind == "P"
        and first.unit == last.unit == "month"
        and first.earlier
        and last.until
        and last.at
    ):
        return None
    years = first.earlier.year - last.at.year + (last.at.month < first.earlier.month)
    end = almanac.year_start(last.at, years).replace(month=last.at.month)
    return (first.earlier, end) if first.earlier < almanac.midnight(now) < almanac.add_months(end, 1) else None


def _start(atom: Atom, other: Atom, now: datetime) -> datetime | None:
    """Give where an end of a range lies; a clock time before a later moment means today."""
    if atom.kind != "T":
        return base_of(atom)
    tomorrow = almanac.add_days(almanac.midnight(now), 1)
    later = other.kind == "M" and atom.sure and other.at is not None and other.at >= tomorrow
    day = almanac.midnight(now) if later else other.at
    return on_day(day, resolve(atom)).at if day else None


def _moment_to_number(hit: Hit) -> Atom | None:
    first, last = hit.atom("a"), hour_of(hit.atom("b"))
    if first.at is None or last is None:
        return None
    minutes = first.at.hour * 60 + first.at.minute
    return stretch_on(first.at, clock_range(Atom(kind="T", low=minutes), last))


def _after(hit: Hit) -> Atom | None:
    """Read after: a period is over first, unless the words include it."""
    atom = hit.atom("x")
    if atom.kind == "T":
        return Atom(kind="B", low=resolve(atom), unit="clock", bound="after")
    if atom.kind == "R" and not atom.unit.startswith("part"):
        return None
    at = base_of(atom)
    if hit.text("incl") == "since" and atom.earlier:
        at = atom.earlier
    if atom.kind in "PY" and not hit.has("incl"):
        at = atom.until or (almanac.year_start(at, 1) if at else None)
    return Atom(kind="B", at=at, bound="after", unit=_grain(atom), earlier=atom.earlier) if at else None


def _before(hit: Hit) -> Atom | None:
    """Read before, by and until: up to where the day or period begins, or to its end when the words include it."""
    atom = hit.atom("x")
    if atom.kind == "T":
        return Atom(kind="B", low=resolve(atom), unit="clock", bound="before")
    until = base_of(atom)
    if atom.kind in "PY" and hit.has("incl"):
        until = atom.until or (almanac.year_start(until, 1) if until else None)
    return (
        Atom(kind="B", at=None, until=until, bound="before", unit=_grain(atom), edge=_edge(atom), earlier=atom.earlier)
        if until
        else None
    )


def _grain(atom: Atom) -> str:
    if atom.kind == "Y":
        return "year"
    return "minute" if atom.kind == "M" and atom.unit != "eod" else atom.unit or "day"


def _edge(atom: Atom) -> str:
    return atom.edge if atom.kind == "P" else ""


def _day_bound(hit: Hit) -> Atom | None:
    """Read a day with a bound of the clock: 23/12 before 5pm."""
    day, bound = hit.atom("d").at, hit.atom("b")
    if day is None or bound.unit != "clock":
        return None
    at = almanac.add_minutes(almanac.midnight(day), bound.low)
    after = bound.bound == "after"
    return Atom(kind="B", bound=bound.bound, unit="minute", at=at if after else None, until=None if after else at)


def _repeated_from(hit: Hit) -> Atom | None:
    """Let what recurs begin with the first such day from another day on: every Tuesday from next week."""
    each, start = hit.atom("x"), base_of(hit.atom("b"))
    if each.at is None or start is None:
        return each
    before = almanac.add_days(start, -1)
    return replace(each, at=almanac.weekday_after(before, each.at.weekday()) if each.edge else start)


_X: Final = "<DMPTRY:x>"
LASTING: Final = (Rule.of(r"<D:d> for <U:u> (?:from |at )<NT:t>", _lasting_on),)
STRETCHES: Final = (
    Rule.of(
        r"\b(?:between|from) (?P<h1>[01]\d|2[0-3])(?P<m1>[0-5]\d) ?(?:-|to|and) ?(?P<h2>[01]\d|"
        r"2[0-3])(?P<m2>[0-5]\d)\b",
        _military,
    ),
)
JOIN_CLOCKS: Final = (
    Rule.of(rf"(?:\bbetween |从|在)<NT:a>{_AND}<T:b>(?: ?之?间)?", _stretch),
    Rule.of(rf"(?:\bbetween )<T:a>{_AND}<N:b>(?! ?[\w%])", _stretch),
    Rule.of(rf"(?:\bfrom )?<T:a>{_TO}<T:b>", _stretch),
    Rule.of(rf"(?:\bfrom )?<N:a>{_TO}<T:b>", _stretch),
    Rule.of(rf"(?:\bfrom )?<T:a>{_TO}<N:b>(?! ?(?:[a-z]|%|<DRS>))", _stretch),
    Rule.of(rf"(?:\bfrom )?<T:a>{_TO}<N:b>(?= (?:in|on|at|tomorrow)\b| ?<DRS>)", _stretch),
    Rule.of(rf"\b(?:from |between )?<N:a>{_AND}<N:b> (?:in the )?(?=<S>)", _stretch),
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
    Rule.of(rf"<D:d>,? (?:from |between |at )?<N:a>{_AND}<N:b>(?! ?[\w%/])", _stretch_from_numbers),
    Rule.of(rf"\b(?:from |between )<N:a>{_AND}<NT:b> (?:on )?<D:d>", _stretch_from_numbers),
    Rule.of(rf"<D:d> ?[,-]? ?{_AT}<T:t>(?:左右)?", _moment),
    Rule.of(
        r"<D:d> (?:at |around |@ ?)?<N:t>"
        r"(?= *(?:$|[,;!?)]|[.](?!\d)|w/|(?:with|to|re|for|on|in|via|over|and|then|at|we|i|"
        r"works?|is|suits|ok|fine|instead|sharp|please|pls|if|call|demo|meeting|zoom|mtg|their|our|his|her|local)\b))",
        _bare_hour,
    ),
    Rule.of(r"<T:t> ?,?(?:on |of |- )?(?:the )?<D:d>", _moment),
)
RANGES: Final = (
    Rule.of(rf"(?:从|自)<DMPTRY:a>(?:起|开始)?{_AND}<DMPTRY:b>(?:之间|期间|止|为止)?", _between),
    Rule.of(rf"\bbetween <DMPTY:a>{_AND}<DMPTY:b>", _between),
    Rule.of(r"<DMPY:a> ?[和与跟] ?<DMPY:b> ?之间", _between),
    Rule.of(rf"\b(?:from )?<DMPT:a>{_TO}<DMPTY:b>", _between),
    Rule.of(rf"\bfrom <Y:a>{_TO}<DMPY:b>", _between),
    Rule.of(rf"(?:\bfrom )?<M:a>{_TO}<N:b>(?! ?[\w%])", _moment_to_number),
    Rule.of(rf"<DMP:a>{_TO}<DMP:b>", _between),
)
BOUNDS: Final = (
    Rule.of(rf"\b(?:before or|on or before|before or on|by the end of) (?P<incl>in |on )?{_X}", _before),
    Rule.of(
        rf"(?:<=|<|\bbefore|\bby|\buntil|\btill?|\bthrough|\b(?:no|not) later than|\bprior to|\bending (?:on|with)?|"
        rf"\bup to|\bearlier than|\bless than) (?:the )?(?:year )?{_X}",
        _before,
    ),
    Rule.of(rf"{_X} (?:or|and) (?P<incl>before|earlier|sooner)\b", _before),
    Rule.of(rf"\b(?:at |on )?or (?P<incl>after) (?:the )?{_X}", _after),
    Rule.of(
        rf"\b(?P<incl>since|starting(?: from| on| with)?|beginning|from|as of|effective|>=|not before|no earlier "
        rf"than|after or equal to) (?:the )?(?:year )?{_X}(?: onwards?\b| on\b)?",
        _after,
    ),
    Rule.of(rf"(?:>|\bafter|\blater than|\bpast|\bgreater than|\bmore recent than) (?:the )?(?:year )?{_X}", _after),
    Rule.of(rf"{_X} (?:or|and) (?P<incl>later|after|onwards?|beyond)\b", _after),
    Rule.of(r"<D:d> ?,?<B:b>", _day_bound),
    Rule.of(r"<B:b> ?,?(?:on )?<D:d>", _day_bound),
    Rule.of(r"<X:x> ?,?(?:starting|beginning|from|as of)? ?(?:on |in )?(?:the )?<BDP:b>", _repeated_from),
    Rule.of(r"<B:b>[ ,]{0,2}<X:x>", _repeated_from),
)


CHINESE_BOUNDS: Final = (
    Rule.of(rf"(?:过完|过了|忙完){_X}(?:节|假期?|长假)?(?:之后|以后|后)?", _after),
    Rule.of(rf"{_X}(?P<incl>(?:或|及|和)(?:之|以)?前)", _before),
    Rule.of(rf"(?:包括)?{_X}(?P<incl>(?:或|及|和)(?:之|以)?后)", _after),
    Rule.of(rf"(?P<incl>自从?|从|打从){_X}(?:起|开始|以来|之后|以后)?", _after),
    Rule.of(rf"{_X}(?P<incl>起(?![草诉来])|开始|以来)", _after),
    Rule.of(rf"{_X}(?:之前|以前|前)(?![台端期面景往])", _before),
    Rule.of(rf"(?:截至|截止到?|不晚于|最晚|最迟){_X}(?:为止|止)?", _before),
    Rule.of(rf"{_X}(?:之后|以后|后)(?![台端期续面])", _after),
)

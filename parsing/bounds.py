"""Ranges from one day or moment to another, and bounds: before Friday, from Monday on, 周五之前; both languages."""

from datetime import datetime
from typing import Final

from parsing import almanac
from parsing.chart import Atom, Hit, Rule
from parsing.clocks import base_of, clock_range, on_day, resolve, stretch_on
from parsing.dates_en import hour_of
from parsing.join import AND, TO


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
    return each._replace(at=almanac.weekday_after(before, each.at.weekday()) if each.edge else start)


_X: Final = "<DMPTRY:x>"
RANGES: Final = (
    Rule.of(rf"(?:从|自)<DMPTRY:a>(?:起|开始)?{AND}<DMPTRY:b>(?:之间|期间|止|为止)?", _between),
    Rule.of(rf"\bbetween <DMPTY:a>{AND}<DMPTY:b>", _between),
    Rule.of(r"<DMPY:a> ?[和与跟] ?<DMPY:b> ?之间", _between),
    Rule.of(rf"\b(?:from )?<DMPT:a>{TO}<DMPTY:b>", _between),
    Rule.of(rf"\bfrom <Y:a>{TO}<DMPY:b>", _between),
    Rule.of(rf"(?:\bfrom )?<M:a>{TO}<N:b>(?! ?[\w%])", _moment_to_number),
    Rule.of(rf"<DMP:a>{TO}<DMP:b>", _between),
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

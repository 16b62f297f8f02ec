"""Dates told from the one named before: the day after, two days before, the same time, an hour of that day."""

from dataclasses import replace
from datetime import datetime, time
from typing import Final

from parsing import almanac
from parsing.clauses import Clauses
from parsing.dates import FoundDate, first_moment
from parsing.days_meant import has_clock
from parsing.followup_words import OUR_ACTION, SAME_TIME, TRAVEL, UNTIL_WORD
from parsing.patterns import Pattern
from parsing.reported import is_reported

BREAK: Final = Pattern(r"[,;:、]")
"""A pause between two thoughts; a pattern to build on."""


def counted_on(one: FoundDate, last: FoundDate, clauses: Clauses) -> FoundDate:
    """Count the day after, or a weekday behind the end of a wait, from the date named before."""
    start = first_moment(last)
    if start is None or one.start - last.end > _WIDE:
        return one
    if one.edge == "weekday" and _AFTER_IT.match(clauses.folded, one.end) and isinstance(one.at, datetime):
        days = (one.at.weekday() - start.weekday()) % almanac.WEEK or almanac.WEEK
        return replace(one, at=datetime.combine(almanac.add_days(start, days), one.at.time()), earlier=None)
    if one.start - last.end > _FAR:
        return one
    if one.kind == "duration":
        return _shifted(one, last, clauses)
    return _counted_from(one, last, start, clauses) if isinstance(one.at, datetime) else one


def _counted_from(one: FoundDate, last: FoundDate, start: datetime, clauses: Clauses) -> FoundDate:
    """Count a day that was told by its name alone from where the date before it begins."""
    if not isinstance(one.at, datetime):
        return one
    if one.edge in _COUNTED and isinstance(last.at, datetime):
        return replace(one, at=datetime.combine(almanac.add_days(start, _COUNTED[one.edge]), one.at.time()))
    if one.edge == "bare" and one.at < start and _is_waiting(last, clauses):
        months = (start.year - one.at.year) * almanac.MONTHS + start.month - one.at.month
        moved = almanac.add_months(one.at, months)
        return replace(one, at=moved if moved >= start else almanac.add_months(one.at, months + 1), earlier=None)
    bound = _is_waiting(last, clauses) or (last.earlier and _OR_ELSE.search(_gap(last, one, clauses)))
    if one.edge == "weekday" and one.earlier and one.at < start and bound:
        weeks = -(-(almanac.midnight(start) - one.at).days // almanac.WEEK)
        return replace(one, at=almanac.add_days(one.at, almanac.WEEK * weeks), earlier=None)
    return one


def at_same_time(one: FoundDate, kept: list[FoundDate], clauses: Clauses) -> FoundDate:
    """Give a day the hour that was named before, where it is said to be the same."""
    if not (is_day(one) and one.granularity == "day" and SAME_TIME.match(clauses.folded, one.end)):
        return one
    hour = next((each for each in reversed(kept) if has_clock(each) and isinstance(each.at, datetime | time)), None)
    if hour is None:
        return one
    clock = hour.at.time() if isinstance(hour.at, datetime) else hour.at
    return on_day(one, replace(hour, at=clock))


def on_last_day(one: FoundDate, last: FoundDate, clauses: Clauses, now: datetime) -> FoundDate:
    """Put an hour on the coming day of which the sentence speaks, also where it is that of another action."""
    gap = clauses.folded[last.end : one.start]
    clock = one.until if one.kind == "before" else one.at
    at = first_moment(last)
    if not isinstance(clock, time) or not (has_clock(one) or one.kind == "before") or at is None:
        return one
    if len(gap) > _FAR or not BREAK.search(gap) or _STOP.search(gap) or not _is_planned_for(last, gap, clauses, now):
        return one
    if TRAVEL.search(gap + clauses.after(one.start, one.end)):
        return one
    return replace(one, kind="point", at=datetime.combine(at, clock), until=None, granularity="minute")


def _is_planned_for(day: FoundDate, gap: str, clauses: Clauses, now: datetime) -> bool:
    """Tell whether something of ours is to do on a coming day; where its hour is told, the gap must begin another."""
    at = first_moment(day)
    if at is None or at < almanac.add_days(almanac.midnight(now), 1) or is_reported(day, clauses, now):
        return False
    if day.kind not in {"point", "range"} or day.granularity not in {"day", "part", "minute"}:
        return False
    return bool(OUR_ACTION.search(gap if has_clock(day) else clauses.around(day.start)))


def _shifted(one: FoundDate, last: FoundDate, clauses: Clauses) -> FoundDate:
    """Count a span from the date named before: `two days before`, 提前两天, `bumped a week`, 往后推一周."""
    gap, behind = clauses.folded[last.end : one.start], clauses.folded[one.end : one.end + _NEAR]
    later, sooner = _LATER_BY.search(gap), _SOONER_BY.search(gap) or _SOONER_BEHIND.match(behind)
    if not (later or sooner) or one.seconds is None or not is_day(last) or not isinstance(last.at, datetime):
        return one
    at = almanac.add_minutes(last.at, one.seconds // 60 * (1 if later else -1))
    return replace(
        last, text=one.text, start=one.start, end=one.end, at=at, earlier=None, edge="later" if later else ""
    )


_NEAR: Final = 20
_LATER_BY: Final = Pattern(
    r"\b(?:bumped|pushed|moved|postponed|delayed|shifted|slipped)(?: back| out)?(?: by)?\s*$|(?:推迟|推后|往后推|"
    r"延后|延期|顺延|后移)了?\s*$"
)
_SOONER_BY: Final = Pattern(r"(?:提前|提早|往前提|早)了?\s*$")
_SOONER_BEHIND: Final = Pattern(r"\s*(?:before(?:hand)?|earlier|prior|ahead)\b(?: (?:that|it))?\s*(?:$|[,.;!?])")
_STOP: Final = Pattern(r"[.;!?\n。](?!\d)|\b(?:today|now)\b|今天|现在")


def _gap(last: FoundDate, one: FoundDate, clauses: Clauses) -> str:
    return clauses.folded[last.end : one.start]


_OR_ELSE: Final = Pattern(r"\b(?:otherwise|else|if not|or i|after that)\b|否则|不然|没有的话|要不|之后我|如果没")
_COUNTED: Final = {"following": 1, "same": 0}
"""Days to the date named before, by how a day was told."""


def _is_waiting(found: FoundDate, clauses: Clauses) -> bool:
    """Tell whether a date is one up to which nothing is done: somebody is away, or it is a bound."""
    bound = found.kind == "after" or UNTIL_WORD.match(found.text.lower())
    return bool(bound or _RETURN.search(clauses.around(found.start)))


_RETURN: Final = Pattern(
    r"\b(?:back|returns?|until|till?|off|away|ooo|out|holiday|vacation|leave|board|committee)\b|回国|回来|返|回京|"
    r"回公司|休假|请假|出差|"
    r"董事会|评审会|开会"
)
_FAR: Final = 60
_WIDE: Final = 110
_AFTER_IT: Final = Pattern(r" (?:right |just )?(?:after|following)(?: that| it| then)?\s*(?:$|[,;.!?)])")
"""Behind a weekday, that it is the next one to the date before: `the Tuesday after`."""


def is_day(found: FoundDate) -> bool:
    """Tell whether a found date is a day, or a moment of one."""
    plain = found.kind in {"point", "set"} and found.granularity in {"day", "minute"}
    return plain and isinstance(found.at, datetime)


def on_day(day: FoundDate, hour: FoundDate) -> FoundDate:
    """Put an hour on a day; of an hour moved to another one, the other holds."""
    clock = hour.at if isinstance(hour.at, time) else None
    at, earlier = day.at, day.earlier
    if clock is None or not isinstance(at, datetime):
        return day
    return replace(
        day,
        text=f"{day.text} {hour.text}",
        kind="point",
        at=datetime.combine(at, clock),
        earlier=datetime.combine(earlier, clock) if earlier else None,
        granularity="minute",
    )

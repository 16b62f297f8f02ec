"""Puts together what a text says of one appointment: a day put right or moved, an hour apart from its day."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time
from itertools import pairwise
from typing import Final

from parsing import almanac
from parsing.clauses import Clauses
from parsing.counted import BREAK, at_same_time, counted_on, is_day, on_day, on_last_day
from parsing.dates import FoundDate, first_moment
from parsing.days_meant import PERIODS, has_clock
from parsing.followup_words import MOVING, OUR_ACTION, TRAVEL, UNTIL_WORD
from parsing.patterns import Pattern
from parsing.report_words import DONE, REPORTING

_CORRECTED: Final = Pattern(
    r"[\W_]*(?:(?:well|er+m?|u[hm]+|ah|oh|hm+|hang on|hold on|that's|let's|or|oops|whoops|actually|rather|on second "
    r"thoughts?)[\W_]+)*(?:no(?:pe)?|nah|sorry|wait|scratch that|strike that|correction|i mean[t]?|make (?:it|that)|"
    r"rather|actually|better|my bad|lets? say)\b[\W_]*(?:(?:sorry|wait|make (?:it|that)|i mean[t]?|let's say|better|"
    r"rather|actually)[\W_]+)*(?:(?:on|for|at|by) )?(?:the )?"
    r"|[\W_]*(?:(?:哦|噢|啊|呃|嗯|诶|欸|额|喔)[\W_]*)*(?:不对|不(?=[\W_])|不是(?=[\W_])|说错了?|搞错了?|打错了?|"
    r"写错了?|记错了?|错了|更正|应该是|算了)"
    r"[\W_]*(?:(?:应该是|改成?|是|还是|等一下|等等)[\W_]*)*"
    r"|[\W_]*(?:they|he|she|client|customer)(?:'d| would)? (?:rather|prefers?|suggest(?:s|ed)?|can only do)\s*(?:on )?"
    r"|[^.;!?。]{1,16},\s*(?:(?:no|nope|wait|sorry|oops|actually|scratch that|i mean)[\W_]+)+(?:on |at )?"
    r"|[^.;!?。]{1,10},\s*(?:哦|噢|啊|呃|嗯)?(?:不对|说错了?|搞错了?|打错了?|写错了?|记错了?|错了|"
    r"更正)[\W_]*(?:应该是|改成?|是)?"
    r"|[,\s]*now (?:on |at )?|[\W_]+还是[\W_]*"
)
"""Words between a date and the one that puts it right: `Sunday? no, Monday`, 周二不对周三."""
_MOVED_TO: Final = Pattern(
    r"[^,.;!?]{0,40}?\b(?:moved|mvd|pushed|shifted|resched(?:uled)?|bumped|changed|slip(?:ped|s)|postponed|delayed|"
    r"brought forward|put off)(?: back| out| up| forward)? (?:to|till?|until)\s*(?:the )?"
    r"|[^,.;!?]{0,40}?\b(?:is|are) now(?: on| at| for)?\s+|\s*(?:->|→|=>|⇒)\s*"
    r"|[^,。;!?]{0,12}?(?:,(?:现在|现|又|后来?|已|要)?)?(?:改|推|挪|延|调|换|提前|移)(?:期|迟|整|后|约)?(?:到|至|为|"
    r"成)了?\s*"
)
_TO: Final = Pattern(r"(?:\s[\w']+){0,3}?(?: back| up| out| over)? to (?:the )?")
_TELLING: Final = Pattern(r"[说讲问告]|电话|通知|\band\b|\bto (?:say|tell)\b")
_APART: Final = Pattern(r"[.;!?\n。](?!\d)|\b(?:and|then|but|so)\b|然后|再(?!见)|但|另外")
_AT: Final = Pattern(r"(?:\bat|@)\s*$")
_REACH: Final = 72
"""Characters that may stand between the day and the hour of one appointment."""


def settle(found: Iterable[FoundDate], clauses: Clauses, now: datetime) -> list[FoundDate]:
    """Give the dates that hold: without those put right or moved, and each hour on its day."""
    kept: list[FoundDate] = []
    for each in found:
        last = kept[-1] if kept else None
        one = on_last_day(counted_on(each, last, clauses), last, clauses, now) if last else each
        one = at_same_time(one, kept, clauses)
        gap = clauses.folded[last.end : one.start] if last else ""
        if last and len(gap) <= _REACH and _is_ahead(last, now) and (joined := _joined(last, one, gap, clauses)):
            kept[-1] = joined
        else:
            kept += [one]
    return kept


def _is_ahead(found: FoundDate, now: datetime) -> bool:
    at = first_moment(found)
    return at is None or at >= almanac.midnight(now)


def _joined(last: FoundDate, one: FoundDate, gap: str, clauses: Clauses) -> FoundDate | None:
    """Make one appointment of two dates: a newer in place of the older, or a day and its hour."""
    if one.edge == "later":
        return one
    if MOVING.search(gap) and isinstance(one.until, time):
        one = replace(one, at=one.until, until=None)
    if _is_put_right(last, gap, clauses):
        return on_day(last, one) if is_day(last) and _is_hour(one) else one
    if is_day(last) and _is_hour(one) and _is_its_hour(last, gap, clauses):
        return on_day(last, one)
    if _is_hour(last) and is_day(one) and _is_its_day(last, gap, clauses):
        return on_day(one, last)
    return None


def _is_put_right(last: FoundDate, gap: str, clauses: Clauses) -> bool:
    if _CORRECTED.fullmatch(gap):
        return True
    lead = clauses.before(last.start)
    moved = _MOVED_TO.fullmatch(gap) or (_TO.fullmatch(gap) and MOVING.search(lead))
    return bool(moved) and not _TELLING.search(gap) and not REPORTING.search(lead)


def _is_hour(found: FoundDate) -> bool:
    return found.kind == "time" and has_clock(found)


def _is_its_hour(day: FoundDate, gap: str, clauses: Clauses) -> bool:
    """Tell whether an hour belongs to the day before it: nothing else is to be done between the two."""
    if day.granularity == "minute" or _APART.search(gap) or DONE.search(gap) or TRAVEL.search(gap):
        return False
    if REPORTING.search(clauses.before(day.start)):
        return False
    parts = BREAK.compiled.split(gap)
    return not (len(parts) > 1 and OUR_ACTION.search(parts[-1]))


def _is_its_day(hour: FoundDate, gap: str, clauses: Clauses) -> bool:
    """Tell whether a day belongs to the hour before it: `3pm demo Friday`, but not `call at 3 send quote Friday`."""
    lead = clauses.before(hour.start)
    if _APART.search(gap) or BREAK.search(gap) or DONE.search(lead + gap):
        return False
    return not (OUR_ACTION.search(gap) and (_AT.search(lead) or hour.text.lower().startswith(("at", "@"))))


def narrowed(actions: list[tuple[int, FoundDate]]) -> list[tuple[int, FoundDate]]:
    """Drop what a later, more precise date of the plan narrows: `after Labor Day, so calling Tuesday`."""
    kept = []
    for place, (weight, one) in enumerate(actions):
        later = actions[place + 1 :]
        if not any(other >= min(weight, 1) and _narrows(each, one) for other, each in later):
            kept += [(weight, one)]
    return kept


def _narrows(found: FoundDate, wide: FoundDate) -> bool:
    """Tell whether a day or moment lies within a period, or soon behind a bound."""
    at, start = first_moment(found), first_moment(wide)
    if at is None or start is None or found.kind == "set":
        return False
    if wide.kind == "range" and isinstance(wide.until, datetime):
        until = found.until if isinstance(found.until, datetime) else at
        wider = until - at < wide.until - start
        return wider and wide.granularity in PERIODS and start <= at < wide.until
    if found.granularity in PERIODS:
        return False
    waits = wide.kind == "after" or UNTIL_WORD.match(wide.text.lower())
    return bool(waits) and start <= at <= almanac.add_days(start, _SOON)


_SOON: Final = 10
_TURN: Final = Pattern(
    r"\b(?:and|then|so|but|because|will|gonna|gotta|plan(?:s|ning)? to|i|i'll|i'm|ill|we|we'll|we're|they|they'll|"
    r"they're|he|she|he'll|she'll|he's|she's|their|our|the (?:client|customer|board|committee|boss|team|cfo|ceo|cto|"
    r"coo|buyer)|wants?|wanted|asked|needs?|let's|lets|please|pls|remind|expect\w*|hop(?:e|es|ing)|aim(?:s|ing)?|"
    r"target\w*|sign(?:s|ing)?|clos(?:e|es|ing)|send(?:ing)?|call(?:ing)?|follow(?:ing)?[- ]?up|chase|ping|"
    r"meet(?:ing)?|visit(?:ing)?)\b"
    r"|那(?:么|就|我)?|然后|接着|我们?|咱们?|俺|他们?|她们?|佢哋?|客户|对方|人家|老板娘?|领导|争取|力争|预计|计划|"
    r"打算|希望|"
    r"约(?:了|在|好)|说(?!服|明)|答应|另外|还有|最后|最晚|最迟|但|就(?!是)|准备|要"
)
_BINDING: Final = Pattern(
    r"(?:[到于在为是至从等]|(?:before|after|until|till?|by|on|to|from|or|and|at|for|in|the)\s*|[-/]\s*)$"
)
"""Words that bind a date to what stands before it."""


def apart(clauses: Clauses, found: list[FoundDate]) -> Clauses:
    """Cut also between two dates of one clause, where somebody talks on without a pause."""
    cuts = [
        cut
        for last, one in pairwise(found)
        if clauses.span(last.start) == clauses.span(one.start)
        and (cut := _turn(clauses.folded, last.end, one.start)) is not None
    ]
    return (
        Clauses(clauses.folded, tuple(sorted((*clauses.starts, *cuts))), tuple(sorted((*clauses.ends, *cuts))))
        if cuts
        else clauses
    )


def _turn(folded: str, start: int, end: int) -> int | None:
    """Find where, between two dates, the second thought begins."""
    gap = folded[start:end]
    turns = list(_TURN.finditer(gap))
    while len(turns) > 1 and gap[turns[-2].end() : turns[-1].start()].strip() in {"", "to"}:
        turns.pop()
    if turns:
        return start + turns[-1].start()
    return end if not gap.isascii() and not _BINDING.search(gap) and len(gap) > 1 else None

"""Tells which of a text's dates is our next action, which the expected closing, and which the day being reported."""

from dataclasses import replace
from datetime import date, datetime, time
from typing import Final, NamedTuple

from parsing.clauses import Clauses
from parsing.closing import is_closing, is_latest
from parsing.dates import FoundDate, find_dates, first_moment
from parsing.days_meant import PERIODS, closing_day, has_clock, when_of
from parsing.followup_words import (
    ABSENT,
    ASKED_OF_US,
    BOUND_LEAD,
    CONDITIONAL,
    CONDITIONAL_BEHIND,
    EXPIRING,
    FIRST_PERSON,
    MOVING,
    NEGATIVE,
    NO_ACTION,
    NO_SUCH,
    NO_SUCH_BEHIND,
    NOT_BEFORE_IT,
    NOT_BEFORE_THEN,
    OUR_ACTION,
    PUT_OFF,
    REMINDED,
    REPLACED_AFTER,
    REPLACED_BEFORE,
    RESTING,
    TARGET,
    THEIR_OWN,
    THEIR_SUBJECT,
    THEIRS,
    THEN,
    TRAVEL,
    UNTIL,
    UNTIL_WORD,
    US,
)
from parsing.patterns import Pattern, Phrases
from parsing.plans import apart, narrowed, settle
from parsing.promised import ANSWERING, PROMISES, is_hoped, is_promised
from parsing.report_words import DONE, LATER_TODAY, PAST, REPORTING, TO_COME, TODAY_AHEAD
from parsing.reported import is_just_gone, is_reported, reported_day

OURS: Final = 2
"""Weight of a date that is said to be our next action."""


class Appointments(NamedTuple):
    """The dates of a record, as a text gives them."""

    follow_up: FoundDate | None = None
    follow_up_at: date | None = None
    follow_up_time: time | None = None
    close: FoundDate | None = None
    close_on: date | None = None
    happened: FoundDate | None = None
    happened_on: date | None = None


_NONE: Final = Appointments()


def _weight(found: FoundDate, clauses: Clauses, now: datetime) -> int | None:
    """Weigh a coming date as our next action: 2 said to be, 1 may be, 0 only if nothing else; None never."""
    if found.kind == "time" and (
        _is_told_as_done(found, clauses) or not (has_clock(found) or _is_planned(found, clauses))
    ):
        return None
    weight = _weight_in_clause(found, clauses, now)
    if found.granularity == "year" and (at := first_moment(found)) and at <= now.replace(tzinfo=None):
        return None
    far = found.granularity == "year" and not clauses.after(found.start, found.end).startswith("再")
    return None if weight != OURS and (far or NO_ACTION.search(clauses.folded)) else weight


def _is_told_as_done(found: FoundDate, clauses: Clauses) -> bool:
    """Tell whether an hour or period is that of something done: `went out at noon`, `met in October`."""
    lead = clauses.before(found.start)
    return bool(REPORTING.search(lead)) and not TO_COME.search(lead)


def _is_planned(found: FoundDate, clauses: Clauses) -> bool:
    """Tell whether a part of the day stands with an action of ours alone: 下午再打."""
    clause = clauses.around(found.start)
    return bool(OUR_ACTION.search(clause)) and not DONE.search(clause) and not PAST.search(clause)


def _weight_in_clause(found: FoundDate, clauses: Clauses, now: datetime) -> int | None:
    lead, tail = clauses.before(found.start), clauses.after(found.start, found.end)
    if _SPECIAL.may_match(clauses.folded) or UNTIL_WORD.match(found.text.lower()):
        return _weight_beside_others(found, lead, tail, clauses, now)
    return None if _is_off(found, lead, tail, clauses, now) else _weight_of_action(found, lead, tail, clauses, now)


def _weight_beside_others(found: FoundDate, lead: str, tail: str, clauses: Clauses, now: datetime) -> int | None:
    """Weigh a date in a text that waits for something, has conditions, promises or travels."""
    end = clauses.span(found.start)[1]
    waits = _WAITING.may_match(clauses.folded) and (UNTIL.search(lead) or NOT_BEFORE_IT.match(tail))
    if waits or UNTIL_WORD.match(found.text.lower()):
        clause = clauses.around(found.start)
        return None if NEGATIVE.search(clause) and not RESTING.search(clause) else 1
    if _TOLD_BEHIND.may_match(clauses.folded) and (
        REMINDED.match(clauses.folded, end) or THEN.match(clauses.folded, end)
    ):
        return OURS
    if is_promised(found, clauses):
        return OURS
    if _is_off(found, lead, tail, clauses, now):
        return None
    if _IF.may_match(clauses.folded) and (CONDITIONAL.search(lead) or CONDITIONAL_BEHIND.match(tail)):
        return 0
    on_the_way = _JOURNEY.may_match(clauses.folded) and (_ON_THE_WAY.search(lead) or _ON_THE_WAY_BEHIND.match(tail))
    later = on_the_way or NOT_BEFORE_THEN.match(clauses.folded, end)
    return 1 if later else _weight_of_action(found, lead, tail, clauses, now)


def _is_off(found: FoundDate, lead: str, tail: str, clauses: Clauses, now: datetime) -> bool:
    """Tell whether nothing is to do on a date: it is out or cancelled, a debt's, a journey's, or has just been."""
    if _OFF.may_match(clauses.folded) and (NO_SUCH.search(lead) or NO_SUCH_BEHIND.match(tail) or EXPIRING.search(lead)):
        return True
    if is_hoped(found, lead, tail):
        return True
    if found.kind == "time":
        return TRAVEL.search(clauses.around(found.start)) is not None
    if found.granularity in PERIODS:
        return _CHANGED.match(tail) is not None
    return is_just_gone(found, now) and not OUR_ACTION.search(clauses.around(found.start))


_CHANGED: Final = Pattern(r"\s*(?:就|已经?|刚|才)?(?!定|说好|约)\S{1,3}了(?![再后解吗])")
"""Behind a month, what has been done in it: 五月换了CEO."""


def _weight_of_action(found: FoundDate, lead: str, tail: str, clauses: Clauses, now: datetime) -> int | None:
    clause = clauses.around(found.start)
    if _RETURNING.search(lead) and not THEIR_OWN.search(tail) and OUR_ACTION.search(_RETURNING.sub("", lead) + tail):
        return OURS
    told = FIRST_PERSON.search(lead + " " + tail[:30])
    ours = bool(OUR_ACTION.search(lead) or OUR_ACTION.search(tail))
    today = _is_today(found, now) and not has_clock(found) and not _is_due_today(found, lead, tail, now)
    behind = found.granularity in PERIODS and (
        (MOVING.search(lead) and not _TOLD_TO_MOVE.match(lead))
        or _is_put_off(lead, tail)
        or (not OUR_ACTION.search(tail) and _is_told_as_done(found, clauses))
    )
    away = ABSENT.search(clause) or behind
    if (
        away
        or (not told and _is_theirs(clause))
        or (found.kind == "set" and not ours)
        or (today and not (ours and told))
    ):
        return None
    return OURS if ours or has_clock(found) or ASKED_OF_US.search(clause) else 1 if not THEIRS.search(clause) else 0


_ON_THE_WAY: Final = Pattern(r"\b(?:flying|fly|travel(?:l)?ing|driving up|heading|landing|arriving)\b[^,.;]{0,24}$")
_ON_THE_WAY_BEHIND: Final = Pattern(r"\s*(?:我们?|就)?(?:飞|出发|启程|抵达|到达|动身)")
"""The day of a journey; what is to do there comes first."""
_JOURNEY: Final = Phrases((_ON_THE_WAY, _ON_THE_WAY_BEHIND))
_TOLD_BEHIND: Final = Phrases((REMINDED, THEN))
_WAITING: Final = Phrases((UNTIL, NOT_BEFORE_IT))
_IF: Final = Phrases((CONDITIONAL, CONDITIONAL_BEHIND))
_REPLACED: Final = Phrases((REPLACED_BEFORE,))
_OFF: Final = Phrases((NO_SUCH, NO_SUCH_BEHIND, EXPIRING))
_SPECIAL: Final = Phrases(
    (
        *(UNTIL, NOT_BEFORE_IT, REMINDED, THEN, NOT_BEFORE_THEN, CONDITIONAL, CONDITIONAL_BEHIND),
        *(_ON_THE_WAY, _ON_THE_WAY_BEHIND, *PROMISES),
    )
)
"""Where a text holds words of none of these, its dates need not be looked at one by one."""
_TOLD_TO_MOVE: Final = Pattern(
    r"\W*(?:x+[\s:,-]+)*(?:please |pls |let's )?(?:push|move|bump|shift|postpone|reschedule) "
)
"""How a note to oneself begins: `push them to Jan`."""
_RETURNING: Final = Pattern(
    r"\b(?:once|when|after|as soon as|the day|until)\b[^,.;]{0,30}\b(?:is|are|'s|gets?|comes?|returns?|back|lands?)\b"
    r"[^,.;]{0,12}$|[等待]\S{0,6}$"
)
"""The end of a wait, behind what we do then: `sending samples once she's back on the 23rd`, 等她23号回来寄样品."""


def _is_put_off(lead: str, tail: str) -> bool:
    """Tell whether a project of theirs is put off to a period, with nothing of ours to do then."""
    return bool(PUT_OFF.search(lead)) and not OUR_ACTION.search(lead) and not tail.startswith("再")


def _is_due_today(found: FoundDate, lead: str, tail: str, now: datetime) -> bool:
    """Tell whether today is a limit, a part of it that lies ahead, or stands behind what is still to do."""
    limit = found.kind == "before" or found.granularity == "eod" or BOUND_LEAD.search(lead)
    at = first_moment(found)
    ahead = found.granularity == "part" and at and at > now.replace(tzinfo=None)
    told = LATER_TODAY.search(lead) or (TODAY_AHEAD.match(tail) and not DONE.search(tail))
    return bool(limit or told or ahead)


def _is_planned_today(found: FoundDate, clauses: Clauses, now: datetime) -> bool:
    """Tell whether today stands beside an action of ours that is not told as done."""
    if not _is_today(found, now):
        return False
    words = clauses.before(found.start) + " " + clauses.after(found.start, found.end)
    return bool(OUR_ACTION.search(words)) and not DONE.search(words)


def _is_theirs(clause: str) -> bool:
    """Tell whether a clause speaks of what the customer will do, and asks nothing of us."""
    if ANSWERING.search(clause):
        return True
    own = THEIR_OWN.search(clause)
    if not own and not THEIR_SUBJECT.match(clause):
        return False
    return not (ASKED_OF_US.search(clause) and (not own or US.search(clause)))


def _is_today(found: FoundDate, now: datetime) -> bool:
    at = first_moment(found)
    return at is not None and at.date() == now.date()


def _is_replaced(found: FoundDate, clauses: Clauses) -> bool:
    """Tell whether a date is the old one of an appointment that has been moved."""
    lead, tail = clauses.before(found.start), clauses.after(found.start, found.end)
    led = found.text.startswith(("从", "從", "由"))
    from_now = led or REPLACED_BEFORE.search(lead)
    return bool(from_now and (REPLACED_AFTER.match(tail) or (not led and (lead.isascii() or lead.endswith("不是")))))


def _moved(found: FoundDate, clauses: Clauses, now: datetime) -> FoundDate:
    """Take, of `moved from Tuesday to Thursday`, the day moved to; of `slipped from May to June`, the month."""
    if found.granularity not in {"day", "minute"} or not MOVING.search(clauses.before(found.start)):
        return found
    start = found.text.rfind(" to ") + len(" to ")
    ends = find_dates(found.text[start:], now) if start >= len(" to ") else []
    if len(ends) == 1 and ends[0].granularity in PERIODS:
        at = found.start + start
        return replace(ends[0], start=at + ends[0].start, end=at + ends[0].end)
    return replace(found, kind="point", at=found.until, until=None)


def assign(found: list[FoundDate], clauses: Clauses, now: datetime, *, planned: bool = False) -> Appointments:
    """Give each date its role: the day reported, the expected closing, our next action.

    In the line of a new deal (`planned`) an action today is the next one, unless it is told as done.
    """
    if not found:
        return _NONE
    happened = close = None
    actions: list[tuple[int, FoundDate]] = []
    if _REPLACED.may_match(clauses.folded):
        found = [each for each in found if not _is_replaced(each, clauses)]
    if len(found) > 1:
        found = settle(found, clauses, now)
        clauses = apart(clauses, found)
    for each in found:
        if each.kind == "duration":
            continue
        one = _moved(each, clauses, now) if each.kind == "range" else each
        today = planned and _is_planned_today(one, clauses, now)
        if not today and is_reported(one, clauses, now):
            happened = one if happened and _is_again(happened, one, clauses) else happened or one
            continue
        closing = first_moment(one) is not None and is_closing(one, clauses)
        if closing and (close is None or TARGET.search(clauses.before(one.start))):
            close = one
        if (not closing and not (close and is_latest(one, clauses))) or has_clock(one):
            weight = OURS if today else _weight(one, clauses, now)
            actions += [(weight, one)] if weight is not None else []
    return _appointments(happened, close, narrowed(actions), now)


def _is_again(last: FoundDate, one: FoundDate, clauses: Clauses) -> bool:
    """Tell whether the contact of a later day repeats an earlier one: `left a vm Friday and another yesterday`."""
    days = first_moment(last), first_moment(one)
    words = clauses.folded[last.end : one.end + _AGAIN_WITHIN]
    return bool(days[0] and days[1] and days[0] < days[1] and _AGAIN.search(words))


_AGAIN_WITHIN: Final = 24
_AGAIN: Final = Pattern(r"\b(?:another|again|once more|then|and)\b|[又再也]|然后")


def _appointments(
    happened: FoundDate | None, close: FoundDate | None, actions: list[tuple[int, FoundDate]], now: datetime
) -> Appointments:
    chosen = _chosen(actions, now) if actions else None
    day, clock = chosen[1] if chosen else (None, None)
    ends = closing_day(close) if close else None
    if close and ends and close.granularity in PERIODS and ends < now.date():
        close = ends = None
    return Appointments(
        follow_up=chosen[0] if chosen else None,
        follow_up_at=day,
        follow_up_time=clock,
        close=close,
        close_on=ends,
        happened=happened,
        happened_on=reported_day(happened, now) if happened else None,
    )


def _chosen(actions: list[tuple[int, FoundDate]], now: datetime) -> tuple[FoundDate, tuple[date, time | None]] | None:
    """Take the earliest of the dates that weigh most, of which any lies ahead."""
    today = now.date()
    dated = [(weight, one, when) for weight, one in actions if (when := when_of(one, now)) and when[0] >= today]
    if len(dated) > 1:
        dated.sort(key=lambda item: (-item[0], item[2][0], item[2][1] is None, item[2][1] or time(0)))
    return dated[0][1:] if dated else None

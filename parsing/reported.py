"""Tells whether a date is the day of the contact that is being reported."""

import re
from datetime import date, datetime
from typing import Final

from parsing import almanac
from parsing.clauses import Clauses
from parsing.dates import FoundDate, first_moment
from parsing.days_meant import PERIODS, has_clock
from parsing.fold import simplify
from parsing.followup_words import BOUND_LEAD, BOUND_WORD, NO_SUCH_BEHIND
from parsing.patterns import Pattern
from parsing.report_words import (
    CONDITION,
    DONE,
    EARLIER_TODAY,
    LATER_TODAY,
    NOT_KEPT,
    PAST,
    REPORTED_BEHIND,
    REPORTING,
    TO_COME,
    TODAY_AHEAD,
    TODO,
    WENT_WELL,
)


def is_reported(found: FoundDate, clauses: Clauses, now: datetime) -> bool:
    """Tell whether a date is the day of the contact that is being reported."""
    at = first_moment(found)
    if found.kind in {"duration", "set"} or at is None or (found.kind == "after" and at > almanac.midnight(now)):
        return False
    if found.kind == "after":
        return found.text.lower().startswith("after") or simplify(found.text).endswith("后")
    days = at.toordinal() - now.toordinal()
    if days < 0 and NOT_KEPT.search(clauses.before(found.start)):
        return False
    if days < 0:
        return found.kind == "point" or found.granularity == "part"
    if days == 0 and found.granularity in {"day", "part", "minute"}:
        return _today_is_past(found, clauses.around(found.start), clauses, now)
    bare = found.earlier is not None and found.granularity not in PERIODS and found.edge != "near"
    return bare and (_tells_of_past(found, clauses) or (is_just_gone(found, now) and _is_told_as_gone(found, clauses)))


_GOING: Final = Pattern(
    r"\s*(?:我们?|咱们?|再|又|一起|亲自|要)*(?:去|(?:上门|登门)?(?:拜访|拜会|回访))(?!了|过|的|完|时|很|记录)"
)
"""Behind a day, an errand that is still ahead unless its outcome is told: 周五去拜访王总."""
_AGREED: Final = Pattern(r"\s*(?:我们?|已经?|就|又|[跟和与]\S{1,6}?)*[约订](?:了|咗|好|定|到|在)")
"""Behind a day, that something was fixed for it: 周五约了王总."""
_NEAR: Final = 31
_FAR: Final = 180


def is_just_gone(found: FoundDate, now: datetime) -> bool:
    """Tell whether a day of the calendar was some weeks ago, and will not come again for half a year."""
    at, gone = first_moment(found), found.earlier
    if at is None or gone is None or found.edge in {"weekday", "bare"}:
        return False
    today = almanac.midnight(now)
    return (today - gone).days <= _NEAR and (at - today).days >= _FAR


def _is_told_as_gone(found: FoundDate, clauses: Clauses) -> bool:
    """Tell whether such a day heads a note and a contact stands behind it (`3/4 call w/ Jo`), or what was done."""
    lead, tail = clauses.before(found.start), clauses.after(found.start, found.end)
    if lead.strip(" x:,-某的在于"):
        return False
    return bool(_CONTACT.match(tail)) or bool(DONE.search(tail) and not TO_COME.search(tail))


_CONTACT: Final = Pattern(
    r"[\s:,-]*(?:the |a |quick |short |phone |video |site |zoom |teams |intro |conf(?:erence)? )*(?:call|visit|"
    r"meeting|mtg|lunch|dinner|"
    r"coffee|chat|demo|zoom|teams|workshop|email|e-?mail|convo|conversation|catch-?up|site visit|debrief|discussion)\b"
    r"|[\s:,-]*(?:上门|电话|拜访|回访|见面|面谈|会议|沟通|微信|邮件|视频|参观|交流|跟|和|去)"
)


def _tells_of_past(found: FoundDate, clauses: Clauses) -> bool:
    """Tell whether a weekday or date that may lie either way stands in a report."""
    lead, tail = clauses.before(found.start), clauses.after(found.start, found.end)
    if BOUND_LEAD.search(lead) or BOUND_WORD.match(found.text.lower()):
        return False
    if CONDITION.search(lead) or _AGREED.match(tail):
        return False
    if _GOING.match(tail) and not _is_told(_rest_of_sentence(clauses.folded, found.end)):
        return False
    if REPORTED_BEHIND.match(tail) or _is_heading(found, lead, tail, clauses):
        return True
    reported = REPORTING.search(lead) or (REPORTING.search(tail) and not lead.strip(" 某x:,-"))
    return bool(reported) and not TO_COME.search(lead)


def _is_heading(found: FoundDate, lead: str, tail: str, clauses: Clauses) -> bool:
    """Tell whether a contact heads the note and what they hold follows: `Visit on Tuesday with Jo, she insists`."""
    if _HEAD.fullmatch(lead) and re.match(r"\s*(?:with|w/)", tail):
        return _HELD.search(clauses.folded, found.end) is not None
    if (
        has_clock(found)
        or tail.strip()
        or not _HEAD_WITH.search(clauses.folded[max(found.start - _WIDE, 0) : found.start])
    ):
        return (
            _WENT.match(tail) is not None and _REACTED.search(_rest_of_sentence(clauses.folded, found.end)) is not None
        )
    return _ANSWERED.match(clauses.folded, found.end) is not None


_HEAD: Final = Pattern(
    r"\W*(?:x+[\s:,-]+)*(?:(?:quick|short|phone|video|zoom|teams|site|intro|long|good|great) )*"
    r"(?:call|visit|meeting|mtg|lunch|dinner|coffee|chat|catch-?up)\s+(?:on |last )?"
)
_WIDE: Final = 90
_HEAD_WITH: Final = Pattern(
    r"(?:^|[.;!\n]\s*|\bx+[\s:,-]+|#\d+[\s:,-]+)\W*(?:(?:quick|short|brief|long|good|great|nice|phone|video|zoom|teams|"
    r"site|intro|demo|discovery|pricing|first|second|another|follow-?up) )*"
    r"(?:call|visit|meeting|mtg|lunch|dinner|coffee|chat|catch-?up|zoom|teams|skype|convo|conversation|email exchange|"
    r"demo|session)\s+(?:(?:with|w/|at|to) [^;!?\n]{1,50}? )?(?:on |last )?$"
)
"""A contact at the head of a note, up to its day: `phone chat with Jo (CFO) on Friday`."""
_ANSWERED: Final = Pattern(
    r"\s*[,.;:-]\s*(?:(?:x+|and|but|overall|it|they|he|she|all|dr|mr|mrs|ms|the|their|her|his)\b[. ]*|[\w'-]+ ){0,4}?"
    r"(?:likes?|liked|loves?|loved|thinks?|thought|finds?|found|asked|worr(?:y|ies|ied)|complain\w*|insist\w*|admit\w*|"
    r"mentioned|impressed|claims?|claimed|went (?!over|through)|was|were|still ha(?:s|ve)|seem(?:s|ed)|agreed|"
    r"raised|turned out|too (?:pricey|expensive|slow)|said (?!(?:he|she|they|that|it|ok)))\b"
    r"(?! me to\b| us to\b|[^.;!?]{0,40}\b(?:will|bring|join|beforehand|in advance|before (?:that|then)|prepare))"
)
"""What they said or how it went, right behind the day of a contact."""
_REACTED: Final = Pattern(
    r"满意|认可|觉得|嫌|抱怨|感兴趣|没兴趣|担心|印象|热情|冷淡|[聊谈讲]得(?![到要])|[聊谈见看听试坐讲](?:了|过|完)(?!后|再)|没(?:见|谈|聊|碰)"
)
"""What shows that a visit took place."""
_HELD: Final = Pattern(
    r"\b(?:insists?|says?|thinks?|worr(?:y|ies|ied)|complains?|likes?|loves?|wants?|finds?|admits?|claims?|argues?|"
    r"prefers?|"
    r"confirms?|told|said|was|were)\b"
)


def _today_is_past(found: FoundDate, clause: str, clauses: Clauses, now: datetime) -> bool:
    """Tell whether today means what was done rather than what is to do."""
    at = found.at if isinstance(found.at, datetime) else None
    if has_clock(found) and at is not None:
        return at <= now.replace(tzinfo=None)
    if re.search(r"this morning|今早|今天?早上|今天?上午|earlier", found.text.lower()) and now.hour >= 10:
        return True
    return _is_told_of_today(found, clause, clauses)


def _is_told_of_today(found: FoundDate, clause: str, clauses: Clauses) -> bool:
    """Tell whether the words around today tell of what was done."""
    lead, tail = clauses.before(found.start), clauses.after(found.start, found.end)
    if found.kind == "before" or _is_ahead(lead, tail):
        return False
    if _BY_WAY.fullmatch(lead) or EARLIER_TODAY.search(clause) or REPORTED_BEHIND.match(tail) or WENT_WELL.search(tail):
        return True
    if _WENT.match(tail) and not TO_COME.search(tail) and _is_told(_rest_of_sentence(clauses.folded, found.end)):
        return True
    todo = TODO.search(clause)
    return bool(PAST.search(clause) or REPORTING.search(clause)) and not (
        todo and not PAST.search(clauses.before(found.start)[-24:] + clauses.after(found.start, found.end)[:12])
    )


def _is_ahead(lead: str, tail: str) -> bool:
    """Tell whether what stands beside today is still to be done, or cannot be."""
    if BOUND_LEAD.search(lead) or LATER_TODAY.search(lead) or _HOPED.search(lead) or NO_SUCH_BEHIND.match(tail):
        return True
    return TODAY_AHEAD.match(tail) is not None and not DONE.search(tail)


_HOPED: Final = Pattern(r"(?:争取|希望|力争|预计|计划|打算|尽量|看能不能)$")
_BY_WAY: Final = Pattern(
    r"\W*(?:(?!reply|send|reach|chase|call|answer|submit|follow|confirm|contact|invite)[\w'-]+\W+){0,4}?"
    r"(?:by|via|over|on) (?:the )?(?:phone|e-?mail|whatsapp|wechat|zoom|teams|text|video|skype|slack|line)\W*"
)
"""Who was in touch and how, before its day: `Granite by phone today`."""
_WENT: Final = Pattern(r"\s*(?:我们?|咱们?|又|特地|专程|顺路)*(?:去|到|上门|拜访|拜会|回访|跑|陪|请|带|来(?!电|信|函))")
"""Behind today, an errand; whether it is done tells the rest of the sentence: 今天去送月饼,没聊正事."""


def _is_told(words: str) -> bool:
    """Tell whether words tell of something done, or of how somebody took it."""
    return bool(DONE.search(words) or _REACTED.search(words))


def _rest_of_sentence(folded: str, start: int) -> str:
    """Give the words from a place to the end of its sentence."""
    end = _STOP.search(folded, start)
    return folded[start : end.start() if end else len(folded)]


_STOP: Final = Pattern(r"[.;!?\n](?!\d)")


def reported_day(found: FoundDate, now: datetime) -> date | None:
    """Give the day of a report: the last such day, where a day was named without its week or year."""
    at = first_moment(found)
    if at is not None and at >= almanac.add_days(almanac.midnight(now), 1) and found.earlier:
        at = found.earlier
    return at.date() if at else None

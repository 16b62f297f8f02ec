"""Tells which of a text's dates is our next action, which the expected closing, and which the day being reported."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Final

from parsing import almanac
from parsing.clauses import Clauses
from parsing.dates import FoundDate, first_moment
from parsing.patterns import Pattern

_CLOSING: Final = Pattern(
    r"\b(?:clos(?:e|es|ing)(?: date| by| in| on| around)?|expected (?:to )?(?:close|sign)\w*|sign(?:s|ed|ing|ature)?(?: off)?(?: the \w+)? ?(?:by|in|on|around|before|next|this|at|date|end|within|target\w*)?|"
    r"ink(?:ed)?|go(?:es|ing)?[- ]?live|decision (?:by|in|on|expected|due)|decid(?:e|ing) (?:by|in|before)|target(?:ing|ed)?|po (?:by|in|expected|should)|purchase order|land (?:it|this|the deal)|wrap (?:it|this) up|commit(?:ted)? (?:by|to sign)|award\w*|book(?:ed)? (?:it )?(?:in|by) (?:q\d|the end)|eta|forecast\w*)\b"
    r"|成交|签(?!到|收|字|名|证)(?:约|单|合同|下来?)?|拿下|落单|下单|定下来|敲定|关单|结单|落地(?!页)|中标|采购完成|走完(?:合同|流程|采购)|预计(?:签|成交|关|下单|定|采购)|出(?:结果|定标)|定标|开标"
)  # fmt: skip
_NOT_CLOSING: Final = Pattern(
    r"\b(?:nda|close (?:the loop|to (?:the|us|it|their)\b|out the loop)|closed?(?: won| lost)|sign (?:in|up)\b|close(?:ly|d for)|office is closed|closed (?:until|for|on)|signed (?:off|in|up))\b|签(?:到|收|字|名|保密|nda)|签合同前"
)
_OUR_ACTION: Final = Pattern(
    r"\b(?:i|i'll|i'm|ill|we|we'll|we're|let's|lets|remind\w*|reminder|follow(?:ing)?[- ]?ups?|follow|followup|fu|f/u|call(?:ing)?|callback|ping|chase|send(?:ing)?|check(?:ing)?(?: in| back)?|chek|circle|touch base|revisit|retry|try|nudge|email|mail|text|ring|"
    r"meet(?:ing)?|visit(?:ing)?|demo|present(?:ing|ation)?|deliver|share|submit|schedul\w+|set up|book(?:ed)?|next(?: step| call| meeting| action| contact| touch)?|knock|reach out|get back|catch up|prep(?:are)?|sync|kick-?off|"
    r"follow-up|todo|to-do|due|deadline|quote (?:out|by|due|on)|proposal (?:out|by|due|on)|deck|draft|review with|session|workshop|lunch|coffee|dinner|onsite|on-site|talk(?:ing)?|speak|connect|regroup|resume|re-?engage|bug|poke|drop by|stop by|swing by|back to (?:them|him|her)|go (?:see|there|over)|see (?:them|him|her)|bring|walk (?:them|him|her)|show (?:them|him|her)|run (?:a|the)|start(?:ing)? (?:the )?(?:poc|pilot|trial)|pick (?:it|this) (?:back )?up|hand (?:over|in)|reply|respond|answer|wake|resurface|diari[sz]e|snooze)\b"
    r"|我(?!们老板)|咱|跟进|联系|联络|回访|再(?!说|谈预算|议|考虑|定)|发(?!现|票|货|展|布|生|起)|给(?:他|她|客户|对方|出|方案|报|答复|个)|电话|打(?!折|算|包|款)|约|上门|拜访|提醒|去(?!年|世)|见面|面谈|开会|会议|演示|交流|沟通|聊|寄|送|提交|提供|交(?:付|方案|标书)|汇报|回复|答复|追|催|问|确认|安排|准备|做|出(?:方案|报价|差去)|报价|试|看看|碰|对一下|对接|培训|讲|谈|请|吃饭|过去|过来|来(?:现场|公司|我)|参观|接待|投标|述标|下一步|计划|待办|跑(?:一)?趟"
)  # fmt: skip
_THEIRS: Final = Pattern(
    r"\b(?:they|they'll|they're|he|he'll|she|she'll|their|his|her|customer|client|board|committee|cfo|ceo|cto|coo|cio|boss|procurement|legal|finance|management|buyer|prospect|team|it|gets?|is|are|comes?|vacation|holiday|leave|ooo|out of office|away|travel\w*|back from|renewal|expires?|fiscal|fy|budget|launch\w*|move(?:s|d)?|opens?|meets?|goes?|returns?)\b"
    r"|他们?|她|客户|对方|董事会|领导|老板|总(?!结|之|共|体)|经理|主任|院长|校长|厂长|出差|休假|放假|开(?:董事|评审|立项)|年会|到期|财年|预算|内部|集团|甲方|采购部|技术部|财务|法务|合同到"
)
_THEIR_SUBJECT: Final = Pattern(
    r"^\W*(?:and |but |so |btw |fyi |note: )?(?:(?:they|they'll|they're|he|he'll|he's|she|she'll|she's|their|his|her|customer|client|the (?:customer|client|board|committee|team|cfo|ceo|cto|coo|cio|boss|buyer)|board|procurement|legal|finance|management)\b|(?:他们?|她|客户|对方|董事会|领导|老板|甲方|采购(?:部|方)?|财务|法务))"
)
_ASKED_OF_US: Final = Pattern(
    r"\b(?:want(?:s|ed)?|need(?:s|ed)?|ask(?:s|ed)?|like|expect(?:s|ed)?|request(?:s|ed)?|agreed|wanna|told|invited|prefers?|free|available|can do|ok with|suggest(?:s|ed)?|propos\w+|said to|says to|confirmed)\b(?=.{0,40}\b(?:us|me|call|demo|meet\w*|quote|proposal|deck|visit|send|sent|offer|pricing|see|talk|poc|trial|samples?|answer|reply|it|contract|by|review|workshop|session|follow)\b)|(?:让|叫|要|请|约|希望|想)(?:我|咱|我们)|(?:要|想看?|希望(?:看)?|需要)(?:一份|方案|报价|演示|资料|合同|样品|案例)|约(?:了|在|好|我们)"
)
_PAST: Final = Pattern(
    r"\b(?:met|called|cald|caled|spoke|talked|visited|toured|emailed|mailed|texted|messaged|sent|had|saw|was|were|went|got|gave|demo'?e?d|presented|signed|said|told|heard|asked|replied|responded|came|did|received|agreed|rang|phoned|caught|pinged|chased|left|chatted|discussed|reviewed|attended|ran|held|finished|completed|closed|won|lost|dropped|confirmed|showed|walked|stopped|happened|introduced|connected|approached|kicked|wrapped|pitched|quoted|submitted|delivered|shared|followed up|mentioned|tried|no-?show(?:ed)?|ghosted|reached out|zoomed|joined|hosted|missed|cancell?ed|stood|decided|bumped into|call (?:w/|with)|meeting (?:w/|with)|zoom (?:w/|with)|lunch (?:w/|with)|coffee (?:w/|with)|visit to|no (?:answer|reply|response))\b"
    r"|[了过](?!后|再)|刚|已(?:经)?|没(?:人|有)?(?:接|回|见|联系|打通)|说|聊|拜访|通话|来电|沟通|见面|去电|参加|反馈"
)  # fmt: skip
_REPORTING: Final = Pattern(
    r"\b(?:met|called|cald|caled|spoke|talked|visited|toured|emailed|mailed|texted|messaged|sent|had|saw|was|were|went|got|gave|demo'?e?d|presented|signed|replied|responded|came|did|received|rang|phoned|caught|pinged|chased|left|chatted|discussed|reviewed|attended|ran|held|finished|completed|closed|won|lost|stopped|happened|introduced|connected|approached|kicked|wrapped|pitched|quoted|submitted|delivered|shared|followed up|tried|no-?show(?:ed)?|ghosted|reached out|zoomed|joined|hosted|missed|cancell?ed|bumped into|(?:call|meeting|zoom|lunch|coffee|demo|chat) (?:w/|with)|visit to|no (?:answer|reply|response))\b"
    r"|[了过](?!后|再)|刚|已(?:经)?|没(?:人)?(?:接|回|见)|拜访(?!时间)|(?:去|来|打|发|聊|谈)的"
)
"""Words of a contact that took place, which make a bare weekday the last one."""
_UNTIL: Final = Pattern(r"(?:\b(?:until|till?|before)\s*(?:the )?|(?:到|等到?|直到)\s*)$")
_NEGATIVE: Final = Pattern(r"\b(?:not|no|nothing|won't|don't|can't|isn't|never|nobody|away|out|ooo|vacation|leave|holiday|closed|busy|frozen|hold)\b|不|没|无|出差|休假|放假|暂")


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointments:
    """The dates of a record, as a text gives them."""

    follow_up: FoundDate | None = None
    follow_up_at: date | None = None
    follow_up_time: time | None = None
    close: FoundDate | None = None
    close_on: date | None = None
    happened: FoundDate | None = None
    happened_on: date | None = None


def has_clock(found: FoundDate) -> bool:
    """Tell whether a found date gives a clock time; parts of the day give none, but noon does."""
    if found.kind == "time":
        return not (found.granularity == "part" and not _is_noon(found)) and isinstance(found.at, time)
    if found.granularity == "part":
        return _is_noon(found)
    return found.granularity in {"minute", "clock"}


def _is_noon(found: FoundDate) -> bool:
    return "中午" in found.text or "正午" in found.text


def _next_clock(found: FoundDate, now: datetime) -> datetime | None:
    """Give the next moment of a clock time that stands without a day."""
    clock = found.until if found.kind == "before" else found.at
    if not isinstance(clock, time):
        return None
    at = datetime.combine(now.date(), clock)
    return at if at > now.replace(tzinfo=None) else almanac.add_days(at, 1)


def when_of(found: FoundDate, now: datetime) -> tuple[date, time | None] | None:
    """Give day and clock time of an action; a period gives its first day, moved off the weekend."""
    if found.kind == "duration":
        return None
    at = first_moment(found) or _next_clock(found, now)
    if at is None:
        return None
    if found.kind == "before" and found.granularity in _PERIODS and not found.edge:
        return _off_weekend(at), None
    if found.kind == "before" and found.granularity in _PERIODS:
        return _closing_bound(found, at), None
    if found.granularity in _PERIODS or (found.kind == "range" and found.granularity == "day"):
        at = _begin(found, at, now)
        return (_off_weekend(at) if found.granularity in _PERIODS and not _is_day_range(found) else at.date()), None
    noon = time(12) if _is_noon(found) and found.granularity == "part" else None
    return at.date(), noon or (at.time() if has_clock(found) else None)


_PERIODS: Final = frozenset({"week", "workweek", "weekend", "fortnight", "month", "quarter", "half", "year"})


def _is_day_range(found: FoundDate) -> bool:
    return found.granularity == "day"


def _begin(found: FoundDate, at: datetime, now: datetime) -> datetime:
    """Give the day that a period stands for: its first, its 15th in the middle, its last at the end."""
    until = found.until if isinstance(found.until, datetime) else None
    if found.edge == "end" and until:
        return _last_day(found, until)
    if found.edge == "mid" and found.granularity == "month":
        return at.replace(day=15)
    today = almanac.midnight(now)
    if at < today and until and until > today:
        return today if found.granularity != "week" else almanac.add_days(today, 1) if almanac.add_days(today, 1) < until else today
    return at


def _last_day(found: FoundDate, until: datetime) -> datetime:
    last = almanac.add_days(until, -1)
    return almanac.weekday_in(last, almanac.FRIDAY, 0) if found.granularity in {"week", "workweek"} else last


def _off_weekend(at: datetime) -> date:
    return almanac.add_days(at, (7 - at.weekday()) % 7).date() if at.weekday() >= almanac.SATURDAY else at.date()


def closing_day(found: FoundDate) -> date | None:
    """Give the day that a closing date means: the last one of a period."""
    at = first_moment(found)
    until = found.until if isinstance(found.until, datetime) else None
    if at is None:
        return None
    if found.kind == "before" and found.granularity in _PERIODS:
        return _closing_bound(found, at)
    if found.edge == "mid" and found.granularity == "month":
        return at.replace(day=15).date()
    if found.edge == "start":
        return at.date()
    if found.kind == "range" and until and (found.granularity in _PERIODS or until.date() > at.date()):
        last = _last_day(found, until) if found.granularity in _PERIODS else until
        return last.date()
    return at.date()


def _closing_bound(found: FoundDate, at: datetime) -> date:
    """Read by end of June, by Q3: `at` is where the period begins, so its length is added."""
    if found.edge == "mid":
        return at.replace(day=15).date()
    if found.edge == "start":
        return at.date()
    sizes = {"month": 1, "quarter": 3, "half": 6, "year": 12}
    if found.granularity in sizes:
        ends = {"month": almanac.month_start(at, 1), "quarter": almanac.quarter_start(at, 1), "year": almanac.year_start(at, 1)}
        end = ends.get(found.granularity) or almanac.add_months(at, sizes[found.granularity])
        return almanac.add_days(end, -1).date()
    return almanac.weekday_in(at, almanac.FRIDAY, 0).date()


def _is_past_report(found: FoundDate, clauses: Clauses, now: datetime) -> bool:
    """Tell whether a date is the day of the contact that is being reported."""
    clause = clauses.around(found.start)
    at = first_moment(found)
    today = almanac.midnight(now)
    if found.kind in {"duration", "set"} or at is None or (found.kind == "after" and at > today):
        return False
    if at < today:
        return found.kind in {"point", "after"} or found.granularity == "part"
    if found.kind == "after":
        return True
    if at < almanac.add_days(today, 1) and found.granularity in {"day", "part", "minute"}:
        return _today_is_past(found, clause, clauses, now)
    if found.earlier is None or found.granularity in _PERIODS:
        return False
    lead, tail = clauses.before(found.start), clauses.after(found.start, found.end)
    if re.search(r"\b(?:by|until|till|next|before)\s*$", lead) or re.match(r"(?:by|until|till|before)\b", found.text.lower()):
        return False
    if not (_REPORTING.search(lead) or (_REPORTING.search(tail) and not lead.strip())):
        return False
    future = re.search(r"\b(?:will|'ll|next|to|for|schedul\w+|set|book(?:ed)?|agreed|let's|remind|should|follow|plan\w*|due)\b|再|约|要|准备|打算|安排|定在|前|之前", lead)
    return not future and found.edge != "near"


def _today_is_past(found: FoundDate, clause: str, clauses: Clauses, now: datetime) -> bool:
    """Tell whether today means what was done rather than what is to do."""
    at = found.at if isinstance(found.at, datetime) else None
    if has_clock(found) and at is not None:
        return at <= now.replace(tzinfo=None)
    if re.search(r"this morning|今早|今天?早上|今天?上午|earlier", found.text.lower()) and now.hour >= 10:
        return True
    todo = re.search(r"\b(?:need(?:s)? to|have to|must|will|'ll|later|remind|due|still|should|by|owe)\b|(?:要|得|记得|提醒|前|之前|晚点|再|准备|打算|等)", clause)
    return bool(_PAST.search(clause)) and not (todo and not _PAST.search(clauses.before(found.start)[-24:] + clauses.after(found.start, found.end)[:12]))


def _is_closing(found: FoundDate, clauses: Clauses) -> bool:
    """Tell whether words of signing stand around a date."""
    lead, tail = clauses.before(found.start), clauses.after(found.start, found.end)
    words = f"{lead} {found.text.lower()}"
    before = [match for match in _CLOSING.finditer(words) if not _NOT_CLOSING.match(words[match.start() :])]
    after = _CLOSING.match(tail.lstrip(" 能会可以前再就的左右才应该有望要去力争")) or re.match(r"[^,.;]{0,10}?(?:成交|签(?:约|单|合同|下)?|拿下|下单|落单|定标|关单)", tail)
    if _NOT_CLOSING.search(words) and not before:
        return False
    action = list(_OUR_ACTION.finditer(lead))
    closer = before and (not action or before[-1].end() >= action[-1].end() - 1)
    return bool(closer or (after and not re.match(r"\s*签(?:到|收|字|名)", tail)))


def _weight(found: FoundDate, clauses: Clauses, now: datetime) -> int | None:
    """Weigh a coming date as our next action: 2 said to be, 1 may be, 0 only if nothing else; None never."""
    clause, lead, tail = clauses.around(found.start), clauses.before(found.start), clauses.after(found.start, found.end)
    ours = bool(_OUR_ACTION.search(lead) or _OUR_ACTION.search(tail))
    asked = bool(_ASKED_OF_US.search(clause))
    subject = bool(_THEIR_SUBJECT.match(clause))
    if _UNTIL.search(lead) or re.match(r"(?:until|till?)\b", found.text.lower()) or re.match(r"(?:之?前|以前)?\s*(?:不|没|都不)", tail):
        return None if _NEGATIVE.search(clause) and not _RESTING.search(clause) else 1
    if found.granularity in _PERIODS and _MOVING.search(lead):
        return None
    if _ABSENT.search(clause):
        return None
    first = re.search(r"\b(?:i|i'll|ill|we|we'll|let's|remind\w*|follow(?:ing)?[- ]?up|ping|chase|call(?:ing)? (?:him|her|them|back)|send(?:ing)? (?:him|her|them|it)?)\b|我|再|跟进|提醒|回访", lead + " " + tail[:30])
    own = _THEIR_OWN.search(clause)
    if (subject or own) and not first and not (asked and (not own or re.search(r"\b(?:us|me)\b|[我咱]", clause))):
        return None
    if _is_today(found, now) and not has_clock(found) and not (ours and first):
        return None
    return 2 if ours or asked else 1 if not _THEIRS.search(clause) else 0




def _is_today(found: FoundDate, now: datetime) -> bool:
    at = first_moment(found)
    return at is not None and at.date() == now.date()


_ABSENT: Final = Pattern(r"\b(?:i'm|i am|i'll be|we're|we'll be) (?:\w+ )?(?:out|away|off|ooo|on (?:leave|vacation|holiday|pto)|travel\w*)\b|我(?:要|会)?(?:休假|请假|出差(?!去))")
_RESTING: Final = Pattern(r"\b(?:nothing to do|nothing (?:for us|from us|needed)|snooze|wait|park|hold|sleep|leave (?:it|them|him|her))\b")
_THEIR_OWN: Final = Pattern(
    r"\b(?:board (?:meet\w*|is|on|to|votes?|approves?|decides?|will)|wait\w* (?:for|on) (?:their|his|her|them|him|the (?:board|client|customer|cfo|ceo|boss)|approval|an? (?:answer|reply|decision))|request\w* budget|on vacation|on leave|on holiday|ooo|out of office|back on|back from|renewal|expires?|contract (?:ends|runs|is up)|get(?:s)? back to (?:us|me)|(?:will|to|gonna) (?:reply|respond|decide|confirm|answer|revert|let (?:us|me) know|get back)|fiscal year|new (?:ceo|cfo|cto|fy)|(?:need|want|require)\w* (?:it |this |the )?(?:deliver\w*|implement\w*|roll-?out|live|deployed|installed|up and running)|their (?:\w+ ){0,2}(?:meeting|review|launch|deadline|event)|go[- ]live|off until|out until|is out|travel(?:l)?ing)\b|交期|工期|货期|周期|上线|出差|休假|放假|董事会|到期|(?:给|回复?|答复)(?:我们?|咱)(?!方案)|开会讨论|内部(?:讨论|评审|会)|上会|过会|财年|(?:他们?|客户|对方)(?:\S{0,4})(?:开会|讨论|决定|汇报|答复|回复|出结果|评审|定)"
)  # fmt: skip


_REPLACED_BEFORE: Final = Pattern(r"(?:从|由|原定(?:在|于)?|原来(?:是|定在)?|本来(?:是|定在)?|\b(?:originally|was (?:set|planned|scheduled|due) (?:for|on)|instead of|rather than|not|(?:can't|cannot|couldn't|can not) (?:do|make)|cancel\w*(?: the \w+)?))\s*(?:on )?$")
_REPLACED_AFTER: Final = Pattern(r"^[^,。;]{0,4}(?:改|推|调|挪|延|换|提前|移)(?:到|至|为|成|期到)")
_MOVING: Final = Pattern(r"\b(?:mov\w+|reschedul\w+|shift\w*|push\w*|postpon\w+|chang\w+|bump\w*|slip\w*)\b[^,.;]{0,30}$")


def _is_replaced(found: FoundDate, clauses: Clauses) -> bool:
    """Tell whether a date is the old one of an appointment that has been moved."""
    lead, tail = clauses.before(found.start), clauses.after(found.start, found.end)
    from_now = found.text.startswith(("从", "由")) or _REPLACED_BEFORE.search(lead)
    return bool(from_now and (_REPLACED_AFTER.match(tail) or (not found.text.startswith(("从", "由")) and lead.isascii())))


def _moved(found: FoundDate, clauses: Clauses) -> FoundDate:
    """Take, of `moved from Tuesday to Thursday`, the day moved to."""
    if found.kind == "range" and found.granularity in {"day", "minute"} and _MOVING.search(clauses.before(found.start)):
        return replace(found, kind="point", at=found.until, until=None)
    return found


def assign(found: list[FoundDate], clauses: Clauses, now: datetime) -> Appointments:
    """Give each date its role: the day reported, the expected closing, our next action."""
    happened = close = None
    actions: list[tuple[int, FoundDate]] = []
    for one in found:
        if _is_replaced(one, clauses):
            continue
        one = _moved(one, clauses)
        if happened is None and _is_past_report(one, clauses, now):
            happened = one
        elif one.kind != "duration" and not _is_past_report(one, clauses, now):
            if _is_closing(one, clauses) and first_moment(one) is not None:
                close = one if close is None or re.search(r"target|目标|预计|expected", clauses.before(one.start)) else close
            else:
                weight = _weight(one, clauses, now)
                actions += [(weight, one)] if weight is not None else []
    return _appointments(happened, close, actions, now)


def _appointments(happened: FoundDate | None, close: FoundDate | None, actions: list[tuple[int, FoundDate]], now: datetime) -> Appointments:
    chosen = _earliest([one for weight, one in actions if weight > 0], now) or _earliest([one for _, one in actions], now)
    day, clock = chosen[1] if chosen else (None, None)
    return Appointments(
        follow_up=chosen[0] if chosen else None,
        follow_up_at=day,
        follow_up_time=clock,
        close=close,
        close_on=closing_day(close) if close else None,
        happened=happened,
        happened_on=_reported_day(happened, now) if happened else None,
    )


def _earliest(found: list[FoundDate], now: datetime) -> tuple[FoundDate, tuple[date, time | None]] | None:
    dated = [(one, when) for one in found if (when := when_of(one, now)) and when[0] >= now.date()]
    return min(dated, key=lambda item: (item[1][0], item[1][1] is None, item[1][1] or time(0))) if dated else None


def _reported_day(found: FoundDate, now: datetime) -> date | None:
    at = first_moment(found)
    if at is not None and at >= almanac.add_days(almanac.midnight(now), 1) and found.earlier:
        at = found.earlier
    return at.date() if at else None

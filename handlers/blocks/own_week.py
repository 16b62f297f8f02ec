"""A rep's own week: their numbers in a few lines, and at most three things to put right, each with its button."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from handlers.blocks import ids
from handlers.blocks.kit import Block, actions, button, context, cut, esc, header, section
from handlers.blocks.lines import headline
from handlers.reading import Reading
from handlers.turn import Message
from handlers.voice import Voice
from sales.opportunity import Opportunity
from sales.own_week import Fault, OwnWeek, fault_of

LONGEST = 280
ON, OFF = "on", "off"


def own_week_message(found: OwnWeek, r: Reading) -> Message:
    """Return the whole letter."""
    title = r.t("own-week-title", team=found.team.name, first=r.t.day(found.first), last=r.t.day(found.last))
    lines, asked = list(_numbers(found, r.t)), _asked(found, r)
    rows = [(_row(o, r), _button(o, r, nth)) for nth, o in enumerate(found.fixable)]
    small = r.t("own-week-footer")
    fixes = [section(words, press) for words, press in rows]
    off = actions(week_button(r.t, wanted=True))
    blocks = [header(title), section("\n".join(lines)), section(asked), *fixes, off, context(small)]
    text = "\n".join([f"*{esc(title)}*", *lines, asked, *(f"• {words}" for words, _ in rows), small])
    return Message(text=text, blocks=blocks)


def own_week_line(found: OwnWeek, r: Reading) -> Message:
    """Return the letter in a line, with the first button, as it stands on a morning card."""
    said = f"{next(_numbers(found, r.t))} · {_asked(found, r)}"
    press = [actions(_button(found.fixable[0], r, None))] if found.fixable else []
    return Message(text=said, blocks=[section(said), *press])


def week_button(t: Voice, *, wanted: bool, instead: bool = False) -> Block:
    """Return the switch: whether the own week comes; `instead` puts the settings in place of what it stands under."""
    value = f"{OFF if wanted else ON}:{'instead' if instead else ''}"
    return button(t("button-own-week-off" if wanted else "button-own-week-on"), ids.OWN_WEEK, value)


def _numbers(found: OwnWeek, t: Voice) -> Iterator[str]:
    did = found.conduct
    yield t("own-week-done", made=did.follow_ups, on_time=did.on_time, due=did.due, share=_share(did.compliance, t))
    yield t("own-week-ended", won=did.won, lost=did.lost, dropped=did.dropped)
    yield t("own-week-records", deals=did.deals, filled=did.filled, asked=did.asked, share=_share(did.completeness, t))
    if found.kept or found.unkept:
        yield t("own-week-promises", kept=found.kept, unkept=found.unkept)


def _share(share: Decimal | None, t: Voice) -> str:
    return "–" if share is None else t.percent(float(share))


def _asked(found: OwnWeek, r: Reading) -> str:
    when = r.t.moment(found.digest_at, r.zone)
    if not found.faulty:
        return r.t("own-week-in-order", when=when)
    if (shown := len(found.fixable)) < found.faulty:
        return r.t("own-week-fix-some", when=when, shown=shown, count=found.faulty)
    return r.t("own-week-fix", when=when, count=found.faulty)


def _row(o: Opportunity, r: Reading) -> str:
    return cut(" · ".join(filter(None, [headline(o, r.t), _why(o, r)])), LONGEST)


def _why(o: Opportunity, r: Reading) -> str:
    match fault_of(o, r.today):
        case Fault.CLOSE_PASSED:
            return r.t("own-week-close-passed", days=_days_since(o.close_on, r))
        case Fault.OVERDUE:
            return r.t("own-week-overdue", days=_days_since(o.next_on, r))
        case Fault.UNDATED:
            return r.t("own-week-undated")
        case Fault.UNPRICED:
            return r.t("own-week-unpriced")
        case None:
            return ""


def _days_since(day: date | None, r: Reading) -> int:
    return (r.today - day).days if day else 0


def _button(o: Opportunity, r: Reading, nth: int | None) -> Block:
    """Return what puts a fault right: another date where one is missing, else words, which may bring all the rest."""
    value = f"{o.id}:{o.version}"
    if fault_of(o, r.today) is Fault.UNDATED:
        return button(r.t("button-reschedule"), ids.RESCHEDULE, value, nth=nth)
    return button(r.t("button-add-words"), ids.ADD_WORDS, value, nth=nth)

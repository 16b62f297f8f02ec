"""The reminder, which is its own form: what is due, what was last said, and one press to log and go on."""

from handlers.blocks import ids
from handlers.blocks.kit import Block, actions, button, esc, option, overflow, section, select
from handlers.blocks.lines import headline, marked, slept_line, story_words
from handlers.blocks.promises import promise_blocks, promise_lines
from handlers.blocks.ready import ready_blocks, ready_told
from handlers.blocks.tracks import opening_blocks, opening_lines
from handlers.reading import Reading
from handlers.turn import Message
from sales.late import Unit
from sales.vocabulary import Feedback
from services.reminders import Reminder

USUAL = (
    *(Feedback.POSITIVE, Feedback.PRICE_HIGH, Feedback.NEEDS_CASE),
    *(Feedback.NEEDS_APPROVAL, Feedback.NO_RESPONSE, Feedback.NOT_NOW),
)
"""What customers say most; the rest follows below."""
ENDS = (
    *(("won", "button-won"), ("lost", "button-lost")),
    *(("sleep", "button-sleep-until"), ("drop", "button-drop")),
)
"""The ways to end a deal, or to let it rest, that every card's menu has."""
MORE = (("open", "button-open"), *ENDS)
"""What the menu offers besides; Slack takes five."""
LATE = {Unit.DAYS: "days-late", Unit.HOURS: "hours-late", Unit.MINUTES: "minutes-late"}
"""How lateness is said."""


def reminder_message(due: Reminder, r: Reading) -> Message:
    """Return the card of an opportunity whose next date has come."""
    o = due.shown.opportunity
    slept = slept_line(o, r.t, r.today)
    lines = [
        f"⏰ {headline(o, r.t, due.shown.stage_name, due.shown.health)}",
        due_line(due, r),
        *filter(None, [slept]),
        last_line(due, r),
    ]
    promises = due.shown.promises
    blocks = [
        section("\n".join(lines)),
        *opening_blocks(o.id, o.version, due.opening, due.solve, r.t),
        *promise_blocks(promises, r.t, r.today),
        *ready_blocks(due.shown, r.t),
    ]
    opening = opening_lines(due.opening, due.solve, r.t)
    told = [*lines, *opening, *promise_lines(promises, r.t, r.today), *ready_told(due.shown, r.t)]
    row = reminder_buttons(o.id, o.version, r)
    return Message(text="\n".join(told), blocks=[*blocks, row], card=("reminder", o.id))


def due_line(due: Reminder, r: Reading) -> str:
    """Return why it is due: promised by whom, or by the rhythm of its grade; and how late it is."""
    o = due.shown.opportunity
    when = r.t.when(o.next_on, o.next_time, r.today) if o.next_on else ""
    if due.promised_by:
        own = due.promised_by.id == r.member_id
        said = r.t("due-promised-by-you" if own else "due-promised", who=esc(due.promised_by.name), when=when)
    else:
        said = r.t("due-by-cadence", when=when, grade=o.grade.value)
    if due.late is None:
        return said
    late = f"*{r.t(LATE[due.late.unit], count=due.late.count)}*"
    return f"{said} · {marked(late, r.t, is_red=due.shown.is_red)}"


def last_line(due: Reminder, r: Reading) -> str:
    """Return the last words: how long ago, whose, and what the customer felt."""
    if not due.shown.follow_ups:
        return r.t("story-empty")
    last = due.shown.follow_ups[0]
    who = r.t("you") if last.member_id == r.member_id else esc(due.shown.names.get(last.member_id, ""))
    days = max((r.today - last.happened_on).days, 0)
    return r.t("last-said", days=days, who=who, words=story_words(last, r.t))


def reminder_buttons(number: int, version: int, r: Reading) -> Block:
    """Return the row under a reminder: one choice logs and goes on."""
    value = f"{number}:{version}"
    more = [option(r.t(label), f"{name}:{value}") for name, label in MORE]
    return actions(
        what_happened(number, version, r),
        button(r.t("button-tomorrow"), ids.TOMORROW, value),
        button(r.t("button-reschedule"), ids.RESCHEDULE, value),
        button(r.t("button-hand-over"), ids.HAND_OVER, value),
        overflow(ids.MORE, more),
    )


def what_happened(number: int, version: int, r: Reading) -> Block:
    """Return the select that logs what the customer said."""
    codes = [*USUAL, *(code for code in Feedback if code not in USUAL)]
    options = [option(r.t.term("feedback", code.value), f"{number}:{version}:{code.value}") for code in codes]
    return select(r.t("what-happened"), ids.WHAT_HAPPENED, options)

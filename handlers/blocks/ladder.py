"""What managers read of deals that wait for somebody, what they ask owners, and what owners are warned of."""

from collections.abc import Iterator, Sequence

from handlers.blocks import ids
from handlers.blocks.happened import happened_line
from handlers.blocks.kit import Block, actions, button, context, cut, esc, section
from handlers.blocks.lines import QUOTED, headline
from handlers.blocks.reminder import reminder_message
from handlers.reading import Reading
from handlers.turn import Message
from sales.ladder import Alarm
from sales.opportunity import Opportunity
from sales.people import Member
from services.ladder import ALLOWED, Told
from services.reminders import Reminder


def ladder_message(rows: Sequence[Told], day: str, r: Reading) -> Message:
    """Return a manager's letter as it stands now; what is done says who did it."""
    title = r.t("ladder-title", count=len(rows))
    blocks, lines = [section(f"*{title}*")], [title]
    for row in rows:
        words = _row(row, r)
        lines += [words, *_asked(row, r)]
        blocks += [section(words), *_below(row, day, r)]
    return Message(text="\n".join(lines), blocks=blocks)


def ladder_line(rows: Sequence[Told], day: str, r: Reading) -> Message:
    """Return the letter in a line, with the button that shows it."""
    names = r.t.listed(esc(row.opportunity.whole_name) for row in rows)
    said = r.t("ladder-line", count=len(rows), names=names)
    return Message(text=said, blocks=[section(said), actions(button(r.t("button-look"), ids.LADDER, day))])


def warning_message(row: Told, r: Reading) -> Message:
    """Return what an owner is warned of: what it is, what would help, and the act for it."""
    o = row.opportunity
    said = f"{headline(o, r.t, row.stage_name)} · {r.t(f'warning-{_code(row)}', **_figure(row, r))}"
    name, label = _HELPS.get(row.why, (ids.ADD_WORDS, "button-add-words"))
    return Message(text=said, blocks=[section(said), actions(button(r.t(label), name, f"{o.id}:{o.version}"))])


def asked_message(due: Reminder, by: Member, r: Reading) -> Message:
    """Return a manager's question to an owner, above the deal and everything to act with."""
    o, title = due.shown.opportunity, r.t("asked-title", who=esc(by.name))
    card = reminder_message(due, r)
    return Message(text=f"{title}\n{card.text}", blocks=[section(title), *card.blocks], card=("asked", o.id))


def just_asked_message(o: Opportunity, owner: Member, r: Reading) -> Message:
    """Return that the owner was asked."""
    return _line(r.t("ladder-just-asked", owner=esc(owner.name), what=_named(o)))


def asked_already_message(row: Told, r: Reading) -> Message:
    """Return that a press changed nothing because somebody had asked today: who, and when."""
    return _line(r.t("ladder-asked-already", what=_named(row.opportunity), **_who_asked(row, r)))


def _row(row: Told, r: Reading) -> str:
    o = row.opportunity
    head = headline(o, r.t, row.stage_name, None if row.happened else row.health)
    if row.happened:
        return f"✓ {head} · {happened_line(row.happened, r)}"
    told = [r.t("owner", who=esc(row.owner.name)), r.t(f"ladder-{_code(row)}", **_figure(row, r))]
    facts = " · ".join([*told, *([r.t("ladder-drop")] if row.to_drop else [])])
    words = [f"> {esc(cut(o.last_words, QUOTED)).replace(chr(10), ' ')}"] if o.last_words else []
    return "\n".join([head, facts, *words])


def _below(row: Told, day: str, r: Reading) -> Iterator[Block]:
    if row.happened:
        return
    value = f"{row.opportunity.id}:{row.opportunity.version}:{day}"
    ask = [] if row.asked else [button(r.t("button-ask-owner"), ids.ASK_OWNER, value)]
    hand_over = button(r.t("button-hand-over"), ids.HAND_OVER, value)
    yield actions(*ask, hand_over, button(r.t("button-allow", days=ALLOWED.days), ids.ALLOW, value))
    yield from map(context, _asked(row, r))


def _asked(row: Told, r: Reading) -> list[str]:
    return [r.t("ladder-asked", **_who_asked(row, r))] if row.asked and not row.happened else []


def _who_asked(row: Told, r: Reading) -> dict[str, str]:
    who, at = (esc(row.asked[0].name), r.moment(row.asked[1])) if row.asked else ("", "")
    return {"who": who, "owner": esc(row.owner.name), "at": at}


def _figure(row: Told, r: Reading) -> dict[str, object]:
    """Return the words of a sentence about what a row tells."""
    figure, limit = (row.stuck.is_now, row.stuck.limit) if row.stuck else (0, 0)
    stage = esc(r.t.term("stage", row.opportunity.stage, row.stage_name))
    words: dict[Alarm, dict[str, object]] = {
        Alarm.UNTOUCHED: {"days": row.days},
        Alarm.NO_WORD: {"hours": figure, "stage": stage},
        Alarm.NEGOTIATION: {"days": figure, "limit": limit},
        Alarm.SLIPS: {"count": figure},
    }
    return words[row.why]


def _code(row: Told) -> str:
    return row.why.value.replace("_", "-")


def _named(o: Opportunity) -> str:
    return f"#{o.id} *{esc(o.whole_name)}*"


def _line(said: str) -> Message:
    return Message(text=said, blocks=[section(said)])


_HELPS = {
    Alarm.NEGOTIATION: (ids.RESCHEDULE, "button-reschedule"),
    Alarm.SLIPS: (ids.SLEEP, "button-sleep-until"),
}
"""The act that helps most: a day that is agreed on, or sleep; elsewhere the customer's words."""

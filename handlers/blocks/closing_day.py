"""The closing day: the form with one select for each stale opportunity, and what came of it."""

from collections.abc import Mapping, Sequence

from handlers.blocks import ids
from handlers.blocks.kit import Block, actions, button, context, cut, esc, field, modal, option, section, static_input
from handlers.blocks.lines import QUOTED, headline
from handlers.blocks.losses import loss_words
from handlers.reading import Reading
from handlers.turn import Message
from handlers.voice import Voice
from sales.opportunity import Opportunity
from sales.vocabulary import Status
from services.closing_day import Decided, Fate
from services.closing_letter import Month


def closing_form(rows: Sequence[Opportunity], r: Reading, address: Mapping[str, str]) -> Block:
    """Return the form; keeping is chosen everywhere, so that one taps only what goes."""
    fates = [option(r.t(f"closing-{fate.value}"), fate.value) for fate in Fate]
    fields = [field(str(o.id), _label(o, r), static_input(fates, Fate.KEEP.value), optional=False) for o in rows]
    blocks = [context(r.t("closing-how")), *fields]
    carried = ids.carry(to=dict(address), rows=[[o.id, o.version] for o in rows])
    return modal(ids.CLOSING, r.t("closing-title"), r.t("closing-submit"), r.t("modal-cancel"), blocks, carried)


def nothing_stale_message(t: Voice) -> Message:
    """Return that nothing is stale."""
    said = t("closing-nothing")
    return Message(text=said, blocks=[section(said)])


def open_message(count: int, t: Voice) -> Message:
    """Return how many are stale, with the button that opens the form."""
    said = t("closing-open", count=count)
    return Message(text=said, blocks=[section(said), actions(button(t("button-closing"), ids.CLOSING, "closing"))])


def month_message(month: Month, r: Reading) -> Message:
    """Return the monthly letter: how many are stale with the button for the form, and whom to visit again."""
    blocks = [section(r.t("closing-month"))]
    told = [r.t("closing-month")]
    if month.stale:
        opened = open_message(len(month.stale), r.t)
        told, blocks = [*told, opened.text], [*blocks, *opened.blocks]
    if month.cold:
        rows = [(_cold(o, r), o) for o in month.cold]
        again = [section(said, _reopen(o, nth, r.t)) for nth, (said, o) in enumerate(rows)]
        told += [r.t("closing-cold"), *(f"• {said}" for said, _ in rows)]
        blocks += [section(r.t("closing-cold")), *again]
    return Message(text="\n".join(told), blocks=blocks)


def _cold(o: Opportunity, r: Reading) -> str:
    """Return what ended when, and why as far as it is known."""
    why = loss_words(o, r.t) if o.status is Status.LOST else esc(cut(o.loss_words or "", QUOTED))
    day = r.t.day(o.closed_on or r.today, r.today)
    return r.t("closing-cold-row", what=headline(o, r.t), day=day, why=why or "none")


def _reopen(o: Opportunity, nth: int, t: Voice) -> Block:
    return button(t("button-reopen"), ids.REOPEN, f"{o.id}:{o.version}", nth=nth)


def decided_message(decided: Decided, question: int, t: Voice) -> Message:
    """Return how many were kept, put to sleep and dropped, with one [Undo] for all."""
    lines = [
        t("closing-done", kept=len(decided.kept), slept=len(decided.slept), dropped=len(decided.dropped)),
        t("closing-passed-by", count=decided.passed_by) if decided.passed_by else "",
        t("closing-left", count=decided.left) if decided.left else "",
    ]
    said = "\n".join(filter(None, lines))
    undo = actions(button(t("button-undo"), ids.UNDO_ALL, question))
    return Message(text=said, blocks=[section(said), undo])


def taken_back_message(taken: int, stay: int, t: Voice) -> Message:
    """Return how many decisions were taken back, and how many stand."""
    said = "\n".join(filter(None, [t("closing-undone", count=taken), t("closing-stay", count=stay) if stay else ""]))
    return Message(text=said, blocks=[section(said)])


def _label(o: Opportunity, r: Reading) -> str:
    """Return an opportunity in one plain line: what it is, what it is worth, and how long nobody has cared."""
    days = max((r.today - r.day_of(o.last_touch_at or o.created_at)).days, 0)
    amount = r.t.money(o.amount, o.currency) if o.amount is not None else ""
    parts = [f"#{o.id} {o.whole_name}", amount, o.grade.value, r.t("closing-silent", days=days)]
    return " · ".join(filter(None, parts))

"""What both sides have promised: a line each, whose turn it is, and a choice that says what became of one."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from handlers.blocks import ids
from handlers.blocks.kit import Block, actions, button, context, cut, esc, option, section, select
from handlers.blocks.lines import headline
from handlers.reading import Reading
from handlers.turn import Message
from handlers.voice import Voice
from sales.opportunity import Opportunity
from sales.promises import Promise, PromiseEnd, whose_turn
from services.promises import Ended

SHOWN: Final = 4
"""Promises that a card shows at most, the next ones."""
QUOTED: Final = 100
LABEL: Final = 60
"""Characters of a promise in a choice; Slack shows 75."""


def promise_blocks(promises: Sequence[Promise], t: Voice, today: date) -> list[Block]:
    """Return the promises of a card with the choice of what became of each; nothing where there are none."""
    if not promises:
        return []
    shown = promises[:SHOWN]
    options = [
        option(t(f"promise-choice-{how.value}", words=cut(each.words, LABEL)), f"{each.id}:{how.value}")
        for each in shown
        for how in PromiseEnd
    ]
    choice = select(t("promise-ask"), ids.PROMISE, options)
    return [context(*promise_lines(promises, t, today)), actions(choice)]


def promise_lines(promises: Sequence[Promise], t: Voice, today: date) -> list[str]:
    """Return a line for each promise, the next first, and before them whose turn it is."""
    turn = whose_turn(promises)
    return [
        *([t(f"promise-turn-{turn.value}")] if turn else []),
        *(promise_line(each, t, today) for each in promises[:SHOWN]),
    ]


def ended_message(ended: Ended, o: Opportunity, event: int, t: Voice) -> Message:
    """Return that it is kept what became of a promise, with the way to take that back."""
    lines = [f"✓ {headline(o, t)}", _how(ended.promise, t)]
    undo = actions(button(t("button-undo"), ids.UNDO, event))
    return Message(text="\n".join(lines), blocks=[section("\n".join(lines)), undo], card=("filed", o.id), event=event)


def ended_before_message(ended: Ended, r: Reading) -> Message:
    """Return that a press changed nothing because somebody has said before what became of a promise."""
    promise = ended.promise
    how = _how(promise, r.t)
    at = r.moment(promise.ended_at) if promise.ended_at else ""
    said = r.t("promise-ended-before", who=esc(ended.by), at=at, how=how)
    return Message(text=said, blocks=[section(said)])


def promise_line(promise: Promise, t: Voice, today: date) -> str:
    """Return who promised what by when, red where that day is over."""
    words, side = _quoted(promise), promise.side.value
    if promise.due_on is None:
        return t(f"promise-{side}", words=words)
    late = max((today - promise.due_on).days, 0)
    day = t.day(promise.due_on, today)
    if late:
        return t(f"promise-{side}-late", words=words, day=day, days=late)
    return t(f"promise-{side}-by", words=words, day=day)


def _how(promise: Promise, t: Voice) -> str:
    return t(f"promise-ended-{(promise.ended or PromiseEnd.KEPT).value}", words=_quoted(promise))


def _quoted(promise: Promise) -> str:
    return esc(cut(promise.words, QUOTED)).replace("\n", " ")

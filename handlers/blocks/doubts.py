"""A grade that the words deny: the question, the ways to answer it, and what became of it."""

from handlers.blocks import ids
from handlers.blocks.grades import grade_told
from handlers.blocks.kit import Block, actions, button, context, esc, field, modal, section, text_input
from handlers.blocks.lines import headline
from handlers.reading import Reading
from handlers.turn import Message
from handlers.voice import Voice
from sales.contradictions import Flag, FlagKind, FlagVerdict
from sales.opportunity import Opportunity
from sales.playbook import Playbook
from services.flags import Doubt


def doubt_message(flag: Flag, t: Voice, playbook: Playbook) -> Message:
    """Return the question to whoever has just written the words, with what the grade means and both answers."""
    said = t("doubt-high" if flag.kind is FlagKind.TOO_HIGH else "doubt-low", **_words(flag))
    asked = f"{said}\n{grade_told(flag.grade, t, playbook)}"
    return Message(text=asked, blocks=[section(asked), doubt_buttons(flag, t)])


def doubt_buttons(flag: Flag, t: Voice) -> Block:
    """Return the two answers to a doubt."""
    return actions(
        button(t("button-regrade", grade=flag.offered.value), ids.REGRADE, flag.id),
        button(t("button-explain"), ids.EXPLAIN, flag.id),
    )


def doubt_blocks(doubt: Doubt, t: Voice) -> list[Block]:
    """Return what stands on a deal's card: the doubt with its answers, or why the grade stays."""
    if not doubt.flag.is_open:
        return [context(doubt_told(doubt, t))]
    return [section(doubt_told(doubt, t)), doubt_buttons(doubt.flag, t)]


def doubt_told(doubt: Doubt, t: Voice) -> str:
    """Return a doubt with what the grade means, or why it stays, for somebody who may not have written the words."""
    if not doubt.flag.is_open:
        return _explained(doubt, t)
    which = "doubt-high-theirs" if doubt.flag.kind is FlagKind.TOO_HIGH else "doubt-low-theirs"
    said = t(which, who=esc(doubt.wrote), **_words(doubt.flag))
    return f"{said}\n{grade_told(doubt.flag.grade, t, doubt.playbook)}"


def _explained(doubt: Doubt, t: Voice) -> str:
    grade, words = doubt.flag.grade.value, esc(doubt.flag.words or "")
    return t("doubt-explained", grade=grade, who=esc(doubt.settled_by or ""), words=words)


def explained_message(doubt: Doubt, o: Opportunity, event: int, t: Voice) -> Message:
    """Return that an explanation is kept, with the way to take it back."""
    lines = [f"✓ {headline(o, t)}", _explained(doubt, t)]
    undo = actions(button(t("button-undo"), ids.UNDO, event))
    return Message(text="\n".join(lines), blocks=[section("\n".join(lines)), undo], card=("filed", o.id), event=event)


def settled_message(doubt: Doubt, r: Reading) -> Message:
    """Return that a press changed nothing because the doubt is settled: by whom, when, and how."""
    flag = doubt.flag
    how = r.t(f"doubt-settled-{(flag.verdict or FlagVerdict.WITHDRAWN).value}", words=esc(flag.words or ""))
    at = r.moment(flag.settled_at) if flag.settled_at else ""
    said = r.t("doubt-settled", who=esc(doubt.settled_by or "Oppbot"), at=at, how=how)
    return Message(text=said, blocks=[section(said)])


def explain_form(flag: Flag, o: Opportunity, r: Reading, private: str) -> Block:
    """Return the form that asks why the grade stays, in one line."""
    asked = r.t("explain-label", grade=flag.grade.value)
    line = {**text_input(placeholder=r.t("explain-example")), "max_length": 500}
    quote = context(headline(o, r.t), f"“{esc(flag.quote)}”")
    return modal(
        ids.EXPLAIN,
        r.t("explain-title"),
        r.t("modal-save"),
        r.t("modal-cancel"),
        [quote, field("words", asked, line, optional=False)],
        private,
    )


def _words(flag: Flag) -> dict[str, str]:
    return {"grade": flag.grade.value, "quote": esc(flag.quote)}

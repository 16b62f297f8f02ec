"""What happened to an opportunity, in a line: who did what, when, in which words."""

from handlers.blocks import ids
from handlers.blocks.kit import Block, actions, button, cut, esc, section
from handlers.blocks.lines import QUOTED, headline, next_line
from handlers.reading import Reading
from handlers.turn import Message
from sales.authority import may_change
from sales.opportunity import EventCode, Opportunity
from services.history import Happening
from services.pipeline import Details


def happened_line(h: Happening, r: Reading) -> str:
    """Return who did what and when."""
    code = h.event.code.value.replace("_", "-")
    who = esc(h.who or "Oppbot")
    to = {"to": esc(h.to or "")} if h.to else {}
    return r.t(f"happened-{code}", who=who, at=r.moment(h.event.at), **to)


def quote(h: Happening) -> list[str]:
    """Return the follow-up's words as a quotation, where there are any."""
    return [f"> {esc(cut(h.words, QUOTED)).replace(chr(10), ' ')}"] if h.words else []


def done_message(shown: Details, h: Happening, r: Reading, kind: str = "filed") -> Message:
    """Return that something is done: what, by whom, when it goes on, and the ways to take it back or add to it."""
    o = shown.opportunity
    lines = [f"✓ {headline(o, r.t, shown.stage_name)}", happened_line(h, r), *quote(h)]
    lines += [next_line(o, r.t, r.today)] if not o.has_ended else []
    buttons = [*_buttons(o, h, r)]
    blocks = [section("\n".join(lines)), *([actions(*buttons)] if buttons else [])]
    return Message(text="\n".join(lines), blocks=blocks, card=(kind, o.id), event=h.event.id)


def moved_on_message(shown: Details, h: Happening, r: Reading, buttons: Block | None) -> Message:
    """Return that a press changed nothing because the card had moved on, and how things stand now."""
    o = shown.opportunity
    lines = [r.t("moved-on", what=happened_line(h, r)), headline(o, r.t, shown.stage_name), next_line(o, r.t, r.today)]
    return Message(text="\n".join(lines), blocks=[section("\n".join(lines)), *([buttons] if buttons else [])])


def _buttons(o: Opportunity, h: Happening, r: Reading) -> list[Block]:
    mine = h.event.member_id == r.member_id and h.event.code is not EventCode.UNDONE
    undo = [button(r.t("button-undo"), ids.UNDO, h.event.id)] if mine else []
    may = not o.has_ended and r.member is not None and may_change(r.member, o)
    add = [button(r.t("button-add-more"), ids.ADD_WORDS, f"{o.id}:{o.version}")] if may else []
    return undo + add


def amended_message(o: Opportunity, h: Happening, r: Reading) -> Message:
    """Return what is left of a message whose cause was taken back."""
    said = r.t("amended", who=esc(h.who or "Oppbot"), what=headline(o, r.t))
    return Message(text=said, blocks=[section(said)])

"""Telling people that an opportunity has changed hands, and that its brief was read."""

from handlers.blocks.kit import cut, esc, section
from handlers.blocks.lines import headline
from handlers.reading import Reading
from handlers.turn import Message
from sales.opportunity import Opportunity

LONGEST_NOTE = 300


def handed_over_message(o: Opportunity, by: str, to: str, words: str, r: Reading) -> Message:
    """Return one line: who handed what over to whom, and the giver's words."""
    lines = [f"🤝 {r.t('handed-over', by=esc(by), to=esc(to), what=headline(o, r.t))}"]
    lines += [f"> {esc(cut(words, LONGEST_NOTE)).replace(chr(10), ' ')}"] if words else []
    return Message(text="\n".join(lines), blocks=[section("\n".join(lines))])


def brief_read_message(o: Opportunity, reader: str, r: Reading) -> Message:
    """Return that the new owner has read the brief."""
    said = f"👀 {r.t('brief-read', who=esc(reader), what=headline(o, r.t))}"
    return Message(text=said, blocks=[section(said)])

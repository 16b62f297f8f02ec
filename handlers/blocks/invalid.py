"""What becomes of a lead that was none."""

from handlers.blocks.kit import esc, section
from handlers.blocks.lines import headline
from handlers.reading import Reading
from handlers.turn import Message
from sales.opportunity import Opportunity


def lead_invalid_message(o: Opportunity, by: str, r: Reading) -> Message:
    """Return who marked a lead as invalid, and why."""
    said = r.t("lead-invalid", what=headline(o, r.t), by=esc(by), words=esc(o.loss_words or ""))
    return Message(text=said, blocks=[section(said)])

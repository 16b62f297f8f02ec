"""All is there that the next stage asks for: said on a card, with the button that goes there."""

from handlers.blocks.kit import Block, esc, section
from handlers.blocks.stages import stage_button
from handlers.voice import Voice
from services.pipeline import Details


def ready_told(shown: Details, t: Voice) -> list[str]:
    """Return that all is there that the next stage asks for; nothing where it is not."""
    if shown.ready is None:
        return []
    return [t("ready", stage=esc(t.term("stage", shown.ready.code, shown.ready.name)))]


def ready_blocks(shown: Details, t: Voice) -> list[Block]:
    """Return the same with the button that tries the move."""
    if shown.ready is None:
        return []
    return [section(said, stage_button(shown.opportunity, shown.ready, t, offer=True)) for said in ready_told(shown, t)]

"""What comes to people unasked: how much of it is acted on, and that a kind now stands on the morning card."""

from collections.abc import Sequence

from handlers.blocks import ids
from handlers.blocks.kit import actions, button, section
from handlers.turn import Message
from handlers.voice import Voice
from services.attention import Verdict
from storage.notices import Heed


def folded_message(verdict: Verdict, t: Voice) -> Message:
    """Return that a kind of message moved to the morning card, why, and the way back."""
    said = t("folded", what=t.term("letter", verdict.kind), sent=verdict.sent, acted=verdict.acted)
    return Message(
        text=said, blocks=[section(said), actions(button(t("button-send-again"), ids.SEND_AGAIN, verdict.kind))]
    )


def sent_again_message(kind: str, t: Voice) -> Message:
    """Return that a kind of message comes by itself again."""
    said = t("sent-again", what=t.term("letter", kind))
    return Message(text=said, blocks=[section(said)])


def heed_message(heeded: Sequence[Heed], folded: Sequence[str], t: Voice) -> Message:
    """Return a line for each kind of message: how many came, and how many were acted on."""
    lines = [f"*{t('heed-title')}*", *(f"• {_heed(each, folded, t)}" for each in heeded)]
    said = "\n".join(lines)
    return Message(text=said, blocks=[section(said)])


def _heed(heed: Heed, folded: Sequence[str], t: Voice) -> str:
    name = "heed-folded" if heed.kind in folded else "heed"
    return t(name, what=t.term("letter", heed.kind), sent=heed.sent, acted=heed.acted)

"""Why an opportunity was lost: one select."""

from handlers.blocks import ids
from handlers.blocks.kit import actions, option, section, select
from handlers.blocks.lines import headline
from handlers.turn import Message
from handlers.voice import Voice
from sales.opportunity import Opportunity
from sales.vocabulary import LossReason
from storage.questions import Question


def reason_message(question: Question, opportunity: Opportunity, t: Voice) -> Message:
    """Return the question why it was lost, with every reason to choose from."""
    asked = t("ask-reason", what=headline(opportunity, t))
    reasons = [option(t.term("loss", reason.value), f"{question.id}:{nth}") for nth, reason in enumerate(LossReason)]
    return Message(
        text=asked, blocks=[section(asked), actions(select(t("ask-reason-choose"), ids.LOSS_REASON, reasons))]
    )

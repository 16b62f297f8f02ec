"""Why it was lost: the select under the question, and what is added to a loss that is saved."""

from dataclasses import replace

from handlers.ending import end, end_all, tell
from handlers.pressed import changeable
from handlers.settling import settle
from handlers.turn import Turn
from parsing import UpdateDraft, read_update
from parsing.several import read_several
from sales.vocabulary import LossReason, Outcome
from services.finding import visible
from services.losses import tell_more


def loss_reason_chosen(turn: Turn) -> None:
    """Close one opportunity or several as lost for the chosen reason, with the words that waited."""
    question, chosen = settle(turn)
    _, numbers, reason, detail = chosen.split(":")
    lost = [int(number) for number in numbers.split(",")]
    several = read_several(turn.text, turn.known) if len(lost) > 1 else None
    draft = _said(turn, several.rest if several else turn.text, reason, detail)
    if several:
        found = [visible(turn.work, turn.me, turn.work.opportunities.get(number)) for number in lost]
        end_all(turn, question.verb, found, draft)
    else:
        turn.about = lost[0]
        end(turn, question.verb, draft)


def loss_more_chosen(turn: Turn) -> None:
    """Add to a loss what was chosen below its reason, or who won it."""
    _, chosen = settle(turn)
    _, number, version, kind, code = chosen.split(":", 4)
    if lost := changeable(turn, f"{number}:{version}"):
        told = {"detail" if kind == "detail" else "competitor": code}
        tell(turn, tell_more(turn.work, turn.me, lost, turn.said, **told), replace=True)


def _said(turn: Turn, words: str, reason: str, detail: str) -> UpdateDraft:
    draft = read_update(words, turn.now, turn.known)
    return replace(draft, outcome=Outcome.LOST, loss_reason=LossReason(reason), loss_detail=detail or None)

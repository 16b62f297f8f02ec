"""`/opp reopen Acme`, and `reopen Acme Fri 3pm`."""

from handlers.asking import ask
from handlers.pressed import answer_done
from handlers.turn import Turn
from parsing import OpportunityRef, UpdateDraft, read_update
from services.dropping import reopen
from services.finding import Choice, find_ended
from services.recent import recent


def reopen_verb(turn: Turn) -> None:
    """Open again what was won, lost, dropped or put to sleep; of several of a name a button says which."""
    draft = read_update(turn.text, turn.now, turn.known)
    found = find_ended(turn.work, turn.me, _named(turn, draft), turn.about)
    if isinstance(found, Choice):
        ask(turn, "reopen", found)
        return
    on, at = draft.follow_up_at, draft.follow_up_time
    opened = reopen(turn.work, turn.me, found, turn.said, on, at)
    answer_done(turn, opened.opportunity, opened.event, None)


def _named(turn: Turn, draft: UpdateDraft) -> OpportunityRef:
    """Return what is named; where nothing is, the opportunity that was spoken of last."""
    if not draft.opportunity and turn.about is None and (last := recent(turn.work, turn.me, turn.said)):
        turn.about = last.id
    return draft.opportunity

"""Ending a promise: it was kept, or nobody waits for it any more; once, and it can be taken back."""

from sales.opportunity import Event, EventCode, Opportunity
from sales.people import Member
from sales.promises import PromiseEnd
from services.changes import Change, write_down
from services.promises import Ended, ask_promise, ended
from services.said import Said
from storage.work import Work


def end_promise(
    work: Work, me: Member, promise_id: int, how: PromiseEnd, said: Said
) -> tuple[Opportunity, Ended, Event | None]:
    """Keep what became of a promise, as a change that can be taken back; without an event where it was said before."""
    opportunity, promise = ask_promise(work, me, promise_id)
    if not promise.is_open:
        return opportunity, ended(work, promise), None
    words = {"promise": promise.words, "how": how.value}
    change = Change(code=EventCode.PROMISE_ENDED, me=me, said=said, data=words)
    saved, event = write_down(work, opportunity, opportunity, change)
    work.promises.end(promise.id, how, me.id, event.id)
    return saved, ended(work, work.promises.get(promise.id) or promise), event

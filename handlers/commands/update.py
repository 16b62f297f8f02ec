"""`/opp Acme sent quote, too pricey, next Wed 3pm`, with or without the verb."""

from dataclasses import replace
from datetime import datetime

from handlers.asking import meant
from handlers.blocks.filed import filed_message
from handlers.commands.show import show_one
from handlers.ending import end
from handlers.gates import tried
from handlers.turn import Turn
from handlers.understanding import understood
from parsing import UpdateDraft
from parsing.hints import suggested_stages
from parsing.requests import asked_date
from sales.opportunity import Opportunity, Place
from sales.stages import Stage
from services.updates import Filed


def update(turn: Turn) -> None:
    """Read the sentence, file it, answer with what was understood; a bare name shows the opportunity."""
    draft = understood(turn, "update")
    if draft is None:
        return
    if draft.outcome:
        end(turn, "update", draft)
    elif opportunity := meant(turn, "update", draft):
        _show_or_file(turn, opportunity, draft)


def _show_or_file(turn: Turn, opportunity: Opportunity, draft: UpdateDraft) -> None:
    if draft.is_empty and not turn.said.files:
        show_one(turn, opportunity)
        return
    filed = tried(turn, opportunity, _with_asked_date(turn, draft))
    if filed is None:
        return
    in_thread = turn.origin.place is Place.THREAD
    offer, names = _offered(turn, filed), turn.work.playbook_of(filed.opportunity.team_id).evidence_names
    turn.answer(filed_message(filed, turn.t, turn.now.date(), offer=offer, compact=in_thread, proofs=names))
    if in_thread:
        _tick(turn)


def _with_asked_date(turn: Turn, draft: UpdateDraft) -> UpdateDraft:
    """Return the draft with the day that its last words ask to wait for, where nothing else says one."""
    when = None if draft.follow_up_at else asked_date(draft.text, turn.now, turn.known)
    if isinstance(when, datetime):
        return replace(draft, follow_up_at=when.date(), follow_up_time=when.time())
    return replace(draft, follow_up_at=when) if when else draft


def _offered(turn: Turn, filed: Filed) -> Stage | None:
    """Return the later stage that the words suggest, such as a quote that was sent; only a press moves there."""
    o = filed.opportunity
    playbook = turn.work.playbook_of(o.team_id)
    later = [code for code in suggested_stages(filed.draft) if playbook.rank(code) > playbook.rank(o.stage)]
    return next((stage for stage in playbook.stages if later and stage.code == later[0]), None)


def _tick(turn: Turn) -> None:
    """Mark the message itself, so that the thread shows at a glance what is in the book."""
    channel, ts = turn.origin.channel, turn.origin.ts
    turn.work.outbox.owe(f"tick:{channel}:{ts}", "tick", channel=channel, data={"ts": ts})

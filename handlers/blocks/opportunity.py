"""One opportunity as a card: where it stands, what was said, who is who, and buttons to act."""

from datetime import date

from handlers.blocks import ids
from handlers.blocks.approvals import waiting_blocks, waiting_line
from handlers.blocks.doubts import doubt_blocks, doubt_told
from handlers.blocks.kit import Block, actions, button, context, cut, esc, option, overflow, section
from handlers.blocks.lines import QUOTED, headline, marked, next_line, proof_links, story_line
from handlers.blocks.losses import loss_words
from handlers.blocks.promises import promise_blocks, promise_lines
from handlers.blocks.ready import ready_blocks, ready_told
from handlers.blocks.reminder import ENDS
from handlers.blocks.stages import pace_line
from handlers.turn import Message
from handlers.voice import Voice
from services.pipeline import Details


def opportunity_message(shown: Details, t: Voice, today: date, *, public: bool = False) -> Message:
    """Return the card of an opportunity; replies in its thread are logged."""
    o = shown.opportunity
    told = [headline(o, t, shown.stage_name, shown.health), _facts(shown, t, today), pace_line(shown.pace, t)]
    lines = list(filter(None, told))
    story = [story_line(f, t, shown.names.get(f.member_id, ""), today) for f in shown.follow_ups]
    blocks: list[Block] = [section("\n".join(lines)), *ready_blocks(shown, t)]
    blocks.append(section("\n".join(story) if story else t("story-empty")))
    if shown.contacts:
        blocks.append(context(people_line(shown, t)))
    if shown.evidence:
        blocks.append(context(t("card-evidence", what=proof_links(shown.evidence, t, shown.proof_names))))
    if shown.waiting:
        blocks += waiting_blocks(shown.waiting, t)
        story.append(waiting_line(shown.waiting, t))
    if shown.doubt:
        blocks += doubt_blocks(shown.doubt, t)
        story.append(doubt_told(shown.doubt, t))
    blocks += promise_blocks(shown.promises, t, today)
    story += promise_lines(shown.promises, t, today)
    if not o.has_ended:
        blocks.append(card_buttons(o.id, o.version, t))
    text = "\n".join([*lines, *ready_told(shown, t), *story])
    return Message(text=text, blocks=blocks, card=("opportunity", o.id), public=public)


def card_buttons(number: int, version: int, t: Voice) -> Block:
    """Return the row of things to do with an opportunity that has not ended."""
    value = f"{number}:{version}"
    more = [option(t(label), f"{name}:{value}") for name, label in ENDS]
    return actions(
        button(t("button-add-words"), ids.ADD_WORDS, value, style="primary"),
        button(t("button-reschedule"), ids.RESCHEDULE, value),
        button(t("button-hand-over"), ids.HAND_OVER, value),
        overflow(ids.MORE, more),
    )


def people_line(shown: Details, t: Voice) -> str:
    """Return the customer's people with their roles; a star marks who decides."""
    named = [" ".join(filter(None, [c.name, c.role])) + (" ★" if c.decides else "") for c in shown.contacts]
    return t("people", who=esc(", ".join(named)))


def _facts(shown: Details, t: Voice, today: date) -> str:
    o = shown.opportunity
    due = marked(next_line(o, t, today), t, is_red=shown.is_red) if not o.has_ended else ""
    facts = [t("owner", who=esc(shown.owner.name)), due]
    if o.close_on and o.is_open:
        facts.append(t("closes", day=t.day(o.close_on, today)))
    if o.closed_on:
        facts.append(t("closed-on", day=t.day(o.closed_on, today)))
    if why := loss_words(o, t) or esc(cut(o.loss_words or "", QUOTED)):
        facts.append(t("filed-reason", words=why))
    return " · ".join(fact for fact in facts if fact)

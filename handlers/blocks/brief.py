"""The hand-over brief: one screen from which the new owner goes on."""

from collections.abc import Iterator

from handlers.blocks import ids
from handlers.blocks.kit import actions, button, cut, esc, section
from handlers.blocks.lines import headline, next_line, story_line
from handlers.blocks.opportunity import card_buttons, people_line
from handlers.reading import Reading
from handlers.turn import Message
from sales.opportunity import FollowUp
from services.briefs import Brief

LONGEST_NOTE = 600


def brief_message(brief: Brief, r: Reading, *, read: bool = False) -> Message:
    """Return the brief: where it stands, needs, people, last words, promises, next date, risks."""
    shown, o = brief.shown, brief.shown.opportunity
    opening = "\n".join([_title(brief, r), headline(o, r.t, shown.stage_name), *_note(brief)])
    standing = "\n".join(_standing(brief, r))
    story = "\n".join(_story(brief, r))
    blocks = [section(opening), section(standing), section(story)]
    if not read:
        value = f"{o.id}:{o.version}:{brief.event_id}"
        blocks.append(actions(button(r.t("button-read-it"), ids.READ_IT, value, style="primary")))
    if not o.has_ended:
        blocks.append(card_buttons(o.id, o.version, r.t))
    return Message(text=f"{opening}\n{standing}\n{story}", blocks=blocks, card=("read" if read else "brief", o.id))


def _title(brief: Brief, r: Reading) -> str:
    if brief.by == brief.former:
        return f"📋 {r.t('brief-title', by=esc(brief.by))}"
    return f"📋 {r.t('brief-title-from', by=esc(brief.by), former=esc(brief.former))}"


def _note(brief: Brief) -> list[str]:
    return [f"> {esc(cut(brief.words, LONGEST_NOTE)).replace(chr(10), ' ')}"] if brief.words else []


def _standing(brief: Brief, r: Reading) -> Iterator[str]:
    o, t = brief.shown.opportunity, r.t
    said_by = f" · {t('brief-said-by', who=esc(brief.promised_by.name))}" if brief.promised_by else ""
    yield next_line(o, t, r.today) + said_by
    stage = esc(t.term("stage", o.stage, brief.shown.stage_name))
    yield t("brief-in-stage", stage=stage, day=t.day(o.stage_since.date(), r.today))
    if o.close_on:
        yield t("brief-closes", day=t.day(o.close_on, r.today))
    if brief.needs:
        yield t("brief-needs", words=t.words("feedback", [code.value for code in brief.needs]))
    if brief.competitors:
        yield t("filed-competitors", who=esc(", ".join(brief.competitors)))
    yield people_line(brief.shown, t) if brief.shown.contacts else t("brief-nobody")
    if brief.risks:
        yield f"⚠ {t('brief-risks', words=t.words('risk', [risk.value for risk in brief.risks]))}"


def _story(brief: Brief, r: Reading) -> Iterator[str]:
    yield f"*{r.t('brief-story')}*"
    for follow_up in brief.shown.follow_ups:
        who = brief.shown.names.get(follow_up.member_id, "")
        yield story_line(follow_up, r.t, who, r.today) + _promised(follow_up, r)
    if not brief.shown.follow_ups:
        yield r.t("story-empty")


def _promised(follow_up: FollowUp, r: Reading) -> str:
    if follow_up.next_on is None:
        return ""
    return " → " + r.t("brief-promised", when=r.t.when(follow_up.next_on, follow_up.next_time, r.today))

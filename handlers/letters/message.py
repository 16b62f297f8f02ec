"""An answer to a person, rendered when it was given."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

from handlers.blocks.kit import Block, context
from handlers.letters.cards import OPPORTUNITY, Keep, how_to_reply, keep_card
from handlers.outgoing import Outgoing, is_channel
from handlers.voice import Voice
from sales.letters import Letter
from storage.work import Work

ADDRESS_LIFE: Final = timedelta(minutes=25)
"""How long an answer goes to a response address; Slack takes it there for half an hour."""


def message(work: Work, letter: Letter) -> Outgoing:
    """Post the answer where it was asked; an answer that shows an opportunity becomes a card."""
    to: Mapping[str, Any] = letter.data["to"]  # type: ignore[assignment]
    said = {"text": letter.data["text"], "blocks": [*letter.data["blocks"], *_hint(work, letter, to)]}  # type: ignore[misc]
    if "response_url" in to and "channel" in to:
        return _public(work, letter, to, said)
    if "response_url" in to:
        return _private(work, letter, to, {**said, "replace_original": bool(letter.data.get("replace"))})
    if "ts" in to:
        update = Outgoing(method="chat.update", args={**to, **said}, then=_keep(letter, to))
        return replace(update, apart=_in_dm(work, letter, to))
    return replace(_post(letter, to, said), apart=_in_dm(work, letter, to))


def _post(letter: Letter, to: Mapping[str, Any], said: Mapping[str, Any]) -> Outgoing:
    post = {**to, **said, "unfurl_links": False, "unfurl_media": False}
    gone = _unsaid if "thread_ts" in to else None
    return Outgoing(method="chat.postMessage", args=post, then=_keep(letter, to), gone=gone)


def _unsaid(_work: Work) -> None:
    """Let an answer be: who spoke has deleted what it answers, and the thread with it."""


def _in_dm(work: Work, letter: Letter, to: Mapping[str, Any]) -> Outgoing | None:
    """Answer somebody in their own conversation where people of another company read the channel."""
    if not is_channel(str(to["channel"])):
        return None
    me = work.members.get(letter.to_member or 0)
    why = context(Voice(me.language)("answered-apart", channel=f"<#{to['channel']}>"))
    blocks = [*letter.data["blocks"], why]  # type: ignore[misc]
    return _post(letter, {"channel": str(me.slack_id)}, {"text": letter.data["text"], "blocks": blocks})


def _hint(work: Work, letter: Letter, to: Mapping[str, Any]) -> list[Block]:
    channel = to.get("channel")
    if letter.data.get("card") != OPPORTUNITY or not channel:
        return []
    return how_to_reply(work, str(channel), Voice(work.members.get(letter.to_member or 0).language))


def _private(work: Work, letter: Letter, to: Mapping[str, Any], said: Mapping[str, Any]) -> Outgoing:
    """Answer for one person alone; in their own conversation where the address takes nothing any more."""
    me, words = work.members.get(letter.to_member or 0), {name: said[name] for name in ("text", "blocks")}
    in_dm = _post(letter, {"channel": str(me.slack_id)}, words)
    if work.now - letter.written_at > ADDRESS_LIFE:
        return in_dm
    body = {**said, "response_type": "ephemeral"}
    return Outgoing(method="response", args={"url": to["response_url"], "body": body}, otherwise=in_dm)


def _public(work: Work, letter: Letter, to: Mapping[str, Any], said: Mapping[str, Any]) -> Outgoing:
    """Post for everybody; where the bot or a stranger forbids that the person alone sees it, and why."""
    t = Voice(work.members.get(letter.to_member or 0).language)

    def _alone(why: str) -> Outgoing:
        return _private(work, letter, to, {**said, "blocks": [*letter.data["blocks"], context(t(why))]})  # type: ignore[misc]

    post = _post(letter, {"channel": to["channel"]}, said)
    return replace(post, otherwise=_alone("public-needs-invitation"), apart=_alone("public-needs-own-people"))


def _keep(letter: Letter, to: Mapping[str, Any]) -> Keep | None:
    kind, number, version = letter.data.get("card"), letter.opportunity_id, letter.data.get("version")
    if not kind or not number:
        return None
    return keep_card(str(kind), number, int(str(version)), letter.id, to.get("thread_ts"))

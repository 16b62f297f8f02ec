"""The weekly digest in a team's channel, and the word to its managers when the channel does not take it."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from handlers.blocks.digest import details_message, digest_message
from handlers.blocks.kit import actions, esc, section
from handlers.blocks.posts import posts_button
from handlers.blocks.team import set_up_button
from handlers.blocks.untouched import untouched_public
from handlers.outgoing import Outgoing
from handlers.voice import Voice
from sales.letters import Letter
from sales.people import Team
from services.funnel import changed_in, weekly
from services.unposted import DIGEST, SHARED
from services.untouched import for_channel
from storage.work import Work


def digest(work: Work, letter: Letter) -> Outgoing | None:
    """Post the numbers of a team's week; nothing where it has moved on or outsiders read the channel."""
    team = _still_there(work, letter)
    if team is None:
        return None
    t = Voice(team.language)
    said = digest_message(weekly(work, team, _week(letter)), t)
    if public := untouched_public(*for_channel(work, team), t):
        said = said.above(public)
    args = {"channel": letter.channel, "text": said.text, "blocks": said.blocks}
    return Outgoing(method="chat.postMessage", args=args, then=partial(_owe_details, letter))


def digest_details(work: Work, letter: Letter) -> Outgoing | None:
    """Post below a digest what else the week brought, as the week stood then."""
    team = _still_there(work, letter)
    if team is None:
        return None
    changed = changed_in(work, team, _week(letter))
    said = details_message(weekly(work, team, _week(letter), changed), changed, Voice(team.language))
    args = {"channel": letter.channel, "thread_ts": letter.data["ts"], "text": said.text, "blocks": said.blocks}
    return Outgoing(method="chat.postMessage", args=args, gone=lambda _: None)


def _owe_details(letter: Letter, work: Work, answer: Mapping[str, Any]) -> None:
    data = {**letter.data, "ts": answer["ts"]}
    work.outbox.owe(f"digest_details:{letter.key}", "digest_details", channel=letter.channel, data=data)


def _week(letter: Letter) -> date:
    return date.fromisoformat(str(letter.data["week"]))


def _still_there(work: Work, letter: Letter) -> Team | None:
    """Return the team of a letter where its channel is still the one that the letter goes to."""
    team = work.teams.find(int(str(letter.data["team"])))
    return team if team and team.channel == letter.channel else None


def unposted(work: Work, letter: Letter) -> Outgoing | None:
    """Tell a manager why the digest could not be posted, and what to do."""
    manager = work.members.get(letter.to_member or 0)
    team = work.teams.find(int(str(letter.data["team"])))
    if team is None or not manager.slack_id or not manager.active:
        return None
    t = Voice(manager.language)
    said = _why(team, letter, t)
    is_report = letter.data.get("kind", DIGEST) != DIGEST
    change = posts_button(team, t) if is_report else set_up_button(t("button-change-team"), f"team:{team.id}")
    blocks = [section(said), actions(change)]
    return Outgoing(method="chat.postMessage", args={"channel": manager.slack_id, "text": said, "blocks": blocks})


def _why(team: Team, letter: Letter, t: Voice) -> str:
    """Return what keeps a digest from its channel, in one sentence that says what to do."""
    fault = str(letter.data["fault"])
    where = {"team": esc(team.name), "channel": f"<#{letter.data['channel']}>"}
    if fault == SHARED:
        return t("unposted-before-outsiders", **where)
    known = f"unposted-{fault.replace('_', '-')}"
    why = t(known) if t.knows(known) else t("unposted-other", fault=fault)
    return t("unposted" if letter.data.get("kind", DIGEST) == DIGEST else "unposted-report", **where, why=why)

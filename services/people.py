"""Which colleagues somebody means."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from parsing.colleagues import Mention
from sales.errors import SalesError
from sales.people import Member
from services.profiles import member_for
from storage.work import Work

_TYPED: Final = re.compile(r"(?<![<A-Za-z0-9_.])[@@]")
"""An @ that begins a name and stands in no address and no mention of Slack's."""


def colleague(work: Work, mention: Mention) -> Member:
    """Return the member whom a mention means; somebody new to the desk is written down."""
    if mention.slack_id:
        return member_for(work, mention.slack_id)
    return _by_hand(work, mention.name or "")


def colleagues(work: Work, mentions: Iterable[Mention]) -> list[Member]:
    """Return the members whom some mentions mean, in order."""
    return [colleague(work, mention) for mention in mentions]


def is_colleague(work: Work, name: str) -> bool:
    """Say whether a name that was typed by hand is one colleague's."""
    try:
        return bool(_by_hand(work, name.lstrip("@")))
    except SalesError:
        return False


def addressed(work: Work, text: str) -> str:
    """Return a text in which whole names and handles typed behind an @ are mentions as Slack writes them."""
    if not _TYPED.search(text):
        return text
    slack_ids = _slack_ids(work.members.all())
    longest_first = "|".join(re.escape(name) for name in sorted(slack_ids, key=len, reverse=True))
    typed = re.compile(rf"{_TYPED.pattern}({longest_first})(?![A-Za-z0-9_])", re.IGNORECASE)
    return typed.sub(lambda found: _mention(found, slack_ids), text) if slack_ids else text


def _mention(found: re.Match[str], slack_ids: Mapping[str, set[str]]) -> str:
    """A name that several go by stays as it was typed."""
    meant = slack_ids[found[1].casefold()]
    return f"<@{next(iter(meant))}>" if len(meant) == 1 else found[0]


def _slack_ids(members: Iterable[Member]) -> dict[str, set[str]]:
    """Return who goes by each whole name and handle."""
    ids: dict[str, set[str]] = {}
    for member in members:
        for name in {member.name.casefold(), _handle(member)} - {""}:
            if member.slack_id:
                ids.setdefault(name, set()).add(member.slack_id)
    return ids


def _by_hand(work: Work, name: str) -> Member:
    """Find a typed name: a handle, a whole name or one word of it, else how one begins; it must fit one person only."""
    wanted = name.casefold()
    called = [(member, _names(member)) for member in work.members.all()]
    exactly = [member for member, names in called if wanted in names]
    found = exactly or [member for member, names in called if any(each.startswith(wanted) for each in names)]
    if not wanted or len(found) != 1:
        raise SalesError("person-unknown", name=name)
    return found[0]


def _names(member: Member) -> set[str]:
    name = member.name.casefold()
    return {name, *name.split(), name.replace(" ", ""), _handle(member)} - {""}


def _handle(member: Member) -> str:
    return (member.handle or "").casefold()

"""Which colleagues somebody means."""

from collections.abc import Iterable

from parsing.colleagues import Mention
from sales.errors import SalesError
from sales.people import Member
from services.profiles import member_for
from storage.work import Work


def colleague(work: Work, mention: Mention) -> Member:
    """Return the member whom a mention means; somebody new to the desk is written down."""
    if mention.slack_id:
        return member_for(work, mention.slack_id)
    return _by_hand(work, mention.name or "")


def colleagues(work: Work, mentions: Iterable[Mention]) -> list[Member]:
    """Return the members whom some mentions mean, in order."""
    return [colleague(work, mention) for mention in mentions]


def _by_hand(work: Work, name: str) -> Member:
    """Find a typed name: a whole name or one word of it, as long as it fits one person only."""
    wanted = name.casefold()
    found = [
        m for m in work.members.all() if wanted in {*m.name.casefold().split(), m.name.casefold().replace(" ", "")}
    ]
    if len(found) != 1:
        raise SalesError("person-unknown", name=name)
    return found[0]

"""`/opp digest losses Fri 16:00`, `/opp digest monthly off`, `/opp digest reports`: when and where reports come."""

from handlers.blocks.posts import posts_message
from handlers.turn import Turn
from parsing.reports import PostAsked
from sales.errors import SalesError
from sales.people import Team
from sales.posts import PostKind
from services.posting_days import lines_of
from services.posts import change_posts


def posts(turn: Turn, team: Team, asked: PostAsked) -> None:
    """Change one schedule where something is said of it, and show all of them."""
    said = ""
    if asked.kind:
        _ensure_read(asked)
        line = asked.over(lines_of(turn.work, team)[asked.kind])
        change_posts(turn.work, turn.me, team, {asked.kind: line})
        said = turn.t("posts-changed")
    lines, may_change = lines_of(turn.work, team), turn.me.manages(team.id)
    turn.answer(posts_message(team, lines, turn.t, turn.now, said, may_change=may_change))


def _ensure_read(asked: PostAsked) -> None:
    if asked.unread:
        raise SalesError("post-unread", words=asked.unread)
    if asked.kind is PostKind.OWN_WEEK and any((asked.day is not None, asked.at, asked.zone, asked.channel)):
        raise SalesError("post-own-week-fixed")

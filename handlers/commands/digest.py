"""`/opp digest` and `/opp funnel`: a team's numbers, for its channel or for oneself."""

from typing import Final

from handlers.blocks.digest import funnel_message
from handlers.blocks.kit import esc, section
from handlers.blocks.passage import passage_message
from handlers.commands.posts import posts
from handlers.commands.team import team_channel
from handlers.turn import Message, Turn
from parsing import ListFilters, read_list_filters
from parsing.colleagues import read_people, read_scope
from parsing.day_spans import find_days
from parsing.reports import read_post
from sales.errors import SalesError
from sales.funnel import COHORT_DAYS
from sales.people import Team
from sales.posts import PostKind
from services.digests import post_now, running_week
from services.funnel import weekly
from services.listing import team_called
from services.passage import Among, way_of
from services.people import addressed, colleague
from services.posts import post_report
from services.teams import ensure_inside, team_here

_POSTED: Final = {
    None: "digest-posted",
    PostKind.LOSSES: "loss-report-posted",
    PostKind.MONTHLY: "monthly-posted",
    PostKind.QUARTERLY: "quarterly-posted",
}


def digest(turn: Turn) -> None:
    """Post the digest or a report to its channel now and say where, or change when and where a report comes."""
    asked, team = read_post(turn.text), _team(turn)
    if asked.lines or asked.changes:
        posts(turn, team, asked)
        return
    if asked.unread and asked.kind:
        raise SalesError("post-unread", words=asked.unread)
    if asked.kind is PostKind.OWN_WEEK:
        raise SalesError("post-own-week-fixed")
    channel = post_report(turn.work, turn.me, team, asked.kind, turn.said) if asked.kind else _digest(turn, team)
    said = turn.t(_POSTED[asked.kind], team=esc(team.name), channel=f"<#{channel}>")
    turn.answer(Message(text=said, blocks=[section(said)]))


def _digest(turn: Turn, team: Team) -> str | None:
    post_now(turn.work, turn.me, team, turn.said)
    return team.channel


def funnel(turn: Turn) -> None:
    """Show the same numbers to the person alone; by a letter, for only that can fall back to words without a chart.

    With a span of days, such as 90d, or of one person, grade or source alone, it is how far the deals came that were
    opened in it.
    """
    asked = addressed(turn.work, turn.text)
    days = find_days(asked)
    filters = read_list_filters(f"{asked[: days[1]]} {asked[days[2] :]}" if days else asked, turn.now)
    team = team_called(turn.work, filters.team) if filters.team else _team(turn)
    ensure_inside(turn.me, team)
    among = _among(turn, filters)
    if days or among.only:
        way = way_of(turn.work, team, days[0] if days else COHORT_DAYS, only=among.only)
        turn.answer(passage_message(way, turn.t, among, read_scope(filters.words)[1]))
        return
    week = weekly(turn.work, team, running_week(turn.work, team))
    turn.tell(turn.origin.address, funnel_message(week, turn.t))


def _among(turn: Turn, filters: ListFilters) -> Among:
    named = read_people(f"@{filters.person}") if filters.person else ()
    owner = (turn.work.members.by_slack(filters.person or "") or colleague(turn.work, named[0])) if named else None
    return Among(owner=owner, grade=filters.grade, source=filters.source)


def _team(turn: Turn) -> Team:
    found = team_here(turn.work, turn.me, team_channel(turn.origin))
    if found is None:
        raise SalesError("team-not-yours")
    return found

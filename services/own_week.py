"""A rep's own week before the team's digest."""

from datetime import date, time

from sales.conduct import Conduct
from sales.hours import DAY, WEEK, moment
from sales.own_week import MOST_FIXABLES, OwnWeek
from sales.people import Member, Team
from sales.promises import Side
from services.changes import today_of
from services.conduct import conduct_of
from services.said import Said
from storage.own_weeks import OwnWeeks
from storage.work import Work


def own_week(work: Work, me: Member, team: Team, first: date) -> OwnWeek:
    """Return a rep's numbers of the week that the coming digest tells, as far as it has come, and what to put right."""
    last = first + WEEK - DAY
    shelf, since = OwnWeeks(work.scope), moment(first, time(0), team.zone)
    today, promised = today_of(work, me), work.promises.open_of_owner(me.id)
    fixable, faulty = shelf.fixable(team.id, me.id, today, MOST_FIXABLES)
    return OwnWeek(
        team=team,
        first=first,
        last=last,
        digest_at=moment(last + DAY, team.digest_time, team.zone),
        conduct=conduct_of(work, team, first, last).get(me.id, Conduct()),
        kept=shelf.kept(team.id, me.id, since),
        unkept=sum(each.side is Side.OURS and each.due_on is not None and each.due_on < today for each in promised),
        fixable=fixable,
        faulty=faulty,
    )


def choose_week(work: Work, me: Member, said: Said, *, wanted: bool) -> Member:
    """Send a member their own week from now on, or send it no more; their home follows."""
    work.members.change(me.id, wants_week=wanted)
    work.outbox.owe(f"home:{me.id}:{said.key}", "home", to_member=me.id)
    return work.members.get(me.id)

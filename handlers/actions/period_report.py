"""[Why] under a monthly or quarterly report, and the deals behind each of its numbers."""

from datetime import date

from handlers.blocks.period_why import counted_message, why_message
from handlers.turn import Turn
from sales.people import Team
from sales.period_report import Number
from sales.periods import Period, PeriodKind
from services.period_report import PAGE, behind, period_report
from services.teams import ensure_inside


def period_why_pressed(turn: Turn) -> None:
    """Show how the numbers of a report come about, as they are known now."""
    team, period, _ = _asked(turn)
    turn.answer(why_message(period_report(turn.work, team, period), turn.t))


def period_deals_pressed(turn: Turn) -> None:
    """Show the deals that a number counts, a page at a time, the largest first."""
    team, period, (code, begin) = _asked(turn)
    number, offset = Number(code), int(begin)
    every = behind(turn.work, team, period, number)
    owners = {each.owner_id: turn.work.members.get(each.owner_id).name for each in every[offset : offset + PAGE]}
    found = period_report(turn.work, team, period)
    turn.answer(counted_message(found, number, every, offset, owners, turn.t), replace=offset > 0)


def _asked(turn: Turn) -> tuple[Team, Period, list[str]]:
    """Return whose report a button means, of which period, and the rest; refuses people outside the team."""
    team_id, kind, first, *rest = turn.value.split(":")
    team = turn.work.teams.get(int(team_id))
    ensure_inside(turn.me, team)
    return team, Period(PeriodKind(kind), date.fromisoformat(first)), rest

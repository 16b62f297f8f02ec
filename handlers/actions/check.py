"""The weekly spot check: [Verified] [Doubtful] [Not real], [Say why], and [Look] on the morning card."""

from handlers.blocks import ids
from handlers.blocks.spot_check import overtaken_line, spot_check_message, why_form
from handlers.pressed import reading
from handlers.turn import Turn
from sales.spot_checks import CheckVerdict, SpotCheck
from services.spot_checks import WeeklyCheck, check_named, judge, weekly_check
from services.teams import ensure_manages


def check_pressed(turn: Turn) -> None:
    """Keep the verdict of the button; where another manager was faster, say who found what, and when."""
    place, _, verdict = turn.value.rpartition(":")
    check = _named(turn, place)
    is_first = judge(turn.work, turn.me, check, CheckVerdict(verdict))
    week, r = _week(turn, check), reading(turn)
    drawn = next(each for each in week.drawn if each.check.nth == check.nth)
    turn.answer(spot_check_message(week, r, "" if is_first else overtaken_line(drawn, r)), replace=True)


def check_why_pressed(turn: Turn) -> None:
    """Open the form that asks for one line."""
    check = _named(turn, turn.value)
    ensure_manages(turn.work, turn.me, turn.work.teams.get(check.team_id))
    drawn = next(each for each in _week(turn, check).drawn if each.check.nth == check.nth)
    turn.open(why_form(check, drawn, reading(turn), ids.carry(check=turn.value, to=turn.origin.in_place)))


def checks_pressed(turn: Turn) -> None:
    """Show the whole of what stands in a line on the morning card."""
    number, _, week = turn.value.partition(":")
    team = turn.work.teams.get(int(number))
    ensure_manages(turn.work, turn.me, team)
    turn.answer(spot_check_message(weekly_check(turn.work, team, week), reading(turn)))


def _named(turn: Turn, place: str) -> SpotCheck:
    team, week, nth = place.split(":")
    return check_named(turn.work, int(team), week, int(nth))


def _week(turn: Turn, check: SpotCheck) -> WeeklyCheck:
    return weekly_check(turn.work, turn.work.teams.get(check.team_id), check.week)

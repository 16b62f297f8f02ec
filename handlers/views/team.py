"""The form of a team, filled in."""

from collections.abc import Mapping
from datetime import time
from typing import Any

from handlers.blocks import ids
from handlers.blocks.hours import calendar_entered
from handlers.blocks.team import saved_message
from handlers.turn import Turn
from handlers.views.entered import entered
from sales.people import Team
from services.teams import Plan, change_team, create_team, standing


def team_submitted(turn: Turn) -> None:
    """Set the team up or change it, and say how it stands in place of the button that was pressed."""
    view = turn.payload["view"]
    carried, plan = ids.carried(view), plan_of(entered(view))
    if number := carried["team"]:
        team = change_team(turn.work, turn.me, number, plan)
    else:
        team = create_team(turn.work, turn.me, plan)
    shown = standing(turn.work, turn.work.members.get(turn.me.id), team)
    turn.answer(saved_message(shown, turn.t, created=not number), replace=carried["instead"])


def plan_of(given: Mapping[str, Any]) -> Plan:
    """Return what the form asks for."""
    settings = Team(
        id=0,
        name=(given["name"] or "").strip(),
        channel=given["channel"],
        zone=given["zone"],
        language=given["language"],
        currency=given["currency"],
        work_start=time.fromisoformat(given["work_start"]),
        work_end=time.fromisoformat(given["work_end"]),
        workdays=frozenset(int(day) for day in given["workdays"]),
        calendar=calendar_entered(given["calendar"]) or "",
        digest_weekday=int(given["digest_weekday"]),
        digest_time=time.fromisoformat(given["digest_time"]),
    )
    return Plan(settings=settings, people=given["people"] or [], managers=given["managers"] or [])

"""The form of a team's reports, filled in."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import time
from typing import Any

from handlers.blocks import ids
from handlers.blocks.posts import OFF, ON, TIMED, posts_message
from handlers.turn import Turn
from handlers.views.entered import entered
from sales.posts import PostKind, Schedule
from services.posting_days import lines_of
from services.posts import change_posts


def posts_submitted(turn: Turn) -> None:
    """Keep when and where the team's reports come, and show it in place of what the button stood under."""
    view = turn.payload["view"]
    team = turn.work.teams.get(ids.carried(view)["team"])
    given, before = entered(view), lines_of(turn.work, team)
    lines = {kind: _entered(before[kind], given) for kind in TIMED}
    own = replace(before[PostKind.OWN_WEEK], is_on=given["own_week"] == ON)
    change_posts(turn.work, turn.me, team, {**lines, PostKind.OWN_WEEK: own})
    said = turn.t("posts-changed")
    told = posts_message(team, lines_of(turn.work, team), turn.t, turn.now, said, may_change=True)
    turn.answer(told, replace=True)


def _entered(line: Schedule, given: Mapping[str, Any]) -> Schedule:
    """Return a schedule as the form has it; one that is not posted keeps its day for later."""
    code, day = line.kind.value, given[f"{line.kind.value}_day"]
    return replace(
        line,
        is_on=day != OFF,
        day=line.day if day == OFF else int(day),
        at=time.fromisoformat(given[f"{code}_at"]),
        zone=given[f"{code}_zone"],
        channel=given[f"{code}_channel"],
    )

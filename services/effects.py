"""What rules would do to the open opportunities today: counted before they are kept, and nobody is told anything."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sales.ladder import is_told
from sales.people import Role
from sales.playbook import Playbook
from services.daybreak import is_reachable
from services.health import Examined, PlaybookOf, examine
from services.overdue import Calendars
from storage.listing import Glance, Wanted
from storage.work import Work

Pair = tuple[int, int]
"""A count by the rules that hold, and by those that are weighed."""
Led = Mapping[int | None, Collection[int]]
"""The managers of each team who can be told something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What rules would do to the open opportunities today, against those that hold."""

    deals: int
    stuck: Pair
    to_drop: Pair
    managers: Pair
    """Of whose silence managers would hear."""
    approvals: Pair
    """Whose next stage a manager would have to agree to."""
    health: Pair
    """On average, 0 to 100."""
    rhythm: int
    """Whose next date, after their next follow-up, comes at another interval."""
    stray: int
    """That would stand in a stage which is no longer there."""


def effect_of(work: Work, team_id: int | None, then: PlaybookOf) -> Effect:
    """Return what rules would do, by what they say of each open opportunity of a team, or of the workspace, today."""
    wanted = Wanted(reader_id=0, team_id=team_id)
    now, later = list(examine(work, wanted)), list(examine(work, wanted, then))
    seen, rules, led = [each.seen for each in now], (work.playbook_of, then), _led(work)
    told, asked = ([_told(work, seen, each, led) for each in rules], [_asked(seen, each, led) for each in rules])
    return Effect(
        deals=len(now),
        stuck=(_counted(now, "stuck"), _counted(later, "stuck")),
        to_drop=(_counted(now, "to_drop"), _counted(later, "to_drop")),
        managers=(told[0], told[1]),
        approvals=(asked[0], asked[1]),
        health=(_average(now), _average(later)),
        rhythm=sum(
            work.playbook_of(o.team_id).cadence_days[o.grade] != then(o.team_id).cadence_days[o.grade] for o in seen
        ),
        stray=sum(
            o.stage in work.playbook_of(o.team_id).stage_codes and o.stage not in then(o.team_id).stage_codes
            for o in seen
        ),
    )


def _told(work: Work, seen: Iterable[Glance], playbook_of: PlaybookOf, led: Led) -> int:
    calendars = Calendars(work=work)
    others = (o for o in seen if _is_led(o, led))
    return sum(is_told(o, playbook_of(o.team_id), work.now, calendars.of(o.owner_id)) for o in others)


def _asked(seen: Iterable[Glance], playbook_of: PlaybookOf, led: Led) -> int:
    return sum(_asks_next(playbook_of(o.team_id), o.stage) for o in seen if _is_led(o, led))


def _asks_next(playbook: Playbook, stage: str) -> bool:
    """Say whether somebody has to agree before an opportunity goes on by one stage."""
    if stage not in playbook.stage_codes:
        return False
    following = playbook.stages[playbook.rank(stage) + 1 :]
    return bool(following) and following[0].approval


def _is_led(o: Glance, led: Led) -> bool:
    """Say whether there is a manager besides the owner, who hears of it and agrees."""
    return any(number != o.owner_id for number in led.get(o.team_id, ()))


def _led(work: Work) -> Led:
    found: dict[int | None, list[int]] = {}
    for member in work.members.all():
        for seat in member.memberships if is_reachable(member) else ():
            if seat.role is Role.MANAGER:
                found.setdefault(seat.team_id, []).append(member.id)
    return found


def _counted(found: Iterable[Examined], what: str) -> int:
    return sum(bool(getattr(each, what)) for each in found)


def _average(found: Sequence[Examined]) -> int:
    return round(sum(each.score for each in found) / len(found)) if found else 0

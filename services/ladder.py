"""The overdue ladder: how an opportunity stands on it, what a manager reads of it, and what they do then."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from sales.authority import ensure_change
from sales.dropping import is_to_drop
from sales.errors import SalesError
from sales.ladder import Alarm, occurrence, untouched_days
from sales.letters import Letter
from sales.opportunity import Opportunity
from sales.people import Member
from sales.stuck import Stuck, stuck
from services.changes import ensure_open, today_of
from services.daybreak import is_reachable
from services.health import health_day, score_of
from services.history import Happening, last_happening
from services.overdue import Calendars
from services.said import Said
from services.snoozing import Snoozed, snooze
from services.teams import ensure_manages
from storage.alerts import Alerts
from storage.work import Work

LADDER: Final = "ladder"
"""The kind of letter in which a manager reads once a day what nobody follows up, and what is stuck."""
WARNING: Final = "warning"
"""The kind of letter that warns an owner; it stands on their morning card."""
ASKED: Final = "asked"
"""The kind of letter in which a manager asks an owner."""
ALLOWED: Final = timedelta(days=7)
"""How much time a manager gives by one press."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A row of a manager's letter, as it stands now."""

    opportunity: Opportunity
    owner: Member
    why: Alarm
    days: int
    """Without a follow-up."""
    stuck: Stuck | None = None
    """The figure behind it, where it is not the silence."""
    health: int | None = None
    """0 to 100; None where it is not open."""
    to_drop: bool = False
    """Whether dropping it is advised rather than pushing it."""
    stage_name: str | None = None
    """The team's own word for the stage, where it has one."""
    happened: Happening | None = None
    """What somebody did about it, where it does not hold any more."""
    asked: tuple[Member, datetime] | None = None
    """Who has asked the owner today, and when."""


def told(work: Work, manager: Member, letter: Letter) -> Sequence[Told]:
    """Return the rows of a manager's letter; those of teams that they lead no more are left out."""
    calendars = Calendars(work=work)
    rows = [(work.opportunities.get(number), why) for number, why in rows_of(letter)]
    standing = [_told(work, o, why, calendars) for o, why in rows if manager.manages(o.team_id)]
    return [_with_end(work, row, calendars) for row in standing]


def rows_of(letter: Letter) -> Sequence[tuple[int, Alarm]]:
    """Return what a manager's letter tells: numbers, each with the alarm."""
    rows: Iterable[tuple[int, str]] = letter.data["rows"]  # type: ignore[assignment]
    return [(int(number), Alarm(why)) for number, why in rows]


def letter_of(work: Work, manager: Member, day: str) -> Letter | None:
    """Return the letter that a manager was owed for a day, if there is one."""
    return Alerts(work.scope).letter(key_of(manager.id, day))


def key_of(member_id: int, day: str) -> str:
    """Return the key of a manager's letter of a day, which is owed once."""
    return f"{LADDER}:{member_id}:{day}"


def warned(work: Work, letter: Letter) -> Told | None:
    """Return what an owner is warned of; None where it does not hold any more, or it is somebody else's."""
    o, why = work.opportunities.get(letter.opportunity_id or 0), Alarm(str(letter.data["why"]))
    calendars = Calendars(work=work)
    is_so = o.owner_id == letter.to_member and _holds(work, o, why, calendars)
    return _told(work, o, why, calendars) if is_so else None


def standing_of(work: Work, opportunity: Opportunity) -> Told:
    """Return how an opportunity that nobody follows up stands."""
    return _told(work, opportunity, Alarm.UNTOUCHED, Calendars(work=work))


def ask(work: Work, me: Member, opportunity: Opportunity) -> bool:
    """Owe the owner my question; False where it was asked on their day already."""
    ensure_leads(work, me, opportunity)
    ensure_open(opportunity)
    owner = work.members.get(opportunity.owner_id)
    if not is_reachable(owner):
        raise SalesError("ask-nobody", id=opportunity.id, name=opportunity.name, owner=owner.name)
    key, data = _asking(work, opportunity), {"by": me.id, "at": work.now.isoformat()}
    return work.outbox.owe(key, ASKED, to_member=owner.id, opportunity_id=opportunity.id, data=data)


def asked_on(work: Work, opportunity: Opportunity) -> tuple[Member, datetime] | None:
    """Return who asked the owner today, on the owner's clock, and when; None where nobody did."""
    letter = Alerts(work.scope).letter(_asking(work, opportunity))
    return by_whom(work, letter) if letter else None


def by_whom(work: Work, letter: Letter) -> tuple[Member, datetime]:
    """Return who asked what a letter asks, and when."""
    return work.members.get(int(str(letter.data["by"]))), datetime.fromisoformat(str(letter.data["at"]))


def allow(work: Work, me: Member, opportunity: Opportunity, said: Said) -> Snoozed:
    """Give an opportunity seven more days from its owner's today; the ladder is silent until then."""
    ensure_leads(work, me, opportunity)
    owner = work.members.get(opportunity.owner_id)
    return snooze(work, me, opportunity, today_of(work, owner) + ALLOWED, None, said)


def ensure_leads(work: Work, me: Member, opportunity: Opportunity) -> None:
    """Refuse what only managers of an opportunity's team and admins may do, and say who they are."""
    if opportunity.team_id:
        ensure_manages(work, me, work.teams.get(opportunity.team_id))
    ensure_change(me, opportunity, work.members.get(opportunity.owner_id))


def _asking(work: Work, opportunity: Opportunity) -> str:
    """Return the key of a question, which each owner is asked once a day."""
    owner = work.members.get(opportunity.owner_id)
    return f"{ASKED}:{opportunity.id}:{owner.id}:{today_of(work, owner)}"


def _holds(work: Work, o: Opportunity, why: Alarm, calendars: Calendars) -> bool:
    """Say whether it still is as it was told; else somebody has done something about it."""
    alert = Alerts(work.scope).get(o.id, why)
    return alert is not None and alert.occurrence == occurrence(o, why) and why in calendars.alarms(o)


def _told(work: Work, o: Opportunity, why: Alarm, calendars: Calendars) -> Told:
    playbook = work.playbook_of(o.team_id)
    reasons = stuck(o, playbook, work.now, {}) if o.is_open else ()
    score = score_of(work, o)
    return Told(
        opportunity=o,
        health=score,
        to_drop=score is not None and is_to_drop(o, score, playbook, health_day(work)),
        owner=work.members.get(o.owner_id),
        why=why,
        days=untouched_days(o, work.now, calendars.of(o.owner_id)),
        stuck=next((each for each in reasons if each.why.value == why.value), None),
        stage_name=playbook.stage(o.stage).name,
        asked=asked_on(work, o),
    )


def _with_end(work: Work, row: Told, calendars: Calendars) -> Told:
    """Return a row with what somebody did about it, where they did."""
    o = row.opportunity
    return row if _holds(work, o, row.why, calendars) else replace(row, happened=last_happening(work, o))

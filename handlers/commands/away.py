"""`/opp away 3-7 Oct @lin`: who decides on approvals meanwhile; `away off` when one is back."""

from handlers.blocks.kit import esc, section
from handlers.turn import Message, Turn
from parsing.absences import is_back, read_absence
from parsing.colleagues import read_people, without_people
from sales.approvals import Absence
from sales.errors import SalesError
from sales.people import Member
from services.absences import come_back, go_away
from services.people import addressed, colleagues


def away(turn: Turn) -> None:
    """Keep when somebody is away and who stands in, or that they are back."""
    if is_back(turn.text):
        come_back(turn.work, turn.me)
        turn.answer(_said(turn.t("away-ended")))
        return
    text = addressed(turn.work, turn.text)
    days = read_absence(without_people(text), turn.now)
    people = colleagues(turn.work, read_people(text))
    if days is None:
        raise SalesError("away-needs-day")
    if len(people) > 1:
        raise SalesError("away-one-person")
    delegate = people[0] if people else None
    turn.answer(_said(_told(turn, go_away(turn.work, turn.me, *days, delegate), delegate)))


def _told(turn: Turn, absence: Absence, delegate: Member | None) -> str:
    today = turn.now.date()
    first, last = turn.t.day(absence.first_on, today), turn.t.day(absence.last_on, today)
    if delegate:
        return turn.t("away-set", first=first, last=last, who=esc(delegate.name))
    hours = turn.work.playbook_of(turn.me.team_id).approval_hours
    return turn.t("away-set-alone", first=first, last=last, hours=hours, example=esc(turn.text))


def _said(words: str) -> Message:
    return Message(text=words, blocks=[section(words)])

"""`/opp due`, `due week`, and for managers `due @wu`; `/opp` alone is the same."""

from handlers.blocks.kit import esc, section
from handlers.paging import answer_page, page_of
from handlers.turn import Message, Turn
from parsing.colleagues import means_week, read_people
from services.agenda import Agenda, agenda
from services.people import addressed, colleague


def due(turn: Turn) -> None:
    """Show what a person has to do, the longest due first."""
    people = read_people(addressed(turn.work, turn.text))
    owner = colleague(turn.work, people[0]) if people else turn.me
    day = agenda(turn.work, turn.me, owner, week=means_week(turn.text))
    if day.due:
        answer_page(turn, "due", _title(turn, day), page_of(turn, day.due), len(day.due), {})
    else:
        nothing = turn.t("due-none") if owner.id == turn.me.id else turn.t("due-none-of", who=esc(owner.name))
        turn.answer(Message(text=nothing, blocks=[section(nothing)]))


def _title(turn: Turn, day: Agenda) -> str:
    counts = {"count": len(day.due), "today": day.for_today, "late": day.late}
    shown = {**counts, "day": turn.t.day(day.until), "who": esc(day.owner.name)}
    if day.owner.id == turn.me.id:
        return turn.t("due-week" if day.is_week else "due-title", **shown)
    return turn.t("due-week-of" if day.is_week else "due-title-of", **shown)

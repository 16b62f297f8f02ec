"""The funnel's count by stage against bare Core and raw SQL, and what a whole digest of one team costs."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import func, select

from benchmarks.data import WORKSPACE
from benchmarks.timing import in_words, interleave, line
from sales.vocabulary import Status
from services.funnel import weekly
from services.totals import overall
from storage.funnel import Funnel
from storage.schema import opportunities as o
from storage.store import Store

TEAM = 7
WEEK = date(2026, 11, 9)
RAW = (
    "SELECT stage, currency, count(*), sum(amount) FROM opportunities "
    "WHERE workspace = '{workspace}' {team}AND status = 'open' GROUP BY stage, currency"
)


def measure(store: Store, size: str, rounds: int) -> Iterator[str]:
    """Yield the figures of one team's funnel, of the whole workspace's, and of a digest."""
    yield _by_stage(store, "funnel of a team", size, rounds * 10, TEAM)
    yield _by_stage(store, "funnel of the workspace", size, max(5, rounds // 5), None)
    with store.read(WORKSPACE) as work:
        team = work.teams.get(TEAM)
        timed = interleave(rounds, {"digest": lambda: weekly(work, team, WEEK)})["digest"]
        yield f"{'whole digest of a team':<28} {size:>11}   {in_words(timed.median):>10}"
        timed = interleave(3, {"totals": lambda: overall(work)})["totals"]
        yield f"{'totals of the workspace':<28} {size:>11}   {in_words(timed.median):>10}"


def _by_stage(store: Store, what: str, size: str, rounds: int, team_id: int | None) -> str:
    with store.read(WORKSPACE) as work:
        funnel = Funnel(work.scope, team_id)
        core = select(o.c.stage, o.c.currency, func.count(), func.sum(o.c.amount))
        core = core.where(o.c.workspace == WORKSPACE, o.c.status == Status.OPEN).group_by(o.c.stage, o.c.currency)
        bare = core if team_id is None else core.where(o.c.team_id == team_id)
        raw = RAW.format(workspace=WORKSPACE, team="" if team_id is None else f"AND team_id = {team_id} ")
        cursor = work.connection.connection.cursor()
        calls = {
            "oppbot": funnel.by_stage,
            "bare Core": lambda: work.connection.execute(bare).all(),
            "raw SQL": lambda: cursor.execute(raw).fetchall(),
        }
        return line(what, size, interleave(rounds, calls), "oppbot")

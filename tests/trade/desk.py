"""A book in which everything is there that a button settles, and what it holds after presses."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import Any, Final

from slack_sdk import WebClient
from sqlalchemy import String, Table, TextClause, bindparam, literal_column, select, text

from handlers import origins
from handlers.actions import ACTIONS
from handlers.commands import respond
from handlers.counter import Counter
from handlers.turn import Origin
from handlers.views import VIEWS
from sales.advice import AdviceKind
from sales.contradictions import FlagKind
from sales.goals import Goal, GoalKind
from sales.opportunity import Place
from sales.people import Member, Role, Team
from sales.spot_checks import CheckVerdict, SpotCheck, iso_week
from sales.talk_tracks import SHIPPED
from sales.vocabulary import Grade
from services.advising import keep
from services.approvals import ask
from services.goals import name_of, set_goal
from services.rates import named_rate, set_rate
from services.said import Said
from services.talk_tracks import use
from services.track_editing import Written, write_track
from storage.advice import Advices
from storage.schema import metadata, outbox
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_team, seated

SLACK: Final = WebClient(token="xoxb-test", base_url="http://127.0.0.1:9/")
BEN, DANA, SAM = "U0BEN", "U0DANA", "U0SAM"
"""Who sells, who leads, and who is an admin."""
WEEK: Final = iso_week(NOW.date())
USED, OPENING = (track.key for track in SHIPPED[:2])
BESIDE: Final = frozenset({"inbox", "outbox", "gates", "counters", "channels", "cards", "workspaces"})
"""Tables that hold what was said and answered, which differs by who was first; the others hold what it came to."""
MADE: Final = re.compile(r"\d{12,}")
"""Ids that are made anew in each run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """One button or form as somebody uses it; `{names}` in its value stand for what the book calls things."""

    action: str
    value: str = ""
    by: str = BEN
    carries: Mapping[str, object] | None = None
    """What a form carries along; None where it is a button."""
    filled: Mapping[str, Any] = field(default_factory=dict)
    """What stands in a form: text, or a state as Slack sends it."""

    @property
    def is_form(self) -> bool:
        """Whether a form is sent."""
        return self.carries is not None


def found(store: Store) -> dict[str, int | str]:
    """Write the book, and return what its things are called."""
    with store.begin(WORKSPACE) as work:
        team = work.teams.add(a_team(), None)
        seated(work, team.id)
        dana = seated(work, team.id, Role.MANAGER, slack_id=DANA, name="Dana")
        sam = seated(work, None, slack_id=SAM, name="Sam", is_admin=True)
    said = (
        "new Acme 120k A too pricey",
        "new Bolt 10k",
        "new Cyan 10k",
        "new Dune 50k A too pricey",
        "lost #2 price",
        "lost #3 price",
        "#1 call them Friday",
    )
    for nth, words in enumerate((*said, "#1 I promised to send the sample by Friday")):
        origin = Origin(workspace=WORKSPACE, user=BEN, place=Place.COMMAND, key=f"said:{nth}")
        Counter(store).serve(SLACK, origin, respond, text=words)
    with store.begin(WORKSPACE) as work:
        return {"team": team.id, **_raised(work, team.id), **_set(work, team, dana, sam)}


def _set(work: Work, team: Team, dana: Member, sam: Member) -> dict[str, int | str]:
    """Set what a manager and an admin may take back: a goal, a talk track of their own and a rate."""
    month = Goal(
        team_id=team.id,
        first_on=date(2026, 11, 1),
        last_on=date(2026, 11, 30),
        kind=GoalKind.DEALS,
        target=4,
        set_by=dana.id,
        set_at=work.now,
    )
    track = write_track(work, dana, team, dana.language, Written(words="How are things?"), None)
    rate = set_rate(work, sam, "CNY", Decimal("0.14"), date(2026, 11, 1))
    return {"goal": name_of(set_goal(work, dana, month)), "track": track.id, "rate": named_rate(rate)}


def _raised(work: Work, team: int) -> dict[str, int]:
    """Raise whatever somebody is to settle."""
    deal, event = work.opportunities.get(1), work.events.of(1, 1)[0]
    doubt = {"kind": FlagKind.TOO_HIGH, "grade": Grade.A, "offered": Grade.C, "quote": "no need"}
    flag = work.flags.raise_one(opportunity_id=1, event_id=event.id, **doubt)
    Advices(work.scope).give(1, AdviceKind.DROP, work.now + timedelta(days=30))
    ben, dana = work.members.by_slack(BEN), work.members.by_slack(DANA)
    for nth in (1, 2):
        work.spot_checks.draw(check := SpotCheck(team_id=team, week=WEEK, nth=nth, opportunity_id=nth, grade=Grade.A))
    Advices(work.scope).give(4, AdviceKind.DROP, work.now + timedelta(days=30))
    if ben:
        keep(work, ben, work.opportunities.get(4))
        use(work, ben, deal, USED, ben.language)
    work.spot_checks.judge(check, dana.id if dana else 0, CheckVerdict.DOUBTFUL)
    lost = [work.opportunities.get(number) for number in (2, 3)]
    asked = {
        "which": ("update", "sent the quote", ["1"]),
        "amount": ("update", "#1 pays 80000", ["amount=80000"]),
        "why_lost": ("lost", "#1", ["reason:1:price:"]),
        "more_lost": ("lost", "", [f"more:2:{lost[0].version}:detail:list"]),
        "lost_which": ("lost", "", ["#1 price"]),
        "sleep": ("sleep", "#1 until March", ["2026-12-20"]),
        "closing": ("closing", "", [f"event:{event.id}", "kept:1"]),
    }
    where = {"place": "command", "about": "1", "settled": ""}
    questions = {name: work.questions.ask(1, *what, where).id for name, what in asked.items()}
    losses = {f"loss{o.id}": work.events.of(o.id, 1)[0].id for o in lost}
    promise, said = work.promises.open_of(1)[0].id, Said(place=Place.COMMAND, key="request")
    request = ask(work, work.members.get(1), work.opportunities.get(4), "quote", said, None).id
    question = work.approvals.put_question(request, dana.id if dana else 0, "Who decides?").id
    versions = {
        "v4": work.opportunities.get(4).version,
        "v": deal.version,
        "v2": lost[0].version,
        "v3": lost[1].version,
    }
    return {
        "event": event.id,
        "flag": flag.id,
        "promise": promise,
        "request": request,
        "question": question,
        **versions,
        **losses,
        **questions,
    }


class Desk:
    """A counter on a store, at which people press."""

    def __init__(self, store: Store, workspace: str, names: Mapping[str, int | str]) -> None:
        """Open the counter for a workspace."""
        self.counter, self.workspace, self.names = Counter(store), workspace, names

    def take(self, press: Press, nth: int, by: str | None = None) -> None:
        """Serve a press, the nth of all; whoever is refused is answered."""
        body = self._form(press, nth) if press.is_form else self._button(press)
        body.update(team={"id": self.workspace}, user={"id": by or press.by}, trigger_id=f"{nth}.9")
        origin = origins.of_view(body) if press.is_form else origins.of_press(body)
        handler = (VIEWS if press.is_form else ACTIONS)[press.action]
        self.counter.serve(Shut(), origin, handler, payload=body)

    def _button(self, press: Press) -> dict[str, Any]:
        return {"actions": [{"action_id": f"opp:{press.action}", "value": press.value.format(**self.names)}]}

    def _form(self, press: Press, nth: int) -> dict[str, Any]:
        carried = {name: self._called(what) for name, what in (press.carries or {}).items()}
        values = {name: {"value": _state(what)} for name, what in press.filled.items()}
        private = json.dumps({"to": {"channel": "D1"}, "card": None, **carried})
        return {"view": {"id": f"V{nth}", "hash": "1", "private_metadata": private, "state": {"values": values}}}

    def _called(self, what: object) -> object:
        if isinstance(what, str):
            called = what.format(**self.names)
            return int(called) if what.startswith("{") and called.isdecimal() else called
        return [self._called(each) for each in what] if isinstance(what, list) else what


class Shut(WebClient):
    """A Slack that opens no forms, and is not asked for anything else."""

    def views_open(self, **_said: Any) -> Any:
        """Open nothing."""

    views_push = views_open


def _state(what: object) -> object:
    return what if isinstance(what, dict) else {"value": what}


def filled(store: Store) -> Sequence[Table]:
    """Return the tables in which the book has rows, parents first."""
    with store.look() as connection:
        return [table for table in metadata.sorted_tables if connection.execute(select(table).limit(1)).first()]


def copied(store: Store, workspace: str, tables: Sequence[Table]) -> None:
    """Write the rows that the book has in tables once more, as those of another workspace."""
    with store.connect_writing() as connection:
        for table in tables:
            connection.execute(_copying(table), {"here": WORKSPACE, "there": workspace})


def holds(store: Store, workspace: str) -> dict[str, list[str]]:
    """Return what a book holds, table by table; ids that differ from run to run are left out."""
    with store.look() as connection:
        rows = {name: connection.execute(query, {"here": workspace}).all() for name, query in _reading().items()}
    return {name: sorted(MADE.sub("#", str(tuple(row))) for row in found) for name, found in rows.items()}


@cache
def _copying(table: Table) -> TextClause:
    """Return what copies the rows of a table; thousands of books are copied, so nothing puts it together each time."""
    kept = [column for column in table.c if column.name != "workspace"]
    there = bindparam("there", type_=String).label("there")
    rows = select(there, *kept).where(table.c.workspace == bindparam("here"))
    return text(str(table.insert().from_select(["workspace", *(column.name for column in kept)], rows)))


@cache
def _reading() -> dict[str, TextClause]:
    """Return what reads each table, as it is kept."""
    tables = [table for table in metadata.sorted_tables if table.name not in BESIDE]
    read = {table.name: select(*(c for c in table.c if c.name != "workspace")) for table in tables}
    mine = {table.name: read[table.name].where(table.c.workspace == bindparam("here")) for table in tables}
    letters = select(outbox.c.kind, outbox.c.to_member, outbox.c.opportunity_id, outbox.c.state)
    mine["letters"] = letters.where(
        outbox.c.workspace == bindparam("here"), outbox.c.kind != literal_column("'message'")
    )
    return {name: text(str(query)) for name, query in mine.items()}

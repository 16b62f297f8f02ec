"""Whatever comes, however often and in whatever order: each thing that was said has one effect."""

from collections import Counter as Tally
from dataclasses import dataclass
from itertools import count
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slack_sdk import WebClient
from structlog.testing import capture_logs

from handlers import origins
from handlers.commands import respond
from handlers.counter import Counter
from handlers.events import EVENTS
from handlers.turn import Turn
from handlers.views import VIEWS
from sales.opportunity import EventCode
from storage.store import Store
from tests.builders import NOW, open_book

SLACK = WebClient(token="xoxb-test", base_url="http://127.0.0.1:9/")
DEALS = 3
KINDS = ("command", "dm", "mention", "press", "form")
WORKSPACES = count()


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that was said about a deal, by its number."""

    kind: str
    nth: int
    deal: int

    @property
    def words(self) -> str:
        """Words that no other thing said."""
        return f"#{self.deal} sent the quote no {self.nth}"

    @property
    def event(self) -> dict[str, Any]:
        """The message event."""
        channel, text = ("D1", self.words) if self.kind == "dm" else ("C1", f"<@UBOT> {self.words}")
        return {
            "type": "message",
            "user": "U0BEN",
            "channel": channel,
            "text": text,
            "ts": f"{NOW.timestamp() + self.nth:.6f}",
        }


@dataclass(slots=True)
class Desk:
    """A counter in a workspace of its own, to which Slack brings things."""

    counter: Counter
    workspace: str

    def bring(self, said: Said) -> None:
        """Bring a thing in whatever ways Slack brings it."""
        getattr(self, f"_{said.kind}")(said)

    def _command(self, said: Said) -> None:
        body = {"team_id": self.workspace, "user_id": "U0BEN", "channel_id": "C1", "trigger_id": f"c{said.nth}"}
        self.counter.serve(SLACK, origins.of_command(body), respond, text=said.words)

    def _event(self, event: dict[str, Any]) -> None:
        envelope = {"team_id": self.workspace, "event_id": "Ev1", "authorizations": [{"user_id": "UBOT"}]}
        EVENTS[event["type"]](self.counter, SLACK, {**envelope, "event": event})

    def _dm(self, said: Said) -> None:
        self._event(said.event)

    def _mention(self, said: Said) -> None:
        kinds = ["message", "app_mention"] if said.nth % 2 else ["app_mention", "message"]
        for kind in kinds:
            self._event({**said.event, "type": kind})

    def _press(self, said: Said) -> None:
        body = {
            "team": {"id": self.workspace},
            "user": {"id": "U0BEN"},
            "trigger_id": f"p{said.nth}",
            "actions": [{"action_id": "opp:test"}],
        }

        def log(turn: Turn) -> None:
            turn.text = said.words
            respond(turn)

        self.counter.serve(SLACK, origins.of_press(body), log)

    def _form(self, said: Said) -> None:
        filled = {**dict.fromkeys(("amount", "grade", "stage", "day")), "name": f"Customer {said.nth}"}
        values = {name: {"value": {"value": value}} for name, value in filled.items()}
        view = {"id": f"V{said.nth}", "hash": "1", "private_metadata": "", "state": {"values": values}}
        body = {"team": {"id": self.workspace}, "user": {"id": "U0BEN"}, "view": view}
        self.counter.serve(SLACK, origins.of_view(body), VIEWS["new"], payload=body)


@st.composite
def deliveries(draw: st.DrawFn) -> tuple[list[Said], list[Said]]:
    """Draw what was said, and in what order and how often it is brought: one to four times each."""
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=6))
    said = [Said(kind, nth, draw(st.integers(1, DEALS))) for nth, kind in enumerate(kinds)]
    times = [each for each in said for _ in range(draw(st.integers(1, 4)))]
    return said, draw(st.permutations(times))


@pytest.mark.parametrize("database", ["sqlite", "postgres"])
def test_each_thing_that_was_said_has_one_effect(request: pytest.FixtureRequest, database: str) -> None:
    store: Store = request.getfixturevalue(f"{database}_store")

    @settings(max_examples=60 if database == "sqlite" else 15)
    @given(deliveries())
    def each_counts_once(drawn: tuple[list[Said], list[Said]]) -> None:
        desk = Desk(Counter(store), f"T{next(WORKSPACES)}")
        with store.begin(desk.workspace) as work:
            for number in range(DEALS):
                open_book(work, f"Acme {number}")
        said, brought = drawn
        with capture_logs():
            for each in brought:
                desk.bring(each)
        assert effects(store, desk.workspace) == expected(said)

    each_counts_once()


def expected(said: list[Said]) -> Tally[tuple[str, str]]:
    """Return what each thing said must have come to."""
    filed = [("updated", each.words.partition(" ")[2]) for each in said if each.kind != "form"]
    opened = [("created", f"Customer {each.nth}") for each in said if each.kind == "form"]
    return Tally([*filed, *opened])


def effects(store: Store, workspace: str) -> Tally[tuple[str, str]]:
    """Return what stands in the book: every follow-up by its words, every new deal by its name."""
    found: Tally[tuple[str, str]] = Tally()
    with store.read(workspace) as work:
        ben = work.members.by_slack("U0BEN")
        assert ben
        for deal in work.opportunities.of_owner(ben.id):
            for event in work.events.of(deal.id, 50):
                is_new = event.code is EventCode.CREATED
                words = deal.name if is_new else str(event.data["words"]).partition(" ")[2]
                found[event.code.value, words] += 1
    return found

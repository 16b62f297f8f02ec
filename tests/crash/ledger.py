"""What must be true in the morning, whoever was killed: nothing is lost, and nothing is there twice.

The workspace is the ledger: what people were told is done, and which letter each message of the bot is.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from sqlalchemy import select

from playground.journal import Entry
from playground.workspace import Workspace
from sales.vocabulary import Status
from storage.schema import opportunities
from storage.store import Store

LETTERS = "SELECT id, key, kind, state, sent_channel, sent_ts FROM outbox ORDER BY id"
REPORTS = "SELECT o.name, f.words FROM follow_ups f JOIN opportunities o ON o.id = f.opportunity_id"


class Talker(Protocol):
    """What a person did in the night."""

    confirmed: list[str]
    """Names of the deals that the person was told are there."""
    written: list[str]
    """Words of which each came in one message."""
    pressed: list[str]
    """Names of the deals whose reminder took the person's press."""


@dataclass(kw_only=True)
class Balance:
    """What a night came to."""

    confirmed: int = 0
    letters: int = 0
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    """What has an effect twice; it never may."""
    repeated: list[tuple[str, str]] = field(default_factory=list)
    """The channel and the key of each letter that was posted once more."""

    @property
    def summary(self) -> str:
        """Return the figures, and by name what never may be."""
        figures = f"{self.confirmed} told, {self.letters} letters, {len(self.repeated)} repeated"
        return ", ".join(
            [figures, *(f"LOST {each}" for each in self.lost), *(f"TWICE {each}" for each in self.doubled)]
        )


def compare(workspace: Workspace, store: Store, talkers: Iterable[Talker]) -> Balance:
    """Compare what people were told and shown with what is in the book."""
    balance, letters = Balance(), _rows(store, LETTERS)
    _compare_letters(workspace, letters, balance)
    keys = {row["key"] for row in letters}
    balance.lost += [f"the reminder of {name}" for key, name in _due(store) if key not in keys]
    reports = Counter((row["name"], row["words"]) for row in _rows(store, REPORTS))
    names = Counter(row["name"] for row in _rows(store, "SELECT name FROM opportunities"))
    made = Counter(row["code"] for row in _rows(store, "SELECT code FROM events"))["created"]
    balance.doubled += [f"deal {name}" for name, times in names.items() if times > 1]
    balance.lost += [] if made == len(names) else [f"{len(names)} deals, but {made} were opened"]
    for talker in talkers:
        _compare_talk(workspace, talker, names, reports, balance)
    return balance


def posted(workspace: Workspace) -> list[Entry]:
    """Return every message of the bot that Slack took, in order, whether or not the bot heard of it."""
    return [entry for entry in workspace.journal.named("chat.postMessage") if entry.payload["answer"]["ok"]]


def letter_of(entry: Entry) -> str | None:
    """Return the number of the letter that a message is."""
    said = entry.payload["params"].get("metadata") or "{}"
    mark: Mapping[str, Any] = json.loads(said) if isinstance(said, str) else said
    number: str | None = mark.get("event_payload", {}).get("letter")
    return number


def _due(store: Store) -> list[tuple[str, str]]:
    """Return the key of the reminder and the name of every open deal whose date has come."""
    columns = (opportunities.c.id, opportunities.c.generation, opportunities.c.name)
    come = (opportunities.c.status == Status.OPEN) & (opportunities.c.due_at <= store.now())
    with store.look() as connection:
        return [
            (f"reminder:{row.id}:{row.generation}", row.name)
            for row in connection.execute(select(*columns).where(come))
        ]


def _rows(store: Store, query: str) -> list[Mapping[str, Any]]:
    with store.look() as connection:
        return [row._asdict() for row in connection.exec_driver_sql(query)]


def _compare_letters(workspace: Workspace, letters: list[Mapping[str, Any]], balance: Balance) -> None:
    """Every letter is closed and arrived where the book says, once."""
    balance.letters = len(letters)
    keys = {str(row["id"]): row["key"] for row in letters}
    times = Counter((entry.payload["answer"]["channel"], letter_of(entry)) for entry in posted(workspace))
    for (channel, letter), count in times.items():
        balance.lost += [] if letter in keys else [f"a message in {channel} is no letter"]
        balance.repeated += [(channel, keys.get(letter or "", ""))] * (count - 1)
    for row in letters:
        if row["state"] not in {"sent", "withdrawn"}:
            balance.lost.append(f"letter {row['key']} is {row['state']}")
        elif row["sent_ts"] and workspace.timelines[row["sent_channel"]].get(row["sent_ts"]) is None:
            balance.lost.append(f"letter {row['key']} arrived nowhere")


def _compare_talk(
    workspace: Workspace, talker: Talker, names: Counter[str], reports: Counter[tuple[str, str]], balance: Balance
) -> None:
    """What one person was told is there, and what they reported is filed and answered, once."""
    balance.confirmed += len(talker.confirmed) + len(talker.pressed)
    balance.lost += [f"deal {name}" for name in talker.confirmed if not names[name]]
    shown = "\n".join(str(entry.payload["params"].get("text")) for entry in posted(workspace))
    for word in talker.written:
        filed = sum(times for (_, words), times in reports.items() if word in words)
        balance.lost += [] if filed else [f"{word} was not filed"]
        balance.doubled += [word] if filed > 1 else []
        balance.lost += [] if word in shown else [f"{word} was not answered"]
    presses = Counter(name for name, words in reports.elements() if "word" not in words)
    balance.lost += [f"press on {name}" for name in talker.pressed if not presses[name]]
    balance.doubled += [f"press on {name}" for name, times in presses.items() if times > 1 and name in names]

"""Modals and homes: each person's stack of at most three modals, and one home."""

import json
from dataclasses import dataclass, field

from playground.ids import Ids
from playground.shapes import Json, SlackError

MOST_MODALS = 3
MOST_BYTES = 250_000


@dataclass(slots=True, kw_only=True)
class View:
    """A modal or a home as one person has it open."""

    id: str
    user: str
    body: Json
    values: Json = field(default_factory=dict)
    """What the person has entered, by block id and action id."""
    hash: str = ""
    root_id: str = ""
    previous_id: str | None = None
    channel: str | None = None
    """The conversation over which a modal was opened."""

    @property
    def blocks(self) -> list[Json]:
        """Return the blocks."""
        blocks: list[Json] = self.body["blocks"]
        return blocks

    def renew(self, body: Json, hash_: str) -> None:
        """Replace the content and its hash."""
        self.body, self.hash = body, hash_

    def as_slack(self, *, team: str, app: str, bot: str) -> Json:
        """Return the whole view object."""
        defaults: Json = {"private_metadata": "", "callback_id": "", "external_id": "", "title": None}
        defaults |= {"submit": None, "close": None, "clear_on_close": False, "notify_on_close": False}
        return {
            **defaults,
            **self.body,
            "id": self.id,
            "team_id": team,
            "app_id": app,
            "app_installed_team_id": team,
            "bot_id": bot,
            "hash": self.hash,
            "root_view_id": self.root_id,
            "previous_view_id": self.previous_id,
            "state": {"values": self.values},
        }


class Views:
    """The stacks of modals and the homes, by person."""

    def __init__(self, ids: Ids) -> None:
        """Start with nothing open."""
        self._ids = ids
        self._stacks: dict[str, list[View]] = {}
        self.homes: dict[str, View] = {}

    def stack(self, user: str) -> list[View]:
        """Return the open modals of a person, the top one last."""
        return self._stacks.setdefault(user, [])

    def top(self, user: str) -> View | None:
        """Return the modal that the person is looking at."""
        stack = self.stack(user)
        return stack[-1] if stack else None

    def open(self, user: str, body: Json) -> View:
        """Open a modal that replaces whatever stack was open."""
        self.refuse_taken(body)
        self._stacks[user] = []
        return self._add(user, body)

    def push(self, user: str, body: Json) -> View:
        """Lay a modal on the stack; raises `push_limit_reached` at the fourth."""
        self.refuse_taken(body)
        if len(self.stack(user)) >= MOST_MODALS:
            raise SlackError("push_limit_reached")
        return self._add(user, body)

    def publish(self, user: str, body: Json) -> View:
        """Return the home of a person, which begins with this content when it is the first."""
        self.refuse_taken(body, self.homes.get(user))
        if user not in self.homes:
            self.homes[user] = self._new(user, body)
        return self.homes[user]

    def find(self, view_id: str | None, external_id: str | None = None) -> View:
        """Return an open modal or a home by either id; raises `not_found`."""
        for view in self._all():
            if view.id == view_id or (external_id and view.body.get("external_id") == external_id):
                return view
        raise SlackError("not_found")

    def has(self, view_id: str) -> bool:
        """Say whether an open modal or a home has this id."""
        return any(view.id == view_id for view in self._all())

    def close(self, view: View) -> None:
        """Take one modal off its stack."""
        stack = self.stack(view.user)
        if view in stack:
            stack.remove(view)

    def clear(self, user: str) -> None:
        """Close every modal of a person."""
        self._stacks[user] = []

    def refuse_taken(self, body: Json, besides: View | None = None) -> None:
        """Raise `duplicate_external_id` when another view of the workspace has that name."""
        wanted = body.get("external_id")
        if wanted and any(view.body.get("external_id") == wanted for view in self._all() if view is not besides):
            raise SlackError("duplicate_external_id")

    def _all(self) -> list[View]:
        opened = [view for stack in self._stacks.values() for view in stack]
        return [*opened, *self.homes.values()]

    def _add(self, user: str, body: Json) -> View:
        stack = self.stack(user)
        view = self._new(user, body)
        view.root_id = stack[0].id if stack else view.id
        view.previous_id = stack[-1].id if stack else None
        stack.append(view)
        return view

    def _new(self, user: str, body: Json) -> View:
        view = View(id=self._ids.new("V"), user=user, body=body, hash=self._ids.new("hash"))
        view.root_id = view.id
        return view


def refuse_too_large(body: Json) -> None:
    """Raise `view_too_large` when a view weighs more than 250 kB."""
    if len(json.dumps(body, ensure_ascii=False).encode()) > MOST_BYTES:
        raise SlackError("view_too_large")

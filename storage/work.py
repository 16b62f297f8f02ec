"""A unit of work: one transaction on one workspace, with a room for every subject."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any, TypeVar, cast

from sqlalchemy import Connection

from sales.playbook import Playbook
from sales.stages import Stage
from storage.absences import Absences
from storage.accounts import Accounts
from storage.approvals import Approvals
from storage.cards import Cards
from storage.channels import Channels
from storage.corrections import Corrections
from storage.events import Events
from storage.evidence import EvidenceShelf
from storage.flags import Flags
from storage.follow_ups import FollowUps
from storage.gates import Gates
from storage.goals import Goals
from storage.ids import Ids
from storage.inbox import Inbox
from storage.members import MEMBER_CHANGES, Members
from storage.mornings import Mornings
from storage.notices import Notices
from storage.opportunities import Opportunities
from storage.outbox import Outbox
from storage.playbooks import Playbooks
from storage.promises import Promises
from storage.questions import Questions
from storage.rates import RateTable
from storage.schedules import Schedules
from storage.scope import Scope
from storage.spot_checks import SpotChecks
from storage.subject import Met
from storage.teams import TEAM_CHANGES, Teams
from storage.workspaces import Workspaces

T = TypeVar("T")


@dataclass(kw_only=True)
class Work:
    """What one request reads and writes; it never sees another workspace."""

    connection: Connection
    workspace: str
    now: datetime
    ids: Ids
    memory: dict[tuple[str, str], tuple[object, object]] = field(default_factory=dict)
    """What the process remembers of all workspaces; shared by its units of work."""
    learnt: dict[tuple[str, str], tuple[object, object]] = field(default_factory=dict)
    """What is to be remembered where this unit of work is saved; what is rolled back never was."""
    owes: bool = False
    """Whether this unit of work wrote a letter."""

    def remembered(self, what: str, stamp: object, make: Callable[[], T]) -> T:
        """Return what was made before under the same stamp, or make it."""
        key = (self.workspace, what)
        found = self.learnt.get(key) or self.memory.get(key)
        if found is None or found[0] != stamp:
            found = self.learnt[key] = (stamp, make())
        return cast("T", found[1])

    @cached_property
    def scope(self) -> Scope:
        """The connection bound to the workspace."""
        return Scope(connection=self.connection, workspace=self.workspace, now=self.now, ids=self.ids)

    @cached_property
    def workspaces(self) -> Workspaces:
        """The workspace itself."""
        return Workspaces(self.scope)

    @cached_property
    def members(self) -> Members:
        """The people."""
        return Members(self.scope, lambda: self._met("members", MEMBER_CHANGES))

    @cached_property
    def teams(self) -> Teams:
        """The teams."""
        return Teams(self.scope, lambda: self._met("teams", TEAM_CHANGES))

    @cached_property
    def schedules(self) -> Schedules:
        """When and where the teams have something posted."""
        return Schedules(self.scope)

    @cached_property
    def accounts(self) -> Accounts:
        """The customers, their people and the products."""
        return Accounts(self.scope)

    @cached_property
    def opportunities(self) -> Opportunities:
        """The opportunities."""
        return Opportunities(self.scope)

    @cached_property
    def follow_ups(self) -> FollowUps:
        """The follow-ups."""
        return FollowUps(self.scope)

    @cached_property
    def events(self) -> Events:
        """The history."""
        return Events(self.scope)

    @cached_property
    def evidence(self) -> EvidenceShelf:
        """The files and messages that prove something."""
        return EvidenceShelf(self.scope)

    @cached_property
    def promises(self) -> Promises:
        """What either side has said it will do."""
        return Promises(self.scope)

    @cached_property
    def flags(self) -> Flags:
        """The doubts about grades."""
        return Flags(self.scope)

    @cached_property
    def spot_checks(self) -> SpotChecks:
        """The weekly spot checks."""
        return SpotChecks(self.scope)

    @cached_property
    def approvals(self) -> Approvals:
        """The moves that were asked for."""
        return Approvals(self.scope)

    @cached_property
    def absences(self) -> Absences:
        """The days on which people are away."""
        return Absences(self.scope)

    @cached_property
    def goals(self) -> Goals:
        """What teams and people are to reach."""
        return Goals(self.scope)

    @cached_property
    def rates(self) -> RateTable:
        """The exchange rates and the base currency."""
        return RateTable(self.scope)

    @cached_property
    def inbox(self) -> Inbox:
        """What has been said and was taken in."""
        return Inbox(self.scope)

    @cached_property
    def outbox(self) -> Outbox:
        """The letters owed."""
        return Outbox(self.scope, self._owe)

    @cached_property
    def gates(self) -> Gates:
        """How soon Slack takes more."""
        return Gates(self.scope)

    @cached_property
    def mornings(self) -> Mornings:
        """The morning cards."""
        return Mornings(self.scope)

    @cached_property
    def notices(self) -> Notices:
        """What came to people, and what they acted on."""
        return Notices(self.scope)

    @cached_property
    def cards(self) -> Cards:
        """The posted messages that show an opportunity."""
        return Cards(self.scope)

    @cached_property
    def channels(self) -> Channels:
        """What is known of Slack's channels."""
        return Channels(self.scope)

    @cached_property
    def questions(self) -> Questions:
        """The questions that wait for a button."""
        return Questions(self.scope)

    @cached_property
    def corrections(self) -> Corrections:
        """What people have put right."""
        return Corrections(self.scope)

    @cached_property
    def playbooks(self) -> Playbooks:
        """The versions of the playbook."""
        return Playbooks(self.scope)

    @cached_property
    def playbook(self) -> Playbook:
        """The workspace's playbook that holds now."""
        return self.remembered("playbook", self._changes, self.playbooks.current)

    def playbook_of(self, team_id: int | None) -> Playbook:
        """Return the playbook that holds for a team: its own knobs over the workspace's."""
        if team_id is None:
            return self.playbook
        return self.remembered(f"playbook {team_id}", self._changes, lambda: self._laid_over(team_id))

    def stages_known(self) -> Sequence[Stage]:
        """Return the stages of the workspace and of all its teams, by code and name; the workspace's come first."""
        return self.remembered("stages", self._changes, self._stages_of_all)

    def change_playbook(self, make: Callable[[Playbook], Playbook], member_id: int | None) -> Playbook:
        """Keep a new version of the workspace's playbook, which holds from now on."""
        self.playbook = self.playbooks.change(make, member_id)
        self._changes = self.playbooks.changes()
        return self.playbook

    def keep_own_knobs(self, team_id: int, knobs: Mapping[str, object], after: int, member_id: int | None) -> bool:
        """Keep the knobs that a team has for itself; False where they were changed since the version named."""
        is_kept = self.playbooks.keep_own(team_id, knobs, after, member_id)
        self._changes = self.playbooks.changes()
        return is_kept

    def _met(self, *counters: str) -> Met[Any]:
        """Return the records of a kind that were met since its counters stood as they do."""
        return self.remembered(counters[0], self.scope.counted(*counters), Met)

    @cached_property
    def _changes(self) -> int:
        return self.playbooks.changes()

    def _laid_over(self, team_id: int) -> Playbook:
        _, own = self.playbooks.own(team_id)
        return self.playbook.over(own) if own else self.playbook

    def _stages_of_all(self) -> Sequence[Stage]:
        own = (self.playbook.over(knobs) for knobs in self.playbooks.own_of_teams().values() if "stages" in knobs)
        listed = [*self.playbook.stages, *(stage for playbook in own for stage in playbook.stages)]
        return tuple({(stage.code, stage.name): stage for stage in listed}.values())

    def _owe(self) -> None:
        self.owes = True

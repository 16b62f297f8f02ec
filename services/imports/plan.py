"""Plans an import: what is new, which stages become what, and who is unknown. Nothing is written."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from sales.errors import SalesError
from sales.opportunity import NOBODY
from sales.playbook import Playbook
from sales.stages import Stage
from sales.vocabulary import Status
from services.imports.records import Book, Fault, Line, Wishes
from services.imports.words import AFTER, STAGE_WORDS, bare
from storage.arrivals import Arrivals
from storage.work import Work

_CODE_LENGTH: Final = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class StageChoice:
    """What becomes of a stage of the file."""

    word: str
    code: str
    count: int
    kept: bool = False
    """Whether the playbook gains the stage; otherwise the word is read as one that it has."""
    after: str | None = None
    """The code of the stage behind which it is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerChoice:
    """Somebody whom the file names as an owner."""

    name: str
    count: int
    known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What an import would do."""

    book: Book
    new: tuple[Line, ...]
    known: int
    """Rows that are here from an earlier import; they are left as they are."""
    stages: tuple[StageChoice, ...]
    playbook: Playbook
    """As it would be afterwards."""
    owners: tuple[OwnerChoice, ...]
    teams: tuple[str, ...]
    """Names of the teams that would be made."""
    team_of: Mapping[str, str]
    """Owner to the name of the team, as far as the file or the command says."""
    without_team: int
    """New opportunities that no team's digest would count."""
    owner: str
    """Who gets the rows that name no owner."""
    is_priced_at_end: bool
    """Whether the file knows amounts only of what has ended: none of its open opportunities has one."""

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The rows that are not taken."""
        return self.book.faults

    def count(self, status: Status) -> int:
        """Return how many of the new ones are in a status."""
        return sum(line.status is status for line in self.new)

    @property
    def undated(self) -> int:
        """How many of the new ones have no day of opening."""
        return sum(line.created is None for line in self.new)

    def owner_of(self, line: Line) -> str:
        """Return the name of the one who gets a line."""
        return line.owner or self.owner

    def code_of(self, line: Line) -> str:
        """Return the stage of a line; one that says only how it ended has come as far as any other of the file."""
        codes = {choice.word: choice.code for choice in self.stages}
        if line.stage:
            return codes[line.stage]
        furthest = max(codes.values(), key=self.playbook.rank, default=self.playbook.stage_codes[0])
        return self.playbook.stage_codes[0] if line.status is Status.OPEN else furthest


def make_plan(work: Work, book: Book, wishes: Wishes) -> Plan:
    """Return what importing a book would do; refuses wishes for stages that there are not."""
    keys = [line.key for line in book.lines if line.key]
    known = Arrivals(work.scope).known_keys(keys)
    new = tuple(line for line in book.lines if line.key not in known)
    stages = _stages(work.playbook, new, wishes)
    owner = wishes.owner or NOBODY
    team_of = _team_of(book, new, wishes, owner)
    return Plan(
        book=book,
        new=new,
        known=len(book.lines) - len(new),
        stages=stages,
        playbook=_grown(work.playbook, stages),
        owners=_owners(work, new, owner),
        teams=_new_teams(work, team_of.values()),
        team_of=team_of,
        without_team=_without_team(work, new, team_of, owner),
        owner=owner,
        is_priced_at_end=not any(line.amount is not None for line in book.lines if line.status is Status.OPEN),
    )


def _stages(playbook: Playbook, lines: Iterable[Line], wishes: Wishes) -> tuple[StageChoice, ...]:
    wanted = {bare(word): code for word, code in wishes.stages.items()}
    for code in wanted.values():
        if code not in playbook.stage_codes:
            raise SalesError("import-stage-unknown", stage=code, stages=", ".join(playbook.stage_codes))
    counts = Counter(line.stage for line in lines if line.stage)
    if unused := [word for word in wishes.stages if bare(word) not in map(bare, counts)]:
        raise SalesError("import-stage-unused", stage=unused[0], stages=", ".join(counts))
    own = {bare(name): s.code for s in playbook.stages for name in (s.code, s.name) if name}
    known = {**({} if wishes.keep_stages else STAGE_WORDS), **own, **wanted}
    return tuple(_choice(playbook, word, count, known) for word, count in counts.items())


def _choice(playbook: Playbook, word: str, count: int, known: Mapping[str, str]) -> StageChoice:
    code = known.get(bare(word))
    if code in playbook.stage_codes:
        return StageChoice(word=word, code=str(code), count=count)
    after = AFTER.get(bare(word))
    return StageChoice(
        word=word,
        code=(bare(word) or word)[:_CODE_LENGTH],
        count=count,
        kept=True,
        after=after if after in playbook.stage_codes else None,
    )


def _grown(playbook: Playbook, choices: Iterable[StageChoice]) -> Playbook:
    """Two spellings of one stage have one code and become one stage."""
    kept = {choice.code: choice for choice in reversed(list(choices)) if choice.kept}
    stages: list[Stage] = []
    for stage in playbook.stages:
        stages += [stage, *(Stage(code=c.code, name=c.word) for c in kept.values() if c.after == stage.code)]
    stages += [Stage(code=c.code, name=c.word) for c in kept.values() if c.after is None]
    return replace(playbook, stages=tuple(stages))


def _owners(work: Work, lines: Iterable[Line], owner: str) -> tuple[OwnerChoice, ...]:
    members = work.members.all()
    known = {key.casefold() for m in members for key in (m.name, m.email) if key}
    counts = Counter(line.owner or owner for line in lines)
    return tuple(OwnerChoice(name=name, count=n, known=name.casefold() in known) for name, n in counts.most_common())


def _team_of(book: Book, lines: Iterable[Line], wishes: Wishes, owner: str) -> dict[str, str]:
    """What the command says comes before what a file of teams says, and that before the rows themselves."""
    told = {line.owner or owner: line.team for line in lines if line.team}
    seated: dict[str, str] = {}
    for seat in book.seats:
        seated.setdefault(seat.member, seat.team)
    if wishes.team is None:
        return {**told, **seated}
    return dict.fromkeys([*told, *seated, *(line.owner or owner for line in lines)], wishes.team)


def _new_teams(work: Work, names: Iterable[str]) -> tuple[str, ...]:
    known = {team.name.casefold() for team in work.teams.all()}
    return tuple(name for name in dict.fromkeys(names) if name.casefold() not in known)


def _without_team(work: Work, lines: Iterable[Line], team_of: Mapping[str, str], owner: str) -> int:
    if len(work.teams.all()) == 1:
        return 0
    seated = {m.name.casefold() for m in work.members.all() if m.team_id} | {name.casefold() for name in team_of}
    return sum((line.owner or owner).casefold() not in seated for line in lines)

"""A workspace's own words, changed by its managers: read line by line, refused as a whole, merged with what is new."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import Final, TypeAlias

from parsing import Known
from parsing.clauses import clauses_of
from parsing.feedback import read_feedback
from parsing.fold import fold
from parsing.foreign_words import LANGUAGES
from parsing.known import squeeze
from parsing.names import find_names
from parsing.stages import stage_code
from sales.errors import FormError, SalesError
from sales.people import Member
from sales.playbook import Playbook
from sales.vocabulary import Feedback
from sales.words import Words
from services.finding import names_known
from storage.work import Work

KINDS: Final = tuple(each.name for each in fields(Words))
LONGEST: Final = 60
"""Characters of a word."""
_MEANS: Final = re.compile(r"\s*(?:[=＝→]|->)\s*")
_SHORTEST: Final = 2
Labels: TypeAlias = Mapping[str, Mapping[str, str]]
"""Kind to what people may write for a code, folded, to the code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A line of a box: a word, and what is said of it."""

    number: int
    word: str
    said: str


def ensure_may_word(work: Work, me: Member) -> None:
    """Refuse the words of the workspace to all but managers and admins, and say who they are."""
    if not me.is_manager:
        managers = [member.name for member in work.members.all() if member.is_manager and member.active]
        raise SalesError("words-managers-only" if managers else "words-admins-only", who=managers)


def save_words(
    work: Work, me: Member, version: int, texts: Mapping[str, str], labels: Labels, languages: Iterable[str] = ()
) -> Playbook:
    """Keep the words as they were written over a version of the playbook; nothing, where a line is wrong.

    `texts` are the boxes that were written in by name; all boxes of a kind begin with its name and a dash.
    """
    ensure_may_word(work, me)
    shown, wanted = work.playbooks.numbered(version), _read_all(work, texts, labels)
    chosen = tuple(code for code in LANGUAGES if code in set(languages))
    return work.change_playbook(partial(_merged, work, shown, wanted, chosen), me.id)


def _read_all(work: Work, texts: Mapping[str, str], labels: Labels) -> Words:
    read: dict[str, dict[str, str]] = {kind: {} for kind in KINDS}
    faults: dict[str, list[SalesError]] = {}
    for box, text in texts.items():
        kind = box.partition("-")[0]
        for line in _lines(text):
            try:
                _ensure_new(line, read[kind])
                read[kind][line.word] = _MEANINGS[kind](work, labels.get(kind, {}), line)
            except SalesError as wrong:
                faults.setdefault(box, []).append(wrong)
    if faults:
        raise FormError(faults)
    return Words(**read)


def _lines(text: str) -> Iterator[_Line]:
    for number, written in enumerate(text.splitlines(), 1):
        word, _, said = _MEANS.sub("=", written.strip(), count=1).partition("=")
        if written.strip():
            yield _Line(number=number, word=word, said=said)


def _ensure_new(line: _Line, before: Iterable[str]) -> None:
    if len(squeeze(line.word)) < _SHORTEST or len(line.word) > LONGEST:
        raise SalesError("words-length", line=line.number, said=line.word, most=LONGEST)
    if any(fold(line.word) == fold(other) for other in before):
        raise SalesError("words-twice", line=line.number, said=line.word)


def _stage(work: Work, labels: Mapping[str, str], line: _Line) -> str:
    known = work.stages_known()
    own = {fold(stage.name): stage.code for stage in reversed(known) if stage.name}
    code = labels.get(fold(line.said)) or stage_code(line.said, own)
    if code not in {stage.code for stage in known}:
        raise SalesError("words-stage-unknown", line=line.number, said=line.said)
    return code


def _feedback(work: Work, labels: Mapping[str, str], line: _Line) -> str:
    del work
    found = list(read_feedback(clauses_of(fold(line.said))))
    code = labels.get(fold(line.said)) or (found[0] if len(found) == 1 else line.said)
    if code not in set(Feedback):
        raise SalesError("words-feedback-unknown", line=line.number, said=line.said)
    return str(code)


def _customer(work: Work, labels: Mapping[str, str], line: _Line) -> str:
    """Return the customer who is named; a name of another customer is no nickname."""
    del labels
    known = names_known(work)
    whole = {squeeze(fold(name)): name for name in known.names}
    name = whole.get(squeeze(fold(line.said))) or _only_one(line.said, known)
    if name is None:
        raise SalesError("words-customer-unknown", line=line.number, said=line.said)
    if whole.get(squeeze(fold(line.word)), name) != name:
        raise SalesError("words-is-customer", line=line.number, said=line.word)
    return name


def _only_one(said: str, known: Known) -> str | None:
    """Return the one name that some words are a short form of."""
    found = [hit.names for hit in find_names(said, known) if said[: hit.start].strip() == said[hit.end :].strip() == ""]
    return found[0][0] if found and len(found[0]) == 1 else None


def _product(work: Work, labels: Mapping[str, str], line: _Line) -> str:
    del work, labels
    return line.said or line.word


_MEANINGS: Final = {"stages": _stage, "nicknames": _customer, "products": _product, "feedback": _feedback}


def _merged(work: Work, shown: Playbook, wanted: Words, languages: tuple[str, ...], now: Playbook) -> Playbook:
    """Return the playbook with what was changed in the form, beside what was changed since it was opened."""
    spoken = languages if languages != shown.languages else now.languages
    kinds = {kind: [dict(getattr(each, kind)) for each in (shown.words, wanted, now.words)] for kind in KINDS}
    made = {kind: _merged_kind(work, *three) for kind, three in kinds.items()}
    return replace(now, words=Words(**made), languages=spoken)


def _merged_kind(work: Work, shown: dict[str, str], wanted: dict[str, str], now: dict[str, str]) -> dict[str, str]:
    touched = [word for word in {**shown, **wanted} if shown.get(word) != wanted.get(word)]
    for word in touched:
        if now.get(word) not in {shown.get(word), wanted.get(word)}:
            raise SalesError("words-changed-meanwhile", said=word, who=_last_editor(work))
    kept = {word: means for word, means in now.items() if word not in touched}
    return {**kept, **{word: wanted[word] for word in touched if word in wanted}}


def _last_editor(work: Work) -> str:
    member_id = work.playbooks.latest()[2]
    return work.members.get(member_id).name if member_id else "Oppbot"

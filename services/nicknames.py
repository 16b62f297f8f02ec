"""Nicknames of customers: learned from what people put right, told at once, and forgotten at a press."""

from dataclasses import replace

from parsing.fold import fold
from parsing.nicknames import nickname_in
from sales.corrections import Correction
from sales.errors import SalesError
from sales.opportunity import Event
from sales.people import Member
from sales.playbook import Playbook
from services.finding import names_known
from services.readings import Reading
from storage.work import Work


def learnable(work: Work, reading: Reading) -> str | None:
    """Return the words of a sentence that stood for a customer under a name that nobody knew."""
    return nickname_in(reading.text, reading.draft, names_known(work))


def learn(work: Work, me: Member, nickname: str, name: str) -> None:
    """Let words mean a customer from now on, in the whole workspace."""
    work.change_playbook(lambda playbook: _with(playbook, nickname, name), me.id)


def forget(work: Work, me: Member, correction_id: int) -> Correction:
    """Let a nickname mean nobody again; only whoever taught it, managers and admins may."""
    lesson = work.corrections.get(correction_id)
    if not (lesson.member_id == me.id or me.is_manager):
        raise SalesError("nickname-not-yours", who=work.members.get(lesson.member_id).name)
    if not _drop(work, me, lesson):
        raise SalesError("nickname-gone", nickname=lesson.nickname or "")
    return lesson


def unlearn(work: Work, me: Member, event: Event) -> None:
    """Forget what was learned with a change that is taken back."""
    if lesson := work.corrections.behind(event.id):
        _drop(work, me, lesson)


def _drop(work: Work, me: Member, lesson: Correction) -> bool:
    """Take a nickname away where it still means what was learned."""
    nickname = lesson.nickname
    if nickname is None or work.playbook.words.nicknames.get(nickname) != lesson.account:
        return False
    work.change_playbook(lambda playbook: _with(playbook, nickname, None), me.id)
    return True


def _with(playbook: Playbook, nickname: str, name: str | None) -> Playbook:
    """Return the playbook in which a nickname, however it is written, means one customer, or none."""
    others = {own: means for own, means in playbook.words.nicknames.items() if fold(own) != fold(nickname)}
    nicknames = {**others, nickname: name} if name else others
    return replace(playbook, words=replace(playbook.words, nicknames=nicknames))

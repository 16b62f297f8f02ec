"""The questions that the bot asked by buttons and that wait for an answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from storage.schema import questions
from storage.subject import Subject, names, values

ANSWER: Final = 64
"""Characters of an answer that are kept; what counts is that there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a member said that could mean several things; the words wait here until a button settles it."""

    id: int
    member_id: int
    verb: str
    text: str
    options: Sequence[str]
    """Numbers of opportunities, or `new:` and a name."""
    said: Mapping[str, str | None] = field(default_factory=dict)
    at: datetime
    answer: str | None = None


class Questions(Subject):
    """Reads and keeps the questions asked."""

    def ask(
        self, member_id: int, verb: str, text: str, options: Sequence[str], said: Mapping[str, str | None]
    ) -> Question:
        """Keep what was said until a button settles it."""
        now = self.scope.now
        question = Question(
            id=self.scope.ids.take(now), member_id=member_id, verb=verb, text=text, options=options, said=said, at=now
        )
        self.scope.add(questions, {**values(question), "options": list(options), "said": dict(said)})
        return question

    def get(self, question_id: int) -> Question | None:
        """Return a question of this workspace, if there is one of that id."""
        row = self.scope.one(self.scope.columns(questions, *names(Question)).where(questions.c.id == question_id))
        return Question(**row._asdict()) if row else None

    def last_of(self, member_id: int) -> Question | None:
        """Return the last question that a member was asked, answered or not."""
        mine = self.scope.columns(questions, *names(Question)).where(questions.c.member_id == member_id)
        row = self.scope.one(mine.order_by(questions.c.id.desc()).limit(1))
        return Question(**row._asdict()) if row else None

    def last_about(self, verb: str, text: str) -> Question | None:
        """Return the last question of a kind with some text that waits for its answer, whoever was asked."""
        such = (questions.c.verb == verb) & (questions.c.text == text) & questions.c.answer.is_(None)
        query = self.scope.columns(questions, *names(Question)).where(such)
        row = self.scope.one(query.order_by(questions.c.id.desc()).limit(1))
        return Question(**row._asdict()) if row else None

    def settle(self, question_id: int, answer: str) -> bool:
        """Keep the answer; False when the question was settled before."""
        waiting = (questions.c.id == question_id) & questions.c.answer.is_(None)
        return self.scope.change(questions, waiting, {"answer": answer[:ANSWER]}) == 1

"""The few types that every file of the playground speaks: JSON, refusals and outcomes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


class SlackError(Exception):
    """A Web API call is refused with Slack's own code, and further fields of the answer if any."""

    def __init__(self, code: str, **more: object) -> None:
        """Keep the code and whatever else the answer carries."""
        super().__init__(code)
        self.code = code
        self.more = more

    def answer(self) -> Json:
        """Return the body that Slack sends."""
        return {"ok": False, "error": self.code, **self.more}


def refuse_arguments(code: str, sentences: Sequence[str]) -> SlackError:
    """Return the refusal of a payload together with the sentences that say what is wrong with it."""
    return SlackError(code, response_metadata={"messages": list(sentences)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a person learns from an act: it worked, or a sentence says why not."""

    ok: bool = True
    error: str | None = None
    errors: Mapping[str, str] = field(default_factory=dict)
    """Sentence by block id, under the fields of a modal."""
    options: Sequence[Json] = ()
    ts: str | None = None
    """The message that the act made, if it made one."""
    file: Json | None = None
    """The file that was taken in but not yet shared."""

    def as_json(self) -> Json:
        """Return the outcome as the page reads it."""
        told = {
            "error": self.error,
            "errors": dict(self.errors),
            "options": list(self.options),
            "ts": self.ts,
            "file": self.file,
        }
        return {"ok": self.ok, **{key: value for key, value in told.items() if value}}


DONE = Outcome()

"""The few types that every file of the playground speaks: JSON, refusals and outcomes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a Web API call is answered with, as the wire carries it."""

    body: Json
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    is_lost: bool = False
    """Whether the call was accepted and done, but the connection drops before the answer."""


class Undelivered(Exception):
    """The app did not acknowledge an envelope.

    Sockets say `timeout` or `http_error`; HTTP says `http_timeout`, `http_error`, `connection_failed`, `ssl_error`,
    `too_many_redirects` or `unknown_error`; `interactivity_disabled` is said before anything is sent.
    """

    def __init__(self, reason: str, *, is_final: bool = False) -> None:
        """Keep the reason, and whether the app asked not to be told of it again."""
        super().__init__(reason)
        self.reason = reason
        self.is_final = is_final


class SlackError(Exception):
    """A Web API call is refused with Slack's own code, and further fields of the answer if any."""

    def __init__(self, code: str, **more: object) -> None:
        """Keep the code and whatever else the answer carries."""
        super().__init__(code)
        self.code = code
        self.more = more

    @property
    def sentence(self) -> str:
        """Return the first sentence that says what is wrong, or else the code."""
        told = self.more.get("response_metadata")
        return str(told["messages"][0]) if isinstance(told, dict) else self.code

    def answer(self) -> Json:
        """Return the body that Slack sends."""
        return {"ok": False, "error": self.code, **self.more}


def refuse_arguments(code: str, sentences: Sequence[str]) -> SlackError:
    """Return the refusal of a payload with the sentences that say what is wrong; those about messages come twice."""
    again = {} if code == "invalid_arguments" else {"errors": [said.removeprefix("[ERROR] ") for said in sentences]}
    return SlackError(code, **again, response_metadata={"messages": list(sentences)})


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
    preview: Json | None = None
    """What the app shows of a link that is being written."""

    def as_json(self) -> Json:
        """Return the outcome as the page reads it."""
        told = {
            "error": self.error,
            "errors": dict(self.errors),
            "options": list(self.options),
            "ts": self.ts,
            "file": self.file,
            "preview": self.preview,
        }
        return {"ok": self.ok, **{key: value for key, value in told.items() if value}}


DONE = Outcome()

"""What a sentence asks for, as a verb with its words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A sentence in other words: those of a command."""

    verb: str
    """Code of a verb; or `hello`, `thanks`, `how` for a question about the tool, `mend` for a correction."""
    rest: str = ""
    back: bool = False
    """Whether the words mean the opportunity that was spoken of last."""
    who: str = ""
    """The name of a colleague, without whom nothing of the kind is asked."""

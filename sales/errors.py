"""What the desk refuses, said as a code plus the words that fill the sentence."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType


class SalesError(Exception):
    """Carries a refusal to the person: a message id of the locales and the words that fill it."""

    def __init__(self, code: str, **words: object) -> None:
        """Keep the message id and its words."""
        super().__init__(code)
        self.code = code
        self.words: Mapping[str, object] = MappingProxyType(words)


class FormError(SalesError):
    """Carries back a form with everything that is wrong in it, field by field."""

    def __init__(self, faults: Mapping[str, Sequence[SalesError]]) -> None:
        """Keep the refusals by the name of the field that they are about."""
        super().__init__("form-wrong")
        self.faults = faults

"""What a workspace calls things: its own words for stages, customers, products and what customers say."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A workspace's own words, each to what it means."""

    stages: Mapping[str, str] = field(default_factory=dict)
    """Word to the code of a stage."""
    nicknames: Mapping[str, str] = field(default_factory=dict)
    """Nickname to the customer's name."""
    products: Mapping[str, str] = field(default_factory=dict)
    """Word to the name of a product; a product is its own word."""
    feedback: Mapping[str, str] = field(default_factory=dict)
    """Phrase to the code of what the customer says."""

    def to_data(self) -> dict[str, object]:
        """Return the words as plain JSON data."""
        return {kind: dict(words) for kind, words in asdict(self).items()}

    @classmethod
    def from_data(cls, data: Mapping[str, Mapping[str, str]]) -> Self:
        """Build the words from what `to_data` returned; kinds that are not known are left out."""
        return cls(**{each.name: dict(data.get(each.name, {})) for each in fields(cls)})

"""What stands on a morning card besides: messages that came too many, or that people hardly act on by themselves."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

from handlers.blocks.kit import Block, cut
from handlers.blocks.morning import Also
from handlers.letters.advice import drop_advice
from handlers.letters.brief import brief_read, handed_over
from handlers.letters.closing_day import closing_day
from handlers.letters.greetings import first_contact
from handlers.letters.ladder import ladder_briefly, warning
from handlers.letters.lead_invalid import lead_invalid
from handlers.letters.own_week import own_week_briefly
from handlers.letters.spot_check import spot_check_briefly
from handlers.letters.untouched import untouched_briefly
from handlers.outgoing import Outgoing, Render
from sales.letters import Letter
from storage.work import Work

FOLDABLE: Mapping[str, Render] = MappingProxyType(
    {
        "brief_read": brief_read,
        "handed_over": handed_over,
        "lead_invalid": lead_invalid,
        "first_contact": first_contact,
        "drop_advice": drop_advice,
        "closing_day": closing_day,
        "spot_check": spot_check_briefly,
        "ladder": ladder_briefly,
        "warning": warning,
        "untouched": untouched_briefly,
        "own_week": own_week_briefly,
    }
)
"""The kinds of letters that nobody asked for, as they would be sent."""
LONGEST: Final = 300


def also_of(work: Work, letters: Iterable[Letter]) -> list[Also]:
    """Return each letter in its words, with its first button; one that has become pointless is left out."""
    rendered = [FOLDABLE[letter.kind](work, letter) for letter in letters if letter.kind in FOLDABLE]
    return [_also(outgoing) for outgoing in rendered if outgoing]


def _also(outgoing: Outgoing) -> Also:
    words = cut(str(outgoing.args["text"]).replace("\n", " · "), LONGEST)
    buttons = [each for block in outgoing.args["blocks"] for each in _elements(block) if each["type"] == "button"]
    return Also(words=words, button=next(iter(buttons), None))


def _elements(block: Mapping[str, Any]) -> Iterable[Block]:
    return block.get("elements", ()) if block["type"] == "actions" else filter(None, [block.get("accessory")])

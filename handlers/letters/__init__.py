"""Letters rendered at the moment they are sent: one function per kind."""

from collections.abc import Mapping
from types import MappingProxyType

from handlers.letters.digest import digest, unposted
from handlers.letters.greetings import first_contact, welcome
from handlers.letters.look_up import look_up
from handlers.letters.message import message
from handlers.letters.roster import roster
from handlers.outgoing import Render

LETTERS: Mapping[str, Render] = MappingProxyType(
    {
        "look_up": look_up,
        "message": message,
        "welcome": welcome,
        "first_contact": first_contact,
        "roster": roster,
        "digest": digest,
        "unposted": unposted,
    }
)

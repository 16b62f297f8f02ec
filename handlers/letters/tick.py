"""The ✓ on a message whose words are in the book."""

from handlers.outgoing import Outgoing
from sales.letters import Letter
from storage.work import Work


def tick(work: Work, letter: Letter) -> Outgoing:
    """Add the reaction."""
    del work
    args = {"channel": letter.channel, "timestamp": letter.data["ts"], "name": "white_check_mark"}
    return Outgoing(method="reactions.add", args=args)

"""The ✓ on a message whose words are in the book."""

from handlers.outgoing import Outgoing
from handlers.scopes import TICKS, is_denied
from sales.letters import Letter
from storage.work import Work


def tick(work: Work, letter: Letter) -> Outgoing | None:
    """Add the reaction; where the bot may not react, the answer in the thread alone says that it was filed."""
    if is_denied(work, TICKS):
        return None
    args = {"channel": letter.channel, "timestamp": letter.data["ts"], "name": "white_check_mark"}
    return Outgoing(method="reactions.add", args=args)

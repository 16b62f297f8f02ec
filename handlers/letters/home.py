"""The App Home, published anew after each change that it shows."""

from handlers.blocks.home import home_view
from handlers.outgoing import Outgoing
from handlers.reading import read_by
from sales.letters import Letter
from services.home import home_of
from storage.work import Work


def home(work: Work, letter: Letter) -> Outgoing | None:
    """Publish a member's page; nothing where a younger letter will do it anyway."""
    me = work.members.get(letter.to_member or 0)
    if me.slack_id is None or not me.active or work.outbox.is_overtaken(letter):
        return None
    view = home_view(home_of(work, me), read_by(work, me))
    return Outgoing(method="views.publish", args={"user_id": me.slack_id, "view": view})

"""What stands under the answer to somebody's very first words: how to begin, and how to get a first team."""

from handlers.blocks.kit import context
from handlers.blocks.team import lead_on
from handlers.commands.team import team_channel
from handlers.turn import Message, Turn


def greeting(turn: Turn) -> Message | None:
    """Return the greeting, once to each person; None ever after."""
    if turn.me.greeted or not turn.work.members.greet(turn.me.id):
        return None
    how = turn.t("how-to")
    if turn.work.teams.all():
        return Message(text=how, blocks=[context(how)])
    blocks = [context(how), *lead_on(team_channel(turn.origin), turn.t)]
    return Message(text=f"{how}\n{turn.t('lead-to-team')}", blocks=blocks)

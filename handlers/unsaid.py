"""What must be asked or said because Slack shows the bot too little: of a person, or of a file."""

from handlers.blocks.kit import context
from handlers.blocks.settings import zone_question
from handlers.scopes import FILES, PEOPLE, is_denied
from handlers.turn import Message, Turn
from sales.errors import SalesError
from services.profiles import introduce


def meet(turn: Turn) -> None:
    """Call somebody by what the command says of them, for as long as Slack has said no more."""
    called = turn.payload.get("user_name")
    if called and turn.me.name == turn.me.slack_id:
        turn.me = introduce(turn.work, turn.me, str(called))


def ask_zone(turn: Turn) -> Message | None:
    """Ask somebody who is new where they are, if Slack does not tell; None for everybody else."""
    if turn.me.greeted or not is_denied(turn.work, PEOPLE):
        return None
    return zone_question(turn.me, turn.now)


def unseen_file(turn: Turn) -> Message | None:
    """Return that a file was not noted, if the bot may not see files; refuses a file without a word."""
    if not turn.hides_files:
        return None
    if not turn.text.strip():
        raise SalesError("file-alone-unseen", scope=FILES)
    said = turn.t("file-unseen", scope=FILES)
    return Message(text=said, blocks=[context(said)])

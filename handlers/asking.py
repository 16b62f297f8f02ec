"""Asking by buttons which opportunity is meant; what was said waits until one is pressed."""

from handlers.blocks.asking import asking_message
from handlers.turn import Turn
from services.finding import Choice


def ask(turn: Turn, verb: str, choice: Choice) -> None:
    """Keep what was said and show the options."""
    options = [str(o.id) for o in choice.options] + ([f"new:{choice.unmatched}"] if choice.unmatched else [])
    origin = turn.origin
    said = {"place": origin.place.value, "channel": origin.channel, "ts": origin.ts, "thread_ts": origin.thread_ts}
    question = turn.work.questions.ask(turn.me.id, verb, turn.text, options, said)
    accounts = {o.id: turn.work.accounts.get(o.account_id).name for o in choice.options}
    turn.answer(asking_message(question, choice, accounts, turn.t))

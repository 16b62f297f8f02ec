"""The form of the workspace's own words, filled in."""

from handlers.blocks import ids
from handlers.blocks.words_form import labels_of, words_saved
from handlers.turn import Turn
from handlers.views.entered import entered
from services.words import save_words


def words_submitted(turn: Turn) -> None:
    """Keep all of it, or say box by box which lines are wrong."""
    view = turn.payload["view"]
    texts = {box: text or "" for box, text in entered(view).items()}
    labels = labels_of(turn.work.playbook)
    words = save_words(turn.work, turn.me, int(ids.carried(view)["version"]), texts, labels)
    turn.answer(words_saved(words, turn.t))

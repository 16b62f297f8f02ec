"""The form of the workspace's own words, filled in."""

from handlers.blocks import ids
from handlers.blocks.words_form import labels_of, words_saved
from handlers.turn import Turn
from handlers.views.entered import entered
from services.words import save_words


def words_submitted(turn: Turn) -> None:
    """Keep all of it, or say box by box which lines are wrong."""
    view = turn.payload["view"]
    filled, labels = entered(view), labels_of(turn.work.stages_known())
    languages = filled.pop("languages") or ()
    texts = {box: text or "" for box, text in filled.items()}
    playbook = save_words(turn.work, turn.me, int(ids.carried(view)["version"]), texts, labels, languages)
    turn.answer(words_saved(playbook, turn.t))

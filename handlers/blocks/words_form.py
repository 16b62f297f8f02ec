"""The form of a workspace's own words: one box for each kind, one word a line."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from handlers.blocks import ids
from handlers.blocks.fix_form import several_input
from handlers.blocks.kit import Block, button, field, modal, option, section, text_input
from handlers.turn import Message
from handlers.voice import LANGUAGES as OWN_LANGUAGES
from handlers.voice import Voice
from parsing.fold import fold
from parsing.foreign_words import LANGUAGES
from sales.playbook import Playbook
from sales.stages import Stage
from sales.vocabulary import Feedback
from services.words import KINDS

ROOM: Final = 2500
"""Characters that a box is opened with; Slack takes 3,000, and somebody wants to write more."""
BOX: Final = 3000


def words_button(t: Voice) -> Block:
    """Return the button that opens the form."""
    return button(t("button-words"), ids.WORDS, "words")


def words_form(playbook: Playbook, stages: Sequence[Stage], t: Voice, private: str) -> Block:
    """Return the form filled with the words that hold now; the stages are those of all teams."""
    lines = {kind: _lines(kind, playbook, stages, t) for kind in KINDS}
    blocks = [box for kind in KINDS for box in _boxes(kind, lines[kind], _hint(kind, stages, t), t)]
    said = section(t("words-intro"))
    further = [option(t.tongue(code), code) for code in LANGUAGES]
    chosen = several_input(further, playbook.languages)
    blocks.append(field("languages", t("words-languages"), chosen, hint=t("words-hint-languages")))
    return modal(ids.WORDS, t("words-title"), t("button-save"), t("button-cancel"), [said, *blocks], private)


def words_saved(playbook: Playbook, t: Voice) -> Message:
    """Return how many words of each kind there are now, and which further languages are read."""
    counts = [t(f"words-count-{kind}", count=len(getattr(playbook.words, kind))) for kind in KINDS]
    told = t("words-saved", counts=t.listed(counts))
    if playbook.languages:
        told = f"{told} {t('words-read-too', languages=t.listed(map(t.tongue, playbook.languages)))}"
    return Message(text=told, blocks=[section(told)])


def labels_of(known: Sequence[Stage]) -> dict[str, dict[str, str]]:
    """Return what people may write for a stage or for what a customer says, in every language, to its code."""
    voices = [Voice(language) for language in OWN_LANGUAGES]
    stages = {fold(_stage_label(stage, t)): stage.code for t in voices for stage in reversed(known)}
    feedback = {fold(t.term("feedback", code.value)): code.value for t in voices for code in Feedback}
    return {"stages": stages, "feedback": feedback}


def _lines(kind: str, playbook: Playbook, stages: Sequence[Stage], t: Voice) -> list[str]:
    words: Mapping[str, str] = getattr(playbook.words, kind)
    labels = {
        "stages": {stage.code: _stage_label(stage, t) for stage in reversed(stages)},
        "feedback": {code.value: t.term("feedback", code) for code in Feedback},
    }
    shown = {word: labels.get(kind, {}).get(means, means) for word, means in words.items()}
    return [word if kind == "products" and word == means else f"{word} = {means}" for word, means in shown.items()]


def _boxes(kind: str, lines: Sequence[str], hint: str, t: Voice) -> Iterator[Block]:
    """Yield as many boxes as the words need, at least one."""
    for nth, text in enumerate(_chunks(lines)):
        written = text_input(text or None, multiline=True, placeholder=t(f"words-example-{kind}"))
        yield field(f"{kind}-{nth}", t(f"words-{kind}"), {**written, "max_length": BOX}, hint=hint)


def _chunks(lines: Sequence[str]) -> Iterator[str]:
    held = ""
    for line in lines:
        if held and len(held) + len(line) > ROOM:
            yield held
            held = ""
        held = f"{held}\n{line}" if held else line
    yield held


def _hint(kind: str, stages: Sequence[Stage], t: Voice) -> str:
    labels = {
        "stages": list(dict.fromkeys(_stage_label(stage, t) for stage in stages)),
        "feedback": [t.term("feedback", code) for code in Feedback],
    }
    return t(f"words-hint-{kind}", labels=t.listed(labels.get(kind, ())))


def _stage_label(stage: Stage, t: Voice) -> str:
    return t.term("stage", stage.code, stage.name)

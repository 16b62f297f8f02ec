"""The form of a workspace's own words is one that Slack takes, in both languages, however many words there are."""

import pytest

from handlers.blocks.learnt import forgotten_message, learnt_message
from handlers.blocks.words_form import labels_of, words_form, words_saved
from handlers.voice import LANGUAGES, Voice
from playground.blocks import validate_message, validate_view
from sales.corrections import Correction, CorrectionKind
from sales.playbook import Playbook
from sales.stages import DEFAULT
from sales.words import Words
from tests.builders import NOW

MANY = Words(
    stages={"复盘会": "negotiation", "gone": "a-stage-that-was"},
    nicknames={f"nickname {number}": "Acme Corporation & Sons <x>" for number in range(300)},
    products={"飞轮": "飞轮云", "飞轮云": "飞轮云"},
    feedback={"太狠了": "price_high"},
)
LESSON = Correction(
    id=7, kind=CorrectionKind.CHOSEN, member_id=1, at=NOW, said_at=NOW, zone="UTC", text="<x> called",
    reading={}, correction={}, nickname="<x> & co", account="<!channel>",
)  # fmt: skip


@pytest.fixture(params=LANGUAGES)
def t(request: pytest.FixtureRequest) -> Voice:
    return Voice(request.param)


@pytest.mark.parametrize("words", [Words(), MANY])
def test_slack_takes_the_form_and_every_word_is_in_it(t: Voice, words: Words) -> None:
    form = words_form(Playbook(words=words, languages=("es", "ko")), DEFAULT, t, "{}")
    assert validate_view(form) == []
    written = "\n".join(block["element"].get("initial_value", "") for block in form["blocks"] if "element" in block)
    assert len(written.split()) >= sum(map(len, (words.stages, words.nicknames, words.products, words.feedback)))
    assert not [word for word in words.nicknames if f"{word} = " not in written]


def test_every_label_of_both_languages_is_accepted() -> None:
    labels = labels_of(DEFAULT)
    assert labels["stages"]["谈判"] == labels["stages"]["negotiation"] == "negotiation"
    assert labels["feedback"]["觉得贵"] == labels["feedback"]["price too high"] == "price_high"


def test_slack_takes_what_is_said_of_words_and_nicknames(t: Voice) -> None:
    told = [
        words_saved(Playbook(words=MANY, languages=("es", "ja")), t),
        forgotten_message(LESSON, t),
        learnt_message(LESSON, t),
    ]
    assert [fault for m in told if m for fault in validate_message({"text": m.text, "blocks": m.blocks})] == []
    assert all("<!channel>" not in str(m.blocks) for m in told if m)


def test_nothing_is_told_where_nothing_was_learned(t: Voice) -> None:
    assert learnt_message(None, t) is None

"""Every knob that people set can be found, is named in both languages, and is counted in something."""

import pytest

from handlers.blocks.rules import GROUPS, chunks, label_of
from handlers.blocks.rules_form import BOX, TEXTS, UNITS, text_form
from handlers.voice import LANGUAGES, Voice
from sales.playbook import Playbook
from sales.rulebook import KNOBS
from services.playbook_text import write_text


def test_every_knob_stands_in_exactly_one_group() -> None:
    listed = [name for names in GROUPS.values() for name in names]
    assert sorted(listed) == sorted(KNOBS)


def test_every_knob_is_counted_in_something() -> None:
    assert UNITS.keys() == set(KNOBS) - {"stages", "evidence_names"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_knob_and_every_group_is_named(language: str) -> None:
    t = Voice(language)
    named = [*(label_of(name) for name in KNOBS), *(f"rules-group-{group}" for group in GROUPS)]
    assert [name for name in named if not t.knows(name)] == []


def test_a_long_text_goes_out_in_parts_that_slack_takes_and_comes_back_whole() -> None:
    text = write_text({}, Playbook(), of_team=False)
    parts = list(chunks(text, 300))
    assert len(parts) > 3
    assert "\n".join(parts) == text.rstrip("\n")
    assert max(map(len, parts)) <= 300
    boxes = [block["element"].get("initial_value", "") for block in text_form(text, Voice("en"), "")["blocks"]]
    assert len(boxes) == TEXTS
    assert max(map(len, boxes)) <= BOX
    assert "\n".join(filter(None, boxes)) == text.rstrip("\n")
